// Dates as people of a practice say them. Days are counted in the practice's zone, never in the browser's.

const dayLength = 86_400_000;

/** The calendar day (as a UTC midnight, in milliseconds) that a moment falls on in a zone. */
function dayOf(moment: Date, zone: string): number {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(moment).split('-').map(Number);
  return Date.UTC(year!, month! - 1, day!);
}

/** Reads `2026-05-04` as that calendar day and anything longer as a moment. */
function read(value: string | Date, zone: string): { day: number; moment: Date } {
  if (value instanceof Date) return { day: dayOf(value, zone), moment: value };
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const day = Date.parse(`${value}T00:00:00Z`);
    // Noon keeps the printed date the same wherever it is formatted.
    return { day, moment: new Date(day + dayLength / 2) };
  }
  const moment = new Date(value);
  return { day: dayOf(moment, zone), moment };
}

/** Whole calendar days from now until the value; negative when it has passed. */
export function daysUntil(value: string | Date, zone: string, now: Date): number {
  return Math.round((read(value, zone).day - dayOf(now, zone)) / dayLength);
}

export function absoluteDate(value: string | Date, zone: string, locale: string, now: Date): string {
  const { day, moment } = read(value, zone);
  const isPlainDate = typeof value === 'string' && value.length === 10;
  const sameYear = new Date(day).getUTCFullYear() === new Date(dayOf(now, zone)).getUTCFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: sameYear ? undefined : 'numeric',
    timeZone: isPlainDate ? 'UTC' : zone,
  }).format(moment);
}

export function absoluteTime(value: string | Date, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(read(value, zone).moment);
}

export function relativeDate(value: string | Date, zone: string, locale: string, now: Date): string {
  const days = daysUntil(value, zone, now);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 45) return words.format(days, 'day');
  if (size < 550) return words.format(Math.round(days / 30.4), 'month');
  return words.format(Math.round(days / 365.25), 'year');
}

/** "due in 3 days", "due today", "overdue by 2 days": the one vocabulary for a due date. */
export function dueWords(value: string | Date, zone: string, now: Date): string {
  const days = daysUntil(value, zone, now);
  const size = Math.abs(days);
  const months = Math.round(size / 30.4);
  const count = size === 1 ? '1 day' : size < 60 ? `${size} days` : `${months} months`;
  if (days < 0) return `overdue by ${count}`;
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  return `due in ${count}`;
}

/** The moment a calendar day ends in a zone, as due dates are stored: the following midnight there. */
export function endOfDay(day: string, zone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`) + dayLength;
  let moment = midnight;
  // Twice: the second look uses the offset that holds at the answer, which matters around a clock change.
  for (let look = 0; look < 2; look++) moment = midnight - offsetAt(new Date(moment), zone);
  return new Date(moment).toISOString();
}

function offsetAt(moment: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(moment.getTime() / 1000) * 1000;
}

/** Today and a number of days later, as `2026-05-04`, in the practice's calendar. */
export function dayFromNow(days: number, zone: string, now: Date): string {
  return new Date(dayOf(now, zone) + days * dayLength).toISOString().slice(0, 10);
}

/** The calendar day so many days after another (before it, when negative). */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}
