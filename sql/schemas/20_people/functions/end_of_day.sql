create function private.end_of_day(day date, time_zone text) returns timestamptz
language sql immutable set search_path = ''
as $$ select (day + 1)::timestamp at time zone time_zone $$;
comment on function private.end_of_day(date, text) is
  'The midnight at which a practice''s date ends: a deadline on that date is still met at any moment before it.';
grant execute on function private.end_of_day(date, text) to authenticated, service_role;
