SET local check_function_bodies = off;

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON SEQUENCES FROM "anon";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON SEQUENCES FROM "authenticated";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON SEQUENCES FROM "service_role";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" GRANT EXECUTE ON FUNCTIONS TO PUBLIC;

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON FUNCTIONS FROM "anon";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON FUNCTIONS FROM "authenticated";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON FUNCTIONS FROM "service_role";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON TABLES FROM "anon";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON TABLES FROM "authenticated";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON TABLES FROM "service_role";

CREATE SCHEMA "audit";

CREATE SCHEMA "private";

CREATE TABLE "private"."test_clock" (
  "only_row" boolean                  NOT NULL DEFAULT true,
  "moment"   timestamp with time zone NOT NULL,
  CONSTRAINT "test_clock_pkey" PRIMARY KEY (only_row),
  CONSTRAINT "there_is_one_clock" CHECK (only_row)
);

ALTER TABLE "private"."test_clock"
  ENABLE ROW LEVEL SECURITY;

CREATE TABLE "public"."announcements" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  "title"           text NOT NULL,
  "body"            text NOT NULL,
  CONSTRAINT "announcements_pkey" PRIMARY KEY (id),
  CONSTRAINT "body_is_given" CHECK (((length(btrim(body)) >= 1) AND (length(btrim(body)) <= 5000))),
  CONSTRAINT "title_is_given" CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 200)))
);

ALTER TABLE "public"."announcements"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."announcements" FROM "anon", "service_role";

CREATE TABLE "public"."certificates" (
  "id"                 uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"    uuid                     NOT NULL,
  "completion_id"      uuid                     NOT NULL,
  "assignment_id"      uuid                     NOT NULL,
  "user_id"            uuid                     NOT NULL,
  "program_id"         uuid                     NOT NULL,
  "certificate_number" text                     NOT NULL,
  "verification_code"  text                     NOT NULL,
  "practice_name"      text                     NOT NULL,
  "person_name"        text                     NOT NULL,
  "program_name"       text                     NOT NULL,
  "program_version"    integer                  NOT NULL,
  "score_percentage"   integer,
  "ce_credits"         numeric(5,2),
  "completed_on"       date                     NOT NULL,
  "valid_until"        date,
  "storage_path"       text,
  "sha256"             text,
  "revoked_at"         timestamp with time zone,
  "revoked_by"         uuid,
  "revocation_reason"  text,
  CONSTRAINT "certificates_assignment_id_key" UNIQUE (assignment_id),
  CONSTRAINT "certificates_certificate_number_key" UNIQUE (certificate_number),
  CONSTRAINT "certificates_completion_id_key" UNIQUE (completion_id),
  CONSTRAINT "certificates_pkey" PRIMARY KEY (id),
  CONSTRAINT "certificates_verification_code_key" UNIQUE (verification_code),
  CONSTRAINT "revocation_reason_is_bounded" CHECK ((length(revocation_reason) <= 2000)),
  CONSTRAINT "revocations_say_who_and_why" CHECK ((((revoked_at IS NULL) = (revoked_by IS NULL)) AND ((revoked_at IS NULL) = (revocation_reason IS NULL)))),
  CONSTRAINT "sha256_is_hexadecimal" CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT "verification_code_is_long" CHECK ((length(verification_code) >= 20))
);

ALTER TABLE "public"."certificates"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."certificates" FROM "anon";

CREATE TABLE "public"."compliance_records" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  "user_id"         uuid NOT NULL,
  CONSTRAINT "compliance_records_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "compliance_records_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."compliance_records"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."compliance_records" FROM "anon", "service_role";

CREATE TABLE "public"."compliance_violations" (
  "id"               uuid                   NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"  uuid                   NOT NULL,
  "user_id"          uuid                   NOT NULL,
  "record_id"        uuid,
  "requirement_name" character varying(200) NOT NULL,
  CONSTRAINT "compliance_violations_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "compliance_violations_pkey" PRIMARY KEY (id),
  CONSTRAINT "requirement_name_is_given" CHECK ((length(btrim((requirement_name)::text)) > 0))
);

ALTER TABLE "public"."compliance_violations"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."compliance_violations" FROM "anon", "service_role";

CREATE TABLE "public"."departments" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "name"            text                     NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "department_name_is_unique_in_its_practice" UNIQUE (organization_id, name),
  CONSTRAINT "departments_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "departments_pkey" PRIMARY KEY (id),
  CONSTRAINT "name_is_given" CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200)))
);

ALTER TABLE "public"."departments"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."departments" FROM "anon";

CREATE TABLE "public"."idempotency_keys" (
  "key"             text                     NOT NULL,
  "request_hash"    text                     NOT NULL,
  "response_status" integer,
  "response_body"   jsonb,
  "created_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "completed_at"    timestamp with time zone,
  CONSTRAINT "key_is_short" CHECK (((length(key) >= 8) AND (length(key) <= 200))),
  "auth_user_id"    uuid                     NOT NULL DEFAULT auth.uid(),
  CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY (auth_user_id, key)
);

ALTER TABLE "public"."idempotency_keys"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."idempotency_keys" FROM "anon", "service_role";

CREATE TABLE "public"."locations" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "name"            text                     NOT NULL,
  "state"           character(2)             NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "location_name_is_unique_in_its_practice" UNIQUE (organization_id, name),
  CONSTRAINT "locations_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "locations_pkey" PRIMARY KEY (id),
  CONSTRAINT "name_is_given" CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200))),
  CONSTRAINT "state_is_a_postal_code" CHECK ((state ~ '^[A-Z]{2}$'::text))
);

ALTER TABLE "public"."locations"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."locations" FROM "anon";

CREATE TABLE "public"."manager_dashboard_metrics" (
  "id"                              uuid    NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"                 uuid    NOT NULL,
  "manager_id"                      uuid    NOT NULL,
  "date"                            date    NOT NULL,
  "direct_reports_count"            integer NOT NULL DEFAULT 0,
  "compliant_staff_count"           integer NOT NULL DEFAULT 0,
  "non_compliant_staff_count"       integer NOT NULL DEFAULT 0,
  "pending_assignments"             integer NOT NULL DEFAULT 0,
  "overdue_assignments"             integer NOT NULL DEFAULT 0,
  "certifications_expiring_30_days" integer NOT NULL DEFAULT 0,
  CONSTRAINT "manager_dashboard_metrics_pkey" PRIMARY KEY (id),
  CONSTRAINT "one_row_per_day_and_manager" UNIQUE (date, manager_id)
);

ALTER TABLE "public"."manager_dashboard_metrics"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."manager_dashboard_metrics" FROM "anon", "service_role";

CREATE TABLE "public"."module_progress" (
  "assignment_id"       uuid      NOT NULL,
  "module_id"           uuid      NOT NULL,
  "organization_id"     uuid      NOT NULL,
  "user_id"             uuid      NOT NULL,
  "program_id"          uuid      NOT NULL,
  "content_id"          uuid      NOT NULL,
  "pages_viewed"        integer[] NOT NULL DEFAULT '{}'::integer[],
  "position"            integer,
  "active_seconds"      integer   NOT NULL DEFAULT 0,
  "progress_percentage" integer   NOT NULL DEFAULT 0,
  CONSTRAINT "active_seconds_is_positive" CHECK ((active_seconds >= 0)),
  CONSTRAINT "module_progress_pkey" PRIMARY KEY (assignment_id, module_id),
  CONSTRAINT "pages_are_bounded" CHECK ((cardinality(pages_viewed) <= 5000)),
  CONSTRAINT "position_is_positive" CHECK (("position" >= 0)),
  CONSTRAINT "progress_is_a_percentage" CHECK (((progress_percentage >= 0) AND (progress_percentage <= 100)))
);

ALTER TABLE "public"."module_progress"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."module_progress" FROM "anon", "service_role";

CREATE TABLE "public"."notifications" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  "user_id"         uuid NOT NULL,
  CONSTRAINT "notifications_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."notifications"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."notifications" FROM "anon", "service_role";

CREATE TABLE "public"."organizations" (
  "id"         uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "name"       text                     NOT NULL,
  "time_zone"  text                     NOT NULL DEFAULT 'America/New_York'::text,
  "updated_at" timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "name_is_given" CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200))),
  CONSTRAINT "organizations_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."organizations"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."organizations" FROM "anon";

CREATE TABLE "public"."positions" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "title"           text                     NOT NULL,
  "is_clinical"     boolean                  NOT NULL DEFAULT false,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "position_title_is_unique_in_its_practice" UNIQUE (organization_id, title),
  CONSTRAINT "positions_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "positions_pkey" PRIMARY KEY (id),
  CONSTRAINT "title_is_given" CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 200)))
);

ALTER TABLE "public"."positions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."positions" FROM "anon";

CREATE TABLE "public"."quiz_answer_keys" (
  "content_id"      uuid                     NOT NULL,
  "organization_id" uuid                     NOT NULL,
  "answers"         jsonb                    NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "answers_is_an_object" CHECK ((jsonb_typeof(answers) = 'object'::text)),
  CONSTRAINT "quiz_answer_keys_pkey" PRIMARY KEY (content_id)
);

ALTER TABLE "public"."quiz_answer_keys"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."quiz_answer_keys" FROM "anon", "service_role";

CREATE TABLE "public"."quiz_attempts" (
  "id"               uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"  uuid                     NOT NULL,
  "assignment_id"    uuid                     NOT NULL,
  "module_id"        uuid                     NOT NULL,
  "content_id"       uuid                     NOT NULL,
  "user_id"          uuid                     NOT NULL,
  "program_id"       uuid                     NOT NULL,
  "attempt_number"   integer                  NOT NULL,
  "questions"        jsonb                    NOT NULL,
  "responses"        jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "feedback"         jsonb,
  "score_percentage" integer,
  "passed"           boolean,
  "submitted_at"     timestamp with time zone,
  "updated_at"       timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "attempt_numbers_are_unique" UNIQUE (assignment_id, module_id, attempt_number),
  CONSTRAINT "attempts_count_from_one" CHECK ((attempt_number >= 1)),
  CONSTRAINT "quiz_attempts_pkey" PRIMARY KEY (id),
  CONSTRAINT "responses_is_an_object" CHECK ((jsonb_typeof(responses) = 'object'::text)),
  CONSTRAINT "score_is_a_percentage" CHECK (((score_percentage >= 0) AND (score_percentage <= 100))),
  CONSTRAINT "submitted_attempts_are_graded" CHECK ((((submitted_at IS NULL) = (score_percentage IS NULL)) AND ((submitted_at IS NULL) = (passed IS NULL))))
);

ALTER TABLE "public"."quiz_attempts"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."quiz_attempts" FROM "anon", "service_role";

CREATE TABLE "public"."reporting_lines" (
  "manager_id"      uuid    NOT NULL,
  "report_id"       uuid    NOT NULL,
  "organization_id" uuid    NOT NULL,
  "depth"           integer NOT NULL,
  CONSTRAINT "depth_counts_from_one" CHECK ((depth >= 1)),
  CONSTRAINT "nobody_is_above_themselves" CHECK ((manager_id <> report_id)),
  CONSTRAINT "reporting_lines_pkey" PRIMARY KEY (manager_id, report_id)
);

ALTER TABLE "public"."reporting_lines"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."reporting_lines" FROM "anon", "service_role";

