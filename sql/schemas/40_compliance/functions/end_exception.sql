create function private.end_exception(exception_id uuid, reason text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  me uuid := private.my_staff_id();
  exception public.compliance_exceptions := private.exception_to_change(exception_id);
  said text := nullif(btrim(reason), '');
begin
  if exception.user_id <> me and exception.user_id <> all (array(select private.my_assignable_ids())) then
    perform private.fail(403, 'NOT_YOURS_TO_END', 'The person, the direct manager or a training administrator ends an exception.');
  elsif exception.status <> 'approved' then
    perform private.fail(409, 'NOT_RUNNING', 'This exception does not run.', case exception.status when 'requested' then 'It waits to be decided on.' end);
  elsif exception.ends_on < (select private.local_date(private.clock(), o.time_zone) from public.organizations o where o.id = exception.organization_id) then
    perform private.fail(409, 'NOT_RUNNING', 'This exception ended by itself on its last day.');
  elsif said is null then
    perform private.fail(400, 'REASON_MISSING', 'Say why it ends before its last day.');
  elsif length(said) > 2000 then
    perform private.fail(400, 'REASON_TOO_LONG', 'A reason has 2000 characters at most.');
  end if;
  update public.compliance_exceptions e set status = 'ended', ended_by = me, ended_at = private.clock() where e.id = exception.id;
  update public.compliance_exception_details d set end_reason = said where d.id = exception.id;
end
$$;
create function public.end_exception(exception_id uuid, reason text) returns void
language sql volatile set search_path = ''
as $$ select private.end_exception(exception_id, reason) $$;
comment on function public.end_exception(uuid, text) is
  'Ends a running exception before its last day: by the person it is about, their direct manager or a training administrator. The dates it moved move back. '
  'Raises 404 EXCEPTION_NOT_FOUND, 403 NOT_YOURS_TO_END, 409 NOT_RUNNING, 400 REASON_MISSING, REASON_TOO_LONG.';
grant execute on function private.end_exception(uuid, text) to authenticated;
grant execute on function public.end_exception(uuid, text) to authenticated;
