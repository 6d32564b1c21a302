-- A practice of 100,000 people, of whom each is covered by 20 requirements: 12 of everybody's, 3 of their position, 2 of their location and
-- 3 of their state. Nine of ten have their proof, some have several; some are or were on leave. Triggers rest while it is loaded.
set session_replication_role = replica;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';

insert into public.organizations (id, name) values (md5('practice')::uuid, 'Practice');
insert into public.positions (id, organization_id, title, is_clinical) select md5('position ' || n)::uuid, md5('practice')::uuid, 'Position ' || n, n < 2 from generate_series(0, 3) n;
insert into public.locations (id, organization_id, name, state)
select md5('location ' || n)::uuid, md5('practice')::uuid, 'Location ' || n, case when n < 2 then 'NY' else 'NJ' end from generate_series(0, 3) n;
insert into public.departments (id, organization_id, name) select md5('department ' || n)::uuid, md5('practice')::uuid, 'Department ' || n from generate_series(0, 9) n;

create table public.seats as
select seat, md5('seat ' || seat)::uuid as id, seat % 4 as position_no, (seat / 4) % 4 as location_no, date '2024-01-01' + seat % 700 as hired_on
from generate_series(0, 99999) seat;

insert into public.staff (id, organization_id, full_name, email, permission_level, position_id, department_id, location_id, manager_id, hired_on)
select id, md5('practice')::uuid, 'Person ' || seat, id || '@bench.example', case when seat = 0 then 'executive' when seat < 100 then 'manager' else 'staff' end::public.permission_level_enum,
  md5('position ' || position_no)::uuid, md5('department ' || seat % 10)::uuid, md5('location ' || location_no)::uuid, case when seat > 0 then md5('seat ' || seat / 100)::uuid end, hired_on
from public.seats;
insert into public.employment_periods (organization_id, user_id, started_on, ended_on)
select md5('practice')::uuid, id, hired_on, null from public.seats;
-- One in ten has changed place since.
insert into public.staff_history (organization_id, user_id, valid_from, valid_until, position_id, department_id, location_id, permission_level, employment_kind, recorded_at)
select md5('practice')::uuid, id, hired_on + case part when 1 then 30 else 0 end, case when seat % 10 = 0 and part = 0 then hired_on + 30 end,
  md5('position ' || case part when 0 then (position_no + (seat % 10 = 0)::int) % 4 else position_no end)::uuid, md5('department ' || seat % 10)::uuid,
  md5('location ' || location_no)::uuid, 'staff', 'full_time', hired_on::timestamptz
from public.seats cross join generate_series(0, 1) part where part = 0 or seat % 10 = 0;
insert into public.staff_leaves (organization_id, user_id, starts_on, ends_on, created_at)
select md5('practice')::uuid, id, current_date - 200 + seat % 200, current_date - 150 + seat % 200, now() - interval '1 year' from public.seats where seat % 33 = 0;

-- Requirements 0 to 11 are everybody's, 12 to 23 of a position, 24 to 31 of a location, 32 to 37 of a state. Two are proved by cards.
create table public.owed as
select n, md5('requirement ' || n)::uuid as id, md5('program ' || n)::uuid as program_id, n < 2 as is_card,
  case when n >= 32 then 'state' when n >= 24 then 'location' when n >= 12 then 'position' else 'everybody' end as scope,
  case when n >= 32 then (n - 32) / 3 when n >= 24 then (n - 24) / 2 when n >= 12 then (n - 12) / 3 end as part
from generate_series(0, 37) n;
insert into public.training_programs (id, organization_id, program_name, program_type, is_mandatory, renewal_period_months, created_by, status, version, published_at)
select program_id, md5('practice')::uuid, 'Program ' || n, 'safety', true, 12, md5('seat 0')::uuid, 'published', 1, now() - interval '3 years' from public.owed where not is_card;
insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, published_at)
select md5(id || 'module')::uuid, organization_id, id, 'Module', 1, 10, 'document', published_at from public.training_programs;
insert into public.training_content (organization_id, module_id, content_title, content_type, status, is_current_version, change_kind, published_at, created_by)
select organization_id, md5(id || 'module')::uuid, 'Content', 'document', 'published', true, case when id = md5('program 5')::uuid then 'material' else 'initial' end::public.content_change_enum,
  now() - interval '100 days', created_by from public.training_programs;
