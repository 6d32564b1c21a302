create function private.scenario_problem(content public.training_content) returns text
language sql stable security definer set search_path = ''
as $$
  select coalesce(
    (select case when count(*) = 1 then min(line) else format('%s There are %s more problems.', min(line), count(*) - 1) end
     from (
       select coalesce('“' || nullif(btrim(node.body ->> 'title'), '') || '”: ', '') || problem.message as line
       from public.quiz_answer_keys k
       cross join lateral private.scenario_problems(k.answers) problem
       left join lateral (
         select n.body from jsonb_array_elements(case jsonb_typeof(k.answers -> 'nodes') when 'array' then k.answers -> 'nodes' else '[]' end) as n (body)
         where n.body ->> 'id' = problem.node limit 1
       ) node on true
       where k.content_id = content.id
     ) lines having count(*) > 0),
    (select 'The scenario has no situations yet.' where not exists (select from public.quiz_answer_keys k where k.content_id = content.id)))
$$;
comment on function private.scenario_problem(public.training_content) is
  'What keeps a simulation from being published, as a sentence; null when its scenario is complete.';
