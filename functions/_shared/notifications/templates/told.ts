/** What a message tells of: one thing each, in the recipient's language, in the order of urgency. */
import type { LeasedDelivery, LinkTargets, NotificationKind, PermissionLevel, ToldNotification } from '../contracts.ts';
import { oneLine } from './html.ts';
import { count, dayOf, daysBetween, longDay, type Place, placeOf } from './place.ts';
import { english, type Words } from './words-en.ts';
import { spanish } from './words-es.ts';

export type Tone = 'calm' | 'soon' | 'danger' | 'good';

/** Everything a template needs to speak to this recipient. */
export type Telling = {
  delivery: LeasedDelivery;
  urls: LinkTargets;
  place: Place;
  words: Words;
  level: PermissionLevel;
  practice: string;
  /** The practice's day the newest of it was told: a queue is short, and a clock of the machine is not the practice's. */
  today: string | null;
};

export function telling(delivery: LeasedDelivery, urls: LinkTargets): Telling {
  const place = placeOf(delivery.recipient?.locale, delivery.organization.time_zone);
  let newest = '';
  for (const { created_at } of delivery.notifications) if (created_at > newest) newest = created_at;
  return {
    delivery,
    urls,
    place,
    words: place.language === 'es' ? spanish : english,
    level: delivery.recipient?.permission_level ?? 'staff',
    practice: oneLine(delivery.organization.name, 100),
    today: dayOf(newest, place),
  };
}

export function link(to: Telling, path: string | null): string {
  return `${to.urls.console}${path?.startsWith('/') && !path.startsWith('//') ? path : '/'}`;
}

export type Due = { day: string; days: number | null; words: string; long: string };

export function dueOf(to: Telling, told: ToldNotification): Due | null {
  // What an approval is about has a day of its own, by which nobody has to have decided.
  const day = told.kind === 'approval' ? null : dayOf(told.about_due, to.place);
  if (!day) return null;
  const long = longDay(day, to.place);
  if (!to.today || told.kind === 'completion') return { day, days: null, words: long, long };
  const days = daysBetween(to.today, day);
  return { day, days, words: to.words.dueWords(days, count(Math.abs(days), to.place)), long };
}

/** Titles and the short sentences the database writes, which are English; what people wrote stays as they wrote it. */
const STARTS: [english: string, spanish: string][] = [
  ['New training: ', 'Nueva formación: '],
  ['Not compliant: ', 'No cumple: '],
  ['Completed: ', 'Completado: '],
  ['Please sign: ', 'Firme, por favor: '],
  ['Reminder: ', 'Recordatorio: '],
  ['Overdue: ', 'Fuera de plazo: '],
  ['Due soon: ', 'Vence pronto: '],
  ['Due today: ', 'Vence hoy: '],
  ['Expires soon: ', 'Caduca pronto: '],
  ['Expired: ', 'Caducado: '],
];
const SENTENCES = new Map([
  ['It was due and is not done.', 'Ha vencido y no está hecho.'],
  ['Your last proof has lapsed.', 'Su última prueba ha caducado.'],
  ['The last proof has lapsed.', 'La última prueba ha caducado.'],
  ['Your certificate is ready.', 'Su certificado está listo.'],
]);

export function titleOf(to: Telling, told: ToldNotification): string {
  const title = oneLine(told.title);
  if (to.place.language === 'en') return title;
  const start = STARTS.find(([known]) => title.startsWith(known));
  if (start) return start[1] + title.slice(start[0].length);
  return title.replace(' is not compliant: ', ' no cumple: ');
}

export function bodyOf(to: Telling, told: ToldNotification): string | null {
  const body = told.body?.trim();
  if (!body) return null;
  if (to.place.language === 'en') return body;
  const known = SENTENCES.get(body);
  if (known) return known;
  // A due date that the database wrote out in English is said by the facts of the message already.
  return /^(Due|Overdue|Expires|Expired|It (was|is) due)\b/.test(body) ? null : body;
}

export function toneOf(to: Telling, told: ToldNotification): Tone {
  if (told.kind === 'completion' || told.kind === 'celebration') return 'good';
  if (told.kind === 'emergency' || told.severity === 'critical') return 'danger';
  const due = dueOf(to, told);
  if (due?.days !== null && due !== null && due.days < 0) return 'danger';
  if (told.severity === 'high') return 'danger';
  return due?.days !== null && due !== null && due.days <= 7 ? 'soon' : 'calm';
}

const SEVERITY = { critical: 0, high: 1, medium: 2, low: 3 };
const KINDS: NotificationKind[] = [
  'emergency',
  'approval',
  'manager_alert',
  'compliance',
  'certification',
  'reminder',
  'assignment',
  'announcement',
  'summary',
  'completion',
  'celebration',
];

/** The most serious first, then what is due first; what is over comes last. */
export function byUrgency(to: Telling): (a: ToldNotification, b: ToldNotification) => number {
  return (a, b) => {
    const over = Number(a.kind === 'completion') - Number(b.kind === 'completion');
    const severity = SEVERITY[a.severity] - SEVERITY[b.severity];
    const due = (dayOf(a.about_due, to.place) ?? '9999').localeCompare(dayOf(b.about_due, to.place) ?? '9999');
    return over || severity || due || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.id.localeCompare(b.id);
  };
}

export type Group = { kind: NotificationKind; told: ToldNotification[] };

/** Groups by kind, the group with the most urgent thing first, and at most `maximum` things in all. */
export function grouped(to: Telling, maximum: number): { groups: Group[]; more: number } {
  const sorted = [...to.delivery.notifications].sort(byUrgency(to));
  const groups: Group[] = [];
  for (const told of sorted.slice(0, maximum)) {
    const group = groups.find(({ kind }) => kind === told.kind);
    if (group) group.told.push(told);
    else groups.push({ kind: told.kind, told: [told] });
  }
  return { groups, more: Math.max(0, sorted.length - maximum) };
}

export const ONE_MESSAGE_LINES = 20;

export function firstName(name: string): string {
  return oneLine(name, 80).split(' ')[0] ?? '';
}
