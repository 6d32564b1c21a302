create function private.deadline_date(deadline timestamptz, time_zone text) returns date
language sql immutable set search_path = ''
as $$ select ((deadline - interval '1 microsecond') at time zone time_zone)::date $$;
comment on function private.deadline_date(timestamptz, text) is
  'The last date on which a deadline can still be met: the inverse of end_of_day, and the date of any other moment.';
grant execute on function private.deadline_date(timestamptz, text) to authenticated, service_role;
