// The project that a command is about: the one named by the environment, else the platform that runs here.
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { withDatabase } from './database.ts';
import { Problem } from './log.ts';
import { stateDirectory } from './settings.ts';
import { runningPlatform, type Status } from './state.ts';

export type Project = {
  url?: string;
  secretKey?: string;
  databaseUrl?: string;
  /** Set where it is the platform of `npm start`. */
  local?: Status;
};

/** `SUPABASE_URL` and `SUPABASE_SECRET_KEY`, or `DATABASE_URL`, whose Vault knows address and key as its jobs do; else what runs here. */
export async function namedProject(): Promise<Project> {
  const { SUPABASE_URL: url, SUPABASE_SECRET_KEY: secretKey, DATABASE_URL: databaseUrl } = process.env;
  if (Boolean(url) !== Boolean(secretKey))
    throw new Problem('SUPABASE_URL and SUPABASE_SECRET_KEY belong together: give both, or neither.');
  if (url && secretKey) return { url, secretKey, ...(databaseUrl ? { databaseUrl } : {}) };
  if (databaseUrl) return { databaseUrl, ...(await projectOfVault(databaseUrl)) };
  const local = runningPlatform(stateDirectory());
  if (!local?.ready)
    throw new Problem(
      [
        'Which project? No platform runs here (npm start), and the environment names none. For a deployed one give',
        '  SUPABASE_URL=https://<ref>.supabase.co SUPABASE_SECRET_KEY=sb_secret_…',
        '  or DATABASE_URL=postgresql://…, if address and key are in its Vault (docs/operations.md, Vault).',
      ].join('\n'),
    );
  const { API_URL, SECRET_KEY, DB_URL } = local.status;
  return { url: API_URL, secretKey: SECRET_KEY, databaseUrl: DB_URL, local: local.status };
}

async function projectOfVault(databaseUrl: string): Promise<{ url?: string; secretKey?: string }> {
  return withDatabase(databaseUrl, async (db) => {
    const { rows: found } = await db.query<{ present: boolean }>(
      "select to_regclass('vault.decrypted_secrets') is not null as present",
    );
    if (!found[0]?.present) return {};
    const { rows } = await db.query<{ name: string; value: string }>(
      "select name, decrypted_secret as value from vault.decrypted_secrets where name in ('project_url', 'secret_key')",
    );
    const secret = (name: string) => rows.find((row) => row.name === name)?.value;
    const [url, secretKey] = [secret('project_url'), secret('secret_key')];
    return url && secretKey ? { url, secretKey } : {};
  });
}

/** A client that speaks for no person. */
export function serviceClient({ url, secretKey }: Project): SupabaseClient {
  if (!url || !secretKey)
    throw new Problem(
      'The Vault of this database has no project_url and secret_key, so nobody could be invited (docs/operations.md, Vault). Set them, or give SUPABASE_URL and SUPABASE_SECRET_KEY.',
    );
  return createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
}
