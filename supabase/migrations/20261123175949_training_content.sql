SET local check_function_bodies = off;

DROP POLICY "delete_training_content" ON "storage"."objects";

DROP POLICY "insert_training_content" ON "storage"."objects";

DROP TRIGGER "module_progress__audit_delete" ON "public"."module_progress";

DROP TRIGGER "module_progress__audit_insert" ON "public"."module_progress";

DROP TRIGGER "module_progress__audit_update" ON "public"."module_progress";

DROP TRIGGER "quiz_attempts__audit_delete" ON "public"."quiz_attempts";

DROP TRIGGER "quiz_attempts__audit_insert" ON "public"."quiz_attempts";

DROP TRIGGER "quiz_attempts__audit_update" ON "public"."quiz_attempts";

DROP VIEW "public"."assignment_modules";

DROP VIEW "public"."program_overview";

DROP FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb);

DROP FUNCTION "private"."my_published_paths"();

DROP FUNCTION "private"."publish_program"(uuid);

DROP FUNCTION "private"."quiz_is_complete"(jsonb, jsonb);

DROP FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer);

DROP FUNCTION "private"."save_quiz_attempt"(uuid, jsonb);

DROP FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb);

DROP FUNCTION "public"."publish_program"(uuid);

DROP FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer);

DROP FUNCTION "public"."save_quiz_attempt"(uuid, jsonb);

DROP FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb);

CREATE TABLE "private"."password_tries" (
  "auth_user_id" uuid                       NOT NULL,
  "tries"        timestamp with time zone[] NOT NULL,
  CONSTRAINT "password_tries_pkey" PRIMARY KEY (auth_user_id)
);

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

