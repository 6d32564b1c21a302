// The checks as a suite: each is one test.
import { checks } from '../../local/checks.ts';
import { withScratchServer } from '../../local/scratch.ts';
import type { Count } from '../run.ts';
import { doing } from './now.ts';

export async function runChecks(): Promise<Count> {
  const count: Count = { passed: 0, failed: 0 };
  await withScratchServer(async (server) => {
    for (const check of checks) {
      doing(check.name);
      const wrong = await check.run(server).catch((error: Error) => error.message);
      if (wrong === null) {
        count.passed += 1;
        console.log(`  ok      ${check.name}`);
      } else {
        count.failed += 1;
        console.error(`  not ok  ${check.name}\n${wrong.replaceAll(/^/gm, '            ')}`);
      }
    }
  });
  return count;
}
