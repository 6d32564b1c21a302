create function private.review_scenario(graph jsonb, path jsonb) returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'node', s.step ->> 'node', 'title', node.body ->> 'title', 'text', node.body ->> 'text',
    'choice', chosen.body ->> 'text', 'consequence', chosen.body ->> 'consequence', 'feedback', chosen.body ->> 'feedback',
    'points', (chosen.body ->> 'points')::integer, 'best_points', (best.body ->> 'points')::integer,
    'better', case when (best.body ->> 'points')::integer > (chosen.body ->> 'points')::integer
      then jsonb_build_object('choice', best.body ->> 'text', 'feedback', best.body ->> 'feedback') end,
    'repeated', s.position > (
      select min(earlier.position) from jsonb_array_elements(path) with ordinality as earlier (step, position)
      where earlier.step ->> 'node' = s.step ->> 'node' and earlier.step ->> 'choice' = s.step ->> 'choice')
  ) order by s.position), '[]')
  from jsonb_array_elements(path) with ordinality as s (step, position)
  cross join lateral (
    select n.body from jsonb_array_elements(graph -> 'nodes') as n (body) where n.body ->> 'id' = s.step ->> 'node' limit 1
  ) node
  cross join lateral (
    select c.body from jsonb_array_elements(node.body -> 'choices') as c (body) where c.body ->> 'id' = s.step ->> 'choice' limit 1
  ) chosen
  cross join lateral (
    select c.body from jsonb_array_elements(node.body -> 'choices') with ordinality as c (body, position)
    order by (c.body ->> 'points')::integer desc, c.position limit 1
  ) best
$$;
comment on function private.review_scenario(jsonb, jsonb) is
  'The way somebody went through a scenario: for each choice its situation, consequence, feedback and points, the better choice where there was one, and whether it had been made before and so does not count again.';
