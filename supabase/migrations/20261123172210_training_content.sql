SET local check_function_bodies = off;

DROP POLICY "delete_training_content" ON "storage"."objects";

DROP POLICY "insert_training_content" ON "storage"."objects";

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

CREATE TABLE "public"."content_file_uses" (
  "content_id" uuid NOT NULL,
  "file_id"    uuid NOT NULL
);

ALTER TABLE "public"."content_file_uses"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."content_file_uses" FROM "anon", "service_role";

CREATE TABLE "public"."content_files" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  CONSTRAINT "content_files_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "content_files_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."content_files"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."content_files" FROM "anon";

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

CREATE TABLE "public"."transcription_jobs" (
  "id"              uuid                  NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                  NOT NULL,
  "file_id"         uuid                  NOT NULL,
  "language"        character varying(35),
  CONSTRAINT "transcript_language_is_a_tag" CHECK (((language)::text ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text)),
  CONSTRAINT "transcription_jobs_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."transcription_jobs"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."transcription_jobs" FROM "anon", "service_role";

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

CREATE TYPE "public"."content_file_kind_enum" AS ENUM (
  'video',
  'document',
  'captions',
  'image',
  'attachment'
);

ALTER TABLE "public"."content_files"
  ADD COLUMN "kind" public.content_file_kind_enum NOT NULL;

ALTER TABLE "public"."content_files"
  ADD COLUMN "file_name" character varying(200) NOT NULL;

ALTER TABLE "public"."content_files"
  ADD COLUMN "media_type" character varying(100) NOT NULL;

ALTER TABLE "public"."content_files"
  ADD COLUMN "byte_size" bigint NOT NULL;

ALTER TABLE "public"."content_files"
  ADD COLUMN "sha256" text;

ALTER TABLE "public"."content_files"
  ADD COLUMN "storage_path" text NOT NULL;

CREATE TYPE "public"."content_file_purpose_enum" AS ENUM (
  'main',
  'captions',
  'image',
  'attachment',
  'poster'
);

ALTER TABLE "public"."content_file_uses"
  ADD COLUMN "purpose" public.content_file_purpose_enum NOT NULL;

ALTER TABLE "public"."content_file_uses"
  ADD COLUMN "organization_id" uuid NOT NULL;

ALTER TABLE "public"."content_file_uses"
  ADD COLUMN "position" integer NOT NULL DEFAULT 0;

CREATE TYPE "public"."content_file_state_enum" AS ENUM (
  'uploading',
  'checking',
  'ready',
  'rejected'
);

ALTER TABLE "public"."content_files"
  ADD COLUMN "state" public.content_file_state_enum NOT NULL DEFAULT 'uploading'::public.content_file_state_enum;

ALTER TABLE "public"."content_files"
  ADD COLUMN "rejection_code" character varying(60);

ALTER TABLE "public"."content_files"
  ADD COLUMN "rejection_message" text;

ALTER TABLE "public"."content_files"
  ADD COLUMN "metadata" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."content_files"
  ADD COLUMN "created_by" uuid NOT NULL;

ALTER TABLE "public"."content_files"
  ADD COLUMN "expires_at" timestamp WITH time zone;

ALTER TABLE "public"."content_files"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

ALTER TYPE "public"."content_type_enum" ADD VALUE 'attestation' AFTER 'interactive';


SET local check_function_bodies = off;

ALTER TYPE "public"."content_type_enum" ADD VALUE 'observation' AFTER 'attestation';


SET local check_function_bodies = off;

CREATE TYPE "public"."transcription_state_enum" AS ENUM (
  'queued',
  'running',
  'done',
  'failed'
);

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "state" public.transcription_state_enum NOT NULL DEFAULT 'queued'::public.transcription_state_enum;

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "provider" character varying(100);

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "attempts" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "next_attempt_at" timestamp WITH time zone DEFAULT clock_timestamp();

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "leased_until" timestamp WITH time zone;

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "error_code" character varying(60);

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "error_message" text;

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "captions_file_id" uuid;

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "requested_by" uuid NOT NULL;

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "finished_at" timestamp WITH time zone;

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE OR REPLACE FUNCTION private.after_migrate()
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform audit.ensure_partitions();
  insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
    -- A gibibyte, the most a video may have; the uploads function has a limit for each kind of file.
    ('training-content', 'training-content', false, 1073741824, array[
      'application/pdf', 'video/mp4', 'video/webm', 'text/vtt', 'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'text/plain', 'text/csv',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation']),
    ('certificates', 'certificates', false, 5242880, array['application/pdf']),
    ('credentials', 'credentials', false, 10485760, array['application/pdf', 'image/png', 'image/jpeg'])
  on conflict (id) do update set public = false, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;
  perform private.schedule_jobs();
end
$function$;

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

CREATE OR REPLACE FUNCTION private.begin_file_check (
  file_id uuid
)
  RETURNS SETOF public.content_files
  LANGUAGE plpgsql
  SECURITY DEFINER
  ROWS 1
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  file public.content_files;
begin
  select * into file from public.content_files f
  where f.id = begin_file_check.file_id and f.organization_id = private.my_organization_id_as('training_administrator') for update;
  if file.id is null then
    perform private.fail(404, 'FILE_NOT_FOUND', 'There is no such file that you may change.');
  elsif file.state = 'checking' and file.updated_at > clock_timestamp() - interval '15 minutes' then
    perform private.fail(409, 'FILE_BEING_CHECKED', 'This file is being checked already.', 'Wait a moment and look again.');
  elsif file.state not in ('uploading', 'checking') then
    perform private.fail(409, 'FILE_SETTLED', format('This file is %s already.', file.state));
  end if;
  return query update public.content_files f set state = 'checking', updated_at = clock_timestamp() where f.id = file.id returning f.*;
end
$function$;

CREATE OR REPLACE FUNCTION private.cancel_file (
  file_id uuid
)
  RETURNS text
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  file public.content_files;
begin
  select * into file from public.content_files f
  where f.id = cancel_file.file_id and f.organization_id = private.my_organization_id_as('training_administrator') for update;
  if file.id is null then
    perform private.fail(404, 'FILE_NOT_FOUND', 'There is no such file that you may change.');
  elsif exists (select from public.content_file_uses u where u.file_id = file.id) then
    perform private.fail(409, 'FILE_IN_USE', 'This file is part of a module.', 'Take it out of the module first.');
  end if;
  update public.content_files f set
    state = 'rejected', sha256 = null, expires_at = private.clock(),
    rejection_code = coalesce(f.rejection_code, 'CANCELLED'), rejection_message = coalesce(f.rejection_message, 'The upload was cancelled.')
  where f.id = file.id;
  return file.storage_path;
end
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

CREATE OR REPLACE FUNCTION private.declare_file (
  author_id    uuid,
  kind         public.content_file_kind_enum,
  file_name    text,
  storage_name text,
  media_type   text,
  byte_size    bigint
)
  RETURNS SETOF public.content_files
  LANGUAGE plpgsql
  SECURITY DEFINER
  ROWS 1
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  practice uuid;
  file uuid := gen_random_uuid();
begin
  select s.organization_id into practice from public.staff s where s.id = declare_file.author_id;
  if (select count(*) from public.content_files f where f.created_by = declare_file.author_id and f.state = 'uploading'
      and f.expires_at > private.clock()) >= 50 then
    perform private.fail(429, 'TOO_MANY_UPLOADS', 'Fifty uploads of yours are not finished.', 'Finish or cancel some; they are forgotten after a day. Try again after 3600 seconds.');
  end if;
  return query
  insert into public.content_files as f (id, organization_id, kind, file_name, media_type, byte_size, storage_path, created_by, expires_at)
  values (file, practice, declare_file.kind, declare_file.file_name, declare_file.media_type, declare_file.byte_size,
    practice || '/' || file || '/' || declare_file.storage_name, declare_file.author_id, private.clock() + interval '1 day')
  returning f.*;
end
$function$;

CREATE OR REPLACE FUNCTION private.declare_my_file (
  kind         public.content_file_kind_enum,
  file_name    text,
  storage_name text,
  media_type   text,
  byte_size    bigint
)
  RETURNS SETOF public.content_files
  LANGUAGE plpgsql
  SECURITY DEFINER
  ROWS 1
  SET search_path TO ''
  AS $function$
begin
  if private.my_organization_id_as('training_administrator') is null then
    perform private.fail(403, 'FORBIDDEN', 'Only training administrators upload content.');
  end if;
  return query select * from private.declare_file(private.my_staff_id(), kind, file_name, storage_name, media_type, byte_size);
end
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

CREATE OR REPLACE FUNCTION private.expired_files (
  maximum integer
)
  RETURNS TABLE (
    id           uuid,
    storage_path text
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select f.id, f.storage_path from public.content_files f
  where f.expires_at <= private.clock() and not exists (select from public.content_file_uses u where u.file_id = f.id)
  order by f.expires_at limit maximum
$function$;

CREATE OR REPLACE FUNCTION private.fail_transcription (
  job_id              uuid,
  attempt             integer,
  error_code          text,
  error_message       text,
  retry               boolean,
  retry_after_seconds integer
)
  RETURNS public.transcription_state_enum
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  update public.transcription_jobs j set
    state = case when retry and j.attempts < 5 then 'queued' else 'failed' end::public.transcription_state_enum,
    leased_until = null,
    -- Half a minute, doubled each time, spread so that what failed together does not come back together.
    next_attempt_at = case when retry and j.attempts < 5 then clock_timestamp() + make_interval(
      secs => greatest(retry_after_seconds, 30 * 2 ^ (j.attempts - 1) * (0.5 + random()))) end,
    finished_at = case when retry and j.attempts < 5 then null else private.clock() end,
    error_code = fail_transcription.error_code, error_message = fail_transcription.error_message
  where j.id = job_id and j.state = 'running' and j.attempts = attempt
  returning j.state
$function$;

CREATE OR REPLACE FUNCTION private.finish_transcription (
  job_id           uuid,
  attempt          integer,
  captions_file_id uuid
)
  RETURNS boolean
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  job public.transcription_jobs;
begin
  update public.transcription_jobs j
  set state = 'done', leased_until = null, finished_at = private.clock(), captions_file_id = finish_transcription.captions_file_id,
    error_code = null, error_message = null
  where j.id = job_id and j.state = 'running' and j.attempts = attempt returning * into job;
  if job.id is null then return false; end if;
  -- Drafts that show the video get the captions at once; what is published stays as it was read.
  update public.training_content c
  set content_data = jsonb_set(c.content_data, '{captions}', coalesce(c.content_data -> 'captions', '[]') || jsonb_build_object(
    'file_id', job.captions_file_id, 'language', coalesce(job.language, 'en'), 'label', 'Transcript'))
  from public.content_file_uses u
  where u.file_id = job.file_id and u.purpose = 'main' and c.id = u.content_id and c.status = 'draft';
  return true;
end
$function$;

CREATE OR REPLACE FUNCTION private.forget_files (
  file_ids uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  forgotten integer;
begin
  delete from public.content_files f
  where f.id = any (file_ids) and f.expires_at <= private.clock() and not exists (select from public.content_file_uses u where u.file_id = f.id);
  get diagnostics forgotten = row_count;
  return forgotten;
end
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

CREATE OR REPLACE FUNCTION private.lease_transcriptions (
  maximum integer
)
  RETURNS SETOF public.transcription_jobs
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  update public.transcription_jobs j
  set state = 'running', attempts = j.attempts + 1, next_attempt_at = null, leased_until = clock_timestamp() + interval '15 minutes'
  where j.id in (
    select due.id from public.transcription_jobs due
    where due.state = 'queued' and due.next_attempt_at <= clock_timestamp() or due.state = 'running' and due.leased_until <= clock_timestamp()
    order by due.created_at limit maximum for update skip locked)
  returning j.*
$function$;

CREATE OR REPLACE FUNCTION private.log_file_access (
  file_id uuid
)
  RETURNS void
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select private.log_activity(f.organization_id, private.my_staff_id(), 'content_file.opened', 'content_file', f.id)
  from public.content_files f
  where f.id = file_id and (
    f.organization_id = private.my_organization_id_as('training_administrator') or f.id in (select private.my_content_file_ids()))
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

CREATE OR REPLACE FUNCTION private.my_content_file_ids()
  RETURNS SETOF uuid
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select u.file_id from public.content_file_uses u where u.content_id in (select private.my_readable_content_ids())
$function$;

CREATE OR REPLACE FUNCTION private.my_content_paths()
  RETURNS SETOF text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select c.storage_path from public.training_content c
  where c.storage_path is not null and c.organization_id = private.my_organization_id() and (
    c.status = 'published'
    or c.organization_id = private.my_organization_id_as('training_administrator')
    or exists (select from public.module_progress p where p.content_id = c.id and p.user_id = private.my_staff_id()))
  union
  select f.storage_path from public.content_files f where f.id in (select private.my_content_file_ids())
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

CREATE OR REPLACE FUNCTION private.my_upload_paths()
  RETURNS SETOF text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select f.storage_path from public.content_files f
  where f.created_by = private.my_staff_id() and f.state = 'uploading' and f.expires_at > private.clock()
    and f.organization_id = private.my_organization_id_as('training_administrator')
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
  union
  select f.storage_path from public.content_file_uses u join public.content_files f on f.id = u.file_id
  where u.organization_id = private.my_organization_id()
$function$;

CREATE OR REPLACE FUNCTION private.named_files (
  content_ids uuid[]
)
  RETURNS TABLE (
    content_id      uuid,
    organization_id uuid,
    purpose         public.content_file_purpose_enum,
    file_id         uuid,
    place           integer
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  with content as (
    select c.id, c.organization_id, c.storage_path, c.content_data, coalesce(k.answers, '{}') as answers
    from public.training_content c left join public.quiz_answer_keys k on k.content_id = c.id where c.id = any (content_ids)
  ), named as (
    select c.id as content_id, c.organization_id, 'main'::public.content_file_purpose_enum as purpose, f.id::text as file_id, 0::bigint as place
    from content c join public.content_files f on f.storage_path = c.storage_path
    union all
    select c.id, c.organization_id, list.purpose::public.content_file_purpose_enum, item.value ->> 'file_id', item.place - 1
    from content c
    cross join (values ('captions', 'captions'), ('attachments', 'attachment')) list (key, purpose)
    cross join lateral jsonb_array_elements(case jsonb_typeof(c.content_data -> list.key) when 'array' then c.content_data -> list.key else '[]' end)
      with ordinality as item (value, place)
    union all
    select c.id, c.organization_id, 'poster', c.content_data ->> 'poster_file_id', 0 from content c
    union all
    -- Wherever a question, a situation or an answer shows one.
    select c.id, c.organization_id, 'image', image.value #>> '{}', 0
    from content c
    cross join lateral (
      select jsonb_path_query(c.content_data, '$.**.image.file_id') union select jsonb_path_query(c.answers, '$.**.image.file_id')) image (value)
  )
  select distinct on (n.content_id, n.file_id, n.purpose) n.content_id, n.organization_id, n.purpose,
    case when n.file_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then n.file_id::uuid end, n.place::integer
  from named n where n.file_id is not null order by n.content_id, n.file_id, n.purpose, n.place
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

CREATE OR REPLACE FUNCTION private.request_transcription (
  file_id  uuid,
  language text,
  provider text
)
  RETURNS SETOF public.transcription_jobs
  LANGUAGE plpgsql
  SECURITY DEFINER
  ROWS 1
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  file public.content_files;
begin
  select * into file from public.content_files f
  where f.id = request_transcription.file_id and f.organization_id = private.my_organization_id_as('training_administrator') for update;
  if file.id is null then
    perform private.fail(404, 'FILE_NOT_FOUND', 'There is no such file that you may change.');
  elsif file.kind <> 'video' or file.state <> 'ready' then
    perform private.fail(409, 'FILE_NOT_READY', 'A transcript is made of a video that was accepted.');
  elsif file.metadata ->> 'audio_codec' is null then
    perform private.fail(409, 'NO_AUDIO', 'This video has no sound to transcribe.');
  end if;
  insert into public.transcription_jobs (organization_id, file_id, language, provider, requested_by)
  values (file.organization_id, file.id, request_transcription.language, request_transcription.provider, private.my_staff_id())
  on conflict do nothing;
  perform private.wake_uploads();
  return query select * from public.transcription_jobs j
  where j.file_id = file.id and j.language is not distinct from request_transcription.language and j.state in ('queued', 'running');
end
$function$;

CREATE OR REPLACE FUNCTION private.run_job (
  job text
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  changed integer;
begin
  -- One run at a time: a slow run makes the next one a no-op instead of a pile.
  if not pg_try_advisory_xact_lock(hashtextextended('job:' || job, 0)) then return 0; end if;
  perform set_config('app.actor', 'job:' || job, true);
  case job
    when 'apply_compliance_transitions' then changed := private.apply_compliance_transitions();
    when 'remind_expiring_certifications' then changed := private.remind_expiring_certifications();
    -- Yesterday once more: what was recorded after midnight about the day before counts too.
    when 'snapshot_day' then changed := private.snapshot_day((private.clock() - interval '1 day')::date) + private.snapshot_day();
    when 'wake_uploads' then changed := private.wake_uploads();
    when 'keep_house' then changed := private.keep_house();
    else perform private.fail(400, 'UNKNOWN_JOB', format('There is no job %s.', job));
  end case;
  return changed;
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

CREATE OR REPLACE FUNCTION private.schedule_jobs()
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  -- Supabase ships pg_cron without enabling it.
  if to_regnamespace('cron') is null then
    execute 'create extension pg_cron';
  end if;

  -- cron.schedule replaces a job of the same name. The times are UTC; what a job does asks each practice's own clock.
  perform cron.schedule('compliance-transitions', '5 * * * *', 'select private.run_job(''apply_compliance_transitions'')');
  perform cron.schedule('certification-reminders', '20 * * * *', 'select private.run_job(''remind_expiring_certifications'')');
  perform cron.schedule('daily-snapshot', '40 * * * *', 'select private.run_job(''snapshot_day'')');
  perform cron.schedule('uploads', '* * * * *', 'select private.run_job(''wake_uploads'')');
  perform cron.schedule('housekeeping', '10 3 * * *', 'select private.run_job(''keep_house'')');
end
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

CREATE OR REPLACE FUNCTION private.settle_file (
  file_id           uuid,
  state             public.content_file_state_enum,
  media_type        text,
  byte_size         bigint,
  sha256            text,
  metadata          jsonb,
  rejection_code    text,
  rejection_message text
)
  RETURNS SETOF public.content_files
  LANGUAGE sql
  SECURITY DEFINER
  ROWS 1
  SET search_path TO ''
  AS $function$
  update public.content_files f set
    state = settle_file.state,
    media_type = coalesce(settle_file.media_type, f.media_type),
    byte_size = coalesce(settle_file.byte_size, f.byte_size),
    sha256 = settle_file.sha256,
    metadata = coalesce(settle_file.metadata, f.metadata),
    rejection_code = settle_file.rejection_code,
    rejection_message = settle_file.rejection_message,
    -- A file that could not be examined may be tried again; the others have a week to be used, or to be read about.
    expires_at = case settle_file.state when 'uploading' then f.expires_at else private.clock() + interval '7 days' end
  where f.id = settle_file.file_id and f.state in ('uploading', 'checking')
  returning f.*
$function$;

CREATE OR REPLACE FUNCTION private.tg_content_file_uses__keep_files()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  update public.content_files f set expires_at = null where f.expires_at is not null and f.id in (select n.file_id from new_rows n);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_content_file_uses__release_files()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  update public.content_files f set expires_at = private.clock() + interval '7 days'
  where f.id in (select o.file_id from old_rows o) and not exists (select from public.content_file_uses u where u.file_id = f.id);
  return null;
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

CREATE OR REPLACE FUNCTION private.tg_quiz_answer_keys__use_files()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform private.use_files(array(select n.content_id from new_rows n));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_content__use_files()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform private.use_files(array(select n.id from new_rows n));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.use_files (
  content_ids uuid[]
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if exists (
    select from private.named_files(content_ids) n
    where not exists (select from public.content_files f where f.id = n.file_id and f.organization_id = n.organization_id and f.state = 'ready')
  ) then
    perform private.fail(409, 'FILE_NOT_READY', 'This names a file that is not there or was not accepted.', 'Upload it again and save once it is accepted.');
  end if;
  delete from public.content_file_uses u
  where u.content_id = any (content_ids) and not exists (
    select from private.named_files(content_ids) n where n.content_id = u.content_id and n.file_id = u.file_id and n.purpose = u.purpose);
  insert into public.content_file_uses as u (content_id, organization_id, purpose, file_id, position)
  select n.content_id, n.organization_id, n.purpose, n.file_id, n.place from private.named_files(content_ids) n
  on conflict (content_id, file_id, purpose) do update set position = excluded.position where u.position <> excluded.position;
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
$function$;

CREATE OR REPLACE FUNCTION private.wake_uploads()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  address text;
  key text;
begin
  if not exists (
      select from public.transcription_jobs j
      where j.state = 'queued' and j.next_attempt_at <= clock_timestamp() or j.state = 'running' and j.leased_until <= clock_timestamp())
    and not exists (select from private.expired_files(1)) then
    return 0;
  end if;
  select decrypted_secret into address from vault.decrypted_secrets where name = 'project_url';
  select decrypted_secret into key from vault.decrypted_secrets where name = 'secret_key';
  if address is null or key is null then return 0; end if;
  perform net.http_post(url => address || '/functions/v1/uploads/work', body => '{}',
    headers => jsonb_build_object('Content-Type', 'application/json', 'apikey', key));
  return 1;
end
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

CREATE OR REPLACE FUNCTION public.begin_file_check (
  file_id uuid
)
  RETURNS SETOF public.content_files
  LANGUAGE sql
  ROWS 1
  SET search_path TO ''
  AS $function$ select * from private.begin_file_check(file_id) $function$;

REVOKE ALL ON FUNCTION "public"."begin_file_check"(uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.cancel_file (
  file_id uuid
)
  RETURNS text
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.cancel_file(file_id) $function$;

REVOKE ALL ON FUNCTION "public"."cancel_file"(uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.declare_file (
  kind         public.content_file_kind_enum,
  file_name    text,
  storage_name text,
  media_type   text,
  byte_size    bigint
)
  RETURNS SETOF public.content_files
  LANGUAGE sql
  ROWS 1
  SET search_path TO ''
  AS $function$ select * from private.declare_my_file(kind, file_name, storage_name, media_type, byte_size) $function$;

REVOKE ALL ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.declare_file_for (
  author_id    uuid,
  kind         public.content_file_kind_enum,
  file_name    text,
  storage_name text,
  media_type   text,
  byte_size    bigint
)
  RETURNS SETOF public.content_files
  LANGUAGE sql
  ROWS 1
  SET search_path TO ''
  AS $function$ select * from private.declare_file(author_id, kind, file_name, storage_name, media_type, byte_size) $function$;

REVOKE ALL ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) FROM "anon", "authenticated";

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

CREATE OR REPLACE FUNCTION public.expired_files (
  maximum integer DEFAULT 100
)
  RETURNS TABLE (
    id           uuid,
    storage_path text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.expired_files(maximum) $function$;

REVOKE ALL ON FUNCTION "public"."expired_files"(integer) FROM "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.fail_transcription (
  job_id              uuid,
  attempt             integer,
  error_code          text,
  error_message       text,
  retry               boolean,
  retry_after_seconds integer DEFAULT 0
)
  RETURNS public.transcription_state_enum
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.fail_transcription(job_id, attempt, error_code, error_message, retry, retry_after_seconds) $function$;

REVOKE ALL ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) FROM "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.finish_transcription (
  job_id           uuid,
  attempt          integer,
  captions_file_id uuid
)
  RETURNS boolean
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.finish_transcription(job_id, attempt, captions_file_id) $function$;

REVOKE ALL ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) FROM "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.forget_files (
  file_ids uuid[]
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.forget_files(file_ids) $function$;

REVOKE ALL ON FUNCTION "public"."forget_files"(uuid[]) FROM "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.lease_transcriptions (
  maximum integer DEFAULT 1
)
  RETURNS SETOF public.transcription_jobs
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select * from private.lease_transcriptions(maximum) $function$;

REVOKE ALL ON FUNCTION "public"."lease_transcriptions"(integer) FROM "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.log_file_access (
  file_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.log_file_access(file_id) $function$;

REVOKE ALL ON FUNCTION "public"."log_file_access"(uuid) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.request_transcription (
  file_id  uuid,
  language text DEFAULT NULL::text,
  provider text DEFAULT NULL::text
)
  RETURNS SETOF public.transcription_jobs
  LANGUAGE sql
  ROWS 1
  SET search_path TO ''
  AS $function$ select * from private.request_transcription(file_id, language, provider) $function$;

REVOKE ALL ON FUNCTION "public"."request_transcription"(uuid, text, text) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.settle_file (
  file_id           uuid,
  state             public.content_file_state_enum,
  media_type        text                           DEFAULT NULL::text,
  byte_size         bigint                         DEFAULT NULL::bigint,
  sha256            text                           DEFAULT NULL::text,
  metadata          jsonb                          DEFAULT NULL::jsonb,
  rejection_code    text                           DEFAULT NULL::text,
  rejection_message text                           DEFAULT NULL::text
)
  RETURNS SETOF public.content_files
  LANGUAGE sql
  ROWS 1
  SET search_path TO ''
  AS $function$ select * from private.settle_file(file_id, state, media_type, byte_size, sha256, metadata, rejection_code, rejection_message) $function$;

REVOKE ALL ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM "anon", "authenticated";

ALTER TABLE "public"."content_file_uses"
  ADD CONSTRAINT "content_file_uses_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."content_file_uses"
  ADD CONSTRAINT "content_file_uses_pkey" PRIMARY KEY (content_id, file_id, purpose);

ALTER TABLE "public"."content_file_uses"
  ADD CONSTRAINT "position_counts_from_zero" CHECK (("position" >= 0));

ALTER TABLE "public"."content_file_uses"
  ADD CONSTRAINT "use_content_is_of_the_practice" FOREIGN KEY (content_id, organization_id) REFERENCES public.training_content(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."content_file_uses"
  ADD CONSTRAINT "use_file_is_of_the_practice" FOREIGN KEY (file_id, organization_id) REFERENCES public.content_files(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "content_files_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "content_files_storage_path_key" UNIQUE (storage_path);

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "file_author_is_of_the_practice" FOREIGN KEY (created_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "file_byte_size_is_positive" CHECK ((byte_size > 0));

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "file_name_is_given" CHECK (((length(btrim((file_name)::text)) > 0) AND ((file_name)::text !~ '[/\\[:cntrl:]]'::text)));

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "file_path_is_its_own" CHECK ((storage_path ~ (((('^'::text || organization_id) || '/'::text) || id) || '/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'::text)));

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "file_sha256_is_hexadecimal" CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "media_type_has_two_parts" CHECK (((media_type)::text ~ '^[a-z]+/[a-z0-9.+-]+$'::text));

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "metadata_is_an_object" CHECK ((jsonb_typeof(metadata) = 'object'::text));

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "ready_files_were_examined" CHECK (((state <> 'ready'::public.content_file_state_enum) OR (sha256 IS NOT NULL)));

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "rejected_files_say_why" CHECK ((((state = 'rejected'::public.content_file_state_enum) = (rejection_code IS
    NOT NULL)) AND ((rejection_code IS NULL) = (rejection_message IS NULL))));

ALTER TABLE "public"."content_files"
  ADD CONSTRAINT "rejection_message_is_bounded" CHECK ((length(rejection_message) <= 2000));

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

ALTER TABLE "public"."transcription_jobs"
  ADD CONSTRAINT "failed_transcriptions_say_why" CHECK (((state <> 'failed'::public.transcription_state_enum) OR (error_code IS NOT NULL)));

ALTER TABLE "public"."transcription_jobs"
  ADD CONSTRAINT "finished_transcriptions_have_a_date"
    CHECK (((state = ANY (ARRAY['done'::public.transcription_state_enum, 'failed'::public.transcription_state_enum])) = (finished_at IS NOT NULL)));

ALTER TABLE "public"."transcription_jobs"
  ADD CONSTRAINT "running_transcriptions_are_leased" CHECK (((state = 'running'::public.transcription_state_enum) = (leased_until IS NOT NULL)));

ALTER TABLE "public"."transcription_jobs"
  ADD CONSTRAINT "transcription_attempts_are_counted" CHECK ((attempts >= 0));

ALTER TABLE "public"."transcription_jobs"
  ADD CONSTRAINT "transcription_error_is_bounded" CHECK ((length(error_message) <= 2000));

ALTER TABLE "public"."transcription_jobs"
  ADD CONSTRAINT "transcription_file_is_of_the_practice" FOREIGN KEY (file_id, organization_id) REFERENCES public.content_files(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."transcription_jobs"
  ADD CONSTRAINT "transcription_jobs_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."transcription_jobs"
  ADD CONSTRAINT "transcription_requester_is_of_the_practice" FOREIGN KEY (requested_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."transcription_jobs"
  ADD CONSTRAINT "transcription_result_is_of_the_practice" FOREIGN KEY (captions_file_id, organization_id) REFERENCES public.content_files(id, organization_id) ON DELETE
    SET NULL (captions_file_id);

ALTER TABLE "public"."transcription_jobs"
  ADD CONSTRAINT "waiting_transcriptions_have_a_time" CHECK (((state = 'queued'::public.transcription_state_enum) = (next_attempt_at IS NOT NULL)));


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

CREATE INDEX content_file_uses_file_id_idx ON public.content_file_uses USING btree (file_id);

CREATE INDEX content_file_uses_organization_id_idx ON public.content_file_uses USING btree (organization_id);

CREATE INDEX content_files_created_by_idx ON public.content_files USING btree (created_by, state);

CREATE INDEX content_files_expires_at_idx ON public.content_files USING btree (expires_at)
  WHERE (expires_at IS NOT NULL);

CREATE INDEX learner_notes_content_id_idx ON public.learner_notes USING btree (content_id);

CREATE INDEX learner_notes_organization_id_idx ON public.learner_notes USING btree (organization_id);

CREATE INDEX learner_notes_user_id_idx ON public.learner_notes USING btree (user_id, content_id);

CREATE INDEX module_prerequisites_organization_id_idx ON public.module_prerequisites USING btree (organization_id);

CREATE INDEX module_prerequisites_prerequisite_id_idx ON public.module_prerequisites USING btree (prerequisite_id);

CREATE INDEX module_prerequisites_program_id_idx ON public.module_prerequisites USING btree (program_id);

CREATE INDEX transcription_jobs_captions_file_id_idx ON public.transcription_jobs USING btree (captions_file_id);

CREATE UNIQUE INDEX transcription_jobs_one_open_idx ON public.transcription_jobs USING btree (file_id, COALESCE(LANGUAGE, ''::character varying))
  WHERE (state = ANY (ARRAY['queued'::public.transcription_state_enum, 'running'::public.transcription_state_enum]));

CREATE INDEX transcription_jobs_open_idx ON public.transcription_jobs USING btree (state, next_attempt_at)
  WHERE (state = ANY (ARRAY['queued'::public.transcription_state_enum, 'running'::public.transcription_state_enum]));

CREATE INDEX transcription_jobs_organization_id_idx ON public.transcription_jobs USING btree (organization_id);

CREATE INDEX transcription_jobs_requested_by_idx ON public.transcription_jobs USING btree (requested_by);

CREATE TRIGGER content_file_uses__audit_delete AFTER DELETE ON public.content_file_uses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'content_file_use',
  '',
  '',
  ''
);

CREATE TRIGGER content_file_uses__audit_insert AFTER INSERT ON public.content_file_uses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'content_file_use',
  '',
  '',
  ''
);

CREATE TRIGGER content_file_uses__audit_update AFTER UPDATE ON public.content_file_uses
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'content_file_use',
  '',
  '',
  ''
);

CREATE TRIGGER content_file_uses__keep_files
  AFTER INSERT ON public.content_file_uses REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_content_file_uses__keep_files();

CREATE TRIGGER content_file_uses__release_files
  AFTER DELETE ON public.content_file_uses REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_content_file_uses__release_files();

CREATE TRIGGER content_files__audit_delete AFTER DELETE ON public.content_files REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'content_file',
  '',
  '',
  ''
);

CREATE TRIGGER content_files__audit_insert AFTER INSERT ON public.content_files REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'content_file',
  '',
  '',
  ''
);

CREATE TRIGGER content_files__audit_update AFTER UPDATE ON public.content_files
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'content_file',
  '',
  '',
  ''
);

CREATE TRIGGER content_files__touch
  BEFORE UPDATE ON public.content_files
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

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

CREATE TRIGGER quiz_answer_keys__change_files
  AFTER UPDATE ON public.quiz_answer_keys REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_quiz_answer_keys__use_files();

CREATE TRIGGER quiz_answer_keys__use_files
  AFTER INSERT ON public.quiz_answer_keys REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_quiz_answer_keys__use_files();

CREATE TRIGGER training_content__change_files
  AFTER UPDATE ON public.training_content REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_content__use_files();

CREATE TRIGGER training_content__use_files
  AFTER INSERT ON public.training_content REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_content__use_files();

CREATE TRIGGER transcription_jobs__audit_delete AFTER DELETE ON public.transcription_jobs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'transcription',
  '',
  '',
  'leased_until,next_attempt_at'
);

CREATE TRIGGER transcription_jobs__audit_insert AFTER INSERT ON public.transcription_jobs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'transcription',
  '',
  '',
  'leased_until,next_attempt_at'
);

