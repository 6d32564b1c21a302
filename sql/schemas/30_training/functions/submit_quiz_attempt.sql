create function private.submit_quiz_attempt(attempt_id uuid, responses jsonb, active_seconds integer) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  attempt public.quiz_attempts := private.lock_my_quiz_attempt(attempt_id);
begin
  if attempt.submitted_at is null then
    if exists (select from public.training_assignments a where a.id = attempt.assignment_id and a.status = 'cancelled') then
      perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
    elsif not private.quiz_time_is_over(attempt.deadline_at) then
      perform private.keep_quiz_responses(attempt, coalesce(responses, '{}'), active_seconds);
    end if;
  end if;
  return private.finish_quiz_attempt(attempt.id);
end
$$;
create function public.submit_quiz_attempt(attempt_id uuid, responses jsonb default '{}', active_seconds integer default null) returns jsonb
language sql volatile set search_path = ''
as $$ select private.submit_quiz_attempt(attempt_id, responses, active_seconds) $$;
comment on function public.submit_quiz_attempt(uuid, jsonb, integer) is
  'Grades one''s own attempt and, when passed, completes the module. Submitting again answers the same and changes nothing; what is sent after the time limit does not count. Returns {attempt_id, attempt_number, '
  'score_percentage, score_points, maximum_points, passed, feedback (null where the quiz shows none), submitted_at, module_completed, assignment_completed, completion_id?, certificate_id?}. '
  'Raises 404 ATTEMPT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';
grant execute on function private.submit_quiz_attempt(uuid, jsonb, integer) to authenticated;
grant execute on function public.submit_quiz_attempt(uuid, jsonb, integer) to authenticated;
