SET local check_function_bodies = off;

DROP POLICY "delete_training_content" ON "storage"."objects";

DROP TRIGGER "module_progress__audit_delete" ON "public"."module_progress";

DROP TRIGGER "module_progress__audit_insert" ON "public"."module_progress";

DROP TRIGGER "module_progress__audit_update" ON "public"."module_progress";

DROP VIEW "public"."assignment_modules";

DROP VIEW "public"."program_overview";

DROP FUNCTION "private"."my_published_paths"();

DROP FUNCTION "private"."publish_program"(uuid);

DROP FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer);

DROP FUNCTION "public"."publish_program"(uuid);

DROP FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer);

CREATE TABLE "public"."learner_notes" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "user_id"         uuid                     NOT NULL,
  "module_id"       uuid                     NOT NULL,
  "content_id"      uuid                     NOT NULL,
  "page"            integer,
  "second"          integer,
  "quote"           text,
  "areas"           jsonb                    NOT NULL DEFAULT '[]'::jsonb,
  "body"            text                     NOT NULL DEFAULT ''::text,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "a_note_says_or_marks_something" CHECK (((length(btrim(body)) > 0) OR (quote IS NOT NULL))),
  CONSTRAINT "a_note_stands_at_one_place" CHECK (((page IS NULL) <> (second IS NULL))),
  CONSTRAINT "areas_are_a_bounded_list" CHECK (((jsonb_typeof(areas) = 'array'::text) AND (length((areas)::text) <= 20000))),
  CONSTRAINT "body_is_bounded" CHECK ((length(body) <= 5000)),
  CONSTRAINT "learner_notes_pkey" PRIMARY KEY (id),
  CONSTRAINT "page_counts_from_one" CHECK (((page >= 1) AND (page <= 5000))),
  CONSTRAINT "quote_is_bounded" CHECK ((length(quote) <= 2000)),
  CONSTRAINT "second_is_positive" CHECK (((second >= 0) AND (second <= 86400))),
  "created_at"      timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."learner_notes"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."learner_notes" FROM "anon", "service_role";

CREATE TABLE "public"."module_prerequisites" (
  "module_id"       uuid NOT NULL,
  "prerequisite_id" uuid NOT NULL,
  "program_id"      uuid NOT NULL,
  "organization_id" uuid NOT NULL,
  CONSTRAINT "a_module_does_not_wait_for_itself" CHECK ((module_id <> prerequisite_id)),
  CONSTRAINT "module_prerequisites_pkey" PRIMARY KEY (module_id, prerequisite_id)
);

ALTER TABLE "public"."module_prerequisites"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."module_prerequisites" FROM "anon", "service_role";

ALTER TABLE "public"."module_progress"
  ADD COLUMN "watched" int4multirange NOT NULL DEFAULT '{}'::int4multirange;

ALTER TABLE "public"."module_progress"
  ADD COLUMN "play_seconds" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."module_progress"
  ADD COLUMN "page_seconds" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."module_progress"
  ADD COLUMN "marker_answers" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."module_progress"
  ADD COLUMN "batches" uuid[] NOT NULL DEFAULT '{}'::uuid[];

ALTER TABLE "public"."training_content"
  ADD COLUMN "superseded_at" timestamp WITH time zone;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "modules_in_order" boolean NOT NULL DEFAULT false;

CREATE TYPE "public"."content_change_enum" AS ENUM (
  'initial',
  'material',
  'minor'
);

ALTER TABLE "public"."training_content"
  ADD COLUMN "change_kind" public.content_change_enum NOT NULL DEFAULT 'initial'::public.content_change_enum;

ALTER TABLE "public"."training_content"
  ADD COLUMN "change_note" text;

ALTER TYPE "public"."content_type_enum" ADD VALUE 'attestation' AFTER 'interactive';


SET local check_function_bodies = off;

ALTER TYPE "public"."content_type_enum" ADD VALUE 'observation' AFTER 'attestation';


SET local check_function_bodies = off;

