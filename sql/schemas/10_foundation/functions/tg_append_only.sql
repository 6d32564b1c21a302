create function private.tg_append_only() returns trigger
language plpgsql set search_path = ''
as $$
begin
  perform private.fail(403, 'APPEND_ONLY', format('%s rows are evidence and cannot be changed or removed.', tg_table_name),
    'Record a new row that corrects it.');
  return null;
end
$$;
comment on function private.tg_append_only() is 'Refuses update, delete and truncate, for everybody. Raises 403 APPEND_ONLY.';
