create function private.tg_staff__stamp() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.auth_user_id is not null and old.auth_user_id is null then
    new.invited_at := private.clock();
  end if;
  return new;
end
$$;
comment on function private.tg_staff__stamp() is 'Notes when a person was given an account.';
