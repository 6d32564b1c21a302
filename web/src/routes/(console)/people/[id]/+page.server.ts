import { listFinishedAssignments, listOpenAssignments } from '#lib/data/assignments.ts';
import { businessTime, type Client } from '#lib/data/client.ts';
import { listRecords } from '#lib/data/compliance.ts';
import { getContinuingEducation, listCredentials, listDuplicates } from '#lib/data/credentials.ts';
import { listHistory, listLeaves, listLeaveShifts } from '#lib/data/employment.ts';
import { listPeriods } from '#lib/data/explain.ts';
import { listExceptions } from '#lib/data/exceptions.ts';
import { getFitness, listTasks } from '#lib/data/fitness.ts';
import { getMe, seesPractice } from '#lib/data/me.ts';
import { listObservationsToMake } from '#lib/data/observations.ts';
import { getPerson, listPlaceChoices } from '#lib/data/people.ts';
import { listAssignablePrograms } from '#lib/data/programs.ts';
import { getTeamMember } from '#lib/data/team.ts';
import { listViolations } from '#lib/data/violations.ts';
import { dayFromNow } from '#lib/format/dates.ts';
import { refuse, refuseFor, text } from '#lib/server/form.ts';
import { readStaffForm } from '#lib/server/staff-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
  depends('console:person');
  const client = locals.supabase;
  const { me } = await parent();
  const [
    person,
    standing,
    records,
    open,
    done,
    credentials,
    education,
    violations,
    programs,
    choices,
    observations,
    history,
    leaves,
    shifts,
    periods,
    exceptions,
    tasks,
  ] = await Promise.all([
    getPerson(client, params.id),
    getTeamMember(client, params.id),
    listRecords(client, [params.id]),
    listOpenAssignments(client, params.id),
    listFinishedAssignments(client, params.id),
    listCredentials(client, params.id),
    getContinuingEducation(client, params.id),
    listViolations(client, params.id),
    listAssignablePrograms(client),
    seesPractice(me) ? listPlaceChoices(client) : null,
    listObservationsToMake(client, params.id),
    listHistory(client, params.id),
    listLeaves(client, params.id),
    listLeaveShifts(client, params.id),
    listPeriods(client, params.id),
    listExceptions(client, params.id),
    listTasks(client),
  ]);
  const duplicates = await listDuplicates(
    client,
    credentials.map(({ id }) => id),
  );
  return {
    person,
    standing,
    records,
    open,
    done,
    credentials,
    duplicates,
    education,
    violations,
    programs,
    choices,
    observations,
    history,
    leaves,
    shifts,
    periods,
    exceptions,
    tasks,
    // Nobody asks it of somebody who has left.
    fitness: person.employment_status === 'terminated' ? null : await getFitness(client, params.id),
  };
};

export const actions: Actions = {
  edit: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { values, fields } = readStaffForm(form);
    if (Object.keys(fields).length) return refuse(form, 400, '', fields);
    const { data, error } = await locals.supabase
      .from('staff')
      .update(values)
      .eq('id', params.id)
      .select('id, email')
      .maybeSingle();
    if (error) return refuseFor(form, error);
    return (
      data ??
      refuse(form, 403, 'Only training administrators change this, and executives for administrators and executives.')
    );
  },

  leave: async ({ request, locals, params }) => {
    const form = await request.formData();
    const me = await getMe(locals.supabase);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    if (me.staff_id === params.id) return refuse(form, 403, 'Nobody marks themselves as left.');
    const lastDay = text(form, 'terminated_on');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(lastDay)) return refuse(form, 400, '', { terminated_on: 'Choose a date.' });
    if (lastDay > dayFromNow(0, me.time_zone, await businessTime(locals.supabase)))
      return refuse(form, 400, '', { terminated_on: 'Choose today or an earlier day.' });
    return employ(locals.supabase, form, params.id, { employment_status: 'terminated', terminated_on: lastDay });
  },

  return: async ({ request, locals, params }) =>
    employ(locals.supabase, await request.formData(), params.id, { employment_status: 'active', terminated_on: null }),
};

async function employ(
  client: Client,
  form: FormData,
  id: string,
  change: { employment_status: 'active' | 'terminated'; terminated_on: string | null },
) {
  const { data, error } = await client.from('staff').update(change).eq('id', id).select('id').maybeSingle();
  if (error) return refuseFor(form, error);
  return (
    data ??
    refuse(form, 403, 'Only training administrators change this, and executives for administrators and executives.')
  );
}