CREATE TRIGGER transcription_jobs__audit_update AFTER UPDATE ON public.transcription_jobs
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'transcription',
  '',
  '',
  'leased_until,next_attempt_at'
);

CREATE TRIGGER transcription_jobs__touch
  BEFORE UPDATE ON public.transcription_jobs
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE POLICY "select_administrator" ON "public"."content_file_uses"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_reader" ON "public"."content_files"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) OR (id = ANY
    (ARRAY( SELECT private.my_content_file_ids() AS my_content_file_ids)))));

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

CREATE POLICY "select_administrator" ON "public"."transcription_jobs"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "delete_training_content" ON "storage"."objects"
  FOR DELETE
  TO "authenticated"
  USING
    (((bucket_id = 'training-content'::text) AND ((storage.foldername(name))[1] = (( SELECT private.my_organization_id_as(VARIADIC
    ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as))::text) AND
    (NOT (name = ANY (ARRAY( SELECT private.my_used_paths() AS my_used_paths))))));

CREATE POLICY "insert_training_content" ON "storage"."objects"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((bucket_id = 'training-content'::text) AND (name = ANY (ARRAY( SELECT private.my_upload_paths() AS my_upload_paths)))));

COMMENT ON COLUMN "public"."content_file_uses"."position" IS 'Order among the files of one purpose, from 0.';

