create function private.cancel_leave(leave_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  found_leave public.staff_leaves;
begin
  select * into found_leave from public.staff_leaves l
  where l.id = leave_id and l.organization_id = private.my_organization_id_as('training_administrator') for update;
  if found_leave.id is null then
    perform private.fail(404, 'LEAVE_NOT_FOUND', 'There is no such leave that you may cancel.');
  end if;
  update public.staff_leaves l set cancelled_at = private.clock() where l.id = found_leave.id and l.cancelled_at is null;
  perform private.apply_leaves(array[found_leave.user_id]);
end
$$;
create function public.cancel_leave(leave_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.cancel_leave(leave_id) $$;
comment on function public.cancel_leave(uuid) is
  'Calls a leave off: it counts for nothing, and due dates go back to where they were without it. Cancelling twice changes nothing. '
  'For training administrators. Raises 404 LEAVE_NOT_FOUND.';
grant execute on function private.cancel_leave(uuid) to authenticated;
grant execute on function public.cancel_leave(uuid) to authenticated;
