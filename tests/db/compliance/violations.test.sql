begin;
select plan(8);

select tests.as_staff('manager');
insert into public.compliance_violations (id, organization_id, user_id, requirement_name, violation_details)
values (tests.id('new violation'), tests.id('north'), tests.id('staff'), 'Sharps', 'Recapped a needle.');
select is((select recorded_by from public.compliance_violations where id = tests.id('new violation')), tests.id('manager'), 'it says who recorded it');
select results_eq($$ select kind::text, actor_name, to_status::text from public.violation_steps where violation_id = tests.id('new violation') $$,
  $$ values ('recorded', 'Manager Person', 'open') $$, 'and so does its history');
select throws_ok($$ update public.compliance_violations set status = 'resolved' where id = tests.id('new violation') $$, '42501', null,
  'the status moves by steps only');

select tests.as_staff('staff');
select is((select count(*)::int from public.compliance_violations where id = tests.id('new violation')), 1, 'the person sees what is recorded about them');
select throws_ok(
  $$ insert into public.compliance_violations (organization_id, user_id, requirement_name, violation_details) values (tests.id('north'), tests.id('nurse'), 'X', 'Y') $$,
  '42501', null, 'staff record nothing about others');

select tests.as_owner();
select throws_ok($$ update public.violation_steps set note = 'x' where violation_id = tests.id('new violation') $$, 'PT403', null, 'nobody rewrites the history');
update public.compliance_records set manager_notes = 'Talk to her gently.' where user_id = tests.id('nurse');
select tests.as_staff('nurse');
select throws_ok($$ select manager_notes from public.compliance_records $$, '42501', null, 'a manager''s private notes are not for the person');
select tests.as_staff('administrator');
select is((select count(*)::int from public.compliance_notes(tests.id('nurse'))), 0, 'nor for a training administrator');

select * from finish();
rollback;
