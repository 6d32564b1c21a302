// What a cell of the board says, and which people its filters leave.
import { boardStatuses, type Board, type BoardPerson, type Cell } from '../data/board.ts';
import { dayFromNow } from '../format/dates.ts';
import type { Place } from '../format/place.ts';
import { span } from '../requirements/words.ts';

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Today and how days are written, worked out once for all cells: there are tens of thousands. */
export class BoardClock {
  readonly #today: number;
  readonly #year: string;
  readonly #short: Intl.DateTimeFormat;
  readonly #long: Intl.DateTimeFormat;
  readonly #month: Intl.DateTimeFormat;

  constructor({ zone, locale, now }: Place) {
    const today = dayFromNow(0, zone, now);
    this.#today = dayNumber(today);
    this.#year = today.slice(0, 4);
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    this.#short = format({ day: 'numeric', month: 'short' });
    this.#long = format({ day: 'numeric', month: 'short', year: 'numeric' });
    this.#month = format({ month: 'short', year: 'numeric' });
  }

  daysUntil = (day: string) => dayNumber(day) - this.#today;
  dayMonth = (day: string) => this.#short.format(Date.parse(day));
  monthYear = (day: string) => this.#month.format(Date.parse(day));
  date = (day: string) => (day.startsWith(this.#year) ? this.#short : this.#long).format(Date.parse(day));
}

export type ShownStatus = (typeof boardStatuses)[number] | 'due_soon';

/** Within this many days of lapsing is worth seeing before it happens. */
const soonDays = 30;

export function statusOf([, status, due]: Cell, clock: BoardClock): ShownStatus {
  const stored = boardStatuses[status]!;
  const near = due !== 0 && clock.daysUntil(due) <= soonDays;
  return stored === 'compliant' && near ? 'due_soon' : stored;
}

/** Two or three words for the cell itself. */
export function shortWords(cell: Cell, clock: BoardClock): string {
  const [, status, due, grace, proved] = cell;
  const stored = boardStatuses[status]!;
  if (stored === 'grace_period' && grace) return `to ${clock.dayMonth(grace)}`;
  if (!due) return stored === 'compliant' ? 'for good' : stored === 'pending' ? 'no date' : 'missing';
  const days = clock.daysUntil(due);
  if (stored === 'non_compliant') {
    if (!proved && days === -1) return 'missing';
    const late = -days;
    return late < 60
      ? `${late} d late`
      : late < 720
        ? `${Math.round(late / 30.4)} mo late`
        : `${Math.round(late / 365)} y late`;
  }
  if (days === 0) return 'today';
  if (days <= soonDays) return `in ${days} d`;
  return days < 330 ? clock.dayMonth(due) : clock.monthYear(due);
}

/** The whole story of a cell, without the names around it. */
export function storyOf(cell: Cell, clock: BoardClock): string {
  const [, status, due, grace, proved, excepted] = cell;
  const stored = boardStatuses[status]!;
  const story = {
    compliant: due ? `compliant until ${clock.date(due)}` : 'compliant for good',
    pending: due ? `pending, due ${clock.date(due)}` : 'pending, no date',
    grace_period: grace ? `in grace until ${clock.date(grace)}` : 'in grace',
    non_compliant: `not compliant${due ? `, ${proved ? 'lapsed' : 'was due'} ${clock.date(due)}` : ''}`,
  }[stored];
  return excepted ? `${story}, with an approved exception` : story;
}

export interface BoardFilter {
  text?: string;
  department?: string;
  location?: string;
  position?: string;
  requirement?: string;
  status?: string;
  /** Programs and licenses that no requirement covers as well. */
  all?: boolean;
}

export type BoardSort = 'risk' | 'name';

const weight = { non_compliant: 10_000, grace_period: 500, due_soon: 20, pending: 1, compliant: 0 } as const;

/** How urgent a person is: what is missing counts most, then grace, then what lapses soon. */
export function riskOf(person: BoardPerson, clock: BoardClock): number {
  return person.cells.reduce((sum, cell) => sum + weight[statusOf(cell, clock)], 0);
}

export interface BoardRow {
  person: BoardPerson;
  /** By the position of their column. */
  cells: (Cell | undefined)[];
}

/** The rows and columns a filter leaves, in order. */
export function boardRows(
  board: Board,
  filter: BoardFilter,
  sort: BoardSort,
  clock: BoardClock,
): { columns: number[]; rows: BoardRow[] } {
  const hasRequirements = board.columns.some(({ id }) => id);
  const columns = board.columns.flatMap(({ id, name }, at) =>
    filter.requirement
      ? (id ?? name) === filter.requirement
        ? [at]
        : []
      : id || filter.all || !hasRequirements
        ? [at]
        : [],
  );
  const shown = new Set(columns);
  const text = filter.text?.toLowerCase();
  const rows: (BoardRow & { risk: number })[] = [];
  for (const person of board.people) {
    if (text && !person.name.toLowerCase().includes(text)) continue;
    if (filter.department && person.department !== filter.department) continue;
    if (filter.location && person.location !== filter.location) continue;
    if (filter.position && person.position !== filter.position) continue;
    const own = person.cells.filter(([column]) => shown.has(column));
    if (filter.requirement && !own.length) continue;
    if (filter.status && !own.some((cell) => matches(cell, filter.status!, clock))) continue;
    const byColumn = new Map(own.map((cell) => [cell[0], cell]));
    rows.push({
      person,
      cells: columns.map((at) => byColumn.get(at)),
      risk: riskOf({ ...person, cells: own }, clock),
    });
  }
  rows.sort((a, b) => (sort === 'risk' ? b.risk - a.risk : 0) || a.person.name.localeCompare(b.person.name));
  return { columns, rows };
}

function matches(cell: Cell, status: string, clock: BoardClock): boolean {
  if (status === 'exception') return cell[5] === 1;
  const shown = statusOf(cell, clock);
  return shown === status || (status === 'compliant' && shown === 'due_soon');
}

export const soonWords = `Lapses within ${span(soonDays, 'day')}`;
