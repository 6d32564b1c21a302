import { listAssignable, listExceptable, listExceptions } from '#lib/data/exceptions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:exceptions');
  const { me } = await parent();
  const asked = url.searchParams.get('for') ?? me.staff_id;
  const [exceptions, people] = await Promise.all([
    listExceptions(locals.supabase),
    listAssignable(locals.supabase, me),
  ]);
  const person = people.find(({ id }) => id === asked) ?? people[0]!;
  const assignable = new Set(people.map(({ id }) => id));
  assignable.delete(me.staff_id);
  return {
    exceptions,
    people,
    person,
    assignable,
    requirements: await listExceptable(locals.supabase, person.id),
    requirementId: url.searchParams.get('requirement') ?? undefined,
    asking: url.searchParams.has('new'),
  };
};
