/** Whether a file really is a PDF that learners can read. Its name and its content type say nothing. */
import { ApiError } from '../http/errors.ts';

const MAXIMUM_PAGES = 5000;

export async function checkPdf(bytes: Uint8Array<ArrayBuffer>): Promise<{ page_count: number }> {
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
    return { page_count: document.numPages };
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

function encrypted(): ApiError {
  return new ApiError(400, 'PDF_ENCRYPTED', 'This PDF is protected with a password or restrictions.', {
    hint: 'Save a copy without protection and upload that one.',
  });
}