CREATE OR REPLACE FUNCTION private.answer_video_question (
  assignment_id uuid,
  module_id     uuid,
  marker_id     text,
  chosen        text[]
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION private.attestation_problem (
  content public.training_content
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select case when length(btrim(coalesce(content.content_data ->> 'statement', ''))) = 0 then 'Write the statement that is signed.' end
$function$;

CREATE OR REPLACE FUNCTION private.content_problem (
  content public.training_content
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select case content.content_type
    when 'video' then private.video_problem(content)
    when 'document' then private.document_problem(content)
    when 'quiz' then private.quiz_problem(content)
    when 'interactive' then private.scenario_problem(content)
    when 'attestation' then private.attestation_problem(content)
    when 'observation' then private.observation_problem(content)
  end
$function$;

CREATE OR REPLACE FUNCTION private.creditable_intervals (
  before    int4multirange,
  claimed   int4multirange,
  allowance integer
)
  RETURNS int4multirange
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select before + coalesce(range_agg(int4range(lower(part), least(upper(part), lower(part) + (greatest(allowance, 0) - earlier)::integer)))
    filter (where earlier < greatest(allowance, 0)), '{}')
  from (
    select part, coalesce(sum(upper(part) - lower(part)) over (order by lower(part) rows between unbounded preceding and 1 preceding), 0) as earlier
    from unnest(claimed - before) part
  ) parts
$function$;

CREATE OR REPLACE FUNCTION private.document_problem (
  content public.training_content
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select case when content.storage_path is null or coalesce((content.content_data ->> 'page_count')::integer, 0) < 1 then 'Attach the PDF.' end
$function$;

CREATE OR REPLACE FUNCTION private.interval_length (
  intervals int4multirange
)
  RETURNS integer
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$ select coalesce(sum(upper(part) - lower(part)), 0)::integer from unnest(intervals) part $function$;

CREATE OR REPLACE FUNCTION private.interval_pairs (
  intervals int4multirange
)
  RETURNS jsonb
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select coalesce(jsonb_agg(jsonb_build_array(lower(part), upper(part)) order by lower(part)), '[]') from unnest(intervals) part
$function$;

CREATE OR REPLACE FUNCTION private.module_waits_for (
  assignment_id uuid,
  module_id     uuid
)
  RETURNS text[]
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select array_agg(earlier.module_name::text order by earlier.module_order)
  from public.training_assignments a
  join public.training_programs program on program.id = a.program_id
  join public.training_modules m on m.id = module_waits_for.module_id and m.program_id = a.program_id
  join public.training_modules earlier on earlier.program_id = a.program_id and earlier.published_at is not null and earlier.archived_at is null
  where a.id = module_waits_for.assignment_id
    and (
      (program.modules_in_order and earlier.is_required and earlier.module_order < m.module_order)
      or exists (select from public.module_prerequisites p where p.module_id = m.id and p.prerequisite_id = earlier.id))
    and not exists (
      select from public.training_completions c where c.assignment_id = a.id and c.module_id = earlier.id and c.passed)
$function$;

CREATE OR REPLACE FUNCTION private.my_readable_content_ids()
  RETURNS SETOF uuid
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select c.id from public.training_content c where c.organization_id = private.my_organization_id() and c.status = 'published'
  union
  select p.content_id from public.module_progress p where p.user_id = private.my_staff_id()
$function$;

CREATE OR REPLACE FUNCTION private.my_used_paths()
  RETURNS SETOF text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select storage_path from public.training_content
  where storage_path is not null and organization_id = private.my_organization_id()
$function$;

CREATE OR REPLACE FUNCTION private.observation_problem (
  content public.training_content
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select case when coalesce(jsonb_array_length(content.content_data -> 'steps'), 0) = 0 then 'Add the steps to observe.' end
$function$;

CREATE OR REPLACE FUNCTION private.open_module (
  assignment_id uuid,
  module_id     uuid
)
  RETURNS public.module_progress
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  assignment public.training_assignments;
  progress public.module_progress;
  current_content uuid;
  waits_for text[];
begin
  select * into assignment from public.training_assignments a
  where a.id = open_module.assignment_id and a.user_id = private.my_staff_id() for update;
  if assignment.id is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment of yours.');
  elsif assignment.status = 'cancelled' then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
  end if;

  select * into progress from public.module_progress p
  where p.assignment_id = open_module.assignment_id and p.module_id = open_module.module_id;
  if progress.assignment_id is not null then return progress; end if;

  select c.id into current_content
  from public.training_modules m join public.training_content c on c.module_id = m.id and c.is_current_version
  where m.id = open_module.module_id and m.program_id = assignment.program_id and m.published_at is not null and m.archived_at is null;
  if current_content is null then
    perform private.fail(404, 'MODULE_NOT_FOUND', 'This program has no such module.');
  elsif assignment.status = 'completed' then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This training is finished.');
  end if;
  waits_for := private.module_waits_for(assignment.id, open_module.module_id);
  if waits_for is not null then
    perform private.fail(409, 'MODULE_LOCKED', format('This part opens when %s is done.', array_to_string(waits_for, ', ')));
  end if;

  -- From here on this learner keeps the version they started.
  insert into public.module_progress (assignment_id, module_id, organization_id, user_id, program_id, content_id)
  values (assignment.id, open_module.module_id, assignment.organization_id, assignment.user_id, assignment.program_id, current_content)
  returning * into progress;
  update public.training_assignments set status = 'in_progress', started_at = private.clock()
  where id = assignment.id and status = 'assigned';
  return progress;
end
$function$;

CREATE OR REPLACE FUNCTION private.publish_program (
  program_id uuid,
  changes    jsonb
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  program public.training_programs;
  incomplete text;
  undeclared text;
begin
  select * into program from public.training_programs p
  where p.id = publish_program.program_id and p.organization_id = private.my_organization_id_as('training_administrator') for update;
  if program.id is null then
    perform private.fail(404, 'PROGRAM_NOT_FOUND', 'There is no such program that you may publish.');
  elsif program.status = 'archived' then
    perform private.fail(409, 'PROGRAM_ARCHIVED', 'This program is archived.');
  elsif not exists (select from public.training_modules m where m.program_id = program.id and m.is_required and m.archived_at is null) then
    perform private.fail(409, 'NO_REQUIRED_MODULE', 'A program needs at least one required module.');
  elsif jsonb_typeof(changes) <> 'array' then
    perform private.fail(400, 'INVALID_CHANGES', 'changes is a list of {module_id, change_kind, change_note}.');
  end if;

  -- The draft is what will be shown; where there is none, what is published.
  select string_agg(m.module_name || ': ' || coalesce(newest.problem, 'it has no content yet.'), ' ' order by m.module_order) into incomplete
  from public.training_modules m
  left join lateral (
    select c.id, private.content_problem(c) as problem from public.training_content c
    where c.module_id = m.id and c.status in ('draft', 'published') and c.content_type = m.content_type order by c.status = 'draft' desc limit 1
  ) newest on true
  where m.program_id = program.id and m.archived_at is null and (newest.id is null or newest.problem is not null);
  if incomplete is not null then
    perform private.fail(409, 'CONTENT_INCOMPLETE', format('Some modules are not ready. %s', incomplete));
  end if;

  with changed as (
    select draft.id, m.module_name, m.module_order, declared.change ->> 'change_kind' as kind, declared.change ->> 'change_note' as note,
      current.version_number as before
    from public.training_content draft
    join public.training_modules m on m.id = draft.module_id
    left join public.training_content current on current.module_id = m.id and current.is_current_version
    left join lateral (
      select change from jsonb_array_elements(changes) change where change ->> 'module_id' = m.id::text limit 1) declared on true
    where draft.status = 'draft' and m.program_id = program.id and m.archived_at is null
  ), declared as (
    update public.training_content c set
      change_kind = case when changed.before is null then 'initial' else changed.kind::public.content_change_enum end,
      change_note = nullif(btrim(changed.note), ''),
      -- A material change counts whole versions, a minor one the part behind the point.
      version_number = case when changed.before is null then '1.0'
        when changed.kind = 'minor' then split_part(changed.before, '.', 1) || '.' || (coalesce(nullif(split_part(changed.before, '.', 2), ''), '0')::integer + 1)
        else (split_part(changed.before, '.', 1)::integer + 1) || '.0' end
    from changed where changed.id = c.id and (changed.before is null or changed.kind in ('material', 'minor'))
    returning c.id
  )
  select string_agg(changed.module_name, ', ' order by changed.module_order) into undeclared
  from changed where not exists (select from declared where declared.id = changed.id);
  if undeclared is not null then
    perform private.fail(409, 'CHANGE_UNDECLARED', format('Say whether the change is material or minor: %s.', undeclared),
      'After a material change, who finished an earlier version has to train again.');
  end if;

  update public.training_content c set status = 'superseded', is_current_version = false, superseded_at = private.clock()
  where c.is_current_version and exists (
    select from public.training_content draft join public.training_modules m on m.id = draft.module_id
    where draft.module_id = c.module_id and draft.status = 'draft' and m.program_id = program.id and m.archived_at is null);
  update public.training_content c set status = 'published', is_current_version = true, published_at = private.clock()
  from public.training_modules m
  where m.id = c.module_id and m.program_id = program.id and m.archived_at is null and c.status = 'draft';
  update public.training_modules m set content_url = c.storage_path, published_at = coalesce(m.published_at, private.clock())
  from public.training_content c
  where c.module_id = m.id and c.is_current_version and m.program_id = program.id and m.archived_at is null
    and (m.published_at is null or m.content_url is distinct from c.storage_path);
  update public.training_programs p set status = 'published', version = p.version + 1, published_at = private.clock(), is_active = true
  where p.id = program.id returning * into program;
  return program.version;
end
$function$;

CREATE OR REPLACE FUNCTION private.quiz_problem (
  content public.training_content
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select case when not exists (
    select from public.quiz_answer_keys k where k.content_id = content.id and private.quiz_is_complete(content.content_data -> 'questions', k.answers))
    then 'Give every question its options and its correct answer.' end
$function$;

CREATE OR REPLACE FUNCTION private.record_progress (
  assignment_id  uuid,
  module_id      uuid,
  pages_viewed   integer[],
  "position"     integer,
  active_seconds integer,
  page_seconds   jsonb,
  watched        jsonb,
  play_seconds   integer,
  batch_id       uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  progress public.module_progress := private.open_module(assignment_id, module_id);
  content public.training_content;
  page_count integer;
  seconds_per_page integer;
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
    seconds_per_page := coalesce((content.content_data ->> 'minimum_seconds_per_page')::integer, 0);
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
      -- A page counts after its time in view, so no more pages than the time allows; one of grace for the clocks' difference.
      pages_viewed = array(
        select page from unnest(p.pages_viewed || record_progress.pages_viewed) with ordinality as seen (page, arrival)
        group by page order by min(arrival)
        limit case when seconds_per_page > 0
          then greatest(cardinality(p.pages_viewed), (p.active_seconds + credited) / seconds_per_page + 1) end),
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
$function$;

CREATE OR REPLACE FUNCTION private.scenario_problem (
  content public.training_content
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select case when not exists (select from public.quiz_answer_keys k where k.content_id = content.id) then 'Write the scenario.' end
$function$;

CREATE OR REPLACE FUNCTION private.seen_percentage (
  progress public.module_progress,
  content  public.training_content
)
  RETURNS integer
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION private.tg_module_prerequisites__refuse_circle()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if exists (
    with recursive waits (module_id, prerequisite_id) as (
      select module_id, prerequisite_id from new_rows
      union
      select waits.module_id, further.prerequisite_id
      from waits join public.module_prerequisites further on further.module_id = waits.prerequisite_id
    )
    select from waits where module_id = prerequisite_id
  ) then
    perform private.fail(409, 'PREREQUISITES_IN_A_CIRCLE', 'These modules would wait for each other, so that none could be opened.',
      'Remove one of the prerequisites.');
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.video_problem (
  content public.training_content
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select case when content.storage_path is null or coalesce((content.content_data ->> 'duration_seconds')::numeric, 0) <= 0 then 'Attach the video.' end
$function$;

CREATE OR REPLACE FUNCTION public.answer_video_question (
  assignment_id uuid,
  module_id     uuid,
  marker_id     text,
  chosen        text[]
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.answer_video_question(assignment_id, module_id, marker_id, chosen) $function$;

REVOKE ALL ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.delete_learner_note (
  id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ delete from public.learner_notes n where n.id = delete_learner_note.id and n.user_id = (select private.my_staff_id()) $function$;

REVOKE ALL ON FUNCTION "public"."delete_learner_note"(uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.duplicate_program (
  program_id   uuid,
  program_name text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  original public.training_programs;
  copy_id uuid := gen_random_uuid();
  copies jsonb;
begin
  select * into original from public.training_programs p where p.id = duplicate_program.program_id;
  if original.id is null then
    perform private.fail(404, 'PROGRAM_NOT_FOUND', 'There is no such program.');
  end if;
  insert into public.training_programs (
    id, organization_id, program_name, program_type, description, is_mandatory, renewal_period_months, ce_credits, modules_in_order, created_by
  ) values (
    copy_id, original.organization_id, duplicate_program.program_name, original.program_type, original.description, original.is_mandatory,
    original.renewal_period_months, original.ce_credits, original.modules_in_order, (select private.my_staff_id()));

  select coalesce(jsonb_object_agg(m.id, gen_random_uuid()), '{}') into copies
  from public.training_modules m where m.program_id = original.id and m.archived_at is null;
  insert into public.training_modules (
    id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, passing_score_percentage, is_required
  )
  select (copies ->> m.id::text)::uuid, m.organization_id, copy_id, m.module_name, m.module_order, m.estimated_duration_minutes, m.content_type,
    m.passing_score_percentage, m.is_required
  from public.training_modules m where m.program_id = original.id and m.archived_at is null;
  insert into public.module_prerequisites (module_id, prerequisite_id, program_id, organization_id)
  select (copies ->> p.module_id::text)::uuid, (copies ->> p.prerequisite_id::text)::uuid, copy_id, p.organization_id
  from public.module_prerequisites p where p.program_id = original.id and copies ? p.module_id::text and copies ? p.prerequisite_id::text;

  perform public.save_content_draft(
    module_id => (copies ->> newest.module_id::text)::uuid, content_title => newest.content_title, content_data => newest.content_data,
    answers => (select k.answers from public.quiz_answer_keys k where k.content_id = newest.id),
    storage_path => newest.storage_path, byte_size => newest.byte_size, sha256 => newest.sha256)
  from (
    select distinct on (c.module_id) c.* from public.training_content c
    where copies ? c.module_id::text and c.status in ('draft', 'published') order by c.module_id, c.status = 'draft' desc
  ) newest;
  return copy_id;
end
$function$;

REVOKE ALL ON FUNCTION "public"."duplicate_program"(uuid, text) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.publish_program (
  program_id uuid,
  changes    jsonb DEFAULT '[]'::jsonb
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.publish_program(program_id, changes) $function$;

REVOKE ALL ON FUNCTION "public"."publish_program"(uuid, jsonb) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.record_progress (
  assignment_id  uuid,
  module_id      uuid,
  pages_viewed   integer[] DEFAULT '{}'::integer[],
  "position"     integer   DEFAULT NULL::integer,
  active_seconds integer   DEFAULT 0,
  page_seconds   jsonb     DEFAULT '{}'::jsonb,
  watched        jsonb     DEFAULT '[]'::jsonb,
  play_seconds   integer   DEFAULT 0,
  batch_id       uuid      DEFAULT NULL::uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.record_progress(assignment_id, module_id, pages_viewed, "position", active_seconds, page_seconds, watched, play_seconds, batch_id)
$function$;

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.restore_content_version (
  content_id uuid
)
  RETURNS SETOF public.training_content
  LANGUAGE plpgsql
  ROWS 1
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  earlier public.training_content;
begin
  select * into earlier from public.training_content c where c.id = restore_content_version.content_id and c.status <> 'draft';
  if earlier.id is null then
    perform private.fail(404, 'CONTENT_NOT_FOUND', 'There is no such published version.');
  end if;
  return query select * from public.save_content_draft(
    module_id => earlier.module_id, content_title => earlier.content_title, content_data => earlier.content_data,
    answers => (select k.answers from public.quiz_answer_keys k where k.content_id = earlier.id),
    storage_path => earlier.storage_path, byte_size => earlier.byte_size, sha256 => earlier.sha256);
end
$function$;

REVOKE ALL ON FUNCTION "public"."restore_content_version"(uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.save_learner_note (
  id         uuid,
  content_id uuid,
  page       integer DEFAULT NULL::integer,
  second     integer DEFAULT NULL::integer,
  quote      text    DEFAULT NULL::text,
  areas      jsonb   DEFAULT '[]'::jsonb,
  body       text    DEFAULT ''::text
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  content public.training_content;
begin
  select * into content from public.training_content c where c.id = save_learner_note.content_id;
  if content.id is null then
    perform private.fail(404, 'CONTENT_NOT_FOUND', 'There is no such content that you may note something on.');
  end if;
  insert into public.learner_notes as n (id, organization_id, user_id, module_id, content_id, page, second, quote, areas, body)
  values (save_learner_note.id, content.organization_id, (select private.my_staff_id()), content.module_id, content.id, save_learner_note.page,
    save_learner_note.second, save_learner_note.quote, save_learner_note.areas, save_learner_note.body)
  on conflict (id) do update set quote = excluded.quote, areas = excluded.areas, body = excluded.body;
end
$function$;

REVOKE ALL ON FUNCTION "public"."save_learner_note"(uuid, uuid, integer, integer, text, jsonb, text) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.set_module_prerequisites (
  module_id        uuid,
  prerequisite_ids uuid[]
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  module public.training_modules;
begin
  select * into module from public.training_modules m where m.id = set_module_prerequisites.module_id and m.archived_at is null for update;
  if module.id is null then
    perform private.fail(404, 'MODULE_NOT_FOUND', 'There is no such module that you may change.');
  end if;
  delete from public.module_prerequisites p where p.module_id = module.id and not p.prerequisite_id = any (prerequisite_ids);
  insert into public.module_prerequisites (module_id, prerequisite_id, program_id, organization_id)
  select module.id, wanted.id, module.program_id, module.organization_id from (select distinct unnest(prerequisite_ids) as id) wanted
  on conflict do nothing;
end
$function$;

REVOKE ALL ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) FROM "anon", "service_role";

ALTER TABLE "public"."learner_notes"
  ADD CONSTRAINT "note_content_is_of_the_module" FOREIGN KEY (content_id, module_id) REFERENCES public.training_content(id, module_id) ON DELETE CASCADE;

ALTER TABLE "public"."learner_notes"
  ADD CONSTRAINT "note_content_is_of_the_practice" FOREIGN KEY (content_id, organization_id) REFERENCES public.training_content(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."learner_notes"
  ADD CONSTRAINT "note_writer_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."module_prerequisites"
  ADD CONSTRAINT "module_prerequisites_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."module_prerequisites"
  ADD CONSTRAINT "prerequisite_is_of_the_same_program" FOREIGN KEY (prerequisite_id, program_id) REFERENCES public.training_modules(id, program_id) ON DELETE CASCADE;

ALTER TABLE "public"."module_prerequisites"
  ADD CONSTRAINT "prerequisite_module_is_of_the_program" FOREIGN KEY (module_id, program_id) REFERENCES public.training_modules(id, program_id) ON DELETE CASCADE;

ALTER TABLE "public"."module_prerequisites"
  ADD CONSTRAINT "prerequisite_program_is_of_the_practice" FOREIGN KEY (program_id, organization_id) REFERENCES public.training_programs(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."module_progress"
  ADD CONSTRAINT "batches_are_bounded" CHECK ((cardinality(batches) <= 100));

ALTER TABLE "public"."module_progress"
  ADD CONSTRAINT "marker_answers_is_an_object" CHECK ((jsonb_typeof(marker_answers) = 'object'::text));

ALTER TABLE "public"."module_progress"
  ADD CONSTRAINT "page_seconds_is_an_object" CHECK ((jsonb_typeof(page_seconds) = 'object'::text));

ALTER TABLE "public"."module_progress"
  ADD CONSTRAINT "play_seconds_is_positive" CHECK ((play_seconds >= 0));

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "change_note_is_bounded" CHECK ((length(change_note) <= 2000));


SET local check_function_bodies = off;

CREATE VIEW "public"."assignment_modules" WITH (security_invoker=true) AS  SELECT a.id AS assignment_id,
    a.user_id,
    a.organization_id,
    m.id AS module_id,
    m.program_id,
    m.module_name,
    m.module_order,
    m.content_type,
    m.estimated_duration_minutes,
    m.passing_score_percentage,
    m.is_required,
    content.id AS content_id,
    content.content_title,
    content.content_data,
    content.storage_path,
    content.version_number,
    content.change_note,
    COALESCE(p.pages_viewed, '{}'::integer[]) AS pages_viewed,
    COALESCE(private.interval_pairs(p.watched), '[]'::jsonb) AS watched,
    COALESCE(p.marker_answers, '{}'::jsonb) AS marker_answers,
    p."position",
    COALESCE(p.active_seconds, 0) AS active_seconds,
        CASE
            WHEN (done.id IS NOT NULL) THEN 100
            ELSE COALESCE(p.progress_percentage, 0)
        END AS progress_percentage,
    done.id AS completion_id,
    done.completed_at,
    done.score_percentage,
    attempts.taken AS attempts_taken,
    attempts.open_attempt_id,
        CASE
            WHEN (p.assignment_id IS NULL) THEN earlier.waits_for
            ELSE NULL::text[]
        END AS waits_for
   FROM (((((((public.training_assignments a
     JOIN public.training_modules m ON ((m.program_id = a.program_id)))
     JOIN public.training_programs program ON ((program.id = a.program_id)))
     LEFT JOIN public.module_progress p ON (((p.assignment_id = a.id) AND (p.module_id = m.id))))
     LEFT JOIN public.training_completions done ON (((done.assignment_id = a.id) AND (done.module_id = m.id) AND done.passed)))
     LEFT JOIN public.training_content content ON (((content.module_id = m.id) AND (content.id = COALESCE(p.content_id, ( SELECT c.id
           FROM public.training_content c
          WHERE ((c.module_id = m.id) AND c.is_current_version)))))))
     CROSS JOIN LATERAL ( SELECT count(*) AS taken,
            (array_agg(q.id) FILTER (WHERE (q.submitted_at IS NULL)))[1] AS open_attempt_id
           FROM public.quiz_attempts q
          WHERE ((q.assignment_id = a.id) AND (q.module_id = m.id))) attempts)
     CROSS JOIN LATERAL ( SELECT array_agg((other.module_name)::text ORDER BY other.module_order) AS waits_for
           FROM public.training_modules other
          WHERE ((other.program_id = a.program_id) AND (other.published_at IS NOT NULL) AND (other.archived_at IS NULL) AND ((program.modules_in_order AND other.is_required AND (other.module_order < m.module_order)) OR (EXISTS ( SELECT
                   FROM public.module_prerequisites needed
                  WHERE ((needed.module_id = m.id) AND (needed.prerequisite_id = other.id))))) AND (NOT (EXISTS ( SELECT
                   FROM public.training_completions c
                  WHERE ((c.assignment_id = a.id) AND (c.module_id = other.id) AND c.passed)))))) earlier)
  WHERE ((m.published_at IS NOT NULL) AND ((m.archived_at IS NULL) OR (done.id IS NOT NULL)));

REVOKE ALL ON TABLE "public"."assignment_modules" FROM "anon", "service_role";

CREATE VIEW "public"."module_statistics" WITH (security_invoker=true) AS  SELECT m.id AS module_id,
    m.organization_id,
    m.program_id,
    m.module_name,
    m.module_order,
    m.content_type,
    m.is_required,
    m.estimated_duration_minutes,
    ( SELECT count(*) AS count
           FROM ( SELECT p.user_id
                   FROM public.module_progress p
                  WHERE (p.module_id = m.id)
                UNION
                 SELECT c.user_id
                   FROM public.training_completions c
                  WHERE ((c.module_id = m.id) AND c.passed)) everybody) AS people_started,
    completed.people AS people_completed,
    started.unfinished AS people_in_progress,
    started.left_off AS people_left_off,
    completed.median_minutes,
    completed.average_score_percentage,
    completed.average_attempts
   FROM ((public.training_modules m
     CROSS JOIN LATERAL ( SELECT count(DISTINCT p.user_id) FILTER (WHERE ((p.progress_percentage < 100) AND (a.status = 'in_progress'::public.assignment_status_enum))) AS unfinished,
            count(DISTINCT p.user_id) FILTER (WHERE ((p.progress_percentage < 100) AND ((a.status = 'cancelled'::public.assignment_status_enum) OR (p.last_activity_at < (private.clock() - '14 days'::interval))))) AS left_off
           FROM (public.module_progress p
             JOIN public.training_assignments a ON ((a.id = p.assignment_id)))
          WHERE (p.module_id = m.id)) started)
     CROSS JOIN LATERAL ( SELECT count(DISTINCT c.user_id) AS people,
            percentile_cont((0.5)::double precision) WITHIN GROUP (ORDER BY ((c.time_spent_minutes)::double precision)) AS median_minutes,
            round(avg(c.score_percentage), 1) AS average_score_percentage,
            round(avg(c.attempts_count), 1) AS average_attempts
           FROM public.training_completions c
          WHERE ((c.module_id = m.id) AND c.passed)) completed)
  WHERE (m.archived_at IS NULL);

REVOKE ALL ON TABLE "public"."module_statistics" FROM "anon", "service_role";

CREATE VIEW "public"."module_versions" WITH (security_invoker=true) AS  SELECT c.id AS content_id,
    c.organization_id,
    c.module_id,
    m.program_id,
    c.content_title,
    c.content_type,
    c.content_data,
    c.storage_path,
    c.byte_size,
    c.sha256,
    c.version_number,
    c.status,
    c.change_kind,
    c.change_note,
    c.published_at,
    c.superseded_at,
    c.created_by,
    author.full_name AS author_name,
    c.updated_at,
    ( SELECT count(*) AS count
           FROM public.module_progress p
          WHERE ((p.content_id = c.id) AND (p.progress_percentage < 100))) AS learners_in_progress,
    ( SELECT count(DISTINCT done.user_id) AS count
           FROM public.training_completions done
          WHERE ((done.content_id = c.id) AND done.passed)) AS people_completed
   FROM ((public.training_content c
     JOIN public.training_modules m ON ((m.id = c.module_id)))
     JOIN public.staff author ON ((author.id = c.created_by)));

REVOKE ALL ON TABLE "public"."module_versions" FROM "anon", "service_role";

CREATE VIEW "public"."program_overview" WITH (security_invoker=true) AS  SELECT p.id,
    p.organization_id,
    p.program_name,
    p.program_type,
    p.description,
    p.is_mandatory,
    p.renewal_period_months,
    p.ce_credits,
    p.created_by,
    p.is_active,
    p.modules_in_order,
    p.status,
    p.version,
    p.published_at,
    p.archived_at,
    p.created_at,
    p.updated_at,
    ( SELECT count(*) AS count
           FROM public.training_modules m
          WHERE ((m.program_id = p.id) AND (m.archived_at IS NULL))) AS module_count,
    ( SELECT COALESCE(sum(m.estimated_duration_minutes), (0)::bigint) AS "coalesce"
           FROM public.training_modules m
          WHERE ((m.program_id = p.id) AND (m.archived_at IS NULL))) AS estimated_minutes,
    counted.open_assignments,
    counted.completed_assignments,
    counted.overdue_assignments,
    (EXISTS ( SELECT
           FROM (public.training_content c
             JOIN public.training_modules m ON ((m.id = c.module_id)))
          WHERE ((m.program_id = p.id) AND (m.archived_at IS NULL) AND (c.status = 'draft'::public.content_status_enum)))) AS has_unpublished_changes
   FROM (public.training_programs p
     CROSS JOIN LATERAL ( SELECT count(*) FILTER (WHERE (a.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum]))) AS open_assignments,
            count(*) FILTER (WHERE (a.status = 'completed'::public.assignment_status_enum)) AS completed_assignments,
            count(*) FILTER (WHERE ((a.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum])) AND (a.due_date <= private.clock()))) AS overdue_assignments
           FROM public.training_assignments a
          WHERE (a.program_id = p.id)) counted);

REVOKE ALL ON TABLE "public"."program_overview" FROM "anon", "service_role";

CREATE VIEW "public"."retraining" WITH (security_invoker=true) AS  SELECT DISTINCT ON (done.user_id, m.id) m.organization_id,
    done.user_id,
    person.full_name AS user_name,
    person.manager_id,
    m.program_id,
    m.id AS module_id,
    m.module_name,
    changed.id AS content_id,
    changed.version_number,
    changed.change_note,
    changed.published_at AS changed_at,
    done.completed_at,
    open.id AS open_assignment_id
   FROM ((((public.training_modules m
     JOIN public.training_content changed ON (((changed.module_id = m.id) AND (changed.status <> 'draft'::public.content_status_enum) AND (changed.change_kind = 'material'::public.content_change_enum))))
     JOIN public.training_completions done ON (((done.module_id = m.id) AND done.passed)))
     JOIN public.staff person ON (((person.id = done.user_id) AND (person.employment_status <> 'terminated'::public.employment_status_enum))))
     LEFT JOIN public.training_assignments open ON (((open.user_id = done.user_id) AND (open.program_id = m.program_id) AND (open.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum])))))
  WHERE ((m.archived_at IS NULL) AND (NOT (EXISTS ( SELECT
           FROM (public.training_completions later
             LEFT JOIN public.training_content used ON ((used.id = later.content_id)))
          WHERE ((later.user_id = done.user_id) AND (later.module_id = m.id) AND later.passed AND (COALESCE(used.published_at, later.completed_at) >= changed.published_at))))))
  ORDER BY done.user_id, m.id, changed.published_at DESC, done.completed_at DESC;

REVOKE ALL ON TABLE "public"."retraining" FROM "anon", "service_role";

CREATE INDEX learner_notes_content_id_idx ON public.learner_notes USING btree (content_id);

CREATE INDEX learner_notes_organization_id_idx ON public.learner_notes USING btree (organization_id);

CREATE INDEX learner_notes_user_id_idx ON public.learner_notes USING btree (user_id, content_id);

CREATE INDEX module_prerequisites_organization_id_idx ON public.module_prerequisites USING btree (organization_id);

CREATE INDEX module_prerequisites_prerequisite_id_idx ON public.module_prerequisites USING btree (prerequisite_id);

CREATE INDEX module_prerequisites_program_id_idx ON public.module_prerequisites USING btree (program_id);

CREATE TRIGGER learner_notes__audit_delete AFTER DELETE ON public.learner_notes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'note',
  'user_id',
  'quote,areas,body',
  ''
);

CREATE TRIGGER learner_notes__audit_insert AFTER INSERT ON public.learner_notes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'note',
  'user_id',
  'quote,areas,body',
  ''
);

CREATE TRIGGER learner_notes__audit_update AFTER UPDATE ON public.learner_notes
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'note',
  'user_id',
  'quote,areas,body',
  ''
);

CREATE TRIGGER learner_notes__touch
  BEFORE UPDATE ON public.learner_notes
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER module_prerequisites__audit_delete AFTER DELETE ON public.module_prerequisites
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'prerequisite',
  '',
  '',
  ''
);

CREATE TRIGGER module_prerequisites__audit_insert AFTER INSERT ON public.module_prerequisites
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'prerequisite',
  '',
  '',
  ''
);

CREATE TRIGGER module_prerequisites__audit_update AFTER UPDATE ON public.module_prerequisites
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'prerequisite',
  '',
  '',
  ''
);

CREATE TRIGGER module_prerequisites__refuse_circle
  AFTER INSERT ON public.module_prerequisites REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_module_prerequisites__refuse_circle();

CREATE TRIGGER module_progress__audit_delete AFTER DELETE ON public.module_progress REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'progress',
  'user_id',
  'marker_answers',
  'last_activity_at,batches,page_seconds,play_seconds'
);

CREATE TRIGGER module_progress__audit_insert AFTER INSERT ON public.module_progress REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'progress',
  'user_id',
  'marker_answers',
  'last_activity_at,batches,page_seconds,play_seconds'
);

CREATE TRIGGER module_progress__audit_update AFTER UPDATE ON public.module_progress
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'progress',
  'user_id',
  'marker_answers',
  'last_activity_at,batches,page_seconds,play_seconds'
);

CREATE POLICY "delete_own" ON "public"."learner_notes"
  FOR DELETE
  TO "authenticated"
  USING ((user_id = ( SELECT private.my_staff_id() AS my_staff_id)));

CREATE POLICY "insert_own" ON "public"."learner_notes"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)) AND (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) AND (content_id = ANY (ARRAY(
    SELECT private.my_readable_content_ids() AS my_readable_content_ids)))));

CREATE POLICY "select_own" ON "public"."learner_notes"
  FOR SELECT
  TO "authenticated"
  USING ((user_id = ( SELECT private.my_staff_id() AS my_staff_id)));

CREATE POLICY "update_own" ON "public"."learner_notes"
  FOR UPDATE
  TO "authenticated"
  USING ((user_id = ( SELECT private.my_staff_id() AS my_staff_id)));

CREATE POLICY "delete_administrator" ON "public"."module_prerequisites"
  FOR DELETE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "insert_administrator" ON "public"."module_prerequisites"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_member" ON "public"."module_prerequisites"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "delete_training_content" ON "storage"."objects"
  FOR DELETE
  TO "authenticated"
  USING
    (((bucket_id = 'training-content'::text) AND ((storage.foldername(name))[1] = (( SELECT private.my_organization_id_as(VARIADIC
    ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as))::text) AND
    (NOT (name = ANY (ARRAY( SELECT private.my_used_paths() AS my_used_paths))))));

COMMENT ON COLUMN "public"."learner_notes"."areas" IS 'What is highlighted: [{x, y, width, height}, …] in fractions of the page.';

COMMENT ON COLUMN "public"."learner_notes"."page" IS 'Page of the document, from 1.';

COMMENT ON COLUMN "public"."learner_notes"."quote" IS 'The highlighted text.';

COMMENT ON COLUMN "public"."learner_notes"."second" IS 'Second of the video.';

COMMENT ON COLUMN "public"."module_progress"."active_seconds" IS 'Seconds the learner was active; never more than the time since they opened it.';

COMMENT ON COLUMN "public"."module_progress"."batches" IS 'The last reports taken in, so that one sent twice (after an interrupted answer) is counted once.';

COMMENT ON COLUMN "public"."module_progress"."last_activity_at" IS 'When the learner last reported.';

COMMENT ON COLUMN "public"."module_progress"."marker_answers" IS 'Answers to the questions inside a video: {marker id: {chosen: [option id, …], correct, at}}.';

COMMENT ON COLUMN "public"."module_progress"."page_seconds" IS 'Seconds each page of a document was in view: {page: seconds}.';

COMMENT ON COLUMN "public"."module_progress"."play_seconds" IS 'Seconds of a video that were played, repetitions included.';

COMMENT ON COLUMN "public"."module_progress"."watched" IS 'Seconds of a video that were played, as intervals [from, to): a skipped part is a gap, a repeated one counts once.';

COMMENT ON COLUMN "public"."training_content"."change_kind" IS 'What its author declared when publishing it: the initial version, a material change (who finished an earlier one has to train again), or a minor one. Means nothing on a draft.';

COMMENT ON COLUMN "public"."training_content"."change_note" IS 'What changed, in the author''s words, for those who have to train again.';

COMMENT ON COLUMN "public"."training_content"."superseded_at" IS 'When a newer version took its place.';

COMMENT ON COLUMN "public"."training_programs"."modules_in_order" IS 'Whether a module opens only when the required ones before it are done.';

COMMENT ON FUNCTION "private"."attestation_problem"(public.training_content) IS 'What an attestation lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."content_problem"(public.training_content) IS 'What content still lacks before learners can use it, as a sentence; null when nothing.';

COMMENT ON FUNCTION "private"."creditable_intervals"(int4multirange, int4multirange, integer) IS 'What counts as watched: before, and of what is newly claimed the first seconds that fit into the allowance. Watching again adds nothing.';

COMMENT ON FUNCTION "private"."document_problem"(public.training_content) IS 'What a document lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."interval_length"(int4multirange) IS 'Sum of the lengths of intervals, each part counted once (seconds, for what was watched).';

COMMENT ON FUNCTION "private"."interval_pairs"(int4multirange) IS 'Intervals as JSON: [[from, to), …] in ascending order.';

COMMENT ON FUNCTION "private"."module_waits_for"(uuid, uuid) IS 'Names of the modules that have to be done before this one opens under this assignment, in their order; null when it is open.';

COMMENT ON FUNCTION "private"."my_readable_content_ids"() IS 'Content versions a learner may open: what is published, and what they started.';

COMMENT ON FUNCTION "private"."my_used_paths"() IS 'Files of the practice that some version of some module shows, and that therefore stay: a copy and a restored version share the file of their original.';

COMMENT ON FUNCTION "private"."observation_problem"(public.training_content) IS 'What a checklist lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."open_module"(uuid, uuid) IS 'Begins or continues a module of one''s own assignment, pinned to the content version current at the first opening; locks the assignment. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED.';

COMMENT ON FUNCTION "private"."quiz_problem"(public.training_content) IS 'What a quiz lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."scenario_problem"(public.training_content) IS 'What a simulation lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) IS 'Percent (0 to 100) of what a module demands that was seen: the pages of a document; of a video the required share of its seconds, the minimum time and the required questions, whichever is least. Other kinds are finished by their own functions and keep the percentage they have.';

COMMENT ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() IS 'Modules that wait for each other could never be opened. Raises 409 PREREQUISITES_IN_A_CIRCLE.';

COMMENT ON FUNCTION "private"."video_problem"(public.training_content) IS 'What a video lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) IS 'Answers a question inside a video of one''s own assignment; the first answer is kept. Returns {correct, correct_options, explanation}. Raises 404 QUESTION_NOT_FOUND, 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED.';

COMMENT ON FUNCTION "public"."delete_learner_note"(uuid) IS 'Deletes a note of one''s own; one that is gone already stays gone.';

COMMENT ON FUNCTION "public"."duplicate_program"(uuid, text) IS 'Copies a program with its modules, their order and prerequisites, and their newest content as drafts; nobody is assigned. Returns the id of the copy. For training administrators (row level security). Raises 404 PROGRAM_NOT_FOUND.';

COMMENT ON FUNCTION "public"."publish_program"(uuid, jsonb) IS 'Publishes a program with the drafts of its modules; learners in the middle keep the version they started. changes says of each module that already had a published version what the change is: [{module_id, change_kind: material | minor, change_note?}, …]; after a material one the view retraining names who finished an earlier version. Returns the new version number of the program. For training administrators. Raises 404 PROGRAM_NOT_FOUND, 409 PROGRAM_ARCHIVED, 409 NO_REQUIRED_MODULE, 409 CONTENT_INCOMPLETE, 409 CHANGE_UNDECLARED, 400 INVALID_CHANGES.';

COMMENT ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) IS 'Records how far a learner came in a module of their own assignment, and completes the module when all of it was seen. Takes, since the last call: the pages newly seen and the seconds each was in view ({page: seconds}), the intervals of a video that were played ([[from, to], …] in seconds; skipped parts are not watched, repeated ones count once) and the seconds played with repetitions, the active seconds (credited up to the time since the module was opened), the position to continue at (page or second), and a batch_id, so that a report sent again after a lost answer counts once. Returns {progress_percentage, pages_viewed, watched, watched_seconds, position, active_seconds, content_id, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED, 400 PAGE_OUT_OF_RANGE, 400 NEGATIVE_TIME, 400 INVALID_PAGE_SECONDS, 400 INVALID_INTERVALS.';