CREATE TABLE "public"."staff_certifications" (
  "id"                    uuid                   NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"       uuid                   NOT NULL,
  "user_id"               uuid                   NOT NULL,
  "certification_name"    character varying(200) NOT NULL,
  "certification_number"  character varying(100),
  "issuing_organization"  character varying(200) NOT NULL,
  "issue_date"            date                   NOT NULL,
  "expiration_date"       date,
  "renewal_period_months" integer,
  "document_url"          character varying(500),
  CONSTRAINT "certification_name_is_given" CHECK ((length(btrim((certification_name)::text)) > 0)),
  CONSTRAINT "expires_after_issue" CHECK ((expiration_date >= issue_date)),
  CONSTRAINT "issuer_is_given" CHECK ((length(btrim((issuing_organization)::text)) > 0)),
  CONSTRAINT "renewal_period_is_months" CHECK (((renewal_period_months >= 1) AND (renewal_period_months <= 120))),
  CONSTRAINT "staff_certifications_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "staff_certifications_id_user_id_key" UNIQUE (id, user_id),
  CONSTRAINT "staff_certifications_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."staff_certifications"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."staff_certifications" FROM "anon", "service_role";

CREATE TABLE "public"."staff" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  "auth_user_id"    uuid,
  "full_name"       text NOT NULL,
  "email"           text NOT NULL,
  "phone"           text,
  "locale"          text NOT NULL DEFAULT 'en-US'::text,
  "time_zone"       text,
  CONSTRAINT "email_is_unique_in_the_practice" UNIQUE (organization_id, email),
  CONSTRAINT "email_looks_like_one" CHECK (((email ~ '^[^@\s]+@[^@\s]+$'::text) AND (email = lower(email)) AND (length(email) <= 254))),
  CONSTRAINT "full_name_is_given" CHECK (((length(btrim(full_name)) >= 1) AND (length(btrim(full_name)) <= 200))),
  CONSTRAINT "locale_is_a_language_tag" CHECK ((locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text)),
  CONSTRAINT "phone_is_e164" CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
  CONSTRAINT "staff_auth_user_id_key" UNIQUE (auth_user_id),
  CONSTRAINT "staff_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "staff_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."staff"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."staff" FROM "anon";

CREATE TABLE "public"."training_analytics" (
  "id"                            uuid         NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"               uuid         NOT NULL,
  "date"                          date         NOT NULL,
  "program_id"                    uuid         NOT NULL,
  "total_assignments"             integer      NOT NULL DEFAULT 0,
  "completed_assignments"         integer      NOT NULL DEFAULT 0,
  "overdue_assignments"           integer      NOT NULL DEFAULT 0,
  "average_completion_time_hours" numeric(8,2),
  "average_score_percentage"      numeric(5,2),
  "pass_rate_percentage"          numeric(5,2),
  CONSTRAINT "one_row_per_day_and_program" UNIQUE (date, program_id),
  CONSTRAINT "training_analytics_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."training_analytics"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."training_analytics" FROM "anon", "service_role";

CREATE TABLE "public"."training_assignments" (
  "id"                  uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"     uuid                     NOT NULL,
  "user_id"             uuid                     NOT NULL,
  "program_id"          uuid                     NOT NULL,
  "assigned_by"         uuid                     NOT NULL,
  "due_date"            timestamp with time zone NOT NULL,
  "completion_deadline" timestamp with time zone,
  CONSTRAINT "due_before_deadline" CHECK ((completion_deadline >= due_date)),
  CONSTRAINT "training_assignments_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "training_assignments_id_user_id_program_id_key" UNIQUE (id, user_id, program_id),
  CONSTRAINT "training_assignments_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."training_assignments"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."training_assignments" FROM "anon", "service_role";

CREATE TABLE "public"."training_audit_logs" (
  "id"              uuid                     NOT NULL,
  "organization_id" uuid,
  "user_id"         uuid,
  "manager_id"      uuid,
  "subject_id"      uuid,
  "actor"           text                     NOT NULL,
  "action"          character varying(100)   NOT NULL,
  "target_type"     character varying(50),
  "target_id"       uuid,
  "old_values"      jsonb,
  "new_values"      jsonb,
  "ip_address"      inet,
  "user_agent"      text,
  "session_id"      character varying(100),
  "compliance_note" text,
  "created_at"      timestamp with time zone NOT NULL
) PARTITION BY RANGE (created_at);

ALTER TABLE "public"."training_audit_logs"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."training_audit_logs" FROM "anon", "service_role";

CREATE TABLE "public"."training_completions" (
  "id"                 uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"    uuid                     NOT NULL,
  "assignment_id"      uuid                     NOT NULL,
  "module_id"          uuid                     NOT NULL,
  "program_id"         uuid                     NOT NULL,
  "content_id"         uuid,
  "user_id"            uuid                     NOT NULL,
  "recorded_by"        uuid,
  "started_at"         timestamp with time zone,
  "score_percentage"   integer,
  "passed"             boolean                  NOT NULL DEFAULT false,
  "time_spent_minutes" integer,
  "attempts_count"     integer                  NOT NULL DEFAULT 1,
  "certificate_url"    character varying(500),
  "note"               text,
  CONSTRAINT "attempts_count_from_one" CHECK ((attempts_count >= 1)),
  CONSTRAINT "note_is_bounded" CHECK ((length(note) <= 2000)),
  CONSTRAINT "score_is_a_percentage" CHECK (((score_percentage >= 0) AND (score_percentage <= 100))),
  CONSTRAINT "time_spent_is_minutes" CHECK ((time_spent_minutes >= 0)),
  CONSTRAINT "training_completions_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "training_completions_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."training_completions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."training_completions" FROM "anon", "service_role";

CREATE TABLE "public"."training_content" (
  "id"              uuid                   NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                   NOT NULL,
  "module_id"       uuid                   NOT NULL,
  "content_title"   character varying(200) NOT NULL,
  CONSTRAINT "content_title_is_given" CHECK ((length(btrim((content_title)::text)) > 0)),
  CONSTRAINT "training_content_id_module_id_key" UNIQUE (id, module_id),
  CONSTRAINT "training_content_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "training_content_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."training_content"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."training_content" FROM "anon", "service_role";

CREATE TABLE "public"."training_modules" (
  "id"                         uuid                   NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"            uuid                   NOT NULL,
  "program_id"                 uuid                   NOT NULL,
  "module_name"                character varying(200) NOT NULL,
  "module_order"               integer                NOT NULL,
  "estimated_duration_minutes" integer                NOT NULL,
  CONSTRAINT "duration_is_minutes" CHECK (((estimated_duration_minutes >= 1) AND (estimated_duration_minutes <= 1440))),
  CONSTRAINT "module_name_is_given" CHECK ((length(btrim((module_name)::text)) > 0)),
  CONSTRAINT "module_order_counts_from_one" CHECK ((module_order >= 1)),
  CONSTRAINT "module_order_is_unique_in_its_program" UNIQUE (program_id, module_order) DEFERRABLE,
  CONSTRAINT "training_modules_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "training_modules_id_program_id_key" UNIQUE (id, program_id),
  CONSTRAINT "training_modules_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."training_modules"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."training_modules" FROM "anon", "service_role";

CREATE TABLE "public"."training_programs" (
  "id"              uuid                   NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                   NOT NULL,
  "program_name"    character varying(200) NOT NULL,
  CONSTRAINT "program_name_is_given" CHECK ((length(btrim((program_name)::text)) > 0)),
  CONSTRAINT "training_programs_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "training_programs_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."training_programs"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."training_programs" FROM "anon", "service_role";

ALTER TABLE "public"."training_audit_logs"
  ALTER COLUMN "actor" SET DEFAULT 'system'::text;

ALTER TABLE "public"."training_audit_logs"
  ALTER COLUMN "id" SET DEFAULT gen_random_uuid();

CREATE TYPE "public"."assignment_status_enum" AS ENUM (
  'assigned',
  'in_progress',
  'completed',
  'cancelled'
);

CREATE TYPE "public"."cert_status_enum" AS ENUM (
  'active',
  'expired',
  'pending_renewal',
  'suspended'
);

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "status" public.cert_status_enum NOT NULL DEFAULT 'active'::public.cert_status_enum;

CREATE TYPE "public"."compliance_type_enum" AS ENUM (
  'training',
  'certification',
  'policy',
  'procedure'
);

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "compliance_type" public.compliance_type_enum NOT NULL;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "requirement_name" character varying(200) NOT NULL;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "program_id" uuid;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "certification_id" uuid;

CREATE TYPE "public"."content_status_enum" AS ENUM (
  'draft',
  'published',
  'superseded'
);

CREATE TYPE "public"."content_type_enum" AS ENUM (
  'video',
  'document',
  'quiz',
  'interactive'
);

ALTER TABLE "public"."training_content"
  ADD COLUMN "content_type" public.content_type_enum NOT NULL;

ALTER TABLE "public"."training_content"
  ADD COLUMN "content_data" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."training_content"
  ADD COLUMN "storage_path" text;

ALTER TABLE "public"."training_content"
  ADD COLUMN "byte_size" bigint;

ALTER TABLE "public"."training_content"
  ADD COLUMN "sha256" text;

ALTER TABLE "public"."training_content"
  ADD COLUMN "version_number" character varying(20) NOT NULL DEFAULT '1.0'::character varying;

ALTER TABLE "public"."training_content"
  ADD COLUMN "is_current_version" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."training_content"
  ADD COLUMN "status" public.content_status_enum NOT NULL DEFAULT 'draft'::public.content_status_enum;

ALTER TABLE "public"."training_content"
  ADD COLUMN "published_at" timestamp WITH time zone;

ALTER TABLE "public"."training_content"
  ADD COLUMN "created_by" uuid NOT NULL;

ALTER TABLE "public"."training_content"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

ALTER TABLE "public"."training_modules"
  ADD COLUMN "content_type" public.content_type_enum NOT NULL;

ALTER TABLE "public"."training_modules"
  ADD COLUMN "content_url" character varying(500);

ALTER TABLE "public"."training_modules"
  ADD COLUMN "passing_score_percentage" integer NOT NULL DEFAULT 80;

ALTER TABLE "public"."training_modules"
  ADD COLUMN "is_required" boolean NOT NULL DEFAULT true;

ALTER TABLE "public"."training_modules"
  ADD COLUMN "published_at" timestamp WITH time zone;

ALTER TABLE "public"."training_modules"
  ADD COLUMN "archived_at" timestamp WITH time zone;

ALTER TABLE "public"."training_modules"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE TYPE "public"."employment_status_enum" AS ENUM (
  'active',
  'on_leave',
  'terminated'
);

CREATE TYPE "public"."notification_kind_enum" AS ENUM (
  'assignment',
  'reminder',
  'completion',
  'compliance',
  'certification',
  'manager_alert',
  'announcement'
);

ALTER TABLE "public"."notifications"
  ADD COLUMN "kind" public.notification_kind_enum NOT NULL;

CREATE TYPE "public"."permission_level_enum" AS ENUM (
  'staff',
  'manager',
  'training_administrator',
  'executive'
);

ALTER TABLE "public"."staff"
  ADD COLUMN "permission_level" public.permission_level_enum NOT NULL DEFAULT 'staff'::public.permission_level_enum;

ALTER TABLE "public"."staff"
  ADD COLUMN "position_id" uuid;

ALTER TABLE "public"."staff"
  ADD COLUMN "department_id" uuid;

ALTER TABLE "public"."staff"
  ADD COLUMN "location_id" uuid;

ALTER TABLE "public"."staff"
  ADD COLUMN "manager_id" uuid;

ALTER TABLE "public"."staff"
  ADD COLUMN "employment_status" public.employment_status_enum NOT NULL DEFAULT 'active'::public.employment_status_enum;

ALTER TABLE "public"."staff"
  ADD COLUMN "hired_on" date NOT NULL;

ALTER TABLE "public"."staff"
  ADD COLUMN "terminated_on" date;

ALTER TABLE "public"."staff"
  ADD COLUMN "invited_at" timestamp WITH time zone;

ALTER TABLE "public"."staff"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE TYPE "public"."priority_enum" AS ENUM (
  'low',
  'medium',
  'high',
  'critical'
);

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "priority_level" public.priority_enum NOT NULL DEFAULT 'medium'::public.priority_enum;

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "status" public.assignment_status_enum NOT NULL DEFAULT 'assigned'::public.assignment_status_enum;

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "started_at" timestamp WITH time zone;

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "completed_at" timestamp WITH time zone;

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "cancelled_at" timestamp WITH time zone;

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "cancellation_reason" text;

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "notification_sent" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "last_reminder_sent" timestamp WITH time zone;

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE TYPE "public"."program_status_enum" AS ENUM (
  'draft',
  'published',
  'archived'
);

CREATE TYPE "public"."review_status_enum" AS ENUM (
  'pending',
  'approved',
  'rejected'
);

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "review_status" public.review_status_enum NOT NULL DEFAULT 'pending'::public.review_status_enum;

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "reviewed_by" uuid;

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "reviewed_at" timestamp WITH time zone;

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "review_note" text;

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "created_by" uuid NOT NULL;

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE TYPE "public"."severity_enum" AS ENUM (
  'low',
  'medium',
  'high',
  'critical'
);

ALTER TABLE "public"."announcements"
  ADD COLUMN "severity" public.severity_enum NOT NULL DEFAULT 'low'::public.severity_enum;

ALTER TABLE "public"."announcements"
  ADD COLUMN "published_by" uuid NOT NULL;

ALTER TABLE "public"."announcements"
  ADD COLUMN "expires_at" timestamp WITH time zone;

ALTER TABLE "public"."announcements"
  ADD COLUMN "withdrawn_at" timestamp WITH time zone;

ALTER TABLE "public"."announcements"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "severity" public.severity_enum NOT NULL DEFAULT 'medium'::public.severity_enum;

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "violation_details" text NOT NULL;

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "corrective_action" text;

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "corrective_action_due_on" date;

ALTER TABLE "public"."notifications"
  ADD COLUMN "severity" public.severity_enum NOT NULL DEFAULT 'low'::public.severity_enum;

ALTER TABLE "public"."notifications"
  ADD COLUMN "title" text NOT NULL;

ALTER TABLE "public"."notifications"
  ADD COLUMN "body" text;

ALTER TABLE "public"."notifications"
  ADD COLUMN "link" text;

ALTER TABLE "public"."notifications"
  ADD COLUMN "subject_id" uuid;

ALTER TABLE "public"."notifications"
  ADD COLUMN "occasion" text NOT NULL;

ALTER TABLE "public"."notifications"
  ADD COLUMN "read_at" timestamp WITH time zone;

ALTER TABLE "public"."notifications"
  ADD COLUMN "archived_at" timestamp WITH time zone;

CREATE TYPE "public"."status_enum" AS ENUM (
  'compliant',
  'non_compliant',
  'pending',
  'grace_period'
);

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "compliance_status" public.status_enum NOT NULL;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "last_compliance_date" timestamp WITH time zone;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "next_required_date" timestamp WITH time zone;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "grace_period_end" timestamp WITH time zone;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "next_transition_at" timestamp WITH time zone;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "violation_details" text;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "corrective_action" text;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "manager_notes" text;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE TYPE "public"."training_type_enum" AS ENUM (
  'hipaa',
  'safety',
  'clinical',
  'administrative'
);

ALTER TABLE "public"."training_programs"
  ADD COLUMN "program_type" public.training_type_enum NOT NULL;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "description" text;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "is_mandatory" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "renewal_period_months" integer;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "ce_credits" numeric(5,2);

ALTER TABLE "public"."training_programs"
  ADD COLUMN "created_by" uuid NOT NULL;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "is_active" boolean NOT NULL DEFAULT true;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "status" public.program_status_enum NOT NULL DEFAULT 'draft'::public.program_status_enum;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "version" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "published_at" timestamp WITH time zone;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "archived_at" timestamp WITH time zone;

ALTER TABLE "public"."training_programs"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE TYPE "public"."violation_status_enum" AS ENUM (
  'open',
  'in_progress',
  'resolved',
  'verified'
);

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "status" public.violation_status_enum NOT NULL DEFAULT 'open'::public.violation_status_enum;

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "recorded_by" uuid;

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "resolved_at" timestamp WITH time zone;

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "verified_by" uuid;

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "verified_at" timestamp WITH time zone;

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE OR REPLACE FUNCTION audit.ensure_partitions (
  months_ahead integer DEFAULT 3
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  month date;
  partition_name text;
  made integer := 0;
begin
  for month in
    select generate_series(date_trunc('month', now()), date_trunc('month', now()) + make_interval(months => months_ahead), '1 month')::date
  loop
    partition_name := to_char(month, '"training_audit_logs_y"YYYY"m"MM');
    continue when to_regclass('audit.' || partition_name) is not null;
    -- Rows that already fell into the default partition stay there: moving them would mean deleting evidence.
    continue when exists (
      select from audit.training_audit_logs_default where created_at >= month and created_at < month + interval '1 month'
    );
    execute format('create table audit.%I partition of public.training_audit_logs for values from (%L) to (%L)',
      partition_name, month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    execute format('create trigger %I before truncate on audit.%I for each statement execute function private.tg_append_only()',
      partition_name || '__refuse_truncate', partition_name);
    made := made + 1;
  end loop;
  return made;
end
$function$;

CREATE OR REPLACE FUNCTION audit.row_key (
  whole jsonb
)
  RETURNS uuid
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
begin
  return (
    select coalesce(whole ->> 'id', whole ->> 'content_id', whole ->> 'assignment_id')::uuid
  );
end
$function$;

CREATE OR REPLACE FUNCTION audit.tg_record()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  target_type text := tg_argv[0];
  subject_column text := tg_argv[1];
  masked text[] := string_to_array(tg_argv[2], ',');
  ignored text[] := string_to_array(tg_argv[3], ',') || array['updated_at'];
  actor_id uuid := private.my_staff_id();
  actor_kind text := case
    when private.my_staff_id() is not null then 'staff'
    when nullif(current_setting('app.actor', true), '') is not null then current_setting('app.actor', true)
    when auth.role() = 'service_role' then 'service'
    else 'system' end;
  changes jsonb;
begin
  -- [before, after] of each row, whatever the table; only the columns that changed for an update.
  if tg_op = 'INSERT' then
    select jsonb_agg(jsonb_build_array(null, to_jsonb(n))) into changes from new_rows n;
  elsif tg_op = 'DELETE' then
    select jsonb_agg(jsonb_build_array(to_jsonb(o), null)) into changes from old_rows o;
  else
    select jsonb_agg(jsonb_build_array(o.before, n.after)) into changes
    from (select audit.row_key(to_jsonb(r)) as key, to_jsonb(r) as before from old_rows r) o
    join (select audit.row_key(to_jsonb(r)) as key, to_jsonb(r) as after from new_rows r) n using (key)
    where o.before - ignored is distinct from n.after - ignored;
  end if;
  if changes is null then return null; end if;

  insert into public.training_audit_logs (
    organization_id, user_id, manager_id, subject_id, actor, action, target_type, target_id,
    old_values, new_values, ip_address, user_agent, session_id
  )
  select
    case when target_type = 'organization' then (whole ->> 'id')::uuid else (whole ->> 'organization_id')::uuid end,
    actor_id,
    person.manager_id,
    (whole ->> subject_column)::uuid,
    actor_kind,
    lower(tg_op),
    target_type,
    audit.row_key(whole),
    audit.visible_values(change -> 0, change -> 1, masked),
    audit.visible_values(change -> 1, change -> 0, masked),
    private.request_ip_address(),
    left(private.request_header('user-agent'), 500),
    left(auth.jwt() ->> 'session_id', 100)
  from jsonb_array_elements(changes) as change
  cross join lateral (select coalesce(nullif(change -> 1, 'null'), change -> 0) as whole) row_now
  left join public.staff person on person.id = (whole ->> subject_column)::uuid;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION audit.visible_values (
  whole  jsonb,
  other  jsonb,
  masked text[]
)
  RETURNS jsonb
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
begin
  return (
    select jsonb_object_agg(key, case when key = any (masked) and value <> 'null' then '"•••"'::jsonb else value end)
    from jsonb_each(nullif(whole, 'null')) as each_column (key, value)
    where key <> 'updated_at' and (other = 'null' or value is distinct from other -> key)
  );
end
$function$;

CREATE OR REPLACE FUNCTION audit.watch (
  watched        regclass,
  target_type    text,
  subject_column text     DEFAULT ''::text,
  masked         text     DEFAULT ''::text,
  ignored        text     DEFAULT ''::text,
  operations     text[]   DEFAULT ARRAY['insert'::text,
  'update'::text,
  'delete'::text]
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  operation text;
begin
  foreach operation in array operations loop
    execute format(
      'create trigger %I after %s on %s referencing %s for each statement execute function audit.tg_record(%L, %L, %L, %L)',
      (select relname from pg_catalog.pg_class where oid = watched) || '__audit_' || operation, operation, watched,
      case operation when 'insert' then 'new table as new_rows' when 'delete' then 'old table as old_rows'
        else 'old table as old_rows new table as new_rows' end,
      target_type, subject_column, masked, ignored);
  end loop;
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
    ('training-content', 'training-content', false, 52428800, array['application/pdf', 'video/mp4', 'video/webm', 'text/vtt', 'image/png', 'image/jpeg']),
    ('certificates', 'certificates', false, 5242880, array['application/pdf']),
    ('credentials', 'credentials', false, 10485760, array['application/pdf', 'image/png', 'image/jpeg'])
  on conflict (id) do update set public = false, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;
  perform private.schedule_jobs();
end
$function$;

CREATE OR REPLACE FUNCTION private.apply_compliance_transitions()
  RETURNS integer
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with moved as (
    update public.compliance_records r set
      compliance_status = public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()),
      next_transition_at = private.next_transition_at(r.next_required_date, r.grace_period_end, private.clock())
    where r.next_transition_at <= private.clock()
    returning 1
  ), renewed as (
    update public.staff_certifications c
    set status = public.certification_status_at(c.status, c.expiration_date, practice.time_zone, private.clock())
    from public.organizations practice
    where practice.id = c.organization_id and c.status in ('active', 'pending_renewal') and c.expiration_date <= (private.clock() + interval '63 days')::date
      and c.status <> public.certification_status_at(c.status, c.expiration_date, practice.time_zone, private.clock())
    returning 1
  )
  select ((select count(*) from moved) + (select count(*) from renewed))::integer
$function$;

CREATE OR REPLACE FUNCTION private.archive_module (
  module_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  module public.training_modules;
begin
  select * into module from public.training_modules m
  where m.id = archive_module.module_id and m.organization_id = private.my_organization_id_as('training_administrator') and m.archived_at is null for update;
  if module.id is null then
    perform private.fail(404, 'MODULE_NOT_FOUND', 'There is no such module that you may remove.');
  end if;
  set constraints public.module_order_is_unique_in_its_program deferred;
  if exists (select from public.module_progress p where p.module_id = module.id)
    or exists (select from public.training_completions c where c.module_id = module.id) then
    update public.training_modules m set archived_at = private.clock(),
      module_order = (select greatest(100000, max(other.module_order)) + 1 from public.training_modules other where other.program_id = module.program_id)
    where m.id = module.id;
  else
    delete from public.training_content c where c.module_id = module.id;
    delete from public.training_modules m where m.id = module.id;
  end if;
  update public.training_modules m set module_order = ranked.position
  from (select id, row_number() over (order by module_order) as position from public.training_modules
    where program_id = module.program_id and archived_at is null) ranked
  where m.id = ranked.id and m.module_order <> ranked.position;
  set constraints public.module_order_is_unique_in_its_program immediate;
end
$function$;

CREATE OR REPLACE FUNCTION private.broadcast (
  event    text,
  ids      uuid[],
  user_ids uuid[],
  extra    jsonb   DEFAULT '{}'::jsonb,
  to_team  boolean DEFAULT true
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  SET plan_cache_mode TO 'force_generic_plan'
  AS $function$
begin
  perform realtime.send(
    jsonb_build_object(
      -- A hint, not the data: past a hundred rows the reader fetches the list anyway.
      'ids', to_jsonb((array_agg(distinct heard.id))[1:100]),
      'user_ids', to_jsonb((array_agg(distinct heard.user_id))[1:100]),
      'count', count(distinct heard.id)) || extra,
    event, heard.topic, true)
  from (
    select 'staff:' || changed.user_id as topic, changed.id, changed.user_id from unnest(ids, user_ids) as changed (id, user_id)
    union all
    select 'team:' || line.manager_id, changed.id, changed.user_id
    from unnest(ids, user_ids) as changed (id, user_id) join public.reporting_lines line on line.report_id = changed.user_id
    where to_team
    union all
    select 'oversight:' || person.organization_id, changed.id, changed.user_id
    from unnest(ids, user_ids) as changed (id, user_id) join public.staff person on person.id = changed.user_id
    where to_team
  ) heard
  group by heard.topic;
end
$function$;

CREATE OR REPLACE FUNCTION private.cancel_assignment (
  assignment_id uuid,
  reason        text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  found_status public.assignment_status_enum;
begin
  select status into found_status from public.training_assignments
  where id = assignment_id and user_id = any (array(select private.my_assignable_ids())) for update;
  if found_status is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment that you may cancel.');
  elsif found_status = 'completed' then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This training is finished; what was proved stays.');
  end if;
  update public.training_assignments
  set status = 'cancelled', cancelled_at = private.clock(), cancellation_reason = nullif(btrim(reason), '')
  where id = assignment_id and status <> 'cancelled';
end
$function$;

CREATE OR REPLACE FUNCTION private.clock()
  RETURNS timestamp WITH time zone
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$ select coalesce((select moment from private.test_clock), now()) $function$;

CREATE OR REPLACE FUNCTION private.complete_module (
  assignment_id      uuid,
  module_id          uuid,
  content_id         uuid                     DEFAULT NULL::uuid,
  recorded_by        uuid                     DEFAULT NULL::uuid,
  started_at         timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  completed_at       timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  score_percentage   integer                  DEFAULT NULL::integer,
  time_spent_minutes integer                  DEFAULT NULL::integer,
  attempts_count     integer                  DEFAULT 1,
  note               text                     DEFAULT NULL::text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  assignment public.training_assignments;
  completion public.training_completions;
  certificate uuid;
  finishes boolean;
  done_at timestamptz := coalesce(complete_module.completed_at, private.clock());
begin
  select * into assignment from public.training_assignments a where a.id = complete_module.assignment_id for update;
  select * into completion from public.training_completions c
  where c.assignment_id = complete_module.assignment_id and c.module_id = complete_module.module_id and c.passed;

  -- Completing twice changes nothing.
  if completion.id is null then
    finishes := assignment.status <> 'completed' and not exists (
      select from public.training_modules m
      where m.program_id = assignment.program_id and m.is_required and m.published_at is not null and m.archived_at is null and m.id <> complete_module.module_id
        and not exists (
          select from public.training_completions c where c.assignment_id = assignment.id and c.module_id = m.id and c.passed));
    if finishes then certificate := gen_random_uuid(); end if;

    insert into public.training_completions (
      organization_id, assignment_id, module_id, program_id, content_id, user_id, recorded_by, started_at, completed_at,
      score_percentage, passed, time_spent_minutes, attempts_count, certificate_url, note
    ) values (
      assignment.organization_id, assignment.id, complete_module.module_id, assignment.program_id, complete_module.content_id, assignment.user_id,
      complete_module.recorded_by, complete_module.started_at, done_at,
      complete_module.score_percentage, true, complete_module.time_spent_minutes, complete_module.attempts_count,
      '/api/training/certificates/' || certificate, complete_module.note
    ) returning * into completion;
    update public.module_progress p set progress_percentage = 100
    where p.assignment_id = assignment.id and p.module_id = complete_module.module_id and p.progress_percentage < 100;

    if finishes then
      perform private.issue_certificate(certificate, completion.id);
      update public.training_assignments a
      set status = 'completed', completed_at = done_at, started_at = coalesce(a.started_at, completion.started_at, done_at)
      where a.id = assignment.id;
    elsif assignment.status = 'assigned' then
      update public.training_assignments a set status = 'in_progress', started_at = coalesce(completion.started_at, done_at) where a.id = assignment.id;
    end if;
  end if;

  return jsonb_build_object(
    'module_completed', true,
    'completion_id', completion.id,
    'assignment_completed', exists (select from public.training_assignments a where a.id = assignment.id and a.status = 'completed'),
    'certificate_id', (select c.id from public.certificates c where c.assignment_id = complete_module.assignment_id));
end
$function$;

CREATE OR REPLACE FUNCTION private.compliance_notes (
  person_id uuid
)
  RETURNS TABLE (
    record_id        uuid,
    requirement_name character varying,
    manager_notes    text
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select r.id, r.requirement_name, r.manager_notes from public.compliance_records r
  where r.user_id = person_id and r.manager_notes is not null and exists (
      select from public.reporting_lines line where line.report_id = person_id and line.manager_id = private.my_staff_id())
$function$;

CREATE OR REPLACE FUNCTION private.deadline_date (
  deadline  timestamp with time zone,
  time_zone text
)
  RETURNS date
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$ select ((deadline - interval '1 microsecond') at time zone time_zone)::date $function$;

CREATE OR REPLACE FUNCTION private.derived_certification_records (
  user_ids uuid[],
  as_of    timestamp with time zone DEFAULT NULL::timestamp WITH time zone
)
  RETURNS TABLE (
    organization_id      uuid,
    user_id              uuid,
    certification_id     uuid,
    requirement_name     text,
    last_compliance_date timestamp with time zone,
    next_required_date   timestamp with time zone
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
begin
  return query
  select distinct on (c.user_id, lower(c.certification_name))
    c.organization_id, c.user_id, c.id, c.certification_name::text,
    c.issue_date::timestamp at time zone practice.time_zone,
    -- A suspended licence proves nothing from the day it was issued on.
    case when c.status = 'suspended' then c.issue_date::timestamp at time zone practice.time_zone
      else private.end_of_day(c.expiration_date, practice.time_zone) end
  from (select distinct id from unnest(user_ids) id) asked
  join public.staff s on s.id = asked.id and (s.employment_status <> 'terminated' or s.terminated_on >= as_of::date)
  join public.staff_certifications c on c.user_id = s.id and c.review_status = 'approved' and (as_of is null or c.issue_date < as_of::date)
  join public.organizations practice on practice.id = c.organization_id
  order by c.user_id, lower(c.certification_name), (c.status = 'suspended'), c.expiration_date desc nulls first, c.issue_date desc, c.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.derived_training_records (
  user_ids    uuid[],
  program_ids uuid[],
  as_of       timestamp with time zone DEFAULT NULL::timestamp WITH time zone
)
  RETURNS TABLE (
    organization_id      uuid,
    user_id              uuid,
    program_id           uuid,
    requirement_name     text,
    last_compliance_date timestamp with time zone,
    next_required_date   timestamp with time zone,
    grace_period_end     timestamp with time zone
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
begin
  return query
  with concerned as (
    select distinct a.user_id, a.program_id
    from (select distinct id from unnest(user_ids) id) asked
    join public.staff s on s.id = asked.id and (s.employment_status <> 'terminated' or s.terminated_on >= as_of::date)
    join public.training_assignments a on a.user_id = s.id
    join public.training_programs p on p.id = a.program_id and p.is_mandatory
    where program_ids is null or a.program_id = any (program_ids)
  )
  select p.organization_id, c.user_id, c.program_id, p.program_name::text,
    done.completed_at,
    coalesce(
      case when done.completed_at is not null then private.end_of_day(
        (private.local_date(done.completed_at, practice.time_zone) + make_interval(months => p.renewal_period_months))::date, practice.time_zone) end,
      case when done.completed_at is null then open.due_date end),
    case when done.completed_at is null or open.due_date is not null then open.completion_deadline end
  from concerned c
  join public.training_programs p on p.id = c.program_id
  join public.organizations practice on practice.id = p.organization_id
  left join lateral (
    select max(a.completed_at) as completed_at from public.training_assignments a
    where a.user_id = c.user_id and a.program_id = c.program_id and a.status = 'completed' and (as_of is null or a.completed_at < as_of)
  ) done on true
  -- Today's open assignment has an index of its own; a past one is looked up only when it is asked for.
  left join public.training_assignments open_now
    on open_now.user_id = c.user_id and open_now.program_id = c.program_id and open_now.status in ('assigned', 'in_progress') and as_of is null
  left join lateral (
    select a.due_date, a.completion_deadline from public.training_assignments a
    where as_of is not null and a.user_id = c.user_id and a.program_id = c.program_id
      and a.assigned_at < as_of and coalesce(a.completed_at, a.cancelled_at, 'infinity') >= as_of
    order by a.assigned_at desc limit 1
  ) open_then on true
  cross join lateral (
    select coalesce(open_now.due_date, open_then.due_date) as due_date,
      coalesce(open_now.completion_deadline, open_then.completion_deadline) as completion_deadline
  ) open
  where done.completed_at is not null or open.due_date is not null;
end
$function$;

CREATE OR REPLACE FUNCTION private.end_of_day (
  day       date,
  time_zone text
)
  RETURNS timestamp WITH time zone
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$ select (day + 1)::timestamp at time zone time_zone $function$;

CREATE OR REPLACE FUNCTION private.fail (
  status  integer,
  code    text,
  message text,
  hint    text    DEFAULT NULL::text
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  raise exception using errcode = 'PT' || status, message = message, detail = code, hint = coalesce(hint, '');
end
$function$;

CREATE OR REPLACE FUNCTION private.grade_quiz (
  questions jsonb,
  responses jsonb,
  answers   jsonb
)
  RETURNS TABLE (
    score_percentage integer,
    feedback         jsonb
  )
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  with graded as (
    select question ->> 'id' as id, answer.correct_options, answer.explanation,
      -- Right means: exactly the correct options, in any order.
      (select coalesce(jsonb_agg(chosen order by chosen), '[]') from (select distinct chosen from jsonb_array_elements_text(
        case when jsonb_typeof(responses -> (question ->> 'id')) = 'array' then responses -> (question ->> 'id') else '[]' end) chosen) given)
        = answer.correct_options as correct
    from jsonb_array_elements(questions) as question
    cross join lateral (
      select (select jsonb_agg(option order by option) from jsonb_array_elements_text(answers -> (question ->> 'id') -> 'correct') option) as correct_options,
        answers -> (question ->> 'id') -> 'explanation' as explanation
    ) answer
  )
  select (count(*) filter (where correct) * 100 / greatest(count(*), 1))::integer,
    jsonb_object_agg(id, jsonb_build_object('correct', coalesce(correct, false), 'correct_options', correct_options, 'explanation', explanation))
  from graded
$function$;

CREATE OR REPLACE FUNCTION private.issue_certificate (
  certificate_id uuid,
  completion_id  uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into public.certificates (
    id, organization_id, completion_id, assignment_id, user_id, program_id, certificate_number, verification_code,
    practice_name, person_name, program_name, program_version, score_percentage, ce_credits, completed_on, valid_until
  )
  select
    issue_certificate.certificate_id, c.organization_id, c.id, c.assignment_id, c.user_id, c.program_id,
    to_char(day.completed_on, '"CT-"YYYY"-"') || upper(encode(extensions.gen_random_bytes(5), 'hex')),
    encode(extensions.gen_random_bytes(12), 'hex'),
    practice.name, person.full_name, program.program_name, program.version,
    -- The mean of the scores that were given, as the completions of this assignment hold them.
    (select round(avg(scored.score_percentage)) from public.training_completions scored where scored.assignment_id = c.assignment_id and scored.passed),
    program.ce_credits,
    day.completed_on,
    (day.completed_on + make_interval(months => program.renewal_period_months))::date
  from public.training_completions c
  join public.organizations practice on practice.id = c.organization_id
  join public.staff person on person.id = c.user_id
  join public.training_programs program on program.id = c.program_id
  cross join lateral (select private.local_date(c.completed_at, practice.time_zone) as completed_on) day
  where c.id = issue_certificate.completion_id;
end
$function$;

CREATE OR REPLACE FUNCTION private.keep_house()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  changed integer;
begin
  delete from public.idempotency_keys where created_at < now() - interval '1 day';
  get diagnostics changed = row_count;
  return changed + audit.ensure_partitions();
end
$function$;

CREATE OR REPLACE FUNCTION private.local_date (
  moment    timestamp with time zone,
  time_zone text
)
  RETURNS date
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$ select (moment at time zone time_zone)::date $function$;

CREATE OR REPLACE FUNCTION private.log_activity (
  organization_id uuid,
  subject_id      uuid,
  action          text,
  target_type     text,
  target_id       uuid,
  details         jsonb DEFAULT NULL::jsonb,
  note            text  DEFAULT NULL::text
)
  RETURNS void
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  insert into public.training_audit_logs (
    organization_id, user_id, manager_id, subject_id, actor, action, target_type, target_id, new_values,
    ip_address, user_agent, session_id, compliance_note
  )
  select log_activity.organization_id, private.my_staff_id(),
    (select manager_id from public.staff where id = log_activity.subject_id), log_activity.subject_id,
    case when private.my_staff_id() is not null then 'staff' when auth.role() = 'anon' then 'public' else 'service' end,
    log_activity.action, log_activity.target_type, log_activity.target_id, log_activity.details,
    private.request_ip_address(), left(private.request_header('user-agent'), 500), left(auth.jwt() ->> 'session_id', 100),
    log_activity.note
$function$;

CREATE OR REPLACE FUNCTION private.log_certificate_download (
  certificate_id uuid
)
  RETURNS void
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select private.log_activity(c.organization_id, c.user_id, 'certificate.downloaded', 'certificate', c.id)
  from public.certificates c
  where c.id = certificate_id and (
    c.user_id = private.my_staff_id()
    or c.user_id in (select private.my_team_ids())
    or c.organization_id = private.my_organization_id_as('training_administrator', 'executive'))
$function$;

CREATE OR REPLACE FUNCTION private.my_assignable_ids()
  RETURNS SETOF uuid
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select report_id from private.my_direct_report_ids() as report_id
  union
  select id from public.staff where organization_id = private.my_organization_id_as('training_administrator')
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
$function$;

CREATE OR REPLACE FUNCTION private.my_direct_report_ids()
  RETURNS SETOF uuid
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
begin
  return query
  select report.id
  from public.staff me join public.staff report on report.manager_id = me.id
  where me.id = private.my_staff_id() and me.permission_level <> 'staff';
end
$function$;

CREATE OR REPLACE FUNCTION private.my_draft_content_ids()
  RETURNS SETOF uuid
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select id from public.training_content
  where status = 'draft' and organization_id = private.my_organization_id_as('training_administrator')
$function$;

CREATE OR REPLACE FUNCTION private.my_organization_id()
  RETURNS uuid
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  return (select organization_id from public.staff where auth_user_id = auth.uid() and employment_status <> 'terminated');
end
$function$;

CREATE OR REPLACE FUNCTION private.my_organization_id_as (
  VARIADIC levels public.permission_level_enum[]
)
  RETURNS uuid
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  return (
    select organization_id from public.staff
    where auth_user_id = auth.uid() and employment_status <> 'terminated' and permission_level = any (levels)
  );
end
$function$;

CREATE OR REPLACE FUNCTION private.my_published_paths()
  RETURNS SETOF text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select storage_path from public.training_content
  where storage_path is not null and status <> 'draft' and organization_id = private.my_organization_id()
$function$;

CREATE OR REPLACE FUNCTION private.my_quiz_attempt (
  attempt_id uuid
)
  RETURNS SETOF public.quiz_attempts
  LANGUAGE sql
  SECURITY DEFINER
  ROWS 1
  SET search_path TO ''
  AS $function$ select * from public.quiz_attempts where id = attempt_id and user_id = private.my_staff_id() $function$;

CREATE OR REPLACE FUNCTION private.my_staff_id()
  RETURNS uuid
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  return (
    select id from public.staff
    where auth_user_id = auth.uid() and employment_status <> 'terminated'
  );
end
$function$;

CREATE OR REPLACE FUNCTION private.my_started_content_ids()
  RETURNS SETOF uuid
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select p.content_id from public.module_progress p
  where p.user_id = private.my_staff_id() or p.user_id in (select private.my_team_ids())
$function$;

CREATE OR REPLACE FUNCTION private.my_team_ids()
  RETURNS SETOF uuid
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  return query
  select line.report_id
  from public.staff me join public.reporting_lines line on line.manager_id = me.id
  where me.auth_user_id = auth.uid() and me.employment_status <> 'terminated' and me.permission_level = 'manager';
end
$function$;

CREATE OR REPLACE FUNCTION private.my_topics()
  RETURNS SETOF text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select topic
  from public.staff me
  cross join lateral (values
    ('staff:' || me.id),
    ('organization:' || me.organization_id),
    (case when me.permission_level <> 'staff' then 'team:' || me.id end),
    (case when me.permission_level in ('training_administrator', 'executive') then 'oversight:' || me.organization_id end)
  ) as topics (topic)
  where me.id = private.my_staff_id() and topic is not null
$function$;

CREATE OR REPLACE FUNCTION private.next_transition_at (
  next_required_date timestamp with time zone,
  grace_period_end   timestamp with time zone,
  moment             timestamp with time zone
)
  RETURNS timestamp WITH time zone
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select case when moment < next_required_date then next_required_date when moment < grace_period_end then grace_period_end end
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
  program_id uuid
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  program public.training_programs;
  incomplete text;
begin
  select * into program from public.training_programs p
  where p.id = publish_program.program_id and p.organization_id = private.my_organization_id_as('training_administrator') for update;
  if program.id is null then
    perform private.fail(404, 'PROGRAM_NOT_FOUND', 'There is no such program that you may publish.');
  elsif program.status = 'archived' then
    perform private.fail(409, 'PROGRAM_ARCHIVED', 'This program is archived.');
  elsif not exists (select from public.training_modules m where m.program_id = program.id and m.is_required and m.archived_at is null) then
    perform private.fail(409, 'NO_REQUIRED_MODULE', 'A program needs at least one required module.');
  end if;

  select string_agg(m.module_name, ', ' order by m.module_order) into incomplete
  from public.training_modules m
  where m.program_id = program.id and m.archived_at is null and not exists (
    select from public.training_content c left join public.quiz_answer_keys k on k.content_id = c.id
    where c.module_id = m.id and c.status in ('draft', 'published') and c.content_type = m.content_type and case c.content_type
      when 'quiz' then private.quiz_is_complete(c.content_data -> 'questions', k.answers)
      when 'document' then c.storage_path is not null and (c.content_data ->> 'page_count')::integer > 0
      else c.storage_path is not null and (c.content_data ->> 'duration_seconds')::integer > 0 end);
  if incomplete is not null then
    perform private.fail(409, 'CONTENT_INCOMPLETE', format('These modules have nothing to show yet: %s.', incomplete),
      'Attach a file, or give every quiz question its options and its correct answer.');
  end if;

  update public.training_content c set status = 'superseded', is_current_version = false
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

CREATE OR REPLACE FUNCTION private.quiz_is_complete (
  questions jsonb,
  answers   jsonb
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select coalesce(jsonb_array_length(questions) > 0 and not exists (
    select from jsonb_array_elements(questions) as question
    where length(btrim(coalesce(question ->> 'prompt', ''))) = 0
      or coalesce(jsonb_array_length(question -> 'options'), 0) < 2
      or coalesce(jsonb_array_length(answers -> (question ->> 'id') -> 'correct'), 0) < 1
      or exists (
        select from jsonb_array_elements_text(answers -> (question ->> 'id') -> 'correct') as correct
        where not exists (select from jsonb_array_elements(question -> 'options') as option where option ->> 'id' = correct))
  ), false)
$function$;

CREATE OR REPLACE FUNCTION private.recalculate_compliance (
  user_ids    uuid[] DEFAULT NULL::uuid[],
  program_ids uuid[] DEFAULT NULL::uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  SET plan_cache_mode TO 'force_generic_plan'
  AS $function$
declare
  moment timestamptz := private.clock();
  written integer;
  people uuid[] := user_ids;
begin
  if people is null and program_ids is not null then
    people := array(
      select distinct a.user_id from public.training_assignments a where a.program_id = any (program_ids)
      union select r.user_id from public.compliance_records r where r.program_id = any (program_ids));
  elsif people is null then
    people := array(select id from public.staff);
  end if;
  -- A few people are looked up the same way each time; a whole practice is worth a plan of its own.
  if cardinality(people) > 200 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;

  with wanted as (
    select organization_id, user_id, 'training'::public.compliance_type_enum as compliance_type, requirement_name, program_id,
      null::uuid as certification_id, last_compliance_date, next_required_date,
      case when grace_period_end >= next_required_date then grace_period_end end as grace_period_end
    from private.derived_training_records(people, program_ids)
  ), removed as (
    -- Nobody asks for it any more and nothing was proved: there is nothing to keep.
    delete from public.compliance_records r
    where r.program_id is not null
      and r.user_id = any (people) and (program_ids is null or r.program_id = any (program_ids))
      and not exists (select from wanted w where w.user_id = r.user_id and w.program_id = r.program_id)
    returning 1
  ), saved as (
    insert into public.compliance_records as r (
      organization_id, user_id, compliance_type, requirement_name, program_id, compliance_status,
      last_compliance_date, next_required_date, grace_period_end, next_transition_at
    )
    select organization_id, user_id, compliance_type, requirement_name, program_id,
      public.compliance_status_at(last_compliance_date, next_required_date, grace_period_end, moment),
      last_compliance_date, next_required_date, grace_period_end,
      private.next_transition_at(next_required_date, grace_period_end, moment)
    from wanted
    on conflict on constraint one_record_per_person_and_program do update set
      requirement_name = excluded.requirement_name, compliance_status = excluded.compliance_status,
      last_compliance_date = excluded.last_compliance_date, next_required_date = excluded.next_required_date,
      grace_period_end = excluded.grace_period_end, next_transition_at = excluded.next_transition_at
    where (r.requirement_name, r.compliance_status, r.last_compliance_date, r.next_required_date, r.grace_period_end, r.next_transition_at)
      is distinct from
      (excluded.requirement_name, excluded.compliance_status, excluded.last_compliance_date, excluded.next_required_date,
        excluded.grace_period_end, excluded.next_transition_at)
    returning 1
  )
  select (select count(*) from removed) + (select count(*) from saved) into written;

  -- Certifications do not depend on programs.
  if program_ids is not null then return written; end if;
  with wanted as (
    select * from private.derived_certification_records(people)
  ), removed as (
    delete from public.compliance_records r
    where r.certification_id is not null and r.user_id = any (people)
      and not exists (select from wanted w where w.user_id = r.user_id and lower(w.requirement_name) = lower(r.requirement_name))
    returning 1
  ), saved as (
    insert into public.compliance_records as r (
      organization_id, user_id, compliance_type, requirement_name, certification_id, compliance_status,
      last_compliance_date, next_required_date, next_transition_at
    )
    select organization_id, user_id, 'certification', requirement_name, certification_id,
      public.compliance_status_at(last_compliance_date, next_required_date, null, moment),
      last_compliance_date, next_required_date, private.next_transition_at(next_required_date, null, moment)
    from wanted
    on conflict (user_id, lower(requirement_name)) where certification_id is not null do update set
      certification_id = excluded.certification_id, requirement_name = excluded.requirement_name, compliance_status = excluded.compliance_status,
      last_compliance_date = excluded.last_compliance_date, next_required_date = excluded.next_required_date,
      next_transition_at = excluded.next_transition_at
    where (r.certification_id, r.requirement_name, r.compliance_status, r.last_compliance_date, r.next_required_date, r.next_transition_at)
      is distinct from
      (excluded.certification_id, excluded.requirement_name, excluded.compliance_status, excluded.last_compliance_date,
        excluded.next_required_date, excluded.next_transition_at)
    returning 1
  )
  select written + (select count(*) from removed) + (select count(*) from saved) into written;
  return written;
end
$function$;

CREATE OR REPLACE FUNCTION private.record_completion (
  assignment_id      uuid,
  module_id          uuid,
  score_percentage   integer,
  completed_at       timestamp with time zone,
  time_spent_minutes integer,
  note               text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  assignment public.training_assignments;
  module public.training_modules;
begin
  select * into assignment from public.training_assignments a
  where a.id = record_completion.assignment_id
    and (a.user_id = private.my_staff_id() or a.user_id = any (array(select private.my_assignable_ids())));
  select * into module from public.training_modules m
  where m.id = record_completion.module_id and m.program_id = assignment.program_id and m.published_at is not null and m.archived_at is null;
  if assignment.id is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment that you may record for.');
  elsif module.id is null then
    perform private.fail(404, 'MODULE_NOT_FOUND', 'This program has no such module.');
  elsif exists (select from public.training_completions c where c.assignment_id = assignment.id and c.module_id = module.id and c.passed) then
    return private.complete_module(assignment.id, module.id);
  elsif assignment.user_id = private.my_staff_id() then
    perform private.fail(409, 'NOT_FINISHED', 'This module is not finished yet.',
      'Read every page or pass the quiz: the product records the completion by itself.');
  elsif assignment.status = 'cancelled' then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
  elsif completed_at > private.clock() then
    perform private.fail(400, 'COMPLETED_IN_THE_FUTURE', 'The completion is dated in the future.');
  elsif completed_at < assignment.assigned_at then
    perform private.fail(400, 'COMPLETED_BEFORE_ASSIGNED', 'The completion is dated before the training was assigned.');
  elsif module.content_type = 'quiz' and record_completion.score_percentage is null then
    perform private.fail(400, 'SCORE_MISSING', 'A quiz needs its score.');
  elsif record_completion.score_percentage < module.passing_score_percentage then
    perform private.fail(409, 'BELOW_PASSING_SCORE', format('The passing score is %s percent.', module.passing_score_percentage));
  end if;
  return private.complete_module(
    assignment_id => assignment.id, module_id => module.id, recorded_by => private.my_staff_id(),
    completed_at => record_completion.completed_at, score_percentage => record_completion.score_percentage,
    time_spent_minutes => record_completion.time_spent_minutes, note => nullif(btrim(record_completion.note), ''));
end
$function$;

CREATE OR REPLACE FUNCTION private.record_progress (
  assignment_id  uuid,
  module_id      uuid,
  pages_viewed   integer[],
  "position"     integer,
  active_seconds integer
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
begin
  select * into assignment from public.training_assignments a
  where a.id = assignment_id and a.user_id = any (array(select private.my_assignable_ids())) for update;
  if assignment.id is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment that you may remind of.');
  elsif assignment.status in ('completed', 'cancelled') then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment is finished or cancelled.');
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

CREATE OR REPLACE FUNCTION private.remind_expiring_certifications()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  reminded_ids uuid[];
  reminded_users uuid[];
begin
  with due as (
    select c.*, step.days as step, c.expiration_date - today.day as days_left
    from public.staff_certifications c
    join public.organizations practice on practice.id = c.organization_id
    join public.staff person on person.id = c.user_id and person.employment_status = 'active'
    cross join lateral (select private.local_date(private.clock(), practice.time_zone) as day) today
    -- The nearest step not yet passed: whoever is 10 days away gets the 14-day reminder, even if the job missed its day.
    cross join lateral (
      select min(days) as days from unnest(array[1, 7, 14, 30]) days where days >= c.expiration_date - today.day) step
    where c.expiration_date between today.day and today.day + 30 and c.review_status <> 'rejected' and c.status <> 'suspended'
      and not exists (
        select from public.staff_certifications newer
        where newer.user_id = c.user_id and lower(newer.certification_name) = lower(c.certification_name)
          and newer.review_status <> 'rejected' and (newer.expiration_date is null or newer.expiration_date > c.expiration_date))
  ), told as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
    select due.organization_id, due.user_id, 'certification', case when due.step <= 7 then 'high' else 'medium' end::public.severity_enum,
      left(due.certification_name || ' expires ' || case due.days_left when 0 then 'today' when 1 then 'tomorrow' else 'in ' || due.days_left || ' days' end, 200),
      'Renew it and add the new document.', '/credentials', 'certification:' || due.id || ':' || due.expiration_date || ':' || due.step
    from due
    on conflict do nothing
    returning user_id, split_part(occasion, ':', 2)::uuid as certification_id
  )
  select array_agg(certification_id), array_agg(user_id) into reminded_ids, reminded_users from told;
  if reminded_ids is null then return 0; end if;
  perform private.broadcast('certification_expiring', reminded_ids, reminded_users);
  return cardinality(reminded_ids);
end
$function$;

CREATE OR REPLACE FUNCTION private.request_header (
  name text
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select nullif(current_setting('request.headers', true), '')::json ->> lower(name) $function$;

CREATE OR REPLACE FUNCTION private.request_ip_address()
  RETURNS inet
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
begin
  -- The first entry is the client; what follows are proxies. It is the client's claim unless the gateway overwrites it.
  return btrim(split_part(private.request_header('x-forwarded-for'), ',', 1))::inet;
exception when invalid_text_representation then
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.review_certification (
  certification_id uuid,
  approve          boolean,
  note             text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  certification public.staff_certifications;
begin
  select * into certification from public.staff_certifications c
  where c.id = certification_id and c.user_id = any (array(select private.my_assignable_ids())) for update;
  if certification.id is null then
    perform private.fail(404, 'CERTIFICATION_NOT_FOUND', 'There is no such certification that you may review.');
  elsif certification.user_id = private.my_staff_id() then
    perform private.fail(403, 'OWN_CERTIFICATION', 'Nobody reviews their own certification.');
  elsif not approve and length(btrim(coalesce(note, ''))) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is rejected, so that it can be put right.');
  end if;
  update public.staff_certifications c
  set review_status = case when approve then 'approved' else 'rejected' end::public.review_status_enum, review_note = nullif(btrim(note), '')
  where c.id = certification_id;
end
$function$;

CREATE OR REPLACE FUNCTION private.revoke_certificate (
  certificate_id uuid,
  reason         text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if length(btrim(coalesce(reason, ''))) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why the certificate is revoked.');
  end if;
  update public.certificates c
  set revoked_at = private.clock(), revoked_by = private.my_staff_id(), revocation_reason = btrim(reason)
  where c.id = certificate_id and c.revoked_at is null
    and c.organization_id = private.my_organization_id_as('training_administrator');
  if not found then
    perform private.fail(404, 'CERTIFICATE_NOT_FOUND', 'There is no such certificate that you may revoke.');
  end if;
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
    when 'keep_house' then changed := private.keep_house();
    else perform private.fail(400, 'UNKNOWN_JOB', format('There is no job %s.', job));
  end case;
  return changed;
end
$function$;

CREATE OR REPLACE FUNCTION private.save_quiz_attempt (
  attempt_id uuid,
  responses  jsonb
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if jsonb_typeof(responses) <> 'object' or length(responses::text) > 100000 then
    perform private.fail(400, 'INVALID_RESPONSES', 'Responses are an object of question ids and option ids.');
  end if;
  update public.quiz_attempts q set responses = q.responses || save_quiz_attempt.responses
  where q.id = attempt_id and q.user_id = private.my_staff_id() and q.submitted_at is null;
  if not found then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such open attempt of yours.', 'It may have been submitted in another tab.');
  end if;
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
  perform cron.schedule('housekeeping', '10 3 * * *', 'select private.run_job(''keep_house'')');
end
$function$;

CREATE OR REPLACE FUNCTION private.set_permission_level (
  staff_id uuid,
  level    public.permission_level_enum
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  mine public.permission_level_enum;
  theirs public.permission_level_enum;
begin
  select permission_level into mine from public.staff where id = private.my_staff_id();
  select permission_level into theirs from public.staff
  where id = staff_id and organization_id = private.my_organization_id_as('training_administrator', 'executive') for update;
  if theirs is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person whose permission level you may change.');
  elsif staff_id = private.my_staff_id() then
    perform private.fail(403, 'OWN_LEVEL', 'Nobody changes their own permission level.', 'Ask another administrator.');
  elsif mine <> 'executive' and 'executive' in (level, theirs) then
    perform private.fail(403, 'EXECUTIVE_ONLY', 'Only an executive grants or takes away the executive level.');
  end if;
  update public.staff set permission_level = level where id = staff_id and permission_level <> level;
end
$function$;

CREATE OR REPLACE FUNCTION private.snapshot_day (
  day date DEFAULT NULL::date
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  written integer;
begin
  -- Everything is read as it was when that day ended where the practice is; today, as it is now.
  with practice as (
    select o.id, o.time_zone, d.day, least(private.end_of_day(d.day, o.time_zone), private.clock()) as moment
    from public.organizations o
    cross join lateral (select coalesce(snapshot_day.day, private.local_date(private.clock(), o.time_zone)) as day) d
  ), then_assigned as (
    select a.*, practice.day, practice.moment,
      case when a.completed_at < practice.moment then a.completed_at end as completed_by_then
    from public.training_assignments a join practice on practice.id = a.organization_id
    where a.assigned_at < practice.moment and (a.cancelled_at is null or a.cancelled_at >= practice.moment)
  ), scores as (
    select c.program_id, avg(c.score_percentage) as average_score, avg(c.passed::integer) * 100 as pass_rate
    from (
      select q.program_id, q.organization_id, q.score_percentage, q.passed, q.submitted_at as at from public.quiz_attempts q where q.submitted_at is not null
      union all
      -- Recorded on paper: there was no attempt in the product.
      select t.program_id, t.organization_id, t.score_percentage, t.passed, t.completed_at from public.training_completions t
      where t.score_percentage is not null and t.recorded_by is not null
    ) c join practice on practice.id = c.organization_id
    where c.at < practice.moment
    group by c.program_id
  )
  insert into public.training_analytics as kept (
    organization_id, date, program_id, total_assignments, completed_assignments, overdue_assignments,
    average_completion_time_hours, average_score_percentage, pass_rate_percentage
  )
  select p.organization_id, practice.day, p.id,
    count(a.id), count(a.completed_by_then),
    count(a.id) filter (where a.completed_by_then is null and a.due_date <= practice.moment),
    round(avg(extract(epoch from a.completed_by_then - a.assigned_at) / 3600)::numeric, 2),
    round((select average_score from scores where scores.program_id = p.id)::numeric, 2),
    round((select pass_rate from scores where scores.program_id = p.id)::numeric, 2)
  from public.training_programs p
  join practice on practice.id = p.organization_id
  left join then_assigned a on a.program_id = p.id
  where p.created_at < practice.moment
  group by p.organization_id, practice.day, p.id
  on conflict on constraint one_row_per_day_and_program do update set
    total_assignments = excluded.total_assignments, completed_assignments = excluded.completed_assignments,
    overdue_assignments = excluded.overdue_assignments, average_completion_time_hours = excluded.average_completion_time_hours,
    average_score_percentage = excluded.average_score_percentage, pass_rate_percentage = excluded.pass_rate_percentage
  where (kept.total_assignments, kept.completed_assignments, kept.overdue_assignments, kept.average_completion_time_hours,
      kept.average_score_percentage, kept.pass_rate_percentage)
    is distinct from (excluded.total_assignments, excluded.completed_assignments, excluded.overdue_assignments,
      excluded.average_completion_time_hours, excluded.average_score_percentage, excluded.pass_rate_percentage);
  get diagnostics written = row_count;
  return written + private.snapshot_managers(snapshot_day.day);
end
$function$;

CREATE OR REPLACE FUNCTION private.snapshot_managers (
  day date
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  written integer;
begin
  with practice as (
    select o.id, o.time_zone, d.day, least(private.end_of_day(d.day, o.time_zone), private.clock()) as moment
    from public.organizations o
    cross join lateral (select coalesce(snapshot_managers.day, private.local_date(private.clock(), o.time_zone)) as day) d
  ), lapsed as (
    -- From the evidence as it stood at that moment: what was proved since must not change a day that is over.
    select distinct standing.user_id
    from practice
    cross join lateral (select array(select id from public.staff where organization_id = practice.id) as ids) everybody
    cross join lateral (
      select user_id, last_compliance_date, next_required_date, grace_period_end
      from private.derived_training_records(everybody.ids, null, practice.moment)
      union all
      select user_id, last_compliance_date, next_required_date, null
      from private.derived_certification_records(everybody.ids, practice.moment)
    ) standing
    where public.compliance_status_at(standing.last_compliance_date, standing.next_required_date, standing.grace_period_end, practice.moment) = 'non_compliant'
  ), report as (
    select s.manager_id, s.id, s.organization_id, practice.day, practice.moment,
      exists (select from lapsed where lapsed.user_id = s.id) as non_compliant,
      (select count(*) from public.training_assignments a where a.user_id = s.id and a.assigned_at < practice.moment
        and (a.completed_at is null or a.completed_at >= practice.moment) and (a.cancelled_at is null or a.cancelled_at >= practice.moment)
        and a.due_date > practice.moment) as pending,
      (select count(*) from public.training_assignments a where a.user_id = s.id and a.assigned_at < practice.moment
        and (a.completed_at is null or a.completed_at >= practice.moment) and (a.cancelled_at is null or a.cancelled_at >= practice.moment)
        and a.due_date <= practice.moment) as overdue,
      (select count(*) from public.staff_certifications c where c.user_id = s.id and c.review_status = 'approved'
        and c.expiration_date between practice.day and practice.day + 30) as expiring
    from public.staff s join practice on practice.id = s.organization_id
    where s.manager_id is not null and s.hired_on <= practice.day and (s.terminated_on is null or s.terminated_on > practice.day)
  )
  insert into public.manager_dashboard_metrics as kept (
    organization_id, manager_id, date, direct_reports_count, compliant_staff_count, non_compliant_staff_count,
    pending_assignments, overdue_assignments, certifications_expiring_30_days
  )
  select organization_id, manager_id, report.day, count(*), count(*) filter (where not non_compliant), count(*) filter (where non_compliant),
    sum(pending), sum(overdue), sum(expiring)
  from report group by organization_id, manager_id, report.day
  on conflict on constraint one_row_per_day_and_manager do update set
    direct_reports_count = excluded.direct_reports_count, compliant_staff_count = excluded.compliant_staff_count,
    non_compliant_staff_count = excluded.non_compliant_staff_count, pending_assignments = excluded.pending_assignments,
    overdue_assignments = excluded.overdue_assignments, certifications_expiring_30_days = excluded.certifications_expiring_30_days
  where (kept.direct_reports_count, kept.compliant_staff_count, kept.non_compliant_staff_count, kept.pending_assignments,
      kept.overdue_assignments, kept.certifications_expiring_30_days)
    is distinct from (excluded.direct_reports_count, excluded.compliant_staff_count, excluded.non_compliant_staff_count,
      excluded.pending_assignments, excluded.overdue_assignments, excluded.certifications_expiring_30_days);
  get diagnostics written = row_count;
  return written;
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
  open_attempt uuid;
  taken integer;
  allowed integer;
begin
  select id into open_attempt from public.quiz_attempts q
  where q.assignment_id = progress.assignment_id and q.module_id = progress.module_id and q.submitted_at is null;
  -- Two tabs, a reload, a lost connection: still one attempt.
  if open_attempt is not null then return open_attempt; end if;

  select * into content from public.training_content where id = progress.content_id;
  select count(*) into taken from public.quiz_attempts q where q.assignment_id = progress.assignment_id and q.module_id = progress.module_id;
  allowed := (content.content_data ->> 'maximum_attempts')::integer;
  if content.content_type <> 'quiz' then
    perform private.fail(409, 'NOT_A_QUIZ', 'This module is not a quiz.');
  elsif progress.progress_percentage = 100 then
    perform private.fail(409, 'ALREADY_PASSED', 'This quiz is already passed.');
  elsif taken >= allowed then
    perform private.fail(409, 'NO_ATTEMPTS_LEFT', format('All %s attempts are used.', allowed), 'Ask your manager to assign the training again.');
  end if;

  insert into public.quiz_attempts (organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, questions)
  values (progress.organization_id, progress.assignment_id, progress.module_id, progress.content_id, progress.user_id, progress.program_id,
    taken + 1, content.content_data -> 'questions')
  returning id into open_attempt;
  return open_attempt;
end
$function$;

CREATE OR REPLACE FUNCTION private.store_certificate_file (
  certificate_id uuid,
  storage_path   text,
  sha256         text
)
  RETURNS text
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  kept text;
begin
  update public.certificates c set storage_path = store_certificate_file.storage_path, sha256 = store_certificate_file.sha256
  where c.id = certificate_id and c.storage_path is null;
  select c.storage_path into kept from public.certificates c where c.id = certificate_id;
  return kept;
end
$function$;

CREATE OR REPLACE FUNCTION private.submit_quiz_attempt (
  attempt_id uuid,
  responses  jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts;
  score integer;
  graded_feedback jsonb;
  has_passed boolean;
  finished jsonb := jsonb_build_object('module_completed', false, 'assignment_completed', false);
begin
  -- The assignment is locked before the attempt, in the order every other function takes them.
  perform from public.training_assignments a
  where a.id = (select q.assignment_id from public.quiz_attempts q where q.id = attempt_id) and a.user_id = private.my_staff_id() for update;
  select * into attempt from public.quiz_attempts q where q.id = attempt_id and q.user_id = private.my_staff_id() for update;
  if attempt.id is null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such attempt of yours.');
  end if;

  if attempt.submitted_at is null then
    if exists (select from public.training_assignments a where a.id = attempt.assignment_id and a.status = 'cancelled') then
      perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
    end if;
    attempt.responses := attempt.responses || coalesce(submit_quiz_attempt.responses, '{}');
    select g.score_percentage, g.feedback into score, graded_feedback
    from public.quiz_answer_keys k cross join lateral private.grade_quiz(attempt.questions, attempt.responses, k.answers) g
    where k.content_id = attempt.content_id;
    has_passed := score >= (select passing_score_percentage from public.training_modules where id = attempt.module_id);
    update public.quiz_attempts q
    set responses = attempt.responses, feedback = graded_feedback, score_percentage = score, passed = has_passed, submitted_at = private.clock()
    where q.id = attempt.id returning * into attempt;
  end if;

  if attempt.passed then
    finished := private.complete_module(
      assignment_id => attempt.assignment_id, module_id => attempt.module_id, content_id => attempt.content_id,
      started_at => attempt.started_at, completed_at => attempt.submitted_at, score_percentage => attempt.score_percentage,
      time_spent_minutes => least(1440, ceil(extract(epoch from attempt.submitted_at - attempt.started_at) / 60))::integer,
      attempts_count => attempt.attempt_number);
  end if;
  return jsonb_build_object('attempt_id', attempt.id, 'attempt_number', attempt.attempt_number, 'score_percentage', attempt.score_percentage,
    'passed', attempt.passed, 'feedback', attempt.feedback) || finished;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_announcements__broadcast()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
  select n.organization_id, person.id, 'announcement', n.severity, n.title, left(n.body, 2000), '/alerts', 'announcement:' || n.id
  from new_rows n join public.staff person on person.organization_id = n.organization_id and person.employment_status <> 'terminated'
  on conflict do nothing;
  perform realtime.send(
    jsonb_build_object('ids', jsonb_agg(id), 'user_ids', '[]'::jsonb, 'count', count(*)), 'system_announcement', 'organization:' || organization_id, true)
  from new_rows group by organization_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_announcements__stamp()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if new.withdrawn_at is not null then
    new.withdrawn_at := coalesce(old.withdrawn_at, private.clock());
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_append_only()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  perform private.fail(403, 'APPEND_ONLY', format('%s rows are evidence and cannot be changed or removed.', tg_table_name),
    'Record a new row that corrects it.');
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_certificates__keep_facts()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  may_change text[] := array['storage_path', 'sha256', 'revoked_at', 'revoked_by', 'revocation_reason'];
begin
  if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
    or (old.storage_path is not null and (new.storage_path, new.sha256) is distinct from (old.storage_path, old.sha256))
    or (old.revoked_at is not null
      and (new.revoked_at, new.revoked_by, new.revocation_reason) is distinct from (old.revoked_at, old.revoked_by, old.revocation_reason)) then
    perform private.fail(403, 'APPEND_ONLY', 'What a certificate says is frozen.', 'Revoke it and issue another.');
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_check_time_zone()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if new.time_zone is not null and not exists (select from pg_catalog.pg_timezone_names where name = new.time_zone) then
    perform private.fail(400, 'UNKNOWN_TIME_ZONE', format('%s is not a time zone.', new.time_zone),
      'Give an IANA name such as America/Chicago.');
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
  insert into public.compliance_violations (organization_id, user_id, record_id, requirement_name, severity, violation_details, occurred_at)
  select n.organization_id, n.user_id, n.id, n.requirement_name,
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

CREATE OR REPLACE FUNCTION private.tg_compliance_records__notify()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  changed_ids uuid[];
  changed_users uuid[];
  lapsed_ids uuid[];
  alert_ids uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id), array_agg(user_id), array_agg(id) filter (where compliance_status = 'non_compliant')
    into changed_ids, changed_users, lapsed_ids from new_rows;
  else
    select array_agg(n.id), array_agg(n.user_id), array_agg(n.id) filter (where n.compliance_status = 'non_compliant')
    into changed_ids, changed_users, lapsed_ids
    from new_rows n join old_rows o using (id) where n.compliance_status <> o.compliance_status;
  end if;
  if changed_ids is null then return null; end if;
  perform private.broadcast('compliance_status_changed', changed_ids, changed_users);
  if lapsed_ids is null then return null; end if;

  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
  select n.organization_id, n.user_id, 'compliance', 'high', left('Not compliant: ' || n.requirement_name, 200),
    case when n.last_compliance_date is null then 'It was due and is not done.' else 'Your last proof has lapsed.' end,
    '/', 'non_compliant:' || n.id || ':' || coalesce(n.grace_period_end, n.next_required_date)
  from new_rows n where n.id = any (lapsed_ids)
  on conflict do nothing;

  with alerted as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, subject_id, occasion)
    select n.organization_id, manager.id, 'manager_alert', 'high', left(person.full_name || ' is not compliant: ' || n.requirement_name, 200),
      case when n.last_compliance_date is null then 'It was due and is not done.' else 'The last proof has lapsed.' end,
      '/people/' || person.id, person.id, 'manager_alert:' || n.id || ':' || coalesce(n.grace_period_end, n.next_required_date)
    from new_rows n
    join public.staff person on person.id = n.user_id
    join public.staff manager on manager.id = person.manager_id and manager.employment_status = 'active'
    where n.id = any (lapsed_ids)
    on conflict do nothing
    returning id
  )
  select array_agg(id) into alert_ids from alerted;
  perform realtime.send(
    jsonb_build_object('ids', to_jsonb((array_agg(alert.id))[1:100]), 'user_ids', to_jsonb((array_agg(distinct alert.subject_id))[1:100]), 'count', count(*)),
    'manager_alert_triggered', 'team:' || alert.user_id, true)
  from public.notifications alert where alert.id = any (alert_ids) group by alert.user_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_compliance_violations__stamp()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if private.my_staff_id() is null then return new; end if;
  if tg_op = 'INSERT' then
    new.recorded_by := private.my_staff_id();
  elsif new.status <> old.status then
    new.resolved_at := case when new.status in ('resolved', 'verified') then coalesce(old.resolved_at, private.clock()) end;
    new.verified_at := case when new.status = 'verified' then private.clock() end;
    new.verified_by := case when new.status = 'verified' then private.my_staff_id() end;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_organizations__recalculate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  users uuid[];
begin
  select array_agg(s.id) into users
  from new_rows n join old_rows o using (id) join public.staff s on s.organization_id = n.id where n.time_zone <> o.time_zone;
  if users is not null then perform private.recalculate_compliance(users); end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff__keep_reporting_lines()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  moved uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id) into moved from new_rows where manager_id is not null;
  else
    select array_agg(n.id) into moved
    from new_rows n join old_rows o using (id) where n.manager_id is distinct from o.manager_id;
  end if;
  if moved is null then return null; end if;

  -- Two people moving at once could close a loop that neither sees; practices are small, so moves take turns.
  perform pg_advisory_xact_lock(hashtextextended('reporting_lines:' || organization_id, 0))
  from (select distinct organization_id from new_rows order by 1) practices;

  -- Whoever moved takes along everyone below.
  with recursive affected as (
    select id from public.staff where id = any (moved)
    union
    select report.id from public.staff report join affected on report.manager_id = affected.id
  ), line as (
    select s.id as report_id, s.manager_id, s.organization_id, 1 as depth, array[s.id] as path
    from public.staff s join affected using (id) where s.manager_id is not null
    union all
    select line.report_id, above.manager_id, line.organization_id, line.depth + 1, line.path || line.manager_id
    from line join public.staff above on above.id = line.manager_id
    where above.manager_id is not null and not line.manager_id = any (line.path)
  ), looped as (
    select private.fail(409, 'REPORTING_CYCLE', 'Somebody would be above themselves in the reporting line.',
      'Choose a manager who does not report to this person.')
    from line where report_id = manager_id limit 1
  ), gone as (
    delete from public.reporting_lines l using affected
    where l.report_id = affected.id
      and not exists (select from line where line.report_id = l.report_id and line.manager_id = l.manager_id)
  )
  insert into public.reporting_lines as kept (manager_id, report_id, organization_id, depth)
  select manager_id, report_id, organization_id, depth from line
  where not exists (select from looped)
  on conflict (manager_id, report_id) do update set depth = excluded.depth where kept.depth <> excluded.depth;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff__recalculate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  users uuid[];
begin
  select array_agg(n.id) into users from new_rows n join old_rows o using (id) where n.employment_status <> o.employment_status;
  if users is not null then perform private.recalculate_compliance(users); end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff__stamp()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if new.auth_user_id is not null and old.auth_user_id is null then
    new.invited_at := private.clock();
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff_certifications__recalculate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  -- An empty list, unlike null, means nobody.
  perform private.recalculate_compliance(array(select distinct user_id from new_rows));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff_certifications__stamp()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
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
    elsif (new.certification_name, new.certification_number, new.issuing_organization, new.issue_date, new.expiration_date, new.document_url)
      is distinct from (old.certification_name, old.certification_number, old.issuing_organization, old.issue_date, old.expiration_date, old.document_url) then
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

CREATE OR REPLACE FUNCTION private.tg_touch()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_assignments__check_change()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if private.my_staff_id() is null then return null; end if;
  perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment is finished or cancelled.', 'Assign the program again.')
  from new_rows n join old_rows o using (id)
  where o.status in ('completed', 'cancelled')
    and (n.due_date, n.completion_deadline, n.priority_level) is distinct from (o.due_date, o.completion_deadline, o.priority_level) limit 1;
  perform private.fail(400, 'DUE_IN_THE_PAST', 'The due date has already passed.', 'Choose a later date.')
  from new_rows n join old_rows o using (id) where n.due_date is distinct from o.due_date and n.due_date <= private.clock() limit 1;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_assignments__check_new()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  -- Jobs and imports write history; people assign what is ahead.
  if private.my_staff_id() is null then return null; end if;
  perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s is on leave or has left.', person.full_name))
  from new_rows n join public.staff person on person.id = n.user_id where person.employment_status <> 'active' limit 1;
  perform private.fail(409, 'PROGRAM_NOT_ASSIGNABLE', format('%s is a draft or has been archived.', program.program_name))
  from new_rows n join public.training_programs program on program.id = n.program_id
  where program.status <> 'published' or not program.is_active limit 1;
  perform private.fail(400, 'DUE_IN_THE_PAST', 'The due date has already passed.', 'Choose a later date.')
  from new_rows n where n.due_date <= private.clock() limit 1;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_assignments__notify()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  changed_ids uuid[];
  changed_users uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id), array_agg(user_id) into changed_ids, changed_users from new_rows where status in ('assigned', 'in_progress');
    if changed_ids is null then return null; end if;
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
    select n.organization_id, n.user_id, 'assignment', case n.priority_level when 'critical' then 'critical' when 'high' then 'high' else 'low' end::public.severity_enum,
      left('New training: ' || program.program_name, 200),
      'Due ' || to_char(private.deadline_date(n.due_date, practice.time_zone), 'FMDD FMMonth YYYY') || '.',
      '/training/' || n.id, 'assignment:' || n.id
    from new_rows n
    join public.training_programs program on program.id = n.program_id
    join public.organizations practice on practice.id = n.organization_id
    where n.status in ('assigned', 'in_progress')
    on conflict do nothing;
    update public.training_assignments set notification_sent = true where id = any (changed_ids);
    perform private.broadcast('training_assignment_created', changed_ids, changed_users);
    return null;
  end if;

  select array_agg(n.id), array_agg(n.user_id) into changed_ids, changed_users
  from new_rows n join old_rows o using (id) where n.status = 'completed' and o.status <> 'completed';
  if changed_ids is null then return null; end if;
  insert into public.notifications (organization_id, user_id, kind, title, body, link, occasion)
  select n.organization_id, n.user_id, 'completion', left('Completed: ' || program.program_name, 200), 'Your certificate is ready.',
    '/training/' || n.id, 'completion:' || n.id
  from new_rows n
  join public.training_programs program on program.id = n.program_id
  where n.id = any (changed_ids)
  on conflict do nothing;
  perform private.broadcast('training_completed', changed_ids, changed_users);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_assignments__recalculate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  users uuid[];
  programs uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct user_id), array_agg(distinct program_id) into users, programs from new_rows;
  else
    select array_agg(distinct n.user_id), array_agg(distinct n.program_id) into users, programs from new_rows n join old_rows o using (id)
    where (n.status, n.due_date, n.completion_deadline, n.completed_at) is distinct from (o.status, o.due_date, o.completion_deadline, o.completed_at);
  end if;
  if users is not null then perform private.recalculate_compliance(users, programs); end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_programs__recalculate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  programs uuid[];
begin
  select array_agg(n.id) into programs from new_rows n join old_rows o using (id)
  where (n.program_name, n.is_mandatory, n.renewal_period_months) is distinct from (o.program_name, o.is_mandatory, o.renewal_period_months);
  if programs is not null then perform private.recalculate_compliance(null, programs); end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_programs__stamp()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if new.status = 'archived' then
    new.archived_at := coalesce(old.archived_at, private.clock());
    new.is_active := false;
  else
    new.archived_at := null;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.update_my_profile (
  phone     text,
  locale    text,
  time_zone text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  update public.staff s
  set phone = nullif(btrim(update_my_profile.phone), ''),
      locale = coalesce(update_my_profile.locale, s.locale),
      time_zone = nullif(update_my_profile.time_zone, '')
  where s.id = private.my_staff_id();
  if not found then
    perform private.fail(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.', 'Ask your administrator for an invitation.');
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION private.verify_certificate (
  code text
)
  RETURNS TABLE (
    status             text,
    certificate_number text,
    practice_name      text,
    program_name       text,
    person             text,
    completed_on       date,
    valid_until        date,
    revoked_on         date
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  found_certificate public.certificates;
  zone text;
begin
  select * into found_certificate from public.certificates c where c.verification_code = lower(btrim(code));
  if found_certificate.id is null then
    return query select 'unknown', null::text, null::text, null::text, null::text, null::date, null::date, null::date;
    return;
  end if;
  select time_zone into zone from public.organizations where id = found_certificate.organization_id;
  perform private.log_activity(found_certificate.organization_id, found_certificate.user_id, 'certificate.verified', 'certificate', found_certificate.id);
  return query select
    case when found_certificate.revoked_at is not null then 'revoked'
      when found_certificate.valid_until < private.local_date(private.clock(), zone) then 'expired'
      else 'valid' end,
    found_certificate.certificate_number, found_certificate.practice_name, found_certificate.program_name,
    -- Enough to compare with the paper in hand, too little to learn a name from.
    regexp_replace(found_certificate.person_name, '^(\S+)\s+(.*\s)?(\S)\S*$', '\1 \3.'),
    found_certificate.completed_on, found_certificate.valid_until, private.local_date(found_certificate.revoked_at, zone);
end
$function$;

CREATE OR REPLACE FUNCTION public.archive_module (
  module_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.archive_module(module_id) $function$;

REVOKE ALL ON FUNCTION "public"."archive_module"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.assign_training (
  requests jsonb
)
  RETURNS TABLE (
    request_index integer,
    outcome       text,
    assignment_id uuid,
    code          text,
    message       text
  )
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
begin
  if jsonb_typeof(requests) <> 'array' or jsonb_array_length(requests) = 0 or jsonb_array_length(requests) > 1000 then
    perform private.fail(400, 'INVALID_BATCH', 'Give between 1 and 1000 assignments.');
  end if;

  return query
  with asked as (
    select (r.index - 1)::integer as index,
      (r.request ->> 'user_id')::uuid as user_id,
      (r.request ->> 'program_id')::uuid as program_id,
      (r.request ->> 'due_date')::timestamptz as due_date,
      (r.request ->> 'completion_deadline')::timestamptz as completion_deadline,
      coalesce(r.request ->> 'priority_level', 'medium')::public.priority_enum as priority_level,
      row_number() over (partition by r.request ->> 'user_id', r.request ->> 'program_id' order by r.index) as repetition
    from jsonb_array_elements(requests) with ordinality as r (request, index)
  ), judged as (
    select asked.*, case
      when not asked.user_id = any (array(select private.my_assignable_ids())) then 'NOT_IN_TEAM'
      when person.employment_status is distinct from 'active' then 'PERSON_NOT_ACTIVE'
      when program.id is null then 'PROGRAM_NOT_FOUND'
      when program.status <> 'published' or not program.is_active then 'PROGRAM_NOT_ASSIGNABLE'
      when asked.due_date is null then 'DUE_DATE_MISSING'
      when asked.due_date <= private.clock() then 'DUE_IN_THE_PAST'
      when asked.completion_deadline < asked.due_date then 'DEADLINE_BEFORE_DUE'
      when asked.repetition > 1 then 'REPEATED_IN_REQUEST'
      when exists (
        select from public.training_assignments open
        where open.user_id = asked.user_id and open.program_id = asked.program_id and open.status in ('assigned', 'in_progress')
      ) then 'ALREADY_ASSIGNED'
    end as refusal
    from asked
    left join public.staff person on person.id = asked.user_id
    left join public.training_programs program on program.id = asked.program_id
  ), created as (
    insert into public.training_assignments as made (organization_id, user_id, program_id, assigned_by, due_date, completion_deadline, priority_level)
    select (select private.my_organization_id()), user_id, program_id, (select private.my_staff_id()), due_date, completion_deadline, priority_level
    from judged where refusal is null
    -- Two people assigning the same program at once: the second finds it assigned.
    on conflict (user_id, program_id) where status in ('assigned', 'in_progress') do nothing
    returning made.id, made.user_id, made.program_id
  )
  select judged.index,
    case when created.id is null then 'refused' else 'created' end,
    created.id,
    case when created.id is null then coalesce(judged.refusal, 'ALREADY_ASSIGNED') end,
    case when created.id is null then case coalesce(judged.refusal, 'ALREADY_ASSIGNED')
      when 'NOT_IN_TEAM' then 'This person is not one of your direct reports.'
      when 'PERSON_NOT_ACTIVE' then 'This person is on leave or has left.'
      when 'PROGRAM_NOT_FOUND' then 'There is no such program.'
      when 'PROGRAM_NOT_ASSIGNABLE' then 'This program is a draft or has been archived.'
      when 'DUE_DATE_MISSING' then 'Give a due date.'
      when 'DUE_IN_THE_PAST' then 'The due date has already passed.'
      when 'DEADLINE_BEFORE_DUE' then 'The completion deadline is before the due date.'
      when 'REPEATED_IN_REQUEST' then 'The same person and program are named twice in this request.'
      when 'ALREADY_ASSIGNED' then 'This person already has an open assignment of this program.'
    end end
  from judged
  left join created on judged.refusal is null and created.user_id = judged.user_id and created.program_id = judged.program_id
  order by judged.index;
end
$function$;

REVOKE ALL ON FUNCTION "public"."assign_training"(jsonb) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.cancel_assignment (
  assignment_id uuid,
  reason        text DEFAULT NULL::text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.cancel_assignment(assignment_id, reason) $function$;

REVOKE ALL ON FUNCTION "public"."cancel_assignment"(uuid, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.certification_status_at (
  status          public.cert_status_enum,
  expiration_date date,
  time_zone       text,
  moment          timestamp with time zone
)
  RETURNS public.cert_status_enum
  LANGUAGE sql
  STABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select case
    when status = 'suspended' then 'suspended'
    when moment >= private.end_of_day(expiration_date, time_zone) then 'expired'
    -- Boards open renewal about two months ahead.
    when moment >= private.end_of_day(expiration_date - 61, time_zone) then 'pending_renewal'
    else 'active'
  end::public.cert_status_enum
$function$;

REVOKE ALL ON FUNCTION "public"."certification_status_at"(public.cert_status_enum, date, text, timestamp WITH time zone) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.compliance_notes (
  person_id uuid
)
  RETURNS TABLE (
    record_id        uuid,
    requirement_name character varying,
    manager_notes    text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.compliance_notes(person_id) $function$;

REVOKE ALL ON FUNCTION "public"."compliance_notes"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.compliance_status_at (
  last_compliance_date timestamp with time zone,
  next_required_date   timestamp with time zone,
  grace_period_end     timestamp with time zone,
  moment               timestamp with time zone
)
  RETURNS public.status_enum
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select case
    when next_required_date is null or moment < next_required_date then
      case when last_compliance_date is null then 'pending' else 'compliant' end
    when moment < grace_period_end then 'grace_period'
    else 'non_compliant'
  end::public.status_enum
$function$;

REVOKE ALL ON FUNCTION "public"."compliance_status_at"(timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.log_certificate_download (
  certificate_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.log_certificate_download(certificate_id) $function$;

REVOKE ALL ON FUNCTION "public"."log_certificate_download"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.mark_notifications_read (
  notification_ids uuid[] DEFAULT NULL::uuid[]
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  with read as (
    update public.notifications set read_at = private.clock()
    where read_at is null and (notification_ids is null or id = any (notification_ids))
    returning 1
  )
  select count(*)::integer from read
$function$;

REVOKE ALL ON FUNCTION "public"."mark_notifications_read"(uuid[]) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.publish_program (
  program_id uuid
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.publish_program(program_id) $function$;

REVOKE ALL ON FUNCTION "public"."publish_program"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.record_completion (
  assignment_id      uuid,
  module_id          uuid,
  score_percentage   integer                  DEFAULT NULL::integer,
  completed_at       timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  time_spent_minutes integer                  DEFAULT NULL::integer,
  note               text                     DEFAULT NULL::text
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.record_completion(assignment_id, module_id, score_percentage, completed_at, time_spent_minutes, note) $function$;

REVOKE ALL ON FUNCTION "public"."record_completion"(uuid, uuid, integer, timestamp WITH time zone, integer, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.record_progress (
  assignment_id  uuid,
  module_id      uuid,
  pages_viewed   integer[] DEFAULT '{}'::integer[],
  "position"     integer   DEFAULT NULL::integer,
  active_seconds integer   DEFAULT 0
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.record_progress(assignment_id, module_id, pages_viewed, "position", active_seconds) $function$;

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.remind_assignment (
  assignment_id uuid
)
  RETURNS timestamp WITH time zone
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.remind_assignment(assignment_id) $function$;

REVOKE ALL ON FUNCTION "public"."remind_assignment"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.reorder_modules (
  program_id uuid,
  module_ids uuid[]
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if (select array_agg(m.id order by m.id) from public.training_modules m where m.program_id = reorder_modules.program_id and m.archived_at is null)
    is distinct from (select array_agg(id order by id) from unnest(module_ids) id) then
    perform private.fail(409, 'MODULES_CHANGED', 'The program''s modules are not those that were put in order.', 'Reload the program and order it again.');
  end if;
  set constraints public.module_order_is_unique_in_its_program deferred;
  update public.training_modules m set module_order = wanted.position
  from unnest(module_ids) with ordinality as wanted (id, position)
  where m.id = wanted.id and m.module_order <> wanted.position;
  set constraints public.module_order_is_unique_in_its_program immediate;
end
$function$;

REVOKE ALL ON FUNCTION "public"."reorder_modules"(uuid, uuid[]) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.review_certification (
  certification_id uuid,
  approve          boolean,
  note             text    DEFAULT NULL::text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.review_certification(certification_id, approve, note) $function$;

REVOKE ALL ON FUNCTION "public"."review_certification"(uuid, boolean, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.revoke_certificate (
  certificate_id uuid,
  reason         text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.revoke_certificate(certificate_id, reason) $function$;

REVOKE ALL ON FUNCTION "public"."revoke_certificate"(uuid, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.save_content_draft (
  module_id     uuid,
  content_title text,
  content_data  jsonb,
  answers       jsonb  DEFAULT NULL::jsonb,
  storage_path  text   DEFAULT NULL::text,
  byte_size     bigint DEFAULT NULL::bigint,
  sha256        text   DEFAULT NULL::text,
  content_id    uuid   DEFAULT gen_random_uuid()
)
  RETURNS SETOF public.training_content
  LANGUAGE plpgsql
  ROWS 1
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  module public.training_modules;
  draft uuid;
begin
  select * into module from public.training_modules m where m.id = save_content_draft.module_id and m.archived_at is null for update;
  if module.id is null then
    perform private.fail(404, 'MODULE_NOT_FOUND', 'There is no such module that you may change.');
  end if;
  insert into public.training_content as c (
    id, organization_id, module_id, content_title, content_type, content_data, storage_path, byte_size, sha256, version_number, created_by
  )
  select save_content_draft.content_id, module.organization_id, module.id, save_content_draft.content_title, module.content_type,
    save_content_draft.content_data, save_content_draft.storage_path, save_content_draft.byte_size, save_content_draft.sha256,
    (count(*) filter (where earlier.status <> 'draft') + 1) || '.0', (select private.my_staff_id())
  from public.training_content earlier where earlier.module_id = module.id
  on conflict (module_id) where status = 'draft' do update
  set content_title = excluded.content_title, content_data = excluded.content_data, storage_path = excluded.storage_path,
    byte_size = excluded.byte_size, sha256 = excluded.sha256
  returning c.id into draft;
  if save_content_draft.answers is not null then
    insert into public.quiz_answer_keys as k (content_id, organization_id, answers)
    values (draft, module.organization_id, save_content_draft.answers)
    on conflict (content_id) do update set answers = excluded.answers where k.answers is distinct from excluded.answers;
  end if;
  return query select * from public.training_content c where c.id = draft;
end
$function$;

REVOKE ALL ON FUNCTION "public"."save_content_draft"(uuid, text, jsonb, jsonb, text, bigint, text, uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.save_quiz_attempt (
  attempt_id uuid,
  responses  jsonb
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_quiz_attempt(attempt_id, responses) $function$;

REVOKE ALL ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.set_permission_level (
  staff_id uuid,
  level    public.permission_level_enum
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.set_permission_level(staff_id, level) $function$;

REVOKE ALL ON FUNCTION "public"."set_permission_level"(uuid, public.permission_level_enum) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.start_quiz_attempt (
  assignment_id uuid,
  module_id     uuid
)
  RETURNS SETOF public.quiz_attempts
  LANGUAGE sql
  ROWS 1
  SET search_path TO ''
  AS $function$
  with attempt as materialized (select private.start_quiz_attempt(assignment_id, module_id) as id)
  select q.* from attempt cross join lateral (select * from private.my_quiz_attempt(attempt.id)) q
$function$;

REVOKE ALL ON FUNCTION "public"."start_quiz_attempt"(uuid, uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.store_certificate_file (
  certificate_id uuid,
  storage_path   text,
  sha256         text
)
  RETURNS text
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.store_certificate_file(certificate_id, storage_path, sha256) $function$;

REVOKE ALL ON FUNCTION "public"."store_certificate_file"(uuid, text, text) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.submit_quiz_attempt (
  attempt_id uuid,
  responses  jsonb DEFAULT '{}'::jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.submit_quiz_attempt(attempt_id, responses) $function$;

REVOKE ALL ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.update_my_profile (
  phone     text,
  locale    text,
  time_zone text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.update_my_profile(phone, locale, time_zone) $function$;

REVOKE ALL ON FUNCTION "public"."update_my_profile"(text, text, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.verify_certificate (
  code text
)
  RETURNS TABLE (
    status             text,
    certificate_number text,
    practice_name      text,
    program_name       text,
    person             text,
    completed_on       date,
    valid_until        date,
    revoked_on         date
  )
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select * from private.verify_certificate(code) $function$;

REVOKE ALL ON FUNCTION "public"."verify_certificate"(text) FROM PUBLIC, "service_role";

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "a_record_has_one_source" CHECK ((num_nonnulls(program_id, certification_id) = 1));

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "corrective_action_is_bounded" CHECK ((length(corrective_action) <= 5000));

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "grace_follows_the_required_date" CHECK ((grace_period_end >= next_required_date));

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "manager_notes_is_bounded" CHECK ((length(manager_notes) <= 5000));

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "one_record_per_person_and_program" UNIQUE (user_id, program_id);

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "violation_details_is_bounded" CHECK ((length(violation_details) <= 5000));

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "closed_violations_have_a_date"
    CHECK (((status = ANY (ARRAY['resolved'::public.violation_status_enum, 'verified'::public.violation_status_enum])) = (resolved_at IS NOT NULL)));

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "corrective_action_is_bounded" CHECK ((length(corrective_action) <= 5000));

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "nobody_verifies_their_own" CHECK ((verified_by IS DISTINCT FROM user_id));

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "verified_violations_say_who" CHECK ((((status = 'verified'::public.violation_status_enum) = (verified_by IS
    NOT NULL)) AND ((status = 'verified'::public.violation_status_enum) = (verified_at IS NOT NULL))));

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "violation_details_are_given" CHECK (((length(btrim(violation_details)) >= 1) AND (length(btrim(violation_details)) <= 5000)));

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "violation_record_is_of_the_practice" FOREIGN KEY (record_id, organization_id) REFERENCES public.compliance_records(id, organization_id) ON DELETE
    SET NULL (record_id);

ALTER TABLE "public"."notifications"
  ADD CONSTRAINT "a_person_is_told_once_per_occasion" UNIQUE (user_id, occasion);

ALTER TABLE "public"."notifications"
  ADD CONSTRAINT "body_is_bounded" CHECK ((length(body) <= 2000));

ALTER TABLE "public"."notifications"
  ADD CONSTRAINT "link_is_a_path" CHECK (((link ~ '^/'::text) AND (length(link) <= 500)));

ALTER TABLE "public"."notifications"
  ADD CONSTRAINT "occasion_is_given" CHECK (((length(occasion) >= 1) AND (length(occasion) <= 300)));

ALTER TABLE "public"."notifications"
  ADD CONSTRAINT "title_is_given" CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 200)));

ALTER TABLE "public"."announcements"
  ADD CONSTRAINT "announcements_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."certificates"
  ADD CONSTRAINT "certificates_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "compliance_records_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "compliance_violations_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."departments"
  ADD CONSTRAINT "departments_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."locations"
  ADD CONSTRAINT "locations_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."manager_dashboard_metrics"
  ADD CONSTRAINT "manager_dashboard_metrics_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."module_progress"
  ADD CONSTRAINT "module_progress_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."notifications"
  ADD CONSTRAINT "notifications_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."positions"
  ADD CONSTRAINT "positions_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "quiz_attempts_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."reporting_lines"
  ADD CONSTRAINT "reporting_lines_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "employment_ends_after_it_starts" CHECK ((terminated_on >= hired_on));

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "nobody_manages_themselves" CHECK ((manager_id IS DISTINCT FROM id));

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "staff_auth_user_id_fkey" FOREIGN KEY (auth_user_id) REFERENCES auth.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "staff_department_is_of_the_practice" FOREIGN KEY (department_id, organization_id) REFERENCES public.departments(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."announcements"
  ADD CONSTRAINT "announcement_author_is_of_the_practice" FOREIGN KEY (published_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."certificates"
  ADD CONSTRAINT "certificate_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "record_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "violation_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "violation_recorder_is_of_the_practice" FOREIGN KEY (recorded_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."manager_dashboard_metrics"
  ADD CONSTRAINT "metrics_manager_is_of_the_practice" FOREIGN KEY (manager_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."notifications"
  ADD CONSTRAINT "notification_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "staff_location_is_of_the_practice" FOREIGN KEY (location_id, organization_id) REFERENCES public.locations(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "staff_manager_is_of_the_practice" FOREIGN KEY (manager_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "staff_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."certificates"
  ADD CONSTRAINT "certificates_revoked_by_fkey" FOREIGN KEY (revoked_by) REFERENCES public.staff(id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "compliance_violations_verified_by_fkey" FOREIGN KEY (verified_by) REFERENCES public.staff(id) ON DELETE RESTRICT;

ALTER TABLE "public"."reporting_lines"
  ADD CONSTRAINT "reporting_lines_manager_id_fkey" FOREIGN KEY (manager_id) REFERENCES public.staff(id) ON DELETE CASCADE;

ALTER TABLE "public"."reporting_lines"
  ADD CONSTRAINT "reporting_lines_report_id_fkey" FOREIGN KEY (report_id) REFERENCES public.staff(id) ON DELETE CASCADE;

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "staff_position_is_of_the_practice" FOREIGN KEY (position_id, organization_id) REFERENCES public.positions(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "terminated_staff_have_a_date" CHECK (((employment_status = 'terminated'::public.employment_status_enum) = (terminated_on IS NOT NULL)));

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "certification_author_is_of_the_practice" FOREIGN KEY (created_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "certification_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "nobody_reviews_their_own" CHECK ((reviewed_by IS DISTINCT FROM user_id));

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "review_note_is_bounded" CHECK ((length(review_note) <= 2000));

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "reviews_say_who_and_when"
    CHECK ((((review_status = 'pending'::public.review_status_enum) = (reviewed_at IS NULL)) AND ((reviewed_at IS NULL) = (reviewed_by IS NULL))));

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "record_certification_is_of_the_person" FOREIGN KEY (certification_id, user_id) REFERENCES public.staff_certifications(id, user_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "staff_certifications_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "staff_certifications_reviewed_by_fkey" FOREIGN KEY (reviewed_by) REFERENCES public.staff(id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_analytics"
  ADD CONSTRAINT "training_analytics_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_assignments"
  ADD CONSTRAINT "assignment_assigner_is_of_the_practice" FOREIGN KEY (assigned_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_assignments"
  ADD CONSTRAINT "assignment_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_assignments"
  ADD CONSTRAINT "cancellation_reason_is_bounded" CHECK ((length(cancellation_reason) <= 2000));

ALTER TABLE "public"."training_assignments"
  ADD CONSTRAINT "cancelled_assignments_have_a_date" CHECK (((status = 'cancelled'::public.assignment_status_enum) = (cancelled_at IS NOT NULL)));

ALTER TABLE "public"."training_assignments"
  ADD CONSTRAINT "completed_assignments_have_a_date" CHECK (((status = 'completed'::public.assignment_status_enum) = (completed_at IS NOT NULL)));

ALTER TABLE "public"."module_progress"
  ADD CONSTRAINT "progress_belongs_to_its_assignment" FOREIGN KEY (assignment_id, user_id, program_id) REFERENCES public.training_assignments(id, user_id, program_id)
    ON DELETE CASCADE;

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "attempt_belongs_to_its_assignment" FOREIGN KEY (assignment_id, user_id, program_id) REFERENCES public.training_assignments(id, user_id, program_id)
    ON DELETE RESTRICT;

ALTER TABLE "public"."training_assignments"
  ADD CONSTRAINT "training_assignments_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."certificates"
  ADD CONSTRAINT "certificates_assignment_id_fkey" FOREIGN KEY (assignment_id) REFERENCES public.training_assignments(id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_assignments"
  ADD CONSTRAINT "work_in_progress_has_started" CHECK (((status <> 'in_progress'::public.assignment_status_enum) OR (started_at IS NOT NULL)));

ALTER TABLE "public"."training_audit_logs"
  ADD CONSTRAINT "training_audit_logs_pkey" PRIMARY KEY (id, created_at);

ALTER TABLE "public"."training_completions"
  ADD CONSTRAINT "completion_belongs_to_its_assignment" FOREIGN KEY (assignment_id, user_id, program_id) REFERENCES public.training_assignments(id, user_id, program_id)
    ON DELETE RESTRICT;

ALTER TABLE "public"."training_completions"
  ADD CONSTRAINT "completion_recorder_is_of_the_practice" FOREIGN KEY (recorded_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_completions"
  ADD CONSTRAINT "training_completions_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."certificates"
  ADD CONSTRAINT "certificates_completion_id_fkey" FOREIGN KEY (completion_id) REFERENCES public.training_completions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "byte_size_is_positive" CHECK ((byte_size > 0));

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "content_author_is_of_the_practice" FOREIGN KEY (created_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "content_data_is_an_object" CHECK ((jsonb_typeof(content_data) = 'object'::text));

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "published_content_has_a_date" CHECK (((status = 'draft'::public.content_status_enum) = (published_at IS NULL)));

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "sha256_is_hexadecimal" CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "storage_path_is_of_the_practice" CHECK ((split_part(storage_path, '/'::text, 1) = (organization_id)::text));

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "storage_path_is_relative" CHECK (((storage_path !~ '(^/|\.\.)'::text) AND (length(storage_path) <= 500)));

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "the_current_version_is_published" CHECK ((is_current_version = (status = 'published'::public.content_status_enum)));

ALTER TABLE "public"."module_progress"
  ADD CONSTRAINT "progress_content_is_of_the_module" FOREIGN KEY (content_id, module_id) REFERENCES public.training_content(id, module_id) ON DELETE RESTRICT;

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "attempt_content_is_of_the_module" FOREIGN KEY (content_id, module_id) REFERENCES public.training_content(id, module_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_completions"
  ADD CONSTRAINT "completion_content_is_of_the_module" FOREIGN KEY (content_id, module_id) REFERENCES public.training_content(id, module_id) ON DELETE RESTRICT;

ALTER TABLE "public"."quiz_answer_keys"
  ADD CONSTRAINT "answer_key_content_is_of_the_practice" FOREIGN KEY (content_id, organization_id) REFERENCES public.training_content(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "training_content_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_modules"
  ADD CONSTRAINT "passing_score_is_a_percentage" CHECK (((passing_score_percentage >= 0) AND (passing_score_percentage <= 100)));

ALTER TABLE "public"."training_content"
  ADD CONSTRAINT "content_module_is_of_the_practice" FOREIGN KEY (module_id, organization_id) REFERENCES public.training_modules(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."module_progress"
  ADD CONSTRAINT "progress_module_is_of_the_program" FOREIGN KEY (module_id, program_id) REFERENCES public.training_modules(id, program_id) ON DELETE RESTRICT;

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "attempt_module_is_of_the_program" FOREIGN KEY (module_id, program_id) REFERENCES public.training_modules(id, program_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_completions"
  ADD CONSTRAINT "completion_module_is_of_the_program" FOREIGN KEY (module_id, program_id) REFERENCES public.training_modules(id, program_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_modules"
  ADD CONSTRAINT "training_modules_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_programs"
  ADD CONSTRAINT "archived_programs_have_a_date" CHECK (((status = 'archived'::public.program_status_enum) = (archived_at IS NOT NULL)));

ALTER TABLE "public"."training_programs"
  ADD CONSTRAINT "ce_credits_are_hours" CHECK (((ce_credits >= (0)::numeric) AND (ce_credits <= (200)::numeric)));

ALTER TABLE "public"."training_programs"
  ADD CONSTRAINT "description_is_bounded" CHECK ((length(description) <= 10000));

ALTER TABLE "public"."training_programs"
  ADD CONSTRAINT "only_live_programs_are_active" CHECK (((status <> 'archived'::public.program_status_enum) OR (NOT is_active)));

ALTER TABLE "public"."training_programs"
  ADD CONSTRAINT "program_author_is_of_the_practice" FOREIGN KEY (created_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_programs"
  ADD CONSTRAINT "published_programs_have_a_version" CHECK (((status <> 'published'::public.program_status_enum) OR ((version >= 1) AND (published_at IS NOT NULL))));

ALTER TABLE "public"."training_programs"
  ADD CONSTRAINT "renewal_period_is_months" CHECK (((renewal_period_months >= 1) AND (renewal_period_months <= 120)));

ALTER TABLE "public"."certificates"
  ADD CONSTRAINT "certificate_program_is_of_the_practice" FOREIGN KEY (program_id, organization_id) REFERENCES public.training_programs(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "record_program_is_of_the_practice" FOREIGN KEY (program_id, organization_id) REFERENCES public.training_programs(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_analytics"
  ADD CONSTRAINT "analytics_program_is_of_the_practice" FOREIGN KEY (program_id, organization_id) REFERENCES public.training_programs(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_assignments"
  ADD CONSTRAINT "assignment_program_is_of_the_practice" FOREIGN KEY (program_id, organization_id) REFERENCES public.training_programs(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_modules"
  ADD CONSTRAINT "module_program_is_of_the_practice" FOREIGN KEY (program_id, organization_id) REFERENCES public.training_programs(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_programs"
  ADD CONSTRAINT "training_programs_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."training_programs"
  ADD CONSTRAINT "version_counts_publications" CHECK ((version >= 0));

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
    c.updated_at
   FROM ((public.staff_certifications c
     JOIN public.staff person ON ((person.id = c.user_id)))
     JOIN public.organizations practice ON ((practice.id = c.organization_id)));

REVOKE ALL ON TABLE "public"."certification_overview" FROM "anon", "service_role";

CREATE VIEW "public"."compliance_overview" WITH (security_invoker=true) AS  SELECT r.id,
    r.organization_id,
    r.user_id,
    person.full_name AS user_name,
    person.manager_id,
    person.position_id,
    person.department_id,
    person.location_id,
    r.compliance_type,
    r.requirement_name,
    r.program_id,
    r.certification_id,
    public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()) AS compliance_status,
    r.last_compliance_date,
    r.next_required_date,
    private.deadline_date(r.next_required_date, practice.time_zone) AS next_required_on,
    r.grace_period_end,
    private.deadline_date(r.grace_period_end, practice.time_zone) AS grace_ends_on,
    r.violation_details,
    r.corrective_action,
    open_assignment.id AS assignment_id,
    open_assignment.status AS assignment_status,
    open_assignment.due_date AS assignment_due_date,
    r.updated_at,
    COALESCE(((r.last_compliance_date IS NOT NULL) AND (r.next_required_date > private.clock()) AND (r.next_required_date <= (private.clock() + '30 days'::interval))), false) AS lapses_soon
   FROM (((public.compliance_records r
     JOIN public.staff person ON ((person.id = r.user_id)))
     JOIN public.organizations practice ON ((practice.id = r.organization_id)))
     LEFT JOIN public.training_assignments open_assignment ON (((open_assignment.user_id = r.user_id) AND (open_assignment.program_id = r.program_id) AND (open_assignment.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum])))));

CREATE VIEW "public"."compliance_by_department" WITH (security_invoker=true) AS  SELECT person.organization_id,
    department.id AS department_id,
    department.name AS department_name,
    count(DISTINCT person.id) AS staff_count,
    count(DISTINCT person.id) FILTER (WHERE (o.compliance_status = 'non_compliant'::public.status_enum)) AS non_compliant_staff_count,
    count(o.id) AS requirement_count,
    count(o.id) FILTER (WHERE (o.compliance_status = 'compliant'::public.status_enum)) AS compliant_count,
    count(o.id) FILTER (WHERE (o.compliance_status = 'pending'::public.status_enum)) AS pending_count,
    count(o.id) FILTER (WHERE (o.compliance_status = 'grace_period'::public.status_enum)) AS grace_count,
    count(o.id) FILTER (WHERE (o.compliance_status = 'non_compliant'::public.status_enum)) AS non_compliant_count
   FROM ((public.staff person
     LEFT JOIN public.departments department ON ((department.id = person.department_id)))
     LEFT JOIN public.compliance_overview o ON ((o.user_id = person.id)))
  WHERE (person.employment_status <> 'terminated'::public.employment_status_enum)
  GROUP BY person.organization_id, department.id, department.name;

REVOKE ALL ON TABLE "public"."compliance_by_department" FROM "anon", "service_role";

CREATE VIEW "public"."compliance_by_location" WITH (security_invoker=true) AS  SELECT person.organization_id,
    location.id AS location_id,
    location.name AS location_name,
    location.state,
    count(DISTINCT person.id) AS staff_count,
    count(DISTINCT person.id) FILTER (WHERE (o.compliance_status = 'non_compliant'::public.status_enum)) AS non_compliant_staff_count,
    count(o.id) AS requirement_count,
    count(o.id) FILTER (WHERE (o.compliance_status = 'compliant'::public.status_enum)) AS compliant_count,
    count(o.id) FILTER (WHERE (o.compliance_status = 'pending'::public.status_enum)) AS pending_count,
    count(o.id) FILTER (WHERE (o.compliance_status = 'grace_period'::public.status_enum)) AS grace_count,
    count(o.id) FILTER (WHERE (o.compliance_status = 'non_compliant'::public.status_enum)) AS non_compliant_count
   FROM ((public.staff person
     LEFT JOIN public.locations location ON ((location.id = person.location_id)))
     LEFT JOIN public.compliance_overview o ON ((o.user_id = person.id)))
  WHERE (person.employment_status <> 'terminated'::public.employment_status_enum)
  GROUP BY person.organization_id, location.id, location.name, location.state;

REVOKE ALL ON TABLE "public"."compliance_by_location" FROM "anon", "service_role";

CREATE VIEW "public"."compliance_by_requirement" WITH (security_invoker=true) AS  SELECT o.organization_id,
    o.compliance_type,
    o.requirement_name,
    count(*) AS requirement_count,
    count(*) FILTER (WHERE (o.compliance_status = 'compliant'::public.status_enum)) AS compliant_count,
    count(*) FILTER (WHERE (o.compliance_status = 'pending'::public.status_enum)) AS pending_count,
    count(*) FILTER (WHERE (o.compliance_status = 'grace_period'::public.status_enum)) AS grace_count,
    count(*) FILTER (WHERE (o.compliance_status = 'non_compliant'::public.status_enum)) AS non_compliant_count
   FROM (public.compliance_overview o
     JOIN public.staff person ON (((person.id = o.user_id) AND (person.employment_status <> 'terminated'::public.employment_status_enum))))
  GROUP BY o.organization_id, o.compliance_type, o.requirement_name;

REVOKE ALL ON TABLE "public"."compliance_by_requirement" FROM "anon", "service_role";

REVOKE ALL ON TABLE "public"."compliance_overview" FROM "anon", "service_role";

CREATE VIEW "public"."compliance_trend" WITH (security_invoker=true) AS  SELECT organization_id,
    date,
    (sum(direct_reports_count))::integer AS staff_count,
    (sum(compliant_staff_count))::integer AS compliant_staff_count,
    (sum(non_compliant_staff_count))::integer AS non_compliant_staff_count,
    (sum(pending_assignments))::integer AS pending_assignments,
    (sum(overdue_assignments))::integer AS overdue_assignments,
    (sum(certifications_expiring_30_days))::integer AS certifications_expiring_30_days
   FROM public.manager_dashboard_metrics
  GROUP BY organization_id, date;

REVOKE ALL ON TABLE "public"."compliance_trend" FROM "anon", "service_role";

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
          WHERE ((v.organization_id = practice.id) AND (v.status = ANY (ARRAY['open'::public.violation_status_enum, 'in_progress'::public.violation_status_enum])))) AS open_violations,
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

CREATE VIEW "public"."me" WITH (security_invoker=true) AS  SELECT s.id AS staff_id,
    s.organization_id,
    o.name AS organization_name,
    s.full_name,
    s.email,
    s.phone,
    s.locale,
    o.time_zone,
    s.time_zone AS own_time_zone,
    s.permission_level,
    p.title AS position_title,
    d.name AS department_name,
    l.name AS location_name,
    l.state AS location_state,
    s.hired_on,
    ((EXISTS ( SELECT
           FROM public.staff report
          WHERE ((report.manager_id = s.id) AND (report.employment_status <> 'terminated'::public.employment_status_enum)))) AND (s.permission_level <> 'staff'::public.permission_level_enum)) AS has_reports
   FROM ((((public.staff s
     JOIN public.organizations o ON ((o.id = s.organization_id)))
     LEFT JOIN public.positions p ON ((p.id = s.position_id)))
     LEFT JOIN public.departments d ON ((d.id = s.department_id)))
     LEFT JOIN public.locations l ON ((l.id = s.location_id)))
  WHERE (s.id = ( SELECT private.my_staff_id() AS my_staff_id));

REVOKE ALL ON TABLE "public"."me" FROM "anon", "service_role";

CREATE VIEW "public"."team_board" WITH (security_invoker=true) AS  SELECT person.id AS user_id,
    person.organization_id,
    person.full_name,
    person.email,
    person.manager_id,
    (person.manager_id = ( SELECT private.my_staff_id() AS my_staff_id)) AS is_direct_report,
    person.employment_status,
    person.permission_level,
    person.hired_on,
    "position".title AS position_title,
    department.name AS department_name,
    location.name AS location_name,
    location.state AS location_state,
    work.open_assignments,
    work.overdue_assignments,
    work.due_soon_assignments,
    work.in_progress_assignments,
    work.next_due_on,
    work.oldest_overdue_on,
    standing.requirement_count,
    standing.compliant_count,
    standing.non_compliant_count,
    standing.grace_count,
    standing.pending_count,
    standing.lapsing_soon_count,
    (
        CASE
            WHEN (standing.non_compliant_count > 0) THEN 'non_compliant'::text
            WHEN (standing.grace_count > 0) THEN 'grace_period'::text
            WHEN (standing.pending_count > 0) THEN 'pending'::text
            WHEN (standing.requirement_count > 0) THEN 'compliant'::text
            ELSE NULL::text
        END)::public.status_enum AS compliance_status,
    standing.worst_requirement,
    (((((standing.non_compliant_count * 100) + (work.overdue_assignments * 40)) + (standing.grace_count * 30)) + (standing.lapsing_soon_count * 5)) + (work.due_soon_assignments * 5)) AS urgency
   FROM ((((((public.staff person
     JOIN public.organizations practice ON ((practice.id = person.organization_id)))
     LEFT JOIN public.positions "position" ON (("position".id = person.position_id)))
     LEFT JOIN public.departments department ON ((department.id = person.department_id)))
     LEFT JOIN public.locations location ON ((location.id = person.location_id)))
     CROSS JOIN LATERAL ( SELECT count(*) AS open_assignments,
            count(*) FILTER (WHERE (a.due_date <= private.clock())) AS overdue_assignments,
            count(*) FILTER (WHERE ((a.due_date > private.clock()) AND (a.due_date <= (private.clock() + '14 days'::interval)))) AS due_soon_assignments,
            count(*) FILTER (WHERE (a.status = 'in_progress'::public.assignment_status_enum)) AS in_progress_assignments,
            private.deadline_date(min(a.due_date) FILTER (WHERE (a.due_date > private.clock())), practice.time_zone) AS next_due_on,
            private.deadline_date(min(a.due_date) FILTER (WHERE (a.due_date <= private.clock())), practice.time_zone) AS oldest_overdue_on
           FROM public.training_assignments a
          WHERE ((a.user_id = person.id) AND (a.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum])))) work)
     CROSS JOIN LATERAL ( SELECT count(*) AS requirement_count,
            count(*) FILTER (WHERE (r.status = 'compliant'::public.status_enum)) AS compliant_count,
            count(*) FILTER (WHERE (r.status = 'non_compliant'::public.status_enum)) AS non_compliant_count,
            count(*) FILTER (WHERE (r.status = 'grace_period'::public.status_enum)) AS grace_count,
            count(*) FILTER (WHERE (r.status = 'pending'::public.status_enum)) AS pending_count,
            count(*) FILTER (WHERE ((r.status = 'compliant'::public.status_enum) AND (r.next_required_date <= (private.clock() + '30 days'::interval)))) AS lapsing_soon_count,
            (array_agg(r.requirement_name ORDER BY r.next_required_date) FILTER (WHERE (r.status = ANY (ARRAY['non_compliant'::public.status_enum, 'grace_period'::public.status_enum]))))[1] AS worst_requirement
           FROM ( SELECT r_1.requirement_name,
                    r_1.next_required_date,
                    public.compliance_status_at(r_1.last_compliance_date, r_1.next_required_date, r_1.grace_period_end, private.clock()) AS status
                   FROM public.compliance_records r_1
                  WHERE (r_1.user_id = person.id)) r) standing)
  WHERE ((person.employment_status <> 'terminated'::public.employment_status_enum) AND (person.id <> ( SELECT private.my_staff_id() AS my_staff_id)));

REVOKE ALL ON TABLE "public"."team_board" FROM "anon", "service_role";

CREATE VIEW "public"."upcoming_deadlines" WITH (security_invoker=true) AS  SELECT 'assignment'::text AS kind,
    a.id,
    a.organization_id,
    a.user_id,
    person.full_name AS user_name,
    program.program_name AS title,
    a.due_date AS due_at,
    private.deadline_date(a.due_date, practice.time_zone) AS due_on,
    (a.status)::text AS status
   FROM (((public.training_assignments a
     JOIN public.staff person ON (((person.id = a.user_id) AND (person.employment_status <> 'terminated'::public.employment_status_enum))))
     JOIN public.training_programs program ON ((program.id = a.program_id)))
     JOIN public.organizations practice ON ((practice.id = a.organization_id)))
  WHERE ((a.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum])) AND (a.due_date <= (private.clock() + '90 days'::interval)))
UNION ALL
 SELECT 'certification'::text AS kind,
    c.id,
    c.organization_id,
    c.user_id,
    person.full_name AS user_name,
    c.certification_name AS title,
    private.end_of_day(c.expiration_date, practice.time_zone) AS due_at,
    c.expiration_date AS due_on,
    (public.certification_status_at(c.status, c.expiration_date, practice.time_zone, private.clock()))::text AS status
   FROM (((public.staff_certifications c
     JOIN public.staff person ON (((person.id = c.user_id) AND (person.employment_status <> 'terminated'::public.employment_status_enum))))
     JOIN public.organizations practice ON ((practice.id = c.organization_id)))
     JOIN public.compliance_records r ON ((r.certification_id = c.id)))
  WHERE (c.expiration_date <= ((private.clock() + '90 days'::interval))::date)
UNION ALL
 SELECT 'renewal'::text AS kind,
    r.id,
    r.organization_id,
    r.user_id,
    person.full_name AS user_name,
    r.requirement_name AS title,
    r.next_required_date AS due_at,
    private.deadline_date(r.next_required_date, practice.time_zone) AS due_on,
    (public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()))::text AS status
   FROM ((public.compliance_records r
     JOIN public.staff person ON (((person.id = r.user_id) AND (person.employment_status <> 'terminated'::public.employment_status_enum))))
     JOIN public.organizations practice ON ((practice.id = r.organization_id)))
  WHERE ((r.program_id IS NOT NULL) AND (r.last_compliance_date IS NOT NULL) AND (r.next_required_date <= (private.clock() + '90 days'::interval)) AND (NOT (EXISTS ( SELECT
           FROM public.training_assignments a
          WHERE ((a.user_id = r.user_id) AND (a.program_id = r.program_id) AND (a.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum])))))));

CREATE VIEW "public"."manager_dashboard" WITH (security_invoker=true) AS  SELECT ( SELECT private.my_staff_id() AS my_staff_id) AS manager_id,
    count(*) AS direct_reports_count,
    count(*) FILTER (WHERE (non_compliant_count = 0)) AS compliant_staff_count,
    count(*) FILTER (WHERE (non_compliant_count > 0)) AS non_compliant_staff_count,
    (COALESCE(sum((open_assignments - overdue_assignments)), (0)::numeric))::integer AS pending_assignments,
    (COALESCE(sum(overdue_assignments), (0)::numeric))::integer AS overdue_assignments,
    (( SELECT count(*) AS count
           FROM ((public.upcoming_deadlines d
             JOIN public.staff report ON (((report.id = d.user_id) AND (report.manager_id = ( SELECT private.my_staff_id() AS my_staff_id)))))
             JOIN public.organizations practice ON ((practice.id = d.organization_id)))
          WHERE ((d.kind = 'certification'::text) AND (((d.due_on - private.local_date(private.clock(), practice.time_zone)) >= 0) AND ((d.due_on - private.local_date(private.clock(), practice.time_zone)) <= 30)))))::integer AS certifications_expiring_30_days
   FROM public.team_board board
  WHERE is_direct_report;

REVOKE ALL ON TABLE "public"."manager_dashboard" FROM "anon", "service_role";

REVOKE ALL ON TABLE "public"."upcoming_deadlines" FROM "anon", "service_role";

CREATE INDEX announcements_published_by_idx ON public.announcements USING btree (published_by);

CREATE INDEX certificates_program_id_idx ON public.certificates USING btree (program_id);

CREATE INDEX certificates_revoked_by_idx ON public.certificates USING btree (revoked_by);

CREATE INDEX compliance_records_certification_id_idx ON public.compliance_records USING btree (certification_id);

CREATE INDEX compliance_records_next_transition_at_idx ON public.compliance_records USING btree (next_transition_at)
  WHERE (next_transition_at IS NOT NULL);

CREATE UNIQUE INDEX compliance_records_one_per_certification_name_idx ON public.compliance_records USING btree (user_id, lower((requirement_name)::text))
  WHERE (certification_id IS NOT NULL);

CREATE INDEX compliance_records_organization_id_idx ON public.compliance_records USING btree (organization_id, next_required_date, id);

CREATE INDEX compliance_records_program_id_idx ON public.compliance_records USING btree (program_id);

CREATE INDEX compliance_records_user_id_idx ON public.compliance_records USING btree (user_id, next_required_date);

CREATE INDEX compliance_violations_record_id_idx ON public.compliance_violations USING btree (record_id);

CREATE INDEX compliance_violations_recorded_by_idx ON public.compliance_violations USING btree (recorded_by);

CREATE INDEX compliance_violations_verified_by_idx ON public.compliance_violations USING btree (verified_by);

CREATE INDEX idempotency_keys_created_at_idx ON public.idempotency_keys USING btree (created_at);

CREATE INDEX manager_dashboard_metrics_manager_id_idx ON public.manager_dashboard_metrics USING btree (manager_id);

CREATE INDEX manager_dashboard_metrics_organization_id_idx ON public.manager_dashboard_metrics USING btree (organization_id, date);

CREATE INDEX module_progress_content_id_idx ON public.module_progress USING btree (content_id);

CREATE INDEX module_progress_module_id_idx ON public.module_progress USING btree (module_id);

CREATE INDEX module_progress_organization_id_idx ON public.module_progress USING btree (organization_id);

CREATE INDEX module_progress_user_id_idx ON public.module_progress USING btree (user_id);

CREATE INDEX notifications_organization_id_idx ON public.notifications USING btree (organization_id);

CREATE INDEX notifications_unread_idx ON public.notifications USING btree (user_id)
  WHERE ((read_at IS NULL) AND (archived_at IS NULL));

CREATE INDEX quiz_answer_keys_organization_id_idx ON public.quiz_answer_keys USING btree (organization_id);

CREATE INDEX quiz_attempts_content_id_idx ON public.quiz_attempts USING btree (content_id);

CREATE INDEX quiz_attempts_module_id_idx ON public.quiz_attempts USING btree (module_id);

CREATE UNIQUE INDEX quiz_attempts_one_open_idx ON public.quiz_attempts USING btree (assignment_id, module_id)
  WHERE (submitted_at IS NULL);

CREATE INDEX quiz_attempts_organization_id_idx ON public.quiz_attempts USING btree (organization_id);

CREATE INDEX reporting_lines_organization_id_idx ON public.reporting_lines USING btree (organization_id);

CREATE INDEX reporting_lines_report_id_idx ON public.reporting_lines USING btree (report_id);

CREATE INDEX staff_certifications_created_by_idx ON public.staff_certifications USING btree (created_by);

CREATE INDEX staff_certifications_organization_id_idx ON public.staff_certifications USING btree (organization_id, expiration_date, id);

CREATE INDEX staff_certifications_reviewed_by_idx ON public.staff_certifications USING btree (reviewed_by);

CREATE UNIQUE INDEX staff_certifications_same_number_once_idx ON public.staff_certifications
  USING btree (organization_id, user_id, lower((certification_name)::text), lower((certification_number)::text), issue_date);

CREATE INDEX staff_certifications_user_id_idx ON public.staff_certifications USING btree (user_id, expiration_date);

CREATE INDEX staff_department_id_idx ON public.staff USING btree (department_id);

CREATE INDEX staff_location_id_idx ON public.staff USING btree (location_id);

CREATE INDEX staff_manager_id_idx ON public.staff USING btree (manager_id);

CREATE INDEX staff_organization_id_full_name_idx ON public.staff USING btree (organization_id, full_name, id);

CREATE INDEX staff_position_id_idx ON public.staff USING btree (position_id);

CREATE INDEX training_analytics_organization_id_idx ON public.training_analytics USING btree (organization_id, date);

CREATE INDEX training_analytics_program_id_idx ON public.training_analytics USING btree (program_id);

CREATE INDEX training_assignments_assigned_by_idx ON public.training_assignments USING btree (assigned_by);

CREATE UNIQUE INDEX training_assignments_one_open_per_program_idx ON public.training_assignments USING btree (user_id, program_id)
  WHERE (status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum]));

CREATE INDEX training_assignments_organization_id_idx ON public.training_assignments USING btree (organization_id, due_date, id);

CREATE INDEX training_assignments_program_id_idx ON public.training_assignments USING btree (program_id, status);

CREATE INDEX training_assignments_user_id_idx ON public.training_assignments USING btree (user_id, due_date, id);

CREATE INDEX training_assignments_user_id_program_id_idx ON public.training_assignments USING btree (user_id, program_id, status);

CREATE INDEX training_audit_logs_created_at_idx ON ONLY public.training_audit_logs USING brin (created_at);

CREATE INDEX training_audit_logs_organization_id_idx ON ONLY public.training_audit_logs USING btree (organization_id, created_at DESC, id);

CREATE INDEX training_audit_logs_subject_id_idx ON ONLY public.training_audit_logs USING btree (subject_id, created_at DESC);

CREATE INDEX training_audit_logs_target_id_idx ON ONLY public.training_audit_logs USING btree (target_id, created_at DESC);

CREATE INDEX training_audit_logs_user_id_idx ON ONLY public.training_audit_logs USING btree (user_id, created_at DESC);

CREATE TABLE "audit"."training_audit_logs_default" PARTITION OF "public"."training_audit_logs" DEFAULT;

CREATE TABLE "audit"."training_audit_logs_y2026m11" PARTITION OF "public"."training_audit_logs" FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');

CREATE TABLE "audit"."training_audit_logs_y2026m12" PARTITION OF "public"."training_audit_logs" FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');

CREATE TABLE "audit"."training_audit_logs_y2027m01" PARTITION OF "public"."training_audit_logs" FOR VALUES FROM ('2027-01-01 00:00:00+00') TO ('2027-02-01 00:00:00+00');

CREATE TABLE "audit"."training_audit_logs_y2027m02" PARTITION OF "public"."training_audit_logs" FOR VALUES FROM ('2027-02-01 00:00:00+00') TO ('2027-03-01 00:00:00+00');

CREATE INDEX training_completions_content_id_idx ON public.training_completions USING btree (content_id);

CREATE INDEX training_completions_module_id_idx ON public.training_completions USING btree (module_id);

CREATE UNIQUE INDEX training_completions_passed_once_idx ON public.training_completions USING btree (assignment_id, module_id)
  WHERE passed;

CREATE INDEX training_completions_recorded_by_idx ON public.training_completions USING btree (recorded_by);

CREATE INDEX training_content_created_by_idx ON public.training_content USING btree (created_by);

CREATE UNIQUE INDEX training_content_one_current_version_idx ON public.training_content USING btree (module_id)
  WHERE is_current_version;

CREATE UNIQUE INDEX training_content_one_draft_idx ON public.training_content USING btree (module_id)
  WHERE (status = 'draft'::public.content_status_enum);

CREATE INDEX training_content_organization_id_idx ON public.training_content USING btree (organization_id, status);

CREATE INDEX training_content_storage_path_idx ON public.training_content USING btree (storage_path);

CREATE INDEX training_modules_organization_id_idx ON public.training_modules USING btree (organization_id);

CREATE INDEX training_programs_created_by_idx ON public.training_programs USING btree (created_by);

CREATE INDEX training_programs_organization_id_idx ON public.training_programs USING btree (organization_id, program_name, id);

CREATE TRIGGER training_audit_logs_default__refuse_truncate
  BEFORE TRUNCATE ON audit.training_audit_logs_default
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER training_audit_logs_y2026m11__refuse_truncate
  BEFORE TRUNCATE ON audit.training_audit_logs_y2026m11
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER training_audit_logs_y2026m12__refuse_truncate
  BEFORE TRUNCATE ON audit.training_audit_logs_y2026m12
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER training_audit_logs_y2027m01__refuse_truncate
  BEFORE TRUNCATE ON audit.training_audit_logs_y2027m01
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER training_audit_logs_y2027m02__refuse_truncate
  BEFORE TRUNCATE ON audit.training_audit_logs_y2027m02
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER announcements__audit_delete AFTER DELETE ON public.announcements REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'announcement',
  '',
  '',
  ''
);

CREATE TRIGGER announcements__audit_insert AFTER INSERT ON public.announcements REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'announcement',
  '',
  '',
  ''
);

CREATE TRIGGER announcements__audit_update AFTER UPDATE ON public.announcements
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'announcement',
  '',
  '',
  ''
);

CREATE TRIGGER announcements__broadcast
  AFTER INSERT ON public.announcements REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_announcements__broadcast();

CREATE TRIGGER announcements__stamp
  BEFORE UPDATE OF withdrawn_at ON public.announcements
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_announcements__stamp();

CREATE TRIGGER announcements__touch
  BEFORE UPDATE ON public.announcements
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER certificates__audit_delete AFTER DELETE ON public.certificates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'certificate',
  'user_id',
  'verification_code',
  ''
);

CREATE TRIGGER certificates__audit_insert AFTER INSERT ON public.certificates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'certificate',
  'user_id',
  'verification_code',
  ''
);

CREATE TRIGGER certificates__audit_update AFTER UPDATE ON public.certificates
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'certificate',
  'user_id',
  'verification_code',
  ''
);

CREATE TRIGGER certificates__keep_facts
  BEFORE UPDATE ON public.certificates
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_certificates__keep_facts();

CREATE TRIGGER certificates__refuse_delete
  BEFORE DELETE ON public.certificates
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER certificates__refuse_truncate
  BEFORE TRUNCATE ON public.certificates
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER compliance_records__audit_delete AFTER DELETE ON public.compliance_records REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'compliance_record',
  'user_id',
  'violation_details,manager_notes',
  'next_transition_at'
);

CREATE TRIGGER compliance_records__audit_update AFTER UPDATE ON public.compliance_records
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'compliance_record',
  'user_id',
  'violation_details,manager_notes',
  'next_transition_at'
);

CREATE TRIGGER compliance_records__flag_violations_insert
  AFTER INSERT ON public.compliance_records REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_records__flag_violations();

CREATE TRIGGER compliance_records__flag_violations_update
  AFTER UPDATE ON public.compliance_records REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_records__flag_violations();

CREATE TRIGGER compliance_records__notify_insert
  AFTER INSERT ON public.compliance_records REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_records__notify();

CREATE TRIGGER compliance_records__notify_update
  AFTER UPDATE ON public.compliance_records REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_records__notify();

CREATE TRIGGER compliance_records__touch
  BEFORE UPDATE ON public.compliance_records
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER compliance_violations__audit_delete AFTER DELETE ON public.compliance_violations
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'violation',
  'user_id',
  'violation_details',
  ''
);

CREATE TRIGGER compliance_violations__audit_insert AFTER INSERT ON public.compliance_violations
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'violation',
  'user_id',
  'violation_details',
  ''
);

CREATE TRIGGER compliance_violations__audit_update AFTER UPDATE ON public.compliance_violations
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'violation',
  'user_id',
  'violation_details',
  ''
);

CREATE TRIGGER compliance_violations__stamp
  BEFORE INSERT OR UPDATE ON public.compliance_violations
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_compliance_violations__stamp();

CREATE TRIGGER compliance_violations__touch
  BEFORE UPDATE ON public.compliance_violations
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER departments__audit_delete AFTER DELETE ON public.departments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'department',
  '',
  '',
  ''
);

CREATE TRIGGER departments__audit_insert AFTER INSERT ON public.departments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'department',
  '',
  '',
  ''
);

CREATE TRIGGER departments__audit_update AFTER UPDATE ON public.departments
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'department',
  '',
  '',
  ''
);

CREATE TRIGGER departments__touch
  BEFORE UPDATE ON public.departments
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER locations__audit_delete AFTER DELETE ON public.locations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'location',
  '',
  '',
  ''
);

CREATE TRIGGER locations__audit_insert AFTER INSERT ON public.locations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'location',
  '',
  '',
  ''
);

CREATE TRIGGER locations__audit_update AFTER UPDATE ON public.locations
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'location',
  '',
  '',
  ''
);

CREATE TRIGGER locations__touch
  BEFORE UPDATE ON public.locations
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER module_progress__audit_delete AFTER DELETE ON public.module_progress REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'progress',
  'user_id',
  '',
  'last_activity_at'
);

CREATE TRIGGER module_progress__audit_insert AFTER INSERT ON public.module_progress REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'progress',
  'user_id',
  '',
  'last_activity_at'
);

CREATE TRIGGER module_progress__audit_update AFTER UPDATE ON public.module_progress
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'progress',
  'user_id',
  '',
  'last_activity_at'
);

CREATE TRIGGER organizations__audit_delete AFTER DELETE ON public.organizations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'organization',
  '',
  '',
  ''
);

CREATE TRIGGER organizations__audit_insert AFTER INSERT ON public.organizations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'organization',
  '',
  '',
  ''
);

CREATE TRIGGER organizations__audit_update AFTER UPDATE ON public.organizations
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'organization',
  '',
  '',
  ''
);

CREATE TRIGGER organizations__check_time_zone
  BEFORE INSERT OR UPDATE OF time_zone ON public.organizations
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_check_time_zone();

CREATE TRIGGER organizations__recalculate_update
  AFTER UPDATE ON public.organizations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_organizations__recalculate();

CREATE TRIGGER organizations__touch
  BEFORE UPDATE ON public.organizations
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER positions__audit_delete AFTER DELETE ON public.positions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'position',
  '',
  '',
  ''
);

CREATE TRIGGER positions__audit_insert AFTER INSERT ON public.positions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'position',
  '',
  '',
  ''
);

CREATE TRIGGER positions__audit_update AFTER UPDATE ON public.positions
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'position',
  '',
  '',
  ''
);

CREATE TRIGGER positions__touch
  BEFORE UPDATE ON public.positions
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER quiz_answer_keys__audit_delete AFTER DELETE ON public.quiz_answer_keys REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'answer_key',
  '',
  'answers',
  ''
);

CREATE TRIGGER quiz_answer_keys__audit_insert AFTER INSERT ON public.quiz_answer_keys REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'answer_key',
  '',
  'answers',
  ''
);

CREATE TRIGGER quiz_answer_keys__audit_update AFTER UPDATE ON public.quiz_answer_keys
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'answer_key',
  '',
  'answers',
  ''
);

CREATE TRIGGER quiz_answer_keys__touch
  BEFORE UPDATE ON public.quiz_answer_keys
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER quiz_attempts__audit_delete AFTER DELETE ON public.quiz_attempts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'quiz_attempt',
  'user_id',
  'responses,feedback,questions',
  ''
);

CREATE TRIGGER quiz_attempts__audit_insert AFTER INSERT ON public.quiz_attempts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'quiz_attempt',
  'user_id',
  'responses,feedback,questions',
  ''
);

CREATE TRIGGER quiz_attempts__audit_update AFTER UPDATE ON public.quiz_attempts
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'quiz_attempt',
  'user_id',
  'responses,feedback,questions',
  ''
);

CREATE TRIGGER quiz_attempts__touch
  BEFORE UPDATE ON public.quiz_attempts
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER staff__audit_delete AFTER DELETE ON public.staff REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'staff',
  'id',
  '',
  ''
);

CREATE TRIGGER staff__audit_insert AFTER INSERT ON public.staff REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'staff',
  'id',
  '',
  ''
);

CREATE TRIGGER staff__audit_update AFTER UPDATE ON public.staff REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'staff',
  'id',
  '',
  ''
);

CREATE TRIGGER staff__check_time_zone
  BEFORE INSERT OR UPDATE OF time_zone ON public.staff
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_check_time_zone();

CREATE TRIGGER staff__keep_reporting_lines_insert
  AFTER INSERT ON public.staff REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff__keep_reporting_lines();

CREATE TRIGGER staff__keep_reporting_lines_update
  AFTER UPDATE ON public.staff REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff__keep_reporting_lines();

CREATE TRIGGER staff__recalculate_update
  AFTER UPDATE ON public.staff REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff__recalculate();

CREATE TRIGGER staff__stamp
  BEFORE UPDATE OF auth_user_id ON public.staff
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_staff__stamp();

CREATE TRIGGER staff__touch
  BEFORE UPDATE ON public.staff
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER staff_certifications__audit_delete AFTER DELETE ON public.staff_certifications
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'certification',
  'user_id',
  'review_note',
  ''
);

CREATE TRIGGER staff_certifications__audit_insert AFTER INSERT ON public.staff_certifications
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'certification',
  'user_id',
  'review_note',
  ''
);

CREATE TRIGGER staff_certifications__audit_update AFTER UPDATE ON public.staff_certifications
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'certification',
  'user_id',
  'review_note',
  ''
);

CREATE TRIGGER staff_certifications__recalculate_insert
  AFTER INSERT ON public.staff_certifications REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff_certifications__recalculate();

CREATE TRIGGER staff_certifications__recalculate_update
  AFTER UPDATE ON public.staff_certifications REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff_certifications__recalculate();

CREATE TRIGGER staff_certifications__stamp
  BEFORE INSERT OR UPDATE ON public.staff_certifications
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_staff_certifications__stamp();

CREATE TRIGGER staff_certifications__touch
  BEFORE UPDATE ON public.staff_certifications
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER training_assignments__audit_delete AFTER DELETE ON public.training_assignments
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'assignment',
  'user_id',
  '',
  ''
);

CREATE TRIGGER training_assignments__audit_insert AFTER INSERT ON public.training_assignments
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'assignment',
  'user_id',
  '',
  ''
);

CREATE TRIGGER training_assignments__audit_update AFTER UPDATE ON public.training_assignments
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'assignment',
  'user_id',
  '',
  ''
);

CREATE TRIGGER training_assignments__check_change
  AFTER UPDATE ON public.training_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_assignments__check_change();

CREATE TRIGGER training_assignments__check_new
  AFTER INSERT ON public.training_assignments REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_assignments__check_new();

CREATE TRIGGER training_assignments__notify_insert
  AFTER INSERT ON public.training_assignments REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_assignments__notify();

CREATE TRIGGER training_assignments__notify_update
  AFTER UPDATE ON public.training_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_assignments__notify();

CREATE TRIGGER training_assignments__recalculate_insert
  AFTER INSERT ON public.training_assignments REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_assignments__recalculate();

CREATE TRIGGER training_assignments__recalculate_update
  AFTER UPDATE ON public.training_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_assignments__recalculate();

CREATE TRIGGER training_assignments__touch
  BEFORE UPDATE ON public.training_assignments
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER training_audit_logs__append_only
  BEFORE DELETE OR UPDATE ON public.training_audit_logs
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER training_audit_logs__refuse_truncate
  BEFORE TRUNCATE ON public.training_audit_logs
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER training_completions__append_only
  BEFORE DELETE OR UPDATE ON public.training_completions
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER training_completions__audit_delete AFTER DELETE ON public.training_completions
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'completion',
  'user_id',
  'note',
  ''
);

CREATE TRIGGER training_completions__audit_insert AFTER INSERT ON public.training_completions
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'completion',
  'user_id',
  'note',
  ''
);

CREATE TRIGGER training_completions__audit_update AFTER UPDATE ON public.training_completions
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'completion',
  'user_id',
  'note',
  ''
);

CREATE TRIGGER training_completions__refuse_truncate
  BEFORE TRUNCATE ON public.training_completions
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER training_content__audit_delete AFTER DELETE ON public.training_content REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'content',
  '',
  '',
  ''
);

CREATE TRIGGER training_content__audit_insert AFTER INSERT ON public.training_content REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'content',
  '',
  '',
  ''
);

CREATE TRIGGER training_content__audit_update AFTER UPDATE ON public.training_content
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'content',
  '',
  '',
  ''
);

CREATE TRIGGER training_content__touch
  BEFORE UPDATE ON public.training_content
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER training_modules__audit_delete AFTER DELETE ON public.training_modules REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'module',
  '',
  '',
  ''
);

CREATE TRIGGER training_modules__audit_insert AFTER INSERT ON public.training_modules REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'module',
  '',
  '',
  ''
);

CREATE TRIGGER training_modules__audit_update AFTER UPDATE ON public.training_modules
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'module',
  '',
  '',
  ''
);

CREATE TRIGGER training_modules__touch
  BEFORE UPDATE ON public.training_modules
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER training_programs__audit_delete AFTER DELETE ON public.training_programs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'program',
  '',
  '',
  ''
);

CREATE TRIGGER training_programs__audit_insert AFTER INSERT ON public.training_programs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'program',
  '',
  '',
  ''
);

CREATE TRIGGER training_programs__audit_update AFTER UPDATE ON public.training_programs
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'program',
  '',
  '',
  ''
);

CREATE TRIGGER training_programs__recalculate_update
  AFTER UPDATE ON public.training_programs REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_programs__recalculate();

CREATE TRIGGER training_programs__stamp
  BEFORE UPDATE OF status ON public.training_programs
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_training_programs__stamp();

CREATE TRIGGER training_programs__touch
  BEFORE UPDATE ON public.training_programs
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE POLICY "insert_administrator" ON "public"."announcements"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) AND (published_by = ( SELECT private.my_staff_id() AS my_staff_id))));

