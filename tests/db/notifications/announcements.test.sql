-- Announcements to an audience, emergencies that ask to be acknowledged, questions answered in place and from Slack.
begin;
select plan(22);
select tests.hold_clock('2027-03-02 23:00 America/New_York');
delete from public.notification_deliveries;

select tests.as_staff('administrator');
select throws_ok($$ insert into public.announcements (organization_id, title, body, published_by, audience)
  values (tests.id('north'), 'To nobody', 'Text', tests.id('administrator'), '{"include": [{"locations": ["00000000-0000-0000-0000-000000000000"]}]}') $$, 'PT400', null, 'an audience names what is of the practice');
select is((public.preview_announcement(jsonb_build_object('include', jsonb_build_array(jsonb_build_object('people', jsonb_build_array(tests.id('nurse'), tests.id('staff')))))) ->> 'people')::int, 2,
  'it is shown how many it is for');
insert into public.announcements (id, organization_id, title, body, published_by, audience, is_emergency, asks_acknowledgement)
values (tests.id('flood'), tests.id('north'), 'The cellar is under water', 'Stay away from the lift.', tests.id('administrator'),
  jsonb_build_object('include', jsonb_build_array(jsonb_build_object('people', jsonb_build_array(tests.id('nurse'), tests.id('staff'))))), true, true);
select is((select recipients::int from public.announcement_progress where id = tests.id('flood')), 2, 'an emergency is told to its audience');
select is((select waiting::int from public.announcement_progress where id = tests.id('flood')), 4, 'by every channel they are reached by: email and Slack');
select is((select count(*)::int from public.announcement_recipients(tests.id('flood')) where acknowledged_at is null), 2, 'and is waited for');
select tests.as_owner();
create function pg_temp.told(name text) returns uuid language sql security definer as $$
  select id from public.notifications where about_id = tests.id('flood') and user_id = tests.id(name) $$;
grant execute on function pg_temp.told(text) to public;
select is((select count(*)::int from public.notification_deliveries where template = 'emergency' and send_after > private.clock()), 0, 'at night as well');
select is(jsonb_array_length(public.lease_deliveries('email', 100)), 2, 'so it leaves at once');

select tests.as_staff('manager');
select is_empty($$ select * from public.announcement_progress $$, 'a manager does not follow it');
select throws_ok(format('select public.acknowledge_notification(%L)', pg_temp.told('nurse')), 'PT404', null, 'nor acknowledges for others');
select tests.as_staff('nurse');
select lives_ok(format('select public.acknowledge_notification(%L)', (select id from public.notifications where about_id = tests.id('flood'))), 'each says for themselves that they have read it');
select lives_ok(format('select public.acknowledge_notification(%L)', (select id from public.notifications where about_id = tests.id('flood'))), 'again is no error');
select tests.as_owner();
select is((select public.act_from_slack('TNORTH', (select slack_user_id from public.slack_members where user_id = tests.id('staff')), 'acknowledge', n.id) ->> 'message'),
  'Thank you, it is noted that you have read this.', 'or from Slack')
from public.notifications n where n.about_id = tests.id('flood') and n.user_id = tests.id('staff');
select tests.as_staff('administrator');
select is((select acknowledged::int from public.announcement_progress where id = tests.id('flood')), 2, 'and that is counted');

-- An exception is decided where the question is asked.
select tests.as_staff('staff');
select tests.as_owner();
select tests.adopt('asked');
select private.recalculate_compliance(array[tests.id('staff')]);
select tests.as_staff('staff');
select isnt(public.request_exception(tests.id('staff'), tests.id('asked'), 'delay', 'workload', 'Busy.', '2027-03-20', '2027-03-15'), null, 'a delay is asked for');
select tests.as_staff('manager');
select is((select count(*)::int from public.notifications where kind = 'approval' and body is null and created_at = private.clock()), 1, 'the manager is asked, and not told why');
select tests.as_owner();
create temporary table asked as select n.* from public.notifications n where n.kind = 'approval' and n.user_id = tests.id('manager') and n.created_at = private.clock();
grant select on asked to public;
select throws_ok(format('select public.act_from_slack(%L, %L, %L, %L)', 'TNORTH', (select slack_user_id from public.slack_members where user_id = tests.id('nurse')), 'approve', (select id from asked)),
  'PT404', null, 'a button is only for whom it was meant');
select throws_ok(format('select public.act_from_slack(%L, %L, %L, %L)', 'TSOUTH', (select slack_user_id from public.slack_members where user_id = tests.id('manager')), 'approve', (select id from asked)),
  'PT404', null, 'and from the practice''s own workspace');
select is(public.act_from_slack('TNORTH', (select slack_user_id from public.slack_members where user_id = tests.id('manager')), 'approve', (select id from asked)) ->> 'message', 'Approved.', 'the manager approves in Slack');
select tests.as_owner();
select is((select status::text || ' ' || (decided_by = tests.id('manager')) from public.compliance_exceptions where id = (select about_id from asked)), 'approved true', 'in their own name');
select isnt((select acted_at from public.notifications where id = (select id from asked)), null, 'the question is answered');
select is((select count(*)::int from public.notifications where occasion = 'exception_decided:' || (select about_id from asked) and user_id = tests.id('staff')), 1, 'and the person is told');
select throws_ok(format('select public.act_from_slack(%L, %L, %L, %L)', 'TNORTH', (select slack_user_id from public.slack_members where user_id = tests.id('manager')), 'approve', (select id from asked)),
  'PT409', null, 'once');

select * from finish();
rollback;
