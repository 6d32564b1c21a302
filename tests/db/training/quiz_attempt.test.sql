begin;
select plan(20);

delete from public.quiz_attempts;
create function tests.attempt() returns public.quiz_attempts language sql as $$ select * from public.start_quiz_attempt(tests.id('staff hipaa'), tests.id('north quiz')) $$;
grant execute on function tests.attempt to public;

select tests.as_staff('staff');
select is((select (a).questions #>> '{1,prompt}' from tests.attempt() a), 'Two?', 'an attempt holds exactly what is asked');
select unalike((select (a).questions::text from tests.attempt() a), '%correct%', 'without the answers');
select is((select count(distinct (a).id)::int from generate_series(1, 2), tests.attempt() a), 1, 'two tabs are one attempt');
select is((select count(*)::int from public.quiz_answer_keys), 0, 'a learner does not read the answer key');

select lives_ok($$ select public.save_quiz_attempt((tests.attempt()).id, '{"q1": ["a"]}') $$, 'an answer is saved while the attempt is open');
select is((select (a).responses from tests.attempt() a), '{"q1": ["a"]}'::jsonb, 'and is there after a reload');
select throws_ok($$ select public.save_quiz_attempt((tests.attempt()).id, '[]') $$, 'PT400', null, 'responses are an object');

create temporary table graded on commit drop as select public.submit_quiz_attempt((tests.attempt()).id, '{"q2": ["a"]}') as answer;
select results_eq($$ select answer ->> 'score_percentage', answer ->> 'passed', answer ->> 'module_completed' from graded $$,
  $$ values ('50', 'false', 'false') $$, 'half right is fifty percent and not passed: choosing one of two correct options is wrong');
select is((select answer #>> '{feedback,q1,explanation}' from graded), 'because', 'the feedback comes with the grade');
select is((select public.submit_quiz_attempt((answer ->> 'attempt_id')::uuid, '{"q2": ["a", "c"]}') ->> 'score_percentage' from graded), '50',
  'submitting again answers the same');
select throws_ok($$ select public.save_quiz_attempt((select (answer ->> 'attempt_id')::uuid from graded), '{}') $$, 'PT404', null, 'a graded attempt is closed');

select is((tests.attempt()).attempt_number, 2, 'the next attempt counts on');
select is((select public.submit_quiz_attempt((tests.attempt()).id, '{"q1": ["a"], "q2": ["c", "a"]}') ->> 'score_percentage'), '100', 'all right, in any order');
select results_eq($$ select score_percentage, passed, attempts_count from public.training_completions where assignment_id = tests.id('staff hipaa') $$,
  $$ values (100, true, 2) $$, 'the completion is appended');
select throws_ok($$ select * from tests.attempt() $$, 'PT409', null, 'what is passed is not asked again');

select tests.as_staff('colleague');
select is((select count(*)::int from public.quiz_attempts where user_id = tests.id('staff')), 0, 'nobody reads another learner''s attempt');

-- Three attempts are allowed.
select tests.as_staff('nurse');
select public.submit_quiz_attempt(a.id) from public.start_quiz_attempt(tests.id('nurse hipaa'), tests.id('north quiz')) a;
select public.submit_quiz_attempt(a.id) from public.start_quiz_attempt(tests.id('nurse hipaa'), tests.id('north quiz')) a;
select public.submit_quiz_attempt(a.id) from public.start_quiz_attempt(tests.id('nurse hipaa'), tests.id('north quiz')) a;
select throws_ok($$ select * from public.start_quiz_attempt(tests.id('nurse hipaa'), tests.id('north quiz')) $$, 'PT409', null, 'the attempts are limited');
select throws_ok($$ select * from public.start_quiz_attempt(tests.id('nurse hipaa'), tests.id('north reading')) $$, 'PT409', null, 'a document is not a quiz');
select throws_ok($$ insert into public.training_completions (organization_id, assignment_id, module_id, program_id, user_id, passed)
  values (tests.id('north'), tests.id('nurse hipaa'), tests.id('north quiz'), tests.id('north hipaa'), tests.id('nurse'), true) $$, '42501', null,
  'nobody writes a completion directly');
select throws_ok($$ update public.quiz_attempts set passed = true $$, '42501', null, 'or grades themselves');

select * from finish();
rollback;
