create function private.send_summaries(only_practice uuid default null) returns integer
language plpgsql volatile security definer set search_path = '' set jit = off
as $$
declare
  moment timestamptz := private.clock();
  told integer;
begin
  with practice as (
    select o.id, o.time_zone, today.day, (extract(isodow from today.day) = 1) as is_monday, extract(day from today.day) = 1 as is_first
    from public.organizations o cross join lateral (select private.local_date(moment, o.time_zone) as day) today
    where case when only_practice is null then (moment at time zone o.time_zone)::time >= '07:00' else o.id = only_practice end
  ), reader as (
    select practice.*, s.id as user_id, coalesce(choice.summary_cadence, 'weekly') as cadence
    from practice
    join public.staff s on s.organization_id = practice.id and s.permission_level = 'executive' and s.employment_status = 'active'
    left join public.notification_settings choice on choice.user_id = s.id
    where only_practice is not null or case coalesce(choice.summary_cadence, 'weekly') when 'weekly' then practice.is_monday when 'monthly' then practice.is_first else false end
  ), wanted as (
    -- Once for each practice and period, however many read it.
    select distinct id, time_zone, day, cadence, (day - case cadence when 'monthly' then interval '1 month' else interval '7 days' end)::date as before from reader
  ), made as materialized (
    select wanted.*, private.practice_summary(wanted.id, wanted.before, wanted.day) as figures from wanted
  ), sent as (
    insert into public.notifications (organization_id, user_id, kind, title, body, link, occasion, payload)
    select reader.id, reader.user_id, 'summary',
      'Compliance ' || case reader.cadence when 'monthly' then 'this month' else 'this week' end || ': ' || (made.figures ->> 'compliance_rate') || ' % of people compliant',
      (made.figures ->> 'non_compliant') || ' people miss something, ' || (made.figures ->> 'open_violations') || ' violations are open.', '/overview',
      'summary:' || reader.cadence || ':' || reader.day, made.figures
    from reader join made on made.id = reader.id and made.cadence = reader.cadence
    on conflict do nothing
    returning 1
  ), posted as (
    insert into public.notification_deliveries (organization_id, channel, kind, template, occasion, payload)
    select practice.id, 'slack', 'summary', 'status_post', 'status:' || practice.id || ':' || practice.day, private.practice_status(practice.id, practice.day)
    from practice join public.slack_installations i on i.organization_id = practice.id and i.posts_status and i.channel_id is not null
    where practice.is_monday or only_practice is not null
    on conflict do nothing
    returning 1
  )
  select (select count(*) from sent) + (select count(*) from posted) into told;
  return told;
end
$$;
comment on function private.send_summaries(uuid) is
  'The job of each practice''s morning (only_practice: of that one, now): the summary for executives on Mondays or on the first of the month, as each chose, and the weekly post in Slack. Returns how many it wrote.';
