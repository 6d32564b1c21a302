create function audit.mark_written(target_type text, target_id uuid) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  claimed text := private.request_header('x-idempotency-claim');
begin
  if claimed is null or claimed = current_setting('app.written_claim', true) then return; end if;

  -- The lock on the row is what makes it once: a repeat that takes the key over waits for this transaction, or this one finds the claim gone.
  update public.idempotency_keys
  set written_at = now(), written_type = mark_written.target_type, written_id = mark_written.target_id
  where claim = claimed::uuid and written_at is null and (auth_user_id = auth.uid() or auth.role() = 'service_role');
  if not found and not exists (
    select from public.idempotency_keys
    where claim = claimed::uuid and written_at is not null and (auth_user_id = auth.uid() or auth.role() = 'service_role')
  ) then
    perform private.fail(409, 'REQUEST_TAKEN_OVER', 'A repeat of this request has taken its place.', 'Read what the repeat answered.');
  end if;
  perform set_config('app.written_claim', claimed, true);
end
$$;
comment on function audit.mark_written(text, uuid) is
  'Notes at the Idempotency-Key of the request, in the transaction of its first write, that it has written, and what. '
  'Raises REQUEST_TAKEN_OVER (409) when the key has another claim by now. Does nothing for a request without a key.';
