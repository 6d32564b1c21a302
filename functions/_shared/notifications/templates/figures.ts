/** The letters made of figures: the weekly status of the practice, and the summary for executives. */
import { oneLine } from './html.ts';
import type { Figure, Letter } from './letter.ts';
import { blank } from './letters.ts';
import { ExecutiveSummary, StatusPost } from './payloads.ts';
import { count, longDay, percent, shortDay, signed } from './place.ts';
import type { Telling, Tone } from './told.ts';

export const CHART = { contentId: 'compliance-trend', width: 528, height: 220 };

export function statusLetter(to: Telling): Letter {
  const { words, place } = to;
  const post = StatusPost.parse(to.delivery.payload);
  const number = (label: string, value: number, tone: Tone = 'calm'): Figure => ({
    label,
    value: count(value, place),
    change: null,
    tone,
  });
  const change = post.rate_before === null ? null : post.rate - post.rate_before;
  return {
    ...blank(to),
    subject: words.status.subject(to.practice, percent(post.rate, place)),
    preheader: post.overdue === 0 ? words.status.good : words.status.ask,
    heading: words.status.heading(longDay(post.on, place)),
    figures: [
      {
        label: words.status.rate,
        value: percent(post.rate, place),
        change:
          change === null ? null : steady(change) ? words.status.steady : words.status.change(signed(change, place)),
        tone: direction(change),
      },
      number(words.status.people, post.people),
      number(words.status.overdue, post.overdue),
      number(words.status.dueSoon, post.due_7_days),
      number(words.status.completed, post.completed_7_days),
    ],
    paragraphs: [post.overdue === 0 ? words.status.good : words.status.ask],
    action: { label: words.open.summary, url: `${to.urls.console}/` },
  };
}

export function summaryLetter(to: Telling): Letter {
  const { place } = to;
  const words = to.words.summary;
  const facts = ExecutiveSummary.parse(to.delivery.payload);
  const rate = percent(facts.compliance_rate, place);
  const before = facts.compliance_rate_before;
  const change = before === null ? null : facts.compliance_rate - before;
  const from = longDay(facts.period.from, place);
  const until = longDay(facts.period.to, place);
  const [first, last] = [facts.trend[0], facts.trend.at(-1)];
  const sentence =
    before === null || change === null
      ? []
      : [words.sentence(rate, percent(before, place), steady(change) ? 'same' : change > 0 ? 'up' : 'down')];
  const standing = words.standing(
    facts.people,
    facts.non_compliant,
    count(facts.non_compliant, place),
    count(facts.grace, place),
    count(facts.people, place),
  );
  return {
    ...blank(to),
    subject: words.subject(to.practice, rate, shortDay(facts.period.from, place), shortDay(facts.period.to, place)),
    preheader: standing,
    eyebrow: words.period(from, until),
    heading: words.title,
    paragraphs: [...sentence, standing],
    figures: summaryFigures(to, facts),
    image:
      first && last && first !== last
        ? {
            contentId: CHART.contentId,
            width: CHART.width,
            height: CHART.height,
            alt: words.chart(
              longDay(first.on, place),
              longDay(last.on, place),
              percent(first.rate, place),
              percent(last.rate, place),
            ),
          }
        : null,
    tables: [
      {
        title: words.locations,
        rows: facts.by_location.slice(0, 8).map(({ name, rate, people }) => ({
          label: oneLine(name, 80),
          value: `${percent(rate, place)} · ${count(people, place)}`,
        })),
      },
      {
        title: words.requirements,
        rows: facts.top_requirements.slice(0, 6).map(({ name, non_compliant }) => ({
          label: oneLine(name, 90),
          value: words.missing(count(non_compliant, place)),
        })),
      },
    ].filter(({ rows }) => rows.length > 0),
    action: { label: to.words.open.summary, url: `${to.urls.console}/overview` },
    closing: [words.attached],
  };
}

export function summaryFigures(to: Telling, facts: ExecutiveSummary): Figure[] {
  const { place } = to;
  const words = to.words.summary;
  const change = facts.compliance_rate_before === null ? null : facts.compliance_rate - facts.compliance_rate_before;
  const number = (label: string, value: number): Figure => ({
    label,
    value: count(value, place),
    change: null,
    tone: 'calm',
  });
  return [
    {
      label: words.rate,
      value: percent(facts.compliance_rate, place),
      change: change === null ? null : steady(change) ? words.unchanged : words.before(signed(change, place)),
      tone: direction(change),
    },
    number(words.nonCompliant, facts.non_compliant),
    number(words.grace, facts.grace),
    number(words.violations, facts.open_violations),
    number(words.actions, facts.overdue_corrective_actions),
    number(words.expiring, facts.expiring_30_days),
  ];
}

/** A change too small to be shown is none. */
function steady(change: number): boolean {
  return Math.abs(change) < 0.05;
}

function direction(change: number | null): Tone {
  if (change === null || steady(change)) return 'calm';
  return change > 0 ? 'good' : 'danger';
}
