create function private.save_requirement_records(user_ids uuid[], requirement_ids uuid[] default null, out written integer, out is_coverage_changed boolean)
language plpgsql volatile security definer set search_path = '' set jit = off set plan_cache_mode = force_generic_plan set enable_nestloop = on set work_mem = '64MB'
as $$
declare
  moment timestamptz := private.clock();
begin
  -- A few people are looked up the same way each time; a whole practice is worth a plan of its own, which does not look up one after the other.
  if cardinality(user_ids) > 200 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_nestloop', 'off', true);
  end if;
  -- Where there is nothing yet, there is nothing to compare.
  if cardinality(user_ids) > 200 and not exists (
    select from public.compliance_records r
    where r.requirement_id is not null and r.user_id = any (user_ids) and (requirement_ids is null or r.requirement_id = any (requirement_ids)))
  then
    begin
      insert into public.compliance_records (
        organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
        last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at, created_at
      )
      select organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
        last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at, moment
      from private.derived_requirement_records(user_ids, requirement_ids);
      get diagnostics written = row_count;
      is_coverage_changed := written > 0;
      return;
    exception when unique_violation then
      -- Somebody else has written one of them since: then they are compared after all.
    end;
  end if;

  with wanted as materialized (
    select * from private.derived_requirement_records(user_ids, requirement_ids)
  ), removed as (
    -- Whom it no longer covers. What they proved stays where it is.
    delete from public.compliance_records r
    where r.requirement_id is not null and r.user_id = any (user_ids) and (requirement_ids is null or r.requirement_id = any (requirement_ids))
      and not exists (select from wanted w where w.user_id = r.user_id and w.requirement_id = r.requirement_id)
    returning 1
  ), saved as (
    insert into public.compliance_records as r (
      organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
      last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at, created_at
    )
    select organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
      last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at, moment
    from wanted
    on conflict on constraint one_record_per_person_and_requirement do update set
      compliance_type = excluded.compliance_type, requirement_name = excluded.requirement_name, program_id = excluded.program_id,
      certification_id = excluded.certification_id, covered_since = excluded.covered_since, compliance_status = excluded.compliance_status,
      last_compliance_date = excluded.last_compliance_date, next_required_date = excluded.next_required_date,
      grace_period_end = excluded.grace_period_end, next_transition_at = excluded.next_transition_at, recalculate_at = excluded.recalculate_at
    where (r.compliance_type, r.requirement_name, r.program_id, r.certification_id, r.covered_since, r.compliance_status,
        r.last_compliance_date, r.next_required_date, r.grace_period_end, r.next_transition_at, r.recalculate_at)
      is distinct from
      (excluded.compliance_type, excluded.requirement_name, excluded.program_id, excluded.certification_id, excluded.covered_since, excluded.compliance_status,
        excluded.last_compliance_date, excluded.next_required_date, excluded.grace_period_end, excluded.next_transition_at, excluded.recalculate_at)
    returning xmax = 0 as is_new
  ), counted as (
    select (select count(*) from removed) as removed, count(*) as saved, count(*) filter (where is_new) as added from saved
  )
  select removed + saved, removed + added > 0 into written, is_coverage_changed from counted;
end
$$;
comment on function private.save_requirement_records(uuid[], uuid[]) is
  'Brings the records of the requirements given (null: all) in line for the people given. Returns how many rows it wrote (rows that do not change are not written), and whether somebody entered or left.';
