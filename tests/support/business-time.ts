// The platform's own time, which `npm test -- --date …` moves: tests say "in three days" by this clock, never by the machine's.
import { practiceZone } from '../../local/business-time.ts';
import { stateDirectory } from '../../local/settings.ts';
import { runningPlatform, type Status } from '../../local/state.ts';

const given = process.env.PLATFORM_STATUS;
const status = given ? (JSON.parse(given) as Status) : runningPlatform(stateDirectory())?.status;

/** By how many milliseconds the platform's time runs ahead of this machine's. */
export const clockAheadMs = status?.CLOCK_AHEAD_MS ?? 0;

export function businessNow(): Date {
  return new Date(Date.now() + clockAheadMs);
}

/** The moment so many days from now, as the API takes it. */
export function inDays(days: number): string {
  return new Date(businessNow().getTime() + days * 86_400_000).toISOString();
}

/** A day of the practice's calendar, so many days from today, as `2026-05-04`. */
export function dayFromToday(days: number, zone = practiceZone): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(businessNow());
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of another month, or the last one where that month is shorter: `monthsFromToday(-12)` on 29 February is the 28th. */
export function monthsFromToday(months: number, zone = practiceZone): string {
  const [year = 0, month = 0, day = 0] = dayFromToday(0, zone).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}
