create function private.review_ce_credit(credit_id uuid, approve boolean, note text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  credit public.ce_credits;
begin
  select * into credit from public.ce_credits c
  where c.id = credit_id and c.user_id = any (array(select private.my_assignable_ids())) for update;
  if credit.id is null then
    perform private.fail(404, 'CE_CREDIT_NOT_FOUND', 'There is no such credit that you may review.');
  elsif credit.user_id = private.my_staff_id() then
    perform private.fail(403, 'OWN_CREDIT', 'Nobody reviews their own credit.');
  elsif credit.review_status <> 'pending' or credit.revoked_at is not null then
    perform private.fail(409, 'ALREADY_REVIEWED', 'This credit was decided on already.', 'Revoke it where it was approved by mistake.');
  elsif not approve and length(btrim(coalesce(note, ''))) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is rejected, so that it can be put right.');
  end if;
  update public.ce_credits c
  set review_status = case when approve then 'approved' else 'rejected' end::public.review_status_enum, review_note = nullif(btrim(note), ''),
    reviewed_by = private.my_staff_id(), reviewed_at = private.clock()
  where c.id = credit_id;
end
$$;
create function public.review_ce_credit(credit_id uuid, approve boolean, note text default null) returns void
language sql volatile set search_path = ''
as $$ select private.review_ce_credit(credit_id, approve, note) $$;
comment on function public.review_ce_credit(uuid, boolean, text) is
  'Approves or rejects a credit from elsewhere of a direct report (of anyone, as training administrator). Raises 404 CE_CREDIT_NOT_FOUND, 403 OWN_CREDIT, 409 ALREADY_REVIEWED, 400 REASON_MISSING.';
grant execute on function private.review_ce_credit(uuid, boolean, text) to authenticated;
grant execute on function public.review_ce_credit(uuid, boolean, text) to authenticated;
