// What a manager decides and what an inspector is shown, in browsers.
import { expect, test } from './support/test.ts';
import { judge } from './support/accessible.ts';
import { pageOf, visit } from './support/people.ts';

test('a manager decides from the queue by keyboard, and the next one follows', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  await visit(page, '/reviews');
  const counter = page.getByText(/^\d+ decisions? waiting for you\.$/);
  const before = Number.parseInt((await counter.textContent()) ?? '', 10);
  const queue = page.getByRole('navigation', { name: 'Waiting' });
  const item = queue.getByRole('link', { name: /Juniper Applewood · Exception/ });
  await item.click();
  await expect(item).toHaveAttribute('aria-current', 'true');
  await page.locator('main').press('r');
  await page.getByLabel('Reason').fill('Not on that day; ask for an earlier one.');
  await page.getByRole('button', { name: 'Reject' }).click();
  await expect(counter).toHaveText(new RegExp(`^${before - 1} decision`));
  await expect(item).toHaveCount(0);
  await expect(queue.locator('[aria-current]')).toHaveCount(1);
});

test('an inspector opens a binder without an account, until it is withdrawn', async ({ browser }) => {
  const page = await pageOf(browser, 'training_administrator');
  await visit(page, '/binders');
  await page.getByRole('button', { name: 'Make a binder' }).first().click();
  await page.getByLabel('For whom').fill('State survey');
  await page.getByRole('button', { name: 'Make the binder' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();

  const stranger = await (await browser.newContext()).newPage();
  await visit(stranger, new URL(link).pathname);
  await expect(stranger.getByRole('heading', { name: 'State survey' })).toBeVisible();
  await expect(stranger.getByText('This page fits it')).toHaveCount(5);
  await judge(stranger, 'the binder');

  await page.reload();
  await expect(page.getByRole('link', { name: 'Opened 1 time' })).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw State survey' }).click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).last().click();
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
});
