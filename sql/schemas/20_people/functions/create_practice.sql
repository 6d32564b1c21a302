create function private.create_practice(practice_name text, practice_time_zone text, administrator_name text, administrator_email text) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  address text := lower(btrim(administrator_email));
  practice uuid;
  administrator uuid;
begin
  if coalesce(btrim(practice_name), '') = '' or coalesce(btrim(administrator_name), '') = '' then
    perform private.fail(400, 'NAME_MISSING', 'A practice and its first administrator have a name.');
  end if;
  if address is null or address !~ '^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$' then
    perform private.fail(400, 'ADDRESS_INVALID', format('%s is not an email address.', coalesce(nullif(address, ''), 'Nothing')));
  end if;
  if practice_time_zone is null or not exists (select from pg_catalog.pg_timezone_names z where z.name = practice_time_zone) then
    perform private.fail(400, 'UNKNOWN_TIME_ZONE', format('%s is not a time zone.', coalesce(practice_time_zone, 'Nothing')),
      'Give an IANA name such as America/Chicago.');
  end if;
  -- Two at once are one after the other, so that the second sees what the first made.
  perform pg_advisory_xact_lock(hashtextextended('create_practice', 0));
  if exists (select from public.organizations o where lower(btrim(o.name)) = lower(btrim(practice_name))) then
    perform private.fail(409, 'PRACTICE_EXISTS', format('There is a practice named %s already.', btrim(practice_name)),
      'Its administrators invite everybody else under People. If the first invitation was lost or has expired, send it again.');
  end if;
  if exists (select from public.staff s where s.email = address) or exists (select from auth.users u where lower(u.email) = address) then
    perform private.fail(409, 'ADDRESS_IN_USE', format('%s belongs to somebody already, and one account is one person of one practice.', address),
      'Give the administrator of this practice another address.');
  end if;

  insert into public.organizations (name, time_zone) values (btrim(practice_name), practice_time_zone) returning id into practice;
  insert into public.staff (organization_id, full_name, email, permission_level, hired_on)
  values (practice, btrim(administrator_name), address, 'training_administrator', private.local_date(private.clock(), practice_time_zone))
  returning id into administrator;
  return administrator;
end
$$;
create function public.create_practice(practice_name text, practice_time_zone text, administrator_name text, administrator_email text) returns uuid
language sql volatile set search_path = ''
as $$ select private.create_practice(practice_name, practice_time_zone, administrator_name, administrator_email) $$;
comment on function public.create_practice(text, text, text, text) is
  'Makes a practice and its first training administrator, who works there from today, and returns the administrator''s staff id; the invitation is sent by whoever calls. '
  'For the service alone. practice_time_zone: an IANA name. Raises 400 NAME_MISSING, 400 ADDRESS_INVALID, 400 UNKNOWN_TIME_ZONE, 409 PRACTICE_EXISTS, 409 ADDRESS_IN_USE.';
grant execute on function private.create_practice(text, text, text, text) to service_role;
grant execute on function public.create_practice(text, text, text, text) to service_role;
