// `npm run test:dates [-- days]`: opens the demonstration on each of 400 days from today on, at hours that wander through the day, and compares
// what it shows with a plain day. A quarter of an hour on two cores; not part of `npm test`, which samples.
import { withScratchServer } from '../local/scratch.ts';
import { emptyDemonstration, plainDay, shownOn } from './support/shown.ts';

const days = Number(process.argv[2] ?? 400);
let failed = 0;
await withScratchServer(async (server) => {
  await emptyDemonstration(server);
  const plain = await shownOn(server, plainDay);
  for (let day = 0; day < days; day += 1) {
    // 7 hours and 50 minutes do not divide a day, so that no hour is left out.
    const moment = new Date(Date.now() + day * 86_400_000 + ((day * 470) % 1440) * 60_000)
      .toISOString()
      .slice(0, 16)
      .replace('T', ' ');
    const shown = await shownOn(server, moment);
    const missing = [...plain].filter((line) => !shown.has(line));
    if (missing.length) {
      failed += 1;
      console.error(`  not ok  ${moment}\n${missing.map((line) => `            ${line}`).join('\n')}`);
    } else if (day % 20 === 0) console.log(`  ok      ${moment}`);
  }
});
console.log(`\n${days - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
