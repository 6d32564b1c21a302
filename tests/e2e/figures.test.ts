import { expect, test, type Page } from './support/test.ts';
import type { Level } from './support/platform.ts';
import { pageOf, visit } from './support/people.ts';

/** Follows a figure and gives what it promised. */
async function follow(page: Page, label: string): Promise<number> {
  const figure = page.getByRole('main').getByRole('link', { name: new RegExp(`^${label}`) });
  const value = Number(/(\d+)$/.exec((await figure.innerText()).trim())?.[1]);
  await figure.click();
  return value;
}

for (const [level, home] of [
  ['executive', '/overview'],
  ['manager', '/team'],
] as [Level, string][]) {
  test(`the figures of the ${level} lead to as many rows as they say`, async ({ browser }) => {
    const page = await pageOf(browser, level);
    for (const [label, title, rows] of [
      ['Open violations', 'Violations', page.locator('a.card')],
      [
        'Licenses ending in 30 days',
        'Licenses and certifications',
        page.getByRole('table', { name: 'Licenses and certifications' }).locator('tbody tr'),
      ],
    ] as const) {
      await visit(page, home);
      const promised = await follow(page, label);
      expect(promised, `the demonstration practice has some: ${label}`).toBeGreaterThan(0);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(rows).toHaveCount(promised);
    }
    await page.context().close();
  });
}
