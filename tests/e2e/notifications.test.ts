import { expect, test } from './support/test.ts';
import { judge } from './support/accessible.ts';
import { pageOf, visit } from './support/people.ts';

test('an announcement to one person is followed until they confirm it, and answered where they are told', async ({
  browser,
}) => {
  const title = `Elevator out of service ${Date.now()}`;
  const administrator = await pageOf(browser, 'training_administrator');
  const learner = await pageOf(browser, 'staff');
  const alert = learner.getByRole('main').getByRole('listitem').filter({ hasText: title });

  await test.step('written, with the people it reaches named before it is sent', async () => {
    await visit(administrator, '/announcements');
    const form = administrator.getByRole('region', { name: 'New announcement' });
    await expect(form.getByText(/\d+ people will be told/)).toBeVisible();
    await form.getByRole('button', { name: 'Publish announcement' }).click();
    await expect(form.getByLabel('Title')).toHaveAccessibleDescription('Give it a title.');
    await form.getByLabel('Title').fill(title);
    await form.getByLabel('Text').fill('Please take the stairs.');
    await form.getByLabel(/Everybody confirms/).check();
    await form.getByRole('button', { name: 'Narrow down: For 1' }).click();
    await administrator.getByRole('menuitem', { name: 'Person' }).click();
    await form.getByLabel('Find: Person').fill('Juniper');
    await form.getByLabel('Juniper Applewood').check();
    await expect(form.getByText('1 person will be told')).toBeVisible();
    await judge(administrator, 'an announcement being written');
    await form.getByRole('button', { name: 'Publish announcement' }).click();
    const asked = administrator.getByRole('dialog', { name: 'Tell 1 person?' });
    await asked.getByRole('button', { name: 'Publish' }).click();
    await expect(administrator.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(administrator.getByRole('progressbar', { name: '0 of 1 confirmed' })).toBeVisible();
    await expect(
      administrator.getByRole('region', { name: 'Not confirmed yet' }).getByRole('link', { name: 'Juniper Applewood' }),
    ).toBeVisible();
    await judge(administrator, 'the progress of an announcement');
  });

  await test.step('confirmed by the person, and seen at once by whoever follows it', async () => {
    await visit(learner, '/alerts');
    await alert.getByRole('button', { name: `I have read this: ${title}` }).click();
    await expect(alert.getByText('You confirmed this.')).toBeVisible();
    await judge(learner, 'alerts');
    await expect(administrator.getByRole('progressbar', { name: '1 of 1 confirmed' })).toBeVisible();
    await expect(administrator.getByText('Everybody has.')).toBeVisible();
  });

  await test.step('put away, taken back, and put away by the keyboard', async () => {
    await alert.getByRole('button', { name: `Archive: ${title}` }).click();
    await expect(alert).toBeHidden();
    await learner.getByRole('button', { name: 'Undo' }).click();
    await expect(alert).toBeVisible();
    await learner.keyboard.press('j');
    await alert.focus();
    await learner.keyboard.press('e');
    await expect(alert).toBeHidden();
    await visit(learner, '/alerts?show=archived');
    await expect(alert.getByRole('button', { name: `Move back: ${title}` })).toBeVisible();
  });

  await test.step('withdrawn, it is no longer shown', async () => {
    await administrator.getByRole('button', { name: 'Withdraw' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await expect(administrator.getByRole('main').getByText('Withdrawn')).toBeVisible();
    await visit(learner, '/training');
    await expect(learner.getByText(title)).toBeHidden();
  });
});

test('everybody chooses how they are told, and what is required stays on', async ({ browser }) => {
  const page = await pageOf(browser, 'staff');
  await visit(page, '/settings/notifications');
  const reminders = page.getByRole('combobox', { name: 'Reminders by email' });
  await expect(reminders.getByRole('option')).toHaveText(['At once', 'Once a day']);
  await reminders.selectOption('Once a day');
  await expect(page.getByText('Reminders by email: once a day')).toBeVisible();
  await visit(page, '/settings/notifications');
  await expect(reminders).toHaveValue('daily');
  await reminders.selectOption('At once');
  await expect(page.getByText('Reminders by email: at once')).toBeVisible();
  await expect(page.getByRole('row', { name: /Emergencies/ })).toContainText('Always, at once');
  await page.getByLabel('From').fill('21:30');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await visit(page, '/settings/notifications');
  await expect(page.getByLabel('From')).toHaveValue('21:30');
  await page.getByLabel('From').fill('20:00');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('an administrator sees every message, and each template as it is sent', async ({ browser }) => {
  const page = await pageOf(browser, 'training_administrator');
  await visit(page, '/deliveries?channel=email');
  await expect(page.getByRole('table', { name: 'Messages' }).getByRole('row').nth(1)).toBeVisible();
  await judge(page, 'the log of messages');
  await visit(page, '/deliveries?view=templates');
  await page.getByLabel('Template').selectOption('Executive summary');
  await page.getByLabel('Recipient').selectOption('Executive');
  await page.getByLabel('Language').selectOption('es-US');
  const email = page.frameLocator('iframe');
  await expect(email.getByRole('heading', { level: 1, name: 'Resumen de cumplimiento' })).toBeVisible();
  await expect(email.getByRole('img', { name: /Gráfico/ })).toHaveJSProperty('complete', true);
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('iframe')).toHaveAttribute('src', /scheme=dark/);
  await page.getByRole('button', { name: 'Plain text' }).click();
  await expect(page.getByRole('region', { name: 'Plain text of the email' })).toContainText('Resumen de cumplimiento');
  await page.getByLabel('Template').selectOption('Approval request');
  await page.getByLabel('Channel').selectOption('Slack');
  await expect(page.getByText('Aprobar')).toBeVisible();
  await page.getByLabel('Channel').selectOption('Text message');
  await expect(page.getByText(/^1 part, \d+ characters$/)).toBeVisible();
  await judge(page, 'the preview of a text message');
});
