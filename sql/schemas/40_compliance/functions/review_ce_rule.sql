create function private.review_ce_rule(rule_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update public.ce_rules r set reviewed_by = private.my_staff_id(), reviewed_at = private.clock()
  where r.id = rule_id and r.organization_id = private.my_organization_id_as('training_administrator');
  if not found then
    perform private.fail(404, 'CE_RULE_NOT_FOUND', 'There is no such rule that you may review.');
  end if;
end
$$;
create function public.review_ce_rule(rule_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.review_ce_rule(rule_id) $$;
comment on function public.review_ce_rule(uuid) is
  'Confirms, as training administrator, that a continuing education rule says what its board says: from now on it counts. Raises 404 CE_RULE_NOT_FOUND.';
grant execute on function private.review_ce_rule(uuid) to authenticated;
grant execute on function public.review_ce_rule(uuid) to authenticated;
