import { createServerClient } from '@supabase/ssr';
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { PUBLIC_SUPABASE_PUBLISHABLE_KEY, PUBLIC_SUPABASE_URL } from '$app/env/public';
import type { Database } from '#lib/data/database.ts';

const themes = new Set(['system', 'light', 'dark']);
const realtimeOrigin = PUBLIC_SUPABASE_URL.replace(/^http/, 'ws');

export const handle: Handle = async ({ event, resolve }) => {
  const sessionHeaders: Record<string, string> = {};
  const theme = event.cookies.get('theme') ?? 'system';
  event.locals.theme = (themes.has(theme) ? theme : 'system') as Theme;

  // One client for each request: it acts as the person who asks, and the audit trail sees where they ask from.
  event.locals.supabase = createServerClient<Database>(PUBLIC_SUPABASE_URL, PUBLIC_SUPABASE_PUBLISHABLE_KEY, {
    global: {
      headers: {
        'x-forwarded-for': event.getClientAddress(),
        'user-agent': event.request.headers.get('user-agent') ?? '',
      },
    },
    cookieOptions: {
      // Scripts never read the session: the browser gets a short-lived token from /session where it needs one.
      httpOnly: true,
      secure: event.url.protocol === 'https:',
      sameSite: 'lax',
      path: '/',
    },
    cookies: {
      getAll: () => event.cookies.getAll(),
      setAll: (cookies, headers) => {
        for (const { name, value, options } of cookies) event.cookies.set(name, value, { ...options, path: '/' });
        Object.assign(sessionHeaders, headers);
      },
    },
  });

  const hasSession = event.cookies.getAll().some(({ name }) => name.startsWith('sb-'));
  const { data } = hasSession ? await event.locals.supabase.auth.getClaims() : { data: null };
  event.locals.userId = data?.claims.sub ?? null;

  if (event.route.id?.startsWith('/(console)') && !event.locals.userId) {
    redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname + event.url.search)}`);
  }

  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%theme%', event.locals.theme).replace('%locale%', 'en'),
    filterSerializedResponseHeaders: () => false,
  });

  if (response.headers.get('content-type')?.startsWith('text/html')) {
    const policy = response.headers.get('content-security-policy');
    // Data, uploads and live channels go there; videos and pictures come from its storage.
    const reach = policy
      ?.replace("connect-src 'self'", `connect-src 'self' ${PUBLIC_SUPABASE_URL} ${realtimeOrigin}`)
      .replace("media-src 'self'", `media-src 'self' ${PUBLIC_SUPABASE_URL}`)
      .replace("img-src 'self'", `img-src 'self' ${PUBLIC_SUPABASE_URL}`);
    if (reach) response.headers.set('content-security-policy', reach);
  }
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
  for (const [name, value] of Object.entries(sessionHeaders)) response.headers.set(name, value);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  return response;
};

export const handleError: HandleServerError = (caught) => {
  const { event, error } = caught;
  const requestId = crypto.randomUUID();
  if (caught.kind === 'app') return { ...caught.error, requestId };
  const known = caught.kind === 'framework' || caught.kind === 'validation' ? caught.error : undefined;
  if (known && known.status < 500) return { ...known, requestId };
  console.error(JSON.stringify({ requestId, path: event.url.pathname, error: describe(error) }));
  return { status: 500, message: 'Something went wrong on our side.', requestId };
};

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
