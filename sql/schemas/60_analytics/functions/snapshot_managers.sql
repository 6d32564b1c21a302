create function private.snapshot_managers(day date) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  written integer;
begin
  with practice as (
    select o.id, o.time_zone, d.day, least(private.end_of_day(d.day, o.time_zone), private.clock()) as moment
    from public.organizations o
    cross join lateral (select coalesce(snapshot_managers.day, private.local_date(private.clock(), o.time_zone)) as day) d
  ), lapsed as (
    -- From the evidence as it stood at that moment: what was proved since must not change a day that is over.
    select distinct standing.user_id
    from practice
    cross join lateral (select array(select id from public.staff where organization_id = practice.id) as ids) everybody
    cross join lateral (
      select user_id, last_compliance_date, next_required_date, grace_period_end
      from private.derived_training_records(everybody.ids, null, practice.moment)
      union all
      select user_id, last_compliance_date, next_required_date, null
      from private.derived_certification_records(everybody.ids, practice.moment)
      union all
      select user_id, last_compliance_date, next_required_date, grace_period_end
      from private.derived_requirement_records(everybody.ids, null, practice.moment)
    ) standing
    where public.compliance_status_at(standing.last_compliance_date, standing.next_required_date, standing.grace_period_end, practice.moment) = 'non_compliant'
  ), report as (
    select s.manager_id, s.id, s.organization_id, practice.day, practice.moment,
      exists (select from lapsed where lapsed.user_id = s.id) as non_compliant,
      (select count(*) from public.training_assignments a where a.user_id = s.id and a.assigned_at < practice.moment
        and (a.completed_at is null or a.completed_at >= practice.moment) and (a.cancelled_at is null or a.cancelled_at >= practice.moment)
        and a.due_date > practice.moment) as pending,
      (select count(*) from public.training_assignments a where a.user_id = s.id and a.assigned_at < practice.moment
        and (a.completed_at is null or a.completed_at >= practice.moment) and (a.cancelled_at is null or a.cancelled_at >= practice.moment)
        and a.due_date <= practice.moment) as overdue,
      (select count(*) from public.staff_certifications c where c.user_id = s.id and c.review_status = 'approved'
        and c.expiration_date between practice.day and practice.day + 30) as expiring
    from public.staff s join practice on practice.id = s.organization_id
    where s.manager_id is not null and s.hired_on <= practice.day and (s.terminated_on is null or s.terminated_on > practice.day)
  )
  insert into public.manager_dashboard_metrics as kept (
    organization_id, manager_id, date, direct_reports_count, compliant_staff_count, non_compliant_staff_count,
    pending_assignments, overdue_assignments, certifications_expiring_30_days
  )
  select organization_id, manager_id, report.day, count(*), count(*) filter (where not non_compliant), count(*) filter (where non_compliant),
    sum(pending), sum(overdue), sum(expiring)
  from report group by organization_id, manager_id, report.day
  on conflict on constraint one_row_per_day_and_manager do update set
    direct_reports_count = excluded.direct_reports_count, compliant_staff_count = excluded.compliant_staff_count,
    non_compliant_staff_count = excluded.non_compliant_staff_count, pending_assignments = excluded.pending_assignments,
    overdue_assignments = excluded.overdue_assignments, certifications_expiring_30_days = excluded.certifications_expiring_30_days
  where (kept.direct_reports_count, kept.compliant_staff_count, kept.non_compliant_staff_count, kept.pending_assignments,
      kept.overdue_assignments, kept.certifications_expiring_30_days)
    is distinct from (excluded.direct_reports_count, excluded.compliant_staff_count, excluded.non_compliant_staff_count,
      excluded.pending_assignments, excluded.overdue_assignments, excluded.certifications_expiring_30_days);
  get diagnostics written = row_count;
  return written;
end
$$;
comment on function private.snapshot_managers(date) is
  'Writes manager_dashboard_metrics of a day (null: each practice''s today): for each manager the direct reports at the end of that day. Returns how many rows it wrote.';
