import { error } from '@sveltejs/kit';
import { getMe, seesPractice, seesTeam } from '#lib/data/me.ts';
import { listPlaceChoices } from '#lib/data/people.ts';
import { listAssignablePrograms } from '#lib/data/programs.ts';
import { listTeam, peoplePageSize, type PeopleFilter, type TeamMember } from '#lib/data/team.ts';
import { refuse, refuseFor } from '#lib/server/form.ts';
import { readStaffForm } from '#lib/server/staff-form.ts';
import type { Actions, PageServerLoad } from './$types';

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
  const [choices, programs] = await Promise.all([
    listPlaceChoices(locals.supabase),
    listAssignablePrograms(locals.supabase),
  ]);
  return {
    people,
    complete,
    pages,
    filter,
    choices,
    programs,
  };
};

export const actions: Actions = {
  add: async ({ request, locals }) => {
    const form = await request.formData();
    const me = await getMe(locals.supabase);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    const { values, fields } = readStaffForm(form);
    if (Object.keys(fields).length) return refuse(form, 400, '', fields);
    const { data, error: refused } = await locals.supabase
      .from('staff')
      .insert({ ...values, organization_id: me.organization_id })
      .select('id, email')
      .single();
    if (refused) return refuseFor(form, refused);
    return data;
  },
};
