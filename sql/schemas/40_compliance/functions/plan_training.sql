create function private.plan_training(practice_id uuid) returns table (
  action text, user_id uuid, full_name text, requirement_ids uuid[], program_id uuid, program_name text, assignment_id uuid,
  due_on date, required_by date, priority_level public.priority_enum, minutes integer, assigned_by uuid, reasons text[]
)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  today date;
  capacity integer;
begin
  select private.local_date(private.clock(), o.time_zone), o.weekly_training_minutes into today, capacity from public.organizations o where o.id = practice_id;
  return query
  with recursive rule as materialized (
    select v.*, r.owner_id from private.rules_in_force(array[practice_id]) v join public.requirements r on r.id = v.requirement_id
  ), concerned as materialized (
    select r.user_id, r.requirement_id
    from public.compliance_records r
    join rule on rule.requirement_id = r.requirement_id
    join public.organizations practice on practice.id = r.organization_id
    where r.organization_id = practice_id and r.next_required_date is not null
      and (r.last_compliance_date is null or private.deadline_date(r.next_required_date, practice.time_zone) - rule.renewal_opens_days <= today)
  ), wanted as (
    -- Each group of proofs that training can meet and whose time has come, with the first of its programs that can be assigned.
    select c.user_id, c.requirement_id, rule.requirement_name::text as requirement_name, rule.priority_level, rule.owner_id, c.due_on as required_by, c.last_index is null as is_first, program.*
    from private.requirement_clocks(array(select distinct user_id from concerned), array(select distinct requirement_id from concerned)) c
    join concerned on concerned.user_id = c.user_id and concerned.requirement_id = c.requirement_id
    join rule on rule.requirement_id = c.requirement_id
    cross join lateral (
      select (array_agg(t.id order by p.place) filter (where t.status = 'published' and t.is_active))[1] as program_id, array_agg(t.id) as program_ids
      from jsonb_array_elements(rule.proofs -> (c.group_no - 1)) with ordinality p (proof, place)
      join public.training_programs t on t.id::text = p.proof ->> 'program_id'
    ) program
    where c.due_on is not null and (c.last_index is null or c.due_on - rule.renewal_opens_days <= today) and program.program_ids is not null
  ), need as materialized (
    -- Two requirements that ask for the same program are met by doing it once, by the earlier date.
    select w.user_id, w.program_id, w.program_ids, array_agg(distinct w.requirement_id) as requirement_ids, min(w.required_by) as required_by,
      max(w.priority_level) as priority_level, bool_or(w.is_first) as is_first, (array_agg(w.owner_id order by w.required_by, w.requirement_id))[1] as owner_id,
      array_agg(distinct format('%s is due on %s.', w.requirement_name, to_char(w.required_by, 'FMDD FMMonth YYYY'))) as reasons
    from wanted w group by 1, 2, 3
  ), placed_need as materialized (
    select n.*, s.full_name, s.employment_status, s.manager_id, open.id as open_id, open.due_on as open_due_on, program.program_name::text as program_name,
      coalesce((select sum(m.estimated_duration_minutes) from public.training_modules m
        where m.program_id = n.program_id and m.is_required and m.published_at is not null and m.archived_at is null), 0)::integer as minutes
    from need n
    join public.staff s on s.id = n.user_id and s.employment_status <> 'terminated'
    left join public.training_programs program on program.id = n.program_id
    left join lateral (
      select a.id, private.deadline_date(a.due_date, practice.time_zone) as due_on
      from public.training_assignments a join public.organizations practice on practice.id = a.organization_id
      where a.user_id = n.user_id and a.program_id = any (n.program_ids) and a.status in ('assigned', 'in_progress') order by a.due_date limit 1
    ) open on true
  ), to_place as materialized (
    -- Critical training goes first, then what is due first.
    select n.*, row_number() over (partition by n.user_id order by n.priority_level desc, n.required_by, n.program_name, n.program_id) as place
    from placed_need n where n.open_id is null and n.program_id is not null and n.employment_status = 'active'
  ), load as (
    -- Minutes already due, by the Monday of the week.
    select a.user_id, jsonb_object_agg(a.week, a.minutes) as weeks
    from (
      select a.user_id, date_trunc('week', private.deadline_date(a.due_date, practice.time_zone)::timestamp)::date::text as week, sum(m.estimated_duration_minutes)::integer as minutes
      from public.training_assignments a
      join public.organizations practice on practice.id = a.organization_id
      join public.training_modules m on m.program_id = a.program_id and m.is_required and m.published_at is not null and m.archived_at is null
      where a.user_id in (select user_id from to_place) and a.status in ('assigned', 'in_progress')
      group by 1, 2
    ) a group by 1
  ), candidate as materialized (
    -- Of each week ahead the last day on which the person works, three days from now at the earliest.
    select person.user_id, w.week, last.day
    from (select user_id, max(required_by) as until from to_place group by 1) person
    cross join lateral (
      select (date_trunc('week', today::timestamp)::date + 7 * n) as week from generate_series(0, least(52, greatest(0, (person.until - today) / 7 + 1))) n
    ) w
    cross join lateral (
      select d.day from (select w.week + 6 - n as day from generate_series(0, 6) n) d
      where d.day >= today + 3 and private.is_working_day(person.user_id, d.day) order by d.day desc limit 1
    ) last
  ), plan as (
    select p.user_id, 0::bigint as place, null::uuid as program_id, coalesce(load.weeks, '{}') as weeks, null::date as due_on, null::date as week, 0 as already
    from (select distinct user_id from to_place) p left join load on load.user_id = p.user_id
    union all
    select t.user_id, t.place, t.program_id,
      case when chosen.week is null then plan.weeks
        else plan.weeks || jsonb_build_object(chosen.week::text, coalesce((plan.weeks ->> chosen.week::text)::integer, 0) + t.minutes) end,
      chosen.day, chosen.week, coalesce((plan.weeks ->> chosen.week::text)::integer, 0)
    from plan
    join to_place t on t.user_id = plan.user_id and t.place = plan.place + 1
    left join lateral (
      -- With a week's notice if there is time for it: a first proof as early as there is room, a renewal as late; where no week has room, the one with the least in it.
      select c.week, c.day
      from candidate c
      cross join lateral (select coalesce((plan.weeks ->> c.week::text)::integer, 0) as minutes) had
      cross join lateral (select had.minutes = 0 or had.minutes + t.minutes <= capacity as fits) room
      where c.user_id = t.user_id and c.day <= t.required_by
      order by c.day < today + 7, room.fits desc, case when not room.fits then had.minutes end, case when t.is_first or not room.fits then c.week end, c.week desc limit 1
    ) chosen on true
  )
  select 'assign', t.user_id, t.full_name, t.requirement_ids, t.program_id, t.program_name, null::uuid, due.day, t.required_by, t.priority_level, t.minutes, t.owner_id,
    t.reasons || case
      when plan.week is null and t.required_by < today then 'It is overdue, so it is due on the first working day a week from now.'
      when plan.week is null then 'There is no working day left before that, or only the next few: it is due on the last one.'
      when plan.already > 0 and plan.already + t.minutes > capacity then format('No week before has room: the week of %s has the least, %s of %s minutes; this adds %s.', to_char(plan.week, 'FMDD FMMonth'), plan.already, capacity, t.minutes)
      else format('The week of %s has room: %s of %s minutes were due in it, this adds %s.', to_char(plan.week, 'FMDD FMMonth'), plan.already, capacity, t.minutes) end
    || case when plan.week is not null then array[format('%s is the last working day of that week.', to_char(plan.due_on, 'FMDay, FMDD FMMonth'))] else '{}' end
    || case when t.place > 1 then array['What is more urgent was placed first.'] else '{}' end
  from plan
  join to_place t on t.user_id = plan.user_id and t.place = plan.place
  cross join lateral (
    select coalesce(plan.due_on,
      (select d.day from (select t.required_by - n as day from generate_series(0, 6) n) d where d.day > today and private.is_working_day(t.user_id, d.day) order by d.day desc limit 1),
      private.next_working_day(t.user_id, today + 7), today + 7) as day
  ) due
  union all
  select case when n.open_id is not null and n.open_due_on > n.required_by and n.required_by >= today then 'conflict' when n.open_id is not null then 'assigned' else 'waiting' end,
    n.user_id, n.full_name, n.requirement_ids, n.program_id, n.program_name, n.open_id, n.open_due_on, n.required_by, n.priority_level, n.minutes, n.owner_id,
    n.reasons || case
      when n.open_id is not null and n.open_due_on > n.required_by and n.required_by >= today then
        format('It is already assigned, but due on %s, after it is required: bring it forward.', to_char(n.open_due_on, 'FMDD FMMonth YYYY'))
      when n.open_id is not null then format('It is already assigned and due on %s.', to_char(n.open_due_on, 'FMDD FMMonth YYYY'))
      when n.program_id is null then 'None of its programs is published.'
      else 'The person is away; it is assigned when they are back.' end
  from placed_need n
  where n.open_id is not null or n.program_id is null or n.employment_status <> 'active';
end
$$;
comment on function private.plan_training(uuid) is
  'What scheduling would do for a practice now, without doing it: for each person and program that requirements ask for, assign (with due date and reasons), assigned, conflict (assigned, but due too late) or waiting. '
  'Weekly minutes, working days and priority decide the day; the same data give the same plan. docs/compliance.md describes it.';
