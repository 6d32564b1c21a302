// `npm run status [-- --json]`: the running platform's addresses and keys, in the words of `supabase status -o json`.
import { runningPlatform } from './state.ts';
import { stateDirectory } from './settings.ts';

const running = runningPlatform(stateDirectory());
if (!running?.ready) {
  console.error(running ? 'The platform is still starting.' : 'The platform is not running. Start it: npm start');
  process.exit(1);
}
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(running.status, null, 2));
} else {
  for (const [name, value] of Object.entries(running.status)) {
    if (Array.isArray(value))
      for (const user of value)
        console.log(`${'DEMO_USER'.padEnd(16)} ${user.email}  ${user.password}  (${user.level})`);
    else console.log(`${name.padEnd(16)} ${value}`);
  }
}
