create function private.tg_compliance_records__flag_violations() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    -- What was flagged under an assignment or a licence goes on under the requirement that covers it now, and is not flagged twice.
    update public.compliance_violations v set record_id = n.id, requirement_name = n.requirement_name,
      met_again_at = case when n.compliance_status = 'compliant' then coalesce(v.met_again_at, private.clock()) else v.met_again_at end
    from new_rows n
    join public.compliance_records before on before.user_id = n.user_id and before.requirement_id is null
      and (before.program_id = n.program_id or before.certification_id = n.certification_id)
    where n.requirement_id is not null and v.record_id = before.id and v.recorded_by is null and v.resolved_at is null;
  end if;
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
      where v.record_id = n.id and (v.occurred_at = least(coalesce(n.grace_period_end, n.next_required_date), private.clock())
        or tg_op = 'INSERT' and v.recorded_by is null and v.resolved_at is null));
  return null;
end
$$;
comment on function private.tg_compliance_records__flag_violations() is
  'Flags a violation when a record becomes non-compliant, dated at the deadline that was missed, once per period.';
