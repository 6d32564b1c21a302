import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface Found {
  page: number;
  /** Counts the matches of its page, from 0. */
  index: number;
  before: string;
  match: string;
  after: string;
}

const AROUND = 40;
const MOST = 500;

/** The text of every page, read once; white space is one blank, so that a phrase over a line end is found. */
export async function readText(pdf: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replaceAll(/\s+/g, ' '),
    );
  }
  return pages;
}

/** Where the words stand, page by page, at most 500 places. */
export function find(pages: string[], words: string): Found[] {
  const wanted = words.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  if (wanted.length < 2) return [];
  const found: Found[] = [];
  for (const [at, text] of pages.entries()) {
    const lower = text.toLowerCase();
    let index = 0;
    for (let from = lower.indexOf(wanted); from >= 0 && found.length < MOST; from = lower.indexOf(wanted, from + 1)) {
      const end = from + wanted.length;
      found.push({
        page: at + 1,
        index: index++,
        before: text.slice(Math.max(0, from - AROUND), from),
        match: text.slice(from, end),
        after: text.slice(end, end + AROUND),
      });
    }
  }
  return found;
}

/** The ranges of a rendered page that show the words, in order. */
export function rangesOf(layer: HTMLElement, words: string): Range[] {
  const wanted = words.trim().replaceAll(/\s+/g, '').toLowerCase();
  if (!wanted) return [];
  // Blanks are not compared: between the pieces of a line the layer has none.
  const places: { node: Text; offset: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (const [offset, letter] of [...node.data].entries()) {
      if (/\s/.test(letter)) continue;
      text += letter.toLowerCase();
      places.push({ node, offset });
    }
  }
  const ranges: Range[] = [];
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const [first, last] = [places[from], places[from + wanted.length - 1]];
    if (!first || !last) continue;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    ranges.push(range);
  }
  return ranges;
}
