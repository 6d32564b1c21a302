import { error } from '@sveltejs/kit';
import { listOpenWork } from '#lib/data/assignments.ts';
import { listRecords } from '#lib/data/compliance.ts';
import { seesTeam } from '#lib/data/me.ts';
import { listAssignablePrograms } from '#lib/data/programs.ts';
import { getManagerFigures, listDeadlines, listTeam } from '#lib/data/team.ts';
import { countOpenViolations } from '#lib/data/violations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:team');
  const { me, now } = await parent();
  if (!seesTeam(me)) error(403, 'Nobody reports to you, so there is no team to show.');
  const whole = url.searchParams.get('show') === 'line';
  const [team, figures, programs] = await Promise.all([
    listTeam(locals.supabase, { directOnly: !whole }),
    getManagerFigures(locals.supabase),
    listAssignablePrograms(locals.supabase),
  ]);
  const ids = team.map(({ user_id }) => user_id);
  const [records, deadlines, open, openViolations] = await Promise.all([
    listRecords(locals.supabase, ids),
    listDeadlines(locals.supabase, new Date(now).toISOString(), ids),
    listOpenWork(locals.supabase, ids),
    countOpenViolations(
      locals.supabase,
      team.filter((member) => member.is_direct_report).map(({ user_id }) => user_id),
    ),
  ]);
  return { team, figures, programs, records, deadlines, open, openViolations, whole };
};
