import { redirect } from '@sveltejs/kit';
import { managesPeople } from '#lib/data/me.ts';
import { getNotificationSettings } from '#lib/data/notification-settings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends, url }) => {
  depends('console:notification-settings');
  const { me } = await parent();
  // Slack sends whoever connected the practice back here.
  const slack = url.searchParams.get('slack');
  if (slack && managesPeople(me)) redirect(303, `/settings?slack=${encodeURIComponent(slack)}#slack`);
  return await getNotificationSettings(locals.supabase, me.staff_id);
};
