// `npm test [-- [--date 2028-02-29T22:00] paths]`: everything, or what lies under the given paths, against servers of its own: free ports, folders that
// are thrown away, never those of a running `npm start`. Only the suites that need the platform start it. Ends with what the
// time went into and one line, `N passed, N failed`; a run that takes too long, or is interrupted, stops itself and counts as
// failed.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readDate } from '../local/business-time.ts';
import { Problem } from '../local/log.ts';
import { stopChildren } from '../local/processes.ts';
import { root, temporaryFolder } from '../local/settings.ts';
import { now } from './runner/now.ts';
import type { TestPlatform } from './runner/platform.ts';

export type Count = { passed: number; failed: number };
type Suite = { name: string; wants: (path: string) => boolean; run: (paths: string[]) => Promise<Count> };

const isIn = (folders: string, path: string) => new RegExp(`^tests/(${folders})(/|$)`).test(path);
// Each suite is loaded when it runs: a single file of SQL need not wait for browsers and bundlers.
const suites: Suite[] = [
  {
    name: 'Checks',
    wants: (path) => path === 'checks',
    run: async () => (await import('./runner/checks.ts')).runChecks(),
  },
  {
    name: 'Database',
    wants: (path) => isIn('db', path),
    async run(paths) {
      const { runDatabaseTests, withTestDatabase } = await import('./runner/database.ts');
      const { runGeneratedTests } = await import('./runner/vitest.ts');
      return withTestDatabase(async (server) => {
        const [sql, programs] = ['.test.sql', '.test.ts'].map((ending) => paths.filter((path) => holds(path, ending)));
        const none = { passed: 0, failed: 0 };
        const first = sql?.length ? await runDatabaseTests(server, sql) : none;
        const second = programs?.length ? await runGeneratedTests(server, programs) : none;
        return { passed: first.passed + second.passed, failed: first.failed + second.failed };
      });
    },
  },
  {
    name: 'Platform and functions',
    wants: (path) => isIn('platform|functions', path) && holds(path, '.test.ts'),
    run: async (paths) => (await import('./runner/vitest.ts')).runVitest(await testPlatform(), paths),
  },
  {
    name: 'Console',
    wants: (path) => isIn('e2e', path),
    run: async (paths) => (await import('./runner/e2e.ts')).runEndToEnd(await testPlatform(), paths),
  },
];

const everything = ['checks', 'tests/db', 'tests/platform', 'tests/functions', 'tests/e2e'];
const limitMinutes = Number(process.env.TEST_LIMIT_MINUTES || 75);
const total: Count = { passed: 0, failed: 0 };
const times: [suite: string, began: number, ended: number][] = [];
let platform: Promise<TestPlatform> | undefined;
let chosen: Suite[] = [];
let ending = false;
/** Another business time for the platform; tests of the database hold one of their own. */
let date: string | undefined;

// Whatever a test makes for a while goes here, and away with it, also when the test had no chance to remove it.
const temporary = temporaryFolder('test-run-');
process.env.TMPDIR = temporary;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void interrupt(`The run was interrupted (${signal})`));
// The bootstrap that started this process is gone, and whoever was to read the result with it.
process.on('disconnect', () => void interrupt('The run lost the command that started it'));
setTimeout(
  () => void interrupt(`The run reached its limit of ${limitMinutes} minutes (TEST_LIMIT_MINUTES)`),
  limitMinutes * 60_000,
).unref();

try {
  const given = process.argv.slice(2);
  const at = given.indexOf('--date');
  if (at >= 0) readDate((date = given.splice(at, 2)[1]));
  const asked = given.map(pathInProject);
  const paths = (asked.length ? asked : everything).flatMap((path) =>
    path === 'tests' ? everything.slice(1) : [path],
  );
  const stray = paths.find((path) => !suites.some((suite) => suite.wants(path)));
  if (stray)
    throw new Problem(
      `No suite has "${stray}". Tests are under tests/db, tests/platform, tests/functions and tests/e2e; "checks" are the checks.`,
    );
  chosen = suites.filter((suite) => paths.some(suite.wants));
  for (const suite of chosen) {
    console.log(`\n— ${suite.name}`);
    Object.assign(now, { suite: suite.name, what: '' });
    const began = Date.now();
    const count = await suite.run(paths.filter(suite.wants)).catch((error: Error) => {
      if (!ending) console.error(error instanceof Problem ? error.message : error.stack);
      return { passed: 0, failed: 1 };
    });
    if (ending) break;
    times.push([suite.name, began, Date.now()]);
    if (count.passed + count.failed === 0) {
      console.error(`  nothing ran, which counts as a failure`);
      count.failed = 1;
    }
    total.passed += count.passed;
    total.failed += count.failed;
  }
} catch (error) {
  if (!ending) console.error(error instanceof Problem ? `\n${error.message}` : (error as Error).stack);
  total.failed += 1;
}
await end();

/** One platform serves all suites that need one, with the console when one of them is the console's. */
function testPlatform(): Promise<TestPlatform> {
  const withConsole = chosen.some((suite) => suite.name === 'Console');
  platform ??= timed('Starting the platform', async () =>
    (await import('./runner/platform.ts')).startTestPlatform({ console: withConsole, date }),
  );
  return platform;
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const result = await work();
  times.push([`${now.suite}: ${name.toLowerCase()}`, began, Date.now()]);
  return result;
}

async function interrupt(reason: string): Promise<void> {
  if (ending) return;
  total.failed += 1;
  console.error(
    `\n${reason} in the suite "${now.suite}"${now.what ? `, at: ${now.what}` : ''}. Stopping what it started.`,
  );
  await end();
}

/** Stops everything that was started, removes what was made, says the result. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  // Newest first, so that the platform goes last; also one that is still starting.
  await stopChildren();
  await platform?.then((started) => started.stop()).catch(() => undefined);
  rmSync(temporary, { recursive: true, force: true, maxRetries: 40, retryDelay: 250 });
  if (times.length) console.log('\nWhat the time went into');
  for (const [name, began, ended] of times)
    console.log(`${((ended - began) / 1000).toFixed(1).padStart(8)} s  ${name}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed ? 1 : 0);
}

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
