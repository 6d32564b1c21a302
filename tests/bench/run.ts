// `npm run bench`: what QUALITY asks for, measured side by side in one run. Prints a table and writes results.json; says
// where a bar is missed and fails nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import pg from 'pg';
import { declaredSchema, withScratchServer } from '../../local/scratch.ts';
import { measureKills, measureOutbox } from './outbox.ts';
import { measureCompletion, measureQuietRecalculation, measureRecalculation } from './recalculation.ts';
import { measureReading } from './reading.ts';

export type Result = {
  what: string;
  against: string;
  value: number;
  unit: 'x' | 'ms' | 'messages';
  bar?: number;
};

const results: Result[] = [];
let postgres: string | undefined;
await withScratchServer(async (server) => {
  for (const [name, fixture, measures] of [
    ['bench_reading', 'fixture.sql', [measureReading]],
    ['bench_requirements', 'requirements.sql', [measureCompletion, measureQuietRecalculation, measureRecalculation]],
    ['bench_outbox', 'outbox.sql', [measureOutbox, measureKills]],
  ] as const) {
    console.log(`Loading ${fixture}…`);
    const url = await server.create(name, declaredSchema);
    const db = new pg.Client({ connectionString: url });
    await db.connect();
    // vacuum wants to be alone in its statement.
    for (const statement of readFileSync(new URL(fixture, import.meta.url), 'utf8').split(/;\n/))
      await db.query(statement);
    for (const measure of measures) {
      for (const result of await measure(db, url)) {
        results.push(result);
        console.log(line(result));
      }
    }
    postgres = (await db.query<{ server_version: string }>('show server_version')).rows[0]?.server_version;
    await db.end();
  }
});
writeFileSync(
  new URL('results.json', import.meta.url),
  `${JSON.stringify({ postgres, processors: cpus().length, results }, null, 2)}\n`,
);
const missed = results.filter(({ value, bar }) => bar !== undefined && value > bar);
console.log(`\n${results.length} figures, ${missed.length} above their bar${missed.length ? ':' : '.'}`);
for (const result of missed) console.log(line(result));

function line({ what, against, value, unit, bar }: Result): string {
  const sign = { x: '×', ms: ' ms', messages: '' }[unit];
  const figure = `${value.toFixed(unit === 'messages' ? 0 : unit === 'x' && value < 0.1 ? 4 : 2)}${sign}`;
  const limit = bar === undefined ? 'no bar' : `bar ${bar}${sign}`;
  return `${figure.padStart(10)}  (${limit})  ${what}, against ${against}`;
}
