begin;
select plan(43);
select tests.hold_clock('2027-03-01 15:00+00');

-- Open training of one person: due before the leave, inside it, after it, and one assigned in its middle by a job.
create function tests.due(program text, due date, assigned date default '2027-02-20') returns void language sql security definer as $$
  insert into public.training_programs (id, organization_id, program_name, program_type, created_by, status, version, published_at)
  values (tests.id('leave ' || program), tests.id('north'), program, 'safety', tests.id('administrator'), 'published', 1, private.clock());
  insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, assigned_at, due_date, completion_deadline)
  values (tests.id('leave ' || program), tests.id('north'), tests.id('colleague'), tests.id('leave ' || program), tests.id('administrator'),
    assigned::timestamp at time zone 'America/New_York', private.end_of_day(due, 'America/New_York'), private.end_of_day(due + 7, 'America/New_York'))
$$;
create function tests.due_on(program text) returns date language sql security definer as $$
  select private.deadline_date(due_date, 'America/New_York') from public.training_assignments where id = tests.id('leave ' || program)
$$;
grant execute on all functions in schema tests to public;
update public.training_assignments set status = 'cancelled', cancelled_at = private.clock() where user_id = tests.id('colleague') and status in ('assigned', 'in_progress');
select tests.due('before', '2027-03-05'), tests.due('inside', '2027-03-10'), tests.due('after', '2027-04-20'), tests.due('late', '2027-05-01', '2027-03-20');

-- Who may, and what is refused.
select tests.as_staff('other_manager');
select throws_ok($$ select public.record_leave(tests.id('colleague'), 'medical', '2027-03-08', '2027-03-28') $$, 'PT404', null, 'a manager records no leaves');
select tests.as_staff('south_administrator');
select throws_ok($$ select public.record_leave(tests.id('colleague'), 'medical', '2027-03-08', '2027-03-28') $$, 'PT404', null, 'nor does another practice');
select tests.as_staff('administrator');
select throws_ok($$ select public.record_leave(tests.id('colleague'), 'medical', '2027-03-08', '2027-03-07') $$, 'PT400', null, 'a leave ends after it starts');
select throws_ok($$ select public.record_leave(tests.id('colleague'), 'medical', '2024-02-28', '2027-03-07') $$, 'PT400', null, 'and starts after hiring');
select throws_ok($$ select public.record_leave(tests.id('colleague'), 'medical', '2027-03-08', '2037-03-07') $$, 'PT400', null, 'and ends in this decade');
select throws_ok($$ select public.record_leave(tests.id('colleague'), 'medical', null) $$, 'PT400', null, 'and has a first day');
select throws_ok($$ select public.record_leave(tests.id('terminated'), 'medical', '2027-03-08') $$, 'PT409', null, 'who has left is not on leave');

-- 21 days, over the change to daylight saving on 14 March 2027.
create temporary table previewed on commit drop as
select * from public.preview_leave(tests.id('colleague'), starts_on => '2027-03-08', ends_on => '2027-03-28');
select results_eq($$ select program_name, private.deadline_date(due_after, 'America/New_York'), moved_days from previewed order by due_before $$,
  $$ values ('inside', date '2027-03-31', 21), ('after', '2027-05-11', 21), ('late', '2027-05-10', 9) $$,
  'the preview: what is due inside or later moves by the leave, or by its rest');
select is(tests.due_on('inside'), date '2027-03-10', 'and changes nothing');
create temporary table made on commit drop as
select public.record_leave(tests.id('colleague'), 'medical', '2027-03-08', '2027-03-28', ' Back surgery ') as id;
grant select on made, previewed to public;
select is_empty($$ select 1 from previewed p join public.training_assignments a on a.id = p.assignment_id where a.due_date <> p.due_after $$, 'saving does what the preview said');
select is(tests.due_on('before'), date '2027-03-05', 'what is due before the leave stays');
select is((select private.deadline_date(completion_deadline, 'America/New_York') from public.training_assignments where id = tests.id('leave inside')), date '2027-04-07',
  'the grace moves along');
select is((select extract(hour from due_date at time zone 'America/New_York')::int from public.training_assignments where id = tests.id('leave inside')), 0,
  'and a day still ends at midnight after the change of the clocks');
select results_eq($$ select days from public.assignment_leave_shifts where leave_id = (select id from made) order by 1 $$, $$ values (9), (21), (21) $$, 'each assignment carries a note');
select is((select employment_status from public.staff where id = tests.id('colleague')), 'active', 'nobody is away before the first day');
select throws_ok($$ select public.record_leave(tests.id('colleague'), 'personal', '2027-03-28', '2027-04-02') $$, 'PT409', null, 'leaves of one person do not overlap');

