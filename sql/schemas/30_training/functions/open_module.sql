create function private.open_module(assignment_id uuid, module_id uuid) returns public.module_progress
language plpgsql security definer set search_path = ''
as $$
declare
  assignment public.training_assignments;
  progress public.module_progress;
  current_content uuid;
  waits_for text[];
begin
  select * into assignment from public.training_assignments a
  where a.id = open_module.assignment_id and a.user_id = private.my_staff_id() for update;
  if assignment.id is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment of yours.');
  elsif assignment.status = 'cancelled' then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
  end if;

  select * into progress from public.module_progress p
  where p.assignment_id = open_module.assignment_id and p.module_id = open_module.module_id;
  if progress.assignment_id is not null then return progress; end if;

  select c.id into current_content
  from public.training_modules m join public.training_content c on c.module_id = m.id and c.is_current_version
  where m.id = open_module.module_id and m.program_id = assignment.program_id and m.published_at is not null and m.archived_at is null;
  if current_content is null then
    perform private.fail(404, 'MODULE_NOT_FOUND', 'This program has no such module.');
  elsif assignment.status = 'completed' then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This training is finished.');
  end if;
  waits_for := private.module_waits_for(assignment.id, open_module.module_id);
  if waits_for is not null then
    perform private.fail(409, 'MODULE_LOCKED', format('This part opens when %s is done.', array_to_string(waits_for, ', ')));
  end if;

  -- From here on this learner keeps the version they started.
  insert into public.module_progress (assignment_id, module_id, organization_id, user_id, program_id, content_id)
  values (assignment.id, open_module.module_id, assignment.organization_id, assignment.user_id, assignment.program_id, current_content)
  returning * into progress;
  update public.training_assignments set status = 'in_progress', started_at = private.clock()
  where id = assignment.id and status = 'assigned';
  return progress;
end
$$;
comment on function private.open_module(uuid, uuid) is
  'Begins or continues a module of one''s own assignment, pinned to the content version current at the first opening; locks the assignment. '
  'Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED.';
create function public.open_module(assignment_id uuid, module_id uuid) returns jsonb
language sql volatile set search_path = ''
as $$
  select jsonb_build_object('content_id', p.content_id, 'started_at', p.started_at, 'progress_percentage', p.progress_percentage,
    'pages_viewed', to_jsonb(p.pages_viewed), 'position', p.position, 'active_seconds', p.active_seconds)
  from private.open_module(assignment_id, module_id) p
$$;
comment on function public.open_module(uuid, uuid) is
  'Says that a module of one''s own assignment is shown: called when the player appears, before anything is reported. Time is credited from the first opening on, and opening again changes nothing. '
  'Returns {content_id, started_at, progress_percentage, pages_viewed, position, active_seconds}. '
  'Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED.';
grant execute on function private.open_module(uuid, uuid) to authenticated;
grant execute on function public.open_module(uuid, uuid) to authenticated;
