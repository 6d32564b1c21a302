/**
 * How long the pages of a document have to be in view to count as read. Computed once, when the file is taken in, and kept in the
 * content (`page_words`, `page_seconds`); the database enforces what is kept there, the editor and the player show it. Plain code,
 * so that the browser and the functions share it.
 */

/**
 * The speed nobody is held below: the upper end of what most adults read of non-fiction in English, silently (175 to 300 words a
 * minute, 238 on average; Brysbaert 2019, Journal of Memory and Language 109:104047, doi 10.1016/j.jml.2019.104047).
 */
export const WORDS_PER_MINUTE = 300;
/** A page with a few words, such as a title, is still looked at. */
export const SECONDS_AT_LEAST = 3;
/** A page without text: a scan or a picture, whose words nobody can count. */
export const SECONDS_WITHOUT_TEXT = 20;
const SECONDS_AT_MOST = 600;

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Seconds each page asks for by its words. */
export function secondsForWords(pageWords: number[]): number[] {
  return pageWords.map((words) =>
    words === 0
      ? SECONDS_WITHOUT_TEXT
      : Math.min(SECONDS_AT_MOST, Math.max(SECONDS_AT_LEAST, Math.ceil((words * 60) / WORDS_PER_MINUTE))),
  );
}

/** Seconds a page (from 1) of a document asks for: what its author set for every page, or else what follows from its words. */
export function requiredSeconds(content: Record<string, unknown> | null, page: number): number {
  if (typeof content?.minimum_seconds_per_page === 'number') return content.minimum_seconds_per_page;
  const byPage = content?.page_seconds;
  return Array.isArray(byPage) ? Number(byPage[page - 1] ?? 0) : 0;
}
