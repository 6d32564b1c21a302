import { error } from '@sveltejs/kit';
import { listCredentialsToReview } from '#lib/data/credentials.ts';
import { listWaitingCredits, listWaitingEvidence } from '#lib/data/evidence.ts';
import { listWaitingExceptions } from '#lib/data/exceptions.ts';
import { canManagePrograms, seesTeam } from '#lib/data/me.ts';
import { listDirectReportIds } from '#lib/data/team.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('console:reviews');
  const { me } = await parent();
  const everybody = canManagePrograms(me);
  if (!everybody && !seesTeam(me)) error(403, 'Reviews are for managers and training administrators.');
  const [direct, licenses, credits, evidence, exceptions] = await Promise.all([
    everybody ? null : listDirectReportIds(locals.supabase, me.staff_id),
    listCredentialsToReview(locals.supabase),
    listWaitingCredits(locals.supabase),
    listWaitingEvidence(locals.supabase),
    listWaitingExceptions(locals.supabase),
  ]);
  // Nobody decides about themselves, and a manager about their direct reports only.
  const mine = <Row extends { user_id: string }>(rows: Row[]) =>
    rows.filter(({ user_id }) => user_id !== me.staff_id && (!direct || direct.includes(user_id)));
  return {
    waiting: {
      licenses: mine(licenses),
      credits: mine(credits),
      evidence: mine(evidence),
      exceptions: mine(exceptions),
    },
  };
};
