create function private.request_header(name text) returns text
language sql stable set search_path = ''
as $$ select nullif(current_setting('request.headers', true), '')::json ->> lower(name) $$;
comment on function private.request_header(text) is
  'A header of the HTTP request this transaction serves, as PostgREST hands it over; null where there is none.';
grant execute on function private.request_header(text) to authenticated, service_role;
