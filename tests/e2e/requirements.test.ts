import { expect, test, type Page } from './support/test.ts';
import { judge } from './support/accessible.ts';
import { pageOf, visit } from './support/people.ts';

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });
const sentence = (page: Page) => page.getByRole('complementary', { name: 'Rule in words and preview' });

async function retire(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Retire' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Retire' })).toBeDisabled();
  await dialog.getByLabel('Reason').fill('It was written to try this out.');
  await dialog.getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByText(`${name} was retired`)).toBeVisible();
  await expect(page.getByRole('main').getByText('It was written to try this out.')).toBeVisible();
}

test('a requirement is written with a preview, stands as it said once reviewed, and nothing typed is lost', async ({
  browser,
}) => {
  const name = `Cold chain of vaccines ${Date.now()}`;
  const page = await pageOf(browser, 'training_administrator');
  let covered = 0;

  await test.step('whom it covers is said in words and counted while it is written', async () => {
    await visit(page, '/requirements/new');
    await page.getByRole('button', { name: 'Create requirement' }).click();
    await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription('Give it a name.');
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Who asks for it').fill('The practice');
    await page.getByLabel('Citation').fill('Policy 7');
    // The preview follows what is written; it is to be that of the narrower rule.
    const words = preview(page).getByText(/^Covers \d+ people$/);
    const everybody = await words.innerText();
    await page.getByRole('button', { name: 'Narrow down: Covered 1' }).click();
    await page.getByRole('menuitem', { name: 'Position' }).click();
    await page.getByRole('checkbox', { name: 'Registered nurse' }).check();
    await expect(sentence(page)).toContainText('Registered nurses, within 30 days of starting, then every 12 months');
    await expect(words).not.toHaveText(everybody);
    covered = Number(/\d+/.exec(await words.innerText())![0]);
    expect(covered).toBeGreaterThan(1);
    await expect(preview(page).getByRole('button', { name: `${covered} people enter` })).toBeVisible();
    await judge(page, 'a requirement being written');
  });

  await test.step('what is typed survives a reload', async () => {
    await page.reload();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
    await expect(sentence(page)).toContainText('Registered nurses');
  });

  await test.step('it counts for nobody before it is reviewed, then for those of the preview', async () => {
    await page.getByRole('button', { name: 'Create requirement' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByText('Not reviewed yet: it counts for nobody')).toBeVisible();
    await expect(preview(page).getByText(`Covers ${covered} people`)).toBeVisible();
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await judge(page, 'the review of a requirement');
    await page.getByRole('dialog').getByRole('button', { name: 'Review' }).click();
    await expect(page.getByRole('main').getByText(`${covered} people covered`)).toBeVisible();
    const address = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Who stands where' }).click();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(covered + 1));
    await visit(page, address);
  });

  await test.step('a change is previewed, saved as previewed, and kept in the history', async () => {
    await page.getByRole('spinbutton', { name: 'First due' }).fill('45');
    await expect(preview(page).getByRole('button', { name: `${covered} people’s dates move` })).toBeVisible();
    await page.getByLabel('Why it changes').fill('New nurses need the cold room first.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    const versions = page.getByRole('region', { name: 'Versions' });
    await expect(versions.getByText('Version 2')).toBeVisible();
    await expect(versions.getByText('New nurses need the cold room first.')).toBeVisible();
    await expect(versions.getByText('45 days')).toBeVisible();
    await expect(preview(page).getByText('Nothing changes for anybody.')).toBeVisible();
  });

  await test.step('somebody who saved in between overwrites nothing', async () => {
    const other = await pageOf(browser, 'training_administrator');
    await visit(other, new URL(page.url()).pathname);
    await page.getByLabel('Notes').fill('The thermometer is read twice a day.');
    await other.getByRole('spinbutton', { name: 'Grace' }).fill('5');
    await other.getByRole('button', { name: 'Save the change' }).click();
    await expect(other.getByText('Version 3')).toBeVisible();
    const stale = page.getByText('Somebody changed this rule in the meantime');
    // Heard of it already, or told when saving: either way what was typed stays.
    await page
      .getByRole('button', { name: 'Save the change' })
      .click()
      .catch(() => {});
    await expect(stale).toBeVisible();
    await expect(page.getByLabel('Notes')).toHaveValue('The thermometer is read twice a day.');
    await judge(page, 'a rule that somebody else changed');
    await page.getByRole('button', { name: 'Go on with mine' }).click();
    await page.getByRole('button', { name: 'Save the change' }).click();
    await expect(page.getByText('Version 4')).toBeVisible();
    await other.context().close();
  });

  await retire(page, name);
  await visit(page, '/requirements?state=retired');
  await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible();
  await page.context().close();
});

test('a template is adopted as a requirement to be reviewed, and says it is not legal advice', async ({ browser }) => {
  const page = await pageOf(browser, 'training_administrator');
  await visit(page, '/requirements');
  await page.getByRole('link', { name: 'Start from a template' }).click();
  await expect(page.getByText('Templates are not legal advice')).toBeVisible();
  await page.getByPlaceholder('Name, authority or citation').fill('hazard');
  await expect(page).toHaveURL(/q=hazard/);
  await page.getByRole('button', { name: 'Adopt Hazard communication' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hazard communication' })).toBeVisible();
  await expect(page.getByText(/How far its facts were checked/)).toBeVisible();
  await expect(page.getByText('This is not legal advice.')).toBeVisible();
  await retire(page, 'Hazard communication');
  await page.context().close();
});

test('who may not write a rule reads it', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  await visit(page, '/requirements?q=bloodborne');
  await page.getByRole('link', { name: /Bloodborne pathogens/ }).click();
  await expect(page.getByRole('region', { name: 'The rule' })).toContainText('Clinical staff');
  await expect(page.getByRole('button', { name: 'Retire' })).toHaveCount(0);
  await judge(page, 'a requirement to read');
  await page.context().close();
});
