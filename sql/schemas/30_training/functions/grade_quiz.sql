create function private.grade_quiz(questions jsonb, responses jsonb, answers jsonb)
returns table (score_percentage integer, feedback jsonb)
language sql immutable set search_path = ''
as $$
  with graded as (
    select question ->> 'id' as id, answer.correct_options, answer.explanation,
      -- Right means: exactly the correct options, in any order.
      (select coalesce(jsonb_agg(chosen order by chosen), '[]') from (select distinct chosen from jsonb_array_elements_text(
        case when jsonb_typeof(responses -> (question ->> 'id')) = 'array' then responses -> (question ->> 'id') else '[]' end) chosen) given)
        = answer.correct_options as correct
    from jsonb_array_elements(questions) as question
    cross join lateral (
      select (select jsonb_agg(option order by option) from jsonb_array_elements_text(answers -> (question ->> 'id') -> 'correct') option) as correct_options,
        answers -> (question ->> 'id') -> 'explanation' as explanation
    ) answer
  )
  select (count(*) filter (where correct) * 100 / greatest(count(*), 1))::integer,
    jsonb_object_agg(id, jsonb_build_object('correct', coalesce(correct, false), 'correct_options', correct_options, 'explanation', explanation))
  from graded
$$;
comment on function private.grade_quiz(jsonb, jsonb, jsonb) is
  'Grades responses {question id: [option id, …]} against the answer key: the percentage of questions answered exactly right, rounded down, and feedback for each question.';
