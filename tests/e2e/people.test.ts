import { expect, test } from './support/test.ts';
import { outbox, until } from '../support/platform.ts';
import { pageOf, visit } from './support/people.ts';

// From nobody to somebody who trains: added, invited by mail, a password of their own, the first empty page.
test('a new person is added, invited, accepts, and sees their own training', async ({ browser }) => {
  const name = `Fern Newcomer ${Date.now()}`;
  const email = `fern.${Date.now()}@larkspur.example`;
  const administrator = await pageOf(browser, 'training_administrator');

  await test.step('the administrator is told what is missing, at its field, and nothing typed is lost', async () => {
    await visit(administrator, '/people');
    await administrator.getByRole('button', { name: 'Add person' }).click();
    const sheet = administrator.getByRole('dialog');
    await sheet.getByLabel('Name').fill(name);
    await sheet.getByLabel('Email').fill('fern.at.larkspur');
    await sheet.getByRole('button', { name: 'Add and invite' }).click();
    await expect(sheet.getByLabel('Email')).toHaveAccessibleDescription(/An address such as/);
    await expect(sheet.getByLabel('Name')).toHaveValue(name);
  });

  await test.step('the administrator adds and invites', async () => {
    const sheet = administrator.getByRole('dialog');
    await sheet.getByLabel('Email').fill(email.toUpperCase());
    await sheet.getByLabel('Position').selectOption({ index: 1 });
    await sheet.getByLabel('Manager').selectOption({ label: 'Rowan Fairweather' });
    await sheet.getByRole('button', { name: 'Add and invite' }).click();
    await expect(administrator.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(administrator.getByText('Invitation sent')).toBeVisible();
    await expect(administrator.getByRole('button', { name: 'Invite again' })).toBeVisible();
  });

  const person = await (await browser.newContext()).newPage();
  await test.step('the mail leads to choosing a password, and that to My training', async () => {
    const mail = await until('the invitation arrives', async () => (await outbox({ to: email }))[0]);
    const html = mail.html ?? '';
    const link = await person.evaluate(
      (source) => new DOMParser().parseFromString(source, 'text/html').querySelector('a')?.href ?? '',
      html,
    );
    await visit(person, link);
    await expect(person.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible();
    await expect(person.getByText(email)).toBeVisible();
    await person.getByLabel('New password').fill('a fern by the window');
    await person.getByLabel('Once more').fill('a fern by the window');
    await person.getByRole('button', { name: 'Accept and continue' }).click();
    await expect(person).toHaveURL(/\/training$/);
    await expect(person.getByText('You are up to date')).toBeVisible();
  });

  await test.step('the administrator makes them a manager, which shows at once', async () => {
    await administrator.getByRole('button', { name: `Change ${name}` }).click();
    await administrator.getByRole('menuitem', { name: 'Permission level' }).click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Manager/ }).check();
    await dialog.getByRole('button', { name: 'Change to manager' }).click();
    await expect(administrator.getByRole('definition').filter({ hasText: 'Manager' })).toBeVisible();
    await expect(dialog).toBeHidden();
  });

  await test.step('marked as left, they see nothing any more', async () => {
    await administrator.getByRole('button', { name: `Change ${name}` }).click();
    await administrator.getByRole('menuitem', { name: 'Mark as left' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Mark as left' }).click();
    await expect(administrator.getByText('No longer employed')).toBeVisible();
    await person.goto('/training');
    await expect(person).toHaveURL(/\/no-access$/);
  });
});
