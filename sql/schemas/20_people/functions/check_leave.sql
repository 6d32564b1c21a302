create function private.check_leave(user_id uuid, leave_id uuid, starts_on date, ends_on date) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  person public.staff;
  other public.staff_leaves;
begin
  select s.* into person from public.staff s
  where s.id = check_leave.user_id and s.organization_id = private.my_organization_id_as('training_administrator');
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person whose leaves you may keep.');
  elsif person.employment_status = 'terminated' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s has left.', person.full_name));
  elsif starts_on is null then
    perform private.fail(400, 'START_MISSING', 'Say on which day the leave starts.');
  elsif ends_on < starts_on then
    perform private.fail(400, 'LEAVE_ENDS_BEFORE_IT_STARTS', 'The last day is before the first.', 'Choose a later last day, or cancel the leave.');
  elsif starts_on < person.hired_on then
    perform private.fail(400, 'LEAVE_BEFORE_HIRING', format('%s was hired after that day.', person.full_name), 'Choose a later first day.');
  elsif ends_on > starts_on + 1826 then
    perform private.fail(400, 'LEAVE_TOO_LONG', 'A leave lasts five years at most.', 'Leave the last day open, or mark the person as left.');
  end if;
  select l.* into other from public.staff_leaves l
  where l.user_id = person.id and l.cancelled_at is null and l.id is distinct from leave_id
    and daterange(l.starts_on, l.ends_on, '[]') && daterange(check_leave.starts_on, check_leave.ends_on, '[]')
  order by l.starts_on limit 1;
  if other.id is not null then
    perform private.fail(409, 'LEAVE_OVERLAPS', format('%s is already away from %s%s.', person.full_name, to_char(other.starts_on, 'FMDD FMMonth YYYY'),
      coalesce(' to ' || to_char(other.ends_on, 'FMDD FMMonth YYYY'), ' without an end')), 'Change that leave, or choose other days.');
  end if;
end
$$;
comment on function private.check_leave(uuid, uuid, date, date) is
  'Refuses a leave that cannot be: who asks must be a training administrator of the person''s practice. leave_id is the leave being changed, null for a new one. '
  'Raises 404 PERSON_NOT_FOUND, 409 PERSON_NOT_ACTIVE, 400 START_MISSING, 400 LEAVE_ENDS_BEFORE_IT_STARTS, 400 LEAVE_BEFORE_HIRING, 400 LEAVE_TOO_LONG, 409 LEAVE_OVERLAPS.';
