create function private.save_reminder_steps(requirement_id uuid, steps jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_variable
declare
  practice uuid := private.my_organization_id_as('training_administrator');
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_CHANGE', 'A training administrator decides when people are reminded.');
  elsif requirement_id is not null and not exists (select from public.requirements r where r.id = requirement_id and r.organization_id = practice) then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  elsif jsonb_typeof(steps) is distinct from 'array' or jsonb_array_length(steps) > 30 then
    perform private.fail(400, 'STEPS_UNREADABLE', 'Give at most 30 steps.', 'Each says how many days from the due day, and who.');
  end if;
  delete from public.reminder_steps s where s.organization_id = practice and s.requirement_id is not distinct from requirement_id;
  insert into public.reminder_steps (organization_id, requirement_id, days_from_due, recipient)
  select distinct practice, requirement_id, given.days_from_due, given.recipient
  from jsonb_to_recordset(steps) as given (days_from_due smallint, recipient text);
exception
  when check_violation or not_null_violation or invalid_text_representation or numeric_value_out_of_range then
    perform private.fail(400, 'STEPS_UNREADABLE', 'A step says how many days from the due day (365 at most), and who: person, manager or second_manager.');
end
$$;
create function public.save_reminder_steps(requirement_id uuid, steps jsonb) returns void
language sql volatile set search_path = ''
as $$ select private.save_reminder_steps(requirement_id, steps) $$;
comment on function public.save_reminder_steps(uuid, jsonb) is
  'Replaces the reminder steps of a requirement (null: of the practice) by [{days_from_due, recipient}]; an empty list goes back to what holds above it. '
  'Raises 403 NOT_YOURS_TO_CHANGE, 404 REQUIREMENT_NOT_FOUND, 400 STEPS_UNREADABLE.';
grant execute on function private.save_reminder_steps(uuid, jsonb) to authenticated;
grant execute on function public.save_reminder_steps(uuid, jsonb) to authenticated;
