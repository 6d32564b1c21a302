import { error } from '@sveltejs/kit';
import { API_FUNCTIONS_URL } from '$app/env/private';
import type { Preview } from '#lib/data/deliveries.ts';
import type { RequestHandler } from './$types';

// An email as a page for a frame: made by the same renderer that sends it, with nothing in it allowed to run, to leave or
// to be fetched. Its images come along with it; the scheme is chosen by the address, not by the browser.
export const GET: RequestHandler = async ({ url, locals, fetch }) => {
  const { data } = await locals.supabase.auth.getSession();
  if (!locals.userId || !data.session) error(401, 'Sign in first.');
  const answer = await fetch(`${API_FUNCTIONS_URL}/functions/v1/api/notifications/templates/preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${data.session.access_token}` },
    body: JSON.stringify({
      channel: 'email',
      template: url.searchParams.get('template'),
      locale: url.searchParams.get('locale') ?? 'en-US',
      level: url.searchParams.get('level') ?? 'staff',
    }),
  });
  if (!answer.ok) error(answer.status >= 500 ? 503 : answer.status, 'This message cannot be shown.');
  const preview = (await answer.json()) as Preview;
  if (preview.channel !== 'email') error(404, 'This is no email.');
  let html = preview.html;
  for (const { ContentID, ContentType, Content } of preview.attachments ?? [])
    if (ContentID) html = html.replaceAll(ContentID, `data:${ContentType};base64,${Content}`);
  const dark = url.searchParams.get('scheme') === 'dark';
  html = html
    .replaceAll('@media (prefers-color-scheme: dark)', dark ? '@media all' : '@media not all')
    .replaceAll('color-scheme: light dark', `color-scheme: ${dark ? 'dark' : 'light'}`);
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
    },
  });
};
