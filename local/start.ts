// `npm start`, `npm run dev`: brings the whole platform up, says where it is, and takes it down again.
//
//   npm start [-- --reset] [-- --empty] [-- --date 2028-02-29] [-- --no-console]      npm run dev
import { rmSync } from 'node:fs';
import { complain, Problem } from './log.ts';
import { startPlatform } from './platform.ts';
import { readDate } from './business-time.ts';
import { loadSettings, stateDirectory } from './settings.ts';
import { removeCluster } from './postgres.ts';
import { runningPlatform } from './state.ts';
import { printWelcome } from './welcome.ts';

try {
  const given = process.argv.slice(2);
  const at = given.indexOf('--date');
  const date = at >= 0 ? readDate(given.splice(at, 2)[1]) : undefined;
  const flags = new Set(given);
  const known = new Set(['--reset', '--dev', '--no-console', '--empty']);
  for (const flag of flags)
    if (!known.has(flag))
      throw new Problem(`Unknown option ${flag}. There are: --reset, --empty, --date, --dev, --no-console.`);
  const running = runningPlatform(stateDirectory());
  if (running)
    throw new Problem(
      `The platform already runs here (process ${running.pid}). Its addresses: npm run status. Stop it: npm run stop`,
    );
  if (flags.has('--reset')) {
    removeCluster(stateDirectory());
    rmSync(stateDirectory(), { recursive: true, force: true });
  }

  let stop: ((reason?: string) => Promise<void>) | undefined;
  let ending = false;
  const end = async (reason?: string, code = 0) => {
    if (ending) return;
    ending = true;
    if (reason) complain(reason);
    else console.log('\nStopping…');
    await stop?.();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  // The bootstrap that started this process is gone, so nobody is left to stop it.
  process.on('disconnect', () => void end());

  const settings = loadSettings();
  const platform = await startPlatform(settings, {
    console: flags.has('--no-console') ? 'none' : flags.has('--dev') ? 'develop' : 'built',
    empty: flags.has('--empty'),
    date,
    watch: true,
    onDeath: (reason) => void end(reason, 1),
  });
  stop = platform.stop;
  if (ending) await platform.stop();
  else printWelcome(settings, platform);
} catch (error) {
  complain(
    error instanceof Problem ? `\n${error.message}` : `\nThe platform could not start.\n${(error as Error).stack}`,
  );
  process.exit(1);
}
