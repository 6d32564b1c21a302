create function private.cancel_assignment(assignment_id uuid, reason text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  found_status public.assignment_status_enum;
begin
  select status into found_status from public.training_assignments
  where id = assignment_id and user_id = any (array(select private.my_assignable_ids())) for update;
  if found_status is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment that you may cancel.');
  elsif found_status = 'completed' then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This training is finished; what was proved stays.');
  end if;
  update public.training_assignments
  set status = 'cancelled', cancelled_at = private.clock(), cancellation_reason = nullif(btrim(reason), '')
  where id = assignment_id and status <> 'cancelled';
end
$$;
create function public.cancel_assignment(assignment_id uuid, reason text default null) returns void
language sql volatile set search_path = ''
as $$ select private.cancel_assignment(assignment_id, reason) $$;
comment on function public.cancel_assignment(uuid, text) is
  'Cancels an open assignment of a direct report (of anyone, for a training administrator); what was done so far is kept. '
  'Cancelling twice changes nothing. Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED.';
grant execute on function private.cancel_assignment(uuid, text) to authenticated;
grant execute on function public.cancel_assignment(uuid, text) to authenticated;
