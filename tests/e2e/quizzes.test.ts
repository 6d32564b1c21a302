import { expect, test, type Page } from './support/test.ts';
import { judge } from './support/accessible.ts';
import { pageOf, visit } from './support/people.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A real picture: one grey dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

async function addQuestion(page: Page, kind: string, prompt: string) {
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
  await page.getByPlaceholder('What do you want to know?').fill(prompt);
}

test('a quiz of every kind is written, taken on a phone, left midway, continued and passed', async ({ browser }) => {
  const name = `Every kind ${Date.now()}`;

  const author = await pageOf(browser, 'training_administrator');
  await test.step('the author writes one question of each kind; each change is saved by itself', async () => {
    await visit(author, '/programs');
    await author.getByRole('button', { name: 'New program' }).click();
    await author.getByRole('dialog').getByLabel('Name').fill(name);
    await author.getByRole('dialog').getByLabel('Topic').selectOption('safety');
    await author.getByRole('button', { name: 'Create program' }).click();
    await expect(author.getByRole('heading', { level: 1, name })).toBeVisible();
    await author.getByRole('button', { name: 'Add a module' }).click();
    await author.getByRole('menuitem', { name: 'Quiz' }).click();

    await addQuestion(author, 'One correct answer', 'May a needle be recapped?');
    await author.getByLabel('Answer 1', { exact: true }).fill('Yes');
    await author.getByLabel('Answer 2', { exact: true }).fill('No');
    await author.getByLabel('Answer 2 is correct').check();

    await author.getByText('Add an image', { exact: true }).click();
    await author
      .getByLabel('Upload an image')
      .setInputFiles({ name: 'needle.png', mimeType: 'image/png', buffer: dot });
    await expect(author.getByText('Say in words what the image shows', { exact: false })).toBeVisible();
    await author.getByLabel('What the image shows').fill('A needle beside its cap');

    await addQuestion(author, 'Several correct answers', 'What protects you?');
    await author.getByLabel('Answer 1', { exact: true }).fill('Gloves');
    await author.getByLabel('Answer 2', { exact: true }).fill('Gown');
    await author.getByLabel('Answer 3', { exact: true }).fill('Luck');
    await author.getByLabel('Answer 1 is correct').check();
    await author.getByLabel('Answer 2 is correct').check();

    await addQuestion(author, 'True or false', 'Vaccination is free of charge.');

    await addQuestion(author, 'Fill in the blank', 'Report within {{1}} hours to your lead.');
    await author.getByLabel('Accepted answers for blank 1').fill('24');
    await author.getByLabel('It is a number').check();

    await addQuestion(author, 'Matching', 'What belongs together?');
    for (const [index, [line, match]] of [
      ['Needle', 'Sharps container'],
      ['Gown', 'Laundry bag'],
      ['Paper', 'Bin'],
    ].entries()) {
      await author.getByLabel(`Line ${index + 1}`, { exact: true }).fill(line!);
      await author.getByLabel(`Match of line ${index + 1}`).fill(match!);
    }

    await addQuestion(author, 'Put in order', 'Put on in order.');
    for (const [index, step] of ['Gown', 'Mask', 'Gloves'].entries())
      await author.getByLabel(`Step ${index + 1}`, { exact: true }).fill(step);
    await expect(author.getByText('6 questions · saved')).toBeVisible();

    for (let number = 1; number <= 6; number++) {
      await author
        .locator('.question .title')
        .nth(number - 1)
        .click();
      // Nothing half under the bar that stays on top.
      await author.evaluate(() => scrollTo(0, 0));
      await judge(author, `the editor of question ${number}`);
    }
    await author.reload();
    await expect(author.locator('html')).toHaveAttribute('data-ready', 'true');
    await author.getByRole('button', { name: /^1\. Quiz/ }).click();
    await expect(author.getByText('6 questions · saved')).toBeVisible();
  });

  await test.step('a question that is deleted can be brought back', async () => {
    await author.getByRole('button', { name: 'Delete question 3' }).click();
    await expect(author.getByText('5 questions')).toBeVisible();
    await author.getByRole('button', { name: 'Undo' }).click();
    await expect(author.getByText('6 questions · saved')).toBeVisible();
  });

  await test.step('a file of questions is shown before it is added, with the lines that cannot be read', async () => {
    await author.getByRole('button', { name: 'More about this quiz' }).click();
    await author.getByRole('menuitem', { name: 'Import questions' }).click();
    const sheet = author.getByRole('dialog');
    await sheet.getByLabel('File').setInputFiles({
      name: 'more.gift.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Is a mask a respirator? {F}\n\nNot closed {\n=yes\n~no\n'),
    });
    await expect(sheet.getByText('Line 5:')).toBeVisible();
    await sheet.getByRole('button', { name: 'Add 1 question' }).click();
    await expect(author.getByText('7 questions · saved')).toBeVisible();
    await author.getByRole('button', { name: 'Delete question 7' }).click();
    await expect(author.getByText('6 questions · saved')).toBeVisible();
  });

  await test.step('the author takes it without a trace, and publishes', async () => {
    await author.getByText('Settings of the quiz').click();
    await author.getByLabel('Partly right answers').selectOption('proportional');
    await author.getByLabel('Time limit, minutes').fill('30');
    await expect(author.getByText('6 questions · saved')).toBeVisible();
    await author.getByRole('button', { name: 'Preview' }).click();
    await author.getByRole('button', { name: 'Start the quiz' }).click();
    await author.getByLabel('No', { exact: true }).check();
    await author.getByRole('button', { name: 'Submit answers' }).first().click();
    await author.getByRole('button', { name: 'Submit anyway' }).click();
    await expect(author.getByText('1 of 6 points', { exact: false })).toBeVisible();
    await author.getByRole('link', { name }).click();

    await author.getByRole('button', { name: 'Publish', exact: true }).click();
    await author.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(author.getByText('Version 1', { exact: false }).first()).toBeVisible();
  });

  const manager = await pageOf(browser, 'manager');
  await test.step('the manager assigns it', async () => {
    await visit(manager, '/team');
    await manager.getByRole('button', { name: 'Assign to the team' }).click();
    const sheet = manager.getByRole('dialog');
    await sheet.getByLabel('Program').selectOption({ label: name });
    await sheet.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(manager.getByText(`${name} assigned to`)).toBeVisible();
  });

  const first = await pageOf(browser, 'staff', phone);
  const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click();
  let address = '';
  await test.step('the learner answers half of it on a phone, one question at a time', async () => {
    await visit(first, '/training');
    await first
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await expect(first.getByRole('heading', { level: 1, name })).toBeVisible();
    await first.getByRole('link', { name: 'Start' }).click();
    await expect(first.getByText('You have 30 minutes from the start', { exact: false })).toBeVisible();
    await first.getByRole('button', { name: 'Start the quiz' }).click();
    await expect(first.getByText('minutes left')).toBeVisible();
    const picture = first.getByRole('img', { name: 'A needle beside its cap' });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await judge(first, 'a question on a phone');
    await first.getByLabel('No', { exact: true }).check();
    await next(first);
    await expect(first.getByText('May a needle be recapped?')).toBeHidden();
    await first.getByRole('checkbox', { name: 'Gloves' }).check();
    await first.getByRole('checkbox', { name: 'Gown' }).check();
    await next(first);
    await first.getByLabel('True', { exact: true }).check();
    await expect(first.getByRole('button', { name: '3 of 6 answered' })).toBeVisible();
    await expect(first.getByText('Saved', { exact: true })).toBeVisible();
    address = first.url();
  });

  await test.step('an answer given without a connection is kept on the device, and the browser is closed', async () => {
    await next(first);
    await first.context().setOffline(true);
    await first.getByLabel('Your answer of question 4').fill('24');
    await expect(first.getByText('Kept on this device', { exact: true })).toBeVisible();
    await first.context().setOffline(false);
    await expect(first.getByText('Saved', { exact: true })).toBeVisible();
    await first.context().close();
  });

  const again = await pageOf(browser, 'staff', phone);
  await test.step('on another day it goes on where it was, and is passed', async () => {
    await visit(again, address);
    await expect(again.getByRole('button', { name: '4 of 6 answered' })).toBeVisible();
    await again.getByRole('button', { name: '4 of 6 answered' }).click();
    await again.getByRole('button', { name: 'Question 5, not answered' }).click();
    await again.getByLabel('Match for Needle').selectOption({ label: 'Sharps container' });
    await again.getByLabel('Match for Gown').selectOption({ label: 'Laundry bag' });
    await again.getByLabel('Match for Paper').selectOption({ label: 'Bin' });
    await next(again);
    // By hand into the right order, whatever order the steps came in.
    const steps = again.getByRole('list', { name: 'Steps in your order' }).getByRole('listitem');
    for (const [place, step] of ['Gown', 'Mask', 'Gloves'].entries()) {
      for (let at = 2; at > place; at--) {
        if ((await steps.nth(at).innerText()).includes(step))
          await again.getByRole('button', { name: `Move up: ${step}` }).click();
      }
    }
    if (await again.getByRole('button', { name: 'This order is right' }).isVisible())
      await again.getByRole('button', { name: 'This order is right' }).click();
    await expect(again.getByRole('button', { name: '6 of 6 answered' })).toBeVisible();
    await again.getByRole('button', { name: 'Submit answers' }).click();
    await expect(again.getByRole('heading', { name: 'Passed' })).toBeVisible();
    await expect(again.getByText('6 of 6 points', { exact: false })).toBeVisible();
    await judge(again, 'the result of a quiz');
    await expect(again.getByText(`${name} is complete`)).toBeVisible();
  });
});

