create function private.remind_due(only_practice uuid default null) returns integer
language plpgsql volatile security definer set search_path = '' set jit = off
as $$
declare
  moment timestamptz := private.clock();
  practices uuid[];
  told integer;
begin
  -- Once a day for each practice, in its own morning; an hour that was missed is made up for by the next.
  with begun as (
    insert into private.reminder_days as d (organization_id, day)
    select o.id, private.local_date(moment, o.time_zone) from public.organizations o
    where (moment at time zone o.time_zone)::time >= '07:00' and (only_practice is null or o.id = only_practice)
    on conflict (organization_id) do update set day = excluded.day where d.day <> excluded.day
    returning d.organization_id
  )
  select array_agg(organization_id) into practices from begun;
  if only_practice is not null then practices := array[only_practice]; end if;
  if practices is null then return 0; end if;

  with step as materialized (
    select s.organization_id, s.requirement_id, s.days_from_due, s.recipient from public.reminder_steps s where s.organization_id = any (practices)
    union all
    select p.id, null, d.days_from_due, d.recipient from unnest(practices) p (id) cross join private.default_reminder_steps() d
    where not exists (select from public.reminder_steps s where s.organization_id = p.id and s.requirement_id is null)
  ), item as materialized (
    select i.* from private.items_due(practices, (select min(step.days_from_due) from step), (select max(step.days_from_due) + 6 from step)) i
  ), chased as (
    select item.*, reached.recipient, reached.step
    from item
    cross join lateral (
      select s.recipient, max(s.days_from_due) as step from step s
      where s.organization_id = item.organization_id and s.days_from_due <= item.days_from_due
        and s.requirement_id is not distinct from (select o.requirement_id from step o where o.organization_id = item.organization_id and o.requirement_id = item.requirement_id limit 1)
      group by s.recipient) reached
    -- A step that is a week old is no news any more, and one from before it began for this person never was any.
    where item.days_from_due - reached.step < 7 and item.due_on + reached.step >= item.begins_on
  ), words as (
    select c.*, person.full_name, person.manager_id, boss.manager_id as second_manager_id,
      case when c.days_from_due < -1 then 'due in ' || -c.days_from_due || ' days' when c.days_from_due = -1 then 'due tomorrow' when c.days_from_due = 0 then 'due today'
        when c.days_from_due = 1 then 'one day late' else c.days_from_due || ' days late' end as when_due,
      case when c.grace_ends_on >= c.due_on + c.days_from_due then 'Grace until ' || to_char(c.grace_ends_on, 'FMDD FMMonth YYYY') || '.'
        else case when c.days_from_due > 0 then 'It was due on ' else 'It is due on ' end || to_char(c.due_on, 'FMDD FMMonth YYYY') || '.' end as body
    from chased c
    join public.staff person on person.id = c.user_id
    left join public.staff boss on boss.id = person.manager_id
  ), reminded as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, subject_id, occasion, about_type, about_id, about_due)
    select w.organization_id, told.id, case w.recipient when 'person' then 'reminder' else 'manager_alert' end::public.notification_kind_enum,
      case when w.step >= -1 then 'high' else 'medium' end::public.severity_enum,
      left(case w.recipient when 'person' then upper(left(w.when_due, 1)) || substr(w.when_due, 2) || ': ' || w.title else w.full_name || ', ' || w.when_due || ': ' || w.title end, 200),
      w.body, case w.recipient when 'person' then w.link else '/people/' || w.user_id end, case when w.recipient <> 'person' then w.user_id end,
      'due:' || w.about_id || ':' || w.due_on || ':' || w.step || ':' || w.recipient, w.about_type, w.about_id, w.due_at
    from words w
    join public.staff told on told.employment_status = 'active'
      and told.id = case w.recipient when 'person' then w.user_id when 'manager' then w.manager_id else w.second_manager_id end
    where w.recipient <> 'person' or w.can_act
    on conflict do nothing
    returning about_type, about_id, kind
  ), noted as (
    update public.training_assignments a set last_reminder_sent = moment
    from reminded r where r.about_type = 'assignment' and r.kind = 'reminder' and a.id = r.about_id
    returning 1
  )
  select count(*) into told from reminded;
  return told;
end
$$;
comment on function private.remind_due(uuid) is
  'The job of each practice''s morning (only_practice: of that one, now): reminds people of what falls due and tells managers what is late, at the steps of the requirement, the practice or the product, each step once. '
  'Nobody is reminded of what they cannot do anything about, on leave, or of a step from before it concerned them. Returns how many notifications it wrote.';
