begin;
select plan(24);

-- A second administrator, and accounts that have been used.
insert into auth.users (id, email) values
  (tests.id('auth second_administrator'), 'second_administrator@tests.example'), (tests.id('auth elsewhere'), 'mine@elsewhere.example');
insert into public.staff (id, organization_id, auth_user_id, full_name, email, permission_level, hired_on)
values (tests.id('second_administrator'), tests.id('north'), tests.id('auth second_administrator'), 'Second Administrator', 'second_administrator@tests.example',
  'training_administrator', '2024-02-29');
update auth.users set email_confirmed_at = '2026-01-01' where id in (tests.id('auth staff'), tests.id('auth executive'), tests.id('auth second_administrator'));

select tests.as_staff('administrator');
select throws_ok($$ update public.staff set email = 'mine@elsewhere.example' where id = tests.id('executive') $$, 'PT403',
  null, 'an administrator does not change the address of somebody above');
select throws_ok($$ update public.staff set employment_status = 'terminated', terminated_on = '2026-05-01' where id = tests.id('executive') $$, 'PT403',
  null, 'nor ends them');
select throws_ok($$ update public.staff set email = 'mine@elsewhere.example' where id = tests.id('second_administrator') $$, 'PT403',
  null, 'nor changes the address of somebody of the same level');
select throws_ok($$ update public.staff set employment_status = 'terminated', terminated_on = '2026-05-01' where id = tests.id('second_administrator') $$, 'PT403',
  null, 'nor ends them');
select throws_ok($$ select public.set_permission_level(tests.id('second_administrator'), 'staff') $$, 'PT403', null, 'nor makes them somebody who can be changed');
select throws_ok($$ update public.staff set email = 'new@tests.example' where id = tests.id('administrator') $$, 'PT403', null, 'nobody changes their own address here');
select throws_ok($$ update public.staff set employment_status = 'terminated', terminated_on = private.clock()::date + 400 where id = tests.id('administrator') $$, 'PT403',
  null, 'nobody ends themselves, today or 400 days ahead');
select throws_ok($$ update public.staff set employment_status = 'terminated', terminated_on = '2026-05-01' $$, 'PT403', null, 'nor everybody at once');
select throws_ok($$ update public.staff set auth_user_id = auth.uid() where id = tests.id('nurse') $$, '42501', null, 'nobody moves accounts');
select lives_ok($$ update public.staff set full_name = 'Edda Person', phone = '+15550100123' where id = tests.id('executive') $$,
  'what does not say who somebody is stays an administrator''s work');
select lives_ok($$ update public.staff set employment_status = 'on_leave' where id = tests.id('executive') $$, 'so does that they are away');

select throws_like($$ update public.staff set email = 'typed.wrong@tests.example' where id = tests.id('staff') $$, '%signs in with staff@tests.example%',
  'the address of an account in use is not changed for its holder');
select lives_ok($$ update public.staff set email = 'right@tests.example' where id = tests.id('nurse') $$, 'a wrong address can be mended until the invitation is accepted');
select lives_ok($$ update public.staff set employment_status = 'terminated', terminated_on = '2026-05-01' where id = tests.id('staff') $$, 'somebody of a lower level is ended');

select tests.as_staff('executive');
select throws_ok($$ update public.staff set email = 'new@tests.example' where id = tests.id('executive') $$, 'PT403', null, 'an executive does not change their own either');
select lives_ok($$ update public.staff set employment_status = 'terminated', terminated_on = '2026-05-01' where id = tests.id('second_administrator') $$,
  'an executive ends an administrator');
select lives_ok($$ select public.set_permission_level(tests.id('administrator'), 'manager') $$, 'and takes the level away');

select tests.as_owner();
set local role service_role;
select throws_ok($$ update public.staff set auth_user_id = tests.id('auth elsewhere') where id = tests.id('executive') $$, 'PT409',
  null, 'the service does not replace an account in use, as an invitation would');
select throws_ok($$ update public.staff set email = 'imported@tests.example' where id = tests.id('executive') $$, 'PT409', null, 'nor its address');
reset role;
update auth.users set email = 'Edda@Tests.example' where id = tests.id('auth executive');
select is((select email from public.staff where id = tests.id('executive')), 'edda@tests.example', 'an address confirmed in Auth is the practice''s too');
delete from auth.users where id = tests.id('auth executive');
select is((select auth_user_id from public.staff where id = tests.id('executive')), null, 'an account that is deleted leaves the person without one');

-- Where nobody is above, the highest level acts for its own.
insert into public.staff (id, organization_id, full_name, email, permission_level, hired_on)
values (tests.id('south_second'), tests.id('south'), 'Second', 'south_second@tests.example', 'training_administrator', '2024-02-29');
select tests.as_staff('south_administrator');
select lives_ok($$ update public.staff set email = 'second@tests.example' where id = tests.id('south_second') $$, 'without an executive, administrators keep each other''s record');
select lives_ok($$ select public.set_permission_level(tests.id('south_second'), 'staff') $$, 'and level');
select throws_ok($$ select public.set_permission_level(tests.id('south_staff'), 'executive') $$, 'PT403', null, 'but nobody gives a level above their own');

select * from finish();
rollback;
