import { error } from '@sveltejs/kit';
import { canManagePrograms } from '#lib/data/me.ts';
import { getProgram, listModules } from '#lib/data/programs.ts';
import { getQuizAnalysis, listQuizVersions } from '#lib/data/quiz-analysis.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, params, url }) => {
  const { me } = await parent();
  if (!canManagePrograms(me)) error(403, 'The analysis of questions is for training administrators.');
  const [program, modules, versions] = await Promise.all([
    getProgram(locals.supabase, params.id),
    listModules(locals.supabase, params.id),
    listQuizVersions(locals.supabase, params.module),
  ]);
  const module = modules.find(({ id }) => id === params.module);
  if (module?.content_type !== 'quiz') error(404, 'This program has no such quiz.');
  const version = versions.find(({ id }) => id === url.searchParams.get('version')) ?? versions[0];
  const every = url.searchParams.get('attempts') === 'all';
  return {
    program,
    module,
    versions,
    every,
    analysis: version ? await getQuizAnalysis(locals.supabase, version.id, every) : null,
  };
};
