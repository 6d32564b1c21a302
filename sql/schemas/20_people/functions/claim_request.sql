create function public.claim_request(request_key text, request_hash text, claim uuid)
returns table (claimed boolean, abandoned boolean, first_hash text, response_status integer, response_body jsonb, written_at timestamptz, written_type text, written_id uuid)
language plpgsql volatile set search_path = ''
as $$
#variable_conflict use_column
declare
  lease constant interval := interval '10 seconds';
begin
  delete from public.idempotency_keys k where k.auth_user_id = auth.uid() and k.key = request_key and k.created_at < now() - interval '1 day';
  insert into public.idempotency_keys (key, request_hash, claim) values (request_key, claim_request.request_hash, claim_request.claim)
  on conflict (auth_user_id, key) do nothing;
  if not found then
    update public.idempotency_keys k set claim = claim_request.claim, claimed_at = now()
    where k.auth_user_id = auth.uid() and k.key = request_key and k.request_hash = claim_request.request_hash
      and k.response_status is null and k.written_at is null and k.claimed_at < now() - lease;
  end if;
  return query
    select k.claim = claim_request.claim, k.claimed_at < now() - lease, k.request_hash, k.response_status, k.response_body, k.written_at, k.written_type, k.written_id
    from public.idempotency_keys k where k.auth_user_id = auth.uid() and k.key = request_key;
end
$$;
comment on function public.claim_request(text, text, uuid) is
  'Takes the caller''s Idempotency-Key for one request: a new one, or one whose request has written nothing for ten seconds. Says whether it was taken, and '
  'otherwise what became of the earlier request: its answer, or what it wrote before it was abandoned. No row: the key was freed at this moment.';
grant execute on function public.claim_request(text, text, uuid) to authenticated;
