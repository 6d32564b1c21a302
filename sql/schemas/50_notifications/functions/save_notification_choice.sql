create function private.save_notification_choice(kind public.notification_kind_enum, channel public.channel_enum, mode text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_variable
declare
  me public.staff;
  rule record;
begin
  select s.* into me from public.staff s where s.id = private.my_staff_id();
  select * into rule from private.notification_defaults() c where c.kind = kind and c.channel = channel;
  if me.id is null then
    perform private.fail(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.');
  elsif rule.kind is null or mode is null or mode not in ('at_once', 'daily', 'off') then
    perform private.fail(400, 'CHOICE_UNKNOWN', 'There is no such choice.', 'Choose at once, daily or off.');
  elsif rule.is_mandatory and mode = 'off' then
    perform private.fail(409, 'MANDATORY', 'This one cannot be switched off: the practice has to be able to reach you.', 'It can be collected for one message a day.');
  elsif kind = 'emergency' and mode <> 'at_once' then
    perform private.fail(409, 'MANDATORY', 'Emergencies are always sent at once.');
  end if;
  insert into public.notification_preferences as p (user_id, organization_id, kind, channel, mode)
  values (me.id, me.organization_id, kind, channel, mode)
  on conflict on constraint notification_preferences_pkey do update set mode = excluded.mode, updated_at = clock_timestamp() where p.mode <> excluded.mode;
end
$$;
create function public.save_notification_choice(kind public.notification_kind_enum, channel public.channel_enum, mode text) returns void
language sql volatile set search_path = ''
as $$ select private.save_notification_choice(kind, channel, mode) $$;
comment on function public.save_notification_choice(public.notification_kind_enum, public.channel_enum, text) is
  'Chooses how one kind reaches oneself by one channel: at_once, daily or off. Raises 400 CHOICE_UNKNOWN, 409 MANDATORY, 403 NO_STAFF_RECORD.';
grant execute on function private.save_notification_choice(public.notification_kind_enum, public.channel_enum, text) to authenticated;
grant execute on function public.save_notification_choice(public.notification_kind_enum, public.channel_enum, text) to authenticated;
