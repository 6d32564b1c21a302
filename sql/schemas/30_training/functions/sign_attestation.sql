create function private.sign_attestation(
  auth_user_id uuid, assignment_id uuid, module_id uuid, signer_name text, ip_address inet, user_agent text
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  signer public.staff := private.signing_staff(auth_user_id);
  assignment public.training_assignments;
  progress public.module_progress;
  content public.training_content;
  signature public.signatures;
begin
  select * into assignment from public.training_assignments a
  where a.id = sign_attestation.assignment_id and a.user_id = signer.id for update;
  if assignment.id is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment of yours.');
  end if;
  -- Signing twice is signing once.
  select * into signature from public.signatures s
  where s.assignment_id = assignment.id and s.module_id = sign_attestation.module_id and s.meaning = 'attestation';

  if signature.id is null then
    select * into progress from public.module_progress p where p.assignment_id = assignment.id and p.module_id = sign_attestation.module_id;
    select * into content from public.training_content c where c.id = progress.content_id;
    if assignment.status = 'cancelled' then
      perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
    elsif progress.assignment_id is null or not private.attestation_is_read(progress, content) then
      perform private.fail(409, 'READ_FIRST', 'Read the policy to its end before you sign it.');
    elsif content.content_type <> 'attestation' then
      perform private.fail(409, 'NOT_AN_ATTESTATION', 'This module is not signed.');
    end if;
    signature := private.add_signature('attestation', signer, assignment, progress.module_id, content.id, null, content.content_data ->> 'statement',
      private.policy_sha256(content), sign_attestation.signer_name, sign_attestation.ip_address, sign_attestation.user_agent);
  end if;

  return jsonb_build_object('signature', to_jsonb(signature) - 'seal_key') || private.complete_module(
    assignment_id => assignment.id, module_id => signature.module_id, content_id => signature.content_id,
    started_at => progress.started_at, completed_at => signature.signed_at, time_spent_minutes => ceil(progress.active_seconds / 60.0)::integer);
end
$$;
create function public.sign_attestation(
  auth_user_id uuid, assignment_id uuid, module_id uuid, signer_name text, ip_address inet default null, user_agent text default null
) returns jsonb
language sql volatile set search_path = ''
as $$ select private.sign_attestation(auth_user_id, assignment_id, module_id, signer_name, ip_address, user_agent) $$;
comment on function public.sign_attestation(uuid, uuid, uuid, text, inet, text) is
  'Records that somebody signed the version of a policy they read, and completes the module; signing again answers the same. For the service only, which has just checked that person''s '
  'password. Returns {signature, module_completed, assignment_completed, completion_id, certificate_id?}. Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 READ_FIRST, '
  '409 NOT_AN_ATTESTATION, 400 NAME_DIFFERS, 403 NO_STAFF_RECORD.';
grant execute on function private.sign_attestation(uuid, uuid, uuid, text, inet, text) to service_role;
grant execute on function public.sign_attestation(uuid, uuid, uuid, text, inet, text) to service_role;
