// Days of the calendar and the moments at which they begin. A day is written as people write it, 2027-01-31; a moment is in UTC,
// 2027-01-31T05:00:00.000Z. Both compare as text.

export type Day = string;
export type Moment = string;

/** Later than any day: 'f' sorts after the digits. */
export const forever: Day = 'forever';

export const earlier = <T extends Day | Moment>(a: T, b: T): T => (a < b ? a : b);
export const later = <T extends Day | Moment>(a: T, b: T): T => (a > b ? a : b);

const millisecondsOfADay = 86_400_000;
const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const write = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

export function addDays(day: Day, days: number): Day {
  return day === forever ? forever : write(utc(day) + days * millisecondsOfADay);
}

export function daysBetween(from: Day, until: Day): number {
  return (utc(until) - utc(from)) / millisecondsOfADay;
}

/** The same day of another month, or that month's last day if it is shorter. */
export function addMonths(day: Day, months: number): Day {
  if (day === forever) return forever;
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  lastOfMonth.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
  return write(lastOfMonth.getTime());
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day it is in a place at a moment. */
export function dayAt(moment: Moment, timeZone: string): Day {
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    calendars.set(timeZone, calendar);
  }
  return calendar.format(Date.parse(moment));
}

const beginnings = new Map<string, Moment>();

/** The first moment of a day in a place: the earliest one at which its calendar shows that day. */
export function startOfDay(day: Day, timeZone: string): Moment {
  const key = `${day} ${timeZone}`;
  const known = beginnings.get(key);
  if (known) return known;
  // No place is further from UTC than 14 hours, and every offset is whole quarters of an hour: halve the span until one is left.
  const quarter = 900_000;
  let before = utc(day) - 15 * 4 * quarter;
  let since = utc(day) + 15 * 4 * quarter;
  while (since - before > quarter) {
    const middle = before + Math.floor((since - before) / quarter / 2) * quarter;
    if (dayAt(new Date(middle).toISOString(), timeZone) < day) before = middle;
    else since = middle;
  }
  const found = new Date(since).toISOString();
  beginnings.set(key, found);
  return found;
}

/** The midnight after a day: what is due on it can be done at any moment before. */
export function endOfDay(day: Day, timeZone: string): Moment {
  return startOfDay(addDays(day, 1), timeZone);
}