CREATE POLICY "select_member" ON "public"."announcements"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "update_administrator" ON "public"."announcements"
  FOR UPDATE
  TO "authenticated"
  USING
    ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS
    my_organization_id_as)));

CREATE POLICY "select_own_team_oversight" ON "public"."certificates"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_own_team_oversight" ON "public"."compliance_records"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "update_assignable" ON "public"."compliance_records"
  FOR UPDATE
  TO "authenticated"
  USING ((user_id = ANY (ARRAY( SELECT private.my_assignable_ids() AS my_assignable_ids))));

CREATE POLICY "insert_assignable" ON "public"."compliance_violations"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK (((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)) AND (user_id = ANY (ARRAY( SELECT private.my_assignable_ids() AS my_assignable_ids)))));

CREATE POLICY "select_own_team_oversight" ON "public"."compliance_violations"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "update_assignable" ON "public"."compliance_violations"
  FOR UPDATE
  TO "authenticated"
  USING (((user_id = ANY (ARRAY( SELECT private.my_assignable_ids() AS my_assignable_ids))) AND (user_id <> ( SELECT private.my_staff_id() AS my_staff_id))));

CREATE POLICY "delete_administrator" ON "public"."departments"
  FOR DELETE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "insert_administrator" ON "public"."departments"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_member" ON "public"."departments"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "update_administrator" ON "public"."departments"
  FOR UPDATE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "delete_administrator" ON "public"."locations"
  FOR DELETE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "insert_administrator" ON "public"."locations"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_member" ON "public"."locations"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "update_administrator" ON "public"."locations"
  FOR UPDATE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_own_team_oversight" ON "public"."manager_dashboard_metrics"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (manager_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (manager_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_own_team_oversight" ON "public"."module_progress"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_own" ON "public"."notifications"
  FOR SELECT
  TO "authenticated"
  USING ((user_id = ( SELECT private.my_staff_id() AS my_staff_id)));

