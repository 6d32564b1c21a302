import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { demoUser, type Level } from './platform.ts';

const homes: Record<Level, RegExp> = {
  staff: /\/training$/,
  manager: /\/team$/,
  training_administrator: /\/programs$/,
  executive: /\/overview$/,
};

/** Opens a page and waits until it answers. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

export async function signIn(page: Page, level: Level): Promise<void> {
  const { email, password } = demoUser(level);
  await visit(page, '/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(homes[level]);
}

const sessions = new Map<Level, BrowserContextOptions['storageState']>();

/** A page of somebody who is signed in; each level signs in once for all tests. */
export async function pageOf(browser: Browser, level: Level, options: BrowserContextOptions = {}): Promise<Page> {
  const known = sessions.get(level);
  const context = await browser.newContext({ ...options, storageState: known });
  const page = await context.newPage();
  if (!known) {
    await signIn(page, level);
    sessions.set(level, await context.storageState());
  }
  return page;
}
