-- The demonstration practice: generated, deterministic, obviously fictional. Ids are derived from names, so that every
-- first start makes the same people.

create or replace function pg_temp.id_of(name text) returns uuid language sql immutable as $$ select md5('larkspur:' || name)::uuid $$;
-- A number in [0, 1) that depends on its arguments only.
create or replace function pg_temp.chance(variadic what text[]) returns double precision language sql immutable
as $$ select ('x' || substr(md5(array_to_string(what, ':')), 1, 8))::bit(32)::bigint / 4294967296.0 $$;
-- The moment at which the demonstration is opened, and the practice's day: everything else is told from them.
create temporary table opened as select private.clock() as at;
create function pg_temp.present() returns timestamptz language sql stable as $$ select at from opened $$;
create function pg_temp.today() returns date language sql stable as $$ select (at at time zone 'America/Chicago')::date from opened $$;
-- The past is replayed with the test clock, which then goes on as it was.
create temporary table clock_before as select * from private.test_clock;
create function pg_temp.hold_clock(at timestamptz) returns void language sql as $$
  insert into private.test_clock (moment) values (at) on conflict (only_row) do update set moment = excluded.moment, ahead = null
$$;
create function pg_temp.release_clock() returns void language sql as $$
  delete from private.test_clock;
  insert into private.test_clock select * from clock_before
$$;

insert into public.organizations (id, name, time_zone, created_at) values
  (pg_temp.id_of('practice'), 'Larkspur Family Health', 'America/Chicago', pg_temp.present() - interval '450 days');

insert into public.locations (id, organization_id, name, state) values
  (pg_temp.id_of('Austin'), pg_temp.id_of('practice'), 'Larkspur Austin', 'TX'),
  (pg_temp.id_of('Sacramento'), pg_temp.id_of('practice'), 'Larkspur Sacramento', 'CA'),
  (pg_temp.id_of('Albany'), pg_temp.id_of('practice'), 'Larkspur Albany', 'NY');

insert into public.departments (id, organization_id, name)
select pg_temp.id_of('department ' || name), pg_temp.id_of('practice'), name
from unnest(array['Leadership', 'Family medicine', 'Nursing', 'Laboratory', 'Front desk', 'Billing']) name;

insert into public.positions (id, organization_id, title, is_clinical)
select pg_temp.id_of('position ' || title), pg_temp.id_of('practice'), title, is_clinical
from (values
  ('Medical director', true), ('Training administrator', false), ('Practice manager', false), ('Nursing lead', true), ('Front desk lead', false),
  ('Physician', true), ('Nurse practitioner', true), ('Registered nurse', true), ('Medical assistant', true), ('Laboratory technician', true),
  ('Receptionist', false), ('Billing specialist', false)
) as p (title, is_clinical);

create temporary table people (
  full_name text, position_title text, department text, location text, manager text, level public.permission_level_enum, employed_for integer
);
insert into people values
  ('Marigold Ashworth', 'Medical director', 'Leadership', 'Austin', null, 'executive', 2900),
  ('Clementine Birdsong', 'Training administrator', 'Leadership', 'Austin', 'Marigold Ashworth', 'training_administrator', 1600),
  ('Rowan Fairweather', 'Practice manager', 'Leadership', 'Austin', 'Marigold Ashworth', 'manager', 1900),
  ('Saffron Goldfinch', 'Practice manager', 'Leadership', 'Sacramento', 'Marigold Ashworth', 'manager', 1400),
  ('Alder Winterbourne', 'Practice manager', 'Leadership', 'Albany', 'Marigold Ashworth', 'manager', 1100),
  ('Hazel Nightingale', 'Nursing lead', 'Nursing', 'Austin', 'Rowan Fairweather', 'manager', 1500),
  ('Linden Brightwater', 'Front desk lead', 'Front desk', 'Austin', 'Rowan Fairweather', 'manager', 800),
  ('Sorrel Kingfisher', 'Nursing lead', 'Nursing', 'Sacramento', 'Saffron Goldfinch', 'manager', 1300),
  ('Tansy Meadowlark', 'Front desk lead', 'Front desk', 'Sacramento', 'Saffron Goldfinch', 'manager', 700),
  ('Yarrow Silverstream', 'Nursing lead', 'Nursing', 'Albany', 'Alder Winterbourne', 'manager', 1000),
  ('Bramble Featherstone', 'Front desk lead', 'Front desk', 'Albany', 'Alder Winterbourne', 'manager', 600),
  ('Juniper Applewood', 'Registered nurse', 'Nursing', 'Austin', 'Rowan Fairweather', 'staff', 900);

