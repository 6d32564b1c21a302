create function private.start_quiz_attempt(assignment_id uuid, module_id uuid) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  progress public.module_progress := private.open_module(assignment_id, module_id);
  content public.training_content;
  open_attempt uuid;
  taken integer;
  allowed integer;
begin
  select id into open_attempt from public.quiz_attempts q
  where q.assignment_id = progress.assignment_id and q.module_id = progress.module_id and q.submitted_at is null;
  -- Two tabs, a reload, a lost connection: still one attempt.
  if open_attempt is not null then return open_attempt; end if;

  select * into content from public.training_content where id = progress.content_id;
  select count(*) into taken from public.quiz_attempts q where q.assignment_id = progress.assignment_id and q.module_id = progress.module_id;
  allowed := (content.content_data ->> 'maximum_attempts')::integer;
  if content.content_type <> 'quiz' then
    perform private.fail(409, 'NOT_A_QUIZ', 'This module is not a quiz.');
  elsif progress.progress_percentage = 100 then
    perform private.fail(409, 'ALREADY_PASSED', 'This quiz is already passed.');
  elsif taken >= allowed then
    perform private.fail(409, 'NO_ATTEMPTS_LEFT', format('All %s attempts are used.', allowed), 'Ask your manager to assign the training again.');
  end if;

  insert into public.quiz_attempts (organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, questions)
  values (progress.organization_id, progress.assignment_id, progress.module_id, progress.content_id, progress.user_id, progress.program_id,
    taken + 1, content.content_data -> 'questions')
  returning id into open_attempt;
  return open_attempt;
end
$$;
create function public.start_quiz_attempt(assignment_id uuid, module_id uuid) returns setof public.quiz_attempts
language sql volatile rows 1 set search_path = ''
as $$
  with attempt as materialized (select private.start_quiz_attempt(assignment_id, module_id) as id)
  select q.* from attempt cross join lateral (select * from private.my_quiz_attempt(attempt.id)) q
$$;
comment on function public.start_quiz_attempt(uuid, uuid) is
  'Begins an attempt at a quiz of one''s own assignment, or continues the open one. Returns the attempt: its questions without answers, the responses saved so far. '
  'Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 NOT_A_QUIZ, 409 ALREADY_PASSED, 409 NO_ATTEMPTS_LEFT.';
grant execute on function private.start_quiz_attempt(uuid, uuid) to authenticated;
grant execute on function public.start_quiz_attempt(uuid, uuid) to authenticated;
