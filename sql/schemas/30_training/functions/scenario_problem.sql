create function private.scenario_problem(content public.training_content) returns text
language sql stable security definer set search_path = ''
as $$
  select case when not exists (select from public.quiz_answer_keys k where k.content_id = content.id) then 'Write the scenario.' end
$$;
comment on function private.scenario_problem(public.training_content) is 'What a simulation lacks before it can be published; null when nothing.';
