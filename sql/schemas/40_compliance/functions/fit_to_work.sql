create function private.fit_to_work(user_id uuid, task text, day date) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  person public.staff;
  zone text;
  today date;
  asked_day date;
  moment timestamptz;
  reasons jsonb;
  asked_task text := nullif(btrim(task), '');
  near text;
  is_employed boolean;
begin
  select s.* into person from public.staff s
  where s.id = fit_to_work.user_id and (
    s.organization_id = private.my_organization_id_as('training_administrator', 'executive')
    or s.id = private.my_staff_id()
    or s.id = any (array(select private.my_team_ids())));
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person that you may see.');
  end if;
  select o.time_zone, private.local_date(private.clock(), o.time_zone) into zone, today from public.organizations o where o.id = person.organization_id;
  asked_day := coalesce(day, today);
  if asked_day < today then
    perform private.fail(400, 'DAY_PAST', 'Who may work is asked for today or a later day.', 'Where somebody stood on a past day is in the explanation of the requirement.');
  elsif person.employment_status = 'terminated' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s has left.', person.full_name));
  end if;
  -- A task that no requirement names is a slip of the pen: to say yes to it would let somebody work whom nothing was asked of.
  if asked_task is not null and not exists (select from private.work_tasks(person.organization_id) known where lower(known) = lower(asked_task)) then
    select string_agg(known, ', ') into near from (
      select known from private.work_tasks(person.organization_id) known order by extensions.similarity(known, asked_task) desc, known limit 5) closest;
    perform private.fail(422, 'TASK_UNKNOWN', format('No requirement of the practice names the task "%s".', asked_task),
      coalesce('Did you mean: ' || near || '?', 'No requirement names a task. Ask without one, for all work.'));
  end if;
  is_employed := exists (
    select from public.employment_periods p where p.user_id = person.id and p.started_on <= asked_day and (p.ended_on is null or p.ended_on >= asked_day));
  -- What is valid until a day is valid on it: a later day is asked about at its beginning.
  moment := greatest(private.clock(), asked_day::timestamp at time zone zone);

  select jsonb_agg(jsonb_build_object(
      'requirement_id', r.requirement_id, 'requirement', rule.requirement_name, 'status', standing.status,
      'due_on', private.deadline_date(r.next_required_date, zone), 'citation', rule.citation,
      'needed', case
        when r.last_compliance_date is null then 'Not proved yet: ' else 'Lapsed: ' end || coalesce(private.proofs_in_words(rule.proofs), 'nothing proves it'))
      order by rule.requirement_name, r.requirement_id)
  into reasons
  from public.compliance_records r
  join lateral (
    select v.* from public.requirement_versions v where v.requirement_id = r.requirement_id order by v.version desc limit 1
  ) rule on rule.blocks_work
  cross join lateral (
    select public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, moment) as status
  ) standing
  where r.user_id = person.id
    and (rule.work_tasks = '{}' or exists (select from unnest(rule.work_tasks) named where lower(named) = lower(asked_task)))
    -- Nobody may work without it: what was never proved does not count as fit while its first due date is still ahead,
    -- except where an exception that the rule allows holds.
    and (standing.status = 'non_compliant' or r.last_compliance_date is null and not (rule.exception_effect = 'extends' and exists (
      select from public.compliance_exceptions e
      where e.user_id = r.user_id and e.requirement_id = r.requirement_id and e.status = 'approved' and e.ends_on >= asked_day)));

  return jsonb_build_object('user_id', person.id, 'task', asked_task, 'day', asked_day, 'employed', is_employed,
    'fit', is_employed and reasons is null, 'reasons', coalesce(reasons, '[]'));
end
$$;
create function public.fit_to_work(user_id uuid, task text default null, day date default null) returns jsonb
language sql stable set search_path = ''
as $$ select private.fit_to_work(user_id, task, day) $$;
comment on function public.fit_to_work(uuid, text, date) is
  'Whether a person may work (or do a task named in a requirement) on a day of the practice''s calendar, today where it is not said: {user_id, task, day, employed, fit, reasons: [{requirement_id, requirement, status, due_on, citation, '
  'needed}]}. Asks every requirement without which nobody may work: it has to be proved, and valid or in grace on that day. Without a task only those for all work. Whoever is not employed on that day (employed) is never fit. '
  'Raises 404 PERSON_NOT_FOUND, 409 PERSON_NOT_ACTIVE, 400 DAY_PAST, 422 TASK_UNKNOWN with the nearest names.';
grant execute on function private.fit_to_work(uuid, text, date) to authenticated;
grant execute on function public.fit_to_work(uuid, text, date) to authenticated;
