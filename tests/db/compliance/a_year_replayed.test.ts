// A year of a practice, night by night: what the hourly job announces as time passes is what one calculation at the year's end says,
// and a scheduler that stood still for a week made nothing wrong and tells everything once.
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { connect } from '../access/harness.ts';
import { addDays, endOfDay, type Day, type Moment } from './days.ts';
import { difference, expectedRecords, readRecords, readWorld } from './practice.ts';

let db: pg.Client;
let north: string;
beforeAll(async () => {
  db = await connect();
  north = (await db.query<{ id: string }>(`select tests.id('north') as id`)).rows[0]!.id;
});
afterAll(() => db.end());
beforeEach(async () => {
  await db.query('begin');
});
afterEach(() => db.query('rollback'));

const zone = 'America/New_York';
const begins = '2027-03-01';
const hold = (moment: Moment) => db.query('select tests.hold_clock($1)', [moment]);
const runJob = async (job: string): Promise<number> =>
  (await db.query<{ changed: number }>('select private.run_job($1) as changed', [job])).rows[0]!.changed;

/** A practice whose people are hired through the year, under rules of every anchor. */
async function openPractice(): Promise<void> {
  await hold(`${begins}T15:00:00.000Z`);
  await db.query(
    `insert into public.staff (id, organization_id, full_name, email, hired_on, position_id, department_id, location_id, manager_id)
     select tests.id('year ' || n), tests.id('north'), 'Year ' || n, 'year-' || n || '@tests.example', $1::date - 400 + n * 47,
       tests.id('north nurse'), tests.id('north nursing'), tests.id('north house'), tests.id('manager') from generate_series(0, 11) n`,
    [begins],
  );
  await db.query(
    `insert into public.requirements (id, organization_id, owner_id, created_by, reviewed_by, reviewed_at)
     select tests.id('year rule ' || n), tests.id('north'), tests.id('administrator'), tests.id('administrator'), tests.id('administrator'), private.clock()
     from generate_series(1, 5) n`,
  );
  await db.query(
    `insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, authority, citation, audience, proofs,
       anchor, anchor_on, first_due_days, renewal_months, renewal_opens_days, grace_days, change_due_days)
     select tests.id('north'), tests.id('year rule ' || n), 1, date '2026-01-01', name, 'policy', 'Practice', 'Policy', '{"include": [{}], "exclude": []}',
       case when anchor = 'evidence_expiry' then '[[{"kind": "certification", "certification_name": "bls"}]]'::jsonb
         else jsonb_build_array(jsonb_build_array(jsonb_build_object('kind', 'training', 'program_id', tests.id('north hipaa')))) end,
       anchor::public.clock_anchor_enum, anchored, first_due, months, opens, grace, change
     from (values
       (1, 'By completion', 'completion', null::date, 30, 6, 30, null::int, 20),
       (2, 'By expiry', 'expiry', null, 10, 3, 20, 14, null),
       (3, 'On a date', 'fixed_date', '2027-06-30', 45, 12, 60, null, null),
       (4, 'By hire date', 'hire_date', null, 20, 6, 60, 7, null),
       (5, 'By card', 'evidence_expiry', null, 30, null, 60, 5, null)
     ) rule (n, name, anchor, anchored, first_due, months, opens, grace, change)`,
  );
}

/** What people do on a day: some train often, some late, some never; some are away, and one leaves. */
async function live(day: Day, at: number): Promise<void> {
  await db.query(
    `insert into public.compliance_evidence (organization_id, user_id, kind, effective_at, program_id, content_as_of, counted_at)
     select tests.id('north'), tests.id('year ' || n), 'training', private.clock(), tests.id('north hipaa'), private.clock(), private.clock()
     from generate_series(0, 8) n where $1::int % (60 + n * 12) = n * 5`,
    [at],
  );
  if (at % 90 === 12)
    await db.query(
      `insert into public.staff_certifications (organization_id, user_id, certification_name, issuing_organization, issue_date, expiration_date, kind, review_status, reviewed_by, reviewed_at, created_by)
       select tests.id('north'), tests.id('year ' || n), 'BLS Provider', 'Board', $1::date + n, $1::date + n + 80, 'certification', 'approved', tests.id('administrator'), private.clock(), tests.id('administrator')
       from generate_series(0, 6) n`,
      [day],
    );
  if (at === 100)
    await db.query(
      `insert into public.training_content (organization_id, module_id, content_title, content_type, status, published_at, superseded_at, change_kind, created_by)
       values (tests.id('north'), tests.id('north reading'), 'Changed', 'document', 'superseded', private.clock(), private.clock(), 'material', tests.id('administrator'))`,
    );
  if (at === 150)
    await db.query(
      `insert into public.staff_leaves (organization_id, user_id, starts_on, ends_on) values (tests.id('north'), tests.id('year 3'), $1::date + 2, $1::date + 40)`,
      [day],
    );
  if (at === 200)
    await db.query(
      `update public.staff set employment_status = 'terminated', terminated_on = $1::date + 20 where id = tests.id('year 5')`,
      [day],
    );
}

