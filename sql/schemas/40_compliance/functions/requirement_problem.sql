create function private.requirement_problem(rule public.requirement_versions) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  clause jsonb;
  proof jsonb;
  wrong text;
begin
  if jsonb_typeof(rule.audience) is distinct from 'object' or jsonb_typeof(rule.audience -> 'include') is distinct from 'array'
    or jsonb_typeof(coalesce(rule.audience -> 'exclude', '[]')) <> 'array' or pg_column_size(rule.audience) > 100000 then
    return 'Say whom it covers: {include: [clause, …], exclude: [clause, …]}.';
  elsif jsonb_array_length(rule.audience -> 'include') > 50 or jsonb_array_length(coalesce(rule.audience -> 'exclude', '[]')) > 50 then
    return 'An audience has 50 rows to include and 50 to exclude at most.';
  end if;
  for clause in select c from jsonb_path_query(rule.audience, '$.*[*]') c loop
    if jsonb_typeof(clause) <> 'object' then return 'A row of the audience is an object.'; end if;
    select k into wrong from jsonb_each(clause) e (k, v)
    where k not in ('departments', 'positions', 'locations', 'states', 'employment_kinds', 'people', 'clinical')
      or (k = 'clinical') <> (jsonb_typeof(v) = 'boolean')
      or k <> 'clinical' and (jsonb_typeof(v) <> 'array' or jsonb_array_length(v) = 0 or jsonb_path_exists(v, '$[*] ? (@.type() != "string")')) limit 1;
    if wrong is not null then return format('The audience cannot be told by %s like this: name at least one, as a list.', wrong); end if;
    select format('%s of another practice, or gone: choose again.', initcap(named.facet)) into wrong
    from (
      select 'position' as facet, jsonb_array_elements_text(clause -> 'positions') as id union all
      select 'department', jsonb_array_elements_text(clause -> 'departments') union all
      select 'location', jsonb_array_elements_text(clause -> 'locations') union all
      select 'person', jsonb_array_elements_text(clause -> 'people')
    ) named
    where not exists (select from public.positions p where named.facet = 'position' and p.organization_id = rule.organization_id and p.id::text = named.id)
      and not exists (select from public.departments d where named.facet = 'department' and d.organization_id = rule.organization_id and d.id::text = named.id)
      and not exists (select from public.locations l where named.facet = 'location' and l.organization_id = rule.organization_id and l.id::text = named.id)
      and not exists (select from public.staff s where named.facet = 'person' and s.organization_id = rule.organization_id and s.id::text = named.id) limit 1;
    if wrong is not null then return wrong; end if;
  end loop;

  if jsonb_typeof(rule.proofs) is distinct from 'array' or jsonb_array_length(rule.proofs) not between 1 and 10
    or exists (select from jsonb_array_elements(rule.proofs) g where case when jsonb_typeof(g) = 'array' then jsonb_array_length(g) not between 1 and 20 else true end) then
    return 'Say what proves it: at least one group with at least one proof.';
  end if;
  for proof in select p from jsonb_array_elements(rule.proofs) g, jsonb_array_elements(g) p loop
    if jsonb_typeof(proof) <> 'object' or not (proof ->> 'kind' = any (enum_range(null::public.evidence_kind_enum)::text[])) or proof ->> 'kind' is null then
      return 'Each proof says of what kind it is.';
    elsif proof ? 'program_id' and (proof ->> 'kind' <> 'training' or not exists (
        select from public.training_programs t where t.organization_id = rule.organization_id and t.id::text = proof ->> 'program_id')) then
      return 'A program that proves it is not one of this practice: choose again.';
    elsif proof ->> 'certification_kind' is not null and not (proof ->> 'certification_kind' = any (enum_range(null::public.certification_kind_enum)::text[])) then
      return 'There is no such kind of licence.';
    elsif proof ->> 'state' is not null and proof ->> 'state' !~ '^[A-Z]{2}$' then
      return 'A state is two capital letters.';
    end if;
  end loop;
  return null;
end
$$;
comment on function private.requirement_problem(public.requirement_versions) is
  'What is wrong with the audience or the proofs of a rule, in words; null when nothing is. The rest is held by the table''s constraints.';
