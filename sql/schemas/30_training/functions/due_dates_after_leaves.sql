create function private.due_dates_after_leaves(people uuid[], instead public.staff_leaves) returns table (
  assignment_id uuid, user_id uuid, due_before timestamptz, due_after timestamptz, moved_days integer, leave_ids uuid[], leave_days integer[]
)
language sql stable security definer set search_path = ''
as $$
  with recursive leave as (
    select l.id, l.user_id, l.starts_on, l.ends_on, row_number() over (partition by l.user_id order by l.starts_on) as place
    from (
      select id, user_id, starts_on, ends_on, cancelled_at from public.staff_leaves where user_id = any (people) and id is distinct from instead.id
      union all
      select instead.id, instead.user_id, instead.starts_on, instead.ends_on, instead.cancelled_at
    ) l
    where l.cancelled_at is null and l.ends_on is not null
  ), open as (
    select a.id, a.user_id, a.due_date, practice.time_zone, private.local_date(a.assigned_at, practice.time_zone) as assigned_on,
      private.deadline_date(a.due_date, practice.time_zone) as due_on,
      coalesce((select sum(s.days) from public.assignment_leave_shifts s where s.assignment_id = a.id), 0)::integer as shifted_days
    from public.training_assignments a
    join public.organizations practice on practice.id = a.organization_id
    where a.user_id = any (people) and a.status in ('assigned', 'in_progress')
  ), folded as (
    -- One leave after the other: each moves what is due on its first day or later, by as many of its days as the assignment lived through.
    select o.id, o.user_id, o.assigned_on, 0::bigint as place, o.due_on - o.shifted_days as due_on, null::uuid as leave_id, 0 as days
    from open o
    union all
    select f.id, f.user_id, f.assigned_on, l.place, f.due_on + step.days, l.id, step.days
    from folded f
    join leave l on l.user_id = f.user_id and l.place = f.place + 1
    cross join lateral (
      select case when f.due_on >= l.starts_on and f.assigned_on <= l.ends_on then l.ends_on - greatest(l.starts_on, f.assigned_on) + 1 else 0 end as days
    ) step
  ), summed as (
    select f.id, sum(f.days)::integer as days,
      coalesce(array_agg(f.leave_id order by f.place) filter (where f.days > 0), '{}') as leave_ids,
      coalesce(array_agg(f.days order by f.place) filter (where f.days > 0), '{}') as leave_days
    from folded f group by f.id
  )
  select o.id, o.user_id, o.due_date, after.due_date, after.moved_days, s.leave_ids,
    -- Days granted beyond the leave are noted with the last one, so that they can be taken back with it.
    case when s.days = 0 or after.moved_days = s.days - o.shifted_days then s.leave_days
      else s.leave_days[: cardinality(s.leave_days) - 1] || s.leave_days[cardinality(s.leave_days)] + after.moved_days - (s.days - o.shifted_days) end
  from open o
  join summed s on s.id = o.id
  cross join lateral (
    select ((o.due_date at time zone o.time_zone) + make_interval(days => s.days - o.shifted_days)) at time zone o.time_zone as due_date
  ) exact
  cross join lateral (
    -- A due date that goes back never goes back into the past: the next working day is left, as far as it was not later anyway.
    select case when s.days < o.shifted_days and o.due_date > private.clock()
        then greatest(exact.due_date, least(o.due_date, private.end_of_day(
          coalesce(private.next_working_day(o.user_id, today.day), today.day), o.time_zone)))
      else exact.due_date end as due_date
    from (select private.local_date(private.clock(), o.time_zone) as day) today
  ) settled
  cross join lateral (
    select settled.due_date, private.deadline_date(settled.due_date, o.time_zone) - o.due_on as moved_days
  ) after
$$;
comment on function private.due_dates_after_leaves(uuid[], public.staff_leaves) is
  'When the open assignments of these people are due, given their leaves: a due date on the first day of a leave or later moves by the leave''s days, counted from the day of assignment if that is later; '
  'an open-ended leave moves nothing until its end is known. instead stands for a leave that is being considered. moved_days is the difference to now in calendar days, '
  'leave_ids and leave_days say in parallel what each leave contributes.';
