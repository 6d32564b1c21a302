begin;
select plan(4);

select ok(private.clock() = now(), 'business time is now while the test clock is empty');
select tests.hold_clock('2028-02-29 12:00+00');
select is(private.clock(), '2028-02-29 12:00+00'::timestamptz, 'the test clock holds business time');

select tests.as_staff('executive');
select throws_ok($$ insert into private.test_clock (moment) values (now()) $$, '42501', null, 'nobody but the owner of the database sets the clock');
select is(private.clock(), '2028-02-29 12:00+00'::timestamptz, 'everybody reads the same clock');

select * from finish();
rollback;
