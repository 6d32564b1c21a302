import { outbox, person, sql, until, visitor } from '../support/platform.ts';
import { expect, type Page, test } from './support/test.ts';
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

/** Somebody of the demonstration practice with an account of their own, whose password may change. */
async function newColleague() {
  const { id, email, password } = await person();
  const [staff] = await sql<{ id: string }>(
    `insert into public.staff (organization_id, full_name, email, auth_user_id, hired_on)
     select organization_id, 'Wren Passage', $1, $2, '2026-01-05' from public.staff where email = $3 returning id`,
    [email, id, demoUser('training_administrator').email],
  );
  return { email, password, staffId: staff!.id };
}

async function signInWith(page: Page, email: string, password: string): Promise<void> {
  await visit(page, '/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/training$/);
}

async function linkSentTo(page: Page, email: string, tag: string): Promise<string> {
  const mail = await until(`a mail ${tag}`, async () => (await outbox({ to: email, tag }))[0]);
  return page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'text/html').querySelector('a')?.href ?? '',
    mail.html ?? '',
  );
}

test('an open session chooses no new password; an emailed link does, and ends every other session', async ({
  browser,
}) => {
  const { email, password } = await newColleague();
  const next = 'a heron at the lake';
  const station = await (await browser.newContext()).newPage();

  await test.step('whoever finds the station open is asked for the present password', async () => {
    await signInWith(station, email, password);
    await station.goto('/reset-password');
    await expect(station).toHaveURL(/\/profile/);
    await expect(station.getByText('Enter your current password')).toBeVisible();
    const sent = await station.request.post('/reset-password', {
      form: { password: next, again: next },
      headers: { origin: new URL(station.url()).origin },
    });
    expect(await sent.text()).toContain('too long ago');
    expect((await visitor().auth.signInWithPassword({ email, password: next })).error?.code).toBe(
      'invalid_credentials',
    );
  });

  const home = await (await browser.newContext()).newPage();
  await test.step('the link of the mail leads to a new one', async () => {
    await visit(home, '/forgot-password');
    await home.getByLabel('Email').fill(email);
    await home.getByRole('button', { name: 'Send the link' }).click();
    await expect(home.getByText('Look into your mailbox')).toBeVisible();
    await visit(home, await linkSentTo(home, email, 'auth-recovery'));
    await home.getByLabel('New password').fill(next);
    await home.getByLabel('Once more').fill(next);
    await home.getByRole('button', { name: 'Change password' }).click();
    await expect(home).toHaveURL(/\/training$/);
  });

  await test.step('the station is signed out, and the link is no key any more', async () => {
    await station.goto('/profile');
    await expect(station).toHaveURL(/\/sign-in/);
    await home.goto('/reset-password');
    await expect(home).toHaveURL(/\/profile/);
  });

  await test.step('with the present password it changes under Profile', async () => {
    await visit(home, '/profile');
    await home.getByLabel('Current password').fill(next);
    await home.getByLabel('New password').fill('two herons at the lake');
    await home.getByLabel('Once more').fill('two herons at the lake');
    await home.getByRole('button', { name: 'Change password' }).click();
    await expect(home.getByText('Password changed')).toBeVisible();
    await home.reload();
    await expect(home.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
  });
});

test('a new address is confirmed by the present one and the new one; then it is the address in the practice', async ({
  browser,
}) => {
  const { email, password, staffId } = await newColleague();
  const next = `moved-${email}`;
  const page = await (await browser.newContext()).newPage();
  await signInWith(page, email, password);
  await visit(page, '/profile');
  await page.getByLabel('New email address').fill(next);
  await page.getByRole('button', { name: 'Change address' }).click();
  await expect(page.getByText('Confirm it twice')).toBeVisible();
  await page.goto(await linkSentTo(page, next, 'auth-email_change'));
  await expect(page.getByText('Now open the link that was sent to the other address.')).toBeVisible();
  await expect(page.getByText(`You sign in with ${email}.`)).toBeVisible();
  await page.goto(await linkSentTo(page, email, 'auth-email_change_current'));
  await expect(page.getByText(`You sign in with ${next}.`)).toBeVisible();
  expect(await sql('select email from public.staff where id = $1', [staffId])).toEqual([{ email: next }]);
});
