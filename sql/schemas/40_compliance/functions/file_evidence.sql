create function private.file_evidence(
  user_id uuid, requirement_id uuid, kind public.evidence_kind_enum, effective_on date, expires_on date, document_url text, note text,
  outcome public.verification_outcome_enum, document_sha256 text
) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  me uuid := private.my_staff_id();
  person public.staff;
  requirement public.requirements;
  named text[];
  said text := nullif(btrim(note), '');
  made uuid;
begin
  select s.* into person from public.staff s
  where s.id = file_evidence.user_id and (s.id = me or s.id = any (array(select private.my_assignable_ids())));
  select r.* into requirement from public.requirements r where r.id = file_evidence.requirement_id and r.organization_id = person.organization_id;
  select array_agg(distinct proof ->> 'kind') into named
  from (select v.proofs from public.requirement_versions v where v.requirement_id = requirement.id order by v.version desc limit 1) rule
  cross join lateral jsonb_array_elements(rule.proofs) proof_group
  cross join lateral jsonb_array_elements(proof_group) proof;

  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person for whom you may file evidence.');
  elsif person.employment_status = 'terminated' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s has left.', person.full_name));
  elsif requirement.id is null then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  elsif requirement.retired_at is not null then
    perform private.fail(409, 'REQUIREMENT_RETIRED', 'This requirement was retired; nothing has to be proved for it any more.');
  elsif kind is null or kind::text <> all (coalesce(named, '{}')) then
    perform private.fail(400, 'KIND_NOT_NAMED', 'This kind of evidence does not prove this requirement.',
      format('It is proved by: %s.', replace(array_to_string(named, ', '), '_', ' ')));
  elsif kind = 'ce_credits' then
    perform private.fail(400, 'KIND_IS_COUNTED', 'Continuing education is counted from the credits on record.', 'Add the course certificate as a credit.');
  elsif effective_on is null then
    perform private.fail(400, 'DATE_MISSING', 'Say on which day it came about.', 'That is the day of the course, visit or check, not of the upload.');
  elsif effective_on > (select private.local_date(private.clock(), o.time_zone) from public.organizations o where o.id = person.organization_id) then
    perform private.fail(400, 'DATE_IN_THE_FUTURE', 'It is dated in the future.', 'Choose today or an earlier day.');
  elsif expires_on < effective_on then
    perform private.fail(400, 'EXPIRES_BEFORE_IT_STARTS', 'Its last valid day is before its date.');
  elsif kind = 'verification' and outcome is null then
    perform private.fail(400, 'OUTCOME_MISSING', 'Say what the source answered.');
  elsif kind <> 'verification' and outcome is not null then
    perform private.fail(400, 'OUTCOME_NOT_EXPECTED', 'Only a verification has an outcome.');
  elsif kind = 'verification' and person.id = me then
    perform private.fail(403, 'OWN_VERIFICATION', 'Nobody checks themselves.', 'Your manager or a training administrator looks it up.');
  elsif document_url is null and said is null then
    perform private.fail(400, 'PROOF_MISSING', 'Add the document, or say in a note where it can be seen.');
  elsif length(said) > 2000 then
    perform private.fail(400, 'NOTE_TOO_LONG', 'A note has 2000 characters at most.');
  elsif exists (
    select from public.compliance_evidence e
    where e.user_id = person.id and e.requirement_id = requirement.id and e.kind = file_evidence.kind and e.effective_on = file_evidence.effective_on
      and e.review_status = 'pending' and e.revoked_at is null) then
    perform private.fail(409, 'EVIDENCE_WAITS', 'The same evidence of that day waits to be reviewed already.');
  end if;
  perform private.check_person_document(person, document_url, false);

  insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, expires_on, requirement_id, outcome, document_url, document_sha256, note,
    recorded_by, review_status)
  values (person.organization_id, person.id, file_evidence.kind, file_evidence.effective_on, file_evidence.expires_on, requirement.id, file_evidence.outcome,
    file_evidence.document_url, file_evidence.document_sha256, said, me, 'pending')
  returning id into made;
  return made;
end
$$;
create function public.file_evidence(
  user_id uuid, requirement_id uuid, kind public.evidence_kind_enum, effective_on date, expires_on date default null, document_url text default null,
  note text default null, outcome public.verification_outcome_enum default null, document_sha256 text default null
) returns uuid
language sql volatile set search_path = ''
as $$ select private.file_evidence(user_id, requirement_id, kind, effective_on, expires_on, document_url, note, outcome, document_sha256) $$;
comment on function public.file_evidence(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) is
  'Files a proof of one requirement by hand, of a kind its rule names, dated effective_on (the day it came about, in the practice''s calendar): for oneself, or for a direct report (for anyone, as training '
  'administrator). It counts once somebody has reviewed it. Returns its id. document_url is an object of the bucket credentials, document_sha256 its hash. '
  'Raises 404 PERSON_NOT_FOUND, REQUIREMENT_NOT_FOUND, 409 PERSON_NOT_ACTIVE, REQUIREMENT_RETIRED, EVIDENCE_WAITS, 403 OWN_VERIFICATION, 400 KIND_NOT_NAMED, KIND_IS_COUNTED, DATE_MISSING, DATE_IN_THE_FUTURE, '
  'EXPIRES_BEFORE_IT_STARTS, OUTCOME_MISSING, OUTCOME_NOT_EXPECTED, PROOF_MISSING, NOTE_TOO_LONG, DOCUMENT_NOT_FOUND.';
grant execute on function private.file_evidence(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) to authenticated;
grant execute on function public.file_evidence(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) to authenticated;
