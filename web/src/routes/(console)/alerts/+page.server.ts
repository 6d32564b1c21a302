import { listNotifications, notificationPageSize, type Which } from '#lib/data/notifications.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:alerts');
  const { me } = await parent();
  const show = url.searchParams.get('show');
  const which: Which = show === 'unread' || show === 'archived' ? show : 'inbox';
  const [at, id] = [url.searchParams.get('at'), url.searchParams.get('id')];
  const alerts = await listNotifications(locals.supabase, me.staff_id, {
    which,
    before:
      at && id && !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id) ? { created_at: at, id } : undefined,
  });
  return { alerts, which, more: alerts.length === notificationPageSize, continued: Boolean(at) };
};