COMMENT ON FUNCTION "public"."restore_content_version"(uuid) IS 'Makes an earlier published version of a module its draft again, replacing the draft there is; learners see it from the next publication on. Returns the draft. For training administrators (row level security). Raises 404 CONTENT_NOT_FOUND, 404 MODULE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."save_learner_note"(uuid, uuid, integer, integer, text, jsonb, text) IS 'Keeps a note or highlight of one''s own, on a page or at a second of content; the id is the client''s, so that one written offline and sent twice is one note. Raises 404 CONTENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) IS 'Lets a module wait for exactly these modules of its program. For training administrators (row level security). Raises 404 MODULE_NOT_FOUND, 409 PREREQUISITES_IN_A_CIRCLE.';

COMMENT ON TABLE "public"."learner_notes" IS 'What a learner noted for themselves on a page of a document or at a second of a video: a highlight has a quote and areas, a note has a body, or both. Nobody else reads it.';

COMMENT ON TABLE "public"."module_prerequisites" IS 'Which module opens only after which others of its program are done.';

COMMENT ON VIEW "public"."assignment_modules" IS 'The outline of an assignment: its modules in order, the content version this learner has, how far they are ("watched" as [[from, to], …] in seconds), what they completed, and the names of the modules it waits for (null when it is open).';

