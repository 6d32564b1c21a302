import type { RequestHandler } from './$types';

/** Who is signed in, for pages that work without a connection and must not show one person what another kept. */
export const GET: RequestHandler = ({ locals }) =>
  Response.json({ user_id: locals.userId }, { headers: { 'cache-control': 'private, no-store' } });
