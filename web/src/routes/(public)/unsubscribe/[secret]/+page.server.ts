import { fail } from '@sveltejs/kit';
import type { NotificationKind } from '#lib/data/notifications.ts';
import type { Actions, PageServerLoad } from './$types';

interface Ended {
  practice: string;
  kinds: NotificationKind[];
  mandatory_kinds: NotificationKind[];
  mandatory: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ locals, params }) => {
  if (!uuid.test(params.secret)) return { message: null };
  const { data, error } = await locals.supabase.rpc('unsubscribe_preview', { secret: params.secret });
  return { message: error ? null : (data as unknown as Ended) };
};

// Only by a press: programs that look at the links of a message must not end anything.
export const actions: Actions = {
  default: async ({ locals, params }) => {
    if (!uuid.test(params.secret)) return fail(404, { problem: 'This link leads to nothing that can be stopped.' });
    const { error } = await locals.supabase.rpc('unsubscribe', { secret: params.secret });
    if (error) return fail(503, { problem: 'It could not be saved just now. Please try again.' });
    return { stopped: true };
  },
};
