import { error } from '@sveltejs/kit';
import type { OutlineModule } from '#lib/data/assignments.ts';
import { canManagePrograms } from '#lib/data/me.ts';
import { editedContent, getProgram, listModules, type Module } from '#lib/data/programs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, params }) => {
  const { me } = await parent();
  if (!canManagePrograms(me)) error(403, 'Programs are written by training administrators.');
  const [program, modules] = await Promise.all([
    getProgram(locals.supabase, params.id),
    listModules(locals.supabase, params.id),
  ]);
  const outline = modules.map(asLearner);
  const module = outline.find(({ module_id }) => module_id === params.module);
  if (!module) error(404, 'This module is not part of the program.');
  return { program, outline, module };
};

/** A module as somebody who has just been assigned it would meet it. */
function asLearner(module: Module): OutlineModule {
  const content = editedContent(module);
  return {
    assignment_id: '',
    module_id: module.id,
    module_name: module.module_name,
    module_order: module.module_order,
    content_type: module.content_type,
    estimated_duration_minutes: module.estimated_duration_minutes,
    passing_score_percentage: module.passing_score_percentage,
    is_required: module.is_required,
    content_id: content?.id ?? null,
    content_title: content?.content_title ?? null,
    content_data: content?.content_data ?? null,
    storage_path: content?.storage_path ?? null,
    version_number: content?.version_number ?? null,
    change_note: null,
    pages_viewed: [],
    watched: [],
    marker_answers: {},
    position: null,
    active_seconds: 0,
    progress_percentage: 0,
    completion_id: null,
    completed_at: null,
    score_percentage: null,
    attempts_taken: 0,
    open_attempt_id: null,
    waits_for: null,
  };
}
