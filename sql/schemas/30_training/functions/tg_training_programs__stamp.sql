create function private.tg_training_programs__stamp() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.status = 'archived' then
    new.archived_at := coalesce(old.archived_at, private.clock());
    new.is_active := false;
  else
    new.archived_at := null;
  end if;
  return new;
end
$$;
comment on function private.tg_training_programs__stamp() is 'Notes when a program was archived; an archived program is not active.';
