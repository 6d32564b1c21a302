create function private.revoke_evidence(evidence_id uuid, reason text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  me uuid := private.my_staff_id();
  evidence public.compliance_evidence;
  said text := nullif(btrim(reason), '');
begin
  -- What was not decided on yet may be taken back by whom it is about; what counts, by who may review it.
  select * into evidence from public.compliance_evidence e
  where e.id = evidence_id and ((e.user_id = me and e.review_status = 'pending')
    or (e.user_id = any (array(select private.my_assignable_ids())) and e.user_id <> me)) for update;
  if evidence.id is null then
    perform private.fail(404, 'EVIDENCE_NOT_FOUND', 'There is no such evidence that you may revoke.');
  elsif evidence.requirement_id is null or evidence.kind = 'ce_credits' then
    perform private.fail(409, 'NOT_FILED_BY_HAND', 'This evidence follows from a training, a license or credits.', 'Revoke the certificate, the license or the credit it comes from.');
  elsif evidence.revoked_at is not null then
    perform private.fail(409, 'ALREADY_REVOKED', 'This evidence was revoked already.');
  elsif said is null then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is revoked.');
  elsif length(said) > 2000 then
    perform private.fail(400, 'REASON_TOO_LONG', 'A reason has 2000 characters at most.');
  end if;
  update public.compliance_evidence e set revoked_at = private.clock(), revoked_by = me, revocation_reason = said where e.id = evidence.id;
end
$$;
create function public.revoke_evidence(evidence_id uuid, reason text) returns void
language sql volatile set search_path = ''
as $$ select private.revoke_evidence(evidence_id, reason) $$;
comment on function public.revoke_evidence(uuid, text) is
  'Takes back evidence filed by hand: of a direct report (of anyone, as training administrator), or one''s own while it waits for review. It stays on record and counts no more. '
  'Raises 404 EVIDENCE_NOT_FOUND, 409 NOT_FILED_BY_HAND, ALREADY_REVOKED, 400 REASON_MISSING, REASON_TOO_LONG.';
grant execute on function private.revoke_evidence(uuid, text) to authenticated;
grant execute on function public.revoke_evidence(uuid, text) to authenticated;
