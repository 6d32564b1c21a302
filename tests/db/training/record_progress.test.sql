begin;
select plan(13);

select tests.hold_clock('2026-03-01 15:00+00');
update public.training_assignments set assigned_at = '2026-02-01', due_date = '2026-04-01' where id = tests.id('staff hipaa');
update public.module_progress set started_at = '2026-02-20', last_activity_at = '2026-02-20';

select tests.as_staff('staff');
select results_eq(
  $$ select r ->> 'progress_percentage', r ->> 'module_completed', (r ->> 'active_seconds')::int
     from public.record_progress(tests.id('staff hipaa'), tests.id('north reading'), array[1], 1, 600) r $$,
  $$ values ('33', 'false', 0) $$, 'a page of three is a third; no more time is credited than has passed');
select is((select status::text from public.training_assignments where id = tests.id('staff hipaa')), 'in_progress', 'the assignment has started');

select tests.as_owner();
select tests.hold_clock('2026-03-01 15:05+00');
select tests.as_staff('staff');
select is((select (public.record_progress(tests.id('staff hipaa'), tests.id('north reading'), array[2, 1], 2, 120) ->> 'active_seconds')::int), 120,
  'active time adds up');
select results_eq($$ select pages_viewed, position from public.module_progress where assignment_id = tests.id('staff hipaa') and module_id = tests.id('north reading') $$,
  $$ values (array[1, 2], 2) $$, 'pages are kept once, with the place to continue');
select throws_ok($$ select public.record_progress(tests.id('staff hipaa'), tests.id('north reading'), array[4]) $$, 'PT400', null, 'there is no page 4');
select throws_ok($$ select public.record_progress(tests.id('colleague hipaa'), tests.id('north reading'), array[1]) $$, 'PT404', null, 'nobody works for another');
select throws_ok($$ select public.record_progress(tests.id('staff hipaa'), tests.id('north fire reading'), array[1]) $$, 'PT404', null, 'a module of another program is not there');

select is((select public.record_progress(tests.id('staff hipaa'), tests.id('north reading'), array[3]) ->> 'module_completed'), 'true', 'the last page completes the module');
select is((select public.record_progress(tests.id('staff hipaa'), tests.id('north reading'), array[3]) ->> 'assignment_completed'), 'false', 'but not the program');
select is((select count(*)::int from public.training_completions where assignment_id = tests.id('staff hipaa')), 1, 'once, however often it is sent');
select is((select time_spent_minutes from public.training_completions where assignment_id = tests.id('staff hipaa')), 2, 'with the active minutes');

-- The nurse began the first version, of two pages; the second has three.
select tests.as_staff('nurse');
select is((select public.record_progress(tests.id('nurse hipaa'), tests.id('north reading'), array[1, 2]) ->> 'module_completed'), 'true',
  'a learner finishes the version they started');

select tests.as_staff('terminated');
select throws_ok($$ select public.record_progress(tests.id('terminated hipaa'), tests.id('north reading'), array[1]) $$, 'PT404', null, 'whoever left records nothing');

select * from finish();
rollback;
