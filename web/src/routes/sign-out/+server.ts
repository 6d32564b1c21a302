import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals }) => {
  // This device only: a nurse who signs out at one station stays signed in at another.
  await locals.supabase.auth.signOut({ scope: 'local' });
  redirect(303, '/sign-in');
};