const said = async () =>
  (
    await db.query(
      `select to_jsonb(r) - 'id' - 'created_at' - 'updated_at' as said from public.compliance_records r where organization_id = $1 order by 1`,
      [north],
    )
  ).rows;
const automaticViolations = async () =>
  (
    await db.query<{ user_id: string; requirement_name: string; occurred_at: Date; created_at: Date }>(
      `select v.user_id, v.requirement_name, v.occurred_at, v.created_at from public.compliance_violations v
       where v.organization_id = $1 and v.recorded_by is null and v.requirement_name in ('By completion', 'By expiry', 'On a date', 'By hire date', 'By card')
         and v.user_id in (select tests.id('year ' || n) from generate_series(0, 11) n)
       order by v.occurred_at, v.user_id, v.requirement_name`,
      [north],
    )
  ).rows;

test('a year stepped night by night ends where one calculation at its end does', async () => {
  await openPractice();
  const seen = new Set<string>();
  let planned = false;
  for (let at = 0, day: Day = begins; at < 365; at += 1, day = addDays(day, 1)) {
    // People do things in the day; the job runs at the midnight after it.
    await hold(`${day}T18:00:00.000Z`);
    await live(day, at);
    await hold(endOfDay(day, zone));
    await runJob('apply_compliance_transitions');
    if (planned) await runJob('escalate_violations');
    for (const { status } of await readRecords(db, north)) seen.add(status);
    // The first violation gets a plan whose date is missed.
    if (!planned && (await automaticViolations()).length > 0) {
      await db.query(`select tests.as_staff('administrator')`);
      await db.query(
        `select public.take_violation_step(v.id, 'planned', null, tests.id('manager'), 'Train at once.', $2::date)
           from public.compliance_violations v where v.organization_id = $1 and v.recorded_by is null and v.requirement_name like 'By %'
             and v.user_id in (select tests.id('year ' || n) from generate_series(0, 11) n) order by v.occurred_at, v.user_id, v.requirement_name limit 1`,
        [north, addDays(day, 8)],
      );
      await db.query('select tests.as_owner()');
      planned = true;
    }
  }
  expect([...seen].sort()).toEqual(['compliant', 'grace_period', 'non_compliant', 'pending']);

  // What the calendar says, and what a calculation from nothing says.
  const [world, records] = [await readWorld(db, north), await readRecords(db, north)];
  const now = endOfDay(addDays(begins, 364), zone);
  expect(difference(world, records, expectedRecords(world, now, now))).toBeNull();
  const stepped = await said();
  const violations = await automaticViolations();
  await db.query('delete from public.compliance_records where organization_id = $1', [north]);
  await db.query('select private.recalculate_compliance()');
  expect(await said()).toEqual(stepped);

  // Each missed deadline was flagged once, in the night it was missed.
  expect(violations.length).toBeGreaterThan(20);
  const periods = violations.map((one) => `${one.user_id} ${one.requirement_name} ${one.occurred_at.toISOString()}`);
  expect(new Set(periods).size).toBe(periods.length);
  const { rows: steps } = await db.query<{ kind: string; times: string }>(
    `select step.kind, count(*) as times from public.violation_steps step where step.organization_id = $1 and step.kind in ('escalated', 'met_again') group by 1 order by 1`,
    [north],
  );
  expect(steps.find(({ kind }) => kind === 'escalated')?.times).toBe('1');
  expect(Number(steps.find(({ kind }) => kind === 'met_again')?.times)).toBeGreaterThan(5);
});

test('while the scheduler stands still for a week every status is right, and the first run after it tells everything once', async () => {
  await openPractice();
  await runJob('apply_compliance_transitions');
  let moved = 0;
  for (let at = 1, day = addDays(begins, 25); at <= 7; at += 1, day = addDays(day, 1)) {
    const midnight = endOfDay(day, zone);
    await hold(midnight);
    const world = await readWorld(db, north);
    const { rows } = await db.query<{ user_id: string; requirement_id: string; status: string }>(
      `select user_id, requirement_id, compliance_status as status from public.compliance_overview where organization_id = $1 and requirement_id is not null`,
      [north],
    );
    const expected = expectedRecords(world, midnight, midnight);
    const line = ({ user_id, requirement_id, status }: { user_id: string; requirement_id: string; status: string }) =>
      `${user_id} ${requirement_id} ${status}`;
    expect(rows.map(line).sort()).toEqual(expected.map(line).sort());
    const announced = await readRecords(db, north);
    moved = announced.filter((one) => !expected.map(line).includes(line(one))).length;
  }
  expect(moved).toBeGreaterThan(0);

  const before = await automaticViolations();
  expect(await runJob('apply_compliance_transitions')).toBeGreaterThanOrEqual(moved);
  const after = await automaticViolations();
  expect(after.length).toBeGreaterThan(before.length);
  expect(await runJob('apply_compliance_transitions')).toBe(0);
  expect(await automaticViolations()).toEqual(after);
});