-- Everybody else: a first name and a family name of plants and birds, a post by turns.
insert into people
select first_name || ' ' || family_name,
  position_title,
  case when position_title in ('Physician', 'Nurse practitioner') then 'Family medicine'
    when position_title in ('Registered nurse', 'Medical assistant') then 'Nursing'
    when position_title = 'Laboratory technician' then 'Laboratory'
    when position_title = 'Receptionist' then 'Front desk' else 'Billing' end,
  location,
  case
    when seat % 17 < 8 then manager
    when position_title in ('Receptionist', 'Billing specialist') then front_desk_lead else nursing_lead end,
  'staff',
  -- Every ninth joined in the last weeks.
  case when seat % 9 = 4 then 6 + seat / 3 else 60 + (pg_temp.chance(first_name, family_name, 'tenure') * 1800)::integer end
from (
  select n as seat,
    (array['Aster', 'Basil', 'Briar', 'Calla', 'Cedar', 'Clover', 'Cosmo', 'Dahlia', 'Elder', 'Fennel', 'Fern', 'Flora', 'Ginger', 'Heath', 'Iris',
      'Ivy', 'Jasmine', 'Laurel', 'Lilac', 'Lupin', 'Maple', 'Myrtle', 'Olive', 'Oleander', 'Pansy', 'Peony', 'Perrin', 'Poppy', 'Primrose', 'Quince',
      'Reed', 'Rosemary', 'Rue', 'Sage', 'Senna', 'Tamarin', 'Teasel', 'Thistle', 'Thyme', 'Tulip', 'Valerian', 'Verbena', 'Vetch', 'Violet', 'Willow',
      'Woodruff', 'Wren', 'Yucca', 'Zinnia', 'Acacia', 'Bryony', 'Camellia'])[n + 1] as first_name,
    (array['Dovecote', 'Thornberry', 'Mossgrove', 'Honeywell', 'Larkfield', 'Quillfeather', 'Puddlewick', 'Sparrowhawk', 'Wildgoose', 'Oakhollow',
      'Ferndale', 'Swiftbrook', 'Greenleaf'])[n % 13 + 1] as family_name,
    (array['Registered nurse', 'Medical assistant', 'Receptionist', 'Physician', 'Registered nurse', 'Medical assistant', 'Billing specialist',
      'Receptionist', 'Nurse practitioner', 'Laboratory technician'])[n % 10 + 1] as position_title,
    (array['Austin', 'Sacramento', 'Albany'])[n / 17 + 1] as location,
    (array['Rowan Fairweather', 'Saffron Goldfinch', 'Alder Winterbourne'])[n / 17 + 1] as manager,
    (array['Hazel Nightingale', 'Sorrel Kingfisher', 'Yarrow Silverstream'])[n / 17 + 1] as nursing_lead,
    (array['Linden Brightwater', 'Tansy Meadowlark', 'Bramble Featherstone'])[n / 17 + 1] as front_desk_lead
  from generate_series(0, 50) n
) seats
-- `set seed.people = 'few'` leaves those who have a part in what follows: what shows on every day shows with them.
where current_setting('seed.people', true) is distinct from 'few' or first_name in ('Aster', 'Basil', 'Briar', 'Calla', 'Cedar', 'Clover', 'Cosmo', 'Dahlia',
  'Fern', 'Iris', 'Ivy', 'Oleander', 'Quince', 'Reed', 'Zinnia');

insert into public.staff (
  id, organization_id, full_name, email, phone, permission_level, position_id, department_id, location_id, manager_id, hired_on, created_at
)
select pg_temp.id_of(full_name), pg_temp.id_of('practice'), full_name, lower(replace(full_name, ' ', '.')) || '@larkspur.example',
  '+1555010' || lpad((row_number() over (order by full_name))::text, 4, '0'), level,
  pg_temp.id_of('position ' || position_title), pg_temp.id_of('department ' || department), pg_temp.id_of(location),
  case when manager is not null then pg_temp.id_of(manager) end,
  pg_temp.today() - employed_for, pg_temp.present() - interval '450 days'
from people;

-- Some people are away, and one has left.
update public.staff set employment_status = 'on_leave' where full_name in ('Fern Ferndale', 'Quince Wildgoose') or full_name like 'Iris %';
update public.staff set employment_status = 'terminated', terminated_on = pg_temp.today() - 40 where full_name like 'Zinnia %';
