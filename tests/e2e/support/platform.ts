import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Level = 'staff' | 'manager' | 'training_administrator' | 'executive';

export interface Platform {
  API_URL: string;
  CONSOLE_URL: string;
  OUTBOX_URL: string;
  PUBLISHABLE_KEY: string;
  SECRET_KEY: string;
  DEMO_USERS: { email: string; password: string; level: Level }[];
}

let found: Platform | undefined;

/** The platform that is running, from the environment of the test command or from `npm run status`. */
export function runningPlatform(): Platform {
  if (found) return found;
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const text =
    process.env.PLATFORM_STATUS ??
    execFileSync('npm', ['run', '--silent', 'status', '--', '--json'], { cwd: root, encoding: 'utf8' });
  found = JSON.parse(text.slice(text.indexOf('{'))) as Platform;
  return found;
}

export function demoUser(level: Level) {
  const user = runningPlatform().DEMO_USERS.find((each) => each.level === level);
  if (!user) throw new Error(`The demonstration practice has no ${level}.`);
  return user;
}
