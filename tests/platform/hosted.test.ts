import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { run } from '../../local/command.ts';
import { inspectDatabase, inspectProject } from '../../local/hosted.ts';
import { root } from '../../local/settings.ts';
import { platform, sql } from '../support/platform.ts';

const project = { url: platform.API_URL, secretKey: platform.SECRET_KEY, databaseUrl: platform.DB_URL };
const nameless = { DATABASE_URL: '', SUPABASE_URL: '', SUPABASE_SECRET_KEY: '', NO_COLOR: '1' };
const check = (env: Record<string, string> = {}) =>
  run(process.execPath, [join(root, 'local/check.ts'), 'hosted'], { env: { ...nameless, ...env } });

/** What is wrong with the database once `change` was made, which is then undone. */
async function wrongAfter(change: string): Promise<string[]> {
  const db = new pg.Client({ connectionString: platform.DB_URL });
  await db.connect();
  try {
    await db.query(`begin; ${change}`);
    return (await inspectDatabase(db, project)).flatMap(({ wrong = [] }) => wrong);
  } finally {
    await db.end();
  }
}

test('a project that has everything is found right, and what cannot be seen is named', async () => {
  const { code, output } = await check();
  expect([code, output]).toEqual([0, expect.not.stringContaining('not ok')]);
  for (const looked of [
    'extensions',
    'migrations',
    'scheduled jobs',
    'secrets in Vault',
    'Auth',
    'buckets',
    'Realtime',
    'functions',
  ])
    expect(output).toContain(`  ok      ${looked}\n`);
  expect(output).toContain('unseen  the secrets of the functions');
});

test('without the database its part is unseen, and half of a project is asked for the other half', async () => {
  const { code, output } = await check({ SUPABASE_URL: platform.API_URL, SUPABASE_SECRET_KEY: platform.SECRET_KEY });
  expect([code, output]).toEqual([0, expect.stringContaining('unseen  extensions, migrations, jobs, Vault, policies')]);
  const half = await check({ SUPABASE_URL: platform.API_URL });
  expect([half.code, half.output]).toEqual([1, expect.stringContaining('belong together')]);
});

test.each([
  ['an extension', 'drop schema net cascade', 'The extension pg_net is missing.'],
  ['a secret', "delete from vault.secrets where name = 'secret_key'", 'The secret secret_key is missing'],
  ['a seal', "delete from vault.secrets where name = 'signature_seal_1'", 'The secret signature_seal_1 is missing'],
  ['a job', "select cron.unschedule('housekeeping')", 'The job housekeeping is missing or switched off'],
  ['a migration', 'delete from supabase_migrations.schema_migrations', 'is not applied: npx supabase db push'],
  [
    'a policy',
    'drop policy select_credentials on storage.objects',
    'The policy select_credentials on storage.objects is missing',
  ],
  [
    'the clock',
    "delete from private.test_clock; insert into private.test_clock (ahead) values (interval '1 day')",
    'The test clock is set',
  ],
])('%s that is missing or wrong is named, and nothing else', async (_, change, words) => {
  const before = await wrongAfter('select 1');
  const after = (await wrongAfter(change)).filter((text) => !before.includes(text));
  expect(after).toEqual([expect.stringContaining(words)]);
});

test('a bucket with another limit, or open to everybody, is named; a wrong key is said to be one', async () => {
  await sql("update storage.buckets set file_size_limit = 1000, public = true where id = 'credentials'");
  const wrong = (await inspectProject(project)).flatMap((finding) => finding.wrong ?? []);
  await sql('select private.after_migrate()');
  expect(wrong).toEqual([
    'The bucket credentials is public: its files are for those whom a policy names.',
    'The bucket credentials takes files of 1000 bytes, and should take 10485760.',
  ]);
  const stranger = await inspectProject({ ...project, secretKey: 'sb_secret_of_another_project' });
  expect(stranger.find(({ name }) => name === 'Auth')?.wrong).toEqual([
    expect.stringContaining('a secret key of the project'),
  ]);
});
