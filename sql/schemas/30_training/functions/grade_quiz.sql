create function private.grade_quiz(questions jsonb, responses jsonb, answers jsonb)
returns table (score_points numeric, maximum_points numeric, score_percentage integer, feedback jsonb)
language sql immutable set search_path = ''
as $$
  select round(coalesce(sum(shares), 0) / 232792560, 4), coalesce(sum(g.maximum_points), 0),
    case when sum(g.maximum_points) > 0 then div(sum(shares) * 100, sum(g.maximum_points) * 232792560)::integer else 0 end,
    coalesce(jsonb_object_agg(question ->> 'id', private.question_feedback(question, key, correct, shares / 232792560, g.maximum_points)), '{}')
  from private.graded_questions(questions, responses, answers) g
$$;
comment on function private.grade_quiz(jsonb, jsonb, jsonb) is
  'Grades the questions asked: points earned (four decimals) of those possible, their percentage from the exact fraction, rounded down, and feedback for each question.';
