create function private.fail(status integer, code text, message text, hint text default null) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  raise exception using errcode = 'PT' || status, message = message, detail = code, hint = coalesce(hint, '');
end
$$;
comment on function private.fail(integer, text, text, text) is
  'Raises an error that the Data API answers with that HTTP status: message for people, code in SCREAMING_SNAKE in the detail, hint says what to do.';
grant execute on function private.fail(integer, text, text, text) to authenticated, service_role;
