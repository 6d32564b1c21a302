// A year of a small practice by the test clock: what is told, to whom and on which day is written out by hand-sized rules below, apart
// from the SQL; the outbox then sends each thing once, together, by day.
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../access/harness.ts';
import { addDays, type Day } from '../compliance/days.ts';

let db: pg.Client;
beforeAll(async () => {
  db = await connect();
  await db.query('begin');
});
afterAll(async () => {
  await db.query('rollback');
  await db.end();
});

const zone = 'America/Chicago';
const begins: Day = '2027-03-01';
const days = 365;
const id = (name: string) => `tests.id('mail ${name}')`;
const query = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
  (await db.query<Row>(sql, values)).rows;

type Person = { name: string; boss?: string; level: string; zone?: string };
const people: Person[] = [
  { name: 'chief', level: 'executive' },
  { name: 'lead', boss: 'chief', level: 'manager' },
  { name: 'ann', boss: 'lead', level: 'staff' },
  { name: 'ben', boss: 'lead', level: 'staff', zone: 'Pacific/Honolulu' },
  { name: 'cem', boss: 'lead', level: 'staff' },
  { name: 'dee', boss: 'lead', level: 'staff' },
];
/** Days are counted from the first. `done` is the day on which it is finished, before anybody is reminded; null is never. */
type Item = { name: string; who: string; from: number; due: number; done: number | null };
const assignments: Item[] = [
  { name: 'on time', who: 'ann', from: 5, due: 45, done: 33 },
  { name: 'late', who: 'ann', from: 10, due: 50, done: 70 },
  { name: 'never', who: 'ben', from: 0, due: 60, done: null },
  { name: 'short', who: 'cem', from: 100, due: 110, done: 108 },
  { name: 'through a leave', who: 'dee', from: 150, due: 190, done: null },
  ...Array.from({ length: 12 }, (_, n) => ({ name: `flood ${n}`, who: 'cem', from: 200, due: 230, done: 218 })),
];
const cards: Item[] = [
  { name: 'renewed', who: 'ann', from: 0, due: 120, done: 112 },
  { name: 'lapsed', who: 'ben', from: 0, due: 260, done: null },
];
/** dee is away from the first to the last of these days. */
const leave = { who: 'dee', from: 170, to: 195 };
const away = (who: string, day: number) => who === leave.who && day >= leave.from && day <= leave.to;

const steps: [number, string][] = [
  [-30, 'person'],
  [-14, 'person'],
  [-7, 'person'],
  [-1, 'person'],
  [0, 'person'],
  [1, 'person'],
  [7, 'person'],
  [14, 'person'],
  [7, 'manager'],
  [14, 'manager'],
  [14, 'second_manager'],
];

/** On which day each step of an item is told: the first on which the person is there and it is not done, within a week and before the next step. */
function chased(item: Item, only: (step: number, recipient: string) => boolean): string[] {
  return steps
    .filter(([step, recipient]) => only(step, recipient) && item.due + step >= item.from)
    .flatMap(([step, recipient]) => {
      const next = Math.min(...steps.filter(([other, to]) => to === recipient && other > step).map(([other]) => other));
      const window = Array.from({ length: Math.min(7, next - step) }, (_, n) => item.due + step + n);
      const told = window.find(
        (day) => day < days && !away(item.who, day) && (item.done === null || day < item.done) && day >= item.from,
      );
      return told === undefined ? [] : [`${told} ${item.who} ${item.name} ${step} ${recipient}`];
    });
}

function expected(): string[] {
  // A leave moves what is due in it, by as long as it lasts.
  const moved = assignments.map((item) =>
    item.who === leave.who && item.due >= leave.from ? { ...item, due: item.due + leave.to - leave.from + 1 } : item,
  );
  const early = [30, 14, 7, 1];
  return [
    ...moved.flatMap((item) => chased(item, () => true)),
    // What the old date had brought about before the leave was known.
    ...assignments
      .filter((item) => item.who === leave.who)
      .flatMap((item) => chased(item, (step) => item.due + step < leave.from - 5)),
    ...cards.flatMap((card) => [
      ...early.flatMap((left) => {
        const day = card.due - left;
        return card.done !== null && day >= card.done ? [] : [`${day} ${card.who} ${card.name} ${left} card`];
      }),
      ...(card.done === null ? chased(card, (step) => step >= 0) : []),
      // The evening of the last day it is over: both are told in the hour after midnight.
      ...(card.done === null
        ? [
            `${card.due + 1} ${card.who} ${card.name} lapsed person`,
            `${card.due + 1} ${card.who} ${card.name} lapsed manager`,
          ]
        : []),
    ]),
  ].toSorted();
}

