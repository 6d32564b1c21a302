create function private.my_quiz_attempt(attempt_id uuid) returns setof public.quiz_attempts
language sql volatile rows 1 security definer set search_path = ''
as $$ select * from public.quiz_attempts where id = attempt_id and user_id = private.my_staff_id() $$;
comment on function private.my_quiz_attempt(uuid) is
  'One''s own attempt. Volatile, so that a statement that just made or graded the attempt sees it.';
grant execute on function private.my_quiz_attempt(uuid) to authenticated;
