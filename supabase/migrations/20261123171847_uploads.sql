SET local check_function_bodies = off;

DROP POLICY "insert_training_content" ON "storage"."objects";

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

CREATE OR REPLACE FUNCTION public.begin_file_check (
  file_id uuid
)
  RETURNS SETOF public.content_files
  LANGUAGE sql
  ROWS 1
  SET search_path TO ''
  AS $function$ select * from private.begin_file_check(file_id) $function$;

REVOKE ALL ON FUNCTION "public"."begin_file_check"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.cancel_file (
  file_id uuid
)
  RETURNS text
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.cancel_file(file_id) $function$;

REVOKE ALL ON FUNCTION "public"."cancel_file"(uuid) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) FROM PUBLIC, "anon", "authenticated";

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

REVOKE ALL ON FUNCTION "public"."expired_files"(integer) FROM PUBLIC, "anon", "authenticated";

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

REVOKE ALL ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.finish_transcription (
  job_id           uuid,
  attempt          integer,
  captions_file_id uuid
)
  RETURNS boolean
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.finish_transcription(job_id, attempt, captions_file_id) $function$;

REVOKE ALL ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.forget_files (
  file_ids uuid[]
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.forget_files(file_ids) $function$;

REVOKE ALL ON FUNCTION "public"."forget_files"(uuid[]) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.lease_transcriptions (
  maximum integer DEFAULT 1
)
  RETURNS SETOF public.transcription_jobs
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select * from private.lease_transcriptions(maximum) $function$;

REVOKE ALL ON FUNCTION "public"."lease_transcriptions"(integer) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.log_file_access (
  file_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.log_file_access(file_id) $function$;

REVOKE ALL ON FUNCTION "public"."log_file_access"(uuid) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."request_transcription"(uuid, text, text) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM PUBLIC, "anon", "authenticated";

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

CREATE INDEX content_file_uses_file_id_idx ON public.content_file_uses USING btree (file_id);

CREATE INDEX content_file_uses_organization_id_idx ON public.content_file_uses USING btree (organization_id);

CREATE INDEX content_files_created_by_idx ON public.content_files USING btree (created_by, state);

CREATE INDEX content_files_expires_at_idx ON public.content_files USING btree (expires_at)
  WHERE (expires_at IS NOT NULL);

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

CREATE POLICY "select_administrator" ON "public"."transcription_jobs"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

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

COMMENT ON COLUMN "public"."training_content"."content_data" IS 'What the player needs: document {file_name, page_count, minimum_seconds_per_page}; video {file_name, duration_seconds, width, height, required_watch_percentage, minimum_seconds, questions_required, poster_file_id, captions:[{file_id, language, label}], chapters:[{at, title}], markers:[{id, at, kind, text, url, options}], attachments:[{file_id, name}]}; quiz {questions:[{id, kind, prompt, options:[{id, text}]}], feedback, maximum_attempts}. Never the answers: those are in quiz_answer_keys.';

COMMENT ON COLUMN "public"."transcription_jobs"."attempts" IS 'How often it was tried; the fifth failure is the last.';

COMMENT ON COLUMN "public"."transcription_jobs"."finished_at" IS 'When it was done or given up.';

COMMENT ON COLUMN "public"."transcription_jobs"."language" IS 'Language spoken, as a BCP 47 tag; null lets the provider recognise it.';

COMMENT ON COLUMN "public"."transcription_jobs"."leased_until" IS 'Until when a worker has it (wall clock); past it the worker is taken for dead.';

COMMENT ON COLUMN "public"."transcription_jobs"."next_attempt_at" IS 'Since when it may be tried (wall clock); null once it is running or finished.';

COMMENT ON FUNCTION "private"."my_content_file_ids"() IS 'Files of content that is published, or that whoever asks started before it was superseded.';

COMMENT ON FUNCTION "private"."my_content_paths"() IS 'Files whoever asks may read: what is published, what they started before it was superseded, with its captions, images and attachments; everything of the practice for a training administrator.';

COMMENT ON FUNCTION "private"."my_upload_paths"() IS 'Where whoever asks may upload to: the paths of files they announced that have not arrived yet. Once a file is examined nothing can take its place.';

COMMENT ON FUNCTION "private"."named_files"(uuid[]) IS 'The files that content names: its own, captions, attachments, poster, and the image of anything in it or in its answers. file_id is null for what cannot be an id.';

COMMENT ON FUNCTION "private"."tg_content_file_uses__keep_files"() IS 'A file that is used stays.';

COMMENT ON FUNCTION "private"."tg_content_file_uses__release_files"() IS 'A file that nothing uses any more stays for a week, in case it was taken out by mistake.';

COMMENT ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() IS 'Pictures in answers and feedback belong to the content as well.';

COMMENT ON FUNCTION "private"."tg_training_content__use_files"() IS 'What a content names, it uses.';

COMMENT ON FUNCTION "private"."use_files"(uuid[]) IS 'Makes content_file_uses say what these contents name. Raises 409 FILE_NOT_READY.';

COMMENT ON FUNCTION "private"."wake_uploads"() IS 'Wakes the uploads function when there is a transcript to make or a file to remove; returns 1 when it did. The rows hold the work: a call that is lost is made up for a minute later.';

COMMENT ON FUNCTION "public"."begin_file_check"(uuid) IS 'Takes a file that has arrived for examination; nothing can be uploaded to its path from then on. An examination that died is taken over after 15 minutes. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_BEING_CHECKED, 409 FILE_SETTLED.';

COMMENT ON FUNCTION "public"."cancel_file"(uuid) IS 'Gives up an upload, or a file that no content uses. Returns its path, whose object the caller removes; what they fail to remove goes with the next round of housekeeping. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_IN_USE.';

COMMENT ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) IS 'Announces a file of so many bytes: from then on, for a day, its author may upload to its path and nowhere else. storage_name is the last part of the path (letters, digits, dot, dash). For training administrators. Raises 403 FORBIDDEN, 429 TOO_MANY_UPLOADS.';

COMMENT ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) IS 'declare_file in somebody''s name, for the worker that writes the transcript they asked for. For the uploads function alone.';

