create function private.question_feedback(question jsonb, key jsonb, correct boolean, points numeric, maximum_points numeric) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('correct', correct, 'points', trim_scale(round(points, 2)), 'maximum_points', maximum_points, 'explanation', key -> 'explanation')
    || case question ->> 'kind'
      when 'fill_in_blank' then jsonb_build_object('correct_blanks', key -> 'blanks')
      when 'matching' then jsonb_build_object('correct_pairs', key -> 'pairs')
      else jsonb_build_object('correct_options', key -> 'correct') end
$$;
comment on function private.question_feedback(jsonb, jsonb, boolean, numeric, numeric) is
  'What a learner reads of one question once it may be shown: whether it was right, the points earned of those possible, the right answer, the explanation.';
