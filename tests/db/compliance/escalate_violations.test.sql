begin;
select plan(12);

create function tests.escalations(name text) returns table (due_on date, escalated_to_name text) language sql
as $$ select due_on, escalated_to_name from public.violation_steps where violation_id = tests.id(name || ' violation') and kind = 'escalated' order by step_number $$;
create function tests.alerts(name text) returns integer language sql
as $$ select count(*)::int from public.notifications where user_id = tests.id(name) and title like '%corrective action is late' $$;

select tests.hold_clock('2026-06-01 12:00+00');
update public.compliance_violations set status = 'in_progress', owner_id = tests.id('lead'), corrective_action = 'Talk', corrective_action_due_on = '2026-06-03' where id = tests.id('nurse violation');
update public.compliance_violations set status = 'in_progress', owner_id = tests.id('executive'), corrective_action = 'Talk', corrective_action_due_on = '2026-06-03' where id = tests.id('colleague violation');
update public.compliance_violations set status = 'resolved', resolved_at = private.clock(), corrective_action_due_on = '2026-06-03' where id = tests.id('staff violation');

select tests.hold_clock('2026-06-04 03:59+00');
select is(private.escalate_violations(), 0, 'nothing is late before midnight of the practice');
select tests.hold_clock('2026-06-04 04:00+00');
delete from realtime.messages;
select is(private.run_job('escalate_violations'), 2, 'then what is not done is');
select results_eq($$ select * from tests.escalations('nurse') $$, $$ values (date '2026-06-03', 'Manager Person') $$, 'it goes to the manager above the owner');
select is(tests.alerts('manager'), 1, 'who is alerted');
select is(tests.alerts('lead'), 1, 'as is the owner');
select is(tests.alerts('nurse'), 0, 'not the person');
select results_eq($$ select * from tests.escalations('colleague') $$, $$ values (date '2026-06-03', 'Other Manager Person') $$, 'above the owner is nobody: it goes to the nearest above the person');
select is(private.escalate_violations(), 0, 'once for a date');
select is((select count(*)::int from realtime.messages where event = 'compliance_violation_changed' and topic = 'team:' || tests.id('manager')), 1, 'and it is heard live');

update public.compliance_violations set corrective_action_due_on = '2026-06-05' where id = tests.id('nurse violation');
select tests.hold_clock('2026-06-07 12:00+00');
select is(private.escalate_violations(), 1, 'again for another date');
select is(tests.alerts('manager'), 2, 'which is told too');
select is((select count(*)::int from tests.escalations('staff')), 0, 'what is done is never late');

select * from finish();
rollback;