insert into public.requirements (id, organization_id, requirement_code, owner_id, created_by, reviewed_by, reviewed_at)
select id, md5('practice')::uuid, 'R-' || n, md5('seat 0')::uuid, md5('seat 0')::uuid, md5('seat 0')::uuid, now() - interval '2 years' from public.owed;
insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, authority, citation, audience, proofs,
  anchor, anchor_on, first_due_days, renewal_months, renewal_opens_days, grace_days, change_due_days, recorded_at)
select md5('practice')::uuid, id, 1, date '2020-01-01', 'Requirement ' || n, case when is_card then 'certification' else 'training' end::public.compliance_type_enum, 'Authority', 'Citation',
  jsonb_build_object('exclude', '[]'::jsonb, 'include', jsonb_build_array(case scope when 'everybody' then '{}'
    when 'position' then jsonb_build_object('positions', jsonb_build_array(md5('position ' || part)::uuid))
    when 'location' then jsonb_build_object('locations', jsonb_build_array(md5('location ' || part)::uuid))
    else jsonb_build_object('states', jsonb_build_array(case part when 0 then 'NY' else 'NJ' end)) end)),
  jsonb_build_array(jsonb_build_array(case when is_card then jsonb_build_object('kind', 'certification', 'certification_name', 'Card ' || n)
    else jsonb_build_object('kind', 'training', 'program_id', program_id) end)),
  kind, case kind when 'fixed_date' then date '2024-12-31' end, 30, case when kind <> 'evidence_expiry' then 12 end, 60, case when n % 3 = 0 then 14 end, case when n = 5 then 60 end,
  now() - interval '2 years'
from public.owed
cross join lateral (
  select case when is_card then 'evidence_expiry' when n % 5 = 3 then 'expiry' when n % 5 = 4 then 'fixed_date' when n = 7 then 'hire_date' else 'completion' end::public.clock_anchor_enum as kind
) clock;

create table public.covers as
select s.seat, s.id as user_id, s.hired_on, o.* from public.seats s join public.owed o (n, requirement_id) on case o.scope when 'everybody' then true
  when 'position' then o.part = s.position_no when 'location' then o.part = s.location_no else o.part = s.location_no / 2 end;
insert into public.staff_certifications (id, organization_id, user_id, certification_name, issuing_organization, issue_date, expiration_date, kind, review_status, reviewed_by, reviewed_at, created_by)
select md5(user_id || 'card ' || n)::uuid, md5('practice')::uuid, user_id, 'Card ' || n, 'Board', current_date - 300 - seat % 100, current_date + 430 - seat % 500, 'certification',
  'approved', md5('seat ' || (seat + 1) % 100)::uuid, now() - interval '1 year', md5('seat 0')::uuid
from public.covers where is_card and (seat + n) % 10 > 0;

-- Two million rows are faster without their indexes.
create table public.indexes as
select pg_get_indexdef(indexrelid) as definition, indexrelid::regclass::text as name from pg_index i
where indrelid = 'public.compliance_evidence'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid);
do $$ declare one record; begin for one in table public.indexes loop execute 'drop index ' || one.name; end loop; end $$;

insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, expires_on, certification_id, certification_kind, certification_name, reviewed_by, reviewed_at, recorded_at, counted_at)
select organization_id, user_id, 'certification', issue_date, expiration_date, id, kind, certification_name, reviewed_by, reviewed_at, reviewed_at, reviewed_at from public.staff_certifications;
-- Over the last 370 days, so that a few have lapsed; one in eight renewed a year before as well.
insert into public.compliance_evidence (organization_id, user_id, kind, effective_at, program_id, content_as_of, recorded_at, counted_at)
select md5('practice')::uuid, user_id, 'training', done.at, program_id, done.at, done.at, done.at
from public.covers
cross join generate_series(0, 1) earlier
cross join lateral (select greatest(hired_on::timestamptz, now() - make_interval(days => (seat * 7 + n * 31) % 370 + earlier * 350)) as at) done
where not is_card and (seat + n) % 10 > 0 and (earlier = 0 or (seat + n) % 8 = 0);
do $$ declare one record; begin for one in table public.indexes loop execute one.definition; end loop; end $$;

-- Somebody who has one training left to finish.
insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, assigned_at, due_date)
select md5(user_id || 'assignment')::uuid, md5('practice')::uuid, user_id, program_id, md5('seat 0')::uuid, now() - interval '10 days', now() + interval '20 days'
from public.covers where n = 9 and (seat + n) % 10 = 0;
drop table public.seats, public.owed, public.covers, public.indexes;
analyze;
select private.recalculate_compliance();
set session_replication_role = origin;
reset work_mem;
reset maintenance_work_mem;
vacuum analyze;
