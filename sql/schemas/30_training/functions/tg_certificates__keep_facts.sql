create function private.tg_certificates__keep_facts() returns trigger
language plpgsql set search_path = ''
as $$
declare
  may_change text[] := array['storage_path', 'sha256', 'revoked_at', 'revoked_by', 'revocation_reason'];
begin
  if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
    or (old.storage_path is not null and (new.storage_path, new.sha256) is distinct from (old.storage_path, old.sha256))
    or (old.revoked_at is not null
      and (new.revoked_at, new.revoked_by, new.revocation_reason) is distinct from (old.revoked_at, old.revoked_by, old.revocation_reason)) then
    perform private.fail(403, 'APPEND_ONLY', 'What a certificate says is frozen.', 'Revoke it and issue another.');
  end if;
  return new;
end
$$;
comment on function private.tg_certificates__keep_facts() is
  'A certificate gains its file once and its revocation once; nothing else of it changes. Raises 403 APPEND_ONLY.';
