create function private.audience_covers(
  audience jsonb, position_id uuid, is_clinical boolean, department_id uuid, location_id uuid, state text, employment_kind public.employment_kind_enum, user_id uuid
) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  select exists (select from jsonb_array_elements(audience -> 'include') c
      where private.clause_matches(c, position_id, is_clinical, department_id, location_id, state, employment_kind, user_id))
    and not exists (select from jsonb_array_elements(audience -> 'exclude') c
      where private.clause_matches(c, position_id, is_clinical, department_id, location_id, state, employment_kind, user_id))
$$;
comment on function private.audience_covers(jsonb, uuid, boolean, uuid, uuid, text, public.employment_kind_enum, uuid) is
  'Whether an audience (requirement_versions.audience) covers somebody of this place and kind of employment.';
