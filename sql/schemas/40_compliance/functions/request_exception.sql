create function private.request_exception(
  user_id uuid, requirement_id uuid, kind public.exception_kind_enum, reason_kind public.exception_reason_enum, reason text, ends_on date, planned_on date,
  document_url text
) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  me uuid := private.my_staff_id();
  person public.staff;
  today date;
  latest_end date;
  made public.compliance_exceptions;
begin
  select s.* into person from public.staff s
  where s.id = request_exception.user_id and (s.id = me or s.id = any (array(select private.my_assignable_ids())))
  for no key update;
  select private.local_date(private.clock(), o.time_zone) into today from public.organizations o where o.id = person.organization_id;
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person for whom you may ask for an exception.');
  elsif person.employment_status = 'terminated' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s has left.', person.full_name));
  elsif not exists (select from public.requirements r where r.id = request_exception.requirement_id and r.organization_id = person.organization_id) then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  elsif not exists (select from public.compliance_records r where r.user_id = person.id and r.requirement_id = request_exception.requirement_id) then
    perform private.fail(409, 'REQUIREMENT_DOES_NOT_COVER', format('This requirement does not cover %s, so there is nothing to except.', case when person.id = me then 'you' else person.full_name end));
  elsif kind is null then
    perform private.fail(400, 'KIND_MISSING', 'Say whether it is a delay or a waiver.');
  elsif reason_kind is null or length(btrim(coalesce(reason, ''))) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why, so that whoever decides can judge it.');
  elsif length(reason) > 2000 then
    perform private.fail(400, 'REASON_TOO_LONG', 'A reason has 2000 characters at most.');
  elsif ends_on is null then
    perform private.fail(400, 'END_MISSING', 'Say on which day the exception ends.', 'An exception without an end is a change of the requirement.');
  elsif ends_on < today then
    perform private.fail(400, 'END_PAST', 'The last day of the exception has passed already.', 'Choose today or a later day.');
  elsif ends_on > today + 1826 then
    perform private.fail(400, 'END_TOO_FAR', 'An exception lasts five years at most.', 'Choose an earlier last day; it can be asked for again.');
  elsif kind = 'delay' and planned_on is null then
    perform private.fail(400, 'PLAN_MISSING', 'A delay says for which day it is planned instead.');
  elsif planned_on < today then
    perform private.fail(400, 'PLANNED_PAST', 'The planned day has passed already.', 'Choose today or a later day.');
  elsif planned_on > ends_on then
    perform private.fail(400, 'PLANNED_AFTER_END', 'The planned day is after the last day of the exception.', 'Choose an earlier planned day or a later end.');
  elsif exists (select from public.compliance_exceptions e
    where e.user_id = person.id and e.requirement_id = request_exception.requirement_id and e.status = 'requested') then
    perform private.fail(409, 'EXCEPTION_WAITS', 'An exception from this requirement waits to be decided already.', 'Withdraw that one first, or wait for the decision.');
  end if;
  select max(e.ends_on) into latest_end from public.compliance_exceptions e
  where e.user_id = person.id and e.requirement_id = request_exception.requirement_id and e.status = 'approved' and e.ends_on >= today;
  if latest_end >= ends_on then
    perform private.fail(409, 'EXCEPTION_OVERLAPS', format('An exception from this requirement runs until %s already.', to_char(latest_end, 'FMDD FMMonth YYYY')),
      'Ask for one that ends later, or have that one ended first.');
  end if;
  perform private.check_person_document(person, document_url, reason_kind in ('medical', 'religious'));

  insert into public.compliance_exceptions (organization_id, user_id, requirement_id, kind, planned_on, ends_on, requested_by)
  values (person.organization_id, person.id, request_exception.requirement_id, request_exception.kind, request_exception.planned_on, request_exception.ends_on, me)
  returning * into made;
  insert into public.compliance_exception_details (id, organization_id, user_id, reason_kind, reason, document_url)
  values (made.id, made.organization_id, made.user_id, request_exception.reason_kind, btrim(request_exception.reason), request_exception.document_url);
  return made.id;
end
$$;
create function public.request_exception(
  user_id uuid, requirement_id uuid, kind public.exception_kind_enum, reason_kind public.exception_reason_enum, reason text, ends_on date,
  planned_on date default null, document_url text default null
) returns uuid
language sql volatile set search_path = ''
as $$ select private.request_exception(user_id, requirement_id, kind, reason_kind, reason, ends_on, planned_on, document_url) $$;
comment on function public.request_exception(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) is
  'Asks for a delay or a waiver of one requirement until ends_on (a day of the practice''s calendar): for oneself, or for a direct report (for anyone, as training administrator). Returns the exception''s id. '
  'A running one may be prolonged. document_url is an object of the bucket credentials, restricted-… for a medical or religious reason. '
  'Raises 404 PERSON_NOT_FOUND, REQUIREMENT_NOT_FOUND, 409 PERSON_NOT_ACTIVE, REQUIREMENT_DOES_NOT_COVER, EXCEPTION_WAITS, EXCEPTION_OVERLAPS, '
  '400 KIND_MISSING, REASON_MISSING, REASON_TOO_LONG, END_MISSING, END_PAST, END_TOO_FAR, PLAN_MISSING, PLANNED_PAST, PLANNED_AFTER_END, DOCUMENT_NOT_FOUND, DOCUMENT_NOT_RESTRICTED.';
grant execute on function private.request_exception(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) to authenticated;
grant execute on function public.request_exception(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) to authenticated;
