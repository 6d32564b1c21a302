create function private.tg_staff__keep_history() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  people uuid[];
  stated jsonb;
begin
  if tg_op = 'INSERT' then
    insert into public.employment_periods (organization_id, user_id, started_on, ended_on)
    select organization_id, id, hired_on, terminated_on from new_rows;
    select array_agg(id),
      jsonb_agg(jsonb_build_object('user_id', id, 'valid_from', hired_on, 'facts', private.staff_facts(to_jsonb(new_rows))))
    into people, stated from new_rows;
  else
    perform private.fail(409, 'PERIODS_OVERLAP', format('%s was still employed on that day.', n.full_name), 'Choose a later first day.')
    from new_rows n join old_rows o using (id)
    join public.employment_periods p on p.user_id = n.id and p.ended_on >= n.hired_on
      and (p.started_on <> o.hired_on or (o.terminated_on < n.hired_on and n.terminated_on is null))
    where n.hired_on <> o.hired_on limit 1;

    -- Somebody who had left and starts again; any other change of the dates corrects the latest period.
    insert into public.employment_periods (organization_id, user_id, started_on)
    select n.organization_id, n.id, n.hired_on
    from new_rows n join old_rows o using (id) where o.terminated_on < n.hired_on and n.terminated_on is null;
    update public.employment_periods p set started_on = n.hired_on, ended_on = n.terminated_on
    from new_rows n join old_rows o using (id)
    where p.user_id = n.id and (n.hired_on, n.terminated_on) is distinct from (o.hired_on, o.terminated_on)
      and p.started_on = (select max(latest.started_on) from public.employment_periods latest where latest.user_id = n.id)
      and (p.started_on, p.ended_on) is distinct from (n.hired_on, n.terminated_on);

    select array_agg(changed.id),
      jsonb_agg(jsonb_build_object('user_id', changed.id, 'valid_from', changed.valid_from, 'facts', changed.facts)) filter (where changed.is_stated)
    into people, stated
    from (
      select n.id, facts.now as facts,
        facts.now <> facts.before or (o.terminated_on is not null and n.terminated_on is null) as is_stated,
        case when o.terminated_on < n.hired_on and n.terminated_on is null then n.hired_on
          else greatest(private.local_date(private.clock(), practice.time_zone), n.hired_on) end as valid_from
      from new_rows n join old_rows o using (id)
      join public.organizations practice on practice.id = n.organization_id
      cross join lateral (select private.staff_facts(to_jsonb(n)) as now, private.staff_facts(to_jsonb(o)) as before) facts
      where facts.now <> facts.before or (n.hired_on, n.terminated_on) is distinct from (o.hired_on, o.terminated_on)
    ) changed;
  end if;
  if people is null then return null; end if;
  perform private.restate_staff_history(people, coalesce(stated, '[]'));
  return null;
end
$$;
comment on function private.tg_staff__keep_history() is
  'Keeps employment_periods and staff_history: a change holds from today in the practice''s calendar, a new person''s place from the first day of work. Raises 409 PERIODS_OVERLAP.';
