create function private.tg_compliance_records__flag_violations() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    -- What was flagged under an assignment or a licence goes on under the requirement that covers it now, and is not flagged twice.
    update public.compliance_violations v set requirement_id = n.requirement_id, program_id = n.program_id, requirement_name = n.requirement_name
    from new_rows n
    join public.compliance_records before on before.user_id = n.user_id and before.requirement_id is null
      and (before.program_id = n.program_id or before.certification_id = n.certification_id)
    where n.requirement_id is not null and v.user_id = n.user_id and v.recorded_by is null and v.resolved_at is null
      and private.obligation(v.requirement_id, v.program_id, v.requirement_name) = private.obligation(null, before.program_id, before.requirement_name)
      and not exists (
        select from public.compliance_violations other
        where other.user_id = n.user_id and other.requirement_id = n.requirement_id and other.recorded_by is null and other.resolved_at is null);
  end if;
  insert into public.compliance_violations (organization_id, user_id, requirement_id, program_id, recorded_by, requirement_name, severity, violation_details, occurred_at)
  -- Flagged by nobody, whoever's change brought it about.
  select n.organization_id, n.user_id, n.requirement_id, n.program_id, null, n.requirement_name,
    case n.compliance_type when 'certification' then 'critical' else 'high' end::public.severity_enum,
    case when n.last_compliance_date is null then 'Was due and has not been completed.' else 'The last proof has lapsed.' end,
    least(owed.since, private.clock())
  from new_rows n
  join public.organizations practice on practice.id = n.organization_id
  -- What had lapsed before it was asked for is owed from the day on which it was.
  cross join lateral (
    select greatest(coalesce(n.grace_period_end, n.next_required_date), n.covered_since::timestamp at time zone practice.time_zone) as missed_at
  ) deadline
  cross join lateral (
    -- What excused it on that day, until it was ended early.
    select coalesce(max(upper(excused)), deadline.missed_at) as since
    from unnest((
      select range_agg(tstzrange(e.decided_at, e.ended_at)) from public.compliance_exceptions e
      where e.user_id = n.user_id and e.requirement_id = n.requirement_id and e.status = 'ended' and e.decided_at < e.ended_at)) excused
    where excused @> deadline.missed_at
  ) owed
  where n.compliance_status = 'non_compliant'
    -- Once per period, and never a second one beside one that is still not met.
    and not exists (
      select from public.compliance_violations v
      where v.user_id = n.user_id and v.recorded_by is null
        and private.obligation(v.requirement_id, v.program_id, v.requirement_name) = private.obligation(n.requirement_id, n.program_id, n.requirement_name)
        and (v.occurred_at = least(owed.since, private.clock()) or v.resolved_at is null and v.met_again_at is null))
  on conflict do nothing;
  return null;
end
$$;
comment on function private.tg_compliance_records__flag_violations() is
  'Flags a violation when a record becomes non-compliant, once per period, dated at the first moment at which it was owed and not excused: the deadline that was missed, or the early end of what excused it.';
