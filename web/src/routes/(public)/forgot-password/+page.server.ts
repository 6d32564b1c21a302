import { fail } from '@sveltejs/kit';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const email = String((await request.formData()).get('email') ?? '')
      .trim()
      .toLowerCase();
    if (!/^[^@\s]+@[^@\s]+$/.test(email))
      return fail(400, { email, message: 'Enter the email address you sign in with.', sent: false });
    const { error } = await locals.supabase.auth.resetPasswordForEmail(email, {
      redirectTo: `${url.origin}/auth/confirm?next=/reset-password`,
    });
    if (error && (error.status === 429 || !error.status || error.status >= 500)) {
      return fail(503, {
        email,
        message: 'No email could be sent just now. Please try again in a minute.',
        sent: false,
      });
    }
    // The same answer whether or not the address is known.
    return { email, message: '', sent: true };
  },
};
