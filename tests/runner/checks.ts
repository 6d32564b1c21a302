// The checks as a suite: each is one test.
import { checks } from '../../local/checks.ts';
import { withScratchServer } from '../../local/scratch.ts';
import type { Count } from '../run.ts';
import type { TestPlatform } from './platform.ts';

export async function runChecks(platform: TestPlatform): Promise<Count> {
  process.env.SCRATCH_SERVER_URL = platform.status.DB_URL;
  const count: Count = { passed: 0, failed: 0 };
  await withScratchServer(async (server) => {
    for (const check of checks) {
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