const at = (day: number, time: string) => `((($1::date + ${day})::timestamp + time '${time}') at time zone '${zone}')`;
const hold = (day: number, time: string) => db.query(`select tests.hold_clock(${at(day, time)})`, [begins]);

async function open(): Promise<void> {
  await hold(0, '00:05');
  await db.query(
    `insert into public.organizations (id, name, time_zone) values (${id('practice')}, 'Mail Practice', '${zone}')`,
  );
  for (const { name, boss, level, zone: own } of people)
    await db.query(
      `insert into public.staff (id, organization_id, full_name, email, hired_on, manager_id, permission_level, time_zone)
       values (${id(name)}, ${id('practice')}, $1, $1 || '@mail.example', date '2026-01-01', ${boss ? id(boss) : 'null'}, $2, $3)`,
      [name, level, own ?? null],
    );
  for (const { name } of assignments)
    await db.query(
      `insert into public.training_programs (id, organization_id, program_name, program_type, is_mandatory, created_by)
       values (${id(`program ${name}`)}, ${id('practice')}, $1, 'safety', false, ${id('chief')})`,
      [name],
    );
  for (const card of cards) await file(card, card.name, card.due);
}

const file = (card: Item, name: string, until: number) =>
  db.query(
    `insert into public.staff_certifications (id, organization_id, user_id, certification_name, issuing_organization, issue_date, expiration_date, kind, review_status, reviewed_by, reviewed_at, created_by)
     values (${id(`card ${name} ${until}`)}, ${id('practice')}, ${id(card.who)}, $2, 'Board', $1::date - 300, $1::date + ${until}, 'certification', 'approved', ${id('chief')}, private.clock(), ${id('chief')})`,
    [begins, card.name],
  );

async function live(day: number): Promise<void> {
  for (const item of assignments) {
    if (item.from === day)
      await db.query(
        `insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, due_date)
         values (${id(`assignment ${item.name}`)}, ${id('practice')}, ${id(item.who)}, ${id(`program ${item.name}`)}, ${id('chief')}, private.end_of_day($1::date + ${item.due}, '${zone}'))`,
        [begins],
      );
    if (item.done === day)
      await db.query(
        `update public.training_assignments set status = 'completed', started_at = private.clock(), completed_at = private.clock() where id = ${id(`assignment ${item.name}`)}`,
      );
  }
  for (const card of cards) if (card.done === day) await file(card, card.name, card.due + 700);
  if (day === leave.from - 5)
    await db.query(
      `insert into public.staff_leaves (organization_id, user_id, starts_on, ends_on) values (${id('practice')}, ${id(leave.who)}, $1::date + ${leave.from}, $1::date + ${leave.to})`,
      [begins],
    );
}

/** One turn of the worker, with a provider that takes everything. */
async function deliver(): Promise<void> {
  await db.query(
    `with leased as (select public.lease_deliveries('email', 500) as deliveries)
     select public.record_deliveries((select coalesce(jsonb_agg(jsonb_build_object('id', d -> 'id', 'lease_token', d -> 'lease_token', 'outcome', 'sent')), '[]') from jsonb_array_elements(deliveries) d)) from leased`,
  );
}

