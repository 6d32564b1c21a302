begin;
select plan(24);

-- A mirror for the tests: what is held to be true now, oldest first.
create function tests.history(name text) returns table (valid_from date, valid_until date, place text, manager uuid)
language sql security definer as $$
  select h.valid_from, h.valid_until, l.name, h.manager_id from public.staff_history h left join public.locations l on l.id = h.location_id
  where h.user_id = tests.id($1) and h.superseded_at is null order by 1
$$;
grant execute on function tests.history(text) to public;
insert into public.locations (id, organization_id, name, state) values (tests.id('north annex'), tests.id('north'), 'North Annex', 'NY');

select results_eq($$ select started_on, ended_on from public.employment_periods where user_id = tests.id('terminated') $$,
  $$ values (date '2024-02-29', date '2026-01-31') $$, 'a new row of staff opens a period with its dates');
select results_eq($$ select valid_from, valid_until, place from tests.history('terminated') $$,
  $$ values (date '2024-02-29', date '2026-02-01', 'North House') $$, 'and one statement from hiring until the day after the last');

-- 23:30 in New York on 10 March is already 11 March in UTC; the practice's calendar decides.
select tests.hold_clock('2027-03-11 04:30+00');
update public.staff set location_id = tests.id('north annex') where id = tests.id('staff');
select results_eq($$ select valid_from, valid_until, place from tests.history('staff') $$,
  $$ values (date '2024-02-29', date '2027-03-10', 'North House'), ('2027-03-10', null, 'North Annex') $$, 'a change holds from the practice''s today');
update public.staff set location_id = tests.id('north house') where id = tests.id('staff');
select results_eq($$ select valid_from, valid_until, place from tests.history('staff') $$,
  $$ values (date '2024-02-29', null::date, 'North House') $$, 'changed back the same day, it never was');
select is((select count(*)::int from public.staff_history where user_id = tests.id('staff') and superseded_at is not null), 3, 'but that it was stated is kept');
update public.staff set phone = '+15550100999' where id = tests.id('staff');
select is((select count(*)::int from public.staff_history where user_id = tests.id('staff')), 4, 'what history does not hold writes nothing');

-- Leaving, an undone leaving, and coming back.
select tests.hold_clock('2027-06-01 12:00+00');
update public.staff set employment_status = 'terminated', terminated_on = '2027-05-31' where id = tests.id('nurse');
select is((select valid_until from tests.history('nurse')), date '2027-06-01', 'history ends with the last day');
update public.staff set employment_status = 'active', terminated_on = null where id = tests.id('nurse');
select results_eq($$ select started_on, ended_on from public.employment_periods where user_id = tests.id('nurse') $$,
  $$ values (date '2024-02-29', null::date) $$, 'a leaving taken back is no second period');
select is((select valid_until from tests.history('nurse')), null, 'and history goes on');
update public.staff set employment_status = 'terminated', terminated_on = '2027-05-31' where id = tests.id('nurse');
update public.staff set employment_status = 'active', terminated_on = null, hired_on = '2027-08-02', location_id = tests.id('north annex') where id = tests.id('nurse');
select results_eq($$ select started_on, ended_on from public.employment_periods where user_id = tests.id('nurse') order by 1 $$,
  $$ values (date '2024-02-29', date '2027-05-31'), ('2027-08-02', null) $$, 'whoever comes back gets a new period');
select results_eq($$ select valid_from, valid_until, place from tests.history('nurse') $$,
  $$ values (date '2024-02-29', date '2027-06-01', 'North House'), ('2027-08-02', null, 'North Annex') $$, 'with a place of its own, and nothing between');
select throws_ok($$ update public.staff set hired_on = '2027-05-01' where id = tests.id('nurse') $$, 'PT409', null, 'which cannot reach into the earlier one');
update public.staff set hired_on = '2027-07-26' where id = tests.id('nurse');
select results_eq($$ select valid_from, place from tests.history('nurse') offset 1 $$, $$ values (date '2027-07-26', 'North Annex') $$, 'a corrected first day moves what is known back');

-- A correction, and both questions about it.
select tests.hold_clock('2027-09-01 12:00+00');
select tests.as_staff('manager');
select throws_ok($$ select public.correct_staff_history(tests.id('staff'), '2026-05-01', '2026-07-01', '{"location_id": null}', 'x') $$, 'PT404', null, 'managers correct nothing');
select tests.as_staff('administrator');
select lives_ok($$ select public.correct_staff_history(tests.id('staff'), '2026-05-01', '2026-07-01',
  jsonb_build_object('location_id', tests.id('north annex')), 'The move of 2026 was never entered.') $$, 'an administrator corrects the past');
select results_eq($$ select valid_from, valid_until, place from tests.history('staff') $$,
  $$ values (date '2024-02-29', date '2026-05-01', 'North House'), ('2026-05-01', '2026-07-01', 'North Annex'), ('2026-07-01', null, 'North House') $$,
  'only the corrected days differ');
select is((select location_name from public.staff_as_of('2026-06-15') where user_id = tests.id('staff')), 'North Annex', 'what was true then');
select is((select location_name from public.staff_as_of('2026-06-15', '2027-08-31') where user_id = tests.id('staff')), 'North House', 'what was known before the correction');
select throws_ok($$ select public.correct_staff_history(tests.id('staff'), '2026-05-01', null, '{"permission_level": "executive"}', 'x') $$, 'PT400', null,
  'nobody becomes an executive by a correction');
select throws_ok($$ select public.correct_staff_history(tests.id('staff'), '2020-05-01', '2020-06-01', '{"location_id": null}', 'x') $$, 'PT400', null, 'nor was anywhere before hiring');
select throws_ok($$ select public.correct_staff_history(tests.id('staff'), '2027-05-01', null, jsonb_build_object('location_id', tests.id('south house')), 'x') $$, 'PT404', null,
  'nor in another practice');
select public.correct_staff_history(tests.id('staff'), '2027-05-01', null, '{"employment_kind": "part_time"}', 'Since May.');
select is((select employment_kind from public.staff where id = tests.id('staff')), 'part_time', 'what still holds is the person''s detail too');

select tests.as_staff('manager');
select set_eq($$ select user_id from public.staff_as_of('2026-06-15') $$, $$ select tests.id(name) from unnest(array['manager', 'lead', 'staff', 'away', 'nurse']) name $$,
  'the roster of a day holds whom one may see');
select tests.as_owner();
select is(private.backfill_employment(), 0, 'nothing is left to fill in');

select * from finish();
rollback;
