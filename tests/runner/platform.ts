// A platform for one test run: `local/start.ts` in a process of its own, on ports that are free, in a folder that goes away.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../local/log.ts';
import { isListening } from '../../local/network.ts';
import { removeCluster } from '../../local/postgres.ts';
import { root } from '../../local/settings.ts';
import { isAlive, runningPlatform, type Status } from '../../local/state.ts';

export type TestPlatform = {
  status: Status;
  stateDir: string;
  pid: number;
  /** What a test process needs to find this platform. */
  environment: Record<string, string>;
  log: () => string;
  stop: () => Promise<void>;
};
export type TestPlatformOptions = {
  console?: boolean;
  seed?: boolean;
  environment?: Record<string, string>;
  /** Another business time: what `npm start -- --date` takes. */
  date?: string;
  /** Start this one again: its folder, its ports. */
  again?: TestPlatform;
};

const portsPerPlatform = 10;

export async function startTestPlatform({
  console: withConsole = false,
  seed = true,
  environment = {},
  date,
  again,
}: TestPlatformOptions = {}): Promise<TestPlatform> {
  const stateDir = again?.stateDir ?? mkdtempSync(join(tmpdir(), 'platform-'));
  const offset = again?.environment.PLATFORM_PORT_OFFSET ?? (await freeOffset());
  const own = { PLATFORM_DIR: stateDir, PLATFORM_PORT_OFFSET: String(offset) };
  const flags = [
    ...(withConsole ? [] : ['--no-console']),
    ...(seed ? [] : ['--no-seed']),
    ...(date ? ['--date', date] : []),
  ];
  const inherited = { ...process.env };
  // A server named for other purposes must not become the platform's.
  delete inherited.DATABASE_URL;
  const child = spawn(process.execPath, [join(root, 'local', 'start.ts'), ...flags], {
    cwd: root,
    env: { ...inherited, PLATFORM_LOG: 'errors', ...environment, ...own },
    // The channel ends with this process, and the platform with it.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (log += text));
  const status = await ready(child, stateDir, () => log);
  return {
    status,
    stateDir,
    pid: child.pid ?? 0,
    environment: { ...own, ...testEnvironment(status) },
    log: () => log,
    async stop() {
      if (isAlive(child.pid ?? 0)) {
        child.kill('SIGTERM');
        await new Promise((resolve) =>
          child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(null),
        );
      }
      removeCluster(stateDir);
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess, stateDir: string, log: () => string): Promise<Status> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Problem(`The platform of the tests did not start:\n${log().trim()}`);
    const running = runningPlatform(stateDir);
    if (running?.ready) return running.status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A block of ports above those that people choose for themselves, and above those the system gives to outgoing connections. */
async function freeOffset(): Promise<number> {
  const first = 6700 + (process.pid % 400) * portsPerPlatform;
  for (let offset = first; offset < 11_000; offset += portsPerPlatform) {
    const taken = await Promise.all([54320, 54321, 54322, 54324].map((port) => isListening(port + offset)));
    if (!taken.includes(true)) return offset;
  }
  throw new Problem('There is no free block of ports for the platform of the tests.');
}

function testEnvironment(status: Status): Record<string, string> {
  return { PLATFORM_STATUS: JSON.stringify(status), SCRATCH_SERVER_URL: status.DB_URL };
}
