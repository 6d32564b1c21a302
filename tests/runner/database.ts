// The pgTAP suite: every `tests/db/**/*.test.sql` in a transaction of its own that the file itself rolls back, on a database
// with the surface, `sql/schemas` as they are, pgTAP and the personas of `tests/db/setup`. That the migrations say the same is
// for the drift check. Two databases share the files, so that tests which lock or change the same rows cannot meet.
//
// With DATABASE_URL the tests run one after another in that (empty) database, which gets the migrations: only one database
// of a server may hold pg_cron.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import {
  applyMigrations,
  describeSqlError,
  installSurface,
  loadSchemas,
  runFile,
  schemaFiles,
  sqlFiles,
  withDatabase,
} from '../../local/database.ts';
import { Problem } from '../../local/log.ts';
import { type ScratchServer, withServerOfItsOwn } from '../../local/scratch.ts';
import { root } from '../../local/settings.ts';
import type { Count } from '../run.ts';
import { doing } from './now.ts';
import { readTap } from './tap.ts';

const folder = join(root, 'tests', 'db');
const statementTimeoutMs = 300_000;

/** Gives `work` a server of its own with the database: a copy of one that was made for this state of the files. */
export function withTestDatabase<T>(work: (server: ScratchServer) => Promise<T>): Promise<T> {
  const files = [
    ...sqlFiles(join(root, 'local', 'surface')),
    ...schemaFiles(),
    ...setupFiles(),
    pgTapArchive(),
    join(root, 'package-lock.json'),
  ];
  const fill = (server: ScratchServer) =>
    server.create('tests_one', async (db) => {
      await loadSchemas(db);
      await prepare(db);
    });
  return withServerOfItsOwn(
    { files: [...files, join(root, 'local', 'postgres.ts'), import.meta.filename], fill },
    work,
  );
}

export async function runDatabaseTests(server: ScratchServer, paths: string[]): Promise<Count> {
  const files = testFiles(paths);
  const urls = [server.url('tests_one')];
  if (files.length > 1) urls.push(await server.copy('tests_one', 'tests_two'));
  return runFiles(urls, files);
}

/** The whole suite against a server that somebody else runs. */
export async function runDatabaseTestsOn(url: string, paths: string[]): Promise<Count> {
  await withDatabase(url, async (db) => {
    const { rowCount } = await db.query("select from pg_namespace where nspname = 'private'");
    if (rowCount) throw new Problem('DATABASE_URL must name an empty database: this one holds a schema already.');
    await installSurface(db);
    await applyMigrations(db);
    await prepare(db);
  });
  return runFiles([url], testFiles(paths));
}

/** What the tests need beside the schema: pgTAP and the personas. */
async function prepare(db: pg.Client): Promise<void> {
  await installPgTap(db);
  for (const file of setupFiles()) await runFile(db, file);
}

const setupFiles = () => sqlFiles(join(folder, 'setup'));
const pgTapArchive = () =>
  join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), 'pgtap.tar.gz');

async function installPgTap(db: pg.Client): Promise<void> {
  const { rowCount } = await db.query("select from pg_available_extensions where name = 'pgtap'");
  if (rowCount) {
    await db.query('create extension if not exists pgtap with schema extensions');
    return;
  }
  const script = execFileSync('tar', ['-xzOf', pgTapArchive(), 'share/postgresql/extension/pgtap--1.3.5.sql'], {
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
        doing(file);
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
