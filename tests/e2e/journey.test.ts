import { expect, test } from '@playwright/test';
import { makePdf } from './support/pdf.ts';
import { pageOf, visit } from './support/people.ts';
import { demoUser } from './support/platform.ts';

// The main job of the product, by hand of three people at once: what the administrator writes, the manager assigns, the
// nurse finishes on a phone, and the manager sees without touching the page.
test('a program from a real PDF is published, assigned, completed on a phone, certified, and seen live', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const name = `Sharps disposal ${Date.now()}`;

  const administrator = await pageOf(browser, 'training_administrator');
  await test.step('the administrator writes and publishes it', async () => {
    await visit(administrator, '/programs');
    await administrator.getByRole('button', { name: 'New program' }).click();
    await administrator.getByRole('dialog').getByLabel('Name').fill(name);
    await administrator.getByRole('dialog').getByLabel('Topic').selectOption('safety');
    await administrator.getByRole('button', { name: 'Create program' }).click();
    await expect(administrator.getByRole('heading', { level: 1, name })).toBeVisible();

    await administrator.getByLabel('Mandatory').check();
    await administrator.getByLabel('Repeat after, months').fill('12');
    await administrator.getByRole('button', { name: 'Save details' }).click();
    await expect(administrator.getByText('Details saved')).toBeVisible();

    await administrator.getByRole('button', { name: 'Add a module' }).click();
    await administrator.getByRole('menuitem', { name: 'Document' }).click();
    await administrator.getByLabel(/Attach a PDF/).setInputFiles({
      name: 'sharps.pdf',
      mimeType: 'application/pdf',
      buffer: makePdf(['Never recap a needle', 'Fill the container to the line']),
    });
    await expect(administrator.getByText('2 pages', { exact: false }).first()).toBeVisible();

    await administrator.getByRole('button', { name: 'Add a module' }).click();
    await administrator.getByRole('menuitem', { name: 'Quiz' }).click();
    await administrator.getByRole('button', { name: 'Add a question' }).click();
    await administrator.getByPlaceholder('What do you want to know?').fill('May a used needle be recapped?');
    await administrator.getByLabel('Answer 1', { exact: true }).fill('Yes');
    await administrator.getByLabel('Answer 2', { exact: true }).fill('No');
    await administrator.getByLabel('Answer 2 is correct').check();
    await administrator.getByRole('button', { name: 'Save quiz' }).click();
    await expect(administrator.getByText('Quiz saved')).toBeVisible();

    await administrator.getByRole('button', { name: 'Publish', exact: true }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(administrator.getByText('Version 1', { exact: false }).first()).toBeVisible();
  });

  const manager = await pageOf(browser, 'manager');
  await test.step('the manager assigns it to the team', async () => {
    await visit(manager, '/team');
    await manager.getByRole('button', { name: 'Assign to the team' }).click();
    const sheet = manager.getByRole('dialog');
    await sheet.getByLabel('Program').selectOption({ label: name });
    await sheet.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(manager.getByText(`${name} assigned to`)).toBeVisible();
  });

  await test.step('assigning it again is refused, row by row and with the reason', async () => {
    await manager.getByRole('button', { name: 'Assign to the team' }).click();
    const sheet = manager.getByRole('dialog');
    await sheet.getByLabel('Program').selectOption({ label: name });
    await sheet.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(sheet.getByText('This person already has an open assignment of this program.').first()).toBeVisible();
    await sheet.getByText('Close', { exact: true }).click();
  });

  const learnerName = new RegExp(demoUser('staff').email.split('@')[0]!.replace('.', ' '), 'i');
  const cell = manager
    .getByRole('region', { name: 'Board of people and requirements' })
    .getByRole('link', { name: new RegExp(`${learnerName.source}, ${name}:`, 'i') });
  await expect(cell).toHaveAccessibleName(/Pending/);

  const learner = await pageOf(browser, 'staff', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await test.step('the learner reads every page on a phone', async () => {
    await visit(learner, '/training');
    await learner
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await expect(learner.getByRole('heading', { level: 1, name })).toBeVisible();
    await learner.getByRole('link', { name: 'Start' }).click();
    await expect(learner.getByText('Page 1 of 2')).toBeVisible();
    await expect(learner.getByText('Read', { exact: true })).toBeVisible();
    await learner.getByRole('button', { name: 'Next page' }).click();
    await expect(learner.getByText('Page 2 of 2')).toBeVisible();
    await expect(learner.getByText('This part is done')).toBeVisible();
  });

  await test.step('the learner fails the quiz once, reads why, and passes', async () => {
    await learner.getByRole('link', { name: 'Next part' }).click();
    await learner.getByRole('button', { name: 'Start the quiz' }).click();
    await learner.getByLabel('Yes', { exact: true }).check();
    await expect(learner.getByText('1 of 1 answered · saved')).toBeVisible();
    await learner.getByRole('button', { name: 'Submit answers' }).click();
    await expect(learner.getByRole('heading', { name: 'Not passed yet' })).toBeVisible();
    await expect(learner.getByText('This part is done')).toBeHidden();
    await learner.getByRole('button', { name: 'Try again' }).click();
    await learner.getByLabel('No', { exact: true }).check();
    await learner.getByRole('button', { name: 'Submit answers' }).click();
    await expect(learner.getByRole('heading', { name: 'Passed' })).toBeVisible();
    await expect(learner.getByText(`${name} is complete`)).toBeVisible();
  });

  await test.step('the manager’s board has changed by itself', async () => {
    await expect(cell).toHaveAccessibleName(/Compliant/);
  });

  await test.step('the certificate is a PDF', async () => {
    const [download] = await Promise.all([
      learner.waitForEvent('download'),
      learner.getByRole('link', { name: 'Download certificate' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
