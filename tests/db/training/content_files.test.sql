begin;
select plan(27);

-- Announced, arrived, examined.
select tests.as_staff('administrator');
select lives_ok($$ select public.declare_file('image', 'Sink & tap.png', 'sink-tap.png', 'image/png', 2000) $$, 'an administrator announces a file');
select results_eq(
  $$ select state::text, storage_path = tests.id('north') || '/' || id || '/sink-tap.png', expires_at - private.clock() from public.content_files where file_name = 'Sink & tap.png' $$,
  $$ values ('uploading', true, interval '1 day') $$, 'it has a place of its own, for a day');
select throws_ok($$ select public.declare_file('image', 'x.png', '../x.png', 'image/png', 1) $$, '23514', null, 'a place outside its folder is not given');
select tests.as_owner();
create temporary table file as select id from public.content_files where file_name = 'Sink & tap.png';
grant select on file to authenticated, service_role;
select tests.as_staff('manager');
select throws_ok($$ select public.declare_file('image', 'x.png', 'x.png', 'image/png', 1) $$, 'PT403', null, 'a manager does not');
select throws_ok($$ select public.begin_file_check((select id from file)) $$, 'PT404', null, 'nor has it examined');
select tests.as_staff('south_administrator');
select throws_ok($$ select public.cancel_file((select id from file)) $$, 'PT404', null, 'another practice does not see it');
select tests.as_staff('administrator');
select is((select state::text from public.begin_file_check((select id from file))), 'checking', 'its author has it examined');
select throws_ok($$ select public.begin_file_check((select id from file)) $$, 'PT409', null, 'once at a time');
select is_empty($$ select private.my_upload_paths() intersect select storage_path from public.content_files where id = (select id from file) $$, 'nothing more is uploaded there');
select throws_ok($$ select public.settle_file((select id from file), 'ready', sha256 => repeat('b', 64)) $$, '42501', null, 'but its author does not say what was found');
select tests.as_owner();
select is((select state::text from public.settle_file((select id from file), 'ready', 'image/png', 2000, repeat('b', 64), '{"width": 4}')), 'ready', 'only the examination does');
select is_empty($$ select * from public.settle_file((select id from file), 'rejected', rejection_code => 'X', rejection_message => 'x') $$, 'and only once');

-- What content names, it uses; what nothing uses goes.
select tests.as_staff('administrator');
select lives_ok(format($$ select public.save_content_draft(tests.id('north quiz'), 'With a picture',
  '{"questions": [{"id": "q1", "prompt": "?", "image": {"file_id": "%1$s", "alt": "A sink"}, "options": [{"id": "a", "text": "x", "image": {"file_id": "%1$s"}}]}]}', '{}') $$,
  (select id from file)), 'a question shows it');
select results_eq($$ select purpose::text, count(*)::int from public.content_file_uses where file_id = (select id from file) group by purpose $$,
  $$ values ('image', 1) $$, 'which is known');
select is((select expires_at from public.content_files where id = (select id from file)), null, 'and keeps it');
select throws_ok($$ select public.cancel_file((select id from file)) $$, 'PT409', null, 'it is not removed while it is shown');
select tests.as_staff('staff');
select is_empty($$ select * from public.content_files where id = (select id from file) $$, 'learners do not see the file of a draft');
select tests.as_staff('administrator');
select throws_ok(format($$ select public.save_content_draft(tests.id('north quiz'), 'x', '{"questions": [{"image": {"file_id": "%s"}}]}', '{}') $$, tests.id('south picture')),
  'PT409', null, 'a file of another practice cannot be shown');
select throws_ok($$ select public.save_content_draft(tests.id('north quiz'), 'x', '{"questions": [{"image": {"file_id": "nonsense"}}]}', '{}') $$,
  'PT409', null, 'nor what is no file at all');
select lives_ok(format($$ select public.save_content_draft(tests.id('north quiz'), 'Explained', '{"questions": []}', '{"q1": {"explanation": "so", "image": {"file_id": "%s"}}}') $$,
  (select id from file)), 'it moves into the answers');
select is((select count(*)::int from public.content_file_uses where file_id = (select id from file)), 1, 'and is still used');
delete from public.training_content where module_id = tests.id('north quiz') and status = 'draft';
select is((select expires_at - private.clock() from public.content_files where id = (select id from file)), interval '7 days', 'when nothing shows it, it has a week');
select tests.as_owner();
select is_empty($$ select * from public.expired_files() where id = (select id from file) $$, 'until then it stays');
select tests.hold_clock(private.clock() + interval '8 days');
select isnt_empty($$ select * from public.expired_files() where id = (select id from file) $$, 'then it is to be cleared away');
select is(public.forget_files(array[(select id from file), tests.id('north picture')]), 1, 'unless it is shown somewhere');
select is(private.run_job('wake_uploads'), 0, 'nobody is woken where the project is not known');
select isnt((select id from public.content_files where id = tests.id('north picture')), null, 'what is shown stays for good');

select * from finish();
rollback;
