create function private.tg_staff__keep_reporting_lines() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  moved uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id) into moved from new_rows where manager_id is not null;
  else
    select array_agg(n.id) into moved
    from new_rows n join old_rows o using (id) where n.manager_id is distinct from o.manager_id;
  end if;
  if moved is null then return null; end if;

  -- Two people moving at once could close a loop that neither sees; practices are small, so moves take turns.
  perform pg_advisory_xact_lock(hashtextextended('reporting_lines:' || organization_id, 0))
  from (select distinct organization_id from new_rows order by 1) practices;

  -- Whoever moved takes along everyone below.
  with recursive affected as (
    select id from public.staff where id = any (moved)
    union
    select report.id from public.staff report join affected on report.manager_id = affected.id
  ), line as (
    select s.id as report_id, s.manager_id, s.organization_id, 1 as depth, array[s.id] as path
    from public.staff s join affected using (id) where s.manager_id is not null
    union all
    select line.report_id, above.manager_id, line.organization_id, line.depth + 1, line.path || line.manager_id
    from line join public.staff above on above.id = line.manager_id
    where above.manager_id is not null and not line.manager_id = any (line.path)
  ), looped as (
    select private.fail(409, 'REPORTING_CYCLE', 'Somebody would be above themselves in the reporting line.',
      'Choose a manager who does not report to this person.')
    from line where report_id = manager_id limit 1
  ), gone as (
    delete from public.reporting_lines l using affected
    where l.report_id = affected.id
      and not exists (select from line where line.report_id = l.report_id and line.manager_id = l.manager_id)
  )
  insert into public.reporting_lines as kept (manager_id, report_id, organization_id, depth)
  select manager_id, report_id, organization_id, depth from line
  where not exists (select from looped)
  on conflict (manager_id, report_id) do update set depth = excluded.depth where kept.depth <> excluded.depth;
  return null;
end
$$;
comment on function private.tg_staff__keep_reporting_lines() is
  'Keeps reporting_lines equal to the managers named in staff. Raises 409 REPORTING_CYCLE.';
