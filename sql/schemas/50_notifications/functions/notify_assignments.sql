create function private.notify_assignments(assignment_ids uuid[]) returns table (assignment_id uuid, user_id uuid, outcome text)
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with mine as (
    select a.*, person.employment_status
    from public.training_assignments a join public.staff person on person.id = a.user_id
    where a.id = any (assignment_ids) and a.user_id = any (array(select private.my_assignable_ids()))
  ), told as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id)
    select m.organization_id, m.user_id, 'assignment', case m.priority_level when 'critical' then 'critical' when 'high' then 'high' else 'low' end::public.severity_enum,
      left('New training: ' || program.program_name, 200), 'Due ' || to_char(private.deadline_date(m.due_date, practice.time_zone), 'FMDD FMMonth YYYY') || '.',
      '/training/' || m.id, 'assignment:' || m.id, 'assignment', m.id
    from mine m
    join public.training_programs program on program.id = m.program_id
    join public.organizations practice on practice.id = m.organization_id
    where m.status in ('assigned', 'in_progress') and m.employment_status = 'active'
    on conflict do nothing
    returning about_id
  ), marked as (
    update public.training_assignments a set notification_sent = true from told where a.id = told.about_id returning 1
  )
  select given.id, m.user_id,
    case when m.id is null then 'not_found' when m.status not in ('assigned', 'in_progress') then 'closed' when m.employment_status <> 'active' then 'not_active'
      when told.about_id is not null then 'told' else 'told_before' end
  from unnest(assignment_ids) given (id) left join mine m on m.id = given.id left join told on told.about_id = given.id;
end
$$;
create function public.notify_assignments(assignment_ids uuid[]) returns table (assignment_id uuid, user_id uuid, outcome text)
language sql volatile set search_path = ''
as $$ select * from private.notify_assignments(assignment_ids) $$;
comment on function public.notify_assignments(uuid[]) is
  'Tells people of assignments they were not told of yet, by whoever may assign to them. One row for each id given: told, told_before, closed, not_active (on leave or left) or not_found.';
grant execute on function private.notify_assignments(uuid[]) to authenticated;
grant execute on function public.notify_assignments(uuid[]) to authenticated;
