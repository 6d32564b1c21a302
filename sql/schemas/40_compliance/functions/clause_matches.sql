create function private.clause_matches(
  clause jsonb, position_id uuid, is_clinical boolean, department_id uuid, location_id uuid, state text, employment_kind public.employment_kind_enum, user_id uuid
) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  select coalesce(
    (not clause ? 'positions' or clause -> 'positions' ? position_id::text)
    and (not clause ? 'clinical' or (clause ->> 'clinical')::boolean = coalesce(is_clinical, false))
    and (not clause ? 'departments' or clause -> 'departments' ? department_id::text)
    and (not clause ? 'locations' or clause -> 'locations' ? location_id::text)
    and (not clause ? 'states' or clause -> 'states' ? state)
    and (not clause ? 'employment_kinds' or clause -> 'employment_kinds' ? employment_kind::text)
    and (not clause ? 'people' or clause -> 'people' ? user_id::text), false)
$$;
comment on function private.clause_matches(jsonb, uuid, boolean, uuid, uuid, text, public.employment_kind_enum, uuid) is
  'Whether all that a clause of an audience names matches: a list by any of its members. An empty clause matches everybody.';