COMMENT ON COLUMN "public"."content_files"."byte_size" IS 'Size in bytes: as announced, and since it was examined, as it is.';

COMMENT ON COLUMN "public"."content_files"."expires_at" IS 'When the file goes unless some content uses it: a day for an upload, a week for what is rejected or no longer used; null while it is used.';

COMMENT ON COLUMN "public"."content_files"."file_name" IS 'As its author calls it; the path has a name that every system takes.';

COMMENT ON COLUMN "public"."content_files"."media_type" IS 'As announced; once ready, as found in its content.';

COMMENT ON COLUMN "public"."content_files"."metadata" IS 'What was found: duration_seconds, width, height, page_count, video_codec, audio_codec, cue_count, and scan (clean, or not_scanned where no scanner is configured).';

COMMENT ON COLUMN "public"."content_files"."sha256" IS 'SHA-256 of the file, hexadecimal, once it was examined.';

COMMENT ON COLUMN "public"."content_files"."storage_path" IS 'Object in the bucket training-content: <organization>/<file>/<name>.';

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

COMMENT ON COLUMN "public"."training_content"."content_data" IS 'What the player needs: document {file_name, page_count, minimum_seconds_per_page}; video {file_name, duration_seconds, width, height, required_watch_percentage, minimum_seconds, questions_required, poster_file_id, captions:[{file_id, language, label}], chapters:[{at, title}], markers:[{id, at, kind, text, url, options}], attachments:[{file_id, name}]}; quiz {questions:[{id, kind, prompt, options:[{id, text}]}], feedback, maximum_attempts}. Never the answers: those are in quiz_answer_keys.';

