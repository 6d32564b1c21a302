create function private.give_sms_consent(phone text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  me public.staff;
begin
  update public.staff s set phone = nullif(btrim(give_sms_consent.phone), '') where s.id = private.my_staff_id() returning * into me;
  if me.id is null then
    perform private.fail(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.');
  elsif me.phone is null then
    perform private.fail(400, 'PHONE_MISSING', 'Give the number of your mobile phone.', 'With the country code, such as +1 555 010 0123.');
  end if;
  insert into public.sms_consents (organization_id, user_id, phone, given, source) values (me.organization_id, me.id, me.phone, true, 'settings');
  update public.suppressed_addresses s set lifted_at = private.clock(), lifted_by = me.id
  where s.organization_id = me.organization_id and s.channel = 'sms' and s.address = me.phone and s.lifted_at is null;
exception when check_violation then
  perform private.fail(400, 'PHONE_UNREADABLE', 'This is not a number that can be reached.', 'With the country code and digits only, such as +15550100123.');
end
$$;
create function public.give_sms_consent(phone text) returns void
language sql volatile set search_path = ''
as $$ select private.give_sms_consent(phone) $$;
comment on function public.give_sms_consent(text) is
  'Agrees to text messages to this number (E.164), which becomes one''s own, with the time and that it was on one''s own page (47 CFR 64.1200). Raises 400 PHONE_MISSING, PHONE_UNREADABLE, 403 NO_STAFF_RECORD.';
grant execute on function private.give_sms_consent(text) to authenticated;
grant execute on function public.give_sms_consent(text) to authenticated;
