begin;
select plan(13);

select tests.hold_clock('2026-03-01 15:00+00');
update public.training_assignments set assigned_at = '2026-02-01', due_date = '2026-04-01' where id in (tests.id('staff fire'), tests.id('staff hipaa'), tests.id('nurse hipaa'));
delete from public.module_progress where user_id in (tests.id('staff'), tests.id('nurse'));
create function tests.at(moment text) returns void language sql as $$ select tests.as_owner(), tests.hold_clock(('2026-03-01 ' || moment || '+00')::timestamptz), tests.as_staff('staff') $$;
create function tests.read(pages integer[], seconds integer) returns text language sql as $$
  select public.record_progress(tests.id('staff hipaa'), tests.id('north reading'), pages, active_seconds => seconds) ->> 'progress_percentage'
$$;
grant execute on all functions in schema tests to public;

-- One page that asks for ten minutes.
update public.training_content set content_data = '{"page_count": 1, "minimum_seconds_per_page": 600}' where id = tests.id('north reading 2');
select tests.at('15:00:00');
select public.open_module(tests.id('staff hipaa'), tests.id('north reading'));
select is(tests.read(array[1], 0), '0', 'a page that asks for 600 s is not read at 0 s');
select is(tests.read(array[1], 600), '0', 'also not for who says so');
select is_empty($$ select id from public.training_completions where assignment_id = tests.id('staff hipaa') $$, 'and nothing is completed');
select tests.at('15:09:57');
select is(tests.read(array[1], 600), '0', 'nor three seconds before its time');
select tests.at('15:09:58');
select is(tests.read(array[1], 600), '100', 'two seconds are left to the clocks');

-- Short pages have less to leave.
select tests.as_owner();
select is((select array_agg(private.required_seconds('{"page_seconds": [3, 60, 20]}', page)) from generate_series(1, 4) page), array[3, 60, 20, 0], 'the time of a page follows its words');
select is(private.required_seconds('{"page_seconds": [3, 60], "minimum_seconds_per_page": 7}', 2), 7, 'unless its author set another for every page');
select is(private.required_seconds('{"page_seconds": [3, 60], "minimum_seconds_per_page": null}', 2), 60, 'and took it back');
update public.training_content set content_data = '{"page_count": 3, "page_seconds": [1, 2, 60]}' where id = tests.id('north reading 2');
delete from public.module_progress where user_id = tests.id('nurse');
select tests.as_staff('nurse');
select public.open_module(tests.id('nurse hipaa'), tests.id('north reading'));
select is((select public.record_progress(tests.id('nurse hipaa'), tests.id('north reading'), array[1, 2, 3], active_seconds => 90) ->> 'pages_viewed'), '[]',
  'at the moment of opening no page is read, however short');
select tests.as_owner();
select tests.hold_clock(private.clock() + interval '3 seconds');
select tests.as_staff('nurse');
select is((select public.record_progress(tests.id('nurse hipaa'), tests.id('north reading'), array[2, 1], active_seconds => 3) ->> 'pages_viewed'), '[1, 2]', 'each page takes its own time');
select is((select public.record_progress(tests.id('nurse hipaa'), tests.id('north reading'), array[3], active_seconds => 3) ->> 'progress_percentage'), '66', 'the long one more');
select tests.as_owner();
select tests.hold_clock(private.clock() + interval '60 seconds');
select tests.as_staff('nurse');
select is((select public.record_progress(tests.id('nurse hipaa'), tests.id('north reading'), active_seconds => 60) ->> 'progress_percentage'), '66', 'a page that was not reported is not read by the time alone');
select is((select public.record_progress(tests.id('nurse hipaa'), tests.id('north reading'), array[3]) ->> 'module_completed'), 'true', 'reported again after its time, it counts');

select * from finish();
rollback;