COMMENT ON VIEW "public"."module_statistics" IS 'Of each module, over the people whoever asks may see: who started, finished, is in the middle, and left off (not finished, and cancelled or untouched for 14 days); median active minutes, mean score in percent, mean attempts.';

COMMENT ON VIEW "public"."module_versions" IS 'Every version of what a module shows, with what its author said of the change, how many learners are in the middle of it and how many people completed it (as far as whoever asks may see them).';

COMMENT ON VIEW "public"."program_overview" IS 'Programs with their size and the assignments whoever asks may see.';

COMMENT ON VIEW "public"."retraining" IS 'Who finished a module before its last material change and not since: one row for each person and module, with what changed and the open assignment, if there is one. Content marks; whether and by when they train again is decided by compliance.';

REVOKE ALL ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."attestation_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."attestation_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."attestation_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."content_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."content_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."content_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."creditable_intervals"(int4multirange, int4multirange, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."creditable_intervals"(int4multirange, int4multirange, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."creditable_intervals"(int4multirange, int4multirange, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."document_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."document_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."document_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."interval_length"(int4multirange) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."interval_length"(int4multirange) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."interval_length"(int4multirange) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."interval_length"(int4multirange) TO "postgres";

REVOKE ALL ON FUNCTION "private"."interval_pairs"(int4multirange) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."interval_pairs"(int4multirange) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."interval_pairs"(int4multirange) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."interval_pairs"(int4multirange) TO "postgres";

REVOKE ALL ON FUNCTION "private"."module_waits_for"(uuid, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."module_waits_for"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."module_waits_for"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_readable_content_ids"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_readable_content_ids"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_readable_content_ids"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_readable_content_ids"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_used_paths"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_used_paths"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_used_paths"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_used_paths"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."observation_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."observation_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."observation_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."publish_program"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."publish_program"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."publish_program"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."publish_program"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."quiz_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."quiz_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."quiz_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."scenario_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."scenario_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."scenario_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."video_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."video_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."video_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) TO "postgres";

REVOKE ALL ON FUNCTION "public"."delete_learner_note"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."delete_learner_note"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."delete_learner_note"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."delete_learner_note"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."duplicate_program"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."duplicate_program"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."duplicate_program"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."duplicate_program"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."publish_program"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."publish_program"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."publish_program"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."publish_program"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."restore_content_version"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."restore_content_version"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."restore_content_version"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."restore_content_version"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."save_learner_note"(uuid, uuid, integer, integer, text, jsonb, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."save_learner_note"(uuid, uuid, integer, integer, text, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_learner_note"(uuid, uuid, integer, integer, text, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_learner_note"(uuid, uuid, integer, integer, text, jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) TO "postgres";

REVOKE ALL ON TABLE "public"."learner_notes" FROM "authenticated";

REVOKE ALL ("areas") ON TABLE "public"."learner_notes" FROM "authenticated";

GRANT INSERT ("areas"), UPDATE ("areas") ON TABLE "public"."learner_notes" TO "authenticated";

REVOKE ALL ("body") ON TABLE "public"."learner_notes" FROM "authenticated";

GRANT INSERT ("body"), UPDATE ("body") ON TABLE "public"."learner_notes" TO "authenticated";

REVOKE ALL ("content_id") ON TABLE "public"."learner_notes" FROM "authenticated";

GRANT INSERT ("content_id") ON TABLE "public"."learner_notes" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."learner_notes" FROM "authenticated";

GRANT INSERT ("id") ON TABLE "public"."learner_notes" TO "authenticated";

REVOKE ALL ("module_id") ON TABLE "public"."learner_notes" FROM "authenticated";

GRANT INSERT ("module_id") ON TABLE "public"."learner_notes" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."learner_notes" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."learner_notes" TO "authenticated";

REVOKE ALL ("page") ON TABLE "public"."learner_notes" FROM "authenticated";

GRANT INSERT ("page") ON TABLE "public"."learner_notes" TO "authenticated";

REVOKE ALL ("quote") ON TABLE "public"."learner_notes" FROM "authenticated";

GRANT INSERT ("quote"), UPDATE ("quote") ON TABLE "public"."learner_notes" TO "authenticated";

REVOKE ALL ("second") ON TABLE "public"."learner_notes" FROM "authenticated";

GRANT INSERT ("second") ON TABLE "public"."learner_notes" TO "authenticated";

REVOKE ALL ("user_id") ON TABLE "public"."learner_notes" FROM "authenticated";

GRANT INSERT ("user_id") ON TABLE "public"."learner_notes" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."learner_notes" TO "authenticated";

REVOKE ALL ON TABLE "public"."module_prerequisites" FROM "authenticated";

REVOKE ALL ("module_id") ON TABLE "public"."module_prerequisites" FROM "authenticated";

GRANT INSERT ("module_id") ON TABLE "public"."module_prerequisites" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."module_prerequisites" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."module_prerequisites" TO "authenticated";

REVOKE ALL ("prerequisite_id") ON TABLE "public"."module_prerequisites" FROM "authenticated";

GRANT INSERT ("prerequisite_id") ON TABLE "public"."module_prerequisites" TO "authenticated";

REVOKE ALL ("program_id") ON TABLE "public"."module_prerequisites" FROM "authenticated";

GRANT INSERT ("program_id") ON TABLE "public"."module_prerequisites" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."module_prerequisites" TO "authenticated";

REVOKE ALL ("modules_in_order") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("modules_in_order"), UPDATE ("modules_in_order") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ON TABLE "public"."assignment_modules" FROM "authenticated";

GRANT SELECT ON TABLE "public"."assignment_modules" TO "authenticated";

REVOKE ALL ON TABLE "public"."module_statistics" FROM "authenticated";

GRANT SELECT ON TABLE "public"."module_statistics" TO "authenticated";

REVOKE ALL ON TABLE "public"."module_versions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."module_versions" TO "authenticated";

REVOKE ALL ON TABLE "public"."program_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."program_overview" TO "authenticated";

REVOKE ALL ON TABLE "public"."retraining" FROM "authenticated";

GRANT SELECT ON TABLE "public"."retraining" TO "authenticated";

select private.after_migrate();
