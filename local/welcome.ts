// The last lines of `npm start`: where everything is, who can sign in, how to stop.
import { practiceZone } from './business-time.ts';
import type { Settings } from './settings.ts';
import type { Platform } from './platform.ts';

export function printWelcome(settings: Settings, { status, empty }: Platform): void {
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
    ...(empty
      ? [
          '',
          '  There is no practice yet. In another terminal, make the first one; the invitation arrives in the outbox:',
          '    npm run practice -- create --name "Birch Lane Clinic" --time-zone America/Chicago --administrator "Ines Falk <ines@birch.example>"',
        ]
      : []),
    '',
    '  Keys: npm run status     Stop: Ctrl-C, or npm run stop     Start over: npm start -- --reset',
    `  Data is kept in ${settings.stateDir}`,
    '',
  ];
  console.log(lines.join('\n'));
}
