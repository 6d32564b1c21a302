create function private.claimed_programs(user_ids uuid[], program_ids uuid[] default null) returns table (user_id uuid, program_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with proof as materialized (
    select distinct v.requirement_id, named.program_id
    from private.rules_in_force(array(select distinct s.organization_id from public.staff s where s.id = any (user_ids))) v
    cross join lateral private.named_proofs(v.proofs) named
    where named.program_id is not null and (program_ids is null or named.program_id = any (program_ids))
  )
  select r.user_id, proof.program_id
  from public.compliance_records r join proof on proof.requirement_id = r.requirement_id
  where r.user_id = any (user_ids);
end
$$;
comment on function private.claimed_programs(uuid[], uuid[]) is
  'The programs (of those given; null: all) that a requirement covering the people given asks for: these are followed there, not a second time because they are assigned.';
