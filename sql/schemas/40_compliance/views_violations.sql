create view public.violation_overview with (security_invoker = true) as
select
  v.id,
  v.organization_id,
  v.user_id,
  person.full_name as user_name,
  person.manager_id,
  person.department_id,
  person.location_id,
  v.requirement_id,
  v.program_id,
  v.requirement_name,
  v.severity,
  v.violation_details,
  v.corrective_action,
  v.corrective_action_due_on,
  v.status,
  v.occurred_at,
  v.recorded_by,
  v.owner_id,
  planned.owner_name,
  v.met_again_at,
  v.resolved_at,
  v.done_by,
  v.verified_by,
  v.verified_at,
  v.updated_at,
  v.resolved_at is null and coalesce(v.corrective_action_due_on < private.local_date(private.clock(), practice.time_zone), false) as is_late
from public.compliance_violations v
join public.staff person on person.id = v.user_id
join public.organizations practice on practice.id = v.organization_id
left join lateral (
  select step.owner_name from public.violation_steps step
  where step.violation_id = v.id and step.owner_id = v.owner_id
  order by step.step_number desc limit 1
) planned on true;
comment on view public.violation_overview is
  'Violations with the names a board shows; is_late: the last day for the corrective action has passed and it is not done.';
