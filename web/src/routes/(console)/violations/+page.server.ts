import { error } from '@sveltejs/kit';
import { listAllViolations } from '#lib/data/compliance.ts';
import { seesPractice, seesTeam } from '#lib/data/me.ts';
import { listDirectReportIds } from '#lib/data/team.ts';
import type { PageServerLoad } from './$types';

const pageSize = 100;

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:violations');
  const { me } = await parent();
  if (!seesPractice(me) && !seesTeam(me)) error(403, 'Violations are for managers and administrators.');
  const wanted = url.searchParams.get('state');
  const state = wanted === 'open' || wanted === 'closed' ? wanted : undefined;
  const direct = url.searchParams.has('direct');
  const pages = Math.min(10, Math.max(1, Number(url.searchParams.get('pages') ?? 1) || 1));
  const violations = await listAllViolations(locals.supabase, {
    state,
    staffIds: direct ? await listDirectReportIds(locals.supabase, me.staff_id) : undefined,
    // One more than shown tells whether there are more.
    most: pages * pageSize + 1,
  });
  const shown = violations.slice(0, pages * pageSize);
  return { violations: shown, complete: shown.length === violations.length, pages, state, direct };
};
