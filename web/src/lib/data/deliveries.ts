import type { Database } from './database.ts';
import { rows, type Client } from './client.ts';
import type { Channel, NotificationKind } from './notifications.ts';

export type DeliveryState = Database['public']['Enums']['delivery_state_enum'];

export interface Delivery {
  id: string;
  user_id: string | null;
  person: string | null;
  channel: Channel;
  kind: NotificationKind;
  state: DeliveryState;
  address: string | null;
  attempt_count: number;
  error_code: string | null;
  error_message: string | null;
  created_at: string;
  send_after: string;
  sent_at: string | null;
  delivered_at: string | null;
  opened_at: string | null;
  clicked_at: string | null;
}

export const deliveryPageSize = 50;
const columns =
  'id, user_id, channel, kind, state, address, attempt_count, error_code, error_message, created_at, send_after, sent_at, delivered_at, opened_at, clicked_at, staff:user_id(full_name)';

export interface DeliveryFilter {
  state?: DeliveryState;
  channel?: Channel;
  kind?: NotificationKind;
  person?: string;
  before?: { created_at: string; id: string };
}

/** The log, newest first; `before` continues after the last one seen. */
export async function listDeliveries(client: Client, filter: DeliveryFilter): Promise<Delivery[]> {
  let query = client
    .from('notification_deliveries')
    .select(filter.person ? columns.replace('staff:user_id(', 'staff:user_id!inner(') : columns)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(deliveryPageSize);
  if (filter.state) query = query.eq('state', filter.state);
  if (filter.channel) query = query.eq('channel', filter.channel);
  if (filter.kind) query = query.eq('kind', filter.kind);
  if (filter.person)
    query = query.ilike('staff.full_name', `%${filter.person.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`);
  if (filter.before) {
    const { created_at, id } = filter.before;
    query = query.or(`created_at.lt."${created_at}",and(created_at.eq."${created_at}",id.lt.${id})`);
  }
  const found = rows(await query) as unknown as (Omit<Delivery, 'person'> & { staff: { full_name: string } | null })[];
  return found.map(({ staff, ...delivery }) => ({ ...delivery, person: staff?.full_name ?? null }));
}

export async function countFailed(client: Client): Promise<number> {
  const { count } = await client
    .from('notification_deliveries')
    .select('id', { count: 'exact', head: true })
    .eq('state', 'failed');
  return count ?? 0;
}

export type Suppression = Pick<
  Database['public']['Tables']['suppressed_addresses']['Row'],
  'id' | 'channel' | 'address' | 'created_at'
> & { reason: 'inactive' | 'hard_bounce' | 'spam_complaint' | 'opted_out' | 'invalid_address' };

export interface Unreachable {
  user_id: string;
  full_name: string;
  email: string;
  reason: string;
}

/** Addresses that nothing is sent to, and the people nothing reaches. */
export async function listDeadEnds(client: Client): Promise<{ addresses: Suppression[]; people: Unreachable[] }> {
  const [addresses, people] = await Promise.all([
    client
      .from('suppressed_addresses')
      .select('id, channel, address, reason, created_at')
      .is('lifted_at', null)
      .order('created_at', { ascending: false })
      .limit(500),
    client.from('unreachable_people').select('user_id, full_name, email, reason').order('full_name').limit(500),
  ]);
  return { addresses: rows(addresses) as Suppression[], people: rows(people) as Unreachable[] };
}

export interface Statistic {
  kind: NotificationKind;
  channel: Channel;
  messages: number;
  sent: number;
  delivered: number;
  opened: number;
  clicked: number;
  acted: number;
  failed: number;
  segments: number;
}

/** What became of the messages since a day, by kind and channel. */
export async function listStatistics(client: Client, since: string): Promise<Statistic[]> {
  const daily = rows(
    await client
      .from('delivery_statistics')
      .select('kind, channel, messages, sent, delivered, opened, clicked, acted_upon, failed, segments')
      .gte('day', since)
      .limit(1000),
  );
  const sums = new Map<string, Statistic>();
  for (const day of daily) {
    const key = `${day.kind} ${day.channel}`;
    const sum = sums.get(key) ?? {
      kind: day.kind!,
      channel: day.channel!,
      messages: 0,
      sent: 0,
      delivered: 0,
      opened: 0,
      clicked: 0,
      acted: 0,
      failed: 0,
      segments: 0,
    };
    for (const name of ['messages', 'sent', 'delivered', 'opened', 'clicked', 'failed', 'segments'] as const)
      sum[name] += Number(day[name] ?? 0);
    sum.acted += Number(day.acted_upon ?? 0);
    sums.set(key, sum);
  }
  return [...sums.values()].sort((a, b) => b.messages - a.messages);
}

export interface MessageTemplate {
  template: string;
  name: string;
  description: string;
  channels: Channel[];
}

export type Preview =
  | {
      channel: 'email';
      subject: string;
      html: string;
      text: string;
      stream: string;
      attachments?: { Name: string; Content: string; ContentType: string; ContentID?: string }[];
    }
  | { channel: 'sms'; text: string; segments: number }
  | { channel: 'slack'; text: string; blocks: Record<string, unknown>[] };
