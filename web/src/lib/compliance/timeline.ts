import type { Period } from '../data/explain.ts';
import { dayAfter } from '../format/dates.ts';

export interface Bar {
  /** Percent of the width. */
  from: number;
  width: number;
  tone: 'compliant' | 'danger' | 'grace' | 'idle';
  story: string;
}

export interface Lane {
  key: string;
  requirementId: string;
  name: string;
  bars: Bar[];
  marks: { at: number; story: string }[];
  periods: Period[];
}

export interface Timeline {
  from: string;
  until: string;
  today: number;
  years: { at: number; label: string }[];
  lanes: Lane[];
}

const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Periods laid out over the years they span: three back at most, and a year and a half ahead. */
export function layOut(periods: Period[], today: string, say: (day: string) => string): Timeline {
  const earliest = dayAfter(today, -3 * 365);
  const latest = dayAfter(today, 548);
  const days = periods
    .flatMap(({ opens_on, due_on, met_on }) => [opens_on, due_on, met_on])
    .filter((day) => day !== null);
  const first = [...days, dayAfter(today, -365)].sort()[0]!;
  const from = first < earliest ? earliest : first;
  const length = number(latest) - number(from);
  const at = (day: string) => Math.min(100, Math.max(0, ((number(day) - number(from)) / length) * 100));

  const lanes = new Map<string, Lane>();
  for (const period of periods) {
    const key = `${period.requirement_id}:${period.group_no}`;
    const lane: Lane = lanes.get(key) ?? {
      key,
      requirementId: period.requirement_id,
      name: period.requirement_name,
      bars: [],
      marks: [],
      periods: [],
    };
    lanes.set(key, lane);
    lane.periods.push(period);
    const bar = (start: string, end: string, tone: Bar['tone'], story: string) => {
      const [left, right] = [at(start), at(end)];
      if (right > left) lane.bars.push({ from: left, width: right - left, tone, story });
    };
    if (period.met_on) {
      const until = period.valid_until ?? latest;
      if (period.due_on && period.met_on > period.due_on)
        bar(
          dayAfter(period.due_on, 1),
          period.met_on,
          'danger',
          `Not compliant ${say(dayAfter(period.due_on, 1))} to ${say(period.met_on)}`,
        );
      bar(
        period.met_on,
        until,
        'compliant',
        `Proved ${say(period.met_on)}, ${period.valid_until ? `valid until ${say(period.valid_until)}` : 'for good'}`,
      );
      if (period.met_on >= from) lane.marks.push({ at: at(period.met_on), story: `Proved ${say(period.met_on)}` });
    } else if (period.state === 'missed' && period.due_on) {
      const grace = period.grace_ends_on && period.grace_ends_on >= today ? period.grace_ends_on : undefined;
      if (grace) bar(dayAfter(period.due_on, 1), grace, 'grace', `In grace until ${say(grace)}`);
      else bar(dayAfter(period.due_on, 1), today, 'danger', `Not compliant since ${say(dayAfter(period.due_on, 1))}`);
    } else if (period.due_on && period.period_number === 1 && period.opens_on) {
      bar(period.opens_on, period.due_on, 'idle', `To be done by ${say(period.due_on)}`);
    }
  }
  const years: Timeline['years'] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(latest.slice(0, 4)); year++)
    years.push({ at: at(`${year}-01-01`), label: String(year) });
  // A year that begins before the picture is named at its left edge, unless the next name would touch it.
  return {
    from,
    until: latest,
    today: at(today),
    years: years.filter((year, index) => index > 0 || (years[1]?.at ?? 100) > 8),
    lanes: [...lanes.values()],
  };
}
