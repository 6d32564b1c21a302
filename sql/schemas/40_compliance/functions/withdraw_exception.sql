create function private.withdraw_exception(exception_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  me uuid := private.my_staff_id();
  exception public.compliance_exceptions := private.exception_to_change(exception_id);
begin
  if me not in (exception.user_id, exception.requested_by) then
    perform private.fail(403, 'NOT_YOUR_REQUEST', 'Only the person, or who asked for it, withdraws a request.', 'You can reject it.');
  elsif exception.status <> 'requested' then
    perform private.fail(409, 'ALREADY_DECIDED', 'This exception no longer waits.', case exception.status when 'approved' then 'It can be ended.' end);
  end if;
  update public.compliance_exceptions e set status = 'withdrawn', ended_by = me, ended_at = private.clock() where e.id = exception.id;
end
$$;
create function public.withdraw_exception(exception_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.withdraw_exception(exception_id) $$;
comment on function public.withdraw_exception(uuid) is
  'Takes back a request that was not decided on yet: by the person, or who asked for it. Raises 404 EXCEPTION_NOT_FOUND, 403 NOT_YOUR_REQUEST, 409 ALREADY_DECIDED.';
grant execute on function private.withdraw_exception(uuid) to authenticated;
grant execute on function public.withdraw_exception(uuid) to authenticated;
