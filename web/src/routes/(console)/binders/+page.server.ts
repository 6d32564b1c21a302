import { error } from '@sveltejs/kit';
import { listActiveRequirements, listBinders, listBinderViews, listColleagues } from '#lib/data/binders.ts';
import { seesPractice } from '#lib/data/me.ts';
import { listPlaceChoices } from '#lib/data/people.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:binders');
  const { me } = await parent();
  if (!seesPractice(me)) error(403, 'Survey binders are for training administrators and executives.');
  const [binders, requirements, places, people] = await Promise.all([
    listBinders(locals.supabase),
    listActiveRequirements(locals.supabase),
    listPlaceChoices(locals.supabase),
    listColleagues(locals.supabase),
  ]);
  const shown = binders.find(({ id }) => id === url.searchParams.get('views'));
  return {
    binders,
    requirements,
    places,
    people,
    shown: shown ?? null,
    views: shown ? await listBinderViews(locals.supabase, shown.id) : [],
  };
};
