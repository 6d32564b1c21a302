import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';

const byMail = new Set(['otp', 'magiclink', 'recovery', 'invite']);
/** As long as the link itself: a link that was opened and left does not stay a key. */
const openSeconds = 3600;

/**
 * Whom an emailed link has just signed in; null for a session that a password opened, or a link long ago. Only the former may
 * choose a password without knowing the present one: whoever finds a signed-in station open must not take the account over.
 */
export async function arrivedByMail({ locals }: Pick<RequestEvent, 'locals'>): Promise<{ email: string } | null> {
  const [{ data: user }, { data: session }] = await Promise.all([
    locals.supabase.auth.getUser(),
    locals.supabase.auth.getClaims(),
  ]);
  const proofs = (session?.claims.amr ?? []) as { method?: string; timestamp?: number }[];
  const now = Date.now() / 1000;
  const arrived = proofs.some(({ method = '', timestamp = 0 }) => byMail.has(method) && timestamp > now - openSeconds);
  return user.user && arrived ? { email: user.user.email ?? '' } : null;
}

/** Sets the password of the person whom the emailed link signed in, then leads on. */
export async function choosePassword({ request, locals }: RequestEvent, then: string) {
  const form = await request.formData();
  const password = String(form.get('password') ?? '');
  if (password.length < 12) return fail(400, { message: 'Choose a password of at least 12 characters.' });
  if (password !== String(form.get('again') ?? ''))
    return fail(400, { message: 'The two passwords are not the same.' });
  const person = await arrivedByMail({ locals });
  if (!person)
    return fail(400, {
      message: 'It is too long ago that you opened the link. Ask for a new one under "Forgot password".',
    });
  const { error } = await locals.supabase.auth.updateUser({ password });
  if (error) return fail(400, { message: error.message });
  // From here on it is a session like any other; the one of the link, and all others, end.
  const known = await locals.supabase.auth.signInWithPassword({ email: person.email, password });
  if (!known.error) await locals.supabase.auth.signOut({ scope: 'others' });
  redirect(303, then);
}
