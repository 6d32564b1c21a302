import { getBoard } from '#lib/data/board.ts';
import type { RequestHandler } from './$types';

const id = /^[0-9a-f-]{36}$/;

/** The board's cells, compact; of some people when they are named. */
export const GET: RequestHandler = async ({ locals, url }) => {
  if (!locals.userId) return Response.json({ code: 'SIGNED_OUT' }, { status: 401 });
  const only = url.searchParams
    .get('people')
    ?.split(',')
    .filter((each) => id.test(each))
    .slice(0, 100);
  return Response.json(await getBoard(locals.supabase, only), { headers: { 'cache-control': 'private, no-store' } });
};
