/** Whether a file really is a PDF that learners can read. Its name and its content type say nothing. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { wordsIn } from '../reading-time.ts';
import { ApiError } from '../http/errors.ts';

const MAXIMUM_PAGES = 5000;
/** Counting words takes time; a page further on is taken to be like the mean of those before it. */
const MAXIMUM_PAGES_COUNTED = 200;

/** Gives the number of pages and the words on each, 0 for one without text. */
export async function checkPdf(bytes: Uint8Array<ArrayBuffer>): Promise<{ page_count: number; page_words: number[] }> {
  // Readers accept the header anywhere in the first kilobyte; so do we.
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) {
    throw new ApiError(415, 'NOT_A_PDF', 'This file is not a PDF, whatever its name says.');
  }
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The library takes over the memory it is given, and the file is needed afterwards.
  const task = pdf.getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true });
  try {
    const document = await task.promise;
    const { info } = (await document.getMetadata()) as { info: { EncryptFilterName?: string | null } };
    if (info.EncryptFilterName) throw encrypted();
    if (document.numPages > MAXIMUM_PAGES)
      throw new ApiError(400, 'TOO_MANY_PAGES', `A document has at most ${MAXIMUM_PAGES} pages.`);
    // A file whose table of pages is there but whose pages are not fails here rather than in front of a learner.
    await document.getPage(1);
    return { page_count: document.numPages, page_words: await countWords(document) };
  } catch (error) {
    if (error instanceof ApiError) throw error;
    if ((error as Error).name === 'PasswordException') throw encrypted();
    throw new ApiError(400, 'PDF_DAMAGED', 'This PDF cannot be read.', {
      hint: 'Open it, save it again as PDF, and upload that file.',
    });
  } finally {
    await task.destroy();
  }
}

async function countWords(document: PDFDocumentProxy): Promise<number[]> {
  const counted: number[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MAXIMUM_PAGES_COUNTED); number++) {
    try {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
      counted.push(wordsIn(text));
      page.cleanup();
    } catch {
      // A page whose text cannot be read may still be shown; it counts as a picture.
      counted.push(0);
    }
  }
  const mean = Math.round(counted.reduce((sum, words) => sum + words, 0) / counted.length);
  return Array.from({ length: document.numPages }, (_, page) => counted[page] ?? mean);
}

function encrypted(): ApiError {
  return new ApiError(400, 'PDF_ENCRYPTED', 'This PDF is protected with a password or restrictions.', {
    hint: 'Save a copy without protection and upload that one.',
  });
}