COMMENT ON COLUMN "public"."training_content"."superseded_at" IS 'When a newer version took its place.';

COMMENT ON COLUMN "public"."training_programs"."modules_in_order" IS 'Whether a module opens only when the required ones before it are done.';

COMMENT ON COLUMN "public"."transcription_jobs"."attempts" IS 'How often it was tried; the fifth failure is the last.';

COMMENT ON COLUMN "public"."transcription_jobs"."finished_at" IS 'When it was done or given up.';

COMMENT ON COLUMN "public"."transcription_jobs"."language" IS 'Language spoken, as a BCP 47 tag; null lets the provider recognise it.';

COMMENT ON COLUMN "public"."transcription_jobs"."leased_until" IS 'Until when a worker has it (wall clock); past it the worker is taken for dead.';

COMMENT ON COLUMN "public"."transcription_jobs"."next_attempt_at" IS 'Since when it may be tried (wall clock); null once it is running or finished.';

COMMENT ON FUNCTION "private"."attestation_problem"(public.training_content) IS 'What an attestation lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."content_problem"(public.training_content) IS 'What content still lacks before learners can use it, as a sentence; null when nothing.';

COMMENT ON FUNCTION "private"."creditable_intervals"(int4multirange, int4multirange, integer) IS 'What counts as watched: before, and of what is newly claimed the first seconds that fit into the allowance. Watching again adds nothing.';

