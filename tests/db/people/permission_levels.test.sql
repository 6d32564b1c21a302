begin;
select plan(9);

select tests.as_staff('administrator');
select lives_ok($$ select public.set_permission_level(tests.id('staff'), 'manager') $$, 'a training administrator makes somebody a manager');
select throws_ok($$ select public.set_permission_level(tests.id('administrator'), 'executive') $$, 'PT403', null, 'nobody changes their own level');
select throws_ok($$ select public.set_permission_level(tests.id('staff'), 'executive') $$, 'PT403', null, 'only an executive makes executives');
select throws_ok($$ select public.set_permission_level(tests.id('executive'), 'staff') $$, 'PT403', null, 'or unmakes them');
select throws_ok($$ select public.set_permission_level(tests.id('south_staff'), 'manager') $$, 'PT404', null, 'another practice is not there');
select throws_ok($$ update public.staff set permission_level = 'executive' $$, '42501', null, 'the column itself cannot be written');

select tests.as_staff('manager');
select throws_ok($$ select public.set_permission_level(tests.id('staff'), 'manager') $$, 'PT404', null, 'managers do not set levels');
select tests.as_staff('staff');
select is((select count(*)::int from public.training_assignments where user_id <> tests.id('staff')), 0, 'a level without reports sees nobody else');
select tests.as_staff('terminated');
select is((select count(*)::int from public.me), 0, 'a terminated person is nobody');

select * from finish();
rollback;
