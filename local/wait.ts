// Waiting with an end: minutes, so that a busy machine is given its time, and a sentence when even that was not enough.
import { Problem } from './log.ts';

/** How long anything may take to start. */
export const startMinutes = 5;

/** Asks every `pause` milliseconds until there is an answer; gives up with what was waited for and the end of its log. */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T> | T,
  { minutes = startMinutes, pause = 25, log = (): string => '' } = {},
): Promise<NonNullable<T>> {
  const end = Date.now() + minutes * 60_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end)
      throw new Problem(`Waited ${minutes} minutes in vain: ${what}. The last it said:\n${tail(log()) || '(nothing)'}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

export function tail(log: string, lines = 20): string {
  return log.trim().split('\n').slice(-lines).join('\n');
}
