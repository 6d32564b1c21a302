// The console in a real browser, by playwright.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../local/command.ts';
import { syncConsole } from '../../local/console.ts';
import { root, temporaryFolder } from '../../local/settings.ts';
import type { Count } from '../run.ts';
import { findBrowser } from './browser.ts';
import { doing } from './now.ts';
import type { TestPlatform } from './platform.ts';

export async function runEndToEnd(platform: TestPlatform, paths: string[]): Promise<Count> {
  if (!existsSync(join(root, 'tests', 'e2e'))) return { passed: 0, failed: 0 };
  const browser = await findBrowser();
  await syncConsole();
  const folder = temporaryFolder('playwright-');
  const report = join(folder, 'report.json');
  try {
    await run(
      process.execPath,
      [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json', ...paths],
      {
        env: {
          ...platform.environment,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          ...(browser ? { CHROMIUM_PATH: browser } : {}),
        },
        show: true,
        hear: doing,
      },
    );
    const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as {
      stats: Record<string, number>;
      errors: unknown[];
    };
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
    return { passed: expected, failed: unexpected + flaky + skipped + errors.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
