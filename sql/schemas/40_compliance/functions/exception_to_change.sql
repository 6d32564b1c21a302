create function private.exception_to_change(exception_id uuid) returns public.compliance_exceptions
language plpgsql volatile security definer set search_path = ''
as $$
declare
  exception public.compliance_exceptions;
begin
  select * into exception from public.compliance_exceptions e
  where e.id = exception_id and (
    e.organization_id = private.my_organization_id_as('training_administrator', 'executive')
    or private.my_staff_id() in (e.user_id, e.requested_by)
    or e.user_id = any (array(select private.my_team_ids())))
  for update;
  if exception.id is null then
    perform private.fail(404, 'EXCEPTION_NOT_FOUND', 'There is no such exception that you may see.');
  end if;
  return exception;
end
$$;
comment on function private.exception_to_change(uuid) is
  'An exception that whoever asks may read, locked until the transaction ends. Raises 404 EXCEPTION_NOT_FOUND.';
