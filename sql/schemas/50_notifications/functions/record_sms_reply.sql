create function private.record_sms_reply(from_number text, keyword text) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  practices text;
begin
  select string_agg(distinct practice.name, ', ') into practices
  from public.staff person join public.organizations practice on practice.id = person.organization_id
  where person.phone = from_number and person.employment_status <> 'terminated';
  if practices is null then return null; end if;
  -- Somebody who works for two practices means both.
  if keyword in ('stop', 'start') then
    insert into public.sms_consents (organization_id, user_id, phone, given, source)
    select person.organization_id, person.id, person.phone, keyword = 'start', 'reply'
    from public.staff person
    where person.phone = from_number and person.employment_status <> 'terminated' and private.texts_are_welcome(person.id, person.phone) <> (keyword = 'start');
    if keyword = 'start' then
      update public.suppressed_addresses s set lifted_at = private.clock()
      where s.channel = 'sms' and s.address = from_number and s.reason = 'opted_out' and s.lifted_at is null;
    else
      update public.notification_deliveries d set state = 'cancelled', error_code = 'NO_CONSENT'
      from public.staff person where person.phone = from_number and d.user_id = person.id and d.channel = 'sms' and d.state = 'queued';
    end if;
  end if;
  return case keyword
    when 'stop' then practices || ': you will get no more text messages. Reply START to get them again.'
    when 'start' then practices || ': you will get text messages about urgent deadlines again. Reply STOP to end them.'
    when 'help' then practices || ': reminders of training and licenses. Sign in to the app for details. Reply STOP to end these messages.' end;
end
$$;
create function public.record_sms_reply(from_number text, keyword text) returns text
language sql volatile set search_path = ''
as $$ select private.record_sms_reply(from_number, keyword) $$;
comment on function public.record_sms_reply(text, text) is
  'For the webhook alone: somebody texted stop, start or help. Consent is withdrawn or given at once, with the time and that it was by reply; returns what to answer, null for a number nobody has.';
grant execute on function private.record_sms_reply(text, text) to service_role;
grant execute on function public.record_sms_reply(text, text) to service_role;
