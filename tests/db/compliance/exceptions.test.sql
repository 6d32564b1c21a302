begin;
select plan(48);

select tests.hold_clock('2027-06-01 12:00-04');
select tests.adopt('fit test');
select tests.adopt('handbook', '{"exception_effect": "extends"}');
select tests.adopt('drivers', '{"audience": {"include": [{"people": []}], "exclude": []}}');
select tests.adopt('south rule', jsonb_build_object('practice', tests.id('south')));
create function tests.ask(who text, requirement text, kind text default 'waiver', ends date default '2027-07-01', planned date default null, reason_kind text default 'workload',
  reason text default 'Night shifts.', path text default null) returns uuid language sql as $$
  select public.request_exception(tests.id(who), tests.id(requirement), kind::public.exception_kind_enum, reason_kind::public.exception_reason_enum, reason, ends, planned, path) $$;
create function tests.latest(requirement text) returns uuid language sql security definer as $$
  select id from public.compliance_exceptions where requirement_id = tests.id(requirement) order by updated_at desc limit 1 $$;
create function tests.due(who text, requirement text) returns date language sql security definer as $$
  select private.deadline_date(next_required_date, 'America/New_York') from public.compliance_records where user_id = tests.id(who) and requirement_id = tests.id(requirement) $$;
grant execute on all functions in schema tests to public;

-- Asking.
select tests.as_staff('staff');
select throws_ok($$ select tests.ask('nurse', 'fit test') $$, 'PT404', null, 'nobody asks for somebody they are not set over');
select throws_ok($$ select tests.ask('staff', 'south rule') $$, 'PT404', null, 'nor from a requirement of another practice');
select throws_ok($$ select tests.ask('staff', 'drivers') $$, 'PT409', 'This requirement does not cover you, so there is nothing to except.', 'nor from one that does not cover them');
select throws_ok($$ select tests.ask('staff', 'fit test', reason => ' ') $$, 'PT400', 'Say why, so that whoever decides can judge it.', 'a reason is given');
select throws_ok($$ select tests.ask('staff', 'fit test', ends => '2027-05-31') $$, 'PT400', 'The last day of the exception has passed already.', 'an end that is not past');
select throws_ok($$ select tests.ask('staff', 'fit test', ends => null) $$, 'PT400', 'Say on which day the exception ends.', 'at all');
select throws_ok($$ select tests.ask('staff', 'fit test', ends => '2037-01-01') $$, 'PT400', 'An exception lasts five years at most.', 'and within five years');
select throws_ok($$ select tests.ask('staff', 'fit test', 'delay') $$, 'PT400', 'A delay says for which day it is planned instead.', 'a delay has a plan');
select throws_ok($$ select tests.ask('staff', 'fit test', 'delay', planned => '2027-05-31') $$, 'PT400', 'The planned day has passed already.', 'that is not past');
select throws_ok($$ select tests.ask('staff', 'fit test', 'delay', planned => '2027-07-02') $$, 'PT400', 'The planned day is after the last day of the exception.', 'nor after the end');
select throws_ok($$ select tests.ask('staff', 'fit test', path => tests.id('north') || '/' || tests.id('nurse') || '/license.pdf') $$, 'PT400',
  'This document is not in the folder of the person.', 'a document is one''s own');
select throws_ok($$ select tests.ask('staff', 'fit test', reason_kind => 'medical', path => tests.id('north') || '/' || tests.id('staff') || '/license.pdf') $$, 'PT400',
  'A document of a medical or religious reason is stored where fewer people read it.', 'a medical one is stored restricted');
select lives_ok($$ select tests.ask('staff', 'fit test', 'delay', planned => '2027-06-15', reason_kind => 'medical', reason => 'Surgery.',
  path => tests.id('north') || '/' || tests.id('staff') || '/restricted-letter.pdf') $$, 'a person asks for a delay');
select throws_ok($$ select tests.ask('staff', 'fit test') $$, 'PT409', 'An exception from this requirement waits to be decided already.', 'once at a time');
select throws_ok($$ select public.decide_exception(tests.latest('fit test'), true) $$, 'PT403', 'Somebody else decides on an exception of your own.', 'and does not decide it');
select throws_ok($$ insert into public.compliance_exceptions (organization_id, user_id, requirement_id, kind, ends_on, requested_by, status)
  values (tests.id('north'), tests.id('staff'), tests.id('fit test'), 'waiver', '2027-07-01', tests.id('staff'), 'approved') $$, '42501', null, 'nor writes one past the functions');

-- Who reads why.
select is((select state || ' ' || reason from public.exception_overview where requirement_id = tests.id('fit test')), 'waiting Surgery.', 'the person reads the reason');
select tests.as_staff('manager');
select is((select reason_kind::text from public.exception_overview where requirement_id = tests.id('fit test')), 'medical', 'so does the direct manager');
select tests.as_staff('administrator');
select is((select reason from public.exception_overview where requirement_id = tests.id('fit test')), 'Surgery.', 'and a training administrator');
select tests.as_staff('executive');
select results_eq($$ select state, reason_is_readable, reason_kind::text, reason, document_url from public.exception_overview where requirement_id = tests.id('fit test') $$,
  $$ values ('waiting', false, null::text, null::text, null::varchar) $$, 'an executive sees that there is one, and not why');
