/** The text part: the same letter, written for a screen that shows nothing but letters. */
import type { Letter } from './letter.ts';

export function writePlain(letter: Letter): string {
  const parts: string[] = [letter.practice, `${letter.heading}\n${'='.repeat(Math.min(72, letter.heading.length))}`];
  if (letter.greeting) parts.push(letter.greeting);
  parts.push(...letter.paragraphs);
  if (letter.facts.length) parts.push(letter.facts.map(({ label, value }) => `${label}: ${value}`).join('\n'));
  if (letter.figures.length) {
    parts.push(
      letter.figures.map(({ label, value, change }) => `${label}: ${value}${change ? ` (${change})` : ''}`).join('\n'),
    );
  }
  if (letter.image) parts.push(letter.image.alt);
  for (const { title, lines } of letter.groups) {
    const list = lines.map(({ title, note, url }) => `- ${title}${note ? `\n  ${note}` : ''}\n  ${url}`);
    parts.push(`${title}\n${list.join('\n')}`);
  }
  for (const { title, rows } of letter.tables) {
    parts.push(`${title}\n${rows.map(({ label, value }) => `- ${label}: ${value}`).join('\n')}`);
  }
  if (letter.more) parts.push(letter.more);
  if (letter.action) parts.push(`${letter.action.label}:\n${letter.action.url}`);
  parts.push(...letter.closing);
  const links = letter.footer.links.map(({ label, url }) => `${label}:\n${url}`);
  parts.push(['-- ', ...letter.footer.why, ...links].join('\n'));
  return `${parts.join('\n\n')}\n`;
}
