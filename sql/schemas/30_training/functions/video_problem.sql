create function private.video_problem(content public.training_content) returns text
language sql stable security definer set search_path = ''
as $$
  select case when content.storage_path is null or coalesce((content.content_data ->> 'duration_seconds')::numeric, 0) <= 0 then 'Attach the video.' end
$$;
comment on function private.video_problem(public.training_content) is 'What a video lacks before it can be published; null when nothing.';
