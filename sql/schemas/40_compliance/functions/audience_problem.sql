create function private.audience_problem(practice_id uuid, audience jsonb) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  clause jsonb;
  wrong text;
begin
  if jsonb_typeof(audience) is distinct from 'object' or jsonb_typeof(audience -> 'include') is distinct from 'array'
    or jsonb_typeof(coalesce(audience -> 'exclude', '[]')) <> 'array' or pg_column_size(audience) > 100000 then
    return 'Say whom it covers: {include: [clause, …], exclude: [clause, …]}.';
  elsif jsonb_array_length(audience -> 'include') > 50 or jsonb_array_length(coalesce(audience -> 'exclude', '[]')) > 50 then
    return 'An audience has 50 rows to include and 50 to exclude at most.';
  end if;
  for clause in select c from jsonb_path_query(audience, '$.*[*]') c loop
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
    where not exists (select from public.positions p where named.facet = 'position' and p.organization_id = practice_id and p.id::text = named.id)
      and not exists (select from public.departments d where named.facet = 'department' and d.organization_id = practice_id and d.id::text = named.id)
      and not exists (select from public.locations l where named.facet = 'location' and l.organization_id = practice_id and l.id::text = named.id)
      and not exists (select from public.staff s where named.facet = 'person' and s.organization_id = practice_id and s.id::text = named.id) limit 1;
    if wrong is not null then return wrong; end if;
  end loop;
  return null;
end
$$;
comment on function private.audience_problem(uuid, jsonb) is
  'What is wrong with an audience {include: [clause, …], exclude: [clause, …]} of a practice, in a sentence for whoever wrote it; null when nothing is.';
