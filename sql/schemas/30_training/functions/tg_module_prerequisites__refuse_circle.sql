create function private.tg_module_prerequisites__refuse_circle() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (
    with recursive waits (module_id, prerequisite_id) as (
      select module_id, prerequisite_id from new_rows
      union
      select waits.module_id, further.prerequisite_id
      from waits join public.module_prerequisites further on further.module_id = waits.prerequisite_id
    )
    select from waits where module_id = prerequisite_id
  ) then
    perform private.fail(409, 'PREREQUISITES_IN_A_CIRCLE', 'These modules would wait for each other, so that none could be opened.',
      'Remove one of the prerequisites.');
  end if;
  return null;
end
$$;
comment on function private.tg_module_prerequisites__refuse_circle() is 'Modules that wait for each other could never be opened. Raises 409 PREREQUISITES_IN_A_CIRCLE.';
