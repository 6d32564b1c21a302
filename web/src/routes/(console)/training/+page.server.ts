import { redirect } from '@sveltejs/kit';
import { listFinishedAssignments, listOpenAssignments } from '#lib/data/assignments.ts';
import { getContinuingEducation, listCredentials } from '#lib/data/credentials.ts';
import { listObservationsToMake } from '#lib/data/observations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:training');
  const { me } = await parent();
  const [open, done, credentials, education, observations] = await Promise.all([
    listOpenAssignments(locals.supabase, me.staff_id),
    listFinishedAssignments(locals.supabase, me.staff_id),
    listCredentials(locals.supabase, me.staff_id),
    getContinuingEducation(locals.supabase, me.staff_id),
    // Whoever leads people finds them under Observe; a named colleague finds them here.
    me.permission_level === 'staff' ? listObservationsToMake(locals.supabase) : [],
  ]);
  const wanted = url.searchParams.get('program');
  const assignment = wanted && [...open, ...done].find(({ program_id }) => program_id === wanted);
  if (assignment) redirect(303, `/training/${assignment.id}`);
  return { open, done, credentials, education, observations };
};
