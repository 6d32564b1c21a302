create function private.tg_compliance_evidence__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  people uuid[];
  asked uuid[];
begin
  select array_agg(distinct n.user_id) into people from new_rows n;
  -- The requirements that any of it may prove, as their rules are now.
  select array_agg(distinct v.requirement_id) into asked
  from new_rows n
  join private.rules_in_force(array(select distinct organization_id from new_rows)) v on v.organization_id = n.organization_id
    and (v.requirement_id = n.requirement_id or n.certification_id is not null
      or n.program_id is not null and jsonb_path_exists(v.proofs, '$[*][*] ? (@.program_id == $program)', jsonb_build_object('program', n.program_id)));
  if asked is not null then perform private.recalculate_requirements(people, asked); end if;
  return null;
end
$$;
comment on function private.tg_compliance_evidence__recalculate() is 'Recalculates the people whose evidence a statement touched, under the requirements it may prove.';
