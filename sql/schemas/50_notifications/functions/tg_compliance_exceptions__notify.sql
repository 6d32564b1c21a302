create function private.tg_compliance_exceptions__notify() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    -- The direct manager decides; without one who can, the training administrators. The reason is theirs to read in the app alone.
    insert into public.notifications (organization_id, user_id, kind, severity, title, link, subject_id, occasion, about_type, about_id, action)
    select n.organization_id, decider.id, 'approval', 'medium',
      left(person.full_name || ' asks for ' || case n.kind when 'delay' then 'a delay' else 'a waiver' end || ' until ' || to_char(n.ends_on, 'FMDD FMMonth YYYY'), 200),
      '/exceptions', n.user_id, 'exception:' || n.id, 'exception', n.id, 'decide_exception'
    from new_rows n
    join public.staff person on person.id = n.user_id
    left join public.staff boss on boss.id = person.manager_id and boss.employment_status = 'active' and boss.permission_level <> 'staff'
    join public.staff decider on decider.organization_id = n.organization_id and decider.employment_status = 'active' and decider.id <> n.user_id
      and case when boss.id is not null then decider.id = boss.id else decider.permission_level = 'training_administrator' end
    where n.status = 'requested' and decider.id is distinct from n.requested_by
    on conflict do nothing;
    return null;
  end if;

  update public.notifications told set acted_at = private.clock()
  from new_rows n join old_rows o using (id)
  where n.status <> o.status and o.status = 'requested' and told.about_type = 'exception' and told.about_id = n.id and told.action = 'decide_exception' and told.acted_at is null;
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
  select n.organization_id, person.id, 'compliance', 'medium',
    left(case n.status when 'approved' then 'Approved' else 'Not approved' end || ': ' || case n.kind when 'delay' then 'your delay' else 'your waiver' end || ' until ' || to_char(n.ends_on, 'FMDD FMMonth YYYY'), 200),
    'Decided by ' || decider.full_name || '.', '/', 'exception_decided:' || n.id
  from new_rows n join old_rows o using (id)
  join public.staff person on person.id = n.user_id
  join public.staff decider on decider.id = n.decided_by
  where n.status in ('approved', 'rejected') and o.status = 'requested'
  on conflict do nothing;
  return null;
end
$$;
comment on function private.tg_compliance_exceptions__notify() is
  'Asks whoever decides on an exception, in place and by message, takes the question back once it is decided, and tells the person.';
