begin;
select plan(26);

delete from public.quiz_attempts;
create function tests.quiz(data jsonb, answers jsonb) returns void language sql security definer as $$
  delete from public.quiz_attempts where content_id = tests.id('north quiz 1');
  update public.training_content set content_data = data where id = tests.id('north quiz 1');
  update public.quiz_answer_keys set answers = quiz.answers where content_id = tests.id('north quiz 1');
$$;
create function tests.attempt() returns public.quiz_attempts language sql as $$ select * from public.start_quiz_attempt(tests.id('staff hipaa'), tests.id('north quiz')) $$;
create function tests.submit(responses jsonb) returns jsonb language sql as $$ select public.submit_quiz_attempt((tests.attempt()).id, responses) $$;
create function tests.choice(id text, rest jsonb default '{}') returns jsonb language sql as $$
  select jsonb_build_object('id', id, 'kind', 'single_choice', 'prompt', id || '?', 'options', '[{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]'::jsonb) || rest $$;
grant execute on all functions in schema tests to public;

-- Pools, shuffling, and the order that must not give the answer away.
select tests.quiz(
  jsonb_build_object('questions', jsonb_build_array(
      tests.choice('always'), tests.choice('p1', '{"pool": "sharps"}'), tests.choice('p2', '{"pool": "sharps", "points": 2}'), tests.choice('p3', '{"pool": "sharps"}'),
      '{"id": "steps", "kind": "ordering", "prompt": "Order", "options": [{"id": "first-1", "text": "1"}, {"id": "second-2", "text": "2"}, {"id": "third-3", "text": "3"}]}'::jsonb),
    'pools', '[{"name": "sharps", "draw": 2}]'::jsonb, 'partial_credit', 'proportional'),
  '{"always": {"correct": ["a"]}, "p1": {"correct": ["a"]}, "p2": {"correct": ["a"]}, "p3": {"correct": ["a"]}, "steps": {"correct": ["first-1", "second-2", "third-3"]}}');
