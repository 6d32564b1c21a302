import { error } from '@sveltejs/kit';
import { API_FUNCTIONS_URL } from '$app/env/private';
import { isId } from '#lib/server/paths.ts';
import type { RequestHandler } from './$types';

interface FileAddress {
  url: string;
  expires_in: number;
  file: { kind: string };
}

/**
 * A file of content the person who is signed in may read: leads to its short signed address. Captions are small and come through
 * here, since a browser takes them from another origin only under conditions that a video does not need.
 */
export const GET: RequestHandler = async ({ params, locals, getClientAddress, request, fetch }) => {
  if (!isId(params.id)) error(404, 'There is no such file.');
  const { data } = await locals.supabase.auth.getSession();
  if (!locals.userId || !data.session) error(401, 'You are signed out.');
  const answer = await fetch(`${API_FUNCTIONS_URL}/functions/v1/uploads/files/${params.id}`, {
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${data.session.access_token}`,
      'user-agent': request.headers.get('user-agent') ?? '',
      'x-forwarded-for': getClientAddress(),
    },
  });
  if (!answer.ok) error(answer.status >= 500 ? 503 : 404, 'There is no such file.');
  const { url, expires_in, file } = (await answer.json()) as FileAddress;
  if (file.kind !== 'captions')
    return new Response(null, {
      status: 302,
      headers: { location: url, 'cache-control': `private, max-age=${Math.floor(expires_in / 2)}` },
    });
  const captions = await fetch(url);
  if (!captions.ok) error(503, 'The captions cannot be read at the moment.');
  return new Response(captions.body, {
    headers: { 'content-type': 'text/vtt; charset=utf-8', 'cache-control': 'private, max-age=300' },
  });
};
