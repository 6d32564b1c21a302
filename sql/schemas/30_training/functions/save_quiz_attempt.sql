create function private.save_quiz_attempt(attempt_id uuid, responses jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if jsonb_typeof(responses) <> 'object' or length(responses::text) > 100000 then
    perform private.fail(400, 'INVALID_RESPONSES', 'Responses are an object of question ids and option ids.');
  end if;
  update public.quiz_attempts q set responses = q.responses || save_quiz_attempt.responses
  where q.id = attempt_id and q.user_id = private.my_staff_id() and q.submitted_at is null;
  if not found then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such open attempt of yours.', 'It may have been submitted in another tab.');
  end if;
end
$$;
create function public.save_quiz_attempt(attempt_id uuid, responses jsonb) returns void
language sql volatile set search_path = ''
as $$ select private.save_quiz_attempt(attempt_id, responses) $$;
comment on function public.save_quiz_attempt(uuid, jsonb) is
  'Saves responses {question id: [option id, …]} of one''s own open attempt; questions not named keep what was saved. Raises 404 ATTEMPT_NOT_FOUND, 400 INVALID_RESPONSES.';
grant execute on function private.save_quiz_attempt(uuid, jsonb) to authenticated;
grant execute on function public.save_quiz_attempt(uuid, jsonb) to authenticated;
