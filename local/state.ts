// What a running platform says about itself: `running.json` in its state folder, read by `npm run status` and `npm run stop`.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type DemoUser = { email: string; password: string; level: string; name?: string };
export type Status = {
  API_URL: string;
  DB_URL: string;
  PUBLISHABLE_KEY: string;
  SECRET_KEY: string;
  JWT_SECRET: string;
  FUNCTIONS_URL: string;
  CONSOLE_URL: string;
  OUTBOX_URL: string;
  DEMO_USERS: DemoUser[];
  /** By how much business time runs ahead of the machine's, in milliseconds; 0 unless the platform was started with --date. */
  CLOCK_AHEAD_MS: number;
};
export type Running = { pid: number; ready: boolean; processes: Record<string, number>; status: Status };

function file(stateDir: string): string {
  return join(stateDir, 'running.json');
}

/** The platform that runs with this state folder, if its process is alive. */
export function runningPlatform(stateDir: string): Running | undefined {
  if (!existsSync(file(stateDir))) return undefined;
  const running = JSON.parse(readFileSync(file(stateDir), 'utf8')) as Running;
  return isAlive(running.pid) ? running : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function recordRunning(stateDir: string, running: Running): void {
  mkdirSync(stateDir, { recursive: true });
  // Whoever reads it meanwhile finds all of the old one or all of the new one.
  const written = `${file(stateDir)}.${running.pid}`;
  writeFileSync(written, JSON.stringify(running, null, 2), { mode: 0o600 });
  renameSync(written, file(stateDir));
}

export function forgetRunning(stateDir: string): void {
  rmSync(file(stateDir), { force: true });
}
