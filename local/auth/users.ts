// The users of Supabase Auth: rows of `auth.users` and the JSON that supabase-js reads.
//
// Auth is written here rather than taken from `@supabase/lite`: its tokens carry no app_metadata, it has no admin routes,
// no bans and no invitations, and the product's sign-in rests on exactly these.
import { createHash, randomInt } from 'node:crypto';
import { hash } from 'bcryptjs';
import type pg from 'pg';
import { ApiError } from '../errors.ts';

export type Queryable = pg.Pool | pg.PoolClient;
export type Metadata = Record<string, unknown>;

export type UserRow = {
  id: string;
  aud: string;
  role: string;
  email: string | null;
  encrypted_password: string | null;
  email_confirmed_at: Date | null;
  invited_at: Date | null;
  recovery_sent_at: Date | null;
  confirmation_sent_at: Date | null;
  email_change: string | null;
  email_change_sent_at: Date | null;
  last_sign_in_at: Date | null;
  raw_app_meta_data: Metadata | null;
  raw_user_meta_data: Metadata | null;
  phone: string | null;
  banned_until: Date | null;
  created_at: Date;
  updated_at: Date;
};

export class AuthError extends ApiError {
  override name = 'AuthError';
}

/** The pepper-free cost of a local password: quick, since nothing here is worth cracking. */
const bcryptRounds = 8;

export async function userJson(db: Queryable, user: UserRow) {
  const { rows: identities } = await db.query(
    `select id as identity_id, provider_id as id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at, email
     from auth.identities where user_id = $1 order by created_at`,
    [user.id],
  );
  return {
    id: user.id,
    aud: user.aud,
    role: user.role,
    email: user.email ?? '',
    phone: user.phone ?? '',
    email_confirmed_at: user.email_confirmed_at ?? undefined,
    confirmed_at: user.email_confirmed_at ?? undefined,
    invited_at: user.invited_at ?? undefined,
    confirmation_sent_at: user.confirmation_sent_at ?? undefined,
    recovery_sent_at: user.recovery_sent_at ?? undefined,
    new_email: user.email_change || undefined,
    last_sign_in_at: user.last_sign_in_at ?? undefined,
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    identities,
    banned_until: user.banned_until ?? undefined,
    created_at: user.created_at,
    updated_at: user.updated_at,
    is_anonymous: false,
  };
}

export async function findUser(db: Queryable, by: 'id' | 'email', value: string): Promise<UserRow | undefined> {
  if (by === 'id' && !/^[0-9a-f-]{36}$/i.test(value)) return undefined;
  const { rows } = await db.query<UserRow>(`select * from auth.users where ${by} = $1 and deleted_at is null`, [
    by === 'email' ? normalEmail(value) : value,
  ]);
  return rows[0];
}

export function normalEmail(email: unknown): string {
  const address = typeof email === 'string' ? email.trim().toLowerCase() : '';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) || address.length > 255) {
    throw new AuthError(400, 'validation_failed', 'Unable to validate email address: invalid format');
  }
  return address;
}

export function passwordHash(password: unknown): Promise<string> {
  if (typeof password !== 'string' || password.length < 8) {
    throw new AuthError(422, 'weak_password', 'Password should be at least 8 characters.');
  }
  if (Buffer.byteLength(password) > 72) {
    throw new AuthError(422, 'validation_failed', 'Password cannot be longer than 72 bytes');
  }
  return hash(password, bcryptRounds);
}

export type NewUser = {
  id?: string;
  email: string;
  password?: string;
  password_hash?: string;
  email_confirm?: boolean;
  user_metadata?: Metadata;
  app_metadata?: Metadata;
  ban_duration?: string;
  role?: string;
};

export async function createUser(db: Queryable, input: NewUser): Promise<UserRow> {
  const email = normalEmail(input.email);
  const encrypted = input.password_hash ?? (input.password === undefined ? '' : await passwordHash(input.password));
  try {
    const { rows } = await db.query<UserRow>(
      `with created as (
         insert into auth.users (id, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, banned_until, role)
         values (coalesce($1::uuid, gen_random_uuid()), $2, $3, case when $4 then now() end,
           '{"provider": "email", "providers": ["email"]}'::jsonb || $5, $6::jsonb, $7, $8)
         returning *
       ), identity as (
         insert into auth.identities (provider_id, user_id, provider, identity_data)
         select id, id, 'email', jsonb_build_object('sub', id, 'email', email, 'email_verified', $4::boolean, 'phone_verified', false) from created
       )
       select * from created`,
      [
        input.id ?? null,
        email,
        encrypted,
        input.email_confirm === true,
        JSON.stringify(input.app_metadata ?? {}),
        JSON.stringify(input.user_metadata ?? {}),
        bannedUntil(input.ban_duration) ?? null,
        input.role ?? 'authenticated',
      ],
    );
    return rows[0] as UserRow;
  } catch (error) {
    if ((error as pg.DatabaseError).code === '23505') {
      throw new AuthError(422, 'email_exists', 'A user with this email address has already been registered');
    }
    throw error;
  }
}

