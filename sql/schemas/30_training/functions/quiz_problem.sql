create function private.quiz_problem(content public.training_content) returns text
language sql stable security definer set search_path = ''
as $$
  select case when not exists (
    select from public.quiz_answer_keys k where k.content_id = content.id and private.quiz_is_complete(content.content_data -> 'questions', k.answers))
    then 'Give every question its options and its correct answer.' end
$$;
comment on function private.quiz_problem(public.training_content) is 'What a quiz lacks before it can be published; null when nothing.';
