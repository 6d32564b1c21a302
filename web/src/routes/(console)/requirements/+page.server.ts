import { error } from '@sveltejs/kit';
import { canManagePrograms, seesPractice, seesTeam } from '#lib/data/me.ts';
import { listRequirements, listRuleChoices } from '#lib/data/requirements.ts';
import { namesOf } from '#lib/requirements/names.ts';
import { audienceWords, cycleWords } from '#lib/requirements/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:requirements');
  const { me } = await parent();
  if (!seesPractice(me) && !seesTeam(me)) error(403, 'Requirements are for managers and administrators.');
  const [all, choices] = await Promise.all([listRequirements(locals.supabase), listRuleChoices(locals.supabase)]);
  const nameOf = namesOf(choices);
  const asked = { state: url.searchParams.get('state'), type: url.searchParams.get('type') };
  const text = url.searchParams.get('q')?.trim().toLowerCase() ?? '';
  const requirements = all
    .map((row) => ({ ...row, whom: audienceWords(row.audience, nameOf), cycle: cycleWords(row) }))
    .filter(
      (row) =>
        (asked.state ? row.state === asked.state : row.state !== 'retired') &&
        (!asked.type || row.compliance_type === asked.type) &&
        [row.requirement_name, row.requirement_code, row.authority, row.citation, row.owner_name].some((each) =>
          each?.toLowerCase().includes(text),
        ),
    );
  return {
    requirements,
    none: all.length === 0,
    unreviewed: all.filter(({ state }) => state === 'unreviewed').length,
    writes: canManagePrograms(me),
  };
};
