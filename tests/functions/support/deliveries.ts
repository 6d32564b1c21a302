// Deliveries and the outbox for tests of sending: a leased delivery as the database hands it out, the providers' clients led to the
// outbox, and what the outbox is asked to do instead of working.
import type {
  Channel,
  LeasedDelivery,
  Outgoing,
  RenderedEmail,
  RenderedSlack,
  RenderedText,
} from '../../../functions/_shared/notifications/contracts.ts';
import { Postmark } from '../../../functions/_shared/notifications/providers/postmark.ts';
import { Slack } from '../../../functions/_shared/notifications/providers/slack.ts';
import { Twilio } from '../../../functions/_shared/notifications/providers/twilio.ts';
import { platform, sql } from '../../support/platform.ts';

export const account = { sid: 'AC00000000000000000000000000000000', token: 'local-twilio-auth-token' };
export const slackToken = 'xoxb-of-a-test';

export const providers = {
  email: new Postmark({ url: platform.OUTBOX_URL, token: 'a-token', from: 'Training <training@practice.example>' }),
  sms: new Twilio({
    url: platform.OUTBOX_URL,
    accountSid: account.sid,
    authToken: account.token,
    from: '+15005550006',
    statusCallback: `${platform.FUNCTIONS_URL}/notifications/webhooks/twilio/status`,
  }),
  slack: new Slack({ url: `${platform.OUTBOX_URL}/api/` }),
};

/** An address that no other test uses. */
export function addressOf(channel: Channel): string {
  const random = crypto.randomUUID();
  if (channel === 'email') return `person-${random}@example.test`;
  if (channel === 'slack') return `U${random.replaceAll('-', '').slice(0, 12).toUpperCase()}`;
  return `+1555${String(Number.parseInt(random.slice(0, 12), 16) % 10_000_000_000).padStart(10, '0')}`;
}

export function leased(channel: Channel, more: Partial<LeasedDelivery> = {}): LeasedDelivery {
  return {
    id: crypto.randomUUID(),
    lease_token: crypto.randomUUID(),
    secret: crypto.randomUUID(),
    channel,
    kind: 'reminder',
    template: 'notice',
    attempt: 1,
    uncertain: false,
    address: addressOf(channel),
    organization: { id: crypto.randomUUID(), name: 'Testing Family Medicine', time_zone: 'America/Chicago' },
    recipient: null,
    is_mandatory: true,
    notifications: [],
    payload: {},
    slack_token: channel === 'slack' ? slackToken : undefined,
    ...more,
  };
}

/** What the worker hands to a provider; the words are the delivery's own. */
export function outgoing(delivery: LeasedDelivery): Outgoing<never> {
  const text = `Due soon ${delivery.id}`;
  const rendered = {
    email: {
      subject: 'Due soon',
      html: `<p>${text}</p>`,
      text,
      tag: 'reminder',
      stream: 'outbound',
      headers: [],
      metadata: { kind: 'reminder' },
    } satisfies RenderedEmail,
    sms: { text: 'Due soon: https://practice.example/alerts. Reply STOP to end.', segments: 1 } satisfies RenderedText,
    slack: {
      text,
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
      metadata: { event_type: 'training_notification', event_payload: { delivery_id: delivery.id } },
    } satisfies RenderedSlack,
  };
  return { delivery, rendered: rendered[delivery.channel] as never };
}

/** What the outbox does to the next message to this address. */
export async function misbehave(channel: Channel, to: string, failure: Record<string, unknown>): Promise<void> {
  const answer = await post('/failures', { channel, to, ...failure });
  if (!answer.ok) throw new Error(await answer.text());
}

export function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${platform.OUTBOX_URL}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Has the function send what is due, as the database does. */
export async function wake(): Promise<void> {
  await fetch(`${platform.FUNCTIONS_URL}/notifications/work`, {
    method: 'POST',
    headers: { apikey: platform.SECRET_KEY },
  });
}

/** How often the outbox took this delivery. */
export async function arrivals(id: string): Promise<number> {
  const counts = (await (await fetch(`${platform.OUTBOX_URL}/deliveries`)).json()) as Record<string, number>;
  return counts[id] ?? 0;
}

/** A delivery in the database, as if a worker had brought it so far. Returns its id. */
export async function storedDelivery(
  { id: practiceId }: { id: string },
  userId: string | null,
  channel: Channel,
  { state = 'sent', kind = 'reminder', address = addressOf(channel), notification = {} }: Stored = {},
): Promise<string> {
  const told = userId ? await storedNotification(practiceId, userId, kind, notification) : [];
  const [row] = await sql<{ id: string }>(
    `insert into public.notification_deliveries
       (organization_id, user_id, channel, kind, template, priority, notification_ids, state, address, sent_at, lease_token, leased_until, send_after)
     values ($1, $2, $3, $4, 'notice', 3, $5, $6::public.delivery_state_enum, $7, case when $6::public.delivery_state_enum = 'sent' then private.clock() end,
       case when $6::public.delivery_state_enum = 'sending' then gen_random_uuid() end, case when $6::public.delivery_state_enum = 'sending' then now() + interval '1 hour' end,
       case when $6::public.delivery_state_enum = 'queued' then private.clock() + interval '1 hour' else private.clock() end) returning id`,
    [practiceId, userId, channel, kind, told, state, address],
  );
  const id = row!.id;
  await sql('update public.notification_deliveries set provider_message_id = $2 where id = $1', [id, `message-${id}`]);
  return id;
}

type Stored = {
  /** A queued one is due in an hour, so that no worker takes it. */
  state?: 'queued' | 'sending' | 'sent';
  kind?: string;
  address?: string;
  notification?: { action?: string; about_type?: string; about_id?: string };
};

async function storedNotification(
  practiceId: string,
  userId: string,
  kind: string,
  about: NonNullable<Stored['notification']>,
) {
  const id = crypto.randomUUID();
  const values = [id, practiceId, userId, kind, `test:${id}`, about.action, about.about_type, about.about_id].map(
    quoted,
  );
  // Without its trigger: the delivery is made here.
  await sql(
    `begin; set local session_replication_role = replica;
     insert into public.notifications (title, id, organization_id, user_id, kind, occasion, action, about_type, about_id)
     values ('Something is due', ${values.join(', ')}); commit;`,
  );
  return [id];
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'null' : `'${text.replaceAll("'", "''")}'`;
}

/** What the database knows of a delivery. */
export async function recordedAs(id: string) {
  const [row] = await sql<Record<string, unknown>>(
    `select d.state, d.error_code, d.error_message, d.attempt_count, d.provider_message_id, d.opened_at is not null as opened, d.clicked_at is not null as clicked,
       extract(epoch from d.send_after - private.clock())::float as seconds_to_wait,
       array(select e.kind::text from public.delivery_events e where e.delivery_id = d.id order by 1) as events,
       (select s.reason from public.suppressed_addresses s where s.organization_id = d.organization_id and s.address = d.address and s.lifted_at is null) as suppressed
     from public.notification_deliveries d where d.id = $1`,
    [id],
  );
  return row!;
}

/** Gives somebody a number of their own, with consent. */
export async function phoneFor(userId: string): Promise<string> {
  const phone = addressOf('sms');
  await sql('update public.staff set phone = $2 where id = $1', [userId, phone]);
  await sql(
    `insert into public.sms_consents (organization_id, user_id, phone, given, source) select organization_id, id, phone, true, 'settings' from public.staff where id = $1`,
    [userId],
  );
  return phone;
}
