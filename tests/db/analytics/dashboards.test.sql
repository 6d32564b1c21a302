begin;
select plan(11);

select tests.hold_clock(private.clock() + interval '31 days');
select private.apply_compliance_transitions();

select tests.as_staff('manager');
select bag_eq($$ select p.name from public.team_board b join tests.people p on tests.id(p.name) = b.user_id $$,
  $$ values ('lead'), ('staff'), ('away'), ('nurse') $$, 'the board shows the whole line, without oneself');
select results_eq($$ select compliance_status::text, worst_requirement::text, overdue_assignments::int from public.team_board where user_id = tests.id('nurse') $$,
  $$ values ('non_compliant', 'HIPAA', 1) $$, 'with the reason');
select is((select count(*)::int from public.executive_overview), 0, 'the executive overview is not for managers');
select is((select count(*)::int from public.upcoming_deadlines where kind = 'assignment'), 5, 'deadlines are those of the line and one''s own');

-- The thirtieth day counts, for everybody alike.
select tests.as_owner();
update public.staff_certifications set expiration_date = private.local_date(private.clock(), 'America/New_York') + case user_id when tests.id('staff') then 30 else 31 end
where user_id in (tests.id('staff'), tests.id('lead'));
select tests.as_staff('manager');
select is((select certifications_expiring_30_days from public.manager_dashboard), 1, 'a licence that ends in thirty days is one that ends within thirty days');
select tests.as_staff('executive');
select is((select certifications_expiring_30_days::int from public.executive_overview), 1, 'for an executive as well');

select results_eq($$ select staff_count::int, non_compliant_staff_count::int from public.executive_overview $$,
  $$ values (10, 10) $$, 'an executive sees the practice in one row; whoever left is not counted');
select is((select sum(requirement_count)::int from public.compliance_by_location), (select requirement_count::int from public.executive_overview), 'locations add up to the whole');
select is((select sum(requirement_count)::int from public.compliance_by_department), (select requirement_count::int from public.executive_overview), 'so do departments');
select is((select sum(requirement_count)::int from public.compliance_by_requirement), (select requirement_count::int from public.executive_overview), 'and requirements');

select tests.as_staff('staff');
select is((select count(*)::int from public.team_board), 0, 'staff see no board');

select * from finish();
rollback;
