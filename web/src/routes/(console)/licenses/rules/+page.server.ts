import { error } from '@sveltejs/kit';
import { listCeRules, listCeRuleTemplates } from '#lib/data/ce-rules.ts';
import { rows } from '#lib/data/client.ts';
import { canManagePrograms, getMe, seesPractice, seesTeam } from '#lib/data/me.ts';
import { refuse, refuseFor, text } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('console:ce-rules');
  const { me } = await parent();
  if (!seesPractice(me) && !seesTeam(me)) error(403, 'Rules of licenses are for managers and administrators.');
  const [rules, templates, positions] = await Promise.all([
    listCeRules(locals.supabase),
    listCeRuleTemplates(locals.supabase),
    locals.supabase.from('positions').select('value:id, label:title').order('title'),
  ]);
  const adopted = new Set(
    rules.map(({ state, certification_name }) => `${state} ${certification_name?.toLowerCase()}`),
  );
  return {
    rules,
    templates: templates.filter(
      ({ state, certification_name }) => !adopted.has(`${state} ${certification_name.toLowerCase()}`),
    ),
    positions: rows(positions),
    writes: canManagePrograms(me),
  };
};

/** `{law: 2}` from lines such as `law: 2`; undefined where a line says nothing of the kind. */
function readMinimums(lines: string): Record<string, number> | undefined {
  const minimums: Record<string, number> = {};
  for (const line of lines.split('\n')) {
    if (!line.trim()) continue;
    const found = /^\s*([^:]+?)\s*:\s*(\d+(?:[.,]\d+)?)\s*$/.exec(line);
    const hours = Number(found?.[2]?.replace(',', '.'));
    if (!found || !(hours > 0)) return undefined;
    minimums[found[1]!.toLowerCase()] = hours;
  }
  return minimums;
}

export const actions: Actions = {
  save: async ({ request, locals }) => {
    const form = await request.formData();
    const me = await getMe(locals.supabase);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    const by = text(form, 'by');
    const hours = Number(text(form, 'hours_per_cycle'));
    const months = Number(text(form, 'cycle_months'));
    const carried = Number(text(form, 'carry_over_maximum') || 0);
    const minimums = readMinimums(text(form, 'minimum_hours'));
    const fields: Record<string, string> = {};
    if (!/^[A-Z]{2}$/.test(text(form, 'state'))) fields.state = 'Choose a state.';
    if (by === 'position' && !text(form, 'position_id')) fields.position_id = 'Choose a position.';
    if (by !== 'position' && !text(form, 'certification_name'))
      fields.certification_name = 'Say how the license is called.';
    if (!(hours > 0 && hours <= 1000)) fields.hours_per_cycle = 'Hours above 0, up to 1,000.';
    if (!(Number.isInteger(months) && months >= 1 && months <= 120)) fields.cycle_months = 'Whole months, up to 120.';
    if (!(carried >= 0 && carried <= 1000)) fields.carry_over_maximum = 'Hours up to 1,000.';
    if (!minimums) fields.minimum_hours = 'One on each line, such as “law: 2”.';
    if (!text(form, 'citation')) fields.citation = 'Cite where it is written.';
    if (Object.keys(fields).length) return refuse(form, 400, '', fields);
    const values = {
      state: text(form, 'state'),
      certification_name: by === 'position' ? null : text(form, 'certification_name'),
      position_id: by === 'position' ? text(form, 'position_id') : null,
      hours_per_cycle: hours,
      cycle_months: months,
      minimum_hours: minimums,
      carry_over_maximum: carried,
      citation: text(form, 'citation'),
      source_note: text(form, 'source_note') || null,
    };
    const id = text(form, 'id');
    const { data, error } = id
      ? await locals.supabase.from('ce_rules').update(values).eq('id', id).select('id').maybeSingle()
      : await locals.supabase
          .from('ce_rules')
          .insert({ ...values, organization_id: me.organization_id })
          .select('id')
          .maybeSingle();
    if (error?.code === '23505') return refuse(form, 409, 'There is already a rule for this license in this state.');
    if (error) return refuseFor(form, error);
    return data ?? refuse(form, 403, 'Only training administrators change this.');
  },
};
