import { dayFromToday as day } from '../support/business-time.ts';
import { expect, test } from './support/test.ts';
import { judge } from './support/accessible.ts';
import { makePdf } from './support/pdf.ts';
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
    await sheet.getByLabel('Kind').selectOption('certification');
    await sheet.getByLabel('Name').fill(license);
    await sheet.getByLabel('Number').fill(number);
    await sheet.getByLabel('Issued on').fill(day(-100));
    await sheet.getByLabel('Last valid day').fill(day(-101));
    await sheet.getByRole('button', { name: 'Add' }).click();
    await expect(sheet.getByLabel('Issued by')).toHaveAccessibleDescription('Say who issued it.');
    await expect(sheet.getByLabel('Last valid day')).toHaveAccessibleDescription(/Not before the day of issue/);
    await sheet.getByLabel('Issued by').fill('National board');
    await sheet.getByLabel('Last valid day').fill(day(1500));
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

test('a mistyped DEA number is mended, checked in the ledger and approved; a course certificate changes the hours', async ({
  browser,
}) => {
  const stem = String(Date.now() % 1_000_000).padStart(6, '0');
  const [a, b, c, d, e, f] = [...stem].map(Number) as [number, number, number, number, number, number];
  const digit = (a + c + e + 2 * (b + d + f)) % 10;
  const number = `BT${stem}${digit}`;
  const course = `Ethics at the bedside ${stem}`;
  const learner = await pageOf(browser, 'staff');
  const administrator = await pageOf(browser, 'training_administrator');
  const credentials = (page: typeof learner) => page.getByRole('region', { name: 'Licenses and certifications' });
  const row = (page: typeof learner) => credentials(page).getByRole('listitem').filter({ hasText: number });
  const education = (page: typeof learner) => page.getByRole('region', { name: 'Continuing education' });
  const sheet = learner.getByRole('dialog');
  const earned = async (page: typeof learner) =>
    Number(/([\d.]+) of 20 hours/.exec((await education(page).innerText()) ?? '')?.[1]);

  await test.step('the typo is told while typing, and what was entered stays', async () => {
    await visit(learner, '/training');
    await credentials(learner).getByRole('button', { name: 'Add', exact: true }).click();
    await sheet.getByLabel('Kind').selectOption('dea_registration');
    await sheet.getByLabel('Name').fill('DEA registration');
    await sheet.getByLabel('Issued by').fill('Drug Enforcement Administration');
    await sheet.getByLabel('Number').fill(`BT${stem}${(digit + 1) % 10}`);
    await expect(sheet.getByLabel('Number')).toHaveAccessibleDescription(/the last digit checks the others/);
    await sheet.getByLabel('Issued on').fill(day(-100));
    await sheet.getByRole('button', { name: 'Add' }).click();
    await expect(sheet.getByLabel('Issued by')).toHaveValue('Drug Enforcement Administration');
    await judge(learner, 'Add a DEA registration');
    await sheet.getByLabel('Number').fill(number);
    await expect(sheet.getByLabel('Number')).toHaveAccessibleDescription('The check digit is right.');
    await sheet.getByRole('button', { name: 'Add' }).click();
    await expect(sheet).toBeHidden();
    await expect(row(learner).getByText('To be approved')).toBeVisible();
  });

  await test.step('the same number again leads to renewing', async () => {
    await credentials(learner).getByRole('button', { name: 'Add', exact: true }).click();
    await sheet.getByLabel('Kind').selectOption('dea_registration');
    await sheet.getByLabel('Name').fill('DEA registration');
    await sheet.getByLabel('Issued by').fill('Drug Enforcement Administration');
    await sheet.getByLabel('Number').fill(`${number.slice(0, 2)} ${number.slice(2)}`.toLowerCase());
    await sheet.getByLabel('Issued on').fill(day(-60));
    await sheet.getByRole('button', { name: 'Add' }).click();
    await expect(sheet.getByText('On record already', { exact: true })).toBeVisible();
    await sheet.getByRole('button', { name: 'Renew it' }).click();
    await expect(sheet.getByRole('heading', { name: 'Add the renewed license' })).toBeVisible();
    await expect(sheet.getByLabel('Issued on')).toHaveValue(day(-60));
    await sheet.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('a course certificate is added', async () => {
    await education(learner).getByRole('button', { name: 'Add certificate' }).click();
    await sheet.getByRole('button', { name: 'Add certificate' }).click();
    await expect(sheet.getByLabel('Certificate')).toHaveAccessibleDescription(/Choose the certificate/);
    await judge(learner, 'Add a course certificate');
    await sheet.getByLabel('Course').fill(course);
    await sheet.getByLabel('Provider').fill('State nurses association');
    await sheet.getByLabel('Finished on').fill(day(-50));
    await sheet.getByLabel('Contact hours').fill('2');
    await sheet.getByLabel('Category').fill('Ethics');
    await sheet
      .getByLabel('Certificate')
      .setInputFiles({ name: 'ethics.pdf', mimeType: 'application/pdf', buffer: makePdf(['Ethics at the bedside']) });
    await sheet.getByRole('button', { name: 'Add certificate' }).click();
    await expect(sheet).toBeHidden();
    await expect(education(learner).getByText('2 hours to be approved')).toBeVisible();
  });
  const before = await earned(learner);

  await test.step('the administrator looks the number up, records it in the ledger and approves', async () => {
    await visit(administrator, '/licenses?review=pending');
    await judge(administrator, '/licenses?review=pending');
    await expect(administrator.getByRole('row').filter({ hasText: number })).toContainText('Check digit is right');
    await administrator
      .getByRole('link', { name: /Juniper Applewood/ })
      .first()
      .click();
    await row(administrator).getByRole('button', { name: 'Checks of DEA registration' }).click();
    const ledger = administrator.getByRole('dialog');
    await expect(ledger.getByText('DEA check digit')).toBeVisible();
    await ledger.getByLabel('Source').fill('DEA registration validation');
    await ledger.getByLabel('Answer').selectOption('valid');
    await judge(administrator, 'The ledger of checks');
    await ledger.getByRole('button', { name: 'Record check' }).click();
    await expect(ledger.getByRole('listitem').first()).toContainText('DEA registration validation');
    await ledger.getByRole('button', { name: 'Close' }).last().click();
    await row(administrator).getByRole('button', { name: 'Approve DEA registration' }).click();
    await expect(row(administrator).getByText('Active')).toBeVisible();
    await expect(row(administrator)).toContainText('confirmed by DEA registration validation');
    await education(administrator)
      .getByRole('button', { name: `Approve ${course}` })
      .click();
    await expect(education(administrator).getByRole('listitem').filter({ hasText: course })).toContainText('Counts');
  });

  await test.step('the hours have changed for the learner', async () => {
    await visit(learner, '/training');
    await expect(education(learner).getByRole('listitem').filter({ hasText: course })).toContainText('Counts');
    expect(await earned(learner)).toBe(before + 2);
    await judge(learner, '/training');
  });
});
