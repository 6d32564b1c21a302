// The suites that vitest runs. Generated database tests get a database of their own in DATABASE_URL.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../local/command.ts';
import { withScratchServer } from '../../local/scratch.ts';
import { root } from '../../local/settings.ts';
import type { Count } from '../run.ts';
import { testDatabase } from './database.ts';
import type { TestPlatform } from './platform.ts';

export async function runVitest(platform: TestPlatform, paths: string[]): Promise<Count> {
  process.env.SCRATCH_SERVER_URL = platform.status.DB_URL;
  const needsDatabase = paths.some((path) => path.startsWith('tests/db') && hasTests(path));
  const database = needsDatabase
    ? await withScratchServer((server) => server.create('tests_generated', testDatabase))
    : undefined;
  return runVitestFiles(paths, { ...platform.environment, ...(database ? { DATABASE_URL: database } : {}) });
}

export async function runVitestFiles(paths: string[], environment: Record<string, string>): Promise<Count> {
  const files = paths.filter(hasTests);
  const empty = paths.filter((path) => !files.includes(path));
  for (const path of empty) console.error(`  ${path} has no tests of this kind, which counts as a failure`);
  if (files.length === 0) return { passed: 0, failed: empty.length };
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
  const report = join(folder, 'report.json');
  const arguments_ = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files];
  try {
    await run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...arguments_], {
      env: environment,
      show: true,
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
