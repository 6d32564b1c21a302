create function private.complete_module(
  assignment_id uuid, module_id uuid, content_id uuid default null, recorded_by uuid default null,
  started_at timestamptz default null, completed_at timestamptz default null, score_percentage integer default null,
  time_spent_minutes integer default null, attempts_count integer default 1, note text default null
) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  assignment public.training_assignments;
  completion public.training_completions;
  certificate uuid;
  finishes boolean;
  done_at timestamptz := coalesce(complete_module.completed_at, private.clock());
begin
  select * into assignment from public.training_assignments a where a.id = complete_module.assignment_id for update;
  select * into completion from public.training_completions c
  where c.assignment_id = complete_module.assignment_id and c.module_id = complete_module.module_id and c.passed;

  -- Completing twice changes nothing.
  if completion.id is null then
    finishes := assignment.status <> 'completed' and not exists (
      select from public.training_modules m
      where m.program_id = assignment.program_id and m.is_required and m.published_at is not null and m.archived_at is null and m.id <> complete_module.module_id
        and not exists (
          select from public.training_completions c where c.assignment_id = assignment.id and c.module_id = m.id and c.passed));
    if finishes then certificate := gen_random_uuid(); end if;

    insert into public.training_completions (
      organization_id, assignment_id, module_id, program_id, content_id, user_id, recorded_by, started_at, completed_at,
      score_percentage, passed, time_spent_minutes, attempts_count, certificate_url, note
    ) values (
      assignment.organization_id, assignment.id, complete_module.module_id, assignment.program_id, complete_module.content_id, assignment.user_id,
      complete_module.recorded_by, complete_module.started_at, done_at,
      complete_module.score_percentage, true, complete_module.time_spent_minutes, complete_module.attempts_count,
      '/api/training/certificates/' || certificate, complete_module.note
    ) returning * into completion;
    update public.module_progress p set progress_percentage = 100
    where p.assignment_id = assignment.id and p.module_id = complete_module.module_id and p.progress_percentage < 100;

    if finishes then
      perform private.issue_certificate(certificate, completion.id);
      update public.training_assignments a
      set status = 'completed', completed_at = done_at, started_at = coalesce(a.started_at, completion.started_at, done_at)
      where a.id = assignment.id;
    elsif assignment.status = 'assigned' then
      update public.training_assignments a set status = 'in_progress', started_at = coalesce(completion.started_at, done_at) where a.id = assignment.id;
    end if;
  end if;

  return jsonb_build_object(
    'module_completed', true,
    'completion_id', completion.id,
    'assignment_completed', exists (select from public.training_assignments a where a.id = assignment.id and a.status = 'completed'),
    'certificate_id', (select c.id from public.certificates c where c.assignment_id = complete_module.assignment_id));
end
$$;
comment on function private.complete_module(uuid, uuid, uuid, uuid, timestamptz, timestamptz, integer, integer, integer, text) is
  'Appends the evidence that a module was passed; with the last required module it closes the assignment and issues the certificate, all in one transaction, exactly once. '
  'Whoever calls it has checked that this may be recorded.';
