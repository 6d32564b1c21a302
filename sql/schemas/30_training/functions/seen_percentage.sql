create function private.seen_percentage(progress public.module_progress, content public.training_content) returns integer
language sql immutable set search_path = ''
as $$
  select case content.content_type
    when 'document' then cardinality(progress.pages_viewed) * 100 / nullif((content.content_data ->> 'page_count')::integer, 0)
    when 'video' then least(
      -- All of it that has to be watched: the last second of a video is often never reported.
      least(100, floor(private.interval_length(progress.watched) * 10000.0 / nullif(
        (content.content_data ->> 'duration_seconds')::numeric * coalesce((content.content_data ->> 'required_watch_percentage')::integer, 95), 0)))::integer,
      case when (content.content_data ->> 'minimum_seconds')::integer > 0
        then least(100, progress.active_seconds * 100 / (content.content_data ->> 'minimum_seconds')::integer) end,
      -- A question inside a video that has to be answered holds the last percent.
      case when (content.content_data ->> 'questions_required')::boolean and exists (
        select from jsonb_array_elements(content.content_data -> 'markers') marker
        where marker ->> 'kind' = 'question' and not progress.marker_answers ? (marker ->> 'id')) then 99 end)
    else progress.progress_percentage
  end
$$;
comment on function private.seen_percentage(public.module_progress, public.training_content) is
  'Percent (0 to 100) of what a module demands that was seen: the pages of a document; of a video the required share of its seconds, the minimum time and the required questions, whichever is least. '
  'Other kinds are finished by their own functions and keep the percentage they have.';
