// A worker in a process of its own, to be killed at any moment: the product's own, on the database and the outbox it is given.
import pg from 'pg';
import type { Channel, LeasedDelivery, Rendered } from '../../../functions/_shared/notifications/contracts.ts';
import { Postmark } from '../../../functions/_shared/notifications/providers/postmark.ts';
import { Slack } from '../../../functions/_shared/notifications/providers/slack.ts';
import { Twilio } from '../../../functions/_shared/notifications/providers/twilio.ts';
import { deliverChannel, type Queue } from '../../../functions/_shared/notifications/worker.ts';

export type Orders = { database: string; outbox: string; channel: Channel; leaseSeconds: number; maximum: number };

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const { database, outbox, channel, leaseSeconds, maximum } = orders;
const db = new pg.Pool({ connectionString: database, max: 1 });
// A database that ends before its worker does is no news here.
db.on('error', () => process.exit(0));

const queue: Queue = {
  async lease(...question) {
    const { rows } = await db.query<{ leased: LeasedDelivery[] }>(
      'select public.lease_deliveries($1, $2, $3) as leased',
      question,
    );
    return rows[0]!.leased;
  },
  async record(results) {
    const { rows } = await db.query<{ count: number }>('select public.record_deliveries($1) as count', [
      JSON.stringify(results),
    ]);
    return rows[0]!.count;
  },
};

function render({ id, channel }: LeasedDelivery): Rendered {
  const text = `Due soon ${id}`;
  if (channel === 'sms') return { text: 'Due soon: https://practice.example/alerts', segments: 1 };
  if (channel === 'slack')
    return { text, blocks: [], metadata: { event_type: 'training_notification', event_payload: { delivery_id: id } } };
  return {
    subject: 'Due soon',
    html: `<p>${text}</p>`,
    text,
    tag: 'reminder',
    stream: 'outbound',
    headers: [],
    metadata: {},
  };
}

const providers = {
  email: new Postmark({ url: outbox, token: 'a-token', from: 'training@practice.example' }),
  sms: new Twilio({
    url: outbox,
    accountSid: 'AC00000000000000000000000000000000',
    authToken: 'a-token',
    from: '+15005550006',
    // Nobody is called back: the database of this worker is not the platform's.
    statusCallback: 'http://127.0.0.1:9/status',
  }),
  slack: new Slack({ url: `${outbox}/api/` }),
};
// Loaded before it says that it is ready, so that it is killed at work and not while it starts.
if (channel === 'email') await import('postmark');
if (channel === 'sms') await import('twilio');
await db.query('select 1');
process.send?.('ready');

for (;;) {
  const count = await deliverChannel(
    { queue, providers, render, urls: { console: '', functions: '' }, leaseSeconds, maximum },
    channel,
  );
  if (count === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}
