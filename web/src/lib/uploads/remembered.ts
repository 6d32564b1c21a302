// Uploads under way, noted on the device, so that a reload or a closed browser does not begin them anew: the browser does not keep
// the file itself, but recognises it when it is chosen again.
import type { FileKind } from '#lib/data/files.ts';

export interface Remembered {
  id: string;
  kind: FileKind;
  /** The place of the console it was begun in, such as a module. */
  scope: string;
  name: string;
  size: number;
  sent: number;
  url: string | null;
  begunAt: number;
}

/** The server forgets them after a day as well. */
const keptMs = 24 * 3600 * 1000;
const prefix = 'upload:';

const keyOf = (kind: FileKind, scope: string, file: File) =>
  `${prefix}${scope}:${kind}:${file.name}:${file.size}:${file.lastModified}`;

export function recall(kind: FileKind, scope: string, file: File): Remembered | undefined {
  return read(keyOf(kind, scope, file));
}

export function remember(file: File, note: Remembered): void {
  localStorage.setItem(keyOf(note.kind, note.scope, file), JSON.stringify(note));
}

export function forget(id: string): void {
  for (const key of keys()) if (read(key)?.id === id) localStorage.removeItem(key);
}

/** What was interrupted here. */
export function interrupted(kind: FileKind, scope: string): Remembered[] {
  return keys().flatMap((key) => {
    const note = read(key);
    return note?.kind === kind && note.scope === scope ? [note] : [];
  });
}

function keys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
}

function read(key: string): Remembered | undefined {
  try {
    const note = JSON.parse(localStorage.getItem(key) ?? 'null') as Remembered | null;
    if (note && Date.now() - note.begunAt < keptMs) return note;
  } catch {
    // Not ours, or from another time.
  }
  localStorage.removeItem(key);
  return undefined;
}
