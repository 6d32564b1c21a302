// Playwright's test, in a browser whose clock is the platform's: `npm test -- --date 2028-02-29` moves both.
import { test as base } from '@playwright/test';
import { businessNow, clockAheadMs } from '../../support/business-time.ts';

export { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';

export const test = base.extend<object, object>({
  browser: [
    async ({ browser }, use) => {
      const open = browser.newContext.bind(browser);
      if (clockAheadMs)
        browser.newContext = async (options) => {
          const context = await open(options);
          await context.clock.install({ time: businessNow() });
          return context;
        };
      await use(browser);
    },
    { scope: 'worker' },
  ],
});
