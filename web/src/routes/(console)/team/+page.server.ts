import { error } from '@sveltejs/kit';
import { rows } from '#lib/data/client.ts';
import { listRecords } from '#lib/data/compliance.ts';
import { seesTeam } from '#lib/data/me.ts';
import { listAssignablePrograms } from '#lib/data/programs.ts';
import { getManagerFigures, listDeadlines, listTeam } from '#lib/data/team.ts';
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
  const [records, deadlines, late] = await Promise.all([
    listRecords(locals.supabase, ids),
    listDeadlines(locals.supabase, new Date(now).toISOString(), ids),
    locals.supabase.from('assignment_overview').select('id, user_id, program_name, due_on, state, last_reminder_sent').in('user_id', ids).in('state', ['overdue', 'grace_period']).order('due_date').limit(500),
  ]);
  return {
    team,
    figures,
    programs,
    records,
    deadlines,
    whole,
    late: rows(late) as { id: string; user_id: string; program_name: string; due_on: string; state: string; last_reminder_sent: string | null }[],
  };
};
