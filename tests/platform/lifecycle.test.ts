import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterEach, expect, test, vi } from 'vitest';
import { run } from '../../local/command.ts';
import { root } from '../../local/settings.ts';
import { isAlive, type Running } from '../../local/state.ts';
import { startTestPlatform, type TestPlatform } from '../runner/platform.ts';
import { until } from '../support/platform.ts';

// Whole platforms start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 600_000 });

const environment = {
  PLATFORM_FUNCTIONS: join(root, 'tests/platform/fixtures/functions'),
  PLATFORM_PUBLIC_CHANNELS: '1',
};
const platforms: TestPlatform[] = [];

async function start(): Promise<TestPlatform> {
  const platform = await startTestPlatform({ seed: false, environment });
  platforms.push(platform);
  return platform;
}

afterEach(async () => {
  for (const platform of platforms.splice(0)) await platform.stop();
});

function processesOf({ stateDir, pid }: TestPlatform): number[] {
  const { processes } = JSON.parse(readFileSync(join(stateDir, 'running.json'), 'utf8')) as Running;
  const children = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const own = children.filter(([, parent]) => parent === pid).map(([child]) => child ?? 0);
  return [...new Set([pid, ...Object.values(processes), ...own])];
}

const gone = (pids: number[]) => until('every process is gone', () => pids.every((pid) => !isAlive(pid)));

test('SIGTERM ends every process; a second start keeps data and keys, and a channel joins again by itself', async () => {
  const first = await start();
  const { API_URL, SECRET_KEY, PUBLISHABLE_KEY } = first.status;
  const user = { email: 'kept@example.test', password: 'a-long-enough-password' };
  await createClient(API_URL, SECRET_KEY).auth.admin.createUser({ ...user, email_confirm: true });
  const listener = createClient(API_URL, PUBLISHABLE_KEY, { realtime: { reconnectAfterMs: () => 100 } });
  const statuses: string[] = [];
  const received: unknown[] = [];
  listener
    .channel('news')
    .on('broadcast', { event: '*' }, (message) => received.push(message.payload))
    .subscribe((status) => statuses.push(status));
  await until('the channel is joined', () => statuses.includes('SUBSCRIBED'));

  const before = processesOf(first);
  expect(before.length).toBeGreaterThan(3);
  process.kill(first.pid, 'SIGTERM');
  await gone(before);

  const second = await startTestPlatform({ seed: false, environment, again: first });
  platforms.push(second);
  expect(second.status).toEqual(first.status);
  expect((await createClient(API_URL, PUBLISHABLE_KEY).auth.signInWithPassword(user)).error).toBeNull();
  await until('the channel is joined again', () => statuses.filter((status) => status === 'SUBSCRIBED').length > 1);
  await createClient(API_URL, PUBLISHABLE_KEY).channel('news').httpSend('news', { heard: true });
  await until('a message is heard', () => received.length > 0);
  await listener.removeAllChannels();
});

test('an option that does not exist is named', async () => {
  const { code, output } = await run(process.execPath, [join(root, 'local/start.ts'), '--nonsense']);
  expect(code).toBe(1);
  expect(output).toContain('Unknown option --nonsense');
});

test('when the platform is killed without a chance to clean up, its processes end all the same', async () => {
  const platform = await start();
  const before = processesOf(platform);
  process.kill(platform.pid, 'SIGKILL');
  await gone(before);
  expect(before.filter(isAlive)).toEqual([]);
});

test('a function that dies answers 503 in the shape of all errors, and comes back by itself', async () => {
  const { status } = await start();
  const call = () =>
    fetch(`${status.FUNCTIONS_URL}/echo/path?x=1`, {
      method: 'POST',
      body: 'hello',
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
  const first = (await (await call()).json()) as { pid: number };
  expect(first).toMatchObject({
    method: 'POST',
    path: '/echo/path?x=1',
    body: 'hello',
    forwardedFor: '203.0.113.9, 127.0.0.1',
    secretKey: 'sb_secret_',
  });
  process.kill(first.pid, 'SIGKILL');
  const refused = await until('a 503', async () => {
    const response = await call();
    return response.status === 503 ? response : null;
  });
  expect(await refused.json()).toMatchObject({
    code: 'FUNCTION_UNAVAILABLE',
    message: expect.any(String),
    hint: expect.any(String),
  });
  const back = await until('it is back', async () => {
    const response = await call();
    return response.ok ? ((await response.json()) as { pid: number }) : null;
  });
  expect(back.pid).not.toBe(first.pid);
  expect((await fetch(`${status.FUNCTIONS_URL}/unknown`)).status).toBe(404);
});

test('when Postgres dies, the platform says so and ends, with nothing left behind', async () => {
  const platform = await start();
  const before = processesOf(platform);
  const { processes } = JSON.parse(readFileSync(join(platform.stateDir, 'running.json'), 'utf8')) as Running;
  process.kill(processes.postgres ?? 0, 'SIGKILL');
  await gone(before);
  expect(platform.log()).toContain('Postgres ended by itself');
  expect(platform.log()).toContain('npm start');
});

test('a port in use, and a second start beside the first, are one clear message', async () => {
  const platform = await start();
  const second = await run(process.execPath, [join(root, 'local/start.ts')], { env: platform.environment });
  expect(second.code).toBe(1);
  expect(second.output).toContain('already runs here');

  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
  const { port } = squatter.address() as { port: number };
  const stateDir = mkdtempSync(join(tmpdir(), 'squatted-'));
  // The offset is chosen so that the API's port is the one that is taken; it may lie outside what people may choose.
  const offset = port - 54321;
  const blocked = await run(process.execPath, [join(root, 'local/start.ts')], {
    env: { PLATFORM_DIR: stateDir, PLATFORM_PORT_OFFSET: String(offset) },
  });
  squatter.close();
  rmSync(stateDir, { recursive: true, force: true });
  expect(blocked.code).toBe(1);
  expect(blocked.output).toMatch(
    offset >= 0 && offset <= 11_000 ? new RegExp(`Port ${port} \\(API\\) is in use`) : /PLATFORM_PORT_OFFSET must be/,
  );
  expect(blocked.output).not.toContain('    at ');
});
