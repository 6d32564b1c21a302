import { error } from '@sveltejs/kit';
import { canManagePrograms } from '#lib/data/me.ts';
import { getRequirement, listRuleChoices } from '#lib/data/requirements.ts';
import { getReminderSteps } from '#lib/data/reminder-steps.ts';
import { dayFromNow } from '#lib/format/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
  depends('console:requirement');
  const { me, now } = await parent();
  const today = dayFromNow(0, me.time_zone, new Date(now));
  const [requirement, choices, reminders] = await Promise.all([
    getRequirement(locals.supabase, params.id, today),
    listRuleChoices(locals.supabase),
    getReminderSteps(locals.supabase, params.id),
  ]);
  if (!requirement) error(404, 'This requirement is not here.');
  const { rule } = requirement;
  return {
    requirement,
    choices,
    reminders,
    // A change applies from today unless something else is said.
    draft: { ...rule, effective_from: rule.effective_from > today ? rule.effective_from : today },
    // Executives keep the policies of the practice.
    writes:
      requirement.state !== 'retired' &&
      (canManagePrograms(me) || (me.permission_level === 'executive' && rule.compliance_type === 'policy')),
  };
};
