SET local check_function_bodies = off;

REVOKE ALL ("status") ON TABLE "public"."compliance_violations" FROM "authenticated";

DROP POLICY "delete_training_content" ON "storage"."objects";

DROP POLICY "insert_training_content" ON "storage"."objects";

DROP TRIGGER "compliance_violations__stamp" ON "public"."compliance_violations";

DROP TRIGGER "module_progress__audit_delete" ON "public"."module_progress";

DROP TRIGGER "module_progress__audit_insert" ON "public"."module_progress";

DROP TRIGGER "module_progress__audit_update" ON "public"."module_progress";

DROP TRIGGER "quiz_attempts__audit_delete" ON "public"."quiz_attempts";

DROP TRIGGER "quiz_attempts__audit_insert" ON "public"."quiz_attempts";

DROP TRIGGER "quiz_attempts__audit_update" ON "public"."quiz_attempts";

DROP VIEW "public"."assignment_modules";

DROP VIEW "public"."certification_overview";

DROP VIEW "public"."executive_overview";

DROP VIEW "public"."program_overview";

DROP FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb);

DROP FUNCTION "private"."my_published_paths"();

DROP FUNCTION "private"."publish_program"(uuid);

DROP FUNCTION "private"."quiz_is_complete"(jsonb, jsonb);

DROP FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer);

DROP FUNCTION "private"."save_quiz_attempt"(uuid, jsonb);

DROP FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb);

DROP FUNCTION "private"."tg_compliance_violations__stamp"();

DROP FUNCTION "public"."publish_program"(uuid);

DROP FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer);

DROP FUNCTION "public"."save_quiz_attempt"(uuid, jsonb);

DROP FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb);

CREATE EXTENSION "btree_gist" SCHEMA "extensions";

CREATE TABLE "private"."password_tries" (
  "auth_user_id" uuid                       NOT NULL,
  "tries"        timestamp with time zone[] NOT NULL,
  CONSTRAINT "password_tries_pkey" PRIMARY KEY (auth_user_id)
);

CREATE TABLE "public"."assignment_leave_shifts" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "user_id"         uuid                     NOT NULL,
  "assignment_id"   uuid                     NOT NULL,
  "leave_id"        uuid                     NOT NULL,
  "days"            integer                  NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "a_leave_shifts_an_assignment_once" UNIQUE (assignment_id, leave_id),
  CONSTRAINT "a_shift_moves_forward" CHECK ((days > 0)),
  CONSTRAINT "assignment_leave_shifts_pkey" PRIMARY KEY (id),
  "created_at"      timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."assignment_leave_shifts"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."assignment_leave_shifts" FROM "anon", "service_role";

CREATE TABLE "public"."ce_credits" (
  "id"                uuid                      NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"   uuid                      NOT NULL,
  "user_id"           uuid                      NOT NULL,
  "earned_on"         date                      NOT NULL,
  "hours"             numeric(5,2)              NOT NULL,
  "category"          character varying(60)     NOT NULL DEFAULT 'general'::character varying,
  "provider"          character varying(200)    NOT NULL,
  "title"             character varying(200)    NOT NULL,
  "document_url"      character varying(500),
  "completion_id"     uuid,
  "review_status"     public.review_status_enum NOT NULL DEFAULT 'pending'::public.review_status_enum,
  "reviewed_by"       uuid,
  "reviewed_at"       timestamp with time zone,
  "review_note"       text,
  "revoked_by"        uuid,
  "revoked_at"        timestamp with time zone,
  "revocation_reason" text,
  "created_by"        uuid                      NOT NULL,
  "updated_at"        timestamp with time zone  NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "category_is_a_plain_word" CHECK ((((category)::text = lower(btrim((category)::text))) AND ((category)::text <> ''::text))),
  CONSTRAINT "ce_credits_pkey" PRIMARY KEY (id),
  CONSTRAINT "credit_is_hours" CHECK (((hours > (0)::numeric) AND (hours <= (200)::numeric))),
  CONSTRAINT "credit_reviews_say_when" CHECK (((review_status = 'pending'::public.review_status_enum) = (reviewed_at IS NULL))),
  CONSTRAINT "credits_have_a_proof" CHECK ((num_nonnulls(document_url, completion_id) = 1)),
  CONSTRAINT "document_is_of_the_person"
    CHECK
    (((split_part((document_url)::text, '/'::text, 1) = (organization_id)::text) AND (split_part((document_url)::text, '/'::text, 2) = (user_id)::text) AND ((document_url)::text ~
    '^[^/]+/[^/]+/[^/]+$'::text) AND ((document_url)::text !~ '\.\.'::text))),
  CONSTRAINT "external_credits_say_who_reviewed" CHECK (((completion_id IS NOT NULL) OR ((reviewed_at IS NULL) = (reviewed_by IS NULL)))),
  CONSTRAINT "nobody_reviews_their_own_credit" CHECK ((reviewed_by <> user_id)),
  CONSTRAINT "one_credit_per_completion" UNIQUE (completion_id),
  CONSTRAINT "provider_is_given" CHECK ((length(btrim((provider)::text)) > 0)),
  CONSTRAINT "review_note_is_bounded" CHECK ((length(review_note) <= 2000)),
  CONSTRAINT "revocation_reason_is_bounded" CHECK ((length(revocation_reason) <= 2000)),
  CONSTRAINT "revocations_say_who_and_why" CHECK ((((revoked_at IS NULL) = (revoked_by IS NULL)) AND ((revoked_at IS NULL) = (revocation_reason IS NULL)))),
  CONSTRAINT "title_is_given" CHECK ((length(btrim((title)::text)) > 0)),
  "created_at"        timestamp with time zone  NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."ce_credits"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."ce_credits" FROM "anon", "service_role";

CREATE TABLE "public"."ce_rules" (
  "id"                 uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"    uuid                     NOT NULL,
  "state"              character(2)             NOT NULL,
  "certification_name" character varying(200),
  "position_id"        uuid,
  "hours_per_cycle"    numeric(6,2)             NOT NULL,
  "cycle_months"       integer                  NOT NULL,
  "minimum_hours"      jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "carry_over_maximum" numeric(6,2)             NOT NULL DEFAULT 0,
  "citation"           character varying(500)   NOT NULL,
  "source_note"        character varying(500),
  "reviewed_by"        uuid,
  "reviewed_at"        timestamp with time zone,
  "updated_at"         timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "a_rule_covers_a_license_or_a_position" CHECK ((num_nonnulls(certification_name, position_id) = 1)),
  CONSTRAINT "carry_over_is_hours" CHECK (((carry_over_maximum >= (0)::numeric) AND (carry_over_maximum <= (1000)::numeric))),
  CONSTRAINT "ce_rules_pkey" PRIMARY KEY (id),
  CONSTRAINT "certification_name_is_given" CHECK ((length(btrim((certification_name)::text)) > 0)),
  CONSTRAINT "citation_is_given" CHECK ((length(btrim((citation)::text)) > 0)),
  CONSTRAINT "cycle_is_months" CHECK (((cycle_months >= 1) AND (cycle_months <= 120))),
  CONSTRAINT "hours_per_cycle_are_hours" CHECK (((hours_per_cycle > (0)::numeric) AND (hours_per_cycle <= (1000)::numeric))),
  CONSTRAINT "minimum_hours_are_hours_by_category"
    CHECK (((jsonb_typeof(minimum_hours) = 'object'::text) AND (NOT jsonb_path_exists(minimum_hours, '$.*?((@.type() != "number" || @ <= 0) || @ > 1000)'::jsonpath)))),
  CONSTRAINT "rule_reviews_say_who_and_when" CHECK (((reviewed_at IS NULL) = (reviewed_by IS NULL))),
  CONSTRAINT "state_is_a_postal_code" CHECK ((state ~ '^[A-Z]{2}$'::text)),
  "created_at"         timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."ce_rules"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."ce_rules" FROM "anon", "service_role";

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

CREATE TABLE "public"."employment_periods" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "user_id"         uuid                     NOT NULL,
  "started_on"      date                     NOT NULL,
  "ended_on"        date,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "employment_periods_pkey" PRIMARY KEY (id),
  CONSTRAINT "period_ends_after_it_starts" CHECK ((ended_on >= started_on)),
  "created_at"      timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."employment_periods"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."employment_periods" FROM "anon", "service_role";

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

CREATE TABLE "public"."practice_closures" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "location_id"     uuid,
  "closed_on"       date                     NOT NULL,
  "name"            text                     NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "a_day_is_closed_once" UNIQUE NULLS NOT DISTINCT (organization_id, closed_on, location_id),
  CONSTRAINT "name_is_given" CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200))),
  CONSTRAINT "practice_closures_pkey" PRIMARY KEY (id),
  "created_at"      timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."practice_closures"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."practice_closures" FROM "anon", "service_role";

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

