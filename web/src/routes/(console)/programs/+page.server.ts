import { error, redirect } from '@sveltejs/kit';
import { canManagePrograms, getMe } from '#lib/data/me.ts';
import { createProgram, listPrograms, type ProgramType } from '#lib/data/programs.ts';
import { refuse, refuseFor, text } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:programs');
  const { me } = await parent();
  if (!canManagePrograms(me)) error(403, 'Programs are written by training administrators.');
  const archived = url.searchParams.get('show') === 'archived';
  return {
    programs: await listPrograms(locals.supabase, archived ? 'archived' : 'current'),
    archived,
    creating: url.searchParams.has('new'),
  };
};

export const actions: Actions = {
  create: async ({ request, locals }) => {
    const form = await request.formData();
    const me = await getMe(locals.supabase);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    if (!text(form, 'program_name'))
      return refuse(form, 400, 'Look at the marked field.', { program_name: 'Give the program a name.' });
    const { data, error: refused } = await createProgram(locals.supabase, me, {
      program_name: text(form, 'program_name'),
      program_type: text(form, 'program_type') as ProgramType,
      description: null,
      is_mandatory: false,
      renewal_period_months: null,
      ce_credits: null,
    });
    if (refused) return refuseFor(form, refused);
    redirect(303, `/programs/${data.id}`);
  },
};
