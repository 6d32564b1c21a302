import { dayFromToday } from '../support/business-time.ts';
import { expect, test, type Page } from './support/test.ts';
import { judge } from './support/accessible.ts';
import { pageOf, visit } from './support/people.ts';
import { demoUser } from './support/platform.ts';

const badge = (page: Page, word: string) => page.getByRole('main').getByText(word, { exact: true }).first();
const history = (page: Page) => page.getByRole('region', { name: 'History' });
const next = (page: Page) => page.getByRole('region', { name: 'Next step' });

/** Opens a page and waits until it hears of changes. */
async function listenAt(page: Page, path: string, topic: string): Promise<void> {
  const socket = page.waitForEvent('websocket', (one) => one.url().includes('/realtime/'));
  const joined = socket.then((one) =>
    one.waitForEvent('framereceived', ({ payload }) =>
      [`${topic}:`, 'phx_reply', '"status":"ok"'].every((part) => payload.toString().includes(part)),
    ),
  );
  await visit(page, path);
  await joined;
}

test('a manager records, plans and does, an administrator verifies and reopens, and the person reads along', async ({
  browser,
}) => {
  const rule = `Sharps disposal ${Date.now()}`;
  const name = demoUser('staff').email.split('@')[0]!.replace('.', ' ');
  const manager = await pageOf(browser, 'manager');
  const administrator = await pageOf(browser, 'training_administrator');
  const learner = await pageOf(browser, 'staff');

  await test.step('recorded by hand, with what is missing said', async () => {
    await visit(manager, '/team');
    await manager
      .getByRole('main')
      .getByRole('link', { name: new RegExp(name, 'i') })
      .first()
      .click();
    await manager.getByRole('button', { name: 'Record a violation' }).click();
    const sheet = manager.getByRole('dialog');
    await sheet.getByLabel('Requirement').fill(rule);
    await sheet.getByRole('button', { name: 'Record' }).click();
    await expect(sheet.getByLabel('What happened')).toHaveAccessibleDescription('Say what happened.');
    await judge(manager, 'Record a violation');
    await sheet.getByLabel('What happened').fill('A needle was recapped.');
    await sheet.getByRole('button', { name: 'Record' }).click();
    await expect(sheet).toBeHidden();
    await manager.getByRole('link', { name: new RegExp(rule) }).click();
    await expect(manager.getByRole('heading', { level: 1, name: rule })).toBeVisible();
  });
  const address = new URL(manager.url()).pathname;
  await listenAt(manager, address, 'team');
  await listenAt(administrator, address, 'oversight');

  await test.step('planned', async () => {
    await next(manager).getByRole('button', { name: 'Save the plan' }).click();
    await expect(next(manager).getByLabel('What will be done')).toHaveAccessibleDescription('Say what will be done.');
    await next(manager).getByLabel('What will be done').fill('Go through the procedure together.');
    await next(manager).getByLabel('Last day').fill(dayFromToday(30));
    await next(manager).getByRole('button', { name: 'Save the plan' }).click();
    await expect(badge(manager, 'Planned')).toBeVisible();
    // Whoever looks at it sees it move.
    await expect(badge(administrator, 'Planned')).toBeVisible();
  });

  await test.step('the person finds it among the alerts and adds a note', async () => {
    await visit(learner, '/alerts');
    await learner.getByRole('link', { name: new RegExp(rule) }).click();
    await expect(learner.getByRole('heading', { level: 1, name: rule })).toBeVisible();
    await expect(next(learner).getByRole('button')).toHaveCount(0);
    await learner.getByLabel('Note').fill('I have read the procedure again.');
    await learner.getByRole('button', { name: 'Add note' }).click();
    await expect(history(learner).getByText('I have read the procedure again.')).toBeVisible();
    await expect(history(manager).getByText('I have read the procedure again.')).toBeVisible();
    await judge(learner, 'a violation of one’s own');
  });

  await test.step('begun, shown by a document, and done', async () => {
    await next(manager).getByRole('button', { name: 'Begin' }).click();
    await expect(next(manager).getByLabel('What was done')).toBeVisible();
    await manager.getByLabel('Document to attach').setInputFiles({
      name: 'words.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('only words'),
    });
    await expect(manager.getByText(/A document is a PDF, or a picture/)).toBeVisible();
    await manager.getByLabel('Document to attach').setInputFiles({
      name: 'sheet.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
    const documents = manager.getByRole('region', { name: 'Documents' });
    await expect(documents.getByRole('link', { name: 'sheet.png' })).toBeVisible();
    const [download] = await Promise.all([
      manager.waitForEvent('download'),
      documents.getByRole('link', { name: 'sheet.png' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('sheet.png');
    await next(manager).getByRole('button', { name: 'Mark as done' }).click();
    await expect(next(manager).getByLabel('What was done')).toHaveAccessibleDescription('Say what was done.');
    await next(manager).getByLabel('What was done').fill('Done together on Monday.');
    await next(manager).getByRole('button', { name: 'Mark as done' }).click();
    await expect(next(manager).getByText('You did this step, so somebody else verifies it')).toBeVisible();
    await expect(next(manager).getByRole('button', { name: 'Verify' })).toHaveCount(0);
  });

  await test.step('verified by the administrator', async () => {
    await next(administrator).getByRole('button', { name: 'Verify' }).click();
    await expect(badge(administrator, 'Verified')).toBeVisible();
    await expect(badge(manager, 'Verified')).toBeVisible();
  });

  await test.step('and reopened, with a reason', async () => {
    await next(administrator).getByRole('button', { name: 'Reopen' }).click();
    const dialog = administrator.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Reopen' })).toBeDisabled();
    await dialog.getByLabel('Reason').fill('It happened again.');
    await dialog.getByRole('button', { name: 'Reopen' }).click();
    await expect(history(manager).getByText('It happened again.')).toBeVisible();
    await expect(next(manager).getByRole('button', { name: 'Save the plan' })).toBeVisible();
  });

  await test.step('which the board shows', async () => {
    await visit(manager, `/violations?q=${encodeURIComponent(rule)}`);
    await expect(
      manager.getByRole('region', { name: /^Open/ }).getByRole('link', { name: new RegExp(rule) }),
    ).toBeVisible();
  });
  for (const page of [manager, administrator, learner]) await page.context().close();
});

test('on the board the arrow keys go from card to card; what is late says so; a phone shows a step at a time', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'manager');
  await visit(page, '/violations');
  const cards = (step: string) => page.getByRole('region', { name: new RegExp(`^${step}`) }).locator('a.card');
  await cards('Open').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(cards('Open').nth(1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(cards('Open').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cards('Planned').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(cards('Open').first()).toBeFocused();

  await visit(page, '/violations?state=late');
  const late = page.locator('a.card');
  expect(await late.count()).toBeGreaterThan(0);
  for (const card of await late.all()) await expect(card.getByText(/^Overdue by/)).toBeVisible();

  await page.setViewportSize({ width: 390, height: 800 });
  await visit(page, '/violations');
  await expect(cards('Open').first()).toBeVisible();
  await expect(cards('Planned').first()).toBeHidden();
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: /^Planned/ })
    .click();
  await expect(cards('Planned').first()).toBeVisible();
  await expect(cards('Open').first()).toBeHidden();
  await page.context().close();
});
