// `npm run stop`: ends the platform that runs with this state folder, and waits until it is gone.
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, runningPlatform } from './state.ts';
import { stateDirectory } from './settings.ts';

const running = runningPlatform(stateDirectory());
if (!running) {
  console.log('The platform is not running.');
} else {
  process.kill(running.pid, 'SIGTERM');
  for (let waited = 0; isAlive(running.pid) && waited < 20_000; waited += 50) await wait(50);
  if (isAlive(running.pid)) {
    console.error(`Process ${running.pid} has not ended after 20 seconds. End it with: kill -9 ${running.pid}`);
    process.exit(1);
  }
  console.log('Stopped.');
}
