create function private.preview_simulation(graph jsonb, path jsonb, content_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  problem text;
  state jsonb;
begin
  if private.my_organization_id_as('training_administrator') is null then
    perform private.fail(403, 'FORBIDDEN', 'Previews are for training administrators.');
  elsif graph is null then
    select k.answers into graph from public.quiz_answer_keys k
    where k.content_id = preview_simulation.content_id and k.organization_id = private.my_organization_id_as('training_administrator');
  end if;
  if length(graph::text) > 1000000 or jsonb_typeof(path) is distinct from 'array' or jsonb_array_length(path) > 250 then
    perform private.fail(400, 'INVALID_PREVIEW', 'A preview takes a scenario and a list of at most 250 choices.');
  end if;
  -- A draft may be incomplete; only what would stop the preview on its way is in the way.
  select min(p.message) into problem from private.scenario_problems(graph) p where p.code in ('MALFORMED', 'START_MISSING', 'DEAD_END', 'CHOICE_TO_NOWHERE', 'DUPLICATE_ID');
  if problem is not null then
    perform private.fail(409, 'SCENARIO_INCOMPLETE', 'The scenario cannot be played yet: ' || problem);
  end if;
  state := private.play_scenario(graph, path, 'preview');
  return state || jsonb_build_object('steps', case when (state ->> 'finished')::boolean then private.review_scenario(graph, path) end);
end
$$;
create function public.preview_simulation(graph jsonb default null, path jsonb default '[]', content_id uuid default null) returns jsonb
language sql stable set search_path = ''
as $$ select private.preview_simulation(graph, path, content_id) $$;
comment on function public.preview_simulation(jsonb, jsonb, uuid) is
  'Plays a scenario as a learner would meet it, after the choices [{node, choice}], without recording anything: for training administrators, on the graph they are writing, or on that of a content version. '
  'Returns what start_simulation returns, and at the end the steps of simulation_review. Raises 403 FORBIDDEN, 400 INVALID_PREVIEW, 409 SCENARIO_INCOMPLETE, 409 NOT_IN_THIS_SITUATION.';
grant execute on function private.preview_simulation(jsonb, jsonb, uuid) to authenticated;
grant execute on function public.preview_simulation(jsonb, jsonb, uuid) to authenticated;
