create function private.local_date(moment timestamptz, time_zone text) returns date
language sql immutable set search_path = ''
as $$ select (moment at time zone time_zone)::date $$;
comment on function private.local_date(timestamptz, text) is 'The calendar date of a moment in an IANA time zone.';
grant execute on function private.local_date(timestamptz, text) to authenticated, service_role;
