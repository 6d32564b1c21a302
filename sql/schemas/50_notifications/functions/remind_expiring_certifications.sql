create function private.remind_expiring_certifications(only_practice uuid default null) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  reminded_ids uuid[];
  reminded_users uuid[];
begin
  with due as (
    select c.*, step.days as step, c.expiration_date - today.day as days_left
    from public.staff_certifications c
    join public.organizations practice on practice.id = c.organization_id and (only_practice is null or practice.id = only_practice)
    join public.staff person on person.id = c.user_id and person.employment_status = 'active'
    cross join lateral (select private.local_date(private.clock(), practice.time_zone) as day) today
    -- The nearest step not yet passed: whoever is 10 days away gets the 14-day reminder, even if the job missed its day.
    cross join lateral (
      select min(days) as days from unnest(array[1, 7, 14, 30]) days where days >= c.expiration_date - today.day) step
    where c.expiration_date between today.day and today.day + 30 and c.review_status <> 'rejected' and c.status <> 'suspended'
      and not exists (
        select from public.staff_certifications newer
        where newer.user_id = c.user_id and lower(newer.certification_name) = lower(c.certification_name)
          and newer.review_status <> 'rejected' and (newer.expiration_date is null or newer.expiration_date > c.expiration_date))
  ), told as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id)
    select due.organization_id, due.user_id, 'certification', case when due.step <= 7 then 'high' else 'medium' end::public.severity_enum,
      left(due.certification_name || ' expires ' || case due.days_left when 0 then 'today' when 1 then 'tomorrow' else 'in ' || due.days_left || ' days' end, 200),
      'Renew it and add the new document.', '/credentials', 'certification:' || due.id || ':' || due.expiration_date || ':' || due.step, 'certification', due.id
    from due
    on conflict do nothing
    returning user_id, split_part(occasion, ':', 2)::uuid as certification_id
  )
  select array_agg(certification_id), array_agg(user_id) into reminded_ids, reminded_users from told;
  if reminded_ids is null then return 0; end if;
  perform private.broadcast('certification_expiring', reminded_ids, reminded_users);
  return cardinality(reminded_ids);
end
$$;
comment on function private.remind_expiring_certifications(uuid) is
  'The hourly job (only_practice: for that one): tells people 30, 14, 7 and 1 days before a licence or certification expires, once a step, and raises certification_expiring. Nobody is told who has already '
  'filed the renewal. Returns how many were told.';
