import { openBinder } from '#lib/data/binders.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  // The address is the key: it is neither kept nor passed on.
  setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
  return { token: params.token, now: new Date(), binder: await openBinder(locals.supabase, params.token, 'page') };
};
