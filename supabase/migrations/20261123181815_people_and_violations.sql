SET local check_function_bodies = off;

REVOKE ALL ("status") ON TABLE "public"."compliance_violations" FROM "authenticated";

DROP TRIGGER "compliance_violations__stamp" ON "public"."compliance_violations";

DROP VIEW "public"."certification_overview";

DROP VIEW "public"."executive_overview";

DROP FUNCTION "private"."tg_compliance_violations__stamp"();

CREATE EXTENSION "btree_gist" SCHEMA "extensions";

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

ALTER TABLE "public"."organizations"
  ADD COLUMN "working_days" smallint[] NOT NULL DEFAULT '{1,2,3,4,5}'::smallint[];

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

CREATE OR REPLACE FUNCTION public.add_violation_note (
  violation_id uuid,
  note         text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.add_violation_note(violation_id, note) $function$;

REVOKE ALL ON FUNCTION "public"."add_violation_note"(uuid, text) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."adopt_ce_rule"(text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.attach_violation_document (
  violation_id uuid,
  path         text,
  name         text
)
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.attach_violation_document(violation_id, path, name) $function$;

REVOKE ALL ON FUNCTION "public"."attach_violation_document"(uuid, text, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.cancel_leave (
  leave_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.cancel_leave(leave_id) $function$;

REVOKE ALL ON FUNCTION "public"."cancel_leave"(uuid) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."ce_cycle"(date, date, integer, date) FROM PUBLIC, "anon";

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

REVOKE ALL ON FUNCTION "public"."ce_rule_templates"() FROM PUBLIC, "anon";

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

REVOKE ALL ON FUNCTION "public"."certification_duplicates"(uuid[]) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) FROM PUBLIC, "anon";

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

REVOKE ALL ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."dea_number_is_valid"(text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.end_leave (
  leave_id uuid,
  last_day date
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.end_leave(leave_id, last_day) $function$;

REVOKE ALL ON FUNCTION "public"."end_leave"(uuid, date) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."guessed_certification_kind"(text) FROM PUBLIC, "anon";

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

REVOKE ALL ON FUNCTION "public"."normalized_certification_number"(text) FROM PUBLIC, "anon";

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

REVOKE ALL ON FUNCTION "public"."npi_is_valid"(text) FROM PUBLIC, "anon";

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

REVOKE ALL ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.review_ce_credit (
  credit_id uuid,
  approve   boolean,
  note      text    DEFAULT NULL::text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.review_ce_credit(credit_id, approve, note) $function$;

REVOKE ALL ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.review_ce_rule (
  rule_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.review_ce_rule(rule_id) $function$;

REVOKE ALL ON FUNCTION "public"."review_ce_rule"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.revoke_ce_credit (
  credit_id uuid,
  reason    text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.revoke_ce_credit(credit_id, reason) $function$;

REVOKE ALL ON FUNCTION "public"."revoke_ce_credit"(uuid, text) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."violation_owners"(uuid) FROM PUBLIC, "anon", "service_role";

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

ALTER TABLE "public"."employment_periods"
  ADD CONSTRAINT "employed_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."employment_periods"
  ADD CONSTRAINT "employment_periods_do_not_overlap" EXCLUDE USING gist (user_id WITH =, daterange(started_on, ended_on, '[]'::text) WITH &&);

ALTER TABLE "public"."employment_periods"
  ADD CONSTRAINT "employment_periods_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."organizations"
  ADD CONSTRAINT "working_days_are_days_of_the_week"
    CHECK (((working_days <@ '{1,2,3,4,5,6,7}'::smallint[]) AND ((cardinality(working_days) >= 1) AND (cardinality(working_days) <= 7))));

ALTER TABLE "public"."practice_closures"
  ADD CONSTRAINT "closed_location_is_of_the_practice" FOREIGN KEY (location_id, organization_id) REFERENCES public.locations(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."practice_closures"
  ADD CONSTRAINT "practice_closures_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

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

CREATE INDEX employment_periods_organization_id_idx ON public.employment_periods USING btree (organization_id);

CREATE INDEX employment_periods_user_id_idx ON public.employment_periods USING btree (user_id, started_on);

CREATE INDEX practice_closures_location_id_idx ON public.practice_closures USING btree (location_id);

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

CREATE POLICY "select_own_team_oversight" ON "public"."employment_periods"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

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

COMMENT ON COLUMN "public"."employment_periods"."ended_on" IS 'Last day of work, in the practice''s calendar; null while employed.';

COMMENT ON COLUMN "public"."employment_periods"."started_on" IS 'First day of work, in the practice''s calendar.';

COMMENT ON COLUMN "public"."organizations"."working_days" IS 'Days of the week on which people work unless their own say otherwise: 1 is Monday, 7 is Sunday.';

COMMENT ON COLUMN "public"."practice_closures"."closed_on" IS 'The day, in the practice''s calendar.';

COMMENT ON COLUMN "public"."practice_closures"."location_id" IS 'The location that is closed; null: the whole practice.';

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

COMMENT ON FUNCTION "private"."after_migrate"() IS 'What a schema diff cannot see: audit partitions, storage buckets, the key that seals signatures, the history of people who were there before it was kept, the cron schedule. Every migration ends with it; it may run any number of times.';

COMMENT ON FUNCTION "private"."apply_leaves"(uuid[]) IS 'The hourly job, and the last step of every change to a leave: who is away today in the practice''s calendar is on_leave, who is back is active. People given, or everybody with a leave (null). Returns how many it changed.';

COMMENT ON FUNCTION "private"."backfill_employment"() IS 'Gives everybody who was there before history was kept a period and one statement since their day of hiring. May run any number of times; returns how many statements it wrote.';

COMMENT ON FUNCTION "private"."check_leave"(uuid, uuid, date, date) IS 'Refuses a leave that cannot be: who asks must be a training administrator of the person''s practice. leave_id is the leave being changed, null for a new one. Raises 404 PERSON_NOT_FOUND, 409 PERSON_NOT_ACTIVE, 400 START_MISSING, 400 LEAVE_ENDS_BEFORE_IT_STARTS, 400 LEAVE_BEFORE_HIRING, 400 LEAVE_TOO_LONG, 409 LEAVE_OVERLAPS.';

COMMENT ON FUNCTION "private"."checksum_results"(uuid[]) IS 'Ledger rows of what the checksums of these certifications say; none where there is no checksum.';

COMMENT ON FUNCTION "private"."due_dates_after_leaves"(uuid[], public.staff_leaves) IS 'When the open assignments of these people are due, given their leaves: a due date on the first day of a leave or later moves by the leave''s days, counted from the day of assignment if that is later; an open-ended leave moves nothing until its end is known. instead stands for a leave that is being considered. moved_days is the difference to now in calendar days, leave_ids and leave_days say in parallel what each leave contributes.';

COMMENT ON FUNCTION "private"."escalate_violations"() IS 'The hourly job: a corrective action that is late goes to the next active manager above its owner who may read it, once for each due date, as a step of its history. Returns how many were escalated.';

COMMENT ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) IS 'Whether two credentials with one number are one and the same thing: numbers of NPI and DEA are unique in the country, those of licences in their state, others under their name.';

COMMENT ON FUNCTION "private"."is_working_day"(uuid, date) IS 'Whether a person works on a day of the practice''s calendar: one of their days of the week, no closure of the practice or their location, no leave. Null for nobody.';

COMMENT ON FUNCTION "private"."move_due_dates"(uuid[]) IS 'Moves due dates and completion deadlines of open assignments as due_dates_after_leaves says, and notes for which leave. Returns how many it moved.';

COMMENT ON FUNCTION "private"."next_working_day"(uuid, date) IS 'The day itself if the person works on it (is_working_day), else the first one after it. Null where none is in sight: an open-ended leave, or more than 400 days off.';

COMMENT ON FUNCTION "private"."restate_staff_history"(uuid[], jsonb, text) IS 'Brings the history of these people in line with their employment periods and with what is stated about them now: [{user_id, valid_from, valid_until, facts}], which wins over what was stated before. Earlier statements are superseded, not changed. Returns how many rows it wrote.';

COMMENT ON FUNCTION "private"."staff_facts"(jsonb) IS 'What history keeps of a row of staff or of staff_history: the place in the practice, the level and the kind of employment.';

COMMENT ON FUNCTION "private"."tg_ce_credits__keep_facts"() IS 'A credit is reviewed once and revoked once; nothing else of it changes. Raises 403 APPEND_ONLY.';

COMMENT ON FUNCTION "private"."tg_ce_credits__stamp"() IS 'Notes who filed a credit and that it waits for review. Raises 400 EARNED_IN_THE_FUTURE.';

COMMENT ON FUNCTION "private"."tg_ce_rules__stamp"() IS 'A new or changed rule counts for nobody until it is reviewed.';

COMMENT ON FUNCTION "private"."tg_compliance_records__meet_again"() IS 'Marks violations that were flagged automatically once the requirement is met again. They are not closed by it: a person verifies them.';

COMMENT ON FUNCTION "private"."tg_compliance_violations__record_step"() IS 'Opens the history of a violation: who recorded it, or that it was flagged automatically.';

COMMENT ON FUNCTION "private"."tg_staff__keep_history"() IS 'Keeps employment_periods and staff_history: a change holds from today in the practice''s calendar, a new person''s place from the first day of work. Raises 409 PERIODS_OVERLAP.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__check_number"() IS 'Refuses a number that breaks the published rule of its kind, and one the person has on record already unless this renews it. What was recorded before is judged when its number changes. Raises 400 CERTIFICATION_NUMBER_INVALID, 409 CERTIFICATION_ALREADY_HELD.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__record_checksum"() IS 'Enters in the ledger what the checksum of every new number says.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__stamp"() IS 'Keeps status in line with the dates, notes who filed and reviewed, guesses a kind nobody gave, and asks for a new review when what was reviewed changes.';

COMMENT ON FUNCTION "private"."tg_staff_leaves__move_due_dates"() IS 'Keeps due dates of open training in step with who is away.';

COMMENT ON FUNCTION "private"."tg_training_assignments__earn_ce_credits"() IS 'A finished program that gives continuing education credit gives it once, by itself, in the category general.';

COMMENT ON FUNCTION "private"."tg_violation_steps__notify"() IS 'Tells the owner of a corrective action, the person''s manager and whoever it was escalated to about each step, the person about what was recorded by hand, and raises compliance_violation_changed.';

COMMENT ON FUNCTION "private"."violation_to_change"(uuid) IS 'A violation that whoever asks may read, locked until the transaction ends. Raises 404 VIOLATION_NOT_FOUND.';

COMMENT ON FUNCTION "public"."add_violation_note"(uuid, text) IS 'Adds a note to the history of a violation, also of one''s own. Everybody who reads the violation reads it. Raises 404 VIOLATION_NOT_FOUND, 400 NOTE_MISSING.';

COMMENT ON FUNCTION "public"."adopt_ce_rule"(text) IS 'Takes over a template of a continuing education rule, as training administrator: a rule of the practice that counts once it is reviewed. Returns its id. Raises 404 TEMPLATE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."attach_violation_document"(uuid, text, text) IS 'Attaches an uploaded document (an object of the bucket credentials in the person''s folder) to a violation, as a step of its history; gives that step''s id. Raises 404 VIOLATION_NOT_FOUND, 400 DOCUMENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."cancel_leave"(uuid) IS 'Calls a leave off: it counts for nothing, and due dates go back to where they were without it. Cancelling twice changes nothing. For training administrators. Raises 404 LEAVE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."ce_cycle"(date, date, integer, date) IS 'The continuing education cycle of a licence that a day falls in, both ends of the practice''s calendar: the months that end with its last valid day, or, where it does not expire, months counted from its issue.';

COMMENT ON FUNCTION "public"."ce_rule_templates"() IS 'Continuing education rules to start from: contact hours in a cycle of months. Their facts are of secondary sources; a practice reviews them before they count. Not legal advice.';

COMMENT ON FUNCTION "public"."certification_duplicates"(uuid[]) IS 'Which of these certifications, of people whoever asks leads or oversees, carry a number that somebody else of the practice has on record too. The other person is named to those who may see both, else null.';

COMMENT ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) IS 'Whether a number follows the published rule of its kind: valid, invalid, missing, or no_published_format where there is no rule to follow.';

COMMENT ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) IS 'Corrects what a person was from effective_from until the day before effective_until (null: to this day, which changes the person''s details too). facts holds what was different: position_id, department_id, location_id, manager_id, employment_kind, and permission_level for the past. The earlier statement stays readable as superseded. For training administrators. Raises 404 PERSON_NOT_FOUND, 404 PLACE_NOT_FOUND, 400 INVALID_FACTS, 400 REASON_MISSING, 400 DATE_IN_THE_FUTURE, 400 INVALID_RANGE, 400 NOT_EMPLOYED_THEN, 400 LEVEL_IS_SET_ELSEWHERE, 400 OWN_MANAGER, 409 REPORTING_CYCLE.';

COMMENT ON FUNCTION "public"."dea_number_is_valid"(text) IS 'Whether a normalised number is a well-formed DEA registration number (21 CFR part 1301): two letters, the second of which is the digit 9 for registrants under a business name, and seven digits whose last one is the last digit of d1 + d3 + d5 + 2 × (d2 + d4 + d6). It says nothing about whether the number was issued.';

COMMENT ON FUNCTION "public"."end_leave"(uuid, date) IS 'Sets the last day of a leave: earlier than planned, later, or of one that was open-ended; what was planned is kept. Due dates of open training move with it. For training administrators. Raises what check_leave does, 404 LEAVE_NOT_FOUND, 409 LEAVE_CANCELLED, 400 LAST_DAY_MISSING.';

COMMENT ON FUNCTION "public"."guessed_certification_kind"(text) IS 'What kind a licence or certification is by its name alone, where nobody said it: certification where the name is not plain.';

COMMENT ON FUNCTION "public"."normalized_certification_number"(text) IS 'A number of a licence or certification as it is compared: capitals, without spaces, hyphens, dots and slashes; null for nothing.';

COMMENT ON FUNCTION "public"."npi_is_valid"(text) IS 'Whether a normalised number is a well-formed National Provider Identifier: ten digits whose last one is the Luhn check digit (ISO/IEC 7812-1) over 80840 and the number; 45 CFR 162.406. It says nothing about whether the number was issued.';

COMMENT ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) IS 'Which due dates would move, and by how many calendar days, if a leave were recorded (user_id, starts_on, ends_on), got another last day (leave_id, ends_on) or were cancelled (leave_id, is_cancelled). Changes nothing; saving does exactly this. For training administrators. Raises what check_leave does and 404 LEAVE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) IS 'Records that a person is away from one day to another, both included (null: open-ended), and returns the leave''s id. Due dates of open training move as preview_leave says. For training administrators. Raises what check_leave does, 400 KIND_MISSING, 400 NOTE_TOO_LONG.';

COMMENT ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) IS 'Enters in the ledger what somebody looked up about a certification of a direct report (of anyone, as training administrator), on a day of the practice''s calendar, today where it is not said. Returns the entry''s id. Raises 404 CERTIFICATION_NOT_FOUND, 403 OWN_CERTIFICATION, 400 VERIFICATION_SOURCE_MISSING, 400 VERIFICATION_OUTCOME_MISSING, 400 CHECKED_IN_THE_FUTURE.';

COMMENT ON FUNCTION "public"."remind_assignment"(uuid) IS 'Reminds a direct report (anyone, as training administrator) of an open assignment, at most once a day. Returns when. Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 PERSON_NOT_ACTIVE, 409 REMINDED_RECENTLY.';

COMMENT ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) IS 'Approves or rejects a credit from elsewhere of a direct report (of anyone, as training administrator). Raises 404 CE_CREDIT_NOT_FOUND, 403 OWN_CREDIT, 409 ALREADY_REVIEWED, 400 REASON_MISSING.';

COMMENT ON FUNCTION "public"."review_ce_rule"(uuid) IS 'Confirms, as training administrator, that a continuing education rule says what its board says: from now on it counts. Raises 404 CE_RULE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."revoke_ce_credit"(uuid, text) IS 'Takes back a credit: of a direct report (of anyone, as training administrator), or one''s own while it waits for review. It stays on record and counts no more. Raises 404 CE_CREDIT_NOT_FOUND, 409 ALREADY_REVOKED, 400 REASON_MISSING.';

COMMENT ON FUNCTION "public"."staff_as_of"(date, timestamp with time zone) IS 'Who was employed on a day, as what and where, as it was known at a moment (default: now), among the people whoever asks may see.';

COMMENT ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp with time zone) IS 'Takes a violation one step on (open, planned, in_progress, resolved, verified), changes its plan, or reopens it. version is the updated_at it was read with. A requirement that is met again may be verified at once. Raises 404 VIOLATION_NOT_FOUND, 403 OWN_VIOLATION, NOT_YOURS_TO_PLAN, NOT_YOUR_STEP, DONE_BY_YOURSELF, 409 STALE, STEP_OUT_OF_ORDER, 400 NOTE_MISSING, REASON_MISSING, PLAN_INCOMPLETE, DUE_DATE_PAST, OWNER_NOT_ELIGIBLE.';

COMMENT ON FUNCTION "public"."violation_owners"(uuid) IS 'Who may see to the corrective action: the managers above the person, training administrators and executives. For whoever may plan it, else nobody.';

COMMENT ON TABLE "public"."assignment_leave_shifts" IS 'The note on an assignment that a leave moved its due date: the clock stood still while the person was away. Kept by move_due_dates.';

COMMENT ON TABLE "public"."ce_credits" IS 'Continuing education somebody earned, proved by a certificate or by a training finished here. Appended: what is wrong is revoked.';

COMMENT ON TABLE "public"."ce_rules" IS 'Continuing education a practice''s licences ask for. A rule counts once somebody has reviewed it.';

COMMENT ON TABLE "public"."employment_periods" IS 'The times a person was employed, one row each: whoever comes back gets a new one. Kept by a trigger on staff, whose hired_on is the latest start.';

COMMENT ON TABLE "public"."practice_closures" IS 'Days on which the practice is closed, or one of its locations.';

COMMENT ON TABLE "public"."staff_history" IS 'What each person was, from one day to another, and when that was known. A correction supersedes what it replaces and leaves it readable. Kept by a trigger on staff and corrected by correct_staff_history; within an employment there is no day without a row.';

COMMENT ON TABLE "public"."staff_leave_details" IS 'Why a person is away, under the id of the leave: for the person, their direct manager and training administrators only (29 CFR 825.500(g)).';

COMMENT ON TABLE "public"."staff_leaves" IS 'When a person is away. Why is in staff_leave_details, which fewer people may read. Written by record_leave, end_leave and cancel_leave.';

COMMENT ON TABLE "public"."verifications" IS 'The ledger of checks: what was looked up where, by whom and when, and what it said. Appended only. source_unavailable is never a pass.';

COMMENT ON TABLE "public"."violation_steps" IS 'The history of a violation: who did what and when, in the words and under the names of that moment. Nothing of it changes afterwards.';

COMMENT ON VIEW "public"."ce_status" IS 'Continuing education of each licence under each reviewed rule that covers it, in contact hours, in the cycle that runs today (or ended last): earned, carried over from the cycle before (what was earned there above its hours, up to the rule''s maximum), waiting for review, and what is missing by due_on, the last day of the cycle in the practice''s calendar.';

COMMENT ON VIEW "public"."executive_overview" IS 'The practice in one row, at this moment; for training administrators and executives.';

COMMENT ON VIEW "public"."violation_overview" IS 'Violations with the names a board shows; is_late: the last day for the corrective action has passed and it is not done.';

REVOKE ALL ON FUNCTION "private"."add_violation_note"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."add_violation_note"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."add_violation_note"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."add_violation_note"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."apply_leaves"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."apply_leaves"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."apply_leaves"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."attach_violation_document"(uuid, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."attach_violation_document"(uuid, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."attach_violation_document"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."attach_violation_document"(uuid, text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."backfill_employment"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."backfill_employment"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."backfill_employment"() TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."checksum_results"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."checksum_results"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."checksum_results"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."is_working_day"(uuid, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."is_working_day"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_working_day"(uuid, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."move_due_dates"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."move_due_dates"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."move_due_dates"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."next_working_day"(uuid, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."next_working_day"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."next_working_day"(uuid, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."revoke_ce_credit"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."revoke_ce_credit"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."revoke_ce_credit"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."revoke_ce_credit"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."staff_facts"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."staff_facts"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."staff_facts"(jsonb) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."tg_violation_steps__notify"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_violation_steps__notify"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_violation_steps__notify"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."violation_owners"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."violation_owners"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."violation_owners"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."violation_owners"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."violation_to_change"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."violation_to_change"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."violation_to_change"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."add_violation_note"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."add_violation_note"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."add_violation_note"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."adopt_ce_rule"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."adopt_ce_rule"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."adopt_ce_rule"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."attach_violation_document"(uuid, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."attach_violation_document"(uuid, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."attach_violation_document"(uuid, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_leave"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."cancel_leave"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_leave"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."ce_cycle"(date, date, integer, date) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."ce_cycle"(date, date, integer, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."ce_cycle"(date, date, integer, date) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."ce_cycle"(date, date, integer, date) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."ce_rule_templates"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."ce_rule_templates"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."ce_rule_templates"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."ce_rule_templates"() TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."certification_duplicates"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."certification_duplicates"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."certification_duplicates"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."dea_number_is_valid"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."dea_number_is_valid"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."dea_number_is_valid"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."dea_number_is_valid"(text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."end_leave"(uuid, date) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."end_leave"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."end_leave"(uuid, date) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."guessed_certification_kind"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."guessed_certification_kind"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."guessed_certification_kind"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."guessed_certification_kind"(text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."normalized_certification_number"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."normalized_certification_number"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."normalized_certification_number"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."normalized_certification_number"(text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."npi_is_valid"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."npi_is_valid"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."npi_is_valid"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."npi_is_valid"(text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_ce_rule"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."review_ce_rule"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_ce_rule"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_ce_credit"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."revoke_ce_credit"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_ce_credit"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."take_violation_step"(uuid, public.violation_status_enum, text, uuid, text, date, timestamp WITH time zone) TO "postgres";

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

REVOKE ALL ON TABLE "public"."employment_periods" FROM "authenticated";

GRANT SELECT ON TABLE "public"."employment_periods" TO "authenticated";

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

REVOKE ALL ON TABLE "public"."verifications" FROM "authenticated";

GRANT SELECT ON TABLE "public"."verifications" TO "authenticated";

REVOKE ALL ON TABLE "public"."violation_steps" FROM "authenticated";

GRANT SELECT ON TABLE "public"."violation_steps" TO "authenticated";

REVOKE ALL ON TABLE "public"."ce_status" FROM "authenticated";

GRANT SELECT ON TABLE "public"."ce_status" TO "authenticated";

REVOKE ALL ON TABLE "public"."executive_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."executive_overview" TO "authenticated";

REVOKE ALL ON TABLE "public"."violation_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."violation_overview" TO "authenticated";

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
