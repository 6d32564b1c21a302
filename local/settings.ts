// Where the local platform lives: ports, folders and keys, in one place. Stands for `supabase/config.toml` and the
// project keys of a hosted project.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './log.ts';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export type Keys = { publishable: string; secret: string; jwtSecret: string; authenticatorPassword: string };

export type Settings = {
  stateDir: string;
  ports: { api: number; database: number; console: number; outbox: number };
  keys: Keys;
  urls: { api: string; database: string; console: string; outbox: string; functions: string };
  /** A server somebody else runs (`DATABASE_URL`); then no Postgres is started here. */
  externalDatabase: boolean;
};

/** Token lifetime in seconds, as `[auth] jwt_expiry` in supabase/config.toml. Tests shorten it. */
export const jwtExpirySeconds = Number(process.env.PLATFORM_JWT_EXPIRY ?? 3600);

export function stateDirectory(): string {
  return resolve(process.env.PLATFORM_DIR ?? join(root, '.platform'));
}

/** A folder to throw away, which the user that Postgres runs as can pass through. */
export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}

export function loadSettings(): Settings {
  const offset = Number(process.env.PLATFORM_PORT_OFFSET ?? 0);
  if (!Number.isInteger(offset) || offset < 0 || offset > 11_000) {
    throw new Problem(
      `PLATFORM_PORT_OFFSET must be a whole number from 0 to 11000, not "${process.env.PLATFORM_PORT_OFFSET}".`,
    );
  }
  const stateDir = stateDirectory();
  const ports = { api: 54321 + offset, database: 54322 + offset, console: 54320 + offset, outbox: 54324 + offset };
  const external = process.env.DATABASE_URL;
  return {
    stateDir,
    ports,
    keys: loadKeys(stateDir),
    externalDatabase: Boolean(external),
    urls: {
      api: `http://127.0.0.1:${ports.api}`,
      database: external ?? `postgresql://postgres:postgres@127.0.0.1:${ports.database}/postgres`,
      console: `http://127.0.0.1:${ports.console}`,
      outbox: `http://127.0.0.1:${ports.outbox}`,
      functions: `http://127.0.0.1:${ports.api}/functions/v1`,
    },
  };
}

/** Keys are made on first start and kept beside the data, so that sessions and configured clients survive a restart. */
function loadKeys(stateDir: string): Keys {
  const file = join(stateDir, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const random = (bytes: number) => randomBytes(bytes).toString('base64url').replaceAll(/[-_]/g, 'x');
  const keys: Keys = {
    publishable: `sb_publishable_${random(24)}`,
    secret: `sb_secret_${random(24)}`,
    jwtSecret: random(36),
    authenticatorPassword: random(24),
  };
  mkdirSync(stateDir, { recursive: true });
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  return keys;
}

/** What a hosted project hands to its functions, and nothing else: new keys as JSON by name, and the names of before. */
export function hostedSettings(api: string, database: string, publishable: string, secret: string) {
  return {
    SUPABASE_URL: api,
    SUPABASE_DB_URL: database,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: publishable }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: secret }),
    SUPABASE_ANON_KEY: publishable,
    SUPABASE_SERVICE_ROLE_KEY: secret,
  };
}
