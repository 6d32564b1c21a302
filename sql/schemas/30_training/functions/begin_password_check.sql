create function private.begin_password_check(auth_user_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  recent timestamptz[];
begin
  insert into private.password_tries as t (auth_user_id, tries) values (begin_password_check.auth_user_id, '{}') on conflict do nothing;
  select array(select try from unnest(t.tries) try where try > clock_timestamp() - interval '15 minutes' order by try) into recent
  from private.password_tries t where t.auth_user_id = begin_password_check.auth_user_id for update;
  if cardinality(recent) >= 5 then
    perform private.fail(429, 'TOO_MANY_TRIES', 'The password was entered five times within a quarter of an hour.',
      format('Try again in %s seconds.', ceil(extract(epoch from recent[1] + interval '15 minutes' - clock_timestamp()))));
  end if;
  update private.password_tries t set tries = recent || clock_timestamp() where t.auth_user_id = begin_password_check.auth_user_id;
end
$$;
create function public.begin_password_check(auth_user_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.begin_password_check(auth_user_id) $$;
comment on function public.begin_password_check(uuid) is
  'Counts a try to sign with a password before it is checked, by the wall clock: five in fifteen minutes, until a right one. For the service only. Raises 429 TOO_MANY_TRIES.';
grant execute on function private.begin_password_check(uuid) to service_role;
grant execute on function public.begin_password_check(uuid) to service_role;
