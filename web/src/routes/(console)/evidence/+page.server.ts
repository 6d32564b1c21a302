import { error } from '@sveltejs/kit';
import { listEvidenceOf } from '#lib/data/evidence.ts';
import { listAssignable, listExceptable, listExceptions } from '#lib/data/exceptions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:evidence');
  const { me } = await parent();
  const people = await listAssignable(locals.supabase, me);
  const person = people.find(({ id }) => id === (url.searchParams.get('for') ?? me.staff_id));
  if (!person) error(403, 'You file proofs for yourself and for whom you may assign training to.');
  const [requirements, evidence, exceptions] = await Promise.all([
    listExceptable(locals.supabase, person.id),
    listEvidenceOf(locals.supabase, person.id),
    listExceptions(locals.supabase, person.id),
  ]);
  return { person, people, requirements, evidence, exceptions, wanted: url.searchParams.get('requirement') };
};
