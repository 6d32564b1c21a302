create function private.schedule_practice(practice_id uuid, dry_run boolean) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  planned jsonb;
  withdrawn jsonb;
begin
  -- One at a time: two runs would each find the same gaps.
  perform pg_advisory_xact_lock(hashtextextended('schedule:' || practice_id, 0));
  -- What was assigned by rule, was not started, and is no longer asked for.
  select coalesce(jsonb_agg(jsonb_build_object('assignment_id', s.assignment_id, 'user_id', s.user_id, 'full_name', person.full_name, 'program_name', program.program_name,
      'due_on', s.due_on, 'reason', case when asked.is_covered then 'It has been proved otherwise.' else 'No requirement asks this person for it any more.' end)
    order by person.full_name, program.program_name), '[]') into withdrawn
  from public.assignment_schedules s
  join public.training_assignments a on a.id = s.assignment_id and a.status = 'assigned'
  join public.staff person on person.id = s.user_id
  join public.training_programs program on program.id = a.program_id
  join public.organizations practice on practice.id = s.organization_id
  cross join lateral (
    select count(*) > 0 as is_covered, coalesce(bool_or(r.last_compliance_date is null
        or private.deadline_date(r.next_required_date, practice.time_zone) - v.renewal_opens_days <= private.local_date(private.clock(), practice.time_zone)), false) as is_needed
    from public.compliance_records r
    join private.rules_in_force(array[practice_id]) v on v.requirement_id = r.requirement_id
    where r.user_id = s.user_id and r.requirement_id = any (s.requirement_ids)
  ) asked
  where s.organization_id = practice_id and s.withdrawn_at is null and not asked.is_needed
    and not exists (select from public.module_progress p where p.assignment_id = a.id);
  if not dry_run then
    update public.training_assignments a set status = 'cancelled', cancelled_at = private.clock(), cancellation_reason = w.reason
    from jsonb_to_recordset(withdrawn) as w (assignment_id uuid, reason text) where a.id = w.assignment_id;
    update public.assignment_schedules s set withdrawn_at = private.clock(), withdrawal_reason = w.reason
    from jsonb_to_recordset(withdrawn) as w (assignment_id uuid, reason text) where s.assignment_id = w.assignment_id;
  end if;

  select coalesce(jsonb_agg(to_jsonb(p) order by p.priority_level desc, p.required_by, p.full_name, p.program_name), '[]') into planned from private.plan_training(practice_id) p;
  if not dry_run then
    with made as (
      insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, due_date, priority_level)
      select practice_id, p.user_id, p.program_id, p.assigned_by, private.end_of_day(p.due_on, practice.time_zone), p.priority_level
      from jsonb_to_recordset(planned) as p (action text, user_id uuid, program_id uuid, assigned_by uuid, due_on date, priority_level public.priority_enum)
      join public.organizations practice on practice.id = practice_id
      where p.action = 'assign'
      on conflict (user_id, program_id) where status in ('assigned', 'in_progress') do nothing
      returning id, user_id, program_id
    )
    insert into public.assignment_schedules (assignment_id, organization_id, user_id, requirement_ids, required_by, due_on, minutes, reasons)
    select made.id, practice_id, made.user_id, p.requirement_ids, p.required_by, p.due_on, p.minutes, p.reasons
    from made
    join jsonb_to_recordset(planned) as p (action text, user_id uuid, program_id uuid, requirement_ids uuid[], required_by date, due_on date, minutes integer, reasons text[])
      on p.action = 'assign' and p.user_id = made.user_id and p.program_id = made.program_id;
  end if;
  return jsonb_build_object(
    'assign', (select coalesce(jsonb_agg(p - 'action' - 'assignment_id'), '[]') from jsonb_array_elements(planned) p where p ->> 'action' = 'assign'),
    'withdraw', withdrawn,
    'conflicts', (select coalesce(jsonb_agg(p - 'action'), '[]') from jsonb_array_elements(planned) p where p ->> 'action' = 'conflict'),
    'waiting', (select coalesce(jsonb_agg(p - 'action' - 'assignment_id' - 'due_on'), '[]') from jsonb_array_elements(planned) p where p ->> 'action' = 'waiting'),
    'assigned_count', (select count(*) from jsonb_array_elements(planned) p where p ->> 'action' = 'assigned'));
end
$$;
comment on function private.schedule_practice(uuid, boolean) is
  'Assigns what requirements of a practice ask for and withdraws what they no longer do, or, as a dry run, only says so: {assign, withdraw, conflicts, waiting, assigned_count}.';
