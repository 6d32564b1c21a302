create function private.answer_video_question(assignment_id uuid, module_id uuid, marker_id text, chosen text[]) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  progress public.module_progress := private.open_module(assignment_id, module_id);
  content public.training_content;
  key jsonb;
  is_correct boolean;
begin
  select * into content from public.training_content where id = progress.content_id;
  if content.content_type <> 'video' or not exists (
    select from jsonb_array_elements(content.content_data -> 'markers') marker where marker ->> 'id' = marker_id and marker ->> 'kind' = 'question') then
    perform private.fail(404, 'QUESTION_NOT_FOUND', 'This video has no such question.');
  end if;
  select answers -> marker_id into key from public.quiz_answer_keys where content_id = content.id;
  is_correct := (select array_agg(option order by option) from (select distinct unnest(chosen) as option) given)
    = (select array_agg(option order by option) from jsonb_array_elements_text(key -> 'correct') option);
  -- The first answer is the one that is kept; the question may be answered again for learning.
  update public.module_progress p set marker_answers = jsonb_build_object(
      marker_id, jsonb_build_object('chosen', to_jsonb(chosen), 'correct', coalesce(is_correct, false), 'at', private.clock())) || p.marker_answers
  where p.assignment_id = progress.assignment_id and p.module_id = progress.module_id;
  return jsonb_build_object('correct', coalesce(is_correct, false), 'correct_options', coalesce(key -> 'correct', '[]'), 'explanation', key -> 'explanation');
end
$$;
create function public.answer_video_question(assignment_id uuid, module_id uuid, marker_id text, chosen text[]) returns jsonb
language sql volatile set search_path = ''
as $$ select private.answer_video_question(assignment_id, module_id, marker_id, chosen) $$;
comment on function public.answer_video_question(uuid, uuid, text, text[]) is
  'Answers a question inside a video of one''s own assignment; the first answer is kept. Returns {correct, correct_options, explanation}. '
  'Raises 404 QUESTION_NOT_FOUND, 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED.';
grant execute on function private.answer_video_question(uuid, uuid, text, text[]) to authenticated;
grant execute on function public.answer_video_question(uuid, uuid, text, text[]) to authenticated;
