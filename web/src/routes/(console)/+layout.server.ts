import { redirect } from '@sveltejs/kit';
import { listCurrentAnnouncements } from '#lib/data/announcements.ts';
import { businessTime } from '#lib/data/client.ts';
import { getMe } from '#lib/data/me.ts';
import { countUnread } from '#lib/data/notifications.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, cookies, depends }) => {
  depends('console:shell');
  const me = await getMe(locals.supabase);
  if (!me) redirect(303, '/no-access');
  const [unread, announcements, now] = await Promise.all([
    countUnread(locals.supabase, me.staff_id),
    listCurrentAnnouncements(locals.supabase, me.staff_id),
    businessTime(locals.supabase),
  ]);
  const dismissed = new Set((cookies.get('dismissed') ?? '').split('.'));
  return {
    me,
    userId: locals.userId ?? '',
    unread,
    announcements: announcements.filter(({ id }) => !dismissed.has(id)),
    theme: locals.theme,
    navNarrow: cookies.get('nav') === 'narrow',
    now,
  };
};
