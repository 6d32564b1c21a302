create function private.verify_signature(signature_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  signature public.signatures;
  document text;
begin
  select * into signature from public.signatures s where s.id = signature_id and (
    s.organization_id = private.my_organization_id_as('training_administrator', 'executive')
    or private.my_staff_id() in (s.user_id, s.signer_id)
    or s.user_id in (select private.my_team_ids()));
  if signature.id is null then
    perform private.fail(404, 'SIGNATURE_NOT_FOUND', 'There is no such signature that you may see.');
  end if;
  document := case when signature.meaning = 'attestation'
    then (select private.policy_sha256(c) from public.training_content c where c.id = signature.content_id)
    else (select private.observation_sha256(o) from public.observations o where o.id = signature.observation_id) end;
  return to_jsonb(signature) || jsonb_build_object(
    'seal_is_genuine', coalesce(signature.seal = private.signature_seal(signature), false),
    'document_is_unchanged', coalesce(signature.document_sha256 = document, false));
end
$$;
create function public.verify_signature(signature_id uuid) returns jsonb
language sql stable set search_path = ''
as $$ select private.verify_signature(signature_id) $$;
comment on function public.verify_signature(uuid) is
  'A signature with whether its seal fits everything in it (seal_is_genuine) and whether what was signed is still what it was (document_is_unchanged), for the signer, the person it is about, '
  'the managers above them and the practice''s oversight. Raises 404 SIGNATURE_NOT_FOUND.';
grant execute on function private.verify_signature(uuid) to authenticated;
grant execute on function public.verify_signature(uuid) to authenticated;
