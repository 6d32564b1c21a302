create function private.is_working_day(user_id uuid, day date) returns boolean
language sql stable security definer set search_path = ''
as $$
  select extract(isodow from day)::smallint = any (coalesce(s.working_days, practice.working_days))
    and not exists (
      select from public.practice_closures c
      where c.organization_id = s.organization_id and c.closed_on = day and (c.location_id is null or c.location_id = s.location_id))
    and not exists (
      select from public.staff_leaves l
      where l.user_id = s.id and l.cancelled_at is null and l.starts_on <= day and (l.ends_on is null or l.ends_on >= day))
  from public.staff s join public.organizations practice on practice.id = s.organization_id
  where s.id = is_working_day.user_id
$$;
comment on function private.is_working_day(uuid, date) is
  'Whether a person works on a day of the practice''s calendar: one of their days of the week, no closure of the practice or their location, no leave. Null for nobody.';
