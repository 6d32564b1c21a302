begin;
select plan(17);

select is(private.clock(), '2026-11-18 15:00+00'::timestamptz, 'the test database holds business time at a moment of its own');
select is(tests.today(), date '2026-11-18', 'which is a day of the north practice');
select tests.hold_clock('2028-02-29 12:00+00');
select is(private.clock(), '2028-02-29 12:00+00'::timestamptz, 'a test holds it at another');
select is(public.business_time(), private.clock(), 'outside the database it is the same');

select tests.as_staff('executive');
select throws_ok($$ insert into private.test_clock (moment) values ('2028-03-01') $$, '42501', null, 'nobody but the owner of the database sets the clock');
select throws_ok($$ update private.test_clock set moment = '2028-03-01' $$, '42501', null, 'or sets it anew');
select throws_ok($$ delete from private.test_clock $$, '42501', null, 'or lets it go');
select is(private.clock(), '2028-02-29 12:00+00'::timestamptz, 'everybody reads the same clock');
select tests.as_owner();

-- Running on another day.
update private.test_clock set moment = null, ahead = '40 days 01:30:00.5';
select is(private.clock(), now() + interval '40 days 01:30:00.5', 'business time may run ahead');
update private.test_clock set ahead = '-3 days';
select is(private.clock(), now() - interval '3 days', 'or behind');
update private.test_clock set ahead = '0';
select is(private.clock(), now(), 'by nothing at all it is now');
select tests.hold_clock('2027-03-14 06:59:59+00');
select is(private.clock(), '2027-03-14 06:59:59+00'::timestamptz, 'what ran can be held again');

select throws_ok($$ update private.test_clock set ahead = '1 day' $$, '23514', null, 'it is not held and running at once');
select throws_ok($$ update private.test_clock set moment = null $$, '23514', null, 'nor neither');
select throws_ok($$ insert into private.test_clock (ahead) values ('1 day') $$, '23505', null, 'there is one clock');
select throws_ok($$ insert into private.test_clock (only_row, ahead) values (false, '1 day') $$, '23514', null, 'and no other beside it');

delete from private.test_clock;
select is(private.clock(), now(), 'without a test clock, as in production, business time is now');

select * from finish();
rollback;
