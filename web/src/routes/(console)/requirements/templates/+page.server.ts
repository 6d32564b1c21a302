import { error } from '@sveltejs/kit';
import { canManagePrograms } from '#lib/data/me.ts';
import { listRequirements, listTemplates } from '#lib/data/requirements.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me } = await parent();
  if (!canManagePrograms(me)) error(403, 'Training administrators adopt requirements.');
  const [templates, requirements] = await Promise.all([
    listTemplates(locals.supabase),
    listRequirements(locals.supabase),
  ]);
  const adopted = Object.fromEntries(
    requirements.flatMap(({ id, template_code, state }) =>
      template_code && state !== 'retired' ? [[template_code, id]] : [],
    ),
  );
  return { templates, adopted };
};
