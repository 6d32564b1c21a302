import { error } from '@sveltejs/kit';
import { getAssignment, listOutline } from '#lib/data/assignments.ts';
import { businessTime } from '#lib/data/client.ts';
import { getLatestAttempt } from '#lib/data/attempts.ts';
import { getLatestObservation } from '#lib/data/observations.ts';
import { getAttestation } from '#lib/data/signatures.ts';
import { getLatestSimulation } from '#lib/data/simulations.ts';
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
  const kind = module.content_type;
  const [attempt, notes, simulation, signature, observation, now] = await Promise.all([
    kind === 'quiz' ? getLatestAttempt(locals.supabase, params.assignment, params.module) : null,
    module.content_id ? listNotes(locals.supabase, module.content_id) : [],
    kind === 'interactive' ? getLatestSimulation(locals.supabase, params.assignment, params.module) : null,
    kind === 'attestation' ? getAttestation(locals.supabase, params.assignment, params.module) : null,
    kind === 'observation' ? getLatestObservation(locals.supabase, params.assignment, params.module) : null,
    businessTime(locals.supabase),
  ]);
  return { assignment, outline, module, attempt, notes, simulation, signature, observation, serverTime: now.getTime() };
};
