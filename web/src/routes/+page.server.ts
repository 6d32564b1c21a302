import { redirect } from '@sveltejs/kit';
import { getMe } from '#lib/data/me.ts';
import { homeOf } from '#lib/shell/navigation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.userId) redirect(303, '/sign-in');
  const me = await getMe(locals.supabase);
  redirect(303, me ? homeOf(me) : '/no-access');
};
