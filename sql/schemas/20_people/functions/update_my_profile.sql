create function private.update_my_profile(phone text, locale text, time_zone text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update public.staff s
  set phone = nullif(btrim(update_my_profile.phone), ''),
      locale = coalesce(update_my_profile.locale, s.locale),
      time_zone = nullif(update_my_profile.time_zone, '')
  where s.id = private.my_staff_id();
  if not found then
    perform private.fail(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.', 'Ask your administrator for an invitation.');
  end if;
end
$$;
create function public.update_my_profile(phone text, locale text, time_zone text) returns void
language sql volatile set search_path = ''
as $$ select private.update_my_profile(phone, locale, time_zone) $$;
comment on function public.update_my_profile(text, text, text) is
  'What a person may change about themselves: phone (E.164 or empty), locale (BCP 47), time zone (IANA, or empty for the practice''s). '
  'Raises 403 NO_STAFF_RECORD, 400 UNKNOWN_TIME_ZONE, 23514 for a phone number that is not E.164.';
grant execute on function private.update_my_profile(text, text, text) to authenticated;
grant execute on function public.update_my_profile(text, text, text) to authenticated;
