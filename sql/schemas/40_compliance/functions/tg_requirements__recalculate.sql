create function private.tg_requirements__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  asked uuid[];
begin
  if tg_table_name = 'requirement_versions' then
    select array_agg(distinct requirement_id) into asked from new_rows;
  else
    select array_agg(n.id) into asked from new_rows n join old_rows o using (id)
    where (n.reviewed_at, n.retired_at) is distinct from (o.reviewed_at, o.retired_at);
  end if;
  if asked is not null then
    perform private.recalculate_requirements(
      array(select s.id from public.staff s where s.organization_id in (select r.organization_id from public.requirements r where r.id = any (asked))), asked);
  end if;
  return null;
end
$$;
comment on function private.tg_requirements__recalculate() is 'Recalculates everybody of the practice under requirements that were reviewed, changed or retired.';
