/** Markup that is safe by how it is written: whatever is put into `html` is escaped, unless it came out of `html` itself. */
export class Markup {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escape(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => NAMES[character]!) : text;
}

type Part = string | number | Markup | Part[] | null | undefined | false;

export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const written = compact(strings);
  let source = written[0]!;
  for (let index = 0; index < parts.length; index++) source += print(parts[index]) + written[index + 1]!;
  return new Markup(source);
}

const compacted = new WeakMap<TemplateStringsArray, string[]>();

/** Line breaks in the source are for its readers: they would be gaps in a link, and are dropped once per template. */
function compact(strings: TemplateStringsArray): string[] {
  let written = compacted.get(strings);
  if (!written) {
    written = strings.map((text) =>
      text
        .replace(/>\s*\n\s*/g, '>')
        .replace(/\s*\n\s*(?=[<>])/g, '')
        .replace(/\s*\n\s*/g, ' '),
    );
    compacted.set(strings, written);
  }
  return written;
}

function print(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.source;
  return Array.isArray(part) ? part.map(print).join('') : escape(String(part));
}

/** One line without control characters: subjects, names and what stands in a text message. */
export function oneLine(text: string, maximum = 200): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length > maximum
    ? `${characters
        .slice(0, maximum - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
