import { error } from '@sveltejs/kit';
import {
  createAnnouncement,
  listAnnouncements,
  withdrawAnnouncement,
  type Announcement,
} from '#lib/data/announcements.ts';
import { canManagePrograms, getMe } from '#lib/data/me.ts';
import { endOfDay } from '#lib/format/dates.ts';
import { refuse, refuseFor, text } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('console:announcements');
  const { me } = await parent();
  if (!canManagePrograms(me)) error(403, 'Announcements are written by training administrators.');
  return { all: await listAnnouncements(locals.supabase) };
};

export const actions: Actions = {
  publish: async ({ request, locals }) => {
    const form = await request.formData();
    const me = await getMe(locals.supabase);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    const fields: Record<string, string> = {};
    if (!text(form, 'title')) fields.title = 'Give it a title.';
    if (!text(form, 'body')) fields.body = 'Write what people should know.';
    if (Object.keys(fields).length) return refuse(form, 400, '', fields);
    const until = text(form, 'expires_on');
    const { error: refused } = await createAnnouncement(locals.supabase, me, {
      title: text(form, 'title'),
      body: text(form, 'body'),
      severity: (text(form, 'severity') || 'low') as Announcement['severity'],
      expires_at: until ? endOfDay(until, me.time_zone) : null,
    });
    if (refused) return refuseFor(form, refused);
    return { published: true };
  },

  withdraw: async ({ request, locals }) => {
    const form = await request.formData();
    const { error: refused } = await withdrawAnnouncement(locals.supabase, text(form, 'id'));
    if (refused) return refuseFor(form, refused);
    return { withdrawn: true };
  },
};