select is_empty($$ select 1 from storage.objects where name like '%/restricted-%' and split_part(name, '/', 2) <> tests.id('executive')::text
  and split_part(name, '/', 2) <> all (array(select id::text from public.staff where manager_id = tests.id('executive'))) $$, 'nor the letter');
select is_empty($$ select 1 from public.training_audit_logs where new_values::text like '%Surgery%' or new_values::text like '%"medical"%' $$, 'and the trail does not tell');
select isnt_empty($$ select 1 from public.training_audit_logs where target_type = 'exception' and subject_id = tests.id('staff') and action = 'insert' $$, 'though it has the request');
select tests.as_staff('colleague');
select is_empty($$ select 1 from public.exception_overview where requirement_id = tests.id('fit test') $$, 'a colleague sees nothing');

-- Deciding.
select throws_ok($$ select public.decide_exception(tests.latest('fit test'), true) $$, 'PT404', null, 'nor decides');
select tests.as_staff('executive');
select throws_ok($$ select public.decide_exception(tests.latest('fit test'), true) $$, 'PT403', 'The direct manager or a training administrator decides.', 'an executive does not, unless they are the manager');
select tests.as_staff('manager');
select throws_ok($$ select public.decide_exception(tests.latest('fit test'), false, ' ') $$, 'PT400', 'Say why it is rejected.', 'a rejection has a reason');
select is(tests.due('staff', 'fit test'), date '2026-05-27', 'it was due long ago');
select lives_ok($$ select public.decide_exception(tests.latest('fit test'), true, 'Fitted when healed.') $$, 'the direct manager approves');
select results_eq($$ select state, decided_by_name, decision_note, days_left, is_behind_plan, compliance_status::text from public.exception_overview where requirement_id = tests.id('fit test') $$,
  $$ values ('running', 'Manager Person', 'Fitted when healed.', 30, false, 'non_compliant') $$, 'it runs, and the person is still shown as overdue');
select is(tests.due('staff', 'fit test'), date '2026-05-27', 'because the rule lets it move no date');
select throws_ok($$ select public.decide_exception(tests.latest('fit test'), false, 'x') $$, 'PT409', 'This exception was decided on already.', 'it is decided once');
select throws_ok($$ select tests.ask('staff', 'fit test', ends => '2027-07-01') $$, 'PT409', 'An exception from this requirement runs until 1 July 2027 already.', 'a running one is not asked for again');
select lives_ok($$ select tests.ask('staff', 'fit test', ends => '2027-08-01') $$, 'but prolonged, by the manager too');
select tests.as_staff('staff');
select lives_ok($$ select public.withdraw_exception(tests.latest('fit test')) $$, 'the person withdraws what waits');
select throws_ok($$ select public.withdraw_exception(tests.latest('fit test')) $$, 'PT409', 'This exception no longer waits.', 'once');

-- Where the rule allows it, a date moves: and back when it ends.
select tests.as_staff('administrator');
select lives_ok($$ select tests.ask('nurse', 'handbook', ends => '2027-09-30') $$, 'an administrator asks for anybody');
select lives_ok($$ select public.decide_exception(tests.latest('handbook'), true) $$, 'and may decide');
select is(tests.due('nurse', 'handbook'), date '2027-09-30', 'a waiver moves the due date to its end');
select tests.as_staff('manager');
select throws_ok($$ select public.end_exception(tests.latest('handbook'), 'x') $$, 'PT403', null, 'a manager further up does not end it');
select tests.as_staff('lead');
select throws_ok($$ select public.end_exception(tests.latest('handbook'), '') $$, 'PT400', 'Say why it ends before its last day.', 'ending has a reason');
select lives_ok($$ select public.end_exception(tests.latest('handbook'), 'Signed after all.') $$, 'the direct manager ends it');
select is(tests.due('nurse', 'handbook'), date '2026-05-27', 'and the date is back');
select results_eq($$ select state, end_reason from public.exception_overview where requirement_id = tests.id('handbook') $$, $$ values ('ended', 'Signed after all.') $$, 'it says why');
select throws_ok($$ select public.end_exception(tests.latest('handbook'), 'x') $$, 'PT409', 'This exception does not run.', 'once');

-- After its last day.
select tests.as_staff('staff');
select tests.ask('staff', 'handbook', ends => '2027-06-02');
select tests.hold_clock('2027-06-03 00:00-04');
select tests.as_staff('manager');
select throws_ok($$ select public.decide_exception(tests.latest('handbook'), true) $$, 'PT409', 'The last day of this exception has passed, so there is nothing left to approve.', 'one that is past is not approved');
select tests.hold_clock('2027-07-02 00:00-04');
select is((select state from public.exception_overview where requirement_id = tests.id('fit test') and status = 'approved'), 'over', 'a running one is over after its last day');
select is((select is_behind_plan from public.exception_overview where requirement_id = tests.id('fit test') and status = 'approved'), false, 'and no longer behind its plan');

select * from finish();
rollback;
