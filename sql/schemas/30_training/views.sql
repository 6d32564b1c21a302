create view public.assignment_overview with (security_invoker = true) as
select
  a.id,
  a.organization_id,
  a.user_id,
  person.full_name as user_name,
  person.manager_id,
  a.program_id,
  program.program_name,
  program.program_type,
  program.is_mandatory,
  a.assigned_by,
  a.assigned_at,
  a.due_date,
  private.deadline_date(a.due_date, practice.time_zone) as due_on,
  a.completion_deadline,
  a.priority_level,
  a.status,
  a.started_at,
  a.completed_at,
  a.cancelled_at,
  a.cancellation_reason,
  a.last_reminder_sent,
  a.updated_at,
  case
    when a.status in ('completed', 'cancelled') then a.status::text
    when a.due_date <= private.clock() and a.completion_deadline > private.clock() then 'grace_period'
    when a.due_date <= private.clock() then 'overdue'
    when a.due_date <= private.clock() + interval '14 days' then 'due_soon'
    else a.status::text
  end as state,
  modules.required_count as required_modules,
  modules.completed_count as completed_modules,
  case when a.status = 'completed' then 100
    when modules.required_count = 0 then 0
    else ((modules.completed_count * 100 + modules.partial_percentage) / modules.required_count)::integer end as progress_percentage,
  modules.total_minutes as estimated_minutes,
  modules.remaining_minutes,
  certificate.id as certificate_id
from public.training_assignments a
join public.organizations practice on practice.id = a.organization_id
join public.staff person on person.id = a.user_id
join public.training_programs program on program.id = a.program_id
left join public.certificates certificate on certificate.assignment_id = a.id
cross join lateral (
  select
    count(*) as required_count,
    count(done.id) as completed_count,
    coalesce(sum(p.progress_percentage) filter (where done.id is null), 0) as partial_percentage,
    coalesce(sum(m.estimated_duration_minutes), 0) as total_minutes,
    coalesce(sum(m.estimated_duration_minutes) filter (where done.id is null), 0) as remaining_minutes
  from public.training_modules m
  left join public.training_completions done on done.assignment_id = a.id and done.module_id = m.id and done.passed
  left join public.module_progress p on p.assignment_id = a.id and p.module_id = m.id
  where m.program_id = a.program_id and m.is_required and m.published_at is not null and m.archived_at is null
) modules;
comment on view public.assignment_overview is
  'Assignments as people read them: names, the due date in the practice''s calendar, state (assigned, in_progress, due_soon within 14 days, grace_period, overdue, completed, cancelled) at this moment, '
  'progress over the required modules in percent, minutes estimated and remaining.';

create view public.assignment_modules with (security_invoker = true) as
select
  a.id as assignment_id,
  a.user_id,
  a.organization_id,
  m.id as module_id,
  m.program_id,
  m.module_name,
  m.module_order,
  m.content_type,
  m.estimated_duration_minutes,
  m.passing_score_percentage,
  m.is_required,
  content.id as content_id,
  content.content_title,
  content.content_data,
  content.storage_path,
  content.version_number,
  coalesce(p.pages_viewed, '{}') as pages_viewed,
  p.position,
  coalesce(p.active_seconds, 0) as active_seconds,
  case when done.id is not null then 100 else coalesce(p.progress_percentage, 0) end as progress_percentage,
  done.id as completion_id,
  done.completed_at,
  done.score_percentage,
  attempts.taken as attempts_taken,
  attempts.open_attempt_id
from public.training_assignments a
join public.training_modules m on m.program_id = a.program_id
left join public.module_progress p on p.assignment_id = a.id and p.module_id = m.id
left join public.training_completions done on done.assignment_id = a.id and done.module_id = m.id and done.passed
left join public.training_content content
  on content.module_id = m.id and content.id = coalesce(p.content_id, (
    select c.id from public.training_content c where c.module_id = m.id and c.is_current_version))
cross join lateral (
  select count(*) as taken, (array_agg(q.id) filter (where q.submitted_at is null))[1] as open_attempt_id
  from public.quiz_attempts q where q.assignment_id = a.id and q.module_id = m.id
) attempts
where m.published_at is not null and (m.archived_at is null or done.id is not null);
comment on view public.assignment_modules is
  'The outline of an assignment: its modules in order, the content version this learner has, how far they are, what they completed.';

create view public.program_overview with (security_invoker = true) as
select
  p.*,
  (select count(*) from public.training_modules m where m.program_id = p.id and m.archived_at is null) as module_count,
  (select coalesce(sum(m.estimated_duration_minutes), 0) from public.training_modules m where m.program_id = p.id and m.archived_at is null)
    as estimated_minutes,
  counted.open_assignments,
  counted.completed_assignments,
  counted.overdue_assignments,
  exists (
    select from public.training_content c join public.training_modules m on m.id = c.module_id
    where m.program_id = p.id and m.archived_at is null and c.status = 'draft') as has_unpublished_changes
from public.training_programs p
cross join lateral (
  select
    count(*) filter (where a.status in ('assigned', 'in_progress')) as open_assignments,
    count(*) filter (where a.status = 'completed') as completed_assignments,
    count(*) filter (where a.status in ('assigned', 'in_progress') and a.due_date <= private.clock()) as overdue_assignments
  from public.training_assignments a where a.program_id = p.id
) counted;
comment on view public.program_overview is 'Programs with their size and the assignments whoever asks may see.';
