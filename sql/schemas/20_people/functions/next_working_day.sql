create function private.next_working_day(user_id uuid, day date) returns date
language sql stable security definer set search_path = ''
as $$
  select first.day
  from public.staff s
  join public.organizations practice on practice.id = s.organization_id
  -- After the leave that holds the day, if it has an end.
  left join public.staff_leaves away
    on away.user_id = s.id and away.cancelled_at is null and away.starts_on <= next_working_day.day and (away.ends_on is null or away.ends_on >= next_working_day.day)
  cross join lateral (
    select candidate.day
    from (
      select coalesce(away.ends_on + 1, next_working_day.day) + ahead as day from generate_series(0, 400) ahead
    ) candidate
    where extract(isodow from candidate.day)::smallint = any (coalesce(s.working_days, practice.working_days))
      and not exists (
        select from public.practice_closures c
        where c.organization_id = s.organization_id and c.closed_on = candidate.day and (c.location_id is null or c.location_id = s.location_id))
      and not exists (
        select from public.staff_leaves l
        where l.user_id = s.id and l.cancelled_at is null and l.starts_on <= candidate.day and (l.ends_on is null or l.ends_on >= candidate.day))
    order by candidate.day limit 1
  ) first
  where s.id = next_working_day.user_id
$$;
comment on function private.next_working_day(uuid, date) is
  'The day itself if the person works on it (is_working_day), else the first one after it. Null where none is in sight: an open-ended leave, or more than 400 days off.';
