begin;
select plan(12);

-- One message per topic and statement, and who it reaches.
delete from realtime.messages;
create function tests.topics(event_name text) returns table (topic text, count integer) language sql
as $$ select topic, (payload ->> 'count')::int from realtime.messages where event = event_name order by 1 $$;
create function tests.named(kind text, name text) returns text language sql as $$ select kind || ':' || tests.id(name) $$;

insert into public.training_programs (id, organization_id, program_name, program_type, created_by, status, version, published_at)
values (tests.id('new'), tests.id('north'), 'New', 'clinical', tests.id('administrator'), 'published', 1, private.clock());
insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, due_date)
select tests.id('new ' || name), tests.id('north'), tests.id(name), tests.id('new'), tests.id('administrator'), private.clock() + interval '9 days'
from unnest(array['staff', 'nurse', 'colleague']) name;
select bag_eq($$ select * from tests.topics('training_assignment_created') $$,
  $$ values (tests.named('staff', 'staff'), 1), (tests.named('staff', 'nurse'), 1), (tests.named('staff', 'colleague'), 1),
       (tests.named('team', 'lead'), 1), (tests.named('team', 'manager'), 2), (tests.named('team', 'other_manager'), 1), (tests.named('team', 'executive'), 3),
       (tests.named('oversight', 'north'), 3) $$,
  'training_assignment_created: the people, everybody above them, the oversight; one message for each topic');
select is((select count(*)::int from public.notifications where kind = 'assignment' and occasion in (select 'assignment:' || tests.id('new ' || n) from unnest(array['staff', 'nurse', 'colleague']) n)),
  3, 'each person is told once');

select private.complete_module(tests.id('staff hipaa'), tests.id('north reading'));
select is_empty($$ select * from tests.topics('training_completed') $$, 'a module is not a program');
select private.complete_module(tests.id('staff hipaa'), tests.id('north quiz'), score_percentage => 90);
select bag_eq($$ select topic from tests.topics('training_completed') $$,
  $$ values (tests.named('staff', 'staff')), (tests.named('team', 'manager')), (tests.named('team', 'executive')), (tests.named('oversight', 'north')) $$,
  'training_completed reaches the person and the line above');
select bag_eq($$ select topic from tests.topics('compliance_status_changed') $$,
  $$ values (tests.named('staff', 'staff')), (tests.named('team', 'manager')), (tests.named('team', 'executive')), (tests.named('oversight', 'north')) $$,
  'compliance_status_changed as well');

delete from realtime.messages;
select tests.hold_clock(private.clock() + interval '31 days');
select private.apply_compliance_transitions();
select bag_eq($$ select topic from tests.topics('manager_alert_triggered') where topic in (tests.named('team', 'manager'), tests.named('team', 'lead'), tests.named('team', 'other_manager')) $$,
  $$ values (tests.named('team', 'manager')), (tests.named('team', 'lead')), (tests.named('team', 'other_manager')) $$,
  'manager_alert_triggered goes to the direct managers');
select is((select count(*)::int from public.notifications where kind = 'manager_alert' and subject_id = tests.id('nurse') and user_id <> tests.id('lead')), 0, 'and to nobody further up');
select is((select count(*)::int from public.notifications where kind = 'manager_alert' and user_id = tests.id('terminated')), 0, 'nobody who left is alerted');

select tests.hold_clock('2029-12-20');
delete from realtime.messages;
select is(private.remind_expiring_certifications() > 0, true, 'licences that end in 12 days are announced');
select is((select count(*)::int from tests.topics('certification_expiring') where topic = tests.named('staff', 'staff')), 1, 'certification_expiring reaches the person');
select is(private.remind_expiring_certifications(), 0, 'once a step');

insert into public.announcements (organization_id, title, body, published_by) values (tests.id('north'), 'Closed', 'On Friday.', tests.id('administrator'));
select results_eq($$ select topic from tests.topics('system_announcement') $$, $$ values (tests.named('organization', 'north')) $$, 'system_announcement goes to the practice, in one message');

select * from finish();
rollback;
