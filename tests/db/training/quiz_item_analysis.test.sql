begin;
select plan(20);

delete from public.quiz_attempts;
update public.training_content set content_data = jsonb_build_object('questions', (
    select jsonb_agg(jsonb_build_object('id', 'q' || n, 'kind', 'single_choice', 'prompt', 'Question ' || n,
      'options', '[{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]'::jsonb)) from generate_series(1, 3) n))
where id = tests.id('north quiz 1');
update public.quiz_answer_keys set answers = '{"q1": {"correct": ["a"]}, "q2": {"correct": ["a"]}, "q3": {"correct": ["a"]}}' where content_id = tests.id('north quiz 1');

-- Six people, three questions: 3, 3, 2, 2, 1 and 0 right.
create temporary table sat (name text, attempt integer, chosen text[]);
insert into sat values ('staff', 1, '{a,a,a}'), ('nurse', 1, '{a,a,a}'), ('colleague', 1, '{a,a,b}'), ('lead', 1, '{a,a,b}'), ('manager', 1, '{a,b,b}'), ('orphan', 1, '{b,c,c}'),
  -- Again, and all wrong: the first attempt is what counts.
  ('staff', 2, '{c,c,c}');
insert into public.quiz_attempts (organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, questions, responses, score_percentage, passed, started_at, submitted_at)
select tests.id('north'), tests.id(name || ' hipaa'), tests.id('north quiz'), tests.id('north quiz 1'), tests.id(name), tests.id('north hipaa'), attempt,
  (select content_data -> 'questions' from public.training_content where id = tests.id('north quiz 1')),
  jsonb_build_object('q1', array[chosen[1]], 'q2', array[chosen[2]], 'q3', array[chosen[3]]), 0, false, private.clock() + attempt * interval '1 minute', private.clock() + attempt * interval '2 minutes'
from sat;

create temporary table analysis (figures jsonb);
grant all on analysis to public;
select tests.as_staff('administrator');
insert into analysis values (public.quiz_item_analysis(tests.id('north quiz 1')));
select results_eq($$ select figures ->> 'attempts', figures ->> 'learners', figures ->> 'small' from analysis $$, $$ values ('6', '6', 'true') $$, 'the first attempt of each learner');
-- Scores in percent: 100, 100, 66.7, 66.7, 33.3, 0. Mean 61.1; sample variance of the points 1.3667, so SD 1.1690 of 3 points, 39.0 %.
select is((select figures ->> 'mean_percentage' from analysis), '61.1', 'the mean score');
select is((select figures ->> 'deviation_percentage' from analysis), '39.0', 'the standard deviation');
-- KR-20 = 3/2 · (1 − (5/36 + 8/36 + 8/36) / 1.1389) = 0.7317.
select is((select figures ->> 'alpha' from analysis), '0.732', 'alpha is KR-20');
select is((select figures ->> 'alpha_is_kr20' from analysis), 'true', 'and says so');
-- 39.0 · sqrt(1 − 0.7317) = 20.2.
select is((select figures ->> 'standard_error_percentage' from analysis), '20.2', 'the standard error of measurement');
select results_eq($$ select array_agg(item ->> 'difficulty' order by item ->> 'id') from analysis, jsonb_array_elements(figures -> 'questions') item $$,
  $$ values (array['0.833', '0.667', '0.333']) $$, 'the share that got it right: 5, 4 and 2 of 6');
-- For the first: rest scores 2 2 1 1 0 0, covariance 1/6, standard deviations .3727 and .8165: .1667 / .3043 = .548.
select results_eq($$ select array_agg(item ->> 'discrimination' order by item ->> 'id') from analysis, jsonb_array_elements(figures -> 'questions') item $$,
  $$ values (array['0.548', '0.686', '0.463']) $$, 'the correlation of each question with the rest, itself left out');
