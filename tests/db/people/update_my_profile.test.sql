begin;
select plan(5);

select tests.as_staff('staff');
select lives_ok($$ select public.update_my_profile('+12125550123', 'es-US', 'America/Denver') $$, 'a person keeps their own contact data');
select results_eq($$ select phone, locale, own_time_zone, time_zone from public.me $$,
  $$ values ('+12125550123', 'es-US', 'America/Denver', 'America/New_York') $$, 'and sees them, beside the practice''s zone');
select throws_ok($$ select public.update_my_profile('555', 'en', null) $$, '23514', null, 'a phone number is E.164');
select throws_ok($$ select public.update_my_profile(null, 'en', 'Mars/Olympus') $$, 'PT400', null, 'a time zone is one the database knows');
select tests.as_staff('terminated');
select throws_ok($$ select public.update_my_profile(null, 'en', null) $$, 'PT403', null, 'an account without a staff member has no profile');

select * from finish();
rollback;
