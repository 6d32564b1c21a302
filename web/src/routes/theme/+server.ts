import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const { theme } = (await request.json()) as { theme?: string };
  if (theme !== 'system' && theme !== 'light' && theme !== 'dark') error(400, 'No such theme.');
  cookies.set('theme', theme, {
    path: '/',
    maxAge: 31_536_000,
    sameSite: 'lax',
    httpOnly: true,
    secure: url.protocol === 'https:',
  });
  return new Response(null, { status: 204 });
};
