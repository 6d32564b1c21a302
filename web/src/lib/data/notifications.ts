import { rows, type Client } from './client.ts';

export type NotificationKind =
  'assignment' | 'reminder' | 'completion' | 'compliance' | 'certification' | 'manager_alert' | 'announcement';

export interface Notification {
  id: string;
  kind: NotificationKind;
  severity: 'low' | 'medium' | 'high' | 'critical';
  title: string;
  body: string | null;
  link: string | null;
  created_at: string;
  read_at: string | null;
}

const columns = 'id, kind, severity, title, body, link, created_at, read_at';
export const notificationPageSize = 30;

export async function countUnread(client: Client, staffId: string): Promise<number> {
  const { count, error } = await client
    .from('notifications')
    .select('id', { count: 'exact', head: true })
    .eq('user_id', staffId)
    .is('read_at', null)
    .is('archived_at', null);
  return error ? 0 : (count ?? 0);
}

/** Newest first; `before` continues after the last one seen. */
export async function listNotifications(
  client: Client,
  staffId: string,
  options: { unread?: boolean; before?: { created_at: string; id: string } },
): Promise<Notification[]> {
  let query = client
    .from('notifications')
    .select(columns)
    .eq('user_id', staffId)
    .is('archived_at', null)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(notificationPageSize);
  if (options.unread) query = query.is('read_at', null);
  if (options.before) {
    const { created_at, id } = options.before;
    query = query.or(`created_at.lt."${created_at}",and(created_at.eq."${created_at}",id.lt.${id})`);
  }
  return rows(await query) as Notification[];
}

export async function markRead(client: Client, staffId: string, ids: string[] | 'all'): Promise<void> {
  let query = client
    .from('notifications')
    .update({ read_at: new Date().toISOString() })
    .eq('user_id', staffId)
    .is('read_at', null);
  if (ids !== 'all') query = query.in('id', ids);
  rows(await query.select('id'));
}
