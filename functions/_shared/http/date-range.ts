import { businessTime } from '../db/business-time.ts';
import type { Database } from '../db/client.ts';
import { ApiError } from './errors.ts';

const DAY_MS = 86_400_000;

/** The first and last day of a range, the last 90 days where it is not said. Raises 400 INVALID_RANGE. */
export async function daysOf(
  db: Database,
  { from, to }: { from?: string; to?: string },
): Promise<{ from: string; to: string }> {
  // A day ahead covers practices that are ahead of Greenwich.
  const last = to ?? daysAfter((await businessTime(db)).toISOString().slice(0, 10), 1);
  const first = from ?? daysAfter(last, -90);
  if (first > last) throw new ApiError(400, 'INVALID_RANGE', 'The range ends before it begins.');
  return { from: first, to: last };
}

/** The day a number of days after another (before it, if negative). */
export const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
