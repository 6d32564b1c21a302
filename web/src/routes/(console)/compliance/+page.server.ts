import { error } from '@sveltejs/kit';
import { seesPractice, seesTeam } from '#lib/data/me.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { me } = await parent();
  if (!seesPractice(me) && !seesTeam(me)) error(403, 'The board is for managers and administrators.');
};
