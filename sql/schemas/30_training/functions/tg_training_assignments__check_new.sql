create function private.tg_training_assignments__check_new() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  -- Jobs and imports write history; people assign what is ahead.
  if private.my_staff_id() is null then return null; end if;
  perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s is on leave or has left.', person.full_name))
  from new_rows n join public.staff person on person.id = n.user_id where person.employment_status <> 'active' limit 1;
  perform private.fail(409, 'PROGRAM_NOT_ASSIGNABLE', format('%s is a draft or has been archived.', program.program_name))
  from new_rows n join public.training_programs program on program.id = n.program_id
  where program.status <> 'published' or not program.is_active limit 1;
  perform private.fail(400, 'DUE_IN_THE_PAST', 'The due date has already passed.', 'Choose a later date.')
  from new_rows n where n.due_date <= private.clock() limit 1;
  return null;
end
$$;
comment on function private.tg_training_assignments__check_new() is
  'What assign_training refuses row by row is refused to a plain insert too. Raises 409 PERSON_NOT_ACTIVE, 409 PROGRAM_NOT_ASSIGNABLE, 400 DUE_IN_THE_PAST.';
