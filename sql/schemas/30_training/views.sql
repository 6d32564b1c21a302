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
  content.change_note,
  coalesce(p.pages_viewed, '{}') as pages_viewed,
  coalesce(private.interval_pairs(p.watched), '[]') as watched,
  coalesce(p.marker_answers, '{}') as marker_answers,
  p.position,
  coalesce(p.active_seconds, 0) as active_seconds,
  case when done.id is not null then 100 else coalesce(p.progress_percentage, 0) end as progress_percentage,
  done.id as completion_id,
  done.completed_at,
  done.score_percentage,
  attempts.taken as attempts_taken,
  attempts.open_attempt_id,
  case when p.assignment_id is null then earlier.waits_for end as waits_for
from public.training_assignments a
join public.training_modules m on m.program_id = a.program_id
join public.training_programs program on program.id = a.program_id
left join public.module_progress p on p.assignment_id = a.id and p.module_id = m.id
left join public.training_completions done on done.assignment_id = a.id and done.module_id = m.id and done.passed
left join public.training_content content
  on content.module_id = m.id and content.id = coalesce(p.content_id, (
    select c.id from public.training_content c where c.module_id = m.id and c.is_current_version))
cross join lateral (
  select count(*) as taken, (array_agg(q.id) filter (where q.submitted_at is null))[1] as open_attempt_id
  from public.quiz_attempts q where q.assignment_id = a.id and q.module_id = m.id
) attempts
cross join lateral (
  select array_agg(other.module_name::text order by other.module_order) as waits_for
  from public.training_modules other
  where other.program_id = a.program_id and other.published_at is not null and other.archived_at is null
    and ((program.modules_in_order and other.is_required and other.module_order < m.module_order)
      or exists (select from public.module_prerequisites needed where needed.module_id = m.id and needed.prerequisite_id = other.id))
    and not exists (select from public.training_completions c where c.assignment_id = a.id and c.module_id = other.id and c.passed)
) earlier
where m.published_at is not null and (m.archived_at is null or done.id is not null);
comment on view public.assignment_modules is
  'The outline of an assignment: its modules in order, the content version this learner has, how far they are ("watched" as [[from, to], …] in seconds), what they completed, and the names of the modules it waits for (null when it is open).';

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

create view public.module_versions with (security_invoker = true) as
select
  c.id as content_id,
  c.organization_id,
  c.module_id,
  m.program_id,
  c.content_title,
  c.content_type,
  c.content_data,
  c.storage_path,
  c.byte_size,
  c.sha256,
  c.version_number,
  c.status,
  c.change_kind,
  c.change_note,
  c.published_at,
  c.superseded_at,
  c.created_by,
  author.full_name as author_name,
  c.updated_at,
  (select count(*) from public.module_progress p where p.content_id = c.id and p.progress_percentage < 100) as learners_in_progress,
  (select count(distinct done.user_id) from public.training_completions done where done.content_id = c.id and done.passed) as people_completed
from public.training_content c
join public.training_modules m on m.id = c.module_id
join public.staff author on author.id = c.created_by;
comment on view public.module_versions is
  'Every version of what a module shows, with what its author said of the change, how many learners are in the middle of it and how many people completed it (as far as whoever asks may see them).';

create view public.module_statistics with (security_invoker = true) as
select
  m.id as module_id,
  m.organization_id,
  m.program_id,
  m.module_name,
  m.module_order,
  m.content_type,
  m.is_required,
  m.estimated_duration_minutes,
  (select count(*) from (
    select p.user_id from public.module_progress p where p.module_id = m.id
    -- Recorded by a manager, or moved in from elsewhere: finished without having been opened here.
    union select c.user_id from public.training_completions c where c.module_id = m.id and c.passed) everybody) as people_started,
  completed.people as people_completed,
  started.unfinished as people_in_progress,
  started.left_off as people_left_off,
  completed.median_minutes,
  completed.average_score_percentage,
  completed.average_attempts
from public.training_modules m
cross join lateral (
  select
    count(distinct p.user_id) filter (where p.progress_percentage < 100 and a.status = 'in_progress') as unfinished,
    -- Where people drop out: begun, not finished, and cancelled or untouched for two weeks.
    count(distinct p.user_id) filter (
      where p.progress_percentage < 100 and (a.status = 'cancelled' or p.last_activity_at < private.clock() - interval '14 days')) as left_off
  from public.module_progress p join public.training_assignments a on a.id = p.assignment_id where p.module_id = m.id
) started
cross join lateral (
  select count(distinct c.user_id) as people,
    percentile_cont(0.5) within group (order by c.time_spent_minutes) as median_minutes,
    round(avg(c.score_percentage), 1) as average_score_percentage,
    round(avg(c.attempts_count), 1) as average_attempts
  from public.training_completions c where c.module_id = m.id and c.passed
) completed
where m.archived_at is null;
comment on view public.module_statistics is
  'Of each module, over the people whoever asks may see: who started, finished, is in the middle, and left off (not finished, and cancelled or untouched for 14 days); median active minutes, mean score in percent, mean attempts.';

create view public.retraining with (security_invoker = true) as
select distinct on (done.user_id, m.id)
  m.organization_id,
  done.user_id,
  person.full_name as user_name,
  person.manager_id,
  m.program_id,
  m.id as module_id,
  m.module_name,
  changed.id as content_id,
  changed.version_number,
  changed.change_note,
  changed.published_at as changed_at,
  done.completed_at,
  open.id as open_assignment_id
from public.training_modules m
join public.training_content changed on changed.module_id = m.id and changed.status <> 'draft' and changed.change_kind = 'material'
join public.training_completions done on done.module_id = m.id and done.passed
join public.staff person on person.id = done.user_id and person.employment_status <> 'terminated'
left join public.training_assignments open
  on open.user_id = done.user_id and open.program_id = m.program_id and open.status in ('assigned', 'in_progress')
where m.archived_at is null
  -- What was finished on an earlier version (outside the product: at an earlier time) does not cover the change.
  and not exists (
    select from public.training_completions later
    left join public.training_content used on used.id = later.content_id
    where later.user_id = done.user_id and later.module_id = m.id and later.passed
      and coalesce(used.published_at, later.completed_at) >= changed.published_at)
order by done.user_id, m.id, changed.published_at desc, done.completed_at desc;
comment on view public.retraining is
  'Who finished a module before its last material change and not since: one row for each person and module, with what changed and the open assignment, if there is one. '
  'Content marks; whether and by when they train again is decided by compliance.';
