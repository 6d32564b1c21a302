// Finds what a migration would destroy. A comparison of schemas takes a renamed column for one dropped and one added; what is
// evidence must not go that way, so each such statement has to be asked for by name.

export type Destruction = {
  /** The object as `--drop` takes it, such as public.foo or public.bar.column. */
  name: string;
  statement: string;
};

/** Words and names in small letters unless they were quoted; a quoted name keeps its quotes where it needs them. */
type Token = { text: string; word: boolean };

/** The statements that drop tables, columns, schemas or types, or remove rows. Views and functions can be made again. */
export function destructions(sql: string): Destruction[] {
  return statements(sql).flatMap(({ text, tokens }) =>
    objects(tokens).map((name) => ({ name, statement: text.replaceAll(/\s+/g, ' ') })),
  );
}

/** A name as somebody typed it, made comparable. */
export function objectName(given: string): string {
  return statements(given)
    .flatMap(({ tokens }) => tokens)
    .map(({ text }) => text)
    .join('');
}

function objects(tokens: Token[]): string[] {
  const [first, second, third] = tokens.map(({ text, word }) => (word ? text : ''));
  if (first === 'drop') {
    if (['table', 'schema', 'type', 'domain'].includes(second ?? '')) return names(tokens.slice(2));
    if (second === 'foreign' && third === 'table') return names(tokens.slice(3));
  }
  if (first === 'truncate') return names(tokens.slice(second === 'table' ? 2 : 1));
  if (first === 'alter' && second === 'table') return droppedParts(tokens.slice(2), 'column');
  if (first === 'alter' && second === 'foreign' && third === 'table') return droppedParts(tokens.slice(3), 'column');
  if (first === 'alter' && second === 'type') return droppedParts(tokens.slice(2), 'attribute');
  // Rows may also be deleted on the way to something else: with gone as (delete from … returning *) insert …
  if (first === 'delete' || first === 'with')
    return tokens.flatMap(({ text, word }, at) =>
      word && text === 'delete' && tokens[at + 1]?.text === 'from' ? names(tokens.slice(at + 2)).slice(0, 1) : [],
    );
  return [];
}

/** Comma-separated names at the beginning, after `if exists` and `only`. */
function names(tokens: Token[]): string[] {
  const found: string[] = [];
  let rest = skip(tokens, 'if', 'exists');
  for (;;) {
    rest = skip(rest, 'only');
    const parts: string[] = [];
    for (;;) {
      const [name, dot] = rest;
      if (!name) break;
      parts.push(name.text);
      rest = rest.slice(1);
      if (dot?.text !== '.' || dot.word) break;
      rest = rest.slice(1);
    }
    if (parts.length) found.push(parts.join('.'));
    if (rest[0]?.text === '*') rest = rest.slice(1);
    if (rest[0]?.text !== ',') return found;
    rest = rest.slice(1);
  }
}

/** What the actions of an `alter table` drop: `drop column x`, or `drop x` where that is no constraint. */
function droppedParts(tokens: Token[], kind: 'column' | 'attribute'): string[] {
  const [owner] = names(tokens);
  const found: string[] = [];
  let depth = 0;
  for (const [at, { text, word }] of tokens.entries()) {
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (!word || text !== 'drop' || depth > 0) continue;
    // `alter column x drop not null`, `drop default` and their like begin with another word.
    let start = at;
    while (start > 0 && tokens[start - 1]?.text !== ',') start -= 1;
    if (tokens.slice(start, at).some((token) => token.word && token.text === 'alter')) continue;
    const next = tokens[at + 1];
    if (next?.word && next.text === 'constraint') continue;
    const [part] = names(skip(tokens.slice(at + 1), kind));
    if (part) found.push(`${owner}.${part}`);
  }
  return found;
}

function skip(tokens: Token[], ...words: string[]): Token[] {
  return words.every((word, at) => tokens[at]?.word && tokens[at].text === word) ? tokens.slice(words.length) : tokens;
}

const lexemes = [
  /--[^\n]*/y,
  /\/\*/y, // Block comments nest: read by hand.
  /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y, // The end is looked for by hand.
  /[eE]'(?:[^'\\]|''|\\[^])*'/y,
  /(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*'/y,
  /(?:[uU]&)?"(?:[^"]|"")*"/y,
  /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y,
  /\s+/y,
];

/** Splits SQL at the semicolons that end statements; strings and bodies of functions are not looked into. */
function statements(sql: string): { text: string; tokens: Token[] }[] {
  const found: { text: string; tokens: Token[] }[] = [];
  let tokens: Token[] = [];
  let begin = -1;
  /** How many `begin atomic … end` and `case … end` are open: the body of a function in SQL's own form has semicolons. */
  let open = 0;
  for (let at = 0; at <= sql.length;) {
    if (at === sql.length || (sql[at] === ';' && open === 0)) {
      if (begin >= 0 && tokens.length) found.push({ text: sql.slice(begin, at).trim(), tokens });
      [tokens, begin, open, at] = [[], -1, 0, at + 1];
      continue;
    }
    let length = 0;
    const kind = lexemes.findIndex((lexeme) => {
      lexeme.lastIndex = at;
      length = lexeme.exec(sql)?.[0].length ?? 0;
      return length > 0;
    });
    const text = sql.slice(at, at + (length || 1));
    if (kind === 1) length = endOfComment(sql, at) - at;
    if (kind === 2) {
      const end = sql.indexOf(text, at + length);
      length = (end < 0 ? sql.length : end + text.length) - at;
    }
    at += length || 1;
    if (kind === 0 || kind === 1 || kind === 7) continue;
    if (begin < 0) begin = at - (length || 1);
    if (kind === 6) {
      const word = text.toLowerCase();
      const before = tokens.at(-1);
      if (word === 'atomic' && before?.word && before.text === 'begin') open += 1;
      else if (open > 0 && word === 'case') open += 1;
      else if (open > 0 && word === 'end') open -= 1;
      tokens.push({ text: word, word: true });
    } else if (kind === 5) {
      const name = text.slice(1, -1).replaceAll('""', '"');
      tokens.push({ text: /^[a-z_][a-z0-9_]*$/.test(name) ? name : text, word: false });
    } else {
      tokens.push({ text: kind < 0 ? text : "''", word: false });
    }
  }
  return found;
}

function endOfComment(sql: string, start: number): number {
  let depth = 0;
  for (let at = start; at < sql.length; at += 1) {
    const pair = sql.slice(at, at + 2);
    if (pair === '/*') depth += 1;
    else if (pair === '*/') depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return sql.length;
}
