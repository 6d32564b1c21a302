/**
 * Who is asking. The token is verified here and then handed on: Postgres sees the caller, and row level security decides.
 * Nothing but the subject is believed; what a person may do is read from the database, never from a token.
 */
import { createMiddleware } from 'hono/factory';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { callerClient, type Database } from '../db/client.ts';
import { environment } from '../environment.ts';
import { ApiError } from './errors.ts';

export type Caller = { authUserId: string; db: Database };
export type ApiEnvironment = { Variables: { caller: Caller; requestId: string } };

export const authenticate = createMiddleware<ApiEnvironment>(async (c, next) => {
  const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (!token) {
    throw new ApiError(401, 'TOKEN_MISSING', 'Sign in first.', {
      hint: 'Send the access token as "Authorization: Bearer …".',
    });
  }
  const claims = await verify(token);
  if (!claims.sub || claims.role !== 'authenticated') throw invalidToken();
  c.set('caller', { authUserId: claims.sub, db: await callerClient(token, c.req.raw.headers) });
  await next();
});

let keys: Promise<Uint8Array | JWTVerifyGetKey> | undefined;

async function verify(token: string): Promise<JWTPayload> {
  const jose = await import('jose');
  keys ??= Promise.resolve(
    environment.jwtSecret
      ? new TextEncoder().encode(environment.jwtSecret)
      : jose.createRemoteJWKSet(new URL(`${environment.supabaseUrl}/auth/v1/.well-known/jwks.json`)),
  );
  const key = await keys;
  try {
    // Each kind of key admits its own algorithms only: a public key must never serve as a shared secret.
    const { payload } =
      key instanceof Uint8Array
        ? await jose.jwtVerify(token, key, { algorithms: ['HS256'], audience: 'authenticated' })
        : await jose.jwtVerify(token, key, { algorithms: ['ES256', 'RS256'], audience: 'authenticated' });
    return payload;
  } catch (error) {
    if (error instanceof jose.errors.JWKSTimeout)
      throw new ApiError(503, 'SIGN_IN_UNAVAILABLE', 'Sign-ins cannot be checked at the moment.');
    throw invalidToken();
  }
}

function invalidToken(): ApiError {
  return new ApiError(401, 'TOKEN_INVALID', 'The access token is not valid or has expired.', {
    hint: 'Sign in again.',
  });
}
