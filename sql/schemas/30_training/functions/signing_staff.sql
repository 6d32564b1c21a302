create function private.signing_staff(auth_user_id uuid) returns public.staff
language plpgsql volatile security definer set search_path = ''
as $$
declare
  person public.staff;
begin
  select * into person from public.staff s where s.auth_user_id = signing_staff.auth_user_id and s.employment_status <> 'terminated';
  if person.id is null then
    perform private.fail(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.', 'Ask your administrator for an invitation.');
  end if;
  delete from private.password_tries t where t.auth_user_id = signing_staff.auth_user_id;
  return person;
end
$$;
comment on function private.signing_staff(uuid) is
  'The staff member whose password was just found right; forgets their earlier tries. Raises 403 NO_STAFF_RECORD.';
