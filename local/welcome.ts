// The last lines of `npm start`: where everything is, who can sign in, how to stop.
import { practiceZone } from './business-time.ts';
import type { Settings } from './settings.ts';
import type { Status } from './state.ts';

export function printWelcome(settings: Settings, status: Status): void {
  const width = Math.max(0, ...status.DEMO_USERS.map((user) => user.email.length));
  const people = status.DEMO_USERS.map(
    (user) => `    ${user.email.padEnd(width)}  ${user.password}   ${user.level.replaceAll('_', ' ')}`,
  );
  const moved = status.CLOCK_AHEAD_MS
    ? new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: practiceZone }).format(
        Date.now() + status.CLOCK_AHEAD_MS,
      )
    : undefined;
  const lines = [
    '',
    ...(moved
      ? [`  It is ${moved} in the practice. Back: --date today; to begin again on that day, add --reset`, '']
      : []),
    `  Console   ${status.CONSOLE_URL}`,
    `  API       ${status.API_URL}   (functions: ${status.FUNCTIONS_URL})`,
    `  Outbox    ${status.OUTBOX_URL}   every mail, SMS and Slack message arrives here`,
    `  Database  ${status.DB_URL}`,
    ...(people.length ? ['', '  Sign in as', ...people] : []),
    '',
    '  Keys: npm run status     Stop: Ctrl-C, or npm run stop     Start over: npm start -- --reset',
    `  Data is kept in ${settings.stateDir}`,
    '',
  ];
  console.log(lines.join('\n'));
}
