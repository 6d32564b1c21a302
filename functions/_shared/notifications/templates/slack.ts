/** Messages in Slack. Buttons carry the id of the notification; what they do is decided where they arrive. */
import type { RenderedSlack, ToldNotification } from '../contracts.ts';
import { oneLine } from './html.ts';
import { statusLetter, summaryLetter } from './figures.ts';
import type { Letter } from './letter.ts';
import { celebrationLetter, noteOf, testLetter } from './letters.ts';
import { count } from './place.ts';
import { bodyOf, dueOf, grouped, link, ONE_MESSAGE_LINES, type Telling, titleOf, toneOf } from './told.ts';

type Block = Record<string, unknown>;
const MARKS = { danger: '🔴', soon: '🟠', calm: '⚪', good: '🟢' };

export function renderSlack(to: Telling): RenderedSlack {
  const { text, blocks } = compose(to);
  return {
    text: cut(mrkdwn(text), 3000),
    blocks: blocks.slice(0, 50),
    metadata: { event_type: 'training_notification', event_payload: { delivery_id: to.delivery.id } },
  };
}

function compose(to: Telling): { text: string; blocks: Block[] } {
  const { template, notifications } = to.delivery;
  if (template === 'status_post') return figures(to, statusLetter(to));
  if (template === 'executive_summary') return figures(to, summaryLetter(to));
  if (template === 'celebration') return celebration(celebrationLetter(to));
  if (template === 'test') return plain(testLetter(to));
  const [told] = notifications;
  if (!told) return plain(testLetter(to));
  return template === 'digest' || notifications.length > 1 ? digest(to) : one(to, told);
}

/** One thing: what, about whom, by when, and the buttons that settle it. */
function one(to: Telling, told: ToldNotification): { text: string; blocks: Block[] } {
  const title = titleOf(to, told);
  const due = dueOf(to, told);
  const body = bodyOf(to, told);
  const mark = told.kind === 'emergency' ? '🚨' : MARKS[toneOf(to, told)];
  const fields = [
    told.subject_name && `*${to.words.about}*\n${mrkdwn(oneLine(told.subject_name, 100))}`,
    due && `*${to.words.due}*\n${mrkdwn(due.days === null ? due.long : to.words.onDay(due.long, due.words))}`,
  ].filter((field) => typeof field === 'string');
  return {
    text: told.kind === 'emergency' ? to.words.emergencySubject(title) : title,
    blocks: [
      section(`${mark} *${mrkdwn(title)}*${body ? `\n${mrkdwn(body)}` : ''}`),
      ...(fields.length ? [{ type: 'section', fields: fields.map((text) => ({ type: 'mrkdwn', text })) }] : []),
      actions(to, told),
      context(`${to.words.kinds[told.kind]} · ${to.practice}`),
    ],
  };
}

function digest(to: Telling): { text: string; blocks: Block[] } {
  const { words, place, delivery } = to;
  const { groups, more } = grouped(to, ONE_MESSAGE_LINES);
  const total = delivery.notifications.length;
  const overdue = delivery.notifications.filter((told) => (dueOf(to, told)?.days ?? 0) < 0).length;
  const text = words.digestSubject(total, count(total, place), overdue, count(overdue, place));
  const blocks: Block[] = [
    header(words.digestHeading[to.level]),
    section(mrkdwn(words.lead[to.level](total, count(total, place), to.practice))),
  ];
  for (const { kind, told } of groups) {
    // What can be answered here stands by itself, with its buttons; the rest of a kind is one list.
    const [asking, telling] = [told.filter(({ action }) => action), told.filter(({ action }) => !action)];
    for (const text of lists(
      `*${mrkdwn(words.kinds[kind])}*`,
      telling.map((one) => line(to, one)),
    ))
      blocks.push(section(text));
    for (const one of asking.slice(0, 10)) blocks.push(section(line(to, one)), actions(to, one));
  }
  if (more > 0) blocks.push(context(words.more(more, count(more, place))));
  return {
    text,
    blocks: [
      ...blocks.slice(0, 48),
      {
        type: 'actions',
        elements: [openButton(words.openAll, `${to.urls.console}/alerts`, delivery.notifications[0]!.id)],
      },
      context(to.practice),
    ],
  };
}

