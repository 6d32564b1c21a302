create function public.scenario_statistics(module_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
as $$
  with content as (
    select c.id, c.version_number, k.answers as graph
    from public.training_content c join public.quiz_answer_keys k on k.content_id = c.id
    where c.module_id = scenario_statistics.module_id and c.is_current_version and c.content_type = 'interactive'
  ), attempts as (
    select a.* from public.simulation_attempts a join content on content.id = a.content_id
  ), steps as (
    select s.step ->> 'node' as node, s.step ->> 'choice' as choice
    from attempts a cross join lateral jsonb_array_elements(a.path) as s (step)
  ), chosen as (
    select node, choice, count(*) as times from steps group by node, choice
  ), standing as (
    select current_node as node, count(*) as people,
      count(*) filter (where finished_at is null and last_activity_at <= private.clock() - interval '7 days') as left_here
    from attempts group by current_node
  )
  select jsonb_build_object(
    'version_number', content.version_number,
    'attempts', (select count(*) from attempts),
    'finished', (select count(finished_at) from attempts),
    'passed', (select count(*) from attempts where passed),
    'median_score_percentage', (select percentile_cont(0.5) within group (order by score_percentage) from attempts where finished_at is not null),
    'median_active_seconds', (select percentile_cont(0.5) within group (order by active_seconds) from attempts where finished_at is not null),
    'outcomes', (select coalesce(jsonb_object_agg(o.outcome, o.times), '{}') from (
      select outcome, count(*) as times from attempts where outcome is not null group by outcome) o),
    'nodes', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'node', n.body ->> 'id', 'kind', n.body ->> 'kind', 'title', n.body ->> 'title', 'outcome', n.body ->> 'outcome',
        'visits', coalesce((select sum(c.times) from chosen c where c.node = n.body ->> 'id'), 0) + coalesce(standing.people, 0),
        'drop_outs', coalesce(standing.left_here, 0),
        'choices', (
          select jsonb_agg(jsonb_build_object('choice', c.body ->> 'id', 'text', c.body ->> 'text', 'points', (c.body ->> 'points')::integer,
            'times', coalesce((select times from chosen where chosen.node = n.body ->> 'id' and chosen.choice = c.body ->> 'id'), 0)) order by c.at)
          from jsonb_array_elements(case n.body ->> 'kind' when 'situation' then n.body -> 'choices' else '[]' end) with ordinality as c (body, at))
      ) order by n.at), '[]')
      from jsonb_array_elements(content.graph -> 'nodes') with ordinality as n (body, at)
      left join standing on standing.node = n.body ->> 'id'))
  from content
$$;
comment on function public.scenario_statistics(uuid) is
  'How the published version of a simulation is walked, for training administrators (row level security): {version_number, attempts, finished, passed, median_score_percentage, median_active_seconds, '
  'outcomes: {good, acceptable, poor}, nodes: [{node, kind, title, visits, drop_outs, choices: [{choice, text, points, times}]}]}. A drop-out has stood in a situation for seven days without a choice. '
  'Null where nothing is published or nothing may be read.';
grant execute on function public.scenario_statistics(uuid) to authenticated;
