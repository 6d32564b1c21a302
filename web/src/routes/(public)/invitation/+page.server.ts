import { redirect } from '@sveltejs/kit';
import { choosePassword } from '#lib/server/choose-password.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { data } = await locals.supabase.auth.getUser();
  if (!data.user) redirect(303, '/sign-in?notice=link-expired');
  return { email: data.user.email ?? '' };
};

export const actions: Actions = {
  default: (event) => choosePassword(event, '/'),
};
