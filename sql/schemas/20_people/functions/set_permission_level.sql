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
  end if;
  perform private.require_authority_over(staff_id, theirs);
  if level > mine then
    perform private.fail(403, 'LEVEL_NOT_YOURS', 'Nobody gives a permission level above their own.', 'Ask an executive of your practice.');
  end if;
  update public.staff set permission_level = level where id = staff_id and permission_level <> level;
end
$$;
create function public.set_permission_level(staff_id uuid, level public.permission_level_enum) returns void
language sql volatile set search_path = ''
as $$ select private.set_permission_level(staff_id, level) $$;
comment on function public.set_permission_level(uuid, public.permission_level_enum) is
  'Changes what a person of one''s practice may do, up to one''s own level. For training administrators and executives, over whom require_authority_over lets them. '
  'Raises 404 PERSON_NOT_FOUND, 403 OWN_IDENTITY, 403 LEVEL_NOT_BELOW, 403 LEVEL_NOT_YOURS.';
grant execute on function private.set_permission_level(uuid, public.permission_level_enum) to authenticated;
grant execute on function public.set_permission_level(uuid, public.permission_level_enum) to authenticated;
