create function private.compliance_as_of(as_of timestamptz, known_at timestamptz, person_id uuid) returns table (
  user_id uuid, user_name text, requirement_id uuid, requirement_code text, requirement_name text, compliance_type public.compliance_type_enum,
  compliance_status public.status_enum, covered_since date, last_compliance_date timestamptz, next_required_date timestamptz, next_required_on date,
  grace_period_end timestamptz, grace_ends_on date
)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  select r.user_id, s.full_name, r.requirement_id, q.requirement_code::text, r.requirement_name, r.compliance_type,
    public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, compliance_as_of.as_of),
    r.covered_since, r.last_compliance_date, r.next_required_date, private.deadline_date(r.next_required_date, practice.time_zone),
    r.grace_period_end, private.deadline_date(r.grace_period_end, practice.time_zone)
  from private.derived_requirement_records(array(
      select p.id from public.staff p
      where (compliance_as_of.person_id is null or p.id = compliance_as_of.person_id)
        and (p.id = private.my_staff_id() or p.organization_id = private.my_organization_id_as('training_administrator', 'executive')
          or p.id = any (array(select private.my_team_ids())))), null, compliance_as_of.as_of, compliance_as_of.known_at) r
  join public.staff s on s.id = r.user_id
  join public.requirements q on q.id = r.requirement_id
  join public.organizations practice on practice.id = r.organization_id
  order by s.full_name, r.user_id, r.requirement_name, r.requirement_id;
end
$$;
create function public.compliance_as_of(as_of timestamptz, known_at timestamptz default null, person_id uuid default null) returns table (
  user_id uuid, user_name text, requirement_id uuid, requirement_code text, requirement_name text, compliance_type public.compliance_type_enum,
  compliance_status public.status_enum, covered_since date, last_compliance_date timestamptz, next_required_date timestamptz, next_required_on date,
  grace_period_end timestamptz, grace_ends_on date
)
language sql stable set search_path = ''
as $$ select * from private.compliance_as_of(as_of, known_at, person_id) $$;
comment on function public.compliance_as_of(timestamptz, timestamptz, uuid) is
  'Where the people whoever asks may see (or one of them) stood at a moment, as it is known now, or as it was known at known_at: one row for each person and requirement.';
grant execute on function private.compliance_as_of(timestamptz, timestamptz, uuid) to authenticated;
grant execute on function public.compliance_as_of(timestamptz, timestamptz, uuid) to authenticated;
