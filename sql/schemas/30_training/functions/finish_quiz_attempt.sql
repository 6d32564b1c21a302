create function private.finish_quiz_attempt(attempt_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  attempt public.quiz_attempts;
  grade record;
  is_cancelled boolean;
  active bigint;
  finished jsonb := jsonb_build_object('module_completed', false, 'assignment_completed', false);
begin
  select * into attempt from public.quiz_attempts q where q.id = finish_quiz_attempt.attempt_id for update;
  select a.status = 'cancelled' into is_cancelled from public.training_assignments a where a.id = attempt.assignment_id;

  if attempt.submitted_at is null then
    select g.* into grade
    from public.quiz_answer_keys k cross join lateral private.grade_quiz(attempt.questions, attempt.responses, k.answers) g
    where k.content_id = attempt.content_id;
    update public.quiz_attempts q set
      score_points = grade.score_points, maximum_points = grade.maximum_points, score_percentage = grade.score_percentage,
      passed = grade.score_percentage >= coalesce((attempt.settings ->> 'passing_score_percentage')::integer,
        (select m.passing_score_percentage from public.training_modules m where m.id = attempt.module_id)),
      feedback = case when attempt.settings ->> 'feedback' = 'never' then null else grade.feedback end,
      submitted_at = least(private.clock(), attempt.deadline_at)
    where q.id = attempt.id returning * into attempt;
  end if;

  if attempt.passed and not is_cancelled then
    select sum(q.active_seconds) into active
    from public.quiz_attempts q where q.assignment_id = attempt.assignment_id and q.module_id = attempt.module_id;
    finished := private.complete_module(
      assignment_id => attempt.assignment_id, module_id => attempt.module_id, content_id => attempt.content_id,
      started_at => attempt.started_at, completed_at => attempt.submitted_at, score_percentage => attempt.score_percentage,
      -- Unknown where nothing was reported, rather than the time the page stood open.
      time_spent_minutes => least(1440, ceil(nullif(active, 0) / 60.0))::integer,
      attempts_count => attempt.attempt_number);
  end if;
  return jsonb_build_object('attempt_id', attempt.id, 'attempt_number', attempt.attempt_number, 'score_percentage', attempt.score_percentage,
    'score_points', attempt.score_points, 'maximum_points', attempt.maximum_points, 'passed', attempt.passed, 'feedback', attempt.feedback,
    'submitted_at', attempt.submitted_at) || finished;
end
$$;
comment on function private.finish_quiz_attempt(uuid) is
  'Grades an attempt from what was saved and, when passed, completes the module with the active minutes of all attempts; a graded attempt answers the same again. '
  'Whoever calls it has locked the assignment and checked whose attempt it is.';
