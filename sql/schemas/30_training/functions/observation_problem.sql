create function private.observation_problem(content public.training_content) returns text
language sql stable security definer set search_path = ''
as $$
  select case
    when jsonb_typeof(content.content_data -> 'steps') is distinct from 'array' or jsonb_array_length(content.content_data -> 'steps') = 0
      then 'The checklist has no steps yet.'
    when jsonb_array_length(content.content_data -> 'steps') > 60 then 'A checklist has at most 60 steps.'
    when exists (
      select from jsonb_array_elements(content.content_data -> 'steps') as s (step)
      where coalesce(s.step ->> 'text', '') !~ '\S' or length(s.step ->> 'text') > 500 or coalesce(s.step ->> 'id', '') !~ '^[A-Za-z0-9_-]{1,40}$'
        or jsonb_typeof(s.step -> 'critical') is distinct from 'boolean') then 'Every step of the checklist needs a text of at most 500 characters.'
    when (select count(distinct s.step ->> 'id') <> count(*) from jsonb_array_elements(content.content_data -> 'steps') as s (step)) then 'Two steps have the same id.'
    when jsonb_typeof(content.content_data -> 'observers') is distinct from 'object'
      or not (coalesce(content.content_data -> 'observers' -> 'managers' = 'true', false) or coalesce(content.content_data -> 'observers' -> 'administrators' = 'true', false)
        or coalesce(jsonb_array_length(nullif(content.content_data -> 'observers' -> 'staff_ids', 'null')), 0) > 0) then 'Say who may observe.'
    when exists (
      select from jsonb_array_elements_text(coalesce(nullif(content.content_data -> 'observers' -> 'staff_ids', 'null'), '[]')) as named (id)
      where not exists (select from public.staff s where s.id::text = named.id and s.organization_id = content.organization_id)) then 'A named observer is not of this practice.'
  end
$$;
comment on function private.observation_problem(public.training_content) is
  'What keeps an observation checklist from being published, as a sentence; null when it has steps with texts, and somebody who may observe.';
