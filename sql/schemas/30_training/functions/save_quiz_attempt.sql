create function private.save_quiz_attempt(attempt_id uuid, responses jsonb, active_seconds integer) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  attempt public.quiz_attempts := private.lock_my_quiz_attempt(attempt_id);
begin
  if attempt.submitted_at is not null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such open attempt of yours.', 'It may have been submitted in another tab.');
  elsif private.quiz_time_is_over(attempt.deadline_at) then
    return jsonb_build_object('saved', false, 'result', private.finish_quiz_attempt(attempt.id));
  end if;
  attempt := private.keep_quiz_responses(attempt, responses, active_seconds);
  return jsonb_build_object('saved', true, 'active_seconds', attempt.active_seconds);
end
$$;
create function public.save_quiz_attempt(attempt_id uuid, responses jsonb, active_seconds integer default null) returns jsonb
language sql volatile set search_path = ''
as $$ select private.save_quiz_attempt(attempt_id, responses, active_seconds) $$;
comment on function public.save_quiz_attempt(uuid, jsonb, integer) is
  'Saves responses {question id: response} of one''s own open attempt; questions not named, and those already shown their answer, keep what was saved. active_seconds is the active time in this attempt so far '
  '(credited up to the time that passed). Returns {saved: true, active_seconds}, or after the time limit {saved: false, result}: the attempt as graded from what was saved in time. '
  'Raises 404 ATTEMPT_NOT_FOUND, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';
grant execute on function private.save_quiz_attempt(uuid, jsonb, integer) to authenticated;
grant execute on function public.save_quiz_attempt(uuid, jsonb, integer) to authenticated;
