import { error } from '@sveltejs/kit';
import { seesPractice, seesTeam } from '#lib/data/me.ts';
import { listDirectReportIds, listEndingLicenses } from '#lib/data/team.ts';
import { dayFromNow } from '#lib/format/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:licenses');
  const { me, now } = await parent();
  if (!seesPractice(me) && !seesTeam(me)) error(403, 'Licenses of others are for managers and administrators.');
  const day = (days: number) => dayFromNow(days, me.time_zone, now);
  const direct = url.searchParams.has('direct');
  const wanted = url.searchParams.get('ending');
  const ending = wanted === '30' || wanted === '90' || wanted === 'ended' ? wanted : undefined;
  const span = ending === 'ended' ? { until: day(-1) } : ending ? { from: day(0), until: day(Number(ending)) } : {};
  const licenses = await listEndingLicenses(locals.supabase, {
    ...span,
    staffIds: direct ? await listDirectReportIds(locals.supabase, me.staff_id) : undefined,
  });
  return { licenses, ending, direct };
};
