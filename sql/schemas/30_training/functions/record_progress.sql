create function private.record_progress(
  assignment_id uuid, module_id uuid, pages_viewed integer[], "position" integer, active_seconds integer,
  page_seconds jsonb, watched jsonb, play_seconds integer, batch_id uuid
) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  -- Opened by open_module when the player appeared. A client that never said so opens it with this report, and no time has passed yet.
  progress public.module_progress := private.open_module(assignment_id, module_id);
  content public.training_content;
  page_count integer;
  duration integer;
  -- Seconds the learner can have spent at most: a browser may say anything, also about hours it was offline.
  elapsed integer := ceil(extract(epoch from private.clock() - progress.started_at));
  credited integer;
  claimed int4multirange;
  percentage integer;
  finished jsonb;
begin
  if batch_id is null or not batch_id = any (progress.batches) then
    select * into content from public.training_content where id = progress.content_id;
    page_count := coalesce((content.content_data ->> 'page_count')::integer, 0);
    duration := coalesce(ceil((content.content_data ->> 'duration_seconds')::numeric), 0)::integer;
    if exists (select from unnest(record_progress.pages_viewed) page where page < 1 or page > page_count) then
      perform private.fail(400, 'PAGE_OUT_OF_RANGE', format('The document has pages 1 to %s.', page_count));
    elsif active_seconds < 0 or play_seconds < 0 then
      perform private.fail(400, 'NEGATIVE_TIME', 'Seconds count up from 0.');
    elsif jsonb_typeof(page_seconds) <> 'object'
      or exists (select from jsonb_each_text(page_seconds) given where not (given.key ~ '^[0-9]{1,4}$' and given.value ~ '^[0-9]{1,6}$')) then
      perform private.fail(400, 'INVALID_PAGE_SECONDS', 'page_seconds are whole seconds by page: {"1": 12}.');
    elsif jsonb_typeof(record_progress.watched) <> 'array' or jsonb_array_length(record_progress.watched) > 1000
      or exists (
        select from jsonb_array_elements(record_progress.watched) part
        where jsonb_typeof(part) <> 'array' or jsonb_array_length(part) <> 2
          or not (part ->> 0 ~ '^[0-9]{1,6}$' and part ->> 1 ~ '^[0-9]{1,6}$' and (part ->> 0)::integer <= (part ->> 1)::integer)) then
      perform private.fail(400, 'INVALID_INTERVALS', 'watched is a list of intervals in whole seconds: [[from, to], …], at most 1000.');
    end if;

    credited := greatest(0, least(coalesce(record_progress.active_seconds, 0), elapsed - progress.active_seconds));
    select coalesce(range_agg(int4range((part ->> 0)::integer, least((part ->> 1)::integer, duration))), '{}') into claimed
    from jsonb_array_elements(record_progress.watched) part where (part ->> 0)::integer < least((part ->> 1)::integer, duration);

    update public.module_progress p set
      active_seconds = p.active_seconds + credited,
      -- A page counts after its time in view, so no more pages than the time credited is enough for. The clocks of the page and of the
      -- database may differ by two seconds, never by as much as a page asks for.
      pages_viewed = array(
        select timed.page
        from (
          select first.page, first.arrival, private.required_seconds(content.content_data, first.page) as needed,
            sum(private.required_seconds(content.content_data, first.page)) over (order by first.arrival) as needed_so_far
          from (
            select seen.page, min(seen.arrival) as arrival
            from unnest(p.pages_viewed || record_progress.pages_viewed) with ordinality as seen (page, arrival) group by seen.page
          ) first
        ) timed
        where timed.arrival <= cardinality(p.pages_viewed) or timed.needed = 0
          or timed.needed_so_far <= p.active_seconds + credited + least(2, timed.needed / 2)),
      page_seconds = p.page_seconds || (
        select coalesce(jsonb_object_agg(given.key, coalesce((p.page_seconds ->> given.key)::integer, 0) + least(given.value::integer, credited)), '{}')
        from jsonb_each_text(record_progress.page_seconds) given where given.key::integer between 1 and page_count),
      -- Twice the speed is the fastest the player offers.
      watched = private.creditable_intervals(p.watched, claimed, 2 * elapsed - private.interval_length(p.watched)),
      play_seconds = p.play_seconds + greatest(0, least(record_progress.play_seconds, 2 * elapsed - p.play_seconds)),
      position = coalesce(record_progress."position", p.position),
      batches = case when batch_id is null then p.batches
        else p.batches[greatest(1, cardinality(p.batches) - 98):] || batch_id end,
      last_activity_at = private.clock()
    where p.assignment_id = progress.assignment_id and p.module_id = progress.module_id
    returning * into progress;
    update public.module_progress p set pages_viewed = array(select page from unnest(p.pages_viewed) page order by page)
    where p.assignment_id = progress.assignment_id and p.module_id = progress.module_id;

    percentage := private.seen_percentage(progress, content);
    update public.module_progress p set progress_percentage = greatest(p.progress_percentage, percentage)
    where p.assignment_id = progress.assignment_id and p.module_id = progress.module_id
    returning * into progress;
  end if;

  if progress.progress_percentage = 100 then
    finished := private.complete_module(
      assignment_id => progress.assignment_id, module_id => progress.module_id, content_id => progress.content_id,
      started_at => progress.started_at, completed_at => private.clock(),
      time_spent_minutes => ceil(progress.active_seconds / 60.0)::integer);
  end if;
  return jsonb_build_object(
    'progress_percentage', progress.progress_percentage, 'pages_viewed', to_jsonb(progress.pages_viewed),
    'watched', private.interval_pairs(progress.watched), 'watched_seconds', private.interval_length(progress.watched),
    'position', progress.position, 'active_seconds', progress.active_seconds, 'content_id', progress.content_id)
    || coalesce(finished, '{"module_completed": false, "assignment_completed": false}');
end
$$;
create function public.record_progress(
  assignment_id uuid, module_id uuid, pages_viewed integer[] default '{}', "position" integer default null, active_seconds integer default 0,
  page_seconds jsonb default '{}', watched jsonb default '[]', play_seconds integer default 0, batch_id uuid default null
) returns jsonb
language sql volatile set search_path = ''
as $$
  select private.record_progress(assignment_id, module_id, pages_viewed, "position", active_seconds, page_seconds, watched, play_seconds, batch_id)
$$;
comment on function public.record_progress(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) is
  'Records how far a learner came in a module of their own assignment, and completes the module when all of it was seen. Takes, since the last call: the pages newly seen and the seconds each was in view '
  '({page: seconds}), the intervals of a video that were played ([[from, to], …] in seconds; skipped parts are not watched, repeated ones count once) and the seconds played with repetitions, the active seconds '
  '(credited up to the time since open_module; the report of a client that did not call it opens the module and is credited no time), the position to continue at (page or second), and a batch_id, so that a report sent again after a lost answer counts once. Returns {progress_percentage, '
  'pages_viewed, watched, watched_seconds, position, active_seconds, content_id, module_completed, assignment_completed, completion_id?, certificate_id?}. '
  'Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED, 400 PAGE_OUT_OF_RANGE, 400 NEGATIVE_TIME, 400 INVALID_PAGE_SECONDS, 400 INVALID_INTERVALS.';
grant execute on function private.record_progress(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) to authenticated;
grant execute on function public.record_progress(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) to authenticated;
