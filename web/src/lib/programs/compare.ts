import type { ModuleVersion } from '#lib/data/programs.ts';

export interface Difference {
  what: string;
  before: string;
  after: string;
}

type Data = Record<string, unknown>;

/** What differs between two versions, in words: settings one by one, questions and other entries by what they say. */
export function differences(from: ModuleVersion, to: ModuleVersion): Difference[] {
  const found: Difference[] = [];
  const compare = (what: string, before: unknown, after: unknown) => {
    const [earlier, later] = [inWords(before), inWords(after)];
    if (earlier !== later) found.push({ what, before: earlier, after: later });
  };
  compare('Title', from.content_title, to.content_title);
  const [before, after] = [from.content_data, to.content_data];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [earlier, later] = [before[key], after[key]];
    if (isList(earlier) || isList(later))
      compareLists(nameOf(key), isList(earlier) ? earlier : [], isList(later) ? later : [], compare);
    else compare(nameOf(key), earlier, later);
  }
  if (from.sha256 !== to.sha256)
    found.push({ what: 'File', before: shortHash(from.sha256), after: shortHash(to.sha256) });
  return found;
}

function compareLists(
  what: string,
  before: Data[],
  after: Data[],
  compare: (what: string, before: unknown, after: unknown) => void,
): void {
  const keyOf = (entry: Data, index: number) => String(entry.id ?? entry.file_id ?? index);
  const earlier = new Map(before.map((entry, index) => [keyOf(entry, index), entry]));
  const later = new Map(after.map((entry, index) => [keyOf(entry, index), entry]));
  let number = 0;
  for (const key of new Set([...later.keys(), ...earlier.keys()])) {
    number++;
    compare(`${what} ${number}`, earlier.get(key), later.get(key));
  }
}

function isList(value: unknown): value is Data[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null);
}

/** A value as an author reads it: texts, without the ids that only the program needs. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join('\n');
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([key]) => !/^(id|file_id|.*_id)$/.test(key))
      .map(([key, part]) =>
        typeof part === 'object'
          ? inWords(part)
          : /^(text|prompt|title)$/.test(key)
            ? String(part)
            : `${nameOf(key)}: ${part}`,
      )
      .filter(Boolean)
      .join('\n');
  }
  return String(value);
}

function nameOf(key: string): string {
  const words = key.replaceAll('_', ' ').replace(/s$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shortHash(hash: string | null): string {
  return hash ? `fingerprint ${hash.slice(0, 12)}…` : '';
}
