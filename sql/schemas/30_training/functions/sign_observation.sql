create function private.sign_observation(auth_user_id uuid, observation_id uuid, signer_name text, ip_address inet, user_agent text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  signer public.staff := private.signing_staff(auth_user_id);
  assignment public.training_assignments;
  observation public.observations;
  signature public.signatures;
  judged record;
  as_whom public.signature_meaning_enum;
  finished jsonb := jsonb_build_object('module_completed', false, 'assignment_completed', false);
begin
  -- The assignment is locked first, in the order every other function takes them.
  select a.* into assignment from public.training_assignments a join public.observations o on o.assignment_id = a.id
  where o.id = sign_observation.observation_id and signer.id in (o.observer_id, o.user_id) for update of a;
  select * into observation from public.observations o
  where o.id = sign_observation.observation_id and (o.observer_id = signer.id or o.user_id = signer.id and o.observer_signed_at is not null) for update;
  if observation.id is null then
    perform private.fail(404, 'OBSERVATION_NOT_FOUND', 'There is no such observation for you to sign.');
  end if;
  as_whom := case when signer.id = observation.observer_id then 'observation_made'::public.signature_meaning_enum else 'observation_received' end;
  -- Signing twice is signing once.
  select * into signature from public.signatures s where s.observation_id = observation.id and s.meaning = as_whom;

  if signature.id is null then
    if assignment.status = 'cancelled' then
      perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
    end if;
    if as_whom = 'observation_made' then
      select j.* into judged from private.judge_observation(observation.checklist, observation.results,
        (select m.passing_score_percentage from public.training_modules m where m.id = observation.module_id)) j;
      if judged.missing is not null then
        perform private.fail(409, 'OBSERVATION_INCOMPLETE', judged.missing);
      end if;
      update public.observations o set score_percentage = judged.score_percentage, passed = judged.passed, observer_signed_at = private.clock()
      where o.id = observation.id returning * into observation;
    else
      update public.observations o set learner_signed_at = private.clock() where o.id = observation.id returning * into observation;
    end if;
    signature := private.add_signature(as_whom, signer, assignment, observation.module_id, observation.content_id, observation.id,
      case as_whom when 'observation_made' then 'I watched this person do this, and the results are what I saw.'
        else 'I was observed, and I have read the results.' end,
      private.observation_sha256(observation), sign_observation.signer_name, sign_observation.ip_address, sign_observation.user_agent);
  end if;

  if observation.passed and observation.learner_signed_at is not null then
    finished := private.complete_module(
      assignment_id => assignment.id, module_id => observation.module_id, content_id => observation.content_id, recorded_by => observation.observer_id,
      started_at => observation.started_at, completed_at => observation.learner_signed_at, score_percentage => observation.score_percentage,
      attempts_count => observation.attempt_number);
  end if;
  return jsonb_build_object('signature', to_jsonb(signature) - 'seal_key', 'passed', observation.passed, 'score_percentage', observation.score_percentage) || finished;
end
$$;
create function public.sign_observation(
  auth_user_id uuid, observation_id uuid, signer_name text, ip_address inet default null, user_agent text default null
) returns jsonb
language sql volatile set search_path = ''
as $$ select private.sign_observation(auth_user_id, observation_id, signer_name, ip_address, user_agent) $$;
comment on function public.sign_observation(uuid, uuid, text, inet, text) is
  'Records the observer''s signature on their finished checklist, and then that of the person observed, which completes the module where it is passed; signing again answers the same. For the service only, '
  'which has just checked that person''s password. Returns {signature, passed, score_percentage, module_completed, assignment_completed, completion_id?, certificate_id?}. '
  'Raises 404 OBSERVATION_NOT_FOUND, 409 OBSERVATION_INCOMPLETE, 409 ASSIGNMENT_CLOSED, 400 NAME_DIFFERS, 403 NO_STAFF_RECORD.';
grant execute on function private.sign_observation(uuid, uuid, text, inet, text) to service_role;
grant execute on function public.sign_observation(uuid, uuid, text, inet, text) to service_role;