select is((select figures #> '{questions,2,choices}' from analysis),
  '[{"id": "a", "text": "A", "correct": true, "count": 2, "rest_percentage": 100.0}, {"id": "b", "text": "B", "correct": false, "count": 3, "rest_percentage": 83.3},
    {"id": "c", "text": "C", "correct": false, "count": 1, "rest_percentage": 0.0}]', 'how often each option was chosen, and how those who did scored on the rest');
select is((select array_agg((bin ->> 'count')::int order by (bin ->> 'from')::int) from analysis, jsonb_array_elements(figures -> 'histogram') bin), array[1, 0, 0, 1, 0, 0, 2, 0, 0, 2],
  'scores by tens, a full score in the last');
select is((select figures #> '{questions,0,flags}' from analysis), '[]', 'a question that works has no flag');
select is(public.quiz_item_analysis(tests.id('north quiz 1'), true) ->> 'attempts', '7', 'all attempts can be asked for');

-- The key of the third question is wrong.
select tests.as_owner();
update public.quiz_answer_keys set answers = answers || '{"q3": {"correct": ["c"]}}' where content_id = tests.id('north quiz 1');
select tests.as_staff('administrator');
select is(public.quiz_item_analysis(tests.id('north quiz 1')) #> '{questions,2,flags}', '["too_hard", "negative_discrimination", "key_suspect"]',
  'when those who know the rest choose another answer, the key is suspect');

-- Matching, and what was typed.
select tests.as_owner();
update public.training_content set content_data = '{"questions": [{"id": "q1", "kind": "fill_in_blank", "prompt": "{{1}}", "blanks": [{"id": "1"}]},
  {"id": "q2", "kind": "matching", "prompt": "Match", "partial_credit": "proportional", "prompts": [{"id": "p1", "text": "One"}, {"id": "p2", "text": "Two"}], "options": [{"id": "option1", "text": "1"}, {"id": "option2", "text": "2"}]}]}'
where id = tests.id('north quiz 1');
update public.quiz_answer_keys set answers = '{"q1": {"blanks": {"1": {"accepted": ["Gloves"]}}}, "q2": {"pairs": {"p1": "option1", "p2": "option2"}}}' where content_id = tests.id('north quiz 1');
update public.quiz_attempts set questions = (select content_data -> 'questions' from public.training_content where id = tests.id('north quiz 1')),
  responses = case when user_id = tests.id('orphan') then '{"q1": {"1": "mitts"}, "q2": {"p1": "option1", "p2": "option1"}}'
    when user_id = tests.id('lead') then '{}' else '{"q1": {"1": " GLOVES"}, "q2": {"p1": "option1", "p2": "option2"}}'::jsonb end;
select tests.as_staff('administrator');
update analysis set figures = public.quiz_item_analysis(tests.id('north quiz 1'));
select is((select figures #> '{questions,0,typed}' from analysis),
  '[{"blank": "1", "text": "gloves", "count": 4, "accepted": true}, {"blank": "1", "text": "mitts", "count": 1, "accepted": false}]', 'what was typed, counted, so that an answer that should be accepted is seen');
select is((select figures #> '{questions,1,matched}' from analysis), '[{"id": "p1", "text": "One", "right": 5}, {"id": "p2", "text": "Two", "right": 4}]', 'how many matched each line');
select is((select figures #>> '{questions,1,unanswered}' from analysis), '1', 'and how many left it out');
select is((select figures ->> 'alpha_is_kr20' from analysis), 'false', 'with partial credit it is alpha');

select tests.as_owner();
delete from public.quiz_attempts where user_id in (tests.id('orphan'), tests.id('lead'));
select tests.as_staff('administrator');
select results_eq($$ select f ->> 'enough', f ->> 'mean_percentage', f ->> 'alpha', f #>> '{questions,0,difficulty}', f #>> '{questions,0,n}' from public.quiz_item_analysis(tests.id('north quiz 1')) f $$,
  $$ values ('false', null, null, null, '4') $$, 'below five attempts there are counts and no statistics');
select tests.as_staff('manager');
select throws_ok($$ select public.quiz_item_analysis(tests.id('north quiz 1')) $$, 'PT404', null, 'it is for those who write the questions');
select tests.as_staff('south_administrator');
select throws_ok($$ select public.quiz_item_analysis(tests.id('north quiz 1')) $$, 'PT404', null, 'of this practice');

select * from finish();
rollback;
