create function private.end_leave(leave_id uuid, last_day date) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  found_leave public.staff_leaves;
begin
  select * into found_leave from public.staff_leaves l
  where l.id = leave_id and l.organization_id = private.my_organization_id_as('training_administrator') for update;
  if found_leave.id is null then
    perform private.fail(404, 'LEAVE_NOT_FOUND', 'There is no such leave that you may change.');
  elsif found_leave.cancelled_at is not null then
    perform private.fail(409, 'LEAVE_CANCELLED', 'This leave was cancelled.', 'Record a new one.');
  elsif last_day is null then
    perform private.fail(400, 'LAST_DAY_MISSING', 'Say which day is the last one away.');
  end if;
  perform private.check_leave(found_leave.user_id, found_leave.id, found_leave.starts_on, last_day);
  update public.staff_leaves l set ends_on = last_day where l.id = found_leave.id and l.ends_on is distinct from last_day;
  perform private.apply_leaves(array[found_leave.user_id]);
end
$$;
create function public.end_leave(leave_id uuid, last_day date) returns void
language sql volatile set search_path = ''
as $$ select private.end_leave(leave_id, last_day) $$;
comment on function public.end_leave(uuid, date) is
  'Sets the last day of a leave: earlier than planned, later, or of one that was open-ended; what was planned is kept. Due dates of open training move with it. '
  'For training administrators. Raises what check_leave does, 404 LEAVE_NOT_FOUND, 409 LEAVE_CANCELLED, 400 LAST_DAY_MISSING.';
grant execute on function private.end_leave(uuid, date) to authenticated;
grant execute on function public.end_leave(uuid, date) to authenticated;
