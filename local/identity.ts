// Who is asking: the API gateway's key check and PostgREST's token check, shared by every part behind the gateway.
// `apikey` says which project key the caller has; a user's token in `Authorization` outranks it.
import { timingSafeEqual } from 'node:crypto';
import { jwtVerify } from 'jose';
import { ApiError } from './errors.ts';
import type { Keys } from './settings.ts';

export type Claims = { sub?: string; role: string; session_id?: string; exp?: number; [claim: string]: unknown };
export type Identity = { role: string; claims: Claims };
export type Identify = (headers: Headers, query?: URLSearchParams) => Promise<Identity>;

export function identifier(keys: Keys): Identify {
  const verify = tokenVerifier(keys);
  return async (headers, query) => {
    const apikey = headers.get('apikey') ?? query?.get('apikey');
    if (!apikey) throw new ApiError(401, 'UNAUTHORIZED_MISSING_API_KEY', 'No API key found in request');
    const keyRole = roleOfKey(keys, apikey);
    if (!keyRole) throw new ApiError(401, 'UNAUTHORIZED_INVALID_API_KEY', 'Invalid API key');
    const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
    // supabase-js sends the key itself as bearer while nobody is signed in.
    if (!bearer || bearer.startsWith('sb_')) return { role: keyRole, claims: { role: keyRole } };
    const claims = await verify(bearer);
    return { role: claims.role, claims };
  };
}

export function roleOfKey(keys: Keys, key: string): 'anon' | 'service_role' | null {
  if (same(key, keys.secret)) return 'service_role';
  return same(key, keys.publishable) ? 'anon' : null;
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** Checks signature, expiry and role of a token; the errors are PostgREST's. */
export function tokenVerifier(keys: Keys): (token: string) => Promise<Claims> {
  const secret = new TextEncoder().encode(keys.jwtSecret);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] });
      const role = payload.role === 'authenticated' || payload.role === 'service_role' ? payload.role : 'anon';
      return { ...payload, role } as Claims;
    } catch (error) {
      const expired = (error as { code?: string }).code === 'ERR_JWT_EXPIRED';
      throw new ApiError(401, expired ? 'PGRST303' : 'PGRST301', expired ? 'JWT expired' : 'JWT is not valid');
    }
  };
}
