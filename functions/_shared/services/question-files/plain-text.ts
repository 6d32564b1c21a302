const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  deg: '°',
  plusmn: '±',
  micro: 'µ',
  times: '×',
  middot: '·',
  le: '≤',
  ge: '≥',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  reg: '®',
  trade: '™',
  copy: '©',
  sect: '§',
  bull: '•',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
  rarr: '→',
  larr: '←',
  alpha: 'α',
  beta: 'β',
  Delta: 'Δ',
  euro: '€',
  pound: '£',
};

/** Character references as the characters they mean, once: what comes out is text, whatever it looks like. */
export function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,10}));/g,
    (whole, decimal, hexadecimal, name) => {
      if (name) return named[name] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
    },
  );
}

/** HTML as the plain text a reader would see. Tags go first and references are read after, so no tag can come out of it. */
export function plainText(html: string): string {
  const bare = html
    .replaceAll(/<!--[^]*?(-->|$)/g, '')
    .replaceAll(/<(script|style|head|title|template)\b[^]*?(<\/\1\s*>|$)/gi, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<li\b[^>]*>/gi, '\n• ')
    .replaceAll(
      /<(br|hr|p|div|tr|h[1-6]|ul|ol|table|blockquote)\b[^>]*>|<\/(p|div|tr|h[1-6]|ul|ol|table|blockquote)\s*>/gi,
      '\n',
    )
    .replaceAll(/<\/?[A-Za-z][^>]*(>|$)/g, '');
  return tidy(decoded(bare));
}

export function hasMarkup(text: string): boolean {
  return /<\/?[A-Za-z][^>]*>|&(#\d+|#x[0-9a-f]+|[a-z]+);/i.test(text);
}

export function tidy(text: string): string {
  return text
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
