create function private.schedule_training(dry_run boolean) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  practice_id uuid := private.my_organization_id_as('training_administrator');
begin
  if practice_id is null then
    perform private.fail(403, 'NOT_YOURS_TO_SCHEDULE', 'Training administrators schedule the training of the practice.');
  end if;
  return private.schedule_practice(practice_id, dry_run);
end
$$;
create function public.schedule_training(dry_run boolean default true) returns jsonb
language sql volatile set search_path = ''
as $$ select private.schedule_training(dry_run) $$;
comment on function public.schedule_training(boolean) is
  'Assigns the training that requirements ask for, spread over the weeks, and withdraws what was assigned by rule, not started, and is no longer asked for; as a dry run it changes nothing and answers the same: '
  '{assign: [{user_id, full_name, program_id, program_name, requirement_ids, due_on, required_by, priority_level, minutes, reasons}], withdraw: [{assignment_id, …, reason}], conflicts, waiting, assigned_count}. '
  'For training administrators. Raises 403 NOT_YOURS_TO_SCHEDULE.';
grant execute on function private.schedule_training(boolean) to authenticated;
grant execute on function public.schedule_training(boolean) to authenticated;
