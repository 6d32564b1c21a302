// What a document asks for follows the words on its pages.
import { jsPDF } from 'jspdf';
import { expect, test } from 'vitest';
import { requiredSeconds, secondsForWords } from '../../functions/_shared/reading-time.ts';
import { checkPdf } from '../../functions/_shared/services/pdf-check.ts';

test('four pages of 450 words ask for six minutes, a page without text for twenty seconds', async () => {
  const document = new jsPDF();
  for (let page = 0; page < 4; page++) {
    if (page > 0) document.addPage();
    document.setFontSize(8).text(document.splitTextToSize('Lock the screen '.repeat(150), 180) as string[], 10, 10);
  }
  document.addPage();
  document.rect(10, 10, 50, 50);
  const { page_count, page_words } = await checkPdf(new Uint8Array(document.output('arraybuffer')));
  expect([page_count, page_words]).toEqual([5, [450, 450, 450, 450, 0]]);
  expect(secondsForWords(page_words)).toEqual([90, 90, 90, 90, 20]);
});

test('a title is looked at for three seconds, and no page asks for more than ten minutes', () => {
  expect(secondsForWords([1, 15, 16, 10_000])).toEqual([3, 3, 4, 600]);
});

test('an author sets the time of every page, or takes it back', () => {
  const content = { page_seconds: [3, 90] };
  expect(requiredSeconds(content, 2)).toBe(90);
  expect(requiredSeconds({ ...content, minimum_seconds_per_page: 0 }, 2)).toBe(0);
  expect(requiredSeconds({ ...content, minimum_seconds_per_page: null }, 2)).toBe(90);
  expect(requiredSeconds(null, 1)).toBe(0);
});
