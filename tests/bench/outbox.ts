// What the outbox costs: leasing, sending to a provider that takes no time, recording. And a thousand workers killed at work.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { LeasedDelivery, Provider } from '../../functions/_shared/notifications/contracts.ts';
import { deliverChannel, type Queue } from '../../functions/_shared/notifications/worker.ts';
import { freePort } from '../../local/network.ts';
import { startOutbox } from '../../local/outbox/server.ts';
import { fillPractice, killUnderLoad } from '../functions/support/kills.ts';
import type { Result } from './run.ts';
import { compare } from './timing.ts';

const batch = 500;
const rounds = 9;
const kills = 1000;

/** Everything that is due, by the worker, against the bare queue: the same rows deleted under skip locked, as many at once. */
export async function measureOutbox(db: pg.Client): Promise<Result[]> {
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
  const instant: Provider = {
    batch,
    send: async (messages) =>
      messages.map(({ delivery: { id, lease_token } }) => ({
        id,
        lease_token,
        outcome: 'sent',
        provider_message_id: id,
      })),
    find: async () => null,
  };
  const providers = { email: instant, sms: null, slack: null };
  const work = { queue, providers, render: () => ({ text: '', segments: 1 }), urls: { console: '', functions: '' } };
  await db.query(`
    create table bare as select id, channel, priority, send_after, payload, notification_ids, secret, user_id from public.notification_deliveries;
    alter table bare add primary key (id);
    create index on bare (channel, priority desc, send_after, id);`);
  const { first, second } = await compare(
    rounds,
    async () => {
      await db.query('begin');
      await deliverChannel(work, 'email');
      await db.query('rollback');
    },
    async () => {
      await db.query('begin');
      for (let taken: number | null = batch; taken;) {
        const answer = await db.query(
          `delete from bare where id in (select id from bare where channel = 'email' and send_after <= now()
             order by priority desc, send_after, id limit $1 for update skip locked) returning *`,
          [batch],
        );
        taken = answer.rowCount;
      }
      await db.query('rollback');
    },
  );
  return [
    {
      what: '2,000 emails leased, sent to an instant provider, recorded',
      against: `the bare queue, deleted ${batch} at a time under skip locked`,
      value: first / second,
      unit: 'x',
      // Half as many a second.
      bar: 2,
    },
  ];
}

export async function measureKills(db: pg.Client, url: string): Promise<Result[]> {
  await db.query('delete from public.notification_deliveries');
  await fillPractice(db);
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  const port = await freePort();
  const nobody = {
    base: '',
    postmarkCredentials: '',
    twilioAccountSid: '',
    twilioAuthToken: '',
    twilioFrom: '',
    slackSigningSecret: '',
  };
  const outbox = await startOutbox(port, folder, nobody);
  try {
    const killed = await killUnderLoad(url, `http://127.0.0.1:${port}`, kills);
    const what = `${killed.deliveries} messages, ${kills} workers killed at work, ${killed.takenOver} messages taken over`;
    return [
      { what, against: 'none lost', value: killed.lost, unit: 'messages', bar: 0 },
      { what, against: 'none twice', value: killed.twice, unit: 'messages', bar: 0 },
    ];
  } finally {
    await outbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
