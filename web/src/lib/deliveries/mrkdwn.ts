// The little of Slack's formatting that our messages use, read for the preview.

export interface Part {
  text: string;
  bold?: boolean;
  italic?: boolean;
  link?: boolean;
}

const marks = /<(https?:[^|>]+)\|([^>]*)>|(?<!\u200b)\*([^*\n]+?)(?<!\u200b)\*|(?<!\u200b)_([^_\n]+?)(?<!\u200b)_/g;
const plain = (text: string) =>
  text.replaceAll('\u200b', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function readMrkdwn(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > from) parts.push({ text: plain(text.slice(from, match.index)) });
    const [, , label, bold, italic] = match;
    if (label !== undefined) parts.push({ text: plain(label), link: true });
    else if (bold !== undefined) parts.push({ text: plain(bold), bold: true });
    else parts.push({ text: plain(italic ?? ''), italic: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: plain(text.slice(from)) });
  return parts;
}
