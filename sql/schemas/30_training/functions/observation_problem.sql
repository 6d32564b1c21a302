create function private.observation_problem(content public.training_content) returns text
language sql stable security definer set search_path = ''
as $$
  select case when coalesce(jsonb_array_length(content.content_data -> 'steps'), 0) = 0 then 'Add the steps to observe.' end
$$;
comment on function private.observation_problem(public.training_content) is 'What a checklist lacks before it can be published; null when nothing.';
