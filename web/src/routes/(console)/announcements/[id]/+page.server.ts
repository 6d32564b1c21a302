import { error } from '@sveltejs/kit';
import { getAnnouncement, withdrawAnnouncement } from '#lib/data/announcements.ts';
import { seesPractice } from '#lib/data/me.ts';
import { refuseFor } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
  depends('console:announcement');
  const { me } = await parent();
  if (!seesPractice(me)) error(403, 'Announcements are followed by training administrators and executives.');
  const found = await getAnnouncement(locals.supabase, params.id);
  if (!found) error(404, 'This announcement is not here.');
  return found;
};

export const actions: Actions = {
  withdraw: async ({ request, locals, params }) => {
    const { error: refused } = await withdrawAnnouncement(locals.supabase, params.id);
    if (refused) return refuseFor(await request.formData(), refused);
    return { withdrawn: true };
  },
};
