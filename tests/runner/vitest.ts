// The suites that vitest runs. Generated database tests find their database in DATABASE_URL.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../local/command.ts';
import { syncConsole } from '../../local/console.ts';
import type { ScratchServer } from '../../local/scratch.ts';
import { root, temporaryFolder } from '../../local/settings.ts';
import type { Count } from '../run.ts';
import { doing } from './now.ts';
import type { TestPlatform } from './platform.ts';

export async function runVitest(platform: TestPlatform, paths: string[]): Promise<Count> {
  // The functions share modules with the console, whose settings SvelteKit writes.
  if (paths.some((path) => path.startsWith('tests/functions'))) await syncConsole();
  return runVitestFiles(paths, platform.environment);
}

/** The tests of tests/db that are programs: they get the database that the pgTAP suite has left as it was. */
export function runGeneratedTests(server: ScratchServer, paths: string[]): Promise<Count> {
  return runVitestFiles(paths, { DATABASE_URL: server.url('tests_one'), SCRATCH_SERVER_URL: server.url('postgres') });
}

export async function runVitestFiles(paths: string[], environment: Record<string, string>): Promise<Count> {
  const files = paths.filter(hasTests);
  const empty = paths.filter((path) => !files.includes(path));
  for (const path of empty) console.error(`  ${path} has no tests of this kind, which counts as a failure`);
  if (files.length === 0) return { passed: 0, failed: empty.length };
  const folder = temporaryFolder('vitest-');
  const report = join(folder, 'report.json');
  const arguments_ = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files];
  try {
    await run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...arguments_], {
      env: environment,
      show: true,
      hear: doing,
    });
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Report;
    // A file that could not even be loaded has failed without a failed test; a test that is left out has not passed.
    const broken = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    ).length;
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests + broken + empty.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

function hasTests(path: string): boolean {
  if (path.endsWith('.test.ts')) return true;
  const folder = join(root, path);
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.test.ts'))
  );
}
