create function private.my_organization_id() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select organization_id from public.staff where auth_user_id = auth.uid() and employment_status <> 'terminated');
end
$$;
comment on function private.my_organization_id() is 'The practice of the staff member who asks, or null.';
grant execute on function private.my_organization_id() to authenticated, service_role;
