create function private.apply_leaves(people uuid[] default null) returns integer
language sql volatile security definer set search_path = ''
as $$
  with moved as (
    update public.staff s set employment_status = case when today.is_away then 'on_leave' else 'active' end::public.employment_status_enum
    from public.staff person
    join public.organizations practice on practice.id = person.organization_id
    cross join lateral (
      select
        count(*) > 0 as has_leaves,
        coalesce(bool_or(l.cancelled_at is null and l.starts_on <= day and (l.ends_on is null or l.ends_on >= day)), false) as is_away
      from public.staff_leaves l, private.local_date(private.clock(), practice.time_zone) day
      where l.user_id = person.id
    ) today
    where s.id = person.id and (people is null or person.id = any (people))
      -- Only who has leaves at all: a status set without one is somebody's own decision.
      and today.has_leaves
      and person.employment_status = case when today.is_away then 'active' else 'on_leave' end::public.employment_status_enum
    returning 1
  )
  select count(*)::integer from moved
$$;
comment on function private.apply_leaves(uuid[]) is
  'The hourly job, and the last step of every change to a leave: who is away today in the practice''s calendar is on_leave, who is back is active. '
  'People given, or everybody with a leave (null). Returns how many it changed.';
