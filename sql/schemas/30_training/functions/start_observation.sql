create function private.start_observation(assignment_id uuid, module_id uuid) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  assignment public.training_assignments;
  content public.training_content;
  observation public.observations;
  waits_for text[];
begin
  select a.* into assignment from public.training_assignments a
  where a.id = start_observation.assignment_id and a.organization_id = private.my_organization_id() for update;
  select c.* into content
  from public.training_modules m
  left join public.module_progress p on p.assignment_id = assignment.id and p.module_id = m.id
  join public.training_content c on c.module_id = m.id
    and c.id = coalesce(p.content_id, (select latest.id from public.training_content latest where latest.module_id = m.id and latest.is_current_version))
  where m.id = start_observation.module_id and m.program_id = assignment.program_id and m.content_type = 'observation'
    and m.published_at is not null and m.archived_at is null;
  if content.id is null or assignment.user_id not in (select private.observable_learner_ids(content.content_data -> 'observers')) then
    perform private.fail(404, 'OBSERVATION_NOT_FOUND', 'There is no such skill that you may observe.');
  end if;

  select * into observation from public.observations o
  where o.assignment_id = assignment.id and o.module_id = start_observation.module_id and o.learner_signed_at is null;
  if observation.observer_id = private.my_staff_id() then
    return observation.id;
  elsif observation.id is not null then
    perform private.fail(409, 'OBSERVED_BY_ANOTHER', 'Somebody else has begun to observe this.', 'They can discard their draft, or finish it.');
  elsif assignment.status in ('completed', 'cancelled') then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment is finished or cancelled.');
  elsif exists (select from public.training_completions done where done.assignment_id = assignment.id and done.module_id = start_observation.module_id and done.passed) then
    perform private.fail(409, 'ALREADY_PASSED', 'This skill was already observed.');
  end if;
  waits_for := private.module_waits_for(assignment.id, content.module_id);
  if waits_for is not null then
    perform private.fail(409, 'MODULE_LOCKED', format('This part opens when %s is done.', array_to_string(waits_for, ', ')));
  end if;

  -- From here on the learner keeps the version they are observed on.
  insert into public.module_progress (assignment_id, module_id, organization_id, user_id, program_id, content_id)
  values (assignment.id, content.module_id, assignment.organization_id, assignment.user_id, assignment.program_id, content.id)
  on conflict do nothing;
  update public.training_assignments a set status = 'in_progress', started_at = private.clock() where a.id = assignment.id and a.status = 'assigned';
  insert into public.observations (organization_id, assignment_id, module_id, content_id, user_id, program_id, observer_id, attempt_number, checklist)
  select assignment.organization_id, assignment.id, content.module_id, content.id, assignment.user_id, assignment.program_id, private.my_staff_id(), count(*) + 1,
    jsonb_build_object('instructions', content.content_data -> 'instructions', 'steps', content.content_data -> 'steps')
  from public.observations o where o.assignment_id = assignment.id and o.module_id = content.module_id
  returning * into observation;
  return observation.id;
end
$$;
create function public.start_observation(assignment_id uuid, module_id uuid) returns uuid
language sql volatile set search_path = ''
as $$ select private.start_observation(assignment_id, module_id) $$;
comment on function public.start_observation(uuid, uuid) is
  'Begins to observe somebody''s skill, or continues one''s own draft. For those the checklist names as observers. Returns the id of the observation. '
  'Raises 404 OBSERVATION_NOT_FOUND, 409 OBSERVED_BY_ANOTHER, 409 ASSIGNMENT_CLOSED, 409 ALREADY_PASSED, 409 MODULE_LOCKED.';
grant execute on function private.start_observation(uuid, uuid) to authenticated;
grant execute on function public.start_observation(uuid, uuid) to authenticated;
