create function private.submit_quiz_attempt(attempt_id uuid, responses jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  attempt public.quiz_attempts;
  score integer;
  graded_feedback jsonb;
  has_passed boolean;
  finished jsonb := jsonb_build_object('module_completed', false, 'assignment_completed', false);
begin
  -- The assignment is locked before the attempt, in the order every other function takes them.
  perform from public.training_assignments a
  where a.id = (select q.assignment_id from public.quiz_attempts q where q.id = attempt_id) and a.user_id = private.my_staff_id() for update;
  select * into attempt from public.quiz_attempts q where q.id = attempt_id and q.user_id = private.my_staff_id() for update;
  if attempt.id is null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such attempt of yours.');
  end if;

  if attempt.submitted_at is null then
    if exists (select from public.training_assignments a where a.id = attempt.assignment_id and a.status = 'cancelled') then
      perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
    end if;
    attempt.responses := attempt.responses || coalesce(submit_quiz_attempt.responses, '{}');
    select g.score_percentage, g.feedback into score, graded_feedback
    from public.quiz_answer_keys k cross join lateral private.grade_quiz(attempt.questions, attempt.responses, k.answers) g
    where k.content_id = attempt.content_id;
    has_passed := score >= (select passing_score_percentage from public.training_modules where id = attempt.module_id);
    update public.quiz_attempts q
    set responses = attempt.responses, feedback = graded_feedback, score_percentage = score, passed = has_passed, submitted_at = private.clock()
    where q.id = attempt.id returning * into attempt;
  end if;

  if attempt.passed then
    finished := private.complete_module(
      assignment_id => attempt.assignment_id, module_id => attempt.module_id, content_id => attempt.content_id,
      started_at => attempt.started_at, completed_at => attempt.submitted_at, score_percentage => attempt.score_percentage,
      time_spent_minutes => least(1440, ceil(extract(epoch from attempt.submitted_at - attempt.started_at) / 60))::integer,
      attempts_count => attempt.attempt_number);
  end if;
  return jsonb_build_object('attempt_id', attempt.id, 'attempt_number', attempt.attempt_number, 'score_percentage', attempt.score_percentage,
    'passed', attempt.passed, 'feedback', attempt.feedback) || finished;
end
$$;
create function public.submit_quiz_attempt(attempt_id uuid, responses jsonb default '{}') returns jsonb
language sql volatile set search_path = ''
as $$ select private.submit_quiz_attempt(attempt_id, responses) $$;
comment on function public.submit_quiz_attempt(uuid, jsonb) is
  'Grades one''s own attempt and, when passed, completes the module. Submitting again answers the same and changes nothing. Returns {attempt_id, attempt_number, score_percentage, passed, '
  'feedback, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ATTEMPT_NOT_FOUND, 409 ASSIGNMENT_CLOSED.';
grant execute on function private.submit_quiz_attempt(uuid, jsonb) to authenticated;
grant execute on function public.submit_quiz_attempt(uuid, jsonb) to authenticated;
