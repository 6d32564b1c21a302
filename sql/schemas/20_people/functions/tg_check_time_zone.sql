create function private.tg_check_time_zone() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.time_zone is not null and not exists (select from pg_catalog.pg_timezone_names where name = new.time_zone) then
    perform private.fail(400, 'UNKNOWN_TIME_ZONE', format('%s is not a time zone.', new.time_zone),
      'Give an IANA name such as America/Chicago.');
  end if;
  return new;
end
$$;
comment on function private.tg_check_time_zone() is 'Refuses a time zone the database does not know. Raises 400 UNKNOWN_TIME_ZONE.';
