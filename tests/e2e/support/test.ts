// Playwright's test, in a browser whose clock is the platform's: `npm test -- --date 2028-02-29` moves both.
import { test as base } from '@playwright/test';
import { clockAheadMs } from '../../support/business-time.ts';

export { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';

export const test = base.extend<{ nothingLeftOpen: void }, object>({
  // A page that stays open goes on listening and fetching beside the tests that follow.
  nothingLeftOpen: [
    async ({ browser }, use) => {
      await use();
      for (const context of browser.contexts()) await context.close();
    },
    { auto: true },
  ],
  browser: [
    async ({ browser }, use) => {
      const open = browser.newContext.bind(browser);
      if (clockAheadMs)
        browser.newContext = async (options) => {
          const context = await open(options);
          await context.addInitScript(moveDate, clockAheadMs);
          return context;
        };
      await use(browser);
    },
    { scope: 'worker' },
  ],
});

/**
 * Moves what a page takes for now, and nothing else. Playwright's `context.clock` would also put its own timers in the place of
 * the browser's, by which animations, playback and connections are kept.
 */
function moveDate(aheadMs: number): void {
  const real = Date;
  const now = () => real.now() + aheadMs;
  globalThis.Date = new Proxy(real, {
    construct: (target, given, made) => Reflect.construct(target, given.length ? given : [now()], made) as Date,
    apply: () => new real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
  real.prototype.constructor = globalThis.Date;
}
