create function private.quiz_is_complete(questions jsonb, answers jsonb) returns boolean
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_array_length(questions) > 0 and not exists (
    select from jsonb_array_elements(questions) as question
    where length(btrim(coalesce(question ->> 'prompt', ''))) = 0
      or coalesce(jsonb_array_length(question -> 'options'), 0) < 2
      or coalesce(jsonb_array_length(answers -> (question ->> 'id') -> 'correct'), 0) < 1
      or exists (
        select from jsonb_array_elements_text(answers -> (question ->> 'id') -> 'correct') as correct
        where not exists (select from jsonb_array_elements(question -> 'options') as option where option ->> 'id' = correct))
  ), false)
$$;
comment on function private.quiz_is_complete(jsonb, jsonb) is
  'Whether every question has a prompt, two options or more, and correct answers among them.';
