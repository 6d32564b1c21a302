import { expect, test } from 'vitest';
import { groupsOf, monthAfter, spanOf, weeksOf, type CalendarEvent } from '../../web/src/lib/compliance/month.ts';

const event = (on: string, title: string, user: string): CalendarEvent => ({
  kind: 'due',
  id: `${on}${title}${user}`,
  user_id: user,
  user_name: user,
  location_id: null,
  title,
  on,
  requirement_id: null,
  late: false,
});

test('a month is shown in whole weeks from Sunday', () => {
  expect(spanOf('2026-11')).toEqual({ from: '2026-11-01', until: '2026-12-05' });
  expect(spanOf('2026-02')).toEqual({ from: '2026-02-01', until: '2026-02-28' });
  expect(spanOf('2024-02')).toEqual({ from: '2024-01-28', until: '2024-03-02' });
});

test('months go over the end of a year', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
});

test('what several people owe on a day is one entry, the largest first', () => {
  const weeks = weeksOf('2026-11', [
    event('2026-11-30', 'Fire', 'a'),
    event('2026-11-30', 'Blood', 'a'),
    event('2026-11-30', 'Blood', 'b'),
    event('2026-12-01', 'Fire', 'b'),
  ]);
  expect(weeks).toHaveLength(5);
  const days = weeks.flat();
  const last = days.find(({ on }) => on === '2026-11-30')!;
  expect(last.groups.map(({ title, events }) => [title, events.length])).toEqual([
    ['Blood', 2],
    ['Fire', 1],
  ]);
  expect(days.find(({ on }) => on === '2026-12-01')).toMatchObject({ inMonth: false });
  expect(groupsOf([])).toEqual([]);
});
