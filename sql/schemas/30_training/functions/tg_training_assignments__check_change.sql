create function private.tg_training_assignments__check_change() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  -- Jobs and imports write history, and a leave recorded afterwards may end in the past; people ask for what is ahead.
  if private.my_staff_id() is null or pg_trigger_depth() > 1 then return null; end if;
  perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment is finished or cancelled.', 'Assign the program again.')
  from new_rows n join old_rows o using (id)
  where o.status in ('completed', 'cancelled')
    and (n.due_date, n.completion_deadline, n.priority_level) is distinct from (o.due_date, o.completion_deadline, o.priority_level) limit 1;
  perform private.fail(400, 'DUE_IN_THE_PAST', 'The due date has already passed.', 'Choose a later date.')
  from new_rows n join old_rows o using (id) where n.due_date is distinct from o.due_date and n.due_date <= private.clock() limit 1;
  return null;
end
$$;
comment on function private.tg_training_assignments__check_change() is
  'Closed assignments keep their dates, and a due date moves forward only. Raises 409 ASSIGNMENT_CLOSED, 400 DUE_IN_THE_PAST.';
