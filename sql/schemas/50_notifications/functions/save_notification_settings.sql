create function private.save_notification_settings(settings jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  me public.staff;
begin
  select s.* into me from public.staff s where s.id = private.my_staff_id();
  if me.id is null then
    perform private.fail(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.');
  end if;
  insert into public.notification_settings (user_id, organization_id) values (me.id, me.organization_id) on conflict do nothing;
  update public.notification_settings s set
    quiet_from = coalesce((settings ->> 'quiet_from')::time, s.quiet_from), quiet_until = coalesce((settings ->> 'quiet_until')::time, s.quiet_until),
    digest_at = coalesce((settings ->> 'digest_at')::time, s.digest_at), celebrates = coalesce((settings ->> 'celebrates')::boolean, s.celebrates),
    summary_cadence = coalesce(settings ->> 'summary_cadence', s.summary_cadence), updated_at = clock_timestamp()
  where s.user_id = me.id;
exception
  when invalid_datetime_format or datetime_field_overflow or invalid_text_representation or check_violation then
    perform private.fail(400, 'SETTINGS_UNREADABLE', 'These settings cannot be read.', 'Times are written as 20:00; the summary is weekly, monthly or off.');
end
$$;
create function public.save_notification_settings(settings jsonb) returns void
language sql volatile set search_path = ''
as $$ select private.save_notification_settings(settings) $$;
comment on function public.save_notification_settings(jsonb) is
  'One''s own times and habits: any of quiet_from, quiet_until, digest_at (HH:MM, local), celebrates, summary_cadence (weekly, monthly, off). Raises 400 SETTINGS_UNREADABLE, 403 NO_STAFF_RECORD.';
grant execute on function private.save_notification_settings(jsonb) to authenticated;
grant execute on function public.save_notification_settings(jsonb) to authenticated;
