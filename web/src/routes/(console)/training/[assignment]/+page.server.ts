import { getAssignment, listOutline } from '#lib/data/assignments.ts';
import { rows } from '#lib/data/client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('console:training');
  const assignment = await getAssignment(locals.supabase, params.assignment);
  const [outline, program] = await Promise.all([
    listOutline(locals.supabase, params.assignment),
    locals.supabase
      .from('training_programs')
      .select('description, renewal_period_months, ce_credits, version')
      .eq('id', assignment.program_id)
      .single(),
  ]);
  return {
    assignment,
    outline,
    program: rows(program) as {
      description: string | null;
      renewal_period_months: number | null;
      ce_credits: number | null;
    },
  };
};
