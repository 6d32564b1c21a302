create function private.send_manager_alerts(manager_id uuid, alerts jsonb) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  manager public.staff;
  told_ids uuid[];
  about_ids uuid[];
begin
  select * into manager from public.staff s
  where s.id = send_manager_alerts.manager_id and s.organization_id = private.my_organization_id_as('training_administrator', 'executive') and s.permission_level <> 'staff';
  if manager.id is null then
    perform private.fail(404, 'MANAGER_NOT_FOUND', 'There is no such manager whom you may alert.');
  elsif manager.employment_status <> 'active' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s is on leave or has left, and is not alerted.', manager.full_name));
  elsif jsonb_typeof(alerts) is distinct from 'array' or jsonb_array_length(alerts) not between 1 and 100 then
    perform private.fail(400, 'ALERTS_UNREADABLE', 'Give 1 to 100 alerts.', 'Each has a user_id, a message and a severity.');
  elsif exists (
    select from jsonb_to_recordset(alerts) as a (user_id uuid, message text, severity text)
    where coalesce(length(btrim(a.message)), 0) not between 1 and 200 or not coalesce(a.severity, 'medium') = any (enum_range(null::public.severity_enum)::text[])
      or not exists (select from public.reporting_lines line where line.manager_id = manager.id and line.report_id = a.user_id)) then
    perform private.fail(400, 'ALERTS_UNREADABLE', 'Each alert is about somebody below this manager, with a message of at most 200 characters and a severity.');
  end if;
  with told as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, link, subject_id, occasion)
    select manager.organization_id, manager.id, 'manager_alert', coalesce(a.severity, 'medium')::public.severity_enum, btrim(a.message), '/people/' || a.user_id, a.user_id,
      'alert:' || md5(a.user_id || btrim(a.message)) || ':' || private.clock()::date
    from jsonb_to_recordset(alerts) as a (user_id uuid, message text, severity text)
    on conflict do nothing
    returning id, subject_id
  )
  select array_agg(id), array_agg(distinct subject_id) into told_ids, about_ids from told;
  if told_ids is not null then
    perform realtime.send(jsonb_build_object('ids', to_jsonb(told_ids), 'user_ids', to_jsonb(about_ids), 'count', cardinality(told_ids)), 'manager_alert_triggered', 'team:' || manager.id, true);
  end if;
  return coalesce(cardinality(told_ids), 0);
end
$$;
create function public.send_manager_alerts(manager_id uuid, alerts jsonb) returns integer
language sql volatile set search_path = ''
as $$ select private.send_manager_alerts(manager_id, alerts) $$;
comment on function public.send_manager_alerts(uuid, jsonb) is
  'Alerts a manager about people below them, as [{user_id, message, severity}]; the same alert once a day. Returns how many were new. Raises 404 MANAGER_NOT_FOUND, 409 PERSON_NOT_ACTIVE, 400 ALERTS_UNREADABLE.';
grant execute on function private.send_manager_alerts(uuid, jsonb) to authenticated;
grant execute on function public.send_manager_alerts(uuid, jsonb) to authenticated;