test('the analysis of questions names the ones that mislead, and opens them', async ({ browser }) => {
  const author = await pageOf(browser, 'training_administrator');
  await visit(author, '/programs');
  await author.getByRole('link', { name: 'Bloodborne pathogens: check your knowledge' }).first().click();
  await author.getByRole('button', { name: /^1\. Eighteen questions/ }).click();
  await author.getByRole('button', { name: 'More about this quiz' }).click();
  await author.getByRole('menuitem', { name: 'Question analysis' }).click();
  await expect(author.getByRole('heading', { level: 1, name: 'Question analysis' })).toBeVisible();
  await expect(author.getByText('Reliability (alpha)')).toBeVisible();
  await judge(author, 'the analysis of questions');
  const misleading = author.getByRole('row', { name: /safer needle devices/ });
  await expect(misleading.getByText('Misleads')).toBeVisible();
  await misleading.getByText('What people answered').click();
  await expect(misleading.getByText('they earn', { exact: false }).first()).toBeVisible();
  await misleading.getByRole('link').click();
  await expect(author.getByPlaceholder('What do you want to know?')).toHaveValue(/safer needle devices/);
});

test('a learner does not read the analysis', async ({ browser }) => {
  const author = await pageOf(browser, 'training_administrator');
  await visit(author, '/programs');
  await author.getByRole('link', { name: 'Bloodborne pathogens: check your knowledge' }).first().click();
  await author.getByRole('button', { name: /^1\. Eighteen questions/ }).click();
  await author.getByRole('button', { name: 'More about this quiz' }).click();
  const href = await author.getByRole('menuitem', { name: 'Question analysis' }).getAttribute('href');
  const learner = await pageOf(browser, 'staff');
  const answer = await learner.goto(href!);
  expect(answer?.status()).toBe(403);
});
