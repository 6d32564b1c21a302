-- Who is away, and when the practice is closed.

-- Those whose status says so: one with a day of return, one without, one about to come back; and one who has been back for long.
with away as (
  select s.full_name, known.kind::public.leave_kind_enum, known.started, known.lasts, known.note
  from (values ('Fern Ferndale', 'parental', 20, 84, 'Back part time at first.'), ('Quince Wildgoose', 'medical', 12, null, null),
    ('Iris %', 'military', 5, 25, null), ('Basil Thornberry', 'personal', 300, 10, null)) as known (name, kind, started, lasts, note)
  join public.staff s on s.full_name like known.name
), recorded as (
  insert into public.staff_leaves (id, organization_id, user_id, starts_on, ends_on, planned_ends_on, recorded_by, created_at)
  select pg_temp.id_of('leave ' || away.full_name), s.organization_id, s.id, pg_temp.today() - started, pg_temp.today() - started + lasts, pg_temp.today() - started + lasts,
    pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - make_interval(days => started + 14)
  from away join public.staff s on s.id = pg_temp.id_of(away.full_name)
  returning id, organization_id, user_id, created_at
)
insert into public.staff_leave_details (id, organization_id, user_id, kind, note, created_at)
select recorded.id, recorded.organization_id, recorded.user_id, away.kind, away.note, recorded.created_at
from recorded join away on pg_temp.id_of(away.full_name) = recorded.user_id;

-- Federal holidays (5 U.S.C. 6103) of this year and the next; one on a weekend is kept on the nearest weekday.
insert into public.practice_closures (organization_id, closed_on, name)
select pg_temp.id_of('practice'),
  case extract(isodow from holiday.day) when 6 then holiday.day - 1 when 7 then holiday.day + 1 else holiday.day end, holiday.name
from generate_series(extract(year from pg_temp.today())::integer, extract(year from pg_temp.today())::integer + 1) as year
cross join lateral (
  select make_date(year, fixed.month, fixed.day) as day, fixed.name
  from (values (1, 1, 'New Year''s Day'), (6, 19, 'Juneteenth'), (7, 4, 'Independence Day'), (11, 11, 'Veterans Day'), (12, 25, 'Christmas Day')) as fixed (month, day, name)
  union all
  -- The nth such weekday of the month; the last Monday of May is the one after the 24th.
  select base.day + (floating.weekday - extract(isodow from base.day)::integer + 7) % 7, floating.name
  from (values (1, 15, 1, 'Martin Luther King Jr. Day'), (2, 15, 1, 'Washington''s Birthday'), (5, 25, 1, 'Memorial Day'), (9, 1, 1, 'Labor Day'),
    (10, 8, 1, 'Columbus Day'), (11, 22, 4, 'Thanksgiving Day')) as floating (month, earliest, weekday, name)
  cross join lateral (select make_date(year, floating.month, floating.earliest) as day) base
) holiday;
insert into public.practice_closures (organization_id, location_id, closed_on, name)
values (pg_temp.id_of('practice'), pg_temp.id_of('Sacramento'), make_date(extract(year from pg_temp.today())::integer + 1, 3, 31), 'Cesar Chavez Day');
