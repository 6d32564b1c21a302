create function private.derived_training_records(user_ids uuid[], program_ids uuid[], as_of timestamptz default null) returns table (
  organization_id uuid, user_id uuid, program_id uuid, requirement_name text,
  last_compliance_date timestamptz, next_required_date timestamptz, grace_period_end timestamptz
)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with claimed as materialized (
    -- Of whom nothing is assigned, nothing is looked up.
    select * from private.claimed_programs(array(select distinct a.user_id from public.training_assignments a where a.user_id = any (user_ids)), program_ids)
  ), concerned as (
    select distinct a.user_id, a.program_id
    from (select distinct id from unnest(user_ids) id) asked
    join public.staff s on s.id = asked.id and (s.employment_status <> 'terminated' or s.terminated_on >= as_of::date)
    join public.training_assignments a on a.user_id = s.id
    join public.training_programs p on p.id = a.program_id and p.is_mandatory
    where (program_ids is null or a.program_id = any (program_ids))
      and not exists (select from claimed where claimed.user_id = a.user_id and claimed.program_id = a.program_id)
  )
  select p.organization_id, c.user_id, c.program_id, p.program_name::text,
    done.completed_at,
    coalesce(
      case when done.completed_at is not null then private.end_of_day(
        (private.local_date(done.completed_at, practice.time_zone) + make_interval(months => p.renewal_period_months))::date, practice.time_zone) end,
      case when done.completed_at is null then open.due_date end),
    case when done.completed_at is null or open.due_date is not null then open.completion_deadline end
  from concerned c
  join public.training_programs p on p.id = c.program_id
  join public.organizations practice on practice.id = p.organization_id
  left join lateral (
    select max(a.completed_at) as completed_at from public.training_assignments a
    where a.user_id = c.user_id and a.program_id = c.program_id and a.status = 'completed' and (as_of is null or a.completed_at < as_of)
  ) done on true
  -- Today's open assignment has an index of its own; a past one is looked up only when it is asked for.
  left join public.training_assignments open_now
    on open_now.user_id = c.user_id and open_now.program_id = c.program_id and open_now.status in ('assigned', 'in_progress') and as_of is null
  left join lateral (
    select a.due_date, a.completion_deadline from public.training_assignments a
    where as_of is not null and a.user_id = c.user_id and a.program_id = c.program_id
      and a.assigned_at < as_of and coalesce(a.completed_at, a.cancelled_at, 'infinity') >= as_of
    order by a.assigned_at desc limit 1
  ) open_then on true
  cross join lateral (
    select coalesce(open_now.due_date, open_then.due_date) as due_date,
      coalesce(open_now.completion_deadline, open_then.completion_deadline) as completion_deadline
  ) open
  where done.completed_at is not null or open.due_date is not null;
end
$$;
comment on function private.derived_training_records(uuid[], uuid[], timestamptz) is
  'What compliance_records has to hold for mandatory training, as far as no requirement covers it, of the people given and the programs given (null: all): compliant from the last completion until its renewal period ends, '
  'before the first completion due when the open assignment is. With as_of, as it was at that past moment.';
