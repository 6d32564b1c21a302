create view public.team_board with (security_invoker = true) as
select
  person.id as user_id,
  person.organization_id,
  person.full_name,
  person.email,
  person.manager_id,
  person.manager_id = (select private.my_staff_id()) as is_direct_report,
  person.employment_status,
  person.permission_level,
  person.hired_on,
  position.title as position_title,
  department.name as department_name,
  location.name as location_name,
  location.state as location_state,
  work.open_assignments,
  work.overdue_assignments,
  work.due_soon_assignments,
  work.in_progress_assignments,
  work.next_due_on,
  work.oldest_overdue_on,
  standing.requirement_count,
  standing.compliant_count,
  standing.non_compliant_count,
  standing.grace_count,
  standing.pending_count,
  standing.lapsing_soon_count,
  case when standing.non_compliant_count > 0 then 'non_compliant' when standing.grace_count > 0 then 'grace_period'
    when standing.pending_count > 0 then 'pending' when standing.requirement_count > 0 then 'compliant' end::public.status_enum as compliance_status,
  standing.worst_requirement,
  -- Most urgent first: what is missed weighs more than what is close.
  standing.non_compliant_count * 100 + work.overdue_assignments * 40 + standing.grace_count * 30 + standing.lapsing_soon_count * 5
    + work.due_soon_assignments * 5 as urgency
from public.staff person
join public.organizations practice on practice.id = person.organization_id
left join public.positions position on position.id = person.position_id
left join public.departments department on department.id = person.department_id
left join public.locations location on location.id = person.location_id
cross join lateral (
  select
    count(*) as open_assignments,
    count(*) filter (where a.due_date <= private.clock()) as overdue_assignments,
    count(*) filter (where a.due_date > private.clock() and a.due_date <= private.clock() + interval '14 days') as due_soon_assignments,
    count(*) filter (where a.status = 'in_progress') as in_progress_assignments,
    private.deadline_date(min(a.due_date) filter (where a.due_date > private.clock()), practice.time_zone) as next_due_on,
    private.deadline_date(min(a.due_date) filter (where a.due_date <= private.clock()), practice.time_zone) as oldest_overdue_on
  from public.training_assignments a where a.user_id = person.id and a.status in ('assigned', 'in_progress')
) work
cross join lateral (
  select
    count(*) as requirement_count,
    count(*) filter (where status = 'compliant') as compliant_count,
    count(*) filter (where status = 'non_compliant') as non_compliant_count,
    count(*) filter (where status = 'grace_period') as grace_count,
    count(*) filter (where status = 'pending') as pending_count,
    count(*) filter (where status = 'compliant' and next_required_date <= private.clock() + interval '30 days') as lapsing_soon_count,
    (array_agg(requirement_name order by next_required_date) filter (where status in ('non_compliant', 'grace_period')))[1] as worst_requirement
  from (
    select r.requirement_name, r.next_required_date,
      public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()) as status
    from public.compliance_records r where r.user_id = person.id
  ) r
) standing
where person.employment_status <> 'terminated' and person.id <> (select private.my_staff_id());
comment on view public.team_board is
  'The people whoever asks may see, without themselves: open work, where they stand at this moment, and an urgency to order them by (higher first). '
  'due soon is 14 days, lapsing soon 30; compliance_status is the worst of a person''s, null without any requirement.';

create view public.upcoming_deadlines with (security_invoker = true) as
select 'assignment' as kind, a.id, a.organization_id, a.user_id, person.full_name as user_name, program.program_name as title,
  a.due_date as due_at, private.deadline_date(a.due_date, practice.time_zone) as due_on, a.status::text as status
from public.training_assignments a
join public.staff person on person.id = a.user_id and person.employment_status <> 'terminated'
join public.training_programs program on program.id = a.program_id
join public.organizations practice on practice.id = a.organization_id
where a.status in ('assigned', 'in_progress') and a.due_date <= private.clock() + interval '90 days'
union all
select 'certification', c.id, c.organization_id, c.user_id, person.full_name, c.certification_name,
  private.end_of_day(c.expiration_date, practice.time_zone), c.expiration_date,
  public.certification_status_at(c.status, c.expiration_date, practice.time_zone, private.clock())::text
