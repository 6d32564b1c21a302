/** The letters about what people are told; the ones made of figures are in `figures.ts`. */
import type { PermissionLevel, ToldNotification } from '../contracts.ts';
import { oneLine } from './html.ts';
import type { Letter } from './letter.ts';
import { Celebration } from './payloads.ts';
import { count, longDay } from './place.ts';
import {
  bodyOf,
  byUrgency,
  dueOf,
  firstName,
  grouped,
  link,
  ONE_MESSAGE_LINES,
  type Telling,
  titleOf,
  toneOf,
} from './told.ts';

/** What every letter has, whoever it is to: the frame that templates fill. */
export function blank(to: Telling): Letter {
  const { words, delivery, practice, urls } = to;
  const links = delivery.recipient
    ? [{ label: words.footer.settings, url: `${urls.console}/settings/notifications` }]
    : [];
  if (delivery.recipient && !delivery.is_mandatory)
    links.push({ label: words.footer.unsubscribe, url: `${urls.console}/unsubscribe/${delivery.secret}` });
  return {
    language: to.place.locale,
    practice,
    subject: words.kinds[delivery.kind],
    preheader: '',
    tone: 'calm',
    alarm: false,
    eyebrow: words.kinds[delivery.kind],
    heading: words.kinds[delivery.kind],
    greeting: delivery.recipient ? words.greeting(firstName(delivery.recipient.full_name)) : null,
    paragraphs: [],
    facts: [],
    figures: [],
    image: null,
    tables: [],
    groups: [],
    more: null,
    action: null,
    closing: [],
    footer: {
      why: delivery.recipient
        ? [words.footer.why(practice), ...(delivery.is_mandatory ? [words.footer.mandatory] : [])]
        : [words.footer.team(practice)],
      links,
    },
  };
}

export function noticeLetter(to: Telling): Letter {
  const [told] = to.delivery.notifications;
  if (!told || to.delivery.notifications.length > 1) return digestLetter(to);
  const title = titleOf(to, told);
  const due = dueOf(to, told);
  const body = bodyOf(to, told);
  return {
    ...blank(to),
    subject: title,
    preheader: [due?.words, body ?? to.words.lead[to.level](1, '1', to.practice)].filter(Boolean).join('. '),
    tone: toneOf(to, told),
    eyebrow: to.words.kinds[told.kind],
    heading: title,
    paragraphs: [body, whatNext(to, told)].filter((text) => text !== null),
    facts: factsOf(to, told),
    action: { label: to.words.open[told.kind], url: link(to, told.link) },
  };
}

function factsOf(to: Telling, told: ToldNotification): Letter['facts'] {
  const due = dueOf(to, told);
  return [
    ...(told.subject_name ? [{ label: to.words.about, value: oneLine(told.subject_name, 100) }] : []),
    ...(due
      ? [{ label: to.words.due, value: due.days === null ? due.long : to.words.onDay(due.long, due.words) }]
      : []),
  ];
}

/** The sentence that says what is asked, which differs for the person, their manager and whoever answers for the practice. */
function whatNext(to: Telling, told: ToldNotification): string | null {
  const { next } = to.words;
  if (told.kind === 'announcement' || told.kind === 'emergency' || told.kind === 'approval') return null;
  if (told.subject_name) {
    const who = oneLine(told.subject_name, 100);
    const by: Record<PermissionLevel, () => string> = {
      staff: () => next.manager(who),
      manager: () => next.manager(who),
      training_administrator: () => next.office(who),
      executive: () => next.practice(to.practice),
    };
    return by[to.level]();
  }
  if (told.kind === 'completion' || told.kind === 'celebration' || told.kind === 'summary') return next.completed;
  if (told.kind === 'certification') return next.certification;
  return told.kind === 'compliance' ? next.compliance : next.own;
}

