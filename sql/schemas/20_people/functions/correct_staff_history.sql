create function private.correct_staff_history(user_id uuid, effective_from date, effective_until date, facts jsonb, reason text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  person public.staff;
  today date;
  stated jsonb;
  allowed constant text[] := array['position_id', 'department_id', 'location_id', 'manager_id', 'permission_level', 'employment_kind'];
begin
  select s.* into person from public.staff s
  where s.id = correct_staff_history.user_id and s.organization_id = private.my_organization_id_as('training_administrator') for no key update;
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person whose history you may correct.');
  end if;
  select private.local_date(private.clock(), practice.time_zone) into today from public.organizations practice where practice.id = person.organization_id;
  if coalesce(jsonb_typeof(facts), '') <> 'object' or facts = '{}' or facts - allowed <> '{}' then
    perform private.fail(400, 'INVALID_FACTS', 'Say what was different.', 'Give at least one of ' || array_to_string(allowed, ', ') || '.');
  elsif length(btrim(coalesce(reason, ''))) not between 1 and 2000 then
    perform private.fail(400, 'REASON_MISSING', 'Say why the history is corrected, in at most 2000 characters.');
  elsif effective_from is null or effective_from > today then
    perform private.fail(400, 'DATE_IN_THE_FUTURE', 'A correction starts today or earlier.', 'Change the person''s details on the day itself.');
  elsif effective_until <= effective_from or effective_until > today then
    perform private.fail(400, 'INVALID_RANGE', 'The last day comes after the first and before today.', 'Leave it out if it still holds.');
  elsif not exists (
    select from public.employment_periods p
    where p.user_id = person.id and daterange(p.started_on, p.ended_on, '[]') && daterange(effective_from, effective_until)
  ) then
    perform private.fail(400, 'NOT_EMPLOYED_THEN', format('%s was not employed then.', person.full_name));
  elsif facts ? 'permission_level' and effective_until is null then
    perform private.fail(400, 'LEVEL_IS_SET_ELSEWHERE', 'What a person may do from now on is changed under Permission level.', 'Give the last day of the earlier level.');
  elsif facts ->> 'manager_id' = person.id::text then
    perform private.fail(400, 'OWN_MANAGER', 'Nobody is their own manager.');
  elsif (facts ->> 'position_id' is not null and not exists (
      select from public.positions p where p.id = (facts ->> 'position_id')::uuid and p.organization_id = person.organization_id))
    or (facts ->> 'department_id' is not null and not exists (
      select from public.departments d where d.id = (facts ->> 'department_id')::uuid and d.organization_id = person.organization_id))
    or (facts ->> 'location_id' is not null and not exists (
      select from public.locations l where l.id = (facts ->> 'location_id')::uuid and l.organization_id = person.organization_id))
    or (facts ->> 'manager_id' is not null and not exists (
      select from public.staff m where m.id = (facts ->> 'manager_id')::uuid and m.organization_id = person.organization_id))
  then
    perform private.fail(404, 'PLACE_NOT_FOUND', 'This position, department, location or manager is not of the practice.');
  end if;

  -- What is not mentioned stays as it was on each of those days.
  select jsonb_agg(jsonb_build_object('user_id', person.id,
    'valid_from', greatest(h.valid_from, effective_from), 'valid_until', least(h.valid_until, effective_until),
    'facts', private.staff_facts(to_jsonb(h)) || correct_staff_history.facts))
  into stated
  from public.staff_history h
  where h.user_id = person.id and h.superseded_at is null and daterange(h.valid_from, h.valid_until) && daterange(effective_from, effective_until);
  perform private.restate_staff_history(array[person.id], coalesce(stated, '[]'), btrim(reason));

  if effective_until is null then
    update public.staff s set
      position_id = (wanted.row).position_id, department_id = (wanted.row).department_id, location_id = (wanted.row).location_id,
      manager_id = (wanted.row).manager_id, employment_kind = (wanted.row).employment_kind
    from (select jsonb_populate_record(person, facts) as row) wanted
    where s.id = person.id;
  end if;
end
$$;
create function public.correct_staff_history(user_id uuid, effective_from date, effective_until date, facts jsonb, reason text) returns void
language sql volatile set search_path = ''
as $$ select private.correct_staff_history(user_id, effective_from, effective_until, facts, reason) $$;
comment on function public.correct_staff_history(uuid, date, date, jsonb, text) is
  'Corrects what a person was from effective_from until the day before effective_until (null: to this day, which changes the person''s details too). facts holds what was different: '
  'position_id, department_id, location_id, manager_id, employment_kind, and permission_level for the past. The earlier statement stays readable as superseded. '
  'For training administrators. Raises 404 PERSON_NOT_FOUND, 404 PLACE_NOT_FOUND, 400 INVALID_FACTS, 400 REASON_MISSING, 400 DATE_IN_THE_FUTURE, 400 INVALID_RANGE, '
  '400 NOT_EMPLOYED_THEN, 400 LEVEL_IS_SET_ELSEWHERE, 400 OWN_MANAGER, 409 REPORTING_CYCLE.';
grant execute on function private.correct_staff_history(uuid, date, date, jsonb, text) to authenticated;
grant execute on function public.correct_staff_history(uuid, date, date, jsonb, text) to authenticated;
