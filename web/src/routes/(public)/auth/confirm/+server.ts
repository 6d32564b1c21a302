import { redirect } from '@sveltejs/kit';
import type { EmailOtpType } from '@supabase/supabase-js';
import type { RequestHandler } from './$types';

/** Where a link leads that does not say so itself. */
const homes: Record<string, string> = { invite: '/invitation', recovery: '/reset-password', email_change: '/profile' };
const kinds = new Set<string>(['signup', 'invite', 'magiclink', 'recovery', 'email_change', 'email']);

/** Where the links of emails arrive: the one-time code is exchanged for a session, then the page that was meant. */
export const GET: RequestHandler = async ({ url, locals }) => {
  const tokenHash = url.searchParams.get('token_hash') ?? url.searchParams.get('token');
  const type = url.searchParams.get('type');
  const next = url.searchParams.get('next') ?? homes[type ?? ''] ?? '/';
  const target = /^\/(?![/\\])/.test(next) ? next : '/';
  const code = url.searchParams.get('code');

  const { data, error } =
    tokenHash && type && kinds.has(type)
      ? await locals.supabase.auth.verifyOtp({ token_hash: tokenHash, type: type as EmailOtpType })
      : code
        ? await locals.supabase.auth.exchangeCodeForSession(code)
        : { data: null, error: new Error('no code') };
  // A new address counts once the old one and the new one have confirmed it; the first of the two opens no session.
  if (!error && type === 'email_change' && !data?.session) redirect(303, '/profile?notice=confirm-other');
  redirect(303, error ? '/sign-in?notice=link-expired' : target);
};