from public.staff_certifications c
join public.staff person on person.id = c.user_id and person.employment_status <> 'terminated'
join public.organizations practice on practice.id = c.organization_id
where exists (select from public.compliance_records r where r.certification_id = c.id)
  and c.expiration_date <= (private.clock() + interval '90 days')::date
union all
select 'renewal', r.id, r.organization_id, r.user_id, person.full_name, r.requirement_name,
  r.next_required_date, private.deadline_date(r.next_required_date, practice.time_zone),
  public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock())::text
from public.compliance_records r
join public.staff person on person.id = r.user_id and person.employment_status <> 'terminated'
join public.organizations practice on practice.id = r.organization_id
where r.program_id is not null and r.last_compliance_date is not null and r.next_required_date <= private.clock() + interval '90 days'
  and not exists (
    select from public.training_assignments a where a.user_id = r.user_id and a.program_id = r.program_id and a.status in ('assigned', 'in_progress'));
comment on view public.upcoming_deadlines is
  'What is overdue or due within 90 days, for the people whoever asks may see: open assignments, expiring certifications (the ones that count), and renewals nobody has assigned yet.';

create view public.compliance_by_location with (security_invoker = true) as
select person.organization_id, location.id as location_id, location.name as location_name, location.state,
  count(distinct person.id) as staff_count,
  count(distinct person.id) filter (where o.compliance_status = 'non_compliant') as non_compliant_staff_count,
  count(o.id) as requirement_count,
  count(o.id) filter (where o.compliance_status = 'compliant') as compliant_count,
  count(o.id) filter (where o.compliance_status = 'pending') as pending_count,
  count(o.id) filter (where o.compliance_status = 'grace_period') as grace_count,
  count(o.id) filter (where o.compliance_status = 'non_compliant') as non_compliant_count
from public.staff person
left join public.locations location on location.id = person.location_id
left join public.compliance_overview o on o.user_id = person.id
where person.employment_status <> 'terminated'
group by person.organization_id, location.id, location.name, location.state;
comment on view public.compliance_by_location is 'Standing by location at this moment, over the people whoever asks may see.';

create view public.compliance_by_department with (security_invoker = true) as
select person.organization_id, department.id as department_id, department.name as department_name,
  count(distinct person.id) as staff_count,
  count(distinct person.id) filter (where o.compliance_status = 'non_compliant') as non_compliant_staff_count,
  count(o.id) as requirement_count,
  count(o.id) filter (where o.compliance_status = 'compliant') as compliant_count,
  count(o.id) filter (where o.compliance_status = 'pending') as pending_count,
  count(o.id) filter (where o.compliance_status = 'grace_period') as grace_count,
  count(o.id) filter (where o.compliance_status = 'non_compliant') as non_compliant_count
from public.staff person
left join public.departments department on department.id = person.department_id
left join public.compliance_overview o on o.user_id = person.id
where person.employment_status <> 'terminated'
group by person.organization_id, department.id, department.name;
comment on view public.compliance_by_department is 'Standing by department at this moment, over the people whoever asks may see.';

create view public.compliance_by_requirement with (security_invoker = true) as
select o.organization_id, o.compliance_type, o.requirement_name,
  count(*) as requirement_count,
  count(*) filter (where o.compliance_status = 'compliant') as compliant_count,
  count(*) filter (where o.compliance_status = 'pending') as pending_count,
  count(*) filter (where o.compliance_status = 'grace_period') as grace_count,
  count(*) filter (where o.compliance_status = 'non_compliant') as non_compliant_count
from public.compliance_overview o
join public.staff person on person.id = o.user_id and person.employment_status <> 'terminated'
group by o.organization_id, o.compliance_type, o.requirement_name;
comment on view public.compliance_by_requirement is 'Standing by requirement at this moment, over the people whoever asks may see.';

