create function private.keep_quiz_responses(attempt public.quiz_attempts, responses jsonb, active_seconds integer) returns public.quiz_attempts
language plpgsql security definer set search_path = ''
as $$
begin
  if jsonb_typeof(responses) <> 'object' or length(responses::text) > 100000 then
    perform private.fail(400, 'INVALID_RESPONSES', 'Responses are an object of question ids and what was answered.');
  elsif active_seconds < 0 then
    perform private.fail(400, 'NEGATIVE_TIME', 'active_seconds counts up from 0.');
  end if;
  update public.quiz_attempts q set
    responses = q.responses || coalesce((
      select jsonb_object_agg(given.key, given.value) from jsonb_each(keep_quiz_responses.responses) given
      -- What has been shown its answer stays as it was answered.
      where not coalesce(q.feedback, '{}') ? given.key
        and exists (select from jsonb_array_elements(q.questions) question where question ->> 'id' = given.key)), '{}'),
    -- A total, so that a repeat counts once; and no more than passed.
    active_seconds = greatest(q.active_seconds,
      least(coalesce(keep_quiz_responses.active_seconds, 0), ceil(extract(epoch from private.clock() - q.started_at)))::integer)
  where q.id = attempt.id returning * into attempt;
  return attempt;
end
$$;
comment on function private.keep_quiz_responses(public.quiz_attempts, jsonb, integer) is
  'Keeps responses to questions that were asked and not yet shown their answer, and the active seconds of the attempt so far. Raises 400 INVALID_RESPONSES, 400 NEGATIVE_TIME. '
  'Whoever calls it has locked the attempt.';
