// The database tests read business time only, which stands still at one moment (setup/01_clock.sql) or at one of their own: what they
// find must not depend on the day they run. Nor may it depend on which row happens to come first.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../', import.meta.url);
const self = 'foundation/tests_hold_the_clock.test.ts';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(sql|ts)$/.test(name) && name !== self)
  .map((name) => ({ name, lines: readFileSync(new URL(name, folder), 'utf8').split('\n') }));

const machineTime =
  /\bnow\(\)|\bcurrent_(?:date|time|timestamp)\b|\blocaltime(?:stamp)?\b|\b(?:clock|statement|transaction)_timestamp\(|\btimeofday\(|'(?:now|today|tomorrow|yesterday)'::(?:date|time)|\b(?:date|timestamp|timestamptz) '(?:now|today|tomorrow|yesterday)'|\bnew Date\b(?!\()|\bnew Date\(\s*\)|\bDate\.now\b|\bTemporal\.Now\b/gi;

/** What is about the machine's time and not the practice's: where, how it is read, and why. */
const exceptions: { name: string; reads: string; why: string }[] = [
  { name: 'foundation/clock.test.sql', reads: 'now()', why: 'is about the clock that follows it' },
  { name: 'foundation/a_key_is_written_under_once.test.sql', reads: 'now()', why: 'lets a claim run out' },
  { name: 'foundation/housekeeping.test.sql', reads: 'now()', why: 'says when the scheduler ran its jobs' },
  { name: 'training/transcription.test.sql', reads: 'clock_timestamp(', why: 'lets a lease run out' },
  { name: 'notifications/outbox.test.sql', reads: 'clock_timestamp(', why: 'lets a lease run out' },
  { name: 'compliance/cycle_health.test.sql', reads: 'now()', why: 'says when the scheduler ran its jobs' },
];
const isException = (name: string, reads: string) =>
  exceptions.some((one) => one.name === name && one.reads === reads.toLowerCase());

const readings = files.flatMap(({ name, lines }) =>
  lines.flatMap((line, at) => (line.match(machineTime) ?? []).map((reads) => ({ name, at: at + 1, reads }))),
);

test('no database test decides anything by the time of the machine', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(
    readings
      .filter(({ name, reads }) => !isException(name, reads))
      .map(({ name, at, reads }) => `tests/db/${name}:${at} reads ${reads}`),
  ).toEqual([]);
});

test('every exception is needed', () => {
  for (const { name, reads } of exceptions)
    expect(
      readings.some((reading) => reading.name === name && reading.reads.toLowerCase() === reads),
      `${name} reads ${reads} no more`,
    ).toBe(true);
});

test('the rule sees every way of reading it', () => {
  const seen = (text: string) => text.match(machineTime) !== null;
  const told = [
    'select now() + 1',
    'select NOW()',
    'current_date - 1',
    'CURRENT_TIMESTAMP',
    'localtimestamp',
    'clock_timestamp() < at',
    "select 'now'::timestamptz",
    "date 'today'",
    'Date.now() - 5',
    'new Date().toISOString()',
    'Temporal.Now.instant()',
  ];
  expect(told.filter((text) => !seen(text))).toEqual([]);
  const other = ['private.clock()', 'known_now(x)', "tests.id('today')", 'new Date(moment)', 'snow()'];
  expect(other.filter(seen)).toEqual([]);
});

/** Asks for one of many rows that say the same. */
const anyWillDo = new Set(['foundation/audit_trail.test.sql']);

test('no database test takes the first row that happens to be there', () => {
  const strict = files.filter(({ name }) => !anyWillDo.has(name));
  const taken = strict.flatMap(({ name, lines }) =>
    lines.flatMap((line, at) => {
      const isOrdered = /\border by\b[^;]*\blimit 1\b/i.test(`${lines[at - 1] ?? ''} ${line}`);
      return /\blimit 1\b/i.test(line) && !isOrdered ? [`tests/db/${name}:${at + 1}`] : [];
    }),
  );
  expect(taken).toEqual([]);
});
