begin;
select plan(9);

create temporary table before as select (select count(*) from public.quiz_attempts) as attempts, (select count(*) from public.module_progress) as progress;
grant select on before to public;
select tests.as_staff('administrator');
select is(jsonb_array_length(public.preview_quiz(tests.id('north quiz 1')) -> 'questions'), 2, 'an author sees the questions as they would be asked');
select is(public.preview_quiz(tests.id('north quiz 1')) -> 'settings', '{"feedback": "at_end", "maximum_attempts": 3, "passing_score_percentage": 80}', 'with the rules');
select results_eq($$ select g ->> 'score_percentage', g ->> 'passed', g #>> '{feedback,q1,correct}' from public.preview_quiz(tests.id('north quiz 1'), '{"q1": ["a"]}') g $$,
  $$ values ('50', 'false', 'true') $$, 'answers are graded');
select results_eq($$ select g ->> 'score_percentage', g ->> 'maximum_points' from public.preview_quiz(tests.id('north quiz 1'), '{"q1": ["a"]}', '["q1"]') g $$,
  $$ values ('100', '1') $$, 'on the questions that were drawn');
select is(public.preview_quiz(tests.id('north quiz draft'), '{"q1": ["a"]}') ->> 'passed', 'true', 'a draft can be taken');
select tests.as_owner();
update public.quiz_answer_keys set answers = '{}' where content_id = tests.id('north quiz draft');
select tests.as_staff('administrator');
select throws_ok($$ select public.preview_quiz(tests.id('north quiz draft')) $$, 'PT409', 'Question 1: Mark the correct answer.', 'what is not finished says what is missing');
select tests.as_staff('staff');
select throws_ok($$ select public.preview_quiz(tests.id('north quiz 1'), '{}') $$, 'PT404', null, 'a learner cannot ask for the answers that way');
select tests.as_staff('south_administrator');
select throws_ok($$ select public.preview_quiz(tests.id('north quiz 1'), '{}') $$, 'PT404', null, 'nor an author of another practice');
select tests.as_owner();
select results_eq('select attempts, progress from before', 'select (select count(*) from public.quiz_attempts), (select count(*) from public.module_progress)', 'nothing was recorded');

select * from finish();
rollback;
