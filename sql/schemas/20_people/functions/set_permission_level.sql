create function private.set_permission_level(staff_id uuid, level public.permission_level_enum) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  mine public.permission_level_enum;
  theirs public.permission_level_enum;
begin
  select permission_level into mine from public.staff where id = private.my_staff_id();
  select permission_level into theirs from public.staff
  where id = staff_id and organization_id = private.my_organization_id_as('training_administrator', 'executive') for update;
  if theirs is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person whose permission level you may change.');
  elsif staff_id = private.my_staff_id() then
    perform private.fail(403, 'OWN_LEVEL', 'Nobody changes their own permission level.', 'Ask another administrator.');
  elsif mine <> 'executive' and 'executive' in (level, theirs) then
    perform private.fail(403, 'EXECUTIVE_ONLY', 'Only an executive grants or takes away the executive level.');
  end if;
  update public.staff set permission_level = level where id = staff_id and permission_level <> level;
end
$$;
create function public.set_permission_level(staff_id uuid, level public.permission_level_enum) returns void
language sql volatile set search_path = ''
as $$ select private.set_permission_level(staff_id, level) $$;
comment on function public.set_permission_level(uuid, public.permission_level_enum) is
  'Changes what a person of one''s practice may do. For training administrators; for executives alone where the executive level is concerned. '
  'Raises 404 PERSON_NOT_FOUND, 403 OWN_LEVEL, 403 EXECUTIVE_ONLY.';
grant execute on function private.set_permission_level(uuid, public.permission_level_enum) to authenticated;
grant execute on function public.set_permission_level(uuid, public.permission_level_enum) to authenticated;
