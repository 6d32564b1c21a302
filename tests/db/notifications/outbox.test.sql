-- One message to one recipient by one channel: when it is put there, when it leaves, and that it does so once.
begin;
select plan(48);
select tests.hold_clock('2027-03-02 15:00 America/New_York');
delete from public.notification_deliveries;
delete from public.slack_installations;

create function pg_temp.tell(person text, what text, severity public.severity_enum default 'low', kind public.notification_kind_enum default 'reminder') returns uuid language sql as $$
  insert into public.notifications (organization_id, user_id, kind, severity, title, occasion) values (tests.id('north'), tests.id(person), kind, severity, what, 'test:' || what) returning id
$$;
create function pg_temp.lease(seconds integer default 60) returns jsonb language sql as $$ select public.lease_deliveries('email', 100, seconds) $$;
create function pg_temp.answer(leased jsonb, result jsonb) returns integer language sql as $$
  select public.record_deliveries((select jsonb_agg(jsonb_build_object('id', d -> 'id', 'lease_token', d -> 'lease_token') || result) from jsonb_array_elements(leased) d))
$$;
create temporary table held (what text primary key, leased jsonb);

-- Thirty things are one message.
select pg_temp.tell('staff', 'thing ' || n) from generate_series(1, 30) n;
select is(pg_temp.lease(), '[]'::jsonb, 'what is told waits for what else comes');
select tests.hold_clock('2027-03-02 15:03 America/New_York');
insert into held select 'digest', pg_temp.lease();
select is((select jsonb_array_length(leased) from held where what = 'digest'), 1, 'thirty things due are one message');
select is((select leased #>> '{0,template}' from held where what = 'digest'), 'digest', 'a digest, two minutes later');
select is((select count(*)::int from public.notification_deliveries), 1, 'and one row of the outbox');
select is((select jsonb_array_length(leased -> 0 -> 'notifications') from held where what = 'digest'), 30, 'with everything that is needed to write it');
select is(pg_temp.lease(), '[]'::jsonb, 'nobody else gets what is leased');
select pg_temp.tell('staff', 'later');
select is((select count(*)::int from public.notification_deliveries), 2, 'what comes meanwhile begins another message');

-- The fence.
select is((select public.record_deliveries(jsonb_build_array(jsonb_build_object('id', leased #> '{0,id}', 'lease_token', gen_random_uuid(), 'outcome', 'sent'))) from held where what = 'digest'), 0,
  'a result under another lease counts for nothing');
select is((select pg_temp.answer(leased, '{"outcome": "sent", "provider_message_id": "m1"}') from held where what = 'digest'), 1, 'the one who has it records it');
select is((select pg_temp.answer(leased, '{"outcome": "retry"}') from held where what = 'digest'), 0, 'once');
select is((select state::text from public.notification_deliveries where provider_message_id = 'm1'), 'sent', 'it is sent');

-- A worker that dies.
select tests.hold_clock('2027-03-02 15:06 America/New_York');
insert into held select 'dead', pg_temp.lease(1);
update public.notification_deliveries set leased_until = clock_timestamp() - interval '1 second' where state = 'sending';
insert into held select 'taken over', pg_temp.lease();
select is((select leased #>> '{0,uncertain}' from held where what = 'taken over'), 'true', 'what a dead worker left is taken over, and known to be uncertain');
select is((select pg_temp.answer(leased, '{"outcome": "sent"}') from held where what = 'dead'), 0, 'the dead one''s result counts for nothing');

-- Callbacks.
select is(public.record_provider_events(jsonb_build_array(jsonb_build_object('delivery_id', d.id, 'kind', 'delivered', 'occurred_at', private.clock(), 'provider_key', 'k1'))), 1, 'a callback may come before the answer')
from public.notification_deliveries d where d.state = 'sending';
select is(public.record_provider_events(jsonb_build_array(jsonb_build_object('delivery_id', d.id, 'kind', 'delivered', 'occurred_at', private.clock(), 'provider_key', 'k1'))), 0, 'the same one twice is one')
from public.notification_deliveries d where d.state = 'sending';
select is((select pg_temp.answer(leased, '{"outcome": "sent"}') from held where what = 'taken over'), 1, 'then the answer comes');
select is((select count(*)::int from public.notification_deliveries where state = 'delivered'), 1, 'and it is delivered');
select public.record_provider_events(jsonb_build_array(jsonb_build_object('provider_message_id', 'm1', 'kind', 'bounced', 'occurred_at', private.clock(), 'provider_key', 'k2')));
select is((select error_code from public.notification_deliveries where provider_message_id = 'm1'), 'BOUNCED', 'what comes back has failed');
select is((select count(*)::int from public.suppressed_addresses where reason = 'hard_bounce' and address like '%staff%'), 1, 'nothing more goes to that address');
select is((select count(*)::int from public.notifications where occasion like 'suppressed:%' and user_id = tests.id('administrator')), 1, 'and the administrator is told');
select pg_temp.tell('staff', 'after the bounce');
select tests.hold_clock('2027-03-02 15:10 America/New_York');
delete from public.notification_deliveries where user_id <> tests.id('staff');
select is(pg_temp.lease(), '[]'::jsonb, 'so the next message is not sent');
select is((select distinct error_code from public.notification_deliveries where state = 'cancelled'), 'SUPPRESSED', 'and says why');

-- Failures.
delete from public.notification_deliveries;
select pg_temp.tell('manager', 'retried');
select tests.hold_clock('2027-03-02 15:13 America/New_York');
insert into held select 'failed', pg_temp.lease();
select pg_temp.answer(leased, '{"outcome": "retry", "error_code": "500"}') from held where what = 'failed';
select ok((select send_after between private.clock() + interval '7 seconds' and private.clock() + interval '23 seconds' from public.notification_deliveries where user_id = tests.id('manager')),
  'a failed attempt is repeated after a while, give or take half of it');
update public.notification_deliveries set attempt_count = 9 where user_id = tests.id('manager');
select tests.hold_clock('2027-03-02 15:15 America/New_York');
select pg_temp.answer(pg_temp.lease(), '{"outcome": "retry", "error_code": "500", "error_message": "Down."}');
select is((select state::text from public.notification_deliveries where user_id = tests.id('manager')), 'failed', 'ten times, then it is a dead letter');
select tests.as_staff('manager');
select is(public.replay_deliveries((select array_agg(id) from public.notification_deliveries)), 0, 'a manager replays nothing');
select tests.as_staff('administrator');
select is(public.replay_deliveries((select array_agg(id) from public.notification_deliveries where state = 'failed' and user_id = tests.id('manager'))), 1, 'an administrator does');
select tests.as_owner();
select is((select jsonb_array_length(pg_temp.lease())), 1, 'and it is sent again');

-- Quiet hours, leave, reasons that have gone.
delete from public.notification_deliveries;
select tests.hold_clock('2027-03-02 22:00 America/New_York');
select pg_temp.tell('manager', 'at night', 'high');
select is((select send_after from public.notification_deliveries where user_id = tests.id('manager') and template = 'notice'), '2027-03-03 07:00 America/New_York'::timestamptz, 'what comes at night leaves in the morning');
select pg_temp.tell('manager', 'urgent', 'critical');
select is((select send_after from public.notification_deliveries where priority = 2), '2027-03-03 07:00 America/New_York'::timestamptz, 'what is critical as well');
select pg_temp.tell('manager', 'fire', 'critical', 'emergency');
select is((select jsonb_agg(d -> 'template') from jsonb_array_elements(pg_temp.lease()) d), '["emergency"]'::jsonb, 'an emergency leaves at once');
select is((select count(*)::int from public.notification_deliveries where state = 'queued' and user_id = tests.id('manager')), 2, 'alone');
update public.staff set employment_status = 'on_leave' where id = tests.id('manager');
select tests.hold_clock('2027-03-03 08:00 America/New_York');
delete from public.notification_deliveries where user_id <> tests.id('manager');
select is(pg_temp.lease(), '[]'::jsonb, 'leave stops everything');
select is((select count(*)::int from public.notification_deliveries where error_code = 'PERSON_NOT_ACTIVE'), 2, 'what was waiting as well');
delete from public.notification_deliveries;
update public.staff set employment_status = 'active' where id = tests.id('manager');
insert into public.notifications (organization_id, user_id, kind, title, occasion, about_type, about_id)
values (tests.id('north'), tests.id('staff'), 'reminder', 'Done meanwhile', 'test:gone', 'assignment', tests.id('staff fire'));
delete from public.suppressed_addresses;
select tests.hold_clock('2027-03-03 08:05 America/New_York');
select is(pg_temp.lease(), '[]'::jsonb, 'a reminder is not sent when the training is done');
select is((select distinct error_code from public.notification_deliveries where user_id = tests.id('staff')), 'REASON_GONE', 'and says that its reason has gone');

-- What people choose.
delete from public.notification_deliveries;
select tests.as_staff('nurse');
select throws_ok($$ select public.save_notification_choice('reminder', 'email', 'off') $$, 'PT409', null, 'a reminder cannot be switched off');
select lives_ok($$ select public.save_notification_choice('reminder', 'email', 'daily') $$, 'but collected for the day');
select lives_ok($$ select public.give_sms_consent('+15550100123') $$, 'text messages are agreed to');
select throws_ok($$ select public.give_sms_consent('0123') $$, 'PT400', null, 'with a number that can be reached');
select tests.as_owner();
select pg_temp.tell('nurse', 'daily', 'high');
select is((select send_after from public.notification_deliveries where channel = 'email' and cadence = 'daily'), '2027-03-04 08:00 America/New_York'::timestamptz, 'the daily one leaves at its hour');
select is((select count(*)::int from public.notification_deliveries where channel = 'sms'), 1, 'what is urgent is texted to whoever agreed');
select is(public.record_sms_reply('+15550100123', 'stop'), 'North Practice: you will get no more text messages. Reply START to get them again.', 'STOP is answered');
select is((select distinct error_code from public.notification_deliveries where channel = 'sms'), 'NO_CONSENT', 'and honoured at once');
select pg_temp.tell('nurse', 'urgent again', 'high');
select is((select count(*)::int from public.notification_deliveries where channel = 'sms'), 1, 'also for what comes later');
select throws_ok($$ update public.sms_consents set given = true $$, 'PT403', null, 'consent is evidence');
select pg_temp.tell('nurse', 'news', 'low', 'announcement');
select tests.as_anonymous();
select throws_ok($$ select public.unsubscribe(gen_random_uuid()) $$, 'PT404', null, 'a link that nobody was sent ends nothing');
select tests.as_owner();
select public.unsubscribe(secret) from public.notification_deliveries where kind = 'announcement';
select is((select mode from public.notification_preferences where user_id = tests.id('nurse') and kind = 'announcement'), 'off', 'one click ends what may be ended');
select is((select distinct public.unsubscribe(secret) ->> 'mandatory' from public.notification_deliveries where kind = 'reminder' and channel = 'email'), 'true', 'and says what may not');

select * from finish();
rollback;
