create function private.violation_to_change(violation_id uuid) returns public.compliance_violations
language plpgsql security definer set search_path = ''
as $$
declare
  violation public.compliance_violations;
begin
  select * into violation from public.compliance_violations v
  where v.id = violation_id and (
    v.organization_id = private.my_organization_id_as('training_administrator', 'executive')
    or v.user_id = private.my_staff_id()
    or v.user_id = any (array(select private.my_team_ids())))
  for update;
  if violation.id is null then
    perform private.fail(404, 'VIOLATION_NOT_FOUND', 'There is no such violation that you may see.');
  end if;
  return violation;
end
$$;
comment on function private.violation_to_change(uuid) is
  'A violation that whoever asks may read, locked until the transaction ends. Raises 404 VIOLATION_NOT_FOUND.';
