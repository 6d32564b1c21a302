// Databases that are made for one purpose and thrown away: to compare schemas, to run tests. They live on the server that
// SCRATCH_SERVER_URL names (the tests' own), or on one started for the occasion.
import { rmSync } from 'node:fs';
import type pg from 'pg';
import { fingerprint } from './clusters.ts';
import { applyMigrations, installSurface, loadSchemas, withDatabase } from './database.ts';
import { freePort } from './network.ts';
import { keepClusterAs, removeCluster, startPostgres } from './postgres.ts';
import { temporaryFolder } from './settings.ts';

export type ScratchServer = {
  /** The address of one of its databases. */
  url: (name: string) => string;
  /** Makes a database with the surface and what `fill` adds, and returns its URL. */
  create: (name: string, fill?: (db: pg.Client) => Promise<unknown>) => Promise<string>;
  /** Makes copies of a database; nobody may be connected to it. */
  copy: (from: string, name: string) => Promise<string>;
};

/** What a scratch server starts with, beyond an empty database: made once for each state of `files`, then copied. */
export type Prepared = { files: string[]; fill: (server: ScratchServer) => Promise<unknown> };

export async function withScratchServer<T>(work: (server: ScratchServer) => Promise<T>): Promise<T> {
  const given = process.env.SCRATCH_SERVER_URL;
  if (given) return work(scratchServer(given));
  return withServerOfItsOwn(undefined, work);
}

export async function withServerOfItsOwn<T>(
  prepared: Prepared | undefined,
  work: (server: ScratchServer) => Promise<T>,
): Promise<T> {
  const stateDir = temporaryFolder('scratch-');
  const key = prepared && `tests-${fingerprint(prepared.files)}`;
  const start = async () => startPostgres(stateDir, await freePort(), key ? [key] : []);
  let postgres = await start();
  try {
    if (prepared && key && postgres.copyOf !== key) {
      await prepared.fill(scratchServer(postgres.url));
      await postgres.stop();
      keepClusterAs(stateDir, key);
      postgres = await start();
    }
    return await work(scratchServer(postgres.url));
  } finally {
    await postgres.stop();
    removeCluster(stateDir);
    rmSync(stateDir, { recursive: true, force: true });
  }
}

function scratchServer(adminUrl: string): ScratchServer {
  const urlOf = (name: string) => Object.assign(new URL(adminUrl), { pathname: `/${name}` }).toString();
  const make = (name: string, options: string) =>
    withDatabase(adminUrl, async (db) => {
      await db.query(`drop database if exists ${name} with (force)`);
      await db.query(`create database ${name} ${options}`);
    });
  return {
    url: urlOf,
    async create(name, fill) {
      await make(name, 'template template0');
      await withDatabase(urlOf(name), async (db) => {
        await installSurface(db);
        await fill?.(db);
      });
      return urlOf(name);
    },
    async copy(from, name) {
      await make(name, `template ${from}`);
      // Settings of a database, such as its search path, are not copied with it.
      await withDatabase(urlOf(name), (db) => installSurface(db));
      return urlOf(name);
    },
  };
}

/** What `sql/schemas` says. */
export const declaredSchema = (db: pg.Client) => loadSchemas(db).then(() => forgetMonths(db));
/** What a deployment would have. */
export const migratedSchema = (db: pg.Client) =>
  applyMigrations(db, { migrationsOnly: true }).then(() => forgetMonths(db));

/** The months of the audit trail come and go with the calendar: what compares schemas is not to know them. */
export async function forgetMonths(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ month: string }>(
    `select format('%I.%I', n.nspname, c.relname) as month
     from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_namespace n on n.oid = c.relnamespace
     where i.inhparent = to_regclass('public.training_audit_logs') and pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'`,
  );
  for (const { month } of rows) await db.query(`drop table ${month}`);
}
