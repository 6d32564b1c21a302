create function private.record_progress(
  assignment_id uuid, module_id uuid, pages_viewed integer[], "position" integer, active_seconds integer
) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  progress public.module_progress := private.open_module(assignment_id, module_id);
  content public.training_content;
  page_count integer;
  percentage integer;
  finished jsonb;
begin
  select * into content from public.training_content where id = progress.content_id;
  page_count := coalesce((content.content_data ->> 'page_count')::integer, 0);
  if exists (select from unnest(record_progress.pages_viewed) page where page < 1 or page > page_count) then
    perform private.fail(400, 'PAGE_OUT_OF_RANGE', format('The document has pages 1 to %s.', page_count));
  elsif active_seconds < 0 then
    perform private.fail(400, 'NEGATIVE_TIME', 'active_seconds counts up from 0.');
  end if;

  update public.module_progress p set
    pages_viewed = array(select distinct page from unnest(p.pages_viewed || record_progress.pages_viewed) page order by page),
    position = coalesce(record_progress."position", p.position),
    -- A browser may say anything: no more time is credited than passed since it last reported.
    active_seconds = p.active_seconds
      + greatest(0, least(coalesce(record_progress.active_seconds, 0), ceil(extract(epoch from private.clock() - p.last_activity_at))))::integer,
    last_activity_at = private.clock()
  where p.assignment_id = progress.assignment_id and p.module_id = progress.module_id
  returning * into progress;

  percentage := case content.content_type
    when 'document' then case when page_count > 0 then cardinality(progress.pages_viewed) * 100 / page_count else 0 end
    when 'quiz' then progress.progress_percentage
    else case when coalesce((content.content_data ->> 'duration_seconds')::integer, 0) > 0
      then least(100, progress.active_seconds * 100 / (content.content_data ->> 'duration_seconds')::integer) else 0 end
  end;
  update public.module_progress p set progress_percentage = greatest(p.progress_percentage, percentage)
  where p.assignment_id = progress.assignment_id and p.module_id = progress.module_id
  returning * into progress;

  if progress.progress_percentage = 100 and content.content_type <> 'quiz' then
    finished := private.complete_module(
      assignment_id => progress.assignment_id, module_id => progress.module_id, content_id => progress.content_id,
      started_at => progress.started_at, completed_at => private.clock(),
      time_spent_minutes => ceil(progress.active_seconds / 60.0)::integer);
  end if;
  return jsonb_build_object(
    'progress_percentage', progress.progress_percentage, 'pages_viewed', to_jsonb(progress.pages_viewed),
    'position', progress.position, 'active_seconds', progress.active_seconds, 'content_id', progress.content_id)
    || coalesce(finished, '{"module_completed": false, "assignment_completed": false}');
end
$$;
create function public.record_progress(
  assignment_id uuid, module_id uuid, pages_viewed integer[] default '{}', "position" integer default null, active_seconds integer default 0
) returns jsonb
language sql volatile set search_path = ''
as $$ select private.record_progress(assignment_id, module_id, pages_viewed, "position", active_seconds) $$;
comment on function public.record_progress(uuid, uuid, integer[], integer, integer) is
  'Records how far a learner came in a module of their own assignment, and completes the module when all of it was seen. Takes the pages newly seen, '
  'the position to continue at (page or second), and the active seconds since the last call (credited up to the time that really passed). Returns {progress_percentage, '
  'pages_viewed, position, active_seconds, content_id, module_completed, assignment_completed, completion_id?, certificate_id?}. '
  'Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 400 PAGE_OUT_OF_RANGE, 400 NEGATIVE_TIME.';
grant execute on function private.record_progress(uuid, uuid, integer[], integer, integer) to authenticated;
grant execute on function public.record_progress(uuid, uuid, integer[], integer, integer) to authenticated;
