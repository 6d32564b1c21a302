import { error } from '@sveltejs/kit';
import { businessTime } from '#lib/data/client.ts';
import { getMe } from '#lib/data/me.ts';
import { markNotification } from '#lib/data/notifications.ts';
import type { RequestHandler } from './$types';

// What a person does with what they were told: put away, taken back, to be read again. Their own alone, by row level security.
const changes = {
  archive: (now: string) => ({ archived_at: now, read_at: now }),
  restore: () => ({ archived_at: null }),
  unread: () => ({ read_at: null }),
  read: (now: string) => ({ read_at: now }),
};

export const POST: RequestHandler = async ({ request, locals, url }) => {
  if (request.headers.get('origin') !== url.origin) error(403, 'This request did not come from the console.');
  const asked = (await request.json()) as { id?: string; as?: string };
  const change = Object.hasOwn(changes, asked.as ?? '') ? changes[asked.as as keyof typeof changes] : undefined;
  if (!change || !/^[0-9a-f-]{36}$/.test(asked.id ?? '')) error(400, 'There is no such change.');
  const me = await getMe(locals.supabase);
  if (!me) return Response.json({ message: 'Your session has ended. Sign in again.' }, { status: 401 });
  const done = await markNotification(
    locals.supabase,
    me.staff_id,
    asked.id!,
    change((await businessTime(locals.supabase)).toISOString()),
  );
  return done
    ? Response.json({ id: asked.id })
    : Response.json({ message: 'This is not here any more.' }, { status: 404 });
};
