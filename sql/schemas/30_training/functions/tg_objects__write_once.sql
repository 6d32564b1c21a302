create function private.tg_objects__write_once() returns trigger
language plpgsql set search_path = ''
as $$
begin
  -- Storage answers this code with 409, as for a name that is taken, and forgets the bytes it had received.
  raise exception using errcode = 'unique_violation', message = format('%s is stored and stays as it is.', old.name),
    detail = 'STORED_ONCE', hint = 'Store the new file under a name of its own.';
end
$$;
comment on function private.tg_objects__write_once() is
  'What is stored is written once: its examination, its hash and its review are about these bytes. Permissions cannot say so, since Storage completes uploads as the owner: with the token '
  'of an upload that was announced, or after an upload that was held open. Raises 23505.';