export function digestLetter(to: Telling): Letter {
  const { words, place, delivery } = to;
  const told = delivery.notifications;
  const total = told.length;
  const overdue = told.filter((one) => (dueOf(to, one)?.days ?? 0) < 0).length;
  const { groups, more } = grouped(to, ONE_MESSAGE_LINES);
  const shown = count(total, place);
  const tones = new Set(told.map((one) => toneOf(to, one)));
  const first = [...told].sort(byUrgency(to))[0];
  return {
    ...blank(to),
    subject: words.digestSubject(total, shown, overdue, count(overdue, place)),
    preheader: first ? titleOf(to, first) : '',
    tone: tones.has('danger') ? 'danger' : tones.has('soon') ? 'soon' : 'calm',
    eyebrow: to.today ? longDay(to.today, place) : words.kinds[delivery.kind],
    heading: words.digestHeading[to.level],
    paragraphs: [words.lead[to.level](total, shown, to.practice)],
    groups: groups.map(({ kind, told }) => ({
      title: words.kinds[kind],
      lines: told.map((one) => ({
        title: titleOf(to, one),
        note: noteOf(to, one),
        url: link(to, one.link),
        tone: toneOf(to, one),
      })),
    })),
    more: more > 0 ? words.more(more, count(more, place)) : null,
    action: { label: words.openAll, url: `${to.urls.console}/alerts` },
  };
}

/** Under a line: whom it is about where the title does not say it, and when it is due. */
export function noteOf(to: Telling, told: ToldNotification): string | null {
  const due = dueOf(to, told);
  const who = told.subject_name && !told.title.includes(told.subject_name) ? oneLine(told.subject_name, 80) : null;
  const when = due && (due.days === null ? due.long : to.words.onDay(due.long, due.words));
  const parts = [who, when ?? oneLine(bodyOf(to, told) ?? '', 140)].filter(Boolean);
  return parts.length ? parts.join(' · ') : null;
}

export function announcementLetter(to: Telling): Letter {
  const told = to.delivery.notifications[0];
  if (!told) return blank(to);
  const body = paragraphs(told.body);
  return {
    ...blank(to),
    subject: oneLine(told.title),
    preheader: oneLine(body[0] ?? '', 140),
    eyebrow: to.words.announcementFrom(to.practice),
    heading: oneLine(told.title),
    paragraphs: body,
    action: {
      label: told.action === 'acknowledge' ? to.words.acknowledge : to.words.open.announcement,
      url: link(to, told.link),
    },
    closing: told.action === 'acknowledge' ? [to.words.emergencyAsk] : [],
  };
}

export function emergencyLetter(to: Telling): Letter {
  const told = to.delivery.notifications[0];
  if (!told) return blank(to);
  const asks = told.action === 'acknowledge';
  const body = paragraphs(told.body);
  return {
    ...blank(to),
    subject: to.words.emergencySubject(oneLine(told.title)),
    preheader: oneLine(body[0] ?? '', 140),
    tone: 'danger',
    alarm: true,
    eyebrow: to.words.kinds.emergency,
    heading: oneLine(told.title),
    greeting: null,
    paragraphs: body,
    action: { label: asks ? to.words.acknowledgeIn : to.words.open.emergency, url: link(to, told.link) },
    closing: asks ? [to.words.emergencyAsk] : [],
  };
}

export function approvalLetter(to: Telling): Letter {
  const told = to.delivery.notifications[0];
  if (!told) return blank(to);
  const who = oneLine(told.subject_name ?? to.words.somebody, 100);
  return {
    ...blank(to),
    subject: to.words.approvalSubject(who),
    preheader: titleOf(to, told),
    tone: 'soon',
    eyebrow: to.words.kinds.approval,
    heading: titleOf(to, told),
    paragraphs: [to.words.approvalLead(who), ...paragraphs(bodyOf(to, told))],
    facts: factsOf(to, told),
    action: { label: to.words.open.approval, url: link(to, told.link) },
  };
}

export function celebrationLetter(to: Telling): Letter {
  const { words, place } = to;
  const done = Celebration.parse(to.delivery.payload);
  const name = oneLine(done.full_name, 100);
  return {
    ...blank(to),
    subject: words.celebrationSubject(name),
    preheader: words.celebration(name, oneLine(done.program_name)),
    tone: 'good',
    heading: words.celebrationSubject(name),
    paragraphs: [
      words.celebration(name, oneLine(done.program_name)),
      words.celebrationOn(longDay(done.completed_on.slice(0, 10), place)),
    ],
    action: { label: words.open.celebration, url: link(to, to.delivery.notifications[0]?.link ?? null) },
  };
}

export function testLetter(to: Telling): Letter {
  const { test } = to.words;
  return {
    ...blank(to),
    subject: test.subject,
    preheader: test.heading,
    tone: 'good',
    eyebrow: test.subject,
    heading: test.heading,
    paragraphs: [test.body(to.practice)],
    action: { label: to.words.footer.settings, url: `${to.urls.console}/settings/notifications` },
    footer: { ...blank(to).footer, links: [] },
  };
}

function paragraphs(text: string | null): string[] {
  return (text ?? '')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
}
