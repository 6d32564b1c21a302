create function private.start_quiz_attempt(assignment_id uuid, module_id uuid) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  progress public.module_progress := private.open_module(assignment_id, module_id);
  content public.training_content;
  latest public.quiz_attempts;
  settings jsonb;
  free_from timestamptz;
begin
  select * into latest from public.quiz_attempts q
  where q.assignment_id = progress.assignment_id and q.module_id = progress.module_id order by q.attempt_number desc limit 1;
  if latest.id is not null and latest.submitted_at is null then
    -- Two tabs, a reload, a lost connection: still one attempt. If its time ran out meanwhile, this is its result.
    if private.quiz_time_is_over(latest.deadline_at) then perform private.finish_quiz_attempt(latest.id); end if;
    return latest.id;
  end if;

  select * into content from public.training_content where id = progress.content_id;
  settings := private.quiz_settings(content.content_data, (select m.passing_score_percentage from public.training_modules m where m.id = progress.module_id));
  free_from := latest.submitted_at + make_interval(mins => (settings ->> 'cool_down_minutes')::integer);
  if content.content_type <> 'quiz' then
    perform private.fail(409, 'NOT_A_QUIZ', 'This module is not a quiz.');
  elsif progress.progress_percentage = 100 then
    perform private.fail(409, 'ALREADY_PASSED', 'This quiz is already passed.');
  elsif latest.attempt_number >= (settings ->> 'maximum_attempts')::integer then
    perform private.fail(409, 'NO_ATTEMPTS_LEFT', format('All %s attempts are used.', settings ->> 'maximum_attempts'), 'Ask your manager to assign the training again.');
  elsif free_from > private.clock() then
    perform private.fail(409, 'COOL_DOWN', format('The next attempt is possible in %s min.', ceil(extract(epoch from free_from - private.clock()) / 60)),
      'Use the time to look at the material again.');
  end if;

  insert into public.quiz_attempts as q (organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, questions, settings, deadline_at)
  values (progress.organization_id, progress.assignment_id, progress.module_id, progress.content_id, progress.user_id, progress.program_id,
    coalesce(latest.attempt_number, 0) + 1, private.draw_quiz(content.content_data), settings,
    private.clock() + make_interval(mins => (settings ->> 'time_limit_minutes')::integer))
  returning q.id into latest.id;
  return latest.id;
end
$$;
create function public.start_quiz_attempt(assignment_id uuid, module_id uuid) returns setof public.quiz_attempts
language sql volatile rows 1 set search_path = ''
as $$
  with attempt as materialized (select private.start_quiz_attempt(assignment_id, module_id) as id)
  select q.* from attempt cross join lateral (select * from private.my_quiz_attempt(attempt.id)) q
$$;
comment on function public.start_quiz_attempt(uuid, uuid) is
  'Begins an attempt at a quiz of one''s own assignment, or continues the open one; one whose time limit has passed is graded from what was saved. Returns the attempt: its questions without answers, the responses '
  'saved so far, its deadline. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 NOT_A_QUIZ, 409 ALREADY_PASSED, 409 NO_ATTEMPTS_LEFT, 409 COOL_DOWN.';
grant execute on function private.start_quiz_attempt(uuid, uuid) to authenticated;
grant execute on function public.start_quiz_attempt(uuid, uuid) to authenticated;
