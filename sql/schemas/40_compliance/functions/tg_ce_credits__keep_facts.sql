create function private.tg_ce_credits__keep_facts() returns trigger
language plpgsql set search_path = ''
as $$
declare
  may_change text[] := array['review_status', 'reviewed_by', 'reviewed_at', 'review_note', 'revoked_by', 'revoked_at', 'revocation_reason', 'updated_at'];
begin
  if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
    or (old.review_status <> 'pending' and (new.review_status, new.reviewed_by, new.reviewed_at) is distinct from (old.review_status, old.reviewed_by, old.reviewed_at))
    or (old.revoked_at is not null and (new.revoked_by, new.revoked_at, new.revocation_reason) is distinct from (old.revoked_by, old.revoked_at, old.revocation_reason)) then
    perform private.fail(403, 'APPEND_ONLY', 'What a credit says is frozen.', 'Revoke it and add another.');
  end if;
  return new;
end
$$;
comment on function private.tg_ce_credits__keep_facts() is 'A credit is reviewed once and revoked once; nothing else of it changes. Raises 403 APPEND_ONLY.';
