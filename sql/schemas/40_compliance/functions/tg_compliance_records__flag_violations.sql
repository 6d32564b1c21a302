create function private.tg_compliance_records__flag_violations() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.compliance_violations (organization_id, user_id, record_id, recorded_by, requirement_name, severity, violation_details, occurred_at)
  -- Flagged by nobody, whoever's change brought it about.
  select n.organization_id, n.user_id, n.id, null, n.requirement_name,
    case n.compliance_type when 'certification' then 'critical' else 'high' end::public.severity_enum,
    case when n.last_compliance_date is null then 'Was due and has not been completed.' else 'The last proof has lapsed.' end,
    least(coalesce(n.grace_period_end, n.next_required_date), private.clock())
  from new_rows n
  where n.compliance_status = 'non_compliant'
    -- Once per period: a period ends on the date that was missed.
    and not exists (
      select from public.compliance_violations v
      where v.record_id = n.id and v.occurred_at = least(coalesce(n.grace_period_end, n.next_required_date), private.clock()));
  return null;
end
$$;
comment on function private.tg_compliance_records__flag_violations() is
  'Flags a violation when a record becomes non-compliant, dated at the deadline that was missed, once per period.';
