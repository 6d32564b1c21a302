create function private.lock_my_quiz_attempt(attempt_id uuid) returns public.quiz_attempts
language plpgsql security definer set search_path = ''
as $$
declare
  attempt public.quiz_attempts;
begin
  -- The assignment is locked before the attempt, in the order every other function takes them.
  perform from public.training_assignments a
  where a.id = (select q.assignment_id from public.quiz_attempts q where q.id = lock_my_quiz_attempt.attempt_id)
    and a.user_id = private.my_staff_id() for update;
  select * into attempt from public.quiz_attempts q
  where q.id = lock_my_quiz_attempt.attempt_id and q.user_id = private.my_staff_id() for update;
  if attempt.id is null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such attempt of yours.');
  end if;
  return attempt;
end
$$;
comment on function private.lock_my_quiz_attempt(uuid) is 'One''s own attempt, locked together with its assignment. Raises 404 ATTEMPT_NOT_FOUND.';
