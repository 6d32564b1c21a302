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
  signature := row(gen_random_uuid(), assignment.organization_id, add_signature.meaning, signer.id, assignment.user_id, assignment.id, add_signature.module_id,
    assignment.program_id, add_signature.content_id, add_signature.observation_id, add_signature.statement, add_signature.document_sha256,
    btrim(add_signature.signer_name), private.clock(), add_signature.ip_address, left(add_signature.user_agent, 500),
    (select s.name from vault.secrets s where s.name ~ '^signature_seal_\d+$' order by substring(s.name from '\d+$')::integer desc limit 1), null);
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
