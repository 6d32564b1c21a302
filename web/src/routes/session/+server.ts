import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The access token for the realtime connection: the session itself stays in a cookie that no script can read. */
export const GET: RequestHandler = async ({ locals, request }) => {
  if (request.headers.get('sec-fetch-site') === 'cross-site') error(403, 'This request did not come from the console.');
  const { data } = await locals.supabase.auth.getSession();
  if (!locals.userId || !data.session) error(401, 'You are signed out.');
  return Response.json(
    { token: data.session.access_token, expiresAt: data.session.expires_at },
    { headers: { 'cache-control': 'private, no-store' } },
  );
};
