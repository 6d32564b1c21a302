// A month as a calendar shows it: whole weeks from Sunday, and what happens on each day.
import { dayAfter } from '../format/dates.ts';

export type EventKind = 'due' | 'expires' | 'grace' | 'training' | 'license';

export interface CalendarEvent {
  kind: EventKind;
  id: string;
  user_id: string;
  user_name: string;
  location_id: string | null;
  title: string;
  on: string;
  requirement_id: string | null;
  late: boolean;
}

export interface EventGroup {
  key: string;
  kind: EventKind;
  title: string;
  late: boolean;
  events: CalendarEvent[];
}

export interface Day {
  on: string;
  inMonth: boolean;
  groups: EventGroup[];
}

export const isMonth = (text: string | null): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '');

export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number);
  const at = new Date(Date.UTC(year!, number! - 1 + months, 1));
  return at.toISOString().slice(0, 7);
}

/** The first and last day a month's weeks show. */
export function spanOf(month: string): { from: string; until: string } {
  const first = `${month}-01`;
  const last = dayAfter(`${monthAfter(month, 1)}-01`, -1);
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
  return { from: dayAfter(first, -weekday(first)), until: dayAfter(last, 6 - weekday(last)) };
}

/** What is the same for several people on a day is one entry. */
export function groupsOf(events: CalendarEvent[]): EventGroup[] {
  const groups = new Map<string, EventGroup>();
  for (const event of events) {
    const key = `${event.kind}:${event.title}`;
    const group = groups.get(key) ?? { key, kind: event.kind, title: event.title, late: false, events: [] };
    group.events.push(event);
    group.late ||= event.late;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.events.length - a.events.length || a.title.localeCompare(b.title));
}

export function weeksOf(month: string, events: CalendarEvent[]): Day[][] {
  const { from, until } = spanOf(month);
  const byDay = Map.groupBy(events, ({ on }) => on);
  const days: Day[] = [];
  for (let on = from; on <= until; on = dayAfter(on, 1))
    days.push({ on, inMonth: on.startsWith(month), groups: groupsOf(byDay.get(on) ?? []) });
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
