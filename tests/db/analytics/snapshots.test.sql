begin;
select plan(9);

-- A moment at which everything the practice has was there already.
select tests.hold_clock('2026-11-18 16:00+00');
delete from public.training_analytics;
delete from public.manager_dashboard_metrics;

select is(private.snapshot_day() > 0, true, 'a day is written');
select is(private.snapshot_day(), 0, 'and not twice');
select results_eq(
  $$ select total_assignments, completed_assignments, overdue_assignments from public.training_analytics where program_id = tests.id('north fire') $$,
  $$ values (11, 11, 0) $$, 'programs count their assignments');
select results_eq(
  $$ select direct_reports_count, compliant_staff_count, non_compliant_staff_count, pending_assignments, overdue_assignments from public.manager_dashboard_metrics
     where manager_id = tests.id('manager') $$,
  $$ values (3, 3, 0, 3, 0) $$, 'managers count their direct reports');

select tests.as_staff('manager');
select results_eq($$ select direct_reports_count::int, compliant_staff_count::int, pending_assignments, overdue_assignments from public.manager_dashboard $$,
  $$ values (3, 3, 3, 0) $$, 'the dashboard of this moment agrees');

select tests.as_owner();
select tests.hold_clock('2026-12-28 16:00+00');
select private.snapshot_day();
select is((select overdue_assignments from public.manager_dashboard_metrics where manager_id = tests.id('manager') and date = '2026-12-28'), 3, 'later they are overdue');
select tests.hold_clock('2026-11-19 16:00+00');
select private.snapshot_day(tests.today() - 1);
select is((select overdue_assignments from public.manager_dashboard_metrics where manager_id = tests.id('manager') and date = '2026-11-18'), 0,
  'a past day is written again as it was');

select tests.hold_clock('2026-12-30 16:00+00');
select private.snapshot_day(tests.today() - 1);
-- What is proved today does not change what yesterday was.
prepare yesterday as select compliant_staff_count, non_compliant_staff_count from public.manager_dashboard_metrics
  where manager_id = tests.id('manager') and date = tests.today() - 1;
select results_eq('yesterday', $$ values (0, 3) $$, 'yesterday they were not compliant');
select private.complete_module(tests.id('staff hipaa'), tests.id('north reading'));
select private.complete_module(tests.id('staff hipaa'), tests.id('north quiz'), score_percentage => 90);
select private.snapshot_day(tests.today() - 1);
select results_eq('yesterday', $$ values (0, 3) $$, 'and stay so, whatever is completed today');

select * from finish();
rollback;
