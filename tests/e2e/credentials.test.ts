import { expect, test } from '@playwright/test';
import { pageOf, visit } from './support/people.ts';
import { demoUser } from './support/platform.ts';

test('a person adds a license, the manager rejects it with a reason, and approves the corrected one', async ({
  browser,
}) => {
  const license = `Phlebotomy certificate ${Date.now()}`;
  const learner = await pageOf(browser, 'staff');
  const manager = await pageOf(browser, 'manager');
  const row = (page: typeof learner) =>
    page
      .getByRole('region', { name: 'Licenses and certifications' })
      .getByRole('listitem')
      .filter({ hasText: license });

  const add = async (number: string) => {
    await visit(learner, '/training');
    await learner.getByRole('button', { name: 'Add', exact: true }).click();
    const sheet = learner.getByRole('dialog');
    await sheet.getByLabel('Name').fill(license);
    await sheet.getByLabel('Number').fill(number);
    await sheet.getByLabel('Issued on').fill('2026-01-15');
    await sheet.getByLabel('Last valid day').fill('2025-01-15');
    await sheet.getByRole('button', { name: 'Add' }).click();
    await expect(sheet.getByLabel('Issued by')).toHaveAccessibleDescription('Say who issued it.');
    await expect(sheet.getByLabel('Last valid day')).toHaveAccessibleDescription(/Not before the day of issue/);
    await sheet.getByLabel('Issued by').fill('National board');
    await sheet.getByLabel('Last valid day').fill('2031-01-15');
    await sheet.getByRole('button', { name: 'Add' }).click();
    await expect(sheet).toBeHidden();
  };

  await test.step('the person adds it', async () => {
    await add('PH-1');
    await expect(row(learner).getByText('To be approved')).toBeVisible();
  });

  await test.step('the manager rejects it, which needs a reason', async () => {
    const name = demoUser('staff').email.split('@')[0]!.replace('.', ' ');
    await visit(manager, '/team');
    await manager
      .getByRole('main')
      .getByRole('link', { name: new RegExp(name, 'i') })
      .first()
      .click();
    await expect(manager.getByRole('heading', { level: 1, name: new RegExp(name, 'i') })).toBeVisible();
    await row(manager)
      .getByRole('button', { name: `Reject ${license}` })
      .click();
    const dialog = manager.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Reject' })).toBeDisabled();
    await dialog.getByLabel('Reason').fill('The number is another one.');
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await expect(row(manager).getByText('Rejected')).toBeVisible();
  });

  await test.step('the person reads why and adds it again', async () => {
    await visit(learner, '/training');
    await expect(row(learner).getByText('The number is another one.')).toBeVisible();
    await add('PH-2');
  });

  await test.step('the manager approves it, and it counts', async () => {
    await visit(manager, manager.url());
    await manager.getByRole('button', { name: `Approve ${license}` }).click();
    await expect(row(manager).getByText('Active')).toBeVisible();
    await visit(learner, '/training');
    await expect(row(learner).getByText('Active')).toBeVisible();
  });
});
