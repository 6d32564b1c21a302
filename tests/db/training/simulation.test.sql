begin;
select plan(33);

insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, due_date)
select tests.id(name || ' skills'), tests.id('north'), tests.id(name), tests.id('north skills'), tests.id('administrator'), private.clock() + interval '30 days' from unnest(array['staff']) name;
create function tests.here() returns jsonb language sql
as $$ select public.start_simulation(tests.id('staff skills'), tests.id('north interactive')) $$;
create function tests.play(step integer, node text, choice text, seconds integer default 0) returns jsonb language sql
as $$ select public.choose_in_simulation((tests.here() ->> 'attempt_id')::uuid, step, node, choice, seconds) $$;
grant execute on all functions in schema tests to public;

select tests.as_staff('staff');
create temporary table begun on commit drop as select tests.here() as state;
select results_eq($$ select state #>> '{situation,title}', state ->> 'step', state ->> 'finished' from begun $$,
  $$ values ('A fax too far', '0', 'false') $$, 'it begins with the first situation');
select bag_eq($$ select jsonb_object_keys(choice) from begun, jsonb_array_elements(state #> '{situation,choices}') choice $$,
  $$ values ('id'), ('text'), ('id'), ('text'), ('id'), ('text') $$, 'a choice says neither where it leads nor what it is worth');
select is((select tests.here() ->> 'attempt_id'), (select state ->> 'attempt_id' from begun), 'two tabs are one attempt');
select is((select count(*)::int from public.quiz_answer_keys), 0, 'the graph is no learner''s to read');
select is((select count(*)::int from public.simulation_attempts where user_id <> tests.id('staff')), 0, 'nor is the attempt of another');
select throws_ok($$ select public.simulation_review((tests.here() ->> 'attempt_id')::uuid) $$, 'PT409', null, 'the review waits for the end');

select throws_ok($$ select tests.play(0, 'report', 'officer') $$, 'PT409', null, 'nobody jumps ahead');
select throws_ok($$ select tests.play(0, 'fax', 'officer') $$, 'PT409', null, 'or takes a choice of another situation');
select results_eq($$ select answer #>> '{last,feedback}', answer ->> 'node', answer ->> 'step' from tests.play(0, 'fax', 'wait') answer $$,
  $$ values ('Time makes it worse.', 'fax', '1') $$, 'a choice may lead back, and says why it was not a good one');
select is((tests.play(0, 'fax', 'wait') ->> 'step'), '1', 'the same choice sent again is one choice');
select throws_ok($$ select tests.play(0, 'fax', 'call') $$, 'PT409', null, 'another one at a step already taken is refused');

-- Five minutes pass; the browser claims an hour.
select tests.as_owner();
select tests.hold_clock(private.clock() + interval '5 minutes');
select tests.as_staff('staff');
select is((tests.play(1, 'fax', 'call', 3600) #>> '{situation,title}'), 'Whom do you tell?', 'the story goes on');
select is((select active_seconds from public.simulation_attempts where user_id = tests.id('staff')), 300, 'no more time is credited than passed');
select is((select progress_percentage from public.module_progress where user_id = tests.id('staff') and module_id = tests.id('north interactive')), 95,
  'progress moves with the choices, and the last percents are the end''s');
select results_eq($$ select answer ->> 'finished', answer ->> 'passed', answer ->> 'score_percentage', answer #>> '{outcome,kind}', answer ->> 'module_completed'
  from tests.play(2, 'report', 'nobody') answer $$,
  $$ values ('true', 'false', '33', 'poor', 'false') $$, 'a poor outcome is not passed: 10 of 30 points that were to be had');
select results_eq($$ select step ->> 'choice', step #>> '{better,choice}' from public.simulation_attempts a,
    jsonb_array_elements(public.simulation_review(a.id) -> 'steps') step where a.user_id = tests.id('staff') $$,
  $$ values ('Wait.', 'Call the number.'), ('Call the number.', null), ('Nobody.', 'The privacy officer.') $$, 'the review says what would have been better');
select is((select count(*)::int from public.training_completions where assignment_id = tests.id('staff skills')), 0, 'nothing is completed by it');

-- Again.
select is((tests.here() ->> 'attempt_number'), '2', 'who did not pass tries again');
select lives_ok($$ select tests.play(0, 'fax', 'wait') $$, 'one detour');
select lives_ok($$ select tests.play(1, 'fax', 'wait') $$, 'and another');
select lives_ok($$ select tests.play(2, 'fax', 'call') $$, 'then on');
select results_eq($$ select answer #>> '{outcome,kind}', answer ->> 'score_percentage', answer ->> 'passed' from tests.play(3, 'report', 'officer') answer $$,
  $$ values ('good', '66', 'false') $$, 'a good outcome with too few points is not passed either: waiting twice counts once');
select lives_ok($$ select tests.play(0, 'fax', 'call') $$, 'a third attempt');
create temporary table passed on commit drop as select id, tests.play(1, 'report', 'officer') as answer from public.simulation_attempts
  where user_id = tests.id('staff') and finished_at is null;
select results_eq($$ select answer ->> 'passed', answer ->> 'score_percentage', answer ->> 'module_completed' from passed $$,
  $$ values ('true', '100', 'true') $$, 'the straight way passes and completes the module');
select results_eq($$ select score_percentage, attempts_count, passed from public.training_completions where assignment_id = tests.id('staff skills') $$,
  $$ values (100, 3, true) $$, 'the completion says how often it was tried');
select is((select public.choose_in_simulation(id, 1, 'report', 'officer') ->> 'completion_id' from passed), (select answer ->> 'completion_id' from passed),
  'the last choice sent again answers the same');
select throws_ok($$ select tests.here() $$, 'PT409', null, 'what is passed is not asked again');

select tests.as_staff('colleague');
select throws_ok($$ select public.choose_in_simulation((select id from passed), 0, 'fax', 'call') $$, 'PT404', null, 'nobody chooses for another');
select throws_ok($$ select public.simulation_review((select id from passed)) $$, 'PT404', null, 'or reads their way');
select throws_ok($$ select public.preview_simulation(tests.scenario()) $$, 'PT403', null, 'a preview is for authors');

select tests.as_staff('administrator');
select results_eq($$ select state ->> 'node', jsonb_array_length(state -> 'steps') from public.preview_simulation(tests.scenario(),
    '[{"node": "fax", "choice": "call"}, {"node": "report", "choice": "officer"}]') state $$, $$ values ('good', 2) $$, 'an author plays it without leaving a trace');
select results_eq($$ select s ->> 'finished', s ->> 'passed', s #>> '{nodes,0,visits}', s #>> '{nodes,0,choices,1,times}', s #>> '{outcomes,good}'
    from public.scenario_statistics(tests.id('north interactive')) s $$,
  $$ values ('3', '1', (select (6 + count(*))::text from public.simulation_attempts where organization_id = tests.id('north') and finished_at is null), '3', '2') $$,
  'the statistics count visits, choices and outcomes');

-- Going in circles ends.
select tests.as_owner();
update public.training_assignments set status = 'assigned', cancelled_at = null where id = tests.id('nurse skills');
update public.simulation_attempts set path = (select jsonb_agg('{"node": "fax", "choice": "wait", "points": 0}'::jsonb) from generate_series(1, 249))
where id = tests.id('nurse simulation');
select tests.as_staff('nurse');
select results_eq($$ select answer ->> 'finished', answer ->> 'passed', answer -> 'outcome' from public.choose_in_simulation(tests.id('nurse simulation'), 249, 'fax', 'wait') answer $$,
  $$ values ('true', 'false', 'null'::jsonb) $$, 'after 250 choices it is over without an outcome');

select * from finish();
rollback;
