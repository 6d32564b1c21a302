-- Two practices and the people tests speak as: select tests.as_staff('manager').
create function tests.id(name text) returns uuid language sql immutable as $$ select md5('tests:' || name)::uuid $$;
comment on function tests.id(text) is 'The id of a named row, the same in every run.';

create function tests.as_staff(name text) returns void
language plpgsql as $$
begin
  perform set_config('role', 'authenticated', true);
  perform set_config('request.jwt.claims',
    json_build_object('sub', tests.id('auth ' || name), 'role', 'authenticated', 'session_id', 'session-of-' || name)::text, true);
  perform set_config('request.headers', '{"x-forwarded-for": "203.0.113.7, 10.0.0.1", "user-agent": "tests"}', true);
end
$$;
create function tests.as_anonymous() returns void
language plpgsql as $$
begin
  perform set_config('role', 'anon', true);
  perform set_config('request.jwt.claims', '{"role": "anon"}', true);
end
$$;
create function tests.as_owner() returns void
language plpgsql as $$
begin
  perform set_config('role', 'none', true);
  perform set_config('request.jwt.claims', '', true);
  perform set_config('request.headers', '', true);
end
$$;
insert into public.organizations (id, name, time_zone) values
  (tests.id('north'), 'North Practice', 'America/New_York'),
  (tests.id('south'), 'South Practice', 'America/Los_Angeles');
insert into public.locations (id, organization_id, name, state) values
  (tests.id('north house'), tests.id('north'), 'North House', 'NY'), (tests.id('south house'), tests.id('south'), 'South House', 'CA');
insert into public.departments (id, organization_id, name) values
  (tests.id('north nursing'), tests.id('north'), 'Nursing'), (tests.id('south nursing'), tests.id('south'), 'Nursing');
insert into public.positions (id, organization_id, title, is_clinical) values
  (tests.id('north nurse'), tests.id('north'), 'Nurse', true), (tests.id('south nurse'), tests.id('south'), 'Nurse', true);

create table tests.people (name text primary key, practice text, level public.permission_level_enum, manager text, status public.employment_status_enum);
grant select on tests.people to public;
insert into tests.people values
  ('executive', 'north', 'executive', null, 'active'),
  ('administrator', 'north', 'training_administrator', 'executive', 'active'),
  ('manager', 'north', 'manager', 'executive', 'active'),
  ('lead', 'north', 'manager', 'manager', 'active'),
  ('staff', 'north', 'staff', 'manager', 'active'),
  ('away', 'north', 'staff', 'manager', 'on_leave'),
  ('nurse', 'north', 'staff', 'lead', 'active'),
  ('other_manager', 'north', 'manager', 'executive', 'active'),
  ('colleague', 'north', 'staff', 'other_manager', 'active'),
  ('terminated', 'north', 'manager', 'executive', 'terminated'),
  ('orphan', 'north', 'staff', 'terminated', 'active'),
  ('south_administrator', 'south', 'training_administrator', null, 'active'),
  ('south_manager', 'south', 'manager', 'south_administrator', 'active'),
  ('south_staff', 'south', 'staff', 'south_manager', 'active');

insert into auth.users (id, email) select tests.id('auth ' || name), name || '@tests.example' from tests.people;
insert into public.staff (id, organization_id, auth_user_id, full_name, email, permission_level, position_id, department_id, location_id, manager_id,
  employment_status, hired_on, terminated_on)
select tests.id(name), tests.id(practice), tests.id('auth ' || name), initcap(replace(name, '_', ' ')) || ' Person', name || '@tests.example', level,
  tests.id(practice || ' nurse'), tests.id(practice || ' nursing'), tests.id(practice || ' house'), tests.id(manager), status,
  date '2024-02-29', case when status = 'terminated' then date '2026-01-31' end
from tests.people;
grant execute on all functions in schema tests to public;

create function tests.scenario() returns jsonb language sql immutable as $$
  select '{"start": "fax", "nodes": [
    {"id": "fax", "kind": "situation", "title": "A fax too far", "text": "A chart went to the wrong number.", "choices": [
      {"id": "call", "text": "Call the number.", "next": "report", "feedback": "Right: limit the harm first.", "consequence": "They will shred it.", "points": 10},
      {"id": "wait", "text": "Wait.", "next": "fax", "feedback": "Time makes it worse.", "consequence": "Nothing happens.", "points": 0},
      {"id": "hide", "text": "Delete the log.", "next": "hidden", "feedback": "Never.", "consequence": "The log is gone.", "points": 0}]},
    {"id": "report", "kind": "situation", "title": "Whom do you tell?", "text": "The number is known.", "choices": [
      {"id": "officer", "text": "The privacy officer.", "next": "good", "feedback": "She assesses the risk.", "consequence": "She thanks you.", "points": 10},
      {"id": "nobody", "text": "Nobody.", "next": "poor", "feedback": "It has to be assessed.", "consequence": "It comes out later.", "points": 0}]},
    {"id": "good", "kind": "outcome", "title": "Contained", "text": "Well done.", "outcome": "good", "passed": true},
    {"id": "poor", "kind": "outcome", "title": "Late", "text": "The deadline was missed.", "outcome": "poor", "passed": false},
    {"id": "hidden", "kind": "outcome", "title": "Hidden", "text": "A sanction follows.", "outcome": "poor", "passed": false}]}'::jsonb
$$;
grant execute on function tests.scenario() to public;
