create function private.simulation_review(attempt_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  attempt public.simulation_attempts;
  graph jsonb;
begin
  select * into attempt from public.simulation_attempts a
  where a.id = attempt_id
    and (a.user_id = private.my_staff_id() or a.organization_id = private.my_organization_id_as('training_administrator'));
  if attempt.id is null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such attempt that you may see.');
  elsif attempt.finished_at is null then
    perform private.fail(409, 'NOT_FINISHED', 'This simulation is not finished yet.', 'The review opens at the end.');
  end if;
  select k.answers into graph from public.quiz_answer_keys k where k.content_id = attempt.content_id;
  return private.play_scenario(graph, attempt.path, attempt.id::text) || jsonb_build_object(
    'attempt_id', attempt.id, 'attempt_number', attempt.attempt_number, 'passed', attempt.passed, 'finished_at', attempt.finished_at,
    'steps', private.review_scenario(graph, attempt.path));
end
$$;
create function public.simulation_review(attempt_id uuid) returns jsonb
language sql stable set search_path = ''
as $$ select private.simulation_review(attempt_id) $$;
comment on function public.simulation_review(uuid) is
  'The whole way of a finished attempt, one''s own or, for training administrators, anybody''s: {outcome, score_percentage, passed, steps: [{title, text, choice, consequence, feedback, points, '
  'best_points, better: {choice, feedback}, repeated}]}. Raises 404 ATTEMPT_NOT_FOUND, 409 NOT_FINISHED.';
grant execute on function private.simulation_review(uuid) to authenticated;
grant execute on function public.simulation_review(uuid) to authenticated;
