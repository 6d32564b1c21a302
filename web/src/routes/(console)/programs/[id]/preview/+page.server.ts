import { redirect } from '@sveltejs/kit';
import { listModules } from '#lib/data/programs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [first] = await listModules(locals.supabase, params.id);
  redirect(303, first ? `/programs/${params.id}/preview/${first.id}` : `/programs/${params.id}`);
};
