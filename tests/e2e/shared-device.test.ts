import { sql } from '../support/platform.ts';
import { assignedDocument } from './support/course.ts';
import { makePdf } from './support/pdf.ts';
import { pageOf, signIn, visit } from './support/people.ts';
import { demoUser } from './support/platform.ts';
import { expect, test } from './support/test.ts';

// A learner writes a note without a connection, their session ends by itself, and a colleague takes the same device.
test('two people on one device: what one kept and wrote is never shown to the other, nor sent as theirs', async ({
  browser,
}) => {
  const administrator = await pageOf(browser, 'training_administrator');
  const course = await assignedDocument(administrator, `Shared ${Date.now()}`, makePdf(['One', 'Two', 'Three']));
  const context = await browser.newContext();
  const device = await context.newPage();
  const body = `Private ${Date.now()}`;
  const authors = async () =>
    (
      await sql<{ email: string }>(
        'select s.email from public.learner_notes n join public.staff s on s.id = n.user_id where n.body = $1',
        [body],
      )
    ).map(({ email }) => email);

  await test.step('the learner keeps a document and writes a note without a connection', async () => {
    await signIn(device, 'staff');
    await visit(device, `/training/${course.assignment}/${course.module}`);
    await device.getByRole('button', { name: 'Keep for offline reading' }).click();
    await expect(device.getByText('Kept on this device')).toBeVisible();
    await context.setOffline(true);
    await device.getByRole('textbox', { name: /^Note at page/ }).fill(body);
    await device.getByRole('button', { name: 'Add note' }).click();
    await expect(device.getByText(body)).toBeVisible();
  });

  await test.step('signing out says that something is unsent', async () => {
    await device.getByRole('button', { name: /^Account of/ }).click();
    await device.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(device.getByRole('dialog', { name: 'Something was not sent yet' })).toBeVisible();
    await device.keyboard.press('Escape');
  });

  await test.step('the session ends, and a colleague sees nothing of it', async () => {
    await context.clearCookies();
    await context.setOffline(false);
    await signIn(device, 'manager');
    await visit(device, '/offline');
    await expect(device.getByText('Nothing is kept on this device')).toBeVisible();
    await visit(device, '/training');
    await expect(device.getByText(body)).toBeHidden();
    expect(await authors()).toEqual([]);
  });

  await test.step('a page of the learner that is still open writes nothing as the colleague', async () => {
    const refused = await device.evaluate(async () => {
      const answer = await fetch('/rpc/mark_notifications_read', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-acting-person': crypto.randomUUID() },
        body: '{}',
      });
      return [answer.status, ((await answer.json()) as { code: string }).code];
    });
    expect(refused).toEqual([409, 'OTHER_PERSON']);
  });

  await test.step('back in their own session the note is the learner’s', async () => {
    await context.clearCookies();
    await signIn(device, 'staff');
    await expect.poll(authors).toEqual([demoUser('staff').email]);
  });
});