CREATE TABLE "public"."staff_history" (
  "id"               uuid                         NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"  uuid                         NOT NULL,
  "user_id"          uuid                         NOT NULL,
  "valid_from"       date                         NOT NULL,
  "valid_until"      date,
  "position_id"      uuid,
  "department_id"    uuid,
  "location_id"      uuid,
  "manager_id"       uuid,
  "permission_level" public.permission_level_enum NOT NULL,
  CONSTRAINT "history_ends_after_it_starts" CHECK ((valid_until > valid_from)),
  CONSTRAINT "staff_history_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."staff_history"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."staff_history" FROM "anon", "service_role";

CREATE TABLE "public"."staff_leave_details" (
  "id"              uuid NOT NULL,
  "organization_id" uuid NOT NULL,
  "user_id"         uuid NOT NULL,
  CONSTRAINT "staff_leave_details_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."staff_leave_details"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."staff_leave_details" FROM "anon", "service_role";

CREATE TABLE "public"."staff_leaves" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "user_id"         uuid                     NOT NULL,
  "starts_on"       date                     NOT NULL,
  "ends_on"         date,
  "planned_ends_on" date,
  "recorded_by"     uuid,
  "cancelled_at"    timestamp with time zone,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "leave_ends_after_it_starts" CHECK (((ends_on >= starts_on) AND (planned_ends_on >= starts_on))),
  CONSTRAINT "staff_leaves_id_user_id_organization_id_key" UNIQUE (id, user_id, organization_id),
  CONSTRAINT "staff_leaves_pkey" PRIMARY KEY (id),
  "created_at"      timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."staff_leaves"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."staff_leaves" FROM "anon", "service_role";

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

CREATE TABLE "public"."verifications" (
  "id"               uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"  uuid NOT NULL,
  "certification_id" uuid NOT NULL,
  "user_id"          uuid NOT NULL,
  CONSTRAINT "verifications_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."verifications"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."verifications" FROM "anon", "service_role";

CREATE TABLE "public"."violation_steps" (
  "id"              uuid   NOT NULL DEFAULT gen_random_uuid(),
  "step_number"     bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  "organization_id" uuid   NOT NULL,
  "violation_id"    uuid   NOT NULL,
  "user_id"         uuid   NOT NULL,
  CONSTRAINT "violation_steps_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."violation_steps"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."violation_steps" FROM "anon", "service_role";

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "owner_id" uuid;

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "met_again_at" timestamp WITH time zone;

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "done_by" uuid;

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

ALTER TABLE "public"."organizations"
  ADD COLUMN "working_days" smallint[] NOT NULL DEFAULT '{1,2,3,4,5}'::smallint[];

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

REVOKE ALL ON SEQUENCE "public"."violation_steps_step_number_seq" FROM "anon";

REVOKE ALL ON SEQUENCE "public"."violation_steps_step_number_seq" FROM "authenticated";

REVOKE ALL ON SEQUENCE "public"."violation_steps_step_number_seq" FROM "service_role";

CREATE TYPE "public"."certification_kind_enum" AS ENUM (
  'licence',
  'dea_registration',
  'npi',
  'certification',
  'other'
);

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "kind" public.certification_kind_enum;

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "state" character(2);

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "renews_id" uuid;

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

CREATE TYPE "public"."employment_kind_enum" AS ENUM (
  'full_time',
  'part_time',
  'per_diem',
  'contractor',
  'volunteer',
  'student'
);

ALTER TABLE "public"."staff"
  ADD COLUMN "employment_kind" public.employment_kind_enum NOT NULL DEFAULT 'full_time'::public.employment_kind_enum;

ALTER TABLE "public"."staff"
  ADD COLUMN "working_days" smallint[];

ALTER TABLE "public"."staff_history"
  ADD COLUMN "employment_kind" public.employment_kind_enum NOT NULL;

ALTER TABLE "public"."staff_history"
  ADD COLUMN "reason" text;

ALTER TABLE "public"."staff_history"
  ADD COLUMN "recorded_by" uuid;

ALTER TABLE "public"."staff_history"
  ADD COLUMN "superseded_at" timestamp WITH time zone;

CREATE TYPE "public"."leave_kind_enum" AS ENUM (
  'parental',
  'medical',
  'military',
  'personal',
  'other'
);

ALTER TABLE "public"."staff_leave_details"
  ADD COLUMN "kind" public.leave_kind_enum NOT NULL;

ALTER TABLE "public"."staff_leave_details"
  ADD COLUMN "note" text;

ALTER TABLE "public"."staff_leave_details"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

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

CREATE TYPE "public"."verification_method_enum" AS ENUM (
  'checksum',
  'source',
  'manual'
);

ALTER TABLE "public"."verifications"
  ADD COLUMN "method" public.verification_method_enum NOT NULL;

ALTER TABLE "public"."verifications"
  ADD COLUMN "source_name" character varying(200) NOT NULL;

ALTER TABLE "public"."verifications"
  ADD COLUMN "normalized_number" character varying(100);

CREATE TYPE "public"."verification_outcome_enum" AS ENUM (
  'valid',
  'invalid',
  'source_unavailable',
  'match_to_decide'
);

ALTER TABLE "public"."verifications"
  ADD COLUMN "outcome" public.verification_outcome_enum NOT NULL;

ALTER TABLE "public"."verifications"
  ADD COLUMN "details" text;

ALTER TABLE "public"."verifications"
  ADD COLUMN "checked_by" uuid;

ALTER TYPE "public"."violation_status_enum" ADD VALUE 'planned' BEFORE 'in_progress';


SET local check_function_bodies = off;

CREATE TYPE "public"."violation_step_kind_enum" AS ENUM (
  'recorded',
  'moved',
  'noted',
  'attached',
  'met_again',
  'escalated'
);

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "kind" public.violation_step_kind_enum NOT NULL;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "actor_id" uuid;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "actor_name" text;


SET local check_function_bodies = off;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "from_status" public.violation_status_enum;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "to_status" public.violation_status_enum NOT NULL;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "note" text;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "owner_id" uuid;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "owner_name" text;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "corrective_action" text;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "due_on" date;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "escalated_to" uuid;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "escalated_to_name" text;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "document_path" text;

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "document_name" text;

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

CREATE OR REPLACE FUNCTION private.add_violation_note (
  violation_id uuid,
  note         text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  violation public.compliance_violations := private.violation_to_change(violation_id);
begin
  if length(btrim(coalesce(note, ''))) = 0 then
    perform private.fail(400, 'NOTE_MISSING', 'Write something first.');
  end if;
  insert into public.violation_steps (organization_id, violation_id, user_id, kind, actor_id, actor_name, to_status, note)
  select violation.organization_id, violation.id, violation.user_id, 'noted', me.id, me.full_name, violation.status, btrim(note)
  from public.staff me where me.id = private.my_staff_id();
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
  perform private.backfill_employment();
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

CREATE OR REPLACE FUNCTION private.apply_leaves (
  people uuid[] DEFAULT NULL::uuid[]
)
  RETURNS integer
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with moved as (
    update public.staff s set employment_status = case when today.is_away then 'on_leave' else 'active' end::public.employment_status_enum
    from public.staff person
    join public.organizations practice on practice.id = person.organization_id
    cross join lateral (
      select
        count(*) > 0 as has_leaves,
        coalesce(bool_or(l.cancelled_at is null and l.starts_on <= day and (l.ends_on is null or l.ends_on >= day)), false) as is_away
      from public.staff_leaves l, private.local_date(private.clock(), practice.time_zone) day
      where l.user_id = person.id
    ) today
    where s.id = person.id and (people is null or person.id = any (people))
      -- Only who has leaves at all: a status set without one is somebody's own decision.
      and today.has_leaves
      and person.employment_status = case when today.is_away then 'active' else 'on_leave' end::public.employment_status_enum
    returning 1
  )
  select count(*)::integer from moved
$function$;

CREATE OR REPLACE FUNCTION private.attach_violation_document (
  violation_id uuid,
  path         text,
  name         text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  violation public.compliance_violations := private.violation_to_change(violation_id);
  step_id uuid;
begin
  -- Where the licences of the person are: whoever may read the violation may read that folder.
  if not starts_with(path, violation.organization_id || '/' || violation.user_id || '/')
    or not exists (select from storage.objects o where o.bucket_id = 'credentials' and o.name = path) then
    perform private.fail(400, 'DOCUMENT_NOT_FOUND', 'This document is not in the folder of the person.', 'Upload it first.');
  end if;
  insert into public.violation_steps (organization_id, violation_id, user_id, kind, actor_id, actor_name, to_status, document_path, document_name)
  select violation.organization_id, violation.id, violation.user_id, 'attached', me.id, me.full_name, violation.status, path, left(btrim(name), 200)
  from public.staff me where me.id = private.my_staff_id()
  returning id into step_id;
  return step_id;
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

CREATE OR REPLACE FUNCTION private.backfill_employment()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  people uuid[];
begin
  insert into public.employment_periods (organization_id, user_id, started_on, ended_on)
  select s.organization_id, s.id, s.hired_on, s.terminated_on
  from public.staff s where not exists (select from public.employment_periods p where p.user_id = s.id);
  select array_agg(s.id) into people from public.staff s where not exists (select from public.staff_history h where h.user_id = s.id);
  return case when people is null then 0 else private.restate_staff_history(people, '[]') end;
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

CREATE OR REPLACE FUNCTION private.cancel_leave (
  leave_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  found_leave public.staff_leaves;
begin
  select * into found_leave from public.staff_leaves l
  where l.id = leave_id and l.organization_id = private.my_organization_id_as('training_administrator') for update;
  if found_leave.id is null then
    perform private.fail(404, 'LEAVE_NOT_FOUND', 'There is no such leave that you may cancel.');
  end if;
  update public.staff_leaves l set cancelled_at = private.clock() where l.id = found_leave.id and l.cancelled_at is null;
  perform private.apply_leaves(array[found_leave.user_id]);
end
$function$;

CREATE OR REPLACE FUNCTION private.certification_duplicates (
  certification_ids uuid[]
)
  RETURNS TABLE (
    certification_id       uuid,
    other_certification_id uuid,
    other_user_id          uuid,
    other_name             text
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with visible as (
    select id from public.staff
    where organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
    union select private.my_team_ids()
    union select private.my_assignable_ids()
  )
  select c.id, case when seen.id is not null then other.id end, seen.id, seen.full_name
  from public.staff_certifications c
  join public.staff_certifications other on other.organization_id = c.organization_id and other.user_id <> c.user_id and other.review_status <> 'rejected'
    and public.normalized_certification_number(other.certification_number) = public.normalized_certification_number(c.certification_number)
    and private.is_same_credential(
      coalesce(c.kind, public.guessed_certification_kind(c.certification_name)), c.certification_name, c.state,
      coalesce(other.kind, public.guessed_certification_kind(other.certification_name)), other.certification_name, other.state)
  left join public.staff seen on seen.id = other.user_id and seen.id in (select id from visible)
  where c.id = any (certification_ids) and c.user_id in (select id from visible) and c.review_status <> 'rejected'
    -- Whoever it is about is not told that somebody else gave the same number.
    and c.user_id <> private.my_staff_id()
$function$;

CREATE OR REPLACE FUNCTION private.check_leave (
  user_id   uuid,
  leave_id  uuid,
  starts_on date,
  ends_on   date
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person public.staff;
  other public.staff_leaves;
begin
  select s.* into person from public.staff s
  where s.id = check_leave.user_id and s.organization_id = private.my_organization_id_as('training_administrator');
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person whose leaves you may keep.');
  elsif person.employment_status = 'terminated' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s has left.', person.full_name));
  elsif starts_on is null then
    perform private.fail(400, 'START_MISSING', 'Say on which day the leave starts.');
  elsif ends_on < starts_on then
    perform private.fail(400, 'LEAVE_ENDS_BEFORE_IT_STARTS', 'The last day is before the first.', 'Choose a later last day, or cancel the leave.');
  elsif starts_on < person.hired_on then
    perform private.fail(400, 'LEAVE_BEFORE_HIRING', format('%s was hired after that day.', person.full_name), 'Choose a later first day.');
  elsif ends_on > starts_on + 1826 then
    perform private.fail(400, 'LEAVE_TOO_LONG', 'A leave lasts five years at most.', 'Leave the last day open, or mark the person as left.');
  end if;
  select l.* into other from public.staff_leaves l
  where l.user_id = person.id and l.cancelled_at is null and l.id is distinct from leave_id
    and daterange(l.starts_on, l.ends_on, '[]') && daterange(check_leave.starts_on, check_leave.ends_on, '[]')
  order by l.starts_on limit 1;
  if other.id is not null then
    perform private.fail(409, 'LEAVE_OVERLAPS', format('%s is already away from %s%s.', person.full_name, to_char(other.starts_on, 'FMDD FMMonth YYYY'),
      coalesce(' to ' || to_char(other.ends_on, 'FMDD FMMonth YYYY'), ' without an end')), 'Change that leave, or choose other days.');
  end if;
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

CREATE OR REPLACE FUNCTION private.checksum_results (
  certification_ids uuid[]
)
  RETURNS TABLE (
    organization_id   uuid,
    certification_id  uuid,
    user_id           uuid,
    method            public.verification_method_enum,
    source_name       character varying,
    normalized_number character varying,
    outcome           public.verification_outcome_enum
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select c.organization_id, c.id, c.user_id, 'checksum'::public.verification_method_enum,
    (case c.kind when 'npi' then 'NPI check digit (ISO/IEC 7812-1)' else 'DEA check digit' end)::varchar,
    public.normalized_certification_number(c.certification_number)::varchar,
    public.certification_number_check(c.kind, c.certification_number)::public.verification_outcome_enum
  from public.staff_certifications c
  where c.id = any (certification_ids) and public.certification_number_check(c.kind, c.certification_number) in ('valid', 'invalid')
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

CREATE OR REPLACE FUNCTION private.correct_staff_history (
  user_id         uuid,
  effective_from  date,
  effective_until date,
  facts           jsonb,
  reason          text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person public.staff;
  today date;
  stated jsonb;
  allowed constant text[] := array['position_id', 'department_id', 'location_id', 'manager_id', 'permission_level', 'employment_kind'];
begin
  select s.* into person from public.staff s
  where s.id = correct_staff_history.user_id and s.organization_id = private.my_organization_id_as('training_administrator') for no key update;
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person whose history you may correct.');
  end if;
  select private.local_date(private.clock(), practice.time_zone) into today from public.organizations practice where practice.id = person.organization_id;
  if coalesce(jsonb_typeof(facts), '') <> 'object' or facts = '{}' or facts - allowed <> '{}' then
    perform private.fail(400, 'INVALID_FACTS', 'Say what was different.', 'Give at least one of ' || array_to_string(allowed, ', ') || '.');
  elsif length(btrim(coalesce(reason, ''))) not between 1 and 2000 then
    perform private.fail(400, 'REASON_MISSING', 'Say why the history is corrected, in at most 2000 characters.');
  elsif effective_from is null or effective_from > today then
    perform private.fail(400, 'DATE_IN_THE_FUTURE', 'A correction starts today or earlier.', 'Change the person''s details on the day itself.');
  elsif effective_until <= effective_from or effective_until > today then
    perform private.fail(400, 'INVALID_RANGE', 'The last day comes after the first and before today.', 'Leave it out if it still holds.');
  elsif not exists (
    select from public.employment_periods p
    where p.user_id = person.id and daterange(p.started_on, p.ended_on, '[]') && daterange(effective_from, effective_until)
  ) then
    perform private.fail(400, 'NOT_EMPLOYED_THEN', format('%s was not employed then.', person.full_name));
  elsif facts ? 'permission_level' and effective_until is null then
    perform private.fail(400, 'LEVEL_IS_SET_ELSEWHERE', 'What a person may do from now on is changed under Permission level.', 'Give the last day of the earlier level.');
  elsif facts ->> 'manager_id' = person.id::text then
    perform private.fail(400, 'OWN_MANAGER', 'Nobody is their own manager.');
  elsif (facts ->> 'position_id' is not null and not exists (
      select from public.positions p where p.id = (facts ->> 'position_id')::uuid and p.organization_id = person.organization_id))
    or (facts ->> 'department_id' is not null and not exists (
      select from public.departments d where d.id = (facts ->> 'department_id')::uuid and d.organization_id = person.organization_id))
    or (facts ->> 'location_id' is not null and not exists (
      select from public.locations l where l.id = (facts ->> 'location_id')::uuid and l.organization_id = person.organization_id))
    or (facts ->> 'manager_id' is not null and not exists (
      select from public.staff m where m.id = (facts ->> 'manager_id')::uuid and m.organization_id = person.organization_id))
  then
    perform private.fail(404, 'PLACE_NOT_FOUND', 'This position, department, location or manager is not of the practice.');
  end if;

  -- What is not mentioned stays as it was on each of those days.
  select jsonb_agg(jsonb_build_object('user_id', person.id,
    'valid_from', greatest(h.valid_from, effective_from), 'valid_until', least(h.valid_until, effective_until),
    'facts', private.staff_facts(to_jsonb(h)) || correct_staff_history.facts))
  into stated
  from public.staff_history h
  where h.user_id = person.id and h.superseded_at is null and daterange(h.valid_from, h.valid_until) && daterange(effective_from, effective_until);
  perform private.restate_staff_history(array[person.id], coalesce(stated, '[]'), btrim(reason));

  if effective_until is null then
    update public.staff s set
      position_id = (wanted.row).position_id, department_id = (wanted.row).department_id, location_id = (wanted.row).location_id,
      manager_id = (wanted.row).manager_id, employment_kind = (wanted.row).employment_kind
    from (select jsonb_populate_record(person, facts) as row) wanted
    where s.id = person.id;
  end if;
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

CREATE OR REPLACE FUNCTION private.due_dates_after_leaves (
  people  uuid[],
  instead public.staff_leaves DEFAULT NULL::public.staff_leaves
)
  RETURNS TABLE (
    assignment_id uuid,
    user_id       uuid,
    due_before    timestamp with time zone,
    due_after     timestamp with time zone,
    moved_days    integer,
    leave_ids     uuid[],
    leave_days    integer[]
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with recursive leave as (
    select l.id, l.user_id, l.starts_on, l.ends_on, row_number() over (partition by l.user_id order by l.starts_on) as place
    from (
      select id, user_id, starts_on, ends_on, cancelled_at from public.staff_leaves where user_id = any (people) and id is distinct from instead.id
      union all
      select instead.id, instead.user_id, instead.starts_on, instead.ends_on, instead.cancelled_at
    ) l
    where l.cancelled_at is null and l.ends_on is not null
  ), open as (
    select a.id, a.user_id, a.due_date, practice.time_zone, private.local_date(a.assigned_at, practice.time_zone) as assigned_on,
      private.deadline_date(a.due_date, practice.time_zone) as due_on,
      coalesce((select sum(s.days) from public.assignment_leave_shifts s where s.assignment_id = a.id), 0)::integer as shifted_days
    from public.training_assignments a
    join public.organizations practice on practice.id = a.organization_id
    where a.user_id = any (people) and a.status in ('assigned', 'in_progress')
  ), folded as (
    -- One leave after the other: each moves what is due on its first day or later, by as many of its days as the assignment lived through.
    select o.id, o.user_id, o.assigned_on, 0::bigint as place, o.due_on - o.shifted_days as due_on, null::uuid as leave_id, 0 as days
    from open o
    union all
    select f.id, f.user_id, f.assigned_on, l.place, f.due_on + step.days, l.id, step.days
    from folded f
    join leave l on l.user_id = f.user_id and l.place = f.place + 1
    cross join lateral (
      select case when f.due_on >= l.starts_on and f.assigned_on <= l.ends_on then l.ends_on - greatest(l.starts_on, f.assigned_on) + 1 else 0 end as days
    ) step
  ), summed as (
    select f.id, sum(f.days)::integer as days,
      coalesce(array_agg(f.leave_id order by f.place) filter (where f.days > 0), '{}') as leave_ids,
      coalesce(array_agg(f.days order by f.place) filter (where f.days > 0), '{}') as leave_days
    from folded f group by f.id
  )
  select o.id, o.user_id, o.due_date, after.due_date, after.moved_days, s.leave_ids,
    -- Days granted beyond the leave are noted with the last one, so that they can be taken back with it.
    case when s.days = 0 or after.moved_days = s.days - o.shifted_days then s.leave_days
      else s.leave_days[: cardinality(s.leave_days) - 1] || s.leave_days[cardinality(s.leave_days)] + after.moved_days - (s.days - o.shifted_days) end
  from open o
  join summed s on s.id = o.id
  cross join lateral (
    select ((o.due_date at time zone o.time_zone) + make_interval(days => s.days - o.shifted_days)) at time zone o.time_zone as due_date
  ) exact
  cross join lateral (
    -- A due date that goes back never goes back into the past: the next working day is left, as far as it was not later anyway.
    select case when s.days < o.shifted_days and o.due_date > private.clock()
        then greatest(exact.due_date, least(o.due_date, private.end_of_day(
          coalesce(private.next_working_day(o.user_id, today.day), today.day), o.time_zone)))
      else exact.due_date end as due_date
    from (select private.local_date(private.clock(), o.time_zone) as day) today
  ) settled
  cross join lateral (
    select settled.due_date, private.deadline_date(settled.due_date, o.time_zone) - o.due_on as moved_days
  ) after
$function$;

CREATE OR REPLACE FUNCTION private.end_leave (
  leave_id uuid,
  last_day date
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  found_leave public.staff_leaves;
begin
  select * into found_leave from public.staff_leaves l
  where l.id = leave_id and l.organization_id = private.my_organization_id_as('training_administrator') for update;
  if found_leave.id is null then
    perform private.fail(404, 'LEAVE_NOT_FOUND', 'There is no such leave that you may change.');
  elsif found_leave.cancelled_at is not null then
    perform private.fail(409, 'LEAVE_CANCELLED', 'This leave was cancelled.', 'Record a new one.');
  elsif last_day is null then
    perform private.fail(400, 'LAST_DAY_MISSING', 'Say which day is the last one away.');
  end if;
  perform private.check_leave(found_leave.user_id, found_leave.id, found_leave.starts_on, last_day);
  update public.staff_leaves l set ends_on = last_day where l.id = found_leave.id and l.ends_on is distinct from last_day;
  perform private.apply_leaves(array[found_leave.user_id]);
end
$function$;

CREATE OR REPLACE FUNCTION private.escalate_violations()
  RETURNS integer
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with late as (
    select v.* from public.compliance_violations v
    join public.organizations practice on practice.id = v.organization_id
    where v.resolved_at is null and v.corrective_action_due_on < private.local_date(private.clock(), practice.time_zone)
      and not exists (
        select from public.violation_steps step
        where step.violation_id = v.id and step.kind = 'escalated' and step.due_on = v.corrective_action_due_on)
  ), escalated as (
    insert into public.violation_steps (organization_id, violation_id, user_id, kind, to_status, owner_id, owner_name, due_on, escalated_to, escalated_to_name)
    select late.organization_id, late.id, late.user_id, 'escalated', late.status, owner.id, owner.full_name, late.corrective_action_due_on, next_up.id, next_up.full_name
    from late
    left join public.staff owner on owner.id = late.owner_id
    left join lateral (
      select candidate.id, candidate.full_name
      from public.staff candidate
      left join public.reporting_lines above_owner on above_owner.report_id = late.owner_id and above_owner.manager_id = candidate.id
      left join public.reporting_lines above_person on above_person.report_id = late.user_id and above_person.manager_id = candidate.id
      where candidate.organization_id = late.organization_id and candidate.employment_status = 'active'
        and candidate.id <> late.user_id and candidate.id is distinct from late.owner_id
        and (candidate.permission_level in ('training_administrator', 'executive') and (above_owner.depth is not null or above_person.depth is not null)
          or candidate.permission_level = 'executive'
          or candidate.permission_level = 'manager' and above_person.depth is not null)
      -- The nearest above the owner; failing that, the nearest above the person; failing that, an executive.
      order by above_owner.depth, above_person.depth, candidate.full_name, candidate.id limit 1
    ) next_up on true
    on conflict (violation_id, due_on) where kind = 'escalated' do nothing
    returning 1
  )
  select count(*)::integer from escalated
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

CREATE OR REPLACE FUNCTION private.is_same_credential (
  kind        public.certification_kind_enum,
  name        text,
  state       text,
  other_kind  public.certification_kind_enum,
  other_name  text,
  other_state text
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select kind = other_kind and case
    when kind in ('npi', 'dea_registration') then true
    -- Two states may give out the same number, and so may two issuers of cards.
    when kind = 'licence' then coalesce(state = other_state, lower(name) = lower(other_name))
    else lower(name) = lower(other_name)
  end
$function$;

CREATE OR REPLACE FUNCTION private.is_working_day (
  user_id uuid,
  day     date
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select extract(isodow from day)::smallint = any (coalesce(s.working_days, practice.working_days))
    and not exists (
      select from public.practice_closures c
      where c.organization_id = s.organization_id and c.closed_on = day and (c.location_id is null or c.location_id = s.location_id))
    and not exists (
      select from public.staff_leaves l
      where l.user_id = s.id and l.cancelled_at is null and l.starts_on <= day and (l.ends_on is null or l.ends_on >= day))
  from public.staff s join public.organizations practice on practice.id = s.organization_id
  where s.id = is_working_day.user_id
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

CREATE OR REPLACE FUNCTION private.move_due_dates (
  people uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  planned jsonb;
  moved integer;
begin
  select jsonb_agg(to_jsonb(p)) into planned from private.due_dates_after_leaves(people) p
  where p.moved_days <> 0 or p.leave_ids <> '{}' or exists (select from public.assignment_leave_shifts s where s.assignment_id = p.assignment_id);
  if planned is null then return 0; end if;

  update public.training_assignments a set
    due_date = plan.due_after,
    completion_deadline = ((a.completion_deadline at time zone practice.time_zone) + make_interval(days => plan.moved_days)) at time zone practice.time_zone
  from jsonb_to_recordset(planned) as plan (assignment_id uuid, due_after timestamptz, moved_days integer), public.organizations practice
  where a.id = plan.assignment_id and practice.id = a.organization_id and plan.moved_days <> 0;
  get diagnostics moved = row_count;

  delete from public.assignment_leave_shifts s
  using jsonb_to_recordset(planned) as plan (assignment_id uuid, leave_ids uuid[])
  where s.assignment_id = plan.assignment_id and not s.leave_id = any (plan.leave_ids);
  insert into public.assignment_leave_shifts as s (organization_id, user_id, assignment_id, leave_id, days)
  select a.organization_id, a.user_id, a.id, part.leave_id, part.days
  from jsonb_to_recordset(planned) as plan (assignment_id uuid, leave_ids uuid[], leave_days integer[])
  join public.training_assignments a on a.id = plan.assignment_id
  cross join lateral unnest(plan.leave_ids, plan.leave_days) as part (leave_id, days)
  on conflict on constraint a_leave_shifts_an_assignment_once do update set days = excluded.days where s.days <> excluded.days;
  return moved;
end
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

CREATE OR REPLACE FUNCTION private.next_working_day (
  user_id uuid,
  day     date
)
  RETURNS date
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select first.day
  from public.staff s
  join public.organizations practice on practice.id = s.organization_id
  -- After the leave that holds the day, if it has an end.
  left join public.staff_leaves away
    on away.user_id = s.id and away.cancelled_at is null and away.starts_on <= next_working_day.day and (away.ends_on is null or away.ends_on >= next_working_day.day)
  cross join lateral (
    select candidate.day
    from (
      select coalesce(away.ends_on + 1, next_working_day.day) + ahead as day from generate_series(0, 400) ahead
    ) candidate
    where extract(isodow from candidate.day)::smallint = any (coalesce(s.working_days, practice.working_days))
      and not exists (
        select from public.practice_closures c
        where c.organization_id = s.organization_id and c.closed_on = candidate.day and (c.location_id is null or c.location_id = s.location_id))
      and not exists (
        select from public.staff_leaves l
        where l.user_id = s.id and l.cancelled_at is null and l.starts_on <= candidate.day and (l.ends_on is null or l.ends_on >= candidate.day))
    order by candidate.day limit 1
  ) first
  where s.id = next_working_day.user_id
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

CREATE OR REPLACE FUNCTION private.preview_leave (
  user_id      uuid,
  leave_id     uuid,
  starts_on    date,
  ends_on      date,
  is_cancelled boolean
)
  RETURNS TABLE (
    assignment_id uuid,
    program_name  text,
    due_before    timestamp with time zone,
    due_after     timestamp with time zone,
    moved_days    integer
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  considered public.staff_leaves;
begin
  select * into considered from public.staff_leaves l
  where l.id = preview_leave.leave_id and l.organization_id = private.my_organization_id_as('training_administrator');
  if preview_leave.leave_id is not null and considered.id is null then
    perform private.fail(404, 'LEAVE_NOT_FOUND', 'There is no such leave that you may change.');
  end if;
  considered.user_id := coalesce(considered.user_id, preview_leave.user_id);
  considered.starts_on := coalesce(preview_leave.starts_on, considered.starts_on);
  if is_cancelled then
    considered.cancelled_at := private.clock();
  else
    considered.ends_on := preview_leave.ends_on;
    perform private.check_leave(considered.user_id, considered.id, considered.starts_on, considered.ends_on);
  end if;
  return query
  select plan.assignment_id, program.program_name::text, plan.due_before, plan.due_after, plan.moved_days
  from private.due_dates_after_leaves(array[considered.user_id], considered) plan
  join public.training_assignments a on a.id = plan.assignment_id
  join public.training_programs program on program.id = a.program_id
  where plan.moved_days <> 0 and a.organization_id = private.my_organization_id_as('training_administrator')
  order by plan.due_before, program.program_name;
end
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

CREATE OR REPLACE FUNCTION private.record_leave (
  user_id   uuid,
  kind      public.leave_kind_enum,
  starts_on date,
  ends_on   date,
  note      text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  made public.staff_leaves;
begin
  perform from public.staff s where s.id = record_leave.user_id for no key update;
  perform private.check_leave(user_id, null, starts_on, ends_on);
  if kind is null then
    perform private.fail(400, 'KIND_MISSING', 'Say what kind of leave it is.');
  elsif length(note) > 2000 then
    perform private.fail(400, 'NOTE_TOO_LONG', 'A note has 2000 characters at most.');
  end if;
  insert into public.staff_leaves (organization_id, user_id, starts_on, ends_on, planned_ends_on, recorded_by)
  select s.organization_id, s.id, record_leave.starts_on, record_leave.ends_on, record_leave.ends_on, private.my_staff_id()
  from public.staff s where s.id = record_leave.user_id
  returning * into made;
  insert into public.staff_leave_details (id, organization_id, user_id, kind, note)
  values (made.id, made.organization_id, made.user_id, kind, nullif(btrim(note), ''));
  perform private.apply_leaves(array[made.user_id]);
  return made.id;
end
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

CREATE OR REPLACE FUNCTION private.record_verification (
  certification_id uuid,
  source_name      text,
  outcome          public.verification_outcome_enum,
  checked_on       date,
  details          text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  certification public.staff_certifications;
  today date;
  zone text;
  made uuid;
begin
  select * into certification from public.staff_certifications c
  where c.id = record_verification.certification_id and c.user_id = any (array(select private.my_assignable_ids()));
  select time_zone, private.local_date(private.clock(), time_zone) into zone, today from public.organizations where id = certification.organization_id;
  if certification.id is null then
    perform private.fail(404, 'CERTIFICATION_NOT_FOUND', 'There is no such certification that you may check.');
  elsif certification.user_id = private.my_staff_id() then
    perform private.fail(403, 'OWN_CERTIFICATION', 'Nobody checks their own certification.');
  elsif length(btrim(coalesce(record_verification.source_name, ''))) = 0 then
    perform private.fail(400, 'VERIFICATION_SOURCE_MISSING', 'Say where it was looked up.', 'Name the register or the board.');
  elsif record_verification.outcome is null then
    perform private.fail(400, 'VERIFICATION_OUTCOME_MISSING', 'Say what the source answered.');
  elsif record_verification.checked_on > today then
    perform private.fail(400, 'CHECKED_IN_THE_FUTURE', 'The check is dated in the future.', 'Choose today or an earlier day.');
  end if;
  insert into public.verifications (organization_id, certification_id, user_id, method, source_name, normalized_number, outcome, details, checked_by, checked_at)
  values (certification.organization_id, certification.id, certification.user_id, 'manual', btrim(record_verification.source_name),
    public.normalized_certification_number(certification.certification_number), record_verification.outcome, nullif(btrim(record_verification.details), ''),
    private.my_staff_id(),
    case when record_verification.checked_on < today then (record_verification.checked_on + time '12:00') at time zone zone else private.clock() end)
  returning id into made;
  return made;
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

CREATE OR REPLACE FUNCTION private.remind_assignment (
  assignment_id uuid
)
  RETURNS timestamp WITH time zone
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  assignment public.training_assignments;
  person public.staff;
begin
  select * into assignment from public.training_assignments a
  where a.id = assignment_id and a.user_id = any (array(select private.my_assignable_ids())) for update;
  if assignment.id is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment that you may remind of.');
  elsif assignment.status in ('completed', 'cancelled') then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment is finished or cancelled.');
  end if;
  select * into person from public.staff where id = assignment.user_id;
  if person.employment_status <> 'active' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s is on leave or has left, and is not reminded.', person.full_name));
  elsif assignment.last_reminder_sent > private.clock() - interval '1 day' then
    perform private.fail(409, 'REMINDED_RECENTLY', 'This person was reminded less than a day ago.');
  end if;
  update public.training_assignments a set last_reminder_sent = private.clock() where a.id = assignment.id;
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
  select assignment.organization_id, assignment.user_id, 'reminder', case when assignment.due_date <= private.clock() then 'high' else 'medium' end::public.severity_enum,
    left('Reminder: ' || program.program_name, 200),
    case when assignment.due_date <= private.clock() then 'It was due ' else 'It is due ' end
      || to_char(private.deadline_date(assignment.due_date, practice.time_zone), 'FMDD FMMonth YYYY') || '.',
    '/training/' || assignment.id, 'reminder:' || assignment.id || ':' || private.clock()
  from public.training_programs program join public.organizations practice on practice.id = program.organization_id
  where program.id = assignment.program_id;
  return private.clock();
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

CREATE OR REPLACE FUNCTION private.restate_staff_history (
  people uuid[],
  stated jsonb,
  why    text   DEFAULT NULL::text
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  wanted jsonb;
  written integer;
begin
  -- Two corrections of one person take turns.
  perform from public.staff where id = any (people) order by id for no key update;

  with statement as (
    select s.user_id, s.valid_from, coalesce(s.valid_until, 'infinity') as valid_until, s.facts, 0 as rank
    from jsonb_to_recordset(stated) as s (user_id uuid, valid_from date, valid_until date, facts jsonb)
    union all
    select h.user_id, h.valid_from, coalesce(h.valid_until, 'infinity'), private.staff_facts(to_jsonb(h)), 1
    from public.staff_history h where h.user_id = any (people) and h.superseded_at is null
  ), period as (
    select p.id, p.user_id, p.organization_id, p.started_on as first_day, coalesce(p.ended_on + 1, 'infinity') as after_last
    from public.employment_periods p where p.user_id = any (people)
  ), edge as (
    select id, user_id, organization_id, first_day, first_day as day, after_last from period
    union
    select p.id, p.user_id, p.organization_id, p.first_day, edges.day, p.after_last
    from period p join statement s on s.user_id = p.user_id
    cross join lateral (values (s.valid_from), (s.valid_until)) as edges (day)
    where edges.day > p.first_day and edges.day < p.after_last
  ), segment as (
    select id, user_id, organization_id, first_day, after_last, day as valid_from, lead(day, 1, after_last) over (partition by id order by day) as valid_until from edge
  ), told as (
    -- What is stated now, else what was stated before, else what is nearest, if possible in the same
    -- employment: the row before, else the row after, else the person as they are.
    select distinct on (g.id, g.valid_from) g.id, g.user_id, g.organization_id, g.valid_from, g.valid_until,
      coalesce(s.facts, private.staff_facts(to_jsonb(person))) as facts
    from segment g
    join public.staff person on person.id = g.user_id
    left join statement s on s.user_id = g.user_id
    order by g.id, g.valid_from,
      case when s.valid_from <= g.valid_from and s.valid_until >= g.valid_until then s.rank else 2 end,
      s.valid_from >= g.after_last or s.valid_until <= g.first_day, s.valid_from > g.valid_from, abs(s.valid_from - g.valid_from)
  ), marked as (
    select *, facts is distinct from lag(facts) over (partition by id order by valid_from) as begins from told
  ), numbered as (
    select *, count(*) filter (where begins) over (partition by id order by valid_from) as stretch from marked
  ), stretch as (
    select user_id, organization_id, min(valid_from) as valid_from, nullif(max(valid_until), 'infinity') as valid_until, facts
    from numbered group by id, user_id, organization_id, stretch, facts
  )
  select jsonb_agg(to_jsonb(stretch)) into wanted from stretch;

  update public.staff_history h set superseded_at = greatest(private.clock(), h.recorded_at)
  where h.user_id = any (people) and h.superseded_at is null
    and not exists (
      select from jsonb_to_recordset(wanted) as w (user_id uuid, valid_from date, valid_until date, facts jsonb)
      where w.user_id = h.user_id and w.valid_from = h.valid_from and w.valid_until is not distinct from h.valid_until
        and w.facts = private.staff_facts(to_jsonb(h)));

  insert into public.staff_history (
    organization_id, user_id, valid_from, valid_until, position_id, department_id, location_id, manager_id, permission_level, employment_kind,
    reason, recorded_by, recorded_at
  )
  select w.organization_id, w.user_id, w.valid_from, w.valid_until, fact.position_id, fact.department_id, fact.location_id, fact.manager_id,
    fact.permission_level, fact.employment_kind, why, private.my_staff_id(),
    -- Never before what it follows, whatever clock that was written by.
    greatest(private.clock(), (select max(h.recorded_at) from public.staff_history h where h.user_id = w.user_id))
  from jsonb_to_recordset(wanted) as w (organization_id uuid, user_id uuid, valid_from date, valid_until date, facts jsonb)
  cross join lateral jsonb_populate_record(null::public.staff_history, w.facts) as fact
  where not exists (
    select from public.staff_history h where h.user_id = w.user_id and h.superseded_at is null and h.valid_from = w.valid_from);
  get diagnostics written = row_count;
  return written;
end
$function$;

CREATE OR REPLACE FUNCTION private.review_ce_credit (
  credit_id uuid,
  approve   boolean,
  note      text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  credit public.ce_credits;
begin
  select * into credit from public.ce_credits c
  where c.id = credit_id and c.user_id = any (array(select private.my_assignable_ids())) for update;
  if credit.id is null then
    perform private.fail(404, 'CE_CREDIT_NOT_FOUND', 'There is no such credit that you may review.');
  elsif credit.user_id = private.my_staff_id() then
    perform private.fail(403, 'OWN_CREDIT', 'Nobody reviews their own credit.');
  elsif credit.review_status <> 'pending' or credit.revoked_at is not null then
    perform private.fail(409, 'ALREADY_REVIEWED', 'This credit was decided on already.', 'Revoke it where it was approved by mistake.');
  elsif not approve and length(btrim(coalesce(note, ''))) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is rejected, so that it can be put right.');
  end if;
  update public.ce_credits c
  set review_status = case when approve then 'approved' else 'rejected' end::public.review_status_enum, review_note = nullif(btrim(note), ''),
    reviewed_by = private.my_staff_id(), reviewed_at = private.clock()
  where c.id = credit_id;
end
$function$;

CREATE OR REPLACE FUNCTION private.review_ce_rule (
  rule_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  update public.ce_rules r set reviewed_by = private.my_staff_id(), reviewed_at = private.clock()
  where r.id = rule_id and r.organization_id = private.my_organization_id_as('training_administrator');
  if not found then
    perform private.fail(404, 'CE_RULE_NOT_FOUND', 'There is no such rule that you may review.');
  end if;
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

CREATE OR REPLACE FUNCTION private.revoke_ce_credit (
  credit_id uuid,
  reason    text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  credit public.ce_credits;
begin
  -- What was not decided on yet may be taken back by whom it is about; what counts, by who may review it.
  select * into credit from public.ce_credits c
  where c.id = credit_id and ((c.user_id = private.my_staff_id() and c.review_status = 'pending')
    or (c.user_id = any (array(select private.my_assignable_ids())) and c.user_id <> private.my_staff_id())) for update;
  if credit.id is null then
    perform private.fail(404, 'CE_CREDIT_NOT_FOUND', 'There is no such credit that you may revoke.');
  elsif credit.revoked_at is not null then
    perform private.fail(409, 'ALREADY_REVOKED', 'This credit was revoked already.');
  elsif length(btrim(coalesce(reason, ''))) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is revoked.');
  end if;
  update public.ce_credits c set revoked_by = private.my_staff_id(), revoked_at = private.clock(), revocation_reason = btrim(reason) where c.id = credit_id;
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
    when 'apply_leaves' then changed := private.apply_leaves();
    when 'remind_expiring_certifications' then changed := private.remind_expiring_certifications();
    when 'escalate_violations' then changed := private.escalate_violations();
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
  -- Before the hour's transitions, which leave out nobody who came back at midnight.
  perform cron.schedule('leaves', '1 * * * *', 'select private.run_job(''apply_leaves'')');
  perform cron.schedule('compliance-transitions', '5 * * * *', 'select private.run_job(''apply_compliance_transitions'')');
  perform cron.schedule('certification-reminders', '20 * * * *', 'select private.run_job(''remind_expiring_certifications'')');
  perform cron.schedule('late-corrective-actions', '25 * * * *', 'select private.run_job(''escalate_violations'')');
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
  as_whom := case when signer.id = observation.observer_id then 'observation_made'::public.signature_meaning_enum else 'observation_received' end;
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

CREATE OR REPLACE FUNCTION private.staff_facts (
  whole jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object('position_id', whole -> 'position_id', 'department_id', whole -> 'department_id', 'location_id', whole -> 'location_id',
    'manager_id', whole -> 'manager_id', 'permission_level', whole -> 'permission_level', 'employment_kind', whole -> 'employment_kind')
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

CREATE OR REPLACE FUNCTION private.take_violation_step (
  violation_id      uuid,
  to_status         public.violation_status_enum,
  note              text,
  owner_id          uuid,
  corrective_action text,
  due_on            date,
  version           timestamp with time zone
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  me uuid := private.my_staff_id();
  violation public.compliance_violations := private.violation_to_change(violation_id);
  assigns boolean := violation.user_id = any (array(select private.my_assignable_ids()));
  said text := nullif(btrim(note), '');
  plan_owner uuid;
  plan_owner_name text;
  plan_action text;
  plan_due date;
begin
  if violation.user_id = me then
    perform private.fail(403, 'OWN_VIOLATION', 'Others see to a violation of your own.', 'You can add a note or a document to it.');
  elsif violation.updated_at <> version then
    perform private.fail(409, 'STALE', 'This violation was changed since you read it.', 'Look at it again and take the step that is next now.');
  elsif not (case to_status
    when 'planned' then violation.status in ('open', 'planned', 'in_progress')
    when 'in_progress' then violation.status = 'planned'
    when 'resolved' then violation.status = 'in_progress'
    when 'verified' then violation.status = 'resolved' or violation.status <> 'verified' and violation.met_again_at is not null
    when 'open' then violation.status in ('resolved', 'verified')
  end) then
    perform private.fail(409, 'STEP_OUT_OF_ORDER', format('This violation is %s; it cannot become %s from there.', replace(violation.status::text, '_', ' '), replace(to_status::text, '_', ' ')),
      case violation.status
        when 'open' then 'Plan the corrective action first.'
        when 'planned' then 'Begin the corrective action first.'
        when 'in_progress' then 'Finish the corrective action first.'
        when 'resolved' then 'Somebody else verifies it next, or it is reopened.'
        else 'Reopen it first.' end);
  elsif to_status = 'planned' and not assigns then
    perform private.fail(403, 'NOT_YOURS_TO_PLAN', 'The direct manager or a training administrator plans the corrective action.', 'Add a note to tell them what you know.');
  elsif to_status in ('in_progress', 'resolved') and not assigns and violation.owner_id is distinct from me then
    perform private.fail(403, 'NOT_YOUR_STEP', 'The owner of the step, the direct manager or a training administrator takes it.', 'Add a note to tell them what you know.');
  elsif to_status = 'resolved' and said is null then
    perform private.fail(400, 'NOTE_MISSING', 'Say what was done, so that somebody else can verify it.');
  elsif to_status = 'verified' and violation.done_by = me then
    perform private.fail(403, 'DONE_BY_YOURSELF', 'You did this step, so somebody else verifies it.', 'Ask another manager above, a training administrator or an executive.');
  elsif to_status = 'open' and said is null then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is reopened.');
  end if;

  if to_status = 'planned' then
    plan_owner := coalesce(owner_id, violation.owner_id, me);
    plan_action := coalesce(nullif(btrim(corrective_action), ''), violation.corrective_action);
    plan_due := coalesce(due_on, violation.corrective_action_due_on);
    select candidate.full_name into plan_owner_name from private.violation_owners(violation.id) candidate where candidate.id = plan_owner;
    if plan_action is null or plan_due is null then
      perform private.fail(400, 'PLAN_INCOMPLETE', 'A plan says what will be done and by when.');
    elsif plan_due < (select private.local_date(private.clock(), o.time_zone) from public.organizations o where o.id = violation.organization_id) then
      perform private.fail(400, 'DUE_DATE_PAST', 'The last day for the corrective action has passed already.', 'Choose today or a later day.');
    elsif plan_owner_name is null then
      perform private.fail(400, 'OWNER_NOT_ELIGIBLE', 'This person cannot see to the corrective action.',
        'Choose a manager above the person, a training administrator or an executive.');
    end if;
  end if;

  update public.compliance_violations v set
    status = to_status,
    owner_id = case to_status when 'planned' then plan_owner when 'open' then null else v.owner_id end,
    corrective_action = case to_status when 'planned' then plan_action else v.corrective_action end,
    corrective_action_due_on = case to_status when 'planned' then plan_due when 'open' then null else v.corrective_action_due_on end,
    met_again_at = case when to_status <> 'open' then v.met_again_at end,
    resolved_at = case to_status when 'resolved' then private.clock() when 'verified' then coalesce(v.resolved_at, v.met_again_at) end,
    done_by = case to_status when 'resolved' then me when 'verified' then v.done_by end,
    verified_by = case to_status when 'verified' then me end,
    verified_at = case to_status when 'verified' then private.clock() end
  where v.id = violation.id;
  insert into public.violation_steps (organization_id, violation_id, user_id, kind, actor_id, actor_name, from_status, to_status, note, owner_id, owner_name, corrective_action, due_on)
  select violation.organization_id, violation.id, violation.user_id, 'moved', me, s.full_name, violation.status, to_status, said, plan_owner, plan_owner_name, plan_action, plan_due
  from public.staff s where s.id = me;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_ce_credits__keep_facts()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  may_change text[] := array['review_status', 'reviewed_by', 'reviewed_at', 'review_note', 'revoked_by', 'revoked_at', 'revocation_reason', 'updated_at'];
begin
  if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
    or (old.review_status <> 'pending' and (new.review_status, new.reviewed_by, new.reviewed_at) is distinct from (old.review_status, old.reviewed_by, old.reviewed_at))
    or (old.revoked_at is not null and (new.revoked_by, new.revoked_at, new.revocation_reason) is distinct from (old.revoked_by, old.revoked_at, old.revocation_reason)) then
    perform private.fail(403, 'APPEND_ONLY', 'What a credit says is frozen.', 'Revoke it and add another.');
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_ce_credits__stamp()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if new.earned_on > private.local_date(private.clock(), (select time_zone from public.organizations where id = new.organization_id)) then
    perform private.fail(400, 'EARNED_IN_THE_FUTURE', 'The credit is dated in the future.', 'Choose today or an earlier day.');
  end if;
  -- A training finished here is its own proof; a certificate from elsewhere waits for a person.
  if private.my_staff_id() is not null and new.completion_id is null then
    new.created_by := private.my_staff_id();
    new.review_status := 'pending';
    new.reviewed_by := null;
    new.reviewed_at := null;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_ce_rules__stamp()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  -- What was confirmed is no longer what it says; confirming is a step of its own.
  if private.my_staff_id() is not null and (tg_op = 'INSERT'
    or to_jsonb(new) - array['reviewed_by', 'reviewed_at', 'updated_at'] is distinct from to_jsonb(old) - array['reviewed_by', 'reviewed_at', 'updated_at']) then
    new.reviewed_by := null;
    new.reviewed_at := null;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_compliance_records__flag_violations()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into public.compliance_violations (organization_id, user_id, record_id, recorded_by, requirement_name, severity, violation_details, occurred_at)
  -- Flagged by nobody, whoever's change brought it about.
  select n.organization_id, n.user_id, n.id, null, n.requirement_name,
    case n.compliance_type when 'certification' then 'critical' else 'high' end::public.severity_enum,
    case when n.last_compliance_date is null then 'Was due and has not been completed.' else 'The last proof has lapsed.' end,
    least(coalesce(n.grace_period_end, n.next_required_date), private.clock())
  from new_rows n
  where n.compliance_status = 'non_compliant'
    -- Once per period: a period ends on the date that was missed.
    and not exists (
      select from public.compliance_violations v
      where v.record_id = n.id and v.occurred_at = least(coalesce(n.grace_period_end, n.next_required_date), private.clock()));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_compliance_records__meet_again()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  with met as (
    update public.compliance_violations v set met_again_at = private.clock()
    from new_rows n join old_rows o using (id)
    where v.record_id = n.id and v.recorded_by is null and v.status <> 'verified' and v.met_again_at is null
      and n.compliance_status = 'compliant' and o.compliance_status <> 'compliant'
    returning v.*
  )
  insert into public.violation_steps (organization_id, violation_id, user_id, kind, to_status)
  select met.organization_id, met.id, met.user_id, 'met_again', met.status from met order by met.id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_compliance_violations__record_step()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into public.violation_steps (organization_id, violation_id, user_id, kind, actor_id, actor_name, to_status, corrective_action, due_on, taken_at)
  select n.organization_id, n.id, n.user_id, 'recorded', recorder.id, recorder.full_name, n.status, n.corrective_action, n.corrective_action_due_on, n.created_at
  from new_rows n left join public.staff recorder on recorder.id = n.recorded_by
  order by n.occurred_at, n.id;
  return null;
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

CREATE OR REPLACE FUNCTION private.tg_staff__keep_history()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  people uuid[];
  stated jsonb;
begin
  if tg_op = 'INSERT' then
    insert into public.employment_periods (organization_id, user_id, started_on, ended_on)
    select organization_id, id, hired_on, terminated_on from new_rows;
    select array_agg(id),
      jsonb_agg(jsonb_build_object('user_id', id, 'valid_from', hired_on, 'facts', private.staff_facts(to_jsonb(new_rows))))
    into people, stated from new_rows;
  else
    perform private.fail(409, 'PERIODS_OVERLAP', format('%s was still employed on that day.', n.full_name), 'Choose a later first day.')
    from new_rows n join old_rows o using (id)
    join public.employment_periods p on p.user_id = n.id and p.ended_on >= n.hired_on
      and (p.started_on <> o.hired_on or (o.terminated_on < n.hired_on and n.terminated_on is null))
    where n.hired_on <> o.hired_on limit 1;

    -- Somebody who had left and starts again; any other change of the dates corrects the latest period.
    insert into public.employment_periods (organization_id, user_id, started_on)
    select n.organization_id, n.id, n.hired_on
    from new_rows n join old_rows o using (id) where o.terminated_on < n.hired_on and n.terminated_on is null;
    update public.employment_periods p set started_on = n.hired_on, ended_on = n.terminated_on
    from new_rows n join old_rows o using (id)
    where p.user_id = n.id and (n.hired_on, n.terminated_on) is distinct from (o.hired_on, o.terminated_on)
      and p.started_on = (select max(latest.started_on) from public.employment_periods latest where latest.user_id = n.id)
      and (p.started_on, p.ended_on) is distinct from (n.hired_on, n.terminated_on);

    select array_agg(changed.id),
      jsonb_agg(jsonb_build_object('user_id', changed.id, 'valid_from', changed.valid_from, 'facts', changed.facts)) filter (where changed.is_stated)
    into people, stated
    from (
      select n.id, facts.now as facts,
        facts.now <> facts.before or (o.terminated_on is not null and n.terminated_on is null) as is_stated,
        case when o.terminated_on < n.hired_on and n.terminated_on is null then n.hired_on
          else greatest(private.local_date(private.clock(), practice.time_zone), n.hired_on) end as valid_from
      from new_rows n join old_rows o using (id)
      join public.organizations practice on practice.id = n.organization_id
      cross join lateral (select private.staff_facts(to_jsonb(n)) as now, private.staff_facts(to_jsonb(o)) as before) facts
      where facts.now <> facts.before or (n.hired_on, n.terminated_on) is distinct from (o.hired_on, o.terminated_on)
    ) changed;
  end if;
  if people is null then return null; end if;
  perform private.restate_staff_history(people, coalesce(stated, '[]'));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff_certifications__check_number()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  its_kind public.certification_kind_enum := coalesce(new.kind, public.guessed_certification_kind(new.certification_name));
  same public.staff_certifications;
begin
  if tg_op = 'UPDATE' and (new.certification_number, new.kind, new.state) is not distinct from (old.certification_number, old.kind, old.state) then
    return new;
  end if;
  if public.certification_number_check(its_kind, new.certification_number) = 'invalid' then
    if its_kind = 'npi' then
      perform private.fail(400, 'CERTIFICATION_NUMBER_INVALID', 'This is not a National Provider Identifier: it has ten digits, and the last one checks the others.',
        'Compare it with the document digit by digit.');
    else
      perform private.fail(400, 'CERTIFICATION_NUMBER_INVALID',
        'This is not a DEA registration number: two letters (or a letter and a 9) and seven digits, and the last digit checks the others.',
        'Compare it with the certificate digit by digit.');
    end if;
  end if;
  if new.renews_id is null then
    select c.* into same from public.staff_certifications c
    where c.organization_id = new.organization_id and c.user_id = new.user_id and c.id <> new.id and c.review_status <> 'rejected'
      and (tg_op = 'INSERT' or c.renews_id is distinct from new.id)
      and public.normalized_certification_number(c.certification_number) = public.normalized_certification_number(new.certification_number)
      and private.is_same_credential(coalesce(c.kind, public.guessed_certification_kind(c.certification_name)), c.certification_name, c.state,
        its_kind, new.certification_name, new.state)
    order by c.expiration_date desc nulls first limit 1;
    if same.id is not null then
      perform private.fail(409, 'CERTIFICATION_ALREADY_HELD',
        format('%s with this number is on record already%s.', same.certification_name,
          case when same.expiration_date is not null then ', valid until ' || to_char(same.expiration_date, 'FMMonth FMDD, YYYY') else '' end),
        'Renew it instead.');
    end if;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff_certifications__record_checksum()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if tg_op = 'INSERT' then
    insert into public.verifications (organization_id, certification_id, user_id, method, source_name, normalized_number, outcome)
    select * from private.checksum_results(array(select id from new_rows));
  else
    insert into public.verifications (organization_id, certification_id, user_id, method, source_name, normalized_number, outcome)
    select * from private.checksum_results(array(
      select after.id from new_rows after join old_rows before on before.id = after.id
      where (after.kind, public.normalized_certification_number(after.certification_number))
        is distinct from (before.kind, public.normalized_certification_number(before.certification_number))));
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff_certifications__stamp()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  new.kind := coalesce(new.kind, public.guessed_certification_kind(new.certification_name));
  -- Who filed it and who reviewed it is what happened, not what the request says.
  if private.my_staff_id() is not null then
    if tg_op = 'INSERT' then
      new.created_by := private.my_staff_id();
      new.review_status := 'pending';
      new.reviewed_by := null;
      new.reviewed_at := null;
    elsif new.review_status is distinct from old.review_status then
      new.reviewed_by := case when new.review_status <> 'pending' then private.my_staff_id() end;
      new.reviewed_at := case when new.review_status <> 'pending' then private.clock() end;
    elsif (new.certification_name, new.certification_number, new.issuing_organization, new.issue_date, new.expiration_date, new.document_url, new.state)
      is distinct from (old.certification_name, old.certification_number, old.issuing_organization, old.issue_date, old.expiration_date, old.document_url, old.state) then
      -- What was reviewed is no longer what it says.
      new.review_status := 'pending';
      new.reviewed_by := null;
      new.reviewed_at := null;
    end if;
  end if;
  if new.status <> 'suspended' then
    new.status := public.certification_status_at(new.status, new.expiration_date,
      (select time_zone from public.organizations where id = new.organization_id), private.clock());
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff_leaves__move_due_dates()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform private.move_due_dates(array(select distinct user_id from new_rows));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_assignments__check_change()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  -- Jobs and imports write history, and a leave recorded afterwards may end in the past; people ask for what is ahead.
  if private.my_staff_id() is null or pg_trigger_depth() > 1 then return null; end if;
  perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment is finished or cancelled.', 'Assign the program again.')
  from new_rows n join old_rows o using (id)
  where o.status in ('completed', 'cancelled')
    and (n.due_date, n.completion_deadline, n.priority_level) is distinct from (o.due_date, o.completion_deadline, o.priority_level) limit 1;
  perform private.fail(400, 'DUE_IN_THE_PAST', 'The due date has already passed.', 'Choose a later date.')
  from new_rows n join old_rows o using (id) where n.due_date is distinct from o.due_date and n.due_date <= private.clock() limit 1;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_assignments__earn_ce_credits()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into public.ce_credits (organization_id, user_id, earned_on, hours, provider, title, completion_id, review_status, reviewed_at, created_by)
  select after.organization_id, after.user_id, private.local_date(after.completed_at, practice.time_zone), program.ce_credits, practice.name, program.program_name,
    last_one.id, 'approved', after.completed_at, after.user_id
  from new_rows after
  join old_rows before on before.id = after.id and before.status <> 'completed'
  join public.training_programs program on program.id = after.program_id and program.ce_credits > 0
  join public.organizations practice on practice.id = after.organization_id
  join lateral (
    select c.id from public.training_completions c where c.assignment_id = after.id and c.passed order by c.completed_at desc, c.id limit 1
  ) last_one on true
  where after.status = 'completed'
  on conflict (completion_id) do nothing;
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

CREATE OR REPLACE FUNCTION private.tg_violation_steps__notify()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  violation_ids uuid[];
  people_ids uuid[];
begin
  select array_agg(n.violation_id), array_agg(n.user_id) into violation_ids, people_ids from new_rows n;
  if violation_ids is null then return null; end if;

  -- The owner and the manager, unless it was they who did it. What was flagged automatically is told by the lapse itself; the person
  -- is told of what somebody recorded about them.
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, subject_id, occasion)
  select n.organization_id, told.id, case when told.id = n.user_id then 'compliance' when told.id = v.owner_id then 'reminder' else 'manager_alert' end::public.notification_kind_enum,
    case when n.kind = 'escalated' or n.kind = 'moved' and n.to_status = 'open' then 'high' else 'medium' end::public.severity_enum,
    left(person.full_name || ', ' || v.requirement_name || ': ' || case n.kind
      when 'recorded' then 'violation recorded'
      when 'met_again' then 'met again, to be verified'
      when 'escalated' then 'corrective action is late'
      when 'noted' then 'new note'
      when 'attached' then 'new document'
      else case n.to_status
        when 'planned' then case when told.id = n.owner_id then 'corrective action for you to see to' else 'corrective action planned' end
        when 'in_progress' then 'corrective action begun'
        when 'resolved' then 'corrective action done, to be verified'
        when 'verified' then 'violation verified'
        else 'violation reopened' end end, 200),
    left(case n.kind
      when 'recorded' then v.violation_details
      when 'met_again' then 'The requirement is met. Somebody other than the person verifies it.'
      when 'escalated' then coalesce(n.owner_name || ' was to see to it. ', '') || 'It was to be done by ' || to_char(n.due_on, 'FMDD Mon YYYY') || '.'
      when 'attached' then n.actor_name || ': ' || n.document_name
      else n.actor_name || coalesce(': ' || coalesce(n.note, n.corrective_action), '') end, 2000),
    '/violations/' || n.violation_id, n.user_id, 'violation_step:' || n.id
  from new_rows n
  join public.compliance_violations v on v.id = n.violation_id
  join public.staff person on person.id = n.user_id
  join public.staff told on told.employment_status = 'active' and told.id is distinct from n.actor_id
    and (told.id <> n.user_id and told.id in (v.owner_id, person.manager_id, n.escalated_to) or told.id = n.user_id and n.kind = 'recorded')
  where n.kind <> 'recorded' or n.actor_id is not null
  on conflict do nothing;

  perform private.broadcast('compliance_violation_changed', violation_ids, people_ids);
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

CREATE OR REPLACE FUNCTION private.violation_owners (
  violation_id uuid
)
  RETURNS TABLE (
    id        uuid,
    full_name text
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select candidate.id, candidate.full_name
  from public.compliance_violations v
  join public.staff candidate on candidate.organization_id = v.organization_id and candidate.id <> v.user_id and candidate.employment_status = 'active'
  where v.id = violation_id
    and v.user_id = any (array(select private.my_assignable_ids()))
    and (candidate.permission_level in ('training_administrator', 'executive')
      or candidate.permission_level = 'manager' and exists (
        select from public.reporting_lines line where line.report_id = v.user_id and line.manager_id = candidate.id))
  order by candidate.full_name, candidate.id
$function$;

CREATE OR REPLACE FUNCTION private.violation_to_change (
  violation_id uuid
)
  RETURNS public.compliance_violations
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  violation public.compliance_violations;
begin
  select * into violation from public.compliance_violations v
  where v.id = violation_id and (
    v.organization_id = private.my_organization_id_as('training_administrator', 'executive')
    or v.user_id = private.my_staff_id()
    or v.user_id = any (array(select private.my_team_ids())))
  for update;
  if violation.id is null then
    perform private.fail(404, 'VIOLATION_NOT_FOUND', 'There is no such violation that you may see.');
  end if;
  return violation;
end
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

CREATE OR REPLACE FUNCTION public.add_violation_note (
  violation_id uuid,
  note         text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.add_violation_note(violation_id, note) $function$;

REVOKE ALL ON FUNCTION "public"."add_violation_note"(uuid, text) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.adopt_ce_rule (
  template text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  made uuid;
begin
  insert into public.ce_rules (organization_id, state, certification_name, hours_per_cycle, cycle_months, citation, source_note)
  select private.my_organization_id(), t.state, t.certification_name, t.hours_per_cycle, t.cycle_months, t.citation, t.source_note
  from public.ce_rule_templates() t where t.template = adopt_ce_rule.template
  returning id into made;
  if made is null then
    perform private.fail(404, 'TEMPLATE_NOT_FOUND', 'There is no such template.');
  end if;
  return made;
end
$function$;

REVOKE ALL ON FUNCTION "public"."adopt_ce_rule"(text) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.attach_violation_document (
  violation_id uuid,
  path         text,
  name         text
)
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.attach_violation_document(violation_id, path, name) $function$;

REVOKE ALL ON FUNCTION "public"."attach_violation_document"(uuid, text, text) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.cancel_leave (
  leave_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.cancel_leave(leave_id) $function$;

REVOKE ALL ON FUNCTION "public"."cancel_leave"(uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.ce_cycle (
  issue_date      date,
  expiration_date date,
  cycle_months    integer,
  day             date
)
  RETURNS daterange
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select case
    when expiration_date is not null then
      -- The cycle ends with the licence. A licence that is younger than a cycle has a shorter one.
      daterange(greatest(issue_date, (expiration_date + 1 - make_interval(months => cycle_months))::date), expiration_date, '[]')
    else (
      -- Without an end, cycles follow each other from the day of issue, each counted from that day so that short months do not wear it down.
      select daterange((issue_date + make_interval(months => cycle_months * nth))::date, (issue_date + make_interval(months => cycle_months * (nth + 1)))::date)
      from generate_series(0, greatest(0, (extract(year from age(day, issue_date)) * 12 + extract(month from age(day, issue_date)))::integer / cycle_months) + 1) nth
      where (issue_date + make_interval(months => cycle_months * (nth + 1)))::date > day
      order by nth limit 1
    )
  end
$function$;

REVOKE ALL ON FUNCTION "public"."ce_cycle"(date, date, integer, date) FROM "anon";

CREATE OR REPLACE FUNCTION public.ce_rule_templates()
  RETURNS TABLE (
    template           text,
    state              text,
    certification_name text,
    hours_per_cycle    numeric,
    cycle_months       integer,
    citation           text,
    source_note        text
  )
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  values
    ('ca_registered_nurse', 'CA', 'Registered nurse license', 30::numeric, 24, 'Cal. Code Regs. title 16', 'Secondary source, review before use.'),
    ('ca_physician', 'CA', 'Medical license', 50::numeric, 24, 'Medical Board of California', 'Secondary source, review before use.')
$function$;

REVOKE ALL ON FUNCTION "public"."ce_rule_templates"() FROM "anon";

CREATE OR REPLACE FUNCTION public.certification_duplicates (
  certification_ids uuid[]
)
  RETURNS TABLE (
    certification_id       uuid,
    other_certification_id uuid,
    other_user_id          uuid,
    other_name             text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.certification_duplicates(certification_ids) $function$;

REVOKE ALL ON FUNCTION "public"."certification_duplicates"(uuid[]) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.certification_number_check (
  kind   public.certification_kind_enum,
  number text
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select case
    when public.normalized_certification_number(number) is null then 'missing'
    when kind = 'npi' then case when public.npi_is_valid(public.normalized_certification_number(number)) then 'valid' else 'invalid' end
    when kind = 'dea_registration' then case when public.dea_number_is_valid(public.normalized_certification_number(number)) then 'valid' else 'invalid' end
    -- Boards of the states publish no check digit, and their formats change without notice: nothing is refused by a guess.
    else 'no_published_format'
  end
$function$;

REVOKE ALL ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) FROM "anon";

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

CREATE OR REPLACE FUNCTION public.correct_staff_history (
  user_id         uuid,
  effective_from  date,
  effective_until date,
  facts           jsonb,
  reason          text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.correct_staff_history(user_id, effective_from, effective_until, facts, reason) $function$;

REVOKE ALL ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.dea_number_is_valid (
  number text
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select case when number ~ '^[A-Z][A-Z9][0-9]{7}$' then (
    select (sum(digit * case when place % 2 = 1 then 1 else 2 end) filter (where place <= 6)) % 10 = max(digit) filter (where place = 7)
    from (select place, substr(number, 2 + place, 1)::integer as digit from generate_series(1, 7) place) as digits
  ) else false end
$function$;

REVOKE ALL ON FUNCTION "public"."dea_number_is_valid"(text) FROM "anon";

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

CREATE OR REPLACE FUNCTION public.end_leave (
  leave_id uuid,
  last_day date
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.end_leave(leave_id, last_day) $function$;

REVOKE ALL ON FUNCTION "public"."end_leave"(uuid, date) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.guessed_certification_kind (
  name text
)
  RETURNS public.certification_kind_enum
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select case
    -- Whole names only: a course about the DEA is not a registration with it.
    when name ~* '^\s*dea(\s+(registration|number|licen[sc]e|certificate))?\s*(\([a-z]{2}\))?\s*$' then 'dea_registration'
    when name ~* '^\s*(npi|national provider identifier)(\s+number)?\s*$' then 'npi'
    when name ~* '\mlicen[sc]e\M' then 'licence'
    else 'certification'
  end::public.certification_kind_enum
$function$;

REVOKE ALL ON FUNCTION "public"."guessed_certification_kind"(text) FROM "anon";

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

CREATE OR REPLACE FUNCTION public.normalized_certification_number (
  number text
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  -- Only the letters A to Z, whatever the database's locale, so that the console, which does the same while somebody types, agrees.
  select nullif(pg_catalog.translate(number, 'abcdefghijklmnopqrstuvwxyz -./', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), '')
$function$;

REVOKE ALL ON FUNCTION "public"."normalized_certification_number"(text) FROM "anon";

CREATE OR REPLACE FUNCTION public.npi_is_valid (
  number text
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select case when number ~ '^[0-9]{10}$' then (
    -- From the right, every second digit counts double, and a double of two digits counts as their sum.
    select sum(case when place % 2 = 0 then digit * 2 / 10 + digit * 2 % 10 else digit end) % 10 = 0
    from (select place, substr('80840' || number, 16 - place, 1)::integer as digit from generate_series(1, 15) place) as digits
  ) else false end
$function$;

REVOKE ALL ON FUNCTION "public"."npi_is_valid"(text) FROM "anon";

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

CREATE OR REPLACE FUNCTION public.preview_leave (
  user_id      uuid    DEFAULT NULL::uuid,
  leave_id     uuid    DEFAULT NULL::uuid,
  starts_on    date    DEFAULT NULL::date,
  ends_on      date    DEFAULT NULL::date,
  is_cancelled boolean DEFAULT false
)
  RETURNS TABLE (
    assignment_id uuid,
    program_name  text,
    due_before    timestamp with time zone,
    due_after     timestamp with time zone,
    moved_days    integer
  )
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select * from private.preview_leave(user_id, leave_id, starts_on, ends_on, is_cancelled) $function$;

REVOKE ALL ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.record_leave (
  user_id   uuid,
  kind      public.leave_kind_enum,
  starts_on date,
  ends_on   date                   DEFAULT NULL::date,
  note      text                   DEFAULT NULL::text
)
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.record_leave(user_id, kind, starts_on, ends_on, note) $function$;

REVOKE ALL ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.record_verification (
  certification_id uuid,
  source_name      text,
  outcome          public.verification_outcome_enum,
  checked_on       date                             DEFAULT NULL::date,
  details          text                             DEFAULT NULL::text
)
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.record_verification(certification_id, source_name, outcome, checked_on, details) $function$;

REVOKE ALL ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.review_ce_credit (
  credit_id uuid,
  approve   boolean,
  note      text    DEFAULT NULL::text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.review_ce_credit(credit_id, approve, note) $function$;

REVOKE ALL ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.review_ce_rule (
  rule_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.review_ce_rule(rule_id) $function$;

REVOKE ALL ON FUNCTION "public"."review_ce_rule"(uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.revoke_ce_credit (
  credit_id uuid,
  reason    text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.revoke_ce_credit(credit_id, reason) $function$;

REVOKE ALL ON FUNCTION "public"."revoke_ce_credit"(uuid, text) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.staff_as_of (
  moment   date,
  known_at timestamp with time zone DEFAULT private.clock()
)
  RETURNS TABLE (
    user_id          uuid,
    full_name        text,
    position_id      uuid,
    position_title   text,
    department_id    uuid,
    department_name  text,
    location_id      uuid,
    location_name    text,
    manager_id       uuid,
    permission_level public.permission_level_enum,
    employment_kind  public.employment_kind_enum,
    valid_from       date,
    valid_until      date,
    recorded_at      timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select h.user_id, s.full_name, h.position_id, p.title, h.department_id, d.name, h.location_id, l.name,
    h.manager_id, h.permission_level, h.employment_kind, h.valid_from, h.valid_until, h.recorded_at
  from public.staff_history h
  join public.staff s on s.id = h.user_id
  left join public.positions p on p.id = h.position_id
  left join public.departments d on d.id = h.department_id
  left join public.locations l on l.id = h.location_id
  where h.valid_from <= moment and (h.valid_until is null or h.valid_until > moment)
    and h.recorded_at <= known_at and (h.superseded_at is null or h.superseded_at > known_at)
  order by s.full_name, h.user_id
$function$;

REVOKE ALL ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) FROM "anon", "service_role";

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

CREATE OR REPLACE FUNCTION public.take_violation_step (
  violation_id      uuid,
  to_status         public.violation_status_enum,
  note              text                         DEFAULT NULL::text,
  owner_id          uuid                         DEFAULT NULL::uuid,
  corrective_action text                         DEFAULT NULL::text,
  due_on            date                         DEFAULT NULL::date,
  version           timestamp with time zone     DEFAULT NULL::timestamp WITH time zone
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.take_violation_step(violation_id, to_status, note, owner_id, corrective_action, due_on, version) $function$;

REVOKE ALL ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.verify_signature (
  signature_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.verify_signature(signature_id) $function$;

REVOKE ALL ON FUNCTION "public"."verify_signature"(uuid) FROM "anon", "service_role";

CREATE OR REPLACE FUNCTION public.violation_owners (
  violation_id uuid
)
  RETURNS TABLE (
    id        uuid,
    full_name text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.violation_owners(violation_id) $function$;

REVOKE ALL ON FUNCTION "public"."violation_owners"(uuid) FROM "anon", "service_role";

ALTER TABLE "private"."password_tries"
  ADD CONSTRAINT "password_tries_auth_user_id_fkey" FOREIGN KEY (auth_user_id) REFERENCES auth.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."assignment_leave_shifts"
  ADD CONSTRAINT "assignment_leave_shifts_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."assignment_leave_shifts"
  ADD CONSTRAINT "shifted_assignment_is_of_the_practice" FOREIGN KEY (assignment_id, organization_id) REFERENCES public.training_assignments(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."ce_credits"
  ADD CONSTRAINT "ce_credits_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."ce_credits"
  ADD CONSTRAINT "credit_author_is_of_the_practice" FOREIGN KEY (created_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."ce_credits"
  ADD CONSTRAINT "credit_completion_is_of_the_practice" FOREIGN KEY (completion_id, organization_id) REFERENCES public.training_completions(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."ce_credits"
  ADD CONSTRAINT "credit_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."ce_credits"
  ADD CONSTRAINT "credit_reviewer_is_of_the_practice" FOREIGN KEY (reviewed_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."ce_credits"
  ADD CONSTRAINT "credit_revoker_is_of_the_practice" FOREIGN KEY (revoked_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."ce_rules"
  ADD CONSTRAINT "ce_rules_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."ce_rules"
  ADD CONSTRAINT "rule_position_is_of_the_practice" FOREIGN KEY (position_id, organization_id) REFERENCES public.positions(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."ce_rules"
  ADD CONSTRAINT "rule_reviewer_is_of_the_practice" FOREIGN KEY (reviewed_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "nobody_owns_the_action_on_their_own" CHECK ((owner_id <> user_id));

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "nobody_verifies_what_they_did" CHECK ((verified_by <> done_by));

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "violation_doer_is_of_the_practice" FOREIGN KEY (done_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "violation_owner_is_of_the_practice" FOREIGN KEY (owner_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "what_is_not_done_was_done_by_nobody" CHECK (((done_by IS NULL) OR (resolved_at IS NOT NULL)));

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

ALTER TABLE "public"."employment_periods"
  ADD CONSTRAINT "employed_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."employment_periods"
  ADD CONSTRAINT "employment_periods_do_not_overlap" EXCLUDE USING gist (user_id WITH =, daterange(started_on, ended_on, '[]'::text) WITH &&);

ALTER TABLE "public"."employment_periods"
  ADD CONSTRAINT "employment_periods_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

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

ALTER TABLE "public"."organizations"
  ADD CONSTRAINT "working_days_are_days_of_the_week"
    CHECK (((working_days <@ '{1,2,3,4,5,6,7}'::smallint[]) AND ((cardinality(working_days) >= 1) AND (cardinality(working_days) <= 7))));

ALTER TABLE "public"."practice_closures"
  ADD CONSTRAINT "closed_location_is_of_the_practice" FOREIGN KEY (location_id, organization_id) REFERENCES public.locations(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."practice_closures"
  ADD CONSTRAINT "practice_closures_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

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

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "working_days_are_days_of_the_week"
    CHECK (((working_days <@ '{1,2,3,4,5,6,7}'::smallint[]) AND ((cardinality(working_days) >= 1) AND (cardinality(working_days) <= 7))));

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "nothing_renews_itself" CHECK ((renews_id <> id));

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "renewal_is_of_the_same_person" FOREIGN KEY (renews_id, user_id) REFERENCES public.staff_certifications(id, user_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "state_is_a_postal_code" CHECK ((state ~ '^[A-Z]{2}$'::text));

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_department_is_of_the_practice" FOREIGN KEY (department_id, organization_id) REFERENCES public.departments(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_location_is_of_the_practice" FOREIGN KEY (location_id, organization_id) REFERENCES public.locations(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_manager_is_of_the_practice" FOREIGN KEY (manager_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_position_is_of_the_practice" FOREIGN KEY (position_id, organization_id) REFERENCES public.positions(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_recorder_is_of_the_practice" FOREIGN KEY (recorded_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "reason_is_bounded" CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "staff_history_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_leave_details"
  ADD CONSTRAINT "note_is_bounded" CHECK (((length(note) >= 1) AND (length(note) <= 2000)));

ALTER TABLE "public"."staff_leave_details"
  ADD CONSTRAINT "staff_leave_details_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_leaves"
  ADD CONSTRAINT "leave_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_leaves"
  ADD CONSTRAINT "leave_recorder_is_of_the_practice" FOREIGN KEY (recorded_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_leaves"
  ADD CONSTRAINT "leaves_do_not_overlap" EXCLUDE USING gist (user_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE ((cancelled_at IS NULL));

ALTER TABLE "public"."assignment_leave_shifts"
  ADD CONSTRAINT "shift_is_for_a_leave_of_the_person" FOREIGN KEY (leave_id, user_id, organization_id) REFERENCES public.staff_leaves(id, user_id, organization_id)
    ON DELETE RESTRICT;

ALTER TABLE "public"."staff_leave_details"
  ADD CONSTRAINT "details_are_of_a_leave" FOREIGN KEY (id, user_id, organization_id) REFERENCES public.staff_leaves(id, user_id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."staff_leaves"
  ADD CONSTRAINT "staff_leaves_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

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

ALTER TABLE "public"."verifications"
  ADD CONSTRAINT "checker_is_of_the_practice" FOREIGN KEY (checked_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."verifications"
  ADD CONSTRAINT "details_are_bounded" CHECK ((length(details) <= 2000));

ALTER TABLE "public"."verifications"
  ADD CONSTRAINT "manual_checks_say_who" CHECK (((method = 'manual'::public.verification_method_enum) = (checked_by IS NOT NULL)));

ALTER TABLE "public"."verifications"
  ADD CONSTRAINT "nobody_checks_their_own" CHECK ((checked_by <> user_id));

ALTER TABLE "public"."verifications"
  ADD CONSTRAINT "source_is_named" CHECK ((length(btrim((source_name)::text)) > 0));

ALTER TABLE "public"."verifications"
  ADD CONSTRAINT "verifications_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."verifications"
  ADD CONSTRAINT "verified_certification_is_of_the_person" FOREIGN KEY (certification_id, user_id) REFERENCES public.staff_certifications(id, user_id) ON DELETE RESTRICT;

ALTER TABLE "public"."verifications"
  ADD CONSTRAINT "verified_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "actors_are_named" CHECK (((actor_id IS NULL) = (actor_name IS NULL)));

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "corrective_action_is_bounded" CHECK ((length(corrective_action) <= 5000));

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "documents_have_a_path_and_a_name" CHECK ((((kind = 'attached'::public.violation_step_kind_enum) = (document_path IS
    NOT NULL)) AND ((document_path IS NULL) = (document_name IS NULL)) AND (length(document_path) <= 500) AND
    ((length(btrim(document_name)) >= 1) AND (length(btrim(document_name)) <= 200))));

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "escalations_say_which_date" CHECK (((kind <> 'escalated'::public.violation_step_kind_enum) OR (due_on IS NOT NULL)));

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "note_is_bounded" CHECK (((length(btrim(note)) >= 1) AND (length(btrim(note)) <= 5000)));

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "notes_say_something" CHECK (((kind <> 'noted'::public.violation_step_kind_enum) OR (note IS NOT NULL)));

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "only_movements_come_from_somewhere" CHECK (((kind = 'moved'::public.violation_step_kind_enum) = (from_status IS NOT NULL)));

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "owners_are_named" CHECK (((owner_id IS NULL) = (owner_name IS NULL)));

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "step_actor_is_of_the_practice" FOREIGN KEY (actor_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "step_escalation_is_of_the_practice" FOREIGN KEY (escalated_to, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "step_owner_is_of_the_practice" FOREIGN KEY (owner_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "step_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "step_violation_is_of_the_practice" FOREIGN KEY (violation_id, organization_id) REFERENCES public.compliance_violations(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "violation_steps_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."violation_steps"
  ADD CONSTRAINT "whoever_is_alerted_is_named" CHECK (((escalated_to IS NULL) = (escalated_to_name IS NULL)));


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

CREATE VIEW "public"."ce_status" WITH (security_invoker=true) AS  WITH licences AS (
         SELECT DISTINCT ON (c_1.user_id, (lower((c_1.certification_name)::text)), rule.id) c_1.id AS certification_id,
            c_1.organization_id,
            c_1.user_id,
            person.full_name AS user_name,
            c_1.certification_name,
            c_1.certification_number,
            c_1.state,
            rule.id AS rule_id,
            rule.hours_per_cycle,
            rule.minimum_hours,
            rule.carry_over_maximum,
            rule.cycle_months,
            rule.citation,
            rule.source_note,
            today.day AS today,
            public.ce_cycle(c_1.issue_date, c_1.expiration_date, rule.cycle_months, today.day) AS cycle
           FROM ((((public.staff_certifications c_1
             JOIN public.staff person ON (((person.id = c_1.user_id) AND (person.employment_status <> 'terminated'::public.employment_status_enum))))
             JOIN public.organizations practice ON ((practice.id = c_1.organization_id)))
             CROSS JOIN LATERAL ( SELECT private.local_date(private.clock(), practice.time_zone) AS day) today)
             JOIN public.ce_rules rule ON (((rule.organization_id = c_1.organization_id) AND (rule.state = c_1.state) AND (rule.reviewed_at IS NOT NULL) AND (starts_with(lower((c_1.certification_name)::text), lower((rule.certification_name)::text)) OR (rule.position_id = person.position_id)))))
          WHERE ((COALESCE(c_1.kind, public.guessed_certification_kind((c_1.certification_name)::text)) = 'licence'::public.certification_kind_enum) AND (c_1.review_status = 'approved'::public.review_status_enum) AND (c_1.status <> 'suspended'::public.cert_status_enum))
          ORDER BY c_1.user_id, (lower((c_1.certification_name)::text)), rule.id, (c_1.expiration_date < today.day) NULLS FIRST,
                CASE
                    WHEN (c_1.expiration_date >= today.day) THEN c_1.expiration_date
                    ELSE NULL::date
                END, c_1.expiration_date DESC, c_1.issue_date DESC, c_1.id
        ), counted AS (
         SELECT l.certification_id,
            l.organization_id,
            l.user_id,
            l.user_name,
            l.certification_name,
            l.certification_number,
            l.state,
            l.rule_id,
            l.hours_per_cycle,
            l.minimum_hours,
            l.carry_over_maximum,
            l.cycle_months,
            l.citation,
            l.source_note,
            l.today,
            l.cycle,
            earned.hours AS earned_hours,
            earned.by_category,
            earned.waiting AS waiting_hours,
            LEAST(l.carry_over_maximum, GREATEST((0)::numeric, (earned.before - l.hours_per_cycle))) AS carried_over_hours
           FROM (licences l
             CROSS JOIN LATERAL ( SELECT COALESCE(sum(credits.hours) FILTER (WHERE (credits.in_cycle AND (credits.review_status = 'approved'::public.review_status_enum))), (0)::numeric) AS hours,
                    COALESCE(sum(credits.hours) FILTER (WHERE (credits.in_cycle AND (credits.review_status = 'pending'::public.review_status_enum))), (0)::numeric) AS waiting,
                    COALESCE(sum(credits.hours) FILTER (WHERE ((NOT credits.in_cycle) AND (credits.review_status = 'approved'::public.review_status_enum))), (0)::numeric) AS before,
                    COALESCE(( SELECT jsonb_object_agg(per_category.category, per_category.sum_of) AS jsonb_object_agg
                           FROM ( SELECT k.category,
                                    sum(k.hours) AS sum_of
                                   FROM public.ce_credits k
                                  WHERE ((k.user_id = l.user_id) AND (k.revoked_at IS NULL) AND (k.review_status = 'approved'::public.review_status_enum) AND (k.earned_on <@ l.cycle))
                                  GROUP BY k.category) per_category), '{}'::jsonb) AS by_category
                   FROM ( SELECT k.hours,
                            k.review_status,
                            (k.earned_on <@ l.cycle) AS in_cycle
                           FROM public.ce_credits k
                          WHERE ((k.user_id = l.user_id) AND (k.revoked_at IS NULL) AND (k.earned_on >= ((lower(l.cycle) - make_interval(months => l.cycle_months)))::date) AND (k.earned_on < upper(l.cycle)))) credits) earned)
        )
 SELECT certification_id,
    rule_id,
    organization_id,
    user_id,
    user_name,
    certification_name,
    certification_number,
    state,
    citation,
    source_note,
    lower(cycle) AS cycle_starts_on,
    (upper(cycle) - 1) AS due_on,
    ((upper(cycle) - 1) - today) AS days_left,
    hours_per_cycle,
    earned_hours,
    carried_over_hours,
    waiting_hours,
    by_category,
    GREATEST((0)::numeric, ((hours_per_cycle - earned_hours) - carried_over_hours)) AS missing_hours,
    COALESCE(( SELECT jsonb_object_agg(minimum.category, ((minimum.hours)::numeric - COALESCE(((c.by_category ->> minimum.category))::numeric, (0)::numeric))) AS jsonb_object_agg
           FROM jsonb_each_text(c.minimum_hours) minimum(category, hours)
          WHERE ((minimum.hours)::numeric > COALESCE(((c.by_category ->> minimum.category))::numeric, (0)::numeric))), '{}'::jsonb) AS missing_by_category,
    minimum_hours
   FROM counted c;

REVOKE ALL ON TABLE "public"."ce_status" FROM "anon", "service_role";

CREATE VIEW "public"."executive_overview" WITH (security_invoker=true) AS  SELECT practice.id AS organization_id,
    practice.name AS organization_name,
    people.staff_count,
    people.non_compliant_staff_count,
        CASE
            WHEN (people.staff_count > 0) THEN round(((100.0 * ((people.staff_count - people.non_compliant_staff_count))::numeric) / (people.staff_count)::numeric), 1)
            ELSE NULL::numeric
        END AS compliant_staff_percentage,
    standing.requirement_count,
    standing.compliant_count,
    standing.pending_count,
    standing.grace_count,
    standing.non_compliant_count,
    ( SELECT count(*) AS count
           FROM public.training_assignments a
          WHERE ((a.organization_id = practice.id) AND (a.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum])))) AS open_assignments,
    ( SELECT count(*) AS count
           FROM public.training_assignments a
          WHERE ((a.organization_id = practice.id) AND (a.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum])) AND (a.due_date <= private.clock()))) AS overdue_assignments,
    ( SELECT count(*) AS count
           FROM public.compliance_violations v
          WHERE ((v.organization_id = practice.id) AND (v.resolved_at IS NULL))) AS open_violations,
    ( SELECT count(*) AS count
           FROM (public.staff_certifications c
             JOIN public.compliance_records r ON ((r.certification_id = c.id)))
          WHERE ((c.organization_id = practice.id) AND ((c.expiration_date >= private.local_date(private.clock(), practice.time_zone)) AND (c.expiration_date <= (private.local_date(private.clock(), practice.time_zone) + 30))))) AS certifications_expiring_30_days
   FROM ((public.organizations practice
     CROSS JOIN LATERAL ( SELECT count(*) AS staff_count,
            count(*) FILTER (WHERE (EXISTS ( SELECT
                   FROM public.compliance_records r
                  WHERE ((r.user_id = person.id) AND (public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()) = 'non_compliant'::public.status_enum))))) AS non_compliant_staff_count
           FROM public.staff person
          WHERE ((person.organization_id = practice.id) AND (person.employment_status <> 'terminated'::public.employment_status_enum))) people)
     CROSS JOIN LATERAL ( SELECT count(*) AS requirement_count,
            count(*) FILTER (WHERE (o.compliance_status = 'compliant'::public.status_enum)) AS compliant_count,
            count(*) FILTER (WHERE (o.compliance_status = 'pending'::public.status_enum)) AS pending_count,
            count(*) FILTER (WHERE (o.compliance_status = 'grace_period'::public.status_enum)) AS grace_count,
            count(*) FILTER (WHERE (o.compliance_status = 'non_compliant'::public.status_enum)) AS non_compliant_count
           FROM public.compliance_overview o
          WHERE (o.organization_id = practice.id)) standing)
  WHERE (practice.id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS my_organization_id_as));

REVOKE ALL ON TABLE "public"."executive_overview" FROM "anon", "service_role";

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

CREATE VIEW "public"."violation_overview" WITH (security_invoker=true) AS  SELECT v.id,
    v.organization_id,
    v.user_id,
    person.full_name AS user_name,
    person.manager_id,
    person.department_id,
    person.location_id,
    v.record_id,
    v.requirement_name,
    v.severity,
    v.violation_details,
    v.corrective_action,
    v.corrective_action_due_on,
    v.status,
    v.occurred_at,
    v.recorded_by,
    v.owner_id,
    planned.owner_name,
    v.met_again_at,
    v.resolved_at,
    v.done_by,
    v.verified_by,
    v.verified_at,
    v.updated_at,
    ((v.resolved_at IS NULL) AND COALESCE((v.corrective_action_due_on < private.local_date(private.clock(), practice.time_zone)), false)) AS is_late
   FROM (((public.compliance_violations v
     JOIN public.staff person ON ((person.id = v.user_id)))
     JOIN public.organizations practice ON ((practice.id = v.organization_id)))
     LEFT JOIN LATERAL ( SELECT step.owner_name
           FROM public.violation_steps step
          WHERE ((step.violation_id = v.id) AND (step.owner_id = v.owner_id))
          ORDER BY step.step_number DESC
         LIMIT 1) planned ON (true));

REVOKE ALL ON TABLE "public"."violation_overview" FROM "anon", "service_role";

CREATE INDEX assignment_leave_shifts_leave_id_idx ON public.assignment_leave_shifts USING btree (leave_id);

CREATE INDEX assignment_leave_shifts_organization_id_idx ON public.assignment_leave_shifts USING btree (organization_id);

CREATE INDEX assignment_leave_shifts_user_id_idx ON public.assignment_leave_shifts USING btree (user_id);

CREATE INDEX ce_credits_created_by_idx ON public.ce_credits USING btree (created_by);

CREATE INDEX ce_credits_organization_id_idx ON public.ce_credits USING btree (organization_id, review_status);

CREATE INDEX ce_credits_reviewed_by_idx ON public.ce_credits USING btree (reviewed_by);

CREATE INDEX ce_credits_revoked_by_idx ON public.ce_credits USING btree (revoked_by);

CREATE INDEX ce_credits_user_id_idx ON public.ce_credits USING btree (user_id, earned_on DESC);

CREATE UNIQUE INDEX ce_rules_one_per_license_idx ON public.ce_rules USING btree (organization_id, state, lower((certification_name)::text))
  WHERE (certification_name IS NOT NULL);

CREATE UNIQUE INDEX ce_rules_one_per_position_idx ON public.ce_rules USING btree (organization_id, state, position_id)
  WHERE (position_id IS NOT NULL);

CREATE INDEX ce_rules_position_id_idx ON public.ce_rules USING btree (position_id);

CREATE INDEX ce_rules_reviewed_by_idx ON public.ce_rules USING btree (reviewed_by);

CREATE INDEX compliance_violations_done_by_idx ON public.compliance_violations USING btree (done_by);

CREATE INDEX compliance_violations_due_idx ON public.compliance_violations USING btree (corrective_action_due_on)
  WHERE (resolved_at IS NULL);

CREATE INDEX compliance_violations_owner_id_idx ON public.compliance_violations USING btree (owner_id);

CREATE INDEX content_file_uses_file_id_idx ON public.content_file_uses USING btree (file_id);

CREATE INDEX content_file_uses_organization_id_idx ON public.content_file_uses USING btree (organization_id);

CREATE INDEX content_files_created_by_idx ON public.content_files USING btree (created_by, state);

CREATE INDEX content_files_expires_at_idx ON public.content_files USING btree (expires_at)
  WHERE (expires_at IS NOT NULL);

CREATE INDEX employment_periods_organization_id_idx ON public.employment_periods USING btree (organization_id);

CREATE INDEX employment_periods_user_id_idx ON public.employment_periods USING btree (user_id, started_on);

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

CREATE INDEX practice_closures_location_id_idx ON public.practice_closures USING btree (location_id);

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

CREATE INDEX staff_certifications_renews_id_idx ON public.staff_certifications USING btree (renews_id);

CREATE INDEX staff_history_department_id_idx ON public.staff_history USING btree (department_id);

CREATE INDEX staff_history_location_id_idx ON public.staff_history USING btree (location_id);

CREATE INDEX staff_history_manager_id_idx ON public.staff_history USING btree (manager_id);

CREATE INDEX staff_history_organization_id_idx ON public.staff_history USING btree (organization_id, valid_from);

CREATE INDEX staff_history_position_id_idx ON public.staff_history USING btree (position_id);

CREATE INDEX staff_history_recorded_by_idx ON public.staff_history USING btree (recorded_by);

CREATE INDEX staff_history_user_id_idx ON public.staff_history USING btree (user_id, valid_from)
  WHERE (superseded_at IS NULL);

CREATE INDEX staff_leave_details_organization_id_idx ON public.staff_leave_details USING btree (organization_id);

CREATE INDEX staff_leave_details_user_id_idx ON public.staff_leave_details USING btree (user_id);

CREATE INDEX staff_leaves_organization_id_idx ON public.staff_leaves USING btree (organization_id);

CREATE INDEX staff_leaves_recorded_by_idx ON public.staff_leaves USING btree (recorded_by);

CREATE INDEX staff_leaves_user_id_idx ON public.staff_leaves USING btree (user_id, starts_on)
  WHERE (cancelled_at IS NULL);

CREATE INDEX transcription_jobs_captions_file_id_idx ON public.transcription_jobs USING btree (captions_file_id);

CREATE UNIQUE INDEX transcription_jobs_one_open_idx ON public.transcription_jobs USING btree (file_id, COALESCE(LANGUAGE, ''::character varying))
  WHERE (state = ANY (ARRAY['queued'::public.transcription_state_enum, 'running'::public.transcription_state_enum]));

CREATE INDEX transcription_jobs_open_idx ON public.transcription_jobs USING btree (state, next_attempt_at)
  WHERE (state = ANY (ARRAY['queued'::public.transcription_state_enum, 'running'::public.transcription_state_enum]));

CREATE INDEX transcription_jobs_organization_id_idx ON public.transcription_jobs USING btree (organization_id);

CREATE INDEX transcription_jobs_requested_by_idx ON public.transcription_jobs USING btree (requested_by);

CREATE INDEX verifications_checked_by_idx ON public.verifications USING btree (checked_by);

CREATE INDEX verifications_organization_id_idx ON public.verifications USING btree (organization_id);

CREATE INDEX verifications_user_id_idx ON public.verifications USING btree (user_id);

CREATE INDEX violation_steps_actor_id_idx ON public.violation_steps USING btree (actor_id);

CREATE UNIQUE INDEX violation_steps_documents_once_idx ON public.violation_steps USING btree (violation_id, document_path)
  WHERE (kind = 'attached'::public.violation_step_kind_enum);

CREATE INDEX violation_steps_escalated_to_idx ON public.violation_steps USING btree (escalated_to);

CREATE UNIQUE INDEX violation_steps_one_escalation_per_date_idx ON public.violation_steps USING btree (violation_id, due_on)
  WHERE (kind = 'escalated'::public.violation_step_kind_enum);

CREATE INDEX violation_steps_organization_id_idx ON public.violation_steps USING btree (organization_id);

CREATE INDEX violation_steps_owner_id_idx ON public.violation_steps USING btree (owner_id);

CREATE INDEX violation_steps_user_id_idx ON public.violation_steps USING btree (user_id);

CREATE INDEX violation_steps_violation_id_idx ON public.violation_steps USING btree (violation_id, step_number);

CREATE TRIGGER assignment_leave_shifts__audit_delete AFTER DELETE ON public.assignment_leave_shifts
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave shift',
  'user_id',
  '',
  ''
);

CREATE TRIGGER assignment_leave_shifts__audit_insert AFTER INSERT ON public.assignment_leave_shifts
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave shift',
  'user_id',
  '',
  ''
);

CREATE TRIGGER assignment_leave_shifts__audit_update AFTER UPDATE ON public.assignment_leave_shifts
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave shift',
  'user_id',
  '',
  ''
);

CREATE TRIGGER assignment_leave_shifts__touch
  BEFORE UPDATE ON public.assignment_leave_shifts
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER ce_credits__append_only
  BEFORE DELETE ON public.ce_credits
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER ce_credits__audit_delete AFTER DELETE ON public.ce_credits REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'ce_credit',
  'user_id',
  'review_note,revocation_reason',
  ''
);

CREATE TRIGGER ce_credits__audit_insert AFTER INSERT ON public.ce_credits REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'ce_credit',
  'user_id',
  'review_note,revocation_reason',
  ''
);

CREATE TRIGGER ce_credits__audit_update AFTER UPDATE ON public.ce_credits
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'ce_credit',
  'user_id',
  'review_note,revocation_reason',
  ''
);

CREATE TRIGGER ce_credits__keep_facts
  BEFORE UPDATE ON public.ce_credits
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_ce_credits__keep_facts();

CREATE TRIGGER ce_credits__refuse_truncate
  BEFORE TRUNCATE ON public.ce_credits
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER ce_credits__stamp
  BEFORE INSERT ON public.ce_credits
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_ce_credits__stamp();

CREATE TRIGGER ce_credits__touch
  BEFORE UPDATE ON public.ce_credits
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER ce_rules__audit_delete AFTER DELETE ON public.ce_rules REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'ce_rule',
  '',
  '',
  ''
);

CREATE TRIGGER ce_rules__audit_insert AFTER INSERT ON public.ce_rules REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'ce_rule',
  '',
  '',
  ''
);

CREATE TRIGGER ce_rules__audit_update AFTER UPDATE ON public.ce_rules REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'ce_rule',
  '',
  '',
  ''
);

CREATE TRIGGER ce_rules__stamp
  BEFORE INSERT OR UPDATE ON public.ce_rules
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_ce_rules__stamp();

CREATE TRIGGER ce_rules__touch
  BEFORE UPDATE ON public.ce_rules
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER compliance_records__meet_again
  AFTER UPDATE ON public.compliance_records REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_records__meet_again();

CREATE TRIGGER compliance_violations__record_step
  AFTER INSERT ON public.compliance_violations REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_violations__record_step();

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

CREATE TRIGGER employment_periods__audit_delete AFTER DELETE ON public.employment_periods REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'employment period',
  'user_id',
  '',
  ''
);

CREATE TRIGGER employment_periods__audit_insert AFTER INSERT ON public.employment_periods REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'employment period',
  'user_id',
  '',
  ''
);

CREATE TRIGGER employment_periods__audit_update AFTER UPDATE ON public.employment_periods
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'employment period',
  'user_id',
  '',
  ''
);

CREATE TRIGGER employment_periods__touch
  BEFORE UPDATE ON public.employment_periods
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

CREATE TRIGGER practice_closures__audit_delete AFTER DELETE ON public.practice_closures REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'closure',
  '',
  '',
  ''
);

CREATE TRIGGER practice_closures__audit_insert AFTER INSERT ON public.practice_closures REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'closure',
  '',
  '',
  ''
);

CREATE TRIGGER practice_closures__audit_update AFTER UPDATE ON public.practice_closures
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'closure',
  '',
  '',
  ''
);

CREATE TRIGGER practice_closures__touch
  BEFORE UPDATE ON public.practice_closures
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

CREATE TRIGGER staff__keep_history_insert
  AFTER INSERT ON public.staff REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff__keep_history();

CREATE TRIGGER staff__keep_history_update
  AFTER UPDATE ON public.staff REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff__keep_history();

CREATE TRIGGER staff_certifications__check_number
  BEFORE INSERT OR UPDATE ON public.staff_certifications
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_staff_certifications__check_number();

CREATE TRIGGER staff_certifications__record_checksum_insert
  AFTER INSERT ON public.staff_certifications REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff_certifications__record_checksum();

CREATE TRIGGER staff_certifications__record_checksum_update
  AFTER UPDATE ON public.staff_certifications REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff_certifications__record_checksum();

CREATE TRIGGER staff_history__audit_delete AFTER DELETE ON public.staff_history REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'staff history',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_history__audit_insert AFTER INSERT ON public.staff_history REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'staff history',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_history__audit_update AFTER UPDATE ON public.staff_history
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'staff history',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_leave_details__audit_delete AFTER DELETE ON public.staff_leave_details REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave details',
  'user_id',
  'kind,note',
  ''
);

CREATE TRIGGER staff_leave_details__audit_insert AFTER INSERT ON public.staff_leave_details REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave details',
  'user_id',
  'kind,note',
  ''
);

CREATE TRIGGER staff_leave_details__audit_update AFTER UPDATE ON public.staff_leave_details
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave details',
  'user_id',
  'kind,note',
  ''
);

CREATE TRIGGER staff_leave_details__touch
  BEFORE UPDATE ON public.staff_leave_details
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER staff_leaves__audit_delete AFTER DELETE ON public.staff_leaves REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_leaves__audit_insert AFTER INSERT ON public.staff_leaves REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_leaves__audit_update AFTER UPDATE ON public.staff_leaves
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_leaves__move_due_dates_insert
  AFTER INSERT ON public.staff_leaves REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff_leaves__move_due_dates();

CREATE TRIGGER staff_leaves__move_due_dates_update
  AFTER UPDATE ON public.staff_leaves REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff_leaves__move_due_dates();

CREATE TRIGGER staff_leaves__touch
  BEFORE UPDATE ON public.staff_leaves
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER training_assignments__earn_ce_credits
  AFTER UPDATE ON public.training_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_assignments__earn_ce_credits();

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

CREATE TRIGGER verifications__append_only
  BEFORE DELETE OR UPDATE ON public.verifications
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER verifications__audit_delete AFTER DELETE ON public.verifications REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'verification',
  'user_id',
  'details,normalized_number',
  ''
);

CREATE TRIGGER verifications__audit_insert AFTER INSERT ON public.verifications REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'verification',
  'user_id',
  'details,normalized_number',
  ''
);

CREATE TRIGGER verifications__audit_update AFTER UPDATE ON public.verifications
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'verification',
  'user_id',
  'details,normalized_number',
  ''
);

CREATE TRIGGER verifications__refuse_truncate
  BEFORE TRUNCATE ON public.verifications
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER violation_steps__append_only
  BEFORE DELETE OR UPDATE ON public.violation_steps
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER violation_steps__audit_delete AFTER DELETE ON public.violation_steps REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'violation_step',
  'user_id',
  'note,corrective_action',
  ''
);

CREATE TRIGGER violation_steps__audit_insert AFTER INSERT ON public.violation_steps REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'violation_step',
  'user_id',
  'note,corrective_action',
  ''
);

CREATE TRIGGER violation_steps__audit_update AFTER UPDATE ON public.violation_steps
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'violation_step',
  'user_id',
  'note,corrective_action',
  ''
);

CREATE TRIGGER violation_steps__notify
  AFTER INSERT ON public.violation_steps REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_violation_steps__notify();

CREATE TRIGGER violation_steps__refuse_truncate
  BEFORE TRUNCATE ON public.violation_steps
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE POLICY "select_own_team_oversight" ON "public"."assignment_leave_shifts"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "insert_own_assignable" ON "public"."ce_credits"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)) AND ((user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY(
    SELECT private.my_assignable_ids() AS my_assignable_ids))))));

CREATE POLICY "select_own_team_oversight" ON "public"."ce_credits"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "insert_administrator" ON "public"."ce_rules"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_practice" ON "public"."ce_rules"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "update_administrator" ON "public"."ce_rules"
  FOR UPDATE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

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

CREATE POLICY "select_own_team_oversight" ON "public"."employment_periods"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

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

CREATE POLICY "delete_administrator" ON "public"."practice_closures"
  FOR DELETE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "insert_administrator" ON "public"."practice_closures"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_member" ON "public"."practice_closures"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "update_administrator" ON "public"."practice_closures"
  FOR UPDATE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

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

CREATE POLICY "select_own_team_oversight" ON "public"."staff_history"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_own_direct_administrator" ON "public"."staff_leave_details"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) OR (user_id = (
    SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_direct_report_ids() AS my_direct_report_ids)))));

CREATE POLICY "select_own_team_oversight" ON "public"."staff_leaves"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_administrator" ON "public"."transcription_jobs"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_own_team_oversight" ON "public"."verifications"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_own_team_oversight" ON "public"."violation_steps"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

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

COMMENT ON COLUMN "public"."assignment_leave_shifts"."days" IS 'Calendar days by which the due date was moved for this leave.';

COMMENT ON COLUMN "public"."ce_credits"."category" IS 'In small letters, such as pharmacology; general where it is of none in particular.';

COMMENT ON COLUMN "public"."ce_credits"."document_url" IS 'Object in the bucket credentials: <organization>/<staff>/<file>.';

COMMENT ON COLUMN "public"."ce_credits"."earned_on" IS 'The day it was earned, in the practice''s calendar.';

COMMENT ON COLUMN "public"."ce_credits"."hours" IS 'Contact hours.';

COMMENT ON COLUMN "public"."ce_credits"."reviewed_at" IS 'When it was approved or rejected: for a training finished here, when that was.';

COMMENT ON COLUMN "public"."ce_credits"."revoked_at" IS 'When somebody took it back.';

COMMENT ON COLUMN "public"."ce_rules"."carry_over_maximum" IS 'Contact hours above what a cycle asks for that count in the next, at most.';

COMMENT ON COLUMN "public"."ce_rules"."certification_name" IS 'Licences whose name begins with this, whatever the case; null where the position decides.';

COMMENT ON COLUMN "public"."ce_rules"."cycle_months" IS 'Months of a cycle, which ends with the licence.';

COMMENT ON COLUMN "public"."ce_rules"."hours_per_cycle" IS 'Contact hours in one cycle.';

COMMENT ON COLUMN "public"."ce_rules"."minimum_hours" IS 'Contact hours that have to be of one category: {category: hours}.';

COMMENT ON COLUMN "public"."ce_rules"."position_id" IS 'Licences of people in this position; null where the name of the licence decides.';

COMMENT ON COLUMN "public"."ce_rules"."reviewed_at" IS 'When somebody of the practice confirmed it; until then it counts for nobody.';

COMMENT ON COLUMN "public"."ce_rules"."source_note" IS 'How far its facts were checked.';

COMMENT ON COLUMN "public"."ce_rules"."state" IS 'Two-letter postal code: licences of this state.';

COMMENT ON COLUMN "public"."compliance_violations"."done_by" IS 'Who said that the corrective action was done; somebody else verifies it.';

COMMENT ON COLUMN "public"."compliance_violations"."met_again_at" IS 'When the requirement of an automatic one was met again: it may be verified from then on, by a person.';

COMMENT ON COLUMN "public"."compliance_violations"."owner_id" IS 'Who sees to the corrective action; never the person it is about.';

COMMENT ON COLUMN "public"."content_file_uses"."position" IS 'Order among the files of one purpose, from 0.';

COMMENT ON COLUMN "public"."content_files"."byte_size" IS 'Size in bytes: as announced, and since it was examined, as it is.';

COMMENT ON COLUMN "public"."content_files"."expires_at" IS 'When the file goes unless some content uses it: a day for an upload, a week for what is rejected or no longer used; null while it is used.';

COMMENT ON COLUMN "public"."content_files"."file_name" IS 'As its author calls it; the path has a name that every system takes.';

COMMENT ON COLUMN "public"."content_files"."media_type" IS 'As announced; once ready, as found in its content.';

COMMENT ON COLUMN "public"."content_files"."metadata" IS 'What was found: duration_seconds, width, height, page_count, video_codec, audio_codec, cue_count, and scan (clean, or not_scanned where no scanner is configured).';

COMMENT ON COLUMN "public"."content_files"."sha256" IS 'SHA-256 of the file, hexadecimal, once it was examined.';

COMMENT ON COLUMN "public"."content_files"."storage_path" IS 'Object in the bucket training-content: <organization>/<file>/<name>.';

COMMENT ON COLUMN "public"."employment_periods"."ended_on" IS 'Last day of work, in the practice''s calendar; null while employed.';

COMMENT ON COLUMN "public"."employment_periods"."started_on" IS 'First day of work, in the practice''s calendar.';

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

COMMENT ON COLUMN "public"."organizations"."working_days" IS 'Days of the week on which people work unless their own say otherwise: 1 is Monday, 7 is Sunday.';

COMMENT ON COLUMN "public"."practice_closures"."closed_on" IS 'The day, in the practice''s calendar.';

COMMENT ON COLUMN "public"."practice_closures"."location_id" IS 'The location that is closed; null: the whole practice.';

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

COMMENT ON COLUMN "public"."staff"."hired_on" IS 'First day of work since the latest start, in the practice''s calendar; earlier ones are in employment_periods.';

COMMENT ON COLUMN "public"."staff"."working_days" IS 'Days of the week on which the person works, 1 for Monday to 7 for Sunday; null: as the practice does.';

COMMENT ON COLUMN "public"."staff_certifications"."kind" IS 'Decides which rules its number follows; null on rows from before there were kinds, where the name says it (guessed_certification_kind).';

COMMENT ON COLUMN "public"."staff_certifications"."renews_id" IS 'The one it renews: the same number may then stand on both.';

COMMENT ON COLUMN "public"."staff_certifications"."state" IS 'Two-letter postal code of the US state that issued a licence.';

COMMENT ON COLUMN "public"."staff_history"."reason" IS 'Why an earlier statement was corrected, in the corrector''s words; null for changes made on their day.';

COMMENT ON COLUMN "public"."staff_history"."recorded_by" IS 'Who stated it; null for jobs and for what was there before history was kept.';

COMMENT ON COLUMN "public"."staff_history"."superseded_at" IS 'Until when it was held to be true; null: it still is.';

COMMENT ON COLUMN "public"."staff_history"."valid_from" IS 'The first day on which it held, in the practice''s calendar.';

COMMENT ON COLUMN "public"."staff_history"."valid_until" IS 'The first day on which it no longer held; null: it still does.';

COMMENT ON COLUMN "public"."staff_leaves"."cancelled_at" IS 'When it was called off; a cancelled leave counts for nothing.';

COMMENT ON COLUMN "public"."staff_leaves"."ends_on" IS 'Last day away as known now; null: open-ended.';

COMMENT ON COLUMN "public"."staff_leaves"."planned_ends_on" IS 'Last day away as it was planned when the leave was recorded; null: it was open-ended.';

COMMENT ON COLUMN "public"."staff_leaves"."recorded_by" IS 'Who recorded it; null for jobs and imports.';

COMMENT ON COLUMN "public"."staff_leaves"."starts_on" IS 'First day away, in the practice''s calendar.';

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

COMMENT ON COLUMN "public"."verifications"."checked_by" IS 'Who looked it up; null where the product did.';

COMMENT ON COLUMN "public"."verifications"."normalized_number" IS 'The number that was checked: a check of an earlier number says nothing about the present one.';

COMMENT ON COLUMN "public"."verifications"."outcome" IS 'valid; invalid; source_unavailable: the source gave no answer; match_to_decide: a person has to judge a possible match.';

COMMENT ON COLUMN "public"."violation_steps"."actor_id" IS 'Who took the step; null where the product did.';

COMMENT ON COLUMN "public"."violation_steps"."document_path" IS 'Object in the bucket credentials: <organization>/<staff>/<file>.';

COMMENT ON COLUMN "public"."violation_steps"."due_on" IS 'Last day for the corrective action as planned in this step, or the day that was missed; in the practice''s calendar.';

COMMENT ON COLUMN "public"."violation_steps"."escalated_to" IS 'Whom a late step was escalated to; null where nobody is further up.';

COMMENT ON COLUMN "public"."violation_steps"."step_number" IS 'The order of steps, also of those taken at the same moment.';

COMMENT ON COLUMN "public"."violation_steps"."to_status" IS 'Where the violation stood after the step.';

COMMENT ON COLUMN "public"."violation_steps"."user_id" IS 'The person the violation is about.';

COMMENT ON EXTENSION "btree_gist" IS 'support for indexing common datatypes in GiST';

COMMENT ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text) IS
  'Appends a sealed signature. Whoever calls it has checked the password and that this may be signed. Raises 400 NAME_DIFFERS, 503 SEAL_UNAVAILABLE.';

COMMENT ON FUNCTION "private"."after_migrate"() IS 'What a schema diff cannot see: audit partitions, storage buckets, the key that seals signatures, the history of people who were there before it was kept, the cron schedule. Every migration ends with it; it may run any number of times.';

COMMENT ON FUNCTION "private"."apply_leaves"(uuid[]) IS 'The hourly job, and the last step of every change to a leave: who is away today in the practice''s calendar is on_leave, who is back is active. People given, or everybody with a leave (null). Returns how many it changed.';

COMMENT ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) IS 'Whether a policy was read so far that it may be signed: opened to its last page, and for the declared minimum of active seconds.';

COMMENT ON FUNCTION "private"."attestation_problem"(public.training_content) IS 'What keeps a policy attestation from being published, as a sentence; null when it is complete: the policy as a PDF or as text, and the statement that is signed.';

COMMENT ON FUNCTION "private"."backfill_employment"() IS 'Gives everybody who was there before history was kept a period and one statement since their day of hiring. May run any number of times; returns how many statements it wrote.';

COMMENT ON FUNCTION "private"."check_leave"(uuid, uuid, date, date) IS 'Refuses a leave that cannot be: who asks must be a training administrator of the person''s practice. leave_id is the leave being changed, null for a new one. Raises 404 PERSON_NOT_FOUND, 409 PERSON_NOT_ACTIVE, 400 START_MISSING, 400 LEAVE_ENDS_BEFORE_IT_STARTS, 400 LEAVE_BEFORE_HIRING, 400 LEAVE_TOO_LONG, 409 LEAVE_OVERLAPS.';

COMMENT ON FUNCTION "private"."checksum_results"(uuid[]) IS 'Ledger rows of what the checksums of these certifications say; none where there is no checksum.';

COMMENT ON FUNCTION "private"."close_quiz_attempts"() IS 'The job of every five minutes: grades attempts whose time limit has passed from what was saved, so that none stays open for ever. Returns how many; at most 500 a run.';

COMMENT ON FUNCTION "private"."content_problem"(public.training_content) IS 'What content still lacks before learners can use it, as a sentence; null when nothing.';

COMMENT ON FUNCTION "private"."creditable_intervals"(int4multirange, int4multirange, integer) IS 'What counts as watched: before, and of what is newly claimed the first seconds that fit into the allowance. Watching again adds nothing.';

COMMENT ON FUNCTION "private"."document_problem"(public.training_content) IS 'What a document lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."draw_quiz"(jsonb) IS 'What one attempt asks: so many questions of each pool as the quiz says, drawn at random, and all that are in none; shuffled as the quiz says. Takes the content_data of a quiz: {questions: [{id, kind: single_choice | multiple_choice | true_false | fill_in_blank | matching | ordering, prompt, points (1), partial_credit, pool, image: {file_id, alt}, options: [{id, text}] of choices, matching and ordering, prompts: [{id, text}] of matching, blanks: [{id, numeric}] of fill-in, where the prompt holds {{blank id}}}], pools: [{name, draw}], shuffle_questions, shuffle_options, partial_credit: none | proportional, feedback: immediate | at_end | never, time_limit_minutes, maximum_attempts, cool_down_minutes}.';

COMMENT ON FUNCTION "private"."due_dates_after_leaves"(uuid[], public.staff_leaves) IS 'When the open assignments of these people are due, given their leaves: a due date on the first day of a leave or later moves by the leave''s days, counted from the day of assignment if that is later; an open-ended leave moves nothing until its end is known. instead stands for a leave that is being considered. moved_days is the difference to now in calendar days, leave_ids and leave_days say in parallel what each leave contributes.';

COMMENT ON FUNCTION "private"."escalate_violations"() IS 'The hourly job: a corrective action that is late goes to the next active manager above its owner who may read it, once for each due date, as a step of its history. Returns how many were escalated.';

COMMENT ON FUNCTION "private"."finish_quiz_attempt"(uuid) IS 'Grades an attempt from what was saved and, when passed, completes the module with the active minutes of all attempts; a graded attempt answers the same again. Whoever calls it has locked the assignment and checked whose attempt it is.';

COMMENT ON FUNCTION "private"."folded_answer"(text, boolean) IS 'A typed answer as it is compared: Unicode compatibility form, outer space removed, inner space single, typographic quotes and dashes plain, and lower case unless case counts.';

COMMENT ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) IS 'Grades the questions asked: points earned (four decimals) of those possible, their percentage from the exact fraction, rounded down, and feedback for each question.';

COMMENT ON FUNCTION "private"."grade_response"(jsonb, jsonb, jsonb) IS 'How many parts a question has and how many of them a response got right. Choices: one part, or with several correct options one for each, less one for every wrong choice, never below 0. Fill-in: one for each blank. Matching: one for each prompt. Ordering: one for each item directly followed by its right successor. A response is exactly right when all parts are.';

COMMENT ON FUNCTION "private"."graded_questions"(jsonb, jsonb, jsonb) IS 'Each question asked with its response, graded. shares is what was earned in 232,792,560ths of a point: that number is divided by every count of parts from 1 to 20, so sums of partial credit stay exact.';

COMMENT ON FUNCTION "private"."interval_length"(int4multirange) IS 'Sum of the lengths of intervals, each part counted once (seconds, for what was watched).';

COMMENT ON FUNCTION "private"."interval_pairs"(int4multirange) IS 'Intervals as JSON: [[from, to), …] in ascending order.';

COMMENT ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) IS 'Whether two credentials with one number are one and the same thing: numbers of NPI and DEA are unique in the country, those of licences in their state, others under their name.';

COMMENT ON FUNCTION "private"."is_working_day"(uuid, date) IS 'Whether a person works on a day of the practice''s calendar: one of their days of the week, no closure of the practice or their location, no leave. Null for nobody.';

COMMENT ON FUNCTION "private"."judge_observation"(jsonb, jsonb, integer) IS 'How a filled-in checklist is judged: percent, rounded down, of the steps that applied, where with help counts half; passed when every critical step that applied was done without help and the score reaches passing_score percent. missing says what keeps it from being signed: a step without a result, a step not done without a remark, or a critical one helped with or left out without one.';

COMMENT ON FUNCTION "private"."keep_quiz_responses"(public.quiz_attempts, jsonb, integer) IS 'Keeps responses to questions that were asked and not yet shown their answer, and the active seconds of the attempt so far. Raises 400 INVALID_RESPONSES, 400 NEGATIVE_TIME. Whoever calls it has locked the attempt.';

COMMENT ON FUNCTION "private"."lock_my_quiz_attempt"(uuid) IS 'One''s own attempt, locked together with its assignment. Raises 404 ATTEMPT_NOT_FOUND.';

COMMENT ON FUNCTION "private"."module_waits_for"(uuid, uuid) IS 'Names of the modules that have to be done before this one opens under this assignment, in their order; null when it is open.';

COMMENT ON FUNCTION "private"."move_due_dates"(uuid[]) IS 'Moves due dates and completion deadlines of open assignments as due_dates_after_leaves says, and notes for which leave. Returns how many it moved.';

COMMENT ON FUNCTION "private"."my_content_file_ids"() IS 'Files of content that is published, or that whoever asks started before it was superseded.';

COMMENT ON FUNCTION "private"."my_content_paths"() IS 'Files whoever asks may read: what is published, what they started before it was superseded, with its captions, images and attachments; everything of the practice for a training administrator.';

COMMENT ON FUNCTION "private"."my_readable_content_ids"() IS 'Content versions a learner may open: what is published, and what they started.';

COMMENT ON FUNCTION "private"."my_simulation"(uuid) IS 'Where one''s own attempt stands. Volatile, so that a statement that just made or moved the attempt sees it.';

COMMENT ON FUNCTION "private"."my_upload_paths"() IS 'Where whoever asks may upload to: the paths of files they announced that have not arrived yet. Once a file is examined nothing can take its place.';

COMMENT ON FUNCTION "private"."my_used_paths"() IS 'Files of the practice that some version of some module shows, and that therefore stay: a copy and a restored version share the file of their original.';

COMMENT ON FUNCTION "private"."named_files"(uuid[]) IS 'The files that content names: its own, captions, attachments, poster, and the image of anything in it or in its answers. file_id is null for what cannot be an id.';

COMMENT ON FUNCTION "private"."next_working_day"(uuid, date) IS 'The day itself if the person works on it (is_working_day), else the first one after it. Null where none is in sight: an open-ended leave, or more than 400 days off.';

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

COMMENT ON FUNCTION "private"."restate_staff_history"(uuid[], jsonb, text) IS 'Brings the history of these people in line with their employment periods and with what is stated about them now: [{user_id, valid_from, valid_until, facts}], which wins over what was stated before. Earlier statements are superseded, not changed. Returns how many rows it wrote.';

COMMENT ON FUNCTION "private"."review_scenario"(jsonb, jsonb) IS 'The way somebody went through a scenario: for each choice its situation, consequence, feedback and points, and the better choice where there was one.';

COMMENT ON FUNCTION "private"."scenario_is_well_formed"(jsonb) IS 'Whether a scenario graph has the form of the contract (functions/_shared/contracts/scenario.ts): {start, nodes: [{id, kind, title, text, image?, position?, choices: [{id, text, next, feedback, consequence, points 0 to 100}] | outcome, passed}]}.';

COMMENT ON FUNCTION "private"."scenario_problem"(public.training_content) IS 'What keeps a simulation from being published, as a sentence; null when its scenario is complete.';

COMMENT ON FUNCTION "private"."scenario_problems"(jsonb) IS 'What keeps a scenario graph from being published: one row for each problem, node null where it is about the whole. Codes: MALFORMED (then nothing else is looked at), START_MISSING, START_IS_OUTCOME, NO_PASSING_OUTCOME, UNREACHABLE, DEAD_END, NO_WAY_OUT (a loop without exit), CHOICE_TO_NOWHERE, TEXT_MISSING, ALT_MISSING, DUPLICATE_ID, TOO_MANY, TOO_LONG. The editor has the same rules in functions/_shared/scenario-problems.ts; a property test keeps the two alike.';

COMMENT ON FUNCTION "private"."seen_percentage"(public.module_progress, public.training_content) IS 'Percent (0 to 100) of what a module demands that was seen: the pages of a document; of a video the required share of its seconds, the minimum time and the required questions, whichever is least. Other kinds are finished by their own functions and keep the percentage they have.';

COMMENT ON FUNCTION "private"."signature_record"(public.signatures) IS 'The canonical record of a signature: everything in it but the seal, as JSON with its keys in the order jsonb keeps, times in UTC to the microsecond.';

COMMENT ON FUNCTION "private"."signature_seal"(public.signatures) IS 'The seal a signature has to bear: HMAC-SHA256 over its canonical record with the key from Vault that it names; null where that key is gone.';

COMMENT ON FUNCTION "private"."signing_staff"(uuid) IS 'The staff member whose password was just found right; forgets their earlier tries. Raises 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "private"."staff_facts"(jsonb) IS 'What history keeps of a row of staff or of staff_history: the place in the practice, the level and the kind of employment.';

COMMENT ON FUNCTION "private"."tg_ce_credits__keep_facts"() IS 'A credit is reviewed once and revoked once; nothing else of it changes. Raises 403 APPEND_ONLY.';

COMMENT ON FUNCTION "private"."tg_ce_credits__stamp"() IS 'Notes who filed a credit and that it waits for review. Raises 400 EARNED_IN_THE_FUTURE.';

COMMENT ON FUNCTION "private"."tg_ce_rules__stamp"() IS 'A new or changed rule counts for nobody until it is reviewed.';

COMMENT ON FUNCTION "private"."tg_compliance_records__meet_again"() IS 'Marks violations that were flagged automatically once the requirement is met again. They are not closed by it: a person verifies them.';

COMMENT ON FUNCTION "private"."tg_compliance_violations__record_step"() IS 'Opens the history of a violation: who recorded it, or that it was flagged automatically.';

COMMENT ON FUNCTION "private"."tg_content_file_uses__keep_files"() IS 'A file that is used stays.';

COMMENT ON FUNCTION "private"."tg_content_file_uses__release_files"() IS 'A file that nothing uses any more stays for a week, in case it was taken out by mistake.';

COMMENT ON FUNCTION "private"."tg_module_prerequisites__refuse_circle"() IS 'Modules that wait for each other could never be opened. Raises 409 PREREQUISITES_IN_A_CIRCLE.';

COMMENT ON FUNCTION "private"."tg_observations__keep_signed"() IS 'Refuses every change to an observation its observer has signed, except the signature of the person observed. Raises 403 APPEND_ONLY.';

COMMENT ON FUNCTION "private"."tg_observations__notify"() IS 'Asks the person observed to sign once the observer has, and tells everybody concerned that their assignment moved.';

COMMENT ON FUNCTION "private"."tg_quiz_answer_keys__use_files"() IS 'Pictures in answers and feedback belong to the content as well.';

COMMENT ON FUNCTION "private"."tg_staff__keep_history"() IS 'Keeps employment_periods and staff_history: a change holds from today in the practice''s calendar, a new person''s place from the first day of work. Raises 409 PERIODS_OVERLAP.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__check_number"() IS 'Refuses a number that breaks the published rule of its kind, and one the person has on record already unless this renews it. What was recorded before is judged when its number changes. Raises 400 CERTIFICATION_NUMBER_INVALID, 409 CERTIFICATION_ALREADY_HELD.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__record_checksum"() IS 'Enters in the ledger what the checksum of every new number says.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__stamp"() IS 'Keeps status in line with the dates, notes who filed and reviewed, guesses a kind nobody gave, and asks for a new review when what was reviewed changes.';

COMMENT ON FUNCTION "private"."tg_staff_leaves__move_due_dates"() IS 'Keeps due dates of open training in step with who is away.';

COMMENT ON FUNCTION "private"."tg_training_assignments__earn_ce_credits"() IS 'A finished program that gives continuing education credit gives it once, by itself, in the category general.';

COMMENT ON FUNCTION "private"."tg_training_content__conceal_order"() IS 'Learners read a quiz before they take it: the options of matching and ordering are stored in an order that comes from their ids and says nothing about the answer.';

COMMENT ON FUNCTION "private"."tg_training_content__use_files"() IS 'What a content names, it uses.';

COMMENT ON FUNCTION "private"."tg_violation_steps__notify"() IS 'Tells the owner of a corrective action, the person''s manager and whoever it was escalated to about each step, the person about what was recorded by hand, and raises compliance_violation_changed.';

COMMENT ON FUNCTION "private"."typed_number"(text) IS 'The number somebody typed, with commas between thousands or without; null when it is not one.';

COMMENT ON FUNCTION "private"."use_files"(uuid[]) IS 'Makes content_file_uses say what these contents name. Raises 409 FILE_NOT_READY.';

COMMENT ON FUNCTION "private"."video_problem"(public.training_content) IS 'What a video lacks before it can be published; null when nothing.';

COMMENT ON FUNCTION "private"."violation_to_change"(uuid) IS 'A violation that whoever asks may read, locked until the transaction ends. Raises 404 VIOLATION_NOT_FOUND.';

COMMENT ON FUNCTION "private"."wake_uploads"() IS 'Wakes the uploads function when there is a transcript to make or a file to remove; returns 1 when it did. The rows hold the work: a call that is lost is made up for a minute later.';

COMMENT ON FUNCTION "public"."add_violation_note"(uuid, text) IS 'Adds a note to the history of a violation, also of one''s own. Everybody who reads the violation reads it. Raises 404 VIOLATION_NOT_FOUND, 400 NOTE_MISSING.';

COMMENT ON FUNCTION "public"."adopt_ce_rule"(text) IS 'Takes over a template of a continuing education rule, as training administrator: a rule of the practice that counts once it is reviewed. Returns its id. Raises 404 TEMPLATE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) IS 'Answers a question inside a video of one''s own assignment; the first answer is kept. Returns {correct, correct_options, explanation}. Raises 404 QUESTION_NOT_FOUND, 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED.';

COMMENT ON FUNCTION "public"."attach_violation_document"(uuid, text, text) IS 'Attaches an uploaded document (an object of the bucket credentials in the person''s folder) to a violation, as a step of its history; gives that step''s id. Raises 404 VIOLATION_NOT_FOUND, 400 DOCUMENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."begin_file_check"(uuid) IS 'Takes a file that has arrived for examination; nothing can be uploaded to its path from then on. An examination that died is taken over after 15 minutes. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_BEING_CHECKED, 409 FILE_SETTLED.';

COMMENT ON FUNCTION "public"."begin_password_check"(uuid) IS 'Counts a try to sign with a password before it is checked, by the wall clock: five in fifteen minutes, until a right one. For the service only. Raises 429 TOO_MANY_TRIES.';

COMMENT ON FUNCTION "public"."cancel_file"(uuid) IS 'Gives up an upload, or a file that no content uses. Returns its path, whose object the caller removes; what they fail to remove goes with the next round of housekeeping. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_IN_USE.';

COMMENT ON FUNCTION "public"."cancel_leave"(uuid) IS 'Calls a leave off: it counts for nothing, and due dates go back to where they were without it. Cancelling twice changes nothing. For training administrators. Raises 404 LEAVE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."ce_cycle"(date, date, integer, date) IS 'The continuing education cycle of a licence that a day falls in, both ends of the practice''s calendar: the months that end with its last valid day, or, where it does not expire, months counted from its issue.';

COMMENT ON FUNCTION "public"."ce_rule_templates"() IS 'Continuing education rules to start from: contact hours in a cycle of months. Their facts are of secondary sources; a practice reviews them before they count. Not legal advice.';

COMMENT ON FUNCTION "public"."certification_duplicates"(uuid[]) IS 'Which of these certifications, of people whoever asks leads or oversees, carry a number that somebody else of the practice has on record too. The other person is named to those who may see both, else null.';

COMMENT ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) IS 'Whether a number follows the published rule of its kind: valid, invalid, missing, or no_published_format where there is no rule to follow.';

COMMENT ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) IS 'With immediate feedback: saves the response to one question of one''s own open attempt, locks it and only then says whether it was right. Asking again answers the same. Returns {question_id, response, feedback}, or after the time limit {result}. Raises 404 ATTEMPT_NOT_FOUND, 404 QUESTION_NOT_FOUND, 409 FEEDBACK_NOT_IMMEDIATE, 400 ANSWER_MISSING, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';

COMMENT ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) IS 'Makes a choice in one''s own attempt: step is the number of choices made so far, node and choice their ids, active_seconds the time since the last one (credited up to the time that really passed). The same choice again changes nothing. At the end it is passed when the outcome passes and the score reaches the module''s passing score, and the module is completed. Returns what start_simulation returns with {module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ATTEMPT_NOT_FOUND, 409 NOT_IN_THIS_SITUATION, 409 ASSIGNMENT_CLOSED.';

COMMENT ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) IS 'Corrects what a person was from effective_from until the day before effective_until (null: to this day, which changes the person''s details too). facts holds what was different: position_id, department_id, location_id, manager_id, employment_kind, and permission_level for the past. The earlier statement stays readable as superseded. For training administrators. Raises 404 PERSON_NOT_FOUND, 404 PLACE_NOT_FOUND, 400 INVALID_FACTS, 400 REASON_MISSING, 400 DATE_IN_THE_FUTURE, 400 INVALID_RANGE, 400 NOT_EMPLOYED_THEN, 400 LEVEL_IS_SET_ELSEWHERE, 400 OWN_MANAGER, 409 REPORTING_CYCLE.';

COMMENT ON FUNCTION "public"."dea_number_is_valid"(text) IS 'Whether a normalised number is a well-formed DEA registration number (21 CFR part 1301): two letters, the second of which is the digit 9 for registrants under a business name, and seven digits whose last one is the last digit of d1 + d3 + d5 + 2 × (d2 + d4 + d6). It says nothing about whether the number was issued.';

COMMENT ON FUNCTION "public"."declare_file"(public.content_file_kind_enum, text, text, text, bigint) IS 'Announces a file of so many bytes: from then on, for a day, its author may upload to its path and nowhere else. storage_name is the last part of the path (letters, digits, dot, dash). For training administrators. Raises 403 FORBIDDEN, 429 TOO_MANY_UPLOADS.';

COMMENT ON FUNCTION "public"."declare_file_for"(uuid, public.content_file_kind_enum, text, text, text, bigint) IS 'declare_file in somebody''s name, for the worker that writes the transcript they asked for. For the uploads function alone.';

COMMENT ON FUNCTION "public"."delete_learner_note"(uuid) IS 'Deletes a note of one''s own; one that is gone already stays gone.';

COMMENT ON FUNCTION "public"."discard_observation"(uuid) IS 'Throws a draft of an observation away: the observer''s own, or any as training administrator. Raises 404 OBSERVATION_NOT_FOUND.';

COMMENT ON FUNCTION "public"."duplicate_program"(uuid, text) IS 'Copies a program with its modules, their order and prerequisites, and their newest content as drafts; nobody is assigned. Returns the id of the copy. For training administrators (row level security). Raises 404 PROGRAM_NOT_FOUND.';

COMMENT ON FUNCTION "public"."end_leave"(uuid, date) IS 'Sets the last day of a leave: earlier than planned, later, or of one that was open-ended; what was planned is kept. Due dates of open training move with it. For training administrators. Raises what check_leave does, 404 LEAVE_NOT_FOUND, 409 LEAVE_CANCELLED, 400 LAST_DAY_MISSING.';

COMMENT ON FUNCTION "public"."expired_files"(integer) IS 'Files whose time is over and that no content uses, oldest first. For the uploads function, which removes their objects and then calls forget_files.';

COMMENT ON FUNCTION "public"."fail_transcription"(uuid, integer, text, text, boolean, integer) IS 'Reports an attempt that failed: it is tried again later (not before retry_after_seconds), or given up after the fifth or when retry is false. Returns the state, null for a worker that lost its lease. For the uploads function alone.';

COMMENT ON FUNCTION "public"."finish_transcription"(uuid, integer, uuid) IS 'Reports a transcript made: the drafts that show the video get it as captions. Returns false for a worker that lost its lease meanwhile. For the uploads function alone.';

COMMENT ON FUNCTION "public"."forget_files"(uuid[]) IS 'Deletes the rows of expired files whose objects are gone; returns how many. For the uploads function alone.';

COMMENT ON FUNCTION "public"."guessed_certification_kind"(text) IS 'What kind a licence or certification is by its name alone, where nobody said it: certification where the name is not plain.';

COMMENT ON FUNCTION "public"."lease_transcriptions"(integer) IS 'Gives the worker transcripts to make, each to one worker only, for 15 minutes; what a dead worker had is given again. attempts is the token with which it reports. For the uploads function alone.';

COMMENT ON FUNCTION "public"."log_file_access"(uuid) IS 'Notes in the audit trail that whoever asks opened a file they may read.';

COMMENT ON FUNCTION "public"."normalized_certification_number"(text) IS 'A number of a licence or certification as it is compared: capitals, without spaces, hyphens, dots and slashes; null for nothing.';

COMMENT ON FUNCTION "public"."npi_is_valid"(text) IS 'Whether a normalised number is a well-formed National Provider Identifier: ten digits whose last one is the Luhn check digit (ISO/IEC 7812-1) over 80840 and the number; 45 CFR 162.406. It says nothing about whether the number was issued.';

COMMENT ON FUNCTION "public"."observations_to_make"(uuid) IS 'The observations whoever asks may make or has open, of everybody or of one person: whose, of what, until when, and the observation begun, with its observer and when they signed it.';

COMMENT ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) IS 'Which due dates would move, and by how many calendar days, if a leave were recorded (user_id, starts_on, ends_on), got another last day (leave_id, ends_on) or were cancelled (leave_id, is_cancelled). Changes nothing; saving does exactly this. For training administrators. Raises what check_leave does and 404 LEAVE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) IS 'Takes a quiz as an author, without anything being recorded. Without responses it draws the questions as an attempt would: {questions, settings}. With responses it grades them on the questions asked ([question id, …]; all without): {score_percentage, score_points, maximum_points, passed, feedback}. For training administrators. Raises 404 CONTENT_NOT_FOUND, 409 CONTENT_INCOMPLETE.';

COMMENT ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) IS 'Plays a scenario as a learner would meet it, after the choices [{node, choice}], without recording anything: for training administrators, on the graph they are writing, or on that of a content version. Returns what start_simulation returns, and at the end the steps of simulation_review. Raises 403 FORBIDDEN, 400 INVALID_PREVIEW, 409 SCENARIO_INCOMPLETE, 409 NOT_IN_THIS_SITUATION.';

COMMENT ON FUNCTION "public"."publish_program"(uuid, jsonb) IS 'Publishes a program with the drafts of its modules; learners in the middle keep the version they started. changes says of each module that already had a published version what the change is: [{module_id, change_kind: material | minor, change_note?}, …]; after a material one the view retraining names who finished an earlier version. Returns the new version number of the program. For training administrators. Raises 404 PROGRAM_NOT_FOUND, 409 PROGRAM_ARCHIVED, 409 NO_REQUIRED_MODULE, 409 CONTENT_INCOMPLETE, 409 CHANGE_UNDECLARED, 400 INVALID_CHANGES.';

COMMENT ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) IS 'How the questions of one version of a quiz behaved in graded attempts: the first of each learner, or all. Returns {attempts, learners, mean_percentage, deviation_percentage (sample SD), alpha, standard_error_percentage, histogram, questions: [{id, n, unanswered, difficulty, discrimination, choices, typed, matched, flags}]}; statistics are null below 5 attempts. difficulty: mean share of the points, p. discrimination: correlation of an item''s share with the rest of the score, the item left out (corrected point-biserial: Henrysson 1963, Psychometrika 28:211; Lord & Novick 1968, ch. 15). alpha = k c / (v + (k - 1) c), k items asked, v their mean variance, c their mean covariance: Cronbach 1951, Psychometrika 16:297; of right-or-wrong items it is KR-20, Kuder & Richardson 1937, Psychometrika 2:151. With pools v and c are taken from the questions that were asked together. standard_error = SD * sqrt(1 - alpha). flags: too_hard p < .30, too_easy p > .95, negative_discrimination r < 0, weak_discrimination r < .15, unused_distractor (from 20 answers on), key_suspect (a wrong option is taken more often than the key, by people who do better in the rest). For training administrators. Raises 404 CONTENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) IS 'Records that a person is away from one day to another, both included (null: open-ended), and returns the leave''s id. Due dates of open training move as preview_leave says. For training administrators. Raises what check_leave does, 400 KIND_MISSING, 400 NOTE_TOO_LONG.';

COMMENT ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) IS 'Records how far a learner came in a module of their own assignment, and completes the module when all of it was seen. Takes, since the last call: the pages newly seen and the seconds each was in view ({page: seconds}), the intervals of a video that were played ([[from, to], …] in seconds; skipped parts are not watched, repeated ones count once) and the seconds played with repetitions, the active seconds (credited up to the time since the module was opened), the position to continue at (page or second), and a batch_id, so that a report sent again after a lost answer counts once. Returns {progress_percentage, pages_viewed, watched, watched_seconds, position, active_seconds, content_id, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED, 400 PAGE_OUT_OF_RANGE, 400 NEGATIVE_TIME, 400 INVALID_PAGE_SECONDS, 400 INVALID_INTERVALS.';

COMMENT ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) IS 'Enters in the ledger what somebody looked up about a certification of a direct report (of anyone, as training administrator), on a day of the practice''s calendar, today where it is not said. Returns the entry''s id. Raises 404 CERTIFICATION_NOT_FOUND, 403 OWN_CERTIFICATION, 400 VERIFICATION_SOURCE_MISSING, 400 VERIFICATION_OUTCOME_MISSING, 400 CHECKED_IN_THE_FUTURE.';

COMMENT ON FUNCTION "public"."refuse_password"(uuid, uuid) IS 'Notes in the audit trail that somebody entered a wrong password to sign (21 CFR 11.300(d)). For the service only. Returns the tries that are left.';

COMMENT ON FUNCTION "public"."remind_assignment"(uuid) IS 'Reminds a direct report (anyone, as training administrator) of an open assignment, at most once a day. Returns when. Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 PERSON_NOT_ACTIVE, 409 REMINDED_RECENTLY.';

COMMENT ON FUNCTION "public"."request_transcription"(uuid, text, text) IS 'Queues the transcript of a video and wakes the worker; one that is under way is returned instead. language is a BCP 47 tag, null lets the provider recognise it. For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_NOT_READY, 409 NO_AUDIO.';

COMMENT ON FUNCTION "public"."restore_content_version"(uuid) IS 'Makes an earlier published version of a module its draft again, replacing the draft there is; learners see it from the next publication on. Returns the draft. For training administrators (row level security). Raises 404 CONTENT_NOT_FOUND, 404 MODULE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) IS 'Approves or rejects a credit from elsewhere of a direct report (of anyone, as training administrator). Raises 404 CE_CREDIT_NOT_FOUND, 403 OWN_CREDIT, 409 ALREADY_REVIEWED, 400 REASON_MISSING.';

COMMENT ON FUNCTION "public"."review_ce_rule"(uuid) IS 'Confirms, as training administrator, that a continuing education rule says what its board says: from now on it counts. Raises 404 CE_RULE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."revoke_ce_credit"(uuid, text) IS 'Takes back a credit: of a direct report (of anyone, as training administrator), or one''s own while it waits for review. It stays on record and counts no more. Raises 404 CE_CREDIT_NOT_FOUND, 409 ALREADY_REVOKED, 400 REASON_MISSING.';

COMMENT ON FUNCTION "public"."save_learner_note"(uuid, uuid, integer, integer, text, jsonb, text) IS 'Keeps a note or highlight of one''s own, on a page or at a second of content; the id is the client''s, so that one written offline and sent twice is one note. Raises 404 CONTENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."save_observation"(uuid, jsonb, text) IS 'Saves one''s own draft of an observation: results {step id: {result, remark}}. Raises 404 OBSERVATION_NOT_FOUND, 409 ALREADY_SIGNED, 400 INVALID_RESULTS.';

COMMENT ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) IS 'Saves responses {question id: response} of one''s own open attempt; questions not named, and those already shown their answer, keep what was saved. active_seconds is the active time in this attempt so far (credited up to the time that passed). Returns {saved: true, active_seconds}, or after the time limit {saved: false, result}: the attempt as graded from what was saved in time. Raises 404 ATTEMPT_NOT_FOUND, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';

COMMENT ON FUNCTION "public"."scenario_statistics"(uuid) IS 'How the published version of a simulation is walked, for training administrators (row level security): {version_number, attempts, finished, passed, median_score_percentage, median_active_seconds, outcomes: {good, acceptable, poor}, nodes: [{node, kind, title, visits, drop_outs, choices: [{choice, text, points, times}]}]}. A drop-out has stood in a situation for seven days without a choice. Null where nothing is published or nothing may be read.';

COMMENT ON FUNCTION "public"."set_module_prerequisites"(uuid, uuid[]) IS 'Lets a module wait for exactly these modules of its program. For training administrators (row level security). Raises 404 MODULE_NOT_FOUND, 409 PREREQUISITES_IN_A_CIRCLE.';

COMMENT ON FUNCTION "public"."settle_file"(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text) IS 'Writes down what the examination of a file found: ready with its hash (SHA-256, hexadecimal) and size in bytes, rejected with the reason, or back to uploading where it could not be carried out. Returns nothing when the file was cancelled meanwhile. For the functions that examine files alone.';

COMMENT ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) IS 'Records that somebody signed the version of a policy they read, and completes the module; signing again answers the same. For the service only, which has just checked that person''s password. Returns {signature, module_completed, assignment_completed, completion_id, certificate_id?}. Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 READ_FIRST, 409 NOT_AN_ATTESTATION, 400 NAME_DIFFERS, 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) IS 'Records the observer''s signature on their finished checklist, and then that of the person observed, which completes the module where it is passed; signing again answers the same. For the service only, which has just checked that person''s password. Returns {signature, passed, score_percentage, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 OBSERVATION_NOT_FOUND, 409 OBSERVATION_INCOMPLETE, 409 ASSIGNMENT_CLOSED, 400 NAME_DIFFERS, 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "public"."simulation_review"(uuid) IS 'The whole way of a finished attempt, one''s own or, for training administrators, anybody''s: {outcome, score_percentage, passed, steps: [{title, text, choice, consequence, feedback, points, best_points, better: {choice, feedback}}]}. Raises 404 ATTEMPT_NOT_FOUND, 409 NOT_FINISHED.';

COMMENT ON FUNCTION "public"."staff_as_of"(date, timestamp with time zone) IS 'Who was employed on a day, as what and where, as it was known at a moment (default: now), among the people whoever asks may see.';

COMMENT ON FUNCTION "public"."start_observation"(uuid, uuid) IS 'Begins to observe somebody''s skill, or continues one''s own draft. For those the checklist names as observers. Returns the id of the observation. Raises 404 OBSERVATION_NOT_FOUND, 409 OBSERVED_BY_ANOTHER, 409 ASSIGNMENT_CLOSED, 409 ALREADY_PASSED, 409 MODULE_LOCKED.';

COMMENT ON FUNCTION "public"."start_quiz_attempt"(uuid, uuid) IS 'Begins an attempt at a quiz of one''s own assignment, or continues the open one; one whose time limit has passed is graded from what was saved. Returns the attempt: its questions without answers, the responses saved so far, its deadline. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 NOT_A_QUIZ, 409 ALREADY_PASSED, 409 NO_ATTEMPTS_LEFT, 409 COOL_DOWN.';

COMMENT ON FUNCTION "public"."start_simulation"(uuid, uuid) IS 'Begins an attempt at a simulation of one''s own assignment, or continues the open one. Returns {attempt_id, attempt_number, step, node, situation: {id, title, text, image, choices: [{id, text}]}, last: {choice, consequence, feedback}, finished, outcome, score_percentage, passed}. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED, 409 NOT_A_SIMULATION, 409 ALREADY_PASSED.';

COMMENT ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) IS 'Grades one''s own attempt and, when passed, completes the module. Submitting again answers the same and changes nothing; what is sent after the time limit does not count. Returns {attempt_id, attempt_number, score_percentage, score_points, maximum_points, passed, feedback (null where the quiz shows none), submitted_at, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ATTEMPT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';

COMMENT ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp with time zone) IS 'Takes a violation one step on (open, planned, in_progress, resolved, verified), changes its plan, or reopens it. version is the updated_at it was read with. A requirement that is met again may be verified at once. Raises 404 VIOLATION_NOT_FOUND, 403 OWN_VIOLATION, NOT_YOURS_TO_PLAN, NOT_YOUR_STEP, DONE_BY_YOURSELF, 409 STALE, STEP_OUT_OF_ORDER, 400 NOTE_MISSING, REASON_MISSING, PLAN_INCOMPLETE, DUE_DATE_PAST, OWNER_NOT_ELIGIBLE.';

COMMENT ON FUNCTION "public"."verify_signature"(uuid) IS 'A signature with whether its seal fits everything in it (seal_is_genuine) and whether what was signed is still what it was (document_is_unchanged), for the signer, the person it is about, the managers above them and the practice''s oversight. Raises 404 SIGNATURE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."violation_owners"(uuid) IS 'Who may see to the corrective action: the managers above the person, training administrators and executives. For whoever may plan it, else nobody.';

COMMENT ON TABLE "private"."password_tries" IS 'When somebody entered a password to sign, within the last quarter of an hour: the sixth is refused.';

COMMENT ON TABLE "public"."assignment_leave_shifts" IS 'The note on an assignment that a leave moved its due date: the clock stood still while the person was away. Kept by move_due_dates.';

COMMENT ON TABLE "public"."ce_credits" IS 'Continuing education somebody earned, proved by a certificate or by a training finished here. Appended: what is wrong is revoked.';

COMMENT ON TABLE "public"."ce_rules" IS 'Continuing education a practice''s licences ask for. A rule counts once somebody has reviewed it.';

COMMENT ON TABLE "public"."content_file_uses" IS 'Which content shows which file; follows what the content names (private.use_files), so it cannot be forgotten.';

COMMENT ON TABLE "public"."content_files" IS 'A file an administrator uploads: announced, sent to storage, examined by its content, then ready or rejected. Never changed afterwards.';

COMMENT ON TABLE "public"."employment_periods" IS 'The times a person was employed, one row each: whoever comes back gets a new one. Kept by a trigger on staff, whose hired_on is the latest start.';

COMMENT ON TABLE "public"."learner_notes" IS 'What a learner noted for themselves on a page of a document or at a second of a video: a highlight has a quote and areas, a note has a body, or both. Nobody else reads it.';

COMMENT ON TABLE "public"."module_prerequisites" IS 'Which module opens only after which others of its program are done.';

COMMENT ON TABLE "public"."observations" IS 'A skill observed: the checklist of one observer about one person, a draft until the observer signs it, finished when the person signs as well.';

COMMENT ON TABLE "public"."practice_closures" IS 'Days on which the practice is closed, or one of its locations.';

COMMENT ON TABLE "public"."quiz_answer_keys" IS 'The answers of a quiz, apart from what learners read.';

COMMENT ON TABLE "public"."signatures" IS 'Evidence: an electronic signature (ESIGN Act, 15 U.S.C. 7001; 21 CFR Part 11), made with the password entered again. Appended only.';

COMMENT ON TABLE "public"."simulation_attempts" IS 'One way through a scenario: the choices of a learner in the order they made them, and how it ended.';

COMMENT ON TABLE "public"."staff_history" IS 'What each person was, from one day to another, and when that was known. A correction supersedes what it replaces and leaves it readable. Kept by a trigger on staff and corrected by correct_staff_history; within an employment there is no day without a row.';

COMMENT ON TABLE "public"."staff_leave_details" IS 'Why a person is away, under the id of the leave: for the person, their direct manager and training administrators only (29 CFR 825.500(g)).';

COMMENT ON TABLE "public"."staff_leaves" IS 'When a person is away. Why is in staff_leave_details, which fewer people may read. Written by record_leave, end_leave and cancel_leave.';

COMMENT ON TABLE "public"."transcription_jobs" IS 'A transcript to be made of a video by the configured provider: queued, leased by a worker, retried, done or failed.';

COMMENT ON TABLE "public"."verifications" IS 'The ledger of checks: what was looked up where, by whom and when, and what it said. Appended only. source_unavailable is never a pass.';

COMMENT ON TABLE "public"."violation_steps" IS 'The history of a violation: who did what and when, in the words and under the names of that moment. Nothing of it changes afterwards.';

COMMENT ON VIEW "public"."assignment_modules" IS 'The outline of an assignment: its modules in order, the content version this learner has, how far they are ("watched" as [[from, to], …] in seconds), what they completed, and the names of the modules it waits for (null when it is open).';

COMMENT ON VIEW "public"."ce_status" IS 'Continuing education of each licence under each reviewed rule that covers it, in contact hours, in the cycle that runs today (or ended last): earned, carried over from the cycle before (what was earned there above its hours, up to the rule''s maximum), waiting for review, and what is missing by due_on, the last day of the cycle in the practice''s calendar.';

COMMENT ON VIEW "public"."executive_overview" IS 'The practice in one row, at this moment; for training administrators and executives.';

COMMENT ON VIEW "public"."module_statistics" IS 'Of each module, over the people whoever asks may see: who started, finished, is in the middle, and left off (not finished, and cancelled or untouched for 14 days); median active minutes, mean score in percent, mean attempts.';

COMMENT ON VIEW "public"."module_versions" IS 'Every version of what a module shows, with what its author said of the change, how many learners are in the middle of it and how many people completed it (as far as whoever asks may see them).';

COMMENT ON VIEW "public"."program_overview" IS 'Programs with their size and the assignments whoever asks may see.';

COMMENT ON VIEW "public"."retraining" IS 'Who finished a module before its last material change and not since: one row for each person and module, with what changed and the open assignment, if there is one. Content marks; whether and by when they train again is decided by compliance.';

COMMENT ON VIEW "public"."violation_overview" IS 'Violations with the names a board shows; is_late: the last day for the corrective action has passed and it is not done.';

REVOKE ALL
  ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text)
  FROM PUBLIC;

REVOKE ALL
  ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text)
  TO "postgres";

REVOKE ALL ON FUNCTION "private"."add_violation_note"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."add_violation_note"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."add_violation_note"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."add_violation_note"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."answer_video_question"(uuid, uuid, text, text[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."apply_leaves"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."apply_leaves"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."apply_leaves"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."attach_violation_document"(uuid, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."attach_violation_document"(uuid, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."attach_violation_document"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."attach_violation_document"(uuid, text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."attestation_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."attestation_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."attestation_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."backfill_employment"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."backfill_employment"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."backfill_employment"() TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."cancel_leave"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."cancel_leave"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."cancel_leave"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."cancel_leave"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."certification_duplicates"(uuid[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."certification_duplicates"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."certification_duplicates"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."certification_duplicates"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_leave"(uuid, uuid, date, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."check_leave"(uuid, uuid, date, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_leave"(uuid, uuid, date, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."checksum_results"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."checksum_results"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."checksum_results"(uuid[]) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."due_dates_after_leaves"(uuid[], public.staff_leaves) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."due_dates_after_leaves"(uuid[], public.staff_leaves) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."due_dates_after_leaves"(uuid[], public.staff_leaves) TO "postgres";

REVOKE ALL ON FUNCTION "private"."end_leave"(uuid, date) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."end_leave"(uuid, date) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."end_leave"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."end_leave"(uuid, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."escalate_violations"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."escalate_violations"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."escalate_violations"() TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."is_working_day"(uuid, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."is_working_day"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_working_day"(uuid, date) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."move_due_dates"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."move_due_dates"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."move_due_dates"(uuid[]) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."next_working_day"(uuid, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."next_working_day"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."next_working_day"(uuid, date) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."refuse_password"(uuid, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."refuse_password"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."refuse_password"(uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."refuse_password"(uuid, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."request_transcription"(uuid, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."request_transcription"(uuid, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."request_transcription"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."request_transcription"(uuid, text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."restate_staff_history"(uuid[], jsonb, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."restate_staff_history"(uuid[], jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."restate_staff_history"(uuid[], jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."review_ce_credit"(uuid, boolean, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."review_ce_credit"(uuid, boolean, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."review_ce_credit"(uuid, boolean, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."review_ce_credit"(uuid, boolean, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."review_ce_rule"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."review_ce_rule"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."review_ce_rule"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."review_ce_rule"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."review_scenario"(jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."review_scenario"(jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."review_scenario"(jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."revoke_ce_credit"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."revoke_ce_credit"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."revoke_ce_credit"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."revoke_ce_credit"(uuid, text) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."staff_facts"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."staff_facts"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."staff_facts"(jsonb) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_ce_credits__keep_facts"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_ce_credits__keep_facts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_ce_credits__keep_facts"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_ce_credits__stamp"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_ce_credits__stamp"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_ce_credits__stamp"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_ce_rules__stamp"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_ce_rules__stamp"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_ce_rules__stamp"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_compliance_records__meet_again"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_compliance_records__meet_again"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_compliance_records__meet_again"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_compliance_violations__record_step"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_compliance_violations__record_step"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_compliance_violations__record_step"() TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."tg_staff__keep_history"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff__keep_history"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff__keep_history"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__check_number"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__check_number"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff_certifications__check_number"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__record_checksum"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__record_checksum"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff_certifications__record_checksum"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff_leaves__move_due_dates"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff_leaves__move_due_dates"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff_leaves__move_due_dates"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__earn_ce_credits"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__earn_ce_credits"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_assignments__earn_ce_credits"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_content__conceal_order"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_content__conceal_order"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_content__conceal_order"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_content__use_files"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_content__use_files"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_content__use_files"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_violation_steps__notify"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_violation_steps__notify"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_violation_steps__notify"() TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."violation_owners"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."violation_owners"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."violation_owners"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."violation_owners"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."violation_to_change"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."violation_to_change"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."violation_to_change"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."wake_uploads"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."wake_uploads"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."wake_uploads"() TO "postgres";

REVOKE ALL ON FUNCTION "public"."add_violation_note"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."add_violation_note"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."add_violation_note"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."add_violation_note"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."adopt_ce_rule"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."adopt_ce_rule"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."adopt_ce_rule"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."adopt_ce_rule"(text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."answer_video_question"(uuid, uuid, text, text[]) TO "postgres";

REVOKE ALL ON FUNCTION "public"."attach_violation_document"(uuid, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."attach_violation_document"(uuid, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."attach_violation_document"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."attach_violation_document"(uuid, text, text) TO "postgres";

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

REVOKE ALL ON FUNCTION "public"."cancel_leave"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."cancel_leave"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."cancel_leave"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_leave"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."ce_cycle"(date, date, integer, date) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."ce_cycle"(date, date, integer, date) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."ce_cycle"(date, date, integer, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."ce_cycle"(date, date, integer, date) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."ce_cycle"(date, date, integer, date) TO "service_role";

REVOKE ALL ON FUNCTION "public"."ce_rule_templates"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."ce_rule_templates"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."ce_rule_templates"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."ce_rule_templates"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."ce_rule_templates"() TO "service_role";

REVOKE ALL ON FUNCTION "public"."certification_duplicates"(uuid[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."certification_duplicates"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."certification_duplicates"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."certification_duplicates"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) TO "service_role";

REVOKE ALL ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) TO "postgres";

REVOKE ALL ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."dea_number_is_valid"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."dea_number_is_valid"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."dea_number_is_valid"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."dea_number_is_valid"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."dea_number_is_valid"(text) TO "service_role";

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

REVOKE ALL ON FUNCTION "public"."end_leave"(uuid, date) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."end_leave"(uuid, date) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."end_leave"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."end_leave"(uuid, date) TO "postgres";

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

REVOKE ALL ON FUNCTION "public"."guessed_certification_kind"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."guessed_certification_kind"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."guessed_certification_kind"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."guessed_certification_kind"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."guessed_certification_kind"(text) TO "service_role";

REVOKE ALL ON FUNCTION "public"."lease_transcriptions"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "public"."lease_transcriptions"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."lease_transcriptions"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."lease_transcriptions"(integer) TO "service_role";

REVOKE ALL ON FUNCTION "public"."log_file_access"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."log_file_access"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."log_file_access"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."log_file_access"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."normalized_certification_number"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."normalized_certification_number"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."normalized_certification_number"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."normalized_certification_number"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."normalized_certification_number"(text) TO "service_role";

REVOKE ALL ON FUNCTION "public"."npi_is_valid"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."npi_is_valid"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."npi_is_valid"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."npi_is_valid"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."npi_is_valid"(text) TO "service_role";

REVOKE ALL ON FUNCTION "public"."observations_to_make"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."observations_to_make"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."observations_to_make"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."observations_to_make"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) TO "postgres";

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

REVOKE ALL ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer, jsonb, jsonb, integer, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) TO "postgres";

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

REVOKE ALL ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."review_ce_rule"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."review_ce_rule"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."review_ce_rule"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_ce_rule"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."revoke_ce_credit"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."revoke_ce_credit"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."revoke_ce_credit"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_ce_credit"(uuid, text) TO "postgres";

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

REVOKE ALL ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) TO "postgres";

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

REVOKE ALL ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "public"."verify_signature"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."verify_signature"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."verify_signature"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."verify_signature"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."violation_owners"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."violation_owners"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."violation_owners"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."violation_owners"(uuid) TO "postgres";

REVOKE ALL ON TABLE "public"."assignment_leave_shifts" FROM "authenticated";

GRANT SELECT ON TABLE "public"."assignment_leave_shifts" TO "authenticated";

REVOKE ALL ON TABLE "public"."ce_credits" FROM "authenticated";

REVOKE ALL ("category") ON TABLE "public"."ce_credits" FROM "authenticated";

GRANT INSERT ("category") ON TABLE "public"."ce_credits" TO "authenticated";

REVOKE ALL ("created_by") ON TABLE "public"."ce_credits" FROM "authenticated";

GRANT INSERT ("created_by") ON TABLE "public"."ce_credits" TO "authenticated";

REVOKE ALL ("document_url") ON TABLE "public"."ce_credits" FROM "authenticated";

GRANT INSERT ("document_url") ON TABLE "public"."ce_credits" TO "authenticated";

REVOKE ALL ("earned_on") ON TABLE "public"."ce_credits" FROM "authenticated";

GRANT INSERT ("earned_on") ON TABLE "public"."ce_credits" TO "authenticated";

REVOKE ALL ("hours") ON TABLE "public"."ce_credits" FROM "authenticated";

GRANT INSERT ("hours") ON TABLE "public"."ce_credits" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."ce_credits" FROM "authenticated";

GRANT INSERT ("id") ON TABLE "public"."ce_credits" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."ce_credits" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."ce_credits" TO "authenticated";

REVOKE ALL ("provider") ON TABLE "public"."ce_credits" FROM "authenticated";

GRANT INSERT ("provider") ON TABLE "public"."ce_credits" TO "authenticated";

REVOKE ALL ("title") ON TABLE "public"."ce_credits" FROM "authenticated";

GRANT INSERT ("title") ON TABLE "public"."ce_credits" TO "authenticated";

REVOKE ALL ("user_id") ON TABLE "public"."ce_credits" FROM "authenticated";

GRANT INSERT ("user_id") ON TABLE "public"."ce_credits" TO "authenticated";

GRANT SELECT ON TABLE "public"."ce_credits" TO "authenticated";

REVOKE ALL ON TABLE "public"."ce_rules" FROM "authenticated";

REVOKE ALL ("carry_over_maximum") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("carry_over_maximum"), UPDATE ("carry_over_maximum") ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("certification_name") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("certification_name"), UPDATE ("certification_name") ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("citation") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("citation"), UPDATE ("citation") ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("cycle_months") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("cycle_months"), UPDATE ("cycle_months") ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("hours_per_cycle") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("hours_per_cycle"), UPDATE ("hours_per_cycle") ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("id") ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("minimum_hours") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("minimum_hours"), UPDATE ("minimum_hours") ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("position_id") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("position_id"), UPDATE ("position_id") ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("source_note") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("source_note"), UPDATE ("source_note") ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("state") ON TABLE "public"."ce_rules" FROM "authenticated";

GRANT INSERT ("state"), UPDATE ("state") ON TABLE "public"."ce_rules" TO "authenticated";

GRANT SELECT ON TABLE "public"."ce_rules" TO "authenticated";

REVOKE ALL ("corrective_action_due_on") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("corrective_action_due_on") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ("corrective_action") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("corrective_action") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ON TABLE "public"."content_file_uses" FROM "authenticated";

GRANT SELECT ON TABLE "public"."content_file_uses" TO "authenticated";

REVOKE ALL ON TABLE "public"."content_files" FROM "authenticated";

GRANT SELECT ON TABLE "public"."content_files" TO "authenticated";

REVOKE ALL ON TABLE "public"."content_files" FROM "service_role";

GRANT SELECT ON TABLE "public"."content_files" TO "service_role";

REVOKE ALL ON TABLE "public"."employment_periods" FROM "authenticated";

GRANT SELECT ON TABLE "public"."employment_periods" TO "authenticated";

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

REVOKE ALL ("working_days") ON TABLE "public"."organizations" FROM "authenticated";

GRANT UPDATE ("working_days") ON TABLE "public"."organizations" TO "authenticated";

REVOKE ALL ON TABLE "public"."practice_closures" FROM "authenticated";

REVOKE ALL ("closed_on") ON TABLE "public"."practice_closures" FROM "authenticated";

GRANT INSERT ("closed_on"), UPDATE ("closed_on") ON TABLE "public"."practice_closures" TO "authenticated";

REVOKE ALL ("location_id") ON TABLE "public"."practice_closures" FROM "authenticated";

GRANT INSERT ("location_id"), UPDATE ("location_id") ON TABLE "public"."practice_closures" TO "authenticated";

REVOKE ALL ("name") ON TABLE "public"."practice_closures" FROM "authenticated";

GRANT INSERT ("name"), UPDATE ("name") ON TABLE "public"."practice_closures" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."practice_closures" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."practice_closures" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."practice_closures" TO "authenticated";

REVOKE ALL ON TABLE "public"."signatures" FROM "authenticated";

GRANT SELECT ON TABLE "public"."signatures" TO "authenticated";

REVOKE ALL ON TABLE "public"."simulation_attempts" FROM "authenticated";

GRANT SELECT ON TABLE "public"."simulation_attempts" TO "authenticated";

REVOKE ALL ("employment_kind") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("employment_kind"), UPDATE ("employment_kind") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("working_days") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("working_days"), UPDATE ("working_days") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("kind") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("kind"), UPDATE ("kind") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("renews_id") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("renews_id") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("state") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("state"), UPDATE ("state") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ON TABLE "public"."staff_history" FROM "authenticated";

GRANT SELECT ON TABLE "public"."staff_history" TO "authenticated";

REVOKE ALL ON TABLE "public"."staff_leave_details" FROM "authenticated";

GRANT SELECT ON TABLE "public"."staff_leave_details" TO "authenticated";

REVOKE ALL ON TABLE "public"."staff_leaves" FROM "authenticated";

GRANT SELECT ON TABLE "public"."staff_leaves" TO "authenticated";

REVOKE ALL ("modules_in_order") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("modules_in_order"), UPDATE ("modules_in_order") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ON TABLE "public"."transcription_jobs" FROM "authenticated";

GRANT SELECT ON TABLE "public"."transcription_jobs" TO "authenticated";

REVOKE ALL ON TABLE "public"."verifications" FROM "authenticated";

GRANT SELECT ON TABLE "public"."verifications" TO "authenticated";

REVOKE ALL ON TABLE "public"."violation_steps" FROM "authenticated";

GRANT SELECT ON TABLE "public"."violation_steps" TO "authenticated";

REVOKE ALL ON TABLE "public"."assignment_modules" FROM "authenticated";

GRANT SELECT ON TABLE "public"."assignment_modules" TO "authenticated";

REVOKE ALL ON TABLE "public"."ce_status" FROM "authenticated";

GRANT SELECT ON TABLE "public"."ce_status" TO "authenticated";

REVOKE ALL ON TABLE "public"."executive_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."executive_overview" TO "authenticated";

REVOKE ALL ON TABLE "public"."module_statistics" FROM "authenticated";

GRANT SELECT ON TABLE "public"."module_statistics" TO "authenticated";

REVOKE ALL ON TABLE "public"."module_versions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."module_versions" TO "authenticated";

REVOKE ALL ON TABLE "public"."program_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."program_overview" TO "authenticated";

REVOKE ALL ON TABLE "public"."retraining" FROM "authenticated";

GRANT SELECT ON TABLE "public"."retraining" TO "authenticated";

REVOKE ALL ON TABLE "public"."violation_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."violation_overview" TO "authenticated";

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

ALTER TABLE "public"."staff_history"
  ADD COLUMN "recorded_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_is_superseded_after_it_is_recorded" CHECK ((superseded_at >= recorded_at));

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "staff_history_does_not_contradict_itself" EXCLUDE USING gist (user_id WITH =, daterange(valid_from, valid_until) WITH &&, tstzrange(recorded_at, superseded_at)
    WITH &&);

CREATE INDEX staff_history_user_id_recorded_at_idx ON public.staff_history USING btree (user_id, recorded_at);

COMMENT ON COLUMN "public"."staff_history"."recorded_at" IS 'Since when it was known.';

ALTER TABLE "public"."staff_leave_details"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."transcription_jobs"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX transcription_jobs_file_id_idx ON public.transcription_jobs USING btree (file_id, created_at DESC);

ALTER TABLE "public"."verifications"
  ADD COLUMN "checked_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX verifications_certification_id_idx ON public.verifications USING btree (certification_id, checked_at DESC);

COMMENT ON COLUMN "public"."verifications"."checked_at" IS 'When it was looked up; created_at is when it was recorded.';

ALTER TABLE "public"."verifications"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."verifications"
  ADD CONSTRAINT "checks_are_not_of_the_future" CHECK ((checked_at <= created_at));

CREATE VIEW "public"."certification_overview" WITH (security_invoker=true) AS  SELECT c.id,
    c.organization_id,
    c.user_id,
    person.full_name AS user_name,
    person.manager_id,
    c.certification_name,
    c.certification_number,
    c.issuing_organization,
    c.issue_date,
    c.expiration_date,
    c.renewal_period_months,
    c.document_url,
    public.certification_status_at(c.status, c.expiration_date, practice.time_zone, private.clock()) AS status,
    (c.expiration_date - private.local_date(private.clock(), practice.time_zone)) AS days_left,
    c.review_status,
    c.review_note,
    c.reviewed_at,
    c.updated_at,
    COALESCE(c.kind, public.guessed_certification_kind((c.certification_name)::text)) AS kind,
    c.state,
    c.renews_id,
    public.certification_number_check(COALESCE(c.kind, public.guessed_certification_kind((c.certification_name)::text)), (c.certification_number)::text) AS number_check,
    latest.outcome AS verification_outcome,
    latest.source_name AS verification_source,
    latest.checked_at AS verification_at
   FROM (((public.staff_certifications c
     JOIN public.staff person ON ((person.id = c.user_id)))
     JOIN public.organizations practice ON ((practice.id = c.organization_id)))
     LEFT JOIN LATERAL ( SELECT v.outcome,
            v.source_name,
            v.checked_at
           FROM public.verifications v
          WHERE ((v.certification_id = c.id) AND (v.method <> 'checksum'::public.verification_method_enum) AND (v.outcome <> 'source_unavailable'::public.verification_outcome_enum) AND (NOT ((v.normalized_number)::text IS DISTINCT FROM public.normalized_certification_number((c.certification_number)::text))))
          ORDER BY v.checked_at DESC, v.created_at DESC
         LIMIT 1) latest ON (true));

REVOKE ALL ON TABLE "public"."certification_overview" FROM "anon", "service_role";

COMMENT ON VIEW "public"."certification_overview" IS 'Licences and certifications with their status at this moment; days_left counts to the last valid day in the practice''s calendar and is negative afterwards. verification_* is the latest check of the present number against a source that gave an answer.';

REVOKE ALL ON TABLE "public"."certification_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."certification_overview" TO "authenticated";

ALTER TABLE "public"."violation_steps"
  ADD COLUMN "taken_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

COMMENT ON COLUMN "public"."violation_steps"."taken_at" IS 'When it was done.';

ALTER TABLE "public"."compliance_violations"
  ALTER COLUMN "recorded_by" SET DEFAULT private.my_staff_id();

CREATE INDEX staff_certifications_normalized_number_idx ON public.staff_certifications
  USING btree (organization_id, public.normalized_certification_number((certification_number)::text));

select private.after_migrate();
