import { error } from '@sveltejs/kit';
import { getObservation, listObservationsToMake } from '#lib/data/observations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('console:observation');
  const [observation, due] = await Promise.all([
    getObservation(locals.supabase, params.id),
    listObservationsToMake(locals.supabase),
  ]);
  if (!observation) error(404, 'There is no such observation that you may see.');
  return { observation, about: due.find(({ observation_id }) => observation_id === params.id) ?? null };
};
