// What the database holds and how it gets there: the Supabase surface, then `supabase/migrations` with the CLI's own
// bookkeeping (or `sql/schemas` directly), then the seed once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Problem } from './log.ts';
import { root } from './settings.ts';

/** Opens one connection as the owner of the database, gives it to `work` and closes it. */
export async function withDatabase<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks also fails the query in flight, which says more.
  db.on('error', () => undefined);
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end().catch(() => undefined);
  }
}

export async function installSurface(db: pg.Client, authenticatorPassword?: string): Promise<void> {
  await db.query("select pg_advisory_lock(hashtext('surface')), set_config('client_min_messages', 'warning', false)");
  for (const file of sqlFiles(join(root, 'local', 'surface'))) await runFile(db, file);
  if (authenticatorPassword)
    await db.query(`alter role authenticator password ${db.escapeLiteral(authenticatorPassword)}`);
  await db.query("reset client_min_messages; select pg_advisory_unlock(hashtext('surface'))");
}

/** Runs one file; an error names the file and the line. */
export async function runFile(db: pg.Client, file: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  try {
    await db.query(text);
  } catch (error) {
    throw describeSqlError(error, file.replace(`${root}/`, ''), text);
  }
}

export function describeSqlError(error: unknown, name: string, text: string): Problem {
  const { message, position, detail, hint, where } = error as pg.DatabaseError;
  const line = position ? `:${text.slice(0, Number(position)).split('\n').length}` : '';
  return new Problem([`${name}${line}: ${message}`, detail, hint, where].filter(Boolean).join('\n  '));
}

/** All SQL files directly in a folder, by name. */
export function sqlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => join(folder, name));
}

/** The files of `sql/schemas` in loading order: domain by domain; tables, functions, views, triggers, policies, the rest. */
export function schemaFiles(): string[] {
  const schemas = join(root, 'sql', 'schemas');
  if (!existsSync(schemas)) return [];
  const kinds = [/^tables/, /^functions\//, /^views/, /^triggers/, /^policies/];
  const rank = (name: string) => kinds.findIndex((kind) => kind.test(name)) + 1 || kinds.length + 1;
  return readdirSync(schemas)
    .sort()
    .flatMap((domain) =>
      readdirSync(join(schemas, domain), { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => name.endsWith('.sql'))
        .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
        .map((name) => join(schemas, domain, name)),
    );
}

/** Loads `sql/schemas` into an empty database, all or nothing, as the drift check and `db:diff` need it. */
export async function loadSchemas(db: pg.Client): Promise<void> {
  await db.query('begin; set local check_function_bodies = off');
  for (const file of schemaFiles()) await runFile(db, file);
  await runAfterMigrate(db);
  await db.query('commit');
}

/** What a diff cannot see (cron jobs, buckets, partitions) is made by one idempotent function of the schema. */
async function runAfterMigrate(db: pg.Client): Promise<void> {
  const { rows } = await db.query("select to_regprocedure('private.after_migrate()') is not null as present");
  if (rows[0].present) await db.query('select private.after_migrate()');
}

/** Applies the migrations that are not recorded yet, each in one transaction, and returns their names. */
export async function applyMigrations(db: pg.Client, { migrationsOnly = false } = {}): Promise<string[]> {
  const files = sqlFiles(join(root, 'supabase', 'migrations'));
  if (files.length === 0 && !migrationsOnly) return loadSchemasOnce(db);
  await createMigrationHistory(db);
  const { rows } = await db.query<{ version: string }>('select version from supabase_migrations.schema_migrations');
  const known = new Set(rows.map((row) => row.version));
  const applied: string[] = [];
  for (const file of files) {
    const [, version, name] = /([0-9]+)_(.*)\.sql$/.exec(file) ?? [];
    if (!version || known.has(version)) continue;
    await db.query('begin; set local check_function_bodies = off');
    try {
      await runFile(db, file);
      await db.query(
        'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
        [version, name, [readFileSync(file, 'utf8')]],
      );
      await db.query('commit');
    } catch (error) {
      await db.query('rollback');
      throw error;
    }
    applied.push(`${version}_${name}`);
  }
  return applied;
}

async function createMigrationHistory(db: pg.Client): Promise<void> {
  await db.query(`
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text)`);
}

/** Before the first migration is generated, the schema files themselves are the schema. */
async function loadSchemasOnce(db: pg.Client): Promise<string[]> {
  await createMigrationHistory(db);
  const { rowCount } = await db.query("select from supabase_migrations.schema_migrations where version = 'schemas'");
  if (rowCount || schemaFiles().length === 0) return [];
  await loadSchemas(db);
  await db.query("insert into supabase_migrations.schema_migrations (version, name) values ('schemas', 'sql/schemas')");
  return ['sql/schemas'];
}

/** What stands among the seeds of a database that is to have none. */
const noSeed = 'none';

/** Keeps the demonstration out of this database, at later starts too: a practice of somebody's own may be in it by then. */
export async function keepEmpty(db: pg.Client): Promise<void> {
  const loaded = await loadedSeeds(db);
  if (loaded.some((path) => path !== noSeed))
    throw new Problem('The demonstration is in this database. To begin without it: npm start -- --reset --empty');
  await db.query("insert into supabase_migrations.seed_files values ($1, 'empty') on conflict do nothing", [noSeed]);
}

/** Whether the database was once started without the demonstration, which it then never gets. */
export async function keptEmpty(db: pg.Client): Promise<boolean> {
  return (await loadedSeeds(db)).includes(noSeed);
}

async function loadedSeeds(db: pg.Client): Promise<string[]> {
  await createMigrationHistory(db);
  await db.query(
    'create table if not exists supabase_migrations.seed_files (path text primary key, hash text not null)',
  );
  const { rows } = await db.query<{ path: string }>('select path from supabase_migrations.seed_files');
  return rows.map(({ path }) => path);
}

/** Loads the seed once for each database. Returns whether it was this time. */
export async function seed(db: pg.Client): Promise<boolean> {
  const files = sqlFiles(join(root, 'sql', 'seed'));
  if ((await loadedSeeds(db)).length || files.length === 0) return false;
  await db.query('begin');
  for (const file of files) {
    await runFile(db, file);
    await db.query("insert into supabase_migrations.seed_files values ($1, 'loaded')", [file.replace(`${root}/`, '')]);
  }
  await db.query('commit');
  return true;
}
