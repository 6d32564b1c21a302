create function private.lease_deliveries(only_channel public.channel_enum, maximum integer, lease_seconds integer) returns jsonb
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
  moment timestamptz := private.clock();
  leased jsonb;
begin
  with due as (
    select d.id from public.notification_deliveries d
    where d.channel = only_channel and d.state = 'queued' and d.send_after <= moment
    order by d.priority desc, d.send_after, d.id limit maximum for update skip locked
  ), forsaken as (
    select d.id from public.notification_deliveries d
    where d.state = 'sending' and d.leased_until <= clock_timestamp() and d.channel = only_channel
    order by d.leased_until limit maximum for update skip locked
  ), together as materialized (
    -- What else waits for the same people by the same channel goes along.
    select d.id, d.user_id, d.cadence, d.notification_ids, d.priority, d.kind, d.created_at, d.id = any (array(select due.id from due)) as is_due
    from public.notification_deliveries d
    where d.channel = only_channel and d.state = 'queued' and d.attempt_count = 0 and d.cadence is not null
      and d.user_id = any (array(select x.user_id from due join public.notification_deliveries x on x.id = due.id where x.cadence is not null and x.attempt_count = 0))
    for update skip locked
  ), bundle as materialized (
    select t.user_id, t.cadence, (array_agg(t.id order by t.is_due desc, t.created_at, t.id))[1] as id, array_agg(t.id) as ids, max(t.priority) as priority,
      (array_agg(t.kind order by t.priority desc, t.created_at, t.id))[1] as kind, bool_or(t.is_due) as is_due,
      array(select n from (select u.notification_ids from together u where u.user_id = t.user_id and u.cadence = t.cadence) u, unnest(u.notification_ids) n) as notification_ids
    from together t group by t.user_id, t.cadence
  ), joined as (
    delete from public.notification_deliveries d using bundle b
    where b.is_due and d.id = any (b.ids) and d.id <> b.id
    returning d.id
  ), judged as materialized (
    select d.id, worth.notification_ids, coalesce(b.priority, d.priority) as priority, coalesce(b.kind, d.kind) as kind, place.address,
      case
        when d.delivered_at is not null then 'delivered'
        when verdict.code is not null then 'cancelled'
        when d.priority < 3 and wake.at > moment and not (d.state = 'sending' or d.is_uncertain) then 'queued'
        else 'sending' end::public.delivery_state_enum as state,
      case when d.delivered_at is null then verdict.code end as code, wake.at as send_after
    from (select id from due where not exists (select from joined where joined.id = due.id) union all select id from forsaken) picked
    join public.notification_deliveries d on d.id = picked.id
    left join bundle b on b.id = d.id
    join public.organizations practice on practice.id = d.organization_id
    left join public.staff person on person.id = d.user_id
    left join public.notification_settings s on s.user_id = d.user_id
    left join public.slack_installations workspace on d.channel = 'slack' and workspace.organization_id = d.organization_id
    left join public.slack_members member on d.channel = 'slack' and member.user_id = d.user_id
    cross join lateral (select case when d.user_id is null then moment else private.after_quiet_hours(
      moment, coalesce(person.time_zone, practice.time_zone), coalesce(s.quiet_from, '20:00'), coalesce(s.quiet_until, '07:00')) end as at) wake
    cross join lateral (select case d.channel when 'email' then person.email when 'sms' then person.phone
      else case when d.user_id is null then workspace.channel_id else member.slack_user_id end end as address) place
    cross join lateral (select array(
      select n.id from public.notifications n
      left join private.notification_defaults() c on c.kind = n.kind and c.channel = d.channel
      left join public.notification_preferences p on p.user_id = n.user_id and p.kind = n.kind and p.channel = d.channel
      where n.id = any (coalesce(b.notification_ids, d.notification_ids)) and private.is_still_worth_saying(n, moment) and (coalesce(p.mode, c.mode, 'off') <> 'off' or c.is_mandatory)
      order by n.created_at, n.id) as notification_ids) worth
    cross join lateral (select case
      when d.state = 'sending' or d.is_uncertain then null -- What may have gone out is asked for first, whatever has changed since.
      when d.user_id is not null and person.employment_status <> 'active' then 'PERSON_NOT_ACTIVE'
      when d.channel = 'slack' and workspace.organization_id is null then 'SLACK_NOT_CONNECTED'
      when place.address is null then 'NO_ADDRESS'
      when d.channel = 'sms' and not private.texts_are_welcome(d.user_id, place.address) then 'NO_CONSENT'
      when exists (select from public.suppressed_addresses x where x.organization_id = d.organization_id and x.channel = d.channel and x.address = place.address and x.lifted_at is null) then 'SUPPRESSED'
      when cardinality(d.notification_ids) > 0 and cardinality(worth.notification_ids) = 0 then 'REASON_GONE' end as code) verdict
  ), moved as (
    update public.notification_deliveries d
    set state = j.state,
      lease_token = case when j.state = 'sending' then gen_random_uuid() end,
      leased_until = case when j.state = 'sending' then clock_timestamp() + make_interval(secs => lease_seconds) end,
      attempt_count = d.attempt_count + case when j.state = 'sending' then 1 else 0 end,
      is_uncertain = d.is_uncertain or d.state = 'sending',
      notification_ids = case when cardinality(d.notification_ids) > 0 and d.attempt_count = 0 and cardinality(j.notification_ids) > 0 then j.notification_ids else d.notification_ids end,
      priority = j.priority, kind = j.kind,
      template = case when j.state = 'sending' and d.attempt_count = 0 and d.template = 'notice' and cardinality(j.notification_ids) > 1 then 'digest' else d.template end,
      address = coalesce(j.address, d.address),
      send_after = case when j.state = 'queued' then j.send_after else d.send_after end,
      sent_at = case when j.state = 'delivered' then coalesce(d.sent_at, d.delivered_at) else d.sent_at end,
      error_code = coalesce(j.code, d.error_code)
    from judged j where d.id = j.id
    returning d.*
  )
  select jsonb_agg(jsonb_build_object(
      'id', m.id, 'lease_token', m.lease_token, 'secret', m.secret, 'channel', m.channel, 'kind', m.kind, 'template', m.template,
      'attempt', m.attempt_count, 'uncertain', m.is_uncertain, 'address', m.address,
      'organization', jsonb_build_object('id', practice.id, 'name', practice.name, 'time_zone', practice.time_zone),
      'recipient', case when person.id is not null then jsonb_build_object('id', person.id, 'full_name', person.full_name, 'permission_level', person.permission_level,
        'locale', person.locale, 'time_zone', coalesce(person.time_zone, practice.time_zone)) end,
      'is_mandatory', coalesce(told.all_mandatory, m.user_id is null or m.template = 'test'),
      'notifications', coalesce(told.notifications, '[]'), 'payload', m.payload || coalesce(told.payload, '{}'))
      || case when m.channel = 'slack' then jsonb_build_object('slack_token', (select x.decrypted_secret from vault.decrypted_secrets x where x.name = 'slack_' || m.organization_id)) else '{}' end
    order by m.priority desc, m.send_after, m.id)
  into leased
  from moved m
  join public.organizations practice on practice.id = m.organization_id
  left join public.staff person on person.id = m.user_id
  left join lateral (
    select bool_and(coalesce(c.is_mandatory, false)) as all_mandatory, (array_agg(n.payload) filter (where n.payload is not null))[1] as payload,
      jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'severity', n.severity, 'title', n.title, 'body', n.body, 'link', n.link, 'subject_name', subject.full_name,
        'about_type', n.about_type, 'about_id', n.about_id, 'about_due', n.about_due, 'action', n.action, 'created_at', n.created_at)
        order by n.severity desc, n.created_at, n.id) as notifications
    from public.notifications n
    left join public.staff subject on subject.id = n.subject_id
    left join private.notification_defaults() c on c.kind = n.kind and c.channel = m.channel
    where n.id = any (m.notification_ids)
  ) told on true
  where m.state = 'sending';
  return coalesce(leased, '[]');
end
$$;
create function public.lease_deliveries(only_channel public.channel_enum, maximum integer, lease_seconds integer default 120) returns jsonb
language sql volatile set search_path = ''
as $$ select private.lease_deliveries(only_channel, least(greatest(maximum, 1), 500), greatest(lease_seconds, 1)) $$;
comment on function public.lease_deliveries(public.channel_enum, integer, integer) is
  'For the worker alone: takes at most so many due deliveries (500) of a channel, the most urgent first, for so many seconds, and returns them with all that is needed to write them. '
  'Each has a lease_token that record_deliveries() asks for. On the way, what waits for the same person is put together, what need not be said any more is cancelled, what fell into quiet hours is put off, and what a dead worker left is taken over, marked uncertain.';
grant execute on function private.lease_deliveries(public.channel_enum, integer, integer) to service_role;
grant execute on function public.lease_deliveries(public.channel_enum, integer, integer) to service_role;
