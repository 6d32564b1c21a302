// The pgTAP suite: every `tests/db/**/*.test.sql` in a transaction of its own that the file itself rolls back, on a database
// with the surface, the migrations, pgTAP and the personas of `tests/db/setup`. Two databases share the files, so that tests
// which lock or change the same rows cannot meet.
//
// With DATABASE_URL the tests run one after another in that (empty) database: only one database of a server may hold pg_cron.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import {
  applyMigrations,
  describeSqlError,
  installSurface,
  runFile,
  sqlFiles,
  withDatabase,
} from '../../local/database.ts';
import { Problem } from '../../local/log.ts';
import { withScratchServer } from '../../local/scratch.ts';
import { root } from '../../local/settings.ts';
import type { Count } from '../run.ts';
import type { TestPlatform } from './platform.ts';
import { readTap } from './tap.ts';

const folder = join(root, 'tests', 'db');
const statementTimeoutMs = 60_000;

export async function runDatabaseTests(platform: TestPlatform, paths: string[]): Promise<Count> {
  process.env.SCRATCH_SERVER_URL = platform.status.DB_URL;
  const urls = await withScratchServer(async (server) => {
    await server.create('tests_template', testDatabase);
    const made: string[] = [];
    // One copy after the other: copying needs the template for itself.
    for (const name of ['tests_one', 'tests_two']) made.push(await server.copy('tests_template', name));
    return made;
  });
  return runFiles(urls, testFiles(paths));
}

/** The whole suite against a server that somebody else runs. */
export async function runDatabaseTestsOn(url: string, paths: string[]): Promise<Count> {
  await withDatabase(url, async (db) => {
    const { rowCount } = await db.query("select from pg_namespace where nspname = 'private'");
    if (rowCount) throw new Problem('DATABASE_URL must name an empty database: this one holds a schema already.');
    await installSurface(db);
    await testDatabase(db);
  });
  return runFiles([url], testFiles(paths));
}

/** Fills a database that has the surface: migrations, pgTAP, personas. */
export async function testDatabase(db: pg.Client): Promise<void> {
  await applyMigrations(db);
  await installPgTap(db);
  for (const file of sqlFiles(join(folder, 'setup'))) await runFile(db, file);
}

async function installPgTap(db: pg.Client): Promise<void> {
  const { rowCount } = await db.query("select from pg_available_extensions where name = 'pgtap'");
  if (rowCount) {
    await db.query('create extension if not exists pgtap with schema extensions');
    return;
  }
  const archive = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), 'pgtap.tar.gz');
  const script = execFileSync('tar', ['-xzOf', archive, 'share/postgresql/extension/pgtap--1.3.5.sql'], {
    encoding: 'utf8',
    maxBuffer: 8_000_000,
  });
  // The first lines are for psql, and refuse to run outside `create extension`.
  await db.query(`set search_path = extensions; ${script.replaceAll(/^\\.*$/gm, '')}; reset search_path`);
}

function testFiles(paths: string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/db/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.sql') && paths.some((path) => name === path || name.startsWith(`${path}/`)))
    .sort();
}

async function runFiles(urls: string[], files: string[]): Promise<Count> {
  const count: Count = { passed: 0, failed: 0 };
  const waiting = [...files];
  await Promise.all(
    urls.map(async (url) => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const { passed, problems } = await runTestFile(url, file);
        count.passed += passed;
        count.failed += problems.length;
        if (problems.length)
          console.error(`  not ok  ${file}\n${problems.join('\n').replaceAll(/^/gm, '            ')}`);
      }
    }),
  );
  console.log(`  ${files.length} files, ${count.passed} assertions passed, ${count.failed} failed`);
  return count;
}

async function runTestFile(url: string, file: string): Promise<{ passed: number; problems: string[] }> {
  const text = readFileSync(join(root, file), 'utf8');
  const db = new pg.Client({ connectionString: url, statement_timeout: statementTimeoutMs });
  const lines: string[] = [];
  await db.connect();
  try {
    const results: pg.QueryResult | pg.QueryResult[] = await db.query({ text, rowMode: 'array' });
    for (const { rows } of [results].flat()) {
      for (const row of rows as unknown[][])
        if (row.length === 1 && typeof row[0] === 'string') lines.push(...row[0].split('\n'));
    }
    return readTap(lines);
  } catch (error) {
    return { passed: 0, problems: [describeSqlError(error, file, text).message] };
  } finally {
    await db.end();
  }
}
