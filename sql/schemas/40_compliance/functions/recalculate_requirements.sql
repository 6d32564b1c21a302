create function private.recalculate_requirements(user_ids uuid[], requirement_ids uuid[] default null) returns integer
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
  moment timestamptz := private.clock();
  written integer;
  came uuid[];
  went uuid[];
begin
  -- A few people are looked up the same way each time; a whole practice is worth a plan of its own.
  if cardinality(user_ids) > 200 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  with wanted as materialized (
    select * from private.derived_requirement_records(user_ids, requirement_ids)
  ), removed as (
    -- Whom it no longer covers. What they proved stays where it is.
    delete from public.compliance_records r
    where r.requirement_id is not null and r.user_id = any (user_ids) and (requirement_ids is null or r.requirement_id = any (requirement_ids))
      and not exists (select from wanted w where w.user_id = r.user_id and w.requirement_id = r.requirement_id)
    returning r.user_id
  ), saved as (
    insert into public.compliance_records as r (
      organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
      last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at
    )
    select organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since,
      -- compliance_status_at() and next_transition_at(), written out: a call for each of two million rows costs more than writing them.
      case
        when next_required_date is null or moment < next_required_date then case when last_compliance_date is null then 'pending' else 'compliant' end
        when moment < grace_period_end then 'grace_period'
        else 'non_compliant'
      end::public.status_enum,
      last_compliance_date, next_required_date, grace_period_end,
      case when moment < next_required_date then next_required_date when moment < grace_period_end then grace_period_end end, recalculate_at
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
    returning r.user_id, xmax = 0 as is_new
  )
  select (select count(*) from removed) + (select count(*) from saved),
    (select array_agg(distinct saved.user_id) from saved where is_new), (select array_agg(distinct removed.user_id) from removed)
  into written, came, went;
  -- What a requirement asks for is not followed a second time because it is assigned, or held.
  if came is not null or went is not null then
    written := written + private.recalculate_assigned(array(select unnest(came) union select unnest(went)));
  end if;
  return written;
end
$$;
comment on function private.recalculate_requirements(uuid[], uuid[]) is
  'Brings compliance_records in line with the requirements given (null: all) for the people given, and returns how many rows it wrote; rows that do not change are not written.';
