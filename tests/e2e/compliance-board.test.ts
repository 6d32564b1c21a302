import { readFile } from 'node:fs/promises';
import { dayFromToday, monthsFromToday } from '../support/business-time.ts';
import { expect, test, type Page } from './support/test.ts';
import { judge } from './support/accessible.ts';
import { pageOf, visit } from './support/people.ts';

const cell = (page: Page, row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`);

test('the board is walked by keyboard, and every cell says why', async ({ browser }) => {
  const page = await pageOf(browser, 'training_administrator');
  await visit(page, '/compliance?status=non_compliant');
  await expect(page.getByRole('grid')).toBeVisible();
  await judge(page, 'the board');

  await cell(page, 0, 0).getByRole('link').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 0, 1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 1, 1)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(cell(page, 1, 0).getByRole('link')).toBeFocused();
  await page.keyboard.press('Control+Home');

  // The riskiest person is first; somewhere in that row stands why.
  const late = page.getByRole('gridcell', { name: /: not compliant/ }).first();
  await late.focus();
  const place = await late.getAttribute('data-cell');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('Not compliant', { exact: true })).toBeVisible();
  for (const link of ['Rule', 'Whom it covers', 'Start', 'Proof'])
    await expect(panel.getByRole('heading', { name: link, exact: true }).first()).toBeVisible();
  await judge(page, 'why a cell stands as it does');

  await test.step('on a day before anything was due, it says so', async () => {
    await panel.getByLabel('As of').fill('2015-01-01');
    await expect(panel.getByText('Pending', { exact: true })).toBeVisible();
    await panel.getByRole('button', { name: 'Back to today' }).click();
    await expect(panel.getByText('Not compliant', { exact: true })).toBeVisible();
  });

  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.locator(`[data-cell="${place}"]`)).toBeFocused();
  await page.context().close();
});

test('filters of the board are in its address, and its table can be taken along', async ({ browser }) => {
  const page = await pageOf(browser, 'training_administrator');
  await visit(page, '/compliance');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  const everybody = Number(await grid.getAttribute('aria-rowcount'));
  await page.getByLabel('Department').selectOption('Billing');
  await expect(page).toHaveURL(/department=Billing/);
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(everybody);
  await page.reload();
  await expect(page.getByLabel('Department')).toHaveValue('Billing');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const text = await readFile((await download.path())!, 'utf8');
  const lines = text.trim().split('\r\n');
  expect(lines[0]).toContain('HIPAA privacy training');
  expect(lines).toHaveLength(Number(await grid.getAttribute('aria-rowcount')));
  for (const line of lines.slice(1)) expect(line).toContain('Billing');
  await page.context().close();
});

test('people read why something is asked of them', async ({ browser }) => {
  const page = await pageOf(browser, 'staff');
  await visit(page, '/evidence');
  await page.getByRole('button', { name: /^Why/ }).first().click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { name: 'Whom it covers' })).toBeVisible();
  await judge(page, 'why something is asked of oneself');
  await page.context().close();
});

test('the page of a person tells whether they may work, and shows their periods as a table too', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'training_administrator');
  await visit(page, '/compliance?status=non_compliant');
  await page.getByRole('grid').getByRole('rowheader').first().getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Fit to work' })).toContainText(/fit to work today/i);
  const periods = page.getByRole('region', { name: 'Periods' });
  await periods.getByRole('button', { name: 'As a table' }).click();
  await expect(periods.getByRole('columnheader', { name: 'Valid until' })).toBeVisible();
  await judge(page, 'the page of a person with a table of periods');
  await page.context().close();
});

test('the calendar is walked by keyboard over the end of a month, and an empty month says so', async ({ browser }) => {
  const page = await pageOf(browser, 'training_administrator');
  const [month, next] = [dayFromToday(0), monthsFromToday(1)].map((day) => day.slice(0, 7));
  await visit(page, `/calendar?month=${month}`);
  await page.locator(`[data-day^="${month}"]`).last().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`month=${next}`));
  await expect(page.locator(`[data-day="${next}-01"]`)).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(new RegExp(`month=${month}`));
  await visit(page, '/calendar?month=2019-02');
  await expect(page.getByText(/^Nothing is due, ends or runs out of grace in February 2019/)).toBeVisible();
  await page.context().close();
});

test('a rule of continuing education is written, edited and reviewed', async ({ browser }) => {
  const license = `Trial license ${Date.now()}`;
  const page = await pageOf(browser, 'training_administrator');
  await visit(page, '/licenses');
  await page.getByRole('link', { name: 'Continuing education rules' }).click();
  await page.getByRole('button', { name: 'New rule' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByLabel('Citation')).toHaveAccessibleDescription(/Cite where it is written/);
  await sheet.getByLabel('State').selectOption('TX');
  await sheet.getByLabel('License', { exact: true }).fill(license);
  await sheet.getByLabel('Hours in a cycle').fill('12');
  await sheet.getByLabel('Hours that have to be of one category').fill('ethics: 2');
  await sheet.getByLabel('Citation').fill('Board rule 9');
  await judge(page, 'a rule of continuing education being written');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();
  const row = page.getByRole('row', { name: new RegExp(license) });
  await expect(row).toContainText('12 hours in 2 years');
  await expect(row).toContainText('2 hours of ethics');
  await row.getByRole('button', { name: /^Review/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Review' }).click();
  await expect(row).toContainText('Active');
  await row.getByRole('button', { name: /^Edit/ }).click();
  await sheet.getByLabel('Hours in a cycle').fill('14');
  await sheet.getByRole('button', { name: 'Save' }).click();
  // What was confirmed is no longer what it says.
  await expect(row).toContainText('14 hours in 2 years');
  await expect(row).toContainText('To be reviewed');
  await page.context().close();
});

test('a requirement that begins to count, and one that stops, change the board of whoever looks at it', async ({
  browser,
}) => {
  const name = `Shelf temperature ${Date.now()}`;
  const page = await pageOf(browser, 'training_administrator');
  const other = await pageOf(browser, 'training_administrator');
  await visit(other, '/profile');
  const call = (rpc: string, body: object) =>
    other.evaluate(
      async ([path, sent]) => {
        const answer = await fetch(path!, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: sent,
        });
        if (!answer.ok) throw new Error(await answer.text());
        return answer.json();
      },
      [`/rpc/${rpc}`, JSON.stringify(body)],
    );
  const socket = page.waitForEvent('websocket', (one) => one.url().includes('/realtime/'));
  const joined = socket.then((one) =>
    one.waitForEvent('framereceived', ({ payload }) =>
      ['oversight:', 'phx_reply', '"status":"ok"'].every((part) => payload.toString().includes(part)),
    ),
  );
  await visit(page, '/compliance');
  await joined;
  await expect(page.getByRole('grid')).toBeVisible();

  const id = await call('save_requirement', {
    requirement_id: null,
    version: null,
    rule: {
      requirement_name: name,
      compliance_type: 'procedure',
      authority: 'The practice',
      citation: 'Policy 3',
      audience: { include: [{}], exclude: [] },
      proofs: [[{ kind: 'observation' }]],
      anchor: 'completion',
      first_due_days: 30,
    },
  });
  await call('review_requirement', { requirement_id: id });
  await expect(page.getByRole('columnheader', { name })).toBeVisible();
  await call('retire_requirement', { requirement_id: id, reason: 'It was written to see the board move.' });
  await expect(page.getByRole('columnheader', { name })).toHaveCount(0);
  await other.context().close();
  await page.context().close();
});
