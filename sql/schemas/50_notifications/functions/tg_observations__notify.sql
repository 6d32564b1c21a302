create function private.tg_observations__notify() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  changed_ids uuid[];
  changed_users uuid[];
begin
  select array_agg(n.assignment_id), array_agg(n.user_id) into changed_ids, changed_users
  from new_rows n join old_rows o using (id)
  where n.observer_signed_at is distinct from o.observer_signed_at or n.learner_signed_at is distinct from o.learner_signed_at;
  if changed_ids is null then return null; end if;

  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
  select n.organization_id, n.user_id, 'reminder', 'medium', left('Please sign: ' || m.module_name, 200),
    observer.full_name || ' has observed you. Read the results and sign them.',
    '/training/' || n.assignment_id || '/' || n.module_id, 'observation:' || n.id
  from new_rows n
  join old_rows o using (id)
  join public.training_modules m on m.id = n.module_id
  join public.staff observer on observer.id = n.observer_id
  where n.observer_signed_at is not null and o.observer_signed_at is null
  on conflict do nothing;
  perform private.broadcast('training_assignment_changed', changed_ids, changed_users);
  return null;
end
$$;
comment on function private.tg_observations__notify() is
  'Asks the person observed to sign once the observer has, and tells everybody concerned that their assignment moved.';
