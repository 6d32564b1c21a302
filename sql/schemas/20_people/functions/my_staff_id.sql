create function private.my_staff_id() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select id from public.staff
    where auth_user_id = auth.uid() and employment_status <> 'terminated'
  );
end
$$;
comment on function private.my_staff_id() is
  'The staff member who asks; null for an account without one and for somebody terminated, who therefore sees nothing.';
grant execute on function private.my_staff_id() to authenticated, service_role;
