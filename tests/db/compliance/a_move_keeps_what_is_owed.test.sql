begin;
select plan(11);
select tests.hold_clock('2027-05-10 15:00+00');
insert into public.locations (id, organization_id, name, state) values (tests.id('north annex'), tests.id('north'), 'North Annex', 'NY');
insert into public.departments (id, organization_id, name) values (tests.id('north desk'), tests.id('north'), 'Desk');
insert into public.positions (id, organization_id, title, is_clinical) values (tests.id('north assistant'), tests.id('north'), 'Assistant', true);
select tests.adopt('washing', '{"first_due_days": 0}');
select tests.adopt('nursing only', jsonb_build_object('first_due_days', 0, 'audience', jsonb_build_object('exclude', '[]'::jsonb,
  'include', jsonb_build_array(jsonb_build_object('departments', jsonb_build_array(tests.id('north nursing')))))));
select private.recalculate_compliance();
update public.compliance_records set manager_notes = 'We talked about it.' where user_id = tests.id('nurse') and requirement_id = tests.id('washing');

create function tests.standing() returns setof text language sql security definer as $$
  select format('record %s %s %s', id, requirement_name, manager_notes) from public.compliance_records where user_id = tests.id('nurse')
  union all select format('violation %s %s %s', id, requirement_name, status) from public.compliance_violations where user_id = tests.id('nurse') and requirement_id is not null
  union all select format('message %s', id) from public.notifications
  union all select format('event %s', id) from realtime.messages where event <> 'staff_changed'
$$;
create temporary table standing as select tests.standing() as line;
create temporary table touched as select id, updated_at from public.compliance_records;
select is((select count(*)::int from standing where line like 'violation %'), 2, 'two things are overdue');

update public.staff set manager_id = tests.id('other_manager') where id = tests.id('nurse');
select set_eq('select tests.standing()', 'select line from standing', 'another manager: the same records, violations, messages and events');
update public.staff set location_id = tests.id('north annex') where id = tests.id('nurse');
select set_eq('select tests.standing()', 'select line from standing', 'another location: the same');
update public.staff set position_id = tests.id('north assistant') where id = tests.id('nurse');
select set_eq('select tests.standing()', 'select line from standing', 'another position: the same');
select set_eq('select id, updated_at from public.compliance_records', 'select id, updated_at from touched', 'no record was written');

-- Out of one audience, and back into it.
update public.staff set department_id = tests.id('north desk') where id = tests.id('nurse');
select is((select manager_notes from public.compliance_records where user_id = tests.id('nurse') and requirement_id = tests.id('washing')), 'We talked about it.',
  'another department: what goes on keeps its notes');
select is_empty($$ select 1 from public.compliance_records where user_id = tests.id('nurse') and requirement_id = tests.id('nursing only') $$, 'what is not asked for any more is gone');
update public.staff set department_id = tests.id('north nursing') where id = tests.id('nurse');
select is((select count(*)::int from public.compliance_violations where user_id = tests.id('nurse') and requirement_id is not null), 2, 'and back: what was missed is flagged no second time');

insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, requirement_id, note, recorded_by, review_status, reviewed_by, reviewed_at, counted_at)
select tests.id('north'), tests.id('nurse'), 'external', date '2027-05-10', r.id, 'On paper.', tests.id('nurse'), 'approved', tests.id('administrator'), private.clock(), private.clock()
from public.requirements r where r.id in (tests.id('washing'), tests.id('nursing only'));
select is((select count(*)::int from public.compliance_violations where user_id = tests.id('nurse') and requirement_id is not null and met_again_at is null), 0, 'proved: each is met again');

select throws_ok($$ insert into public.compliance_violations (organization_id, user_id, requirement_id, requirement_name, violation_details, recorded_by, occurred_at)
  select organization_id, user_id, requirement_id, requirement_name, violation_details, null, occurred_at from public.compliance_violations
  where user_id = tests.id('nurse') and requirement_id = tests.id('washing') $$, '23505', null, 'the database refuses a second one for one period');
select throws_ok($$ insert into public.compliance_violations (organization_id, user_id, requirement_id, requirement_name, violation_details, recorded_by, occurred_at)
  select tests.id('north'), tests.id('staff'), tests.id('washing'), 'Washing', 'Missed.', null, private.clock() - n * interval '1 day' from generate_series(1, 2) n $$,
  '23505', null, 'and a second one that is open beside the first');

select * from finish();
rollback;