CREATE POLICY "update_own" ON "public"."notifications"
  FOR UPDATE
  TO "authenticated"
  USING ((user_id = ( SELECT private.my_staff_id() AS my_staff_id)));

CREATE POLICY "select_member" ON "public"."organizations"
  FOR SELECT
  TO "authenticated"
  USING ((id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "update_administrator" ON "public"."organizations"
  FOR UPDATE
  TO "authenticated"
  USING ((id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "delete_administrator" ON "public"."positions"
  FOR DELETE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "insert_administrator" ON "public"."positions"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_member" ON "public"."positions"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "update_administrator" ON "public"."positions"
  FOR UPDATE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "insert_administrator" ON "public"."quiz_answer_keys"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) AND (content_id =
    ANY (ARRAY( SELECT private.my_draft_content_ids() AS my_draft_content_ids)))));

CREATE POLICY "select_administrator" ON "public"."quiz_answer_keys"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "update_administrator" ON "public"."quiz_answer_keys"
  FOR UPDATE
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) AND (content_id =
    ANY (ARRAY( SELECT private.my_draft_content_ids() AS my_draft_content_ids)))));

CREATE POLICY "select_own_administrator" ON "public"."quiz_attempts"
  FOR SELECT
  TO "authenticated"
  USING
    (((user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (organization_id = ( SELECT private.my_organization_id_as(VARIADIC
    ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as))));

CREATE POLICY "select_own_team_oversight" ON "public"."reporting_lines"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (report_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (report_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "insert_administrator" ON "public"."staff"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_own_team_oversight" ON "public"."staff"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "update_administrator" ON "public"."staff"
  FOR UPDATE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "insert_own_assignable" ON "public"."staff_certifications"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)) AND ((user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY(
    SELECT private.my_assignable_ids() AS my_assignable_ids))))));

