// On a hosted project a function finds what Supabase hands out, and at first nothing else: it starts with that, and says what is missing when it is asked for.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { denoBinary, functionNames } from '../../local/functions.ts';
import { freePort, isListening } from '../../local/network.ts';
import { hostedSettings, root } from '../../local/settings.ts';
import { platform, until } from '../support/platform.ts';

const hosted = hostedSettings(platform.API_URL, platform.DB_URL, platform.PUBLISHABLE_KEY, platform.SECRET_KEY);
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(hosted).filter(([name]) => !names.includes(name)));

async function answerOf(name: string, settings: Record<string, string>): Promise<number> {
  const port = await freePort();
  const script = join(root, 'functions', name, 'index.ts');
  const child = spawn(
    denoBinary(),
    ['run', '--allow-all', '--no-prompt', '--no-remote', '--config', join(root, 'deno.json'), script],
    {
      cwd: root,
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        DENO_DIR: join(root, 'node_modules/.cache/deno'),
        DENO_NO_UPDATE_CHECK: '1',
        DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}`,
        ...settings,
      },
    },
  );
  try {
    await until(`${name} listens`, () => isListening(port) || child.exitCode !== null, 180);
    expect(child.exitCode, `${name} ended while it started`).toBeNull();
    const { status } = await fetch(`http://127.0.0.1:${port}/${name}/nothing-here`);
    return status;
  } finally {
    child.kill('SIGKILL');
  }
}

test.each(functionNames())('%s starts with what a hosted project hands out, and nothing else', async (name) => {
  expect([401, 404]).toContain(await answerOf(name, hosted));
});

test('an older project has the legacy keys alone, a newer one the new ones alone', async () => {
  const [name] = functionNames();
  expect([401, 404]).toContain(await answerOf(name!, without('SUPABASE_PUBLISHABLE_KEYS', 'SUPABASE_SECRET_KEYS')));
  expect([401, 404]).toContain(await answerOf(name!, without('SUPABASE_ANON_KEY', 'SUPABASE_SERVICE_ROLE_KEY')));
});

test('no function asks for a setting under a name that only Supabase may give', () => {
  const folder = join(root, 'functions');
  const asked = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/\bSUPABASE_[A-Z_]+\b/g)].map(([found]) => found),
    );
  const given = new Set(Object.keys(hosted));
  expect([...new Set(asked)].filter((name) => !given.has(name))).toEqual([]);
});