COMMENT ON FUNCTION "private"."document_problem"(public.training_content) IS 'What a document lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."interval_length"(int4multirange) IS 'Sum of the lengths of intervals, each part counted once (seconds, for what was watched).';

COMMENT ON FUNCTION "private"."interval_pairs"(int4multirange) IS 'Intervals as JSON: [[from, to), …] in ascending order.';

COMMENT ON FUNCTION "private"."module_waits_for"(uuid, uuid) IS 'Names of the modules that have to be done before this one opens under this assignment, in their order; null when it is open.';

COMMENT ON FUNCTION "private"."my_content_file_ids"() IS 'Files of content that is published, or that whoever asks started before it was superseded.';

COMMENT ON FUNCTION "private"."my_content_paths"() IS 'Files whoever asks may read: what is published, what they started before it was superseded, with its captions, images and attachments; everything of the practice for a training administrator.';

COMMENT ON FUNCTION "private"."my_readable_content_ids"() IS 'Content versions a learner may open: what is published, and what they started.';

COMMENT ON FUNCTION "private"."my_upload_paths"() IS 'Where whoever asks may upload to: the paths of files they announced that have not arrived yet. Once a file is examined nothing can take its place.';

COMMENT ON FUNCTION "private"."my_used_paths"() IS 'Files of the practice that some version of some module shows, and that therefore stay: a copy and a restored version share the file of their original.';

