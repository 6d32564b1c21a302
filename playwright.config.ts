import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { runningPlatform } from './tests/e2e/support/platform.ts';

// The console is tested against the running platform (npm start), with its demonstration practice.
const debian = '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: false,
  workers: 1,
  // Time proves nothing here: limits only end what hangs, and leave a machine four times slower its time.
  timeout: 1_200_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  use: {
    baseURL: runningPlatform().CONSOLE_URL,
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 60_000,
    navigationTimeout: 120_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? (existsSync(debian) ? debian : undefined),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
