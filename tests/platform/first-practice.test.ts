import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { run } from '../../local/command.ts';
import { root } from '../../local/settings.ts';
import { startTestPlatform, type TestPlatform } from '../runner/platform.ts';
import type { Received } from '../support/platform.ts';

// A whole platform starts here, without the demonstration.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform({
    seed: false,
    environment: { PLATFORM_FUNCTIONS: join(root, 'tests/platform/fixtures/functions') },
  });
});
afterAll(() => platform?.stop());

/** Nothing of the environment these tests run in names the project. */
const nameless = { DATABASE_URL: '', SUPABASE_URL: '', SUPABASE_SECRET_KEY: '' };
const practice = (args: string[], env: Record<string, string> = {}) =>
  run(process.execPath, [join(root, 'local/practice.ts'), ...args], {
    env: { ...nameless, ...platform.environment, NO_COLOR: '1', ...env },
  });
const create = (name: string, administrator: string, zone = 'America/Denver', env = {}) =>
  practice(['create', '--name', name, '--time-zone', zone, '--administrator', administrator], env);

async function invitations(to: string): Promise<Received[]> {
  const query = new URLSearchParams({ to, tag: 'auth-invite' });
  return (await (await fetch(`${platform.status.OUTBOX_URL}/messages?${query}`)).json()) as Received[];
}

async function count(table: string): Promise<number> {
  const db = new pg.Client({ connectionString: platform.status.DB_URL });
  await db.connect();
  try {
    return Number((await db.query(`select count(*) from ${table}`)).rows[0].count);
  } finally {
    await db.end();
  }
}

test('a start without the demonstration has nobody in it and says how to make the first practice', async () => {
  expect(platform.status.DEMO_USERS).toEqual([]);
  expect(platform.log()).toContain('There is no practice yet.');
  expect(platform.log()).toContain('npm run practice -- create');
  expect([await count('public.organizations'), await count('auth.users')]).toEqual([0, 0]);
});

test.each([
  ['no flags', ['create'], 'Missing: --name, --time-zone, --administrator'],
  ['one flag missing', ['create', '--name', 'A', '--administrator', 'B <b@c.example>'], 'Missing: --time-zone'],
  ['no command', [], 'What is to be done?'],
  ['an unknown flag', ['create', '--zone', 'x'], "Unknown option '--zone'"],
  [
    'an address alone',
    ['create', '--name', 'A', '--time-zone', 'UTC', '--administrator', 'b@c.example'],
    'is no person',
  ],
  ['a bad address', ['create', '--name', 'A', '--time-zone', 'UTC', '--administrator', 'B <b@c>'], 'is no person'],
  [
    'an unknown zone',
    ['create', '--name', 'A', '--time-zone', 'Mars/Base', '--administrator', 'B <b@c.example>'],
    'Mars/Base is not a time zone.\nGive an IANA name such as America/Chicago.',
  ],
])('%s is said in words, and nothing is made', async (_, args, words) => {
  const { code, output } = await practice(args);
  expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  expect(output).not.toMatch(/^\s+at /m);
  expect(await count('public.organizations')).toBe(0);
});

test('a first practice: its administrator is invited, accepts, signs in and sees an empty practice', async () => {
  const { code, output } = await create('Birch Lane Clinic', 'Ines Falk <Ines@birch.example>');
  expect([code, output]).toEqual([0, expect.stringContaining('An invitation went to ines@birch.example.')]);
  expect(output).toContain(platform.status.OUTBOX_URL);
  expect(output).toContain('What comes next:');

  const [mail] = await invitations('ines@birch.example');
  const token_hash = /token_hash=([^&"]+)/.exec(mail?.html ?? '')?.[1] ?? '';
  const { API_URL, PUBLISHABLE_KEY } = platform.status;
  const client = createClient(API_URL, PUBLISHABLE_KEY, { auth: { persistSession: false } });
  expect((await client.auth.verifyOtp({ token_hash, type: 'invite' })).error).toBeNull();
  expect((await client.auth.updateUser({ password: 'a-long-enough-password' })).error).toBeNull();
  await client.auth.signOut();
  const signIn = { email: 'ines@birch.example', password: 'a-long-enough-password' };
  expect((await client.auth.signInWithPassword(signIn)).error).toBeNull();
  expect((await client.from('me').select('full_name, permission_level')).data).toEqual([
    { full_name: 'Ines Falk', permission_level: 'training_administrator' },
  ]);
  expect((await client.from('organizations').select('name, time_zone')).data).toEqual([
    { name: 'Birch Lane Clinic', time_zone: 'America/Denver' },
  ]);
  const seen = await Promise.all(
    ['staff', 'training_programs', 'training_assignments', 'departments'].map((table) =>
      client.from(table).select('id'),
    ),
  );
  expect(seen.map(({ data }) => data?.length)).toEqual([1, 0, 0, 0]);
});

test('it is not made twice: the same name, the same address and an accepted invitation are refused with what to do', async () => {
  const same = await create('birch lane CLINIC', 'Otto Reh <otto@birch.example>');
  expect([same.code, same.output]).toEqual([1, expect.stringContaining('There is a practice named')]);
  expect(same.output).toContain('send it again');
  const used = await create('Second Clinic', 'Ines Falk <ines@birch.example>');
  expect([used.code, used.output]).toEqual([1, expect.stringContaining('belongs to somebody already')]);
  expect(used.output).toContain('another address');
  const again = await practice(['invite', '--administrator', 'ines@birch.example']);
  expect([again.code, again.output]).toEqual([1, expect.stringContaining('has accepted an invitation already')]);
  expect(await count('public.organizations')).toBe(1);
});

test('a database or a project that the environment names gets the practice, and a lost invitation is sent again', async () => {
  const { DB_URL, API_URL, SECRET_KEY } = platform.status;
  // No platform of this folder: only what the environment says is known.
  const elsewhere = { PLATFORM_DIR: join(platform.stateDir, 'elsewhere') };
  const unnamed = await create('Nowhere', 'A B <a@nowhere.example>', 'UTC', elsewhere);
  expect([unnamed.code, unnamed.output]).toEqual([1, expect.stringContaining('Which project?')]);
  const byDatabase = { ...elsewhere, DATABASE_URL: DB_URL };
  expect(await create('By Database', 'Dana Bell <dana@base.example>', 'UTC', byDatabase)).toMatchObject({ code: 0 });
  const byKey = { ...elsewhere, SUPABASE_URL: API_URL, SUPABASE_SECRET_KEY: SECRET_KEY };
  expect(await create('By Key', 'Kit Yarrow <kit@key.example>', 'UTC', byKey)).toMatchObject({ code: 0 });
  expect(await practice(['invite', '--administrator', 'kit@key.example'], byKey)).toMatchObject({ code: 0 });
  expect([(await invitations('dana@base.example')).length, (await invitations('kit@key.example')).length]).toEqual([
    1, 2,
  ]);
  const nobody = await practice(['invite', '--administrator', 'nobody@key.example'], byKey);
  expect([nobody.code, nobody.output]).toEqual([1, expect.stringContaining('Nobody in any practice')]);
});
