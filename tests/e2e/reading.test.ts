import { expect, test } from './support/test.ts';
import { assignedDocument } from './support/course.ts';
import { makePdf } from './support/pdf.ts';
import { pageOf, visit } from './support/people.ts';

// A long document on a phone: found in, marked, annotated, kept on the device, read without a connection.
test('a document of fifty pages is searched, marked, read offline, and what was read offline counts once', async ({
  browser,
}) => {
  const administrator = await pageOf(browser, 'training_administrator');
  const pages = Array.from({ length: 50 }, (_, page) =>
    page === 41 ? 'The spill kit is in room nine' : `Chapter ${page + 1}`,
  );
  const course = await assignedDocument(administrator, `Handbook ${Date.now()}`, makePdf(pages));

  const learner = await pageOf(browser, 'staff', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const context = learner.context();
  const lesson = `/training/${course.assignment}/${course.module}`;
  const progress = async () => {
    const answer = await learner.request.get(`/api/training/assignments/${course.assignment}`);
    return ((await answer.json()) as { progress_percentage: number }).progress_percentage;
  };

  await test.step('words are found on the page where they stand', async () => {
    await visit(learner, lesson);
    await expect(learner.getByText('Page 1 of 50')).toBeVisible();
    await learner.getByRole('button', { name: 'Find in the document' }).click();
    await learner.getByRole('searchbox').fill('spill kit');
    await expect(learner.getByText('1 of 1')).toBeVisible();
    await expect(learner.getByText('Page 42 of 50')).toBeVisible();
  });

  await test.step('a passage is highlighted and a note written', async () => {
    await expect(learner.locator('.words span', { hasText: 'spill kit' })).toBeVisible();
    await learner.locator('.words span', { hasText: 'spill kit' }).evaluate((span) => {
      getSelection()!.selectAllChildren(span);
    });
    await learner.getByRole('button', { name: 'Highlight' }).click();
    await expect(learner.locator('q', { hasText: 'The spill kit is in room nine' })).toBeVisible();
    await learner.getByRole('textbox', { name: 'Note at page 42' }).fill('Ask for the key');
    await learner.getByRole('button', { name: 'Add note' }).click();
    await expect(learner.getByText('Ask for the key')).toBeVisible();
  });

  await test.step('it is kept on the device', async () => {
    await learner.getByRole('button', { name: 'Keep for offline reading' }).click();
    await expect(learner.getByText('Kept on this device')).toBeVisible();
  });
  await expect.poll(progress).toBeGreaterThan(0);
  const before = await progress();

  await test.step('without a connection it opens and is read on', async () => {
    await context.setOffline(true);
    await learner.goto('/training');
    await expect(learner.getByRole('heading', { name: 'Offline reading' })).toBeVisible();
    await learner.getByRole('button', { name: /Handbook/ }).click();
    await expect(learner.getByText(/Page \d+ of 50/)).toBeVisible();
    for (let turn = 0; turn < 4; turn++) {
      await learner.getByRole('button', { name: 'Previous page' }).click();
      await expect(learner.getByText('Read', { exact: true })).toBeVisible();
    }
    await expect(learner.getByText('What you read is kept on this device')).toBeVisible();
  });

  await test.step('back online it is sent, once', async () => {
    await context.setOffline(false);
    await expect.poll(progress).toBe(before + 8);
    await visit(learner, lesson);
    await expect(learner.getByText('Ask for the key')).toBeVisible();
    await expect(learner.getByText(/Page 38 of 50/)).toBeVisible();
    expect(await progress()).toBe(before + 8);
  });
});