COMMENT ON FUNCTION "public"."expired_files"(integer) IS 'Files whose time is over and that no content uses, oldest first. For the uploads function, which removes their objects and then calls forget_files.';

COMMENT ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) IS 'Reports an attempt that failed: it is tried again later (not before retry_after_seconds), or given up after the fifth or when retry is false. Returns the state, null for a worker that lost its lease. For the uploads function alone.';

COMMENT ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) IS 'Reports a transcript made: the drafts that show the video get it as captions. Returns false for a worker that lost its lease meanwhile. For the uploads function alone.';

COMMENT ON FUNCTION "public"."forget_files"(uuid[]) IS 'Deletes the rows of expired files whose objects are gone; returns how many. For the uploads function alone.';

COMMENT ON FUNCTION "public"."lease_transcriptions"(integer) IS 'Gives the worker transcripts to make, each to one worker only, for 15 minutes; what a dead worker had is given again. attempts is the token with which it reports. For the uploads function alone.';

COMMENT ON FUNCTION "public"."log_file_access"(uuid) IS 'Notes in the audit trail that whoever asks opened a file they may read.';

COMMENT ON FUNCTION "public"."request_transcription"(uuid, text, text) IS 'Queues the transcript of a video and wakes the worker; one that is under way is returned instead. language is a BCP 47 tag, null lets the provider recognise it. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_NOT_READY, 409 NO_AUDIO.';

COMMENT ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) IS 'Writes down what the examination of a file found: ready with its hash (SHA-256, hexadecimal) and size in bytes, rejected with the reason, or back to uploading where it could not be carried out. Returns nothing when the file was cancelled meanwhile. For the functions that examine files alone.';

