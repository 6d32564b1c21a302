create function private.signature_record(signature public.signatures) returns text
language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'id', signature.id, 'organization', signature.organization_id, 'meaning', signature.meaning, 'signer', signature.signer_id, 'subject', signature.user_id,
    'assignment', signature.assignment_id, 'module', signature.module_id, 'program', signature.program_id, 'content', signature.content_id,
    'observation', signature.observation_id, 'statement', signature.statement, 'document_sha256', signature.document_sha256,
    'signer_name', signature.signer_name, 'signed_at', to_char(signature.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'ip_address', host(signature.ip_address), 'user_agent', signature.user_agent, 'seal_key', signature.seal_key)::text
$$;
comment on function private.signature_record(public.signatures) is
  'The canonical record of a signature: everything in it but the seal, as JSON with its keys in the order jsonb keeps, times in UTC to the microsecond.';
