import { createClient } from '@supabase/supabase-js';
import { expect, test } from 'vitest';
import { outbox, person, platform, service, sql, until, visitor } from '../support/platform.ts';

const inConsole = { emailRedirectTo: platform.CONSOLE_URL };

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

async function mailTo(email: string, tag: string): Promise<string> {
  const mails = await until(`a mail ${tag}`, async () => (await outbox({ to: email, tag }))[0]);
  return mails.html ?? '';
}

function tokenHashIn(html: string): string {
  return /token_hash=([^&"]+)/.exec(html.replaceAll('&#38;', '&').replaceAll('&amp;', '&'))?.[1] ?? '';
}

test('a password signs in, and the token names its user and its session', async () => {
  const { client, id, email } = await person();
  const { data } = await client.auth.getSession();
  const claims = claimsOf(data.session?.access_token ?? '');
  expect(claims).toMatchObject({ sub: id, email, role: 'authenticated', aud: 'authenticated' });
  const [session] = await sql<{ user_id: string }>('select user_id from auth.sessions where id = $1', [
    claims.session_id,
  ]);
  expect(session?.user_id).toBe(id);
});

test('a wrong password, an unknown person and a stranger who signs up are refused alike in shape', async () => {
  const { email } = await person();
  const wrong = await visitor().auth.signInWithPassword({ email, password: 'not-the-password' });
  expect(wrong.error).toMatchObject({ status: 400, code: 'invalid_credentials' });
  const unknown = await visitor().auth.signInWithPassword({
    email: 'nobody@example.test',
    password: 'not-the-password',
  });
  expect(unknown.error).toMatchObject({ status: 400, code: 'invalid_credentials' });
  const stranger = await visitor().auth.signUp({ email: 'stranger@example.test', password: 'a-long-enough-password' });
  expect(stranger.error).toMatchObject({ status: 422, code: 'signup_disabled' });
});

test('a request without a key, or with a wrong one, is refused', async () => {
  const url = `${platform.API_URL}/auth/v1/token?grant_type=password`;
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
  expect((await fetch(url, { method: 'POST', body: '{}', headers: { apikey: 'sb_publishable_wrong' } })).status).toBe(
    401,
  );
});

test('refreshing rotates the token; two at once get the same; a stale one ends the session', async () => {
  const { client } = await person();
  const first = (await client.auth.getSession()).data.session?.refresh_token ?? '';
  const [one, two] = await Promise.all([
    visitor().auth.refreshSession({ refresh_token: first }),
    visitor().auth.refreshSession({ refresh_token: first }),
  ]);
  expect(one.data.session?.refresh_token).not.toBe(first);
  expect(two.data.session?.refresh_token).toBe(one.data.session?.refresh_token);

  await sql("update auth.refresh_tokens set updated_at = now() - interval '1 minute' where token = $1", [first]);
  const replayed = await visitor().auth.refreshSession({ refresh_token: first });
  expect(replayed.error).toMatchObject({ status: 400, code: 'refresh_token_already_used' });
  const afterwards = await visitor().auth.refreshSession({ refresh_token: one.data.session?.refresh_token ?? '' });
  expect(afterwards.error).toMatchObject({ code: 'refresh_token_not_found' });
});

test('signing out ends this session only, or all of them', async () => {
  const { client, email, password } = await person();
  const other = visitor();
  await other.auth.signInWithPassword({ email, password });
  const token = (await client.auth.getSession()).data.session?.access_token ?? '';
  await client.auth.signOut({ scope: 'local' });
  expect((await visitor().auth.getUser(token)).error).toMatchObject({ name: 'AuthSessionMissingError' });
  expect((await other.auth.getUser()).data.user?.email).toBe(email);
  const last = (await other.auth.getSession()).data.session?.access_token ?? '';
  await other.auth.signOut({ scope: 'global' });
  expect((await visitor().auth.getUser(last)).error?.name).toBe('AuthSessionMissingError');
});

test('a forgotten password: the mail leads to a session that can set a new one, once', async () => {
  const { email, password } = await person();
  expect(
    (await visitor().auth.resetPasswordForEmail(email, { redirectTo: inConsole.emailRedirectTo })).error,
  ).toBeNull();
  const tokenHash = tokenHashIn(await mailTo(email, 'auth-recovery'));
  const client = visitor();
  const verified = await client.auth.verifyOtp({ token_hash: tokenHash, type: 'recovery' });
  expect(verified.error).toBeNull();
  expect((await client.auth.updateUser({ password: 'another-long-password' })).error).toBeNull();
  expect((await visitor().auth.signInWithPassword({ email, password })).error?.code).toBe('invalid_credentials');
  expect((await visitor().auth.signInWithPassword({ email, password: 'another-long-password' })).error).toBeNull();
  const again = await visitor().auth.verifyOtp({ token_hash: tokenHash, type: 'recovery' });
  expect(again.error).toMatchObject({ status: 403, code: 'otp_expired' });
});

test('an open session chooses a new password only with the present one, and every other session ends', async () => {
  const { client, email, password } = await person();
  const other = visitor();
  await other.auth.signInWithPassword({ email, password });
  const next = 'another-long-password';
  expect((await client.auth.updateUser({ password: next })).error).toMatchObject({
    status: 400,
    code: 'current_password_required',
  });
  expect((await client.auth.updateUser({ password: next, current_password: 'a guess of mine' })).error).toMatchObject({
    status: 400,
    code: 'current_password_mismatch',
  });
  expect((await client.auth.refreshSession()).error).toBeNull();
  expect((await client.auth.updateUser({ password: next })).error?.code).toBe('current_password_required');
  expect((await visitor().auth.signInWithPassword({ email, password })).error).toBeNull();

  expect((await client.auth.updateUser({ password: next, current_password: password })).error).toBeNull();
  expect((await client.auth.getUser()).error).toBeNull();
  expect((await other.auth.refreshSession()).error).not.toBeNull();

  const session = (await client.auth.getSession()).data.session;
  await sql("update auth.sessions set created_at = now() - interval '25 hours' where id = $1", [
    claimsOf(session?.access_token ?? '').session_id,
  ]);
  expect(
    (await client.auth.updateUser({ password: 'a-third-long-password', current_password: next })).error?.code,
  ).toBe('reauthentication_needed');
});

test('a new address counts once the old one and the new one have confirmed it', async () => {
  const { client, id, email } = await person();
  const next = `moved-${email}`;
  expect((await client.auth.updateUser({ email: next })).error).toBeNull();
  const confirm = (html: string) => visitor().auth.verifyOtp({ token_hash: tokenHashIn(html), type: 'email_change' });
  const addressNow = async () => (await service().auth.admin.getUserById(id)).data.user?.email;

  const toNew = await mailTo(next, 'auth-email_change');
  const first = await confirm(toNew);
  expect([first.error, first.data.session]).toEqual([null, null]);
  expect(await addressNow()).toBe(email);
  expect((await confirm(toNew)).error?.code).toBe('otp_expired');
  expect((await confirm(await mailTo(email, 'auth-email_change_current'))).error).toBeNull();
  expect(await addressNow()).toBe(next);
});

test('a browser that asked with PKCE exchanges the code of its link, and only it can', async () => {
  const { email } = await person();
  const store = new Map<string, string>();
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  };
  const client = createClient(platform.API_URL, platform.PUBLISHABLE_KEY, {
    auth: { flowType: 'pkce', storage, autoRefreshToken: false, detectSessionInUrl: false },
  });
  await client.auth.resetPasswordForEmail(email, { redirectTo: `${platform.CONSOLE_URL}/auth/confirm` });
  const tokenHash = tokenHashIn(await mailTo(email, 'auth-recovery'));
  const link = `${platform.API_URL}/auth/v1/verify?${new URLSearchParams({ token: tokenHash, type: 'recovery', redirect_to: `${platform.CONSOLE_URL}/auth/confirm` })}`;
  const location = new URL((await fetch(link, { redirect: 'manual' })).headers.get('location') ?? '');
  expect(location.origin).toBe(platform.CONSOLE_URL);
  const code = location.searchParams.get('code') ?? '';
  const exchanged = await client.auth.exchangeCodeForSession(code);
  expect(exchanged.error).toBeNull();
  expect(exchanged.data.session?.user.email).toBe(email);
  const stolen = await fetch(`${platform.API_URL}/auth/v1/token?grant_type=pkce`, {
    method: 'POST',
    headers: { apikey: platform.PUBLISHABLE_KEY },
    body: JSON.stringify({ auth_code: code, code_verifier: 'guess' }),
  });
  expect(stolen.status).toBe(404);
});

test('asking for a link tells nobody whether the address is known, and links lead only to the console', async () => {
  expect((await visitor().auth.resetPasswordForEmail('unknown@example.test')).error).toBeNull();
  expect(await outbox({ to: 'unknown@example.test' })).toEqual([]);
  const link = `${platform.API_URL}/auth/v1/verify?token=none&type=recovery&redirect_to=https://elsewhere.example/`;
  const location = new URL((await fetch(link, { redirect: 'manual' })).headers.get('location') ?? '');
  expect(location.origin).toBe(platform.CONSOLE_URL);
  expect(location.searchParams.get('error_code')).toBe('otp_expired');
});

test('an invited person gets a mail, sets a password and signs in', async () => {
  const email = `invited-${Date.now()}@example.test`;
  const invited = await service().auth.admin.inviteUserByEmail(email, { data: { name: 'Ada <b>Lee</b>' } });
  expect(invited.data.user?.invited_at).toBeTruthy();
  const client = visitor();
  const { error } = await client.auth.verifyOtp({
    token_hash: tokenHashIn(await mailTo(email, 'auth-invite')),
    type: 'invite',
  });
  expect(error).toBeNull();
  await client.auth.updateUser({ password: 'a-long-enough-password' });
  expect((await visitor().auth.signInWithPassword({ email, password: 'a-long-enough-password' })).error).toBeNull();
  expect((await service().auth.admin.inviteUserByEmail(email)).error).toMatchObject({
    status: 422,
    code: 'email_exists',
  });
});

test('the admin routes create, list, read, update and delete a user', async () => {
  const { admin } = service().auth;
  const email = `managed-${Date.now()}@example.test`;
  const created = await admin.createUser({
    email,
    password: 'a-long-enough-password',
    email_confirm: true,
    app_metadata: { source: 'hr' },
  });
  const id = created.data.user?.id ?? '';
  expect((await admin.createUser({ email })).error).toMatchObject({ status: 422, code: 'email_exists' });
  const listed = await admin.listUsers({ page: 1, perPage: 1000 });
  expect(listed.data.users.map((user) => user.id)).toContain(id);
  expect((await admin.listUsers({ page: 1, perPage: 1 })).data).toMatchObject({ nextPage: 2 });
  const updated = await admin.updateUserById(id, { email: `new-${email}`, user_metadata: { name: 'New' } });
  expect(updated.data.user).toMatchObject({
    email: `new-${email}`,
    user_metadata: { name: 'New' },
    app_metadata: { source: 'hr', provider: 'email' },
  });
  expect((await admin.getUserById(id)).data.user?.email).toBe(`new-${email}`);
  expect((await admin.deleteUser(id)).error).toBeNull();
  expect((await admin.getUserById(id)).error).toMatchObject({ status: 404, code: 'user_not_found' });
});

test('a generated link signs in, and short or long passwords are refused', async () => {
  const { email } = await person();
  const link = await service().auth.admin.generateLink({ type: 'recovery', email });
  const verified = await visitor().auth.verifyOtp({
    token_hash: link.data.properties?.hashed_token ?? '',
    type: 'recovery',
  });
  expect(verified.data.user?.email).toBe(email);
  const { admin } = service().auth;
  expect((await admin.createUser({ email: 'short@example.test', password: 'short' })).error?.code).toBe(
    'weak_password',
  );
  expect((await admin.createUser({ email: 'long@example.test', password: 'x'.repeat(73) })).error?.code).toBe(
    'validation_failed',
  );
});

test('a banned person can neither sign in nor refresh, until the ban is lifted', async () => {
  const { client, id, email, password } = await person();
  const { admin } = service().auth;
  await admin.updateUserById(id, { ban_duration: '24h' });
  expect((await visitor().auth.signInWithPassword({ email, password })).error).toMatchObject({
    status: 400,
    code: 'user_banned',
  });
  expect((await client.auth.refreshSession()).error?.code).toBe('user_banned');
  await admin.updateUserById(id, { ban_duration: 'none' });
  expect((await visitor().auth.signInWithPassword({ email, password })).error).toBeNull();
});

test('the admin routes are closed to users and to the public key', async () => {
  const { client } = await person();
  const session = (await client.auth.getSession()).data.session;
  for (const bearer of [platform.PUBLISHABLE_KEY, session?.access_token]) {
    const response = await fetch(`${platform.API_URL}/auth/v1/admin/users`, {
      headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${bearer}` },
    });
    expect(response.status).toBe(403);
  }
});
