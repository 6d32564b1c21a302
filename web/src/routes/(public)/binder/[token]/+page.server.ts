import { openBinder } from '#lib/data/binders.ts';
import { businessTime } from '#lib/data/client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  // The address is the key: it is neither kept nor passed on.
  setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
  const [now, binder] = await Promise.all([
    businessTime(locals.supabase),
    openBinder(locals.supabase, params.token, 'page'),
  ]);
  return { token: params.token, now, binder };
};
