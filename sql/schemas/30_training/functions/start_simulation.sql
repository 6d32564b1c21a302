create function private.start_simulation(assignment_id uuid, module_id uuid) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  progress public.module_progress := private.open_module(assignment_id, module_id);
  open_attempt uuid;
  graph jsonb;
begin
  select a.id into open_attempt from public.simulation_attempts a
  where a.assignment_id = progress.assignment_id and a.module_id = progress.module_id and a.finished_at is null;
  -- Two tabs, a reload, another device: still one attempt.
  if open_attempt is not null then return open_attempt; end if;

  select k.answers into graph
  from public.training_content c join public.quiz_answer_keys k on k.content_id = c.id
  where c.id = progress.content_id and c.content_type = 'interactive';
  if graph is null then
    perform private.fail(409, 'NOT_A_SIMULATION', 'This module is not a simulation.');
  elsif progress.progress_percentage = 100 then
    perform private.fail(409, 'ALREADY_PASSED', 'This simulation is already passed.');
  end if;

  insert into public.simulation_attempts (organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, current_node)
  select progress.organization_id, progress.assignment_id, progress.module_id, progress.content_id, progress.user_id, progress.program_id,
    count(*) + 1, graph ->> 'start'
  from public.simulation_attempts a where a.assignment_id = progress.assignment_id and a.module_id = progress.module_id
  returning id into open_attempt;
  return open_attempt;
end
$$;
create function public.start_simulation(assignment_id uuid, module_id uuid) returns jsonb
language sql volatile set search_path = ''
as $$
  with attempt as materialized (select private.start_simulation(assignment_id, module_id) as id)
  select private.my_simulation(attempt.id) from attempt
$$;
comment on function public.start_simulation(uuid, uuid) is
  'Begins an attempt at a simulation of one''s own assignment, or continues the open one. Returns {attempt_id, attempt_number, step, node, situation: {id, title, text, image, '
  'choices: [{id, text}]}, last: {choice, consequence, feedback}, finished, outcome, score_percentage, passed}. '
  'Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED, 409 NOT_A_SIMULATION, 409 ALREADY_PASSED.';
grant execute on function private.start_simulation(uuid, uuid) to authenticated;
grant execute on function public.start_simulation(uuid, uuid) to authenticated;
