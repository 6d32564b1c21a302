// Child processes that cannot outlive the platform. Each runs in a process group of its own, so that Ctrl-C reaches only
// the platform, which then stops them in order; and a watchdog process holds their ids, so that they also end when the
// platform itself is killed without a chance to clean up.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { root } from './settings.ts';

const windows = process.platform === 'win32';
const running = new Map<number, NodeJS.Signals>();
const children = new Set<Child>();
let watchdog: ChildProcess | undefined;

function tellWatchdog(line: string): void {
  if (!watchdog || watchdog.exitCode !== null || watchdog.signalCode !== null) {
    watchdog = spawn(process.execPath, [join(root, 'local', 'watchdog.ts')], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    watchdog.stdin?.on('error', () => undefined);
    watchdog.unref();
    // Neither it nor the pipe to it is a reason to stay alive.
    (watchdog.stdin as Socket).unref();
    for (const [pid, signal] of running) watchdog.stdin?.write(`+ ${pid} ${signal}\n`);
  }
  watchdog.stdin?.write(`${line}\n`);
}

export type Child = { process: ChildProcess; exited: Promise<{ code: number | null; signal: string | null }> };

/** Starts a child; `stopSignal` is what ends it politely (Postgres: SIGINT is a fast shutdown). */
export function startChild(
  command: string,
  args: string[],
  options: SpawnOptions & { stopSignal?: NodeJS.Signals } = {},
): Child {
  const { stopSignal = 'SIGTERM', ...spawnOptions } = options;
  const child = spawn(command, args, { ...spawnOptions, detached: !windows });
  if (child.pid) {
    running.set(child.pid, stopSignal);
    tellWatchdog(`+ ${child.pid} ${stopSignal}`);
  }
  const exited = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    let failure: string | null = null;
    const done = (code: number | null, signal: string | null) => {
      if (child.pid && running.delete(child.pid)) tellWatchdog(`- ${child.pid}`);
      resolve({ code, signal: signal ?? failure });
    };
    child.once('error', (error) => {
      failure = error.message;
      done(null, null);
    });
    child.once('exit', done);
  });
  const started = { process: child, exited };
  children.add(started);
  void exited.then(() => children.delete(started));
  return started;
}

/** Ends everything this process has started, newest first: what came later may need what came before. */
export async function stopChildren(): Promise<void> {
  while (children.size) for (const child of [...children].reverse()) await stopChild(child, 60_000);
}

/** Ends a child and everything it started; after `patience` milliseconds without its consent. */
export async function stopChild(child: Child, patience = 5000): Promise<void> {
  const { pid } = child.process;
  if (!pid) await child.exited;
  if (!pid || child.process.exitCode !== null || child.process.signalCode !== null) return;
  const signal = running.get(pid) ?? 'SIGTERM';
  killGroup(pid, signal);
  const timer = setTimeout(() => killGroup(pid, 'SIGKILL'), patience);
  await child.exited;
  clearTimeout(timer);
}

export function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(windows ? pid : -pid, signal);
  } catch {
    // It is gone already, which is what was wanted.
  }
}

export function releaseWatchdog(): void {
  watchdog?.stdin?.end();
}
