import { error } from '@sveltejs/kit';
import { PUBLIC_SUPABASE_PUBLISHABLE_KEY, PUBLIC_SUPABASE_URL } from '$app/env/public';
import { listOutline } from '#lib/data/assignments.ts';
import type { RequestHandler } from './$types';

/** The document of a module, read as the person who is signed in; ranges are passed on, so that long files open at once. */
export const GET: RequestHandler = async ({ params, locals, request, fetch }) => {
  const outline = await listOutline(locals.supabase, params.assignment);
  const path = outline.find(({ module_id }) => module_id === params.module)?.storage_path;
  const { data } = await locals.supabase.auth.getSession();
  if (!path || !data.session) error(404, 'There is no such document.');

  const headers = new Headers({
    apikey: PUBLIC_SUPABASE_PUBLISHABLE_KEY,
    authorization: `Bearer ${data.session.access_token}`,
  });
  const range = request.headers.get('range');
  if (range) headers.set('range', range);
  const address = path.split('/').map(encodeURIComponent).join('/');
  const answer = await fetch(`${PUBLIC_SUPABASE_URL}/storage/v1/object/authenticated/training-content/${address}`, {
    headers,
  });
  if (!answer.ok) error(answer.status === 400 ? 404 : answer.status, 'The document cannot be opened at the moment.');

  // The type is fixed here: whatever a file claims to be, this origin only ever serves it as a PDF.
  const back = new Headers({
    'content-type': 'application/pdf',
    'content-disposition': 'inline',
    'cache-control': 'private, max-age=300',
  });
  for (const name of ['content-length', 'content-range', 'accept-ranges', 'etag']) {
    const value = answer.headers.get(name);
    if (value) back.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers: back });
};
