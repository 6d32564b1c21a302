create function private.my_organization_id_as(variadic levels public.permission_level_enum[]) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select organization_id from public.staff
    where auth_user_id = auth.uid() and employment_status <> 'terminated' and permission_level = any (levels)
  );
end
$$;
comment on function private.my_organization_id_as(public.permission_level_enum[]) is
  'The practice of whoever asks, if their permission level is one of those named, else null: '
  'organization_id = (select private.my_organization_id_as(''executive'')).';
grant execute on function private.my_organization_id_as(public.permission_level_enum[]) to authenticated, service_role;
