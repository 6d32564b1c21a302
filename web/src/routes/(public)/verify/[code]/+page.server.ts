import { verifyCertificate } from '#lib/data/certificates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  code: params.code,
  now: new Date(),
  verification: await verifyCertificate(locals.supabase, params.code.slice(0, 100)),
});
