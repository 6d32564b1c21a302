create function private.my_organization_id_as(variadic levels public.permission_level_enum[]) returns uuid
language sql stable security definer set search_path = ''
as $$ select organization_id from public.staff where id = private.my_staff_id() and permission_level = any (levels) $$;
comment on function private.my_organization_id_as(public.permission_level_enum[]) is
  'The practice of whoever asks, if their permission level is one of those named, else null: '
  'organization_id = (select private.my_organization_id_as(''executive'')).';
grant execute on function private.my_organization_id_as(public.permission_level_enum[]) to authenticated, service_role;
