-- A practice of 2,000 people with 20 assignments each, among 400 practices of 50. Triggers rest while it is loaded: what is
-- measured is reading and changing, not this.
set session_replication_role = replica;

insert into public.organizations (id, name) select md5('practice ' || n)::uuid, 'Practice ' || n from generate_series(0, 400) n;

create temporary table seats as
select n as practice, seat,
  md5(n || ' seat ' || seat)::uuid as id, md5('practice ' || n)::uuid as organization_id,
  -- Everybody reports to the person at a tenth of their seat: seat 0 is on top, seats 1 to 9 below it, and so on.
  case when seat > 0 then md5(n || ' seat ' || seat / 10)::uuid end as manager_id,
  case when seat = 0 then 'executive' when seat = 1 then 'training_administrator' when seat < 200 then 'manager' else 'staff' end::public.permission_level_enum as level
from generate_series(0, 400) n cross join lateral generate_series(0, case n when 0 then 1999 else 49 end) seat;

insert into auth.users (id, email) select id, id || '@bench.example' from seats;
insert into public.staff (id, organization_id, auth_user_id, full_name, email, permission_level, manager_id, hired_on)
select id, organization_id, id, 'Person ' || seat, id || '@bench.example', level, manager_id, date '2025-01-01' from seats;

insert into public.reporting_lines (manager_id, report_id, organization_id, depth)
with recursive line as (
  select id as report_id, manager_id, organization_id, 1 as depth from seats where manager_id is not null
  union all
  select line.report_id, above.manager_id, line.organization_id, depth + 1 from line join seats above on above.id = line.manager_id where above.manager_id is not null
)
select manager_id, report_id, organization_id, depth from line;

insert into public.training_programs (id, organization_id, program_name, program_type, is_mandatory, renewal_period_months, created_by, status, version, published_at)
select md5(practice || ' program ' || n)::uuid, organization_id, 'Program ' || n, 'safety', true, 12, id, 'published', 1, now()
from seats cross join lateral generate_series(1, case practice when 0 then 20 else 4 end) n where seat = 1;
insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, published_at)
select md5(id::text || 'module')::uuid, organization_id, id, 'Module', 1, 10, 'document', now() from public.training_programs;

insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, assigned_at, due_date, status, completed_at)
select md5(s.id::text || p.id)::uuid, s.organization_id, s.id, p.id, p.created_by, now() - interval '300 days',
  now() - interval '270 days' + make_interval(days => s.seat % 400), case when s.seat % 10 < 9 then 'completed' else 'assigned' end::public.assignment_status_enum,
  case when s.seat % 10 < 9 then now() - interval '280 days' end
from seats s join public.training_programs p on p.organization_id = s.organization_id;
insert into public.training_completions (organization_id, assignment_id, module_id, program_id, user_id, completed_at, passed)
select a.organization_id, a.id, md5(a.program_id::text || 'module')::uuid, a.program_id, a.user_id, a.completed_at, true
from public.training_assignments a where a.status = 'completed';

set session_replication_role = origin;
select private.recalculate_compliance();
-- The events of this load are nobody's news.
truncate realtime.messages;
vacuum analyze;
