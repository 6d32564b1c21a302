create function private.named_clause(clause jsonb) returns text
language sql stable security definer set search_path = ''
as $$
  select coalesce(nullif(concat_ws(', ',
    case when clause ? 'positions' then (select string_agg(p.title, ' or ' order by p.title) from public.positions p where clause -> 'positions' ? p.id::text) end,
    case when clause ? 'clinical' then case when (clause ->> 'clinical')::boolean then 'clinical positions' else 'positions that are not clinical' end end,
    case when clause ? 'departments' then 'in ' || (select string_agg(d.name, ' or ' order by d.name) from public.departments d where clause -> 'departments' ? d.id::text) end,
    case when clause ? 'locations' then 'at ' || (select string_agg(l.name, ' or ' order by l.name) from public.locations l where clause -> 'locations' ? l.id::text) end,
    case when clause ? 'states' then 'in ' || (select string_agg(s, ' or ' order by s) from jsonb_array_elements_text(clause -> 'states') s) end,
    case when clause ? 'employment_kinds' then (select string_agg(replace(k, '_', ' '), ' or ' order by k) from jsonb_array_elements_text(clause -> 'employment_kinds') k) end,
    case when clause ? 'people' then (select string_agg(s.full_name, ' or ' order by s.full_name) from public.staff s where clause -> 'people' ? s.id::text) end), ''), 'everybody')
$$;
comment on function private.named_clause(jsonb) is 'A clause of an audience in words, such as "Registered nurse, in TX".';
