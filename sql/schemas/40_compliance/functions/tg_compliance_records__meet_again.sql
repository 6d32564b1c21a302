create function private.tg_compliance_records__meet_again() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  with met as (
    update public.compliance_violations v set met_again_at = private.clock()
    from new_rows n
    where n.compliance_status = 'compliant' and v.user_id = n.user_id and v.recorded_by is null and v.status <> 'verified' and v.met_again_at is null
      and private.obligation(v.requirement_id, v.program_id, v.requirement_name) = private.obligation(n.requirement_id, n.program_id, n.requirement_name)
    returning v.*
  )
  insert into public.violation_steps (organization_id, violation_id, user_id, kind, to_status)
  select met.organization_id, met.id, met.user_id, 'met_again', met.status from met order by met.id;
  return null;
end
$$;
comment on function private.tg_compliance_records__meet_again() is
  'Marks violations that were flagged automatically once the requirement is met again. They are not closed by it: a person verifies them.';
