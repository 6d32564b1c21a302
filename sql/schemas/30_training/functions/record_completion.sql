create function private.record_completion(
  assignment_id uuid, module_id uuid, score_percentage integer, completed_at timestamptz, time_spent_minutes integer, note text,
  proof_reason text, proof_document text
) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  assignment public.training_assignments;
  module public.training_modules;
begin
  select * into assignment from public.training_assignments a
  where a.id = record_completion.assignment_id
    and (a.user_id = private.my_staff_id() or a.user_id = any (array(select private.my_assignable_ids())));
  select * into module from public.training_modules m
  where m.id = record_completion.module_id and m.program_id = assignment.program_id and m.published_at is not null and m.archived_at is null;
  if assignment.id is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment that you may record for.');
  elsif module.id is null then
    perform private.fail(404, 'MODULE_NOT_FOUND', 'This program has no such module.');
  elsif exists (select from public.training_completions c where c.assignment_id = assignment.id and c.module_id = module.id and c.passed) then
    return private.complete_module(assignment.id, module.id);
  elsif assignment.user_id = private.my_staff_id() then
    perform private.fail(409, 'NOT_FINISHED', 'This module is not finished yet.',
      'Open it and finish it: the product records the completion by itself.');
  elsif not exists (select from private.completion_rules() r where r.content_type = module.content_type and r.accepts_external_proof) then
    perform private.fail(409, 'NOT_ON_BEHALF', 'This part cannot be recorded on behalf of somebody.',
      (select r.instead from private.completion_rules() r where r.content_type = module.content_type));
  elsif assignment.status = 'cancelled' then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
  elsif completed_at > private.clock() then
    perform private.fail(400, 'COMPLETED_IN_THE_FUTURE', 'The completion is dated in the future.');
  elsif completed_at < assignment.assigned_at then
    perform private.fail(400, 'COMPLETED_BEFORE_ASSIGNED', 'The completion is dated before the training was assigned.');
  elsif module.content_type = 'quiz' and record_completion.score_percentage is null then
    perform private.fail(400, 'SCORE_MISSING', 'A quiz needs its score.');
  elsif record_completion.score_percentage < module.passing_score_percentage then
    perform private.fail(409, 'BELOW_PASSING_SCORE', format('The passing score is %s percent.', module.passing_score_percentage));
  end if;
  return private.complete_module(
    assignment_id => assignment.id, module_id => module.id, recorded_by => private.my_staff_id(),
    completed_at => record_completion.completed_at, score_percentage => record_completion.score_percentage,
    time_spent_minutes => record_completion.time_spent_minutes, note => nullif(btrim(record_completion.note), ''),
    proof_reason => coalesce(record_completion.proof_reason, ''), proof_document => coalesce(record_completion.proof_document, ''));
end
$$;
create function public.record_completion(
  assignment_id uuid, module_id uuid, score_percentage integer default null, completed_at timestamptz default null,
  time_spent_minutes integer default null, note text default null, proof_reason text default null, proof_document text default null
) returns jsonb
language sql volatile set search_path = ''
as $$ select private.record_completion(assignment_id, module_id, score_percentage, completed_at, time_spent_minutes, note, proof_reason, proof_document) $$;
comment on function public.record_completion(uuid, uuid, integer, timestamptz, integer, text, text, text) is
  'Records, for a direct report (for anyone, as training administrator), a module done outside the product: a classroom session, a paper test. It rests on external proof and is recorded as such: '
  'proof_reason says what was done and why it counts, proof_document which document proves it and where it is kept. Attestations and observations are never recorded on behalf. For one''s own finished module it '
  'answers what was recorded. Returns {module_completed, completion_id, assignment_completed, certificate_id}. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 NOT_FINISHED, 409 NOT_ON_BEHALF, 400 PROOF_MISSING, '
  '409 ASSIGNMENT_CLOSED, 400 COMPLETED_IN_THE_FUTURE, 400 COMPLETED_BEFORE_ASSIGNED, 400 SCORE_MISSING, 409 BELOW_PASSING_SCORE.';
grant execute on function private.record_completion(uuid, uuid, integer, timestamptz, integer, text, text, text) to authenticated;
grant execute on function public.record_completion(uuid, uuid, integer, timestamptz, integer, text, text, text) to authenticated;
