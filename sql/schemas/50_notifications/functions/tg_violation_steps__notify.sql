create function private.tg_violation_steps__notify() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  violation_ids uuid[];
  people_ids uuid[];
begin
  select array_agg(n.violation_id), array_agg(n.user_id) into violation_ids, people_ids from new_rows n;
  if violation_ids is null then return null; end if;

  -- The owner and the manager, unless it was they who did it. What was flagged automatically is told by the lapse itself; the person
  -- is told of what somebody recorded about them.
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, subject_id, occasion)
  select n.organization_id, told.id, case when told.id = n.user_id then 'compliance' when told.id = v.owner_id then 'reminder' else 'manager_alert' end::public.notification_kind_enum,
    case when n.kind = 'escalated' or n.kind = 'moved' and n.to_status = 'open' then 'high' else 'medium' end::public.severity_enum,
    left(person.full_name || ', ' || v.requirement_name || ': ' || case n.kind
      when 'recorded' then 'violation recorded'
      when 'met_again' then 'met again, to be verified'
      when 'escalated' then 'corrective action is late'
      when 'noted' then 'new note'
      when 'attached' then 'new document'
      else case n.to_status
        when 'planned' then case when told.id = n.owner_id then 'corrective action for you to see to' else 'corrective action planned' end
        when 'in_progress' then 'corrective action begun'
        when 'resolved' then 'corrective action done, to be verified'
        when 'verified' then 'violation verified'
        else 'violation reopened' end end, 200),
    left(case n.kind
      when 'recorded' then v.violation_details
      when 'met_again' then 'The requirement is met. Somebody other than the person verifies it.'
      when 'escalated' then coalesce(n.owner_name || ' was to see to it. ', '') || 'It was to be done by ' || to_char(n.due_on, 'FMDD Mon YYYY') || '.'
      when 'attached' then n.actor_name || ': ' || n.document_name
      else n.actor_name || coalesce(': ' || coalesce(n.note, n.corrective_action), '') end, 2000),
    '/violations/' || n.violation_id, n.user_id, 'violation_step:' || n.id
  from new_rows n
  join public.compliance_violations v on v.id = n.violation_id
  join public.staff person on person.id = n.user_id
  join public.staff told on told.employment_status = 'active' and told.id is distinct from n.actor_id
    and (told.id <> n.user_id and told.id in (v.owner_id, person.manager_id, n.escalated_to) or told.id = n.user_id and n.kind = 'recorded')
  where n.kind <> 'recorded' or n.actor_id is not null
  on conflict do nothing;

  perform private.broadcast('compliance_violation_changed', violation_ids, people_ids);
  return null;
end
$$;
comment on function private.tg_violation_steps__notify() is
  'Tells the owner of a corrective action, the person''s manager and whoever it was escalated to about each step, the person about what was recorded by hand, and raises compliance_violation_changed.';
