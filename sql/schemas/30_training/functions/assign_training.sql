create function public.assign_training(requests jsonb)
returns table (request_index integer, outcome text, assignment_id uuid, code text, message text)
language plpgsql volatile security invoker set search_path = ''
as $$
#variable_conflict use_column
begin
  if jsonb_typeof(requests) <> 'array' or jsonb_array_length(requests) = 0 or jsonb_array_length(requests) > 1000 then
    perform private.fail(400, 'INVALID_BATCH', 'Give between 1 and 1000 assignments.');
  end if;

  return query
  with asked as (
    select (r.index - 1)::integer as index,
      (r.request ->> 'user_id')::uuid as user_id,
      (r.request ->> 'program_id')::uuid as program_id,
      (r.request ->> 'due_date')::timestamptz as due_date,
      (r.request ->> 'completion_deadline')::timestamptz as completion_deadline,
      coalesce(r.request ->> 'priority_level', 'medium')::public.priority_enum as priority_level,
      row_number() over (partition by r.request ->> 'user_id', r.request ->> 'program_id' order by r.index) as repetition
    from jsonb_array_elements(requests) with ordinality as r (request, index)
  ), judged as (
    select asked.*, case
      when not asked.user_id = any (array(select private.my_assignable_ids())) then 'NOT_IN_TEAM'
      when person.employment_status is distinct from 'active' then 'PERSON_NOT_ACTIVE'
      when program.id is null then 'PROGRAM_NOT_FOUND'
      when program.status <> 'published' or not program.is_active then 'PROGRAM_NOT_ASSIGNABLE'
      when asked.due_date is null then 'DUE_DATE_MISSING'
      when asked.due_date <= private.clock() then 'DUE_IN_THE_PAST'
      when asked.completion_deadline < asked.due_date then 'DEADLINE_BEFORE_DUE'
      when asked.repetition > 1 then 'REPEATED_IN_REQUEST'
      when exists (
        select from public.training_assignments open
        where open.user_id = asked.user_id and open.program_id = asked.program_id and open.status in ('assigned', 'in_progress')
      ) then 'ALREADY_ASSIGNED'
    end as refusal
    from asked
    left join public.staff person on person.id = asked.user_id
    left join public.training_programs program on program.id = asked.program_id
  ), created as (
    insert into public.training_assignments as made (organization_id, user_id, program_id, assigned_by, due_date, completion_deadline, priority_level)
    select (select private.my_organization_id()), user_id, program_id, (select private.my_staff_id()), due_date, completion_deadline, priority_level
    from judged where refusal is null
    -- Two people assigning the same program at once: the second finds it assigned.
    on conflict (user_id, program_id) where status in ('assigned', 'in_progress') do nothing
    returning made.id, made.user_id, made.program_id
  )
  select judged.index,
    case when created.id is null then 'refused' else 'created' end,
    created.id,
    case when created.id is null then coalesce(judged.refusal, 'ALREADY_ASSIGNED') end,
    case when created.id is null then case coalesce(judged.refusal, 'ALREADY_ASSIGNED')
      when 'NOT_IN_TEAM' then 'This person is not one of your direct reports.'
      when 'PERSON_NOT_ACTIVE' then 'This person is on leave or has left.'
      when 'PROGRAM_NOT_FOUND' then 'There is no such program.'
      when 'PROGRAM_NOT_ASSIGNABLE' then 'This program is a draft or has been archived.'
      when 'DUE_DATE_MISSING' then 'Give a due date.'
      when 'DUE_IN_THE_PAST' then 'The due date has already passed.'
      when 'DEADLINE_BEFORE_DUE' then 'The completion deadline is before the due date.'
      when 'REPEATED_IN_REQUEST' then 'The same person and program are named twice in this request.'
      when 'ALREADY_ASSIGNED' then 'This person already has an open assignment of this program.'
    end end
  from judged
  left join created on judged.refusal is null and created.user_id = judged.user_id and created.program_id = judged.program_id
  order by judged.index;
end
$$;
comment on function public.assign_training(jsonb) is
  'Assigns programs to people. Takes [{user_id, program_id, due_date, completion_deadline?, priority_level?}, …] (1 to 1000); returns a row for each: '
  'created with the assignment''s id, or refused with a code (NOT_IN_TEAM, PERSON_NOT_ACTIVE, PROGRAM_NOT_FOUND, PROGRAM_NOT_ASSIGNABLE, DUE_DATE_MISSING, '
  'DUE_IN_THE_PAST, DEADLINE_BEFORE_DUE, REPEATED_IN_REQUEST, ALREADY_ASSIGNED) and why. Raises 400 INVALID_BATCH.';
grant execute on function public.assign_training(jsonb) to authenticated;
