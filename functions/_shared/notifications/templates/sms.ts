/**
 * Text messages. They lie open on a locked screen, and the name of a requirement, a program or a licence may tell of
 * somebody's health: a text says which practice, what kind of thing, by when and where, and nothing else. Only what the
 * practice itself writes to be read as a text, the title of an announcement, is in one.
 */
import { SegmentedMessage } from 'sms-segments-calculator';
import type { RenderedText } from '../contracts.ts';
import { oneLine } from './html.ts';
import { count, shortDay } from './place.ts';
import { dueOf, link, type Telling } from './told.ts';

export function renderText(to: Telling): RenderedText {
  const text = plainLetters(compose(to));
  return { text, segments: segmentsOf(text) };
}

/** Most texts are short and plain, and need no counting of what a letter costs. */
const PLAIN = /^[A-Za-z0-9 .,:;!?'"()/+*@#%&=<>$_ñÑéèàùìòÇøØåÅäöüÄÖÜßÉæÆ¡¿§£¥\n-]{1,160}$/;

export function segmentsOf(text: string): number {
  if (PLAIN.test(text)) return 1;
  return new SegmentedMessage(text, 'auto').segmentsCount;
}

function compose(to: Telling): string {
  const { words, delivery, place } = to;
  const { sms } = words;
  const practice = oneLine(to.practice, 40);
  const told = delivery.notifications;
  const [first] = told;
  const stop = delivery.is_mandatory && delivery.template === 'emergency' ? '' : ` ${sms.stop}`;
  if (delivery.template === 'test') return `${practice}: ${sms.test}${stop}`;
  if (first && (delivery.template === 'emergency' || delivery.template === 'announcement')) {
    const urgent = delivery.template === 'emergency' ? `${sms.urgent} ` : '';
    const url = link(to, first.link);
    return `${urgent}${practice}: ${oneLine(first.title, 120)} ${first.action === 'acknowledge' ? sms.confirm(url) : url}${stop}`;
  }
  const kinds = new Set(told.map(({ kind }) => kind));
  const number = Math.max(1, told.length);
  const shown = count(number, place);
  const what = kinds.size > 1 ? sms.several(shown) : sms.kinds[first?.kind ?? delivery.kind](number, shown);
  const url = told.length === 1 ? link(to, first!.link) : `${to.urls.console}/alerts`;
  return `${practice}: ${what}${when(to)}. ${url}${stop}`;
}

/** The earliest day of what is still to be done. */
function when(to: Telling): string {
  const days = to.delivery.notifications
    .filter(({ kind }) => kind !== 'completion' && kind !== 'celebration')
    .map((told) => dueOf(to, told)?.day)
    .filter((day) => day !== undefined)
    .sort();
  const [day] = days;
  if (!day) return '';
  const shown = shortDay(day, to.place);
  return to.today && day < to.today ? to.words.sms.since(shown) : to.words.sms.by(shown);
}

/** Typographic marks that would make the whole text count as UCS-2 become their plain equals; letters stay as they are. */
function plainLetters(text: string): string {
  return text
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[–—−]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\u00a0\u202f\u2009]/g, ' ');
}
