create function private.practice_summary(practice_id uuid, from_day date, to_day date) returns jsonb
language sql stable security definer set search_path = ''
as $$
  with standing as (
    select r.user_id, r.requirement_name,
      public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()) as status
    from public.compliance_records r where r.organization_id = practice_id
  ), person as (
    select s.id, l.name as location, coalesce(bool_or(st.status = 'non_compliant'), false) as misses, coalesce(bool_or(st.status = 'grace_period'), false) as in_grace
    from public.staff s left join public.locations l on l.id = s.location_id left join standing st on st.user_id = s.id
    where s.organization_id = practice_id and s.employment_status <> 'terminated'
    group by s.id, l.name
  ), rate as (
    select coalesce(round(100.0 * count(*) filter (where not misses) / nullif(count(*), 0), 1), 100) as now from person
  ), point as (
    select m.date, round(100.0 * sum(m.compliant_staff_count) / nullif(sum(m.direct_reports_count), 0), 1) as rate
    from public.manager_dashboard_metrics m
    where m.organization_id = practice_id and m.date > to_day - 84 and m.date < to_day and extract(isodow from m.date) = extract(isodow from to_day)
    group by m.date
    union all
    select to_day, rate.now from rate
  )
  select jsonb_build_object(
    'period', jsonb_build_object('from', from_day, 'to', to_day),
    'people', (select count(*) from person),
    'compliance_rate', (select rate.now from rate),
    'compliance_rate_before', (
      select round(100.0 * sum(m.compliant_staff_count) / nullif(sum(m.direct_reports_count), 0), 1) from public.manager_dashboard_metrics m
      where m.organization_id = practice_id and m.date = from_day),
    'non_compliant', (select count(*) from person where misses),
    'grace', (select count(*) from person where in_grace and not misses),
    'open_violations', (select count(*) from public.compliance_violations v where v.organization_id = practice_id and v.resolved_at is null),
    'overdue_corrective_actions', (select count(*) from public.compliance_violations v where v.organization_id = practice_id and v.resolved_at is null and v.corrective_action_due_on < to_day),
    'expiring_30_days', (
      select count(*) from public.staff_certifications c join public.staff s on s.id = c.user_id and s.employment_status <> 'terminated'
      where c.organization_id = practice_id and c.review_status = 'approved' and c.expiration_date between to_day and to_day + 30),
    'trend', coalesce((select jsonb_agg(jsonb_build_object('on', date, 'rate', rate) order by date) from point where rate is not null), '[]'),
    'by_location', coalesce((
      select jsonb_agg(jsonb_build_object('name', name, 'rate', rate, 'people', people) order by rate, name)
      from (select coalesce(location, 'No location') as name, round(100.0 * count(*) filter (where not misses) / count(*), 1) as rate, count(*) as people from person group by 1 order by 2, 1 limit 20) l), '[]'),
    'top_requirements', coalesce((
      select jsonb_agg(jsonb_build_object('name', requirement_name, 'non_compliant', missing) order by missing desc, requirement_name)
      from (select requirement_name, count(*) as missing from standing where status = 'non_compliant' group by 1 order by 2 desc, 1 limit 5) t), '[]'))
$$;
comment on function private.practice_summary(uuid, date, date) is
  'The figures of an executive''s summary, as they are now: rates are percent of people without a missed requirement; compliance_rate_before and the trend of twelve weeks come from the daily snapshots.';
