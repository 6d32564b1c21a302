create function private.work_tasks(practice_id uuid) returns setof text
language sql stable security definer set search_path = ''
as $$
  select distinct named
  from (
    select distinct on (v.requirement_id) v.* from public.requirement_versions v join public.requirements r on r.id = v.requirement_id
    where v.organization_id = practice_id and r.retired_at is null order by v.requirement_id, v.version desc
  ) rule, unnest(rule.work_tasks) named
  where rule.blocks_work
$$;
comment on function private.work_tasks(uuid) is 'The tasks of a practice: what its requirements name as not to be done without them.';
