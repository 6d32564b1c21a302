import { error } from '@sveltejs/kit';
import { getViolation, listViolationOwners } from '#lib/data/violations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('console:violation');
  const violation = await getViolation(locals.supabase, params.id);
  if (!violation) error(404, 'There is no such violation that you may see.');
  return { violation, owners: await listViolationOwners(locals.supabase, params.id) };
};
