// The audit trail has a partition for each month, made by housekeeping: months that come and go with the calendar must show in no
// migration, and a row must find its month on whatever day it is written.
import type pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { withDatabase } from '../../local/database.ts';
import { compare } from '../../local/schema/diff.ts';
import { declaredSchema, forgetMonths, migratedSchema, withScratchServer } from '../../local/scratch.ts';
import { platform } from '../support/platform.ts';

let migrated: string;
let declared: string;
beforeAll(async () => {
  process.env.SCRATCH_SERVER_URL ??= platform.DB_URL;
  await withScratchServer(async (server) => {
    migrated = await server.create('months_migrated', migratedSchema);
    declared = await server.create('months_declared', declaredSchema);
  });
});

const hold = (db: pg.Client, moment: string) =>
  db.query(
    `insert into private.test_clock (moment) values ($1) on conflict (only_row) do update set moment = excluded.moment`,
    [moment],
  );
const keepHouse = async (db: pg.Client) =>
  (await db.query<{ made: number }>('select audit.ensure_partitions() as made')).rows[0]!.made;
/** Writes a row and says where it went. */
async function write(db: pg.Client): Promise<string> {
  const { rows } = await db.query<{ place: string }>(
    `insert into public.training_audit_logs (action) values ('tests.written') returning tableoid::regclass::text as place`,
  );
  return rows[0]!.place;
}
const month = (moment: string) => `audit.training_audit_logs_y${moment.slice(0, 4)}m${moment.slice(5, 7)}`;

/** Something done on the migrated database and taken back. */
const trying = (work: (db: pg.Client) => Promise<void>) =>
  withDatabase(migrated, async (db) => {
    await db.query('begin');
    await work(db);
    await db.query('rollback');
  });

const firstOfMonth = '2027-08-01T00:00:00Z';
const newYear = '2027-01-01T00:00:00Z';
const newYearInTexas = '2027-01-01T06:00:00Z';
const justBefore = (moment: string) => new Date(Date.parse(moment) - 1).toISOString();

describe.each([
  ['one was kept until the first of a month, the other until New Year', firstOfMonth, newYear],
  ['one was kept until New Year in Texas, the other rested for three months', newYearInTexas, '2027-04-01T06:00:00Z'],
])('%s', (_, first, second) => {
  test('no difference is seen between them, and nothing is dropped', async () => {
    for (const [url, moment] of [
      [migrated, first],
      [declared, second],
    ] as const)
      await withDatabase(url, async (db) => {
        await db.query('begin');
        await hold(db, moment);
        expect(await keepHouse(db)).toBeGreaterThan(0);
        await db.query('delete from private.test_clock');
        await forgetMonths(db);
        await db.query('commit');
      });
    expect(await compare(migrated, declared)).toBe('');
  });
});

describe.each(['UTC', 'America/Chicago', 'Pacific/Kiritimati'])('in a session of %s', (timeZone) => {
  test.each([firstOfMonth, newYear, newYearInTexas].flatMap((moment) => [moment, justBefore(moment)]))(
    'a row of %s lands in its month (UTC)',
    (moment) =>
      trying(async (db) => {
        await db.query(`set local time zone '${timeZone}'`);
        await hold(db, moment);
        await keepHouse(db);
        expect(await write(db)).toBe(month(moment));
      }),
  );

  test.each(['2027-02-01T00:00:00Z', '2027-04-01T00:00:00Z', '2027-04-30T23:59:59Z'])(
    'a row of %s lands in its month though housekeeping last ran at New Year, and again after it ran',
    (moment) =>
      trying(async (db) => {
        await db.query(`set local time zone '${timeZone}'`);
        await hold(db, newYear);
        await keepHouse(db);
        await hold(db, moment);
        expect(await write(db)).toBe(month(moment));
        expect(await keepHouse(db)).toBeGreaterThan(0);
        expect(await write(db)).toBe(month(moment));
      }),
  );
});

test('after years without housekeeping rows are kept beside the months, and the months after that are made', () =>
  trying(async (db) => {
    await hold(db, newYear);
    await keepHouse(db);
    await hold(db, '2031-05-17T12:00:00Z');
    expect(await write(db)).toBe('audit.training_audit_logs_default');
    expect(await keepHouse(db)).toBeGreaterThan(0);
    expect(await keepHouse(db)).toBe(0);
    expect(await write(db)).toBe('audit.training_audit_logs_default');
    await hold(db, '2031-06-01T00:00:00Z');
    expect(await write(db)).toBe(month('2031-06'));
  }));
