create function private.tg_notifications__deliver() returns trigger
language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
  moment timestamptz := private.clock();
begin
  with wanted as (
    select n.id, n.organization_id, n.user_id, n.kind, n.severity, n.created_at, c.channel, zone.name as time_zone,
      case when n.kind = 'emergency' then 3 when n.severity = 'critical' then 2 when n.severity = 'high' then 1 else 0 end::smallint as priority,
      case when n.kind in ('emergency', 'announcement', 'summary', 'approval') or n.severity = 'critical' then null
        when coalesce(p.mode, c.mode) = 'daily' then 'daily' else 'soon' end as cadence,
      coalesce(s.quiet_from, '20:00') as quiet_from, coalesce(s.quiet_until, '07:00') as quiet_until, coalesce(s.digest_at, '08:00') as digest_at
    from new_rows n
    -- Whoever is on leave or has left is told nothing outside the app.
    join public.staff person on person.id = n.user_id and person.employment_status = 'active'
    join public.organizations practice on practice.id = n.organization_id
    join private.notification_defaults() c on c.kind = n.kind
    cross join lateral (select coalesce(person.time_zone, practice.time_zone) as name) zone
    left join public.notification_preferences p on p.user_id = n.user_id and p.kind = n.kind and p.channel = c.channel
    left join public.notification_settings s on s.user_id = n.user_id
    where case when n.kind = 'emergency' then true else coalesce(p.mode, c.mode) <> 'off' end
      and case c.channel
        when 'email' then true
        when 'sms' then n.severity in ('high', 'critical') and private.texts_are_welcome(person.id, person.phone)
        else exists (select from public.slack_members m join public.slack_installations i on i.organization_id = m.organization_id where m.user_id = n.user_id) end
  ), gathered as (
    select w.organization_id, w.user_id, w.channel, (array_agg(w.kind order by w.priority desc, w.created_at, w.id))[1] as kind, w.cadence,
      array_agg(w.id order by w.created_at, w.id) as notification_ids, max(w.priority) as priority,
      case w.cadence when 'soon' then private.after_quiet_hours(moment + interval '2 minutes', w.time_zone, w.quiet_from, w.quiet_until)
        else (here.day + case when here.at::time < w.digest_at then 0 else 1 end + w.digest_at) at time zone w.time_zone end as send_after
    from wanted w
    cross join lateral (select moment at time zone w.time_zone as at, (moment at time zone w.time_zone)::date as day) here
    where w.cadence is not null
    group by w.organization_id, w.user_id, w.channel, w.cadence, w.time_zone, w.quiet_from, w.quiet_until, w.digest_at, here.at, here.day
    union all
    select w.organization_id, w.user_id, w.channel, w.kind, null, array[w.id], w.priority,
      case w.priority when 3 then moment else private.after_quiet_hours(moment, w.time_zone, w.quiet_from, w.quiet_until) end
    from wanted w where w.cadence is null
  )
  insert into public.notification_deliveries (organization_id, user_id, channel, kind, template, cadence, notification_ids, priority, send_after)
  select g.organization_id, g.user_id, g.channel, g.kind,
    case g.kind when 'emergency' then 'emergency' when 'announcement' then 'announcement' when 'summary' then 'executive_summary' when 'approval' then 'approval' else 'notice' end,
    g.cadence, g.notification_ids, g.priority, g.send_after
  from gathered g;

  if exists (select from new_rows n where n.kind = 'emergency' or n.severity = 'critical') then
    perform private.wake_notifications();
  end if;
  return null;
end
$$;
comment on function private.tg_notifications__deliver() is
  'Puts into the outbox what leaves the app: by each channel the person is reached by and wants. Routine waits, two minutes or until the hour of the person''s digest, and is then '
  'sent together (lease_deliveries), so that thirty things are one message; what is critical goes alone and wakes the worker. Nothing but an emergency leaves in quiet hours.';
