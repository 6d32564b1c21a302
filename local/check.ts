// `npm run check [-- words]`: format, lint, types, drift and advisors; with words, only the checks whose name contains one.
import { checks } from './checks.ts';
import { complain } from './log.ts';
import { withScratchServer } from './scratch.ts';

const words = process.argv.slice(2);
const chosen = checks.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
let failed = 0;
await withScratchServer(async (server) => {
  for (const check of chosen) {
    const wrong = await check.run(server).catch((error: Error) => error.message);
    if (wrong === null) {
      console.log(`  ok      ${check.name}`);
    } else {
      failed += 1;
      complain(`  not ok  ${check.name}\n${wrong.replaceAll(/^/gm, '            ')}`);
    }
  }
});
if (failed || chosen.length === 0) process.exitCode = 1;
