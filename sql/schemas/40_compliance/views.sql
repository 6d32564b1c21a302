create view public.compliance_overview with (security_invoker = true) as
select
  r.id,
  r.organization_id,
  r.user_id,
  person.full_name as user_name,
  person.manager_id,
  person.position_id,
  person.department_id,
  person.location_id,
  r.compliance_type,
  r.requirement_name,
  r.program_id,
  r.certification_id,
  public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()) as compliance_status,
  r.last_compliance_date,
  r.next_required_date,
  private.deadline_date(r.next_required_date, practice.time_zone) as next_required_on,
  r.grace_period_end,
  private.deadline_date(r.grace_period_end, practice.time_zone) as grace_ends_on,
  r.violation_details,
  r.corrective_action,
  open_assignment.id as assignment_id,
  open_assignment.status as assignment_status,
  open_assignment.due_date as assignment_due_date,
  r.updated_at,
  coalesce(r.last_compliance_date is not null and r.next_required_date > private.clock()
    and r.next_required_date <= private.clock() + interval '30 days', false) as lapses_soon,
  r.requirement_id,
  requirement.requirement_code,
  r.covered_since
from public.compliance_records r
left join public.requirements requirement on requirement.id = r.requirement_id
join public.staff person on person.id = r.user_id
join public.organizations practice on practice.id = r.organization_id
left join public.training_assignments open_assignment
  on open_assignment.user_id = r.user_id and open_assignment.program_id = r.program_id and open_assignment.status in ('assigned', 'in_progress');
comment on view public.compliance_overview is
  'Where people stand at this moment, one row for each person and requirement; next_required_on and grace_ends_on are the last days on which a deadline can be met; lapses_soon: compliant, but for 30 days at most. '
  'Notes of managers are not part of it.';

create view public.certification_overview with (security_invoker = true) as
select
  c.id,
  c.organization_id,
  c.user_id,
  person.full_name as user_name,
  person.manager_id,
  c.certification_name,
  c.certification_number,
  c.issuing_organization,
  c.issue_date,
  c.expiration_date,
  c.renewal_period_months,
  c.document_url,
  public.certification_status_at(c.status, c.expiration_date, practice.time_zone, private.clock()) as status,
  c.expiration_date - private.local_date(private.clock(), practice.time_zone) as days_left,
  c.review_status,
  c.review_note,
  c.reviewed_at,
  c.updated_at,
  coalesce(c.kind, public.guessed_certification_kind(c.certification_name)) as kind,
  c.state,
  c.renews_id,
  public.certification_number_check(coalesce(c.kind, public.guessed_certification_kind(c.certification_name)), c.certification_number) as number_check,
  latest.outcome as verification_outcome,
  latest.source_name as verification_source,
  latest.checked_at as verification_at
from public.staff_certifications c
join public.staff person on person.id = c.user_id
join public.organizations practice on practice.id = c.organization_id
-- A source that did not answer says nothing: neither does it pass, nor does it undo what was found before. A checksum only
-- says that a number is well formed.
left join lateral (
  select v.outcome, v.source_name, v.checked_at from public.verifications v
  where v.certification_id = c.id and v.method <> 'checksum' and v.outcome <> 'source_unavailable'
    and v.normalized_number is not distinct from public.normalized_certification_number(c.certification_number)
  order by v.checked_at desc, v.created_at desc limit 1
) latest on true;
comment on view public.certification_overview is
  'Licences and certifications with their status at this moment; days_left counts to the last valid day in the practice''s calendar and is negative afterwards. '
  'verification_* is the latest check of the present number against a source that gave an answer.';
