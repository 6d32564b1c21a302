import { error } from '@sveltejs/kit';
import { listHealth } from '#lib/data/health.ts';
import { seesPractice } from '#lib/data/me.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('console:health');
  const { me } = await parent();
  if (!seesPractice(me)) error(403, 'Cycle health is for training administrators and executives.');
  return { findings: await listHealth(locals.supabase) };
};
