create function private.my_organization_id() returns uuid
language sql stable security definer set search_path = ''
as $$ select organization_id from public.staff where id = private.my_staff_id() $$;
comment on function private.my_organization_id() is 'The practice of the staff member who asks, or null.';
grant execute on function private.my_organization_id() to authenticated, service_role;