COMMENT ON FUNCTION "private"."named_files"(uuid[]) IS 'The files that content names: its own, captions, attachments, poster, and the image of anything in it or in its answers. file_id is null for what cannot be an id.';

COMMENT ON FUNCTION "private"."observation_problem"(public.training_content) IS 'What a checklist lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."open_module"(uuid, uuid) IS 'Begins or continues a module of one''s own assignment, pinned to the content version current at the first opening; locks the assignment. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED.';

COMMENT ON FUNCTION "private"."quiz_problem"(public.training_content) IS 'What a quiz lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."scenario_problem"(public.training_content) IS 'What a simulation lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) IS 'Percent (0 to 100) of what a module demands that was seen: the pages of a document; of a video the required share of its seconds, the minimum time and the required questions, whichever is least. Other kinds are finished by their own functions and keep the percentage they have.';

COMMENT ON FUNCTION "private"."tg_content_file_uses__keep_files"() IS 'A file that is used stays.';

COMMENT ON FUNCTION "private"."tg_content_file_uses__release_files"() IS 'A file that nothing uses any more stays for a week, in case it was taken out by mistake.';

COMMENT ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() IS 'Modules that wait for each other could never be opened. Raises 409 PREREQUISITES_IN_A_CIRCLE.';

COMMENT ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() IS 'Pictures in answers and feedback belong to the content as well.';

