create function private.tg_staff__guard_identity() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.require_authority_over(o.id, o.permission_level)
  from new_rows n join old_rows o using (id)
  where (n.email, n.auth_user_id, n.permission_level, n.employment_status = 'terminated', n.terminated_on)
    is distinct from (o.email, o.auth_user_id, o.permission_level, o.employment_status = 'terminated', o.terminated_on)
  order by o.id;

  -- Whatever writes: an account that somebody has used stays theirs, and so does the address it signs in with.
  perform case when n.auth_user_id is distinct from o.auth_user_id
    then private.fail(409, 'ACCOUNT_EXISTS', format('%s already has an account, which nothing replaces.', o.full_name),
      'Ask them to sign in, or to choose "Forgot password" there.')
    else private.fail(409, 'SIGN_IN_ADDRESS', format('%s signs in with %s, so only they can change this address.', o.full_name, o.email),
      'Ask them to change it under Profile. Both addresses are asked to confirm; then it changes here by itself.')
    end
  from new_rows n join old_rows o using (id)
  join auth.users account on account.id = o.auth_user_id
  where (account.email_confirmed_at is not null or account.last_sign_in_at is not null)
    and (n.auth_user_id is distinct from o.auth_user_id or (n.email <> o.email and n.email is distinct from lower(account.email)))
  order by o.id;
  return null;
end
$$;
comment on function private.tg_staff__guard_identity() is
  'Guards who somebody is: require_authority_over says who may change it, and the address and link of an account in use follow Auth alone. '
  'Raises 403 OWN_IDENTITY, 403 LEVEL_NOT_BELOW, 409 ACCOUNT_EXISTS, 409 SIGN_IN_ADDRESS.';
