begin;
select plan(11);

-- Three films of which 95 % have to be watched, and a document that asks for time, in programs of their own.
create function tests.film(name text, seconds numeric) returns void language sql as $$
  insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, published_at)
  select tests.id(name), tests.id('north'), tests.id('north hipaa'), name, 100 + count(*), 5, 'video', private.clock() from public.training_modules;
  insert into public.training_content (id, organization_id, module_id, content_title, content_type, status, is_current_version, published_at, created_by, content_data)
  values (tests.id(name || ' 1'), tests.id('north'), tests.id(name), name, 'video', 'published', true, private.clock(), tests.id('administrator'),
    jsonb_build_object('duration_seconds', seconds, 'required_watch_percentage', 95));
$$;
-- What the console sends: it opens the module when the player appears, reports every fifteen seconds, and once more at the end.
create function tests.watch(name text, seconds integer, opens boolean default true) returns jsonb language plpgsql as $$
declare
  began timestamptz := private.clock();
  answer jsonb;
begin
  if opens then
    perform tests.as_staff('staff');
    perform public.open_module(tests.id('staff hipaa'), tests.id(name));
    perform tests.as_owner();
  end if;
  for at in 0 .. (seconds - 1) / 15 loop
    perform tests.hold_clock(began + make_interval(secs => least(15 * (at + 1), seconds) + 0.4));
    perform tests.as_staff('staff');
    answer := public.record_progress(tests.id('staff hipaa'), tests.id(name), "position" => least(15 * (at + 1), seconds),
      active_seconds => least(15, seconds - 15 * at), play_seconds => least(15, seconds - 15 * at),
      watched => jsonb_build_array(jsonb_build_array(15 * at, least(15 * (at + 1), seconds))), batch_id => gen_random_uuid());
    perform tests.as_owner();
  end loop;
  return answer;
end
$$;
select tests.hold_clock('2026-03-01 15:00+00');
update public.training_assignments set assigned_at = '2026-02-01', due_date = '2026-04-01' where id = tests.id('staff hipaa');
select tests.film('film of 12 s', 12), tests.film('film of 60 s', 60.04), tests.film('film of 5 min', 300), tests.film('film never opened', 12), tests.film('film opened late', 60);

create temporary table seen on commit drop as select n.seconds, tests.watch(n.name, n.seconds) as answer
from (values (12, 'film of 12 s'), (60, 'film of 60 s'), (300, 'film of 5 min')) as n (seconds, name);
select results_eq($$ select seconds, answer ->> 'progress_percentage', answer ->> 'module_completed', (answer ->> 'active_seconds')::int from seen order by 1 $$,
  $$ values (12, '100', 'true', 12), (60, '100', 'true', 60), (300, '100', 'true', 300) $$,
  'a film watched once from its beginning to its end is complete, with all of its time');

-- A client that does not open what it shows is credited no more than if it had opened it with its first report.
select results_eq($$ select a ->> 'progress_percentage', a ->> 'active_seconds', a ->> 'module_completed' from tests.watch('film never opened', 12, false) a $$,
  $$ values ('0', '0', 'false') $$, 'what was never opened earns no time with its first report');

select tests.as_staff('staff');
select is((public.open_module(tests.id('staff hipaa'), tests.id('film opened late')) ->> 'started_at')::timestamptz, private.clock(), 'opening is dated by the database');
select is((select public.record_progress(tests.id('staff hipaa'), tests.id('film opened late'), active_seconds => 60, watched => '[[0, 60]]', play_seconds => 60) ->> 'watched'), '[]',
  'at the moment of opening nothing was watched, whatever the report says');
select tests.as_owner();
select tests.hold_clock(private.clock() + interval '10 seconds');
select tests.as_staff('staff');
select is((public.open_module(tests.id('staff hipaa'), tests.id('film opened late')) ->> 'started_at')::timestamptz, private.clock() - interval '10 seconds', 'opening again moves nothing');
select is((select public.record_progress(tests.id('staff hipaa'), tests.id('film opened late'), active_seconds => 60) ->> 'active_seconds'), '10', 'and time counts from the first opening');

-- Documents and policies take their time from the same opening.
select tests.as_owner();
delete from public.module_progress where assignment_id = tests.id('nurse hipaa');
select tests.as_staff('nurse');
select is((public.open_module(tests.id('nurse hipaa'), tests.id('north reading')) ->> 'content_id')::uuid, (select c.id from public.training_content c where c.module_id = tests.id('north reading') and c.is_current_version),
  'opening pins the version that is current');
select is((select status::text from public.training_assignments where id = tests.id('nurse hipaa')), 'in_progress', 'and begins the assignment');
select tests.as_owner();
select tests.hold_clock(private.clock() + interval '9 seconds');
select tests.as_staff('nurse');
select is((select public.record_progress(tests.id('nurse hipaa'), tests.id('north reading'), array[1], active_seconds => 9) ->> 'active_seconds'), '9', 'the first seconds of a document count');

select tests.as_staff('colleague');
select throws_ok($$ select public.open_module(tests.id('staff hipaa'), tests.id('film of 12 s')) $$, 'PT404', null, 'nobody opens for another');
select tests.as_owner();
update public.training_programs set modules_in_order = true where id = tests.id('north hipaa');
delete from public.module_progress where assignment_id = tests.id('manager hipaa') and module_id = tests.id('north quiz');
select tests.as_staff('manager');
select throws_ok($$ select public.open_module(tests.id('manager hipaa'), tests.id('north quiz')) $$, 'PT409', null, 'what is locked is not opened');

select * from finish();
rollback;
