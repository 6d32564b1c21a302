create view public.cycle_health with (security_invoker = true) as
with mine as (
  select o.id as organization_id, private.local_date(private.clock(), o.time_zone) as today
  from public.organizations o where o.id = (select private.my_organization_id_as('training_administrator', 'executive'))
), person as (
  select s.*, boss.employment_status as manager_status, boss.full_name as manager_name
  from mine join public.staff s on s.organization_id = mine.organization_id
  left join public.staff boss on boss.id = s.manager_id
  where s.employment_status <> 'terminated'
), rule as (
  select r.id, r.organization_id, r.reviewed_at, r.created_at, v.requirement_name, v.proofs, v.renewal_opens_days
  from mine join public.requirements r on r.organization_id = mine.organization_id and r.retired_at is null
  cross join lateral (select v.* from public.requirement_versions v where v.requirement_id = r.id order by v.version desc limit 1) v
)
select p.organization_id, 'no_account'::text as kind, 'person'::text as subject_type, p.id as subject_id, p.full_name::text as subject,
  'cannot sign in: there is no account yet, so no reminder can be acted on.'::text as words, p.created_at as since
from person p where p.auth_user_id is null
union all
select p.organization_id, 'no_manager', 'person', p.id, p.full_name,
  case when p.manager_id is null then 'has no manager, so nobody is told when something is late.'
    else format('still reports to %s, who has left.', p.manager_name) end, null
from person p where p.manager_status = 'terminated' or p.manager_id is null and p.permission_level <> 'executive'
union all
select c.organization_id, 'not_assigned', 'person', c.user_id, p.full_name,
  format('needs “%s”%s, and the training for it is not assigned.', rule.requirement_name,
    case when c.next_required_date <= private.clock() then ', which is overdue' else '' end), c.next_required_date
from rule
join public.compliance_records c on c.requirement_id = rule.id
join person p on p.id = c.user_id and p.employment_status = 'active'
where rule.reviewed_at is not null
  and c.next_required_date <= private.clock() + make_interval(days => case when c.last_compliance_date is null then 30 else rule.renewal_opens_days end)
  and jsonb_path_exists(rule.proofs, '$[*][*] ? (exists(@.program_id))')
  and not exists (
    select from public.training_assignments a
    where a.user_id = c.user_id and a.status in ('assigned', 'in_progress')
      and jsonb_path_exists(rule.proofs, '$[*][*] ? (@.program_id == $program)', jsonb_build_object('program', a.program_id)))
union all
select c.organization_id, 'no_renewal', 'person', c.user_id, p.full_name,
  format('“%s” %s on %s, and no renewal was filed.', c.certification_name, case when c.expiration_date < mine.today then 'ended' else 'ends' end,
    to_char(c.expiration_date, 'FMDD FMMonth YYYY')), c.expiration_date::timestamptz
from mine join public.staff_certifications c on c.organization_id = mine.organization_id
join person p on p.id = c.user_id
where c.review_status = 'approved' and c.status <> 'suspended' and c.expiration_date <= mine.today + 60
  and not exists (
    select from public.staff_certifications later
    where later.user_id = c.user_id and later.review_status <> 'rejected' and later.id <> c.id
      and (later.renews_id = c.id or lower(later.certification_name) = lower(c.certification_name))
      and (later.expiration_date > c.expiration_date or later.expiration_date is null))
union all
select r.organization_id, 'unreviewed', 'requirement', r.id, r.requirement_name, 'waits for a review, and counts for nobody until then.', r.created_at
from rule r where r.reviewed_at is null
union all
select r.organization_id, 'covers_nobody', 'requirement', r.id, r.requirement_name, 'covers nobody: its audience matches no one who works here.', r.reviewed_at
from rule r where r.reviewed_at is not null and not exists (select from public.compliance_records c where c.requirement_id = r.id)
union all
select mine.organization_id, 'job', 'job', null, job.job_name, job.problem || coalesce('; its last run began ' || to_char(job.last_run_at at time zone 'UTC', 'FMDD FMMonth YYYY HH24:MI "UTC"'), '') || '.', job.last_run_at
from mine cross join private.job_health() job where job.problem is not null;
comment on view public.cycle_health is
  'What is out of sight of the cycles: people whom nothing chases, requirements that count for nobody, licences that end without a renewal, jobs that stand still. For training administrators and executives; nothing for others.';
grant select on public.cycle_health to authenticated;
