import { error } from '@sveltejs/kit';
import { getAssignment, listOutline } from '#lib/data/assignments.ts';
import { getLatestAttempt } from '#lib/data/attempts.ts';
import { listNotes } from '#lib/data/notes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('console:player');
  const [assignment, outline] = await Promise.all([
    getAssignment(locals.supabase, params.assignment),
    listOutline(locals.supabase, params.assignment),
  ]);
  const module = outline.find(({ module_id }) => module_id === params.module);
  if (!module) error(404, 'This module is not part of the training.');
  const [attempt, notes] = await Promise.all([
    module.content_type === 'quiz' ? getLatestAttempt(locals.supabase, params.assignment, params.module) : null,
    module.content_id ? listNotes(locals.supabase, module.content_id) : [],
  ]);
  return { assignment, outline, module, attempt, notes, serverTime: Date.now() };
};
