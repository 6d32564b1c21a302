// Stands for Supabase Auth (`/auth/v1`): password sign-in, refresh, sign-out, the user, emailed links and their exchange.
// Only what the product uses: no sign-up (people are invited), no phone, no social providers, no second factor.
import { createHash, randomUUID } from 'node:crypto';
import { compare } from 'bcryptjs';
import { type Context, Hono } from 'hono';
import type pg from 'pg';
import type { Identify, Identity } from '../identity.ts';
import { event } from '../log.ts';
import type { Settings } from '../settings.ts';
import { adminRoutes } from './admin.ts';
import { authMail, type LinkKind, type SendMail } from './mail.ts';
import { type Device, Tokens } from './tokens.ts';
import {
  AuthError,
  confirmEmailChange,
  consumeOneTimeToken,
  findUser,
  issueOneTimeToken,
  type Metadata,
  type OneTimeKind,
  oneTimeHash,
  passwordHash,
  userJson,
  type UserRow,
} from './users.ts';

const confirmOther = 'Confirmation link accepted. Please proceed to confirm link sent to the other email';

export type AuthParts = { pool: pg.Pool; settings: Settings; tokens: Tokens; identify: Identify; sendMail: SendMail };

export function authRoutes(parts: Omit<AuthParts, 'tokens'>): Hono {
  const tokens = new Tokens(parts.settings);
  const { pool, settings, identify, sendMail } = parts;
  const app = new Hono().basePath('/auth/v1');
  app.onError((error, c) => {
    const known = error instanceof AuthError || 'status' in error ? (error as AuthError) : undefined;
    if (!known) event('auth', `failed: ${error.message}`);
    const code = known?.code ?? 'unexpected_failure';
    c.header('x-supabase-api-version', '2024-01-01');
    // Current clients read `code`, older ones `error_code` and `msg`.
    const message = known ? error.message : 'Unexpected failure';
    return c.json({ code, error_code: code, msg: message, message }, known?.status ?? 500);
  });

  app.get('/health', (c) => c.json({ name: 'GoTrue', version: 'local', description: 'Local Auth' }));
  app.get('/settings', (c) => c.json({ external: { email: true }, disable_signup: true, mailer_autoconfirm: false }));
  app.get('/.well-known/jwks.json', (c) => c.json({ keys: [] }));
  app.post('/signup', () => {
    throw new AuthError(422, 'signup_disabled', 'Signups not allowed for this instance');
  });

  app.post('/token', async (c) => {
    await identify(withoutBearer(c));
    const body = await json(c);
    switch (c.req.query('grant_type')) {
      case 'password':
        return c.json(await signInWithPassword(String(body.email ?? ''), String(body.password ?? ''), device(c)));
      case 'refresh_token':
        return c.json(await tokens.refresh(pool, String(body.refresh_token ?? '')));
      case 'pkce':
        return c.json(await exchangeCode(String(body.auth_code ?? ''), String(body.code_verifier ?? ''), device(c)));
      default:
        throw new AuthError(400, 'validation_failed', 'unsupported_grant_type');
    }
  });

  app.post('/logout', async (c) => {
    const { user, sessionId } = await signedIn(c);
    const scope = c.req.query('scope') ?? 'global';
    const which = scope === 'local' ? 'and id = $2' : scope === 'others' ? 'and id <> $2' : 'and $2::uuid is not null';
    await pool.query(`delete from auth.sessions where user_id = $1 ${which}`, [user.id, sessionId]);
    return c.body(null, 204);
  });

  app.get('/user', async (c) => c.json(await userJson(pool, (await signedIn(c)).user)));

  app.put('/user', async (c) => {
    const { user, sessionId } = await signedIn(c);
    const body = await json(c);
    if (body.password !== undefined) {
      await requireProof(user, sessionId, body.current_password);
      const encrypted = await passwordHash(body.password);
      if (user.encrypted_password && (await compare(String(body.password), user.encrypted_password))) {
        throw new AuthError(422, 'same_password', 'New password should be different from the old password.');
      }
      await pool.query('update auth.users set encrypted_password = $2, updated_at = now() where id = $1', [
        user.id,
        encrypted,
      ]);
      // Who had the old password is signed out everywhere else.
      await pool.query('delete from auth.sessions where user_id = $1 and id <> $2', [user.id, sessionId]);
    }
    if (body.data) {
      await pool.query(
        "update auth.users set raw_user_meta_data = coalesce(raw_user_meta_data, '{}') || $2::jsonb, updated_at = now() where id = $1",
        [user.id, JSON.stringify(body.data as Metadata)],
      );
    }
    if (body.email && String(body.email).toLowerCase() !== user.email) {
      if (await findUser(pool, 'email', String(body.email)))
        throw new AuthError(422, 'email_exists', 'A user with this email address has already been registered');
      await pool.query(
        'update auth.users set email_change = lower($2), email_change_confirm_status = 0 where id = $1',
        [user.id, body.email],
      );
      const changing = { ...user, email_change: String(body.email).toLowerCase() };
      await sendLink(changing, 'email_change', c);
      await sendLink(changing, 'email_change_current', c);
    }
    return c.json(await userJson(pool, (await findUser(pool, 'id', user.id)) as UserRow));
  });

  // Asking for a link answers the same whether the address is known or not.
  for (const [path, kind] of [
    ['/recover', 'recovery'],
    ['/otp', 'magiclink'],
    ['/magiclink', 'magiclink'],
  ] as const) {
    app.post(path, async (c) => {
      await identify(withoutBearer(c));
      const body = await json(c);
      const user = await findUser(pool, 'email', String(body.email ?? ''));
      if (user) await sendLink(user, kind, c, body);
      return c.json({});
    });
  }

  app.post('/verify', async (c) => {
    await identify(withoutBearer(c));
    const body = await json(c);
    const kind = linkKind(String(body.type));
    const email = typeof body.email === 'string' ? body.email.trim().toLowerCase() : null;
    const tokenHash = typeof body.token_hash === 'string' ? body.token_hash : oneTimeHash(email, String(body.token));
    const user =
      kind === 'email_change'
        ? await confirmEmailChange(pool, tokenHash)
        : await consumeOneTimeToken(pool, kind, tokenHash);
    if (!user) return c.json({ code: 200, msg: confirmOther });
    return c.json(await tokens.openSession(pool, user, 'otp', device(c)));
  });

  // The link in a mail: back to the console with a session in the fragment, or with a code where the browser began with PKCE.
  app.get('/verify', async (c) => {
    const target = new URL(allowedRedirect(c.req.query('redirect_to')));
    const tokenHash = c.req.query('token') ?? c.req.query('token_hash') ?? '';
    try {
      const kind = linkKind(c.req.query('type') ?? '');
      const user =
        kind === 'email_change'
          ? await confirmEmailChange(pool, tokenHash)
          : await consumeOneTimeToken(pool, kind, tokenHash);
      if (!user) {
        target.hash = new URLSearchParams({ message: confirmOther }).toString();
        return c.redirect(target.toString(), 303);
      }
      if (tokenHash.startsWith('pkce_')) {
        target.searchParams.set('code', await issueCode(user, kind));
      } else {
        const session = await tokens.openSession(pool, user, 'otp', device(c));
        target.hash = new URLSearchParams({
          access_token: session.access_token,
          expires_at: String(session.expires_at),
          expires_in: String(session.expires_in),
          refresh_token: session.refresh_token,
          token_type: 'bearer',
          type: kind,
        }).toString();
      }
    } catch (error) {
      if (!(error instanceof AuthError)) throw error;
      const said = { error: 'access_denied', error_code: error.code, error_description: error.message };
      for (const [name, value] of Object.entries(said)) target.searchParams.set(name, value);
    }
    return c.redirect(target.toString(), 303);
  });

  app.route(
    '/',
    adminRoutes({ ...parts, tokens }, (user, kind, c) => sendLink(user, kind, c), allowedRedirect),
  );
  return app;

  async function signInWithPassword(email: string, password: string, from: Device) {
    const user = await findUser(pool, 'email', email);
    const right = Boolean(user?.encrypted_password) && (await compare(password, user?.encrypted_password ?? ''));
    if (!user || !right) throw new AuthError(400, 'invalid_credentials', 'Invalid login credentials');
    if (!user.email_confirmed_at) throw new AuthError(400, 'email_not_confirmed', 'Email not confirmed');
    return tokens.openSession(pool, user, 'password', from);
  }

  async function sendLink(
    user: UserRow,
    kind: LinkKind,
    c: Context,
    body: Record<string, unknown> = {},
  ): Promise<void> {
    const redirectTo = allowedRedirect(c.req.query('redirect_to'));
    const challenge = typeof body.code_challenge === 'string' && body.code_challenge ? body.code_challenge : null;
    if (challenge) {
      await pool.query('delete from auth.flow_state where user_id = $1 and authentication_method = $2', [
        user.id,
        kind,
      ]);
      await pool.query(
        "insert into auth.flow_state (user_id, code_challenge, code_challenge_method, provider_type, authentication_method) values ($1, $2, $3, 'email', $4)",
        [user.id, challenge, String(body.code_challenge_method ?? 'plain'), kind],
      );
    }
    const token = await issueOneTimeToken(pool, user, kind, challenge ? 'pkce_' : '');
    await sendMail(authMail(settings, kind, user, token, redirectTo));
  }

  async function issueCode(user: UserRow, kind: OneTimeKind): Promise<string> {
    const code = randomUUID();
    await pool.query(
      'update auth.flow_state set auth_code = $3, auth_code_issued_at = now() where user_id = $1 and authentication_method = $2',
      [user.id, kind, code],
    );
    return code;
  }

  async function exchangeCode(code: string, verifier: string, from: Device) {
    const { rows } = await pool.query<{ user_id: string; code_challenge: string; code_challenge_method: string }>(
      "delete from auth.flow_state where auth_code = $1 and auth_code_issued_at > now() - interval '5 minutes' returning *",
      [code],
    );
    const flow = rows[0];
    const user = flow && (await findUser(pool, 'id', flow.user_id));
    if (!flow || !user)
      throw new AuthError(404, 'flow_state_not_found', 'invalid flow state, no valid flow state found');
    const hashed =
      flow.code_challenge_method.toLowerCase() === 's256'
        ? createHash('sha256').update(verifier).digest('base64url')
        : verifier;
    if (hashed !== flow.code_challenge)
      throw new AuthError(400, 'bad_code_verifier', 'code challenge does not match previously saved code verifier');
    return tokens.openSession(pool, user, 'otp', from);
  }

  /**
   * What `secure_password_change` and `require_current_password` ask for: a session of at most a day, and the password so far
   * unless a mail opened the session. (A code by mail, the hosted service's other proof of an old session, is not here.)
   */
  async function requireProof(user: UserRow, sessionId: string, given: unknown): Promise<void> {
    const { rows } = await pool.query<{ is_recent: boolean; is_by_mail: boolean }>(
      `select created_at > now() - interval '24 hours' as is_recent, exists (
         select from auth.mfa_amr_claims c where c.session_id = s.id and c.authentication_method in ('otp', 'magiclink', 'recovery')) as is_by_mail
       from auth.sessions s where id = $1`,
      [sessionId],
    );
    if (!rows[0]?.is_recent)
      throw new AuthError(400, 'reauthentication_needed', 'Password update requires reauthentication');
    if (rows[0].is_by_mail) return;
    if (typeof given !== 'string' || !given)
      throw new AuthError(400, 'current_password_required', 'Current password required when setting new password.');
    if (!(await compare(given, user.encrypted_password ?? '')))
      throw new AuthError(400, 'current_password_mismatch', 'Current password required when setting new password.');
  }

  /** The user behind the token, whose session still exists. */
  async function signedIn(c: Context): Promise<{ user: UserRow; sessionId: string }> {
    let identity: Identity;
    try {
      identity = await identify(c.req.raw.headers);
    } catch (error) {
      throw (error as AuthError).code?.startsWith('PGRST')
        ? new AuthError(403, 'bad_jwt', `invalid JWT: ${(error as Error).message}`)
        : error;
    }
    const { sub, session_id } = identity.claims;
    if (!sub) throw new AuthError(401, 'no_authorization', 'This endpoint requires a valid Bearer token');
    const user = await findUser(pool, 'id', sub);
    if (!user) throw new AuthError(403, 'user_not_found', 'User from sub claim in JWT does not exist');
    const { rowCount } = await pool.query('select from auth.sessions where id = $1', [session_id]);
    if (!rowCount) throw new AuthError(403, 'session_not_found', 'Session from session_id claim in JWT does not exist');
    return { user, sessionId: session_id as string };
  }

  /** Links lead only to the console (or another port of this machine, while developing); anything else becomes the console. */
  function allowedRedirect(wanted: string | undefined): string {
    try {
      const url = new URL(wanted ?? '');
      if (url.origin === new URL(settings.urls.console).origin || /^(localhost|127\.0\.0\.1)$/.test(url.hostname))
        return url.toString();
    } catch {
      // Not an address at all.
    }
    return settings.urls.console;
  }
}

export async function json(c: Context): Promise<Record<string, unknown>> {
  const body: unknown = await c.req.json().catch(() => null);
  if (!body || typeof body !== 'object') throw new AuthError(400, 'bad_json', 'Could not parse request body as JSON');
  return body as Record<string, unknown>;
}

/** Signing in must work with a stale token in the browser: only the key is looked at. */
function withoutBearer(c: Context): Headers {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('authorization');
  return headers;
}

function device(c: Context): Device {
  const forwarded = c.req.header('x-forwarded-for')?.split(',')[0]?.trim();
  return { userAgent: c.req.header('user-agent') ?? null, ip: forwarded || null };
}

function linkKind(type: string): OneTimeKind {
  if (type === 'email') return 'magiclink';
  if (type === 'recovery' || type === 'invite' || type === 'magiclink' || type === 'email_change') return type;
  throw new AuthError(400, 'validation_failed', 'Verify requires a verification type');
}
