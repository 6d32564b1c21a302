create function private.withdraw_sms_consent() returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.sms_consents (organization_id, user_id, phone, given, source)
  select s.organization_id, s.id, s.phone, false, 'settings' from public.staff s
  where s.id = private.my_staff_id() and private.texts_are_welcome(s.id, s.phone);
  update public.notification_deliveries d set state = 'cancelled', error_code = 'NO_CONSENT'
  where d.user_id = private.my_staff_id() and d.channel = 'sms' and d.state = 'queued';
end
$$;
create function public.withdraw_sms_consent() returns void
language sql volatile set search_path = ''
as $$ select private.withdraw_sms_consent() $$;
comment on function public.withdraw_sms_consent() is 'Ends text messages to oneself at once, those already waiting included.';
grant execute on function private.withdraw_sms_consent() to authenticated;
grant execute on function public.withdraw_sms_consent() to authenticated;