COMMENT ON TABLE "public"."content_file_uses" IS 'Which content shows which file; follows what the content names (private.use_files), so it cannot be forgotten.';

COMMENT ON TABLE "public"."content_files" IS 'A file an administrator uploads: announced, sent to storage, examined by its content, then ready or rejected. Never changed afterwards.';

COMMENT ON TABLE "public"."transcription_jobs" IS 'A transcript to be made of a video by the configured provider: queued, leased by a worker, retried, done or failed.';

REVOKE ALL ON FUNCTION "private"."begin_file_check"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."begin_file_check"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."begin_file_check"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_file_check"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."cancel_file"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."cancel_file"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."cancel_file"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."cancel_file"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."declare_file"(uuid, public.content_file_kind_enum, text, text, text, bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."declare_file"(uuid, public.content_file_kind_enum, text, text, text, bigint) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."declare_file"(uuid, public.content_file_kind_enum, text, text, text, bigint) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."declare_file"(uuid, public.content_file_kind_enum, text, text, text, bigint) TO "service_role";

REVOKE ALL ON FUNCTION "private"."declare_my_file"(public.content_file_kind_enum, text, text, text, bigint) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."declare_my_file"(public.content_file_kind_enum, text, text, text, bigint) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."declare_my_file"(public.content_file_kind_enum, text, text, text, bigint) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."declare_my_file"(public.content_file_kind_enum, text, text, text, bigint) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."lease_transcriptions"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lease_transcriptions"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lease_transcriptions"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."lease_transcriptions"(integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."log_file_access"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."log_file_access"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."log_file_access"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."log_file_access"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_content_file_ids"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_content_file_ids"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_content_file_ids"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_content_file_ids"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_upload_paths"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_upload_paths"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_upload_paths"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_upload_paths"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."named_files"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."named_files"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."named_files"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."request_transcription"(uuid, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."request_transcription"(uuid, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."request_transcription"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."request_transcription"(uuid, text, text) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_content__use_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_content__use_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_content__use_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."use_files"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."use_files"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."use_files"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."wake_uploads"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."wake_uploads"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."wake_uploads"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_file_check"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."begin_file_check"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_file_check"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_file"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."cancel_file"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_file"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) TO "postgres";

REVOKE ALL ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) TO "service_role";

REVOKE ALL ON FUNCTION "public"."expired_files"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."expired_files"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."expired_files"(integer) TO "service_role";

REVOKE ALL ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) TO "service_role";

REVOKE ALL ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "public"."forget_files"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."forget_files"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."forget_files"(uuid[]) TO "service_role";

REVOKE ALL ON FUNCTION "public"."lease_transcriptions"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."lease_transcriptions"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."lease_transcriptions"(integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."log_file_access"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."log_file_access"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."log_file_access"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."request_transcription"(uuid, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."request_transcription"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."request_transcription"(uuid, text, text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) TO "service_role";

REVOKE ALL ON TABLE "public"."content_file_uses" FROM "authenticated";

GRANT SELECT ON TABLE "public"."content_file_uses" TO "authenticated";

REVOKE ALL ON TABLE "public"."content_files" FROM "authenticated";

GRANT SELECT ON TABLE "public"."content_files" TO "authenticated";

REVOKE ALL ON TABLE "public"."content_files" FROM "service_role";

GRANT SELECT ON TABLE "public"."content_files" TO "service_role";

REVOKE ALL ON TABLE "public"."transcription_jobs" FROM "authenticated";

GRANT SELECT ON TABLE "public"."transcription_jobs" TO "authenticated";

ALTER TABLE "public"."content_files"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX content_files_organization_id_idx ON public.content_files USING btree (organization_id, created_at DESC, id);

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX transcription_jobs_file_id_idx ON public.transcription_jobs USING btree (file_id, created_at DESC);

select private.after_migrate();
