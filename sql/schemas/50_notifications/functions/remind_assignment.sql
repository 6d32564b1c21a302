create function private.remind_assignment(assignment_id uuid) returns timestamptz
language plpgsql security definer set search_path = ''
as $$
declare
  assignment public.training_assignments;
  person public.staff;
begin
  select * into assignment from public.training_assignments a
  where a.id = assignment_id and a.user_id = any (array(select private.my_assignable_ids())) for update;
  if assignment.id is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment that you may remind of.');
  elsif assignment.status in ('completed', 'cancelled') then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment is finished or cancelled.');
  end if;
  select * into person from public.staff where id = assignment.user_id;
  if person.employment_status <> 'active' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s is on leave or has left, and is not reminded.', person.full_name));
  elsif assignment.last_reminder_sent > private.clock() - interval '1 day' then
    perform private.fail(409, 'REMINDED_RECENTLY', 'This person was reminded less than a day ago.');
  end if;
  update public.training_assignments a set last_reminder_sent = private.clock() where a.id = assignment.id;
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id)
  select assignment.organization_id, assignment.user_id, 'reminder', case when assignment.due_date <= private.clock() then 'high' else 'medium' end::public.severity_enum,
    left('Reminder: ' || program.program_name, 200),
    case when assignment.due_date <= private.clock() then 'It was due ' else 'It is due ' end
      || to_char(private.deadline_date(assignment.due_date, practice.time_zone), 'FMDD FMMonth YYYY') || '.',
    '/training/' || assignment.id, 'reminder:' || assignment.id || ':' || private.clock(), 'assignment', assignment.id
  from public.training_programs program join public.organizations practice on practice.id = program.organization_id
  where program.id = assignment.program_id;
  return private.clock();
end
$$;
create function public.remind_assignment(assignment_id uuid) returns timestamptz
language sql volatile set search_path = ''
as $$ select private.remind_assignment(assignment_id) $$;
comment on function public.remind_assignment(uuid) is
  'Reminds a direct report (anyone, as training administrator) of an open assignment, at most once a day. Returns when. '
  'Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 PERSON_NOT_ACTIVE, 409 REMINDED_RECENTLY.';
grant execute on function private.remind_assignment(uuid) to authenticated;
grant execute on function public.remind_assignment(uuid) to authenticated;
