import { error, redirect } from '@sveltejs/kit';
import { listProgramAssignments } from '#lib/data/assignments.ts';
import { canManagePrograms, getMe } from '#lib/data/me.ts';
import {
  archiveProgram,
  createModule,
  getProgram,
  listModules,
  listRetraining,
  listStatistics,
  updateModule,
  updateProgram,
  type ContentType,
  type ProgramType,
} from '#lib/data/programs.ts';
import { contentTypeNames } from '#lib/format/words.ts';
import { number, refuse, refuseFor, text } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, params, depends }) => {
  depends('console:program');
  const { me } = await parent();
  if (!canManagePrograms(me)) error(403, 'Programs are written by training administrators.');
  const [program, modules, assignments, statistics, retraining] = await Promise.all([
    getProgram(locals.supabase, params.id),
    listModules(locals.supabase, params.id),
    listProgramAssignments(locals.supabase, params.id),
    listStatistics(locals.supabase, params.id),
    listRetraining(locals.supabase, params.id),
  ]);
  return { program, modules, assignments, statistics, retraining };
};

function moduleOf(form: FormData) {
  return {
    module_name: text(form, 'module_name'),
    estimated_duration_minutes: number(form, 'estimated_duration_minutes') ?? 0,
    passing_score_percentage: number(form, 'passing_score_percentage') ?? 80,
    is_required: form.has('is_required'),
  };
}

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const form = await request.formData();
    const renewal = number(form, 'renewal_period_months');
    const credits = number(form, 'ce_credits');
    const fields: Record<string, string> = {};
    if (!text(form, 'program_name')) fields.program_name = 'Give the program a name.';
    if (renewal !== null && !(Number.isInteger(renewal) && renewal >= 1 && renewal <= 120))
      fields.renewal_period_months = 'Between 1 and 120 months.';
    if (credits !== null && !(credits >= 0 && credits <= 200)) fields.ce_credits = 'Between 0 and 200 hours.';
    if (Object.keys(fields).length) return refuse(form, 400, 'Look at the marked fields.', fields);
    const { data, error: refused } = await updateProgram(locals.supabase, params.id, text(form, 'read_at'), {
      program_name: text(form, 'program_name'),
      program_type: text(form, 'program_type') as ProgramType,
      description: text(form, 'description') || null,
      is_mandatory: form.has('is_mandatory'),
      renewal_period_months: renewal,
      ce_credits: credits,
      modules_in_order: form.has('modules_in_order'),
    });
    if (refused) return refuseFor(form, refused);
    if (!data)
      return refuse(
        form,
        409,
        'Somebody else changed this program in the meantime. Your text is kept here; reload to see theirs.',
      );
    return { saved: true };
  },

  addModule: async ({ request, locals, params }) => {
    const form = await request.formData();
    const [me, modules] = await Promise.all([getMe(locals.supabase), listModules(locals.supabase, params.id)]);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    const kind = text(form, 'content_type') as ContentType;
    const { data, error: refused } = await createModule(locals.supabase, me.organization_id, params.id, {
      module_name: contentTypeNames[kind] ?? 'Module',
      estimated_duration_minutes: kind === 'quiz' || kind === 'attestation' ? 5 : 10,
      passing_score_percentage: 80,
      is_required: true,
      content_type: kind,
      module_order: (modules.at(-1)?.module_order ?? 0) + 1,
    });
    if (refused) return refuseFor(form, refused);
    return { added: data.id as string };
  },

  saveModule: async ({ request, locals }) => {
    const form = await request.formData();
    const module = moduleOf(form);
    const fields: Record<string, string> = {};
    if (!module.module_name) fields.module_name = 'Give the module a name.';
    if (!(module.estimated_duration_minutes >= 1 && module.estimated_duration_minutes <= 1440))
      fields.estimated_duration_minutes = 'Between 1 and 1440 minutes.';
    if (!(module.passing_score_percentage >= 0 && module.passing_score_percentage <= 100))
      fields.passing_score_percentage = 'Between 0 and 100.';
    if (Object.keys(fields).length) return refuse(form, 400, 'Look at the marked fields.', fields);
    const { data, error: refused } = await updateModule(locals.supabase, text(form, 'module_id'), module);
    if (refused) return refuseFor(form, refused);
    if (!data) return refuse(form, 404, 'This module is no longer part of the program.');
    return { savedModule: data.id as string };
  },

  archive: async ({ request, locals, params }) => {
    const { error: refused } = await archiveProgram(locals.supabase, params.id);
    if (refused) return refuseFor(await request.formData(), refused);
    redirect(303, '/programs');
  },
};
