create function private.tg_training_assignments__notify() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  changed_ids uuid[];
  changed_users uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id), array_agg(user_id) into changed_ids, changed_users from new_rows where status in ('assigned', 'in_progress');
    if changed_ids is null then return null; end if;
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id)
    select n.organization_id, n.user_id, 'assignment', case n.priority_level when 'critical' then 'critical' when 'high' then 'high' else 'low' end::public.severity_enum,
      left('New training: ' || program.program_name, 200),
      'Due ' || to_char(private.deadline_date(n.due_date, practice.time_zone), 'FMDD FMMonth YYYY') || '.',
      '/training/' || n.id, 'assignment:' || n.id, 'assignment', n.id
    from new_rows n
    join public.training_programs program on program.id = n.program_id
    join public.organizations practice on practice.id = n.organization_id
    where n.status in ('assigned', 'in_progress')
    on conflict do nothing;
    update public.training_assignments set notification_sent = true where id = any (changed_ids);
    perform private.broadcast('training_assignment_created', changed_ids, changed_users);
    return null;
  end if;

  select array_agg(n.id), array_agg(n.user_id) into changed_ids, changed_users
  from new_rows n join old_rows o using (id) where n.status = 'completed' and o.status <> 'completed';
  if changed_ids is null then return null; end if;
  insert into public.notifications (organization_id, user_id, kind, title, body, link, occasion)
  select n.organization_id, n.user_id, 'completion', left('Completed: ' || program.program_name, 200), 'Your certificate is ready.',
    '/training/' || n.id, 'completion:' || n.id
  from new_rows n
  join public.training_programs program on program.id = n.program_id
  where n.id = any (changed_ids)
  on conflict do nothing;
  perform private.broadcast('training_completed', changed_ids, changed_users);
  return null;
end
$$;
comment on function private.tg_training_assignments__notify() is
  'Tells people of new assignments and of what they completed: a notification each, and the events training_assignment_created and training_completed.';
