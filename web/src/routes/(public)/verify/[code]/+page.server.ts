import { verifyCertificate } from '#lib/data/certificates.ts';
import { businessTime } from '#lib/data/client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  code: params.code,
  now: await businessTime(locals.supabase),
  verification: await verifyCertificate(locals.supabase, params.code.slice(0, 100)),
});
