import { error } from '@sveltejs/kit';
import { PUBLIC_SUPABASE_PUBLISHABLE_KEY, PUBLIC_SUPABASE_URL } from '$app/env/public';

interface Asked {
  path: string | null | undefined;
  isVideo: boolean;
  locals: App.Locals;
  request: Request;
  fetch: typeof globalThis.fetch;
}

/** Long enough to watch a video of two hours; the player asks for another address when this one has ended. */
const VIDEO_ADDRESS_SECONDS = 3 * 3600;

/**
 * The file of a module, read as the person who is signed in. A document comes through the console, ranges included, so that
 * it opens at its first page; a video, which is large, comes from storage by a signed address.
 */
export async function contentFile({ path, isVideo, locals, request, fetch }: Asked): Promise<Response> {
  const { data } = await locals.supabase.auth.getSession();
  if (!path || !data.session) error(404, 'There is no such file.');

  if (isVideo) {
    const link = await locals.supabase.storage.from('training-content').createSignedUrl(path, VIDEO_ADDRESS_SECONDS);
    if (link.error) error(404, 'The video cannot be opened at the moment.');
    return new Response(null, { status: 302, headers: { location: link.data.signedUrl, 'cache-control': 'no-store' } });
  }

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
}
