import { redirect } from '@sveltejs/kit';
import { arrivedByMail, choosePassword } from '#lib/server/choose-password.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const person = await arrivedByMail({ locals });
  if (person) return person;
  redirect(303, locals.userId ? '/profile?notice=current-password' : '/sign-in?notice=link-expired');
};

export const actions: Actions = {
  default: (event) => choosePassword(event, '/'),
};
