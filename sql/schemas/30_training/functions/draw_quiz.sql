create function private.draw_quiz(content_data jsonb) returns jsonb
language sql volatile set search_path = ''
as $$
  with question as (
    select value as question, ordinality as place, row_number() over (partition by value ->> 'pool' order by random()) as drawn_as
    from jsonb_array_elements(content_data -> 'questions') with ordinality
  ), drawn as (
    select q.question, q.place, random() as chance
    from question q
    left join jsonb_array_elements(case when jsonb_typeof(content_data -> 'pools') = 'array' then content_data -> 'pools' else '[]' end) pool on pool ->> 'name' = q.question ->> 'pool'
    where pool is null or q.drawn_as <= (pool ->> 'draw')::integer
  )
  select coalesce(jsonb_agg(
      question - 'pool'
        || jsonb_build_object('points', coalesce(question -> 'points', '1'),
          'partial_credit', coalesce(question -> 'partial_credit', content_data -> 'partial_credit', '"none"'))
        -- The order in which options are stored never shows where the answer is their order.
        || case when question ->> 'kind' in ('matching', 'ordering')
            or (coalesce((content_data ->> 'shuffle_options')::boolean, false) and coalesce(question ->> 'kind', '') not in ('true_false', 'fill_in_blank'))
          then jsonb_build_object('options', (select jsonb_agg(option order by random()) from jsonb_array_elements(question -> 'options') option)) else '{}' end
      order by case when coalesce((content_data ->> 'shuffle_questions')::boolean, false) then chance end, place), '[]')
  from drawn
$$;
comment on function private.draw_quiz(jsonb) is
  'What one attempt asks: so many questions of each pool as the quiz says, drawn at random, and all that are in none; shuffled as the quiz says. Takes the content_data of a quiz: '
  '{questions: [{id, kind: single_choice | multiple_choice | true_false | fill_in_blank | matching | ordering, prompt, points (1), partial_credit, pool, image: {file_id, alt}, '
  'options: [{id, text}] of choices, matching and ordering, prompts: [{id, text}] of matching, blanks: [{id, numeric}] of fill-in, where the prompt holds {{blank id}}}], '
  'pools: [{name, draw}], shuffle_questions, shuffle_options, partial_credit: none | proportional, feedback: immediate | at_end | never, time_limit_minutes, maximum_attempts, cool_down_minutes}.';