function line(to: Telling, told: ToldNotification): string {
  const note = noteOf(to, told);
  const title = cut(mrkdwn(titleOf(to, told)), 300);
  return `${MARKS[toneOf(to, told)]} <${link(to, told.link)}|${title}>${note ? `\n      ${cut(mrkdwn(note), 250)}` : ''}`;
}

/** A section holds 3,000 characters: a long list goes on in the next. */
function lists(title: string, lines: string[]): string[] {
  const texts: string[] = [];
  let text = title;
  for (const one of lines) {
    if (text.length + one.length > 2900) {
      texts.push(text);
      text = one;
    } else text += `\n${one}`;
  }
  return lines.length ? [...texts, text] : [];
}

function actions(to: Telling, told: ToldNotification): Block {
  const { words } = to;
  const elements: Block[] = [];
  if (told.action === 'acknowledge') {
    elements.push(button(words.acknowledge, 'acknowledge', told.id, { style: 'primary' }));
  }
  if (told.action === 'decide_exception') {
    const ask = (title: string, text: string, confirm: string, style?: 'danger') => ({
      title: { type: 'plain_text', text: title },
      text: { type: 'plain_text', text },
      confirm: { type: 'plain_text', text: confirm },
      deny: { type: 'plain_text', text: words.cancel },
      ...(style ? { style } : {}),
    });
    elements.push(
      button(words.approve, 'approve', told.id, {
        style: 'primary',
        confirm: ask(words.approveAsk, words.approveConfirm, words.approve),
      }),
      button(words.refuse, 'refuse', told.id, {
        style: 'danger',
        confirm: ask(words.refuseAsk, words.refuseConfirm, words.refuse, 'danger'),
      }),
    );
  }
  elements.push(openButton(words.open[told.kind], link(to, told.link), told.id));
  return { type: 'actions', block_id: `told-${told.id}`, elements };
}

function figures(to: Telling, letter: Letter): { text: string; blocks: Block[] } {
  return {
    text: letter.subject,
    blocks: [
      header(letter.heading),
      section(letter.paragraphs.map(mrkdwn).join('\n')),
      {
        type: 'section',
        fields: letter.figures.map(({ label, value, change }) => ({
          type: 'mrkdwn',
          text: `${mrkdwn(label)}\n*${mrkdwn(value)}*${change ? `  _${mrkdwn(change)}_` : ''}`,
        })),
      },
      ...letter.tables.map(({ title, rows }) =>
        section(
          cut(
            [`*${mrkdwn(title)}*`, ...rows.map(({ label, value }) => `• ${mrkdwn(label)}: ${mrkdwn(value)}`)].join(
              '\n',
            ),
            2900,
          ),
        ),
      ),
      { type: 'actions', elements: [openButton(letter.action!.label, letter.action!.url, to.delivery.id)] },
      context(`${letter.eyebrow} · ${to.practice}`),
    ],
  };
}

function celebration(letter: Letter): { text: string; blocks: Block[] } {
  return {
    text: `🎉 ${letter.paragraphs[0]}`,
    blocks: [section(`🎉 *${mrkdwn(letter.heading)}*\n${letter.paragraphs.map(mrkdwn).join('\n')}`)],
  };
}

function plain(letter: Letter): { text: string; blocks: Block[] } {
  return {
    text: letter.heading,
    blocks: [
      section(`*${mrkdwn(letter.heading)}*\n${letter.paragraphs.map(mrkdwn).join('\n')}`),
      context(letter.practice),
    ],
  };
}

function header(text: string): Block {
  return { type: 'header', text: { type: 'plain_text', text: cut(text, 150), emoji: true } };
}

function section(text: string): Block {
  return { type: 'section', text: { type: 'mrkdwn', text: cut(text, 3000) } };
}

function context(text: string): Block {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: cut(mrkdwn(text), 2000) }] };
}

function button(text: string, action: string, value: string, more: Block = {}): Block {
  return {
    type: 'button',
    text: { type: 'plain_text', text: cut(text, 75), emoji: true },
    action_id: action,
    value,
    ...more,
  };
}

function openButton(text: string, url: string, value: string): Block {
  return button(text, 'open', value, { url });
}

/** Slack's three control characters; the marks of formatting are broken so that a title is never bold by accident. */
function mrkdwn(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([*_~`])/g, '\u200b$1');
}

function cut(text: string, maximum: number): string {
  return text.length > maximum ? `${text.slice(0, maximum - 1)}…` : text;
}
