import { error } from '@sveltejs/kit';
import {
  countFailed,
  deliveryPageSize,
  listDeadEnds,
  listDeliveries,
  listStatistics,
  type DeliveryState,
} from '#lib/data/deliveries.ts';
import { seesPractice } from '#lib/data/me.ts';
import { channelNames, kindNames, type Channel, type NotificationKind } from '#lib/data/notifications.ts';
import { deliveryStateWords } from '#lib/deliveries/words.ts';
import { dayFromNow } from '#lib/format/dates.ts';
import type { PageServerLoad } from './$types';

const views = ['log', 'addresses', 'statistics', 'templates'] as const;
export type View = (typeof views)[number];

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:deliveries');
  const { me, now } = await parent();
  if (!seesPractice(me)) error(403, 'What was sent is seen by training administrators and executives.');
  const ask = (name: string) => url.searchParams.get(name) ?? '';
  const view: View = views.find((each) => each === ask('view')) ?? 'log';
  const among = <Key extends string>(words: Record<Key, string>, value: string) =>
    Object.hasOwn(words, value) ? (value as Key) : undefined;
  const [at, id] = [ask('at'), ask('id')];
  const shown = view === 'log' && {
    deliveries: await listDeliveries(locals.supabase, {
      state: among<DeliveryState>(deliveryStateWords, ask('state')),
      channel: among<Channel>(channelNames, ask('channel')),
      kind: among<NotificationKind>(kindNames, ask('kind')),
      person: ask('person').trim().slice(0, 100) || undefined,
      before: !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id) ? { created_at: at, id } : undefined,
    }),
  };
  return {
    view,
    failed: await countFailed(locals.supabase),
    deliveries: shown ? shown.deliveries : [],
    more: shown ? shown.deliveries.length === deliveryPageSize : false,
    continued: Boolean(at),
    deadEnds: view === 'addresses' ? await listDeadEnds(locals.supabase) : { addresses: [], people: [] },
    statistics:
      view === 'statistics' ? await listStatistics(locals.supabase, dayFromNow(-90, me.time_zone, new Date(now))) : [],
  };
};
