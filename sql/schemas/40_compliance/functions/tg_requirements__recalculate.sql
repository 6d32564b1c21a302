create function private.tg_requirements__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  asked uuid[];
  people uuid[];
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
  -- What is asked for now is no longer followed for its own sake, and what no longer is, is again.
  if tg_table_name = 'requirement_versions' then
    select array_agg(distinct r.user_id) into people
    from new_rows n
    join public.requirement_versions before on before.requirement_id = n.requirement_id and before.version = n.version - 1 and before.proofs <> n.proofs
    join public.compliance_records r on r.requirement_id = n.requirement_id;
    if people is not null then perform private.recalculate_assigned(people); end if;
  end if;
  return null;
end
$$;
comment on function private.tg_requirements__recalculate() is 'Recalculates everybody of the practice under requirements that were reviewed, changed or retired.';
