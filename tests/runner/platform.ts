// A platform for one test run: `local/start.ts` in a process of its own, on ports that are free, in a folder that goes away.
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../local/log.ts';
import { isListening } from '../../local/network.ts';
import { removeCluster } from '../../local/postgres.ts';
import { startChild } from '../../local/processes.ts';
import { root, temporaryFolder } from '../../local/settings.ts';
import { isAlive, runningPlatform, type Status } from '../../local/state.ts';
import { waitFor } from '../../local/wait.ts';

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
  const stateDir = again?.stateDir ?? temporaryFolder('platform-');
  const offset = again?.environment.PLATFORM_PORT_OFFSET ?? (await freeOffset());
  const own = { PLATFORM_DIR: stateDir, PLATFORM_PORT_OFFSET: String(offset) };
  const flags = [
    ...(withConsole ? [] : ['--no-console']),
    ...(seed ? [] : ['--empty']),
    ...(date ? ['--date', date] : []),
  ];
  const inherited = { ...process.env };
  // A server named for other purposes must not become the platform's.
  delete inherited.DATABASE_URL;
  // Started so that whoever stops this run reaches it also while it is starting.
  const { process: child } = startChild(process.execPath, [join(root, 'local', 'start.ts'), ...flags], {
    cwd: root,
    env: { ...inherited, PLATFORM_LOG: 'errors', ...environment, ...own },
    // The channel ends with this process, and the platform with it.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (log += text));
  const stop = async () => {
    if (isAlive(child.pid ?? 0)) {
      child.kill('SIGTERM');
      const ended = () => child.exitCode !== null || child.signalCode !== null;
      await waitFor('the platform of the tests to end', ended, { log: () => log }).catch((error: Error) => {
        console.error(error.message);
        // Its watchdog ends what it started.
        child.kill('SIGKILL');
      });
    }
    removeCluster(stateDir);
    rmSync(stateDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  };
  const status = await ready(child, stateDir, () => log).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    status,
    stateDir,
    pid: child.pid ?? 0,
    environment: { ...own, ...testEnvironment(status) },
    log: () => log,
    stop,
  };
}

async function ready(child: ChildProcess, stateDir: string, log: () => string): Promise<Status> {
  const look = () => {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Problem(`The platform of the tests did not start:\n${log().trim()}`);
    const running = runningPlatform(stateDir);
    return running?.ready ? running.status : undefined;
  };
  // The console may have to be built first.
  return waitFor('the platform of the tests to be ready', look, { minutes: 15, pause: 50, log });
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
