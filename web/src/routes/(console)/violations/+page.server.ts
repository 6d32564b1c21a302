import { error } from '@sveltejs/kit';
import { seesPractice, seesTeam } from '#lib/data/me.ts';
import { listDirectReportIds } from '#lib/data/team.ts';
import {
  listAllViolations,
  listBoard,
  stepsOf,
  violationSteps,
  type Severity,
  type ViolationFilter,
} from '#lib/data/violations.ts';
import type { PageServerLoad } from './$types';

const pageSize = 100;

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:violations');
  const { me } = await parent();
  if (!seesPractice(me) && !seesTeam(me)) error(403, 'Violations are for managers and administrators.');
  const chosen = <Value extends string>(key: string, among: readonly Value[]) =>
    among.find((value) => value === url.searchParams.get(key));
  const direct = url.searchParams.has('direct');
  const filter: ViolationFilter = {
    state: chosen('state', ['open', 'late', 'closed'] as const),
    severity: chosen('severity', ['critical', 'high', 'medium', 'low'] as const satisfies Severity[]),
    text: url.searchParams.get('q')?.trim() || undefined,
    ownerId: url.searchParams.has('mine') ? me.staff_id : undefined,
    staffIds: direct ? await listDirectReportIds(locals.supabase, me.staff_id) : undefined,
  };
  const step = chosen('step', violationSteps);
  const asked = { state: filter.state, direct, step };
  if (url.searchParams.get('view') !== 'table') {
    const columns = await listBoard(locals.supabase, filter);
    const current =
      step && stepsOf(filter.state).includes(step) ? step : (columns.find(({ count }) => count) ?? columns[0]!).status;
    return { ...asked, board: { columns, current }, table: null };
  }
  const pages = Math.min(10, Math.max(1, Number(url.searchParams.get('pages') ?? 1) || 1));
  // One more than shown tells whether there are more.
  const violations = await listAllViolations(locals.supabase, { ...filter, step, most: pages * pageSize + 1 });
  const shown = violations.slice(0, pages * pageSize);
  return { ...asked, board: null, table: { violations: shown, complete: shown.length === violations.length, pages } };
};
