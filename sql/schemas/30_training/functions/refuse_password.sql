create function private.refuse_password(auth_user_id uuid, assignment_id uuid) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  person public.staff;
begin
  select * into person from public.staff s where s.auth_user_id = refuse_password.auth_user_id and s.employment_status <> 'terminated';
  if person.id is not null then
    perform private.log_activity(person.organization_id, person.id, 'signature.password_wrong', 'assignment', refuse_password.assignment_id);
  end if;
  return (select 5 - cardinality(t.tries) from private.password_tries t where t.auth_user_id = refuse_password.auth_user_id);
end
$$;
create function public.refuse_password(auth_user_id uuid, assignment_id uuid default null) returns integer
language sql volatile set search_path = ''
as $$ select private.refuse_password(auth_user_id, assignment_id) $$;
comment on function public.refuse_password(uuid, uuid) is
  'Notes in the audit trail that somebody entered a wrong password to sign (21 CFR 11.300(d)). For the service only. Returns the tries that are left.';
grant execute on function private.refuse_password(uuid, uuid) to service_role;
grant execute on function public.refuse_password(uuid, uuid) to service_role;
