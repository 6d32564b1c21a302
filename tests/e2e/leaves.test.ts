import { expect, test, type Page } from './support/test.ts';
import { dayFromToday as day } from '../support/business-time.ts';
import { judge } from './support/accessible.ts';
import { assignedDocument, demoLearner } from './support/course.ts';
import { makePdf } from './support/pdf.ts';
import { pageOf, visit } from './support/people.ts';

async function dueDate(page: Page, program: string): Promise<number> {
  const line = page.getByRole('region', { name: 'Open training' }).getByRole('listitem').filter({ hasText: program });
  const moment = await line.locator('time').first().getAttribute('datetime');
  return Date.parse(moment!);
}

test('an administrator records a leave, due dates move; an early return moves them back', async ({ browser }) => {
  const administrator = await pageOf(browser, 'training_administrator');
  const program = `Waits for a return ${Date.now()}`;
  await visit(administrator, '/people');
  await assignedDocument(administrator, program, makePdf(['Wait here.']));
  const learner = await demoLearner(administrator);
  await visit(administrator, `/people/${learner.id}`);
  const before = await dueDate(administrator, program);
  const leaves = administrator.getByRole('region', { name: 'Leaves' });
  const dialog = administrator.getByRole('dialog');

  await test.step('what is missing is said, and what moves is shown before saving', async () => {
    await leaves.getByRole('button', { name: 'Record leave' }).click();
    await dialog.getByLabel('First day away').fill(day(10));
    await dialog.getByLabel('Last day away').fill(day(19));
    await expect(dialog.getByRole('listitem').filter({ hasText: program })).toContainText('(10 days later)');
    await judge(administrator, 'recording a leave');
    await dialog.getByRole('button', { name: 'Record leave' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Choose what kind of leave it is.');
    await expect(dialog.getByLabel('Last day away')).toHaveValue(day(19));
  });

  await test.step('recorded, the dates move and say why', async () => {
    await dialog.getByLabel('Kind').selectOption('Parental leave');
    await dialog.getByLabel('Note').fill('Twins');
    await dialog.getByRole('button', { name: 'Record leave' }).click();
    await expect(dialog).toBeHidden();
    await expect(leaves.getByRole('listitem')).toContainText(['Parental leave']);
    await expect(administrator.getByText('moved 10 days for leave').first()).toBeVisible();
    expect(Math.round((await dueDate(administrator, program)) / 86_400_000 - before / 86_400_000)).toBe(10);
  });

  await test.step('the learner finds it under Profile, an executive only that there is one', async () => {
    const page = await pageOf(browser, 'staff');
    await visit(page, '/profile');
    await expect(page.getByRole('region', { name: 'Your leaves' })).toContainText('Twins');
    const executive = await pageOf(browser, 'executive');
    await visit(executive, `/people/${learner.id}`);
    const seen = executive.getByRole('region', { name: 'Leaves' });
    await expect(seen.getByText('Planned')).toBeVisible();
    await expect(seen).not.toContainText(/Parental|Twins/);
    await expect(seen.getByRole('button')).toHaveCount(0);
  });

  await test.step('back early', async () => {
    await leaves.getByRole('button', { name: /Set the last day/ }).click();
    await dialog.getByLabel('Last day away').fill(day(13));
    await expect(dialog.getByRole('listitem').filter({ hasText: program })).toContainText('(6 days earlier)');
    await dialog.getByRole('button', { name: 'Set last day' }).click();
    await expect(dialog).toBeHidden();
    await expect(leaves).toContainText('planned until');
    expect(Math.round((await dueDate(administrator, program)) / 86_400_000 - before / 86_400_000)).toBe(4);
  });

  await test.step('cancelled, everything is as it was', async () => {
    await leaves.getByRole('button', { name: /Cancel the leave/ }).click();
    await expect(dialog.getByRole('listitem').filter({ hasText: program })).toContainText('(4 days earlier)');
    await dialog.getByRole('button', { name: 'Cancel the leave' }).click();
    await expect(leaves.getByText('Cancelled')).toBeVisible();
    await expect(dialog).toBeHidden();
    expect(await dueDate(administrator, program)).toBe(before);
  });

  await test.step('an entry of the work history is corrected, with a reason', async () => {
    const history = administrator.getByRole('region', { name: 'Work history' });
    await history
      .getByRole('button', { name: /Correct the entry/ })
      .first()
      .click();
    await dialog.getByLabel('Until').fill(day(-20));
    await dialog.getByLabel('Employment').selectOption('Part time');
    await dialog.getByRole('button', { name: 'Save correction' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Say why');
    await judge(administrator, 'correcting the work history');
    await dialog.getByLabel('Reason').fill('Half days in the first year.');
    await dialog.getByRole('button', { name: 'Save correction' }).click();
    await expect(dialog).toBeHidden();
    await expect(history.getByRole('listitem').nth(1)).toContainText('part time');
    await expect(history.getByRole('listitem').nth(1)).toContainText('Half days in the first year.');
    await expect(history.getByRole('listitem').first()).toContainText('full time');
  });
});

test('an administrator keeps the days the practice is closed', async ({ browser }) => {
  const page = await pageOf(browser, 'training_administrator');
  const name = `Inventory ${Date.now()}`;
  const year = Number(day(0).slice(0, 4)) + 1;
  await visit(page, `/settings?year=${year}`);
  await expect(page.getByText('Thanksgiving Day').first()).toBeVisible();
  await page.getByRole('button', { name: 'Close the day' }).click();
  await expect(page.getByLabel('Day', { exact: true })).toHaveAccessibleDescription(/Choose a day/);
  await page.getByLabel('Day', { exact: true }).fill(`${year}-08-17`);
  await page.getByLabel('What it is').fill(name);
  await page.getByLabel('Where').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Close the day' }).click();
  const line = page.getByRole('listitem').filter({ hasText: name });
  await expect(line).toBeVisible();
  await line.getByRole('button').click();
  await expect(page.getByText('is a working day again')).toBeVisible();
  await expect(line).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toBeVisible();
  await line.getByRole('button').click();
  await expect(line).toHaveCount(0);
});
