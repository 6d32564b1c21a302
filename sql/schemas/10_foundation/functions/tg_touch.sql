create function private.tg_touch() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;
comment on function private.tg_touch() is 'Moves updated_at, the row''s version, whenever the row really changes.';
