import { error } from '@sveltejs/kit';
import { rows } from '#lib/data/client.ts';
import { canManagePrograms } from '#lib/data/me.ts';
import { scheduleTraining } from '#lib/data/schedule.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('console:schedule');
  const { me } = await parent();
  if (!canManagePrograms(me)) error(403, 'Training is scheduled by training administrators.');
  const [schedule, practice] = await Promise.all([
    scheduleTraining(locals.supabase),
    locals.supabase
      .from('organizations')
      .select('assigns_training, weekly_training_minutes')
      .eq('id', me.organization_id)
      .single(),
  ]);
  return { schedule, practice: rows(practice) };
};
