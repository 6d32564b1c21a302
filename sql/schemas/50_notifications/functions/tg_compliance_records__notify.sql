create function private.tg_compliance_records__notify() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  changed_ids uuid[];
  changed_users uuid[];
  lapsed_ids uuid[];
  alert_ids uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id), array_agg(user_id), array_agg(id) filter (where compliance_status = 'non_compliant')
    into changed_ids, changed_users, lapsed_ids from new_rows;
  else
    select array_agg(n.id), array_agg(n.user_id), array_agg(n.id) filter (where n.compliance_status = 'non_compliant')
    into changed_ids, changed_users, lapsed_ids
    from new_rows n join old_rows o using (id) where n.compliance_status <> o.compliance_status;
  end if;
  if changed_ids is null then return null; end if;
  perform private.broadcast('compliance_status_changed', changed_ids, changed_users);
  if lapsed_ids is null then return null; end if;

  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id, about_due)
  select n.organization_id, n.user_id, 'compliance', 'high', left('Not compliant: ' || n.requirement_name, 200),
    case when n.last_compliance_date is null then 'It was due and is not done.' else 'Your last proof has lapsed.' end,
    '/', 'non_compliant:' || n.id || ':' || coalesce(n.grace_period_end, n.next_required_date), 'record', n.id, n.next_required_date
  from new_rows n where n.id = any (lapsed_ids)
  on conflict do nothing;

  with alerted as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, subject_id, occasion, about_type, about_id, about_due)
    select n.organization_id, manager.id, 'manager_alert', 'high', left(person.full_name || ' is not compliant: ' || n.requirement_name, 200),
      case when n.last_compliance_date is null then 'It was due and is not done.' else 'The last proof has lapsed.' end,
      '/people/' || person.id, person.id, 'manager_alert:' || n.id || ':' || coalesce(n.grace_period_end, n.next_required_date), 'record', n.id, n.next_required_date
    from new_rows n
    join public.staff person on person.id = n.user_id
    join public.staff manager on manager.id = person.manager_id and manager.employment_status = 'active'
    where n.id = any (lapsed_ids)
    on conflict do nothing
    returning id
  )
  select array_agg(id) into alert_ids from alerted;
  perform realtime.send(
    jsonb_build_object('ids', to_jsonb((array_agg(alert.id))[1:100]), 'user_ids', to_jsonb((array_agg(distinct alert.subject_id))[1:100]), 'count', count(*)),
    'manager_alert_triggered', 'team:' || alert.user_id, true)
  from public.notifications alert where alert.id = any (alert_ids) group by alert.user_id;
  return null;
end
$$;
comment on function private.tg_compliance_records__notify() is
  'Announces changes of status (compliance_status_changed), tells whoever is no longer compliant, and alerts their manager (manager_alert_triggered).';
