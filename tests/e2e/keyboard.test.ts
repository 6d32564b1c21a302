import { expect, test, type Page } from './support/test.ts';
import { pageOf, visit } from './support/people.ts';
import { demoUser } from './support/platform.ts';

/** Presses Tab until what is focused has this name; a person without a mouse has no other way. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : '';
      return `${element?.getAttribute('aria-label') ?? ''} ${label ?? ''} ${element?.textContent ?? ''}`.trim();
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Nothing named ${name} was reached with ${most} presses of Tab.`);
}

test('signing in needs no mouse', async ({ page }) => {
  const { email, password } = demoUser('staff');
  await visit(page, '/sign-in');
  await tabTo(page, /^Email/);
  await page.keyboard.type(email);
  await tabTo(page, /^Password/);
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/training$/);
});

test('opening and leaving the assignment sheet needs no mouse, and focus comes back', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  await visit(page, '/team');
  await tabTo(page, /Assign to the team/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, /^Due on/);
  await tabTo(page, /^Assign$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choose a program.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Assign to the team' })).toBeFocused();
  await page.context().close();
});

test('the command palette leads to a person by typing', async ({ browser }) => {
  const page = await pageOf(browser, 'executive');
  await visit(page, '/overview');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'People, programs, pages' }).fill('juniper');
  await expect(page.getByRole('option', { name: /Juniper/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Juniper/ })).toBeVisible();
  await page.context().close();
});

test('arrow keys walk through a table and Enter opens the row', async ({ browser }) => {
  const page = await pageOf(browser, 'training_administrator');
  await visit(page, '/people');
  const rows = page.getByRole('table', { name: 'People' }).locator('tbody tr');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}$/);
  await page.context().close();
});

test('the account menu opens, is walked and closes by keyboard', async ({ browser }) => {
  const page = await pageOf(browser, 'staff');
  await visit(page, '/training');
  const trigger = page.getByRole('button', { name: /^Account of/ });
  await trigger.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Profile' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.getByRole('menuitem', { name: 'Profile' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Theme: dark' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(trigger).toBeFocused();
  await page.context().close();
});
