begin;
select plan(19);
insert into public.locations (id, organization_id, name, state) values (tests.id('north annex'), tests.id('north'), 'North Annex', 'NY');

select ok(private.is_working_day(tests.id('staff'), '2028-02-28'), 'a Monday');
select ok(private.is_working_day(tests.id('staff'), '2028-02-29'), 'a leap day is a day like another');
select ok(not private.is_working_day(tests.id('staff'), '2028-03-04'), 'not a Saturday');
select is(private.is_working_day(tests.id('nobody'), '2028-03-04'), null, 'nobody works never');
select is(private.next_working_day(tests.id('staff'), '2028-02-29'), date '2028-02-29', 'a working day is its own next');
select is(private.next_working_day(tests.id('staff'), '2028-03-04'), date '2028-03-06', 'a weekend is skipped');

-- People and practices have weeks of their own.
update public.organizations set working_days = '{2,3,4,5,6}' where id = tests.id('north');
select is(private.next_working_day(tests.id('staff'), '2028-03-05'), date '2028-03-07', 'a practice that opens on Tuesdays');
update public.staff set working_days = '{7}' where id = tests.id('staff');
select is(private.next_working_day(tests.id('staff'), '2028-03-06'), date '2028-03-12', 'a person who works on Sundays');
select ok(private.is_working_day(tests.id('south_staff'), '2028-03-06'), 'another practice keeps its own week');
select throws_ok($$ update public.staff set working_days = '{}' where id = tests.id('staff') $$, '23514', null, 'nobody works on no day');
select throws_ok($$ update public.staff set working_days = '{8}' where id = tests.id('staff') $$, '23514', null, 'and no week has an eighth');
update public.staff set working_days = null where id = tests.id('staff');
update public.organizations set working_days = '{1,2,3,4,5}' where id = tests.id('north');

-- Closures, of the practice and of one location.
select tests.as_staff('administrator');
insert into public.practice_closures (organization_id, location_id, closed_on, name) values
  (tests.id('north'), null, '2028-02-29', 'Leap day'), (tests.id('north'), tests.id('north annex'), '2028-03-01', 'Painting'),
  (tests.id('north'), tests.id('north house'), '2028-03-02', 'Inventory');
select throws_ok($$ insert into public.practice_closures (organization_id, closed_on, name) values (tests.id('north'), '2028-02-29', 'Again') $$, '23505', null, 'a day is closed once');
select tests.as_owner();
select is(private.next_working_day(tests.id('staff'), '2028-02-29'), date '2028-03-01', 'another location''s closure concerns nobody here');
select is(private.next_working_day(tests.id('staff'), '2028-03-02'), date '2028-03-03', 'one''s own does');

-- Leaves, ended and not, and years away.
insert into public.staff_leaves (organization_id, user_id, starts_on, ends_on, cancelled_at) values
  (tests.id('north'), tests.id('staff'), '2028-03-03', '2028-03-12', null), (tests.id('north'), tests.id('staff'), '2028-03-14', '2030-03-14', null),
  (tests.id('north'), tests.id('staff'), '2030-03-18', null, private.clock()), (tests.id('north'), tests.id('staff'), '2030-03-19', null, null);
select is(private.next_working_day(tests.id('staff'), '2028-03-03'), date '2028-03-13', 'nobody works on leave');
select is(private.next_working_day(tests.id('staff'), '2028-03-14'), date '2030-03-15', 'however long it is');
select is(private.next_working_day(tests.id('staff'), '2030-03-16'), date '2030-03-18', 'a cancelled leave is none');
select is(private.next_working_day(tests.id('staff'), '2030-03-19'), null, 'an open end has no day after it');
select ok(not private.is_working_day(tests.id('staff'), '2040-01-02'), 'nor is any later day one');

select * from finish();
rollback;
