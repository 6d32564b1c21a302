create function private.staff_facts(whole jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('position_id', whole -> 'position_id', 'department_id', whole -> 'department_id', 'location_id', whole -> 'location_id',
    'manager_id', whole -> 'manager_id', 'permission_level', whole -> 'permission_level', 'employment_kind', whole -> 'employment_kind')
$$;
comment on function private.staff_facts(jsonb) is 'What history keeps of a row of staff or of staff_history: the place in the practice, the level and the kind of employment.';
