create function private.move_due_dates(people uuid[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  planned jsonb;
  moved integer;
begin
  select jsonb_agg(to_jsonb(p)) into planned from private.due_dates_after_leaves(people, null) p
  where p.moved_days <> 0 or p.leave_ids <> '{}' or exists (select from public.assignment_leave_shifts s where s.assignment_id = p.assignment_id);
  if planned is null then return 0; end if;

  update public.training_assignments a set
    due_date = plan.due_after,
    completion_deadline = ((a.completion_deadline at time zone practice.time_zone) + make_interval(days => plan.moved_days)) at time zone practice.time_zone
  from jsonb_to_recordset(planned) as plan (assignment_id uuid, due_after timestamptz, moved_days integer), public.organizations practice
  where a.id = plan.assignment_id and practice.id = a.organization_id and plan.moved_days <> 0;
  get diagnostics moved = row_count;

  delete from public.assignment_leave_shifts s
  using jsonb_to_recordset(planned) as plan (assignment_id uuid, leave_ids uuid[])
  where s.assignment_id = plan.assignment_id and not s.leave_id = any (plan.leave_ids);
  insert into public.assignment_leave_shifts as s (organization_id, user_id, assignment_id, leave_id, days)
  select a.organization_id, a.user_id, a.id, part.leave_id, part.days
  from jsonb_to_recordset(planned) as plan (assignment_id uuid, leave_ids uuid[], leave_days integer[])
  join public.training_assignments a on a.id = plan.assignment_id
  cross join lateral unnest(plan.leave_ids, plan.leave_days) as part (leave_id, days)
  on conflict on constraint a_leave_shifts_an_assignment_once do update set days = excluded.days where s.days <> excluded.days;
  return moved;
end
$$;
comment on function private.move_due_dates(uuid[]) is
  'Moves due dates and completion deadlines of open assignments as due_dates_after_leaves says, and notes for which leave. Returns how many it moved.';
