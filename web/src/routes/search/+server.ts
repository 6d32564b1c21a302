import { error } from '@sveltejs/kit';
import { canManagePrograms, getMe } from '#lib/data/me.ts';
import { listPeopleByIds, searchPeople } from '#lib/data/people.ts';
import { searchPrograms } from '#lib/data/programs.ts';
import type { RequestHandler } from './$types';

/** What the command palette finds: people and programs the person may see; or people by their ids. */
export const GET: RequestHandler = async ({ locals, url }) => {
  if (!locals.userId) error(401, 'You are signed out.');
  const named = url.searchParams.getAll('person').slice(0, 50);
  if (named.length) return Response.json({ people: await listPeopleByIds(locals.supabase, named), programs: [] });
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 60);
  if (text.length < 2) return Response.json({ people: [], programs: [] });
  const me = await getMe(locals.supabase);
  if (!me) error(403, 'This account belongs to no practice.');
  const [people, programs] = await Promise.all([
    searchPeople(locals.supabase, text),
    searchPrograms(locals.supabase, text),
  ]);
  return Response.json({
    people,
    programs: programs.map((program) => ({
      ...program,
      href: canManagePrograms(me) ? `/programs/${program.id}` : `/training?program=${program.id}`,
    })),
  });
};