COMMENT ON FUNCTION "private"."tg_training_content__use_files"() IS 'What a content names, it uses.';

COMMENT ON FUNCTION "private"."use_files"(uuid[]) IS 'Makes content_file_uses say what these contents name. Raises 409 FILE_NOT_READY.';

COMMENT ON FUNCTION "private"."video_problem"(public.training_content) IS 'What a video lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."wake_uploads"() IS 'Wakes the uploads function when there is a transcript to make or a file to remove; returns 1 when it did. The rows hold the work: a call that is lost is made up for a minute later.';

COMMENT ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) IS 'Answers a question inside a video of one''s own assignment; the first answer is kept. Returns {correct, correct_options, explanation}. Raises 404 QUESTION_NOT_FOUND, 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED.';

COMMENT ON FUNCTION "public"."begin_file_check"(uuid) IS 'Takes a file that has arrived for examination; nothing can be uploaded to its path from then on. An examination that died is taken over after 15 minutes. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_BEING_CHECKED, 409 FILE_SETTLED.';

COMMENT ON FUNCTION "public"."cancel_file"(uuid) IS 'Gives up an upload, or a file that no content uses. Returns its path, whose object the caller removes; what they fail to remove goes with the next round of housekeeping. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_IN_USE.';

COMMENT ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) IS 'Announces a file of so many bytes: from then on, for a day, its author may upload to its path and nowhere else. storage_name is the last part of the path (letters, digits, dot, dash). For training administrators. Raises 403 FORBIDDEN, 429 TOO_MANY_UPLOADS.';

COMMENT ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) IS 'declare_file in somebody''s name, for the worker that writes the transcript they asked for. For the uploads function alone.';

COMMENT ON FUNCTION "public"."delete_learner_note"(uuid) IS 'Deletes a note of one''s own; one that is gone already stays gone.';

COMMENT ON FUNCTION "public"."duplicate_program"(uuid, text) IS 'Copies a program with its modules, their order and prerequisites, and their newest content as drafts; nobody is assigned. Returns the id of the copy. For training administrators (row level security). Raises 404 PROGRAM_NOT_FOUND.';

COMMENT ON FUNCTION "public"."expired_files"(integer) IS 'Files whose time is over and that no content uses, oldest first. For the uploads function, which removes their objects and then calls forget_files.';

COMMENT ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) IS 'Reports an attempt that failed: it is tried again later (not before retry_after_seconds), or given up after the fifth or when retry is false. Returns the state, null for a worker that lost its lease. For the uploads function alone.';

COMMENT ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) IS 'Reports a transcript made: the drafts that show the video get it as captions. Returns false for a worker that lost its lease meanwhile. For the uploads function alone.';

COMMENT ON FUNCTION "public"."forget_files"(uuid[]) IS 'Deletes the rows of expired files whose objects are gone; returns how many. For the uploads function alone.';

COMMENT ON FUNCTION "public"."lease_transcriptions"(integer) IS 'Gives the worker transcripts to make, each to one worker only, for 15 minutes; what a dead worker had is given again. attempts is the token with which it reports. For the uploads function alone.';

COMMENT ON FUNCTION "public"."log_file_access"(uuid) IS 'Notes in the audit trail that whoever asks opened a file they may read.';

COMMENT ON FUNCTION "public"."publish_program"(uuid, jsonb) IS 'Publishes a program with the drafts of its modules; learners in the middle keep the version they started. changes says of each module that already had a published version what the change is: [{module_id, change_kind: material | minor, change_note?}, …]; after a material one the view retraining names who finished an earlier version. Returns the new version number of the program. For training administrators. Raises 404 PROGRAM_NOT_FOUND, 409 PROGRAM_ARCHIVED, 409 NO_REQUIRED_MODULE, 409 CONTENT_INCOMPLETE, 409 CHANGE_UNDECLARED, 400 INVALID_CHANGES.';

COMMENT ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) IS 'Records how far a learner came in a module of their own assignment, and completes the module when all of it was seen. Takes, since the last call: the pages newly seen and the seconds each was in view ({page: seconds}), the intervals of a video that were played ([[from, to], …] in seconds; skipped parts are not watched, repeated ones count once) and the seconds played with repetitions, the active seconds (credited up to the time since the module was opened), the position to continue at (page or second), and a batch_id, so that a report sent again after a lost answer counts once. Returns {progress_percentage, pages_viewed, watched, watched_seconds, position, active_seconds, content_id, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED, 400 PAGE_OUT_OF_RANGE, 400 NEGATIVE_TIME, 400 INVALID_PAGE_SECONDS, 400 INVALID_INTERVALS.';

COMMENT ON FUNCTION "public"."request_transcription"(uuid, text, text) IS 'Queues the transcript of a video and wakes the worker; one that is under way is returned instead. language is a BCP 47 tag, null lets the provider recognise it. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_NOT_READY, 409 NO_AUDIO.';

COMMENT ON FUNCTION "public"."restore_content_version"(uuid) IS 'Makes an earlier published version of a module its draft again, replacing the draft there is; learners see it from the next publication on. Returns the draft. For training administrators (row level security). Raises 404 CONTENT_NOT_FOUND, 404 MODULE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."save_learner_note"(uuid, uuid, integer, integer, text, jsonb, text) IS 'Keeps a note or highlight of one''s own, on a page or at a second of content; the id is the client''s, so that one written offline and sent twice is one note. Raises 404 CONTENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) IS 'Lets a module wait for exactly these modules of its program. For training administrators (row level security). Raises 404 MODULE_NOT_FOUND, 409 PREREQUISITES_IN_A_CIRCLE.';

COMMENT ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) IS 'Writes down what the examination of a file found: ready with its hash (SHA-256, hexadecimal) and size in bytes, rejected with the reason, or back to uploading where it could not be carried out. Returns nothing when the file was cancelled meanwhile. For the functions that examine files alone.';

