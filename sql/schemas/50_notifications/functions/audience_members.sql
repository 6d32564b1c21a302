create function private.audience_members(practice_id uuid, audience jsonb) returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select s.id
  from public.staff s
  left join public.positions p on p.id = s.position_id
  left join public.locations l on l.id = s.location_id
  where s.organization_id = practice_id and s.employment_status <> 'terminated'
    and exists (select from jsonb_array_elements(audience -> 'include') c
      where private.clause_matches(c, s.position_id, p.is_clinical, s.department_id, s.location_id, l.state::text, s.employment_kind, s.id))
    and not exists (select from jsonb_array_elements(coalesce(audience -> 'exclude', '[]')) c
      where private.clause_matches(c, s.position_id, p.is_clinical, s.department_id, s.location_id, l.state::text, s.employment_kind, s.id))
$$;
comment on function private.audience_members(uuid, jsonb) is 'The people of a practice, as they are today, whom an audience {include, exclude} matches.';
