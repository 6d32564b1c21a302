create function private.tg_announcements__stamp() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.withdrawn_at is not null then
    new.withdrawn_at := coalesce(old.withdrawn_at, private.clock());
  end if;
  return new;
end
$$;
comment on function private.tg_announcements__stamp() is 'Notes when an announcement was withdrawn, whatever time the request names.';
