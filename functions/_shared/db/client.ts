/** The two ways into the database: as the person who asks, and, where there is none, as the platform itself. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { SupabaseClient } from '@supabase/supabase-js';
import { environment } from '../environment.ts';
import type { Database as Schema } from '../database.types.ts';

export type Database = SupabaseClient<Schema>;
export type Tables = Schema['public']['Tables'];
export type Views = Schema['public']['Views'];
export type Functions = Schema['public']['Functions'];
export type Enums = Schema['public']['Enums'];

/** Loaded with the first request that needs it: what starts a function stays small. */
const sdk = () => import('@supabase/supabase-js');
const withoutSession = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };

const claims = new AsyncLocalStorage<string>();

/** Whatever the work writes, in whichever client's name, is written under this claim of an Idempotency-Key. */
export function underClaim<Result>(claim: string, work: () => Promise<Result>): Promise<Result> {
  return claims.run(claim, work);
}

const withClaim: typeof fetch = (input, init) => {
  const claim = claims.getStore();
  if (!claim) return fetch(input, init);
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
  headers.set('x-idempotency-claim', claim);
  return fetch(input, { ...init, headers });
};

/** Acts as the caller: their token, and the address and browser of their request for the audit trail. */
export async function callerClient(token: string, request: Headers): Promise<Database> {
  const { createClient } = await sdk();
  return createClient<Schema>(environment.supabaseUrl, environment.publishableKey, {
    auth: withoutSession,
    accessToken: () => Promise.resolve(token),
    global: { headers: origin(request), fetch: withClaim },
  });
}

/** Acts as nobody: what the public may ask. */
export async function anonymousClient(request: Headers): Promise<Database> {
  const { createClient } = await sdk();
  return createClient<Schema>(environment.supabaseUrl, environment.publishableKey, {
    auth: withoutSession,
    global: { headers: origin(request) },
  });
}

function origin(request: Headers): Record<string, string> {
  const names = ['x-forwarded-for', 'user-agent', 'x-request-id'];
  return Object.fromEntries(names.flatMap((name) => (request.has(name) ? [[name, request.get(name)!]] : [])));
}

/**
 * Acts as the platform, past row level security. Each use names its reason, so that reading the calls is the review:
 * first let the caller's own client show that they may see what is touched.
 */
export async function platformClient(_reason: string): Promise<Database> {
  const { createClient } = await sdk();
  return createClient<Schema>(environment.supabaseUrl, environment.secretKey, {
    auth: withoutSession,
    global: { fetch: withClaim },
  });
}
