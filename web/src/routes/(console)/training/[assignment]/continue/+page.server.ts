import { redirect } from '@sveltejs/kit';
import { listOutline, nextModule } from '#lib/data/assignments.ts';
import type { PageServerLoad } from './$types';

/** One address for "carry on", wherever that is. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const next = nextModule(await listOutline(locals.supabase, params.assignment));
  redirect(303, next ? `/training/${params.assignment}/${next.module_id}` : `/training/${params.assignment}`);
};
