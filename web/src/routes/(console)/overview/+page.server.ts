import { error } from '@sveltejs/kit';
import { seesPractice } from '#lib/data/me.ts';
import { getPracticeFigures, listStanding, listTrend } from '#lib/data/overview.ts';
import { listTeam } from '#lib/data/team.ts';
import { dayFromNow } from '#lib/format/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('console:overview');
  const { me, now } = await parent();
  if (!seesPractice(me)) error(403, 'The overview is for administrators and executives.');
  const client = locals.supabase;
  const [figures, locations, departments, requirements, trend, people] = await Promise.all([
    getPracticeFigures(client),
    listStanding(client, 'location'),
    listStanding(client, 'department'),
    listStanding(client, 'requirement'),
    listTrend(client, dayFromNow(-180, me.time_zone, now)),
    listTeam(client, { status: 'non_compliant' }),
  ]);
  return { figures, locations, departments, requirements, trend, urgent: people.slice(0, 6) };
};
