create function private.review_evidence(evidence_id uuid, approve boolean, note text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  me uuid := private.my_staff_id();
  evidence public.compliance_evidence;
  said text := nullif(btrim(note), '');
begin
  select * into evidence from public.compliance_evidence e
  where e.id = evidence_id and (e.user_id = me or e.user_id = any (array(select private.my_assignable_ids()))) for update;
  if evidence.id is null then
    perform private.fail(404, 'EVIDENCE_NOT_FOUND', 'There is no such evidence that you may review.');
  elsif evidence.user_id = me then
    perform private.fail(403, 'OWN_EVIDENCE', 'Nobody reviews their own evidence.');
  elsif evidence.review_status <> 'pending' or evidence.revoked_at is not null then
    perform private.fail(409, 'ALREADY_REVIEWED', 'This evidence was decided on already.', 'Revoke it where it was approved by mistake.');
  elsif approve is null then
    perform private.fail(400, 'DECISION_MISSING', 'Say whether it is approved.');
  elsif approve and evidence.outcome in ('invalid', 'source_unavailable') then
    perform private.fail(409, 'NOT_A_PASS', case evidence.outcome when 'invalid' then 'The source said that it is not valid, so it proves nothing.'
      else 'The source did not answer, which is never a pass.' end, 'Reject it, and file another check.');
  elsif said is null and (not approve or evidence.outcome = 'match_to_decide') then
    perform private.fail(400, 'REASON_MISSING', case when approve then 'Say why the match is not this person.' else 'Say why it is rejected, so that it can be put right.' end);
  elsif length(said) > 2000 then
    perform private.fail(400, 'REASON_TOO_LONG', 'A reason has 2000 characters at most.');
  end if;
  update public.compliance_evidence e set
    review_status = case when approve then 'approved' else 'rejected' end::public.review_status_enum,
    -- A possible match is judged by a person; what a source said otherwise stays what it said.
    outcome = case when e.outcome = 'match_to_decide' then case when approve then 'valid' else 'invalid' end::public.verification_outcome_enum else e.outcome end,
    review_note = said, reviewed_by = me, reviewed_at = private.clock(), counted_at = case when approve then private.clock() end
  where e.id = evidence.id;
end
$$;
create function public.review_evidence(evidence_id uuid, approve boolean, note text default null) returns void
language sql volatile set search_path = ''
as $$ select private.review_evidence(evidence_id, approve, note) $$;
comment on function public.review_evidence(uuid, boolean, text) is
  'Approves evidence filed by hand for a direct report (for anyone, as training administrator), from when it counts, or rejects it with a reason. Of a verification that found a possible match, approving says it is not '
  'the person (valid), rejecting that it is (invalid); both with a reason. An unavailable source is never approved. '
  'Raises 404 EVIDENCE_NOT_FOUND, 403 OWN_EVIDENCE, 409 ALREADY_REVIEWED, NOT_A_PASS, 400 DECISION_MISSING, REASON_MISSING, REASON_TOO_LONG.';
grant execute on function private.review_evidence(uuid, boolean, text) to authenticated;
grant execute on function public.review_evidence(uuid, boolean, text) to authenticated;
