begin;
select plan(17);

delete from public.quiz_attempts;
update public.training_content set content_data = content_data || '{"time_limit_minutes": 10, "maximum_attempts": 5}' where id = tests.id('north quiz 1');
create function tests.attempt() returns public.quiz_attempts language sql as $$ select * from public.start_quiz_attempt(tests.id('staff hipaa'), tests.id('north quiz')) $$;
grant execute on function tests.attempt to public;
create temporary table made (id uuid, result jsonb);
grant all on made to public;

select tests.hold_clock('2030-03-01 12:00Z');
select tests.as_staff('staff');
select is((tests.attempt()).deadline_at, '2030-03-01 12:10Z'::timestamptz, 'the time limit is counted from the beginning');
select is(public.save_quiz_attempt((tests.attempt()).id, '{"q1": ["a"]}', 90), '{"saved": true, "active_seconds": 0}', 'no more active time is credited than passed');
select tests.hold_clock('2030-03-01 12:10:25Z');
select is(public.save_quiz_attempt((tests.attempt()).id, '{"q2": ["a"]}', 300) ->> 'active_seconds', '300', 'an answer that was on its way when time ran out counts');
select is(public.save_quiz_attempt((tests.attempt()).id, '{}', 300) ->> 'active_seconds', '300', 'a report that is sent again counts once');
select tests.hold_clock('2030-03-01 12:11Z');
insert into made select (tests.attempt()).id;
select is((select submitted_at from public.quiz_attempts where id = (select id from made)), '2030-03-01 12:10Z'::timestamptz,
  'an attempt that is opened after its time is graded as of the deadline');
select is((select score_percentage from public.quiz_attempts where id = (select id from made)), 50, 'from what was saved in time');
select is((tests.attempt()).attempt_number, 2, 'and the next one may begin');

select tests.hold_clock('2030-03-01 12:30Z');
update made set result = public.save_quiz_attempt((select id from public.quiz_attempts where submitted_at is null and user_id = tests.id('staff')), '{"q1": ["a"], "q2": ["a", "c"]}');
select is((select result ->> 'saved' from made), 'false', 'an answer that comes too late is not saved');
select is((select result #>> '{result,score_percentage}' from made), '0', 'and the attempt is graded without it');

select is((tests.attempt()).attempt_number, 3, 'a third one');
select tests.hold_clock('2030-03-01 13:00Z');
select is(public.submit_quiz_attempt((select id from public.quiz_attempts where submitted_at is null and user_id = tests.id('staff')), '{"q1": ["a"], "q2": ["a", "c"]}') ->> 'score_percentage',
  '0', 'what is handed in too late does not count');

-- Somebody passes, saves, and closes the browser for good.
select lives_ok($$ select public.save_quiz_attempt((tests.attempt()).id, '{"q1": ["a"], "q2": ["a", "c"]}', 0) $$, 'everything right is saved');
select tests.as_owner();
select is(private.run_job('close_quiz_attempts'), 0, 'the job leaves alone what still has time');
select tests.hold_clock('2030-03-01 14:00Z');
select is(private.run_job('close_quiz_attempts'), 1, 'the job closes what is over');
select is(private.run_job('close_quiz_attempts'), 0, 'once');
select results_eq($$ select score_percentage, passed, attempts_count, completed_at, time_spent_minutes from public.training_completions where assignment_id = tests.id('staff hipaa') $$,
  $$ values (100, true, 4, '2030-03-01 13:10Z'::timestamptz, 5) $$, 'and what was passed is completed, as of the deadline, with the active minutes of all attempts');
select tests.hold_clock('2030-03-02 12:00Z');
select tests.as_staff('colleague');
select throws_ok(format('select public.submit_quiz_attempt(%L)', (select id from made)), 'PT404', null, 'another learner''s attempt is not there to be submitted');

select * from finish();
rollback;
