import { error } from '@sveltejs/kit';
import { listCredentialsEndingBy, listCredentialsToReview, listDuplicates } from '#lib/data/credentials.ts';
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
  const review = url.searchParams.get('review') === 'pending';
  const staffIds = direct ? await listDirectReportIds(locals.supabase, me.staff_id) : undefined;
  const [counting, known] = await Promise.all([
    review ? [] : listEndingLicenses(locals.supabase, { ...span, staffIds }),
    review
      ? listCredentialsToReview(locals.supabase, staffIds)
      : listCredentialsEndingBy(locals.supabase, span.until ?? day(91)),
  ]);
  const counts = new Set(counting.map(({ id }) => id));
  const licenses = review ? known : known.filter(({ id }) => counts.has(id));
  const duplicates = await listDuplicates(
    locals.supabase,
    licenses.map(({ id }) => id),
  );
  return { licenses, duplicates, ending, review, direct };
};