test('a year of reminders is what was expected, told once, together, and never at night', async () => {
  await open();
  const job = (name: string) => db.query('select private.run_job($1)', [name]);
  for (let day = 0; day < days; day++) {
    await hold(day, '00:30');
    await job('apply_leaves');
    await job('apply_compliance_transitions');
    await job('remind_expiring_certifications');
    await deliver();
    await hold(day, '06:10');
    await live(day);
    await hold(day, '07:22');
    await job('remind_due');
    await job('send_summaries');
    await deliver();
    await hold(day, '12:30');
    await deliver();
    await hold(day, '21:30');
    await deliver();
  }

  const told = await query<{ line: string }>(
    `select private.local_date(n.created_at, '${zone}') - $1::date || ' ' || who.name || ' ' || case
       when n.occasion like 'certification:%' then card.certification_name || ' ' || split_part(n.occasion, ':', 4) || ' card'
       when n.occasion like 'due:%' then coalesce(program.program_name, record.requirement_name) || ' ' || split_part(n.occasion, ':', 4) || ' ' || split_part(n.occasion, ':', 5)
       else record.requirement_name || ' lapsed ' || case when n.occasion like 'manager_alert:%' then 'manager' else 'person' end end as line
     from public.notifications n
     left join public.training_assignments a on n.about_type = 'assignment' and a.id = n.about_id
     left join public.training_programs program on program.id = a.program_id
     left join public.compliance_records record on n.about_type = 'record' and record.id = n.about_id
     left join public.staff_certifications card on n.about_type = 'certification' and card.id = n.about_id
     cross join lateral (select s.full_name as name from public.staff s where s.id = coalesce(n.subject_id, n.user_id)) who
     where n.organization_id = ${id('practice')} and (n.occasion like any (array['due:%', 'certification:%', 'non_compliant:%', 'manager_alert:%']))`,
    [begins],
  );
  expect(told.map(({ line }) => line).toSorted()).toEqual(expected());

  const [others] = await query<Record<string, number>>(
    `select count(*) filter (where kind = 'assignment')::int as assignments, count(*) filter (where kind = 'completion')::int as completions,
       count(*) filter (where kind = 'summary')::int as summaries from public.notifications where organization_id = ${id('practice')}`,
  );
  const mondays = Array.from({ length: days }, (_, day) => addDays(begins, day)).filter(
    (day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 1,
  );
  expect(others).toEqual({
    assignments: assignments.length,
    completions: assignments.filter(({ done }) => done !== null).length,
    summaries: mondays.length,
  });

  // Nothing is in two messages, and nothing that was still worth saying is in none.
  const [sent] = await query<Record<string, number>>(
    `select count(*)::int as told, count(distinct x)::int as once from public.notification_deliveries d, unnest(d.notification_ids) x
     where d.organization_id = ${id('practice')} and d.state = 'sent'`,
  );
  expect(sent!.told).toBe(sent!.once);
  const [left] = await query<{ open: number; dropped: number }>(
    `select count(*) filter (where d.state in ('queued', 'sending') and d.send_after <= private.clock())::int as open,
       count(*) filter (where d.state = 'cancelled' and d.error_code not in ('REASON_GONE', 'PERSON_NOT_ACTIVE'))::int as dropped
     from public.notification_deliveries d where d.organization_id = ${id('practice')}`,
  );
  expect(left).toEqual({ open: 0, dropped: 0 });

  const atNight = await query(
    `select s.full_name, d.sent_at from public.notification_deliveries d join public.staff s on s.id = d.user_id
     where d.organization_id = ${id('practice')} and d.state = 'sent' and not (d.sent_at at time zone coalesce(s.time_zone, '${zone}'))::time between '07:00' and '20:00'`,
  );
  expect(atNight).toEqual([]);
  // Twelve trainings assigned in one morning, and due on one day, are one message each time.
  const [flood] = await query<{ messages: number; things: number }>(
    `select count(*)::int as messages, sum(cardinality(d.notification_ids))::int as things from public.notification_deliveries d
     where d.user_id = ${id('cem')} and d.state = 'sent' and d.sent_at between ${at(200, '00:00')} and ${at(201, '00:00')}`,
    [begins],
  );
  expect(flood).toEqual({ messages: 1, things: 24 });
  const [onLeave] = await query<{ count: number }>(
    `select count(*)::int from public.notification_deliveries d where d.user_id = ${id(leave.who)} and d.state = 'sent'
       and d.sent_at between ${at(leave.from, '00:31')} and ${at(leave.to, '23:00')}`,
    [begins],
  );
  expect(onLeave!.count).toBe(0);
});