create view public.executive_overview with (security_invoker = true) as
select
  practice.id as organization_id,
  practice.name as organization_name,
  people.staff_count,
  people.non_compliant_staff_count,
  case when people.staff_count > 0 then round(100.0 * (people.staff_count - people.non_compliant_staff_count) / people.staff_count, 1) end as compliant_staff_percentage,
  standing.requirement_count,
  standing.compliant_count,
  standing.pending_count,
  standing.grace_count,
  standing.non_compliant_count,
  (select count(*) from public.training_assignments a where a.organization_id = practice.id and a.status in ('assigned', 'in_progress')) as open_assignments,
  (select count(*) from public.training_assignments a
    where a.organization_id = practice.id and a.status in ('assigned', 'in_progress') and a.due_date <= private.clock()) as overdue_assignments,
  (select count(*) from public.compliance_violations v where v.organization_id = practice.id and v.resolved_at is null) as open_violations,
  (select count(*) from public.staff_certifications c
    where c.organization_id = practice.id and exists (select from public.compliance_records r where r.certification_id = c.id)
      and c.expiration_date between private.local_date(private.clock(), practice.time_zone) and private.local_date(private.clock(), practice.time_zone) + 30
  ) as certifications_expiring_30_days
from public.organizations practice
cross join lateral (
  select count(*) as staff_count,
    count(*) filter (where exists (
      select from public.compliance_records r where r.user_id = person.id
        and public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()) = 'non_compliant'
    )) as non_compliant_staff_count
  from public.staff person where person.organization_id = practice.id and person.employment_status <> 'terminated'
) people
cross join lateral (
  select count(*) as requirement_count,
    count(*) filter (where o.compliance_status = 'compliant') as compliant_count,
    count(*) filter (where o.compliance_status = 'pending') as pending_count,
    count(*) filter (where o.compliance_status = 'grace_period') as grace_count,
    count(*) filter (where o.compliance_status = 'non_compliant') as non_compliant_count
  from public.compliance_overview o where o.organization_id = practice.id
) standing
where practice.id = (select private.my_organization_id_as('training_administrator', 'executive'));
comment on view public.executive_overview is 'The practice in one row, at this moment; for training administrators and executives.';

create view public.manager_dashboard with (security_invoker = true) as
select
  (select private.my_staff_id()) as manager_id,
  count(*) as direct_reports_count,
  count(*) filter (where board.non_compliant_count = 0) as compliant_staff_count,
  count(*) filter (where board.non_compliant_count > 0) as non_compliant_staff_count,
  coalesce(sum(board.open_assignments - board.overdue_assignments), 0)::integer as pending_assignments,
  coalesce(sum(board.overdue_assignments), 0)::integer as overdue_assignments,
  (select count(*) from public.upcoming_deadlines d
    join public.staff report on report.id = d.user_id and report.manager_id = (select private.my_staff_id())
    join public.organizations practice on practice.id = d.organization_id
    where d.kind = 'certification'
      and d.due_on - private.local_date(private.clock(), practice.time_zone) between 0 and 30)::integer as certifications_expiring_30_days
from public.team_board board
where board.is_direct_report;
comment on view public.manager_dashboard is 'manager_dashboard_metrics of whoever asks at this moment, over their direct reports.';

-- The days recorded so far, practice-wide: what trend lines are drawn from.
create view public.compliance_trend with (security_invoker = true) as
select organization_id, date,
  sum(direct_reports_count)::integer as staff_count,
  sum(compliant_staff_count)::integer as compliant_staff_count,
  sum(non_compliant_staff_count)::integer as non_compliant_staff_count,
  sum(pending_assignments)::integer as pending_assignments,
  sum(overdue_assignments)::integer as overdue_assignments,
  sum(certifications_expiring_30_days)::integer as certifications_expiring_30_days
from public.manager_dashboard_metrics
group by organization_id, date;
comment on view public.compliance_trend is 'Daily snapshots summed over the managers whose metrics whoever asks may see; staff without a manager are not part of any.';