CREATE TABLE "public"."observations" (
  "id"                 uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"    uuid                     NOT NULL,
  "assignment_id"      uuid                     NOT NULL,
  "module_id"          uuid                     NOT NULL,
  "content_id"         uuid                     NOT NULL,
  "user_id"            uuid                     NOT NULL,
  "program_id"         uuid                     NOT NULL,
  "observer_id"        uuid                     NOT NULL,
  "attempt_number"     integer                  NOT NULL,
  "checklist"          jsonb                    NOT NULL,
  "results"            jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "comment"            text,
  "score_percentage"   integer,
  "passed"             boolean,
  "observer_signed_at" timestamp with time zone,
  "learner_signed_at"  timestamp with time zone,
  "updated_at"         timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "attempts_count_from_one" CHECK ((attempt_number >= 1)),
  CONSTRAINT "checklist_is_an_object" CHECK ((jsonb_typeof(checklist) = 'object'::text)),
  CONSTRAINT "comment_is_bounded" CHECK ((length(comment) <= 4000)),
  CONSTRAINT "nobody_observes_themselves" CHECK ((observer_id <> user_id)),
  CONSTRAINT "observation_numbers_are_unique" UNIQUE (assignment_id, module_id, attempt_number),
  CONSTRAINT "observations_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "observations_pkey" PRIMARY KEY (id),
  CONSTRAINT "results_is_an_object" CHECK ((jsonb_typeof(results) = 'object'::text)),
  CONSTRAINT "score_is_a_percentage" CHECK (((score_percentage >= 0) AND (score_percentage <= 100))),
  CONSTRAINT "signed_observations_are_judged" CHECK (((observer_signed_at IS NULL) = (passed IS NULL))),
  CONSTRAINT "the_learner_signs_what_was_signed" CHECK (((learner_signed_at IS NULL) OR (observer_signed_at IS NOT NULL))),
  CONSTRAINT "the_observer_signs_first" CHECK ((learner_signed_at >= observer_signed_at)),
  "started_at"         timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."observations"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."observations" FROM "anon", "service_role";

CREATE TABLE "public"."signatures" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  CONSTRAINT "signatures_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."signatures"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."signatures" FROM "anon", "service_role";

CREATE TABLE "public"."simulation_attempts" (
  "id"               uuid    NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"  uuid    NOT NULL,
  "assignment_id"    uuid    NOT NULL,
  "module_id"        uuid    NOT NULL,
  "content_id"       uuid    NOT NULL,
  "user_id"          uuid    NOT NULL,
  "program_id"       uuid    NOT NULL,
  "attempt_number"   integer NOT NULL,
  "path"             jsonb   NOT NULL DEFAULT '[]'::jsonb,
  "current_node"     text    NOT NULL,
  "score_percentage" integer,
  CONSTRAINT "attempts_count_from_one" CHECK ((attempt_number >= 1)),
  CONSTRAINT "path_is_a_list" CHECK (((jsonb_typeof(path) = 'array'::text) AND (jsonb_array_length(path) <= 250))),
  CONSTRAINT "score_is_a_percentage" CHECK (((score_percentage >= 0) AND (score_percentage <= 100))),
  CONSTRAINT "simulation_attempt_numbers_are_unique" UNIQUE (assignment_id, module_id, attempt_number),
  CONSTRAINT "simulation_attempts_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."simulation_attempts"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."simulation_attempts" FROM "anon", "service_role";

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

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "settings" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "score_points" numeric(9,4);

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "maximum_points" numeric(9,4);

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "deadline_at" timestamp WITH time zone;

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "active_seconds" integer NOT NULL DEFAULT 0;

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

CREATE TYPE "public"."observation_result_enum" AS ENUM (
  'done',
  'done_with_help',
  'not_done',
  'not_applicable'
);

CREATE TYPE "public"."scenario_outcome_enum" AS ENUM (
  'good',
  'acceptable',
  'poor'
);

ALTER TABLE "public"."simulation_attempts"
  ADD COLUMN "outcome" public.scenario_outcome_enum;

ALTER TABLE "public"."simulation_attempts"
  ADD COLUMN "passed" boolean;

ALTER TABLE "public"."simulation_attempts"
  ADD COLUMN "active_seconds" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."simulation_attempts"
  ADD COLUMN "finished_at" timestamp WITH time zone;

ALTER TABLE "public"."simulation_attempts"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE TYPE "public"."signature_meaning_enum" AS ENUM (
  'attestation',
  'observation_made',
  'observation_received'
);

ALTER TABLE "public"."signatures"
  ADD COLUMN "meaning" public.signature_meaning_enum NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "signer_id" uuid NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "user_id" uuid NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "assignment_id" uuid NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "module_id" uuid NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "program_id" uuid NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "content_id" uuid NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "observation_id" uuid;

ALTER TABLE "public"."signatures"
  ADD COLUMN "statement" text NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "document_sha256" text NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "signer_name" text NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "ip_address" inet;

ALTER TABLE "public"."signatures"
  ADD COLUMN "user_agent" text;

ALTER TABLE "public"."signatures"
  ADD COLUMN "seal_key" text NOT NULL;

ALTER TABLE "public"."signatures"
  ADD COLUMN "seal" text NOT NULL;

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

CREATE OR REPLACE FUNCTION private.add_signature (
  meaning         public.signature_meaning_enum,
  signer          public.staff,
  assignment      public.training_assignments,
  module_id       uuid,
  content_id      uuid,
  observation_id  uuid,
  statement       text,
  document_sha256 text,
  signer_name     text,
  ip_address      inet,
  user_agent      text
)
  RETURNS public.signatures
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  signature public.signatures;
begin
  -- Printed name and signature belong together (21 CFR 11.50): what is typed is the name on record, however it is spaced or capitalized.
  if lower(regexp_replace(btrim(add_signature.signer_name), '\s+', ' ', 'g')) is distinct from lower(regexp_replace(btrim(signer.full_name), '\s+', ' ', 'g')) then
    perform private.fail(400, 'NAME_DIFFERS', format('Type your name as it is on record: %s.', signer.full_name));
  end if;
  signature.id := gen_random_uuid();
  signature.organization_id := assignment.organization_id;
  signature.meaning := add_signature.meaning;
  signature.signer_id := signer.id;
  signature.user_id := assignment.user_id;
  signature.assignment_id := assignment.id;
  signature.module_id := add_signature.module_id;
  signature.program_id := assignment.program_id;
  signature.content_id := add_signature.content_id;
  signature.observation_id := add_signature.observation_id;
  signature.statement := add_signature.statement;
  signature.document_sha256 := add_signature.document_sha256;
  signature.signer_name := btrim(add_signature.signer_name);
  signature.signed_at := private.clock();
  signature.ip_address := add_signature.ip_address;
  signature.user_agent := left(add_signature.user_agent, 500);
  select s.name into signature.seal_key
  from vault.secrets s where s.name ~ '^signature_seal_\d+$' order by substring(s.name from '\d+$')::integer desc limit 1;
  signature.seal := private.signature_seal(signature);
  if signature.seal is null then
    perform private.fail(503, 'SEAL_UNAVAILABLE', 'Signatures cannot be sealed at the moment.', 'The key signature_seal_1 is missing in Vault; run private.after_migrate().');
  end if;
  insert into public.signatures select signature.*;
  return signature;
end
$function$;

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
  -- What seals signatures. A newer key, signature_seal_2, takes over as soon as it is there; the older one stays, to verify what it sealed.
  if not exists (select from vault.secrets where name = 'signature_seal_1') then
    perform vault.create_secret(encode(extensions.gen_random_bytes(32), 'hex'), 'signature_seal_1', 'Seals signatures (HMAC-SHA256).');
  end if;
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

CREATE OR REPLACE FUNCTION private.attestation_is_read (
  progress public.module_progress,
  content  public.training_content
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select progress.active_seconds >= coalesce((content.content_data ->> 'minimum_seconds')::integer, 0)
    and (content.storage_path is null or (content.content_data ->> 'page_count')::integer = any (progress.pages_viewed))
$function$;

CREATE OR REPLACE FUNCTION private.attestation_problem (
  content public.training_content
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select case
    when content.storage_path is null and coalesce(content.content_data ->> 'policy_text', '') !~ '\S' then 'Attach the policy as a PDF, or write its text.'
    when content.storage_path is not null and (content.sha256 is null or coalesce((content.content_data ->> 'page_count')::integer, 0) < 1) then 'The PDF of the policy is not complete.'
    when length(content.content_data ->> 'policy_text') > 100000 then 'The text of the policy is longer than 100,000 characters.'
    when coalesce(content.content_data ->> 'statement', '') !~ '\S' then 'Write the statement that people sign.'
    when length(content.content_data ->> 'statement') > 4000 then 'The statement is longer than 4,000 characters.'
    when coalesce((content.content_data ->> 'minimum_seconds')::numeric, 0) not between 0 and 3600 then 'The minimum reading time is 0 to 3,600 seconds.'
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

CREATE OR REPLACE FUNCTION private.begin_password_check (
  auth_user_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  recent timestamptz[];
begin
  insert into private.password_tries as t (auth_user_id, tries) values (begin_password_check.auth_user_id, '{}') on conflict do nothing;
  select array(select try from unnest(t.tries) try where try > clock_timestamp() - interval '15 minutes' order by try) into recent
  from private.password_tries t where t.auth_user_id = begin_password_check.auth_user_id for update;
  if cardinality(recent) >= 5 then
    perform private.fail(429, 'TOO_MANY_TRIES', 'The password was entered five times within a quarter of an hour.',
      format('Try again in %s seconds.', ceil(extract(epoch from recent[1] + interval '15 minutes' - clock_timestamp()))));
  end if;
  update private.password_tries t set tries = recent || clock_timestamp() where t.auth_user_id = begin_password_check.auth_user_id;
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

CREATE OR REPLACE FUNCTION private.check_quiz_answer (
  attempt_id     uuid,
  question_id    text,
  response       jsonb,
  active_seconds integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts := private.lock_my_quiz_attempt(attempt_id);
  shown jsonb;
begin
  if attempt.submitted_at is not null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such open attempt of yours.', 'It may have been submitted in another tab.');
  elsif attempt.settings ->> 'feedback' is distinct from 'immediate' then
    perform private.fail(409, 'FEEDBACK_NOT_IMMEDIATE', 'This quiz does not show answers while it is taken.');
  elsif not exists (select from jsonb_array_elements(attempt.questions) question where question ->> 'id' = question_id) then
    perform private.fail(404, 'QUESTION_NOT_FOUND', 'This attempt does not ask that question.');
  elsif private.quiz_time_is_over(attempt.deadline_at) then
    return jsonb_build_object('result', private.finish_quiz_attempt(attempt.id));
  end if;
  if response is not null then
    attempt := private.keep_quiz_responses(attempt, jsonb_build_object(question_id, response), active_seconds);
  end if;
  if coalesce(attempt.responses -> question_id, 'null') in ('null', '[]', '{}') then
    perform private.fail(400, 'ANSWER_MISSING', 'Answer the question first.');
  end if;

  if not coalesce(attempt.feedback, '{}') ? question_id then
    select private.question_feedback(g.question, g.key, g.correct, g.shares / 232792560, g.maximum_points) into shown
    from public.quiz_answer_keys k cross join lateral private.graded_questions(attempt.questions, attempt.responses, k.answers) g
    where k.content_id = attempt.content_id and g.question ->> 'id' = question_id;
    update public.quiz_attempts q set feedback = coalesce(q.feedback, '{}') || jsonb_build_object(question_id, shown)
    where q.id = attempt.id returning * into attempt;
  end if;
  return jsonb_build_object('question_id', question_id, 'response', attempt.responses -> question_id, 'feedback', attempt.feedback -> question_id);
end
$function$;

CREATE OR REPLACE FUNCTION private.choose_in_simulation (
  attempt_id     uuid,
  step           integer,
  node           text,
  choice         text,
  active_seconds integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.simulation_attempts;
  graph jsonb;
  state jsonb;
  credited integer;
  estimated integer;
  finished jsonb := jsonb_build_object('module_completed', false, 'assignment_completed', false);
begin
  -- The assignment is locked before the attempt, in the order every other function takes them.
  perform from public.training_assignments a
  where a.id = (select s.assignment_id from public.simulation_attempts s where s.id = attempt_id) and a.user_id = private.my_staff_id() for update;
  select * into attempt from public.simulation_attempts s where s.id = attempt_id and s.user_id = private.my_staff_id() for update;
  if attempt.id is null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such attempt of yours.');
  end if;

  -- The same choice sent twice is one choice; another one at a step already taken comes from a tab that was left behind.
  if step < jsonb_array_length(attempt.path) and step >= 0
    and attempt.path -> step ->> 'node' = node and attempt.path -> step ->> 'choice' = choice then
    if attempt.passed then
      finished := private.complete_module(attempt.assignment_id, attempt.module_id);
    end if;
    return finished;
  elsif attempt.finished_at is not null or step is distinct from jsonb_array_length(attempt.path) or node is distinct from attempt.current_node then
    perform private.fail(409, 'NOT_IN_THIS_SITUATION', 'You are further on in this simulation.', 'It may have gone on in another tab. Load the page again to continue where you are.');
  elsif exists (select from public.training_assignments a where a.id = attempt.assignment_id and a.status = 'cancelled') then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
  end if;

  select k.answers into graph from public.quiz_answer_keys k where k.content_id = attempt.content_id;
  state := private.play_scenario(graph, attempt.path || jsonb_build_object('node', node, 'choice', choice), attempt.id::text);
  credited := greatest(0, least(coalesce(choose_in_simulation.active_seconds, 0), ceil(extract(epoch from private.clock() - attempt.last_activity_at))))::integer;
  update public.simulation_attempts s set
    path = s.path || jsonb_build_object('node', node, 'choice', choice, 'at', private.clock(), 'points', (
      select (c.body ->> 'points')::integer
      from jsonb_array_elements(graph -> 'nodes') as n (body) cross join lateral jsonb_array_elements(n.body -> 'choices') as c (body)
      where n.body ->> 'kind' = 'situation' and n.body ->> 'id' = choose_in_simulation.node and c.body ->> 'id' = choose_in_simulation.choice limit 1)),
    current_node = state ->> 'node',
    active_seconds = s.active_seconds + credited,
    last_activity_at = private.clock(),
    outcome = (state #>> '{outcome,kind}')::public.scenario_outcome_enum,
    score_percentage = (state ->> 'score_percentage')::integer,
    finished_at = case when (state ->> 'finished')::boolean then private.clock() end,
    passed = case when (state ->> 'finished')::boolean then coalesce((state #>> '{outcome,passes}')::boolean, false)
      and (state ->> 'score_percentage')::integer >= (select m.passing_score_percentage from public.training_modules m where m.id = s.module_id) end
  where s.id = attempt.id returning * into attempt;

  select greatest(1, coalesce((c.content_data ->> 'estimated_situations')::integer, 10)) into estimated from public.training_content c where c.id = attempt.content_id;
  update public.module_progress p set
    progress_percentage = greatest(p.progress_percentage, least(95, jsonb_array_length(attempt.path) * 100 / estimated)),
    active_seconds = p.active_seconds + credited, last_activity_at = private.clock()
  where p.assignment_id = attempt.assignment_id and p.module_id = attempt.module_id and p.progress_percentage < 100;

  if attempt.passed then
    finished := private.complete_module(
      assignment_id => attempt.assignment_id, module_id => attempt.module_id, content_id => attempt.content_id,
      started_at => attempt.started_at, completed_at => attempt.finished_at, score_percentage => attempt.score_percentage,
      time_spent_minutes => least(1440, ceil(attempt.active_seconds / 60.0))::integer, attempts_count => attempt.attempt_number);
  end if;
  return finished;
end
$function$;

CREATE OR REPLACE FUNCTION private.close_quiz_attempts()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  expired record;
  closed integer := 0;
begin
  for expired in
    select q.id from public.quiz_attempts q join public.training_assignments a on a.id = q.assignment_id
    where q.submitted_at is null and private.quiz_time_is_over(q.deadline_at)
    order by q.deadline_at limit 500
    -- Somebody at work in it closes it themselves.
    for update of a skip locked
  loop
    perform private.finish_quiz_attempt(expired.id);
    closed := closed + 1;
  end loop;
  return closed;
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

CREATE OR REPLACE FUNCTION private.discard_observation (
  observation_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  delete from public.observations o
  where o.id = observation_id and o.observer_signed_at is null
    and (o.observer_id = private.my_staff_id() or o.organization_id = private.my_organization_id_as('training_administrator'));
  if not found then
    perform private.fail(404, 'OBSERVATION_NOT_FOUND', 'There is no such draft that you may discard.');
  end if;
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

CREATE OR REPLACE FUNCTION private.draw_quiz (
  content_data jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  with question as (
    select value as question, ordinality as place, row_number() over (partition by value ->> 'pool' order by random()) as drawn_as
    from jsonb_array_elements(content_data -> 'questions') with ordinality
  ), drawn as (
    select q.question, q.place, random() as chance
    from question q
    left join jsonb_array_elements(case when jsonb_typeof(content_data -> 'pools') = 'array' then content_data -> 'pools' else '[]' end) pool on pool ->> 'name' = q.question ->> 'pool'
    where pool is null or q.drawn_as <= (pool ->> 'draw')::integer
  )
  select coalesce(jsonb_agg(
      question - 'pool'
        || jsonb_build_object('points', coalesce(question -> 'points', '1'),
          'partial_credit', coalesce(question -> 'partial_credit', content_data -> 'partial_credit', '"none"'))
        -- The order in which options are stored never shows where the answer is their order.
        || case when question ->> 'kind' in ('matching', 'ordering')
            or (coalesce((content_data ->> 'shuffle_options')::boolean, false) and coalesce(question ->> 'kind', '') not in ('true_false', 'fill_in_blank'))
          then jsonb_build_object('options', (select jsonb_agg(option order by random()) from jsonb_array_elements(question -> 'options') option)) else '{}' end
      order by case when coalesce((content_data ->> 'shuffle_questions')::boolean, false) then chance end, place), '[]')
  from drawn
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

CREATE OR REPLACE FUNCTION private.finish_quiz_attempt (
  attempt_id uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts;
  grade record;
  is_cancelled boolean;
  active bigint;
  finished jsonb := jsonb_build_object('module_completed', false, 'assignment_completed', false);
begin
  select * into attempt from public.quiz_attempts q where q.id = finish_quiz_attempt.attempt_id for update;
  select a.status = 'cancelled' into is_cancelled from public.training_assignments a where a.id = attempt.assignment_id;

  if attempt.submitted_at is null then
    select g.* into grade
    from public.quiz_answer_keys k cross join lateral private.grade_quiz(attempt.questions, attempt.responses, k.answers) g
    where k.content_id = attempt.content_id;
    update public.quiz_attempts q set
      score_points = grade.score_points, maximum_points = grade.maximum_points, score_percentage = grade.score_percentage,
      passed = grade.score_percentage >= coalesce((attempt.settings ->> 'passing_score_percentage')::integer,
        (select m.passing_score_percentage from public.training_modules m where m.id = attempt.module_id)),
      feedback = case when attempt.settings ->> 'feedback' = 'never' then null else grade.feedback end,
      submitted_at = least(private.clock(), attempt.deadline_at)
    where q.id = attempt.id returning * into attempt;
  end if;

  if attempt.passed and not is_cancelled then
    select sum(q.active_seconds) into active
    from public.quiz_attempts q where q.assignment_id = attempt.assignment_id and q.module_id = attempt.module_id;
    finished := private.complete_module(
      assignment_id => attempt.assignment_id, module_id => attempt.module_id, content_id => attempt.content_id,
      started_at => attempt.started_at, completed_at => attempt.submitted_at, score_percentage => attempt.score_percentage,
      -- Unknown where nothing was reported, rather than the time the page stood open.
      time_spent_minutes => least(1440, ceil(nullif(active, 0) / 60.0))::integer,
      attempts_count => attempt.attempt_number);
  end if;
  return jsonb_build_object('attempt_id', attempt.id, 'attempt_number', attempt.attempt_number, 'score_percentage', attempt.score_percentage,
    'score_points', attempt.score_points, 'maximum_points', attempt.maximum_points, 'passed', attempt.passed, 'feedback', attempt.feedback,
    'submitted_at', attempt.submitted_at) || finished;
end
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

CREATE OR REPLACE FUNCTION private.folded_answer (
  answer         text,
  case_sensitive boolean DEFAULT false
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  -- What a phone's keyboard makes of quotes and dashes is not a mistake.
  select case when case_sensitive then folded else lower(folded) end
  from (select btrim(regexp_replace(translate(normalize(answer, nfkc), '‘’“”‐‑‒–—−', '''''""------'), '\s+', ' ', 'g')) as folded) text
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

CREATE OR REPLACE FUNCTION private.grade_quiz (
  questions jsonb,
  responses jsonb,
  answers   jsonb
)
  RETURNS TABLE (
    score_points     numeric,
    maximum_points   numeric,
    score_percentage integer,
    feedback         jsonb
  )
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select round(coalesce(sum(shares), 0) / 232792560, 4), coalesce(sum(g.maximum_points), 0),
    case when sum(g.maximum_points) > 0 then div(sum(shares) * 100, sum(g.maximum_points) * 232792560)::integer else 0 end,
    coalesce(jsonb_object_agg(question ->> 'id', private.question_feedback(question, key, correct, shares / 232792560, g.maximum_points)), '{}')
  from private.graded_questions(questions, responses, answers) g
$function$;

CREATE OR REPLACE FUNCTION private.grade_response (
  question jsonb,
  key      jsonb,
  response jsonb,
  OUT      parts integer,
  OUT      right_parts integer
)
  RETURNS record
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
declare
  correct text[] := array(select value from jsonb_array_elements_text(case when jsonb_typeof(key -> 'correct') = 'array' then key -> 'correct' else '[]' end) with ordinality order by ordinality);
  given text[] := array(select value from jsonb_array_elements_text(case when jsonb_typeof(response) = 'array' then response else '[]' end) with ordinality order by ordinality);
begin
  case coalesce(question ->> 'kind', 'multiple_choice')
    when 'fill_in_blank' then
      select count(*), count(*) filter (where case
          when blank.key ? 'tolerance' then exists (
            select from jsonb_array_elements_text(blank.key -> 'accepted') accepted
            where abs(private.typed_number(response ->> blank.id) - accepted::numeric) <= (blank.key ->> 'tolerance')::numeric)
          else private.folded_answer(response ->> blank.id, coalesce((blank.key ->> 'case_sensitive')::boolean, false)) in (
            select private.folded_answer(accepted, coalesce((blank.key ->> 'case_sensitive')::boolean, false))
            from jsonb_array_elements_text(blank.key -> 'accepted') accepted) end)
      into parts, right_parts
      from jsonb_each(key -> 'blanks') as blank (id, key);
    when 'matching' then
      select count(*), count(*) filter (where response ->> pair.prompt = pair.option) into parts, right_parts
      from jsonb_each_text(key -> 'pairs') as pair (prompt, option);
    when 'ordering' then
      parts := greatest(cardinality(correct) - 1, 0);
      -- Only a full order counts: a longer list could hold every pair of neighbours.
      select case when array(select unnest(given) order by 1) = array(select unnest(correct) order by 1)
        then count(*) filter (where array_position(given, correct[place + 1]) = array_position(given, correct[place]) + 1) else 0 end
      into right_parts
      from generate_series(1, parts) place;
    when 'single_choice', 'true_false' then
      parts := 1;
      right_parts := (cardinality(correct) > 0 and given <@ correct and correct <@ given)::integer;
    else
      parts := cardinality(correct);
      select greatest(0, count(*) filter (where chosen = any (correct)) - count(*) filter (where chosen <> all (correct))) into right_parts
      from (select distinct unnest(given) as chosen) choice;
  end case;
end
$function$;

CREATE OR REPLACE FUNCTION private.graded_questions (
  questions jsonb,
  responses jsonb,
  answers   jsonb
)
  RETURNS TABLE (
    question       jsonb,
    place          bigint,
    key            jsonb,
    response       jsonb,
    correct        boolean,
    maximum_points numeric,
    shares         numeric
  )
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select asked.question, asked.place, answers -> (asked.question ->> 'id'), responses -> (asked.question ->> 'id'),
    graded.parts > 0 and graded.right_parts = graded.parts,
    worth.points,
    case
      when graded.parts > 0 and graded.right_parts = graded.parts then worth.points * 232792560
      when asked.question ->> 'partial_credit' = 'proportional' then worth.points * graded.right_parts * div(232792560, greatest(graded.parts, 1))
      else 0 end
  from jsonb_array_elements(questions) with ordinality as asked (question, place)
  cross join lateral private.grade_response(asked.question, answers -> (asked.question ->> 'id'), responses -> (asked.question ->> 'id')) graded
  cross join lateral (select coalesce((asked.question ->> 'points')::numeric, 1) as points) worth
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

CREATE OR REPLACE FUNCTION private.judge_observation (
  checklist     jsonb,
  results       jsonb,
  passing_score integer
)
  RETURNS TABLE (
    score_percentage integer,
    passed           boolean,
    missing          text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  with steps as (
    select s.at, (s.step ->> 'critical')::boolean as critical, results -> (s.step ->> 'id') ->> 'result' as result,
      coalesce(results -> (s.step ->> 'id') ->> 'remark', '') ~ '\S' as has_remark
    from jsonb_array_elements(checklist -> 'steps') with ordinality as s (step, at)
  ), judged as (
    select (sum(case result when 'done' then 100 when 'done_with_help' then 50 else 0 end) / nullif(count(*) filter (where result <> 'not_applicable'), 0))::integer as score,
      bool_and(not critical or result in ('done', 'not_applicable')) as critical_done,
      min(at) filter (where result is null) as unanswered,
      min(at) filter (where not has_remark and (result = 'not_done' or critical and result in ('done_with_help', 'not_applicable'))) as unexplained
    from steps
  )
  select least(100, floor(score))::integer, critical_done and coalesce(score >= passing_score, false),
    case when unanswered is not null then format('Step %s has no result yet.', unanswered)
      when unexplained is not null then format('Step %s needs a remark.', unexplained) end
  from judged
$function$;

CREATE OR REPLACE FUNCTION private.keep_quiz_responses (
  attempt        public.quiz_attempts,
  responses      jsonb,
  active_seconds integer
)
  RETURNS public.quiz_attempts
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if jsonb_typeof(responses) <> 'object' or length(responses::text) > 100000 then
    perform private.fail(400, 'INVALID_RESPONSES', 'Responses are an object of question ids and what was answered.');
  elsif active_seconds < 0 then
    perform private.fail(400, 'NEGATIVE_TIME', 'active_seconds counts up from 0.');
  end if;
  update public.quiz_attempts q set
    responses = q.responses || coalesce((
      select jsonb_object_agg(given.key, given.value) from jsonb_each(keep_quiz_responses.responses) given
      -- What has been shown its answer stays as it was answered.
      where not coalesce(q.feedback, '{}') ? given.key
        and exists (select from jsonb_array_elements(q.questions) question where question ->> 'id' = given.key)), '{}'),
    -- A total, so that a repeat counts once; and no more than passed.
    active_seconds = greatest(q.active_seconds,
      least(coalesce(keep_quiz_responses.active_seconds, 0), ceil(extract(epoch from private.clock() - q.started_at)))::integer)
  where q.id = attempt.id returning * into attempt;
  return attempt;
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

CREATE OR REPLACE FUNCTION private.lock_my_quiz_attempt (
  attempt_id uuid
)
  RETURNS public.quiz_attempts
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts;
begin
  -- The assignment is locked before the attempt, in the order every other function takes them.
  perform from public.training_assignments a
  where a.id = (select q.assignment_id from public.quiz_attempts q where q.id = lock_my_quiz_attempt.attempt_id)
    and a.user_id = private.my_staff_id() for update;
  select * into attempt from public.quiz_attempts q
  where q.id = lock_my_quiz_attempt.attempt_id and q.user_id = private.my_staff_id() for update;
  if attempt.id is null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such attempt of yours.');
  end if;
  return attempt;
end
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

CREATE OR REPLACE FUNCTION private.my_simulation (
  attempt_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select private.play_scenario(k.answers, a.path, a.id::text) || jsonb_build_object(
    'attempt_id', a.id, 'attempt_number', a.attempt_number, 'finished', a.finished_at is not null, 'passed', a.passed)
  from public.simulation_attempts a join public.quiz_answer_keys k using (content_id)
  where a.id = attempt_id and a.user_id = private.my_staff_id()
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

CREATE OR REPLACE FUNCTION private.observable_learner_ids (
  observers jsonb
)
  RETURNS SETOF uuid
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select person.id
  from public.staff person
  where person.organization_id = private.my_organization_id() and person.employment_status <> 'terminated' and person.id <> private.my_staff_id() and (
    (coalesce((observers ->> 'managers')::boolean, false) and person.id in (select private.my_team_ids()))
    or (coalesce((observers ->> 'administrators')::boolean, false) and person.organization_id = private.my_organization_id_as('training_administrator'))
    or coalesce(observers -> 'staff_ids' ? private.my_staff_id()::text, false))
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
  select case
    when jsonb_typeof(content.content_data -> 'steps') is distinct from 'array' or jsonb_array_length(content.content_data -> 'steps') = 0
      then 'The checklist has no steps yet.'
    when jsonb_array_length(content.content_data -> 'steps') > 60 then 'A checklist has at most 60 steps.'
    when exists (
      select from jsonb_array_elements(content.content_data -> 'steps') as s (step)
      where coalesce(s.step ->> 'text', '') !~ '\S' or length(s.step ->> 'text') > 500 or coalesce(s.step ->> 'id', '') !~ '^[A-Za-z0-9_-]{1,40}$'
        or jsonb_typeof(s.step -> 'critical') is distinct from 'boolean') then 'Every step of the checklist needs a text of at most 500 characters.'
    when (select count(distinct s.step ->> 'id') <> count(*) from jsonb_array_elements(content.content_data -> 'steps') as s (step)) then 'Two steps have the same id.'
    when jsonb_typeof(content.content_data -> 'observers') is distinct from 'object'
      or not (coalesce(content.content_data -> 'observers' -> 'managers' = 'true', false) or coalesce(content.content_data -> 'observers' -> 'administrators' = 'true', false)
        or coalesce(jsonb_array_length(nullif(content.content_data -> 'observers' -> 'staff_ids', 'null')), 0) > 0) then 'Say who may observe.'
    when exists (
      select from jsonb_array_elements_text(coalesce(nullif(content.content_data -> 'observers' -> 'staff_ids', 'null'), '[]')) as named (id)
      where not exists (select from public.staff s where s.id::text = named.id and s.organization_id = content.organization_id)) then 'A named observer is not of this practice.'
  end
$function$;

CREATE OR REPLACE FUNCTION private.observation_sha256 (
  observation public.observations
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select encode(sha256(convert_to(jsonb_build_object(
    'id', observation.id, 'content', observation.content_id, 'subject', observation.user_id, 'observer', observation.observer_id,
    'checklist', observation.checklist, 'results', observation.results, 'comment', observation.comment,
    'score_percentage', observation.score_percentage, 'passed', observation.passed)::text, 'UTF8')), 'hex')
$function$;

CREATE OR REPLACE FUNCTION private.observations_to_make (
  learner_id uuid
)
  RETURNS TABLE (
    assignment_id      uuid,
    module_id          uuid,
    user_id            uuid,
    user_name          text,
    program_name       text,
    module_name        text,
    due_on             date,
    observation_id     uuid,
    observer_id        uuid,
    observer_name      text,
    observer_signed_at timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select a.id, m.id, person.id, person.full_name, program.program_name, m.module_name, private.deadline_date(a.due_date, practice.time_zone), o.id, o.observer_id, observer.full_name, o.observer_signed_at
  from public.training_modules m
  join public.training_programs program on program.id = m.program_id
  join public.training_assignments a on a.program_id = m.program_id and a.status in ('assigned', 'in_progress')
  join public.staff person on person.id = a.user_id
  join public.organizations practice on practice.id = a.organization_id
  left join public.module_progress p on p.assignment_id = a.id and p.module_id = m.id
  join public.training_content c on c.module_id = m.id
    and c.id = coalesce(p.content_id, (select latest.id from public.training_content latest where latest.module_id = m.id and latest.is_current_version))
  left join public.observations o on o.assignment_id = a.id and o.module_id = m.id and o.learner_signed_at is null
  left join public.staff observer on observer.id = o.observer_id
  where m.organization_id = private.my_organization_id() and m.content_type = 'observation' and m.published_at is not null and m.archived_at is null
    and (observations_to_make.learner_id is null or a.user_id = observations_to_make.learner_id)
    and not exists (select from public.training_completions done where done.assignment_id = a.id and done.module_id = m.id and done.passed)
    and person.id in (select private.observable_learner_ids(c.content_data -> 'observers'))
    and private.module_waits_for(a.id, m.id) is null
  order by a.due_date, person.full_name, m.module_order
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

CREATE OR REPLACE FUNCTION private.play_scenario (
  graph jsonb,
  path  jsonb,
  seed  text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
declare
  at_id text := graph ->> 'start';
  at_node jsonb;
  step jsonb;
  chosen jsonb;
  earned integer := 0;
  possible integer := 0;
  is_over boolean;
begin
  for step in select s.body from jsonb_array_elements(path) with ordinality as s (body, position) order by s.position loop
    select n.body into at_node from jsonb_array_elements(graph -> 'nodes') as n (body) where n.body ->> 'id' = at_id limit 1;
    chosen := null;
    select c.body into chosen from jsonb_array_elements(at_node -> 'choices') as c (body) where c.body ->> 'id' = step ->> 'choice' limit 1;
    if step ->> 'node' is distinct from at_id or chosen is null then
      perform private.fail(409, 'NOT_IN_THIS_SITUATION', 'This choice does not belong to the situation you are in.', 'Load the page again to continue where you are.');
    end if;
    earned := earned + (chosen ->> 'points')::integer;
    possible := possible + (select max((c.body ->> 'points')::integer) from jsonb_array_elements(at_node -> 'choices') as c (body));
    at_id := chosen ->> 'next';
  end loop;
  select n.body into at_node from jsonb_array_elements(graph -> 'nodes') as n (body) where n.body ->> 'id' = at_id limit 1;
  is_over := at_node ->> 'kind' = 'outcome' or jsonb_array_length(path) >= 250;

  return jsonb_build_object(
    'node', at_id,
    'step', jsonb_array_length(path),
    'finished', is_over,
    'situation', case when not is_over then jsonb_build_object(
      'id', at_id, 'title', at_node ->> 'title', 'text', at_node ->> 'text', 'image', at_node -> 'image',
      -- In an order of its own for each attempt, so that the place of a choice gives nothing away.
      'choices', (select jsonb_agg(jsonb_build_object('id', c.body ->> 'id', 'text', c.body ->> 'text') order by md5(seed || at_id || (c.body ->> 'id')))
        from jsonb_array_elements(at_node -> 'choices') as c (body))) end,
    'last', case when chosen is not null then jsonb_build_object(
      'choice', chosen ->> 'text', 'consequence', chosen ->> 'consequence', 'feedback', chosen ->> 'feedback') end,
    'outcome', case when at_node ->> 'kind' = 'outcome' then jsonb_build_object(
      'kind', at_node ->> 'outcome', 'title', at_node ->> 'title', 'text', at_node ->> 'text', 'image', at_node -> 'image', 'passes', (at_node ->> 'passed')::boolean) end,
    'score_percentage', case when is_over then case when possible = 0 then 100 else earned * 100 / possible end end);
end
$function$;

CREATE OR REPLACE FUNCTION private.policy_sha256 (
  content public.training_content
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case when content.storage_path is not null then content.sha256
    else encode(sha256(convert_to(content.content_data ->> 'policy_text', 'UTF8')), 'hex') end
$function$;

CREATE OR REPLACE FUNCTION private.preview_quiz (
  content_id uuid,
  responses  jsonb,
  asked      jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  content public.training_content;
  module public.training_modules;
  problem text;
  questions jsonb;
  grade record;
begin
  select * into content from public.training_content c
  where c.id = preview_quiz.content_id and c.content_type = 'quiz' and c.organization_id = private.my_organization_id_as('training_administrator');
  if content.id is null then
    perform private.fail(404, 'CONTENT_NOT_FOUND', 'There is no such quiz that you may change.');
  end if;
  problem := private.quiz_problem(content);
  if problem is not null then
    perform private.fail(409, 'CONTENT_INCOMPLETE', problem);
  end if;
  select * into module from public.training_modules m where m.id = content.module_id;
  if responses is null then
    return jsonb_build_object('questions', private.draw_quiz(content.content_data), 'settings', private.quiz_settings(content.content_data, module.passing_score_percentage));
  end if;

  select jsonb_agg(question order by array_position(array(select jsonb_array_elements_text(asked)), question ->> 'id')) into questions
  from jsonb_array_elements(private.draw_quiz(content.content_data - 'pools')) question
  where asked is null or asked ? (question ->> 'id');
  select g.* into grade
  from public.quiz_answer_keys k cross join lateral private.grade_quiz(questions, responses, k.answers) g where k.content_id = content.id;
  return jsonb_build_object('score_percentage', grade.score_percentage, 'score_points', grade.score_points, 'maximum_points', grade.maximum_points,
    'passed', grade.score_percentage >= module.passing_score_percentage, 'feedback', grade.feedback);
end
$function$;

CREATE OR REPLACE FUNCTION private.preview_simulation (
  graph      jsonb,
  path       jsonb,
  content_id uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  problem text;
  state jsonb;
begin
  if private.my_organization_id_as('training_administrator') is null then
    perform private.fail(403, 'FORBIDDEN', 'Previews are for training administrators.');
  elsif graph is null then
    select k.answers into graph from public.quiz_answer_keys k
    where k.content_id = preview_simulation.content_id and k.organization_id = private.my_organization_id_as('training_administrator');
  end if;
  if length(graph::text) > 1000000 or jsonb_typeof(path) is distinct from 'array' or jsonb_array_length(path) > 250 then
    perform private.fail(400, 'INVALID_PREVIEW', 'A preview takes a scenario and a list of at most 250 choices.');
  end if;
  -- A draft may be incomplete; only what would stop the preview on its way is in the way.
  select min(p.message) into problem from private.scenario_problems(graph) p where p.code in ('MALFORMED', 'START_MISSING', 'DEAD_END', 'CHOICE_TO_NOWHERE', 'DUPLICATE_ID');
  if problem is not null then
    perform private.fail(409, 'SCENARIO_INCOMPLETE', 'The scenario cannot be played yet: ' || problem);
  end if;
  state := private.play_scenario(graph, path, 'preview');
  return state || jsonb_build_object('steps', case when (state ->> 'finished')::boolean then private.review_scenario(graph, path) end);
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

CREATE OR REPLACE FUNCTION private.question_feedback (
  question       jsonb,
  key            jsonb,
  correct        boolean,
  points         numeric,
  maximum_points numeric
)
  RETURNS jsonb
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object('correct', correct, 'points', trim_scale(round(points, 2)), 'maximum_points', maximum_points, 'explanation', key -> 'explanation')
    || case question ->> 'kind'
      when 'fill_in_blank' then jsonb_build_object('correct_blanks', key -> 'blanks')
      when 'matching' then jsonb_build_object('correct_pairs', key -> 'pairs')
      else jsonb_build_object('correct_options', key -> 'correct') end
$function$;

CREATE OR REPLACE FUNCTION private.question_problem (
  question jsonb,
  key      jsonb
)
  RETURNS text
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
declare
  kind text := coalesce(question ->> 'kind', 'multiple_choice');
  prompt text := btrim(coalesce(question ->> 'prompt', ''));
  options jsonb := case when jsonb_typeof(question -> 'options') = 'array' then question -> 'options' else '[]' end;
  prompts jsonb := case when jsonb_typeof(question -> 'prompts') = 'array' then question -> 'prompts' else '[]' end;
  blanks jsonb := case when jsonb_typeof(question -> 'blanks') = 'array' then question -> 'blanks' else '[]' end;
  correct jsonb := case when jsonb_typeof(key -> 'correct') = 'array' then key -> 'correct' else '[]' end;
  option_ids text[] := array(select option ->> 'id' from jsonb_array_elements(options) option);
  prompt_ids text[] := array(select each ->> 'id' from jsonb_array_elements(prompts) each);
begin
  if length(coalesce(question ->> 'id', '')) not between 1 and 100 then return 'It has no id.'; end if;
  if prompt = '' then return 'Write the question.'; end if;
  if length(prompt) > 2000 then return 'The question is longer than 2,000 characters.'; end if;
  if jsonb_typeof(coalesce(question -> 'points', '1')) <> 'number' or (question ->> 'points')::numeric not between 0.01 and 1000 then
    return 'Points are a number from 0.01 to 1,000.';
  end if;
  if coalesce(question ->> 'partial_credit', 'none') not in ('none', 'proportional') then
    return 'Partial credit is none or proportional.';
  end if;
  if question ? 'image' and length(btrim(coalesce(question #>> '{image,alt}', ''))) = 0 then
    return 'Say in words what the image shows, for those who cannot see it.';
  end if;
  if jsonb_array_length(options) > 20 or jsonb_array_length(prompts) > 20 or jsonb_array_length(blanks) > 20 then return 'A question has at most 20 parts.'; end if;
  if cardinality(array(select distinct unnest(option_ids))) <> cardinality(option_ids) or cardinality(array(select distinct unnest(prompt_ids))) <> cardinality(prompt_ids) then
    return 'Two answers have the same id.';
  end if;
  if exists (select from jsonb_array_elements(options || prompts) part
      where length(btrim(coalesce(part ->> 'text', ''))) not between 1 and 1000 or length(coalesce(part ->> 'id', '')) not between 1 and 100) then
    return 'Every answer needs a text of at most 1,000 characters.';
  end if;
  -- Ids are read by learners too: 1, 2, 3 would tell the order.
  if kind in ('matching', 'ordering') and exists (select from unnest(option_ids) id where length(id) < 6) then
    return 'Options of matching and ordering need random ids of six characters or more.';
  end if;

  case kind
    when 'single_choice', 'multiple_choice', 'true_false' then
      if cardinality(option_ids) < 2 then return 'Give at least two answers.'; end if;
      if jsonb_array_length(correct) = 0 then return 'Mark the correct answer.'; end if;
      -- Questions of before kinds were told apart may have several.
      if kind <> 'multiple_choice' and jsonb_array_length(correct) > 1 then return 'Only one answer can be correct here.'; end if;
      if exists (select from jsonb_array_elements_text(correct) id where id <> all (option_ids)) then return 'The correct answer is none of those given.'; end if;
    when 'ordering' then
      if cardinality(option_ids) < 2 then return 'Give at least two steps.'; end if;
      if array(select jsonb_array_elements_text(correct) order by 1) <> array(select unnest(option_ids) order by 1) then return 'The right order names every step once.'; end if;
    when 'matching' then
      if cardinality(prompt_ids) < 2 then return 'Give at least two pairs.'; end if;
      if array(select jsonb_object_keys(case when jsonb_typeof(key -> 'pairs') = 'object' then key -> 'pairs' else '{}' end) order by 1) <> array(select unnest(prompt_ids) order by 1) then
        return 'Every line needs its match.';
      end if;
      if exists (select from jsonb_each_text(key -> 'pairs') pair where pair.value is null or pair.value <> all (option_ids)) then return 'A match is none of the options.'; end if;
    when 'fill_in_blank' then
      if jsonb_array_length(blanks) = 0 then return 'Add a blank to fill in.'; end if;
      if array(select each ->> 'id' from jsonb_array_elements(blanks) each order by 1)
          <> array(select jsonb_object_keys(case when jsonb_typeof(key -> 'blanks') = 'object' then key -> 'blanks' else '{}' end) order by 1) then
        return 'Every blank needs an accepted answer.';
      end if;
      if exists (select from jsonb_array_elements(blanks) each where position('{{' || coalesce(each ->> 'id', '') || '}}' in prompt) = 0) then
        return 'Every blank needs its place in the question.';
      end if;
      if exists (
        select from jsonb_each(key -> 'blanks') blank
        where jsonb_typeof(coalesce(blank.value -> 'accepted', 'null')) <> 'array' or jsonb_array_length(blank.value -> 'accepted') not between 1 and 50) then
        return 'Every blank needs an accepted answer.';
      end if;
      if exists (
        select from jsonb_each(key -> 'blanks') blank cross join jsonb_array_elements_text(blank.value -> 'accepted') accepted
        where private.folded_answer(accepted) = '' or length(accepted) > 500) then
        return 'An accepted answer is empty or longer than 500 characters.';
      end if;
      if exists (
        select from jsonb_each(key -> 'blanks') blank cross join jsonb_array_elements(blank.value -> 'accepted') accepted
        where blank.value ? 'tolerance' and (jsonb_typeof(accepted) <> 'number' or jsonb_typeof(blank.value -> 'tolerance') <> 'number' or (blank.value ->> 'tolerance')::numeric < 0)) then
        return 'A number to fill in needs numbers as its answers and a tolerance of 0 or more.';
      end if;
    else return 'This kind of question is not known.';
  end case;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.quiz_item_analysis (
  content_id    uuid,
  every_attempt boolean
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  content public.training_content;
  analysis jsonb;
begin
  select * into content from public.training_content c
  where c.id = quiz_item_analysis.content_id and c.content_type = 'quiz' and c.organization_id = private.my_organization_id_as('training_administrator');
  if content.id is null then
    perform private.fail(404, 'CONTENT_NOT_FOUND', 'There is no such quiz that you may look into.');
  end if;

  with attempt as materialized (
    select q.id, q.user_id, q.questions, q.responses
    from (
      select *, row_number() over (partition by user_id order by started_at, attempt_number) as turn
      from public.quiz_attempts where quiz_attempts.content_id = content.id and submitted_at is not null
    ) q
    where every_attempt or q.turn = 1
  ), answer as materialized (
    select a.id as attempt_id, g.question ->> 'id' as question_id, g.response, g.maximum_points::double precision as points,
      (g.shares / 232792560)::double precision as earned, g.correct
    from attempt a
    join public.quiz_answer_keys k on k.content_id = content.id
    cross join lateral private.graded_questions(a.questions, a.responses, k.answers) g
  ), total as materialized (
    select attempt_id, sum(earned) as earned, sum(points) as points, count(*) as asked, sum(earned) * 100 / nullif(sum(points), 0) as percentage
    from answer group by attempt_id
  ), score as materialized (
    -- The item stays out of the total it is compared with.
    select a.*, a.earned / nullif(a.points, 0) as fraction, (t.earned - a.earned) / nullif(t.points - a.points, 0) as rest
    from answer a join total t using (attempt_id)
  ), item as materialized (
    select question_id, count(*) as n, avg(fraction) as difficulty, corr(fraction, rest) as discrimination, var_samp(earned) as variance,
      count(*) filter (where response is null or response in ('null', '[]', '{}')) as unanswered, bool_and(earned in (0, points)) as is_dichotomous
    from score group by question_id
  ), pair as (
    select covar_samp(one.earned, other.earned) as covariance
    from answer one join answer other on other.attempt_id = one.attempt_id and other.question_id > one.question_id
    group by one.question_id, other.question_id
  ), summary as (
    select (select count(*) from total) as n, (select avg(percentage) from total) as mean, (select stddev_samp(percentage) from total) as deviation,
      (select avg(asked)::double precision from total) as length, (select avg(variance) from item) as variance, (select avg(covariance) from pair) as covariance,
      (select bool_and(is_dichotomous) from item) and (select count(distinct points) from answer) = 1 as is_dichotomous,
      (select bool_and(n = (select count(*) from total)) from item) as is_complete
  ), reliability as (
    select *, case when n >= 5 and length > 1 and variance + (length - 1) * covariance > 0 then length * covariance / (variance + (length - 1) * covariance) end as alpha
    from summary
  ), question as (
    select value as question, ordinality as place, value ->> 'id' as question_id, coalesce(value ->> 'kind', 'multiple_choice') as kind,
      k.answers -> (value ->> 'id') as key
    from public.quiz_answer_keys k cross join jsonb_array_elements(content.content_data -> 'questions') with ordinality
    where k.content_id = content.id
  ), choice as (
    select q.question_id, option.place, option.value ->> 'id' as id, option.value ->> 'text' as text, q.key -> 'correct' ? (option.value ->> 'id') as is_correct,
      count(s.attempt_id) as chosen, avg(s.rest) as rest
    from question q
    cross join lateral jsonb_array_elements(q.question -> 'options') with ordinality as option (value, place)
    left join score s on s.question_id = q.question_id and s.response ? (option.value ->> 'id')
    where q.kind in ('single_choice', 'multiple_choice', 'true_false')
    group by 1, 2, 3, 4, 5
  ), choices as (
    select question_id, jsonb_agg(jsonb_build_object('id', id, 'text', text, 'correct', is_correct, 'count', chosen, 'rest_percentage', round((rest * 100)::numeric, 1)) order by place) as list,
      bool_or(not is_correct and chosen = 0) as has_unused,
      -- More people, and those who know the rest better, take a wrong option for the right one.
      bool_or(not is_correct and chosen > 0 and chosen > right_chosen and (right_rest is null or rest > right_rest)) as has_rival
    from (select *, max(chosen) filter (where is_correct) over of_question as right_chosen, max(rest) filter (where is_correct) over of_question as right_rest
      from choice window of_question as (partition by question_id)) c
    group by question_id
  ), typed as (
    select question_id, jsonb_agg(jsonb_build_object('blank', blank, 'text', text, 'count', given, 'accepted', accepted) order by blank, given desc, text) as list
    from (
      select s.question_id, blank.id as blank, private.folded_answer(s.response ->> blank.id) as text, count(*) as given,
        (private.grade_response(q.question, jsonb_build_object('blanks', jsonb_build_object(blank.id, blank.key)),
          jsonb_build_object(blank.id, min(s.response ->> blank.id)))).right_parts = 1 as accepted,
        row_number() over (partition by s.question_id, blank.id order by count(*) desc) as rank
      from question q join score s using (question_id) cross join lateral jsonb_each(q.key -> 'blanks') as blank (id, key)
      where q.kind = 'fill_in_blank' and private.folded_answer(s.response ->> blank.id) <> ''
      group by s.question_id, q.question, blank.id, blank.key, 3
    ) t where rank <= 10 group by question_id
  ), matched as (
    select question_id, jsonb_agg(jsonb_build_object('id', prompt_id, 'text', text, 'right', right_count) order by place) as list
    from (
      select q.question_id, prompt.value ->> 'id' as prompt_id, prompt.value ->> 'text' as text, prompt.place,
        count(*) filter (where s.response ->> (prompt.value ->> 'id') = q.key -> 'pairs' ->> (prompt.value ->> 'id')) as right_count
      from question q cross join lateral jsonb_array_elements(q.question -> 'prompts') with ordinality as prompt (value, place)
      left join score s using (question_id)
      where q.kind = 'matching' group by 1, 2, 3, 4
    ) m group by question_id
  ), judged as (
    select q.place, jsonb_build_object(
        'id', q.question_id, 'place', q.place, 'prompt', q.question ->> 'prompt', 'kind', q.kind, 'pool', q.question ->> 'pool',
        'n', coalesce(i.n, 0), 'unanswered', coalesce(i.unanswered, 0),
        'difficulty', case when i.n >= 5 then round(i.difficulty::numeric, 3) end,
        'discrimination', case when i.n >= 5 then round(i.discrimination::numeric, 3) end,
        'choices', c.list, 'typed', typed.list, 'matched', matched.list,
        'flags', to_jsonb(array_remove(case when i.n >= 5 then array[
          case when i.difficulty < 0.3 then 'too_hard' end,
          case when i.difficulty > 0.95 then 'too_easy' end,
          case when i.discrimination < 0 then 'negative_discrimination' end,
          case when i.discrimination >= 0 and i.discrimination < 0.15 then 'weak_discrimination' end,
          case when i.n >= 20 and c.has_unused then 'unused_distractor' end,
          case when q.kind <> 'multiple_choice' and c.has_rival then 'key_suspect' end] else '{}' end, null))) as judgement
    from question q left join item i using (question_id) left join choices c using (question_id) left join typed using (question_id) left join matched using (question_id)
  )
  select jsonb_build_object(
    'content_id', content.id, 'version_number', content.version_number, 'every_attempt', every_attempt,
    'attempts', r.n, 'learners', (select count(distinct user_id) from attempt), 'enough', r.n >= 5, 'small', r.n < 30,
    'questions_asked', round(r.length::numeric, 1),
    'mean_percentage', case when r.n >= 5 then round(r.mean::numeric, 1) end,
    'deviation_percentage', case when r.n >= 5 then round(r.deviation::numeric, 1) end,
    'alpha', round(r.alpha::numeric, 3), 'alpha_is_kr20', coalesce(r.is_dichotomous and r.is_complete, false), 'alpha_is_pooled', coalesce(not r.is_complete, false),
    'standard_error_percentage', round((r.deviation * sqrt(1 - case when r.alpha between 0 and 1 then r.alpha end))::numeric, 1),
    'histogram', (
      select jsonb_agg(jsonb_build_object('from', bin * 10, 'to', bin * 10 + 10, 'count', (select count(*) from total where least(floor(percentage / 10), 9) = bin)) order by bin)
      from generate_series(0, 9) bin),
    'questions', (select coalesce(jsonb_agg(judgement order by place), '[]') from judged))
  into analysis from reliability r;
  return analysis;
end
$function$;

CREATE OR REPLACE FUNCTION private.quiz_problem (
  content public.training_content
)
  RETURNS text
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  quiz jsonb := content.content_data;
  questions jsonb := case when jsonb_typeof(quiz -> 'questions') = 'array' then quiz -> 'questions' else '[]' end;
  pools jsonb := case when jsonb_typeof(quiz -> 'pools') = 'array' then quiz -> 'pools' else '[]' end;
  answers jsonb := (select k.answers from public.quiz_answer_keys k where k.content_id = content.id);
  problem text;
begin
  if jsonb_array_length(questions) = 0 then return 'It has no questions yet.'; end if;
  if jsonb_array_length(questions) > 500 then return 'It has more than 500 questions.'; end if;
  select format('Question %s: %s', q.place, lack) into problem
  from jsonb_array_elements(questions) with ordinality as q (question, place)
  cross join lateral private.question_problem(q.question, answers -> (q.question ->> 'id')) lack
  where lack is not null order by q.place limit 1;
  if problem is not null then return problem; end if;
  if (select count(distinct question ->> 'id') from jsonb_array_elements(questions) question) < jsonb_array_length(questions) then
    return 'Two questions have the same id.';
  end if;

  if exists (select from jsonb_array_elements(pools) pool where jsonb_typeof(coalesce(pool -> 'draw', 'null')) <> 'number') then
    return 'Say of each pool how many of its questions are drawn.';
  end if;
  select format('The pool “%s” has %s questions; draw between 1 and that many.', name, held) into problem
  from (
    select coalesce(q.name, p.name) as name, coalesce(q.held, 0) as held, p.draw
    from (select question ->> 'pool' as name, count(*) as held from jsonb_array_elements(questions) question where question ->> 'pool' is not null group by 1) q
    full join (select pool ->> 'name' as name, (pool ->> 'draw')::numeric as draw from jsonb_array_elements(pools) pool) p on p.name = q.name
  ) pool
  where draw is null or draw < 1 or draw > held or draw <> trunc(draw) order by name limit 1;
  if problem is not null then return problem; end if;

  select format('The %s is a whole number from %s to %s.', setting.words, setting.least, setting.most) into problem
  from (values ('time_limit_minutes', 'time limit in minutes', 1, 600), ('maximum_attempts', 'number of attempts', 1, 50),
    ('cool_down_minutes', 'wait between attempts in minutes', 0, 43200)) as setting (name, words, least, most)
  where jsonb_typeof(coalesce(quiz -> setting.name, 'null')) <> 'null'
    and (jsonb_typeof(quiz -> setting.name) <> 'number'
      or (quiz ->> setting.name)::numeric not between setting.least and setting.most or (quiz ->> setting.name)::numeric <> trunc((quiz ->> setting.name)::numeric))
  limit 1;
  if problem is not null then return problem; end if;
  if coalesce(quiz ->> 'feedback', 'at_end') not in ('immediate', 'at_end', 'never', 'after_submission') then return 'Feedback is immediate, at_end or never.'; end if;
  if coalesce(quiz ->> 'partial_credit', 'none') not in ('none', 'proportional') then return 'Partial credit is none or proportional.'; end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.quiz_settings (
  content_data             jsonb,
  passing_score_percentage integer
)
  RETURNS jsonb
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select jsonb_strip_nulls(jsonb_build_object(
    'feedback', case when content_data ->> 'feedback' in ('immediate', 'never') then content_data ->> 'feedback' else 'at_end' end,
    'passing_score_percentage', passing_score_percentage,
    'time_limit_minutes', content_data -> 'time_limit_minutes',
    'maximum_attempts', content_data -> 'maximum_attempts',
    'cool_down_minutes', content_data -> 'cool_down_minutes'))
$function$;

CREATE OR REPLACE FUNCTION private.quiz_time_is_over (
  deadline_at timestamp with time zone
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select coalesce(private.clock() > deadline_at + interval '30 seconds', false) $function$;

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

CREATE OR REPLACE FUNCTION private.refuse_password (
  auth_user_id  uuid,
  assignment_id uuid
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person public.staff;
begin
  select * into person from public.staff s where s.auth_user_id = refuse_password.auth_user_id and s.employment_status <> 'terminated';
  if person.id is not null then
    perform private.log_activity(person.organization_id, person.id, 'signature.password_wrong', 'assignment', refuse_password.assignment_id);
  end if;
  return (select 5 - cardinality(t.tries) from private.password_tries t where t.auth_user_id = refuse_password.auth_user_id);
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

CREATE OR REPLACE FUNCTION private.review_scenario (
  graph jsonb,
  path  jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select coalesce(jsonb_agg(jsonb_build_object(
    'node', s.step ->> 'node', 'title', node.body ->> 'title', 'text', node.body ->> 'text',
    'choice', chosen.body ->> 'text', 'consequence', chosen.body ->> 'consequence', 'feedback', chosen.body ->> 'feedback',
    'points', (chosen.body ->> 'points')::integer, 'best_points', (best.body ->> 'points')::integer,
    'better', case when (best.body ->> 'points')::integer > (chosen.body ->> 'points')::integer
      then jsonb_build_object('choice', best.body ->> 'text', 'feedback', best.body ->> 'feedback') end
  ) order by s.position), '[]')
  from jsonb_array_elements(path) with ordinality as s (step, position)
  cross join lateral (
    select n.body from jsonb_array_elements(graph -> 'nodes') as n (body) where n.body ->> 'id' = s.step ->> 'node' limit 1
  ) node
  cross join lateral (
    select c.body from jsonb_array_elements(node.body -> 'choices') as c (body) where c.body ->> 'id' = s.step ->> 'choice' limit 1
  ) chosen
  cross join lateral (
    select c.body from jsonb_array_elements(node.body -> 'choices') with ordinality as c (body, position)
    order by (c.body ->> 'points')::integer desc, c.position limit 1
  ) best
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
    when 'close_quiz_attempts' then changed := private.close_quiz_attempts();
    when 'wake_uploads' then changed := private.wake_uploads();
    when 'keep_house' then changed := private.keep_house();
    else perform private.fail(400, 'UNKNOWN_JOB', format('There is no job %s.', job));
  end case;
  return changed;
end
$function$;

CREATE OR REPLACE FUNCTION private.save_observation (
  observation_id uuid,
  results        jsonb,
  comment        text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  observation public.observations;
begin
  select * into observation from public.observations o
  where o.id = observation_id and o.observer_id = private.my_staff_id() for update;
  if observation.id is null then
    perform private.fail(404, 'OBSERVATION_NOT_FOUND', 'There is no such observation of yours.');
  elsif observation.observer_signed_at is not null then
    perform private.fail(409, 'ALREADY_SIGNED', 'You have signed this observation; it cannot be changed.');
  elsif jsonb_typeof(results) is distinct from 'object' or length(results::text) > 200000 or exists (
    select from jsonb_each(results) as r (step, given)
    where jsonb_typeof(r.given) is distinct from 'object'
      or not exists (select from jsonb_array_elements(observation.checklist -> 'steps') as s (body) where s.body ->> 'id' = r.step)
      or r.given ->> 'result' not in ('done', 'done_with_help', 'not_done', 'not_applicable')
      or length(r.given ->> 'remark') > 1000
  ) then
    perform private.fail(400, 'INVALID_RESULTS', 'Results are an object of step ids, each with a result and a remark of at most 1,000 characters.');
  end if;
  update public.observations o set results = save_observation.results, comment = nullif(btrim(save_observation.comment), '')
  where o.id = observation.id and (o.results, o.comment) is distinct from (save_observation.results, nullif(btrim(save_observation.comment), ''));
end
$function$;

CREATE OR REPLACE FUNCTION private.save_quiz_attempt (
  attempt_id     uuid,
  responses      jsonb,
  active_seconds integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts := private.lock_my_quiz_attempt(attempt_id);
begin
  if attempt.submitted_at is not null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such open attempt of yours.', 'It may have been submitted in another tab.');
  elsif private.quiz_time_is_over(attempt.deadline_at) then
    return jsonb_build_object('saved', false, 'result', private.finish_quiz_attempt(attempt.id));
  end if;
  attempt := private.keep_quiz_responses(attempt, responses, active_seconds);
  return jsonb_build_object('saved', true, 'active_seconds', attempt.active_seconds);
end
$function$;

CREATE OR REPLACE FUNCTION private.scenario_is_well_formed (
  graph jsonb
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select coalesce(
    jsonb_typeof(graph) = 'object'
    and coalesce(jsonb_typeof(graph -> 'start'), 'null') in ('string', 'null')
    and jsonb_typeof(graph -> 'nodes') = 'array'
    -- What fits is counted, and everything has to fit: a part of another type never fits.
    and jsonb_array_length(jsonb_path_query_array(graph, '$.nodes[*]')) = jsonb_array_length(jsonb_path_query_array(graph, '
      $.nodes[*] ? (@.type() == "object"
        && @.id.type() == "string" && @.id like_regex "^[A-Za-z0-9_-]{1,40}$"
        && @.kind.type() == "string" && @.title.type() == "string" && @.text.type() == "string"
        && (!exists(@.image) || @.image == null || (@.image.type() == "object" && @.image.alt.type() == "string" && @.image.file_id.type() == "string"
          && @.image.file_id like_regex "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"))
        && (!exists(@.position) || (@.position.type() == "object" && @.position.x.type() == "number" && @.position.y.type() == "number"))
        && ((@.kind == "situation" && @.choices.type() == "array")
          || (@.kind == "outcome" && @.passed.type() == "boolean" && @.outcome.type() == "string"
            && (@.outcome == "good" || @.outcome == "acceptable" || @.outcome == "poor"))))'))
    and jsonb_array_length(jsonb_path_query_array(graph, '$.nodes[*] ? (@.kind == "situation").choices[*]')) = jsonb_array_length(jsonb_path_query_array(graph, '
      $.nodes[*] ? (@.kind == "situation").choices[*] ? (@.type() == "object"
        && @.id.type() == "string" && @.id like_regex "^[A-Za-z0-9_-]{1,40}$"
        && @.text.type() == "string" && @.feedback.type() == "string" && @.consequence.type() == "string"
        && (@.next == null || @.next.type() == "string")
        && @.points.type() == "number" && @.points >= 0 && @.points <= 100 && @.points.floor() == @.points)')),
    false)
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
  select coalesce(
    (select case when count(*) = 1 then min(line) else format('%s There are %s more problems.', min(line), count(*) - 1) end
     from (
       select coalesce('“' || nullif(btrim(node.body ->> 'title'), '') || '”: ', '') || problem.message as line
       from public.quiz_answer_keys k
       cross join lateral private.scenario_problems(k.answers) problem
       left join lateral (
         select n.body from jsonb_array_elements(case jsonb_typeof(k.answers -> 'nodes') when 'array' then k.answers -> 'nodes' else '[]' end) as n (body)
         where n.body ->> 'id' = problem.node limit 1
       ) node on true
       where k.content_id = content.id
     ) lines having count(*) > 0),
    (select 'The scenario has no situations yet.' where not exists (select from public.quiz_answer_keys k where k.content_id = content.id)))
$function$;

CREATE OR REPLACE FUNCTION private.scenario_problems (
  graph jsonb
)
  RETURNS TABLE (
    code    text,
    node    text,
    message text
  )
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
begin
  if not private.scenario_is_well_formed(graph) then
    return query select 'MALFORMED', null::text, 'This is not a scenario.';
    return;
  end if;

  return query
  with recursive nodes as (
    select n.at, n.body ->> 'id' as id, n.body ->> 'kind' as kind, n.body
    from jsonb_array_elements(graph -> 'nodes') with ordinality as n (body, at)
  ), choices as (
    select n.id as node, c.at, c.body, c.body ->> 'next' as next
    from nodes n cross join lateral jsonb_array_elements(n.body -> 'choices') with ordinality as c (body, at)
    where n.kind = 'situation'
  ), start as (
    select n.id from nodes n where n.id = graph ->> 'start'
  ), reached as (
    select s.id from start s
    union
    select c.next from reached r join choices c on c.node = r.id where c.next in (select n.id from nodes n)
  ), leads_out as (
    select n.id from nodes n where n.kind = 'outcome'
    union
    select c.node from leads_out o join choices c on c.next = o.id
  )
  select distinct found.code, found.node, found.message
  from (
    select 'START_MISSING', null, 'Choose the situation the scenario starts with.' where not exists (select from start)
    union all
    select 'START_IS_OUTCOME', n.id, 'A scenario starts with a situation, not with an outcome.' from start join nodes n using (id) where n.kind = 'outcome'
    union all
    select 'NO_PASSING_OUTCOME', null, 'No outcome that passes can be reached.'
    where exists (select from start)
      and not exists (select from reached r join nodes n using (id) where n.kind = 'outcome' and (n.body ->> 'passed')::boolean)
    union all
    select 'TOO_MANY', null, 'A scenario has at most 100 situations and outcomes.' where (select count(*) from nodes) > 100
    union all
    select 'DUPLICATE_ID', n.id, 'Two steps have the same id.' from nodes n group by n.id having count(*) > 1
    union all
    select 'TEXT_MISSING', n.id, 'The ' || part.name || ' is missing.'
    from nodes n cross join unnest(array['title', 'text']) as part (name) where n.body ->> part.name !~ '[^ \t\r\n]'
    union all
    select 'TOO_LONG', n.id, format('The %s is longer than %s characters.', part.name, part.maximum)
    from nodes n cross join (values ('title', 200), ('text', 4000)) as part (name, maximum) where length(n.body ->> part.name) > part.maximum
    union all
    select 'ALT_MISSING', n.id, 'Describe the image for those who cannot see it.' from nodes n where n.body #>> '{image,alt}' !~ '[^ \t\r\n]'
    union all
    select 'TOO_LONG', n.id, 'The description of the image is longer than 500 characters.' from nodes n where length(n.body #>> '{image,alt}') > 500
    union all
    select 'UNREACHABLE', n.id, 'No choice leads here.' from nodes n where exists (select from start) and n.id not in (select r.id from reached r)
    union all
    select 'DEAD_END', n.id, 'There is nothing to choose here, and it is not an outcome.'
    from nodes n where n.kind = 'situation' and jsonb_array_length(n.body -> 'choices') = 0
    union all
    select 'NO_WAY_OUT', c.node, 'From here no outcome can be reached.'
    from choices c where c.next in (select n.id from nodes n) and c.node not in (select o.id from leads_out o)
    union all
    select 'TOO_MANY', n.id, 'A situation has at most 8 choices.' from nodes n where n.kind = 'situation' and jsonb_array_length(n.body -> 'choices') > 8
    union all
    select 'CHOICE_TO_NOWHERE', c.node, format('Choice %s leads nowhere.', c.at)
    from choices c where c.next is null or c.next not in (select n.id from nodes n)
    union all
    select 'TEXT_MISSING', c.node, format('Choice %s has no text.', c.at) from choices c where c.body ->> 'text' !~ '[^ \t\r\n]'
    union all
    select 'TOO_LONG', c.node, format('The %s of choice %s is longer than %s characters.', part.name, c.at, part.maximum)
    from choices c cross join (values ('text', 500), ('feedback', 1000), ('consequence', 1000)) as part (name, maximum)
    where length(c.body ->> part.name) > part.maximum
    union all
    select 'DUPLICATE_ID', n.id, 'Two choices have the same id.'
    from nodes n cross join lateral jsonb_array_elements(n.body -> 'choices') as c (body)
    where n.kind = 'situation' group by n.at, n.id, c.body ->> 'id' having count(*) > 1
  ) as found (code, node, message)
  order by 1, 2 nulls first, 3;
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
  perform cron.schedule('close-quiz-attempts', '*/5 * * * *', 'select private.run_job(''close_quiz_attempts'')');
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

CREATE OR REPLACE FUNCTION private.sign_attestation (
  auth_user_id  uuid,
  assignment_id uuid,
  module_id     uuid,
  signer_name   text,
  ip_address    inet,
  user_agent    text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  signer public.staff := private.signing_staff(auth_user_id);
  assignment public.training_assignments;
  progress public.module_progress;
  content public.training_content;
  signature public.signatures;
begin
  select * into assignment from public.training_assignments a
  where a.id = sign_attestation.assignment_id and a.user_id = signer.id for update;
  if assignment.id is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment of yours.');
  end if;
  -- Signing twice is signing once.
  select * into signature from public.signatures s
  where s.assignment_id = assignment.id and s.module_id = sign_attestation.module_id and s.meaning = 'attestation';

  if signature.id is null then
    select * into progress from public.module_progress p where p.assignment_id = assignment.id and p.module_id = sign_attestation.module_id;
    select * into content from public.training_content c where c.id = progress.content_id;
    if assignment.status = 'cancelled' then
      perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
    elsif progress.assignment_id is null or not private.attestation_is_read(progress, content) then
      perform private.fail(409, 'READ_FIRST', 'Read the policy to its end before you sign it.');
    elsif content.content_type <> 'attestation' then
      perform private.fail(409, 'NOT_AN_ATTESTATION', 'This module is not signed.');
    end if;
    signature := private.add_signature('attestation', signer, assignment, progress.module_id, content.id, null, content.content_data ->> 'statement',
      private.policy_sha256(content), sign_attestation.signer_name, sign_attestation.ip_address, sign_attestation.user_agent);
  end if;

  return jsonb_build_object('signature', to_jsonb(signature) - 'seal_key') || private.complete_module(
    assignment_id => assignment.id, module_id => signature.module_id, content_id => signature.content_id,
    started_at => progress.started_at, completed_at => signature.signed_at, time_spent_minutes => ceil(progress.active_seconds / 60.0)::integer);
end
$function$;

CREATE OR REPLACE FUNCTION private.sign_observation (
  auth_user_id   uuid,
  observation_id uuid,
  signer_name    text,
  ip_address     inet,
  user_agent     text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  signer public.staff := private.signing_staff(auth_user_id);
  assignment public.training_assignments;
  observation public.observations;
  signature public.signatures;
  judged record;
  as_whom public.signature_meaning_enum;
  finished jsonb := jsonb_build_object('module_completed', false, 'assignment_completed', false);
begin
  -- The assignment is locked first, in the order every other function takes them.
  select a.* into assignment from public.training_assignments a join public.observations o on o.assignment_id = a.id
  where o.id = sign_observation.observation_id and signer.id in (o.observer_id, o.user_id) for update of a;
  select * into observation from public.observations o
  where o.id = sign_observation.observation_id and (o.observer_id = signer.id or o.user_id = signer.id and o.observer_signed_at is not null) for update;
  if observation.id is null then
    perform private.fail(404, 'OBSERVATION_NOT_FOUND', 'There is no such observation for you to sign.');
  end if;
  as_whom := case when signer.id = observation.observer_id then 'observation_made' else 'observation_received' end;
  -- Signing twice is signing once.
  select * into signature from public.signatures s where s.observation_id = observation.id and s.meaning = as_whom;

  if signature.id is null then
    if assignment.status = 'cancelled' then
      perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
    end if;
    if as_whom = 'observation_made' then
      select j.* into judged from private.judge_observation(observation.checklist, observation.results,
        (select m.passing_score_percentage from public.training_modules m where m.id = observation.module_id)) j;
      if judged.missing is not null then
        perform private.fail(409, 'OBSERVATION_INCOMPLETE', judged.missing);
      end if;
      update public.observations o set score_percentage = judged.score_percentage, passed = judged.passed, observer_signed_at = private.clock()
      where o.id = observation.id returning * into observation;
    else
      update public.observations o set learner_signed_at = private.clock() where o.id = observation.id returning * into observation;
    end if;
    signature := private.add_signature(as_whom, signer, assignment, observation.module_id, observation.content_id, observation.id,
      case as_whom when 'observation_made' then 'I watched this person do this, and the results are what I saw.'
        else 'I was observed, and I have read the results.' end,
      private.observation_sha256(observation), sign_observation.signer_name, sign_observation.ip_address, sign_observation.user_agent);
  end if;

  if observation.passed and observation.learner_signed_at is not null then
    finished := private.complete_module(
      assignment_id => assignment.id, module_id => observation.module_id, content_id => observation.content_id, recorded_by => observation.observer_id,
      started_at => observation.started_at, completed_at => observation.learner_signed_at, score_percentage => observation.score_percentage,
      attempts_count => observation.attempt_number);
  end if;
  return jsonb_build_object('signature', to_jsonb(signature) - 'seal_key', 'passed', observation.passed, 'score_percentage', observation.score_percentage) || finished;
end
$function$;

CREATE OR REPLACE FUNCTION private.signature_record (
  signature public.signatures
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object(
    'id', signature.id, 'organization', signature.organization_id, 'meaning', signature.meaning, 'signer', signature.signer_id, 'subject', signature.user_id,
    'assignment', signature.assignment_id, 'module', signature.module_id, 'program', signature.program_id, 'content', signature.content_id,
    'observation', signature.observation_id, 'statement', signature.statement, 'document_sha256', signature.document_sha256,
    'signer_name', signature.signer_name, 'signed_at', to_char(signature.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'ip_address', host(signature.ip_address), 'user_agent', signature.user_agent, 'seal_key', signature.seal_key)::text
$function$;

CREATE OR REPLACE FUNCTION private.signature_seal (
  signature public.signatures
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select encode(extensions.hmac(convert_to(private.signature_record(signature), 'UTF8'), convert_to(key.decrypted_secret, 'UTF8'), 'sha256'), 'hex')
  from vault.decrypted_secrets key where key.name = signature.seal_key
$function$;

CREATE OR REPLACE FUNCTION private.signing_staff (
  auth_user_id uuid
)
  RETURNS public.staff
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person public.staff;
begin
  select * into person from public.staff s where s.auth_user_id = signing_staff.auth_user_id and s.employment_status <> 'terminated';
  if person.id is null then
    perform private.fail(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.', 'Ask your administrator for an invitation.');
  end if;
  delete from private.password_tries t where t.auth_user_id = signing_staff.auth_user_id;
  return person;
end
$function$;

CREATE OR REPLACE FUNCTION private.simulation_review (
  attempt_id uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.simulation_attempts;
  graph jsonb;
begin
  select * into attempt from public.simulation_attempts a
  where a.id = attempt_id
    and (a.user_id = private.my_staff_id() or a.organization_id = private.my_organization_id_as('training_administrator'));
  if attempt.id is null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such attempt that you may see.');
  elsif attempt.finished_at is null then
    perform private.fail(409, 'NOT_FINISHED', 'This simulation is not finished yet.', 'The review opens at the end.');
  end if;
  select k.answers into graph from public.quiz_answer_keys k where k.content_id = attempt.content_id;
  return private.play_scenario(graph, attempt.path, attempt.id::text) || jsonb_build_object(
    'attempt_id', attempt.id, 'attempt_number', attempt.attempt_number, 'passed', attempt.passed, 'finished_at', attempt.finished_at,
    'steps', private.review_scenario(graph, attempt.path));
end
$function$;

CREATE OR REPLACE FUNCTION private.start_observation (
  assignment_id uuid,
  module_id     uuid
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  assignment public.training_assignments;
  content public.training_content;
  observation public.observations;
  waits_for text[];
begin
  select a.* into assignment from public.training_assignments a
  where a.id = start_observation.assignment_id and a.organization_id = private.my_organization_id() for update;
  select c.* into content
  from public.training_modules m
  left join public.module_progress p on p.assignment_id = assignment.id and p.module_id = m.id
  join public.training_content c on c.module_id = m.id
    and c.id = coalesce(p.content_id, (select latest.id from public.training_content latest where latest.module_id = m.id and latest.is_current_version))
  where m.id = start_observation.module_id and m.program_id = assignment.program_id and m.content_type = 'observation'
    and m.published_at is not null and m.archived_at is null;
  if content.id is null or assignment.user_id not in (select private.observable_learner_ids(content.content_data -> 'observers')) then
    perform private.fail(404, 'OBSERVATION_NOT_FOUND', 'There is no such skill that you may observe.');
  end if;

  select * into observation from public.observations o
  where o.assignment_id = assignment.id and o.module_id = start_observation.module_id and o.learner_signed_at is null;
  if observation.observer_id = private.my_staff_id() then
    return observation.id;
  elsif observation.id is not null then
    perform private.fail(409, 'OBSERVED_BY_ANOTHER', 'Somebody else has begun to observe this.', 'They can discard their draft, or finish it.');
  elsif assignment.status in ('completed', 'cancelled') then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment is finished or cancelled.');
  elsif exists (select from public.training_completions done where done.assignment_id = assignment.id and done.module_id = start_observation.module_id and done.passed) then
    perform private.fail(409, 'ALREADY_PASSED', 'This skill was already observed.');
  end if;
  waits_for := private.module_waits_for(assignment.id, content.module_id);
  if waits_for is not null then
    perform private.fail(409, 'MODULE_LOCKED', format('This part opens when %s is done.', array_to_string(waits_for, ', ')));
  end if;

  -- From here on the learner keeps the version they are observed on.
  insert into public.module_progress (assignment_id, module_id, organization_id, user_id, program_id, content_id)
  values (assignment.id, content.module_id, assignment.organization_id, assignment.user_id, assignment.program_id, content.id)
  on conflict do nothing;
  update public.training_assignments a set status = 'in_progress', started_at = private.clock() where a.id = assignment.id and a.status = 'assigned';
  insert into public.observations (organization_id, assignment_id, module_id, content_id, user_id, program_id, observer_id, attempt_number, checklist)
  select assignment.organization_id, assignment.id, content.module_id, content.id, assignment.user_id, assignment.program_id, private.my_staff_id(), count(*) + 1,
    jsonb_build_object('instructions', content.content_data -> 'instructions', 'steps', content.content_data -> 'steps')
  from public.observations o where o.assignment_id = assignment.id and o.module_id = content.module_id
  returning * into observation;
  return observation.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.start_quiz_attempt (
  assignment_id uuid,
  module_id     uuid
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  progress public.module_progress := private.open_module(assignment_id, module_id);
  content public.training_content;
  latest public.quiz_attempts;
  settings jsonb;
  free_from timestamptz;
begin
  select * into latest from public.quiz_attempts q
  where q.assignment_id = progress.assignment_id and q.module_id = progress.module_id order by q.attempt_number desc limit 1;
  if latest.id is not null and latest.submitted_at is null then
    -- Two tabs, a reload, a lost connection: still one attempt. If its time ran out meanwhile, this is its result.
    if private.quiz_time_is_over(latest.deadline_at) then perform private.finish_quiz_attempt(latest.id); end if;
    return latest.id;
  end if;

  select * into content from public.training_content where id = progress.content_id;
  settings := private.quiz_settings(content.content_data, (select m.passing_score_percentage from public.training_modules m where m.id = progress.module_id));
  free_from := latest.submitted_at + make_interval(mins => (settings ->> 'cool_down_minutes')::integer);
  if content.content_type <> 'quiz' then
    perform private.fail(409, 'NOT_A_QUIZ', 'This module is not a quiz.');
  elsif progress.progress_percentage = 100 then
    perform private.fail(409, 'ALREADY_PASSED', 'This quiz is already passed.');
  elsif latest.attempt_number >= (settings ->> 'maximum_attempts')::integer then
    perform private.fail(409, 'NO_ATTEMPTS_LEFT', format('All %s attempts are used.', settings ->> 'maximum_attempts'), 'Ask your manager to assign the training again.');
  elsif free_from > private.clock() then
    perform private.fail(409, 'COOL_DOWN', format('The next attempt is possible in %s min.', ceil(extract(epoch from free_from - private.clock()) / 60)),
      'Use the time to look at the material again.');
  end if;

  insert into public.quiz_attempts as q (organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, questions, settings, deadline_at)
  values (progress.organization_id, progress.assignment_id, progress.module_id, progress.content_id, progress.user_id, progress.program_id,
    coalesce(latest.attempt_number, 0) + 1, private.draw_quiz(content.content_data), settings,
    private.clock() + make_interval(mins => (settings ->> 'time_limit_minutes')::integer))
  returning q.id into latest.id;
  return latest.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.start_simulation (
  assignment_id uuid,
  module_id     uuid
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  progress public.module_progress := private.open_module(assignment_id, module_id);
  open_attempt uuid;
  graph jsonb;
begin
  select a.id into open_attempt from public.simulation_attempts a
  where a.assignment_id = progress.assignment_id and a.module_id = progress.module_id and a.finished_at is null;
  -- Two tabs, a reload, another device: still one attempt.
  if open_attempt is not null then return open_attempt; end if;

  select k.answers into graph
  from public.training_content c join public.quiz_answer_keys k on k.content_id = c.id
  where c.id = progress.content_id and c.content_type = 'interactive';
  if graph is null then
    perform private.fail(409, 'NOT_A_SIMULATION', 'This module is not a simulation.');
  elsif progress.progress_percentage = 100 then
    perform private.fail(409, 'ALREADY_PASSED', 'This simulation is already passed.');
  end if;

  insert into public.simulation_attempts (organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, current_node)
  select progress.organization_id, progress.assignment_id, progress.module_id, progress.content_id, progress.user_id, progress.program_id,
    count(*) + 1, graph ->> 'start'
  from public.simulation_attempts a where a.assignment_id = progress.assignment_id and a.module_id = progress.module_id
  returning id into open_attempt;
  return open_attempt;
end
$function$;

CREATE OR REPLACE FUNCTION private.submit_quiz_attempt (
  attempt_id     uuid,
  responses      jsonb,
  active_seconds integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts := private.lock_my_quiz_attempt(attempt_id);
begin
  if attempt.submitted_at is null then
    if exists (select from public.training_assignments a where a.id = attempt.assignment_id and a.status = 'cancelled') then
      perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
    elsif not private.quiz_time_is_over(attempt.deadline_at) then
      perform private.keep_quiz_responses(attempt, coalesce(responses, '{}'), active_seconds);
    end if;
  end if;
  return private.finish_quiz_attempt(attempt.id);
end
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

CREATE OR REPLACE FUNCTION private.tg_observations__keep_signed()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if old.observer_signed_at is not null and (tg_op = 'DELETE' or old.learner_signed_at is not null
      or (to_jsonb(old) - array['learner_signed_at', 'updated_at']) is distinct from (to_jsonb(new) - array['learner_signed_at', 'updated_at'])) then
    perform private.fail(403, 'APPEND_ONLY', 'A signed observation is evidence and cannot be changed or removed.', 'Begin a new observation.');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_observations__notify()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  changed_ids uuid[];
  changed_users uuid[];
begin
  select array_agg(n.assignment_id), array_agg(n.user_id) into changed_ids, changed_users
  from new_rows n join old_rows o using (id)
  where n.observer_signed_at is distinct from o.observer_signed_at or n.learner_signed_at is distinct from o.learner_signed_at;
  if changed_ids is null then return null; end if;

  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
  select n.organization_id, n.user_id, 'reminder', 'medium', left('Please sign: ' || m.module_name, 200),
    observer.full_name || ' has observed you. Read the results and sign them.',
    '/training/' || n.assignment_id || '/' || n.module_id, 'observation:' || n.id
  from new_rows n
  join old_rows o using (id)
  join public.training_modules m on m.id = n.module_id
  join public.staff observer on observer.id = n.observer_id
  where n.observer_signed_at is not null and o.observer_signed_at is null
  on conflict do nothing;
  perform private.broadcast('training_assignment_changed', changed_ids, changed_users);
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

CREATE OR REPLACE FUNCTION private.tg_training_content__conceal_order()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  new.content_data := new.content_data || jsonb_build_object('questions', (
    select coalesce(jsonb_agg(case when question ->> 'kind' in ('matching', 'ordering') and jsonb_typeof(question -> 'options') = 'array'
        then question || jsonb_build_object('options', (
          select coalesce(jsonb_agg(option order by md5((question ->> 'id') || ':' || (option ->> 'id'))), '[]') from jsonb_array_elements(question -> 'options') option))
        else question end order by place), '[]')
    from jsonb_array_elements(new.content_data -> 'questions') with ordinality as q (question, place)));
  return new;
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

CREATE OR REPLACE FUNCTION private.typed_number (
  answer text
)
  RETURNS numeric
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case when length(plain) <= 40 and plain ~ '^[+-]?(\d+(\.\d*)?|\.\d+)$' then plain::numeric
    when length(plain) <= 40 and plain ~ '^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$' then replace(plain, ',', '')::numeric end
  from (select private.folded_answer(answer) as plain) text
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

CREATE OR REPLACE FUNCTION private.verify_signature (
  signature_id uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  signature public.signatures;
  document text;
begin
  select * into signature from public.signatures s where s.id = signature_id and (
    s.organization_id = private.my_organization_id_as('training_administrator', 'executive')
    or private.my_staff_id() in (s.user_id, s.signer_id)
    or s.user_id in (select private.my_team_ids()));
  if signature.id is null then
    perform private.fail(404, 'SIGNATURE_NOT_FOUND', 'There is no such signature that you may see.');
  end if;
  document := case when signature.meaning = 'attestation'
    then (select private.policy_sha256(c) from public.training_content c where c.id = signature.content_id)
    else (select private.observation_sha256(o) from public.observations o where o.id = signature.observation_id) end;
  return to_jsonb(signature) || jsonb_build_object(
    'seal_is_genuine', coalesce(signature.seal = private.signature_seal(signature), false),
    'document_is_unchanged', coalesce(signature.document_sha256 = document, false));
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

CREATE OR REPLACE FUNCTION public.begin_password_check (
  auth_user_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.begin_password_check(auth_user_id) $function$;

REVOKE ALL ON FUNCTION "public"."begin_password_check"(uuid) FROM "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.cancel_file (
  file_id uuid
)
  RETURNS text
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.cancel_file(file_id) $function$;

REVOKE ALL ON FUNCTION "public"."cancel_file"(uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.check_quiz_answer (
  attempt_id     uuid,
  question_id    text,
  response       jsonb   DEFAULT NULL::jsonb,
  active_seconds integer DEFAULT NULL::integer
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.check_quiz_answer(attempt_id, question_id, response, active_seconds) $function$;

REVOKE ALL ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.choose_in_simulation (
  attempt_id     uuid,
  step           integer,
  node           text,
  choice         text,
  active_seconds integer DEFAULT 0
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  with chosen as materialized (select private.choose_in_simulation(attempt_id, step, node, choice, active_seconds) as finish)
  select private.my_simulation(attempt_id) || chosen.finish from chosen
$function$;

REVOKE ALL ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.discard_observation (
  observation_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.discard_observation(observation_id) $function$;

REVOKE ALL ON FUNCTION "public"."discard_observation"(uuid) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.observations_to_make (
  learner_id uuid DEFAULT NULL::uuid
)
  RETURNS TABLE (
    assignment_id      uuid,
    module_id          uuid,
    user_id            uuid,
    user_name          text,
    program_name       text,
    module_name        text,
    due_on             date,
    observation_id     uuid,
    observer_id        uuid,
    observer_name      text,
    observer_signed_at timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.observations_to_make(learner_id) $function$;

REVOKE ALL ON FUNCTION "public"."observations_to_make"(uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.preview_quiz (
  content_id uuid,
  responses  jsonb DEFAULT NULL::jsonb,
  asked      jsonb DEFAULT NULL::jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.preview_quiz(content_id, responses, asked) $function$;

REVOKE ALL ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.preview_simulation (
  graph      jsonb DEFAULT NULL::jsonb,
  path       jsonb DEFAULT '[]'::jsonb,
  content_id uuid  DEFAULT NULL::uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.preview_simulation(graph, path, content_id) $function$;

REVOKE ALL ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.publish_program (
  program_id uuid,
  changes    jsonb DEFAULT '[]'::jsonb
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.publish_program(program_id, changes) $function$;

REVOKE ALL ON FUNCTION "public"."publish_program"(uuid, jsonb) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.quiz_item_analysis (
  content_id    uuid,
  every_attempt boolean DEFAULT false
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.quiz_item_analysis(content_id, every_attempt) $function$;

REVOKE ALL ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.refuse_password (
  auth_user_id  uuid,
  assignment_id uuid DEFAULT NULL::uuid
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.refuse_password(auth_user_id, assignment_id) $function$;

REVOKE ALL ON FUNCTION "public"."refuse_password"(uuid, uuid) FROM "anon", "authenticated";

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

CREATE OR REPLACE FUNCTION public.save_observation (
  observation_id uuid,
  results        jsonb,
  comment        text  DEFAULT NULL::text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_observation(observation_id, results, comment) $function$;

REVOKE ALL ON FUNCTION "public"."save_observation"(uuid, jsonb, text) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.save_quiz_attempt (
  attempt_id     uuid,
  responses      jsonb,
  active_seconds integer DEFAULT NULL::integer
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_quiz_attempt(attempt_id, responses, active_seconds) $function$;

REVOKE ALL ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.scenario_statistics (
  module_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  with content as (
    select c.id, c.version_number, k.answers as graph
    from public.training_content c join public.quiz_answer_keys k on k.content_id = c.id
    where c.module_id = scenario_statistics.module_id and c.is_current_version and c.content_type = 'interactive'
  ), attempts as (
    select a.* from public.simulation_attempts a join content on content.id = a.content_id
  ), steps as (
    select s.step ->> 'node' as node, s.step ->> 'choice' as choice
    from attempts a cross join lateral jsonb_array_elements(a.path) as s (step)
  ), chosen as (
    select node, choice, count(*) as times from steps group by node, choice
  ), standing as (
    select current_node as node, count(*) as people,
      count(*) filter (where finished_at is null and last_activity_at <= private.clock() - interval '7 days') as left_here
    from attempts group by current_node
  )
  select jsonb_build_object(
    'version_number', content.version_number,
    'attempts', (select count(*) from attempts),
    'finished', (select count(finished_at) from attempts),
    'passed', (select count(*) from attempts where passed),
    'median_score_percentage', (select percentile_cont(0.5) within group (order by score_percentage) from attempts where finished_at is not null),
    'median_active_seconds', (select percentile_cont(0.5) within group (order by active_seconds) from attempts where finished_at is not null),
    'outcomes', (select coalesce(jsonb_object_agg(o.outcome, o.times), '{}') from (
      select outcome, count(*) as times from attempts where outcome is not null group by outcome) o),
    'nodes', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'node', n.body ->> 'id', 'kind', n.body ->> 'kind', 'title', n.body ->> 'title', 'outcome', n.body ->> 'outcome',
        'visits', coalesce((select sum(c.times) from chosen c where c.node = n.body ->> 'id'), 0) + coalesce(standing.people, 0),
        'drop_outs', coalesce(standing.left_here, 0),
        'choices', (
          select jsonb_agg(jsonb_build_object('choice', c.body ->> 'id', 'text', c.body ->> 'text', 'points', (c.body ->> 'points')::integer,
            'times', coalesce((select times from chosen where chosen.node = n.body ->> 'id' and chosen.choice = c.body ->> 'id'), 0)) order by c.at)
          from jsonb_array_elements(case n.body ->> 'kind' when 'situation' then n.body -> 'choices' else '[]' end) with ordinality as c (body, at))
      ) order by n.at), '[]')
      from jsonb_array_elements(content.graph -> 'nodes') with ordinality as n (body, at)
      left join standing on standing.node = n.body ->> 'id'))
  from content
$function$;

REVOKE ALL ON FUNCTION "public"."scenario_statistics"(uuid) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.sign_attestation (
  auth_user_id  uuid,
  assignment_id uuid,
  module_id     uuid,
  signer_name   text,
  ip_address    inet DEFAULT NULL::inet,
  user_agent    text DEFAULT NULL::text
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.sign_attestation(auth_user_id, assignment_id, module_id, signer_name, ip_address, user_agent) $function$;

REVOKE ALL ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) FROM "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.sign_observation (
  auth_user_id   uuid,
  observation_id uuid,
  signer_name    text,
  ip_address     inet DEFAULT NULL::inet,
  user_agent     text DEFAULT NULL::text
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.sign_observation(auth_user_id, observation_id, signer_name, ip_address, user_agent) $function$;

REVOKE ALL ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) FROM "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.simulation_review (
  attempt_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.simulation_review(attempt_id) $function$;

REVOKE ALL ON FUNCTION "public"."simulation_review"(uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.start_observation (
  assignment_id uuid,
  module_id     uuid
)
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.start_observation(assignment_id, module_id) $function$;

REVOKE ALL ON FUNCTION "public"."start_observation"(uuid, uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.start_simulation (
  assignment_id uuid,
  module_id     uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  with attempt as materialized (select private.start_simulation(assignment_id, module_id) as id)
  select private.my_simulation(attempt.id) from attempt
$function$;

REVOKE ALL ON FUNCTION "public"."start_simulation"(uuid, uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.submit_quiz_attempt (
  attempt_id     uuid,
  responses      jsonb   DEFAULT '{}'::jsonb,
  active_seconds integer DEFAULT NULL::integer
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.submit_quiz_attempt(attempt_id, responses, active_seconds) $function$;

REVOKE ALL ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.verify_signature (
  signature_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.verify_signature(signature_id) $function$;

REVOKE ALL ON FUNCTION "public"."verify_signature"(uuid) FROM "anon", "service_role";

ALTER TABLE "private"."password_tries"
  ADD CONSTRAINT "password_tries_auth_user_id_fkey" FOREIGN KEY (auth_user_id) REFERENCES auth.users(id) ON DELETE CASCADE;

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

ALTER TABLE "public"."observations"
  ADD CONSTRAINT "observation_belongs_to_its_assignment" FOREIGN KEY (assignment_id, user_id, program_id) REFERENCES public.training_assignments(id, user_id, program_id)
    ON DELETE RESTRICT;

ALTER TABLE "public"."observations"
  ADD CONSTRAINT "observation_content_is_of_the_module" FOREIGN KEY (content_id, module_id) REFERENCES public.training_content(id, module_id) ON DELETE RESTRICT;

ALTER TABLE "public"."observations"
  ADD CONSTRAINT "observation_module_is_of_the_program" FOREIGN KEY (module_id, program_id) REFERENCES public.training_modules(id, program_id) ON DELETE RESTRICT;

ALTER TABLE "public"."observations"
  ADD CONSTRAINT "observations_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."observations"
  ADD CONSTRAINT "observer_is_of_the_practice" FOREIGN KEY (observer_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "active_seconds_is_positive" CHECK ((active_seconds >= 0));

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "maximum_points_is_positive" CHECK ((maximum_points >= (0)::numeric));

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "score_points_is_positive" CHECK ((score_points >= (0)::numeric));

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "settings_is_an_object" CHECK ((jsonb_typeof(settings) = 'object'::text));

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "document_sha256_is_hexadecimal" CHECK ((document_sha256 ~ '^[0-9a-f]{64}$'::text));

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "observations_are_signed_as_such" CHECK (((meaning = 'attestation'::public.signature_meaning_enum) = (observation_id IS NULL)));

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "only_observers_sign_for_others" CHECK (((meaning = 'observation_made'::public.signature_meaning_enum) = (signer_id <> user_id)));

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "seal_is_hexadecimal" CHECK ((seal ~ '^[0-9a-f]{64}$'::text));

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "signature_belongs_to_its_assignment" FOREIGN KEY (assignment_id, user_id, program_id) REFERENCES public.training_assignments(id, user_id, program_id)
    ON DELETE RESTRICT;

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "signature_content_is_of_the_module" FOREIGN KEY (content_id, module_id) REFERENCES public.training_content(id, module_id) ON DELETE RESTRICT;

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "signature_module_is_of_the_program" FOREIGN KEY (module_id, program_id) REFERENCES public.training_modules(id, program_id) ON DELETE RESTRICT;

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "signature_observation_is_of_the_practice" FOREIGN KEY (observation_id, organization_id) REFERENCES public.observations(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "signatures_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "signer_is_of_the_practice" FOREIGN KEY (signer_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "signer_name_is_given" CHECK (((length(btrim(signer_name)) >= 1) AND (length(btrim(signer_name)) <= 200)));

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "statement_is_given" CHECK (((length(btrim(statement)) >= 1) AND (length(btrim(statement)) <= 4000)));

ALTER TABLE "public"."signatures"
  ADD CONSTRAINT "user_agent_is_bounded" CHECK ((length(user_agent) <= 500));

ALTER TABLE "public"."simulation_attempts"
  ADD CONSTRAINT "active_seconds_is_positive" CHECK ((active_seconds >= 0));

ALTER TABLE "public"."simulation_attempts"
  ADD CONSTRAINT "attempt_belongs_to_its_assignment" FOREIGN KEY (assignment_id, user_id, program_id) REFERENCES public.training_assignments(id, user_id, program_id)
    ON DELETE RESTRICT;

ALTER TABLE "public"."simulation_attempts"
  ADD CONSTRAINT "attempt_content_is_of_the_module" FOREIGN KEY (content_id, module_id) REFERENCES public.training_content(id, module_id) ON DELETE RESTRICT;

ALTER TABLE "public"."simulation_attempts"
  ADD CONSTRAINT "attempt_module_is_of_the_program" FOREIGN KEY (module_id, program_id) REFERENCES public.training_modules(id, program_id) ON DELETE RESTRICT;

ALTER TABLE "public"."simulation_attempts"
  ADD CONSTRAINT "finished_attempts_are_judged" CHECK ((((finished_at IS NULL) = (score_percentage IS NULL)) AND ((finished_at IS NULL) = (passed IS NULL))));

ALTER TABLE "public"."simulation_attempts"
  ADD CONSTRAINT "only_an_outcome_passes" CHECK (((outcome IS NOT NULL) OR (passed IS NOT TRUE)));

ALTER TABLE "public"."simulation_attempts"
  ADD CONSTRAINT "simulation_attempts_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

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

CREATE INDEX observations_content_id_idx ON public.observations USING btree (content_id);

CREATE INDEX observations_module_id_idx ON public.observations USING btree (module_id);

CREATE UNIQUE INDEX observations_one_open_idx ON public.observations USING btree (assignment_id, module_id)
  WHERE (learner_signed_at IS NULL);

CREATE INDEX observations_organization_id_idx ON public.observations USING btree (organization_id);

CREATE INDEX quiz_attempts_deadline_at_idx ON public.quiz_attempts USING btree (deadline_at)
  WHERE (submitted_at IS NULL);

CREATE INDEX signatures_content_id_idx ON public.signatures USING btree (content_id);

CREATE INDEX signatures_module_id_idx ON public.signatures USING btree (module_id);

CREATE UNIQUE INDEX signatures_one_attestation_idx ON public.signatures USING btree (assignment_id, module_id)
  WHERE (meaning = 'attestation'::public.signature_meaning_enum);

CREATE UNIQUE INDEX signatures_one_of_each_idx ON public.signatures USING btree (observation_id, meaning)
  WHERE (observation_id IS NOT NULL);

CREATE INDEX signatures_signer_id_idx ON public.signatures USING btree (signer_id);

CREATE INDEX simulation_attempts_content_id_idx ON public.simulation_attempts USING btree (content_id);

CREATE INDEX simulation_attempts_module_id_idx ON public.simulation_attempts USING btree (module_id);

CREATE UNIQUE INDEX simulation_attempts_one_open_idx ON public.simulation_attempts USING btree (assignment_id, module_id)
  WHERE (finished_at IS NULL);

CREATE INDEX simulation_attempts_organization_id_idx ON public.simulation_attempts USING btree (organization_id);

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

CREATE TRIGGER observations__audit_delete AFTER DELETE ON public.observations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'observation',
  'user_id',
  'results,comment,checklist',
  ''
);

CREATE TRIGGER observations__audit_insert AFTER INSERT ON public.observations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'observation',
  'user_id',
  'results,comment,checklist',
  ''
);

CREATE TRIGGER observations__audit_update AFTER UPDATE ON public.observations
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'observation',
  'user_id',
  'results,comment,checklist',
  ''
);

CREATE TRIGGER observations__keep_signed
  BEFORE DELETE OR UPDATE ON public.observations
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_observations__keep_signed();

CREATE TRIGGER observations__notify
  AFTER UPDATE ON public.observations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_observations__notify();

CREATE TRIGGER observations__refuse_truncate
  BEFORE TRUNCATE ON public.observations
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER observations__touch
  BEFORE UPDATE ON public.observations
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

CREATE TRIGGER quiz_attempts__audit_delete AFTER DELETE ON public.quiz_attempts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'quiz_attempt',
  'user_id',
  'responses,feedback,questions',
  'active_seconds'
);

CREATE TRIGGER quiz_attempts__audit_insert AFTER INSERT ON public.quiz_attempts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'quiz_attempt',
  'user_id',
  'responses,feedback,questions',
  'active_seconds'
);

CREATE TRIGGER quiz_attempts__audit_update AFTER UPDATE ON public.quiz_attempts
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'quiz_attempt',
  'user_id',
  'responses,feedback,questions',
  'active_seconds'
);

CREATE TRIGGER signatures__append_only
  BEFORE DELETE OR UPDATE ON public.signatures
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER signatures__audit_delete AFTER DELETE ON public.signatures REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'signature',
  'user_id',
  'seal',
  ''
);

CREATE TRIGGER signatures__audit_insert AFTER INSERT ON public.signatures REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'signature',
  'user_id',
  'seal',
  ''
);

CREATE TRIGGER signatures__audit_update AFTER UPDATE ON public.signatures
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'signature',
  'user_id',
  'seal',
  ''
);

CREATE TRIGGER signatures__refuse_truncate
  BEFORE TRUNCATE ON public.signatures
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER simulation_attempts__audit_delete AFTER DELETE ON public.simulation_attempts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'simulation_attempt',
  'user_id',
  'path',
  'last_activity_at'
);

CREATE TRIGGER simulation_attempts__audit_insert AFTER INSERT ON public.simulation_attempts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'simulation_attempt',
  'user_id',
  'path',
  'last_activity_at'
);

CREATE TRIGGER simulation_attempts__audit_update AFTER UPDATE ON public.simulation_attempts
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'simulation_attempt',
  'user_id',
  'path',
  'last_activity_at'
);

CREATE TRIGGER simulation_attempts__touch
  BEFORE UPDATE ON public.simulation_attempts
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER training_content__change_files
  AFTER UPDATE ON public.training_content REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_content__use_files();

CREATE TRIGGER training_content__conceal_order
  BEFORE INSERT OR UPDATE OF content_data ON public.training_content
  FOR EACH ROW
  WHEN (((new.content_type = 'quiz'::public.content_type_enum) AND (jsonb_typeof((new.content_data -> 'questions'::text)) = 'array'::text)))
  EXECUTE FUNCTION private.tg_training_content__conceal_order();

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

CREATE POLICY "select_own_observer_team_oversight" ON "public"."observations"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR ((user_id = ( SELECT private.my_staff_id() AS my_staff_id)) AND (observer_signed_at IS
    NOT NULL)) OR (observer_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_own_signer_team_oversight" ON "public"."signatures"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (signer_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR
    (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_own_administrator" ON "public"."simulation_attempts"
  FOR SELECT
  TO "authenticated"
  USING
    (((user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (organization_id = ( SELECT private.my_organization_id_as(VARIADIC
    ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as))));

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

COMMENT ON COLUMN "private"."password_tries"."tries" IS 'Moments of the tries, by the wall clock; none of them after a right password.';

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

COMMENT ON COLUMN "public"."observations"."attempt_number" IS 'Counts the observations of this module under this assignment, from 1.';

COMMENT ON COLUMN "public"."observations"."checklist" IS 'Snapshot of the checklist that is filled in: {instructions, steps: [{id, text, critical}]}.';

COMMENT ON COLUMN "public"."observations"."learner_signed_at" IS 'When the person observed signed.';

COMMENT ON COLUMN "public"."observations"."observer_signed_at" IS 'When the observer signed; from then on nothing in it changes.';

COMMENT ON COLUMN "public"."observations"."passed" IS 'Every critical step that applied was done without help, and the score reached the passing score.';

COMMENT ON COLUMN "public"."observations"."results" IS '{step id: {result: done | done_with_help | not_done | not_applicable, remark}}.';

COMMENT ON COLUMN "public"."observations"."score_percentage" IS 'Percent, rounded down, of the steps that applied; with help counts half. Null before it is signed, and when no step applied.';

COMMENT ON COLUMN "public"."quiz_answer_keys"."answers" IS '{question id: {explanation, and by kind: correct: [option id, …] of a choice, and in the right order of an ordering; pairs: {prompt id: option id} of a matching; blanks: {blank id: {accepted: [text or number, …], case_sensitive, tolerance}} of a fill-in}}.';

COMMENT ON COLUMN "public"."quiz_attempts"."active_seconds" IS 'Seconds the learner was active in this attempt; never more than passed since it began.';

COMMENT ON COLUMN "public"."quiz_attempts"."deadline_at" IS 'When the time limit ends; what is saved later than 30 seconds after it does not count. Null without a limit.';

COMMENT ON COLUMN "public"."quiz_attempts"."feedback" IS '{question id: {correct, points, maximum_points, correct_options | correct_pairs | correct_blanks, explanation}}: only what the learner may see. With immediate feedback it grows by the question; otherwise it is there once the attempt is graded; with feedback "never" it stays null.';

COMMENT ON COLUMN "public"."quiz_attempts"."maximum_points" IS 'Points of all the questions asked.';

COMMENT ON COLUMN "public"."quiz_attempts"."questions" IS 'Snapshot of the questions as drawn and shuffled, in the order asked, each with its points and its rule of partial credit, without answers.';

COMMENT ON COLUMN "public"."quiz_attempts"."responses" IS '{question id: response}, saved while the attempt is open. A response is [option id, …] of a choice, and in the learner''s order of an ordering; {prompt id: option id} of a matching; {blank id: text} of a fill-in.';

COMMENT ON COLUMN "public"."quiz_attempts"."score_percentage" IS 'Percent of the points, 0 to 100, rounded down.';

COMMENT ON COLUMN "public"."quiz_attempts"."score_points" IS 'Points earned, to four decimals; the percentage is taken from the exact fraction.';

COMMENT ON COLUMN "public"."quiz_attempts"."settings" IS 'The rules of this attempt, as they were when it began: {feedback, passing_score_percentage, time_limit_minutes, maximum_attempts, cool_down_minutes}; {} for attempts of before there were any.';

COMMENT ON COLUMN "public"."quiz_attempts"."submitted_at" IS 'When it was handed in, or its time ran out, and was graded; null while it is open.';

COMMENT ON COLUMN "public"."signatures"."document_sha256" IS 'SHA-256, hexadecimal, of what was signed: the file or text of a policy, or the filled-in checklist.';

COMMENT ON COLUMN "public"."signatures"."seal" IS 'HMAC-SHA256, hexadecimal, over private.signature_record: a changed row does not fit its seal.';

COMMENT ON COLUMN "public"."signatures"."seal_key" IS 'Name of the key in Vault that the seal was made with.';

COMMENT ON COLUMN "public"."signatures"."signer_name" IS 'The name as typed by the signer.';

COMMENT ON COLUMN "public"."signatures"."statement" IS 'The words that were signed, as they were shown.';

COMMENT ON COLUMN "public"."signatures"."user_id" IS 'The learner it is about; the signer too, except where an observer signs.';

COMMENT ON COLUMN "public"."simulation_attempts"."active_seconds" IS 'Seconds the learner was active; never more than the time that passed.';

COMMENT ON COLUMN "public"."simulation_attempts"."attempt_number" IS 'Counts a learner''s attempts at this module under this assignment, from 1.';

COMMENT ON COLUMN "public"."simulation_attempts"."current_node" IS 'The situation the learner is in, or the outcome that was reached.';

COMMENT ON COLUMN "public"."simulation_attempts"."finished_at" IS 'When it ended; null while it is open.';

COMMENT ON COLUMN "public"."simulation_attempts"."outcome" IS 'How it ended; null while it is open, and when it was stopped after 250 choices.';

COMMENT ON COLUMN "public"."simulation_attempts"."path" IS '[{node, choice, points, at}], one for each choice, at most 250: who goes in circles longer has not passed.';

COMMENT ON COLUMN "public"."simulation_attempts"."score_percentage" IS 'Percent, rounded down, of the points that were to be had in the situations that were met.';

COMMENT ON COLUMN "public"."training_content"."change_kind" IS 'What its author declared when publishing it: the initial version, a material change (who finished an earlier one has to train again), or a minor one. Means nothing on a draft.';

COMMENT ON COLUMN "public"."training_content"."change_note" IS 'What changed, in the author''s words, for those who have to train again.';

COMMENT ON COLUMN "public"."training_content"."content_data" IS 'What the player needs: document {file_name, page_count, minimum_seconds_per_page}; video {file_name, duration_seconds, width, height, required_watch_percentage, minimum_seconds, questions_required, poster_file_id, captions:[{file_id, language, label}], chapters:[{at, title}], markers:[{id, at, kind, text, url, options}], attachments:[{file_id, name}]}; quiz {questions, pools, shuffle_questions, …}, as private.draw_quiz says. Never the answers: those are in quiz_answer_keys.';

COMMENT ON COLUMN "public"."training_content"."superseded_at" IS 'When a newer version took its place.';

COMMENT ON COLUMN "public"."training_programs"."modules_in_order" IS 'Whether a module opens only when the required ones before it are done.';

COMMENT ON COLUMN "public"."transcription_jobs"."attempts" IS 'How often it was tried; the fifth failure is the last.';

COMMENT ON COLUMN "public"."transcription_jobs"."finished_at" IS 'When it was done or given up.';

COMMENT ON COLUMN "public"."transcription_jobs"."language" IS 'Language spoken, as a BCP 47 tag; null lets the provider recognise it.';

COMMENT ON COLUMN "public"."transcription_jobs"."leased_until" IS 'Until when a worker has it (wall clock); past it the worker is taken for dead.';

COMMENT ON COLUMN "public"."transcription_jobs"."next_attempt_at" IS 'Since when it may be tried (wall clock); null once it is running or finished.';

COMMENT ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text) IS
  'Appends a sealed signature. Whoever calls it has checked the password and that this may be signed. Raises 400 NAME_DIFFERS, 503 SEAL_UNAVAILABLE.';

COMMENT ON FUNCTION "private"."after_migrate"() IS 'What a schema diff cannot see: audit partitions, storage buckets, the key that seals signatures, the cron schedule. Every migration ends with it; it may run any number of times.';

COMMENT ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) IS 'Whether a policy was read so far that it may be signed: opened to its last page, and for the declared minimum of active seconds.';

COMMENT ON FUNCTION "private"."attestation_problem"(public.training_content) IS 'What keeps a policy attestation from being published, as a sentence; null when it is complete: the policy as a PDF or as text, and the statement that is signed.';

COMMENT ON FUNCTION "private"."close_quiz_attempts"() IS 'The job of every five minutes: grades attempts whose time limit has passed from what was saved, so that none stays open for ever. Returns how many; at most 500 a run.';

COMMENT ON FUNCTION "private"."content_problem"(public.training_content) IS 'What content still lacks before learners can use it, as a sentence; null when nothing.';

COMMENT ON FUNCTION "private"."creditable_intervals"(int4multirange, int4multirange, integer) IS 'What counts as watched: before, and of what is newly claimed the first seconds that fit into the allowance. Watching again adds nothing.';

COMMENT ON FUNCTION "private"."document_problem"(public.training_content) IS 'What a document lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."draw_quiz"(jsonb) IS 'What one attempt asks: so many questions of each pool as the quiz says, drawn at random, and all that are in none; shuffled as the quiz says. Takes the content_data of a quiz: {questions: [{id, kind: single_choice | multiple_choice | true_false | fill_in_blank | matching | ordering, prompt, points (1), partial_credit, pool, image: {file_id, alt}, options: [{id, text}] of choices, matching and ordering, prompts: [{id, text}] of matching, blanks: [{id, numeric}] of fill-in, where the prompt holds {{blank id}}}], pools: [{name, draw}], shuffle_questions, shuffle_options, partial_credit: none | proportional, feedback: immediate | at_end | never, time_limit_minutes, maximum_attempts, cool_down_minutes}.';

COMMENT ON FUNCTION "private"."finish_quiz_attempt"(uuid) IS 'Grades an attempt from what was saved and, when passed, completes the module with the active minutes of all attempts; a graded attempt answers the same again. Whoever calls it has locked the assignment and checked whose attempt it is.';

COMMENT ON FUNCTION "private"."folded_answer"(text, boolean) IS 'A typed answer as it is compared: Unicode compatibility form, outer space removed, inner space single, typographic quotes and dashes plain, and lower case unless case counts.';

COMMENT ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) IS 'Grades the questions asked: points earned (four decimals) of those possible, their percentage from the exact fraction, rounded down, and feedback for each question.';

COMMENT ON FUNCTION "private"."grade_response"(jsonb, jsonb, jsonb) IS 'How many parts a question has and how many of them a response got right. Choices: one part, or with several correct options one for each, less one for every wrong choice, never below 0. Fill-in: one for each blank. Matching: one for each prompt. Ordering: one for each item directly followed by its right successor. A response is exactly right when all parts are.';

COMMENT ON FUNCTION "private"."graded_questions"(jsonb, jsonb, jsonb) IS 'Each question asked with its response, graded. shares is what was earned in 232,792,560ths of a point: that number is divided by every count of parts from 1 to 20, so sums of partial credit stay exact.';

COMMENT ON FUNCTION "private"."interval_length"(int4multirange) IS 'Sum of the lengths of intervals, each part counted once (seconds, for what was watched).';

COMMENT ON FUNCTION "private"."interval_pairs"(int4multirange) IS 'Intervals as JSON: [[from, to), …] in ascending order.';

COMMENT ON FUNCTION "private"."judge_observation"(jsonb, jsonb, integer) IS 'How a filled-in checklist is judged: percent, rounded down, of the steps that applied, where with help counts half; passed when every critical step that applied was done without help and the score reaches passing_score percent. missing says what keeps it from being signed: a step without a result, a step not done without a remark, or a critical one helped with or left out without one.';

COMMENT ON FUNCTION "private"."keep_quiz_responses"(public.quiz_attempts, jsonb, integer) IS 'Keeps responses to questions that were asked and not yet shown their answer, and the active seconds of the attempt so far. Raises 400 INVALID_RESPONSES, 400 NEGATIVE_TIME. Whoever calls it has locked the attempt.';

COMMENT ON FUNCTION "private"."lock_my_quiz_attempt"(uuid) IS 'One''s own attempt, locked together with its assignment. Raises 404 ATTEMPT_NOT_FOUND.';

COMMENT ON FUNCTION "private"."module_waits_for"(uuid, uuid) IS 'Names of the modules that have to be done before this one opens under this assignment, in their order; null when it is open.';

COMMENT ON FUNCTION "private"."my_content_file_ids"() IS 'Files of content that is published, or that whoever asks started before it was superseded.';

COMMENT ON FUNCTION "private"."my_content_paths"() IS 'Files whoever asks may read: what is published, what they started before it was superseded, with its captions, images and attachments; everything of the practice for a training administrator.';

COMMENT ON FUNCTION "private"."my_readable_content_ids"() IS 'Content versions a learner may open: what is published, and what they started.';

COMMENT ON FUNCTION "private"."my_simulation"(uuid) IS 'Where one''s own attempt stands. Volatile, so that a statement that just made or moved the attempt sees it.';

COMMENT ON FUNCTION "private"."my_upload_paths"() IS 'Where whoever asks may upload to: the paths of files they announced that have not arrived yet. Once a file is examined nothing can take its place.';

COMMENT ON FUNCTION "private"."my_used_paths"() IS 'Files of the practice that some version of some module shows, and that therefore stay: a copy and a restored version share the file of their original.';

COMMENT ON FUNCTION "private"."named_files"(uuid[]) IS 'The files that content names: its own, captions, attachments, poster, and the image of anything in it or in its answers. file_id is null for what cannot be an id.';

COMMENT ON FUNCTION "private"."observable_learner_ids"(jsonb) IS 'Whom whoever asks may observe, by a checklist''s rule {managers, administrators, staff_ids}: as a manager everybody below, as training administrator or named observer everybody of the practice, never oneself.';

COMMENT ON FUNCTION "private"."observation_problem"(public.training_content) IS 'What keeps an observation checklist from being published, as a sentence; null when it has steps with texts, and somebody who may observe.';

COMMENT ON FUNCTION "private"."observation_sha256"(public.observations) IS 'SHA-256, hexadecimal, of a filled-in checklist: what observer and person observed both sign.';

COMMENT ON FUNCTION "private"."open_module"(uuid, uuid) IS 'Begins or continues a module of one''s own assignment, pinned to the content version current at the first opening; locks the assignment. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED.';

COMMENT ON FUNCTION "private"."play_scenario"(jsonb, jsonb, text) IS 'Where somebody stands in a scenario after these choices [{node, choice}]: the situation with its choices (without where they lead), what came of the last choice, and at the end the outcome and the score: percent, rounded down, of the points that were to be had in the situations met. After 250 choices it is over without an outcome. Raises 409 NOT_IN_THIS_SITUATION.';

COMMENT ON FUNCTION "private"."policy_sha256"(public.training_content) IS 'SHA-256, hexadecimal, of the policy somebody attests to: its file, or its text in UTF-8.';

COMMENT ON FUNCTION "private"."question_feedback"(jsonb, jsonb, boolean, numeric, numeric) IS 'What a learner reads of one question once it may be shown: whether it was right, the points earned of those possible, the right answer, the explanation.';

COMMENT ON FUNCTION "private"."question_problem"(jsonb, jsonb) IS 'What keeps a question with its part of the answer key from being asked, as a sentence for its author; null when it is complete.';

COMMENT ON FUNCTION "private"."quiz_problem"(public.training_content) IS 'What keeps a quiz from being published, as a sentence for its author; null when nothing does.';

COMMENT ON FUNCTION "private"."quiz_settings"(jsonb, integer) IS 'The rules an attempt keeps from its beginning: feedback, passing score in percent, time limit and cool-down in minutes, number of attempts.';

COMMENT ON FUNCTION "private"."quiz_time_is_over"(timestamp with time zone) IS 'Whether a time limit has passed, the 30 seconds that an answer may be on its way included. Never without a limit.';

COMMENT ON FUNCTION "private"."review_scenario"(jsonb, jsonb) IS 'The way somebody went through a scenario: for each choice its situation, consequence, feedback and points, and the better choice where there was one.';

COMMENT ON FUNCTION "private"."scenario_is_well_formed"(jsonb) IS 'Whether a scenario graph has the form of the contract (functions/_shared/contracts/scenario.ts): {start, nodes: [{id, kind, title, text, image?, position?, choices: [{id, text, next, feedback, consequence, points 0 to 100}] | outcome, passed}]}.';

COMMENT ON FUNCTION "private"."scenario_problem"(public.training_content) IS 'What keeps a simulation from being published, as a sentence; null when its scenario is complete.';

COMMENT ON FUNCTION "private"."scenario_problems"(jsonb) IS 'What keeps a scenario graph from being published: one row for each problem, node null where it is about the whole. Codes: MALFORMED (then nothing else is looked at), START_MISSING, START_IS_OUTCOME, NO_PASSING_OUTCOME, UNREACHABLE, DEAD_END, NO_WAY_OUT (a loop without exit), CHOICE_TO_NOWHERE, TEXT_MISSING, ALT_MISSING, DUPLICATE_ID, TOO_MANY, TOO_LONG. The editor has the same rules in functions/_shared/scenario-problems.ts; a property test keeps the two alike.';

COMMENT ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) IS 'Percent (0 to 100) of what a module demands that was seen: the pages of a document; of a video the required share of its seconds, the minimum time and the required questions, whichever is least. Other kinds are finished by their own functions and keep the percentage they have.';

COMMENT ON FUNCTION "private"."signature_record"(public.signatures) IS 'The canonical record of a signature: everything in it but the seal, as JSON with its keys in the order jsonb keeps, times in UTC to the microsecond.';

COMMENT ON FUNCTION "private"."signature_seal"(public.signatures) IS 'The seal a signature has to bear: HMAC-SHA256 over its canonical record with the key from Vault that it names; null where that key is gone.';

COMMENT ON FUNCTION "private"."signing_staff"(uuid) IS 'The staff member whose password was just found right; forgets their earlier tries. Raises 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "private"."tg_content_file_uses__keep_files"() IS 'A file that is used stays.';

COMMENT ON FUNCTION "private"."tg_content_file_uses__release_files"() IS 'A file that nothing uses any more stays for a week, in case it was taken out by mistake.';

COMMENT ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() IS 'Modules that wait for each other could never be opened. Raises 409 PREREQUISITES_IN_A_CIRCLE.';

COMMENT ON FUNCTION "private"."tg_observations__keep_signed"() IS 'Refuses every change to an observation its observer has signed, except the signature of the person observed. Raises 403 APPEND_ONLY.';

COMMENT ON FUNCTION "private"."tg_observations__notify"() IS 'Asks the person observed to sign once the observer has, and tells everybody concerned that their assignment moved.';

COMMENT ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() IS 'Pictures in answers and feedback belong to the content as well.';

COMMENT ON FUNCTION "private"."tg_training_content__conceal_order"() IS 'Learners read a quiz before they take it: the options of matching and ordering are stored in an order that comes from their ids and says nothing about the answer.';

COMMENT ON FUNCTION "private"."tg_training_content__use_files"() IS 'What a content names, it uses.';

COMMENT ON FUNCTION "private"."typed_number"(text) IS 'The number somebody typed, with commas between thousands or without; null when it is not one.';

COMMENT ON FUNCTION "private"."use_files"(uuid[]) IS 'Makes content_file_uses say what these contents name. Raises 409 FILE_NOT_READY.';

COMMENT ON FUNCTION "private"."video_problem"(public.training_content) IS 'What a video lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."wake_uploads"() IS 'Wakes the uploads function when there is a transcript to make or a file to remove; returns 1 when it did. The rows hold the work: a call that is lost is made up for a minute later.';

COMMENT ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) IS 'Answers a question inside a video of one''s own assignment; the first answer is kept. Returns {correct, correct_options, explanation}. Raises 404 QUESTION_NOT_FOUND, 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED.';

COMMENT ON FUNCTION "public"."begin_file_check"(uuid) IS 'Takes a file that has arrived for examination; nothing can be uploaded to its path from then on. An examination that died is taken over after 15 minutes. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_BEING_CHECKED, 409 FILE_SETTLED.';

COMMENT ON FUNCTION "public"."begin_password_check"(uuid) IS 'Counts a try to sign with a password before it is checked, by the wall clock: five in fifteen minutes, until a right one. For the service only. Raises 429 TOO_MANY_TRIES.';

COMMENT ON FUNCTION "public"."cancel_file"(uuid) IS 'Gives up an upload, or a file that no content uses. Returns its path, whose object the caller removes; what they fail to remove goes with the next round of housekeeping. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_IN_USE.';

COMMENT ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) IS 'With immediate feedback: saves the response to one question of one''s own open attempt, locks it and only then says whether it was right. Asking again answers the same. Returns {question_id, response, feedback}, or after the time limit {result}. Raises 404 ATTEMPT_NOT_FOUND, 404 QUESTION_NOT_FOUND, 409 FEEDBACK_NOT_IMMEDIATE, 400 ANSWER_MISSING, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';

COMMENT ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) IS 'Makes a choice in one''s own attempt: step is the number of choices made so far, node and choice their ids, active_seconds the time since the last one (credited up to the time that really passed). The same choice again changes nothing. At the end it is passed when the outcome passes and the score reaches the module''s passing score, and the module is completed. Returns what start_simulation returns with {module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ATTEMPT_NOT_FOUND, 409 NOT_IN_THIS_SITUATION, 409 ASSIGNMENT_CLOSED.';

COMMENT ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) IS 'Announces a file of so many bytes: from then on, for a day, its author may upload to its path and nowhere else. storage_name is the last part of the path (letters, digits, dot, dash). For training administrators. Raises 403 FORBIDDEN, 429 TOO_MANY_UPLOADS.';

COMMENT ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) IS 'declare_file in somebody''s name, for the worker that writes the transcript they asked for. For the uploads function alone.';

COMMENT ON FUNCTION "public"."delete_learner_note"(uuid) IS 'Deletes a note of one''s own; one that is gone already stays gone.';

COMMENT ON FUNCTION "public"."discard_observation"(uuid) IS 'Throws a draft of an observation away: the observer''s own, or any as training administrator. Raises 404 OBSERVATION_NOT_FOUND.';

COMMENT ON FUNCTION "public"."duplicate_program"(uuid, text) IS 'Copies a program with its modules, their order and prerequisites, and their newest content as drafts; nobody is assigned. Returns the id of the copy. For training administrators (row level security). Raises 404 PROGRAM_NOT_FOUND.';

COMMENT ON FUNCTION "public"."expired_files"(integer) IS 'Files whose time is over and that no content uses, oldest first. For the uploads function, which removes their objects and then calls forget_files.';

COMMENT ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) IS 'Reports an attempt that failed: it is tried again later (not before retry_after_seconds), or given up after the fifth or when retry is false. Returns the state, null for a worker that lost its lease. For the uploads function alone.';

COMMENT ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) IS 'Reports a transcript made: the drafts that show the video get it as captions. Returns false for a worker that lost its lease meanwhile. For the uploads function alone.';

COMMENT ON FUNCTION "public"."forget_files"(uuid[]) IS 'Deletes the rows of expired files whose objects are gone; returns how many. For the uploads function alone.';

COMMENT ON FUNCTION "public"."lease_transcriptions"(integer) IS 'Gives the worker transcripts to make, each to one worker only, for 15 minutes; what a dead worker had is given again. attempts is the token with which it reports. For the uploads function alone.';

COMMENT ON FUNCTION "public"."log_file_access"(uuid) IS 'Notes in the audit trail that whoever asks opened a file they may read.';

COMMENT ON FUNCTION "public"."observations_to_make"(uuid) IS 'The observations whoever asks may make or has open, of everybody or of one person: whose, of what, until when, and the observation begun, with its observer and when they signed it.';

COMMENT ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) IS 'Takes a quiz as an author, without anything being recorded. Without responses it draws the questions as an attempt would: {questions, settings}. With responses it grades them on the questions asked ([question id, …]; all without): {score_percentage, score_points, maximum_points, passed, feedback}. For training administrators. Raises 404 CONTENT_NOT_FOUND, 409 CONTENT_INCOMPLETE.';

COMMENT ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) IS 'Plays a scenario as a learner would meet it, after the choices [{node, choice}], without recording anything: for training administrators, on the graph they are writing, or on that of a content version. Returns what start_simulation returns, and at the end the steps of simulation_review. Raises 403 FORBIDDEN, 400 INVALID_PREVIEW, 409 SCENARIO_INCOMPLETE, 409 NOT_IN_THIS_SITUATION.';

COMMENT ON FUNCTION "public"."publish_program"(uuid, jsonb) IS 'Publishes a program with the drafts of its modules; learners in the middle keep the version they started. changes says of each module that already had a published version what the change is: [{module_id, change_kind: material | minor, change_note?}, …]; after a material one the view retraining names who finished an earlier version. Returns the new version number of the program. For training administrators. Raises 404 PROGRAM_NOT_FOUND, 409 PROGRAM_ARCHIVED, 409 NO_REQUIRED_MODULE, 409 CONTENT_INCOMPLETE, 409 CHANGE_UNDECLARED, 400 INVALID_CHANGES.';

COMMENT ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) IS 'How the questions of one version of a quiz behaved in graded attempts: the first of each learner, or all. Returns {attempts, learners, mean_percentage, deviation_percentage (sample SD), alpha, standard_error_percentage, histogram, questions: [{id, n, unanswered, difficulty, discrimination, choices, typed, matched, flags}]}; statistics are null below 5 attempts. difficulty: mean share of the points, p. discrimination: correlation of an item''s share with the rest of the score, the item left out (corrected point-biserial: Henrysson 1963, Psychometrika 28:211; Lord & Novick 1968, ch. 15). alpha = k c / (v + (k - 1) c), k items asked, v their mean variance, c their mean covariance: Cronbach 1951, Psychometrika 16:297; of right-or-wrong items it is KR-20, Kuder & Richardson 1937, Psychometrika 2:151. With pools v and c are taken from the questions that were asked together. standard_error = SD * sqrt(1 - alpha). flags: too_hard p < .30, too_easy p > .95, negative_discrimination r < 0, weak_discrimination r < .15, unused_distractor (from 20 answers on), key_suspect (a wrong option is taken more often than the key, by people who do better in the rest). For training administrators. Raises 404 CONTENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) IS 'Records how far a learner came in a module of their own assignment, and completes the module when all of it was seen. Takes, since the last call: the pages newly seen and the seconds each was in view ({page: seconds}), the intervals of a video that were played ([[from, to], …] in seconds; skipped parts are not watched, repeated ones count once) and the seconds played with repetitions, the active seconds (credited up to the time since the module was opened), the position to continue at (page or second), and a batch_id, so that a report sent again after a lost answer counts once. Returns {progress_percentage, pages_viewed, watched, watched_seconds, position, active_seconds, content_id, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED, 400 PAGE_OUT_OF_RANGE, 400 NEGATIVE_TIME, 400 INVALID_PAGE_SECONDS, 400 INVALID_INTERVALS.';

COMMENT ON FUNCTION "public"."refuse_password"(uuid, uuid) IS 'Notes in the audit trail that somebody entered a wrong password to sign (21 CFR 11.300(d)). For the service only. Returns the tries that are left.';

COMMENT ON FUNCTION "public"."request_transcription"(uuid, text, text) IS 'Queues the transcript of a video and wakes the worker; one that is under way is returned instead. language is a BCP 47 tag, null lets the provider recognise it. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_NOT_READY, 409 NO_AUDIO.';

COMMENT ON FUNCTION "public"."restore_content_version"(uuid) IS 'Makes an earlier published version of a module its draft again, replacing the draft there is; learners see it from the next publication on. Returns the draft. For training administrators (row level security). Raises 404 CONTENT_NOT_FOUND, 404 MODULE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."save_learner_note"(uuid, uuid, integer, integer, text, jsonb, text) IS 'Keeps a note or highlight of one''s own, on a page or at a second of content; the id is the client''s, so that one written offline and sent twice is one note. Raises 404 CONTENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."save_observation"(uuid, jsonb, text) IS 'Saves one''s own draft of an observation: results {step id: {result, remark}}. Raises 404 OBSERVATION_NOT_FOUND, 409 ALREADY_SIGNED, 400 INVALID_RESULTS.';

COMMENT ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) IS 'Saves responses {question id: response} of one''s own open attempt; questions not named, and those already shown their answer, keep what was saved. active_seconds is the active time in this attempt so far (credited up to the time that passed). Returns {saved: true, active_seconds}, or after the time limit {saved: false, result}: the attempt as graded from what was saved in time. Raises 404 ATTEMPT_NOT_FOUND, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';

COMMENT ON FUNCTION "public"."scenario_statistics"(uuid) IS 'How the published version of a simulation is walked, for training administrators (row level security): {version_number, attempts, finished, passed, median_score_percentage, median_active_seconds, outcomes: {good, acceptable, poor}, nodes: [{node, kind, title, visits, drop_outs, choices: [{choice, text, points, times}]}]}. A drop-out has stood in a situation for seven days without a choice. Null where nothing is published or nothing may be read.';

COMMENT ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) IS 'Lets a module wait for exactly these modules of its program. For training administrators (row level security). Raises 404 MODULE_NOT_FOUND, 409 PREREQUISITES_IN_A_CIRCLE.';

COMMENT ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) IS 'Writes down what the examination of a file found: ready with its hash (SHA-256, hexadecimal) and size in bytes, rejected with the reason, or back to uploading where it could not be carried out. Returns nothing when the file was cancelled meanwhile. For the functions that examine files alone.';

COMMENT ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) IS 'Records that somebody signed the version of a policy they read, and completes the module; signing again answers the same. For the service only, which has just checked that person''s password. Returns {signature, module_completed, assignment_completed, completion_id, certificate_id?}. Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 READ_FIRST, 409 NOT_AN_ATTESTATION, 400 NAME_DIFFERS, 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) IS 'Records the observer''s signature on their finished checklist, and then that of the person observed, which completes the module where it is passed; signing again answers the same. For the service only, which has just checked that person''s password. Returns {signature, passed, score_percentage, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 OBSERVATION_NOT_FOUND, 409 OBSERVATION_INCOMPLETE, 409 ASSIGNMENT_CLOSED, 400 NAME_DIFFERS, 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "public"."simulation_review"(uuid) IS 'The whole way of a finished attempt, one''s own or, for training administrators, anybody''s: {outcome, score_percentage, passed, steps: [{title, text, choice, consequence, feedback, points, best_points, better: {choice, feedback}}]}. Raises 404 ATTEMPT_NOT_FOUND, 409 NOT_FINISHED.';

COMMENT ON FUNCTION "public"."start_observation"(uuid, uuid) IS 'Begins to observe somebody''s skill, or continues one''s own draft. For those the checklist names as observers. Returns the id of the observation. Raises 404 OBSERVATION_NOT_FOUND, 409 OBSERVED_BY_ANOTHER, 409 ASSIGNMENT_CLOSED, 409 ALREADY_PASSED, 409 MODULE_LOCKED.';

COMMENT ON FUNCTION "public"."start_quiz_attempt"(uuid, uuid) IS 'Begins an attempt at a quiz of one''s own assignment, or continues the open one; one whose time limit has passed is graded from what was saved. Returns the attempt: its questions without answers, the responses saved so far, its deadline. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 NOT_A_QUIZ, 409 ALREADY_PASSED, 409 NO_ATTEMPTS_LEFT, 409 COOL_DOWN.';

COMMENT ON FUNCTION "public"."start_simulation"(uuid, uuid) IS 'Begins an attempt at a simulation of one''s own assignment, or continues the open one. Returns {attempt_id, attempt_number, step, node, situation: {id, title, text, image, choices: [{id, text}]}, last: {choice, consequence, feedback}, finished, outcome, score_percentage, passed}. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED, 409 NOT_A_SIMULATION, 409 ALREADY_PASSED.';

COMMENT ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) IS 'Grades one''s own attempt and, when passed, completes the module. Submitting again answers the same and changes nothing; what is sent after the time limit does not count. Returns {attempt_id, attempt_number, score_percentage, score_points, maximum_points, passed, feedback (null where the quiz shows none), submitted_at, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ATTEMPT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';

COMMENT ON FUNCTION "public"."verify_signature"(uuid) IS 'A signature with whether its seal fits everything in it (seal_is_genuine) and whether what was signed is still what it was (document_is_unchanged), for the signer, the person it is about, the managers above them and the practice''s oversight. Raises 404 SIGNATURE_NOT_FOUND.';

COMMENT ON TABLE "private"."password_tries" IS 'When somebody entered a password to sign, within the last quarter of an hour: the sixth is refused.';

COMMENT ON TABLE "public"."content_file_uses" IS 'Which content shows which file; follows what the content names (private.use_files), so it cannot be forgotten.';

COMMENT ON TABLE "public"."content_files" IS 'A file an administrator uploads: announced, sent to storage, examined by its content, then ready or rejected. Never changed afterwards.';

COMMENT ON TABLE "public"."learner_notes" IS 'What a learner noted for themselves on a page of a document or at a second of a video: a highlight has a quote and areas, a note has a body, or both. Nobody else reads it.';

COMMENT ON TABLE "public"."module_prerequisites" IS 'Which module opens only after which others of its program are done.';

COMMENT ON TABLE "public"."observations" IS 'A skill observed: the checklist of one observer about one person, a draft until the observer signs it, finished when the person signs as well.';

COMMENT ON TABLE "public"."quiz_answer_keys" IS 'The answers of a quiz, apart from what learners read.';

COMMENT ON TABLE "public"."signatures" IS 'Evidence: an electronic signature (ESIGN Act, 15 U.S.C. 7001; 21 CFR Part 11), made with the password entered again. Appended only.';

COMMENT ON TABLE "public"."simulation_attempts" IS 'One way through a scenario: the choices of a learner in the order they made them, and how it ended.';

COMMENT ON TABLE "public"."transcription_jobs" IS 'A transcript to be made of a video by the configured provider: queued, leased by a worker, retried, done or failed.';

COMMENT ON VIEW "public"."assignment_modules" IS 'The outline of an assignment: its modules in order, the content version this learner has, how far they are ("watched" as [[from, to], …] in seconds), what they completed, and the names of the modules it waits for (null when it is open).';

COMMENT ON VIEW "public"."module_statistics" IS 'Of each module, over the people whoever asks may see: who started, finished, is in the middle, and left off (not finished, and cancelled or untouched for 14 days); median active minutes, mean score in percent, mean attempts.';

COMMENT ON VIEW "public"."module_versions" IS 'Every version of what a module shows, with what its author said of the change, how many learners are in the middle of it and how many people completed it (as far as whoever asks may see them).';

COMMENT ON VIEW "public"."program_overview" IS 'Programs with their size and the assignments whoever asks may see.';

COMMENT ON VIEW "public"."retraining" IS 'Who finished a module before its last material change and not since: one row for each person and module, with what changed and the open assignment, if there is one. Content marks; whether and by when they train again is decided by compliance.';

REVOKE ALL
  ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text)
  FROM PUBLIC;

REVOKE ALL
  ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text)
  TO "postgres";

REVOKE ALL ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."attestation_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."attestation_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."attestation_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."begin_file_check"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."begin_file_check"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."begin_file_check"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_file_check"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."begin_password_check"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."begin_password_check"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_password_check"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_password_check"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."cancel_file"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."cancel_file"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."cancel_file"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."cancel_file"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."choose_in_simulation"(uuid, integer, text, text, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."choose_in_simulation"(uuid, integer, text, text, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."choose_in_simulation"(uuid, integer, text, text, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."choose_in_simulation"(uuid, integer, text, text, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."close_quiz_attempts"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."close_quiz_attempts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."close_quiz_attempts"() TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."discard_observation"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."discard_observation"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."discard_observation"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."discard_observation"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."document_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."document_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."document_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."draw_quiz"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."draw_quiz"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."draw_quiz"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."expired_files"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."expired_files"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."expired_files"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."expired_files"(integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."fail_transcription"(uuid, integer, text, text, boolean, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."fail_transcription"(uuid, integer, text, text, boolean, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."fail_transcription"(uuid, integer, text, text, boolean, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."fail_transcription"(uuid, integer, text, text, boolean, integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."finish_quiz_attempt"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."finish_quiz_attempt"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."finish_quiz_attempt"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."finish_transcription"(uuid, integer, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."finish_transcription"(uuid, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."finish_transcription"(uuid, integer, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."finish_transcription"(uuid, integer, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."folded_answer"(text, boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."folded_answer"(text, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."folded_answer"(text, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."forget_files"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."forget_files"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."forget_files"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."forget_files"(uuid[]) TO "service_role";

REVOKE ALL ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."grade_response"(jsonb, jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."grade_response"(jsonb, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."grade_response"(jsonb, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."graded_questions"(jsonb, jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."graded_questions"(jsonb, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."graded_questions"(jsonb, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."interval_length"(int4multirange) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."interval_length"(int4multirange) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."interval_length"(int4multirange) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."interval_length"(int4multirange) TO "postgres";

REVOKE ALL ON FUNCTION "private"."interval_pairs"(int4multirange) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."interval_pairs"(int4multirange) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."interval_pairs"(int4multirange) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."interval_pairs"(int4multirange) TO "postgres";

REVOKE ALL ON FUNCTION "private"."judge_observation"(jsonb, jsonb, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."judge_observation"(jsonb, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."judge_observation"(jsonb, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_quiz_responses"(public.quiz_attempts, jsonb, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_quiz_responses"(public.quiz_attempts, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_quiz_responses"(public.quiz_attempts, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."lease_transcriptions"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lease_transcriptions"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lease_transcriptions"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."lease_transcriptions"(integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."lock_my_quiz_attempt"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lock_my_quiz_attempt"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lock_my_quiz_attempt"(uuid) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."my_simulation"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_simulation"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_simulation"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_simulation"(uuid) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."observable_learner_ids"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."observable_learner_ids"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."observable_learner_ids"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."observation_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."observation_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."observation_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."observation_sha256"(public.observations) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."observation_sha256"(public.observations) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."observation_sha256"(public.observations) TO "postgres";

REVOKE ALL ON FUNCTION "private"."observations_to_make"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."observations_to_make"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."observations_to_make"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."observations_to_make"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."play_scenario"(jsonb, jsonb, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."play_scenario"(jsonb, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."play_scenario"(jsonb, jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."policy_sha256"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."policy_sha256"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."policy_sha256"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."preview_quiz"(uuid, jsonb, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_quiz"(uuid, jsonb, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_quiz"(uuid, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_quiz"(uuid, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."preview_simulation"(jsonb, jsonb, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_simulation"(jsonb, jsonb, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_simulation"(jsonb, jsonb, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_simulation"(jsonb, jsonb, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."publish_program"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."publish_program"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."publish_program"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."publish_program"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."question_feedback"(jsonb, jsonb, boolean, numeric, numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."question_feedback"(jsonb, jsonb, boolean, numeric, numeric) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_feedback"(jsonb, jsonb, boolean, numeric, numeric) TO "postgres";

REVOKE ALL ON FUNCTION "private"."question_problem"(jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."question_problem"(jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_problem"(jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."quiz_item_analysis"(uuid, boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."quiz_item_analysis"(uuid, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."quiz_item_analysis"(uuid, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."quiz_item_analysis"(uuid, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."quiz_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."quiz_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."quiz_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."quiz_settings"(jsonb, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."quiz_settings"(jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."quiz_settings"(jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."quiz_time_is_over"(timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."quiz_time_is_over"(timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."quiz_time_is_over"(timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."refuse_password"(uuid, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."refuse_password"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."refuse_password"(uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."refuse_password"(uuid, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."request_transcription"(uuid, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."request_transcription"(uuid, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."request_transcription"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."request_transcription"(uuid, text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."review_scenario"(jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."review_scenario"(jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."review_scenario"(jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_observation"(uuid, jsonb, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."save_observation"(uuid, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."save_observation"(uuid, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_observation"(uuid, jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."scenario_is_well_formed"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."scenario_is_well_formed"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."scenario_is_well_formed"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."scenario_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."scenario_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."scenario_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."scenario_problems"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."scenario_problems"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."scenario_problems"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."sign_attestation"(uuid, uuid, uuid, text, inet, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."sign_attestation"(uuid, uuid, uuid, text, inet, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."sign_attestation"(uuid, uuid, uuid, text, inet, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."sign_attestation"(uuid, uuid, uuid, text, inet, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."sign_observation"(uuid, uuid, text, inet, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."sign_observation"(uuid, uuid, text, inet, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."sign_observation"(uuid, uuid, text, inet, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."sign_observation"(uuid, uuid, text, inet, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."signature_record"(public.signatures) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."signature_record"(public.signatures) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."signature_record"(public.signatures) TO "postgres";

REVOKE ALL ON FUNCTION "private"."signature_seal"(public.signatures) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."signature_seal"(public.signatures) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."signature_seal"(public.signatures) TO "postgres";

REVOKE ALL ON FUNCTION "private"."signing_staff"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."signing_staff"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."signing_staff"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."simulation_review"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."simulation_review"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."simulation_review"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."simulation_review"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."start_observation"(uuid, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."start_observation"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."start_observation"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."start_observation"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."start_simulation"(uuid, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."start_simulation"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."start_simulation"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."start_simulation"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_content_file_uses__keep_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_content_file_uses__keep_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_content_file_uses__keep_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_content_file_uses__release_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_content_file_uses__release_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_content_file_uses__release_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_observations__keep_signed"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_observations__keep_signed"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_observations__keep_signed"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_observations__notify"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_observations__notify"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_observations__notify"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_content__conceal_order"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_content__conceal_order"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_content__conceal_order"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_content__use_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_content__use_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_content__use_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."typed_number"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."typed_number"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."typed_number"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."use_files"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."use_files"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."use_files"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."verify_signature"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."verify_signature"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."verify_signature"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."verify_signature"(uuid) TO "postgres";

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

REVOKE ALL ON FUNCTION "public"."begin_password_check"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."begin_password_check"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_password_check"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_password_check"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "public"."cancel_file"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."cancel_file"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."cancel_file"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_file"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) TO "postgres";

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

REVOKE ALL ON FUNCTION "public"."discard_observation"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."discard_observation"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."discard_observation"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."discard_observation"(uuid) TO "postgres";

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

REVOKE ALL ON FUNCTION "public"."observations_to_make"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."observations_to_make"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."observations_to_make"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."observations_to_make"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."publish_program"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."publish_program"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."publish_program"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."publish_program"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."refuse_password"(uuid, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."refuse_password"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."refuse_password"(uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."refuse_password"(uuid, uuid) TO "service_role";

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

REVOKE ALL ON FUNCTION "public"."save_observation"(uuid, jsonb, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."save_observation"(uuid, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_observation"(uuid, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_observation"(uuid, jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "public"."scenario_statistics"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."scenario_statistics"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."scenario_statistics"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."scenario_statistics"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) TO "service_role";

REVOKE ALL ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) TO "service_role";

REVOKE ALL ON FUNCTION "public"."simulation_review"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."simulation_review"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."simulation_review"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."simulation_review"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."start_observation"(uuid, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."start_observation"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."start_observation"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_observation"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."start_simulation"(uuid, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."start_simulation"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."start_simulation"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_simulation"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "public"."verify_signature"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."verify_signature"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."verify_signature"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."verify_signature"(uuid) TO "postgres";

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

REVOKE ALL ON TABLE "public"."observations" FROM "authenticated";

GRANT SELECT ON TABLE "public"."observations" TO "authenticated";

REVOKE ALL ON TABLE "public"."signatures" FROM "authenticated";

GRANT SELECT ON TABLE "public"."signatures" TO "authenticated";

REVOKE ALL ON TABLE "public"."simulation_attempts" FROM "authenticated";

GRANT SELECT ON TABLE "public"."simulation_attempts" TO "authenticated";

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

CREATE INDEX observations_observer_id_idx ON public.observations USING btree (observer_id, started_at);

CREATE INDEX observations_user_id_idx ON public.observations USING btree (user_id, started_at);

COMMENT ON COLUMN "public"."observations"."started_at" IS 'When the observer began it.';

ALTER TABLE "public"."signatures"
  ADD COLUMN "signed_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX signatures_organization_id_idx ON public.signatures USING btree (organization_id, signed_at DESC, id);

CREATE INDEX signatures_user_id_idx ON public.signatures USING btree (user_id, signed_at DESC, id);

COMMENT ON COLUMN "public"."signatures"."signed_at" IS 'When it was signed, in business time.';

ALTER TABLE "public"."simulation_attempts"
  ADD COLUMN "started_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."simulation_attempts"
  ADD CONSTRAINT "finished_after_started" CHECK ((finished_at >= started_at));

CREATE INDEX simulation_attempts_user_id_idx ON public.simulation_attempts USING btree (user_id, started_at);

COMMENT ON COLUMN "public"."simulation_attempts"."started_at" IS 'When the first situation was shown.';

ALTER TABLE "public"."simulation_attempts"
  ADD COLUMN "last_activity_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

COMMENT ON COLUMN "public"."simulation_attempts"."last_activity_at" IS 'When the last choice was made; bounds the active time credited next.';

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX transcription_jobs_file_id_idx ON public.transcription_jobs USING btree (file_id, created_at DESC);

select private.after_migrate();
