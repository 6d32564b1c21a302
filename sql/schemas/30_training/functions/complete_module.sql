create function private.complete_module(
  assignment_id uuid, module_id uuid, content_id uuid default null, recorded_by uuid default null,
  started_at timestamptz default null, completed_at timestamptz default null, score_percentage integer default null,
  time_spent_minutes integer default null, attempts_count integer default 1, note text default null,
  proof_reason text default null, proof_document text default null
) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  assignment public.training_assignments;
  completion public.training_completions;
  certificate uuid;
  finishes boolean;
  rule record;
  done_at timestamptz := coalesce(complete_module.completed_at, private.clock());
begin
  select * into assignment from public.training_assignments a where a.id = complete_module.assignment_id for update;
  select * into completion from public.training_completions c
  where c.assignment_id = complete_module.assignment_id and c.module_id = complete_module.module_id and c.passed;

  -- Completing twice changes nothing.
  if completion.id is null then
    select r.* into rule from public.training_modules m join private.completion_rules() r on r.content_type = m.content_type
    where m.id = complete_module.module_id;
    -- Whoever calls, and whatever is added later: no signature, no observation, no external proof, no completion.
    if rule.completed_by is null then
      perform private.fail(409, 'NOT_COMPLETABLE', 'Nothing is stated that completes this kind of module.');
    elsif complete_module.proof_document is not null and not rule.accepts_external_proof then
      perform private.fail(409, 'NOT_ON_BEHALF', 'This part cannot be recorded on behalf of somebody.', rule.instead);
    elsif rule.completed_by = 'signature' and not exists (
      select from public.signatures s
      where s.assignment_id = assignment.id and s.module_id = complete_module.module_id and s.meaning = 'attestation' and s.signer_id = assignment.user_id)
      or rule.completed_by = 'observation' and not exists (
        select from public.observations o
        where o.assignment_id = assignment.id and o.module_id = complete_module.module_id and o.passed and o.observer_signed_at is not null and o.learner_signed_at is not null) then
      perform private.fail(409, 'NOT_FINISHED', 'What completes this part is missing.', rule.instead);
    elsif complete_module.recorded_by is not null and rule.completed_by <> 'observation'
      and (coalesce(complete_module.proof_reason, '') !~ '\S' or coalesce(complete_module.proof_document, '') !~ '\S') then
      perform private.fail(400, 'PROOF_MISSING', 'A part that was done outside the product needs its proof.',
        'Say what was done and why it counts, and name the document that proves it and where it is kept.');
    end if;
    finishes := assignment.status <> 'completed' and not exists (
      select from public.training_modules m
      where m.program_id = assignment.program_id and m.is_required and m.published_at is not null and m.archived_at is null and m.id <> complete_module.module_id
        and not exists (
          select from public.training_completions c where c.assignment_id = assignment.id and c.module_id = m.id and c.passed));
    if finishes then certificate := gen_random_uuid(); end if;

    insert into public.training_completions (
      organization_id, assignment_id, module_id, program_id, content_id, user_id, recorded_by, started_at, completed_at,
      score_percentage, passed, time_spent_minutes, attempts_count, certificate_url, note, proof_reason, proof_document
    ) values (
      assignment.organization_id, assignment.id, complete_module.module_id, assignment.program_id, complete_module.content_id, assignment.user_id,
      complete_module.recorded_by, complete_module.started_at, done_at,
      complete_module.score_percentage, true, complete_module.time_spent_minutes, complete_module.attempts_count,
      '/api/training/certificates/' || certificate, complete_module.note,
      nullif(btrim(complete_module.proof_reason), ''), nullif(btrim(complete_module.proof_document), '')
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
comment on function private.complete_module(uuid, uuid, uuid, uuid, timestamptz, timestamptz, integer, integer, integer, text, text, text) is
  'Appends the evidence that a module was passed; with the last required module it closes the assignment and issues the certificate, all in one transaction, exactly once. '
  'Whoever calls it has checked that this may be recorded; signatures, observations and external proof are checked here once more, by private.completion_rules. '
  'Raises 409 NOT_COMPLETABLE, 409 NOT_ON_BEHALF, 409 NOT_FINISHED, 400 PROOF_MISSING.';
