import { error } from '@sveltejs/kit';
import { PUBLIC_SUPABASE_PUBLISHABLE_KEY, PUBLIC_SUPABASE_URL } from '$app/env/public';

interface Asked {
  path: string | null | undefined;
  isVideo: boolean;
  locals: App.Locals;
  request: Request;
  fetch: typeof globalThis.fetch;
}

/**
 * The file of a module, read as the person who is signed in. A document comes through the console, ranges included, so that
 * it opens at its first page; a video, which is large, comes from storage by a signed address. Either way it is noted who opened it.
 */
export async function contentFile({ path, isVideo, locals, request, fetch }: Asked): Promise<Response> {
  const { data } = await locals.supabase.auth.getSession();
  if (!path || !data.session) error(404, 'There is no such file.');

  // Its folder carries the id of the uploaded file.
  const fileId = path.split('/')[1] ?? '';
  if (isVideo)
    return new Response(null, { status: 302, headers: { location: `/files/${fileId}`, 'cache-control': 'no-store' } });

  const headers = new Headers({
    apikey: PUBLIC_SUPABASE_PUBLISHABLE_KEY,
    authorization: `Bearer ${data.session.access_token}`,
  });
  const range = request.headers.get('range');
  if (range) headers.set('range', range);
  // Once, with its first bytes, not with each part that is read after them.
  if (!range || range.startsWith('bytes=0-')) await locals.supabase.rpc('log_file_access', { file_id: fileId });
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
}
