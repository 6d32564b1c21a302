/** Dates and numbers as the recipient reads them. */
export type Language = 'en' | 'es';
export type Place = {
  locale: string;
  language: Language;
  /** Days are the practice's: a due date is the same day for everybody. */
  zone: string;
};

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

export function placeOf(locale: string | undefined, zone: string): Place {
  const known = supported(locale);
  return { locale: known, language: /^es\b/i.test(known) ? 'es' : 'en', zone: zoneOrUtc(zone) };
}

const locales = new Map<string, string>();

function supported(locale = 'en-US'): string {
  let known = locales.get(locale);
  if (known === undefined) {
    try {
      known = Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? 'en-US';
    } catch {
      known = 'en-US';
    }
    // The sentences are English or Spanish; a date in a third language would stand out in them.
    if (!/^(en|es)\b/i.test(known)) known = 'en-US';
    locales.set(locale, known);
  }
  return known;
}

const zones = new Map<string, string>();

function zoneOrUtc(zone: string): string {
  let known = zones.get(zone);
  if (known === undefined) {
    try {
      known = new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;
    } catch {
      known = 'UTC';
    }
    zones.set(zone, known);
  }
  return known;
}

function dates(locale: string, options: Intl.DateTimeFormatOptions, name: string): Intl.DateTimeFormat {
  const key = `${locale} ${name} ${options.timeZone}`;
  let format = formats.get(key) as Intl.DateTimeFormat | undefined;
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format;
}

function numbers(locale: string, options: Intl.NumberFormatOptions, name: string): Intl.NumberFormat {
  const key = `${locale} ${name}`;
  let format = formats.get(key) as Intl.NumberFormat | undefined;
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

/** The day a date or a moment falls on in the practice, as YYYY-MM-DD; null for what is neither. */
export function dayOf(value: string | null | undefined, place: Place): string | null {
  if (!value) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return null;
  // A deadline is the midnight after its day; any other moment loses a millisecond that nobody misses.
  moment.setTime(moment.getTime() - 1);
  return dates('en-CA', { dateStyle: 'short', timeZone: place.zone }, 'iso').format(moment);
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** "November 27, 2026" */
export function longDay(day: string, place: Place): string {
  return dates(place.locale, { dateStyle: 'long', timeZone: 'UTC' }, 'long').format(noon(day));
}

/** "Nov 27" */
export function shortDay(day: string, place: Place): string {
  return dates(place.locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }, 'short').format(noon(day));
}

/** "Friday, November 27" */
export function weekDay(day: string, place: Place): string {
  return dates(place.locale, { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }, 'week').format(
    noon(day),
  );
}

export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

export function count(value: number, place: Place): string {
  return numbers(place.locale, { maximumFractionDigits: 0 }, 'count').format(value);
}

/** A rate between 0 and 100, as the database has it, as a percentage. */
export function percent(rate: number, place: Place): string {
  return numbers(place.locale, { style: 'percent', maximumFractionDigits: 1 }, 'percent').format(rate / 100);
}

/** A change in percentage points or things, with its sign: "+1.4". */
export function signed(value: number, place: Place): string {
  return numbers(place.locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }, 'signed').format(value);
}
