begin;
select plan(30);

select tests.hold_clock('2026-03-01 15:00+00');
update public.training_assignments set assigned_at = '2026-02-01', due_date = '2026-04-01' where id = tests.id('staff hipaa');
update public.module_progress set started_at = '2026-02-20', last_activity_at = '2026-02-20';

select tests.as_staff('staff');
select results_eq(
  $$ select r ->> 'progress_percentage', r ->> 'module_completed', (r ->> 'active_seconds')::int
     from public.record_progress(tests.id('staff hipaa'), tests.id('north reading'), array[1], 1, 600) r $$,
  $$ values ('33', 'false', 0) $$, 'a page of three is a third; no more time is credited than has passed since it was opened');
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

-- A report that was taken in although its answer was lost is sent again.
select tests.as_owner();
select tests.hold_clock('2026-03-01 16:00+00');
update public.training_content set content_data = '{"page_count": 9, "minimum_seconds_per_page": 10}' where id = tests.id('north reading 1');
select tests.as_staff('colleague');
select is((select public.record_progress(tests.id('colleague hipaa'), tests.id('north reading'), array[1, 2], 2, 15, '{"1": 10, "2": 5}', batch_id => tests.id('batch')) ->> 'active_seconds'),
  '15', 'a report made offline is counted');
select is((select public.record_progress(tests.id('colleague hipaa'), tests.id('north reading'), array[1, 2], 2, 15, '{"1": 10, "2": 5}', batch_id => tests.id('batch')) ->> 'active_seconds'),
  '15', 'and counted once when it is sent again');
select is((select page_seconds from public.module_progress where assignment_id = tests.id('colleague hipaa') and module_id = tests.id('north reading')),
  '{"1": 10, "2": 5}', 'with the time each page was in view');
select is((select public.record_progress(tests.id('colleague hipaa'), tests.id('north reading'), array[3, 4, 5, 6, 7, 8, 9], 9, 5) ->> 'progress_percentage'), '22',
  'no more pages count than their time in view allows');
select is((select public.record_progress(tests.id('colleague hipaa'), tests.id('north reading'), array[4], page_seconds => '{"99": 7}', active_seconds => 7) ->> 'active_seconds'), '27',
  'a page that is not there gathers no time');
select throws_ok($$ select public.record_progress(tests.id('colleague hipaa'), tests.id('north reading'), page_seconds => '{"1": "x"}') $$, 'PT400', null, 'seconds are numbers');

-- A video of 100 seconds, of which 90 % have to be watched and one question answered.
select tests.as_owner();
insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, published_at)
values (tests.id('video'), tests.id('north'), tests.id('north hipaa'), 'Video', 3, 2, 'video', private.clock());
insert into public.training_content (id, organization_id, module_id, content_title, content_type, status, is_current_version, published_at, created_by, content_data)
values (tests.id('video 1'), tests.id('north'), tests.id('video'), 'Video', 'video', 'published', true, private.clock(), tests.id('administrator'),
  '{"duration_seconds": 100, "required_watch_percentage": 90, "questions_required": true, "markers": [{"id": "m1", "kind": "question", "at": 30}]}');
insert into public.quiz_answer_keys (content_id, organization_id, answers) values (tests.id('video 1'), tests.id('north'), '{"m1": {"correct": ["b"], "explanation": "So"}}');
select tests.as_staff('staff');
select is((select public.record_progress(tests.id('staff hipaa'), tests.id('video'), watched => '[[0, 100]]') ->> 'watched'), '[]',
  'nothing was watched at the moment of opening');
select tests.as_owner();
select tests.hold_clock('2026-03-01 16:00:20+00');
select tests.as_staff('staff');
select is((select public.record_progress(tests.id('staff hipaa'), tests.id('video'), watched => '[[0, 20], [10, 30]]', play_seconds => 40) ->> 'watched'), '[[0, 30]]',
  'what is watched twice counts once');
select is((select public.record_progress(tests.id('staff hipaa'), tests.id('video'), watched => '[[70, 100]]') ->> 'watched'), '[[0, 30], [70, 80]]',
  'no more than twice the time that passed: the last ten seconds are left');
select tests.as_owner();
select tests.hold_clock('2026-03-01 16:02+00');
select tests.as_staff('staff');
select is((select public.record_progress(tests.id('staff hipaa'), tests.id('video'), watched => '[[75, 400]]') ->> 'progress_percentage'), '66',
  'seeking past is a gap: 60 of 90 seconds');
select is((select public.record_progress(tests.id('staff hipaa'), tests.id('video'), watched => '[[30, 65]]') ->> 'progress_percentage'), '99',
  'the question is still open');
select is((select public.answer_video_question(tests.id('staff hipaa'), tests.id('video'), 'm1', array['a']) ->> 'correct'), 'false', 'it is answered wrong');
select is((select public.answer_video_question(tests.id('staff hipaa'), tests.id('video'), 'm1', array['b']) ->> 'correct'), 'true', 'and right');
select is((select marker_answers -> 'm1' ->> 'correct' from public.module_progress where assignment_id = tests.id('staff hipaa') and module_id = tests.id('video')), 'false', 'the first answer is kept');
select is((select public.record_progress(tests.id('staff hipaa'), tests.id('video')) ->> 'module_completed'), 'true', 'now the module is done');
select throws_ok($$ select public.record_progress(tests.id('staff hipaa'), tests.id('video'), watched => '[[5, 1]]') $$, 'PT400', null, 'an interval runs forwards');
select throws_ok($$ select public.answer_video_question(tests.id('staff hipaa'), tests.id('video'), 'm2', array['a']) $$, 'PT404', null, 'there is no such question');

select tests.as_staff('terminated');
select throws_ok($$ select public.record_progress(tests.id('terminated hipaa'), tests.id('north reading'), array[1]) $$, 'PT404', null, 'whoever left records nothing');

select * from finish();
rollback;
