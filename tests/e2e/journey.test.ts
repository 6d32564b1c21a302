import { readFileSync } from 'node:fs';
import { expect, test } from './support/test.ts';
import { makePdf } from './support/pdf.ts';
import { pageOf, visit } from './support/people.ts';
import { demoUser } from './support/platform.ts';

const film = readFileSync(new URL('../functions/support/media/clip.webm', import.meta.url));

// The main job of the product, by hand of three people at once: what the administrator writes, the manager assigns, the
// nurse finishes on a phone that is switched off twice, and the manager sees without touching the page.
test('a program of all four kinds is published, assigned, completed on a phone, certified, and seen live', async ({
  browser,
}) => {
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
    await administrator.getByRole('menuitem', { name: 'One correct answer' }).click();
    await administrator.getByPlaceholder('What do you want to know?').fill('May a used needle be recapped?');
    await administrator.getByLabel('Answer 1', { exact: true }).fill('Yes');
    await administrator.getByLabel('Answer 2', { exact: true }).fill('No');
    await administrator.getByLabel('Answer 2 is correct').check();
    await expect(administrator.getByText('1 question · saved')).toBeVisible();

    await administrator.getByRole('button', { name: 'Add a module' }).click();
    await administrator.getByRole('menuitem', { name: 'Video' }).click();
    await administrator
      .getByLabel(/Attach a video/)
      .setInputFiles({ name: 'sharps.webm', mimeType: 'video/webm', buffer: film });
    await expect(administrator.getByText('sharps.webm attached')).toBeVisible();

    await administrator.getByRole('button', { name: 'Add a module' }).click();
    await administrator.getByRole('menuitem', { name: 'Simulation' }).click();
    const scenario = administrator.getByRole('group', { name: 'Scenario' });
    await scenario.getByRole('button', { name: 'Situation', exact: true }).click();
    await scenario.getByLabel('Title').fill('A full container');
    await scenario.getByLabel('What happens').fill('The container is full, and you hold a used needle.');
    await scenario.getByLabel('What the learner may do').nth(0).fill('Fetch an empty one');
    await scenario.getByLabel('Points, 0 to 100').nth(0).fill('10');
    await scenario.getByLabel('What the learner may do').nth(1).fill('Press it in');
    for (const [title, kind] of [
      ['Safe hands', 'good'],
      ['A prick', 'poor'],
    ] as const) {
      await scenario.getByRole('button', { name: 'Outcome', exact: true }).click();
      await scenario.getByLabel('Title').fill(title);
      await scenario.getByLabel('How it ends').fill(`${title}.`);
      await scenario.getByLabel('Kind of ending').selectOption(kind);
    }
    await scenario.getByRole('button', { name: /^1\. A full container/ }).click();
    await scenario.getByLabel('Leads to').nth(0).selectOption({ label: 'Safe hands (outcome)' });
    await scenario.getByLabel('Leads to').nth(1).selectOption({ label: 'A prick (outcome)' });
    await scenario.getByRole('button', { name: 'Save scenario' }).click();
    await expect(administrator.getByText('Scenario saved')).toBeVisible();

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

  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  let learner = await pageOf(browser, 'staff', phone);
  /** The phone is switched off; the learner finds the training again on another. */
  const continueElsewhere = async () => {
    await learner.context().close();
    learner = await pageOf(browser, 'staff', phone);
    await visit(learner, '/training');
    await learner
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await learner.getByRole('link', { name: 'Continue' }).click();
  };
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
    await expect(learner.getByRole('button', { name: '1 of 1 answered' })).toBeVisible();
    await expect(learner.getByText('Saved', { exact: true })).toBeVisible();
    await learner.getByRole('button', { name: 'Submit answers' }).click();
    await expect(learner.getByRole('heading', { name: 'Not passed yet' })).toBeVisible();
    await expect(learner.getByText('This part is done')).toBeHidden();
    await learner.getByRole('button', { name: 'Try again' }).click();
    await learner.getByLabel('No', { exact: true }).check();
    await expect(learner.getByText('Saved', { exact: true })).toBeVisible();
    await continueElsewhere();
    await expect(learner.getByLabel('No', { exact: true })).toBeChecked();
    await learner.getByRole('button', { name: 'Submit answers' }).click();
    await expect(learner.getByRole('heading', { name: 'Passed' })).toBeVisible();
  });

  await test.step('what is skipped in the video stays to be watched, also after the browser closed', async () => {
    await learner.getByRole('link', { name: 'Next part' }).click();
    const play = (from: number) =>
      learner.locator('video').evaluate(async (element: HTMLVideoElement, second) => {
        element.muted = true;
        if (element.readyState < 1) await new Promise((resolve) => (element.onloadeddata = resolve));
        element.currentTime = second;
        await new Promise((resolve) => (element.onseeked = resolve));
        await element.play();
        await new Promise((resolve) => (element.onended = resolve));
      }, from);
    await play(2);
    await expect(learner.getByRole('progressbar', { name: 'Watched so far' })).not.toHaveAttribute(
      'aria-valuenow',
      '0',
    );
    await expect(learner.getByText('This part is done')).toBeHidden();
    await continueElsewhere();
    await play(0);
    await expect(learner.getByText('This part is done')).toBeVisible();
  });

  await test.step('the learner chooses well in the simulation', async () => {
    await learner.getByRole('link', { name: 'Next part' }).click();
    await learner.getByRole('button', { name: 'Begin' }).click();
    await learner.getByLabel('Fetch an empty one').check();
    await learner.getByRole('button', { name: 'Do this' }).click();
    await expect(learner.getByRole('heading', { name: 'Safe hands' })).toBeVisible();
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
