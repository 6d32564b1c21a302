create function private.snapshot_day(day date default null) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  written integer;
begin
  -- Everything is read as it was when that day ended where the practice is; today, as it is now.
  with practice as (
    select o.id, o.time_zone, d.day, least(private.end_of_day(d.day, o.time_zone), private.clock()) as moment
    from public.organizations o
    cross join lateral (select coalesce(snapshot_day.day, private.local_date(private.clock(), o.time_zone)) as day) d
  ), then_assigned as (
    select a.*, practice.day, practice.moment,
      case when a.completed_at < practice.moment then a.completed_at end as completed_by_then
    from public.training_assignments a join practice on practice.id = a.organization_id
    where a.assigned_at < practice.moment and (a.cancelled_at is null or a.cancelled_at >= practice.moment)
  ), scores as (
    select c.program_id, avg(c.score_percentage) as average_score, avg(c.passed::integer) * 100 as pass_rate
    from (
      select q.program_id, q.organization_id, q.score_percentage, q.passed, q.submitted_at as at from public.quiz_attempts q where q.submitted_at is not null
      union all
      -- Recorded on paper: there was no attempt in the product.
      select t.program_id, t.organization_id, t.score_percentage, t.passed, t.completed_at from public.training_completions t
      where t.score_percentage is not null and t.recorded_by is not null
    ) c join practice on practice.id = c.organization_id
    where c.at < practice.moment
    group by c.program_id
  )
  insert into public.training_analytics as kept (
    organization_id, date, program_id, total_assignments, completed_assignments, overdue_assignments,
    average_completion_time_hours, average_score_percentage, pass_rate_percentage
  )
  select p.organization_id, practice.day, p.id,
    count(a.id), count(a.completed_by_then),
    count(a.id) filter (where a.completed_by_then is null and a.due_date <= practice.moment),
    round(avg(extract(epoch from a.completed_by_then - a.assigned_at) / 3600)::numeric, 2),
    round((select average_score from scores where scores.program_id = p.id)::numeric, 2),
    round((select pass_rate from scores where scores.program_id = p.id)::numeric, 2)
  from public.training_programs p
  join practice on practice.id = p.organization_id
  left join then_assigned a on a.program_id = p.id
  where p.created_at < practice.moment
  group by p.organization_id, practice.day, p.id
  on conflict on constraint one_row_per_day_and_program do update set
    total_assignments = excluded.total_assignments, completed_assignments = excluded.completed_assignments,
    overdue_assignments = excluded.overdue_assignments, average_completion_time_hours = excluded.average_completion_time_hours,
    average_score_percentage = excluded.average_score_percentage, pass_rate_percentage = excluded.pass_rate_percentage
  where (kept.total_assignments, kept.completed_assignments, kept.overdue_assignments, kept.average_completion_time_hours,
      kept.average_score_percentage, kept.pass_rate_percentage)
    is distinct from (excluded.total_assignments, excluded.completed_assignments, excluded.overdue_assignments,
      excluded.average_completion_time_hours, excluded.average_score_percentage, excluded.pass_rate_percentage);
  get diagnostics written = row_count;
  return written + private.snapshot_managers(snapshot_day.day);
end
$$;
comment on function private.snapshot_day(date) is
  'Writes training_analytics and manager_dashboard_metrics of a day (null: each practice''s today): repeatable for any past day, never counted twice. Returns how many rows it wrote.';
