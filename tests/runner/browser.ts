// Finds a Chromium, or gets one: the system's, else (as root on Debian) apt's, else playwright's own.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { run } from '../../local/command.ts';
import { Problem } from '../../local/log.ts';
import { root } from '../../local/settings.ts';
import { join } from 'node:path';

/** The path of a browser, or undefined where playwright's own serves. */
export async function findBrowser(): Promise<string | undefined> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  if (system) return system;
  if (existsSync(chromium.executablePath())) return undefined;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('  Installing chromium with apt-get…');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    const { code } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
    if (code === 0 && existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  console.log("  Installing playwright's chromium…");
  const { code, output } = await run(process.execPath, [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'install',
    'chromium',
  ]);
  if (code === 0) return undefined;
  throw new Problem(
    `There is no browser for the console's tests, and none could be installed:\n${output.trim().split('\n').slice(-5).join('\n')}\nInstall one (sudo apt-get install chromium, or npx playwright install --with-deps chromium), or set CHROMIUM_PATH, and run the command again.`,
  );
}
