create function private.add_signature(
  meaning public.signature_meaning_enum, signer public.staff, assignment public.training_assignments, module_id uuid, content_id uuid, observation_id uuid,
  statement text, document_sha256 text, signer_name text, ip_address inet, user_agent text
) returns public.signatures
language plpgsql volatile security definer set search_path = ''
as $$
declare
  signature public.signatures;
begin
  -- Printed name and signature belong together (21 CFR 11.50): what is typed is the name on record, however it is spaced or capitalized.
  if lower(regexp_replace(btrim(add_signature.signer_name), '\s+', ' ', 'g')) is distinct from lower(regexp_replace(btrim(signer.full_name), '\s+', ' ', 'g')) then
    perform private.fail(400, 'NAME_DIFFERS', format('Type your name as it is on record: %s.', signer.full_name));
  end if;
  signature.id := gen_random_uuid();
  signature.organization_id := assignment.organization_id;
  signature.meaning := add_signature.meaning;
  signature.signer_id := signer.id;
  signature.user_id := assignment.user_id;
  signature.assignment_id := assignment.id;
  signature.module_id := add_signature.module_id;
  signature.program_id := assignment.program_id;
  signature.content_id := add_signature.content_id;
  signature.observation_id := add_signature.observation_id;
  signature.statement := add_signature.statement;
  signature.document_sha256 := add_signature.document_sha256;
  signature.signer_name := btrim(add_signature.signer_name);
  signature.signed_at := private.clock();
  signature.ip_address := add_signature.ip_address;
  signature.user_agent := left(add_signature.user_agent, 500);
  select s.name into signature.seal_key
  from vault.secrets s where s.name ~ '^signature_seal_\d+$' order by substring(s.name from '\d+$')::integer desc limit 1;
  signature.seal := private.signature_seal(signature);
  if signature.seal is null then
    perform private.fail(503, 'SEAL_UNAVAILABLE', 'Signatures cannot be sealed at the moment.', 'The key signature_seal_1 is missing in Vault; run private.after_migrate().');
  end if;
  insert into public.signatures select signature.*;
  return signature;
end
$$;
comment on function private.add_signature(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text) is
  'Appends a sealed signature. Whoever calls it has checked the password and that this may be signed. Raises 400 NAME_DIFFERS, 503 SEAL_UNAVAILABLE.';
