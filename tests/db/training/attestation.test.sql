begin;
select plan(22);

insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, due_date)
select tests.id(name || ' skills'), tests.id('north'), tests.id(name), tests.id('north skills'), tests.id('administrator'), private.clock() + interval '30 days' from unnest(array['staff']) name;
create function tests.sign(who text, name text default null) returns jsonb language sql
as $$ select public.sign_attestation(tests.id('auth ' || who), tests.id(who || ' skills'), tests.id('north attestation'), coalesce(name, initcap(who) || ' Person'), '203.0.113.7', 'tests') $$;
grant execute on all functions in schema tests to public;
create function tests.as_service() returns void language sql as $$
  select set_config('role', 'service_role', true), set_config('request.jwt.claims', '{"role": "service_role"}', true)
$$;
grant execute on function tests.as_service() to public;

select tests.as_staff('staff');
select throws_ok($$ select tests.sign('staff') $$, '42501', null, 'nobody records a signature but the service');
select throws_ok($$ select public.begin_password_check(tests.id('auth staff')) $$, '42501', null, 'or counts tries');

select tests.as_owner();
select tests.as_service();
select throws_ok($$ select tests.sign('staff') $$, 'PT409', null, 'what was not opened is not signed');
select tests.as_owner();
select tests.as_staff('staff');
select is((public.record_progress(tests.id('staff skills'), tests.id('north attestation')) ->> 'module_completed'), 'false', 'reading alone completes nothing');
select tests.as_owner();
select tests.as_service();
select throws_ok($$ select tests.sign('staff') $$, 'PT409', null, 'nor what was only glanced at');
select tests.as_owner();
select tests.hold_clock(private.clock() + interval '20 seconds');
select tests.as_staff('staff');
select lives_ok($$ select public.record_progress(tests.id('staff skills'), tests.id('north attestation'), active_seconds => 12) $$, 'the text is read for its minimum time');
select tests.as_owner();
select tests.as_service();
select throws_ok($$ select tests.sign('staff', 'Somebody Else') $$, 'PT400', null, 'under their own name only');
create temporary table signed on commit drop as select tests.sign('staff', ' staff  PERSON ') as answer;
select results_eq($$ select answer ->> 'module_completed', answer #>> '{signature,statement}', answer #>> '{signature,signer_name}',
    answer #>> '{signature,document_sha256}' from signed $$,
  $$ values ('true', 'I have read this and will follow it.', 'staff  PERSON', encode(sha256('Lock your screen.'), 'hex')) $$,
  'the signature holds the words, the name and the hash of what was signed');
select is((select tests.sign('staff') #>> '{signature,id}'), (select answer #>> '{signature,id}' from signed), 'signing again is signing once');
select throws_ok($$ select public.sign_attestation(tests.id('auth nurse'), tests.id('staff skills'), tests.id('north attestation'), 'Nurse Person') $$, 'PT404', null,
  'nobody signs for another');

select tests.as_owner();
select is((select count(*)::int from public.training_completions where assignment_id = tests.id('staff skills')), 1, 'the completion is appended once');
select throws_ok($$ update public.signatures set signer_name = 'Another' $$, 'PT403', null, 'a signature cannot be changed');
select throws_ok($$ delete from public.signatures $$, 'PT403', null, 'or removed');

grant select on signed to public;
select tests.as_staff('staff');
select results_eq($$ select v ->> 'seal_is_genuine', v ->> 'document_is_unchanged' from signed, public.verify_signature((answer #>> '{signature,id}')::uuid) v $$,
  $$ values ('true', 'true') $$, 'the seal is genuine');
select tests.as_staff('colleague');
select throws_ok($$ select public.verify_signature((answer #>> '{signature,id}')::uuid) from signed $$, 'PT404', null, 'a colleague does not see it');

-- Somebody with the rights of the owner forges it.
select tests.as_owner();
alter table public.signatures disable trigger signatures__append_only;
update public.signatures set signed_at = signed_at - interval '1 year' where id = (select (answer #>> '{signature,id}')::uuid from signed);
select tests.as_staff('manager');
select is((select public.verify_signature((answer #>> '{signature,id}')::uuid) ->> 'seal_is_genuine' from signed), 'false', 'an earlier date breaks the seal');
select tests.as_owner();
update public.training_content set content_data = content_data || '{"policy_text": "Leave it open."}' where id = tests.id('north attestation 1');
select tests.as_staff('manager');
select is((select public.verify_signature((answer #>> '{signature,id}')::uuid) ->> 'document_is_unchanged' from signed), 'false', 'another text is not what was signed');

-- Five tries in a quarter of an hour.
select tests.as_owner();
select tests.as_service();
select lives_ok($$ select public.begin_password_check(tests.id('auth nurse')) from generate_series(1, 5) $$, 'five tries');
select throws_ok($$ select public.begin_password_check(tests.id('auth nurse')) $$, 'PT429', null, 'and not a sixth');
select is(public.refuse_password(tests.id('auth nurse')), 0, 'none is left');
select tests.as_owner();
select is((select count(*)::int from public.training_audit_logs where action = 'signature.password_wrong' and subject_id = tests.id('nurse')), 1,
  'a wrong password is noted in the audit trail');
update private.password_tries set tries = array(select try - interval '15 minutes' from unnest(tries) try);
select tests.as_service();
select lives_ok($$ select public.begin_password_check(tests.id('auth nurse')) $$, 'after a quarter of an hour there are new ones');

select * from finish();
rollback;
