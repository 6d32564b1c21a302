create function public.adopt_ce_rule(template text) returns uuid
language plpgsql volatile set search_path = ''
as $$
declare
  made uuid;
begin
  insert into public.ce_rules (organization_id, state, certification_name, hours_per_cycle, cycle_months, citation, source_note)
  select private.my_organization_id(), t.state, t.certification_name, t.hours_per_cycle, t.cycle_months, t.citation, t.source_note
  from public.ce_rule_templates() t where t.template = adopt_ce_rule.template
  returning id into made;
  if made is null then
    perform private.fail(404, 'TEMPLATE_NOT_FOUND', 'There is no such template.');
  end if;
  return made;
end
$$;
comment on function public.adopt_ce_rule(text) is
  'Takes over a template of a continuing education rule, as training administrator: a rule of the practice that counts once it is reviewed. Returns its id. Raises 404 TEMPLATE_NOT_FOUND.';
grant execute on function public.adopt_ce_rule(text) to authenticated;
