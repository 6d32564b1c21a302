import { listObservationsToMake } from '#lib/data/observations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
  depends('console:observations');
  return { observations: await listObservationsToMake(locals.supabase) };
};
