import { expect, test } from './support/test.ts';
import { visit } from './support/people.ts';
import { demoUser } from './support/platform.ts';

test('a wrong password is refused without losing the address, and without saying which part was wrong', async ({
  page,
}) => {
  const { email } = demoUser('executive');
  await visit(page, '/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toHaveText('That email address and password do not belong together.');
  await expect(page.getByLabel('Email')).toHaveValue(email);
});

test('after signing in a person arrives where they wanted to go, and never on another site', async ({ page }) => {
  const { email, password } = demoUser('executive');
  await visit(page, '/alerts');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Falerts$/);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/alerts$/);
  await page.goto('/sign-in?next=//example.com/');
  await expect(page).toHaveURL(/\/overview$/);
});

test('an address nobody knows gets the same answer as a known one', async ({ page }) => {
  await visit(page, '/forgot-password');
  await page.getByLabel('Email').fill('nobody@larkspur.example');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('Look into your mailbox')).toBeVisible();
});

test('a used or invented link leads back to signing in, with the reason', async ({ page }) => {
  await visit(page, '/auth/confirm?token_hash=invented&type=recovery&next=/reset-password');
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText('That link has expired or was used already.', { exact: false })).toBeVisible();
});
