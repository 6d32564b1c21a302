begin;
select plan(16);

prepare standing as
  select compliance_status::text, private.local_date(last_compliance_date, 'America/New_York'), private.deadline_date(next_required_date, 'America/New_York')
  from public.compliance_records where user_id = tests.id('staff') and program_id = tests.id('north hipaa');

select tests.hold_clock('2027-01-31 12:00-05');
update public.training_assignments set assigned_at = '2027-01-15', due_date = private.end_of_day('2027-02-14', 'America/New_York'),
  completion_deadline = private.end_of_day('2027-02-28', 'America/New_York') where id = tests.id('staff hipaa');
select results_eq('standing', $$ values ('pending', null::date, date '2027-02-14') $$, 'before the first completion it is due when the assignment is');

-- The hourly job announces what time changed; the view never waits for it.
select tests.hold_clock('2027-02-15 00:00-05');
select is((select compliance_status::text from public.compliance_records where user_id = tests.id('staff') and program_id = tests.id('north hipaa')), 'pending', 'a stopped scheduler announces late');
select tests.as_staff('manager');
select is((select compliance_status::text from public.compliance_overview where user_id = tests.id('staff') and program_id = tests.id('north hipaa')), 'grace_period', 'but no status is wrong');
select tests.as_owner();
select is(private.apply_compliance_transitions() > 0, true, 'the job moves what is due');
select is(private.apply_compliance_transitions(), 0, 'and nothing twice');
select results_eq('standing', $$ values ('grace_period', null::date, date '2027-02-14') $$, 'into the documented grace');

select tests.hold_clock('2027-03-01 00:00-05');
select private.apply_compliance_transitions();
select results_eq('standing', $$ values ('non_compliant', null::date, date '2027-02-14') $$, 'and out of it');
select results_eq(
  $$ select requirement_name::text, severity::text, status::text, occurred_at from public.compliance_violations where user_id = tests.id('staff') and program_id is not null $$,
  $$ values ('HIPAA', 'high', 'open', '2027-03-01 00:00-05'::timestamptz) $$, 'a violation is flagged, dated at the deadline');
select private.recalculate_compliance(array[tests.id('staff')]);
select is((select count(*)::int from public.compliance_violations where user_id = tests.id('staff') and program_id is not null), 1, 'once per period');

select tests.hold_clock('2027-03-31 12:00-04');
select private.complete_module(tests.id('staff hipaa'), tests.id('north reading'));
select private.complete_module(tests.id('staff hipaa'), tests.id('north quiz'), score_percentage => 100);
select results_eq('standing', $$ values ('compliant', date '2027-03-31', date '2028-03-31') $$, 'the completion makes it compliant for twelve months');

update public.training_programs set renewal_period_months = 11 where id = tests.id('north hipaa');
select results_eq('standing', $$ values ('compliant', date '2027-03-31', date '2028-02-29') $$, 'a shorter rule is applied at once, clipped to the month''s end');
update public.training_programs set renewal_period_months = null where id = tests.id('north hipaa');
select results_eq('standing', $$ values ('compliant', date '2027-03-31', null::date) $$, 'one-time training never lapses');

select is(private.recalculate_compliance(), 0, 'recalculating what is right writes nothing');
create temporary table incremental on commit drop as select user_id, program_id, certification_id, compliance_status, last_compliance_date, next_required_date, grace_period_end
  from public.compliance_records;
delete from public.compliance_records;
select private.recalculate_compliance();
select is_empty($$ (select * from incremental except select user_id, program_id, certification_id, compliance_status, last_compliance_date, next_required_date, grace_period_end from public.compliance_records)
  union all (select user_id, program_id, certification_id, compliance_status, last_compliance_date, next_required_date, grace_period_end from public.compliance_records except select * from incremental) $$,
  'from nothing it comes to the same');

update public.training_assignments set status = 'cancelled', cancelled_at = private.clock() where id = tests.id('nurse hipaa');
select is((select count(*)::int from public.compliance_records where user_id = tests.id('nurse') and program_id = tests.id('north hipaa')), 0, 'what nobody asks for and nobody proved is gone');
update public.staff set employment_status = 'terminated', terminated_on = '2027-03-31' where id = tests.id('colleague');
select is((select count(*)::int from public.compliance_records where user_id = tests.id('colleague')), 0, 'whoever leaves is no longer counted');

select * from finish();
rollback;
