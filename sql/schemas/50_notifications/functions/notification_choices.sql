create function private.notification_choices() returns table (
  kind public.notification_kind_enum, channel public.channel_enum, mode text, default_mode text, is_mandatory boolean, available boolean, unavailable_reason text
)
language sql stable security definer set search_path = ''
as $$
  select c.kind, c.channel, coalesce(p.mode, c.mode), c.mode, c.is_mandatory, why.reason is null, why.reason
  from public.staff me
  cross join private.notification_defaults() c
  left join public.notification_preferences p on p.user_id = me.id and p.kind = c.kind and p.channel = c.channel
  cross join lateral (select case c.channel
    when 'sms' then case when not private.texts_are_welcome(me.id, me.phone) then 'Agree to text messages first.' end
    when 'slack' then case
      when not exists (select from public.slack_installations i where i.organization_id = me.organization_id) then 'Your practice has not connected Slack.'
      when not exists (select from public.slack_members m where m.user_id = me.id) then 'Nobody in your practice''s Slack has your email address.' end
    end as reason) why
  where me.id = private.my_staff_id()
    and (c.kind not in ('manager_alert', 'approval') or me.permission_level <> 'staff') and (c.kind <> 'summary' or me.permission_level = 'executive')
$$;
create function public.notification_choices() returns table (
  kind public.notification_kind_enum, channel public.channel_enum, mode text, default_mode text, is_mandatory boolean, available boolean, unavailable_reason text
)
language sql stable set search_path = ''
as $$ select * from private.notification_choices() $$;
comment on function public.notification_choices() is
  'What whoever asks is told by which channel: mode is at_once, daily or off; a mandatory one cannot be off; available says whether the channel reaches them, and the reason where it does not.';
grant execute on function private.notification_choices() to authenticated;
grant execute on function public.notification_choices() to authenticated;
