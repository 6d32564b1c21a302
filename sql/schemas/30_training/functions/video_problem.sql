create function private.video_problem(content public.training_content) returns text
language sql stable security definer set search_path = ''
as $$
  with shown as (
    select coalesce((content.content_data ->> 'duration_seconds')::numeric, 0) as seconds,
      (select k.answers from public.quiz_answer_keys k where k.content_id = content.id) as answers
  ), marker as (
    select m.value from jsonb_array_elements(
      case jsonb_typeof(content.content_data -> 'markers') when 'array' then content.content_data -> 'markers' else '[]' end) m
  )
  select case
    when content.storage_path is null or shown.seconds <= 0 then 'Attach the video.'
    when (content.content_data ->> 'minimum_seconds')::numeric > shown.seconds then 'Ask for less time than the video lasts.'
    when exists (select from marker where (marker.value ->> 'at')::numeric > shown.seconds) then 'Some markers come after the end of the video.'
    when exists (
      select from jsonb_array_elements(case jsonb_typeof(content.content_data -> 'chapters') when 'array' then content.content_data -> 'chapters' else '[]' end) c
      where (c ->> 'at')::numeric >= shown.seconds) then 'Some chapters begin after the end of the video.'
    when exists (
      select from marker where marker.value ->> 'kind' = 'question' and (
        coalesce(jsonb_array_length(marker.value -> 'options'), 0) < 2
        or not exists (
          select from jsonb_array_elements(marker.value -> 'options') as answer (option)
          where (shown.answers #> array[marker.value ->> 'id', 'correct']) @> jsonb_build_array(answer.option -> 'id'))))
      then 'Give every question in the video its answers and mark the right one.'
  end
  from shown
$$;
comment on function private.video_problem(public.training_content) is 'What a video lacks before it can be published; null when nothing.';
