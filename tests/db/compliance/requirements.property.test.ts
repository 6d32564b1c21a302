// Whatever is stated about a practice, in whatever order: the records that follow each statement are those somebody with a calendar
// would come to, are those of a calculation from nothing, and what was said at every earlier moment can still be derived.
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../access/harness.ts';
import type { Moment } from './days.ts';
import { history, peopleInAPractice, Telling } from './histories.ts';
import { deriveRecords, difference, expectedRecords, readRecords, readWorld } from './practice.ts';

let db: pg.Client;
let north: string;
beforeAll(async () => {
  db = await connect();
  north = (await db.query<{ id: string }>(`select tests.id('north') as id`)).rows[0]!.id;
});
afterAll(() => db.end());

/** What the records say, without what only counts their writings. */
const keepRecords = (name: string) =>
  db.query(
    `create temporary table ${name} on commit drop as
     select to_jsonb(r) - 'id' - 'created_at' - 'updated_at' as said from public.compliance_records r`,
  );
const differences = async (one: string, other: string) =>
  (
    await db.query(
      `(select '${one}' as only, said from (table ${one} except all table ${other}) more limit 3)
       union all (select '${other}', said from (table ${other} except all table ${one}) less limit 3)`,
    )
  ).rows;

const practices = 32;

test('random histories lead where a calendar leads, step by step, from nothing, and in hindsight', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(history, async (told) => {
      await db.query('begin');
      try {
        const telling = await Telling.begin(db, told);
        const looked: Moment[] = [];
        for (const tick of [null, ...told.ticks]) {
          if (tick) await telling.take(tick);
          await db.query('select private.apply_compliance_transitions()');
          const [world, records] = [await readWorld(db, north), await readRecords(db, north)];
          const now = telling.remember(records);
          looked.push(now);
          expect(difference(world, records, expectedRecords(world, now, now))).toBeNull();
          for (const { status } of records) seen.set(status, (seen.get(status) ?? 0) + 1);
        }

        await keepRecords('step_by_step');
        const again = await db.query<{ written: number }>('select private.recalculate_compliance() as written');
        await keepRecords('again');
        expect(await differences('step_by_step', 'again')).toEqual([]);
        expect(again.rows[0]!.written).toBe(0);
        await db.query('delete from public.compliance_records');
        await db.query('select private.recalculate_compliance()');
        await keepRecords('from_nothing');
        expect(await differences('step_by_step', 'from_nothing')).toEqual([]);

        const world = await readWorld(db, north);
        const last = looked.at(-1)!;
        const earlierLooks = looked.slice(0, -1);
        const moments = [
          ...earlierLooks.map((moment) => [moment, moment] as const),
          [earlierLooks[0]!, last] as const,
          [earlierLooks.at(-1)!, last] as const,
          [earlierLooks[0]!, earlierLooks.at(-1)!] as const,
        ];
        for (const [asOf, knownAt] of moments) {
          const derived = await deriveRecords(db, north, asOf, knownAt);
          expect(difference(world, derived, expectedRecords(world, asOf, knownAt))).toBeNull();
        }
      } finally {
        await db.query('rollback');
      }
    }),
    {
      numRuns: practices,
      // What differs is told for one person under one rule, which is small enough.
      endOnFailure: true,
      reporter: ({ failed, seed, counterexamplePath, errorInstance }) => {
        if (failed) throw new Error(`Seed ${seed}, path ${counterexamplePath}`, { cause: errorInstance });
      },
    },
  );
  expect(practices * peopleInAPractice).toBeGreaterThanOrEqual(1500);
  // Histories are worth something only if they lead everywhere.
  for (const status of ['pending', 'compliant', 'grace_period', 'non_compliant'])
    expect(seen.get(status) ?? 0).toBeGreaterThan(practices * 3);
});