CREATE POLICY "select_own_team_oversight" ON "public"."staff_certifications"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "update_own_assignable" ON "public"."staff_certifications"
  FOR UPDATE
  TO "authenticated"
  USING (((user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_assignable_ids() AS my_assignable_ids)))));

CREATE POLICY "select_oversight" ON "public"."training_analytics"
  FOR SELECT
  TO "authenticated"
  USING
    ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS
    my_organization_id_as)));

CREATE POLICY "insert_assigner" ON "public"."training_assignments"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)) AND (assigned_by = ( SELECT private.my_staff_id() AS my_staff_id)) AND (user_id = ANY (ARRAY(
    SELECT private.my_assignable_ids() AS my_assignable_ids)))));

CREATE POLICY "select_own_team_oversight" ON "public"."training_assignments"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "update_assigner" ON "public"."training_assignments"
  FOR UPDATE
  TO "authenticated"
  USING ((user_id = ANY (ARRAY( SELECT private.my_assignable_ids() AS my_assignable_ids))));

CREATE POLICY "select_executive" ON "public"."training_audit_logs"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['executive'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_own_team_oversight" ON "public"."training_completions"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "delete_administrator" ON "public"."training_content"
  FOR DELETE
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) AND (status =
    'draft'::public.content_status_enum)));

