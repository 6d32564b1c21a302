import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** Only a path of the console itself: a link in an email must not lead elsewhere after signing in. */
function safePath(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.userId) redirect(303, safePath(url.searchParams.get('next')));
  return { notice: url.searchParams.get('notice') };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const email = String(form.get('email') ?? '')
      .trim()
      .toLowerCase();
    const password = String(form.get('password') ?? '');
    if (!email || !password) {
      return fail(400, { email, message: 'Enter your email address and your password.' });
    }
    const { error } = await locals.supabase.auth.signInWithPassword({ email, password });
    if (error) {
      const message =
        error.status === 429
          ? 'Too many attempts. Wait a minute and try again.'
          : error.status && error.status < 500
            ? 'That email address and password do not belong together.'
            : 'Signing in is not possible at the moment. Please try again.';
      return fail(error.status === 429 ? 429 : 400, { email, message });
    }
    redirect(303, safePath(url.searchParams.get('next')));
  },
};
