create function private.tg_users__follow_address() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  update public.staff set email = lower(new.email) where auth_user_id = new.id and email <> lower(new.email);
  return null;
end
$$;
comment on function private.tg_users__follow_address() is
  'An address that was changed in Auth, confirmed by the old one and the new one, is the person''s address in the practice too.';
