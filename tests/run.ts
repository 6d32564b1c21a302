// `npm test [-- [--date 2028-02-29T22:00] paths]`: everything, or what lies under the given paths, against a platform of its own: free ports, a state
// folder that is thrown away, never the one of a running `npm start`. Ends with one line, `N passed, N failed`.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readDate } from '../local/business-time.ts';
import { Problem } from '../local/log.ts';
import { root } from '../local/settings.ts';
import { runChecks } from './runner/checks.ts';
import { runDatabaseTests } from './runner/database.ts';
import { runEndToEnd } from './runner/e2e.ts';
import { startTestPlatform, type TestPlatform } from './runner/platform.ts';
import { runVitest } from './runner/vitest.ts';

export type Count = { passed: number; failed: number };
type Suite = {
  name: string;
  wants: (path: string) => boolean;
  run: (platform: TestPlatform, paths: string[]) => Promise<Count>;
};

const suites: Suite[] = [
  { name: 'Checks', wants: (path) => path === 'checks', run: (platform) => runChecks(platform) },
  {
    name: 'Database',
    wants: (path) => /^tests\/db(\/|$)/.test(path) && holds(path, '.test.sql'),
    run: runDatabaseTests,
  },
  {
    name: 'Platform, functions and generated database tests',
    wants: (path) => /^tests\/(platform|functions|db)(\/|$)/.test(path) && holds(path, '.test.ts'),
    run: runVitest,
  },
  { name: 'Console', wants: (path) => /^tests\/e2e(\/|$)/.test(path), run: runEndToEnd },
];

const everything = ['checks', 'tests/db', 'tests/platform', 'tests/functions', 'tests/e2e'];
const total: Count = { passed: 0, failed: 0 };

try {
  const given = process.argv.slice(2);
  const at = given.indexOf('--date');
  const date = at >= 0 ? given.splice(at, 2)[1] : undefined;
  if (at >= 0) readDate(date);
  const asked = given.map(pathInProject);
  const paths = (asked.length ? asked : everything).flatMap((path) =>
    path === 'tests' ? everything.slice(1) : [path],
  );
  const stray = paths.find((path) => !suites.some((suite) => suite.wants(path)));
  if (stray)
    throw new Problem(
      `No suite has "${stray}". Tests are under tests/db, tests/platform, tests/functions and tests/e2e; "checks" are the checks.`,
    );
  const chosen = suites.filter((suite) => paths.some(suite.wants));
  const platform = await startTestPlatform({ console: chosen.some((suite) => suite.name === 'Console'), date });
  try {
    for (const suite of chosen) {
      console.log(`\n— ${suite.name}`);
      const count = await suite.run(platform, paths.filter(suite.wants)).catch((error: Error) => {
        console.error(error instanceof Problem ? error.message : error.stack);
        return { passed: 0, failed: 1 };
      });
      if (count.passed + count.failed === 0) {
        console.error(`  nothing ran, which counts as a failure`);
        count.failed = 1;
      }
      total.passed += count.passed;
      total.failed += count.failed;
    }
  } finally {
    await platform.stop();
  }
} catch (error) {
  console.error(error instanceof Problem ? `\n${error.message}` : (error as Error).stack);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);

function pathInProject(given: string): string {
  if (given === 'checks') return given;
  const path = resolve(root, given);
  if (!existsSync(path)) throw new Problem(`There is no ${given}.`);
  const inside = relative(root, path).replaceAll('\\', '/');
  return statSync(path).isDirectory() ? inside.replace(/\/$/, '') : join(inside).replaceAll('\\', '/');
}

/** Whether a path is, or has somewhere below it, a file with this ending: tests/db has suites of two kinds. */
function holds(path: string, ending: string): boolean {
  const place = join(root, path);
  if (!statSync(place).isDirectory()) return path.endsWith(ending);
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith(ending));
}
