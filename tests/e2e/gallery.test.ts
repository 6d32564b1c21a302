import { expect, test } from './support/test.ts';
import { visit } from './support/people.ts';

// The gallery shows every component in every state; a picture of it that is blank or broken is seen here.
for (const colorScheme of ['light', 'dark'] as const) {
  test(`the component gallery is drawn in ${colorScheme}`, async ({ browser }, info) => {
    const page = await (await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } })).newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await visit(page, '/dev/components');
    await expect(page.getByRole('heading', { level: 1, name: 'Components' })).toBeVisible();
    const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(canvas).toBe(colorScheme === 'light' ? 'rgb(250, 251, 250)' : 'rgb(13, 18, 17)');
    const picture = await page.screenshot({ fullPage: true });
    await info.attach(`gallery-${colorScheme}`, { body: picture, contentType: 'image/png' });
    expect(picture.length).toBeGreaterThan(60_000);
    expect(problems).toEqual([]);
  });
}