-- The reason: the person, their direct manager and administrators; the dates: whoever may see the person.
select is((select note from public.staff_leave_details where id = (select id from made)), 'Back surgery', 'an administrator reads the reason');
select tests.as_staff('colleague');
select is((select count(*)::int from public.staff_leave_details where id = (select id from made)), 1, 'so does the person');
select tests.as_staff('other_manager');
select is((select count(*)::int from public.staff_leave_details where id = (select id from made)), 1, 'and the direct manager');
select tests.as_staff('executive');
select is((select count(*)::int from public.staff_leaves where id = (select id from made)), 1, 'an executive sees that there is a leave');
select is((select count(*)::int from public.staff_leave_details where id = (select id from made)), 0, 'not why');
select is((select count(*)::int from public.training_audit_logs where target_type = 'leave details' and (new_values ->> 'kind' <> '•••' or new_values ->> 'note' <> '•••')), 0,
  'nor does the audit trail say');
select tests.as_staff('manager');
select is((select count(*)::int from public.staff_leaves where id = (select id from made)), 0, 'another manager sees nothing');

-- The status follows the practice's calendar: 8 March begins at 05:00 UTC in New York, 29 March at 04:00.
select tests.as_owner();
select tests.hold_clock('2027-03-08 04:59:59+00');
select is(private.run_job('apply_leaves'), 0, 'a second before midnight nothing changes');
select tests.hold_clock('2027-03-08 05:00+00');
select is(private.run_job('apply_leaves'), 1, 'at midnight the leave begins');
select is((select employment_status from public.staff where id = tests.id('colleague')), 'on_leave', 'and shows');
select is(private.run_job('apply_leaves'), 0, 'once');
select tests.as_staff('administrator');
select throws_ok($$ select public.remind_assignment(tests.id('leave after')) $$, 'PT409', 'Colleague Person is on leave or has left, and is not reminded.', 'who is on leave is not nagged');
select tests.as_owner();
select tests.hold_clock('2027-03-29 03:59+00');
select is(private.run_job('apply_leaves'), 0, 'the last day is a day away');
select tests.hold_clock('2027-03-29 04:00+00');
select private.run_job('apply_leaves');
select is((select employment_status from public.staff where id = tests.id('colleague')), 'active', 'and then the person is back');
select is((select employment_status from public.staff where id = tests.id('away')), 'on_leave', 'a status set by hand, without a leave, is left alone');

-- Back early, said on 15 March: the rest is taken back, but never into the past.
select tests.hold_clock('2027-03-15 15:00+00');
select tests.as_staff('administrator');
select public.end_leave((select id from made), '2027-03-11');
select is(tests.due_on('after'), date '2027-04-24', 'ended early, later dates move back by the rest');
select is(tests.due_on('late'), date '2027-05-01', 'what was assigned after the return does not move at all');
select is(tests.due_on('inside'), date '2027-03-15', 'what would be overdue at once is due on the next working day');
select is((select planned_ends_on from public.staff_leaves where id = (select id from made)), date '2027-03-28', 'what was planned is kept');
select public.end_leave((select id from made), '2027-03-28');
select is(tests.due_on('inside'), date '2027-03-31', 'changed again, the grant is not counted twice');

-- A second leave stands on the first; without the first it reaches fewer dates.
select public.record_leave(tests.id('colleague'), 'personal', '2027-05-01', '2027-05-10');
select is(tests.due_on('after'), date '2027-05-21', 'two leaves add up');
select public.cancel_leave((select id from made));
select is(tests.due_on('after'), date '2027-04-20', 'without the first, it is due before the second begins');
select is((select count(*)::int from public.assignment_leave_shifts where leave_id = (select id from made)), 0, 'and the note is gone');
select throws_ok($$ select public.end_leave((select id from made), '2027-03-30') $$, 'PT409', null, 'a cancelled leave is over');

-- Open-ended.
select public.record_leave(tests.id('colleague'), 'other', '2027-06-01') as id into temporary table open_ended;
select is((select count(*)::int from public.assignment_leave_shifts where leave_id = (select id from open_ended)), 0, 'an open end moves nothing yet');
select public.preview_leave(leave_id => (select id from open_ended), ends_on => '2027-06-03');
select throws_ok($$ select public.end_leave((select id from open_ended), '2027-05-30') $$, 'PT400', null, 'a leave that never began is cancelled, not ended');
select is((select count(*)::int from public.training_audit_logs where target_type = 'leave shift' and actor = 'staff' and user_id = tests.id('administrator')), 0,
  'the trail is not an administrator''s to read');

select * from finish();
rollback;