select is((select array_agg(option ->> 'id') from public.training_content, jsonb_array_elements(content_data #> '{questions,4,options}') option where id = tests.id('north quiz 1')),
  array(select id from unnest(array['first-1', 'second-2', 'third-3']) id order by md5('steps:' || id)), 'steps are stored in an order that comes from their ids alone');
select tests.as_staff('staff');
select is((select jsonb_array_length((tests.attempt()).questions)), 4, 'an attempt asks what is in no pool, and as many of a pool as the quiz says');
select is((tests.attempt()).questions, (tests.attempt()).questions, 'the draw is the same after a reload');
select results_eq($$ select count(*)::int from jsonb_array_elements((tests.attempt()).questions) q where q ->> 'id' like 'p%' $$, 'values (2)', 'two of three');
select ok((select bool_and(question ? 'points' and question ->> 'partial_credit' = 'proportional' and not question ? 'pool') from jsonb_array_elements((tests.attempt()).questions) question),
  'every question says what it is worth and by which rule, and not where it was drawn from');
select tests.as_owner();
select cmp_ok((select count(distinct array(select question ->> 'id' from jsonb_array_elements(private.draw_quiz(content_data)) question)) from public.training_content, generate_series(1, 60)
  where id = tests.id('north quiz 1'))::int, '=', 3, 'over many draws every pair comes up, in the order of the quiz');
select cmp_ok((select count(distinct array(select option ->> 'id' from jsonb_array_elements(private.draw_quiz(content_data) #> '{3,options}') option)) from public.training_content, generate_series(1, 80)
  where id = tests.id('north quiz 1'))::int, '=', 6, 'steps come in every order');
select cmp_ok((select count(distinct private.draw_quiz(content_data || '{"shuffle_options": true}') #> '{0,options}') from public.training_content, generate_series(1, 80)
  where id = tests.id('north quiz 1'))::int, '=', 6, 'options are shuffled when the quiz says so');
select is((select count(distinct private.draw_quiz(content_data) #> '{0,options}') from public.training_content, generate_series(1, 20) where id = tests.id('north quiz 1'))::int, 1, 'and only then');
select cmp_ok((select count(distinct private.draw_quiz(content_data || '{"shuffle_questions": true}') #>> '{0,id}') from public.training_content, generate_series(1, 80)
  where id = tests.id('north quiz 1'))::int, '=', 5, 'any question may come first when questions are shuffled');

-- Feedback that waits, comes at once, or never comes.
select tests.quiz(jsonb_build_object('questions', jsonb_build_array(tests.choice('q1'), tests.choice('q2')), 'feedback', 'never', 'maximum_attempts', 9),
  '{"q1": {"correct": ["a"], "explanation": "why"}, "q2": {"correct": ["b"]}}');
select tests.as_staff('staff');
select is(tests.submit('{"q1": ["a"]}') -> 'feedback', 'null', 'a quiz that never shows answers says the score only');
select is((select feedback from public.quiz_attempts where user_id = tests.id('staff')), null, 'and keeps nothing that could be read');
select throws_ok($$ select public.check_quiz_answer((tests.attempt()).id, 'q1', '["a"]') $$, 'PT409', null, 'its answers cannot be asked for one by one');

select tests.as_owner();
select tests.quiz(jsonb_build_object('questions', jsonb_build_array(tests.choice('q1'), tests.choice('q2')), 'feedback', 'immediate', 'maximum_attempts', 9),
  '{"q1": {"correct": ["a"], "explanation": "why"}, "q2": {"correct": ["b"]}}');
select tests.as_staff('staff');
select throws_ok($$ select public.check_quiz_answer((tests.attempt()).id, 'q1') $$, 'PT400', null, 'an answer comes before the feedback');
select throws_ok($$ select public.check_quiz_answer((tests.attempt()).id, 'other', '["a"]') $$, 'PT404', null, 'only what is asked can be checked');
select is((select public.check_quiz_answer((tests.attempt()).id, 'q1', '["c"]') -> 'feedback'),
  '{"correct": false, "points": 0, "maximum_points": 1, "correct_options": ["a"], "explanation": "why"}', 'once answered, the question says whether it was right, and why');
select is((select array(select jsonb_object_keys((tests.attempt()).feedback))), array['q1'], 'and no other does');
select lives_ok($$ select public.save_quiz_attempt((tests.attempt()).id, '{"q1": ["a"], "q2": ["b"], "zz": ["x"]}') $$, 'saving goes on');
select is((tests.attempt()).responses, '{"q1": ["c"], "q2": ["b"]}', 'but what was shown stays as it was answered, and what was not asked is not kept');
select is((select public.check_quiz_answer((tests.attempt()).id, 'q1', '["a"]') ->> 'response'), '["c"]', 'checking again answers the same');
select is(tests.submit('{"q1": ["a"]}') ->> 'score_percentage', '50', 'and the grade is of the first answer');

-- The wait between attempts, and the rules an attempt began with.
select tests.as_owner();
select tests.quiz(jsonb_build_object('questions', jsonb_build_array(tests.choice('q1')), 'cool_down_minutes', 60), '{"q1": {"correct": ["a"]}}');
select tests.hold_clock('2030-03-01 12:00Z');
select tests.as_staff('staff');
select is(tests.submit('{}') ->> 'passed', 'false', 'not passed');
select tests.hold_clock('2030-03-01 12:59Z');
select throws_ok($$ select tests.attempt() $$, 'PT409', 'The next attempt is possible in 1 min.', 'the next attempt waits');
select tests.hold_clock('2030-03-01 13:00Z');
select is((tests.attempt()).attempt_number, 2, 'until the time is up');
select tests.as_owner();
update public.training_modules set passing_score_percentage = 0 where id = tests.id('north quiz');
select tests.as_staff('staff');
select is(tests.submit('{"q1": ["b"]}') ->> 'passed', 'false', 'an attempt is judged by the passing score it began with');
select is((select array[score_points, maximum_points] from public.quiz_attempts where user_id = tests.id('staff') and attempt_number = 2), array[0.0000, 1.0000], 'points are kept');

select * from finish();
rollback;
