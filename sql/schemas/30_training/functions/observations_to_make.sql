create function private.observations_to_make(learner_id uuid) returns table (
  assignment_id uuid, module_id uuid, user_id uuid, user_name text, program_name text, module_name text, due_on date,
  observation_id uuid, observer_id uuid, observer_name text, observer_signed_at timestamptz
)
language sql stable security definer set search_path = ''
as $$
  select a.id, m.id, person.id, person.full_name, program.program_name, m.module_name, private.deadline_date(a.due_date, practice.time_zone), o.id, o.observer_id, observer.full_name, o.observer_signed_at
  from public.training_modules m
  join public.training_programs program on program.id = m.program_id
  join public.training_assignments a on a.program_id = m.program_id and a.status in ('assigned', 'in_progress')
  join public.staff person on person.id = a.user_id
  join public.organizations practice on practice.id = a.organization_id
  left join public.module_progress p on p.assignment_id = a.id and p.module_id = m.id
  join public.training_content c on c.module_id = m.id
    and c.id = coalesce(p.content_id, (select latest.id from public.training_content latest where latest.module_id = m.id and latest.is_current_version))
  left join public.observations o on o.assignment_id = a.id and o.module_id = m.id and o.learner_signed_at is null
  left join public.staff observer on observer.id = o.observer_id
  where m.organization_id = private.my_organization_id() and m.content_type = 'observation' and m.published_at is not null and m.archived_at is null
    and (observations_to_make.learner_id is null or a.user_id = observations_to_make.learner_id)
    and not exists (select from public.training_completions done where done.assignment_id = a.id and done.module_id = m.id and done.passed)
    and person.id in (select private.observable_learner_ids(c.content_data -> 'observers'))
    and private.module_waits_for(a.id, m.id) is null
  order by a.due_date, person.full_name, m.module_order
$$;
create function public.observations_to_make(learner_id uuid default null) returns table (
  assignment_id uuid, module_id uuid, user_id uuid, user_name text, program_name text, module_name text, due_on date,
  observation_id uuid, observer_id uuid, observer_name text, observer_signed_at timestamptz
)
language sql stable set search_path = ''
as $$ select * from private.observations_to_make(learner_id) $$;
comment on function public.observations_to_make(uuid) is
  'The observations whoever asks may make or has open, of everybody or of one person: whose, of what, until when, and the observation begun, with its observer and when they signed it.';
grant execute on function private.observations_to_make(uuid) to authenticated;
grant execute on function public.observations_to_make(uuid) to authenticated;
