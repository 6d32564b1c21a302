import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';

/** Sets the password of the person whom the emailed link signed in, then leads on. */
export async function choosePassword({ request, locals }: RequestEvent, then: string) {
  const form = await request.formData();
  const password = String(form.get('password') ?? '');
  if (password.length < 12) return fail(400, { message: 'Choose a password of at least 12 characters.' });
  if (password !== String(form.get('again') ?? ''))
    return fail(400, { message: 'The two passwords are not the same.' });
  const { error } = await locals.supabase.auth.updateUser({ password });
  if (error) return fail(400, { message: error.message });
  redirect(303, then);
}
