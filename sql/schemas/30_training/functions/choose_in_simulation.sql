create function private.choose_in_simulation(attempt_id uuid, step integer, node text, choice text, active_seconds integer) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  attempt public.simulation_attempts;
  graph jsonb;
  state jsonb;
  credited integer;
  estimated integer;
  finished jsonb := jsonb_build_object('module_completed', false, 'assignment_completed', false);
begin
  -- The assignment is locked before the attempt, in the order every other function takes them.
  perform from public.training_assignments a
  where a.id = (select s.assignment_id from public.simulation_attempts s where s.id = attempt_id) and a.user_id = private.my_staff_id() for update;
  select * into attempt from public.simulation_attempts s where s.id = attempt_id and s.user_id = private.my_staff_id() for update;
  if attempt.id is null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such attempt of yours.');
  end if;

  -- The same choice sent twice is one choice; another one at a step already taken comes from a tab that was left behind.
  if step < jsonb_array_length(attempt.path) and step >= 0
    and attempt.path -> step ->> 'node' = node and attempt.path -> step ->> 'choice' = choice then
    if attempt.passed then
      finished := private.complete_module(attempt.assignment_id, attempt.module_id);
    end if;
    return finished;
  elsif attempt.finished_at is not null or step is distinct from jsonb_array_length(attempt.path) or node is distinct from attempt.current_node then
    perform private.fail(409, 'NOT_IN_THIS_SITUATION', 'You are further on in this simulation.', 'It may have gone on in another tab. Load the page again to continue where you are.');
  elsif exists (select from public.training_assignments a where a.id = attempt.assignment_id and a.status = 'cancelled') then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
  end if;

  select k.answers into graph from public.quiz_answer_keys k where k.content_id = attempt.content_id;
  state := private.play_scenario(graph, attempt.path || jsonb_build_object('node', node, 'choice', choice), attempt.id::text);
  credited := greatest(0, least(coalesce(choose_in_simulation.active_seconds, 0), ceil(extract(epoch from private.clock() - attempt.last_activity_at))))::integer;
  update public.simulation_attempts s set
    path = s.path || jsonb_build_object('node', node, 'choice', choice, 'at', private.clock(), 'points', (
      select (c.body ->> 'points')::integer
      from jsonb_array_elements(graph -> 'nodes') as n (body) cross join lateral jsonb_array_elements(n.body -> 'choices') as c (body)
      where n.body ->> 'kind' = 'situation' and n.body ->> 'id' = choose_in_simulation.node and c.body ->> 'id' = choose_in_simulation.choice limit 1)),
    current_node = state ->> 'node',
    active_seconds = s.active_seconds + credited,
    last_activity_at = private.clock(),
    outcome = (state #>> '{outcome,kind}')::public.scenario_outcome_enum,
    score_percentage = (state ->> 'score_percentage')::integer,
    finished_at = case when (state ->> 'finished')::boolean then private.clock() end,
    passed = case when (state ->> 'finished')::boolean then coalesce((state #>> '{outcome,passes}')::boolean, false)
      and (state ->> 'score_percentage')::integer >= (select m.passing_score_percentage from public.training_modules m where m.id = s.module_id) end
  where s.id = attempt.id returning * into attempt;

  select greatest(1, coalesce((c.content_data ->> 'estimated_situations')::integer, 10)) into estimated from public.training_content c where c.id = attempt.content_id;
  update public.module_progress p set
    progress_percentage = greatest(p.progress_percentage, least(95, jsonb_array_length(attempt.path) * 100 / estimated)),
    active_seconds = p.active_seconds + credited, last_activity_at = private.clock()
  where p.assignment_id = attempt.assignment_id and p.module_id = attempt.module_id and p.progress_percentage < 100;

  if attempt.passed then
    finished := private.complete_module(
      assignment_id => attempt.assignment_id, module_id => attempt.module_id, content_id => attempt.content_id,
      started_at => attempt.started_at, completed_at => attempt.finished_at, score_percentage => attempt.score_percentage,
      time_spent_minutes => least(1440, ceil(attempt.active_seconds / 60.0))::integer, attempts_count => attempt.attempt_number);
  end if;
  return finished;
end
$$;
create function public.choose_in_simulation(attempt_id uuid, step integer, node text, choice text, active_seconds integer default 0) returns jsonb
language sql volatile set search_path = ''
as $$
  with chosen as materialized (select private.choose_in_simulation(attempt_id, step, node, choice, active_seconds) as finish)
  select private.my_simulation(attempt_id) || chosen.finish from chosen
$$;
comment on function public.choose_in_simulation(uuid, integer, text, text, integer) is
  'Makes a choice in one''s own attempt: step is the number of choices made so far, node and choice their ids, active_seconds the time since the last one (credited up to the time that really passed). '
  'The same choice again changes nothing. At the end it is passed when the outcome passes and the score reaches the module''s passing score, and the module is completed. '
  'Returns what start_simulation returns with {module_completed, assignment_completed, completion_id?, certificate_id?}. '
  'Raises 404 ATTEMPT_NOT_FOUND, 409 NOT_IN_THIS_SITUATION, 409 ASSIGNMENT_CLOSED.';
grant execute on function private.choose_in_simulation(uuid, integer, text, text, integer) to authenticated;
grant execute on function public.choose_in_simulation(uuid, integer, text, text, integer) to authenticated;