CREATE POLICY "insert_administrator" ON "public"."training_content"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) AND (created_by =
    ( SELECT private.my_staff_id() AS my_staff_id)) AND (status = 'draft'::public.content_status_enum)));

CREATE POLICY "select_reader" ON "public"."training_content"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) OR
    ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)) AND (status = 'published'::public.content_status_enum)) OR
    ((status = 'superseded'::public.content_status_enum) AND (id = ANY (ARRAY( SELECT private.my_started_content_ids() AS my_started_content_ids))))));

CREATE POLICY "update_administrator" ON "public"."training_content"
  FOR UPDATE
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) AND (status =
    'draft'::public.content_status_enum)));

CREATE POLICY "insert_administrator" ON "public"."training_modules"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_member" ON "public"."training_modules"
  FOR SELECT
  TO "authenticated"
  USING (((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)) AND ((published_at IS
    NOT NULL) OR (organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)))));

CREATE POLICY "update_administrator" ON "public"."training_modules"
  FOR UPDATE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "delete_administrator" ON "public"."training_programs"
  FOR DELETE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "insert_administrator" ON "public"."training_programs"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) AND (created_by =
    ( SELECT private.my_staff_id() AS my_staff_id))));

CREATE POLICY "select_member" ON "public"."training_programs"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)) AND ((status <> 'draft'::public.program_status_enum) OR (organization_id = ( SELECT
    private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)))));

CREATE POLICY "update_administrator" ON "public"."training_programs"
  FOR UPDATE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "insert_presence" ON "realtime"."messages"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((extension = 'presence'::text) AND (( SELECT realtime.topic() AS topic) = ANY (ARRAY( SELECT private.my_topics() AS my_topics)))));

CREATE POLICY "select_topic" ON "realtime"."messages"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT realtime.topic() AS topic) = ANY (ARRAY( SELECT private.my_topics() AS my_topics))));

CREATE POLICY "delete_training_content" ON "storage"."objects"
  FOR DELETE
  TO "authenticated"
  USING
    (((bucket_id = 'training-content'::text) AND ((storage.foldername(name))[1] = (( SELECT private.my_organization_id_as(VARIADIC
    ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as))::text) AND
    (NOT (name = ANY (ARRAY( SELECT private.my_published_paths() AS my_published_paths))))));

CREATE POLICY "insert_credentials" ON "storage"."objects"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((bucket_id = 'credentials'::text) AND ((storage.foldername(name))[1] = (( SELECT private.my_organization_id() AS my_organization_id))::text) AND
    (((storage.foldername(name))[2] = (( SELECT private.my_staff_id() AS my_staff_id))::text) OR ((storage.foldername(name))[2] = ANY (ARRAY( SELECT
    (assignable_id.assignable_id)::text AS assignable_id
   FROM private.my_assignable_ids() assignable_id(assignable_id)))))));

CREATE POLICY "insert_training_content" ON "storage"."objects"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((bucket_id = 'training-content'::text) AND ((storage.foldername(name))[1] = (( SELECT private.my_organization_id_as(VARIADIC
    ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as))::text)));

CREATE POLICY "select_credentials" ON "storage"."objects"
  FOR SELECT
  TO "authenticated"
  USING
    (((bucket_id = 'credentials'::text) AND (((storage.foldername(name))[2] = (( SELECT private.my_staff_id() AS my_staff_id))::text) OR ((storage.foldername(name))[2] = ANY
    (ARRAY( SELECT (team_id.team_id)::text AS team_id
   FROM private.my_team_ids() team_id(team_id)))) OR
     ((storage.foldername(name))[1] = (( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum,
     'executive'::public.permission_level_enum]) AS my_organization_id_as))::text))));

CREATE POLICY "select_training_content" ON "storage"."objects"
  FOR SELECT
  TO "authenticated"
  USING
    (((bucket_id = 'training-content'::text) AND ((name = ANY (ARRAY( SELECT private.my_content_paths() AS my_content_paths))) OR ((storage.foldername(name))[1] = (( SELECT
    private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as))::text))));

COMMENT ON COLUMN "public"."announcements"."expires_at" IS 'When it stops being shown; null for never.';

COMMENT ON COLUMN "public"."announcements"."withdrawn_at" IS 'When it was taken back.';

COMMENT ON COLUMN "public"."certificates"."ce_credits" IS 'Continuing education credit in contact hours.';

COMMENT ON COLUMN "public"."certificates"."completed_on" IS 'Day of completion, in the practice''s calendar.';

COMMENT ON COLUMN "public"."certificates"."program_version" IS 'Publication of the program that was completed.';

COMMENT ON COLUMN "public"."certificates"."revoked_at" IS 'When it was declared void; null while it stands.';

COMMENT ON COLUMN "public"."certificates"."score_percentage" IS 'Mean of the scores of the assignment''s modules, in percent; null without any.';

COMMENT ON COLUMN "public"."certificates"."storage_path" IS 'The PDF in the bucket certificates, once it was first asked for.';

COMMENT ON COLUMN "public"."certificates"."valid_until" IS 'Last day it proves the training, in the practice''s calendar; null for one-time training.';

COMMENT ON COLUMN "public"."certificates"."verification_code" IS 'Random, in the QR code: whoever has it may ask whether the certificate is genuine.';

COMMENT ON COLUMN "public"."compliance_records"."compliance_status" IS 'As last announced. Views compute the status of this moment from the dates.';

COMMENT ON COLUMN "public"."compliance_records"."grace_period_end" IS 'End of the documented grace after next_required_date, where one is granted.';

COMMENT ON COLUMN "public"."compliance_records"."last_compliance_date" IS 'Effective time of the latest evidence; null when there never was any.';

COMMENT ON COLUMN "public"."compliance_records"."next_required_date" IS 'When it is due: before any evidence the first due date, afterwards the moment the evidence lapses; null when it never does.';

COMMENT ON COLUMN "public"."compliance_records"."next_transition_at" IS 'When time alone changes the status next; null when it never will.';

COMMENT ON COLUMN "public"."compliance_violations"."corrective_action_due_on" IS 'Last day for the corrective action, in the practice''s calendar.';

COMMENT ON COLUMN "public"."compliance_violations"."recorded_by" IS 'Who recorded it; null when flagged automatically.';

COMMENT ON COLUMN "public"."compliance_violations"."resolved_at" IS 'When the corrective action was done.';

COMMENT ON COLUMN "public"."compliance_violations"."verified_at" IS 'When somebody else confirmed it.';

COMMENT ON COLUMN "public"."idempotency_keys"."completed_at" IS 'When the answer was kept; null while the first request is under way.';

COMMENT ON COLUMN "public"."idempotency_keys"."request_hash" IS 'SHA-256 of method, path and body, hexadecimal.';

COMMENT ON COLUMN "public"."idempotency_keys"."response_status" IS 'HTTP status of the answer; null while the first request is under way.';

COMMENT ON COLUMN "public"."locations"."state" IS 'Two-letter postal code of the US state: decides which state rules apply.';

COMMENT ON COLUMN "public"."manager_dashboard_metrics"."certifications_expiring_30_days" IS 'Their approved certifications that end within 30 days.';

COMMENT ON COLUMN "public"."manager_dashboard_metrics"."compliant_staff_count" IS 'Direct reports without a missed requirement.';

COMMENT ON COLUMN "public"."manager_dashboard_metrics"."date" IS 'The practice''s day, at whose end the figures were true.';

COMMENT ON COLUMN "public"."manager_dashboard_metrics"."direct_reports_count" IS 'Staff whose direct manager this is; the other counts cover the same people.';

COMMENT ON COLUMN "public"."manager_dashboard_metrics"."non_compliant_staff_count" IS 'Direct reports with at least one missed requirement.';

COMMENT ON COLUMN "public"."manager_dashboard_metrics"."overdue_assignments" IS 'Their open assignments that were due.';

COMMENT ON COLUMN "public"."manager_dashboard_metrics"."pending_assignments" IS 'Their open assignments that were not yet due.';

COMMENT ON COLUMN "public"."module_progress"."active_seconds" IS 'Seconds the learner was active; never more than the time that passed.';

COMMENT ON COLUMN "public"."module_progress"."pages_viewed" IS 'Pages of a document that were in view long enough, ascending, without repeats.';

COMMENT ON COLUMN "public"."module_progress"."position" IS 'Where to continue: page of a document, second of a video.';

COMMENT ON COLUMN "public"."module_progress"."progress_percentage" IS 'Percent of the module seen, 0 to 100; never falls.';

COMMENT ON COLUMN "public"."notifications"."archived_at" IS 'When the person put it away.';

COMMENT ON COLUMN "public"."notifications"."link" IS 'Path in the console that leads to the thing itself.';

COMMENT ON COLUMN "public"."notifications"."occasion" IS 'What it is about, such as assignment:<id>: the same occasion is told once.';

COMMENT ON COLUMN "public"."notifications"."read_at" IS 'When the person opened it; null while unread.';

COMMENT ON COLUMN "public"."notifications"."subject_id" IS 'The staff member it is about, where that is somebody else.';

COMMENT ON COLUMN "public"."organizations"."time_zone" IS 'IANA name. A date of the practice ends at midnight in this zone.';

COMMENT ON COLUMN "public"."quiz_attempts"."attempt_number" IS 'Counts a learner''s attempts at this module under this assignment, from 1.';

COMMENT ON COLUMN "public"."quiz_attempts"."feedback" IS 'After grading: {question id: {correct: boolean, correct_options: […], explanation}}.';

COMMENT ON COLUMN "public"."quiz_attempts"."questions" IS 'Snapshot of the questions as asked, in the order asked, without answers.';

COMMENT ON COLUMN "public"."quiz_attempts"."responses" IS '{question id: [option id, …]}, saved while the attempt is open.';

COMMENT ON COLUMN "public"."quiz_attempts"."score_percentage" IS 'Percent of questions answered exactly right, rounded down.';

COMMENT ON COLUMN "public"."quiz_attempts"."submitted_at" IS 'When it was handed in and graded; null while it is open.';

COMMENT ON COLUMN "public"."reporting_lines"."depth" IS 'Steps up the line: 1 is the direct manager.';

COMMENT ON COLUMN "public"."staff"."auth_user_id" IS 'The account that signs in as this person; null until invited.';

COMMENT ON COLUMN "public"."staff"."hired_on" IS 'First day of work, in the practice''s calendar.';

COMMENT ON COLUMN "public"."staff"."invited_at" IS 'When an account was opened for the person.';

COMMENT ON COLUMN "public"."staff"."locale" IS 'BCP 47 language tag: the language of messages and dates.';

COMMENT ON COLUMN "public"."staff"."manager_id" IS 'Direct manager. The whole line above is in reporting_lines.';

COMMENT ON COLUMN "public"."staff"."permission_level" IS 'What the person may do; read by row level security, never from a token.';

COMMENT ON COLUMN "public"."staff"."phone" IS 'E.164, such as +15550100123.';

COMMENT ON COLUMN "public"."staff"."terminated_on" IS 'Last day of work, in the practice''s calendar.';

COMMENT ON COLUMN "public"."staff"."time_zone" IS 'IANA name where it differs from the practice''s: decides quiet hours, never due dates.';

COMMENT ON COLUMN "public"."staff_certifications"."document_url" IS 'Object in the bucket credentials: <organization>/<staff>/<file>.';

COMMENT ON COLUMN "public"."staff_certifications"."expiration_date" IS 'Last day it is valid, in the practice''s calendar; null when it does not expire.';

COMMENT ON COLUMN "public"."staff_certifications"."issue_date" IS 'First day it is valid, in the practice''s calendar.';

COMMENT ON COLUMN "public"."staff_certifications"."renewal_period_months" IS 'Months one renewal lasts, where known.';

COMMENT ON COLUMN "public"."staff_certifications"."review_status" IS 'Whether a person checked the document. Only an approved certification counts as evidence.';

COMMENT ON COLUMN "public"."staff_certifications"."reviewed_at" IS 'When it was approved or rejected.';

COMMENT ON COLUMN "public"."staff_certifications"."status" IS 'As last announced by the hourly job; certification_status_at() gives it for any moment.';

COMMENT ON COLUMN "public"."training_analytics"."average_completion_time_hours" IS 'Hours from assignment to completion.';

COMMENT ON COLUMN "public"."training_analytics"."average_score_percentage" IS 'Mean score of graded attempts so far, in percent.';

COMMENT ON COLUMN "public"."training_analytics"."completed_assignments" IS 'Of these, completed before the day ended.';

COMMENT ON COLUMN "public"."training_analytics"."date" IS 'The practice''s day, at whose end the figures were true.';

COMMENT ON COLUMN "public"."training_analytics"."overdue_assignments" IS 'Of these, due and not completed when the day ended.';

COMMENT ON COLUMN "public"."training_analytics"."pass_rate_percentage" IS 'Passed attempts of all graded ones so far, in percent.';

COMMENT ON COLUMN "public"."training_analytics"."total_assignments" IS 'Assignments made before the day ended, without cancelled ones.';

COMMENT ON COLUMN "public"."training_assignments"."cancelled_at" IS 'When it was withdrawn.';

COMMENT ON COLUMN "public"."training_assignments"."completed_at" IS 'Effective time of the completion that finished the last required module.';

COMMENT ON COLUMN "public"."training_assignments"."completion_deadline" IS 'The last moment a grace allows; at or after due_date.';

COMMENT ON COLUMN "public"."training_assignments"."due_date" IS 'The moment the day it is due ends, in the practice''s time zone.';

COMMENT ON COLUMN "public"."training_assignments"."last_reminder_sent" IS 'When somebody last reminded the person.';

COMMENT ON COLUMN "public"."training_assignments"."started_at" IS 'When the person first opened a module.';

COMMENT ON COLUMN "public"."training_audit_logs"."action" IS 'insert, update or delete for rows; a dotted verb such as certificate.downloaded for activities.';

COMMENT ON COLUMN "public"."training_audit_logs"."actor" IS 'Kind of actor: staff, service, cron, system, or a named job such as job:recalculate_compliance.';

COMMENT ON COLUMN "public"."training_audit_logs"."compliance_note" IS 'A reason in words, where the actor gave one.';

COMMENT ON COLUMN "public"."training_audit_logs"."manager_id" IS 'The direct manager of the person concerned, at that moment.';

COMMENT ON COLUMN "public"."training_audit_logs"."new_values" IS 'Changed columns after an update, the row after an insert. Masked likewise.';

COMMENT ON COLUMN "public"."training_audit_logs"."old_values" IS 'Changed columns before an update, the row before a delete. Secrets and free-text health details are masked.';

COMMENT ON COLUMN "public"."training_audit_logs"."subject_id" IS 'The staff member the row is about.';

COMMENT ON COLUMN "public"."training_audit_logs"."target_type" IS 'Singular name of the thing changed: assignment, completion, certification, program…';

COMMENT ON COLUMN "public"."training_audit_logs"."user_id" IS 'The staff member who acted; null for jobs and for the owner of the database.';

COMMENT ON COLUMN "public"."training_completions"."attempts_count" IS 'Attempts it took, from 1.';

COMMENT ON COLUMN "public"."training_completions"."certificate_url" IS 'Path of the certificate, on the completion that finished the program.';

COMMENT ON COLUMN "public"."training_completions"."recorded_by" IS 'Who recorded it on the person''s behalf (a classroom session, a paper test); null when the product observed it.';

COMMENT ON COLUMN "public"."training_completions"."score_percentage" IS 'Percent, 0 to 100; null where there was no test.';

COMMENT ON COLUMN "public"."training_completions"."started_at" IS 'When the learner began the module; null where nobody knows.';

COMMENT ON COLUMN "public"."training_completions"."time_spent_minutes" IS 'Active minutes, rounded up.';

COMMENT ON COLUMN "public"."training_content"."byte_size" IS 'Size of the file in bytes.';

COMMENT ON COLUMN "public"."training_content"."content_data" IS 'What the player needs: document {file_name, page_count, minimum_seconds_per_page}; quiz {questions:[{id, kind, prompt, options:[{id, text}]}], feedback, maximum_attempts}. Never the answers: those are in quiz_answer_keys.';

COMMENT ON COLUMN "public"."training_content"."published_at" IS 'When this version was first shown to learners; null for a draft.';

COMMENT ON COLUMN "public"."training_content"."sha256" IS 'SHA-256 of the file, hexadecimal.';

COMMENT ON COLUMN "public"."training_content"."storage_path" IS 'Object in the bucket training-content: <organization>/<content>/<file>.';

COMMENT ON COLUMN "public"."training_modules"."archived_at" IS 'A module somebody has worked on is retired, not deleted; retired modules keep an order number above 100000.';

COMMENT ON COLUMN "public"."training_modules"."content_url" IS 'Storage path of the current content, or a link; kept current when content is published.';

COMMENT ON COLUMN "public"."training_modules"."estimated_duration_minutes" IS 'Minutes a learner is expected to need.';

COMMENT ON COLUMN "public"."training_modules"."module_order" IS 'Position in the program, from 1, without gaps.';

COMMENT ON COLUMN "public"."training_modules"."passing_score_percentage" IS 'Percent of a quiz that passes it, 0 to 100.';

COMMENT ON COLUMN "public"."training_modules"."published_at" IS 'Since when learners see it; null until the program is published with it.';

COMMENT ON COLUMN "public"."training_programs"."archived_at" IS 'When it was archived; null while it is alive.';

COMMENT ON COLUMN "public"."training_programs"."ce_credits" IS 'Continuing education credit in contact hours, if any.';

COMMENT ON COLUMN "public"."training_programs"."is_active" IS 'Can be assigned. Archiving (soft delete) ends it; history stays.';

COMMENT ON COLUMN "public"."training_programs"."published_at" IS 'When it was last published.';

COMMENT ON COLUMN "public"."training_programs"."renewal_period_months" IS 'Months until the training must be repeated; null for one-time training.';

COMMENT ON COLUMN "public"."training_programs"."version" IS 'Counts publications: 0 before the first.';

COMMENT ON FUNCTION "audit"."ensure_partitions"(integer) IS 'Prepares the audit trail''s monthly partitions from this month on, as many months ahead as asked; returns how many it made.';

COMMENT ON FUNCTION "audit"."row_key"(jsonb) IS 'The id of a row, or what stands for it in a table keyed otherwise.';

