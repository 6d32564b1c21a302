// Sessions of Supabase Auth: access tokens that name their session, and refresh tokens that rotate. A refresh token used
// twice ends its session, except within ten seconds, when two tabs or a lost answer are the likelier reason.
import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type pg from 'pg';
import { jwtExpirySeconds, type Settings } from '../settings.ts';
import { AuthError, findUser, type Queryable, requireNotBanned, userJson, type UserRow } from './users.ts';

const reuseIntervalSeconds = 10;

export type Device = { userAgent: string | null; ip: string | null };

export class Tokens {
  readonly #secret: Uint8Array;
  readonly #issuer: string;

  constructor(settings: Settings) {
    this.#secret = new TextEncoder().encode(settings.keys.jwtSecret);
    this.#issuer = `${settings.urls.api}/auth/v1`;
  }

  /** Opens a session for a user who has proved who they are. `method` is recorded in the session and its tokens (`amr`). */
  async openSession(db: Queryable, user: UserRow, method: string, device: Device) {
    requireNotBanned(user);
    const { rows } = await db.query<{ id: string }>(
      `with signed_in as (update auth.users set last_sign_in_at = now() where id = $1)
       , opened as (insert into auth.sessions (user_id, user_agent, ip) values ($1, $2, $3::inet) returning id)
       , proved as (insert into auth.mfa_amr_claims (session_id, authentication_method) select id, $4 from opened)
       select id from opened`,
      [user.id, device.userAgent, device.ip, method],
    );
    const sessionId = (rows[0] as { id: string }).id;
    return this.#answer(
      db,
      { ...user, last_sign_in_at: new Date() },
      sessionId,
      await addRefreshToken(db, user.id, sessionId, null),
    );
  }

  async refresh(pool: pg.Pool, presented: string) {
    const db = await pool.connect();
    try {
      await db.query('begin');
      // Locking the session makes two refreshes of one session take turns.
      const { rows } = await db.query<{ revoked: boolean; user_id: string; session_id: string; age: number }>(
        `select t.revoked, t.user_id, t.session_id, extract(epoch from now() - t.updated_at)::float as age
         from auth.refresh_tokens t join auth.sessions s on s.id = t.session_id where t.token = $1 for update of s`,
        [presented],
      );
      const found = rows[0];
      const user = found && (await findUser(db, 'id', found.user_id));
      if (!found || !user)
        throw new AuthError(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');
      requireNotBanned(user);
      const token = await this.#rotate(db, presented, found);
      await db.query(
        "update auth.sessions set refreshed_at = now() at time zone 'utc', updated_at = now() where id = $1",
        [found.session_id],
      );
      const answer = await this.#answer(db, user, found.session_id, token);
      await db.query('commit');
      return answer;
    } catch (error) {
      // The end of a session whose token was replayed must stay.
      await db.query((error as AuthError).code === 'refresh_token_already_used' ? 'commit' : 'rollback');
      throw error;
    } finally {
      db.release();
    }
  }

  async #rotate(
    db: Queryable,
    presented: string,
    found: { revoked: boolean; user_id: string; session_id: string },
  ): Promise<string> {
    // Read again: another refresh may have taken this token while we waited for the session.
    const { rows } = await db.query<{ revoked: boolean; age: number; child: string | null }>(
      `select t.revoked, extract(epoch from clock_timestamp() - t.updated_at)::float as age,
         (select c.token from auth.refresh_tokens c where c.parent = t.token and not c.revoked order by c.id desc limit 1) as child
       from auth.refresh_tokens t where t.token = $1`,
      [presented],
    );
    const current = rows[0];
    if (!current?.revoked) {
      await db.query('update auth.refresh_tokens set revoked = true, updated_at = clock_timestamp() where token = $1', [
        presented,
      ]);
      return addRefreshToken(db, found.user_id, found.session_id, presented);
    }
    if (current.child && current.age < reuseIntervalSeconds) return current.child;
    await db.query('delete from auth.sessions where id = $1', [found.session_id]);
    throw new AuthError(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used');
  }

  async #answer(db: Queryable, user: UserRow, sessionId: string, refreshToken: string) {
    // Refreshing proves nothing anew: the token says how and when the session was opened.
    const { rows: amr } = await db.query<{ method: string; timestamp: number }>(
      'select authentication_method as method, extract(epoch from updated_at)::int as timestamp from auth.mfa_amr_claims where session_id = $1 order by updated_at desc',
      [sessionId],
    );
    const expiresAt = Math.floor(Date.now() / 1000) + jwtExpirySeconds;
    const accessToken = await new SignJWT({
      email: user.email,
      phone: user.phone ?? '',
      app_metadata: user.raw_app_meta_data ?? {},
      user_metadata: user.raw_user_meta_data ?? {},
      role: user.role,
      aal: 'aal1',
      amr,
      session_id: sessionId,
      is_anonymous: false,
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(this.#issuer)
      .setSubject(user.id)
      .setAudience('authenticated')
      .setIssuedAt()
      .setExpirationTime(expiresAt)
      .sign(this.#secret);
    return {
      access_token: accessToken,
      token_type: 'bearer',
      expires_in: jwtExpirySeconds,
      expires_at: expiresAt,
      refresh_token: refreshToken,
      user: await userJson(db, user),
    };
  }
}

async function addRefreshToken(
  db: Queryable,
  userId: string,
  sessionId: string,
  parent: string | null,
): Promise<string> {
  const token = randomBytes(9).toString('base64url');
  await db.query('insert into auth.refresh_tokens (token, user_id, session_id, parent) values ($1, $2, $3, $4)', [
    token,
    userId,
    sessionId,
    parent,
  ]);
  return token;
}
