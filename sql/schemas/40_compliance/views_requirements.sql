create view public.requirement_overview with (security_invoker = true) as
select
  r.id, r.organization_id, r.requirement_code, r.template_code, r.owner_id, owner.full_name as owner_name, r.created_at, r.updated_at,
  r.reviewed_at, r.reviewed_by, r.retired_at, r.retirement_reason,
  case when r.retired_at is not null then 'retired' when r.reviewed_at is null then 'unreviewed'
    when v.first_effective_from > private.local_date(private.clock(), practice.time_zone) then 'coming' else 'active' end as state,
  v.id as version_id, v.version, v.effective_from, v.first_effective_from, v.requirement_name, v.compliance_type, v.priority_level, v.authority, v.citation, v.citation_url, v.notes, v.source_note,
  v.audience, v.proofs, v.anchor, v.anchor_on, v.first_due_days, v.renewal_months, v.first_year_renewal_months, v.minimum_months, v.renewal_opens_days, v.grace_days,
  v.pauses_on_leave, v.change_due_days, v.prior_evidence_months, v.exception_effect, v.blocks_work, v.work_tasks, v.retention_months, v.retention_note,
  standing.covered_count, standing.compliant_count, standing.pending_count, standing.grace_count, standing.non_compliant_count
from public.requirements r
join public.organizations practice on practice.id = r.organization_id
left join public.staff owner on owner.id = r.owner_id
cross join lateral (
  select v.*, (select first.effective_from from public.requirement_versions first where first.requirement_id = r.id and first.version = 1) as first_effective_from
  from public.requirement_versions v where v.requirement_id = r.id order by v.version desc limit 1
) v
cross join lateral (
  select count(*) as covered_count,
    count(*) filter (where status = 'compliant') as compliant_count,
    count(*) filter (where status = 'pending') as pending_count,
    count(*) filter (where status = 'grace_period') as grace_count,
    count(*) filter (where status = 'non_compliant') as non_compliant_count
  from (
    select public.compliance_status_at(c.last_compliance_date, c.next_required_date, c.grace_period_end, private.clock()) as status
    from public.compliance_records c where c.requirement_id = r.id
  ) c
) standing;
comment on view public.requirement_overview is
  'The requirements of the practice with their present rule and where the people whoever asks may see stand; state is unreviewed, coming, active or retired.';
grant select on public.requirement_overview to authenticated;
