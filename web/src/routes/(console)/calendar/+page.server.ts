import { error } from '@sveltejs/kit';
import { isMonth, spanOf, type EventKind } from '#lib/compliance/month.ts';
import { listEvents } from '#lib/data/calendar.ts';
import { rows } from '#lib/data/client.ts';
import { seesPractice, seesTeam } from '#lib/data/me.ts';
import { listPeopleByIds } from '#lib/data/people.ts';
import { dayFromNow } from '#lib/format/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:calendar');
  const { me, now } = await parent();
  if (!seesPractice(me) && !seesTeam(me)) error(403, 'The calendar is for managers and administrators.');
  const today = dayFromNow(0, me.time_zone, new Date(now));
  const asked = url.searchParams.get('month');
  const month = isMonth(asked) ? asked : today.slice(0, 7);
  const id = (key: string) => /^[0-9a-f-]{36}$/.exec(url.searchParams.get(key) ?? '')?.[0];
  const person = id('person');
  const location = id('location');
  const kind = url.searchParams.get('kind') as EventKind | null;
  const text = url.searchParams.get('q')?.trim().toLowerCase() ?? '';
  const [events, locations, people] = await Promise.all([
    listEvents(locals.supabase, spanOf(month), { person, location }),
    locals.supabase.from('locations').select('value:id, label:name').order('name'),
    person ? listPeopleByIds(locals.supabase, [person]) : [],
  ]);
  return {
    month,
    today,
    events: events.filter(
      (event) =>
        (!kind || event.kind === kind) &&
        (!text || event.user_name.toLowerCase().includes(text) || event.title.toLowerCase().includes(text)),
    ),
    locations: rows(locations),
    person: people[0]?.full_name ?? null,
  };
};
