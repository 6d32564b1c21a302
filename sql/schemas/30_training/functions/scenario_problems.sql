create function private.scenario_problems(graph jsonb) returns table (code text, node text, message text)
language plpgsql stable set search_path = ''
as $$
begin
  if not private.scenario_is_well_formed(graph) then
    return query select 'MALFORMED', null::text, 'This is not a scenario.';
    return;
  end if;

  return query
  with recursive nodes as (
    select n.at, n.body ->> 'id' as id, n.body ->> 'kind' as kind, n.body
    from jsonb_array_elements(graph -> 'nodes') with ordinality as n (body, at)
  ), choices as (
    select n.id as node, c.at, c.body, c.body ->> 'next' as next
    from nodes n cross join lateral jsonb_array_elements(n.body -> 'choices') with ordinality as c (body, at)
    where n.kind = 'situation'
  ), start as (
    select n.id from nodes n where n.id = graph ->> 'start'
  ), reached as (
    select s.id from start s
    union
    select c.next from reached r join choices c on c.node = r.id where c.next in (select n.id from nodes n)
  ), leads_out as (
    select n.id from nodes n where n.kind = 'outcome'
    union
    select c.node from leads_out o join choices c on c.next = o.id
  )
  select distinct found.code, found.node, found.message
  from (
    select 'START_MISSING', null, 'Choose the situation the scenario starts with.' where not exists (select from start)
    union all
    select 'START_IS_OUTCOME', n.id, 'A scenario starts with a situation, not with an outcome.' from start join nodes n using (id) where n.kind = 'outcome'
    union all
    select 'NO_PASSING_OUTCOME', null, 'No outcome that passes can be reached.'
    where exists (select from start)
      and not exists (select from reached r join nodes n using (id) where n.kind = 'outcome' and (n.body ->> 'passed')::boolean)
    union all
    select 'TOO_MANY', null, 'A scenario has at most 100 situations and outcomes.' where (select count(*) from nodes) > 100
    union all
    select 'DUPLICATE_ID', n.id, 'Two steps have the same id.' from nodes n group by n.id having count(*) > 1
    union all
    select 'TEXT_MISSING', n.id, 'The ' || part.name || ' is missing.'
    from nodes n cross join unnest(array['title', 'text']) as part (name) where n.body ->> part.name !~ '[^ \t\r\n]'
    union all
    select 'TOO_LONG', n.id, format('The %s is longer than %s characters.', part.name, part.maximum)
    from nodes n cross join (values ('title', 200), ('text', 4000)) as part (name, maximum) where length(n.body ->> part.name) > part.maximum
    union all
    select 'ALT_MISSING', n.id, 'Describe the image for those who cannot see it.' from nodes n where n.body #>> '{image,alt}' !~ '[^ \t\r\n]'
    union all
    select 'TOO_LONG', n.id, 'The description of the image is longer than 500 characters.' from nodes n where length(n.body #>> '{image,alt}') > 500
    union all
    select 'UNREACHABLE', n.id, 'No choice leads here.' from nodes n where exists (select from start) and n.id not in (select r.id from reached r)
    union all
    select 'DEAD_END', n.id, 'There is nothing to choose here, and it is not an outcome.'
    from nodes n where n.kind = 'situation' and jsonb_array_length(n.body -> 'choices') = 0
    union all
    select 'NO_WAY_OUT', c.node, 'From here no outcome can be reached.'
    from choices c where c.next in (select n.id from nodes n) and c.node not in (select o.id from leads_out o)
    union all
    select 'TOO_MANY', n.id, 'A situation has at most 8 choices.' from nodes n where n.kind = 'situation' and jsonb_array_length(n.body -> 'choices') > 8
    union all
    select 'CHOICE_TO_NOWHERE', c.node, format('Choice %s leads nowhere.', c.at)
    from choices c where c.next is null or c.next not in (select n.id from nodes n)
    union all
    select 'TEXT_MISSING', c.node, format('Choice %s has no text.', c.at) from choices c where c.body ->> 'text' !~ '[^ \t\r\n]'
    union all
    select 'TOO_LONG', c.node, format('The %s of choice %s is longer than %s characters.', part.name, c.at, part.maximum)
    from choices c cross join (values ('text', 500), ('feedback', 1000), ('consequence', 1000)) as part (name, maximum)
    where length(c.body ->> part.name) > part.maximum
    union all
    select 'DUPLICATE_ID', n.id, 'Two choices have the same id.'
    from nodes n cross join lateral jsonb_array_elements(n.body -> 'choices') as c (body)
    where n.kind = 'situation' group by n.at, n.id, c.body ->> 'id' having count(*) > 1
  ) as found (code, node, message)
  order by 1, 2 nulls first, 3;
end
$$;
comment on function private.scenario_problems(jsonb) is
  'What keeps a scenario graph from being published: one row for each problem, node null where it is about the whole. Codes: MALFORMED (then nothing else is looked at), START_MISSING, '
  'START_IS_OUTCOME, NO_PASSING_OUTCOME, UNREACHABLE, DEAD_END, NO_WAY_OUT (a loop without exit), CHOICE_TO_NOWHERE, TEXT_MISSING, ALT_MISSING, DUPLICATE_ID, TOO_MANY, TOO_LONG. '
  'The editor has the same rules in functions/_shared/scenario-problems.ts; a property test keeps the two alike.';
