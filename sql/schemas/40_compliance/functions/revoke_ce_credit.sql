create function private.revoke_ce_credit(credit_id uuid, reason text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  credit public.ce_credits;
begin
  -- What was not decided on yet may be taken back by whom it is about; what counts, by who may review it.
  select * into credit from public.ce_credits c
  where c.id = credit_id and ((c.user_id = private.my_staff_id() and c.review_status = 'pending')
    or (c.user_id = any (array(select private.my_assignable_ids())) and c.user_id <> private.my_staff_id())) for update;
  if credit.id is null then
    perform private.fail(404, 'CE_CREDIT_NOT_FOUND', 'There is no such credit that you may revoke.');
  elsif credit.revoked_at is not null then
    perform private.fail(409, 'ALREADY_REVOKED', 'This credit was revoked already.');
  elsif length(btrim(coalesce(reason, ''))) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is revoked.');
  end if;
  update public.ce_credits c set revoked_by = private.my_staff_id(), revoked_at = private.clock(), revocation_reason = btrim(reason) where c.id = credit_id;
end
$$;
create function public.revoke_ce_credit(credit_id uuid, reason text) returns void
language sql volatile set search_path = ''
as $$ select private.revoke_ce_credit(credit_id, reason) $$;
comment on function public.revoke_ce_credit(uuid, text) is
  'Takes back a credit: of a direct report (of anyone, as training administrator), or one''s own while it waits for review. It stays on record and counts no more. '
  'Raises 404 CE_CREDIT_NOT_FOUND, 409 ALREADY_REVOKED, 400 REASON_MISSING.';
grant execute on function private.revoke_ce_credit(uuid, text) to authenticated;
grant execute on function public.revoke_ce_credit(uuid, text) to authenticated;
