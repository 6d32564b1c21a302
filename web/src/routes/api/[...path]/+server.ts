import { error } from '@sveltejs/kit';
import { API_FUNCTIONS_URL } from '$app/env/private';
import { apiPath } from '#lib/server/paths.ts';
import { refuseOtherPerson } from '#lib/server/person.ts';
import type { RequestHandler } from './$types';

// Passes a request on to the api function as the person who is signed in. The function decides; nothing is decided here.

const passedOn = [
  'accept',
  'accept-language',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'prefer',
  'range',
  'user-agent',
];
const passedBack = [
  'content-type',
  'content-disposition',
  'content-range',
  'accept-ranges',
  'etag',
  'last-modified',
  'location',
  'link',
  'retry-after',
  'x-request-id',
];

const forward: RequestHandler = async ({ request, url, locals, getClientAddress, fetch }) => {
  const path = apiPath(url.pathname);
  if (!path) error(404, 'There is no such route.', { code: 'ROUTE_NOT_FOUND' });
  const headers = new Headers();
  for (const name of passedOn) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  headers.set('x-forwarded-for', getClientAddress());

  const ownToken = request.headers.get('authorization');
  if (ownToken) {
    headers.set('authorization', ownToken);
  } else {
    // The cookie comes along with requests that other sites start, so only this site's own pages may write with it.
    const origin = request.headers.get('origin');
    if (request.method !== 'GET' && request.method !== 'HEAD' && origin !== url.origin) {
      error(403, 'This request did not come from the console.', { code: 'FOREIGN_ORIGIN' });
    }
    const refused = refuseOtherPerson(request.headers, locals.userId);
    if (refused) return refused;
    const { data } = await locals.supabase.auth.getSession();
    if (locals.userId && data.session) headers.set('authorization', `Bearer ${data.session.access_token}`);
  }

  let answer: Response;
  try {
    answer = await fetch(`${API_FUNCTIONS_URL}${path}${url.search}`, {
      method: request.method,
      headers,
      body: request.body,
      // Streams the body on instead of holding an upload in memory.
      ...(request.body ? { duplex: 'half' } : {}),
      redirect: 'manual',
    } as RequestInit);
  } catch (cause) {
    if (isTooLarge(cause))
      return Response.json(
        { code: 'TOO_LARGE', message: 'This is larger than the console takes.', hint: 'Send a smaller file.' },
        { status: 413 },
      );
    return Response.json(
      { code: 'API_UNREACHABLE', message: 'The service is not reachable at the moment. Please try again.' },
      { status: 503, headers: { 'retry-after': '5' } },
    );
  }

  const back = new Headers({ 'cache-control': answer.headers.get('cache-control') ?? 'private, no-store' });
  for (const name of passedBack) {
    const value = answer.headers.get(name);
    if (value) back.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers: back });
};

/** The server stops a body that is over its own limit while it is being passed on. */
function isTooLarge(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return ('status' in thrown && thrown.status === 413) || isTooLarge(thrown.cause);
}

export const GET = forward;
export const POST = forward;
export const PUT = forward;
export const PATCH = forward;
export const DELETE = forward;
