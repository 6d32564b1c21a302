// Whatever is done to a person, in whatever order: their history covers each employment day by day and nothing else, agrees with
// the person today, and still answers what was known at every earlier step.
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../access/harness.ts';

let db: pg.Client;
beforeAll(async () => {
  db = await connect();
});
afterAll(() => db.end());

const places = ['north house', 'historic annex', 'historic cellar'];
const place = fc.constantFrom(...places);
const kind = fc.constantFrom('full_time', 'part_time', 'student');
/** Days after the last step (or before it, for what looks back). */
const days = fc.integer({ min: 0, max: 40 });
type Step =
  | { what: 'move'; after: number; place: string }
  | { what: 'kind'; after: number; kind: string }
  | { what: 'leave' | 'undo' | 'rehire'; after: number; gap: number }
  | { what: 'hired'; after: number; by: number }
  | { what: 'correct'; after: number; back: number; length: number | null; place: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constant('move' as const), after: days, place }),
  fc.record({ what: fc.constant('kind' as const), after: days, kind }),
  fc.record({ what: fc.constantFrom('leave' as const, 'undo' as const, 'rehire' as const), after: days, gap: days }),
  fc.record({ what: fc.constant('hired' as const), after: days, by: fc.integer({ min: -60, max: 60 }) }),
  fc.record({
    what: fc.constant('correct' as const),
    after: days,
    back: fc.integer({ min: 0, max: 400 }),
    length: fc.option(fc.integer({ min: 1, max: 200 })),
    place,
  }),
);

const changes: Record<Exclude<Step['what'], 'correct'>, string> = {
  move: `update public.staff set location_id = tests.id($2) where id = tests.id('historic') and $1::date is not null`,
  kind: `update public.staff set employment_kind = $2::public.employment_kind_enum where id = tests.id('historic') and $1::date is not null`,
  leave: `update public.staff set employment_status = 'terminated', terminated_on = greatest(hired_on, $1::date - $2::int)
    where id = tests.id('historic') and employment_status <> 'terminated'`,
  undo: `update public.staff set employment_status = 'active', terminated_on = null
    where id = tests.id('historic') and employment_status = 'terminated' and $1::date is not null and $2::int is not null`,
  rehire: `update public.staff set employment_status = 'active', terminated_on = null, hired_on = greatest(terminated_on + 1, $1::date - $2::int)
    where id = tests.id('historic') and employment_status = 'terminated'`,
  hired: `update public.staff set hired_on = least(hired_on + $2::int, coalesce(terminated_on, 'infinity'), $1::date) where id = tests.id('historic')`,
};

async function take(change: Step, today: string): Promise<void> {
  if (change.what === 'correct') {
    await db.query(`select tests.as_staff('administrator')`);
    await db.query(
      `select public.correct_staff_history(tests.id('historic'), $1::date - $2::int, $1::date - $2::int + $3::int, jsonb_build_object('location_id', tests.id($4)), 'Found out')`,
      [today, change.back, change.length, change.place],
    );
    await db.query('select tests.as_owner()');
    return;
  }
  const value =
    'place' in change ? change.place : 'kind' in change ? change.kind : 'gap' in change ? change.gap : change.by;
  await db.query(changes[change.what], [today, value]);
}

const readHistory = async (knownAt: string) =>
  (
    await db.query(
      `select valid_from::text, valid_until::text, location_id, employment_kind from public.staff_history
       where user_id = tests.id('historic') and recorded_at <= $1 and (superseded_at is null or superseded_at > $1) order by valid_from`,
      [knownAt],
    )
  ).rows;

test('random changes, leavings, returns and corrections leave neither gap nor overlap, and forget nothing', async () => {
  let refused = 0;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      await db.query('begin');
      try {
        await db.query(
          `insert into public.locations (id, organization_id, name, state)
           select tests.id(name), tests.id('north'), name, 'NY' from unnest($1::text[]) name on conflict do nothing`,
          [places.slice(1)],
        );
        // Somebody of this test's own, whom no other test waits for.
        await db.query(
          `insert into public.staff (id, organization_id, full_name, email, permission_level, location_id, hired_on)
           values (tests.id('historic'), tests.id('north'), 'Historic Person', 'historic@tests.example', 'staff', tests.id('north house'), '2024-02-29')`,
        );
        const known: { at: string; rows: unknown[] }[] = [];
        let moment = Date.UTC(2027, 0, 15, 15);
        for (const change of steps) {
          // Every step has a moment of its own, as requests have.
          moment += change.after * 86_400_000 + 60_000;
          const at = new Date(moment).toISOString();
          await db.query('select tests.hold_clock($1)', [at]);
          await db.query('savepoint step');
          const refusal = await take(change, at.slice(0, 10)).then(
            () => null,
            (error: pg.DatabaseError) => error,
          );
          // Refusals are answers in words; anything else is a fault.
          expect(refusal?.code ?? 'PT4').toMatch(/^PT4/);
          if (refusal) await db.query('rollback to savepoint step');
          if (refusal) refused++;
          else taken++;
          known.push({ at, rows: await readHistory(at) });

          const { rows } = await db.query<{ employed: string; told: string; agrees: boolean | null }>(
            `select
               (select range_agg(daterange(started_on, ended_on, '[]'))::text from public.employment_periods where user_id = s.id) as employed,
               (select range_agg(daterange(valid_from, valid_until))::text from public.staff_history where user_id = s.id and superseded_at is null) as told,
               (select h.location_id is not distinct from s.location_id and h.employment_kind = s.employment_kind
                from public.staff_history h where h.user_id = s.id and h.superseded_at is null and h.valid_until is null) as agrees
             from public.staff s where s.id = tests.id('historic')`,
          );
          expect(rows[0]!.told).toBe(rows[0]!.employed);
          expect(rows[0]!.agrees).not.toBe(false);
        }
        for (const { at, rows } of known) expect(await readHistory(at)).toEqual(rows);
      } finally {
        await db.query('rollback');
      }
    }),
    { numRuns: 120 },
  );
  // The steps are worth something only if most of them can be taken.
  expect(taken).toBeGreaterThan(refused);
});
