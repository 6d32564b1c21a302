create function private.record_verification(
  certification_id uuid, source_name text, outcome public.verification_outcome_enum, checked_on date, details text
) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  certification public.staff_certifications;
  today date;
  zone text;
  made uuid;
begin
  select * into certification from public.staff_certifications c
  where c.id = record_verification.certification_id and c.user_id = any (array(select private.my_assignable_ids()));
  select time_zone, private.local_date(private.clock(), time_zone) into zone, today from public.organizations where id = certification.organization_id;
  if certification.id is null then
    perform private.fail(404, 'CERTIFICATION_NOT_FOUND', 'There is no such certification that you may check.');
  elsif certification.user_id = private.my_staff_id() then
    perform private.fail(403, 'OWN_CERTIFICATION', 'Nobody checks their own certification.');
  elsif length(btrim(coalesce(record_verification.source_name, ''))) = 0 then
    perform private.fail(400, 'VERIFICATION_SOURCE_MISSING', 'Say where it was looked up.', 'Name the register or the board.');
  elsif record_verification.outcome is null then
    perform private.fail(400, 'VERIFICATION_OUTCOME_MISSING', 'Say what the source answered.');
  elsif record_verification.checked_on > today then
    perform private.fail(400, 'CHECKED_IN_THE_FUTURE', 'The check is dated in the future.', 'Choose today or an earlier day.');
  end if;
  insert into public.verifications (organization_id, certification_id, user_id, method, source_name, normalized_number, outcome, details, checked_by, checked_at)
  values (certification.organization_id, certification.id, certification.user_id, 'manual', btrim(record_verification.source_name),
    public.normalized_certification_number(certification.certification_number), record_verification.outcome, nullif(btrim(record_verification.details), ''),
    private.my_staff_id(),
    case when record_verification.checked_on < today then (record_verification.checked_on + time '12:00') at time zone zone else private.clock() end)
  returning id into made;
  return made;
end
$$;
create function public.record_verification(
  certification_id uuid, source_name text, outcome public.verification_outcome_enum, checked_on date default null, details text default null
) returns uuid
language sql volatile set search_path = ''
as $$ select private.record_verification(certification_id, source_name, outcome, checked_on, details) $$;
comment on function public.record_verification(uuid, text, public.verification_outcome_enum, date, text) is
  'Enters in the ledger what somebody looked up about a certification of a direct report (of anyone, as training administrator), on a day of the practice''s calendar, today where it is not said. '
  'Returns the entry''s id. Raises 404 CERTIFICATION_NOT_FOUND, 403 OWN_CERTIFICATION, 400 VERIFICATION_SOURCE_MISSING, 400 VERIFICATION_OUTCOME_MISSING, 400 CHECKED_IN_THE_FUTURE.';
grant execute on function private.record_verification(uuid, text, public.verification_outcome_enum, date, text) to authenticated;
grant execute on function public.record_verification(uuid, text, public.verification_outcome_enum, date, text) to authenticated;
