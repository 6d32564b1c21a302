import { rows, type Client } from './client.ts';

export interface Announcement {
  id: string;
  title: string;
  body: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  published_at: string;
  expires_at: string | null;
  withdrawn_at: string | null;
}

const columns = 'id, title, body, severity, published_at, expires_at, withdrawn_at';

/** What everybody in the practice should see now. */
export async function listCurrentAnnouncements(client: Client): Promise<Announcement[]> {
  const now = new Date().toISOString();
  const { data } = await client
    .from('announcements')
    .select(columns)
    .is('withdrawn_at', null)
    .lte('published_at', now)
    .or(`expires_at.is.null,expires_at.gt."${now}"`)
    .order('published_at', { ascending: false })
    .limit(3);
  return (data ?? []) as Announcement[];
}

export async function listAnnouncements(client: Client): Promise<Announcement[]> {
  return rows(
    await client.from('announcements').select(columns).order('published_at', { ascending: false }).limit(100),
  ) as Announcement[];
}

export async function createAnnouncement(
  client: Client,
  author: { staff_id: string; organization_id: string },
  announcement: { title: string; body: string; severity: Announcement['severity']; expires_at: string | null },
) {
  return client
    .from('announcements')
    .insert({ ...announcement, organization_id: author.organization_id, published_by: author.staff_id })
    .select('id')
    .single();
}

export async function withdrawAnnouncement(client: Client, id: string) {
  return client
    .from('announcements')
    .update({ withdrawn_at: new Date().toISOString() })
    .eq('id', id)
    .select('id')
    .single();
}
