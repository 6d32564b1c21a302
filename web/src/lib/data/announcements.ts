import type { Audience } from '../requirements/rule.ts';
import { businessTime, rows, type Client } from './client.ts';
import type { Json } from '../../../../functions/_shared/database.types.ts';
import type { Channel } from './notifications.ts';

export interface Announcement {
  id: string;
  title: string;
  body: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  is_emergency: boolean;
  asks_acknowledgement: boolean;
  published_at: string;
  expires_at: string | null;
  withdrawn_at: string | null;
}

/** How far one has got: people, what they did, and the messages that left the app. */
export interface Progress {
  id: string;
  recipients: number;
  read: number;
  acknowledged: number;
  messages: number;
  sent: number;
  delivered: number;
  failed: number;
  waiting: number;
}

export interface Recipient {
  user_id: string;
  full_name: string;
  location_name: string | null;
  acknowledged_at: string | null;
  read_at: string | null;
  channels: Partial<Record<Channel, { state: string; error: string | null }>>;
}

/** Whom an audience would reach, and by which ways besides the app and email. */
export interface Reach {
  people: number;
  on_leave: number;
  by_text: number;
  by_slack: number;
}

const columns = 'id, title, body, severity, is_emergency, asks_acknowledgement, published_at, expires_at, withdrawn_at';

/** What the person should see on top of every page: what was announced to them, and still holds. */
export async function listCurrentAnnouncements(client: Client, staffId: string): Promise<Announcement[]> {
  const [{ data: told }, time] = await Promise.all([
    client
      .from('notifications')
      .select('about_id')
      .eq('user_id', staffId)
      .eq('about_type', 'announcement')
      .order('created_at', { ascending: false })
      .limit(50),
    businessTime(client),
  ]);
  const now = time.toISOString();
  const ids = (told ?? []).flatMap(({ about_id }) => about_id ?? []);
  if (!ids.length) return [];
  const { data } = await client
    .from('announcements')
    .select(columns)
    .in('id', ids)
    .is('withdrawn_at', null)
    .lte('published_at', now)
    .or(`expires_at.is.null,expires_at.gt."${now}"`)
    .order('published_at', { ascending: false })
    .limit(3);
  return (data ?? []) as Announcement[];
}

export async function listAnnouncements(
  client: Client,
): Promise<(Announcement & { progress: Progress | undefined })[]> {
  const [all, progress] = await Promise.all([
    client.from('announcements').select(columns).order('published_at', { ascending: false }).limit(100),
    client.from('announcement_progress').select('*').order('published_at', { ascending: false }).limit(100),
  ]);
  const known = new Map((rows(progress) as unknown as Progress[]).map((one) => [one.id, one]));
  return (rows(all) as Announcement[]).map((one) => ({ ...one, progress: known.get(one.id) }));
}

export async function getAnnouncement(client: Client, id: string) {
  const [announcement, progress, recipients] = await Promise.all([
    client.from('announcements').select(`${columns}, audience`).eq('id', id).maybeSingle(),
    client.from('announcement_progress').select('*').eq('id', id).maybeSingle(),
    listRecipients(client, id),
  ]);
  const found = rows(announcement) as (Announcement & { audience: unknown }) | null;
  return (
    found && {
      announcement: { ...found, audience: { include: [{}], exclude: [], ...(found.audience as Partial<Audience>) } },
      progress: rows(progress) as unknown as Progress | null,
      recipients,
    }
  );
}

async function listRecipients(client: Client, id: string): Promise<Recipient[]> {
  const found: Recipient[] = [];
  // The Data API answers a thousand rows at most.
  for (;;) {
    const page = rows(
      await client.rpc('announcement_recipients', { announcement_id: id }).range(found.length, found.length + 999),
    ) as Recipient[];
    found.push(...page);
    if (page.length < 1000) return found;
  }
}

export async function createAnnouncement(
  client: Client,
  author: { staff_id: string; organization_id: string },
  announcement: Pick<
    Announcement,
    'title' | 'body' | 'severity' | 'expires_at' | 'is_emergency' | 'asks_acknowledgement'
  > & {
    audience: Audience;
  },
) {
  return client
    .from('announcements')
    .insert({
      ...announcement,
      audience: announcement.audience as unknown as NonNullable<Json>,
      organization_id: author.organization_id,
      published_by: author.staff_id,
    })
    .select('id')
    .single();
}

export async function withdrawAnnouncement(client: Client, id: string) {
  return (
    client
      .from('announcements')
      // The database notes its own time.
      .update({ withdrawn_at: 'now' })
      .eq('id', id)
      .select('id')
      .single()
  );
}
