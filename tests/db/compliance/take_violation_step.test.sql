begin;
select plan(36);

-- A violation of somebody who reports to the manager, taken through its steps.
create function tests.standing(name text) returns text language sql as $$ select status::text from public.compliance_violations where id = tests.id(name || ' violation') $$;
grant execute on all functions in schema tests to public;

select tests.as_staff('colleague');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'planned') $$, 'PT404', null, 'nobody who may not read it');
select tests.as_staff('south_administrator');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'planned') $$, 'PT404', null, 'nor another practice');
select tests.as_staff('staff');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'planned') $$, 'PT403', 'Others see to a violation of your own.', 'nor the person');
select tests.as_staff('executive');
select throws_ok($$ select public.take_violation_step(tests.id('nurse violation'), 'planned', corrective_action => 'Talk', due_on => tests.today()) $$, 'PT403', null,
  'an executive reads it but does not plan for who does not report to them');

select tests.as_staff('manager');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'in_progress') $$, 'PT409', null, 'it begins with a plan');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'verified') $$, 'PT409', null, 'and does not end before it');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'planned', corrective_action => 'Talk') $$, 'PT400',
  'A plan says what will be done and by when.', 'a plan has a date');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'planned', corrective_action => 'Talk', due_on => tests.today() - 1) $$, 'PT400',
  'The last day for the corrective action has passed already.', 'that is not past');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'planned', corrective_action => 'Talk', due_on => tests.today(), owner_id => tests.id('other_manager')) $$,
  'PT400', 'This person cannot see to the corrective action.', 'an owner who may read it');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'planned', corrective_action => 'Talk', due_on => tests.today(), owner_id => tests.id('staff')) $$,
  'PT400', null, 'and is not the person');
select lives_ok($$ select public.take_violation_step(tests.id('staff violation'), 'planned', corrective_action => 'Talk', due_on => tests.today(), owner_id => tests.id('executive')) $$,
  'the manager plans it');
select results_eq($$ select status::text, corrective_action, corrective_action_due_on, owner_name from public.violation_overview where id = tests.id('staff violation') $$,
  $$ values ('planned', 'Talk', tests.today(), 'Executive Person') $$, 'with owner, action and date');
select is((select is_late from public.violation_overview where id = tests.id('staff violation')), false, 'not late on its last day');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'in_progress', version => '2020-01-01') $$, 'PT409',
  'This violation was changed since you read it.', 'no step from an old version');
select tests.as_staff('executive');
select lives_ok($$ select public.take_violation_step(tests.id('staff violation'), 'in_progress') $$, 'its owner begins');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'resolved', '  ') $$, 'PT400', null, 'what was done is said');
select lives_ok($$ select public.take_violation_step(tests.id('staff violation'), 'resolved', 'Talked.') $$, 'and is done');
select is((select done_by from public.compliance_violations where id = tests.id('staff violation')), tests.id('executive'), 'it says by whom');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'verified') $$, 'PT403',
  'You did this step, so somebody else verifies it.', 'who did it does not verify it');
select tests.as_staff('staff');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'verified') $$, 'PT403', null, 'nor the person');
select tests.as_staff('administrator');
select lives_ok($$ select public.take_violation_step(tests.id('staff violation'), 'verified') $$, 'somebody else does');
select results_eq($$ select verified_by, verified_at is not null, resolved_at is not null from public.compliance_violations where id = tests.id('staff violation') $$,
  $$ values (tests.id('administrator'), true, true) $$, 'and it says who and when');
select throws_ok($$ select public.take_violation_step(tests.id('staff violation'), 'open') $$, 'PT400', 'Say why it is reopened.', 'reopening has a reason');
select lives_ok($$ select public.take_violation_step(tests.id('staff violation'), 'open', 'Happened again.') $$, 'with it, it opens');
select results_eq($$ select status::text, owner_id, corrective_action_due_on, resolved_at, done_by, verified_by from public.compliance_violations where id = tests.id('staff violation') $$,
  $$ values ('open', null::uuid, null::date, null::timestamptz, null::uuid, null::uuid) $$, 'and begins anew');
select results_eq(
  $$ select kind::text, actor_name, from_status::text, to_status::text, note, owner_name from public.violation_steps where violation_id = tests.id('staff violation') order by step_number $$,
  $$ values ('recorded', null, null, 'open', null, null), ('moved', 'Manager Person', 'open', 'planned', null, 'Executive Person'),
       ('moved', 'Executive Person', 'planned', 'in_progress', null, null), ('moved', 'Executive Person', 'in_progress', 'resolved', 'Talked.', null),
       ('moved', 'Administrator Person', 'resolved', 'verified', null, null), ('moved', 'Administrator Person', 'verified', 'open', 'Happened again.', null) $$,
  'the history has every step');

-- Notes and documents.
select tests.as_staff('staff');
select lives_ok($$ select public.add_violation_note(tests.id('staff violation'), ' It was the new badge. ') $$, 'the person says something');
select throws_ok($$ select public.add_violation_note(tests.id('staff violation'), ' ') $$, 'PT400', null, 'but not nothing');
select throws_ok($$ select public.add_violation_note(tests.id('nurse violation'), 'x') $$, 'PT404', null, 'and only where they read');
select isnt(public.attach_violation_document(tests.id('staff violation'), tests.id('north') || '/' || tests.id('staff') || '/license.pdf', 'License.pdf'), null, 'and shows a document');
select throws_ok($$ select public.attach_violation_document(tests.id('staff violation'), tests.id('north') || '/' || tests.id('nurse') || '/license.pdf', 'x') $$, 'PT400', null,
  'not somebody else''s');
select throws_ok($$ select public.attach_violation_document(tests.id('staff violation'), tests.id('north') || '/' || tests.id('staff') || '/none.pdf', 'x') $$, 'PT400', null, 'nor one that is not there');
select is((select count(*)::int from public.violation_owners(tests.id('staff violation'))), 0, 'who may own the action is for who plans it');
select tests.as_staff('lead');
select bag_eq($$ select full_name from public.violation_owners(tests.id('nurse violation')) $$,
  $$ values ('Lead Person'), ('Manager Person'), ('Administrator Person'), ('Executive Person') $$, 'the line above, administrators and executives');

-- A requirement that lapsed and is met again: marked, and verified by a person without a plan.
select tests.as_owner();
update public.compliance_records set compliance_status = 'non_compliant', next_required_date = private.clock() - interval '1 hour' where user_id = tests.id('staff') and program_id = tests.id('north hipaa');
update public.compliance_records set compliance_status = 'compliant', next_required_date = private.clock() + interval '1 year' where user_id = tests.id('staff') and program_id = tests.id('north hipaa');
select results_eq(
  $$ select v.status::text, v.met_again_at is not null, array_agg(s.kind::text order by s.step_number) from public.compliance_violations v join public.violation_steps s on s.violation_id = v.id
     where v.user_id = tests.id('staff') and v.program_id is not null group by v.id $$,
  $$ values ('open', true, array['recorded', 'met_again']) $$, 'it is marked and stays open');
select tests.as_staff('manager');
select lives_ok($$ select public.take_violation_step((select id from public.compliance_violations where user_id = tests.id('staff') and program_id is not null), 'verified') $$,
  'until a person verifies it');

select * from finish();
rollback;
