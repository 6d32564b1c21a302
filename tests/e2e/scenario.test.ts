import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from './support/test.ts';
import { pageOf, visit } from './support/people.ts';
import { demoUser } from './support/platform.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function isAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`),
    what,
  ).toEqual([]);
}

/** Comes to a control by the keyboard alone, as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let step = 0; step < 120; step++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${control}`);
}
async function press(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}
async function type(page: Page, control: Locator, text: string): Promise<void> {
  await expect(control).toBeVisible();
  await tabTo(page, control);
  await page.keyboard.type(text);
}

async function newProgram(administrator: Page, name: string, module: string): Promise<void> {
  await visit(administrator, '/programs');
  await administrator.getByRole('button', { name: 'New program' }).click();
  await administrator.getByRole('dialog').getByLabel('Name').fill(name);
  await administrator.getByRole('dialog').getByLabel('Topic').selectOption('safety');
  await administrator.getByRole('button', { name: 'Create program' }).click();
  await expect(administrator.getByRole('heading', { level: 1, name })).toBeVisible();
  await administrator.getByRole('button', { name: 'Add a module' }).click();
  await administrator.getByRole('menuitem', { name: module }).click();
}

async function publish(administrator: Page): Promise<void> {
  await administrator.getByRole('button', { name: 'Publish', exact: true }).click();
  await administrator.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(administrator.getByText('Version 1', { exact: false }).first()).toBeVisible();
}

async function assign(manager: Page, name: string): Promise<void> {
  await visit(manager, '/team');
  await manager.getByRole('button', { name: 'Assign to the team' }).click();
  const sheet = manager.getByRole('dialog');
  await sheet.getByLabel('Program').selectOption({ label: name });
  await sheet.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(manager.getByText(`${name} assigned to`)).toBeVisible();
}

async function open(learner: Page, name: string): Promise<void> {
  await visit(learner, '/training');
  await learner
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  await expect(learner.getByRole('heading', { level: 1, name })).toBeVisible();
  await learner.getByRole('link', { name: /^(Start|Continue)$/ }).click();
}

const nameOf = (level: 'staff' | 'manager') =>
  demoUser(level)
    .email.split('@')[0]!
    .split('.')
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join(' ');

test('a scenario is written by keyboard, published, and walked on a phone whose browser closes midway', async ({
  browser,
}) => {
  const name = `Spilled sample ${Date.now()}`;

  const administrator = await pageOf(browser, 'training_administrator');
  await newProgram(administrator, name, 'Simulation');
  const editor = administrator.getByRole('group', { name: 'Scenario' });

  await test.step('the list alone is enough to write it, and it says what is missing', async () => {
    await press(administrator, editor.getByRole('button', { name: 'Situation', exact: true }));
    await type(administrator, editor.getByLabel('Title'), 'A broken tube');
    await type(administrator, editor.getByLabel('What happens'), 'Blood is on the floor of the corridor.');
    await expect(editor.getByText('No outcome that passes can be reached.')).toBeVisible();
    await type(administrator, editor.getByLabel('What the learner may do').nth(0), 'Close the corridor');
    await tabTo(administrator, editor.getByLabel('Points, 0 to 100').nth(0));
    await administrator.keyboard.press('Control+A');
    await administrator.keyboard.type('10');
    await type(administrator, editor.getByLabel('Feedback').nth(0), 'People first.');
    await type(administrator, editor.getByLabel('What the learner may do').nth(1), 'Fetch a paper towel');

    await press(administrator, editor.getByRole('button', { name: 'Situation', exact: true }));
    await type(administrator, editor.getByLabel('Title'), 'The spill kit');
    await type(administrator, editor.getByLabel('What happens'), 'It hangs beside the door.');
    await type(administrator, editor.getByLabel('What the learner may do').nth(0), 'Put gloves on');
    await tabTo(administrator, editor.getByLabel('Points, 0 to 100').nth(0));
    await administrator.keyboard.press('Control+A');
    await administrator.keyboard.type('10');
    await press(administrator, editor.getByRole('button', { name: 'Remove choice 2' }));

    for (const [title, kind] of [
      ['Clean and safe', 'good'],
      ['Somebody slipped', 'poor'],
    ] as const) {
      await press(administrator, editor.getByRole('button', { name: 'Outcome', exact: true }));
      await type(administrator, editor.getByLabel('Title'), title);
      await type(administrator, editor.getByLabel('How it ends'), `${title}.`);
      await editor.getByLabel('Kind of ending').selectOption(kind);
    }
    await expect(editor.getByRole('button', { name: 'Clean and safe: No choice leads here.' })).toBeVisible();

    await press(administrator, editor.getByRole('button', { name: /^1\. A broken tube/ }));
    await editor.getByLabel('Leads to').nth(0).selectOption({ label: 'The spill kit' });
    await editor.getByLabel('Leads to').nth(1).selectOption({ label: 'Somebody slipped (outcome)' });
    await press(administrator, editor.getByRole('button', { name: /^2\. The spill kit/ }));
    await editor.getByLabel('Leads to').selectOption({ label: 'Clean and safe (outcome)' });
    await expect(editor.getByText('Complete: 4 steps, about 2 situations on the shortest way')).toBeVisible();
    await isAccessible(administrator, 'the list of a scenario');
  });

  await test.step('what was removed comes back with one step', async () => {
    await editor.getByRole('button', { name: 'Remove situation' }).click();
    await expect(editor.getByText('Choice 1 leads nowhere.')).toBeVisible();
    await editor.getByRole('button', { name: 'Undo' }).click();
    await expect(editor.getByText('Complete: 4 steps', { exact: false })).toBeVisible();
  });

  await test.step('the canvas shows the same graph', async () => {
    await editor.getByRole('button', { name: 'Canvas' }).click();
    await expect(editor.locator('.svelte-flow__node')).toHaveCount(4);
    await expect(editor.locator('.svelte-flow__edge')).toHaveCount(3);
    await isAccessible(administrator, 'the canvas of a scenario');
  });

  await test.step('it is tried without a trace, saved and published', async () => {
    await editor.getByRole('button', { name: 'Try it' }).click();
    const trial = administrator.getByRole('dialog');
    await trial.getByRole('button', { name: 'Begin' }).click();
    await trial.getByLabel('Fetch a paper towel').check();
    await trial.getByRole('button', { name: 'Do this' }).click();
    await expect(trial.getByRole('heading', { name: 'Somebody slipped' })).toBeVisible();
    await trial.getByRole('button', { name: 'Close' }).click();
    await press(administrator, editor.getByRole('button', { name: 'Save scenario' }));
    await expect(administrator.getByText('Scenario saved')).toBeVisible();
    await publish(administrator);
  });

  await assign(await pageOf(browser, 'manager'), name);

  await test.step('the learner begins on a phone and the browser closes', async () => {
    const learner = await pageOf(browser, 'staff', phone);
    await open(learner, name);
    await learner.getByRole('button', { name: 'Begin' }).click();
    await learner.getByLabel('Close the corridor').check();
    await learner.getByRole('button', { name: 'Do this' }).click();
    await expect(learner.getByText('People first.')).toBeVisible();
    await isAccessible(learner, 'what came of a choice');
    await learner.context().close();
  });

  await test.step('another browser goes on in the same situation, and the way is reviewed at the end', async () => {
    const learner = await pageOf(browser, 'staff', phone);
    await open(learner, name);
    await expect(learner.getByRole('heading', { name: 'The spill kit' })).toBeVisible();
    await isAccessible(learner, 'a situation');
    await learner.getByLabel('Put gloves on').check();
    await learner.getByRole('button', { name: 'Do this' }).click();
    await expect(learner.getByRole('heading', { name: 'Clean and safe' })).toBeVisible();
    await expect(learner.getByText('Passed · 100% of the points')).toBeVisible();
    await expect(learner.getByText('Close the corridor')).toBeVisible();
    await expect(learner.getByText(`${name} is complete`)).toBeVisible();
    await isAccessible(learner, 'the review');
    const { scrollWidth, clientWidth } = await learner.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    await learner.context().close();
  });

  await test.step('the author sees which way was taken', async () => {
    await editor.getByRole('button', { name: 'Statistics' }).click();
    await expect(editor.getByRole('row', { name: /Close the corridor/ })).toContainText('100%');
  });
});

test('a policy is written, read, and signed with the password entered again', async ({ browser }) => {
  const name = `Visitors policy ${Date.now()}`;
  const administrator = await pageOf(browser, 'training_administrator');
  await newProgram(administrator, name, 'Policy to sign');
  await administrator.getByLabel('Text of the policy').fill('Visitors wear a badge and are never alone.');
  await administrator.getByLabel('What people sign').fill('I will ask every visitor for a badge.');
  await administrator.getByLabel('Minimum reading time, seconds').fill('2');
  await administrator.getByRole('button', { name: 'Save policy' }).click();
  await expect(administrator.getByText('Policy saved')).toBeVisible();
  await publish(administrator);
  await assign(await pageOf(browser, 'manager'), name);

  const learner = await pageOf(browser, 'staff', phone);
  await open(learner, name);
  await expect(learner.getByText('Visitors wear a badge and are never alone.')).toBeVisible();
  await learner.getByLabel('Your name').fill(nameOf('staff'));
  await isAccessible(learner, 'signing');
  await learner.getByLabel('Your password').fill('something-else');
  await learner.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(learner.getByText('This is not your password.', { exact: false })).toBeVisible();
  await expect(learner.getByLabel('Your name')).toHaveValue(nameOf('staff'));
  await learner.getByLabel('Your password').fill(demoUser('staff').password);
  await learner.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(learner.getByText(`${name} is complete`)).toBeVisible();
  await learner.getByRole('button', { name: 'Check the seal' }).click();
  await expect(learner.getByText('The seal is genuine, and what was signed is unchanged.')).toBeVisible();
  await learner.context().close();
});

test('a skill is observed on a tablet and signed by both', async ({ browser }) => {
  const name = `Glucose meter ${Date.now()}`;
  const administrator = await pageOf(browser, 'training_administrator');
  await newProgram(administrator, name, 'Observed skill');
  for (const [index, step] of ['Checks two identifiers', 'Cleans the meter afterwards'].entries()) {
    await administrator.getByRole('button', { name: 'Add a step' }).click();
    await administrator.getByLabel(`Step ${index + 1}`, { exact: true }).fill(step);
  }
  await administrator.getByLabel('Critical').first().check();
  await administrator.getByRole('button', { name: 'Save checklist' }).click();
  await expect(administrator.getByText('Checklist saved')).toBeVisible();
  await publish(administrator);

  const manager = await pageOf(browser, 'manager', { viewport: { width: 820, height: 1180 }, hasTouch: true });
  await assign(manager, name);
  const learner = await pageOf(browser, 'staff', phone);
  await open(learner, name);
  await expect(learner.getByRole('heading', { name: 'Waiting for your observer' })).toBeVisible();
  await isAccessible(learner, 'waiting for the observer');

  await test.step('the observer starts from the person', async () => {
    await visit(manager, '/people');
    await manager.getByRole('link', { name: nameOf('staff') }).click();
    const row = manager.getByRole('listitem').filter({ hasText: name });
    await row.getByRole('button', { name: /^Observe/ }).click();
    await manager
      .getByRole('group', { name: /Checks two identifiers/ })
      .getByLabel('Done', { exact: true })
      .check();
    await manager
      .getByRole('group', { name: /Cleans the meter/ })
      .getByLabel('Not done')
      .check();
    await expect(manager.getByText('Say in a few words why.')).toBeVisible();
    await expect(manager.getByLabel('Your password')).toBeHidden();
    await manager
      .getByRole('group', { name: /Cleans the meter/ })
      .getByLabel('Done', { exact: true })
      .check();
    await expect(manager.getByText('2 of 2 steps · saved')).toBeVisible();
    await isAccessible(manager, 'observing');
    await manager.getByLabel('Your name').fill(nameOf('manager'));
    await manager.getByLabel('Your password').fill(demoUser('manager').password);
    await manager.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(manager.getByText(/Waiting for .+ to sign/)).toBeVisible();
  });

  await test.step('the learner is told, reads and signs', async () => {
    await visit(learner, '/alerts');
    await learner
      .getByRole('link', { name: /Please sign: Observed skill/ })
      .first()
      .click();
    await expect(learner.getByRole('heading', { name: 'What your observer saw' })).toBeVisible();
    await learner.getByLabel('Your name').fill(nameOf('staff'));
    await learner.getByLabel('Your password').fill(demoUser('staff').password);
    await learner.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(learner.getByText(`${name} is complete`)).toBeVisible();
    await isAccessible(learner, 'signed by both');
  });
});
