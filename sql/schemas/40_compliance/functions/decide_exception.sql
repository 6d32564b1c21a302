create function private.decide_exception(exception_id uuid, approve boolean, note text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  me uuid := private.my_staff_id();
  exception public.compliance_exceptions := private.exception_to_change(exception_id);
  said text := nullif(btrim(note), '');
begin
  if exception.user_id = me then
    perform private.fail(403, 'OWN_EXCEPTION', 'Somebody else decides on an exception of your own.', 'It waits for your manager or a training administrator.');
  elsif exception.user_id <> all (array(select private.my_assignable_ids())) then
    perform private.fail(403, 'NOT_YOURS_TO_DECIDE', 'The direct manager or a training administrator decides.');
  elsif exception.status <> 'requested' then
    perform private.fail(409, 'ALREADY_DECIDED', case exception.status when 'withdrawn' then 'This exception was withdrawn.' else 'This exception was decided on already.' end,
      case exception.status when 'approved' then 'End it where it no longer holds.' else 'It can be asked for again.' end);
  elsif approve is null then
    perform private.fail(400, 'DECISION_MISSING', 'Say whether it is approved.');
  elsif not approve and said is null then
    perform private.fail(400, 'NOTE_MISSING', 'Say why it is rejected.');
  elsif length(said) > 2000 then
    perform private.fail(400, 'NOTE_TOO_LONG', 'A note has 2000 characters at most.');
  elsif approve and exception.ends_on < (select private.local_date(private.clock(), o.time_zone) from public.organizations o where o.id = exception.organization_id) then
    perform private.fail(409, 'EXCEPTION_PAST', 'The last day of this exception has passed, so there is nothing left to approve.', 'Reject it; a later one can be asked for.');
  end if;
  update public.compliance_exceptions e
  set status = case when approve then 'approved' else 'rejected' end::public.exception_status_enum, decided_by = me, decided_at = private.clock()
  where e.id = exception.id;
  update public.compliance_exception_details d set decision_note = said where d.id = exception.id and said is not null;
end
$$;
create function public.decide_exception(exception_id uuid, approve boolean, note text default null) returns void
language sql volatile set search_path = ''
as $$ select private.decide_exception(exception_id, approve, note) $$;
comment on function public.decide_exception(uuid, boolean, text) is
  'Approves or rejects an exception that a direct report (anyone, for a training administrator) waits for; a rejection says why. '
  'Raises 404 EXCEPTION_NOT_FOUND, 403 OWN_EXCEPTION, NOT_YOURS_TO_DECIDE, 409 ALREADY_DECIDED, EXCEPTION_PAST, 400 DECISION_MISSING, NOTE_MISSING, NOTE_TOO_LONG.';
grant execute on function private.decide_exception(uuid, boolean, text) to authenticated;
grant execute on function public.decide_exception(uuid, boolean, text) to authenticated;
