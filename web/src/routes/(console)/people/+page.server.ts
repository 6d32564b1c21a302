import { error } from '@sveltejs/kit';
import { rows } from '#lib/data/client.ts';
import { seesPractice, seesTeam } from '#lib/data/me.ts';
import { listAssignablePrograms } from '#lib/data/programs.ts';
import { listTeam, peoplePageSize, type PeopleFilter, type TeamMember } from '#lib/data/team.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:people');
  const { me } = await parent();
  if (!seesPractice(me) && !seesTeam(me)) error(403, 'You see your own training here, not that of others.');
  const filter: PeopleFilter = {
    status: (url.searchParams.get('status') as PeopleFilter['status']) ?? undefined,
    text: url.searchParams.get('q')?.trim() || undefined,
    location: url.searchParams.get('location') ?? undefined,
    department: url.searchParams.get('department') ?? undefined,
    directOnly: url.searchParams.has('direct'),
  };
  // How far the list was opened is part of the address too: going back from a person returns to the same rows.
  const pages = Math.min(20, Math.max(1, Number(url.searchParams.get('pages') ?? 1) || 1));
  const people: TeamMember[] = [];
  let complete = false;
  for (let page = 0; page < pages && !complete; page++) {
    const next = await listTeam(locals.supabase, filter, people.at(-1));
    people.push(...next);
    complete = next.length < peoplePageSize;
  }
  const [locations, departments, programs] = await Promise.all([
    locals.supabase.from('locations').select('name').order('name'),
    locals.supabase.from('departments').select('name').order('name'),
    listAssignablePrograms(locals.supabase),
  ]);
  return {
    people,
    complete,
    pages,
    filter,
    locations: (rows(locations) as { name: string }[]).map(({ name }) => name),
    departments: (rows(departments) as { name: string }[]).map(({ name }) => name),
    programs,
  };
};
