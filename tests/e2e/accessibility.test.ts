import { expect, test, type Page } from './support/test.ts';
import { judge } from './support/accessible.ts';
import { pageOf, visit } from './support/people.ts';
import type { Level } from './support/platform.ts';

// Every page, as the person who uses it, in light and dark, on a screen and on the narrowest phone.
const pages: Record<Level, string[]> = {
  staff: [
    '/training',
    '/evidence',
    '/exceptions',
    '/exceptions?new',
    '/alerts',
    '/alerts?show=archived',
    '/settings/notifications',
    '/profile',
  ],
  manager: [
    '/team',
    '/observations',
    '/team?show=line',
    '/people?direct',
    '/violations',
    '/violations?direct&view=table',
    '/licenses?direct',
    '/licenses?review=pending',
    '/compliance',
    '/requirements',
    '/calendar',
    '/reviews',
    '/exceptions',
    '/training',
  ],
  training_administrator: [
    '/programs',
    '/programs?show=archived',
    '/announcements',
    '/deliveries?view=templates',
    '/deliveries?view=addresses',
    '/people',
    '/overview',
    '/settings',
    '/compliance?show=all&sort=name',
    '/requirements',
    '/requirements/templates',
    '/requirements/new',
    '/calendar',
    '/calendar?month=2019-02',
    '/licenses/rules',
    '/reviews',
    '/binders',
    '/health',
  ],
  executive: [
    '/overview',
    '/requirements',
    '/compliance?status=non_compliant',
    '/people?status=non_compliant',
    '/violations?state=open',
    '/licenses',
    '/deliveries',
    '/deliveries?view=statistics',
    '/settings/notifications',
  ],
};
const open = [
  '/offline',
  '/sign-in',
  '/forgot-password',
  '/verify/000000000000000000000000',
  '/binder/never',
  '/unsubscribe/never',
  '/nowhere',
];

async function check(page: Page, path: string): Promise<void> {
  await visit(page, path);
  await judge(page, path);
}

async function expectNoSidewaysScroll(page: Page, path: string): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess, `${path} is wider than the screen by`).toBeLessThanOrEqual(0);
}

/** Pages with an id in their address, reached the way a person reaches them. */
async function deepPages(page: Page, level: Level): Promise<string[]> {
  const follow = async (from: string, link: RegExp) => {
    await visit(page, from);
    return page
      .locator('main a')
      .evaluateAll(
        (links, source) =>
          links.map((each) => each.getAttribute('href') ?? '').find((href) => new RegExp(source).test(href)),
        link.source,
      );
  };
  const id = '[0-9a-f-]{36}';
  if (level === 'staff') {
    await visit(page, '/training');
    const trainings = await page
      .locator('main a')
      .evaluateAll((links) => [...new Set(links.map((each) => each.getAttribute('href') ?? ''))]);
    const open = trainings.filter((href) => new RegExp(`^/training/${id}$`).test(href));
    // The demonstration gives its learner every kind of content: each has a player of its own.
    const modules: string[] = [];
    for (const training of open) modules.push((await follow(training, new RegExp(`^/training/${id}/${id}$`)))!);
    expect(modules.length).toBeGreaterThan(5);
    return [open[0]!, ...modules];
  }
  if (level === 'manager')
    return [
      (await follow('/team', new RegExp(`^/people/${id}$`)))!,
      (await follow('/violations?state=open', new RegExp(`^/violations/${id}$`)))!,
      (await follow('/violations?state=late', new RegExp(`^/violations/${id}$`)))!,
      (await follow('/violations?state=closed', new RegExp(`^/violations/${id}$`)))!,
    ];
  if (level === 'training_administrator')
    return [
      (await follow('/programs', new RegExp(`^/programs/${id}$`)))!,
      (await follow('/people', new RegExp(`^/people/${id}$`)))!,
      (await follow('/requirements?state=active', new RegExp(`^/requirements/${id}$`)))!,
      (await follow('/requirements?state=unreviewed', new RegExp(`^/requirements/${id}$`)))!,
      `${(await follow('/programs', new RegExp(`^/programs/${id}$`)))!}/preview`,
    ];
  return [];
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pages that need no account are accessible in ${colorScheme}`, async ({ browser }) => {
    const page = await (await browser.newContext({ colorScheme })).newPage();
    for (const path of open) await check(page, path);
    await page.context().close();
  });

  for (const level of Object.keys(pages) as Level[]) {
    test(`every page of the ${level.replace('_', ' ')} is accessible in ${colorScheme}`, async ({ browser }) => {
      const page = await pageOf(browser, level, { colorScheme });
      for (const path of [...pages[level], ...(await deepPages(page, level))]) await check(page, path);
      await page.context().close();
    });
  }
}

test('forms over a page are accessible, with their refusals', async ({ browser }) => {
  const administrator = await pageOf(browser, 'training_administrator');
  await visit(administrator, '/people');
  await administrator.getByRole('button', { name: 'Add person' }).click();
  const sheet = administrator.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(sheet.getByText('Give the first and last name.')).toBeVisible();
  await judge(administrator, 'Add person');
  await administrator.context().close();

  const learner = await pageOf(browser, 'staff');
  await visit(learner, '/training');
  await learner.getByRole('button', { name: 'Add', exact: true }).click();
  await learner.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
  await expect(learner.getByText('Say who issued it.')).toBeVisible();
  await judge(learner, 'Add a license');
  await learner.context().close();
});

for (const level of Object.keys(pages) as Level[]) {
  test(`no page of the ${level.replace('_', ' ')} scrolls sideways at 360 px`, async ({ browser }) => {
    const page = await pageOf(browser, level, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    for (const path of [...open, ...pages[level], ...(await deepPages(page, level))]) {
      await visit(page, path);
      await expectNoSidewaysScroll(page, path);
    }
    await page.context().close();
  });
}
