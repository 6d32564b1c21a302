create view public.exception_overview with (security_invoker = true) as
select
  e.id,
  e.organization_id,
  e.user_id,
  person.full_name as user_name,
  person.manager_id,
  person.department_id,
  person.location_id,
  e.requirement_id,
  r.requirement_code,
  rule.requirement_name,
  rule.citation,
  rule.citation_url,
  rule.exception_effect,
  e.kind,
  e.status,
  case
    when e.status = 'requested' then 'waiting'
    when e.status = 'approved' and e.ends_on >= today.day then 'running'
    when e.status = 'approved' then 'over'
    else e.status::text
  end as state,
  e.planned_on,
  e.ends_on,
  e.ends_on - today.day as days_left,
  coalesce(e.planned_on < today.day, false) and e.status = 'approved' and e.ends_on >= today.day as is_behind_plan,
  e.requested_by,
  requester.full_name as requested_by_name,
  e.requested_at,
  e.decided_by,
  decider.full_name as decided_by_name,
  e.decided_at,
  e.ended_by,
  e.ended_at,
  d.id is not null as reason_is_readable,
  d.reason_kind,
  d.reason,
  d.document_url,
  d.decision_note,
  d.end_reason,
  record.last_compliance_date,
  private.deadline_date(record.next_required_date, practice.time_zone) as due_on,
  private.deadline_date(record.grace_period_end, practice.time_zone) as grace_ends_on,
  case when record.id is not null then
    public.compliance_status_at(record.last_compliance_date, record.next_required_date, record.grace_period_end, private.clock()) end as compliance_status,
  e.updated_at
from public.compliance_exceptions e
join public.staff person on person.id = e.user_id
join public.organizations practice on practice.id = e.organization_id
join public.requirements r on r.id = e.requirement_id
cross join lateral (select private.local_date(private.clock(), practice.time_zone) as day) today
join lateral (
  select v.requirement_name, v.citation, v.citation_url, v.exception_effect from public.requirement_versions v
  where v.requirement_id = e.requirement_id order by v.version desc limit 1
) rule on true
left join public.staff requester on requester.id = e.requested_by
left join public.staff decider on decider.id = e.decided_by
left join public.compliance_exception_details d on d.id = e.id
left join public.compliance_records record on record.user_id = e.user_id and record.requirement_id = e.requirement_id;
comment on view public.exception_overview is
  'Exceptions with the names a list shows and where the person stands. state: waiting, running, over (its last day passed), rejected, withdrawn, ended. reason and what belongs to it are null where reason_is_readable '
  'is false. days_left counts to the last day; is_behind_plan: it runs, and the day it was planned for has passed.';
grant select on public.exception_overview to authenticated;

create view public.evidence_waiting with (security_invoker = true) as
select e.id, e.organization_id, e.user_id, person.full_name as user_name, e.requirement_id, rule.requirement_name, rule.citation, e.kind, e.effective_on, e.expires_on, e.outcome,
  e.document_url, e.document_sha256, e.note, e.recorded_at, e.recorded_by, recorder.full_name as recorded_by_name
from public.compliance_evidence e
join public.staff person on person.id = e.user_id
left join public.staff recorder on recorder.id = e.recorded_by
join lateral (
  select v.requirement_name, v.citation from public.requirement_versions v where v.requirement_id = e.requirement_id order by v.version desc limit 1
) rule on true
where e.review_status = 'pending' and e.revoked_at is null;
comment on view public.evidence_waiting is 'Evidence filed by hand that nobody has decided on.';
grant select on public.evidence_waiting to authenticated;
