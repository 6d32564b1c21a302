begin;
select plan(14);

create function pg_temp.as_request(claim uuid) returns void language sql
as $$ select set_config('request.headers', case when claim is null then '{}' else json_build_object('x-idempotency-claim', claim)::text end, true) $$;
create function pg_temp.create_program(name text) returns void language sql
as $$ insert into public.training_programs (organization_id, program_name, program_type, created_by) values (tests.id('north'), name, 'safety', tests.id('administrator')) $$;
grant execute on function pg_temp.as_request(uuid), pg_temp.create_program(text) to authenticated;

select tests.as_staff('administrator');
select results_eq($$ select claimed, written_at is not null from public.claim_request('a-key-of-mine', 'hash', tests.id('first')) $$, $$ values (true, false) $$, 'a new key is taken');
select results_eq($$ select claimed, abandoned from public.claim_request('a-key-of-mine', 'hash', tests.id('second')) $$, $$ values (false, false) $$,
  'but not from a request that is under way');

reset role;
update public.idempotency_keys set claimed_at = now() - interval '11 seconds' where key = 'a-key-of-mine';
select tests.as_staff('administrator');
select results_eq($$ select claimed from public.claim_request('a-key-of-mine', 'another', tests.id('second')) $$, $$ values (false) $$, 'nor for another body');
select results_eq($$ select claimed from public.claim_request('a-key-of-mine', 'hash', tests.id('second')) $$, $$ values (true) $$,
  'who has written nothing for ten seconds gives the key to its repeat');
select pg_temp.as_request(tests.id('first'));
select throws_ok($$ select pg_temp.create_program('By a request given up') $$, 'PT409', null, 'and writes no more');
select pg_temp.as_request(tests.id('second'));
select lives_ok($$ select pg_temp.create_program('By its repeat') $$, 'the repeat writes');
select results_eq($$ select written_type, written_id from public.idempotency_keys where key = 'a-key-of-mine' $$,
  $$ select 'program', id from public.training_programs where program_name = 'By its repeat' $$, 'and the key knows what');
select lives_ok($$ update public.training_programs set description = 'More' where program_name = 'By its repeat' $$, 'a request writes as often as it needs to');

reset role;
update public.idempotency_keys set claimed_at = now() - interval '11 seconds' where key = 'a-key-of-mine';
select tests.as_staff('administrator');
select results_eq($$ select claimed, abandoned, written_type from public.claim_request('a-key-of-mine', 'hash', tests.id('third')) $$,
  $$ values (false, true, 'program') $$, 'what has written is never taken over');

do $$ begin perform public.claim_request('another-key-of-mine', 'hash', tests.id('theirs')); end $$;
select tests.as_staff('executive');
select pg_temp.as_request(tests.id('theirs'));
select throws_ok($$ select public.set_permission_level(tests.id('staff'), 'manager') $$, 'PT409', null, 'nobody writes under the claim of another person');
select pg_temp.as_request(null);
select lives_ok($$ select public.set_permission_level(tests.id('staff'), 'manager') $$, 'a request without a key is not held up');

reset role;
update public.idempotency_keys set created_at = now() - interval '25 hours' where key = 'a-key-of-mine';
select tests.as_staff('administrator');
select results_eq($$ select claimed, written_at is null from public.claim_request('a-key-of-mine', 'hash', tests.id('fourth')) $$, $$ values (true, true) $$,
  'after a day the key is a new one');
select throws_ok($$ update public.idempotency_keys set written_at = null $$, '42501', null, 'nobody says by themselves whether they have written');
select tests.as_staff('executive');
select is((select count(*)::integer from public.idempotency_keys where key = 'a-key-of-mine'), 0, 'or sees the key of another');

select * from finish();
rollback;
