create function private.play_scenario(graph jsonb, path jsonb, seed text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  at_id text := graph ->> 'start';
  at_node jsonb;
  step jsonb;
  chosen jsonb;
  earned integer := 0;
  possible integer := 0;
  counted text[] := array[]::text[];
  is_over boolean;
begin
  for step in select s.body from jsonb_array_elements(path) with ordinality as s (body, position) order by s.position loop
    select n.body into at_node from jsonb_array_elements(graph -> 'nodes') as n (body) where n.body ->> 'id' = at_id limit 1;
    chosen := null;
    select c.body into chosen from jsonb_array_elements(at_node -> 'choices') as c (body) where c.body ->> 'id' = step ->> 'choice' limit 1;
    if step ->> 'node' is distinct from at_id or chosen is null then
      perform private.fail(409, 'NOT_IN_THIS_SITUATION', 'This choice does not belong to the situation you are in.', 'Load the page again to continue where you are.');
    end if;
    -- A choice counts once, in what was earned and in what was to be had: going round again changes nothing. (Ids have no slash.)
    if not at_id || '/' || (chosen ->> 'id') = any (counted) then
      counted := counted || (at_id || '/' || (chosen ->> 'id'));
      earned := earned + (chosen ->> 'points')::integer;
      possible := possible + (select max((c.body ->> 'points')::integer) from jsonb_array_elements(at_node -> 'choices') as c (body));
    end if;
    at_id := chosen ->> 'next';
  end loop;
  select n.body into at_node from jsonb_array_elements(graph -> 'nodes') as n (body) where n.body ->> 'id' = at_id limit 1;
  is_over := at_node ->> 'kind' = 'outcome' or jsonb_array_length(path) >= 250;

  return jsonb_build_object(
    'node', at_id,
    'step', jsonb_array_length(path),
    'finished', is_over,
    'situation', case when not is_over then jsonb_build_object(
      'id', at_id, 'title', at_node ->> 'title', 'text', at_node ->> 'text', 'image', at_node -> 'image',
      -- In an order of its own for each attempt, so that the place of a choice gives nothing away.
      'choices', (select jsonb_agg(jsonb_build_object('id', c.body ->> 'id', 'text', c.body ->> 'text') order by md5(seed || at_id || (c.body ->> 'id')))
        from jsonb_array_elements(at_node -> 'choices') as c (body))) end,
    'last', case when chosen is not null then jsonb_build_object(
      'choice', chosen ->> 'text', 'consequence', chosen ->> 'consequence', 'feedback', chosen ->> 'feedback') end,
    'outcome', case when at_node ->> 'kind' = 'outcome' then jsonb_build_object(
      'kind', at_node ->> 'outcome', 'title', at_node ->> 'title', 'text', at_node ->> 'text', 'image', at_node -> 'image', 'passes', (at_node ->> 'passed')::boolean) end,
    'score_percentage', case when is_over then case when possible = 0 then 100 else earned * 100 / possible end end);
end
$$;
comment on function private.play_scenario(jsonb, jsonb, text) is
  'Where somebody stands in a scenario after these choices [{node, choice}]: the situation with its choices (without where they lead), what came of the last choice, and at the end the outcome and '
  'the score: percent, rounded down, of the points that were to be had. Each choice counts once, however often it is made, with the best of its situation as what was to be had there. After 250 choices it is over without an outcome. Raises 409 NOT_IN_THIS_SITUATION.';
