create function private.tg_announcements__check() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  wrong text := private.audience_problem(new.organization_id, new.audience);
begin
  if wrong is not null then
    perform private.fail(400, 'AUDIENCE_WRONG', wrong);
  end if;
  return new;
end
$$;
comment on function private.tg_announcements__check() is 'Refuses an announcement whose audience cannot be read or names what is not of the practice (400 AUDIENCE_WRONG).';
