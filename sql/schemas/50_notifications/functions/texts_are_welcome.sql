create function private.texts_are_welcome(person_id uuid, number text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select number is not null and coalesce((
    select c.given from public.sms_consents c where c.user_id = person_id and c.phone = number order by c.position desc limit 1), false)
$$;
comment on function private.texts_are_welcome(uuid, text) is 'Whether the person agreed to text messages to this number and has not taken it back (47 CFR 64.1200).';
