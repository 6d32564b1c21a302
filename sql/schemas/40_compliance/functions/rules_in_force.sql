create function private.rules_in_force(organization_ids uuid[], requirement_ids uuid[] default null, as_of timestamptz default null, known_at timestamptz default null) returns setof public.requirement_versions
language plpgsql stable security definer rows 40 set search_path = ''
as $$
declare
  moment timestamptz := coalesce(as_of, private.clock());
  known timestamptz := coalesce(known_at, private.clock());
begin
  return query
  select distinct on (v.requirement_id) v.*
  from public.requirements r
  join public.organizations practice on practice.id = r.organization_id
  join public.requirement_versions v on v.requirement_id = r.id
  cross join lateral (select (moment at time zone practice.time_zone)::date as day) today
  where r.organization_id = any (organization_ids) and (requirement_ids is null or r.id = any (requirement_ids))
    and r.reviewed_at <= known and (r.retired_at is null or r.retired_at > known) and v.recorded_at <= known
  order by v.requirement_id, (v.effective_from <= today.day) desc, case when v.effective_from <= today.day then -v.version else v.version end;
end
$$;
comment on function private.rules_in_force(uuid[], uuid[], timestamptz, timestamptz) is
  'The rule of each requirement (null: all) of the practices given, on a day as it was known at a moment (both default to now): of what is reviewed and not retired, the latest version that was effective; before the first one is, the first.';
