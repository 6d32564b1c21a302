import { listFinishedAssignments, listOpenAssignments } from '#lib/data/assignments.ts';
import { listRecords, listViolations } from '#lib/data/compliance.ts';
import { listCredentials } from '#lib/data/credentials.ts';
import { getPerson } from '#lib/data/people.ts';
import { listAssignablePrograms } from '#lib/data/programs.ts';
import { getTeamMember } from '#lib/data/team.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('console:person');
  const client = locals.supabase;
  const [person, standing, records, open, done, credentials, violations, programs] = await Promise.all([
    getPerson(client, params.id),
    getTeamMember(client, params.id),
    listRecords(client, [params.id]),
    listOpenAssignments(client, params.id),
    listFinishedAssignments(client, params.id),
    listCredentials(client, params.id),
    listViolations(client, params.id),
    listAssignablePrograms(client),
  ]);
  return { person, standing, records, open, done, credentials, violations, programs };
};
