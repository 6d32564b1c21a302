create function private.check_quiz_answer(attempt_id uuid, question_id text, response jsonb, active_seconds integer) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  attempt public.quiz_attempts := private.lock_my_quiz_attempt(attempt_id);
  shown jsonb;
begin
  if attempt.submitted_at is not null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such open attempt of yours.', 'It may have been submitted in another tab.');
  elsif attempt.settings ->> 'feedback' is distinct from 'immediate' then
    perform private.fail(409, 'FEEDBACK_NOT_IMMEDIATE', 'This quiz does not show answers while it is taken.');
  elsif not exists (select from jsonb_array_elements(attempt.questions) question where question ->> 'id' = question_id) then
    perform private.fail(404, 'QUESTION_NOT_FOUND', 'This attempt does not ask that question.');
  elsif private.quiz_time_is_over(attempt.deadline_at) then
    return jsonb_build_object('result', private.finish_quiz_attempt(attempt.id));
  end if;
  if response is not null then
    attempt := private.keep_quiz_responses(attempt, jsonb_build_object(question_id, response), active_seconds);
  end if;
  if coalesce(attempt.responses -> question_id, 'null') in ('null', '[]', '{}') then
    perform private.fail(400, 'ANSWER_MISSING', 'Answer the question first.');
  end if;

  if not coalesce(attempt.feedback, '{}') ? question_id then
    select private.question_feedback(g.question, g.key, g.correct, g.shares / 232792560, g.maximum_points) into shown
    from public.quiz_answer_keys k cross join lateral private.graded_questions(attempt.questions, attempt.responses, k.answers) g
    where k.content_id = attempt.content_id and g.question ->> 'id' = question_id;
    update public.quiz_attempts q set feedback = coalesce(q.feedback, '{}') || jsonb_build_object(question_id, shown)
    where q.id = attempt.id returning * into attempt;
  end if;
  return jsonb_build_object('question_id', question_id, 'response', attempt.responses -> question_id, 'feedback', attempt.feedback -> question_id);
end
$$;
create function public.check_quiz_answer(attempt_id uuid, question_id text, response jsonb default null, active_seconds integer default null) returns jsonb
language sql volatile set search_path = ''
as $$ select private.check_quiz_answer(attempt_id, question_id, response, active_seconds) $$;
comment on function public.check_quiz_answer(uuid, text, jsonb, integer) is
  'With immediate feedback: saves the response to one question of one''s own open attempt, locks it and only then says whether it was right. Asking again answers the same. Returns {question_id, response, '
  'feedback}, or after the time limit {result}. Raises 404 ATTEMPT_NOT_FOUND, 404 QUESTION_NOT_FOUND, 409 FEEDBACK_NOT_IMMEDIATE, 400 ANSWER_MISSING, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';
grant execute on function private.check_quiz_answer(uuid, text, jsonb, integer) to authenticated;
grant execute on function public.check_quiz_answer(uuid, text, jsonb, integer) to authenticated;
