import { error } from '@sveltejs/kit';
import { canManagePrograms } from '#lib/data/me.ts';
import { listRuleChoices } from '#lib/data/requirements.ts';
import { dayFromNow } from '#lib/format/dates.ts';
import { emptyRule } from '#lib/requirements/rule.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me, now } = await parent();
  if (!canManagePrograms(me)) error(403, 'Training administrators write requirements.');
  return {
    choices: await listRuleChoices(locals.supabase),
    rule: emptyRule(me.staff_id, dayFromNow(0, me.time_zone, new Date(now))),
  };
};
