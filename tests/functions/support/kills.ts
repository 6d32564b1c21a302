// Kills workers at random moments while they send, on a database of its own, and counts what arrived at the outbox.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Channel } from '../../../functions/_shared/notifications/contracts.ts';
import type { Orders } from './killable-worker.ts';

export type Killed = {
  kills: number;
  deliveries: number;
  lost: number;
  twice: number;
  takenOver: number;
  seconds: number;
};

const script = fileURLToPath(new URL('killable-worker.ts', import.meta.url));
/** Most of what is sent is email. */
const crews: Channel[] = ['email', 'email', 'slack', 'sms'];
const leaseSeconds = 3;
const maximum = 20;
const longestLifeMs = 250;
const enough = 200;

/** Fills the practice of the test: people who are reached by all channels. */
export async function fillPractice(db: pg.Client): Promise<void> {
  await db.query(`
    insert into public.organizations (id, name) values (md5('killed')::uuid, 'Testing Family Medicine');
    insert into public.staff (id, organization_id, full_name, email, phone, permission_level, hired_on)
    select md5('killed ' || n)::uuid, md5('killed')::uuid, 'Person ' || n, n || '@killed.example', '+1555' || lpad(n::text, 7, '0'),
      case n when 0 then 'training_administrator' else 'staff' end::public.permission_level_enum, (private.clock() - interval '1 year')::date from generate_series(0, 49) n;
    insert into public.sms_consents (organization_id, user_id, phone, given, source)
    select organization_id, id, phone, true, 'settings' from public.staff where organization_id = md5('killed')::uuid;
    select public.save_slack_installation(md5('killed')::uuid, md5('killed 0')::uuid, 'T0KILLED', 'Practice', 'U0BOT', 'xoxb-killed');
    select public.save_slack_members(md5('killed')::uuid, (select jsonb_agg(jsonb_build_object('user_id', id, 'slack_user_id', 'U' || upper(left(md5(id::text), 10))))
      from public.staff where organization_id = md5('killed')::uuid));`);
}

export async function killUnderLoad(database: string, outbox: string, kills: number): Promise<Killed> {
  const began = Date.now();
  const db = new pg.Pool({ connectionString: database, max: 4 });
  let left = kills;
  try {
    await add(db, 'email', enough);
    await Promise.all(
      crews.map(async (channel) => {
        while (left > 0) {
          left -= 1;
          await topUp(db, channel);
          const worker = hire({ database, outbox, channel, leaseSeconds, maximum });
          await ready(worker);
          await pause(Math.random() * longestLifeMs);
          await end(worker);
        }
      }),
    );
    // What the dead left behind is finished by several that nobody kills, side by side.
    const survivors = [...crews, ...crews].map((channel) => hire({ database, outbox, channel, leaseSeconds, maximum }));
    await Promise.all(survivors.map(ready));
    while (await remaining(db)) await pause(50);
    await Promise.all(survivors.map(end));
    return { kills, ...(await count(db, outbox)), seconds: (Date.now() - began) / 1000 };
  } finally {
    await db.end();
  }
}

async function topUp(db: pg.Pool, channel: Channel): Promise<void> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::integer as count from public.notification_deliveries where channel = $1 and state = 'queued'`,
    [channel],
  );
  if (rows[0]!.count < enough) await add(db, channel, enough);
}

async function add(db: pg.Pool, channel: Channel, count: number): Promise<void> {
  // Emergencies: nobody's quiet hours are to hold up a test.
  await db.query(
    `insert into public.notification_deliveries (organization_id, user_id, channel, kind, template, priority)
     select md5('killed')::uuid, md5('killed ' || n % 50)::uuid, $1, 'emergency', 'test', 3 from generate_series(1, $2::integer) n`,
    [channel, count],
  );
}

async function remaining(db: pg.Pool): Promise<boolean> {
  const { rowCount } = await db.query(
    `select from public.notification_deliveries where state in ('queued', 'sending') limit 1`,
  );
  return rowCount !== 0;
}

async function count(db: pg.Pool, outbox: string) {
  const arrived = (await (await fetch(`${outbox}/deliveries`)).json()) as Record<string, number>;
  const { rows } = await db.query<{ id: string; state: string; attempt_count: number }>(
    'select id, state, attempt_count from public.notification_deliveries',
  );
  return {
    deliveries: rows.length,
    lost: rows.filter(({ id, state }) => !arrived[id] || (state !== 'sent' && state !== 'delivered')).length,
    twice: rows.filter(({ id }) => (arrived[id] ?? 0) > 1).length,
    takenOver: rows.filter(({ attempt_count }) => attempt_count > 1).length,
  };
}

function hire(orders: Orders): ChildProcess {
  return fork(script, [JSON.stringify(orders)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

async function ready(worker: ChildProcess): Promise<void> {
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('exit', (code) => reject(new Error(`a worker ended before it began (${code})`)));
  });
}

async function end(worker: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGKILL');
  await exited;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
