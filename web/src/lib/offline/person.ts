// Whose this device is at the moment. What is kept on it is listed, sent and removed by person.
import { actFor } from '#lib/data/api.ts';
import { forgetDocuments, forgetDocumentsOfOthers } from './store.ts';

export interface DevicePerson {
  staff_id: string;
  user_id: string;
  /** When the server last said that they are signed in. */
  seen_at: number;
}

const KEY = 'person';
/** For a shift: whoever has not been seen signed in for longer reads nothing here before they are again. */
const LONGEST_MS = 12 * 60 * 60 * 1000;

/** Somebody is signed in: what others kept is removed, what others have not sent waits for them. */
export async function takeDevice(person: Omit<DevicePerson, 'seen_at'>): Promise<void> {
  actFor(person.user_id);
  localStorage.setItem(KEY, JSON.stringify({ ...person, seen_at: Date.now() } satisfies DevicePerson));
  await forgetDocumentsOfOthers(person.staff_id).catch(() => undefined);
}

/** Nobody is signed in any more: no document stays. */
export async function leaveDevice(): Promise<void> {
  localStorage.removeItem(KEY);
  await forgetDocuments().catch(() => undefined);
}

/** Who may read what is kept: who is signed in or, without a connection, who was last, for the length of a shift. */
export async function devicePerson(): Promise<DevicePerson | undefined> {
  const known = stored();
  let signedIn: string | null | undefined;
  try {
    const answer = await fetch('/session/person', { cache: 'no-store' });
    if (answer.ok) signedIn = ((await answer.json()) as { user_id: string | null }).user_id;
  } catch {
    // Without a connection the device has to know.
  }
  const theirs =
    known && (signedIn === undefined ? Date.now() - known.seen_at < LONGEST_MS : signedIn === known.user_id);
  if (!theirs) {
    await leaveDevice();
    return undefined;
  }
  actFor(known.user_id);
  return known;
}

function stored(): DevicePerson | undefined {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') as DevicePerson | null) ?? undefined;
  } catch {
    return undefined;
  }
}
