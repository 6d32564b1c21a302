create function private.file_ce_evidence(user_ids uuid[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  written integer;
begin
  with cycle as (
    -- What is reached counts until the cycle after it ends: by then that one has to be reached.
    select s.organization_id, s.user_id, s.certification_id, s.certification_name, s.state,
      (s.due_on + make_interval(months => rule.cycle_months))::date as expires_on,
      s.missing_hours = 0 and s.missing_by_category = '{}' as is_reached,
      coalesce((select max(k.earned_on) from public.ce_credits k
        where k.user_id = s.user_id and k.revoked_at is null and k.review_status = 'approved' and k.earned_on between s.cycle_starts_on and s.due_on), s.cycle_starts_on) as reached_on
    from public.ce_status s join public.ce_rules rule on rule.id = s.rule_id
    where s.user_id = any (user_ids)
  ), taken_back as (
    update public.compliance_evidence e set revoked_at = private.clock(), revoked_by = private.my_staff_id(), revocation_reason = 'The hours of the cycle are not reached any more.'
    from cycle
    where e.certification_id = cycle.certification_id and e.kind = 'ce_credits' and e.expires_on = cycle.expires_on and e.revoked_at is null and not cycle.is_reached
    returning 1
  ), filed as (
    insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, expires_on, certification_id, certification_kind, certification_name, certification_state, counted_at)
    select cycle.organization_id, cycle.user_id, 'ce_credits', cycle.reached_on, cycle.expires_on, cycle.certification_id, 'licence', cycle.certification_name, cycle.state, private.clock()
    from cycle
    where cycle.is_reached and not exists (
      select from public.compliance_evidence e
      where e.certification_id = cycle.certification_id and e.kind = 'ce_credits' and e.expires_on = cycle.expires_on and e.revoked_at is null)
    returning 1
  )
  select (select count(*) from taken_back) + (select count(*) from filed) into written;
  return written;
end
$$;
comment on function private.file_ce_evidence(uuid[]) is
  'Appends evidence for the people given where the continuing education of a licence''s cycle is reached, valid until the next cycle ends, and revokes it where it is not any more. Returns how many rows it wrote.';
