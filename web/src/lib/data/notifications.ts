import type { Database } from './database.ts';
import { rows, type Client } from './client.ts';

export type NotificationKind = Database['public']['Enums']['notification_kind_enum'];
export type Channel = Database['public']['Enums']['channel_enum'];

export interface Notification {
  id: string;
  kind: NotificationKind;
  severity: 'low' | 'medium' | 'high' | 'critical';
  title: string;
  body: string | null;
  link: string | null;
  created_at: string;
  read_at: string | null;
  archived_at: string | null;
  /** What can be answered right here, until it has been. */
  action: 'acknowledge' | 'decide_exception' | null;
  acted_at: string | null;
  about_id: string | null;
}

export const kindNames: Record<NotificationKind, string> = {
  assignment: 'New training',
  reminder: 'Reminders',
  completion: 'Completed training',
  compliance: 'Your compliance',
  certification: 'Licenses and certificates',
  manager_alert: 'People at risk',
  approval: 'Requests to decide',
  announcement: 'Announcements',
  emergency: 'Emergencies',
  summary: 'Executive summary',
  celebration: 'Celebrations',
};
export const channelNames: Record<Channel, string> = { email: 'Email', sms: 'Text message', slack: 'Slack' };

const columns = 'id, kind, severity, title, body, link, created_at, read_at, archived_at, action, acted_at, about_id';
export const notificationPageSize = 50;

export async function countUnread(client: Client, staffId: string): Promise<number> {
  const { count, error } = await client
    .from('notifications')
    .select('id', { count: 'exact', head: true })
    .eq('user_id', staffId)
    .is('read_at', null)
    .is('archived_at', null);
  return error ? 0 : (count ?? 0);
}

export type Which = 'inbox' | 'unread' | 'archived';

/** Newest first; `before` continues after the last one seen. */
export async function listNotifications(
  client: Client,
  staffId: string,
  options: { which: Which; before?: { created_at: string; id: string } },
): Promise<Notification[]> {
  let query = client
    .from('notifications')
    .select(columns)
    .eq('user_id', staffId)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(notificationPageSize);
  query = options.which === 'archived' ? query.not('archived_at', 'is', null) : query.is('archived_at', null);
  if (options.which === 'unread') query = query.is('read_at', null);
  if (options.before) {
    const { created_at, id } = options.before;
    query = query.or(`created_at.lt."${created_at}",and(created_at.eq."${created_at}",id.lt.${id})`);
  }
  return rows(await query) as Notification[];
}

/** Puts one's own away, takes it back, or says that it is to be read again. */
export async function markNotification(
  client: Client,
  staffId: string,
  id: string,
  change: { read_at?: string | null; archived_at?: string | null },
): Promise<boolean> {
  return (
    rows(await client.from('notifications').update(change).eq('user_id', staffId).eq('id', id).select('id')).length > 0
  );
}
