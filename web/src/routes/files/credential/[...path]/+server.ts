import { error } from '@sveltejs/kit';
import { credentialPath } from '#lib/server/paths.ts';
import type { RequestHandler } from './$types';

/** The document of a license or certificate, read as the person who is signed in: the storage's own rules decide. */
export const GET: RequestHandler = async ({ url, locals }) => {
  if (!locals.userId) error(401, 'You are signed out.');
  const path = credentialPath(url.pathname);
  if (!path) error(404, 'There is no such document that you may see.');
  const { data, error: refusal } = await locals.supabase.storage.from('credentials').download(path);
  if (refusal) error(404, 'There is no such document that you may see.');
  return new Response(data.stream(), {
    headers: {
      'content-type': data.type,
      'content-disposition': 'inline',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