COMMENT ON TABLE "public"."content_file_uses" IS 'Which content shows which file; follows what the content names (private.use_files), so it cannot be forgotten.';

COMMENT ON TABLE "public"."content_files" IS 'A file an administrator uploads: announced, sent to storage, examined by its content, then ready or rejected. Never changed afterwards.';

COMMENT ON TABLE "public"."learner_notes" IS 'What a learner noted for themselves on a page of a document or at a second of a video: a highlight has a quote and areas, a note has a body, or both. Nobody else reads it.';

COMMENT ON TABLE "public"."module_prerequisites" IS 'Which module opens only after which others of its program are done.';

COMMENT ON TABLE "public"."transcription_jobs" IS 'A transcript to be made of a video by the configured provider: queued, leased by a worker, retried, done or failed.';

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

REVOKE ALL ON FUNCTION "private"."begin_file_check"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."begin_file_check"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."begin_file_check"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_file_check"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."cancel_file"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."cancel_file"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."cancel_file"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."cancel_file"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."content_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."content_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."content_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."creditable_intervals"(int4multirange, int4multirange, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."creditable_intervals"(int4multirange, int4multirange, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."creditable_intervals"(int4multirange, int4multirange, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."declare_file"(uuid, public.content_file_kind_enum, text, text, text, bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."declare_file"(uuid, public.content_file_kind_enum, text, text, text, bigint) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."declare_file"(uuid, public.content_file_kind_enum, text, text, text, bigint) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."declare_file"(uuid, public.content_file_kind_enum, text, text, text, bigint) TO "service_role";

REVOKE ALL ON FUNCTION "private"."declare_my_file"(public.content_file_kind_enum, text, text, text, bigint) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."declare_my_file"(public.content_file_kind_enum, text, text, text, bigint) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."declare_my_file"(public.content_file_kind_enum, text, text, text, bigint) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."declare_my_file"(public.content_file_kind_enum, text, text, text, bigint) TO "postgres";

REVOKE ALL ON FUNCTION "private"."document_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."document_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."document_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."expired_files"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."expired_files"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."expired_files"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."expired_files"(integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."fail_transcription"(uuid, integer, text, text, boolean, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."fail_transcription"(uuid, integer, text, text, boolean, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."fail_transcription"(uuid, integer, text, text, boolean, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."fail_transcription"(uuid, integer, text, text, boolean, integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."finish_transcription"(uuid, integer, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."finish_transcription"(uuid, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."finish_transcription"(uuid, integer, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."finish_transcription"(uuid, integer, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."forget_files"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."forget_files"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."forget_files"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."forget_files"(uuid[]) TO "service_role";

REVOKE ALL ON FUNCTION "private"."interval_length"(int4multirange) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."interval_length"(int4multirange) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."interval_length"(int4multirange) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."interval_length"(int4multirange) TO "postgres";

REVOKE ALL ON FUNCTION "private"."interval_pairs"(int4multirange) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."interval_pairs"(int4multirange) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."interval_pairs"(int4multirange) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."interval_pairs"(int4multirange) TO "postgres";

REVOKE ALL ON FUNCTION "private"."lease_transcriptions"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lease_transcriptions"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lease_transcriptions"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."lease_transcriptions"(integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."log_file_access"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."log_file_access"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."log_file_access"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."log_file_access"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."module_waits_for"(uuid, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."module_waits_for"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."module_waits_for"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_content_file_ids"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_content_file_ids"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_content_file_ids"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_content_file_ids"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_readable_content_ids"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_readable_content_ids"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_readable_content_ids"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_readable_content_ids"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_upload_paths"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_upload_paths"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_upload_paths"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_upload_paths"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_used_paths"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_used_paths"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_used_paths"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_used_paths"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."named_files"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."named_files"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."named_files"(uuid[]) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."request_transcription"(uuid, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."request_transcription"(uuid, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."request_transcription"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."request_transcription"(uuid, text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."scenario_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."scenario_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."scenario_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."tg_content_file_uses__keep_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_content_file_uses__keep_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_content_file_uses__keep_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_content_file_uses__release_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_content_file_uses__release_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_content_file_uses__release_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_content__use_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_content__use_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_content__use_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."use_files"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."use_files"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."use_files"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."video_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."video_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."video_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."wake_uploads"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."wake_uploads"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."wake_uploads"() TO "postgres";

REVOKE ALL ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) TO "postgres";

REVOKE ALL ON FUNCTION "public"."begin_file_check"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."begin_file_check"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."begin_file_check"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_file_check"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."cancel_file"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."cancel_file"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."cancel_file"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_file"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) TO "postgres";

REVOKE ALL ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) TO "service_role";

REVOKE ALL ON FUNCTION "public"."delete_learner_note"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."delete_learner_note"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."delete_learner_note"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."delete_learner_note"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."duplicate_program"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."duplicate_program"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."duplicate_program"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."duplicate_program"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."expired_files"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."expired_files"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."expired_files"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."expired_files"(integer) TO "service_role";

REVOKE ALL ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) TO "service_role";

REVOKE ALL ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "public"."forget_files"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."forget_files"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."forget_files"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."forget_files"(uuid[]) TO "service_role";

REVOKE ALL ON FUNCTION "public"."lease_transcriptions"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."lease_transcriptions"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."lease_transcriptions"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."lease_transcriptions"(integer) TO "service_role";

REVOKE ALL ON FUNCTION "public"."log_file_access"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."log_file_access"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."log_file_access"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."log_file_access"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."publish_program"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."publish_program"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."publish_program"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."publish_program"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."request_transcription"(uuid, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."request_transcription"(uuid, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."request_transcription"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."request_transcription"(uuid, text, text) TO "postgres";

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

REVOKE ALL ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) TO "service_role";

REVOKE ALL ON TABLE "public"."content_file_uses" FROM "authenticated";

GRANT SELECT ON TABLE "public"."content_file_uses" TO "authenticated";

REVOKE ALL ON TABLE "public"."content_files" FROM "authenticated";

GRANT SELECT ON TABLE "public"."content_files" TO "authenticated";

REVOKE ALL ON TABLE "public"."content_files" FROM "service_role";

GRANT SELECT ON TABLE "public"."content_files" TO "service_role";

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

REVOKE ALL ON TABLE "public"."transcription_jobs" FROM "authenticated";

GRANT SELECT ON TABLE "public"."transcription_jobs" TO "authenticated";

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

ALTER TABLE "public"."content_files"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX content_files_organization_id_idx ON public.content_files USING btree (organization_id, created_at DESC, id);

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX transcription_jobs_file_id_idx ON public.transcription_jobs USING btree (file_id, created_at DESC);

select private.after_migrate();
