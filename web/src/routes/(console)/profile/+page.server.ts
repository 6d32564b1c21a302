import { listLeaves } from '#lib/data/employment.ts';
import { refuse, text } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { me } = await parent();
  return { notice: url.searchParams.get('notice'), leaves: await listLeaves(locals.supabase, me.staff_id) };
};

export const actions: Actions = {
  details: async ({ request, locals }) => {
    const form = await request.formData();
    const phone = text(form, 'phone').replace(/[\s().-]/g, '');
    if (phone && !/^\+[1-9]\d{6,14}$/.test(phone))
      return refuse(form, 400, '', { phone: 'With the country code, such as +15550100123.' });
    const { error } = await locals.supabase.rpc('update_my_profile', {
      phone,
      locale: text(form, 'locale') || 'en-US',
      time_zone: text(form, 'time_zone'),
    });
    if (error) return refuse(form, 400, error.message);
    return { saved: 'details' as const };
  },

  email: async ({ request, locals }) => {
    const form = await request.formData();
    const email = text(form, 'email').toLowerCase();
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
      return refuse(form, 400, '', { email: 'An address such as name@practice.com.' });
    const { error } = await locals.supabase.auth.updateUser({ email });
    if (error)
      return refuse(form, 400, '', {
        email:
          error.code === 'email_exists'
            ? 'Somebody signs in with this address already.'
            : 'The links could not be sent just now. Please try again.',
      });
    return { saved: 'email' as const, email };
  },

  password: async ({ request, locals }) => {
    const form = await request.formData();
    const password = String(form.get('password') ?? '');
    const answer = (fields: Record<string, string>, message = '') => refuse(new FormData(), 400, message, fields);
    if (password.length < 12) return answer({ password: 'Choose at least 12 characters.' });
    if (password !== String(form.get('again') ?? '')) return answer({ again: 'The two are not the same.' });
    const { data } = await locals.supabase.auth.getUser();
    // Whoever finds a signed-in station open must not be able to take the account over.
    const known = await locals.supabase.auth.signInWithPassword({
      email: data.user?.email ?? '',
      password: String(form.get('current') ?? ''),
    });
    if (known.error) return answer({ current: 'That is not your current password.' });
    const { error } = await locals.supabase.auth.updateUser({
      password,
      current_password: String(form.get('current') ?? ''),
    });
    if (error) return answer({}, error.message);
    await locals.supabase.auth.signOut({ scope: 'others' });
    return { saved: 'password' as const };
  },
};
