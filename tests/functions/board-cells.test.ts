import { expect, test } from 'vitest';
import { BoardClock, boardRows, shortWords, statusOf, storyOf } from '../../web/src/lib/compliance/cells.ts';
import { layOut } from '../../web/src/lib/compliance/timeline.ts';
import type { Board, Cell } from '../../web/src/lib/data/board.ts';
import type { Period } from '../../web/src/lib/data/explain.ts';

const place = { zone: 'America/Chicago', locale: 'en-US', now: new Date('2026-11-23T18:00:00Z') };
const clock = new BoardClock(place);
const [compliant, pending, grace, missing] = [0, 1, 2, 3];

test.each<[Cell, string, string, string]>([
  [[0, compliant, '2027-11-03', 0, 1, 0], 'compliant', 'Nov 2027', 'compliant until Nov 3, 2027'],
  [[0, compliant, '2026-12-01', 0, 1, 0], 'due_soon', 'in 8 d', 'compliant until Dec 1'],
  [[0, compliant, '2026-11-23', 0, 1, 0], 'due_soon', 'today', 'compliant until Nov 23'],
  [[0, compliant, 0, 0, 1, 0], 'compliant', 'for good', 'compliant for good'],
  [[0, pending, '2027-01-15', 0, 0, 0], 'pending', 'Jan 15', 'pending, due Jan 15, 2027'],
  [[0, grace, '2026-11-10', '2026-11-24', 1, 0], 'grace_period', 'to Nov 24', 'in grace until Nov 24'],
  [[0, missing, '2026-11-17', 0, 1, 0], 'non_compliant', '6 d late', 'not compliant, lapsed Nov 17'],
  [[0, missing, '2025-09-29', 0, 0, 0], 'non_compliant', '14 mo late', 'not compliant, was due Sep 29, 2025'],
  [
    [0, missing, '2026-11-17', 0, 1, 1],
    'non_compliant',
    '6 d late',
    'not compliant, lapsed Nov 17, with an approved exception',
  ],
])('a cell in words: %j', (cell, status, short, story) => {
  expect(statusOf(cell, clock)).toBe(status);
  expect(shortWords(cell, clock)).toBe(short);
  expect(storyOf(cell, clock)).toBe(story);
});

const person = (id: string, name: string, department: string, cells: Cell[]) => ({
  id,
  name,
  position: null,
  department,
  location: null,
  cells,
});
const board: Board = {
  columns: [
    { id: 'fire', name: 'Fire', code: null },
    { id: null, name: 'Welcome', code: null },
  ],
  people: [
    person('a', 'Ada', 'Billing', [
      [0, compliant, '2027-11-03', 0, 1, 0],
      [1, missing, '2026-01-01', 0, 0, 0],
    ]),
    person('b', 'Bea', 'Nursing', [[0, missing, '2026-11-01', 0, 0, 1]]),
    person('c', 'Cleo', 'Nursing', []),
  ],
};
const names = (filter: Parameters<typeof boardRows>[1], sort: 'risk' | 'name' = 'risk') =>
  boardRows(board, filter, sort, clock).rows.map(({ person: { name } }) => name);

test('who is missing most is first, by what the board shows', () => {
  expect(names({})).toEqual(['Bea', 'Ada', 'Cleo']);
  expect(names({}, 'name')).toEqual(['Ada', 'Bea', 'Cleo']);
  // With the other trainings as columns Ada is missing one as well, and comes before Bea by her name.
  expect(names({ all: true })).toEqual(['Ada', 'Bea', 'Cleo']);
  expect(boardRows(board, {}, 'risk', clock).columns).toEqual([0]);
});

test('filters leave the people they name', () => {
  expect(names({ department: 'Nursing' })).toEqual(['Bea', 'Cleo']);
  expect(names({ requirement: 'fire' })).toEqual(['Bea', 'Ada']);
  expect(names({ status: 'non_compliant' })).toEqual(['Bea']);
  expect(names({ status: 'exception' })).toEqual(['Bea']);
  expect(names({ text: 'cle' })).toEqual(['Cleo']);
});

const period = (changes: Partial<Period>): Period => ({
  requirement_id: 'fire',
  requirement_name: 'Fire',
  group_no: 1,
  period_number: 1,
  opens_on: '2025-01-01',
  due_on: '2025-01-31',
  met_on: null,
  evidence_id: null,
  valid_until: null,
  grace_ends_on: null,
  state: 'open',
  ...changes,
});

test('a timeline shows what was proved late, until when it is valid, and what is missing now', () => {
  const { lanes, today } = layOut(
    [
      period({ met_on: '2025-02-10', valid_until: '2026-02-10', state: 'met' }),
      period({ period_number: 2, opens_on: '2025-12-12', due_on: '2026-02-10', state: 'missed' }),
    ],
    '2026-11-23',
    (day) => day,
  );
  expect(lanes).toHaveLength(1);
  expect(lanes[0]!.bars.map(({ tone, story }) => [tone, story])).toEqual([
    ['danger', 'Not compliant 2025-02-01 to 2025-02-10'],
    ['compliant', 'Proved 2025-02-10, valid until 2026-02-10'],
    ['danger', 'Not compliant since 2026-02-11'],
  ]);
  const last = lanes[0]!.bars.at(-1)!;
  expect(last.from + last.width).toBeCloseTo(today);
});
