create function private.recalculate_assigned(user_ids uuid[] default null, program_ids uuid[] default null) returns integer
language plpgsql security definer set search_path = '' set jit = off set plan_cache_mode = force_generic_plan set work_mem = '64MB'
as $$
declare
  moment timestamptz := private.clock();
  written integer;
  people uuid[] := user_ids;
begin
  if people is null and program_ids is not null then
    people := array(
      select distinct a.user_id from public.training_assignments a where a.program_id = any (program_ids)
      union select r.user_id from public.compliance_records r where r.program_id = any (program_ids));
  elsif people is null then
    people := array(select id from public.staff);
  end if;
  -- A few people are looked up the same way each time; a whole practice is worth a plan of its own.
  if cardinality(people) > 200 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;

  with wanted as (
    select organization_id, user_id, 'training'::public.compliance_type_enum as compliance_type, requirement_name, program_id,
      null::uuid as certification_id, last_compliance_date, next_required_date,
      case when grace_period_end >= next_required_date then grace_period_end end as grace_period_end
    from private.derived_training_records(people, program_ids)
  ), removed as (
    -- Nobody asks for it any more and nothing was proved: there is nothing to keep.
    delete from public.compliance_records r
    where r.requirement_id is null and r.program_id is not null
      and r.user_id = any (people) and (program_ids is null or r.program_id = any (program_ids))
      and not exists (select from wanted w where w.user_id = r.user_id and w.program_id = r.program_id)
    returning 1
  ), saved as (
    insert into public.compliance_records as r (
      organization_id, user_id, compliance_type, requirement_name, program_id, compliance_status,
      last_compliance_date, next_required_date, grace_period_end, next_transition_at
    )
    select organization_id, user_id, compliance_type, requirement_name, program_id,
      public.compliance_status_at(last_compliance_date, next_required_date, grace_period_end, moment),
      last_compliance_date, next_required_date, grace_period_end,
      private.next_transition_at(next_required_date, grace_period_end, moment)
    from wanted
    on conflict (user_id, program_id) where requirement_id is null and program_id is not null do update set
      requirement_name = excluded.requirement_name, compliance_status = excluded.compliance_status,
      last_compliance_date = excluded.last_compliance_date, next_required_date = excluded.next_required_date,
      grace_period_end = excluded.grace_period_end, next_transition_at = excluded.next_transition_at
    where (r.requirement_name, r.compliance_status, r.last_compliance_date, r.next_required_date, r.grace_period_end, r.next_transition_at)
      is distinct from
      (excluded.requirement_name, excluded.compliance_status, excluded.last_compliance_date, excluded.next_required_date,
        excluded.grace_period_end, excluded.next_transition_at)
    returning 1
  )
  select (select count(*) from removed) + (select count(*) from saved) into written;

  -- Certifications do not depend on programs.
  if program_ids is not null then return written; end if;
  with wanted as (
    select * from private.derived_certification_records(people)
  ), removed as (
    delete from public.compliance_records r
    where r.requirement_id is null and r.certification_id is not null and r.user_id = any (people)
      and not exists (select from wanted w where w.user_id = r.user_id and lower(w.requirement_name) = lower(r.requirement_name))
    returning 1
  ), saved as (
    insert into public.compliance_records as r (
      organization_id, user_id, compliance_type, requirement_name, certification_id, compliance_status,
      last_compliance_date, next_required_date, next_transition_at
    )
    select organization_id, user_id, 'certification', requirement_name, certification_id,
      public.compliance_status_at(last_compliance_date, next_required_date, null, moment),
      last_compliance_date, next_required_date, private.next_transition_at(next_required_date, null, moment)
    from wanted
    on conflict (user_id, lower(requirement_name)) where requirement_id is null and certification_id is not null do update set
      certification_id = excluded.certification_id, requirement_name = excluded.requirement_name, compliance_status = excluded.compliance_status,
      last_compliance_date = excluded.last_compliance_date, next_required_date = excluded.next_required_date,
      next_transition_at = excluded.next_transition_at
    where (r.certification_id, r.requirement_name, r.compliance_status, r.last_compliance_date, r.next_required_date, r.next_transition_at)
      is distinct from
      (excluded.certification_id, excluded.requirement_name, excluded.compliance_status, excluded.last_compliance_date,
        excluded.next_required_date, excluded.next_transition_at)
    returning 1
  )
  select written + (select count(*) from removed) + (select count(*) from saved) into written;
  return written;
end
$$;
comment on function private.recalculate_assigned(uuid[], uuid[]) is
  'Brings compliance_records in line with what no requirement covers: mandatory training that was assigned, and licences that are held, for the people and programs given (null: all). '
  'Returns how many rows it wrote; rows that do not change are not written.';
