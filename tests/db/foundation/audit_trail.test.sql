begin;
select plan(17);

select tests.as_staff('manager');
update public.training_assignments set priority_level = 'high' where id = tests.id('staff hipaa');
select tests.as_owner();

select results_eq(
  $$ select user_id, subject_id, manager_id, actor, action, target_type, old_values, new_values, host(ip_address), user_agent, session_id
     from public.training_audit_logs where target_id = tests.id('staff hipaa') and action = 'update' and user_id is not null $$,
  $$ values (tests.id('manager'), tests.id('staff'), tests.id('manager'), 'staff', 'update'::varchar, 'assignment'::varchar,
       '{"priority_level": "medium"}'::jsonb, '{"priority_level": "high"}'::jsonb, '203.0.113.7', 'tests', 'session-of-manager'::varchar) $$,
  'a change says who, from where, about whom, and the changed columns only');

select is((select count(*)::int from public.training_audit_logs where target_type = 'completion' and action = 'insert'), 14,
  'one row for each completion of the fixture');
select is((select actor from public.training_audit_logs where target_type = 'completion' limit 1), 'system', 'the owner of the database is a system actor');
select is((select new_values ->> 'verification_code' from public.training_audit_logs where target_type = 'certificate' limit 1), '•••', 'secrets are masked');
select is((select count(*)::int from public.training_audit_logs where new_values ->> 'answers' <> '•••'), 0, 'answer keys never reach the audit trail');
select is((select new_values ->> 'violation_details' from public.training_audit_logs where target_type = 'violation' limit 1), '•••', 'free text about a person is masked');

select private.run_job('keep_house');
select set_config('app.actor', 'job:test', true);
update public.organizations set name = 'Renamed' where id = tests.id('north');
select is((select actor from public.training_audit_logs where target_type = 'organization' and action = 'update'), 'job:test', 'a job acts under its own name');
select is((select organization_id from public.training_audit_logs where target_type = 'organization' and action = 'update'), tests.id('north'), 'in its practice');

update public.organizations set name = 'Renamed' where id = tests.id('north');
select is((select count(*)::int from public.training_audit_logs where target_type = 'organization' and action = 'update'), 1, 'a change that changes nothing leaves no row');

-- Append-only, for the owner of the database too.
select throws_ok($$ update public.training_audit_logs set actor = 'x' $$, 'PT403', null, 'nobody updates the audit trail');
select throws_ok($$ delete from public.training_audit_logs $$, 'PT403', null, 'nobody deletes from it');
select throws_ok($$ truncate public.training_audit_logs $$, 'PT403', null, 'nobody truncates it');
select throws_ok($$ update public.training_completions set passed = false $$, 'PT403', null, 'completions are not updated');
select throws_ok($$ delete from public.training_completions $$, 'PT403', null, 'completions are not deleted');
select throws_ok($$ delete from public.certificates $$, 'PT403', null, 'certificates are not deleted');

-- Counted from the clock, whatever months there are beside these.
select tests.hold_clock('2031-12-31 23:59:59+00');
select private.run_job('keep_house');
select is_empty(
  $$ select month from generate_series(timestamp '2031-12-01', '2032-06-01', '1 month') month
     where to_regclass(to_char(month, '"audit.training_audit_logs_y"YYYY"m"MM')) is null $$,
  'this month and six more are prepared');
update public.organizations set name = 'Renamed again' where id = tests.id('north');
select is((select tableoid::regclass::text from public.training_audit_logs where new_values ->> 'name' = 'Renamed again'), 'audit.training_audit_logs_y2031m12',
  'rows land in their month');

select * from finish();
rollback;
