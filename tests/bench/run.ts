// `npm run bench [-- words]`: measures each row beside what it is compared with, in one run; prints a table and writes
// tests/bench/results.json. A row is a file `tests/bench/rows/<name>.ts` whose default export is a `Row`.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { withScratchServer } from '../../local/scratch.ts';
import type { Figure, Row } from './row.ts';

const folder = join(import.meta.dirname, 'rows');
const words = process.argv.slice(2);
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .sort()
  : [];
const chosen = files.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
const figures: Figure[] = [];

await withScratchServer(async (server) => {
  for (const name of chosen) {
    const { default: row } = (await import(join(folder, name))) as { default: Row };
    console.log(`${row.name}…`);
    figures.push(...(await row.measure(server)));
  }
});

const shown = figures.map(({ name, value, unit, against, bar, met }) => ({
  what: name,
  measured: `${value.toPrecision(3)} ${unit}`,
  against,
  bar,
  met: met ? 'yes' : 'NO',
}));
console.table(shown);
const results = { at: new Date().toISOString(), cpus: cpus().length, node: process.version, figures };
writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
if (figures.length === 0 || figures.some((figure) => !figure.met)) process.exitCode = 1;