COMMENT ON FUNCTION "audit"."tg_record"() IS 'Writes one audit row for each changed row of a statement. Arguments: target type, column that names the person concerned, columns whose values are masked, columns whose change alone is not worth a row (comma separated).';

COMMENT ON FUNCTION "audit"."visible_values"(jsonb, jsonb, text[]) IS 'What the audit trail keeps of one side of a change: all columns of a new or removed row, else those that differ; masked ones hidden.';

COMMENT ON FUNCTION "audit"."watch"(regclass, text, text, text, text, text[]) IS 'Puts a table under audit: its triggers call audit.tg_record with these arguments.';

COMMENT ON FUNCTION "private"."after_migrate"() IS 'What a schema diff cannot see: audit partitions, storage buckets, the cron schedule. Every migration ends with it; it may run any number of times.';

COMMENT ON FUNCTION "private"."apply_compliance_transitions"() IS 'The hourly job: announces what time alone has changed since it last ran, and nothing else. Returns how many rows it moved. A late run makes announcements late, never a status wrong.';

COMMENT ON FUNCTION "private"."broadcast"(text, uuid[], uuid[], jsonb, boolean) IS 'Tells the people concerned, everybody above them and the practice''s oversight that rows changed: one message per topic. ids and user_ids run in parallel.';

COMMENT ON FUNCTION "private"."clock"() IS 'Business time: now(), unless the test clock holds another moment. Everything that decides a date reads this.';

COMMENT ON FUNCTION "private"."complete_module"(uuid, uuid, uuid, uuid, timestamp with time zone, timestamp
  with time zone, integer, integer, integer, text) IS 'Appends the evidence that a module was passed; with the last required module it closes the assignment and issues the certificate, all in one transaction, exactly once. Whoever calls it has checked that this may be recorded.';

COMMENT ON FUNCTION "private"."deadline_date"(timestamp with time zone, text) IS 'The last date on which a deadline can still be met: the inverse of end_of_day, and the date of any other moment.';

COMMENT ON FUNCTION "private"."derived_certification_records"(uuid[], timestamp with time zone) IS 'What compliance_records has to hold for certifications of the people given: of each name the approved one that lasts longest. With as_of, without what was issued since that moment.';

COMMENT ON FUNCTION "private"."derived_training_records"(uuid[], uuid[], timestamp with time zone) IS 'What compliance_records has to hold for mandatory training of the people given and the programs given (null: all): compliant from the last completion until its renewal period ends, before the first completion due when the open assignment is. With as_of, as it was at that past moment.';

COMMENT ON FUNCTION "private"."end_of_day"(date, text) IS 'The midnight at which a practice''s date ends: a deadline on that date is still met at any moment before it.';

COMMENT ON FUNCTION "private"."fail"(integer, text, text, text) IS 'Raises an error that the Data API answers with that HTTP status: message for people, code in SCREAMING_SNAKE in the detail, hint says what to do.';

COMMENT ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) IS 'Grades responses {question id: [option id, …]} against the answer key: the percentage of questions answered exactly right, rounded down, and feedback for each question.';

COMMENT ON FUNCTION "private"."issue_certificate"(uuid, uuid) IS 'Issues the certificate, under the id given, of the completion that finished a program: the facts it prints are frozen, the PDF is made when first asked for.';

COMMENT ON FUNCTION "private"."keep_house"() IS 'The nightly job: forgets answered requests after a day and prepares the audit trail''s coming months.';

COMMENT ON FUNCTION "private"."local_date"(timestamp with time zone, text) IS 'The calendar date of a moment in an IANA time zone.';

COMMENT ON FUNCTION "private"."log_activity"(uuid, uuid, text, text, uuid, jsonb, text) IS 'An audit row for something that happened without changing a row: a download, a verification, a sign-in refused.';

COMMENT ON FUNCTION "private"."my_assignable_ids"() IS 'Everyone whoever asks may assign training to: direct reports, or the whole practice for a training administrator.';

COMMENT ON FUNCTION "private"."my_content_paths"() IS 'Files whoever asks may read: what is published, what they started before it was superseded; everything of the practice for a training administrator.';

COMMENT ON FUNCTION "private"."my_direct_report_ids"() IS 'The direct reports of whoever asks: those a manager may assign to and approve for.';

COMMENT ON FUNCTION "private"."my_draft_content_ids"() IS 'Drafts of the practice, for a training administrator: the answer key of what was published is fixed.';

COMMENT ON FUNCTION "private"."my_organization_id"() IS 'The practice of the staff member who asks, or null.';

COMMENT ON FUNCTION "private"."my_organization_id_as"(public.permission_level_enum[]) IS 'The practice of whoever asks, if their permission level is one of those named, else null: organization_id = (select private.my_organization_id_as(''executive'')).';

COMMENT ON FUNCTION "private"."my_published_paths"() IS 'Files of the practice that were published once and therefore stay: they belong to what somebody proved.';

COMMENT ON FUNCTION "private"."my_quiz_attempt"(uuid) IS 'One''s own attempt. Volatile, so that a statement that just made or graded the attempt sees it.';

COMMENT ON FUNCTION "private"."my_staff_id"() IS 'The staff member who asks; null for an account without one and for somebody terminated, who therefore sees nothing.';

COMMENT ON FUNCTION "private"."my_started_content_ids"() IS 'Content versions that whoever asks, or somebody below them, has worked with.';

COMMENT ON FUNCTION "private"."my_team_ids"() IS 'Everyone below whoever asks, at any depth: what a manager may read. Nobody for permission level staff, whoever reports to them; and nobody for levels that read the whole practice anyway, whose line may be all of it.';

COMMENT ON FUNCTION "private"."my_topics"() IS 'The realtime topics whoever asks may listen to.';

COMMENT ON FUNCTION "private"."next_transition_at"(timestamp with time zone, timestamp with time zone, timestamp with time zone) IS 'When time alone changes what compliance_status_at() answers next, seen from a moment; null when never.';

COMMENT ON FUNCTION "private"."open_module"(uuid, uuid) IS 'Begins or continues a module of one''s own assignment, pinned to the content version current at the first opening; locks the assignment. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED.';

COMMENT ON FUNCTION "private"."quiz_is_complete"(jsonb, jsonb) IS 'Whether every question has a prompt, two options or more, and correct answers among them.';

COMMENT ON FUNCTION "private"."recalculate_compliance"(uuid[], uuid[]) IS 'Brings compliance_records in line with the evidence, for the people and programs given (null: all), and returns how many rows it wrote; rows that do not change are not written.';

COMMENT ON FUNCTION "private"."remind_expiring_certifications"() IS 'The daily job: tells people 30, 14, 7 and 1 days before a licence or certification expires, once a step, and raises certification_expiring. Nobody is told who has already filed the renewal. Returns how many were told.';

COMMENT ON FUNCTION "private"."request_header"(text) IS 'A header of the HTTP request this transaction serves, as PostgREST hands it over; null where there is none.';

COMMENT ON FUNCTION "private"."request_ip_address"() IS 'The address the request came from; null for jobs and for what is not an address.';

COMMENT ON FUNCTION "private"."run_job"(text) IS 'Runs a scheduled job under its own name, which the audit trail shows; returns how many rows it changed. Raises 400 UNKNOWN_JOB.';

COMMENT ON FUNCTION "private"."schedule_jobs"() IS 'Schedules every job, by name; may run any number of times.';

COMMENT ON FUNCTION "private"."snapshot_day"(date) IS 'Writes training_analytics and manager_dashboard_metrics of a day (null: each practice''s today): repeatable for any past day, never counted twice. Returns how many rows it wrote.';

COMMENT ON FUNCTION "private"."snapshot_managers"(date) IS 'Writes manager_dashboard_metrics of a day (null: each practice''s today): for each manager the direct reports at the end of that day. Returns how many rows it wrote.';

COMMENT ON FUNCTION "private"."tg_announcements__broadcast"() IS 'Tells everybody of the practice: a notification each, and one system_announcement.';

COMMENT ON FUNCTION "private"."tg_announcements__stamp"() IS 'Notes when an announcement was withdrawn, whatever time the request names.';

COMMENT ON FUNCTION "private"."tg_append_only"() IS 'Refuses update, delete and truncate, for everybody. Raises 403 APPEND_ONLY.';

COMMENT ON FUNCTION "private"."tg_certificates__keep_facts"() IS 'A certificate gains its file once and its revocation once; nothing else of it changes. Raises 403 APPEND_ONLY.';

COMMENT ON FUNCTION "private"."tg_check_time_zone"() IS 'Refuses a time zone the database does not know. Raises 400 UNKNOWN_TIME_ZONE.';

COMMENT ON FUNCTION "private"."tg_compliance_records__flag_violations"() IS 'Flags a violation when a record becomes non-compliant, dated at the deadline that was missed, once per period.';

COMMENT ON FUNCTION "private"."tg_compliance_records__notify"() IS 'Announces changes of status (compliance_status_changed), tells whoever is no longer compliant, and alerts their manager (manager_alert_triggered).';

COMMENT ON FUNCTION "private"."tg_compliance_violations__stamp"() IS 'Notes who recorded, resolved and verified a violation, and when.';

COMMENT ON FUNCTION "private"."tg_organizations__recalculate"() IS 'Recalculates a practice whose days end at another moment now.';

COMMENT ON FUNCTION "private"."tg_staff__keep_reporting_lines"() IS 'Keeps reporting_lines equal to the managers named in staff. Raises 409 REPORTING_CYCLE.';

COMMENT ON FUNCTION "private"."tg_staff__recalculate"() IS 'Recalculates people who leave or come back.';

COMMENT ON FUNCTION "private"."tg_staff__stamp"() IS 'Notes when a person was given an account.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__recalculate"() IS 'Recalculates the people whose certifications a statement touched.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__stamp"() IS 'Keeps status in line with the dates, notes who filed and reviewed, and asks for a new review when what was reviewed changes.';

COMMENT ON FUNCTION "private"."tg_touch"() IS 'Moves updated_at, the row''s version, whenever the row really changes.';

COMMENT ON FUNCTION "private"."tg_training_assignments__check_change"() IS 'Closed assignments keep their dates, and a due date moves forward only. Raises 409 ASSIGNMENT_CLOSED, 400 DUE_IN_THE_PAST.';

COMMENT ON FUNCTION "private"."tg_training_assignments__check_new"() IS 'What assign_training refuses row by row is refused to a plain insert too. Raises 409 PERSON_NOT_ACTIVE, 409 PROGRAM_NOT_ASSIGNABLE, 400 DUE_IN_THE_PAST.';

COMMENT ON FUNCTION "private"."tg_training_assignments__notify"() IS 'Tells people of new assignments and of what they completed: a notification each, and the events training_assignment_created and training_completed.';

COMMENT ON FUNCTION "private"."tg_training_assignments__recalculate"() IS 'Compliance listens to training: recalculates the people and programs whose assignments a statement touched.';

COMMENT ON FUNCTION "private"."tg_training_programs__recalculate"() IS 'Recalculates everybody under a program whose rule changed.';

COMMENT ON FUNCTION "private"."tg_training_programs__stamp"() IS 'Notes when a program was archived; an archived program is not active.';

COMMENT ON FUNCTION "public"."archive_module"(uuid) IS 'Removes a module from its program and closes the gap in the order: retired with its history where somebody has worked on it, deleted otherwise. For training administrators. Raises 404 MODULE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."assign_training"(jsonb) IS 'Assigns programs to people. Takes [{user_id, program_id, due_date, completion_deadline?, priority_level?}, …] (1 to 1000); returns a row for each: created with the assignment''s id, or refused with a code (NOT_IN_TEAM, PERSON_NOT_ACTIVE, PROGRAM_NOT_FOUND, PROGRAM_NOT_ASSIGNABLE, DUE_DATE_MISSING, DUE_IN_THE_PAST, DEADLINE_BEFORE_DUE, REPEATED_IN_REQUEST, ALREADY_ASSIGNED) and why. Raises 400 INVALID_BATCH.';

COMMENT ON FUNCTION "public"."cancel_assignment"(uuid, text) IS 'Cancels an open assignment of a direct report (of anyone, for a training administrator); what was done so far is kept. Cancelling twice changes nothing. Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED.';

COMMENT ON FUNCTION "public"."certification_status_at"(public.cert_status_enum, date, text, timestamp with time zone) IS 'Status of a licence or certification at a moment: suspended while it is, expired after its last day in the practice''s zone, pending_renewal in the 60 days before, else active.';

COMMENT ON FUNCTION "public"."compliance_notes"(uuid) IS 'The private notes managers keep about a person''s records, for the managers above that person and nobody else.';

COMMENT ON FUNCTION "public"."compliance_status_at"(timestamp with time zone, timestamp with time zone, timestamp with time zone, timestamp
  with time zone) IS 'Where somebody stands on a requirement at a moment, from the dates alone: pending before a first due date, compliant until the evidence lapses, then in grace where one was granted, then not compliant. Each date is the first moment of what follows.';

COMMENT ON FUNCTION "public"."log_certificate_download"(uuid) IS 'Notes in the audit trail that whoever asks downloaded a certificate they may see.';

COMMENT ON FUNCTION "public"."mark_notifications_read"(uuid[]) IS 'Marks one''s own notifications as read (null: all) and returns how many were unread.';

COMMENT ON FUNCTION "public"."publish_program"(uuid) IS 'Publishes a program with the drafts of its modules; learners in the middle keep the version they started. Returns the new version number. For training administrators. Raises 404 PROGRAM_NOT_FOUND, 409 PROGRAM_ARCHIVED, 409 NO_REQUIRED_MODULE, 409 CONTENT_INCOMPLETE.';

COMMENT ON FUNCTION "public"."record_completion"(uuid, uuid, integer, timestamp with time zone, integer, text) IS 'Records, for a direct report (for anyone, as training administrator), a module done outside the product: a classroom session, a paper test. For one''s own finished module it answers what was recorded. Returns {module_completed, completion_id, assignment_completed, certificate_id}. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 NOT_FINISHED, 409 ASSIGNMENT_CLOSED, 400 COMPLETED_IN_THE_FUTURE, 400 COMPLETED_BEFORE_ASSIGNED, 400 SCORE_MISSING, 409 BELOW_PASSING_SCORE.';

COMMENT ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer) IS 'Records how far a learner came in a module of their own assignment, and completes the module when all of it was seen. Takes the pages newly seen, the position to continue at (page or second), and the active seconds since the last call (credited up to the time that really passed). Returns {progress_percentage, pages_viewed, position, active_seconds, content_id, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 400 PAGE_OUT_OF_RANGE, 400 NEGATIVE_TIME.';

COMMENT ON FUNCTION "public"."remind_assignment"(uuid) IS 'Reminds a direct report (anyone, as training administrator) of an open assignment, at most once a day. Returns when. Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 REMINDED_RECENTLY.';

COMMENT ON FUNCTION "public"."reorder_modules"(uuid, uuid[]) IS 'Puts the modules of a program in the order of their ids given; all of them, each once. Raises 409 MODULES_CHANGED.';

COMMENT ON FUNCTION "public"."review_certification"(uuid, boolean, text) IS 'Approves or rejects a certification of a direct report (of anyone, as training administrator). Raises 404 CERTIFICATION_NOT_FOUND, 403 OWN_CERTIFICATION, 400 REASON_MISSING.';

COMMENT ON FUNCTION "public"."revoke_certificate"(uuid, text) IS 'Revokes a certificate for good, with the reason. For training administrators. Raises 404 CERTIFICATE_NOT_FOUND, 400 REASON_MISSING.';

COMMENT ON FUNCTION "public"."save_content_draft"(uuid, text, jsonb, jsonb, text, bigint, text, uuid) IS 'Saves what a module will show from its next publication on: replaces its draft or begins one. answers is a quiz''s key {question id: {correct: [option id, …], explanation}}, kept apart from what learners read. Returns the draft. For training administrators (row level security). Raises 404 MODULE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb) IS 'Saves responses {question id: [option id, …]} of one''s own open attempt; questions not named keep what was saved. Raises 404 ATTEMPT_NOT_FOUND, 400 INVALID_RESPONSES.';

COMMENT ON FUNCTION "public"."set_permission_level"(uuid, public.permission_level_enum) IS 'Changes what a person of one''s practice may do. For training administrators; for executives alone where the executive level is concerned. Raises 404 PERSON_NOT_FOUND, 403 OWN_LEVEL, 403 EXECUTIVE_ONLY.';

COMMENT ON FUNCTION "public"."start_quiz_attempt"(uuid, uuid) IS 'Begins an attempt at a quiz of one''s own assignment, or continues the open one. Returns the attempt: its questions without answers, the responses saved so far. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 NOT_A_QUIZ, 409 ALREADY_PASSED, 409 NO_ATTEMPTS_LEFT.';

COMMENT ON FUNCTION "public"."store_certificate_file"(uuid, text, text) IS 'Notes where the certificate''s PDF was stored, once: returns the path that counts, which is the earlier one if another request was first. For the certificates function alone.';

COMMENT ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb) IS 'Grades one''s own attempt and, when passed, completes the module. Submitting again answers the same and changes nothing. Returns {attempt_id, attempt_number, score_percentage, passed, feedback, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ATTEMPT_NOT_FOUND, 409 ASSIGNMENT_CLOSED.';

COMMENT ON FUNCTION "public"."update_my_profile"(text, text, text) IS 'What a person may change about themselves: phone (E.164 or empty), locale (BCP 47), time zone (IANA, or empty for the practice''s). Raises 403 NO_STAFF_RECORD, 400 UNKNOWN_TIME_ZONE, 23514 for a phone number that is not E.164.';

COMMENT ON FUNCTION "public"."verify_certificate"(text) IS 'Whether the certificate with this verification code is genuine: one row, status valid, expired, revoked or unknown; the person as first name and initial. For anybody who holds the code; each answer is logged.';

COMMENT ON SCHEMA "audit" IS 'Internals of the append-only audit trail.';

COMMENT ON SCHEMA "private" IS 'Never exposed: security definer helpers, jobs, and tables that no session may read directly.';

COMMENT ON TABLE "private"."test_clock" IS 'The moment business time is held at, for tests and replays. Empty in production; only the owner of the database may write it.';

COMMENT ON TABLE "public"."certificates" IS 'Issued once for a finished assignment; what is printed is frozen here, whatever is renamed later.';

COMMENT ON TABLE "public"."compliance_records" IS 'Where one person stands on one requirement: the dates that decide it. The status at any moment is compliance_status_at() of these dates.';

COMMENT ON TABLE "public"."compliance_violations" IS 'A requirement that was not met, flagged by the product or recorded by a person, and what is done about it.';

COMMENT ON TABLE "public"."idempotency_keys" IS 'Answers to requests that carried an Idempotency-Key, kept for a day: the same key and body get the same answer.';

COMMENT ON TABLE "public"."module_progress" IS 'How far a learner is in a module: one row for each assignment and module, on the version they started.';

COMMENT ON TABLE "public"."notifications" IS 'What one person was told. Written in the transaction of the change it tells of.';

COMMENT ON TABLE "public"."organizations" IS 'A medical practice: the tenant.';

COMMENT ON TABLE "public"."quiz_answer_keys" IS 'The answers of a quiz, apart from what learners read: {question id: {correct: [option id, …], explanation}}.';

COMMENT ON TABLE "public"."quiz_attempts" IS 'One attempt at a quiz: exactly what was asked, what was answered, how it was graded.';

COMMENT ON TABLE "public"."reporting_lines" IS 'Everyone above everyone: one row for each manager in a person''s line, kept current by triggers on staff. depth 1 is the direct manager.';

COMMENT ON TABLE "public"."staff" IS 'A person who works for a practice. The contract''s user_id, manager_id, created_by and assigned_by are ids of this table.';

COMMENT ON TABLE "public"."training_audit_logs" IS 'Who did what to which row, in the same transaction as the change (HIPAA 45 CFR 164.312(b)). Appended only, by everybody. Monthly partitions.';

COMMENT ON TABLE "public"."training_completions" IS 'Evidence: a module finished under an assignment. Appended only. A failed final attempt is recorded with passed = false.';

COMMENT ON VIEW "public"."certification_overview" IS 'Licences and certifications with their status at this moment; days_left counts to the last valid day in the practice''s calendar and is negative afterwards.';

COMMENT ON VIEW "public"."compliance_by_department" IS 'Standing by department at this moment, over the people whoever asks may see.';

COMMENT ON VIEW "public"."compliance_by_location" IS 'Standing by location at this moment, over the people whoever asks may see.';

COMMENT ON VIEW "public"."compliance_by_requirement" IS 'Standing by requirement at this moment, over the people whoever asks may see.';

COMMENT ON VIEW "public"."compliance_overview" IS 'Where people stand at this moment, one row for each person and requirement; next_required_on and grace_ends_on are the last days on which a deadline can be met; lapses_soon: compliant, but for 30 days at most. Notes of managers are not part of it.';

COMMENT ON VIEW "public"."compliance_trend" IS 'Daily snapshots summed over the managers whose metrics whoever asks may see; staff without a manager are not part of any.';

COMMENT ON VIEW "public"."executive_overview" IS 'The practice in one row, at this moment; for training administrators and executives.';

COMMENT ON VIEW "public"."manager_dashboard" IS 'manager_dashboard_metrics of whoever asks at this moment, over their direct reports.';

COMMENT ON VIEW "public"."me" IS 'Whoever asks: one row with their place in the practice and what they may do; none for an account without a staff member.';

COMMENT ON VIEW "public"."team_board" IS 'The people whoever asks may see, without themselves: open work, where they stand at this moment, and an urgency to order them by (higher first). due soon is 14 days, lapsing soon 30; compliance_status is the worst of a person''s, null without any requirement.';

COMMENT ON VIEW "public"."upcoming_deadlines" IS 'What is overdue or due within 90 days, for the people whoever asks may see: open assignments, expiring certifications (the ones that count), and renewals nobody has assigned yet.';

REVOKE ALL ON FUNCTION "audit"."ensure_partitions"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "audit"."ensure_partitions"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "audit"."ensure_partitions"(integer) TO "postgres";

REVOKE ALL ON FUNCTION "audit"."row_key"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "audit"."row_key"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "audit"."row_key"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "audit"."tg_record"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "audit"."tg_record"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "audit"."tg_record"() TO "postgres";