/** The end of a ban given as a Go duration ("24h", "1h30m"); null for "none"; undefined where nothing was asked. */
export function bannedUntil(duration: string | undefined): Date | null | undefined {
  if (duration === undefined) return undefined;
  if (duration === 'none') return null;
  const parts = /^(\d+(?:\.\d+)?(?:h|m|s|ms))+$/.test(duration)
    ? [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)]
    : [];
  if (parts.length === 0) throw new AuthError(400, 'validation_failed', `invalid format for ban duration: ${duration}`);
  const unit: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
  return new Date(
    Date.now() + parts.reduce((sum, [, amount, name]) => sum + Number(amount) * (unit[name ?? ''] ?? 0), 0),
  );
}

export function requireNotBanned(user: UserRow): void {
  if (user.banned_until && user.banned_until > new Date()) throw new AuthError(400, 'user_banned', 'User is banned');
}

export type OneTimeKind = 'recovery' | 'invite' | 'magiclink' | 'email_change' | 'email_change_current';

/** Where each kind of one-time token is kept, as in Supabase Auth. */
const tokenColumns: Record<OneTimeKind, [token: string, sentAt: string]> = {
  recovery: ['recovery_token', 'recovery_sent_at'],
  magiclink: ['recovery_token', 'recovery_sent_at'],
  invite: ['confirmation_token', 'confirmation_sent_at'],
  email_change: ['email_change_token_new', 'email_change_sent_at'],
  email_change_current: ['email_change_token_current', 'email_change_sent_at'],
};

export type OneTimeToken = { otp: string; tokenHash: string };

/** Makes a new one-time token; an earlier one of the same kind stops working. `prefix` marks a PKCE flow. */
export async function issueOneTimeToken(
  db: Queryable,
  user: UserRow,
  kind: OneTimeKind,
  prefix = '',
): Promise<OneTimeToken> {
  const otp = String(randomInt(1_000_000)).padStart(6, '0');
  const tokenHash = prefix + oneTimeHash(kind === 'email_change' ? user.email_change : user.email, otp);
  const [token, sentAt] = tokenColumns[kind];
  await db.query(`update auth.users set ${token} = $2, ${sentAt} = now(), updated_at = now() where id = $1`, [
    user.id,
    tokenHash,
  ]);
  return { otp, tokenHash };
}

export function oneTimeHash(email: string | null, otp: string): string {
  return createHash('sha224').update(`${email}${otp}`).digest('hex');
}

/**
 * One of the two confirmations of a new address (`double_confirm_changes`): the old address and the new one, in any order. Null
 * after the first; after the second the address has changed.
 */
export async function confirmEmailChange(db: Queryable, tokenHash: string): Promise<UserRow | null> {
  const { rows } = await db.query<UserRow & { is_confirmed: boolean }>(
    `update auth.users set
       email_change_token_new = case when email_change_token_new in ($1::text, 'pkce_' || $1::text) then '' else email_change_token_new end,
       email_change_token_current = case when email_change_token_current in ($1::text, 'pkce_' || $1::text) then '' else email_change_token_current end,
       email_change_confirm_status = (email_change_confirm_status + 1) % 2,
       email = case when email_change_confirm_status = 1 then email_change else email end,
       email_change = case when email_change_confirm_status = 1 then '' else email_change end,
       updated_at = now()
     where $1::text <> '' and (email_change_token_new in ($1::text, 'pkce_' || $1::text) or email_change_token_current in ($1::text, 'pkce_' || $1::text))
       and email_change_sent_at > now() - interval '1 hour' and deleted_at is null
     returning *, email_change_confirm_status = 0 as is_confirmed`,
    [tokenHash],
  );
  const user = rows[0];
  if (!user) throw new AuthError(403, 'otp_expired', 'Email link is invalid or has expired');
  requireNotBanned(user);
  if (!user.is_confirmed) return null;
  await db.query(
    "update auth.identities set identity_data = identity_data || jsonb_build_object('email', $2::text), updated_at = now() where user_id = $1 and provider = 'email'",
    [user.id, user.email],
  );
  return user;
}

/** Takes a one-time token back. It works once, for an hour; who presents it has proved the address. */
export async function consumeOneTimeToken(db: Queryable, kind: OneTimeKind, tokenHash: string): Promise<UserRow> {
  const [token, sentAt] = tokenColumns[kind];
  const { rows } = await db.query<UserRow>(
    `update auth.users set ${token} = '', updated_at = now(), email_confirmed_at = coalesce(email_confirmed_at, now())
     where ${token} in ($1::text, 'pkce_' || $1::text) and $1::text <> '' and ${sentAt} > now() - interval '1 hour' and deleted_at is null
     returning *`,
    [tokenHash],
  );
  if (!rows[0]) throw new AuthError(403, 'otp_expired', 'Email link is invalid or has expired');
  requireNotBanned(rows[0]);
  return rows[0];
}