REVOKE ALL ON FUNCTION "audit"."visible_values"(jsonb, jsonb, text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "audit"."visible_values"(jsonb, jsonb, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "audit"."visible_values"(jsonb, jsonb, text[]) TO "postgres";

REVOKE ALL ON FUNCTION "audit"."watch"(regclass, text, text, text, text, text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "audit"."watch"(regclass, text, text, text, text, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "audit"."watch"(regclass, text, text, text, text, text[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."after_migrate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."after_migrate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."after_migrate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."apply_compliance_transitions"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."apply_compliance_transitions"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."apply_compliance_transitions"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."archive_module"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."archive_module"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."archive_module"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."archive_module"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."broadcast"(text, uuid[], uuid[], jsonb, boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."broadcast"(text, uuid[], uuid[], jsonb, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."broadcast"(text, uuid[], uuid[], jsonb, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."cancel_assignment"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."cancel_assignment"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."cancel_assignment"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."cancel_assignment"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."clock"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."clock"() TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."clock"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."clock"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."clock"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."complete_module"(uuid, uuid, uuid, uuid, timestamp WITH time zone, timestamp WITH time zone, integer, integer, integer, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."complete_module"(uuid, uuid, uuid, uuid, timestamp WITH time zone, timestamp WITH time zone, integer, integer, integer, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."complete_module"(uuid, uuid, uuid, uuid, timestamp WITH time zone, timestamp WITH time zone, integer, integer, integer, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."compliance_notes"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."compliance_notes"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."compliance_notes"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."compliance_notes"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."deadline_date"(timestamp WITH time zone, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."deadline_date"(timestamp WITH time zone, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."deadline_date"(timestamp WITH time zone, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."deadline_date"(timestamp WITH time zone, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."deadline_date"(timestamp WITH time zone, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."derived_certification_records"(uuid[], timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."derived_certification_records"(uuid[], timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."derived_certification_records"(uuid[], timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."derived_training_records"(uuid[], uuid[], timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."derived_training_records"(uuid[], uuid[], timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."derived_training_records"(uuid[], uuid[], timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."end_of_day"(date, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."end_of_day"(date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."end_of_day"(date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."end_of_day"(date, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."end_of_day"(date, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."fail"(integer, text, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."fail"(integer, text, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."fail"(integer, text, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."fail"(integer, text, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."fail"(integer, text, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."issue_certificate"(uuid, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."issue_certificate"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."issue_certificate"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_house"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_house"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_house"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."local_date"(timestamp WITH time zone, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."local_date"(timestamp WITH time zone, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."local_date"(timestamp WITH time zone, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."local_date"(timestamp WITH time zone, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."local_date"(timestamp WITH time zone, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."log_activity"(uuid, uuid, text, text, uuid, jsonb, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."log_activity"(uuid, uuid, text, text, uuid, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."log_activity"(uuid, uuid, text, text, uuid, jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."log_certificate_download"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."log_certificate_download"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."log_certificate_download"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."log_certificate_download"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_assignable_ids"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_assignable_ids"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_assignable_ids"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_assignable_ids"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_assignable_ids"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."my_content_paths"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_content_paths"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_content_paths"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_content_paths"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_direct_report_ids"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_direct_report_ids"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_direct_report_ids"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_direct_report_ids"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_direct_report_ids"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."my_draft_content_ids"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_draft_content_ids"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_draft_content_ids"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_draft_content_ids"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_organization_id"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_organization_id"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_organization_id"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_organization_id"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_organization_id"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."my_organization_id_as"(public.permission_level_enum[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_organization_id_as"(public.permission_level_enum[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_organization_id_as"(public.permission_level_enum[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_organization_id_as"(public.permission_level_enum[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_organization_id_as"(public.permission_level_enum[]) TO "service_role";

REVOKE ALL ON FUNCTION "private"."my_published_paths"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_published_paths"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_published_paths"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_published_paths"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_quiz_attempt"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_quiz_attempt"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_quiz_attempt"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_quiz_attempt"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_staff_id"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_staff_id"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_staff_id"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_staff_id"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_staff_id"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."my_started_content_ids"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_started_content_ids"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_started_content_ids"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_started_content_ids"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_team_ids"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_team_ids"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_team_ids"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_team_ids"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_team_ids"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."my_topics"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_topics"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_topics"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_topics"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."next_transition_at"(timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."next_transition_at"(timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."next_transition_at"(timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."next_transition_at"(timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."next_transition_at"(timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone) TO "service_role";

REVOKE ALL ON FUNCTION "private"."open_module"(uuid, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."open_module"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."open_module"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."publish_program"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."publish_program"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."publish_program"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."publish_program"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."quiz_is_complete"(jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."quiz_is_complete"(jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."quiz_is_complete"(jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."recalculate_compliance"(uuid[], uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."recalculate_compliance"(uuid[], uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."recalculate_compliance"(uuid[], uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_completion"(uuid, uuid, integer, timestamp WITH time zone, integer, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_completion"(uuid, uuid, integer, timestamp WITH time zone, integer, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_completion"(uuid, uuid, integer, timestamp WITH time zone, integer, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_completion"(uuid, uuid, integer, timestamp WITH time zone, integer, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_progress"(uuid, uuid, integer[], integer, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."remind_assignment"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."remind_assignment"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."remind_assignment"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."remind_assignment"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."remind_expiring_certifications"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."remind_expiring_certifications"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."remind_expiring_certifications"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."request_header"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."request_header"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."request_header"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."request_header"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."request_header"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."request_ip_address"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."request_ip_address"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."request_ip_address"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."review_certification"(uuid, boolean, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."review_certification"(uuid, boolean, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."review_certification"(uuid, boolean, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."review_certification"(uuid, boolean, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."revoke_certificate"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."revoke_certificate"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."revoke_certificate"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."revoke_certificate"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."run_job"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."run_job"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."run_job"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."schedule_jobs"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."schedule_jobs"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."schedule_jobs"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."set_permission_level"(uuid, public.permission_level_enum) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."set_permission_level"(uuid, public.permission_level_enum) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."set_permission_level"(uuid, public.permission_level_enum) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."set_permission_level"(uuid, public.permission_level_enum) TO "postgres";

REVOKE ALL ON FUNCTION "private"."snapshot_day"(date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."snapshot_day"(date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."snapshot_day"(date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."snapshot_managers"(date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."snapshot_managers"(date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."snapshot_managers"(date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."start_quiz_attempt"(uuid, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."start_quiz_attempt"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."start_quiz_attempt"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."start_quiz_attempt"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."store_certificate_file"(uuid, text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."store_certificate_file"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."store_certificate_file"(uuid, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."store_certificate_file"(uuid, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_announcements__broadcast"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_announcements__broadcast"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_announcements__broadcast"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_announcements__stamp"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_announcements__stamp"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_announcements__stamp"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_append_only"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_append_only"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_append_only"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_certificates__keep_facts"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_certificates__keep_facts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_certificates__keep_facts"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_check_time_zone"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_check_time_zone"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_check_time_zone"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_compliance_records__flag_violations"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_compliance_records__flag_violations"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_compliance_records__flag_violations"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_compliance_records__notify"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_compliance_records__notify"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_compliance_records__notify"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_compliance_violations__stamp"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_compliance_violations__stamp"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_compliance_violations__stamp"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_organizations__recalculate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_organizations__recalculate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_organizations__recalculate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff__keep_reporting_lines"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff__keep_reporting_lines"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff__keep_reporting_lines"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff__recalculate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff__recalculate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff__recalculate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff__stamp"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff__stamp"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff__stamp"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__recalculate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__recalculate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff_certifications__recalculate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__stamp"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__stamp"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff_certifications__stamp"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_touch"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_touch"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_touch"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__check_change"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__check_change"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_assignments__check_change"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__check_new"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__check_new"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_assignments__check_new"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__notify"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__notify"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_assignments__notify"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__recalculate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__recalculate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_assignments__recalculate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_programs__recalculate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_programs__recalculate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_programs__recalculate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_programs__stamp"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_programs__stamp"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_programs__stamp"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."update_my_profile"(text, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."update_my_profile"(text, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."update_my_profile"(text, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."update_my_profile"(text, text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."verify_certificate"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."verify_certificate"(text) TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."verify_certificate"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."verify_certificate"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."archive_module"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."archive_module"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."archive_module"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."assign_training"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."assign_training"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."assign_training"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_assignment"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."cancel_assignment"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_assignment"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."certification_status_at"(public.cert_status_enum, date, text, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."certification_status_at"(public.cert_status_enum, date, text, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."certification_status_at"(public.cert_status_enum, date, text, timestamp WITH time zone) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."certification_status_at"(public.cert_status_enum, date, text, timestamp WITH time zone) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."compliance_notes"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."compliance_notes"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."compliance_notes"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."compliance_status_at"(timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."compliance_status_at"(timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."compliance_status_at"(timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."compliance_status_at"(timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone, timestamp WITH time zone) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."log_certificate_download"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."log_certificate_download"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."log_certificate_download"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."mark_notifications_read"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."mark_notifications_read"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."mark_notifications_read"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."publish_program"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."publish_program"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."publish_program"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_completion"(uuid, uuid, integer, timestamp WITH time zone, integer, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_completion"(uuid, uuid, integer, timestamp WITH time zone, integer, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_completion"(uuid, uuid, integer, timestamp WITH time zone, integer, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_progress"(uuid, uuid, integer[], integer, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."remind_assignment"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."remind_assignment"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."remind_assignment"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."reorder_modules"(uuid, uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."reorder_modules"(uuid, uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."reorder_modules"(uuid, uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_certification"(uuid, boolean, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."review_certification"(uuid, boolean, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_certification"(uuid, boolean, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_certificate"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."revoke_certificate"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_certificate"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_content_draft"(uuid, text, jsonb, jsonb, text, bigint, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_content_draft"(uuid, text, jsonb, jsonb, text, bigint, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_content_draft"(uuid, text, jsonb, jsonb, text, bigint, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."set_permission_level"(uuid, public.permission_level_enum) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."set_permission_level"(uuid, public.permission_level_enum) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."set_permission_level"(uuid, public.permission_level_enum) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_quiz_attempt"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."start_quiz_attempt"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_quiz_attempt"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."store_certificate_file"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."store_certificate_file"(uuid, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."store_certificate_file"(uuid, text, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."update_my_profile"(text, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."update_my_profile"(text, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."update_my_profile"(text, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."verify_certificate"(text) TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "public"."verify_certificate"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."verify_certificate"(text) TO "postgres";

GRANT USAGE ON SCHEMA "private" TO "anon", "authenticated", "service_role";

REVOKE ALL ON TABLE "public"."announcements" FROM "authenticated";

REVOKE ALL ("body") ON TABLE "public"."announcements" FROM "authenticated";

GRANT INSERT ("body"), UPDATE ("body") ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ("expires_at") ON TABLE "public"."announcements" FROM "authenticated";

GRANT INSERT ("expires_at"), UPDATE ("expires_at") ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."announcements" FROM "authenticated";

GRANT INSERT ("id") ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."announcements" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ("published_by") ON TABLE "public"."announcements" FROM "authenticated";

GRANT INSERT ("published_by") ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ("severity") ON TABLE "public"."announcements" FROM "authenticated";

GRANT INSERT ("severity"), UPDATE ("severity") ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ("title") ON TABLE "public"."announcements" FROM "authenticated";

GRANT INSERT ("title"), UPDATE ("title") ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ("withdrawn_at") ON TABLE "public"."announcements" FROM "authenticated";

GRANT UPDATE ("withdrawn_at") ON TABLE "public"."announcements" TO "authenticated";

GRANT SELECT ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ON TABLE "public"."certificates" FROM "authenticated";

GRANT SELECT ON TABLE "public"."certificates" TO "authenticated";

REVOKE ALL ON TABLE "public"."certificates" FROM "service_role";

GRANT SELECT ON TABLE "public"."certificates" TO "service_role";

REVOKE ALL ON TABLE "public"."compliance_records" FROM "authenticated";

REVOKE ALL ("certification_id") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("certification_id") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("compliance_status") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("compliance_status") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("compliance_type") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("compliance_type") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("corrective_action") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("corrective_action"), UPDATE ("corrective_action") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("grace_period_end") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("grace_period_end") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("id") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("last_compliance_date") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("last_compliance_date") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("manager_notes") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT UPDATE ("manager_notes") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("next_required_date") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("next_required_date") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("next_transition_at") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("next_transition_at") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("organization_id") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("program_id") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("program_id") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("requirement_name") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("requirement_name") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("updated_at") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("updated_at") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("user_id") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("user_id") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("violation_details") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("violation_details"), UPDATE ("violation_details") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_violations" FROM "authenticated";

REVOKE ALL ("corrective_action_due_on") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("corrective_action_due_on"), UPDATE ("corrective_action_due_on") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ("corrective_action") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("corrective_action"), UPDATE ("corrective_action") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("id") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ("record_id") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("record_id") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ("requirement_name") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("requirement_name") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ("severity") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("severity"), UPDATE ("severity") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ("status") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT UPDATE ("status") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ("user_id") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("user_id") ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ("violation_details") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("violation_details"), UPDATE ("violation_details") ON TABLE "public"."compliance_violations" TO "authenticated";

GRANT SELECT ON TABLE "public"."compliance_violations" TO "authenticated";

REVOKE ALL ON TABLE "public"."departments" FROM "authenticated";

REVOKE ALL ("name") ON TABLE "public"."departments" FROM "authenticated";

GRANT INSERT ("name"), UPDATE ("name") ON TABLE "public"."departments" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."departments" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."departments" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."departments" TO "authenticated";

REVOKE ALL ON TABLE "public"."departments" FROM "service_role";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."departments" TO "service_role";

REVOKE ALL ON TABLE "public"."idempotency_keys" FROM "authenticated";

REVOKE ALL ("completed_at") ON TABLE "public"."idempotency_keys" FROM "authenticated";

GRANT UPDATE ("completed_at") ON TABLE "public"."idempotency_keys" TO "authenticated";

REVOKE ALL ("key") ON TABLE "public"."idempotency_keys" FROM "authenticated";

GRANT INSERT ("key") ON TABLE "public"."idempotency_keys" TO "authenticated";

REVOKE ALL ("request_hash") ON TABLE "public"."idempotency_keys" FROM "authenticated";

GRANT INSERT ("request_hash") ON TABLE "public"."idempotency_keys" TO "authenticated";

REVOKE ALL ("response_body") ON TABLE "public"."idempotency_keys" FROM "authenticated";

GRANT UPDATE ("response_body") ON TABLE "public"."idempotency_keys" TO "authenticated";

REVOKE ALL ("response_status") ON TABLE "public"."idempotency_keys" FROM "authenticated";

GRANT UPDATE ("response_status") ON TABLE "public"."idempotency_keys" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."idempotency_keys" TO "authenticated";

REVOKE ALL ON TABLE "public"."locations" FROM "authenticated";

REVOKE ALL ("name") ON TABLE "public"."locations" FROM "authenticated";

GRANT INSERT ("name"), UPDATE ("name") ON TABLE "public"."locations" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."locations" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."locations" TO "authenticated";

REVOKE ALL ("state") ON TABLE "public"."locations" FROM "authenticated";

GRANT INSERT ("state"), UPDATE ("state") ON TABLE "public"."locations" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."locations" TO "authenticated";

REVOKE ALL ON TABLE "public"."locations" FROM "service_role";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."locations" TO "service_role";

REVOKE ALL ON TABLE "public"."manager_dashboard_metrics" FROM "authenticated";

GRANT SELECT ON TABLE "public"."manager_dashboard_metrics" TO "authenticated";

REVOKE ALL ON TABLE "public"."module_progress" FROM "authenticated";

GRANT SELECT ON TABLE "public"."module_progress" TO "authenticated";

REVOKE ALL ON TABLE "public"."notifications" FROM "authenticated";

REVOKE ALL ("archived_at") ON TABLE "public"."notifications" FROM "authenticated";

GRANT UPDATE ("archived_at") ON TABLE "public"."notifications" TO "authenticated";

REVOKE ALL ("read_at") ON TABLE "public"."notifications" FROM "authenticated";

GRANT UPDATE ("read_at") ON TABLE "public"."notifications" TO "authenticated";

GRANT SELECT ON TABLE "public"."notifications" TO "authenticated";

REVOKE ALL ON TABLE "public"."organizations" FROM "authenticated";

REVOKE ALL ("name") ON TABLE "public"."organizations" FROM "authenticated";

GRANT UPDATE ("name") ON TABLE "public"."organizations" TO "authenticated";

REVOKE ALL ("time_zone") ON TABLE "public"."organizations" FROM "authenticated";

GRANT UPDATE ("time_zone") ON TABLE "public"."organizations" TO "authenticated";

GRANT SELECT ON TABLE "public"."organizations" TO "authenticated";

REVOKE ALL ON TABLE "public"."organizations" FROM "service_role";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."organizations" TO "service_role";

REVOKE ALL ON TABLE "public"."positions" FROM "authenticated";

REVOKE ALL ("is_clinical") ON TABLE "public"."positions" FROM "authenticated";

GRANT INSERT ("is_clinical"), UPDATE ("is_clinical") ON TABLE "public"."positions" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."positions" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."positions" TO "authenticated";

REVOKE ALL ("title") ON TABLE "public"."positions" FROM "authenticated";

GRANT INSERT ("title"), UPDATE ("title") ON TABLE "public"."positions" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."positions" TO "authenticated";

REVOKE ALL ON TABLE "public"."positions" FROM "service_role";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."positions" TO "service_role";

REVOKE ALL ON TABLE "public"."quiz_answer_keys" FROM "authenticated";

REVOKE ALL ("answers") ON TABLE "public"."quiz_answer_keys" FROM "authenticated";

GRANT INSERT ("answers"), UPDATE ("answers") ON TABLE "public"."quiz_answer_keys" TO "authenticated";

REVOKE ALL ("content_id") ON TABLE "public"."quiz_answer_keys" FROM "authenticated";

GRANT INSERT ("content_id") ON TABLE "public"."quiz_answer_keys" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."quiz_answer_keys" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."quiz_answer_keys" TO "authenticated";

GRANT SELECT ON TABLE "public"."quiz_answer_keys" TO "authenticated";

REVOKE ALL ON TABLE "public"."quiz_attempts" FROM "authenticated";

GRANT SELECT ON TABLE "public"."quiz_attempts" TO "authenticated";

REVOKE ALL ON TABLE "public"."reporting_lines" FROM "authenticated";

GRANT SELECT ON TABLE "public"."reporting_lines" TO "authenticated";

REVOKE ALL ON TABLE "public"."staff" FROM "authenticated";

REVOKE ALL ("department_id") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("department_id"), UPDATE ("department_id") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("email") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("email"), UPDATE ("email") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("employment_status") ON TABLE "public"."staff" FROM "authenticated";

GRANT UPDATE ("employment_status") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("full_name") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("full_name"), UPDATE ("full_name") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("hired_on") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("hired_on"), UPDATE ("hired_on") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("locale") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("locale"), UPDATE ("locale") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("location_id") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("location_id"), UPDATE ("location_id") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("manager_id") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("manager_id"), UPDATE ("manager_id") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("phone") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("phone"), UPDATE ("phone") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("position_id") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("position_id"), UPDATE ("position_id") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("terminated_on") ON TABLE "public"."staff" FROM "authenticated";

GRANT UPDATE ("terminated_on") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("time_zone") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("time_zone"), UPDATE ("time_zone") ON TABLE "public"."staff" TO "authenticated";

GRANT SELECT ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ON TABLE "public"."staff" FROM "service_role";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."staff" TO "service_role";

REVOKE ALL ON TABLE "public"."staff_certifications" FROM "authenticated";

REVOKE ALL ("certification_name") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("certification_name"), UPDATE ("certification_name") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("certification_number") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("certification_number"), UPDATE ("certification_number") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("created_by") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("created_by") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("document_url") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("document_url"), UPDATE ("document_url") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("expiration_date") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("expiration_date"), UPDATE ("expiration_date") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("id") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("issue_date") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("issue_date"), UPDATE ("issue_date") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("issuing_organization") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("issuing_organization"), UPDATE ("issuing_organization") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("renewal_period_months") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("renewal_period_months"), UPDATE ("renewal_period_months") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("user_id") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("user_id") ON TABLE "public"."staff_certifications" TO "authenticated";

GRANT SELECT ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ON TABLE "public"."training_analytics" FROM "authenticated";

GRANT SELECT ON TABLE "public"."training_analytics" TO "authenticated";

REVOKE ALL ON TABLE "public"."training_assignments" FROM "authenticated";

REVOKE ALL ("assigned_by") ON TABLE "public"."training_assignments" FROM "authenticated";

GRANT INSERT ("assigned_by") ON TABLE "public"."training_assignments" TO "authenticated";

REVOKE ALL ("completion_deadline") ON TABLE "public"."training_assignments" FROM "authenticated";

GRANT INSERT ("completion_deadline"), UPDATE ("completion_deadline") ON TABLE "public"."training_assignments" TO "authenticated";

REVOKE ALL ("due_date") ON TABLE "public"."training_assignments" FROM "authenticated";

GRANT INSERT ("due_date"), UPDATE ("due_date") ON TABLE "public"."training_assignments" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."training_assignments" FROM "authenticated";

GRANT INSERT ("id") ON TABLE "public"."training_assignments" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."training_assignments" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."training_assignments" TO "authenticated";

REVOKE ALL ("priority_level") ON TABLE "public"."training_assignments" FROM "authenticated";

GRANT INSERT ("priority_level"), UPDATE ("priority_level") ON TABLE "public"."training_assignments" TO "authenticated";

REVOKE ALL ("program_id") ON TABLE "public"."training_assignments" FROM "authenticated";

GRANT INSERT ("program_id") ON TABLE "public"."training_assignments" TO "authenticated";

REVOKE ALL ("user_id") ON TABLE "public"."training_assignments" FROM "authenticated";

GRANT INSERT ("user_id") ON TABLE "public"."training_assignments" TO "authenticated";

GRANT SELECT ON TABLE "public"."training_assignments" TO "authenticated";

REVOKE ALL ON TABLE "public"."training_audit_logs" FROM "authenticated";

GRANT SELECT ON TABLE "public"."training_audit_logs" TO "authenticated";

REVOKE ALL ON TABLE "public"."training_completions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."training_completions" TO "authenticated";

REVOKE ALL ON TABLE "public"."training_content" FROM "authenticated";

REVOKE ALL ("byte_size") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("byte_size"), UPDATE ("byte_size") ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ("content_data") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("content_data"), UPDATE ("content_data") ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ("content_title") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("content_title"), UPDATE ("content_title") ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ("content_type") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("content_type") ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ("created_by") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("created_by") ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("id") ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ("module_id") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("module_id") ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ("sha256") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("sha256"), UPDATE ("sha256") ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ("storage_path") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("storage_path"), UPDATE ("storage_path") ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ("version_number") ON TABLE "public"."training_content" FROM "authenticated";

GRANT INSERT ("version_number") ON TABLE "public"."training_content" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."training_content" TO "authenticated";

REVOKE ALL ON TABLE "public"."training_modules" FROM "authenticated";

REVOKE ALL ("content_type") ON TABLE "public"."training_modules" FROM "authenticated";

GRANT INSERT ("content_type") ON TABLE "public"."training_modules" TO "authenticated";

REVOKE ALL ("estimated_duration_minutes") ON TABLE "public"."training_modules" FROM "authenticated";

GRANT INSERT ("estimated_duration_minutes"), UPDATE ("estimated_duration_minutes") ON TABLE "public"."training_modules" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."training_modules" FROM "authenticated";

GRANT INSERT ("id") ON TABLE "public"."training_modules" TO "authenticated";

REVOKE ALL ("is_required") ON TABLE "public"."training_modules" FROM "authenticated";

GRANT INSERT ("is_required"), UPDATE ("is_required") ON TABLE "public"."training_modules" TO "authenticated";

REVOKE ALL ("module_name") ON TABLE "public"."training_modules" FROM "authenticated";

GRANT INSERT ("module_name"), UPDATE ("module_name") ON TABLE "public"."training_modules" TO "authenticated";

REVOKE ALL ("module_order") ON TABLE "public"."training_modules" FROM "authenticated";

GRANT INSERT ("module_order"), UPDATE ("module_order") ON TABLE "public"."training_modules" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."training_modules" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."training_modules" TO "authenticated";

REVOKE ALL ("passing_score_percentage") ON TABLE "public"."training_modules" FROM "authenticated";

GRANT INSERT ("passing_score_percentage"), UPDATE ("passing_score_percentage") ON TABLE "public"."training_modules" TO "authenticated";

REVOKE ALL ("program_id") ON TABLE "public"."training_modules" FROM "authenticated";

GRANT INSERT ("program_id") ON TABLE "public"."training_modules" TO "authenticated";

GRANT SELECT ON TABLE "public"."training_modules" TO "authenticated";

REVOKE ALL ON TABLE "public"."training_programs" FROM "authenticated";

REVOKE ALL ("ce_credits") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("ce_credits"), UPDATE ("ce_credits") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ("created_by") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("created_by") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ("description") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("description"), UPDATE ("description") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("id") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ("is_active") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT UPDATE ("is_active") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ("is_mandatory") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("is_mandatory"), UPDATE ("is_mandatory") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ("program_name") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("program_name"), UPDATE ("program_name") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ("program_type") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("program_type"), UPDATE ("program_type") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ("renewal_period_months") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT INSERT ("renewal_period_months"), UPDATE ("renewal_period_months") ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ("status") ON TABLE "public"."training_programs" FROM "authenticated";

GRANT UPDATE ("status") ON TABLE "public"."training_programs" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."training_programs" TO "authenticated";

REVOKE ALL ON TABLE "public"."certification_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."certification_overview" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_by_department" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_by_department" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_by_location" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_by_location" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_by_requirement" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_by_requirement" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_overview" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_trend" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_trend" TO "authenticated";

REVOKE ALL ON TABLE "public"."executive_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."executive_overview" TO "authenticated";

REVOKE ALL ON TABLE "public"."manager_dashboard" FROM "authenticated";

GRANT SELECT ON TABLE "public"."manager_dashboard" TO "authenticated";

REVOKE ALL ON TABLE "public"."me" FROM "authenticated";

GRANT SELECT ON TABLE "public"."me" TO "authenticated";

REVOKE ALL ON TABLE "public"."team_board" FROM "authenticated";

GRANT SELECT ON TABLE "public"."team_board" TO "authenticated";

REVOKE ALL ON TABLE "public"."upcoming_deadlines" FROM "authenticated";

GRANT SELECT ON TABLE "public"."upcoming_deadlines" TO "authenticated";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" REVOKE ALL ON FUNCTIONS FROM PUBLIC;

ALTER TABLE "public"."announcements"
  ADD COLUMN "published_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."announcements"
  ADD CONSTRAINT "expires_after_publication" CHECK ((expires_at > published_at));

CREATE INDEX announcements_organization_id_idx ON public.announcements USING btree (organization_id, published_at DESC, id);

COMMENT ON COLUMN "public"."announcements"."published_at" IS 'When everybody was told.';

ALTER TABLE "public"."announcements"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."certificates"
  ADD COLUMN "issued_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX certificates_organization_id_idx ON public.certificates USING btree (organization_id, issued_at DESC, id);

CREATE INDEX certificates_user_id_idx ON public.certificates USING btree (user_id, issued_at DESC, id);

COMMENT ON COLUMN "public"."certificates"."issued_at" IS 'When it was issued, in business time.';

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

REVOKE ALL ("created_at") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("created_at") ON TABLE "public"."compliance_records" TO "authenticated";

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "occurred_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX compliance_violations_organization_id_idx ON public.compliance_violations USING btree (organization_id, occurred_at DESC, id);

CREATE INDEX compliance_violations_user_id_idx ON public.compliance_violations USING btree (user_id, occurred_at DESC);

COMMENT ON COLUMN "public"."compliance_violations"."occurred_at" IS 'When the requirement was not met: the missed deadline of an automatic one.';

REVOKE ALL ("occurred_at") ON TABLE "public"."compliance_violations" FROM "authenticated";

GRANT INSERT ("occurred_at") ON TABLE "public"."compliance_violations" TO "authenticated";

ALTER TABLE "public"."compliance_violations"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."compliance_violations"
  ADD CONSTRAINT "violations_are_not_of_the_future" CHECK ((occurred_at <= created_at));

ALTER TABLE "public"."departments"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE POLICY "delete_own" ON "public"."idempotency_keys"
  FOR DELETE
  TO "authenticated"
  USING (((auth_user_id = ( SELECT auth.uid() AS uid)) AND (( SELECT private.my_staff_id() AS my_staff_id) IS NOT NULL)));

CREATE POLICY "insert_own" ON "public"."idempotency_keys"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((auth_user_id = ( SELECT auth.uid() AS uid)) AND (( SELECT private.my_staff_id() AS my_staff_id) IS NOT NULL)));

CREATE POLICY "select_own" ON "public"."idempotency_keys"
  FOR SELECT
  TO "authenticated"
  USING (((auth_user_id = ( SELECT auth.uid() AS uid)) AND (( SELECT private.my_staff_id() AS my_staff_id) IS NOT NULL)));

CREATE POLICY "update_own" ON "public"."idempotency_keys"
  FOR UPDATE
  TO "authenticated"
  USING (((auth_user_id = ( SELECT auth.uid() AS uid)) AND (( SELECT private.my_staff_id() AS my_staff_id) IS NOT NULL)));

ALTER TABLE "public"."locations"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."manager_dashboard_metrics"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."module_progress"
  ADD COLUMN "started_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

COMMENT ON COLUMN "public"."module_progress"."started_at" IS 'When the learner first opened the module.';

ALTER TABLE "public"."module_progress"
  ADD COLUMN "last_activity_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

COMMENT ON COLUMN "public"."module_progress"."last_activity_at" IS 'When the learner last reported; bounds the active time credited next.';

ALTER TABLE "public"."notifications"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX notifications_user_id_idx ON public.notifications USING btree (user_id, created_at DESC, id);

ALTER TABLE "public"."organizations"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."positions"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."quiz_answer_keys"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "started_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX quiz_attempts_user_id_idx ON public.quiz_attempts USING btree (user_id, started_at);

COMMENT ON COLUMN "public"."quiz_attempts"."started_at" IS 'When the questions were first shown.';

ALTER TABLE "public"."staff"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."staff_certifications"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."training_analytics"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "assigned_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."training_assignments"
  ADD CONSTRAINT "due_after_assigned" CHECK ((due_date >= assigned_at));

CREATE VIEW "public"."assignment_overview" WITH (security_invoker=true) AS  SELECT a.id,
    a.organization_id,
    a.user_id,
    person.full_name AS user_name,
    person.manager_id,
    a.program_id,
    program.program_name,
    program.program_type,
    program.is_mandatory,
    a.assigned_by,
    a.assigned_at,
    a.due_date,
    private.deadline_date(a.due_date, practice.time_zone) AS due_on,
    a.completion_deadline,
    a.priority_level,
    a.status,
    a.started_at,
    a.completed_at,
    a.cancelled_at,
    a.cancellation_reason,
    a.last_reminder_sent,
    a.updated_at,
        CASE
            WHEN (a.status = ANY (ARRAY['completed'::public.assignment_status_enum, 'cancelled'::public.assignment_status_enum])) THEN (a.status)::text
            WHEN ((a.due_date <= private.clock()) AND (a.completion_deadline > private.clock())) THEN 'grace_period'::text
            WHEN (a.due_date <= private.clock()) THEN 'overdue'::text
            WHEN (a.due_date <= (private.clock() + '14 days'::interval)) THEN 'due_soon'::text
            ELSE (a.status)::text
        END AS state,
    modules.required_count AS required_modules,
    modules.completed_count AS completed_modules,
        CASE
            WHEN (a.status = 'completed'::public.assignment_status_enum) THEN 100
            WHEN (modules.required_count = 0) THEN 0
            ELSE ((((modules.completed_count * 100) + modules.partial_percentage) / modules.required_count))::integer
        END AS progress_percentage,
    modules.total_minutes AS estimated_minutes,
    modules.remaining_minutes,
    certificate.id AS certificate_id
   FROM (((((public.training_assignments a
     JOIN public.organizations practice ON ((practice.id = a.organization_id)))
     JOIN public.staff person ON ((person.id = a.user_id)))
     JOIN public.training_programs program ON ((program.id = a.program_id)))
     LEFT JOIN public.certificates certificate ON ((certificate.assignment_id = a.id)))
     CROSS JOIN LATERAL ( SELECT count(*) AS required_count,
            count(done.id) AS completed_count,
            COALESCE(sum(p.progress_percentage) FILTER (WHERE (done.id IS NULL)), (0)::bigint) AS partial_percentage,
            COALESCE(sum(m.estimated_duration_minutes), (0)::bigint) AS total_minutes,
            COALESCE(sum(m.estimated_duration_minutes) FILTER (WHERE (done.id IS NULL)), (0)::bigint) AS remaining_minutes
           FROM ((public.training_modules m
             LEFT JOIN public.training_completions done ON (((done.assignment_id = a.id) AND (done.module_id = m.id) AND done.passed)))
             LEFT JOIN public.module_progress p ON (((p.assignment_id = a.id) AND (p.module_id = m.id))))
          WHERE ((m.program_id = a.program_id) AND m.is_required AND (m.published_at IS NOT NULL) AND (m.archived_at IS NULL))) modules);

REVOKE ALL ON TABLE "public"."assignment_overview" FROM "anon", "service_role";

COMMENT ON COLUMN "public"."training_assignments"."assigned_at" IS 'When it was assigned, in business time.';

COMMENT ON VIEW "public"."assignment_overview" IS 'Assignments as people read them: names, the due date in the practice''s calendar, state (assigned, in_progress, due_soon within 14 days, grace_period, overdue, completed, cancelled) at this moment, progress over the required modules in percent, minutes estimated and remaining.';

REVOKE ALL ON TABLE "public"."assignment_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."assignment_overview" TO "authenticated";

ALTER TABLE "public"."training_assignments"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."training_completions"
  ADD COLUMN "completed_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."training_completions"
  ADD CONSTRAINT "completed_after_started" CHECK ((completed_at >= started_at));

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
    COALESCE(p.pages_viewed, '{}'::integer[]) AS pages_viewed,
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
    attempts.open_attempt_id
   FROM (((((public.training_assignments a
     JOIN public.training_modules m ON ((m.program_id = a.program_id)))
     LEFT JOIN public.module_progress p ON (((p.assignment_id = a.id) AND (p.module_id = m.id))))
     LEFT JOIN public.training_completions done ON (((done.assignment_id = a.id) AND (done.module_id = m.id) AND done.passed)))
     LEFT JOIN public.training_content content ON (((content.module_id = m.id) AND (content.id = COALESCE(p.content_id, ( SELECT c.id
           FROM public.training_content c
          WHERE ((c.module_id = m.id) AND c.is_current_version)))))))
     CROSS JOIN LATERAL ( SELECT count(*) AS taken,
            (array_agg(q.id) FILTER (WHERE (q.submitted_at IS NULL)))[1] AS open_attempt_id
           FROM public.quiz_attempts q
          WHERE ((q.assignment_id = a.id) AND (q.module_id = m.id))) attempts)
  WHERE ((m.published_at IS NOT NULL) AND ((m.archived_at IS NULL) OR (done.id IS NOT NULL)));

REVOKE ALL ON TABLE "public"."assignment_modules" FROM "anon", "service_role";

CREATE INDEX training_completions_organization_id_idx ON public.training_completions USING btree (organization_id, completed_at DESC, id);

CREATE INDEX training_completions_program_id_idx ON public.training_completions USING btree (program_id, completed_at);

CREATE INDEX training_completions_user_id_idx ON public.training_completions USING btree (user_id, completed_at DESC, id);

COMMENT ON COLUMN "public"."training_completions"."completed_at" IS 'Effective time: when it was done. created_at is when it was recorded.';

COMMENT ON VIEW "public"."assignment_modules" IS 'The outline of an assignment: its modules in order, the content version this learner has, how far they are, what they completed.';

REVOKE ALL ON TABLE "public"."assignment_modules" FROM "authenticated";

GRANT SELECT ON TABLE "public"."assignment_modules" TO "authenticated";

ALTER TABLE "public"."training_completions"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."training_completions"
  ADD CONSTRAINT "recorded_after_completed" CHECK ((completed_at <= created_at));

ALTER TABLE "public"."training_content"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."training_modules"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."training_programs"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

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

COMMENT ON VIEW "public"."program_overview" IS 'Programs with their size and the assignments whoever asks may see.';

REVOKE ALL ON TABLE "public"."program_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."program_overview" TO "authenticated";

ALTER TABLE "public"."training_audit_logs"
  ALTER COLUMN "created_at" SET DEFAULT private.clock();

select private.after_migrate();
