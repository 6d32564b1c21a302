SET local check_function_bodies = off;

DROP POLICY "select_credentials" ON "storage"."objects";

DROP TRIGGER "compliance_records__audit_delete" ON "public"."compliance_records";

DROP TRIGGER "compliance_records__audit_update" ON "public"."compliance_records";

DROP INDEX "public"."compliance_records_one_per_certification_name_idx";

DROP VIEW "public"."compliance_by_department";

DROP VIEW "public"."compliance_by_location";

DROP VIEW "public"."compliance_by_requirement";

DROP VIEW "public"."executive_overview";

DROP VIEW "public"."compliance_overview";

DROP VIEW "public"."manager_dashboard";

DROP VIEW "public"."upcoming_deadlines";

ALTER TABLE "public"."compliance_records"
  DROP CONSTRAINT "a_record_has_one_source";

ALTER TABLE "public"."compliance_records"
  DROP CONSTRAINT "one_record_per_person_and_program";

DROP FUNCTION "private"."apply_compliance_transitions"();

DROP FUNCTION "private"."recalculate_compliance"(uuid[], uuid[]);

CREATE TABLE "public"."assignment_schedules" (
  "assignment_id"     uuid                     NOT NULL,
  "organization_id"   uuid                     NOT NULL,
  "user_id"           uuid                     NOT NULL,
  "requirement_ids"   uuid[]                   NOT NULL,
  "required_by"       date                     NOT NULL,
  "due_on"            date                     NOT NULL,
  "minutes"           integer                  NOT NULL,
  "reasons"           text[]                   NOT NULL,
  "withdrawn_at"      timestamp with time zone,
  "withdrawal_reason" text,
  CONSTRAINT "a_schedule_has_a_reason" CHECK ((cardinality(requirement_ids) > 0)),
  CONSTRAINT "assignment_schedules_pkey" PRIMARY KEY (assignment_id),
  CONSTRAINT "minutes_are_positive" CHECK ((minutes >= 0)),
  CONSTRAINT "withdrawals_say_why" CHECK (((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))),
  "scheduled_at"      timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."assignment_schedules"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."assignment_schedules" FROM "anon", "service_role";

CREATE TABLE "public"."compliance_checks" (
  "id"               uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"  uuid                     NOT NULL,
  "record_count"     integer                  NOT NULL,
  "difference_count" integer                  NOT NULL,
  CONSTRAINT "compliance_checks_pkey" PRIMARY KEY (id),
  "checked_at"       timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."compliance_checks"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."compliance_checks" FROM "anon", "service_role";

CREATE TABLE "public"."compliance_evidence" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  "user_id"         uuid NOT NULL,
  CONSTRAINT "compliance_evidence_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "compliance_evidence_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."compliance_evidence"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."compliance_evidence" FROM "anon", "service_role";

CREATE TABLE "public"."compliance_exception_details" (
  "id"              uuid NOT NULL,
  "organization_id" uuid NOT NULL,
  "user_id"         uuid NOT NULL,
  CONSTRAINT "compliance_exception_details_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."compliance_exception_details"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."compliance_exception_details" FROM "anon", "service_role";

CREATE TABLE "public"."compliance_exceptions" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  "user_id"         uuid NOT NULL,
  "requirement_id"  uuid NOT NULL,
  CONSTRAINT "compliance_exceptions_id_user_id_organization_id_key" UNIQUE (id, user_id, organization_id),
  CONSTRAINT "compliance_exceptions_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."compliance_exceptions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."compliance_exceptions" FROM "anon", "service_role";

CREATE TABLE "public"."requirement_versions" (
  "id"               uuid                        NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"  uuid                        NOT NULL,
  "requirement_id"   uuid                        NOT NULL,
  "version"          integer                     NOT NULL,
  "effective_from"   date                        NOT NULL,
  "requirement_name" character varying(200)      NOT NULL,
  "compliance_type"  public.compliance_type_enum NOT NULL,
  "priority_level"   public.priority_enum        NOT NULL DEFAULT 'medium'::public.priority_enum,
  "authority"        character varying(200)      NOT NULL,
  "citation"         character varying(500)      NOT NULL,
  "citation_url"     character varying(500),
  "notes"            text,
  "source_note"      character varying(500),
  "audience"         jsonb                       NOT NULL,
  "proofs"           jsonb                       NOT NULL,
  CONSTRAINT "authority_is_given" CHECK ((length(btrim((authority)::text)) > 0)),
  CONSTRAINT "citation_is_given" CHECK ((length(btrim((citation)::text)) > 0)),
  CONSTRAINT "citation_url_is_a_web_address" CHECK (((citation_url)::text ~ '^https://'::text)),
  CONSTRAINT "notes_are_bounded" CHECK ((length(notes) <= 5000)),
  CONSTRAINT "requirement_name_is_given" CHECK ((length(btrim((requirement_name)::text)) > 0)),
  CONSTRAINT "requirement_versions_pkey" PRIMARY KEY (id),
  CONSTRAINT "requirement_versions_requirement_id_version_key" UNIQUE (requirement_id, VERSION),
  CONSTRAINT "version_counts_from_one" CHECK ((version >= 1))
);

ALTER TABLE "public"."requirement_versions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."requirement_versions" FROM "anon", "service_role";

CREATE TABLE "public"."requirements" (
  "id"                uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"   uuid                     NOT NULL,
  "requirement_code"  character varying(40),
  "template_code"     character varying(40),
  "owner_id"          uuid                     NOT NULL,
  "created_by"        uuid                     NOT NULL,
  "reviewed_by"       uuid,
  "reviewed_at"       timestamp with time zone,
  "retired_by"        uuid,
  "retired_at"        timestamp with time zone,
  "retirement_reason" text,
  "updated_at"        timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "code_is_a_plain_word" CHECK (((requirement_code)::text ~ '^[A-Z0-9][A-Z0-9-]*$'::text)),
  CONSTRAINT "requirement_reviews_say_who_and_when" CHECK (((reviewed_at IS NULL) = (reviewed_by IS NULL))),
  CONSTRAINT "requirements_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "requirements_pkey" PRIMARY KEY (id),
  CONSTRAINT "retirement_reason_is_bounded" CHECK (((length(btrim(retirement_reason)) >= 1) AND (length(btrim(retirement_reason)) <= 2000))),
  CONSTRAINT "retirements_say_who_and_why" CHECK ((((retired_at IS NULL) = (retired_by IS NULL)) AND ((retired_at IS NULL) = (retirement_reason IS NULL)))),
  "created_at"        timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."requirements"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."requirements" FROM "anon", "service_role";

CREATE TABLE "public"."survey_binder_views" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "binder_id"       uuid                     NOT NULL,
  "opened"          text                     NOT NULL,
  "ip_address"      inet,
  "user_agent"      character varying(500),
  CONSTRAINT "opened_is_a_part_of_it"
    CHECK ((opened = ANY (ARRAY['page'::text, 'manifest'::text, 'contents'::text, 'roster'::text, 'requirements'::text, 'standings'::text, 'evidence'::text]))),
  CONSTRAINT "survey_binder_views_pkey" PRIMARY KEY (id),
  "viewed_at"       timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."survey_binder_views"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."survey_binder_views" FROM "anon", "service_role";

CREATE TABLE "public"."survey_binders" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "binder_name"     character varying(200)   NOT NULL,
  "token_hash"      bytea                    NOT NULL,
  "location_id"     uuid,
  "department_id"   uuid,
  "person_ids"      uuid[],
  "requirement_ids" uuid[],
  "contents"        jsonb                    NOT NULL,
  "manifest"        jsonb                    NOT NULL,
  "expires_at"      timestamp with time zone NOT NULL,
  "revoked_at"      timestamp with time zone,
  "revoked_by"      uuid,
  "created_by"      uuid                     NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "binder_name_is_given" CHECK ((length(btrim((binder_name)::text)) > 0)),
  CONSTRAINT "binder_revocations_say_who" CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  CONSTRAINT "contents_are_an_object" CHECK ((jsonb_typeof(contents) = 'object'::text)),
  CONSTRAINT "manifest_is_an_object" CHECK ((jsonb_typeof(manifest) = 'object'::text)),
  CONSTRAINT "people_are_named" CHECK (((cardinality(person_ids) >= 1) AND (cardinality(person_ids) <= 500))),
  CONSTRAINT "requirements_are_named" CHECK (((cardinality(requirement_ids) >= 1) AND (cardinality(requirement_ids) <= 200))),
  CONSTRAINT "survey_binders_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "survey_binders_pkey" PRIMARY KEY (id),
  CONSTRAINT "survey_binders_token_hash_key" UNIQUE (token_hash),
  CONSTRAINT "token_hash_is_sha256" CHECK ((length(token_hash) = 32)),
  "frozen_at"       timestamp with time zone NOT NULL DEFAULT private.clock(),
  "created_at"      timestamp with time zone NOT NULL DEFAULT private.clock(),
  CONSTRAINT "binder_ends_after_it_is_made" CHECK ((expires_at > created_at))
);

ALTER TABLE "public"."survey_binders"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."survey_binders" FROM "anon", "service_role";

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "requirement_id" uuid;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "covered_since" date;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "recalculate_at" timestamp WITH time zone;

ALTER TABLE "public"."organizations"
  ADD COLUMN "assigns_training" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."organizations"
  ADD COLUMN "weekly_training_minutes" integer NOT NULL DEFAULT 90;

CREATE TYPE "public"."clock_anchor_enum" AS ENUM (
  'completion',
  'expiry',
  'fixed_date',
  'hire_date',
  'evidence_expiry'
);

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "anchor" public.clock_anchor_enum NOT NULL;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "anchor_on" date;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "first_due_days" integer;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "renewal_months" integer;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "first_year_renewal_months" integer;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "minimum_months" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "renewal_opens_days" integer NOT NULL DEFAULT 60;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "grace_days" integer;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "pauses_on_leave" boolean NOT NULL DEFAULT true;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "change_due_days" integer;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "prior_evidence_months" integer;

CREATE TYPE "public"."evidence_kind_enum" AS ENUM (
  'training',
  'certification',
  'licence',
  'registration',
  'observation',
  'attestation',
  'verification',
  'external',
  'ce_credits'
);

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "kind" public.evidence_kind_enum NOT NULL;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "effective_at" timestamp WITH time zone;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "effective_on" date;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "expires_on" date;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "program_id" uuid;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "assignment_id" uuid;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "content_as_of" timestamp WITH time zone;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "certification_id" uuid;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "certification_kind" public.certification_kind_enum;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "certification_name" character varying(200);

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "certification_state" character(2);

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "requirement_id" uuid;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "outcome" public.verification_outcome_enum;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "document_url" character varying(500);

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "document_sha256" text;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "note" text;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "recorded_by" uuid;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "review_status" public.review_status_enum NOT NULL DEFAULT 'approved'::public.review_status_enum;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "reviewed_by" uuid;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "reviewed_at" timestamp WITH time zone;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "review_note" text;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "counted_at" timestamp WITH time zone;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "revoked_at" timestamp WITH time zone;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "revoked_by" uuid;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "revocation_reason" text;

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE TYPE "public"."exception_effect_enum" AS ENUM (
  'explains',
  'extends'
);

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "exception_effect" public.exception_effect_enum NOT NULL DEFAULT 'explains'::public.exception_effect_enum;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "blocks_work" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "work_tasks" text[] NOT NULL DEFAULT '{}'::text[];

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "retention_months" integer;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "retention_note" character varying(500);

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "change_note" text;

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "recorded_by" uuid;

CREATE TYPE "public"."exception_kind_enum" AS ENUM (
  'delay',
  'waiver'
);

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "kind" public.exception_kind_enum NOT NULL;

CREATE TYPE "public"."exception_reason_enum" AS ENUM (
  'workload',
  'leave',
  'availability',
  'medical',
  'religious',
  'other'
);

ALTER TABLE "public"."compliance_exception_details"
  ADD COLUMN "reason_kind" public.exception_reason_enum NOT NULL;

ALTER TABLE "public"."compliance_exception_details"
  ADD COLUMN "reason" text NOT NULL;

ALTER TABLE "public"."compliance_exception_details"
  ADD COLUMN "document_url" character varying(500);

ALTER TABLE "public"."compliance_exception_details"
  ADD COLUMN "decision_note" text;

ALTER TABLE "public"."compliance_exception_details"
  ADD COLUMN "end_reason" text;

ALTER TABLE "public"."compliance_exception_details"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE TYPE "public"."exception_status_enum" AS ENUM (
  'requested',
  'approved',
  'rejected',
  'withdrawn',
  'ended'
);

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "status" public.exception_status_enum NOT NULL DEFAULT 'requested'::public.exception_status_enum;

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "planned_on" date;

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "ends_on" date NOT NULL;

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "requested_by" uuid NOT NULL;

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "decided_by" uuid;

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "decided_at" timestamp WITH time zone;

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "ended_by" uuid;

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "ended_at" timestamp WITH time zone;

ALTER TABLE "public"."compliance_exceptions"
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
  -- What seals signatures. A newer key, signature_seal_2, takes over as soon as it is there; the older one stays, to verify what it sealed.
  if not exists (select from vault.secrets where name = 'signature_seal_1') then
    perform vault.create_secret(encode(extensions.gen_random_bytes(32), 'hex'), 'signature_seal_1', 'Seals signatures (HMAC-SHA256).');
  end if;
  perform private.backfill_employment();
  perform private.backfill_evidence();
  perform private.schedule_jobs();
end
$function$;

CREATE OR REPLACE FUNCTION private.apply_compliance_transitions()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  -- Read once: a call for each row costs more than the row.
  moment timestamptz := private.clock();
  people uuid[];
  asked uuid[];
  moved integer;
  renewed integer;
  written integer := 0;
begin
  -- Few at a time: who left, and who filed a proof ahead.
  select array_agg(distinct r.user_id), array_agg(distinct r.requirement_id) into people, asked
  from public.compliance_records r where r.recalculate_at <= moment;
  if people is not null then written := private.recalculate_requirements(people, asked); end if;

  update public.compliance_records r set
    -- compliance_status_at() and next_transition_at(), written out.
    compliance_status = case
      when r.next_required_date is null or moment < r.next_required_date then case when r.last_compliance_date is null then 'pending' else 'compliant' end
      when moment < r.grace_period_end then 'grace_period'
      else 'non_compliant'
    end::public.status_enum,
    next_transition_at = case when moment < r.next_required_date then r.next_required_date when moment < r.grace_period_end then r.grace_period_end end
  where r.next_transition_at <= moment;
  get diagnostics moved = row_count;

  update public.staff_certifications c
  set status = public.certification_status_at(c.status, c.expiration_date, practice.time_zone, moment)
  from public.organizations practice
  where practice.id = c.organization_id
    -- Only those whose day may have come, a day early for practices that are ahead of Greenwich.
    and c.id in (
      select soon.id from public.staff_certifications soon where soon.status = 'active' and soon.expiration_date <= moment::date + 61
      union all
      select past.id from public.staff_certifications past where past.status = 'pending_renewal' and past.expiration_date <= moment::date)
    and c.status <> public.certification_status_at(c.status, c.expiration_date, practice.time_zone, moment);
  get diagnostics renewed = row_count;
  return written + moved + renewed;
end
$function$;

CREATE OR REPLACE FUNCTION private.backfill_evidence()
  RETURNS integer
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select private.file_training_evidence(array(
      select a.id from public.training_assignments a where a.status = 'completed'
      and not exists (select from public.compliance_evidence e where e.assignment_id = a.id)), true)
    + private.file_certification_evidence(array(
      select c.id from public.staff_certifications c where c.review_status = 'approved' and c.status <> 'suspended'
      and not exists (select from public.compliance_evidence e where e.certification_id = c.id)), true)
    + private.file_ce_evidence(array(select distinct c.user_id from public.ce_credits c))
$function$;

CREATE OR REPLACE FUNCTION private.canonical_json (
  value jsonb
)
  RETURNS text
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
begin
  return case jsonb_typeof(value)
    when 'object' then (
      select '{' || coalesce(string_agg(to_jsonb(member.key)::text || ':' || private.canonical_json(member.value), ',' order by member.key collate "C"), '') || '}'
      from jsonb_each(value) member)
    when 'array' then (
      select '[' || coalesce(string_agg(private.canonical_json(element.value), ',' order by element.position), '') || ']'
      from jsonb_array_elements(value) with ordinality element (value, position))
    else value::text
  end;
end
$function$;

CREATE OR REPLACE FUNCTION private.certification_evidence_kind (
  kind public.certification_kind_enum
)
  RETURNS public.evidence_kind_enum
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select case kind when 'licence' then 'licence' when 'dea_registration' then 'registration' when 'npi' then 'registration' else 'certification' end::public.evidence_kind_enum
$function$;

CREATE OR REPLACE FUNCTION private.check_compliance()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  practice record;
  differences integer;
  total integer := 0;
begin
  -- What time alone has changed is no difference.
  perform private.apply_compliance_transitions();
  for practice in select o.id, array(select s.id from public.staff s where s.organization_id = o.id) as people from public.organizations o order by o.id loop
    differences := private.recalculate_compliance(practice.people);
    insert into public.compliance_checks (organization_id, record_count, difference_count)
    select practice.id, count(*), differences from public.compliance_records r where r.organization_id = practice.id;
    total := total + differences;
  end loop;
  return total;
end
$function$;

CREATE OR REPLACE FUNCTION private.check_person_document (
  person        public.staff,
  path          text,
  is_restricted boolean
)
  RETURNS void
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if path is null then return; end if;
  if path !~ '^[^/]+/[^/]+/[^/]+$' or not starts_with(path, person.organization_id || '/' || person.id || '/')
    or not exists (select from storage.objects o where o.bucket_id = 'credentials' and o.name = path) then
    perform private.fail(400, 'DOCUMENT_NOT_FOUND', 'This document is not in the folder of the person.', 'Upload it first.');
  elsif is_restricted and split_part(path, '/', 3) !~ '^restricted-' then
    perform private.fail(400, 'DOCUMENT_NOT_RESTRICTED', 'A document of a medical or religious reason is stored where fewer people read it.', 'Upload it as a restricted document.');
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION private.claimed_certifications (
  user_ids uuid[]
)
  RETURNS TABLE (
    user_id          uuid,
    certification_id uuid
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
begin
  return query
  with proof as materialized (
    select v.requirement_id, p.kind, p.certification_kind, lower(p.certification_name) as name_prefix, p.state
    from private.rules_in_force(array(select distinct s.organization_id from public.staff s where s.id = any (user_ids))) v
    cross join lateral jsonb_array_elements(v.proofs) g (proofs)
    cross join lateral jsonb_to_recordset(g.proofs) p (
      kind public.evidence_kind_enum, program_id uuid, certification_kind public.certification_kind_enum, certification_name text, state text)
    where p.kind in ('certification', 'licence', 'registration')
  ), held as (
    select c.user_id, c.id, c.state, lower(c.certification_name) as name, coalesce(c.kind, public.guessed_certification_kind(c.certification_name)) as kind
    from public.staff_certifications c where c.user_id = any (user_ids)
  )
  select held.user_id, held.id
  from held
  join proof on proof.kind = private.certification_evidence_kind(held.kind)
    and (proof.certification_kind is null or proof.certification_kind = held.kind)
    and (proof.name_prefix is null or starts_with(held.name, proof.name_prefix))
    and (proof.state is null or proof.state = held.state)
  where exists (select from public.compliance_records r where r.user_id = held.user_id and r.requirement_id = proof.requirement_id);
end
$function$;

CREATE OR REPLACE FUNCTION private.claimed_programs (
  user_ids    uuid[],
  program_ids uuid[] DEFAULT NULL::uuid[]
)
  RETURNS TABLE (
    user_id    uuid,
    program_id uuid
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
begin
  return query
  with proof as materialized (
    select distinct v.requirement_id, (named.program #>> '{}')::uuid as program_id
    from private.rules_in_force(array(select distinct s.organization_id from public.staff s where s.id = any (user_ids))) v
    cross join lateral jsonb_path_query(v.proofs, '$[*][*].program_id') named (program)
  )
  select r.user_id, proof.program_id
  from public.compliance_records r join proof on proof.requirement_id = r.requirement_id
  where r.user_id = any (user_ids) and (program_ids is null or proof.program_id = any (program_ids));
end
$function$;

CREATE OR REPLACE FUNCTION private.clause_matches (
  clause          jsonb,
  position_id     uuid,
  is_clinical     boolean,
  department_id   uuid,
  location_id     uuid,
  state           text,
  employment_kind public.employment_kind_enum,
  user_id         uuid
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select coalesce(
    (not clause ? 'positions' or clause -> 'positions' ? position_id::text)
    and (not clause ? 'clinical' or (clause ->> 'clinical')::boolean = coalesce(is_clinical, false))
    and (not clause ? 'departments' or clause -> 'departments' ? department_id::text)
    and (not clause ? 'locations' or clause -> 'locations' ? location_id::text)
    and (not clause ? 'states' or clause -> 'states' ? state)
    and (not clause ? 'employment_kinds' or clause -> 'employment_kinds' ? employment_kind::text)
    and (not clause ? 'people' or clause -> 'people' ? user_id::text), false)
$function$;

CREATE OR REPLACE FUNCTION private.compliance_as_of (
  as_of     timestamp with time zone,
  known_at  timestamp with time zone,
  person_id uuid
)
  RETURNS TABLE (
    user_id              uuid,
    user_name            text,
    requirement_id       uuid,
    requirement_code     text,
    requirement_name     text,
    compliance_type      public.compliance_type_enum,
    compliance_status    public.status_enum,
    covered_since        date,
    last_compliance_date timestamp with time zone,
    next_required_date   timestamp with time zone,
    next_required_on     date,
    grace_period_end     timestamp with time zone,
    grace_ends_on        date
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
begin
  return query
  select r.user_id, s.full_name, r.requirement_id, q.requirement_code::text, r.requirement_name, r.compliance_type,
    public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, compliance_as_of.as_of),
    r.covered_since, r.last_compliance_date, r.next_required_date, private.deadline_date(r.next_required_date, practice.time_zone),
    r.grace_period_end, private.deadline_date(r.grace_period_end, practice.time_zone)
  from private.derived_requirement_records(array(
      select p.id from public.staff p
      where (compliance_as_of.person_id is null or p.id = compliance_as_of.person_id)
        and (p.id = private.my_staff_id() or p.organization_id = private.my_organization_id_as('training_administrator', 'executive')
          or p.id = any (array(select private.my_team_ids())))), null, compliance_as_of.as_of, compliance_as_of.known_at) r
  join public.staff s on s.id = r.user_id
  join public.requirements q on q.id = r.requirement_id
  join public.organizations practice on practice.id = r.organization_id
  order by s.full_name, r.user_id, r.requirement_name, r.requirement_id;
end
$function$;

CREATE OR REPLACE FUNCTION private.compliance_periods (
  person_id           uuid,
  only_requirement_id uuid
)
  RETURNS TABLE (
    requirement_id   uuid,
    requirement_name text,
    group_no         integer,
    period_number    integer,
    opens_on         date,
    due_on           date,
    met_on           date,
    evidence_id      uuid,
    valid_until      date,
    grace_ends_on    date,
    state            text
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  person public.staff := private.person_i_may_see(person_id);
begin
  return query
  with clock as (
    select c.*, private.local_date(private.clock(), c.time_zone) as today, cardinality(c.accepted) as met_count,
      rule.requirement_name, rule.renewal_opens_days, rule.grace_days, rule.first_due_days
    from private.requirement_clocks(array[person.id], case when only_requirement_id is not null then array[only_requirement_id] end) c
    join public.requirement_versions rule on rule.id = c.rule_id
  ), period as (
    -- Each proof that counted closed a period and opened the next; the last one is still open unless it never lapses.
    select c.*, n,
      case when n = 1 then least(c.started_on, c.evidence_days[c.accepted[1]]) else c.valid_until[n - 1] - c.renewal_opens_days end as opens,
      case when n = 1 then case when c.evidence_days[c.accepted[1]] < c.started_on then null
          when c.met_count is null or c.last_index is null then c.due_on else c.started_on + c.first_due_days end
        when n > c.met_count then c.due_on else nullif(c.valid_until[n - 1], 'infinity') end as due,
      c.evidence_days[c.accepted[n]] as met, c.evidence_ids[c.accepted[n]] as evidence, nullif(c.valid_until[n], 'infinity') as valid
    from clock c
    cross join lateral generate_series(1, coalesce(c.met_count, 0) + 1) n
    where n <= coalesce(c.met_count, 0) or c.due_on is not null or c.met_count is null
  )
  select p.requirement_id, p.requirement_name::text, p.group_no, p.n, p.opens, p.due, p.met, p.evidence, p.valid,
    p.due + p.grace_days,
    case when p.met is not null then 'met' when p.today > p.due then 'missed' when p.today < p.opens then 'coming' else 'open' end
  from period p
  order by p.requirement_name, p.requirement_id, p.group_no, p.n;
end
$function$;

CREATE OR REPLACE FUNCTION private.days_of_leave (
  due_on       date,
  counted_from date,
  leave_starts date[],
  leave_ends   date[]
)
  RETURNS integer
  LANGUAGE plpgsql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
declare
  pushed integer := 0;
begin
  for i in 1 .. coalesce(cardinality(leave_starts), 0) loop
    exit when leave_starts[i] > due_on + pushed;
    continue when leave_ends[i] <= counted_from;
    if leave_ends[i] is null then return null; end if;
    pushed := pushed + (leave_ends[i] - greatest(leave_starts[i], counted_from + 1) + 1);
  end loop;
  return pushed;
end
$function$;

CREATE OR REPLACE FUNCTION private.decide_exception (
  exception_id uuid,
  approve      boolean,
  note         text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  me uuid := private.my_staff_id();
  exception public.compliance_exceptions := private.exception_to_change(exception_id);
  said text := nullif(btrim(note), '');
begin
  if exception.user_id = me then
    perform private.fail(403, 'OWN_EXCEPTION', 'Somebody else decides on an exception of your own.', 'It waits for your manager or a training administrator.');
  elsif exception.user_id <> all (array(select private.my_assignable_ids())) then
    perform private.fail(403, 'NOT_YOURS_TO_DECIDE', 'The direct manager or a training administrator decides.');
  elsif exception.status <> 'requested' then
    perform private.fail(409, 'ALREADY_DECIDED', case exception.status when 'withdrawn' then 'This exception was withdrawn.' else 'This exception was decided on already.' end,
      case exception.status when 'approved' then 'End it where it no longer holds.' else 'It can be asked for again.' end);
  elsif approve is null then
    perform private.fail(400, 'DECISION_MISSING', 'Say whether it is approved.');
  elsif not approve and said is null then
    perform private.fail(400, 'NOTE_MISSING', 'Say why it is rejected.');
  elsif length(said) > 2000 then
    perform private.fail(400, 'NOTE_TOO_LONG', 'A note has 2000 characters at most.');
  elsif approve and exception.ends_on < (select private.local_date(private.clock(), o.time_zone) from public.organizations o where o.id = exception.organization_id) then
    perform private.fail(409, 'EXCEPTION_PAST', 'The last day of this exception has passed, so there is nothing left to approve.', 'Reject it; a later one can be asked for.');
  end if;
  update public.compliance_exceptions e
  set status = case when approve then 'approved' else 'rejected' end::public.exception_status_enum, decided_by = me, decided_at = private.clock()
  where e.id = exception.id;
  update public.compliance_exception_details d set decision_note = said where d.id = exception.id and said is not null;
end
$function$;

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
  with claimed as materialized (
    select * from private.claimed_certifications(user_ids)
  )
  select distinct on (c.user_id, lower(c.certification_name))
    c.organization_id, c.user_id, c.id, c.certification_name::text,
    c.issue_date::timestamp at time zone practice.time_zone,
    -- A suspended licence proves nothing from the day it was issued on.
    case when c.status = 'suspended' then c.issue_date::timestamp at time zone practice.time_zone
      else private.end_of_day(c.expiration_date, practice.time_zone) end
  from (select distinct id from unnest(user_ids) id) asked
  join public.staff s on s.id = asked.id and (s.employment_status <> 'terminated' or s.terminated_on >= as_of::date)
  join public.staff_certifications c on c.user_id = s.id and c.review_status = 'approved' and (as_of is null or c.issue_date < as_of::date)
    and not exists (select from claimed where claimed.user_id = c.user_id and claimed.certification_id = c.id)
  join public.organizations practice on practice.id = c.organization_id
  order by c.user_id, lower(c.certification_name), (c.status = 'suspended'), c.expiration_date desc nulls first, c.issue_date desc, c.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.derived_requirement_records (
  user_ids        uuid[],
  requirement_ids uuid[]                   DEFAULT NULL::uuid[],
  as_of           timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  known_at        timestamp with time zone DEFAULT NULL::timestamp WITH time zone
)
  RETURNS TABLE (
    organization_id      uuid,
    user_id              uuid,
    requirement_id       uuid,
    rule_id              uuid,
    compliance_type      public.compliance_type_enum,
    requirement_name     text,
    program_id           uuid,
    certification_id     uuid,
    covered_since        date,
    last_compliance_date timestamp with time zone,
    next_required_date   timestamp with time zone,
    grace_period_end     timestamp with time zone,
    recalculate_at       timestamp with time zone
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  SET jit TO 'off'
  AS $function$
#variable_conflict use_column
declare
  known timestamptz := coalesce(known_at, private.clock());
begin
  return query
  with rule as materialized (
    select v.*, (select (proof ->> 'program_id')::uuid from jsonb_path_query(v.proofs, '$[*][*] ? (exists(@.program_id))') proof limit 1) as program_id
    from private.rules_in_force(array(select distinct s.organization_id from public.staff s where s.id = any (user_ids)), requirement_ids, as_of, known_at) v
  ), standing as (
    select c.organization_id, c.user_id, c.requirement_id, c.rule_id, c.started_on, c.time_zone,
      case when bool_and(c.last_index is not null) then max(c.last_at) end as last_at,
      min(c.due_on) as due_on, min(c.changes_on) as changes_on,
      -- What counts last, of the group that was proved last.
      case when bool_and(c.last_index is not null) then (array_agg(c.evidence_ids[c.last_index] order by c.last_at desc, c.group_no))[1] end as evidence_id
    from private.requirement_clocks(user_ids, requirement_ids, as_of, known_at) c
    group by 1, 2, 3, 4, 5, 6
  ), exception as (
    select e.user_id, e.requirement_id, e.kind, e.ends_on
    from public.compliance_exceptions e
    where e.user_id = any (user_ids) and e.status in ('approved', 'ended') and e.decided_at <= known and (e.ended_at is null or e.ended_at > known)
  )
  select s.organization_id, s.user_id, s.requirement_id, s.rule_id, rule.compliance_type, rule.requirement_name::text,
    rule.program_id, evidence.certification_id, s.started_on, s.last_at,
    -- Each is private.end_of_day(), written out: a call for each of two million rows costs more than all the rest.
    (waived.due_on + 1)::timestamp at time zone s.time_zone,
    (nullif(greatest(waived.due_on + rule.grace_days, delayed.ends_on), waived.due_on) + 1)::timestamp at time zone s.time_zone,
    s.changes_on::timestamp at time zone s.time_zone
  from standing s
  join rule on rule.id = s.rule_id
  left join public.compliance_evidence evidence on evidence.id = s.evidence_id and evidence.certification_id is not null
  cross join lateral (
    select greatest(s.due_on, case when rule.exception_effect = 'extends' and s.due_on is not null then (
      select max(e.ends_on) from exception e
      where e.user_id = s.user_id and e.requirement_id = s.requirement_id and e.kind = 'waiver' and e.ends_on >= s.due_on) end) as due_on
  ) waived
  cross join lateral (
    select case when rule.exception_effect = 'extends' and waived.due_on is not null then (
      select max(e.ends_on) from exception e
      where e.user_id = s.user_id and e.requirement_id = s.requirement_id and e.kind = 'delay' and e.ends_on >= waived.due_on) end as ends_on
  ) delayed;
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
  with claimed as materialized (
    select * from private.claimed_programs(user_ids, program_ids)
  ), concerned as (
    select distinct a.user_id, a.program_id
    from (select distinct id from unnest(user_ids) id) asked
    join public.staff s on s.id = asked.id and (s.employment_status <> 'terminated' or s.terminated_on >= as_of::date)
    join public.training_assignments a on a.user_id = s.id
    join public.training_programs p on p.id = a.program_id and p.is_mandatory
    where (program_ids is null or a.program_id = any (program_ids))
      and not exists (select from claimed where claimed.user_id = a.user_id and claimed.program_id = a.program_id)
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

CREATE OR REPLACE FUNCTION private.end_exception (
  exception_id uuid,
  reason       text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  me uuid := private.my_staff_id();
  exception public.compliance_exceptions := private.exception_to_change(exception_id);
  said text := nullif(btrim(reason), '');
begin
  if exception.user_id <> me and exception.user_id <> all (array(select private.my_assignable_ids())) then
    perform private.fail(403, 'NOT_YOURS_TO_END', 'The person, the direct manager or a training administrator ends an exception.');
  elsif exception.status <> 'approved' then
    perform private.fail(409, 'NOT_RUNNING', 'This exception does not run.', case exception.status when 'requested' then 'It waits to be decided on.' end);
  elsif exception.ends_on < (select private.local_date(private.clock(), o.time_zone) from public.organizations o where o.id = exception.organization_id) then
    perform private.fail(409, 'NOT_RUNNING', 'This exception ended by itself on its last day.');
  elsif said is null then
    perform private.fail(400, 'REASON_MISSING', 'Say why it ends before its last day.');
  elsif length(said) > 2000 then
    perform private.fail(400, 'REASON_TOO_LONG', 'A reason has 2000 characters at most.');
  end if;
  update public.compliance_exceptions e set status = 'ended', ended_by = me, ended_at = private.clock() where e.id = exception.id;
  update public.compliance_exception_details d set end_reason = said where d.id = exception.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.exception_to_change (
  exception_id uuid
)
  RETURNS public.compliance_exceptions
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  exception public.compliance_exceptions;
begin
  select * into exception from public.compliance_exceptions e
  where e.id = exception_id and (
    e.organization_id = private.my_organization_id_as('training_administrator', 'executive')
    or private.my_staff_id() in (e.user_id, e.requested_by)
    or e.user_id = any (array(select private.my_team_ids())))
  for update;
  if exception.id is null then
    perform private.fail(404, 'EXCEPTION_NOT_FOUND', 'There is no such exception that you may see.');
  end if;
  return exception;
end
$function$;

CREATE OR REPLACE FUNCTION private.explain_compliance (
  user_id        uuid,
  requirement_id uuid,
  as_of          timestamp with time zone,
  known_at       timestamp with time zone
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_variable
declare
  person public.staff := private.person_i_may_see(user_id);
  practice public.organizations;
  moment timestamptz := coalesce(as_of, private.clock());
  known timestamptz := coalesce(known_at, private.clock());
  today date;
  rule public.requirement_versions;
  requirement public.requirements;
  place record;
  clause jsonb;
  standing record;
  status public.status_enum;
  groups jsonb;
  leaves jsonb;
  exceptions jsonb;
  steps text[];
  because text;
  due_on date;
  grace_ends_on date;
  last_on date;
begin
  select * into practice from public.organizations o where o.id = person.organization_id;
  today := private.local_date(moment, practice.time_zone);
  select * into requirement from public.requirements r where r.id = explain_compliance.requirement_id and r.organization_id = practice.id;
  if requirement.id is null then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  end if;
  select * into rule from private.rules_in_force(array[practice.id], array[requirement.id], as_of, known_at);
  if rule.id is null then
    return jsonb_build_object('covered', false, 'requirement', jsonb_build_object('id', requirement.id, 'code', requirement.requirement_code),
      'steps', jsonb_build_array('The requirement was not in force then.'));
  end if;

  select h.*, p.title as position_title, p.is_clinical, d.name as department_name, l.name as location_name, l.state into place
  from public.staff_history h
  left join public.positions p on p.id = h.position_id left join public.departments d on d.id = h.department_id left join public.locations l on l.id = h.location_id
  where h.user_id = person.id and h.recorded_at <= known and (h.superseded_at is null or h.superseded_at > known) and (h.valid_until is null or h.valid_until > today)
  order by h.valid_from limit 1;
  select c into clause from jsonb_array_elements(rule.audience -> 'include') c
  where private.clause_matches(c, place.position_id, place.is_clinical, place.department_id, place.location_id, place.state, place.employment_kind, person.id) limit 1;

  select * into standing from private.derived_requirement_records(array[person.id], array[requirement.id], as_of, known_at);
  status := case when standing.user_id is not null then
    public.compliance_status_at(standing.last_compliance_date, standing.next_required_date, standing.grace_period_end, moment) end;
  due_on := private.deadline_date(standing.next_required_date, practice.time_zone);
  grace_ends_on := private.deadline_date(standing.grace_period_end, practice.time_zone);
  last_on := private.local_date(standing.last_compliance_date, practice.time_zone);

  select jsonb_agg(jsonb_build_object(
    'proofs', (select jsonb_agg(p || jsonb_build_object('program_name', t.program_name)) from jsonb_array_elements(rule.proofs -> (c.group_no - 1)) p
      left join public.training_programs t on t.id::text = p ->> 'program_id'),
    'last_on', c.evidence_days[c.last_index], 'due_on', c.due_on,
    'evidence', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', e.id, 'kind', e.kind, 'title', coalesce(t.program_name, e.certification_name, replace(e.kind::text, '_', ' ')), 'on', c.evidence_days[i], 'expires_on', e.expires_on,
        'used', i = any (c.accepted), 'valid_until', nullif(c.valid_until[array_position(c.accepted, i)], 'infinity'), 'recorded_at', e.recorded_at,
        'why', case when i = c.last_index then 'This is what counts.'
          when i = any (c.accepted) then 'Counted until what came after it.'
          when rule.anchor = 'evidence_expiry' then 'Does not last longer than what was there.'
          when c.evidence_days[i] > today then 'Begins later.'
          else 'Done before the renewal opened, or too long before the start: kept, and changes nothing.' end) order by i desc), '[]')
      from generate_subscripts(c.evidence_ids, 1) i join public.compliance_evidence e on e.id = c.evidence_ids[i] left join public.training_programs t on t.id = e.program_id)
    ) order by c.group_no) into groups
  from private.requirement_clocks(array[person.id], array[requirement.id], as_of, known_at) c;
  select coalesce(jsonb_agg(jsonb_build_object('starts_on', l.starts_on, 'ends_on', l.ends_on) order by l.starts_on), '[]') into leaves
  from public.staff_leaves l where l.user_id = person.id and rule.pauses_on_leave and l.created_at <= known and (l.cancelled_at is null or l.cancelled_at > known)
    and standing.covered_since is not null and (l.ends_on is null or l.ends_on >= standing.covered_since);
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'planned_on', e.planned_on, 'ends_on', e.ends_on, 'decided_at', e.decided_at,
      'moves_a_date', rule.exception_effect = 'extends') order by e.ends_on), '[]') into exceptions
  from public.compliance_exceptions e
  where e.user_id = person.id and e.requirement_id = requirement.id and e.status in ('approved', 'ended') and e.decided_at <= known and (e.ended_at is null or e.ended_at > known)
    and e.ends_on >= today;

  because := case standing.covered_since
    when (select c.hired_on from private.requirement_clocks(array[person.id], array[requirement.id], as_of, known_at) c limit 1) then 'hired'
    when (select v.effective_from from public.requirement_versions v where v.requirement_id = requirement.id and v.version = 1) then 'requirement_started'
    when place.valid_from then 'role_changed' else 'rule_changed' end;
  steps := array[format('%s: %s.', rule.requirement_name, rule.citation)];
  if standing.user_id is null then
    steps := steps || case when place.user_id is null then 'Nobody who works here on that day.' else format('It does not cover %s: %s.', person.full_name,
      concat_ws(', ', place.position_title, place.department_name, place.location_name)) end;
  else
    steps := steps || format('It covers %s as one of: %s (%s).', person.full_name, private.named_clause(clause), concat_ws(', ', place.position_title, place.department_name, place.location_name))
      || format('Since %s, %s.', to_char(standing.covered_since, 'FMDD FMMonth YYYY'),
        case because when 'hired' then 'the first day of work' when 'requirement_started' then 'the first day of the requirement' when 'role_changed' then 'the change of role' else 'the change of the rule' end)
      || case when last_on is null then
          case when due_on is null then 'There is no proof yet, and no first date.' else format('There is no proof yet; the first is due on %s.', to_char(due_on, 'FMDD FMMonth YYYY')) end
        else format('Last proved on %s; ', to_char(last_on, 'FMDD FMMonth YYYY')) || case when due_on is null then 'it does not lapse.' else format('valid until %s.', to_char(due_on, 'FMDD FMMonth YYYY')) end end;
    if jsonb_array_length(leaves) > 0 then steps := steps || 'Days of leave moved the date.'::text; end if;
    if jsonb_array_length(exceptions) > 0 then
      steps := steps || (select format('There is an approved %s until %s%s.', e ->> 'kind', to_char((e ->> 'ends_on')::date, 'FMDD FMMonth YYYY'),
        case when (e ->> 'moves_a_date')::boolean then '' else '; the rule grants no time for it' end) from jsonb_array_elements(exceptions) e order by e ->> 'ends_on' desc limit 1);
    end if;
    steps := steps || case status
      when 'compliant' then 'So: compliant.' when 'pending' then 'So: not due yet.'
      when 'grace_period' then format('So: in grace until %s.', to_char(grace_ends_on, 'FMDD FMMonth YYYY'))
      else format('So: not compliant since %s.', to_char(coalesce(grace_ends_on, due_on) + 1, 'FMDD FMMonth YYYY')) end;
  end if;
  return jsonb_build_object(
    'requirement', jsonb_build_object('id', requirement.id, 'code', requirement.requirement_code, 'name', rule.requirement_name, 'version', rule.version, 'citation', rule.citation,
      'citation_url', rule.citation_url, 'authority', rule.authority, 'notes', rule.notes, 'effective_from', rule.effective_from, 'recorded_at', rule.recorded_at,
      'renewal_opens_days', rule.renewal_opens_days, 'retention_note', rule.retention_note,
      'owner', (select jsonb_build_object('id', o.id, 'full_name', o.full_name) from public.staff o where o.id = requirement.owner_id)),
    'covered', standing.user_id is not null,
    'audience', jsonb_build_object('clause', clause, 'words', case when clause is not null then private.named_clause(clause) end,
      'facts', jsonb_build_object('position', place.position_title, 'department', place.department_name, 'location', place.location_name, 'state', place.state, 'employment_kind', place.employment_kind)),
    'start', case when standing.user_id is not null then jsonb_build_object('on', standing.covered_since, 'because', because) end,
    'groups', coalesce(groups, '[]'), 'leaves', leaves, 'exceptions', exceptions,
    'status', status, 'last_on', last_on, 'due_on', due_on, 'grace_ends_on', grace_ends_on,
    'as_of', moment, 'known_at', known, 'steps', to_jsonb(steps));
end
$function$;

CREATE OR REPLACE FUNCTION private.file_ce_evidence (
  user_ids uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  written integer;
begin
  with cycle as (
    -- What is reached counts until the cycle after it ends: by then that one has to be reached.
    select s.organization_id, s.user_id, s.certification_id, s.certification_name, s.state,
      (s.due_on + make_interval(months => rule.cycle_months))::date as expires_on,
      s.missing_hours = 0 and s.missing_by_category = '{}' as is_reached,
      coalesce((select max(k.earned_on) from public.ce_credits k
        where k.user_id = s.user_id and k.revoked_at is null and k.review_status = 'approved' and k.earned_on between s.cycle_starts_on and s.due_on), s.cycle_starts_on) as reached_on
    from public.ce_status s join public.ce_rules rule on rule.id = s.rule_id
    where s.user_id = any (user_ids)
  ), taken_back as (
    update public.compliance_evidence e set revoked_at = private.clock(), revoked_by = private.my_staff_id(), revocation_reason = 'The hours of the cycle are not reached any more.'
    from cycle
    where e.certification_id = cycle.certification_id and e.kind = 'ce_credits' and e.expires_on = cycle.expires_on and e.revoked_at is null and not cycle.is_reached
    returning 1
  ), filed as (
    insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, expires_on, certification_id, certification_kind, certification_name, certification_state, counted_at)
    select cycle.organization_id, cycle.user_id, 'ce_credits', cycle.reached_on, cycle.expires_on, cycle.certification_id, 'licence', cycle.certification_name, cycle.state, private.clock()
    from cycle
    where cycle.is_reached and not exists (
      select from public.compliance_evidence e
      where e.certification_id = cycle.certification_id and e.kind = 'ce_credits' and e.expires_on = cycle.expires_on and e.revoked_at is null)
    returning 1
  )
  select (select count(*) from taken_back) + (select count(*) from filed) into written;
  return written;
end
$function$;

CREATE OR REPLACE FUNCTION private.file_certification_evidence (
  certification_ids uuid[],
  is_backfill       boolean DEFAULT false
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  written integer;
begin
  -- What is no longer said, or no longer approved, or suspended, counts for nothing from now on.
  update public.compliance_evidence e set revoked_at = private.clock(), revoked_by = private.my_staff_id(),
    revocation_reason = case when c.status = 'suspended' then 'Suspended.' when c.review_status <> 'approved' then 'Changed, to be reviewed again.' else 'Stated anew.' end
  from public.staff_certifications c
  where c.id = any (certification_ids) and e.certification_id = c.id and e.kind <> 'ce_credits' and e.revoked_at is null
    and (c.status = 'suspended' or c.review_status <> 'approved'
      or (e.effective_on, e.expires_on, e.certification_name, e.certification_kind, e.certification_state)
        is distinct from (c.issue_date, c.expiration_date, c.certification_name, coalesce(c.kind, public.guessed_certification_kind(c.certification_name)), c.state));
  insert into public.compliance_evidence (
    organization_id, user_id, kind, effective_on, expires_on, certification_id, certification_kind, certification_name, certification_state, document_url,
    recorded_by, recorded_at, reviewed_by, reviewed_at, counted_at
  )
  select c.organization_id, c.user_id, private.certification_evidence_kind(k.kind), c.issue_date, c.expiration_date, c.id, k.kind, c.certification_name, c.state, c.document_url,
    c.created_by, case when is_backfill then least(c.created_at, c.reviewed_at) else private.clock() end,
    c.reviewed_by, c.reviewed_at, case when is_backfill then c.reviewed_at else private.clock() end
  from public.staff_certifications c
  cross join lateral (select coalesce(c.kind, public.guessed_certification_kind(c.certification_name)) as kind) k
  where c.id = any (certification_ids) and c.review_status = 'approved' and c.status <> 'suspended'
    and not exists (select from public.compliance_evidence e where e.certification_id = c.id and e.kind <> 'ce_credits' and e.revoked_at is null);
  get diagnostics written = row_count;
  return written;
end
$function$;

CREATE OR REPLACE FUNCTION private.file_evidence (
  user_id         uuid,
  requirement_id  uuid,
  kind            public.evidence_kind_enum,
  effective_on    date,
  expires_on      date,
  document_url    text,
  note            text,
  outcome         public.verification_outcome_enum,
  document_sha256 text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  me uuid := private.my_staff_id();
  person public.staff;
  requirement public.requirements;
  named text[];
  said text := nullif(btrim(note), '');
  made uuid;
begin
  select s.* into person from public.staff s
  where s.id = file_evidence.user_id and (s.id = me or s.id = any (array(select private.my_assignable_ids())));
  select r.* into requirement from public.requirements r where r.id = file_evidence.requirement_id and r.organization_id = person.organization_id;
  select array_agg(distinct proof ->> 'kind') into named
  from (select v.proofs from public.requirement_versions v where v.requirement_id = requirement.id order by v.version desc limit 1) rule
  cross join lateral jsonb_array_elements(rule.proofs) proof_group
  cross join lateral jsonb_array_elements(proof_group) proof;

  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person for whom you may file evidence.');
  elsif person.employment_status = 'terminated' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s has left.', person.full_name));
  elsif requirement.id is null then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  elsif requirement.retired_at is not null then
    perform private.fail(409, 'REQUIREMENT_RETIRED', 'This requirement was retired; nothing has to be proved for it any more.');
  elsif kind is null or kind::text <> all (coalesce(named, '{}')) then
    perform private.fail(400, 'KIND_NOT_NAMED', 'This kind of evidence does not prove this requirement.',
      format('It is proved by: %s.', replace(array_to_string(named, ', '), '_', ' ')));
  elsif kind = 'ce_credits' then
    perform private.fail(400, 'KIND_IS_COUNTED', 'Continuing education is counted from the credits on record.', 'Add the course certificate as a credit.');
  elsif effective_on is null then
    perform private.fail(400, 'DATE_MISSING', 'Say on which day it came about.', 'That is the day of the course, visit or check, not of the upload.');
  elsif effective_on > (select private.local_date(private.clock(), o.time_zone) from public.organizations o where o.id = person.organization_id) then
    perform private.fail(400, 'DATE_IN_THE_FUTURE', 'It is dated in the future.', 'Choose today or an earlier day.');
  elsif expires_on < effective_on then
    perform private.fail(400, 'EXPIRES_BEFORE_IT_STARTS', 'Its last valid day is before its date.');
  elsif kind = 'verification' and outcome is null then
    perform private.fail(400, 'OUTCOME_MISSING', 'Say what the source answered.');
  elsif kind <> 'verification' and outcome is not null then
    perform private.fail(400, 'OUTCOME_NOT_EXPECTED', 'Only a verification has an outcome.');
  elsif kind = 'verification' and person.id = me then
    perform private.fail(403, 'OWN_VERIFICATION', 'Nobody checks themselves.', 'Your manager or a training administrator looks it up.');
  elsif document_url is null and said is null then
    perform private.fail(400, 'PROOF_MISSING', 'Add the document, or say in a note where it can be seen.');
  elsif length(said) > 2000 then
    perform private.fail(400, 'NOTE_TOO_LONG', 'A note has 2000 characters at most.');
  elsif exists (
    select from public.compliance_evidence e
    where e.user_id = person.id and e.requirement_id = requirement.id and e.kind = file_evidence.kind and e.effective_on = file_evidence.effective_on
      and e.review_status = 'pending' and e.revoked_at is null) then
    perform private.fail(409, 'EVIDENCE_WAITS', 'The same evidence of that day waits to be reviewed already.');
  end if;
  perform private.check_person_document(person, document_url, false);

  insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, expires_on, requirement_id, outcome, document_url, document_sha256, note,
    recorded_by, review_status)
  values (person.organization_id, person.id, file_evidence.kind, file_evidence.effective_on, file_evidence.expires_on, requirement.id, file_evidence.outcome,
    file_evidence.document_url, file_evidence.document_sha256, said, me, 'pending')
  returning id into made;
  return made;
end
$function$;

CREATE OR REPLACE FUNCTION private.file_training_evidence (
  assignment_ids uuid[],
  is_backfill    boolean DEFAULT false
)
  RETURNS integer
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with filed as (
    insert into public.compliance_evidence (organization_id, user_id, kind, effective_at, program_id, assignment_id, content_as_of, recorded_at, counted_at)
    select a.organization_id, a.user_id, 'training', a.completed_at, a.program_id, a.id,
      -- A version that had been replaced when it was finished covers what was published with it, not what came after.
      coalesce((
        select min(case when exists (
            select from public.training_content newer
            where newer.module_id = c.module_id and newer.change_kind = 'material' and newer.published_at > used.published_at and newer.published_at <= a.completed_at)
          then used.published_at else a.completed_at end)
        from public.training_completions c
        left join public.training_content used on used.id = c.content_id
        where c.assignment_id = a.id and c.passed), a.completed_at),
      -- What was there before evidence was kept was known when it was done.
      case when is_backfill then a.completed_at else private.clock() end, case when is_backfill then a.completed_at else private.clock() end
    from public.training_assignments a
    where a.id = any (assignment_ids) and a.status = 'completed'
      and not exists (select from public.compliance_evidence e where e.assignment_id = a.id)
    returning 1
  )
  select count(*)::integer from filed
$function$;

CREATE OR REPLACE FUNCTION private.fit_to_work (
  user_id uuid,
  task    text,
  day     date
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person public.staff;
  zone text;
  today date;
  asked_day date;
  moment timestamptz;
  reasons jsonb;
begin
  select s.* into person from public.staff s
  where s.id = fit_to_work.user_id and (
    s.organization_id = private.my_organization_id_as('training_administrator', 'executive')
    or s.id = private.my_staff_id()
    or s.id = any (array(select private.my_team_ids())));
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person that you may see.');
  end if;
  select o.time_zone, private.local_date(private.clock(), o.time_zone) into zone, today from public.organizations o where o.id = person.organization_id;
  asked_day := coalesce(day, today);
  if asked_day < today then
    perform private.fail(400, 'DAY_PAST', 'Who may work is asked for today or a later day.', 'Where somebody stood on a past day is in the explanation of the requirement.');
  elsif person.employment_status = 'terminated' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s has left.', person.full_name));
  end if;
  -- What is valid until a day is valid on it: a later day is asked about at its beginning.
  moment := greatest(private.clock(), asked_day::timestamp at time zone zone);

  select jsonb_agg(jsonb_build_object(
      'requirement_id', r.requirement_id, 'requirement', rule.requirement_name, 'status', standing.status,
      'due_on', private.deadline_date(r.next_required_date, zone), 'citation', rule.citation,
      'needed', case
        when r.last_compliance_date is null then 'Not proved yet: ' else 'Lapsed: ' end || coalesce(private.proofs_in_words(rule.proofs), 'nothing proves it'))
      order by rule.requirement_name, r.requirement_id)
  into reasons
  from public.compliance_records r
  join lateral (
    select v.* from public.requirement_versions v where v.requirement_id = r.requirement_id order by v.version desc limit 1
  ) rule on rule.blocks_work
  cross join lateral (
    select public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, moment) as status
  ) standing
  where r.user_id = person.id
    and (rule.work_tasks = '{}' or exists (select from unnest(rule.work_tasks) named where lower(named) = lower(btrim(task))))
    -- Nobody may work without it: what was never proved does not count as fit while its first due date is still ahead,
    -- except where an exception that the rule allows holds.
    and (standing.status = 'non_compliant' or r.last_compliance_date is null and not (rule.exception_effect = 'extends' and exists (
      select from public.compliance_exceptions e
      where e.user_id = r.user_id and e.requirement_id = r.requirement_id and e.status = 'approved' and e.ends_on >= asked_day)));

  return jsonb_build_object('user_id', person.id, 'task', nullif(btrim(task), ''), 'day', asked_day, 'fit', reasons is null, 'reasons', coalesce(reasons, '[]'));
end
$function$;

CREATE OR REPLACE FUNCTION private.job_health()
  RETURNS TABLE (
    job_name    text,
    schedule    text,
    last_run_at timestamp with time zone,
    last_status text,
    problem     text
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  -- The schema is there once pg_cron is; whoever asks has to see the practice.
  if private.my_organization_id_as('training_administrator', 'executive') is null or to_regclass('cron.job_run_details') is null then return; end if;
  return query
  with latest as (
    select distinct on (d.jobid) d.jobid, d.start_time, d.status from cron.job_run_details d order by d.jobid, d.start_time desc nulls last
  ), done as (
    select d.jobid, max(d.end_time) filter (where d.status = 'succeeded') as succeeded_at, min(d.start_time) as first_at from cron.job_run_details d group by d.jobid
  ), expected as (
    -- Twice its distance, and never less than a quarter of an hour.
    select j.*, case when j.schedule like '*%' then interval '15 minutes' when split_part(j.schedule, ' ', 2) = '*' then interval '2 hours' else interval '50 hours' end as patience
    from cron.job j
  )
  select j.jobname::text, j.schedule::text, latest.start_time, latest.status::text,
    case
      when not j.active then 'is switched off'
      when latest.status = 'failed' then 'failed when it last ran'
      when latest.start_time is null and (select min(first_at) from done) < now() - j.patience then 'has never run'
      when coalesce(done.succeeded_at, done.first_at) < now() - j.patience then 'has not run to its end lately'
    end
  from expected j left join latest on latest.jobid = j.jobid left join done on done.jobid = j.jobid;
end
$function$;

CREATE OR REPLACE FUNCTION private.json_sha256 (
  value jsonb
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$ select encode(sha256(convert_to(private.canonical_json(value), 'UTF8')), 'hex') $function$;

CREATE OR REPLACE FUNCTION private.make_survey_binder (
  binder_name     text,
  valid_hours     integer,
  location_id     uuid,
  department_id   uuid,
  person_ids      uuid[],
  requirement_ids uuid[],
  as_of           timestamp with time zone,
  document_hashes jsonb
)
  RETURNS TABLE (
    id    uuid,
    token text
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  practice_id uuid := private.my_organization_id_as('training_administrator', 'executive');
  secret text := translate(rtrim(encode(extensions.gen_random_bytes(32), 'base64'), '='), '+/', '-_');
  frozen jsonb;
  made uuid;
begin
  if practice_id is null then
    perform private.fail(403, 'FORBIDDEN', 'Training administrators and executives make survey binders.');
  elsif length(btrim(coalesce(make_survey_binder.binder_name, ''))) = 0 then
    perform private.fail(400, 'NAME_MISSING', 'Say for whom it is, such as the survey and its date.');
  elsif length(make_survey_binder.binder_name) > 200 then
    perform private.fail(400, 'NAME_TOO_LONG', 'A name has 200 characters at most.');
  elsif coalesce(valid_hours, 0) not between 1 and 2160 then
    perform private.fail(400, 'VALIDITY_OUT_OF_RANGE', 'A link is valid for an hour at least and 90 days at most.');
  elsif as_of > private.clock() then
    perform private.fail(400, 'MOMENT_IN_THE_FUTURE', 'A binder shows a moment that has been.', 'Choose now or an earlier moment.');
  elsif make_survey_binder.location_id is not null and not exists (
    select from public.locations l where l.id = make_survey_binder.location_id and l.organization_id = practice_id) then
    perform private.fail(404, 'LOCATION_NOT_FOUND', 'There is no such location.');
  elsif make_survey_binder.department_id is not null and not exists (
    select from public.departments d where d.id = make_survey_binder.department_id and d.organization_id = practice_id) then
    perform private.fail(404, 'DEPARTMENT_NOT_FOUND', 'There is no such department.');
  elsif exists (select from unnest(make_survey_binder.requirement_ids) asked
    where asked not in (select r.id from public.requirements r where r.organization_id = practice_id)) then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  elsif exists (select from unnest(make_survey_binder.person_ids) asked
    where asked not in (select s.id from public.staff s where s.organization_id = practice_id)) then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person.');
  end if;
  frozen := private.survey_binder_contents(practice_id, make_survey_binder.location_id, make_survey_binder.department_id, nullif(make_survey_binder.person_ids, '{}'),
    nullif(make_survey_binder.requirement_ids, '{}'), make_survey_binder.as_of, coalesce(document_hashes, '{}'));
  if jsonb_array_length(frozen -> 'standings') = 0 then
    perform private.fail(409, 'NOTHING_TO_SHOW', 'Nobody chosen was covered by a requirement chosen, so the binder would be empty.', 'Choose more people or requirements, or review a requirement first.');
  end if;
  insert into public.survey_binders (organization_id, binder_name, token_hash, location_id, department_id, person_ids, requirement_ids, frozen_at, contents, manifest, expires_at, created_by)
  values (practice_id, btrim(make_survey_binder.binder_name), sha256(convert_to(secret, 'UTF8')), make_survey_binder.location_id, make_survey_binder.department_id,
    nullif(make_survey_binder.person_ids, '{}'), nullif(make_survey_binder.requirement_ids, '{}'), coalesce(make_survey_binder.as_of, private.clock()), frozen,
    jsonb_build_object(
      'format', 'survey-binder/1', 'hash', 'SHA-256', 'canonical_form', 'RFC 8785',
      'practice', frozen -> 'practice' ->> 'name', 'binder', btrim(make_survey_binder.binder_name), 'frozen_at', frozen -> 'practice' ->> 'frozen_at',
      'contents_sha256', private.json_sha256(frozen),
      'sections', (
        select jsonb_object_agg(section.key, jsonb_build_object('sha256', private.json_sha256(section.value),
          'rows', case when jsonb_typeof(section.value) = 'array' then jsonb_array_length(section.value) else 1 end))
        from jsonb_each(frozen) section),
      'documents', coalesce((
        select jsonb_agg(distinct jsonb_build_object('document', row_of ->> 'document', 'sha256', row_of ->> 'document_sha256'))
        from jsonb_array_elements(frozen -> 'evidence') row_of where row_of ->> 'document' <> ''), '[]')),
    private.clock() + make_interval(hours => valid_hours), private.my_staff_id())
  returning survey_binders.id into made;
  return query select made, secret;
end
$function$;

CREATE OR REPLACE FUNCTION private.named_clause (
  clause jsonb
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select coalesce(nullif(concat_ws(', ',
    case when clause ? 'positions' then (select string_agg(p.title, ' or ' order by p.title) from public.positions p where clause -> 'positions' ? p.id::text) end,
    case when clause ? 'clinical' then case when (clause ->> 'clinical')::boolean then 'clinical positions' else 'positions that are not clinical' end end,
    case when clause ? 'departments' then 'in ' || (select string_agg(d.name, ' or ' order by d.name) from public.departments d where clause -> 'departments' ? d.id::text) end,
    case when clause ? 'locations' then 'at ' || (select string_agg(l.name, ' or ' order by l.name) from public.locations l where clause -> 'locations' ? l.id::text) end,
    case when clause ? 'states' then 'in ' || (select string_agg(s, ' or ' order by s) from jsonb_array_elements_text(clause -> 'states') s) end,
    case when clause ? 'employment_kinds' then (select string_agg(replace(k, '_', ' '), ' or ' order by k) from jsonb_array_elements_text(clause -> 'employment_kinds') k) end,
    case when clause ? 'people' then (select string_agg(s.full_name, ' or ' order by s.full_name) from public.staff s where clause -> 'people' ? s.id::text) end), ''), 'everybody')
$function$;

CREATE OR REPLACE FUNCTION private.note_template (
  requirement_id uuid,
  template_code  text
)
  RETURNS void
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  update public.requirements r set template_code = note_template.template_code
  where r.id = requirement_id and r.template_code is null and r.created_by = private.my_staff_id() and r.reviewed_at is null
$function$;

CREATE OR REPLACE FUNCTION private.open_survey_binder (
  token  text,
  opened text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  binder public.survey_binders;
begin
  select * into binder from public.survey_binders b
  where b.token_hash = sha256(convert_to(coalesce(open_survey_binder.token, ''), 'UTF8')) and b.revoked_at is null and b.expires_at > private.clock();
  -- The same words for a link that never was, one that ended and one that was withdrawn.
  if binder.id is null then
    perform private.fail(404, 'BINDER_NOT_FOUND', 'This link opens nothing.', 'It may be mistyped, or no longer valid. Ask the practice for a new one.');
  end if;
  insert into public.survey_binder_views (organization_id, binder_id, opened, ip_address, user_agent)
  values (binder.organization_id, binder.id, open_survey_binder.opened, private.request_ip_address(), left(private.request_header('user-agent'), 500));
  return jsonb_build_object('binder_name', binder.binder_name, 'frozen_at', binder.frozen_at, 'expires_at', binder.expires_at, 'contents', binder.contents, 'manifest', binder.manifest);
end
$function$;

CREATE OR REPLACE FUNCTION private.person_i_may_see (
  user_id uuid
)
  RETURNS public.staff
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person public.staff;
begin
  select s.* into person from public.staff s
  where s.id = person_i_may_see.user_id
    and (s.id = private.my_staff_id() or s.organization_id = private.my_organization_id_as('training_administrator', 'executive')
      or s.id = any (array(select private.my_team_ids())));
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person whose compliance you may see.');
  end if;
  return person;
end
$function$;

CREATE OR REPLACE FUNCTION private.plan_training (
  practice_id uuid
)
  RETURNS TABLE (
    action          text,
    user_id         uuid,
    full_name       text,
    requirement_ids uuid[],
    program_id      uuid,
    program_name    text,
    assignment_id   uuid,
    due_on          date,
    required_by     date,
    priority_level  public.priority_enum,
    minutes         integer,
    assigned_by     uuid,
    reasons         text[]
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  today date;
  capacity integer;
begin
  select private.local_date(private.clock(), o.time_zone), o.weekly_training_minutes into today, capacity from public.organizations o where o.id = practice_id;
  return query
  with recursive rule as materialized (
    select v.*, r.owner_id from private.rules_in_force(array[practice_id]) v join public.requirements r on r.id = v.requirement_id
  ), concerned as materialized (
    select r.user_id, r.requirement_id
    from public.compliance_records r
    join rule on rule.requirement_id = r.requirement_id
    join public.organizations practice on practice.id = r.organization_id
    where r.organization_id = practice_id and r.next_required_date is not null
      and (r.last_compliance_date is null or private.deadline_date(r.next_required_date, practice.time_zone) - rule.renewal_opens_days <= today)
  ), wanted as (
    -- Each group of proofs that training can meet and whose time has come, with the first of its programs that can be assigned.
    select c.user_id, c.requirement_id, rule.requirement_name::text as requirement_name, rule.priority_level, rule.owner_id, c.due_on as required_by, c.last_index is null as is_first, program.*
    from private.requirement_clocks(array(select distinct user_id from concerned), array(select distinct requirement_id from concerned)) c
    join concerned on concerned.user_id = c.user_id and concerned.requirement_id = c.requirement_id
    join rule on rule.requirement_id = c.requirement_id
    cross join lateral (
      select (array_agg(t.id order by p.place) filter (where t.status = 'published' and t.is_active))[1] as program_id, array_agg(t.id) as program_ids
      from jsonb_array_elements(rule.proofs -> (c.group_no - 1)) with ordinality p (proof, place)
      join public.training_programs t on t.id::text = p.proof ->> 'program_id'
    ) program
    where c.due_on is not null and (c.last_index is null or c.due_on - rule.renewal_opens_days <= today) and program.program_ids is not null
  ), need as materialized (
    -- Two requirements that ask for the same program are met by doing it once, by the earlier date.
    select w.user_id, w.program_id, w.program_ids, array_agg(distinct w.requirement_id) as requirement_ids, min(w.required_by) as required_by,
      max(w.priority_level) as priority_level, bool_or(w.is_first) as is_first, (array_agg(w.owner_id order by w.required_by, w.requirement_id))[1] as owner_id,
      array_agg(distinct format('%s is due on %s.', w.requirement_name, to_char(w.required_by, 'FMDD FMMonth YYYY'))) as reasons
    from wanted w group by 1, 2, 3
  ), placed_need as materialized (
    select n.*, s.full_name, s.employment_status, s.manager_id, open.id as open_id, open.due_on as open_due_on, program.program_name::text as program_name,
      coalesce((select sum(m.estimated_duration_minutes) from public.training_modules m
        where m.program_id = n.program_id and m.is_required and m.published_at is not null and m.archived_at is null), 0)::integer as minutes
    from need n
    join public.staff s on s.id = n.user_id and s.employment_status <> 'terminated'
    left join public.training_programs program on program.id = n.program_id
    left join lateral (
      select a.id, private.deadline_date(a.due_date, practice.time_zone) as due_on
      from public.training_assignments a join public.organizations practice on practice.id = a.organization_id
      where a.user_id = n.user_id and a.program_id = any (n.program_ids) and a.status in ('assigned', 'in_progress') order by a.due_date limit 1
    ) open on true
  ), to_place as materialized (
    -- Critical training goes first, then what is due first.
    select n.*, row_number() over (partition by n.user_id order by n.priority_level desc, n.required_by, n.program_name, n.program_id) as place
    from placed_need n where n.open_id is null and n.program_id is not null and n.employment_status = 'active'
  ), load as (
    -- Minutes already due, by the Monday of the week.
    select a.user_id, jsonb_object_agg(a.week, a.minutes) as weeks
    from (
      select a.user_id, date_trunc('week', private.deadline_date(a.due_date, practice.time_zone)::timestamp)::date::text as week, sum(m.estimated_duration_minutes)::integer as minutes
      from public.training_assignments a
      join public.organizations practice on practice.id = a.organization_id
      join public.training_modules m on m.program_id = a.program_id and m.is_required and m.published_at is not null and m.archived_at is null
      where a.user_id in (select user_id from to_place) and a.status in ('assigned', 'in_progress')
      group by 1, 2
    ) a group by 1
  ), candidate as materialized (
    -- Of each week ahead the last day on which the person works, three days from now at the earliest.
    select person.user_id, w.week, last.day
    from (select user_id, max(required_by) as until from to_place group by 1) person
    cross join lateral (
      select (date_trunc('week', today::timestamp)::date + 7 * n) as week from generate_series(0, least(52, greatest(0, (person.until - today) / 7 + 1))) n
    ) w
    cross join lateral (
      select d.day from (select w.week + 6 - n as day from generate_series(0, 6) n) d
      where d.day >= today + 3 and private.is_working_day(person.user_id, d.day) order by d.day desc limit 1
    ) last
  ), plan as (
    select p.user_id, 0::bigint as place, null::uuid as program_id, coalesce(load.weeks, '{}') as weeks, null::date as due_on, null::date as week, 0 as already
    from (select distinct user_id from to_place) p left join load on load.user_id = p.user_id
    union all
    select t.user_id, t.place, t.program_id,
      case when chosen.week is null then plan.weeks
        else plan.weeks || jsonb_build_object(chosen.week::text, coalesce((plan.weeks ->> chosen.week::text)::integer, 0) + t.minutes) end,
      chosen.day, chosen.week, coalesce((plan.weeks ->> chosen.week::text)::integer, 0)
    from plan
    join to_place t on t.user_id = plan.user_id and t.place = plan.place + 1
    left join lateral (
      -- With a week's notice if there is time for it: a first proof as early as there is room, a renewal as late; where no week has room, the one with the least in it.
      select c.week, c.day
      from candidate c
      cross join lateral (select coalesce((plan.weeks ->> c.week::text)::integer, 0) as minutes) had
      cross join lateral (select had.minutes = 0 or had.minutes + t.minutes <= capacity as fits) room
      where c.user_id = t.user_id and c.day <= t.required_by
      order by c.day < today + 7, room.fits desc, case when not room.fits then had.minutes end, case when t.is_first or not room.fits then c.week end, c.week desc limit 1
    ) chosen on true
  )
  select 'assign', t.user_id, t.full_name, t.requirement_ids, t.program_id, t.program_name, null::uuid, due.day, t.required_by, t.priority_level, t.minutes, t.owner_id,
    t.reasons || case
      when plan.week is null and t.required_by < today then 'It is overdue, so it is due on the first working day a week from now.'
      when plan.week is null then 'There is no working day left before that, or only the next few: it is due on the last one.'
      when plan.already > 0 and plan.already + t.minutes > capacity then format('No week before has room: the week of %s has the least, %s of %s minutes; this adds %s.', to_char(plan.week, 'FMDD FMMonth'), plan.already, capacity, t.minutes)
      else format('The week of %s has room: %s of %s minutes were due in it, this adds %s.', to_char(plan.week, 'FMDD FMMonth'), plan.already, capacity, t.minutes) end
    || case when plan.week is not null then array[format('%s is the last working day of that week.', to_char(plan.due_on, 'FMDay, FMDD FMMonth'))] else '{}' end
    || case when t.place > 1 then array['What is more urgent was placed first.'] else '{}' end
  from plan
  join to_place t on t.user_id = plan.user_id and t.place = plan.place
  cross join lateral (
    select coalesce(plan.due_on,
      (select d.day from (select t.required_by - n as day from generate_series(0, 6) n) d where d.day > today and private.is_working_day(t.user_id, d.day) order by d.day desc limit 1),
      private.next_working_day(t.user_id, today + 7), today + 7) as day
  ) due
  union all
  select case when n.open_id is not null and n.open_due_on > n.required_by and n.required_by >= today then 'conflict' when n.open_id is not null then 'assigned' else 'waiting' end,
    n.user_id, n.full_name, n.requirement_ids, n.program_id, n.program_name, n.open_id, n.open_due_on, n.required_by, n.priority_level, n.minutes, n.owner_id,
    n.reasons || case
      when n.open_id is not null and n.open_due_on > n.required_by and n.required_by >= today then
        format('It is already assigned, but due on %s, after it is required: bring it forward.', to_char(n.open_due_on, 'FMDD FMMonth YYYY'))
      when n.open_id is not null then format('It is already assigned and due on %s.', to_char(n.open_due_on, 'FMDD FMMonth YYYY'))
      when n.program_id is null then 'None of its programs is published.'
      else 'The person is away; it is assigned when they are back.' end
  from placed_need n
  where n.open_id is not null or n.program_id is null or n.employment_status <> 'active';
end
$function$;

CREATE OR REPLACE FUNCTION private.preview_requirement (
  requirement_id uuid,
  rule           jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  answer jsonb;
  before jsonb;
  changed uuid;
  present integer;
begin
  if requirement_id is not null then
    select max(v.version) into present from public.requirement_versions v where v.requirement_id = preview_requirement.requirement_id;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('user_id', r.user_id, 'l', r.last_compliance_date, 'd', r.next_required_date, 'g', r.grace_period_end)), '[]') into before
  from public.compliance_records r
  where r.requirement_id = preview_requirement.requirement_id and r.organization_id = private.my_organization_id();
  -- It is done in earnest, looked at, and undone: what is previewed cannot differ from what saving does.
  begin
    changed := private.save_requirement(requirement_id, rule, present);
    perform private.review_requirement(changed);
    with b as (
      select * from jsonb_to_recordset(before) as b (user_id uuid, l timestamptz, d timestamptz, g timestamptz)
    ), compared as (
      select coalesce(b.user_id, r.user_id) as user_id,
        case when b.user_id is null then 'entering' when r.user_id is null then 'leaving'
          when (b.d, b.g) is distinct from (r.next_required_date, r.grace_period_end) then 'moved' else 'same' end as change,
        case when b.user_id is not null then public.compliance_status_at(b.l, b.d, b.g, private.clock()) end as status_before,
        case when r.user_id is not null then public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()) end as status_after,
        b.d as due_before, r.next_required_date as due_after, b.g as grace_before, r.grace_period_end as grace_after
      from b full join (select kept.* from public.compliance_records kept where kept.requirement_id = changed) r on r.user_id = b.user_id
    ), worded as (
      select c.*, s.full_name, practice.time_zone,
        c.status_after = 'non_compliant' and c.status_before is distinct from 'non_compliant' as worsens,
        c.status_before = 'non_compliant' and c.status_after is distinct from 'non_compliant' as recovers
      from compared c join public.staff s on s.id = c.user_id join public.organizations practice on practice.id = s.organization_id
    )
    select jsonb_build_object(
      'counts', (select jsonb_build_object(
        'covered_before', count(*) filter (where status_before is not null), 'covered_after', count(*) filter (where status_after is not null),
        'entering', count(*) filter (where change = 'entering'), 'leaving', count(*) filter (where change = 'leaving'), 'moved', count(*) filter (where change = 'moved'),
        'becoming_non_compliant', count(*) filter (where worsens), 'becoming_compliant', count(*) filter (where recovers),
        'unchanged', count(*) filter (where change = 'same')) from worded),
      'people', (select coalesce(jsonb_agg(jsonb_build_object(
          'user_id', p.user_id, 'full_name', p.full_name, 'change', p.change,
          'before', case when p.status_before is not null then jsonb_build_object('status', p.status_before,
            'due_on', private.deadline_date(p.due_before, p.time_zone), 'grace_ends_on', private.deadline_date(p.grace_before, p.time_zone)) end,
          'after', case when p.status_after is not null then jsonb_build_object('status', p.status_after,
            'due_on', private.deadline_date(p.due_after, p.time_zone), 'grace_ends_on', private.deadline_date(p.grace_after, p.time_zone)) end) order by p.rank), '[]')
        from (
          select *, row_number() over (order by worsens is not true, recovers is not true, change = 'same', change, due_after, full_name, user_id) as rank from worded
        ) p where p.rank <= 500)) into answer;
    raise sqlstate 'PREVW';
  exception when sqlstate 'PREVW' then null;
  end;
  return answer;
end
$function$;

CREATE OR REPLACE FUNCTION private.proofs_in_words (
  proofs jsonb
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select string_agg(one_of.words, '; and ' order by one_of.position)
  from (
    select proof_group.position, string_agg(
      case proof ->> 'kind'
        when 'training' then coalesce('training “' || program.program_name || '”', 'a training')
        when 'certification' then coalesce('“' || (proof ->> 'certification_name') || '” that is valid', 'a valid certification')
        when 'licence' then 'a valid license' || coalesce(' “' || (proof ->> 'certification_name') || '”', '') || coalesce(' of ' || (proof ->> 'state'), '')
        when 'registration' then 'a valid registration' || coalesce(' “' || (proof ->> 'certification_name') || '”', '')
        when 'observation' then 'an observation by somebody qualified'
        when 'attestation' then 'a signed attestation'
        when 'verification' then 'a check that comes back valid'
        when 'external' then 'a document from elsewhere that is approved'
        when 'ce_credits' then 'the continuing education credits'
        else proof ->> 'kind'
      end, ', or ' order by proofs_of_group.position) as words
    from jsonb_array_elements(proofs) with ordinality proof_group (value, position)
    cross join lateral jsonb_array_elements(proof_group.value) with ordinality proofs_of_group (proof, position)
    left join public.training_programs program on program.id = (proof ->> 'program_id')::uuid
    group by proof_group.position
  ) one_of
$function$;

CREATE OR REPLACE FUNCTION private.recalculate_assigned (
  user_ids    uuid[] DEFAULT NULL::uuid[],
  program_ids uuid[] DEFAULT NULL::uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  SET jit TO 'off'
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
    where r.requirement_id is null and r.program_id is not null
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
    on conflict (user_id, program_id) where requirement_id is null and program_id is not null do update set
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
    where r.requirement_id is null and r.certification_id is not null and r.user_id = any (people)
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
    on conflict (user_id, lower(requirement_name)) where requirement_id is null and certification_id is not null do update set
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

CREATE OR REPLACE FUNCTION private.recalculate_compliance (
  user_ids uuid[] DEFAULT NULL::uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  people uuid[] := coalesce(user_ids, array(select id from public.staff));
begin
  return (select saved.written from private.save_requirement_records(people) saved) + private.recalculate_assigned(people);
end
$function$;

CREATE OR REPLACE FUNCTION private.recalculate_requirements (
  user_ids        uuid[],
  requirement_ids uuid[] DEFAULT NULL::uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  saved record;
begin
  select * into saved from private.save_requirement_records(user_ids, requirement_ids);
  -- What a requirement asks for is not followed a second time because it is assigned, or held.
  return saved.written + case when saved.is_coverage_changed then private.recalculate_assigned(user_ids) else 0 end;
end
$function$;

CREATE OR REPLACE FUNCTION private.request_exception (
  user_id        uuid,
  requirement_id uuid,
  kind           public.exception_kind_enum,
  reason_kind    public.exception_reason_enum,
  reason         text,
  ends_on        date,
  planned_on     date,
  document_url   text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  me uuid := private.my_staff_id();
  person public.staff;
  today date;
  latest_end date;
  made public.compliance_exceptions;
begin
  select s.* into person from public.staff s
  where s.id = request_exception.user_id and (s.id = me or s.id = any (array(select private.my_assignable_ids())))
  for no key update;
  select private.local_date(private.clock(), o.time_zone) into today from public.organizations o where o.id = person.organization_id;
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person for whom you may ask for an exception.');
  elsif person.employment_status = 'terminated' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s has left.', person.full_name));
  elsif not exists (select from public.requirements r where r.id = request_exception.requirement_id and r.organization_id = person.organization_id) then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  elsif not exists (select from public.compliance_records r where r.user_id = person.id and r.requirement_id = request_exception.requirement_id) then
    perform private.fail(409, 'REQUIREMENT_DOES_NOT_COVER', format('This requirement does not cover %s, so there is nothing to except.', case when person.id = me then 'you' else person.full_name end));
  elsif kind is null then
    perform private.fail(400, 'KIND_MISSING', 'Say whether it is a delay or a waiver.');
  elsif reason_kind is null or length(btrim(coalesce(reason, ''))) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why, so that whoever decides can judge it.');
  elsif length(reason) > 2000 then
    perform private.fail(400, 'REASON_TOO_LONG', 'A reason has 2000 characters at most.');
  elsif ends_on is null then
    perform private.fail(400, 'END_MISSING', 'Say on which day the exception ends.', 'An exception without an end is a change of the requirement.');
  elsif ends_on < today then
    perform private.fail(400, 'END_PAST', 'The last day of the exception has passed already.', 'Choose today or a later day.');
  elsif ends_on > today + 1826 then
    perform private.fail(400, 'END_TOO_FAR', 'An exception lasts five years at most.', 'Choose an earlier last day; it can be asked for again.');
  elsif kind = 'delay' and planned_on is null then
    perform private.fail(400, 'PLAN_MISSING', 'A delay says for which day it is planned instead.');
  elsif planned_on < today then
    perform private.fail(400, 'PLANNED_PAST', 'The planned day has passed already.', 'Choose today or a later day.');
  elsif planned_on > ends_on then
    perform private.fail(400, 'PLANNED_AFTER_END', 'The planned day is after the last day of the exception.', 'Choose an earlier planned day or a later end.');
  elsif exists (select from public.compliance_exceptions e
    where e.user_id = person.id and e.requirement_id = request_exception.requirement_id and e.status = 'requested') then
    perform private.fail(409, 'EXCEPTION_WAITS', 'An exception from this requirement waits to be decided already.', 'Withdraw that one first, or wait for the decision.');
  end if;
  select max(e.ends_on) into latest_end from public.compliance_exceptions e
  where e.user_id = person.id and e.requirement_id = request_exception.requirement_id and e.status = 'approved' and e.ends_on >= today;
  if latest_end >= ends_on then
    perform private.fail(409, 'EXCEPTION_OVERLAPS', format('An exception from this requirement runs until %s already.', to_char(latest_end, 'FMDD FMMonth YYYY')),
      'Ask for one that ends later, or have that one ended first.');
  end if;
  perform private.check_person_document(person, document_url, reason_kind in ('medical', 'religious'));

  insert into public.compliance_exceptions (organization_id, user_id, requirement_id, kind, planned_on, ends_on, requested_by)
  values (person.organization_id, person.id, request_exception.requirement_id, request_exception.kind, request_exception.planned_on, request_exception.ends_on, me)
  returning * into made;
  insert into public.compliance_exception_details (id, organization_id, user_id, reason_kind, reason, document_url)
  values (made.id, made.organization_id, made.user_id, request_exception.reason_kind, btrim(request_exception.reason), request_exception.document_url);
  return made.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.requirement_clock (
  anchor                    public.clock_anchor_enum,
  anchor_on                 date,
  renewal_months            integer,
  first_year_renewal_months integer,
  minimum_months            integer,
  renewal_opens_days        integer,
  change_due_days           integer,
  prior_evidence_months     integer,
  first_due_days            integer,
  started_on                date,
  today                     date,
  time_zone                 text,
  evidence_days             date[],
  evidence_expires          date[],
  evidence_content          timestamp with time zone[],
  changes                   timestamp with time zone[],
  leave_starts              date[],
  leave_ends                date[],
  OUT                       last_index integer,
  OUT                       due_on date,
  OUT                       accepted integer[],
  OUT                       valid_until date[]
)
  RETURNS record
  LANGUAGE plpgsql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
declare
  v date;            -- valid until, of what was accepted so far
  cycle_from date;   -- where the months of an unbroken chain of cycles are counted from
  cycle_months integer;
  content timestamptz;
  change timestamptz;
  d date;
  x date;
  n integer;
  ahead date;
  floor_on date;
  pushed integer;
  step integer;
  in_window boolean;
  first_change boolean;
  cut date;
begin
  for i in 1 .. coalesce(cardinality(evidence_days), 0) loop
    d := evidence_days[i];
    x := evidence_expires[i];
    -- What begins later does not exist yet, unless it carries on what is valid until then.
    continue when d > today and (v is null or v = 'infinity' or d > v + 1);
    continue when d < started_on and prior_evidence_months is not null and (d + make_interval(months => prior_evidence_months))::date < started_on;
    if anchor = 'evidence_expiry' then
      content := greatest(content, evidence_content[i]);
      ahead := coalesce(x, 'infinity');
      continue when ahead < v;
    else
      in_window := v is not null and d >= v - renewal_opens_days;
      first_change := false;
      if v is not null and not in_window then
        first_change := changes is not null and exists (select from unnest(changes) t where t > content and t <= evidence_content[i]);
        continue when not first_change;
      end if;
      n := case when first_year_renewal_months is not null and d < (started_on + interval '12 months')::date then first_year_renewal_months else renewal_months end;
      if n is null then
        ahead := 'infinity';
      elsif anchor in ('fixed_date', 'hire_date') then
        floor_on := greatest(case when in_window and d <= v then v else d end + 1, (d + make_interval(months => minimum_months))::date);
        step := ((extract(year from floor_on) - extract(year from anchor_on)) * 12 + extract(month from floor_on) - extract(month from anchor_on))::integer / n - 1;
        loop
          ahead := (anchor_on + make_interval(months => step * n))::date;
          exit when ahead >= floor_on;
          step := step + 1;
        end loop;
      elsif anchor = 'expiry' and in_window and d <= v and cycle_from is not null then
        cycle_months := cycle_months + n;
        ahead := (cycle_from + make_interval(months => cycle_months))::date;
      else
        cycle_from := d;
        cycle_months := n;
        ahead := (d + make_interval(months => n))::date;
      end if;
      if x is not null and x < ahead then ahead := x; end if;
      if leave_starts is not null and ahead <> 'infinity' then
        pushed := private.days_of_leave(ahead, d, leave_starts, leave_ends);
        if pushed is null then
          ahead := 'infinity';
        elsif pushed > 0 then
          ahead := ahead + pushed;
          cycle_from := cycle_from + pushed;
        end if;
        if x is not null and x < ahead then ahead := x; end if;
      end if;
      -- Last of all: what was valid so far holds the days of leave already.
      if v is not null and ahead < v then ahead := v; end if;
      content := greatest(content, evidence_content[i]);
    end if;
    v := ahead;
    last_index := i;
    accepted := accepted || i;
    valid_until := valid_until || v;
  end loop;

  -- It had lapsed before it was asked for: a fresh first period.
  if v < started_on then
    last_index := null;
  end if;
  if last_index is null then
    due_on := started_on + first_due_days;
    if leave_starts is not null then
      due_on := due_on + private.days_of_leave(due_on, started_on, leave_starts, leave_ends);
    end if;
    return;
  end if;
  if changes is not null then
    select min(t) into change from unnest(changes) t where t > content;
    if change is not null then
      cut := private.local_date(change, time_zone);
      d := cut;
      cut := cut + change_due_days;
      if leave_starts is not null then
        cut := coalesce(cut + private.days_of_leave(cut, d, leave_starts, leave_ends), 'infinity');
      end if;
      v := least(v, cut);
    end if;
  end if;
  due_on := nullif(v, 'infinity');
end
$function$;

CREATE OR REPLACE FUNCTION private.requirement_clocks (
  user_ids        uuid[],
  requirement_ids uuid[]                   DEFAULT NULL::uuid[],
  as_of           timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  known_at        timestamp with time zone DEFAULT NULL::timestamp WITH time zone
)
  RETURNS TABLE (
    organization_id uuid,
    user_id         uuid,
    requirement_id  uuid,
    rule_id         uuid,
    hired_on        date,
    started_on      date,
    time_zone       text,
    group_no        integer,
    evidence_ids    uuid[],
    evidence_days   date[],
    last_index      integer,
    due_on          date,
    accepted        integer[],
    valid_until     date[],
    last_at         timestamp with time zone,
    changes_on      date
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  SET jit TO 'off'
  AS $function$
#variable_conflict use_column
declare
  moment timestamptz := coalesce(as_of, private.clock());
  known timestamptz := coalesce(known_at, private.clock());
  -- What was known at a moment about that moment is what the record said then.
  is_present boolean := moment = known;
  nowhere constant uuid := '00000000-0000-0000-0000-000000000000'::uuid;
begin
  return query
  with asked as materialized (
    select s.id, s.organization_id, practice.time_zone, private.local_date(moment, practice.time_zone) as today
    from (select distinct unnest(user_ids) as id) one join public.staff s on s.id = one.id join public.organizations practice on practice.id = s.organization_id
  ), rule as materialized (
    select v.*, first.effective_from as first_effective_from
    from private.rules_in_force(array(select distinct organization_id from asked), requirement_ids, as_of, known_at) v
    join public.requirement_versions first on first.requirement_id = v.requirement_id and first.version = 1
  ), version as materialized (
    -- The rule of each, and what it was before.
    select v.id, v.requirement_id, v.organization_id, v.audience, v.id = rule.id as is_in_force,
      lead(v.effective_from) over (partition by v.requirement_id order by v.version) as ended_on
    from rule join public.requirement_versions v on v.requirement_id = rule.requirement_id and v.version <= rule.version and v.recorded_at <= known
  ), clause as materialized (
    select version.id as version_id, version.requirement_id, version.organization_id, version.is_in_force, part.name = 'exclude' as excludes, one.clause
    from version
    cross join (values ('include'), ('exclude')) part (name)
    cross join lateral jsonb_array_elements(version.audience -> part.name) one (clause)
  ), named as (
    select distinct (named.person #>> '{}')::uuid as id from clause cross join lateral jsonb_array_elements(clause.clause -> 'people') named (person)
  ), person as materialized (
    -- Who is employed on the day that counts, or will be: then their first day is what counts.
    select a.id as user_id, a.organization_id, a.time_zone, a.today, employed.started_on as hired_on, employed.ended_on, greatest(a.today, employed.started_on) as day
    from asked a
    cross join lateral (
      select p.started_on, p.ended_on from public.employment_periods p
      where p.user_id = a.id and (p.ended_on is null or p.ended_on >= a.today)
      order by p.started_on limit 1
    ) employed
  ), stay as materialized (
    -- Where everybody is on that day, and was before in the same employment; nowhere stands for null, so that places can be compared.
    select p.user_id, p.organization_id, coalesce(h.valid_until > p.day, true) as is_present, h.valid_until,
      coalesce(h.position_id, nowhere) as position_id, coalesce(h.department_id, nowhere) as department_id, coalesce(h.location_id, nowhere) as location_id,
      h.employment_kind, case when p.user_id in (select id from named) then p.user_id else nowhere end as named_id
    from person p
    join public.staff_history h on h.user_id = p.user_id and h.valid_from <= p.day and (h.valid_from >= p.hired_on or h.valid_until is null or h.valid_until > p.day)
      and h.recorded_at <= known and (h.superseded_at is null or h.superseded_at > known)
  ), place as materialized (
    -- Few places for many people: whom a rule covers is decided once for each.
    select row_number() over () as place_no, alike.*, position.is_clinical, location.state
    from (select distinct organization_id, position_id, department_id, location_id, employment_kind, named_id from stay) alike
    left join public.positions position on position.id = alike.position_id
    left join public.locations location on location.id = alike.location_id
  ), covers as materialized (
    select place_no, version_id, requirement_id, is_in_force
    from (
      select place.place_no, clause.version_id, clause.requirement_id, clause.is_in_force, clause.excludes,
        private.clause_matches(clause.clause, place.position_id, place.is_clinical, place.department_id, place.location_id, place.state, place.employment_kind, place.named_id) as matches
      from place join clause on clause.organization_id = place.organization_id
    ) checked
    group by 1, 2, 3, 4
    having bool_or(matches and not excludes) and not bool_or(matches and excludes)
  ), stayed as materialized (
    select stay.user_id, stay.is_present, stay.valid_until, place.place_no, stay.organization_id
    from stay join place on place.organization_id = stay.organization_id and place.position_id = stay.position_id and place.department_id = stay.department_id
      and place.location_id = stay.location_id and place.employment_kind = stay.employment_kind and place.named_id = stay.named_id
  ), joined_rule as (
    -- An earlier version that did not cover such a place: what follows it does, from its first day on.
    select place.place_no, version.requirement_id, max(version.ended_on) as on_day
    from version
    join place on place.organization_id = version.organization_id
    where not version.is_in_force and not exists (select from covers where covers.place_no = place.place_no and covers.version_id = version.id)
    group by 1, 2
  ), joined_place as (
    -- An earlier place that the rule does not cover.
    select stayed.user_id, rule.requirement_id, max(stayed.valid_until) as on_day
    from stayed
    join rule on rule.organization_id = stayed.organization_id
    where not stayed.is_present and not exists (select from covers where covers.place_no = stayed.place_no and covers.version_id = rule.id)
    group by 1, 2
  ), covered as (
    select p.organization_id, p.user_id, p.time_zone, p.today, p.hired_on, p.ended_on, covers.requirement_id,
      greatest(p.hired_on, rule.first_effective_from, joined_rule.on_day, joined_place.on_day) as started_on
    from stayed
    join person p on p.user_id = stayed.user_id
    join covers on covers.place_no = stayed.place_no and covers.is_in_force
    join rule on rule.requirement_id = covers.requirement_id
    left join joined_rule on joined_rule.requirement_id = covers.requirement_id and joined_rule.place_no = stayed.place_no
    left join joined_place on joined_place.requirement_id = covers.requirement_id and joined_place.user_id = stayed.user_id
    where stayed.is_present
  ), proof as materialized (
    select distinct rule.requirement_id, rule.organization_id, g.number::integer as group_no, p.kind, p.program_id, p.certification_kind,
      lower(p.certification_name) as name_prefix, p.state
    from rule
    cross join lateral jsonb_array_elements(rule.proofs) with ordinality g (proofs, number)
    cross join lateral jsonb_to_recordset(g.proofs) p (
      kind public.evidence_kind_enum, program_id uuid, certification_kind public.certification_kind_enum, certification_name text, state text)
  ), ce_due as (
    -- Continuing education is first due when the licence is.
    select e.user_id, proof.requirement_id, proof.group_no, max(e.expires_on) as on_day
    from proof
    join public.compliance_evidence e on e.organization_id = proof.organization_id and e.kind = 'licence' and (proof.state is null or e.certification_state = proof.state)
      and (proof.name_prefix is null or starts_with(lower(e.certification_name), proof.name_prefix))
    where proof.kind = 'ce_credits' and e.user_id = any (user_ids) and e.counted_at <= known and (e.revoked_at is null or e.revoked_at > known)
    group by 1, 2, 3
  ), proof_group as materialized (
    select proof.requirement_id, proof.group_no,
      (select array_agg(changed.published_at)
        from proof trained
        join public.training_modules m on m.program_id = trained.program_id
        join public.training_content changed on changed.module_id = m.id and changed.change_kind = 'material' and changed.published_at <= least(moment, known)
        where trained.requirement_id = proof.requirement_id and trained.group_no = proof.group_no) as changes
    from proof group by 1, 2
  ), candidate as (
    select e.user_id, proof.requirement_id, proof.group_no, e.id, e.effective_at, e.effective_on, e.expires_on, e.content_as_of
    from public.compliance_evidence e
    join proof on proof.program_id = e.program_id
    where e.user_id = any (user_ids) and e.program_id is not null
      and e.counted_at <= known and (e.revoked_at is null or e.revoked_at > known)
    union all
    select distinct e.user_id, proof.requirement_id, proof.group_no, e.id, e.effective_at, e.effective_on, e.expires_on, e.content_as_of
    from public.compliance_evidence e
    join proof on proof.organization_id = e.organization_id and proof.kind = e.kind
      and (e.requirement_id = proof.requirement_id
        or e.certification_id is not null and proof.program_id is null
          and (proof.certification_kind is null or proof.certification_kind = e.certification_kind)
          and (proof.name_prefix is null or starts_with(lower(e.certification_name), proof.name_prefix))
          and (proof.state is null or proof.state = e.certification_state))
    where e.user_id = any (user_ids) and e.program_id is null
      and e.counted_at <= known and (e.revoked_at is null or e.revoked_at > known)
  ), proved as (
    select c.user_id, c.requirement_id, c.group_no,
      array_agg(c.id order by c.day, c.expires_on, c.id) as ids,
      array_agg(c.day order by c.day, c.expires_on, c.id) as days,
      array_agg(c.expires_on order by c.day, c.expires_on, c.id) as expires,
      array_agg(coalesce(c.content_as_of, c.at) order by c.day, c.expires_on, c.id) as content,
      array_agg(c.at order by c.day, c.expires_on, c.id) as at
    from (
      select candidate.*, coalesce((candidate.effective_at at time zone a.time_zone)::date, candidate.effective_on) as day, a.today,
        coalesce(candidate.effective_at, candidate.effective_on::timestamp at time zone a.time_zone) as at
      from candidate join asked a on a.id = candidate.user_id
    ) c
    where is_present or c.day <= c.today
    group by 1, 2, 3
  ), leave as (
    select l.user_id, array_agg(l.starts_on order by l.starts_on) as starts, array_agg(l.ends_on order by l.starts_on) as ends
    from public.staff_leaves l
    where l.user_id = any (user_ids) and l.created_at <= known and (l.cancelled_at is null or l.cancelled_at > known)
    group by 1
  )
  select c.organization_id, c.user_id, c.requirement_id, rule.id, c.hired_on, c.started_on, c.time_zone, g.group_no,
    proved.ids, proved.days, clock.last_index, clock.due_on, clock.accepted, clock.valid_until, proved.at[clock.last_index],
    least(c.ended_on + 1, case when proved.days[cardinality(proved.days)] > c.today then (select min(ahead) from unnest(proved.days) ahead where ahead > c.today) end)
  from covered c
  join rule on rule.requirement_id = c.requirement_id
  join proof_group g on g.requirement_id = c.requirement_id
  left join proved on proved.user_id = c.user_id and proved.requirement_id = c.requirement_id and proved.group_no = g.group_no
  left join leave on leave.user_id = c.user_id and rule.pauses_on_leave
  left join ce_due on ce_due.user_id = c.user_id and ce_due.requirement_id = c.requirement_id and ce_due.group_no = g.group_no
  cross join lateral private.requirement_clock(
    rule.anchor, case rule.anchor when 'hire_date' then c.hired_on else rule.anchor_on end, rule.renewal_months, rule.first_year_renewal_months, rule.minimum_months,
    rule.renewal_opens_days, rule.change_due_days, rule.prior_evidence_months, coalesce(rule.first_due_days, ce_due.on_day - c.started_on), c.started_on, c.today, c.time_zone,
    proved.days, proved.expires, proved.content, case when rule.change_due_days is not null then g.changes end, leave.starts, leave.ends) clock;
end
$function$;

CREATE OR REPLACE FUNCTION private.requirement_problem (
  rule public.requirement_versions
)
  RETURNS text
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  clause jsonb;
  proof jsonb;
  wrong text;
begin
  if jsonb_typeof(rule.audience) is distinct from 'object' or jsonb_typeof(rule.audience -> 'include') is distinct from 'array'
    or jsonb_typeof(coalesce(rule.audience -> 'exclude', '[]')) <> 'array' or pg_column_size(rule.audience) > 100000 then
    return 'Say whom it covers: {include: [clause, …], exclude: [clause, …]}.';
  elsif jsonb_array_length(rule.audience -> 'include') > 50 or jsonb_array_length(coalesce(rule.audience -> 'exclude', '[]')) > 50 then
    return 'An audience has 50 rows to include and 50 to exclude at most.';
  end if;
  for clause in select c from jsonb_path_query(rule.audience, '$.*[*]') c loop
    if jsonb_typeof(clause) <> 'object' then return 'A row of the audience is an object.'; end if;
    select k into wrong from jsonb_each(clause) e (k, v)
    where k not in ('departments', 'positions', 'locations', 'states', 'employment_kinds', 'people', 'clinical')
      or (k = 'clinical') <> (jsonb_typeof(v) = 'boolean')
      or k <> 'clinical' and (jsonb_typeof(v) <> 'array' or jsonb_array_length(v) = 0 or jsonb_path_exists(v, '$[*] ? (@.type() != "string")')) limit 1;
    if wrong is not null then return format('The audience cannot be told by %s like this: name at least one, as a list.', wrong); end if;
    select format('%s of another practice, or gone: choose again.', initcap(named.facet)) into wrong
    from (
      select 'position' as facet, jsonb_array_elements_text(clause -> 'positions') as id union all
      select 'department', jsonb_array_elements_text(clause -> 'departments') union all
      select 'location', jsonb_array_elements_text(clause -> 'locations') union all
      select 'person', jsonb_array_elements_text(clause -> 'people')
    ) named
    where not exists (select from public.positions p where named.facet = 'position' and p.organization_id = rule.organization_id and p.id::text = named.id)
      and not exists (select from public.departments d where named.facet = 'department' and d.organization_id = rule.organization_id and d.id::text = named.id)
      and not exists (select from public.locations l where named.facet = 'location' and l.organization_id = rule.organization_id and l.id::text = named.id)
      and not exists (select from public.staff s where named.facet = 'person' and s.organization_id = rule.organization_id and s.id::text = named.id) limit 1;
    if wrong is not null then return wrong; end if;
  end loop;

  if jsonb_typeof(rule.proofs) is distinct from 'array' or jsonb_array_length(rule.proofs) not between 1 and 10
    or exists (select from jsonb_array_elements(rule.proofs) g where case when jsonb_typeof(g) = 'array' then jsonb_array_length(g) not between 1 and 20 else true end) then
    return 'Say what proves it: at least one group with at least one proof.';
  end if;
  for proof in select p from jsonb_array_elements(rule.proofs) g, jsonb_array_elements(g) p loop
    if jsonb_typeof(proof) <> 'object' or not (proof ->> 'kind' = any (enum_range(null::public.evidence_kind_enum)::text[])) or proof ->> 'kind' is null then
      return 'Each proof says of what kind it is.';
    elsif proof ? 'program_id' and (proof ->> 'kind' <> 'training' or not exists (
        select from public.training_programs t where t.organization_id = rule.organization_id and t.id::text = proof ->> 'program_id')) then
      return 'A program that proves it is not one of this practice: choose again.';
    elsif proof ->> 'certification_kind' is not null and not (proof ->> 'certification_kind' = any (enum_range(null::public.certification_kind_enum)::text[])) then
      return 'There is no such kind of licence.';
    elsif proof ->> 'state' is not null and proof ->> 'state' !~ '^[A-Z]{2}$' then
      return 'A state is two capital letters.';
    end if;
  end loop;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.requirement_to_change (
  requirement_id uuid
)
  RETURNS public.requirements
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  requirement public.requirements;
begin
  select r.* into requirement from public.requirements r where r.id = requirement_id and r.organization_id = private.my_organization_id() for update;
  if requirement.id is null then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  elsif requirement.retired_at is not null then
    perform private.fail(409, 'REQUIREMENT_RETIRED', 'This requirement has been retired.');
  elsif private.my_organization_id_as('training_administrator') is null and not (private.my_organization_id_as('executive') is not null and 'policy' = (
      select v.compliance_type from public.requirement_versions v where v.requirement_id = requirement.id order by v.version desc limit 1)) then
    perform private.fail(403, 'NOT_YOURS_TO_RULE', 'Training administrators keep the requirements, executives those that are policies of the practice.');
  end if;
  return requirement;
end
$function$;

CREATE OR REPLACE FUNCTION private.retire_requirement (
  requirement_id uuid,
  reason         text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  requirement public.requirements := private.requirement_to_change(requirement_id);
begin
  if coalesce(length(btrim(reason)), 0) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is retired: an inspector will ask.');
  end if;
  update public.requirements r set retired_by = private.my_staff_id(), retired_at = private.clock(), retirement_reason = btrim(reason) where r.id = requirement.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.review_evidence (
  evidence_id uuid,
  approve     boolean,
  note        text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  me uuid := private.my_staff_id();
  evidence public.compliance_evidence;
  said text := nullif(btrim(note), '');
begin
  select * into evidence from public.compliance_evidence e
  where e.id = evidence_id and (e.user_id = me or e.user_id = any (array(select private.my_assignable_ids()))) for update;
  if evidence.id is null then
    perform private.fail(404, 'EVIDENCE_NOT_FOUND', 'There is no such evidence that you may review.');
  elsif evidence.user_id = me then
    perform private.fail(403, 'OWN_EVIDENCE', 'Nobody reviews their own evidence.');
  elsif evidence.review_status <> 'pending' or evidence.revoked_at is not null then
    perform private.fail(409, 'ALREADY_REVIEWED', 'This evidence was decided on already.', 'Revoke it where it was approved by mistake.');
  elsif approve is null then
    perform private.fail(400, 'DECISION_MISSING', 'Say whether it is approved.');
  elsif approve and evidence.outcome in ('invalid', 'source_unavailable') then
    perform private.fail(409, 'NOT_A_PASS', case evidence.outcome when 'invalid' then 'The source said that it is not valid, so it proves nothing.'
      else 'The source did not answer, which is never a pass.' end, 'Reject it, and file another check.');
  elsif said is null and (not approve or evidence.outcome = 'match_to_decide') then
    perform private.fail(400, 'REASON_MISSING', case when approve then 'Say why the match is not this person.' else 'Say why it is rejected, so that it can be put right.' end);
  elsif length(said) > 2000 then
    perform private.fail(400, 'REASON_TOO_LONG', 'A reason has 2000 characters at most.');
  end if;
  update public.compliance_evidence e set
    review_status = case when approve then 'approved' else 'rejected' end::public.review_status_enum,
    -- A possible match is judged by a person; what a source said otherwise stays what it said.
    outcome = case when e.outcome = 'match_to_decide' then case when approve then 'valid' else 'invalid' end::public.verification_outcome_enum else e.outcome end,
    review_note = said, reviewed_by = me, reviewed_at = private.clock(), counted_at = case when approve then private.clock() end
  where e.id = evidence.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.review_requirement (
  requirement_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  requirement public.requirements := private.requirement_to_change(requirement_id);
begin
  if requirement.reviewed_at is null then
    update public.requirements r set reviewed_by = private.my_staff_id(), reviewed_at = private.clock() where r.id = requirement.id;
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION private.revoke_evidence (
  evidence_id uuid,
  reason      text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  me uuid := private.my_staff_id();
  evidence public.compliance_evidence;
  said text := nullif(btrim(reason), '');
begin
  -- What was not decided on yet may be taken back by whom it is about; what counts, by who may review it.
  select * into evidence from public.compliance_evidence e
  where e.id = evidence_id and ((e.user_id = me and e.review_status = 'pending')
    or (e.user_id = any (array(select private.my_assignable_ids())) and e.user_id <> me)) for update;
  if evidence.id is null then
    perform private.fail(404, 'EVIDENCE_NOT_FOUND', 'There is no such evidence that you may revoke.');
  elsif evidence.requirement_id is null or evidence.kind = 'ce_credits' then
    perform private.fail(409, 'NOT_FILED_BY_HAND', 'This evidence follows from a training, a license or credits.', 'Revoke the certificate, the license or the credit it comes from.');
  elsif evidence.revoked_at is not null then
    perform private.fail(409, 'ALREADY_REVOKED', 'This evidence was revoked already.');
  elsif said is null then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is revoked.');
  elsif length(said) > 2000 then
    perform private.fail(400, 'REASON_TOO_LONG', 'A reason has 2000 characters at most.');
  end if;
  update public.compliance_evidence e set revoked_at = private.clock(), revoked_by = me, revocation_reason = said where e.id = evidence.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.revoke_survey_binder (
  binder_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  binder public.survey_binders;
begin
  select * into binder from public.survey_binders b
  where b.id = binder_id and b.organization_id = private.my_organization_id_as('training_administrator', 'executive') for update;
  if binder.id is null then
    perform private.fail(404, 'BINDER_NOT_FOUND', 'There is no such binder.');
  elsif binder.revoked_at is not null then
    perform private.fail(409, 'ALREADY_REVOKED', 'This binder was withdrawn already.');
  end if;
  update public.survey_binders b set revoked_at = private.clock(), revoked_by = private.my_staff_id() where b.id = binder.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.rules_in_force (
  organization_ids uuid[],
  requirement_ids  uuid[]                   DEFAULT NULL::uuid[],
  as_of            timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  known_at         timestamp with time zone DEFAULT NULL::timestamp WITH time zone
)
  RETURNS SETOF public.requirement_versions
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  moment timestamptz := coalesce(as_of, private.clock());
  known timestamptz := coalesce(known_at, private.clock());
begin
  return query
  select distinct on (v.requirement_id) v.*
  from public.requirements r
  join public.organizations practice on practice.id = r.organization_id
  join public.requirement_versions v on v.requirement_id = r.id
  cross join lateral (select (moment at time zone practice.time_zone)::date as day) today
  where r.organization_id = any (organization_ids) and (requirement_ids is null or r.id = any (requirement_ids))
    and r.reviewed_at <= known and (r.retired_at is null or r.retired_at > known) and v.recorded_at <= known
  order by v.requirement_id, (v.effective_from <= today.day) desc, case when v.effective_from <= today.day then -v.version else v.version end;
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
    when 'schedule_training' then changed := private.schedule_all_training();
    when 'check_compliance' then changed := private.check_compliance();
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

CREATE OR REPLACE FUNCTION private.save_requirement (
  requirement_id uuid,
  rule           jsonb,
  version        integer
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  practice uuid := private.my_organization_id_as('training_administrator', 'executive');
  is_administrator boolean := private.my_organization_id_as('training_administrator') is not null;
  me uuid := private.my_staff_id();
  today date;
  requirement public.requirements;
  present public.requirement_versions;
  wanted public.requirement_versions;
  problem text;
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_RULE', 'Training administrators keep the requirements, executives those that are policies of the practice.');
  elsif jsonb_typeof(rule) is distinct from 'object' then
    perform private.fail(400, 'INVALID_RULE', 'Give the rule as an object.');
  end if;
  select private.local_date(private.clock(), o.time_zone) into today from public.organizations o where o.id = practice;
  if requirement_id is not null then
    select * into requirement from public.requirements r where r.id = save_requirement.requirement_id and r.organization_id = practice for update;
    if requirement.id is null then
      perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
    elsif requirement.retired_at is not null then
      perform private.fail(409, 'REQUIREMENT_RETIRED', 'This requirement has been retired.', 'Make a new one.');
    end if;
    select v.* into present from public.requirement_versions v where v.requirement_id = requirement.id order by v.version desc limit 1;
    if save_requirement.version is distinct from present.version and requirement.reviewed_at is not null then
      perform private.fail(409, 'STALE', 'This requirement was changed since you read it.', 'Look at what changed, then save yours again.');
    end if;
  end if;

  begin
    -- What is not named stays as it is; in a new one it is what the table proposes.
    wanted := jsonb_populate_record(
      coalesce(present, jsonb_populate_record(null::public.requirement_versions,
        '{"minimum_months": 0, "renewal_opens_days": 60, "pauses_on_leave": true, "exception_effect": "explains", "blocks_work": false, "work_tasks": [], "priority_level": "medium"}')),
      rule - array['id', 'organization_id', 'requirement_id', 'version', 'recorded_by', 'recorded_at']);
  exception when others then
    perform private.fail(400, 'INVALID_RULE', format('The rule could not be read: %s', sqlerrm));
  end;
  wanted.id := gen_random_uuid();
  wanted.organization_id := practice;
  wanted.recorded_by := me;
  wanted.recorded_at := private.clock();
  wanted.effective_from := coalesce((rule ->> 'effective_from')::date, case when requirement.reviewed_at is null then coalesce(present.effective_from, today) else today end);
  if not is_administrator and (wanted.compliance_type <> 'policy' or present.compliance_type <> 'policy') then
    perform private.fail(403, 'NOT_YOURS_TO_RULE', 'Executives keep the policies of the practice; other requirements are kept by training administrators.');
  end if;
  problem := private.requirement_problem(wanted);
  if problem is not null then perform private.fail(400, 'INVALID_RULE', problem); end if;
  if requirement.reviewed_at is not null and wanted.effective_from > today then
    perform private.fail(400, 'CHANGE_IN_THE_FUTURE', 'A change applies from today or from a day before.', 'Save it on the day, or choose an earlier one.');
  elsif requirement.reviewed_at is not null and wanted.effective_from < present.effective_from then
    perform private.fail(400, 'CHANGE_BEFORE_PRESENT_RULE', format('The present rule applies from %s on; a change cannot begin before it.', to_char(present.effective_from, 'FMDD FMMonth YYYY')));
  end if;

  if requirement.id is null then
    insert into public.requirements (organization_id, requirement_code, owner_id, created_by)
    values (practice, nullif(upper(btrim(rule ->> 'requirement_code')), ''), coalesce((rule ->> 'owner_id')::uuid, me), me) returning * into requirement;
  else
    update public.requirements r set
      requirement_code = case when rule ? 'requirement_code' then nullif(upper(btrim(rule ->> 'requirement_code')), '') else r.requirement_code end,
      owner_id = coalesce((rule ->> 'owner_id')::uuid, r.owner_id)
    where r.id = requirement.id
      and (r.requirement_code, r.owner_id) is distinct from
        (case when rule ? 'requirement_code' then nullif(upper(btrim(rule ->> 'requirement_code')), '') else r.requirement_code end, coalesce((rule ->> 'owner_id')::uuid, r.owner_id));
    if requirement.reviewed_at is null then
      delete from public.requirement_versions v where v.requirement_id = requirement.id;
    end if;
  end if;
  wanted.requirement_id := requirement.id;
  wanted.version := case when requirement.reviewed_at is null then 1 else present.version + 1 end;
  insert into public.requirement_versions select wanted.*;
  return requirement.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.save_requirement_records (
  user_ids        uuid[],
  requirement_ids uuid[]                      DEFAULT NULL::uuid[],
  OUT             written integer,
  OUT             is_coverage_changed boolean
)
  RETURNS record
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  SET jit TO 'off'
  SET plan_cache_mode TO 'force_generic_plan'
  SET enable_nestloop TO 'on'
  AS $function$
declare
  moment timestamptz := private.clock();
begin
  -- A few people are looked up the same way each time; a whole practice is worth a plan of its own, which does not look up one after the other.
  if cardinality(user_ids) > 200 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_nestloop', 'off', true);
  end if;
  with wanted as materialized (
    select d.*,
      -- compliance_status_at() and next_transition_at(), written out: a call for each of two million rows costs more than writing them.
      case
        when d.next_required_date is null or moment < d.next_required_date then case when d.last_compliance_date is null then 'pending' else 'compliant' end
        when moment < d.grace_period_end then 'grace_period'
        else 'non_compliant'
      end::public.status_enum as compliance_status,
      case when moment < d.next_required_date then d.next_required_date when moment < d.grace_period_end then d.grace_period_end end as next_transition_at
    from private.derived_requirement_records(user_ids, requirement_ids) d
  ), removed as (
    -- Whom it no longer covers. What they proved stays where it is.
    delete from public.compliance_records r
    where r.requirement_id is not null and r.user_id = any (user_ids) and (requirement_ids is null or r.requirement_id = any (requirement_ids))
      and not exists (select from wanted w where w.user_id = r.user_id and w.requirement_id = r.requirement_id)
    returning 1
  ), saved as (
    insert into public.compliance_records as r (
      organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
      last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at
    )
    select organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
      last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at
    from wanted
    on conflict on constraint one_record_per_person_and_requirement do update set
      compliance_type = excluded.compliance_type, requirement_name = excluded.requirement_name, program_id = excluded.program_id,
      certification_id = excluded.certification_id, covered_since = excluded.covered_since, compliance_status = excluded.compliance_status,
      last_compliance_date = excluded.last_compliance_date, next_required_date = excluded.next_required_date,
      grace_period_end = excluded.grace_period_end, next_transition_at = excluded.next_transition_at, recalculate_at = excluded.recalculate_at
    where (r.compliance_type, r.requirement_name, r.program_id, r.certification_id, r.covered_since, r.compliance_status,
        r.last_compliance_date, r.next_required_date, r.grace_period_end, r.next_transition_at, r.recalculate_at)
      is distinct from
      (excluded.compliance_type, excluded.requirement_name, excluded.program_id, excluded.certification_id, excluded.covered_since, excluded.compliance_status,
        excluded.last_compliance_date, excluded.next_required_date, excluded.grace_period_end, excluded.next_transition_at, excluded.recalculate_at)
    returning xmax = 0 as is_new
  ), counted as (
    select (select count(*) from removed) as removed, count(*) as saved, count(*) filter (where is_new) as added from saved
  )
  select removed + saved, removed + added > 0 into written, is_coverage_changed from counted;
end
$function$;

CREATE OR REPLACE FUNCTION private.schedule_all_training()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  practice_id uuid;
  done jsonb;
  changed integer := 0;
begin
  for practice_id in select o.id from public.organizations o where o.assigns_training order by o.id loop
    done := private.schedule_practice(practice_id, false);
    changed := changed + jsonb_array_length(done -> 'assign') + jsonb_array_length(done -> 'withdraw');
  end loop;
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
  perform cron.schedule('schedule-training', '50 * * * *', 'select private.run_job(''schedule_training'')');
  perform cron.schedule('check-compliance', '30 8 * * *', 'select private.run_job(''check_compliance'')');
  perform cron.schedule('close-quiz-attempts', '*/5 * * * *', 'select private.run_job(''close_quiz_attempts'')');
  perform cron.schedule('uploads', '* * * * *', 'select private.run_job(''wake_uploads'')');
  perform cron.schedule('housekeeping', '10 3 * * *', 'select private.run_job(''keep_house'')');
end
$function$;

CREATE OR REPLACE FUNCTION private.schedule_practice (
  practice_id uuid,
  dry_run     boolean
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  planned jsonb;
  withdrawn jsonb;
begin
  -- One at a time: two runs would each find the same gaps.
  perform pg_advisory_xact_lock(hashtextextended('schedule:' || practice_id, 0));
  -- What was assigned by rule, was not started, and is no longer asked for.
  select coalesce(jsonb_agg(jsonb_build_object('assignment_id', s.assignment_id, 'user_id', s.user_id, 'full_name', person.full_name, 'program_name', program.program_name,
      'due_on', s.due_on, 'reason', case when asked.is_covered then 'It has been proved otherwise.' else 'No requirement asks this person for it any more.' end)
    order by person.full_name, program.program_name), '[]') into withdrawn
  from public.assignment_schedules s
  join public.training_assignments a on a.id = s.assignment_id and a.status = 'assigned'
  join public.staff person on person.id = s.user_id
  join public.training_programs program on program.id = a.program_id
  join public.organizations practice on practice.id = s.organization_id
  cross join lateral (
    select count(*) > 0 as is_covered, coalesce(bool_or(r.last_compliance_date is null
        or private.deadline_date(r.next_required_date, practice.time_zone) - v.renewal_opens_days <= private.local_date(private.clock(), practice.time_zone)), false) as is_needed
    from public.compliance_records r
    join private.rules_in_force(array[practice_id]) v on v.requirement_id = r.requirement_id
    where r.user_id = s.user_id and r.requirement_id = any (s.requirement_ids)
  ) asked
  where s.organization_id = practice_id and s.withdrawn_at is null and not asked.is_needed
    and not exists (select from public.module_progress p where p.assignment_id = a.id);
  if not dry_run then
    update public.training_assignments a set status = 'cancelled', cancelled_at = private.clock(), cancellation_reason = w.reason
    from jsonb_to_recordset(withdrawn) as w (assignment_id uuid, reason text) where a.id = w.assignment_id;
    update public.assignment_schedules s set withdrawn_at = private.clock(), withdrawal_reason = w.reason
    from jsonb_to_recordset(withdrawn) as w (assignment_id uuid, reason text) where s.assignment_id = w.assignment_id;
  end if;

  select coalesce(jsonb_agg(to_jsonb(p) order by p.priority_level desc, p.required_by, p.full_name, p.program_name), '[]') into planned from private.plan_training(practice_id) p;
  if not dry_run then
    with made as (
      insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, due_date, priority_level)
      select practice_id, p.user_id, p.program_id, p.assigned_by, private.end_of_day(p.due_on, practice.time_zone), p.priority_level
      from jsonb_to_recordset(planned) as p (action text, user_id uuid, program_id uuid, assigned_by uuid, due_on date, priority_level public.priority_enum)
      join public.organizations practice on practice.id = practice_id
      where p.action = 'assign'
      on conflict (user_id, program_id) where status in ('assigned', 'in_progress') do nothing
      returning id, user_id, program_id
    )
    insert into public.assignment_schedules (assignment_id, organization_id, user_id, requirement_ids, required_by, due_on, minutes, reasons)
    select made.id, practice_id, made.user_id, p.requirement_ids, p.required_by, p.due_on, p.minutes, p.reasons
    from made
    join jsonb_to_recordset(planned) as p (action text, user_id uuid, program_id uuid, requirement_ids uuid[], required_by date, due_on date, minutes integer, reasons text[])
      on p.action = 'assign' and p.user_id = made.user_id and p.program_id = made.program_id;
  end if;
  return jsonb_build_object(
    'assign', (select coalesce(jsonb_agg(p - 'action' - 'assignment_id'), '[]') from jsonb_array_elements(planned) p where p ->> 'action' = 'assign'),
    'withdraw', withdrawn,
    'conflicts', (select coalesce(jsonb_agg(p - 'action'), '[]') from jsonb_array_elements(planned) p where p ->> 'action' = 'conflict'),
    'waiting', (select coalesce(jsonb_agg(p - 'action' - 'assignment_id' - 'due_on'), '[]') from jsonb_array_elements(planned) p where p ->> 'action' = 'waiting'),
    'assigned_count', (select count(*) from jsonb_array_elements(planned) p where p ->> 'action' = 'assigned'));
end
$function$;

CREATE OR REPLACE FUNCTION private.schedule_training (
  dry_run boolean
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  practice_id uuid := private.my_organization_id_as('training_administrator');
begin
  if practice_id is null then
    perform private.fail(403, 'NOT_YOURS_TO_SCHEDULE', 'Training administrators schedule the training of the practice.');
  end if;
  return private.schedule_practice(practice_id, dry_run);
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
      union all
      select user_id, last_compliance_date, next_required_date, grace_period_end
      from private.derived_requirement_records(everybody.ids, null, practice.moment)
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

CREATE OR REPLACE FUNCTION private.survey_binder_contents (
  organization_id uuid,
  location_id     uuid,
  department_id   uuid,
  person_ids      uuid[],
  requirement_ids uuid[],
  as_of           timestamp with time zone,
  document_hashes jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  practice public.organizations;
  moment timestamptz := coalesce(as_of, private.clock());
  scope text;
  user_ids uuid[];
  answer jsonb;
begin
  select * into practice from public.organizations o where o.id = survey_binder_contents.organization_id;
  scope := concat_ws('; ',
    coalesce((select l.name from public.locations l where l.id = survey_binder_contents.location_id), 'All locations'),
    coalesce((select d.name from public.departments d where d.id = survey_binder_contents.department_id), 'all departments'),
    case when person_ids is not null then 'chosen people' end,
    case when requirement_ids is null then 'all requirements' else 'chosen requirements' end);
  select array_agg(p.user_id) into user_ids
  from private.survey_binder_people(practice.id, survey_binder_contents.location_id, survey_binder_contents.department_id, person_ids, as_of) p;

  with person as materialized (
    select * from private.survey_binder_people(practice.id, survey_binder_contents.location_id, survey_binder_contents.department_id, person_ids, as_of)
  ), rule as materialized (
    select v.*, r.requirement_code, row_number() over (order by v.requirement_name, v.requirement_id)::integer as number
    from private.rules_in_force(array[practice.id], requirement_ids, as_of, null) v
    join public.requirements r on r.id = v.requirement_id
  ), standing as materialized (
    select d.user_id, d.requirement_id, d.last_compliance_date, d.next_required_date, d.grace_period_end,
      public.compliance_status_at(d.last_compliance_date, d.next_required_date, d.grace_period_end, moment) as status
    from private.derived_requirement_records(user_ids, requirement_ids, as_of, null) d
  ), evidence as materialized (
    select distinct clock.user_id, clock.requirement_id, evidence_id
    from private.requirement_clocks(user_ids, requirement_ids, as_of, null) clock
    cross join lateral unnest(clock.evidence_ids) evidence_id
  )
  select jsonb_build_object(
    'practice', jsonb_build_object('name', practice.name, 'time_zone', practice.time_zone, 'scope', scope,
      'frozen_at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
    'roster', coalesce((
      select jsonb_agg(jsonb_build_object('person', p.number, 'name', p.full_name, 'position', p.position, 'department', p.department, 'location', p.location,
        'employment', replace(p.employment_kind, '_', ' '), 'hired_on', p.hired_on) order by p.number) from person p), '[]'),
    'requirements', coalesce((
      select jsonb_agg(jsonb_build_object('requirement', r.number, 'code', r.requirement_code, 'name', r.requirement_name, 'version', r.version, 'effective_from', r.effective_from,
        'authority', r.authority, 'citation', r.citation, 'citation_url', r.citation_url, 'proved_by', private.proofs_in_words(r.proofs), 'renewal_months', r.renewal_months,
        'retention', r.retention_note,
        'people', (select count(*) from standing s where s.requirement_id = r.requirement_id),
        'compliant', (select count(*) from standing s where s.requirement_id = r.requirement_id and s.status = 'compliant')) order by r.number) from rule r), '[]'),
    'standings', coalesce((
      select jsonb_agg(jsonb_build_object('person', p.number, 'name', p.full_name, 'requirement', r.number, 'requirement_name', r.requirement_name, 'status', s.status,
        'last_on', private.local_date(s.last_compliance_date, practice.time_zone), 'due_on', private.deadline_date(s.next_required_date, practice.time_zone),
        'grace_ends_on', private.deadline_date(s.grace_period_end, practice.time_zone),
        -- That there is an exception, and until when; never why.
        'exception', (
          select jsonb_build_object('kind', e.kind, 'planned_on', e.planned_on, 'ends_on', e.ends_on, 'approved_on', private.local_date(e.decided_at, practice.time_zone))
          from public.compliance_exceptions e
          where e.user_id = s.user_id and e.requirement_id = s.requirement_id and e.decided_at <= moment and e.status in ('approved', 'ended')
            and (e.ended_at is null or e.ended_at > moment) and e.ends_on >= private.local_date(moment, practice.time_zone)
          order by e.ends_on desc limit 1)) order by p.number, r.number)
      from standing s join person p on p.user_id = s.user_id join rule r on r.requirement_id = s.requirement_id), '[]'),
    'evidence', coalesce((
      select jsonb_agg(jsonb_build_object('person', p.number, 'name', p.full_name, 'requirement', r.number, 'requirement_name', r.requirement_name, 'kind', e.kind,
        'title', coalesce(program.program_name, e.certification_name, replace(e.kind::text, '_', ' ')),
        'on', coalesce(e.effective_on, private.local_date(e.effective_at, practice.time_zone)), 'expires_on', e.expires_on,
        'certificate_number', certificate.certificate_number, 'reviewed_by', reviewer.full_name, 'reviewed_on', private.local_date(e.reviewed_at, practice.time_zone),
        'document', file.name, 'document_sha256', coalesce(e.document_sha256, document_hashes ->> file.path))
        order by p.number, r.number, coalesce(e.effective_on, private.local_date(e.effective_at, practice.time_zone)), e.id)
      from evidence found
      join public.compliance_evidence e on e.id = found.evidence_id
      join person p on p.user_id = found.user_id
      join rule r on r.requirement_id = found.requirement_id
      left join public.training_programs program on program.id = e.program_id
      left join public.staff_certifications held on held.id = e.certification_id
      left join public.certificates certificate on certificate.assignment_id = e.assignment_id
      left join public.staff reviewer on reviewer.id = e.reviewed_by
      cross join lateral (select coalesce(e.document_url, held.document_url) as path, split_part(coalesce(e.document_url, held.document_url), '/', 3) as name) file), '[]')
  ) into answer;
  return answer;
end
$function$;

CREATE OR REPLACE FUNCTION private.survey_binder_documents (
  location_id     uuid,
  department_id   uuid,
  person_ids      uuid[],
  requirement_ids uuid[],
  as_of           timestamp with time zone
)
  RETURNS SETOF text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select distinct coalesce(e.document_url, held.document_url)::text
  from private.requirement_clocks(
    array(select p.user_id from private.survey_binder_people(private.my_organization_id_as('training_administrator', 'executive'),
      survey_binder_documents.location_id, survey_binder_documents.department_id, nullif(survey_binder_documents.person_ids, '{}'), survey_binder_documents.as_of) p),
    nullif(survey_binder_documents.requirement_ids, '{}'), survey_binder_documents.as_of, null) clock
  cross join lateral unnest(clock.evidence_ids) evidence_id
  join public.compliance_evidence e on e.id = evidence_id
  left join public.staff_certifications held on held.id = e.certification_id
  where e.document_sha256 is null and coalesce(e.document_url, held.document_url) <> ''
$function$;

CREATE OR REPLACE FUNCTION private.survey_binder_people (
  organization_id uuid,
  location_id     uuid,
  department_id   uuid,
  person_ids      uuid[],
  as_of           timestamp with time zone
)
  RETURNS TABLE (
    number          integer,
    user_id         uuid,
    full_name       text,
    "position"      text,
    department      text,
    location        text,
    employment_kind text,
    hired_on        date
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select row_number() over (order by s.full_name, s.id)::integer, s.id, s.full_name, p.title, d.name, l.name, h.employment_kind::text, period.started_on
  from public.organizations o
  join public.employment_periods period on period.organization_id = o.id
  cross join lateral (select private.local_date(coalesce(as_of, private.clock()), o.time_zone) as day) asked
  join public.staff s on s.id = period.user_id
  join public.staff_history h on h.user_id = s.id and h.superseded_at is null and h.valid_from <= asked.day and (h.valid_until is null or h.valid_until > asked.day)
  left join public.positions p on p.id = h.position_id
  left join public.departments d on d.id = h.department_id
  left join public.locations l on l.id = h.location_id
  where o.id = survey_binder_people.organization_id
    and period.started_on <= asked.day and (period.ended_on is null or period.ended_on >= asked.day)
    and (survey_binder_people.location_id is null or h.location_id = survey_binder_people.location_id)
    and (survey_binder_people.department_id is null or h.department_id = survey_binder_people.department_id)
    and (person_ids is null or s.id = any (person_ids))
$function$;

CREATE OR REPLACE FUNCTION private.team_standings_at (
  manager_id uuid,
  day        date
)
  RETURNS TABLE (
    compliance_status public.status_enum,
    standing_count    bigint
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with team as (
    select s.id, least(private.end_of_day(team_standings_at.day, practice.time_zone), private.clock()) as moment
    from public.staff s join public.organizations practice on practice.id = s.organization_id
    where s.manager_id = team_standings_at.manager_id
      and (s.organization_id = private.my_organization_id_as('training_administrator', 'executive') or s.id = any (array(select private.my_team_ids())))
  )
  select public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, at.moment), count(*)
  from (select min(moment) as moment, array_agg(id) as ids from team) at
  cross join lateral private.derived_requirement_records(at.ids, null, at.moment) r
  group by 1
$function$;

CREATE OR REPLACE FUNCTION private.tg_certificates__revoke_evidence()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  update public.compliance_evidence e set revoked_at = n.revoked_at, revoked_by = n.revoked_by, revocation_reason = n.revocation_reason
  from new_rows n join old_rows o using (id)
  where n.revoked_at is not null and o.revoked_at is null and e.assignment_id = n.assignment_id and e.revoked_at is null;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_compliance_evidence__recalculate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  people uuid[];
  asked uuid[];
begin
  select array_agg(distinct n.user_id) into people from new_rows n;
  -- The requirements that any of it may prove, as their rules are now.
  select array_agg(distinct v.requirement_id) into asked
  from new_rows n
  join private.rules_in_force(array(select distinct organization_id from new_rows)) v on v.organization_id = n.organization_id
    and (v.requirement_id = n.requirement_id or n.certification_id is not null
      or n.program_id is not null and jsonb_path_exists(v.proofs, '$[*][*] ? (@.program_id == $program)', jsonb_build_object('program', n.program_id)));
  if asked is not null then perform private.recalculate_requirements(people, asked); end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_compliance_exceptions__recalculate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform private.recalculate_requirements(array(select distinct user_id from new_rows), array(select distinct requirement_id from new_rows));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_compliance_records__flag_violations()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if tg_op = 'INSERT' then
    -- What was flagged under an assignment or a licence goes on under the requirement that covers it now, and is not flagged twice.
    update public.compliance_violations v set record_id = n.id, requirement_name = n.requirement_name,
      met_again_at = case when n.compliance_status = 'compliant' then coalesce(v.met_again_at, private.clock()) else v.met_again_at end
    from new_rows n
    join public.compliance_records before on before.user_id = n.user_id and before.requirement_id is null
      and (before.program_id = n.program_id or before.certification_id = n.certification_id)
    where n.requirement_id is not null and v.record_id = before.id and v.recorded_by is null and v.resolved_at is null;
  end if;
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
      where v.record_id = n.id and (v.occurred_at = least(coalesce(n.grace_period_end, n.next_required_date), private.clock())
        or tg_op = 'INSERT' and v.recorded_by is null and v.resolved_at is null));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_compliance_records__tell_gone()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  gone_ids uuid[];
  gone_users uuid[];
begin
  select array_agg(id), array_agg(user_id) into gone_ids, gone_users from old_rows;
  if gone_ids is not null then
    perform private.broadcast('compliance_status_changed', gone_ids, gone_users);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_file_ce_evidence()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  people uuid[];
begin
  if tg_table_name = 'ce_rules' then
    select array_agg(distinct c.user_id) into people
    from public.staff_certifications c
    where c.organization_id in (select (to_jsonb(n) ->> 'organization_id')::uuid from new_rows n) and c.state in (select to_jsonb(n) ->> 'state' from new_rows n);
  else
    select array_agg(distinct (to_jsonb(n) ->> 'user_id')::uuid) into people from new_rows n;
  end if;
  -- Most practices have no rule for any of these licences.
  if exists (select from public.ce_rules rule join public.staff s on s.organization_id = rule.organization_id where s.id = any (people) and rule.reviewed_at is not null) then
    perform private.file_ce_evidence(people);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_places__recalculate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  places uuid[];
  people uuid[];
begin
  select array_agg(n.id) into places
  from new_rows n join old_rows o using (id)
  where to_jsonb(n) -> 'state' is distinct from to_jsonb(o) -> 'state' or to_jsonb(n) -> 'is_clinical' is distinct from to_jsonb(o) -> 'is_clinical';
  -- Whoever was there before came under a rule, or did not, because of it.
  select array_agg(distinct h.user_id) into people from public.staff_history h
  where h.superseded_at is null and case tg_table_name when 'locations' then h.location_id else h.position_id end = any (places);
  if people is not null then perform private.recalculate_requirements(people); end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_recalculate_people()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform private.recalculate_requirements(array(select distinct user_id from new_rows));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_requirement_versions__append_only()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  -- Until its review a requirement is a draft, and its rule is replaced.
  if tg_op = 'DELETE' and exists (select from public.requirements r where r.id = old.requirement_id and r.reviewed_at is null) then
    return old;
  end if;
  perform private.fail(403, 'APPEND_ONLY', 'A rule that was in force cannot be changed or deleted.', 'State a new version.');
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_requirements__recalculate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  asked uuid[];
  people uuid[];
begin
  if tg_table_name = 'requirement_versions' then
    select array_agg(distinct requirement_id) into asked from new_rows;
  else
    select array_agg(n.id) into asked from new_rows n join old_rows o using (id)
    where (n.reviewed_at, n.retired_at) is distinct from (o.reviewed_at, o.retired_at);
  end if;
  if asked is not null then
    perform private.recalculate_requirements(
      array(select s.id from public.staff s where s.organization_id in (select r.organization_id from public.requirements r where r.id = any (asked))), asked);
  end if;
  -- What is asked for now is no longer followed for its own sake, and what no longer is, is again.
  if tg_table_name = 'requirement_versions' then
    select array_agg(distinct r.user_id) into people
    from new_rows n
    join public.requirement_versions before on before.requirement_id = n.requirement_id and before.version = n.version - 1 and before.proofs <> n.proofs
    join public.compliance_records r on r.requirement_id = n.requirement_id;
    if people is not null then perform private.recalculate_assigned(people); end if;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff_certifications__file_evidence()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform private.file_certification_evidence(array(select id from new_rows));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_assignments__file_evidence()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  finished uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id) into finished from new_rows where status = 'completed';
  else
    select array_agg(n.id) into finished from new_rows n join old_rows o using (id) where n.status = 'completed' and o.status <> 'completed';
  end if;
  if finished is not null then perform private.file_training_evidence(finished); end if;
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
  if users is not null then perform private.recalculate_assigned(users, programs); end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_content__recalculate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  asked uuid[];
begin
  select array_agg(distinct v.requirement_id) into asked
  from new_rows n
  join public.training_modules m on m.id = n.module_id
  join private.rules_in_force(array(select distinct organization_id from new_rows)) v on v.organization_id = n.organization_id and v.change_due_days is not null
    and jsonb_path_exists(v.proofs, '$[*][*] ? (@.program_id == $program)', jsonb_build_object('program', m.program_id))
  where n.change_kind = 'material' and n.published_at is not null;
  if asked is not null then
    perform private.recalculate_requirements(
      array(select s.id from public.staff s where s.organization_id in (select organization_id from new_rows)), asked);
  end if;
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
  if programs is not null then perform private.recalculate_assigned(null, programs); end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.withdraw_exception (
  exception_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  me uuid := private.my_staff_id();
  exception public.compliance_exceptions := private.exception_to_change(exception_id);
begin
  if me not in (exception.user_id, exception.requested_by) then
    perform private.fail(403, 'NOT_YOUR_REQUEST', 'Only the person, or who asked for it, withdraws a request.', 'You can reject it.');
  elsif exception.status <> 'requested' then
    perform private.fail(409, 'ALREADY_DECIDED', 'This exception no longer waits.', case exception.status when 'approved' then 'It can be ended.' end);
  end if;
  update public.compliance_exceptions e set status = 'withdrawn', ended_by = me, ended_at = private.clock() where e.id = exception.id;
end
$function$;

CREATE OR REPLACE FUNCTION public.adopt_requirement_template (
  template_code text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  template record;
  made uuid;
begin
  select * into template from public.requirement_templates() t where t.template_code = adopt_requirement_template.template_code;
  if template.template_code is null then
    perform private.fail(404, 'TEMPLATE_NOT_FOUND', 'There is no such template.');
  end if;
  made := private.save_requirement(null, template.rule || jsonb_build_object(
    'requirement_code', template.template_code, 'requirement_name', template.requirement_name, 'compliance_type', template.compliance_type,
    'authority', template.authority, 'citation', template.citation, 'citation_url', template.citation_url, 'notes', template.notes,
    'source_note', template.confidence, 'retention_note', template.retention), null);
  perform private.note_template(made, template.template_code);
  return made;
end
$function$;

REVOKE ALL ON FUNCTION "public"."adopt_requirement_template"(text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.compliance_as_of (
  as_of     timestamp with time zone,
  known_at  timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  person_id uuid                     DEFAULT NULL::uuid
)
  RETURNS TABLE (
    user_id              uuid,
    user_name            text,
    requirement_id       uuid,
    requirement_code     text,
    requirement_name     text,
    compliance_type      public.compliance_type_enum,
    compliance_status    public.status_enum,
    covered_since        date,
    last_compliance_date timestamp with time zone,
    next_required_date   timestamp with time zone,
    next_required_on     date,
    grace_period_end     timestamp with time zone,
    grace_ends_on        date
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.compliance_as_of(as_of, known_at, person_id) $function$;

REVOKE ALL ON FUNCTION "public"."compliance_as_of"(timestamp WITH time zone, timestamp WITH time zone, uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.compliance_periods (
  person_id           uuid,
  only_requirement_id uuid DEFAULT NULL::uuid
)
  RETURNS TABLE (
    requirement_id   uuid,
    requirement_name text,
    group_no         integer,
    period_number    integer,
    opens_on         date,
    due_on           date,
    met_on           date,
    evidence_id      uuid,
    valid_until      date,
    grace_ends_on    date,
    state            text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.compliance_periods(person_id, only_requirement_id) $function$;

REVOKE ALL ON FUNCTION "public"."compliance_periods"(uuid, uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.decide_exception (
  exception_id uuid,
  approve      boolean,
  note         text    DEFAULT NULL::text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.decide_exception(exception_id, approve, note) $function$;

REVOKE ALL ON FUNCTION "public"."decide_exception"(uuid, boolean, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.end_exception (
  exception_id uuid,
  reason       text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.end_exception(exception_id, reason) $function$;

REVOKE ALL ON FUNCTION "public"."end_exception"(uuid, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.explain_compliance (
  user_id        uuid,
  requirement_id uuid,
  as_of          timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  known_at       timestamp with time zone DEFAULT NULL::timestamp WITH time zone
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.explain_compliance(user_id, requirement_id, as_of, known_at) $function$;

REVOKE ALL ON FUNCTION "public"."explain_compliance"(uuid, uuid, timestamp WITH time zone, timestamp WITH time zone) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.file_evidence (
  user_id         uuid,
  requirement_id  uuid,
  kind            public.evidence_kind_enum,
  effective_on    date,
  expires_on      date                             DEFAULT NULL::date,
  document_url    text                             DEFAULT NULL::text,
  note            text                             DEFAULT NULL::text,
  outcome         public.verification_outcome_enum DEFAULT NULL::public.verification_outcome_enum,
  document_sha256 text                             DEFAULT NULL::text
)
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.file_evidence(user_id, requirement_id, kind, effective_on, expires_on, document_url, note, outcome, document_sha256) $function$;

REVOKE ALL
  ON FUNCTION "public"."file_evidence"(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text)
  FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.fit_to_work (
  user_id uuid,
  task    text DEFAULT NULL::text,
  day     date DEFAULT NULL::date
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.fit_to_work(user_id, task, day) $function$;

REVOKE ALL ON FUNCTION "public"."fit_to_work"(uuid, text, date) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.make_survey_binder (
  binder_name     text,
  valid_hours     integer                  DEFAULT 168,
  location_id     uuid                     DEFAULT NULL::uuid,
  department_id   uuid                     DEFAULT NULL::uuid,
  person_ids      uuid[]                   DEFAULT NULL::uuid[],
  requirement_ids uuid[]                   DEFAULT NULL::uuid[],
  as_of           timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  document_hashes jsonb                    DEFAULT '{}'::jsonb
)
  RETURNS TABLE (
    id    uuid,
    token text
  )
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select * from private.make_survey_binder(binder_name, valid_hours, location_id, department_id, person_ids, requirement_ids, as_of, document_hashes) $function$;

REVOKE ALL ON FUNCTION "public"."make_survey_binder"(text, integer, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.open_survey_binder (
  token  text,
  opened text DEFAULT 'page'::text
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.open_survey_binder(token, opened) $function$;

REVOKE ALL ON FUNCTION "public"."open_survey_binder"(text, text) FROM PUBLIC, "service_role";

CREATE OR REPLACE FUNCTION public.preview_requirement (
  requirement_id uuid,
  rule           jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.preview_requirement(requirement_id, rule) $function$;

REVOKE ALL ON FUNCTION "public"."preview_requirement"(uuid, jsonb) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.proved_by (
  requirement_ids uuid[]
)
  RETURNS TABLE (
    requirement_id uuid,
    proved_by      text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select distinct on (v.requirement_id) v.requirement_id, private.proofs_in_words(v.proofs)
  from public.requirement_versions v where v.requirement_id = any (requirement_ids)
  order by v.requirement_id, v.version desc
$function$;

REVOKE ALL ON FUNCTION "public"."proved_by"(uuid[]) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.request_exception (
  user_id        uuid,
  requirement_id uuid,
  kind           public.exception_kind_enum,
  reason_kind    public.exception_reason_enum,
  reason         text,
  ends_on        date,
  planned_on     date                         DEFAULT NULL::date,
  document_url   text                         DEFAULT NULL::text
)
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.request_exception(user_id, requirement_id, kind, reason_kind, reason, ends_on, planned_on, document_url) $function$;

REVOKE ALL
  ON FUNCTION "public"."request_exception"(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text)
  FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.requirement_templates()
  RETURNS TABLE (
    template_code    text,
    requirement_name text,
    compliance_type  public.compliance_type_enum,
    authority        text,
    citation         text,
    citation_url     text,
    jurisdiction     text,
    applies_to       text,
    first_due_rule   text,
    renewal_rule     text,
    retention        text,
    notes            text,
    confidence       text,
    rule             jsonb
  )
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select t.code, t.name, t.type::public.compliance_type_enum, t.authority, t.citation, t.url, t.jurisdiction, t.applies_to, t.first_due, t.renewal, t.retention, t.notes, t.confidence, t.rule::jsonb
  from (values
    ('HIPAA-PRIVACY', 'HIPAA privacy training', 'training', 'HHS', '45 CFR 164.530(b)', 'https://www.ecfr.gov/current/title-45/section-164.530', 'US', 'whole workforce', 'within a reasonable period of joining (30 days is a common policy)', 'the regulation sets no annual cycle: on material policy change; 12 months is the practice''s policy', '6 years from creation or last in effect (45 CFR 164.530(j))', 'Renewal period is a policy choice and must be editable', 'regulation read; retention from memory', 
      '{"anchor": "completion", "renewal_months": 12, "change_due_days": 30, "priority_level": "high", "retention_months": 72, "first_due_days": 30, "audience": {"include": [{}], "exclude": []}, "proofs": [[{"kind": "training"}]]}'),
    ('HIPAA-SECURITY', 'HIPAA security awareness', 'training', 'HHS', '45 CFR 164.308(a)(5)', 'https://www.ecfr.gov/current/title-45/section-164.308', 'US', 'whole workforce', 'on joining', 'periodic security reminders; 12 months is policy', '6 years from creation or last in effect, whichever is later (45 CFR 164.316(b)(2)(i))', null, 'regulation read', 
      '{"anchor": "completion", "renewal_months": 12, "priority_level": "high", "retention_months": 72, "first_due_days": 30, "audience": {"include": [{}], "exclude": []}, "proofs": [[{"kind": "training"}]]}'),
    ('OSHA-BBP', 'Bloodborne pathogens', 'training', 'OSHA', '29 CFR 1910.1030(g)(2)', 'https://www.ecfr.gov/current/title-29/section-1910.1030', 'US', 'staff with occupational exposure', 'at initial assignment before exposure', 'within one year of the previous training; also when tasks change', '3 years: dates, summary, trainer name and qualifications, names and job titles (h)(2)', 'A live trainer must be reachable for questions; ''at least annually'' is read as 365 days: record a reason and a planned date for a delay', 'regulation read; retention secondary', 
      '{"anchor": "completion", "renewal_months": 12, "pauses_on_leave": false, "priority_level": "high", "retention_months": 36, "first_due_days": 0, "audience": {"include": [{"clinical": true}], "exclude": []}, "proofs": [[{"kind": "training"}]]}'),
    ('OSHA-RESP', 'Respirator training and fit test', 'procedure', 'OSHA', '29 CFR 1910.134(f),(k)', 'https://www.ecfr.gov/current/title-29/section-1910.134', 'US', 'staff who wear tight-fitting respirators', 'before use', 'on or before the anniversary', 'until the next fit test', 'Two evidences: training and fit test', 'regulation read', 
      '{"anchor": "expiry", "renewal_months": 12, "blocks_work": true, "work_tasks": ["respirator use"], "pauses_on_leave": false, "priority_level": "high", "first_due_days": 0, "audience": {"include": [{"clinical": true}], "exclude": []}, "proofs": [[{"kind": "training"}], [{"kind": "observation"}]]}'),
    ('OSHA-HAZCOM', 'Hazard communication', 'training', 'OSHA', '29 CFR 1910.1200(h)', 'https://www.ecfr.gov/current/title-29/section-1910.1200', 'US', 'staff exposed to hazardous chemicals', 'at initial assignment', 'only on a new hazard', 'none stated', 'Not annual', 'from memory', 
      '{"anchor": "completion", "priority_level": "medium", "first_due_days": 0, "audience": {"include": [{}], "exclude": []}, "proofs": [[{"kind": "training"}]]}'),
    ('OSHA-FIRE', 'Fire extinguisher training', 'training', 'OSHA', '29 CFR 1910.157(g)', 'https://www.ecfr.gov/current/title-29/section-1910.157', 'US', 'staff expected to use extinguishers', 'on hire', 'annually', 'none stated', null, 'from memory', 
      '{"anchor": "completion", "renewal_months": 12, "priority_level": "medium", "first_due_days": 0, "audience": {"include": [{}], "exclude": []}, "proofs": [[{"kind": "training"}]]}'),
    ('DOT-WASTE', 'Regulated medical waste shipping (hazmat employee)', 'training', 'DOT', '49 CFR 172.704', 'https://www.ecfr.gov/current/title-49/section-172.704', 'US', 'staff who prepare or sign for regulated medical waste', 'within 90 days of employment or job change, supervised until then', 'every three years', 'preceding 3 years, and 90 days after employment ends', null, 'regulation read; cycle from memory', 
      '{"anchor": "completion", "renewal_months": 36, "priority_level": "medium", "retention_months": 36, "first_due_days": 90, "audience": {"include": [{"clinical": true}], "exclude": []}, "proofs": [[{"kind": "training"}]]}'),
    ('CLIA-COMP', 'Testing personnel competency assessment', 'procedure', 'CMS', '42 CFR 493.1413(b)(8)-(9), 493.1451(b)(8)-(9)', 'https://www.ecfr.gov/current/title-42/section-493.1413', 'US', 'staff who perform non-waived laboratory tests', 'semiannually in the first year of testing patient specimens', 'annually after the first year', '2 years (42 CFR 493.1105)', 'Six procedures are assessed by direct observation; the cycle changes from 6 to 12 months after the first year; waived tests are exempt', 'secondary', 
      '{"anchor": "completion", "renewal_months": 12, "first_year_renewal_months": 6, "priority_level": "medium", "retention_months": 24, "first_due_days": 180, "audience": {"include": [{"clinical": true}], "exclude": []}, "proofs": [[{"kind": "observation"}]]}'),
    ('DEA-MATE', 'Eight-hour substance use disorder training (MATE Act)', 'training', 'DEA', '21 USC 823(m)', 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title21-section823&num=0&edition=prelim', 'US', 'practitioners registered with DEA', 'once, by the first DEA application or renewal on or after 2023-06-27', 'one time', 'none stated (keep)', 'Other routes: board certification, recent graduation', 'secondary', 
      '{"anchor": "completion", "priority_level": "medium", "audience": {"include": [{"clinical": true}], "exclude": []}, "proofs": [[{"kind": "training"}, {"kind": "external"}]]}'),
    ('DEA-REG', 'DEA registration', 'certification', 'DEA', '21 CFR 1301.13', 'https://www.ecfr.gov/current/title-21/section-1301.13', 'US', 'practitioners who prescribe controlled substances', 'before prescribing', 'registration period of three years', null, 'Number: two letters and seven digits; d1+d3+d5 + 2*(d2+d4+d6), last digit equals d7', 'secondary; checksum tested', 
      '{"anchor": "evidence_expiry", "blocks_work": true, "work_tasks": ["prescribe controlled substances"], "pauses_on_leave": false, "priority_level": "critical", "first_due_days": 0, "audience": {"include": [{"clinical": true}], "exclude": []}, "proofs": [[{"kind": "registration", "certification_kind": "dea_registration"}]]}'),
    ('STATE-LICENSE', 'State professional licence', 'certification', 'State board', 'state practice act', null, 'US', 'licensed clinicians', 'before practising', 'licence cycle of the state', null, 'Cycle differs by state and profession', 'policy', 
      '{"anchor": "evidence_expiry", "blocks_work": true, "pauses_on_leave": false, "priority_level": "critical", "first_due_days": 0, "audience": {"include": [{"clinical": true}], "exclude": []}, "proofs": [[{"kind": "licence", "certification_kind": "licence"}]]}'),
    ('NPI', 'National Provider Identifier', 'certification', 'CMS', '45 CFR 162.410', 'https://www.ecfr.gov/current/title-45/section-162.410', 'US', 'billing providers', 'before billing', 'update NPPES within 30 days of a change', null, 'Ten digits, Luhn over 80840 + NPI', 'secondary; checksum tested', 
      '{"anchor": "evidence_expiry", "priority_level": "medium", "first_due_days": 0, "audience": {"include": [{"clinical": true}], "exclude": []}, "proofs": [[{"kind": "registration", "certification_kind": "npi"}]]}'),
    ('OIG-LEIE', 'Exclusion list screening (OIG LEIE)', 'procedure', 'HHS OIG', '42 CFR 1001.1901', 'https://www.ecfr.gov/current/title-42/section-1001.1901', 'US', 'whole workforce and contractors', 'before hire', 'monthly screening is guidance, not law', 'keep each result', 'A hit is resolved by a person; an unavailable source is never a pass', 'secondary', 
      '{"anchor": "completion", "renewal_months": 1, "renewal_opens_days": 10, "priority_level": "high", "first_due_days": 0, "audience": {"include": [{}], "exclude": []}, "proofs": [[{"kind": "verification"}]]}'),
    ('FDR-FWA', 'Fraud, waste and abuse training (Medicare C/D downstream entity)', 'training', 'CMS', '42 CFR 422.503(b)(4)(vi)', 'https://www.ecfr.gov/current/title-42/section-422.503', 'US', 'practices contracted with Medicare Advantage or Part D plans', 'commonly within 90 days of hire', 'contractual; commonly annual', '10 years', 'Contract term rather than a fixed rule since 2019', 'secondary', 
      '{"anchor": "completion", "renewal_months": 12, "priority_level": "medium", "retention_months": 120, "first_due_days": 90, "audience": {"include": [{}], "exclude": []}, "proofs": [[{"kind": "training"}], [{"kind": "attestation"}]]}'),
    ('TX-HB300', 'Texas medical privacy training', 'training', 'State of Texas', 'Texas Health and Safety Code 181.101', 'https://statutes.capitol.texas.gov/Docs/HS/htm/HS.181.htm', 'US-TX', 'whole workforce in Texas', 'within 90 days of hire', 'within one year of a material change in law', 'signed statement kept 6 years', null, 'regulation read', 
      '{"anchor": "completion", "change_due_days": 365, "priority_level": "medium", "retention_months": 72, "first_due_days": 90, "audience": {"include": [{"states": ["TX"]}], "exclude": []}, "proofs": [[{"kind": "training"}], [{"kind": "attestation"}]]}'),
    ('NY-INFECTION', 'Infection control and barrier precautions', 'training', 'State of New York', 'NY Public Health Law 239', null, 'US-NY', 'licensed clinicians in New York', 'before or within 90 days', 'every four years', 'keep', 'Exemption is reapplied for every four years', 'regulation read; first due from memory', 
      '{"anchor": "completion", "renewal_months": 48, "priority_level": "medium", "first_due_days": 90, "audience": {"include": [{"states": ["NY"], "clinical": true}], "exclude": []}, "proofs": [[{"kind": "training"}, {"kind": "external"}]]}'),
    ('CA-HARASSMENT', 'Harassment prevention', 'training', 'State of California', 'Cal. Gov. Code 12950.1', null, 'US-CA', 'all staff; supervisors two hours, others one', 'within six months of hire or promotion', 'every two years', '2 years for e-learning questions and answers', 'Questions answered within two business days', 'secondary', 
      '{"anchor": "completion", "renewal_months": 24, "priority_level": "medium", "retention_months": 24, "first_due_days": 180, "audience": {"include": [{"states": ["CA"]}], "exclude": []}, "proofs": [[{"kind": "training"}]]}'),
    ('NY-HARASSMENT', 'Harassment prevention (New York)', 'training', 'State of New York', 'NY Labor Law 201-g', null, 'US-NY', 'whole workforce', 'on hire', 'annually', 'keep', null, 'secondary', 
      '{"anchor": "completion", "renewal_months": 12, "priority_level": "medium", "first_due_days": 30, "audience": {"include": [{"states": ["NY"]}], "exclude": []}, "proofs": [[{"kind": "training"}]]}'),
    ('EP-RHC', 'Emergency preparedness (rural health clinic)', 'training', 'CMS', '42 CFR 491.12(d)', 'https://www.ecfr.gov/current/title-42/section-491.12', 'US', 'rural health clinics and FQHCs', 'on hire', 'every two years', 'documentation required', null, 'secondary', 
      '{"anchor": "completion", "renewal_months": 24, "priority_level": "medium", "first_due_days": 30, "audience": {"include": [{}], "exclude": []}, "proofs": [[{"kind": "training"}]]}'),
    ('CE-CA-RN', 'Continuing education: registered nurse (California)', 'certification', 'State board', 'Cal. Code Regs. title 16', null, 'US-CA', 'registered nurses in California', 'with licence renewal', '30 contact hours every two years', 'certificates kept 4 years', '30 hours', 'secondary', 
      '{"anchor": "evidence_expiry", "priority_level": "medium", "retention_months": 48, "audience": {"include": [{"states": ["CA"], "clinical": true}], "exclude": []}, "proofs": [[{"kind": "ce_credits"}]]}'),
    ('CE-CA-MD', 'Continuing medical education: physician (California)', 'certification', 'State board', 'Medical Board of California', null, 'US-CA', 'physicians in California', 'with licence renewal', '50 hours every two years (25 a year on average)', 'board rule', '50 hours', 'secondary', 
      '{"anchor": "evidence_expiry", "priority_level": "medium", "audience": {"include": [{"states": ["CA"], "clinical": true}], "exclude": []}, "proofs": [[{"kind": "ce_credits"}]]}'),
    ('BLS', 'Basic life support card', 'certification', 'Employer or accreditor', 'policy', null, 'US', 'clinical staff', 'on hire', 'card expires after two years', null, 'Not federal law', 'policy', 
      '{"anchor": "evidence_expiry", "exception_effect": "extends", "priority_level": "medium", "first_due_days": 0, "audience": {"include": [{"clinical": true}], "exclude": []}, "proofs": [[{"kind": "certification", "certification_name": "Basic life support"}]]}'),
    ('POLICY-HANDBOOK', 'Employee handbook and code of conduct', 'policy', 'Employer', 'policy', null, 'US', 'whole workforce', 'on hire and on each new version', 'annually', '6 years', 'Bound to the exact version signed', 'policy', 
      '{"anchor": "completion", "renewal_months": 12, "change_due_days": 14, "exception_effect": "extends", "priority_level": "medium", "retention_months": 72, "first_due_days": 14, "audience": {"include": [{}], "exclude": []}, "proofs": [[{"kind": "attestation"}, {"kind": "training"}]]}')
  ) as t (code, name, type, authority, citation, url, jurisdiction, applies_to, first_due, renewal, retention, notes, confidence, rule)
$function$;

REVOKE ALL ON FUNCTION "public"."requirement_templates"() FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.retire_requirement (
  requirement_id uuid,
  reason         text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.retire_requirement(requirement_id, reason) $function$;

REVOKE ALL ON FUNCTION "public"."retire_requirement"(uuid, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.review_evidence (
  evidence_id uuid,
  approve     boolean,
  note        text    DEFAULT NULL::text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.review_evidence(evidence_id, approve, note) $function$;

REVOKE ALL ON FUNCTION "public"."review_evidence"(uuid, boolean, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.review_requirement (
  requirement_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.review_requirement(requirement_id) $function$;

REVOKE ALL ON FUNCTION "public"."review_requirement"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.revoke_evidence (
  evidence_id uuid,
  reason      text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.revoke_evidence(evidence_id, reason) $function$;

REVOKE ALL ON FUNCTION "public"."revoke_evidence"(uuid, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.revoke_survey_binder (
  binder_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.revoke_survey_binder(binder_id) $function$;

REVOKE ALL ON FUNCTION "public"."revoke_survey_binder"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.save_requirement (
  requirement_id uuid,
  rule           jsonb,
  version        integer DEFAULT NULL::integer
)
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_requirement(requirement_id, rule, version) $function$;

REVOKE ALL ON FUNCTION "public"."save_requirement"(uuid, jsonb, integer) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.schedule_training (
  dry_run boolean DEFAULT true
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.schedule_training(dry_run) $function$;

REVOKE ALL ON FUNCTION "public"."schedule_training"(boolean) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.survey_binder_documents (
  location_id     uuid                     DEFAULT NULL::uuid,
  department_id   uuid                     DEFAULT NULL::uuid,
  person_ids      uuid[]                   DEFAULT NULL::uuid[],
  requirement_ids uuid[]                   DEFAULT NULL::uuid[],
  as_of           timestamp with time zone DEFAULT NULL::timestamp WITH time zone
)
  RETURNS SETOF text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.survey_binder_documents(location_id, department_id, person_ids, requirement_ids, as_of) $function$;

REVOKE ALL ON FUNCTION "public"."survey_binder_documents"(uuid, uuid, uuid[], uuid[], timestamp WITH time zone) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.team_standings_at (
  manager_id uuid,
  day        date
)
  RETURNS TABLE (
    compliance_status public.status_enum,
    standing_count    bigint
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.team_standings_at(manager_id, day) $function$;

REVOKE ALL ON FUNCTION "public"."team_standings_at"(uuid, date) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.withdraw_exception (
  exception_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.withdraw_exception(exception_id) $function$;

REVOKE ALL ON FUNCTION "public"."withdraw_exception"(uuid) FROM PUBLIC, "anon", "service_role";

ALTER TABLE "public"."assignment_schedules"
  ADD CONSTRAINT "assignment_schedules_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."assignment_schedules"
  ADD CONSTRAINT "scheduled_assignment_is_of_the_practice" FOREIGN KEY (assignment_id, organization_id) REFERENCES public.training_assignments(id, organization_id)
    ON DELETE RESTRICT;

ALTER TABLE "public"."assignment_schedules"
  ADD CONSTRAINT "scheduled_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_checks"
  ADD CONSTRAINT "compliance_checks_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "compliance_evidence_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "document_is_of_the_person"
    CHECK
    (((split_part((document_url)::text, '/'::text, 1) = (organization_id)::text) AND (split_part((document_url)::text, '/'::text, 2) = (user_id)::text) AND ((document_url)::text ~
    '^[^/]+/[^/]+/[^/]+$'::text) AND ((document_url)::text !~ '\.\.'::text)));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_assignment_is_of_the_practice" FOREIGN KEY (assignment_id, organization_id) REFERENCES public.training_assignments(id, organization_id)
    ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_certification_is_of_the_person" FOREIGN KEY (certification_id, user_id) REFERENCES public.staff_certifications(id, user_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_has_one_date" CHECK ((num_nonnulls(effective_at, effective_on) = 1));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_has_one_source" CHECK ((num_nonnulls(program_id, certification_id, requirement_id) = 1));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_program_is_of_the_practice" FOREIGN KEY (program_id, organization_id) REFERENCES public.training_programs(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_recorder_is_of_the_practice" FOREIGN KEY (recorded_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_reviewer_is_of_the_practice" FOREIGN KEY (reviewed_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_revocations_say_why" CHECK (((revoked_at IS NULL) = (revocation_reason IS NULL)));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_revoker_is_of_the_practice" FOREIGN KEY (revoked_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "nobody_reviews_their_own_evidence" CHECK ((reviewed_by <> user_id));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "note_is_bounded" CHECK ((length(note) <= 2000));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "only_a_pass_is_approved"
    CHECK (((review_status <> 'approved'::public.review_status_enum) OR (outcome IS NULL) OR (outcome = 'valid'::public.verification_outcome_enum)));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "only_what_is_approved_counts" CHECK (((counted_at IS NOT NULL) = (review_status = 'approved'::public.review_status_enum)));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "review_note_is_bounded" CHECK ((length(review_note) <= 2000));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "revocation_reason_is_bounded" CHECK ((length(revocation_reason) <= 2000));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "sha256_is_hexadecimal" CHECK ((document_sha256 ~ '^[0-9a-f]{64}$'::text));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "verifications_have_an_outcome" CHECK (((kind = 'verification'::public.evidence_kind_enum) = (outcome IS NOT NULL)));

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "what_a_person_files_a_person_reviews"
    CHECK (((requirement_id IS NULL) OR (kind = 'ce_credits'::public.evidence_kind_enum) OR (review_status = 'pending'::public.review_status_enum) OR (reviewed_by IS NOT NULL)));

ALTER TABLE "public"."compliance_exception_details"
  ADD CONSTRAINT "compliance_exception_details_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_exception_details"
  ADD CONSTRAINT "decision_note_is_bounded" CHECK ((length(decision_note) <= 2000));

ALTER TABLE "public"."compliance_exception_details"
  ADD CONSTRAINT "document_is_of_the_person"
    CHECK
    (((split_part((document_url)::text, '/'::text, 1) = (organization_id)::text) AND (split_part((document_url)::text, '/'::text, 2) = (user_id)::text) AND ((document_url)::text ~
    '^[^/]+/[^/]+/[^/]+$'::text) AND ((document_url)::text !~ '\.\.'::text)));

ALTER TABLE "public"."compliance_exception_details"
  ADD CONSTRAINT "end_reason_is_bounded" CHECK ((length(end_reason) <= 2000));

ALTER TABLE "public"."compliance_exception_details"
  ADD CONSTRAINT "reason_is_given" CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 2000)));

ALTER TABLE "public"."compliance_exception_details"
  ADD CONSTRAINT "details_are_of_an_exception" FOREIGN KEY (id, user_id, organization_id) REFERENCES public.compliance_exceptions(id, user_id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "compliance_exceptions_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "delays_have_a_planned_date" CHECK (((kind <> 'delay'::public.exception_kind_enum) OR (planned_on IS NOT NULL)));

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "ended_exceptions_say_when" CHECK ((((status = ANY (ARRAY['ended'::public.exception_status_enum, 'withdrawn'::public.exception_status_enum])) = (ended_at IS
    NOT NULL)) AND ((ended_at IS NULL) = (ended_by IS NULL))));

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "exception_decider_is_of_the_practice" FOREIGN KEY (decided_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "exception_decisions_say_who_and_when"
    CHECK ((((status = ANY (ARRAY['approved'::public.exception_status_enum, 'rejected'::public.exception_status_enum, 'ended'::public.exception_status_enum])) = (decided_at IS
    NOT NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL))));

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "exception_ender_is_of_the_practice" FOREIGN KEY (ended_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "exception_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "exception_requester_is_of_the_practice" FOREIGN KEY (requested_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "nobody_decides_their_own" CHECK ((decided_by <> user_id));

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "planned_before_it_ends" CHECK ((planned_on <= ends_on));

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "a_record_has_one_source" CHECK (((requirement_id IS NOT NULL) OR (num_nonnulls(program_id, certification_id) = 1)));

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "one_record_per_person_and_requirement" UNIQUE (user_id, requirement_id);

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "requirements_say_since_when" CHECK (((requirement_id IS NULL) = (covered_since IS NULL)));

ALTER TABLE "public"."organizations"
  ADD CONSTRAINT "weekly_training_is_minutes" CHECK (((weekly_training_minutes >= 5) AND (weekly_training_minutes <= 2400)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "a_fixed_date_is_named" CHECK (((anchor = 'fixed_date'::public.clock_anchor_enum) = (anchor_on IS NOT NULL)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "change_due_is_days" CHECK (((change_due_days >= 0) AND (change_due_days <= 365)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "change_note_is_bounded" CHECK ((length(change_note) <= 2000));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "dates_of_the_year_come_back" CHECK (((anchor <> ALL (ARRAY['fixed_date'::public.clock_anchor_enum, 'hire_date'::public.clock_anchor_enum])) OR (renewal_months IS
    NOT NULL)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "evidence_that_expires_has_no_cycle_of_its_own"
    CHECK (((anchor <> 'evidence_expiry'::public.clock_anchor_enum) OR ((renewal_months IS NULL) AND (first_year_renewal_months IS NULL))));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "first_due_is_days" CHECK (((first_due_days >= 0) AND (first_due_days <= 3650)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "first_year_renewal_is_months" CHECK (((first_year_renewal_months >= 1) AND (first_year_renewal_months <= 12)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "grace_is_days" CHECK (((grace_days >= 1) AND (grace_days <= 365)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "minimum_is_months" CHECK (((minimum_months >= 0) AND (minimum_months <= 120)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "prior_evidence_is_months" CHECK (((prior_evidence_months >= 0) AND (prior_evidence_months <= 600)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "renewal_is_months" CHECK (((renewal_months >= 1) AND (renewal_months <= 120)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "renewal_window_is_days" CHECK (((renewal_opens_days >= 0) AND (renewal_opens_days <= 365)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "requirement_versions_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "retention_is_months" CHECK (((retention_months >= 1) AND (retention_months <= 1200)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "tasks_are_bounded" CHECK ((cardinality(work_tasks) <= 50));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "the_first_year_is_of_a_cycle" CHECK (((first_year_renewal_months IS NULL) OR ((renewal_months IS
    NOT NULL) AND (anchor = ANY (ARRAY['completion'::public.clock_anchor_enum, 'expiry'::public.clock_anchor_enum])))));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "the_minimum_is_within_the_cycle" CHECK (((minimum_months = 0) OR (minimum_months <= renewal_months)));

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "version_author_is_of_the_practice" FOREIGN KEY (recorded_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."requirements"
  ADD CONSTRAINT "requirement_author_is_of_the_practice" FOREIGN KEY (created_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."requirements"
  ADD CONSTRAINT "requirement_owner_is_of_the_practice" FOREIGN KEY (owner_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."requirements"
  ADD CONSTRAINT "requirement_retirer_is_of_the_practice" FOREIGN KEY (retired_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."requirements"
  ADD CONSTRAINT "requirement_reviewer_is_of_the_practice" FOREIGN KEY (reviewed_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_evidence"
  ADD CONSTRAINT "evidence_requirement_is_of_the_practice" FOREIGN KEY (requirement_id, organization_id) REFERENCES public.requirements(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_exceptions"
  ADD CONSTRAINT "exception_requirement_is_of_the_practice" FOREIGN KEY (requirement_id, organization_id) REFERENCES public.requirements(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."compliance_records"
  ADD CONSTRAINT "record_requirement_is_of_the_practice" FOREIGN KEY (requirement_id, organization_id) REFERENCES public.requirements(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."requirement_versions"
  ADD CONSTRAINT "version_is_of_a_requirement_of_the_practice" FOREIGN KEY (requirement_id, organization_id) REFERENCES public.requirements(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."requirements"
  ADD CONSTRAINT "requirements_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."survey_binder_views"
  ADD CONSTRAINT "survey_binder_views_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."survey_binders"
  ADD CONSTRAINT "binder_department_is_of_the_practice" FOREIGN KEY (department_id, organization_id) REFERENCES public.departments(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."survey_binders"
  ADD CONSTRAINT "binder_location_is_of_the_practice" FOREIGN KEY (location_id, organization_id) REFERENCES public.locations(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."survey_binders"
  ADD CONSTRAINT "binder_maker_is_of_the_practice" FOREIGN KEY (created_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."survey_binders"
  ADD CONSTRAINT "binder_revoker_is_of_the_practice" FOREIGN KEY (revoked_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."survey_binder_views"
  ADD CONSTRAINT "view_is_of_a_binder_of_the_practice" FOREIGN KEY (binder_id, organization_id) REFERENCES public.survey_binders(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."survey_binders"
  ADD CONSTRAINT "survey_binders_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

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
    COALESCE(((r.last_compliance_date IS NOT NULL) AND (r.next_required_date > private.clock()) AND (r.next_required_date <= (private.clock() + '30 days'::interval))), false) AS lapses_soon,
    r.requirement_id,
    requirement.requirement_code,
    r.covered_since
   FROM ((((public.compliance_records r
     LEFT JOIN public.requirements requirement ON ((requirement.id = r.requirement_id)))
     JOIN public.staff person ON ((person.id = r.user_id)))
     JOIN public.organizations practice ON ((practice.id = r.organization_id)))
     LEFT JOIN public.training_assignments open_assignment ON (((open_assignment.user_id = r.user_id) AND (open_assignment.program_id = r.program_id) AND (open_assignment.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum])))));

CREATE VIEW "public"."compliance_board" WITH (security_invoker=true) AS  SELECT o.user_id,
    o.organization_id,
    jsonb_agg(jsonb_build_array(COALESCE((o.requirement_id)::text, (o.requirement_name)::text), o.compliance_status, o.next_required_on, o.grace_ends_on, (o.last_compliance_date IS NOT NULL), exception.kind) ORDER BY o.id) AS cells
   FROM ((public.compliance_overview o
     JOIN public.organizations practice ON ((practice.id = o.organization_id)))
     LEFT JOIN LATERAL ( SELECT e.kind
           FROM public.compliance_exceptions e
          WHERE ((e.user_id = o.user_id) AND (e.requirement_id = o.requirement_id) AND (e.status = 'approved'::public.exception_status_enum) AND (e.ends_on >= private.local_date(private.clock(), practice.time_zone)))
          ORDER BY e.ends_on DESC
         LIMIT 1) exception ON (true))
  GROUP BY o.user_id, o.organization_id;

REVOKE ALL ON TABLE "public"."compliance_board" FROM "anon", "service_role";

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
           FROM public.staff_certifications c
          WHERE ((c.organization_id = practice.id) AND (EXISTS ( SELECT
                   FROM public.compliance_records r
                  WHERE (r.certification_id = c.id))) AND ((c.expiration_date >= private.local_date(private.clock(), practice.time_zone)) AND (c.expiration_date <= (private.local_date(private.clock(), practice.time_zone) + 30))))) AS certifications_expiring_30_days
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
   FROM ((public.staff_certifications c
     JOIN public.staff person ON (((person.id = c.user_id) AND (person.employment_status <> 'terminated'::public.employment_status_enum))))
     JOIN public.organizations practice ON ((practice.id = c.organization_id)))
  WHERE ((EXISTS ( SELECT
           FROM public.compliance_records r
          WHERE (r.certification_id = c.id))) AND (c.expiration_date <= ((private.clock() + '90 days'::interval))::date))
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

CREATE INDEX assignment_schedules_organization_id_idx ON public.assignment_schedules USING btree (organization_id);

CREATE INDEX assignment_schedules_user_id_idx ON public.assignment_schedules USING btree (user_id);

CREATE INDEX compliance_evidence_assignment_id_idx ON public.compliance_evidence USING btree (assignment_id)
  WHERE (assignment_id IS NOT NULL);

CREATE INDEX compliance_evidence_certification_id_idx ON public.compliance_evidence USING btree (certification_id)
  WHERE (certification_id IS NOT NULL);

CREATE INDEX compliance_evidence_organization_id_idx ON public.compliance_evidence USING btree (organization_id, review_status);

CREATE INDEX compliance_evidence_program_id_idx ON public.compliance_evidence USING btree (program_id, user_id)
  WHERE (program_id IS NOT NULL);

CREATE INDEX compliance_evidence_recorded_by_idx ON public.compliance_evidence USING btree (recorded_by);

CREATE INDEX compliance_evidence_requirement_id_idx ON public.compliance_evidence USING btree (requirement_id, user_id)
  WHERE (requirement_id IS NOT NULL);

CREATE INDEX compliance_evidence_reviewed_by_idx ON public.compliance_evidence USING btree (reviewed_by);

CREATE INDEX compliance_evidence_revoked_by_idx ON public.compliance_evidence USING btree (revoked_by);

CREATE INDEX compliance_evidence_user_id_idx ON public.compliance_evidence USING btree (user_id);

CREATE INDEX compliance_exception_details_organization_id_idx ON public.compliance_exception_details USING btree (organization_id);

CREATE INDEX compliance_exception_details_user_id_idx ON public.compliance_exception_details USING btree (user_id);

CREATE INDEX compliance_exceptions_decided_by_idx ON public.compliance_exceptions USING btree (decided_by);

CREATE INDEX compliance_exceptions_ended_by_idx ON public.compliance_exceptions USING btree (ended_by);

CREATE INDEX compliance_exceptions_organization_id_idx ON public.compliance_exceptions USING btree (organization_id, status);

CREATE INDEX compliance_exceptions_requested_by_idx ON public.compliance_exceptions USING btree (requested_by);

CREATE INDEX compliance_exceptions_requirement_id_idx ON public.compliance_exceptions USING btree (requirement_id);

CREATE INDEX compliance_exceptions_user_id_idx ON public.compliance_exceptions USING btree (user_id, requirement_id);

CREATE UNIQUE INDEX compliance_records_one_per_certification_name_idx ON public.compliance_records USING btree (user_id, lower((requirement_name)::text))
  WHERE ((requirement_id IS NULL) AND (certification_id IS NOT NULL));

CREATE UNIQUE INDEX compliance_records_one_per_program_idx ON public.compliance_records USING btree (user_id, program_id)
  WHERE ((requirement_id IS NULL) AND (program_id IS NOT NULL));

CREATE INDEX compliance_records_recalculate_at_idx ON public.compliance_records USING btree (recalculate_at)
  WHERE (recalculate_at IS NOT NULL);

CREATE INDEX compliance_records_requirement_id_idx ON public.compliance_records USING btree (requirement_id);

CREATE INDEX requirement_versions_organization_id_idx ON public.requirement_versions USING btree (organization_id);

CREATE INDEX requirement_versions_recorded_by_idx ON public.requirement_versions USING btree (recorded_by);

CREATE INDEX requirements_created_by_idx ON public.requirements USING btree (created_by);

CREATE UNIQUE INDEX requirements_one_per_code_idx ON public.requirements USING btree (organization_id, requirement_code)
  WHERE (retired_at IS NULL);

CREATE INDEX requirements_organization_id_idx ON public.requirements USING btree (organization_id, id);

CREATE INDEX requirements_owner_id_idx ON public.requirements USING btree (owner_id);

CREATE INDEX requirements_retired_by_idx ON public.requirements USING btree (retired_by);

CREATE INDEX requirements_reviewed_by_idx ON public.requirements USING btree (reviewed_by);

CREATE INDEX staff_certifications_status_idx ON public.staff_certifications USING btree (status, expiration_date)
  WHERE (status = ANY (ARRAY['active'::public.cert_status_enum, 'pending_renewal'::public.cert_status_enum]));

CREATE INDEX survey_binder_views_organization_id_idx ON public.survey_binder_views USING btree (organization_id);

CREATE INDEX survey_binders_created_by_idx ON public.survey_binders USING btree (created_by);

CREATE INDEX survey_binders_department_id_idx ON public.survey_binders USING btree (department_id);

CREATE INDEX survey_binders_location_id_idx ON public.survey_binders USING btree (location_id);

CREATE INDEX survey_binders_revoked_by_idx ON public.survey_binders USING btree (revoked_by);

CREATE TRIGGER assignment_schedules__audit_delete AFTER DELETE ON public.assignment_schedules
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'assignment schedule',
  'user_id',
  '',
  ''
);

CREATE TRIGGER assignment_schedules__audit_insert AFTER INSERT ON public.assignment_schedules
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'assignment schedule',
  'user_id',
  '',
  ''
);

CREATE TRIGGER assignment_schedules__audit_update AFTER UPDATE ON public.assignment_schedules
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'assignment schedule',
  'user_id',
  '',
  ''
);

CREATE TRIGGER ce_credits__file_evidence_insert
  AFTER INSERT ON public.ce_credits REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_file_ce_evidence();

CREATE TRIGGER ce_credits__file_evidence_update
  AFTER UPDATE ON public.ce_credits REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_file_ce_evidence();

CREATE TRIGGER ce_rules__file_evidence
  AFTER UPDATE ON public.ce_rules REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_file_ce_evidence();

CREATE TRIGGER certificates__revoke_evidence
  AFTER UPDATE ON public.certificates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_certificates__revoke_evidence();

CREATE TRIGGER compliance_checks__append_only
  BEFORE DELETE OR UPDATE ON public.compliance_checks
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER compliance_checks__audit_delete AFTER DELETE ON public.compliance_checks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'compliance check',
  '',
  '',
  ''
);

CREATE TRIGGER compliance_checks__audit_insert AFTER INSERT ON public.compliance_checks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'compliance check',
  '',
  '',
  ''
);

CREATE TRIGGER compliance_checks__audit_update AFTER UPDATE ON public.compliance_checks
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'compliance check',
  '',
  '',
  ''
);

CREATE TRIGGER compliance_checks__refuse_truncate
  BEFORE TRUNCATE ON public.compliance_checks
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER compliance_evidence__append_only
  BEFORE DELETE ON public.compliance_evidence
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER compliance_evidence__audit_delete AFTER DELETE ON public.compliance_evidence REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'evidence',
  'user_id',
  'note,review_note,revocation_reason',
  ''
);

CREATE TRIGGER compliance_evidence__audit_insert AFTER INSERT ON public.compliance_evidence REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'evidence',
  'user_id',
  'note,review_note,revocation_reason',
  ''
);

CREATE TRIGGER compliance_evidence__audit_update AFTER UPDATE ON public.compliance_evidence
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'evidence',
  'user_id',
  'note,review_note,revocation_reason',
  ''
);

CREATE TRIGGER compliance_evidence__recalculate_insert
  AFTER INSERT ON public.compliance_evidence REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_evidence__recalculate();

CREATE TRIGGER compliance_evidence__recalculate_update
  AFTER UPDATE ON public.compliance_evidence REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_evidence__recalculate();

CREATE TRIGGER compliance_evidence__refuse_truncate
  BEFORE TRUNCATE ON public.compliance_evidence
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER compliance_evidence__touch
  BEFORE UPDATE ON public.compliance_evidence
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER compliance_exception_details__audit_delete AFTER DELETE ON public.compliance_exception_details
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'exception details',
  'user_id',
  'reason_kind,reason,decision_note,end_reason',
  ''
);

CREATE TRIGGER compliance_exception_details__audit_insert AFTER INSERT ON public.compliance_exception_details
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'exception details',
  'user_id',
  'reason_kind,reason,decision_note,end_reason',
  ''
);

CREATE TRIGGER compliance_exception_details__audit_update AFTER UPDATE ON public.compliance_exception_details
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'exception details',
  'user_id',
  'reason_kind,reason,decision_note,end_reason',
  ''
);

CREATE TRIGGER compliance_exception_details__touch
  BEFORE UPDATE ON public.compliance_exception_details
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER compliance_exceptions__audit_delete AFTER DELETE ON public.compliance_exceptions
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'exception',
  'user_id',
  '',
  ''
);

CREATE TRIGGER compliance_exceptions__audit_insert AFTER INSERT ON public.compliance_exceptions
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'exception',
  'user_id',
  '',
  ''
);

CREATE TRIGGER compliance_exceptions__audit_update AFTER UPDATE ON public.compliance_exceptions
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'exception',
  'user_id',
  '',
  ''
);

CREATE TRIGGER compliance_exceptions__recalculate_insert
  AFTER INSERT ON public.compliance_exceptions REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_exceptions__recalculate();

CREATE TRIGGER compliance_exceptions__recalculate_update
  AFTER UPDATE ON public.compliance_exceptions REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_exceptions__recalculate();

CREATE TRIGGER compliance_exceptions__touch
  BEFORE UPDATE ON public.compliance_exceptions
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER compliance_records__audit_delete AFTER DELETE ON public.compliance_records REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'compliance_record',
  'user_id',
  'violation_details,manager_notes',
  'next_transition_at,recalculate_at'
);

CREATE TRIGGER compliance_records__audit_update AFTER UPDATE ON public.compliance_records
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'compliance_record',
  'user_id',
  'violation_details,manager_notes',
  'next_transition_at,recalculate_at'
);

CREATE TRIGGER compliance_records__tell_gone
  AFTER DELETE ON public.compliance_records REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_records__tell_gone();

CREATE TRIGGER employment_periods__recalculate_insert
  AFTER INSERT ON public.employment_periods REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_recalculate_people();

CREATE TRIGGER employment_periods__recalculate_update
  AFTER UPDATE ON public.employment_periods REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_recalculate_people();

CREATE TRIGGER locations__recalculate
  AFTER UPDATE ON public.locations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_places__recalculate();

CREATE TRIGGER positions__recalculate
  AFTER UPDATE ON public.positions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_places__recalculate();

CREATE TRIGGER requirement_versions__append_only
  BEFORE DELETE OR UPDATE ON public.requirement_versions
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_requirement_versions__append_only();

CREATE TRIGGER requirement_versions__audit_delete AFTER DELETE ON public.requirement_versions
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'requirement_version',
  '',
  '',
  ''
);

CREATE TRIGGER requirement_versions__audit_insert AFTER INSERT ON public.requirement_versions
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'requirement_version',
  '',
  '',
  ''
);

CREATE TRIGGER requirement_versions__audit_update AFTER UPDATE ON public.requirement_versions
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'requirement_version',
  '',
  '',
  ''
);

CREATE TRIGGER requirement_versions__recalculate
  AFTER INSERT ON public.requirement_versions REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_requirements__recalculate();

CREATE TRIGGER requirement_versions__refuse_truncate
  BEFORE TRUNCATE ON public.requirement_versions
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER requirements__audit_delete AFTER DELETE ON public.requirements REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'requirement',
  '',
  '',
  ''
);

CREATE TRIGGER requirements__audit_insert AFTER INSERT ON public.requirements REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'requirement',
  '',
  '',
  ''
);

CREATE TRIGGER requirements__audit_update AFTER UPDATE ON public.requirements
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'requirement',
  '',
  '',
  ''
);

CREATE TRIGGER requirements__recalculate
  AFTER UPDATE ON public.requirements REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_requirements__recalculate();

CREATE TRIGGER requirements__touch
  BEFORE UPDATE ON public.requirements
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER staff_certifications__file_evidence_insert
  AFTER INSERT ON public.staff_certifications REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff_certifications__file_evidence();

CREATE TRIGGER staff_certifications__file_evidence_update
  AFTER UPDATE ON public.staff_certifications REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff_certifications__file_evidence();

CREATE TRIGGER staff_certifications__reach_ce_insert
  AFTER INSERT ON public.staff_certifications REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_file_ce_evidence();

CREATE TRIGGER staff_certifications__reach_ce_update
  AFTER UPDATE ON public.staff_certifications REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_file_ce_evidence();

CREATE TRIGGER staff_history__recalculate_insert
  AFTER INSERT ON public.staff_history REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_recalculate_people();

CREATE TRIGGER staff_history__recalculate_update
  AFTER UPDATE ON public.staff_history REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_recalculate_people();

CREATE TRIGGER staff_leaves__recalculate_insert
  AFTER INSERT ON public.staff_leaves REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_recalculate_people();

CREATE TRIGGER staff_leaves__recalculate_update
  AFTER UPDATE ON public.staff_leaves REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_recalculate_people();

CREATE TRIGGER survey_binder_views__append_only
  BEFORE DELETE OR UPDATE ON public.survey_binder_views
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER survey_binder_views__audit_delete AFTER DELETE ON public.survey_binder_views REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'survey binder view',
  '',
  '',
  ''
);

CREATE TRIGGER survey_binder_views__audit_insert AFTER INSERT ON public.survey_binder_views REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'survey binder view',
  '',
  '',
  ''
);

CREATE TRIGGER survey_binder_views__audit_update AFTER UPDATE ON public.survey_binder_views
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'survey binder view',
  '',
  '',
  ''
);

CREATE TRIGGER survey_binder_views__refuse_truncate
  BEFORE TRUNCATE ON public.survey_binder_views
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER survey_binders__append_only
  BEFORE DELETE ON public.survey_binders
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER survey_binders__audit_delete AFTER DELETE ON public.survey_binders REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'survey binder',
  '',
  'token_hash,contents,manifest',
  ''
);

CREATE TRIGGER survey_binders__audit_insert AFTER INSERT ON public.survey_binders REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'survey binder',
  '',
  'token_hash,contents,manifest',
  ''
);

CREATE TRIGGER survey_binders__audit_update AFTER UPDATE ON public.survey_binders
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'survey binder',
  '',
  'token_hash,contents,manifest',
  ''
);

CREATE TRIGGER survey_binders__refuse_truncate
  BEFORE TRUNCATE ON public.survey_binders
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER survey_binders__touch
  BEFORE UPDATE ON public.survey_binders
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER training_assignments__file_evidence_insert
  AFTER INSERT ON public.training_assignments REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_assignments__file_evidence();

CREATE TRIGGER training_assignments__file_evidence_update
  AFTER UPDATE ON public.training_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_assignments__file_evidence();

CREATE TRIGGER training_content__recalculate_insert
  AFTER INSERT ON public.training_content REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_content__recalculate();

CREATE TRIGGER training_content__recalculate_update
  AFTER UPDATE ON public.training_content REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_content__recalculate();

CREATE POLICY "select_own_team_oversight" ON "public"."assignment_schedules"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_oversight" ON "public"."compliance_checks"
  FOR SELECT
  TO "authenticated"
  USING
    ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS
    my_organization_id_as)));

CREATE POLICY "select_own_team_oversight" ON "public"."compliance_evidence"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_own_direct_team_oversight" ON "public"."compliance_exception_details"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) OR (user_id = (
    SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_direct_report_ids() AS my_direct_report_ids))) OR
    ((reason_kind <> ALL (ARRAY['medical'::public.exception_reason_enum, 'religious'::public.exception_reason_enum])) AND ((organization_id = ( SELECT
    private.my_organization_id_as(VARIADIC ARRAY['executive'::public.permission_level_enum]) AS my_organization_id_as)) OR
    (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))))));

CREATE POLICY "select_own_team_oversight" ON "public"."compliance_exceptions"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_practice" ON "public"."requirement_versions"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "select_practice" ON "public"."requirements"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "select_oversight" ON "public"."survey_binder_views"
  FOR SELECT
  TO "authenticated"
  USING
    ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS
    my_organization_id_as)));

CREATE POLICY "select_oversight" ON "public"."survey_binders"
  FOR SELECT
  TO "authenticated"
  USING
    ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS
    my_organization_id_as)));

CREATE POLICY "select_credentials" ON "storage"."objects"
  FOR SELECT
  TO "authenticated"
  USING
    (((bucket_id = 'credentials'::text) AND (((storage.foldername(name))[2] = (( SELECT private.my_staff_id() AS my_staff_id))::text) OR ((storage.foldername(name))[2] = ANY
    (ARRAY( SELECT (report_id.report_id)::text AS report_id
   FROM private.my_direct_report_ids() report_id(report_id)))) OR
     ((storage.foldername(name))[1] = (( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS
     my_organization_id_as))::text) OR ((name !~~ '%/restricted-%'::text) AND (((storage.foldername(name))[2] = ANY (ARRAY( SELECT (team_id.team_id)::text AS team_id
   FROM private.my_team_ids() team_id(team_id)))) OR
     ((storage.foldername(name))[1] = (( SELECT private.my_organization_id_as(VARIADIC ARRAY['executive'::public.permission_level_enum]) AS my_organization_id_as))::text))))));

COMMENT ON COLUMN "public"."assignment_schedules"."due_on" IS 'The day it was made due for, in the practice''s calendar.';

COMMENT ON COLUMN "public"."assignment_schedules"."minutes" IS 'Estimated minutes of the program.';

COMMENT ON COLUMN "public"."assignment_schedules"."reasons" IS 'Sentences: what asks for it, and why this day.';

COMMENT ON COLUMN "public"."assignment_schedules"."required_by" IS 'Last day on which the requirements can be met, in the practice''s calendar.';

COMMENT ON COLUMN "public"."assignment_schedules"."requirement_ids" IS 'The requirements it serves.';

COMMENT ON COLUMN "public"."assignment_schedules"."withdrawn_at" IS 'When it was withdrawn, not having been started.';

COMMENT ON COLUMN "public"."compliance_checks"."difference_count" IS 'Records that differed: 0 unless the product erred.';

COMMENT ON COLUMN "public"."compliance_checks"."record_count" IS 'Records that were worked out.';

COMMENT ON COLUMN "public"."compliance_evidence"."content_as_of" IS 'Up to when it covers changes of the program''s content.';

COMMENT ON COLUMN "public"."compliance_evidence"."counted_at" IS 'Since when it was known and counted: at once where the product saw it itself, else since its approval.';

COMMENT ON COLUMN "public"."compliance_evidence"."effective_at" IS 'When it came about, where the moment is known.';

COMMENT ON COLUMN "public"."compliance_evidence"."effective_on" IS 'The day it came about, in the practice''s calendar, where only that is known.';

COMMENT ON COLUMN "public"."compliance_evidence"."expires_on" IS 'Last day it is valid, if it says so itself.';

COMMENT ON COLUMN "public"."compliance_evidence"."outcome" IS 'Of a verification: only valid counts; an unavailable source is never a pass, a possible match is decided by a person.';

COMMENT ON COLUMN "public"."compliance_evidence"."reviewed_at" IS 'When it was approved or rejected; null where the product saw it itself.';

COMMENT ON COLUMN "public"."compliance_evidence"."revoked_at" IS 'When it was taken back: from then on it counts for nothing.';

COMMENT ON COLUMN "public"."compliance_exceptions"."decided_at" IS 'When it was approved or rejected.';

COMMENT ON COLUMN "public"."compliance_exceptions"."ended_at" IS 'When it was withdrawn, or ended before its last day.';

COMMENT ON COLUMN "public"."compliance_exceptions"."ends_on" IS 'Last day it holds, in the practice''s calendar.';

COMMENT ON COLUMN "public"."compliance_exceptions"."planned_on" IS 'When what is delayed is planned to be done.';

COMMENT ON COLUMN "public"."compliance_records"."certification_id" IS 'The licence or certification that proves it, where one does.';

COMMENT ON COLUMN "public"."compliance_records"."covered_since" IS 'The day from which the requirement covers the person: the latest of hiring, change of role, and its own start.';

COMMENT ON COLUMN "public"."compliance_records"."program_id" IS 'The program that proves it, where one does.';

COMMENT ON COLUMN "public"."compliance_records"."recalculate_at" IS 'When time alone changes the dates: after a last day of work, or when a proof that was filed ahead begins; null when it never will.';

COMMENT ON COLUMN "public"."compliance_records"."requirement_id" IS 'The requirement; null where nothing asks for it but an assignment of mandatory training, or a licence that is followed because it is there.';

COMMENT ON COLUMN "public"."organizations"."assigns_training" IS 'Whether training that is required is assigned by itself, every hour.';

COMMENT ON COLUMN "public"."organizations"."weekly_training_minutes" IS 'Minutes of training that should be due for one person in one week, at most.';

COMMENT ON COLUMN "public"."requirement_versions"."anchor" IS 'What the next due date is counted from: the completion; the previous expiry, if renewed in time; a date of the year (anchor_on); the day of hiring; or the evidence''s own last day.';

COMMENT ON COLUMN "public"."requirement_versions"."anchor_on" IS 'One of the fixed dates; the others are whole cycles before and after it.';

COMMENT ON COLUMN "public"."requirement_versions"."audience" IS 'Whom it covers: {include: [clause, …], exclude: [clause, …]}. A clause is {departments, positions, locations, states, employment_kinds, people, clinical}: all that it names have to match, a list by any of its members; an empty clause is everybody. Who matches an include and no exclude is covered.';

COMMENT ON COLUMN "public"."requirement_versions"."blocks_work" IS 'Whether nobody may work (or do the tasks named) without it.';

COMMENT ON COLUMN "public"."requirement_versions"."change_due_days" IS 'Days after a material change of a program that proves it until it is due again; null: a change asks nobody again.';

COMMENT ON COLUMN "public"."requirement_versions"."effective_from" IS 'First day on which it applies, in the practice''s calendar; of a first version possibly a day to come, of a change today or before.';

COMMENT ON COLUMN "public"."requirement_versions"."exception_effect" IS 'explains: an approved exception is shown and moves no date, because the law allows none; extends: a delay grants grace until its end, a waiver moves the due date there.';

COMMENT ON COLUMN "public"."requirement_versions"."first_due_days" IS 'Days from the start (hiring, change of role, or the requirement''s own start) to the first due date; null: none.';

COMMENT ON COLUMN "public"."requirement_versions"."first_year_renewal_months" IS 'Months of a cycle begun in the first year after the start, where it differs.';

COMMENT ON COLUMN "public"."requirement_versions"."grace_days" IS 'Days of grace after a missed date, where the rule grants any.';

COMMENT ON COLUMN "public"."requirement_versions"."minimum_months" IS 'Months a period under a date of the year lasts at least.';

COMMENT ON COLUMN "public"."requirement_versions"."pauses_on_leave" IS 'Whether days of leave push a due date that falls on the first day of leave or later.';

COMMENT ON COLUMN "public"."requirement_versions"."prior_evidence_months" IS 'How many months old evidence may be at the start to count; null: any age, as long as it is valid.';

COMMENT ON COLUMN "public"."requirement_versions"."proofs" IS 'What proves it: [[proof, …], …]. Every group is needed; in a group any proof will do. A proof is {kind: training, program_id}, {kind: certification, licence or registration, certification_kind?, certification_name?, state?} or {kind} alone for what is filed by hand.';

COMMENT ON COLUMN "public"."requirement_versions"."recorded_by" IS 'Who stated it; null for what ships with the product.';

COMMENT ON COLUMN "public"."requirement_versions"."renewal_months" IS 'Months of a cycle; null: once.';

COMMENT ON COLUMN "public"."requirement_versions"."renewal_opens_days" IS 'Days before expiry from which a renewal counts; what is done earlier is kept and changes nothing.';

COMMENT ON COLUMN "public"."requirement_versions"."retention_months" IS 'Months its proof is kept; null: no end is stated.';

COMMENT ON COLUMN "public"."requirement_versions"."source_note" IS 'How far the facts of its template were checked.';

COMMENT ON COLUMN "public"."requirement_versions"."version" IS 'Counts from 1; each change of the rule is the next.';

COMMENT ON COLUMN "public"."requirement_versions"."work_tasks" IS 'The tasks it is needed for; empty: all work of the people it covers.';

COMMENT ON COLUMN "public"."requirements"."owner_id" IS 'Who answers for it; training it asks for is assigned in their name.';

COMMENT ON COLUMN "public"."requirements"."requirement_code" IS 'Short name in the practice, such as OSHA-BBP.';

COMMENT ON COLUMN "public"."requirements"."retired_at" IS 'When it stopped to apply; what was proved under it stays.';

COMMENT ON COLUMN "public"."requirements"."reviewed_at" IS 'When somebody of the practice confirmed the rule; until then it counts for nobody.';

COMMENT ON COLUMN "public"."requirements"."template_code" IS 'The template of the starter catalogue it was adopted from.';

COMMENT ON COLUMN "public"."survey_binder_views"."opened" IS 'page, or the file that was downloaded.';

COMMENT ON COLUMN "public"."survey_binders"."contents" IS 'Its sections: practice, roster, requirements, standings, evidence. Never the reason of an exception, a score or a note.';

COMMENT ON COLUMN "public"."survey_binders"."department_id" IS 'Only people of this department; null: of all.';

COMMENT ON COLUMN "public"."survey_binders"."expires_at" IS 'From when the link opens nothing.';

COMMENT ON COLUMN "public"."survey_binders"."location_id" IS 'Only people of this location; null: of all.';

COMMENT ON COLUMN "public"."survey_binders"."manifest" IS 'SHA-256 of each section in canonical JSON (RFC 8785) and of each document.';

COMMENT ON COLUMN "public"."survey_binders"."person_ids" IS 'Only these people; null: no such limit.';

COMMENT ON COLUMN "public"."survey_binders"."requirement_ids" IS 'Only these requirements; null: all that apply.';

COMMENT ON COLUMN "public"."survey_binders"."revoked_at" IS 'When it was withdrawn before it ended.';

COMMENT ON COLUMN "public"."survey_binders"."token_hash" IS 'SHA-256 of the secret in the link; the secret itself is kept nowhere.';

COMMENT ON FUNCTION "private"."apply_compliance_transitions"() IS 'The hourly job: announces what time alone has changed since it last ran, and nothing else. Returns how many rows it moved. A late run makes announcements late, never a status wrong.';

COMMENT ON FUNCTION "private"."backfill_evidence"() IS 'Appends the evidence of what was finished or approved before evidence was kept. May run any number of times; returns how many it appended.';

COMMENT ON FUNCTION "private"."canonical_json"(jsonb) IS 'JSON in the one form that can be hashed (RFC 8785): keys in order, no white space. For values without fractional numbers.';

COMMENT ON FUNCTION "private"."certification_evidence_kind"(public.certification_kind_enum) IS 'What kind of evidence a licence, registration or certification is.';

COMMENT ON FUNCTION "private"."check_compliance"() IS 'The nightly job: works out everybody''s standing anew, puts right what differs, and notes how much that was in compliance_checks. Returns how many records differed.';

COMMENT ON FUNCTION "private"."check_person_document"(public.staff, text, boolean) IS 'Refuses a document (an object of the bucket credentials; null: none) that is not in the person''s folder, or that has to be restricted and is not. Raises 400 DOCUMENT_NOT_FOUND, 400 DOCUMENT_NOT_RESTRICTED.';

COMMENT ON FUNCTION "private"."claimed_certifications"(uuid[]) IS 'The certifications of the people given that a requirement covering them asks for: these are followed there, not a second time because they are held.';

COMMENT ON FUNCTION "private"."claimed_programs"(uuid[], uuid[]) IS 'The programs (of those given; null: all) that a requirement covering the people given asks for: these are followed there, not a second time because they are assigned.';

COMMENT ON FUNCTION "private"."clause_matches"(jsonb, uuid, boolean, uuid, uuid, text, public.employment_kind_enum, uuid) IS 'Whether all that a clause of an audience names matches: a list by any of its members. An empty clause matches everybody.';

COMMENT ON FUNCTION "private"."days_of_leave"(date, date, date[], date[]) IS 'By how many days leaves, ordered by their first day, push a date that is counted from another: each that begins on the pushed date or before it, with the days after counted_from. Null where an open-ended one holds it.';

COMMENT ON FUNCTION "private"."derived_certification_records"(uuid[], timestamp with time zone) IS 'What compliance_records has to hold for certifications, as far as no requirement covers them, of the people given: of each name the approved one that lasts longest. With as_of, without what was issued since that moment.';

COMMENT ON FUNCTION "private"."derived_requirement_records"(uuid[], uuid[], timestamp with time zone, timestamp with time zone) IS 'What compliance_records has to hold for the requirements given (null: all) and the people given, on a day as it was known at a moment (both default to now): all groups of proofs together, grace, and the exceptions the rule lets move a date.';

COMMENT ON FUNCTION "private"."derived_training_records"(uuid[], uuid[], timestamp with time zone) IS 'What compliance_records has to hold for mandatory training, as far as no requirement covers it, of the people given and the programs given (null: all): compliant from the last completion until its renewal period ends, before the first completion due when the open assignment is. With as_of, as it was at that past moment.';

COMMENT ON FUNCTION "private"."exception_to_change"(uuid) IS 'An exception that whoever asks may read, locked until the transaction ends. Raises 404 EXCEPTION_NOT_FOUND.';

COMMENT ON FUNCTION "private"."file_ce_evidence"(uuid[]) IS 'Appends evidence for the people given where the continuing education of a licence''s cycle is reached, valid until the next cycle ends, and revokes it where it is not any more. Returns how many rows it wrote.';

COMMENT ON FUNCTION "private"."file_certification_evidence"(uuid[], boolean) IS 'Appends the evidence of approved certifications, and revokes what they no longer say or what was suspended. Returns how many it appended. As a backfill it counts as known since the review.';

COMMENT ON FUNCTION "private"."file_training_evidence"(uuid[], boolean) IS 'Appends the evidence of finished assignments, once for each, and returns how many it appended. As a backfill it counts as known since it was done.';

COMMENT ON FUNCTION "private"."job_health"() IS 'Every scheduled job with its last run and what is wrong with it (null: nothing): switched off, failed, or later than twice the time between two runs. For those who see the practice; nothing for others.';

COMMENT ON FUNCTION "private"."json_sha256"(jsonb) IS 'SHA-256 of the canonical form of a JSON value, hexadecimal.';

COMMENT ON FUNCTION "private"."named_clause"(jsonb) IS 'A clause of an audience in words, such as "Registered nurse, in TX".';

COMMENT ON FUNCTION "private"."note_template"(uuid, text) IS 'Notes which template a requirement that was just made comes from.';

COMMENT ON FUNCTION "private"."person_i_may_see"(uuid) IS 'Oneself, somebody of one''s team, or, for those who see the practice, anybody of it. Raises 404 PERSON_NOT_FOUND.';

COMMENT ON FUNCTION "private"."plan_training"(uuid) IS 'What scheduling would do for a practice now, without doing it: for each person and program that requirements ask for, assign (with due date and reasons), assigned, conflict (assigned, but due too late) or waiting. Weekly minutes, working days and priority decide the day; the same data give the same plan. docs/compliance.md describes it.';

COMMENT ON FUNCTION "private"."proofs_in_words"(jsonb) IS 'What a requirement''s proofs ask for, in words: training “HIPAA”, or a document from elsewhere that is approved; and a signed attestation.';

COMMENT ON FUNCTION "private"."recalculate_assigned"(uuid[], uuid[]) IS 'Brings compliance_records in line with what no requirement covers: mandatory training that was assigned, and licences that are held, for the people and programs given (null: all). Returns how many rows it wrote; rows that do not change are not written.';

COMMENT ON FUNCTION "private"."recalculate_compliance"(uuid[]) IS 'Brings compliance_records in line with the rules and the evidence for the people given (null: everybody), and returns how many rows it wrote; rows that do not change are not written.';

COMMENT ON FUNCTION "private"."recalculate_requirements"(uuid[], uuid[]) IS 'Brings compliance_records in line with the requirements given (null: all) for the people given, and returns how many rows it wrote; rows that do not change are not written.';

COMMENT ON FUNCTION
  "private"."requirement_clock"(public.clock_anchor_enum, date, integer, integer, integer, integer, integer, integer, integer, date, date, text, date[], date[], timestamp
  with time zone[], timestamp with time zone[], date[], date[]) IS 'One person''s clock under one group of proofs, from dates alone; docs/compliance.md says how. Evidence comes in parallel arrays ordered by day, leaves by their first day (null: they do not count), changes are the moments of material changes. Returns which evidence counts last (its place, null: none), the last day it or the first proof is due (null: never), and, in parallel, what was accepted and how long each was valid.';

COMMENT ON FUNCTION "private"."requirement_clocks"(uuid[], uuid[], timestamp with time zone, timestamp with time zone) IS 'The clocks of the people given under the requirements given (null: all), one row for each group of proofs, on a day (as_of) as it was known at a moment (known_at); both default to now. changes_on is the day on which time alone changes any of it: after the last day of work, or when a proof filed ahead begins. Whom a rule covers and since when, which evidence there was, what of it was accepted, and when the next proof is due: everything compliance_records, explanations and past standings are made of.';

COMMENT ON FUNCTION "private"."requirement_problem"(public.requirement_versions) IS 'What is wrong with the audience or the proofs of a rule, in words; null when nothing is. The rest is held by the table''s constraints.';

COMMENT ON FUNCTION "private"."requirement_to_change"(uuid) IS 'The requirement, locked, if whoever asks may change it. Raises 404 REQUIREMENT_NOT_FOUND, 403 NOT_YOURS_TO_RULE, 409 REQUIREMENT_RETIRED.';

COMMENT ON FUNCTION "private"."rules_in_force"(uuid[], uuid[], timestamp with time zone, timestamp with time zone) IS 'The rule of each requirement (null: all) of the practices given, on a day as it was known at a moment (both default to now): of what is reviewed and not retired, the latest version that was effective; before the first one is, the first.';

COMMENT ON FUNCTION "private"."save_requirement_records"(uuid[], uuid[]) IS 'Brings the records of the requirements given (null: all) in line for the people given. Returns how many rows it wrote (rows that do not change are not written), and whether somebody entered or left.';

COMMENT ON FUNCTION "private"."schedule_all_training"() IS 'The hourly job: schedules training in the practices that switched it on. Returns how many assignments it made or withdrew.';

COMMENT ON FUNCTION "private"."schedule_practice"(uuid, boolean) IS 'Assigns what requirements of a practice ask for and withdraws what they no longer do, or, as a dry run, only says so: {assign, withdraw, conflicts, waiting, assigned_count}.';

COMMENT ON FUNCTION "private"."survey_binder_contents"(uuid, uuid, uuid, uuid[], uuid[], timestamp with time zone, jsonb) IS 'What a survey binder shows: practice, roster, requirements, standings and evidence at a moment (null: now), of the people and requirements named (null: all). Without ids, reasons, scores and notes. document_hashes: SHA-256 of documents by their path.';

COMMENT ON FUNCTION "private"."survey_binder_people"(uuid, uuid, uuid, uuid[], timestamp with time zone) IS 'The people a survey binder is about: who was employed on that day, in the places and of the people named (null: all), numbered by name.';

COMMENT ON FUNCTION "private"."tg_certificates__revoke_evidence"() IS 'A certificate that was declared void proves nothing.';

COMMENT ON FUNCTION "private"."tg_compliance_evidence__recalculate"() IS 'Recalculates the people whose evidence a statement touched, under the requirements it may prove.';

COMMENT ON FUNCTION "private"."tg_compliance_exceptions__recalculate"() IS 'Recalculates the people and requirements whose exceptions a statement touched.';

COMMENT ON FUNCTION "private"."tg_compliance_records__tell_gone"() IS 'Announces that requirements stopped to concern people (compliance_status_changed), so that whoever looks at them looks again.';

COMMENT ON FUNCTION "private"."tg_file_ce_evidence"() IS 'Looks whether the people whose credits, licences or rules a statement touched have reached the hours of their cycles.';

COMMENT ON FUNCTION "private"."tg_places__recalculate"() IS 'Recalculates the people who are or were at a location whose state changed, or in a position that became clinical or ceased to be.';

COMMENT ON FUNCTION "private"."tg_recalculate_people"() IS 'Recalculates the people (user_id) whose place, employment or absence a statement touched, under all requirements.';

COMMENT ON FUNCTION "private"."tg_requirement_versions__append_only"() IS 'Refuses to change or delete a rule, except that of a requirement nobody has reviewed. Raises 403 APPEND_ONLY.';

COMMENT ON FUNCTION "private"."tg_requirements__recalculate"() IS 'Recalculates everybody of the practice under requirements that were reviewed, changed or retired.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__file_evidence"() IS 'A licence or certification is evidence once it is approved, and for what it says then.';

COMMENT ON FUNCTION "private"."tg_training_assignments__file_evidence"() IS 'A program that was finished is evidence.';

COMMENT ON FUNCTION "private"."tg_training_content__recalculate"() IS 'A material change of content asks again those whose requirement says so.';

COMMENT ON FUNCTION "public"."adopt_requirement_template"(text) IS 'Takes over a template of the starter catalogue: a requirement of the practice, owned by whoever adopts it, that counts once it is reviewed. Returns its id. Raises 404 TEMPLATE_NOT_FOUND and what save_requirement does.';

COMMENT ON FUNCTION "public"."compliance_as_of"(timestamp with time zone, timestamp with time zone, uuid) IS 'Where the people whoever asks may see (or one of them) stood at a moment, as it is known now, or as it was known at known_at: one row for each person and requirement.';

COMMENT ON FUNCTION "public"."compliance_periods"(uuid, uuid) IS 'The periods of a person under the requirements that cover them (or one of them), oldest first: when each opened and was due, what met it and until when that is valid. state is met, missed, open, or coming while the renewal has not opened. They follow from the evidence, so that what is backdated or revoked is told as it is known now. Raises 404 PERSON_NOT_FOUND.';

COMMENT ON FUNCTION "public"."decide_exception"(uuid, boolean, text) IS 'Approves or rejects an exception that a direct report (anyone, for a training administrator) waits for; a rejection says why. Raises 404 EXCEPTION_NOT_FOUND, 403 OWN_EXCEPTION, NOT_YOURS_TO_DECIDE, 409 ALREADY_DECIDED, EXCEPTION_PAST, 400 DECISION_MISSING, NOTE_MISSING, NOTE_TOO_LONG.';

COMMENT ON FUNCTION "public"."end_exception"(uuid, text) IS 'Ends a running exception before its last day: by the person it is about, their direct manager or a training administrator. The dates it moved move back. Raises 404 EXCEPTION_NOT_FOUND, 403 NOT_YOURS_TO_END, 409 NOT_RUNNING, 400 REASON_MISSING, REASON_TOO_LONG.';

COMMENT ON FUNCTION "public"."explain_compliance"(uuid, uuid, timestamp with time zone, timestamp with time zone) IS 'Why somebody stands where they stand on a requirement, on a day (as_of) as it was known at a moment (known_at; both default to now): rule, audience, start, evidence group by group with what of it counts, leaves, exceptions, the dates and the status, and the same in sentences (steps). Raises 404 PERSON_NOT_FOUND, REQUIREMENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."file_evidence"(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) IS 'Files a proof of one requirement by hand, of a kind its rule names, dated effective_on (the day it came about, in the practice''s calendar): for oneself, or for a direct report (for anyone, as training administrator). It counts once somebody has reviewed it. Returns its id. document_url is an object of the bucket credentials, document_sha256 its hash. Raises 404 PERSON_NOT_FOUND, REQUIREMENT_NOT_FOUND, 409 PERSON_NOT_ACTIVE, REQUIREMENT_RETIRED, EVIDENCE_WAITS, 403 OWN_VERIFICATION, 400 KIND_NOT_NAMED, KIND_IS_COUNTED, DATE_MISSING, DATE_IN_THE_FUTURE, EXPIRES_BEFORE_IT_STARTS, OUTCOME_MISSING, OUTCOME_NOT_EXPECTED, PROOF_MISSING, NOTE_TOO_LONG, DOCUMENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."fit_to_work"(uuid, text, date) IS 'Whether a person may work (or do a task named in a requirement) on a day of the practice''s calendar, today where it is not said: {user_id, task, day, fit, reasons: [{requirement_id, requirement, status, due_on, citation, needed}]}. Asks every requirement without which nobody may work: it has to be proved, and valid or in grace on that day. Without a task only those for all work. Raises 404 PERSON_NOT_FOUND, 409 PERSON_NOT_ACTIVE, 400 DAY_PAST.';

COMMENT ON FUNCTION "public"."make_survey_binder"(text, integer, uuid, uuid, uuid[], uuid[], timestamp with time zone, jsonb) IS 'Freezes what an inspector may see, at a moment (null: now), of the people and requirements named (null: all), and returns the binder''s id and the secret of its link, which is shown this once and valid for as many hours. document_hashes: SHA-256 of documents by their path in the bucket credentials. For training administrators and executives. Raises 403 FORBIDDEN, 400 NAME_MISSING, NAME_TOO_LONG, VALIDITY_OUT_OF_RANGE, MOMENT_IN_THE_FUTURE, 404 LOCATION_NOT_FOUND, DEPARTMENT_NOT_FOUND, REQUIREMENT_NOT_FOUND, PERSON_NOT_FOUND, 409 NOTHING_TO_SHOW.';

COMMENT ON FUNCTION "public"."open_survey_binder"(text, text) IS 'The frozen binder behind a link: {binder_name, frozen_at, expires_at, contents, manifest}. For anybody who holds the link; each time is logged with what was opened (page, manifest, contents, roster, requirements, standings, evidence), the address and the browser. Raises 404 BINDER_NOT_FOUND in the same words whether the link is wrong, expired or withdrawn.';

COMMENT ON FUNCTION "public"."preview_requirement"(uuid, jsonb) IS 'What saving this rule (see save_requirement; null id: a new requirement, an unreviewed one as if it were confirmed) would do, without doing it: counts of covered_before, covered_after, entering, leaving, moved, becoming_non_compliant, becoming_compliant, unchanged; and the people, at most 500, the most severe first, with status, due_on and grace_ends_on before and after. Raises what save_requirement does.';

COMMENT ON FUNCTION "public"."proved_by"(uuid[]) IS 'What proves each of these requirements, in words, as its present rule says.';

COMMENT ON FUNCTION "public"."request_exception"(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) IS 'Asks for a delay or a waiver of one requirement until ends_on (a day of the practice''s calendar): for oneself, or for a direct report (for anyone, as training administrator). Returns the exception''s id. A running one may be prolonged. document_url is an object of the bucket credentials, restricted-… for a medical or religious reason. Raises 404 PERSON_NOT_FOUND, REQUIREMENT_NOT_FOUND, 409 PERSON_NOT_ACTIVE, REQUIREMENT_DOES_NOT_COVER, EXCEPTION_WAITS, EXCEPTION_OVERLAPS, 400 KIND_MISSING, REASON_MISSING, REASON_TOO_LONG, END_MISSING, END_PAST, END_TOO_FAR, PLAN_MISSING, PLANNED_PAST, PLANNED_AFTER_END, DOCUMENT_NOT_FOUND, DOCUMENT_NOT_RESTRICTED.';

COMMENT ON FUNCTION "public"."requirement_templates"() IS 'The starter catalogue: requirements to adopt and review. confidence says how far the facts were checked; rule is what adopting proposes (columns of requirement_versions). Not legal advice.';

COMMENT ON FUNCTION "public"."retire_requirement"(uuid, text) IS 'Ends a requirement: from now on nobody is asked for it; its history and proof stay. Raises 404 REQUIREMENT_NOT_FOUND, 403 NOT_YOURS_TO_RULE, 409 REQUIREMENT_RETIRED, 400 REASON_MISSING.';

COMMENT ON FUNCTION "public"."review_evidence"(uuid, boolean, text) IS 'Approves evidence filed by hand for a direct report (for anyone, as training administrator), from when it counts, or rejects it with a reason. Of a verification that found a possible match, approving says it is not the person (valid), rejecting that it is (invalid); both with a reason. An unavailable source is never approved. Raises 404 EVIDENCE_NOT_FOUND, 403 OWN_EVIDENCE, 409 ALREADY_REVIEWED, NOT_A_PASS, 400 DECISION_MISSING, REASON_MISSING, REASON_TOO_LONG.';

COMMENT ON FUNCTION "public"."review_requirement"(uuid) IS 'Confirms the rule of a requirement: from now on it counts. Confirming twice changes nothing. Raises 404 REQUIREMENT_NOT_FOUND, 403 NOT_YOURS_TO_RULE, 409 REQUIREMENT_RETIRED.';

COMMENT ON FUNCTION "public"."revoke_evidence"(uuid, text) IS 'Takes back evidence filed by hand: of a direct report (of anyone, as training administrator), or one''s own while it waits for review. It stays on record and counts no more. Raises 404 EVIDENCE_NOT_FOUND, 409 NOT_FILED_BY_HAND, ALREADY_REVOKED, 400 REASON_MISSING, REASON_TOO_LONG.';

COMMENT ON FUNCTION "public"."revoke_survey_binder"(uuid) IS 'Withdraws a survey binder: its link opens nothing from now on; what it showed and who opened it stay on record. For training administrators and executives. Raises 404 BINDER_NOT_FOUND, 409 ALREADY_REVOKED.';

COMMENT ON FUNCTION "public"."save_requirement"(uuid, jsonb, integer) IS 'Makes a requirement (null id) or states its rule anew: rule names columns of requirement_versions, besides requirement_code and owner_id; what it does not name stays. version is the one that was read. Until its review the rule is replaced, afterwards a version is appended and everybody concerned is recalculated. Returns the requirement''s id. For training administrators, of policies also executives. Raises 403 NOT_YOURS_TO_RULE, 404 REQUIREMENT_NOT_FOUND, 409 STALE, REQUIREMENT_RETIRED, 400 INVALID_RULE, CHANGE_IN_THE_FUTURE, CHANGE_BEFORE_PRESENT_RULE.';

COMMENT ON FUNCTION "public"."schedule_training"(boolean) IS 'Assigns the training that requirements ask for, spread over the weeks, and withdraws what was assigned by rule, not started, and is no longer asked for; as a dry run it changes nothing and answers the same: {assign: [{user_id, full_name, program_id, program_name, requirement_ids, due_on, required_by, priority_level, minutes, reasons}], withdraw: [{assignment_id, …, reason}], conflicts, waiting, assigned_count}. For training administrators. Raises 403 NOT_YOURS_TO_SCHEDULE.';

COMMENT ON FUNCTION "public"."survey_binder_documents"(uuid, uuid, uuid[], uuid[], timestamp with time zone) IS 'The documents a survey binder would list whose hash is not known yet: paths in the bucket credentials, for make_survey_binder''s document_hashes. Nothing for whoever may not make one.';

COMMENT ON FUNCTION "public"."team_standings_at"(uuid, date) IS 'How many standings of a manager''s direct reports under requirements had which status when a day ended (today: now), as it is known now, over the people whoever asks may see.';

COMMENT ON FUNCTION "public"."withdraw_exception"(uuid) IS 'Takes back a request that was not decided on yet: by the person, or who asked for it. Raises 404 EXCEPTION_NOT_FOUND, 403 NOT_YOUR_REQUEST, 409 ALREADY_DECIDED.';

COMMENT ON TABLE "public"."assignment_schedules" IS 'What an assignment made by rule is for, why it is due on that day, and why it was withdrawn. Written by schedule_training.';

COMMENT ON TABLE "public"."compliance_checks" IS 'Every night everybody''s standing is worked out from nothing and compared with what small changes had made of it: how many records there are, and how many differed and were put right.';

COMMENT ON TABLE "public"."compliance_evidence" IS 'One dated proof each: a program passed, a licence or certificate that was approved, something filed by hand for one requirement. Appended only: what was wrong is revoked and, if need be, stated anew.';

COMMENT ON TABLE "public"."compliance_exception_details" IS 'Why an exception was asked for, under its id. A medical or religious reason is for the person, their direct manager and training administrators only (29 CFR 1630.14(c)); others see that there is one.';

COMMENT ON TABLE "public"."compliance_exceptions" IS 'A documented delay or waiver of one requirement for one person. Why is in compliance_exception_details. An approved one is shown with the status; it moves a date only where the rule allows.';

COMMENT ON TABLE "public"."requirement_versions" IS 'The rule of a requirement, as it was from one change to the next: a version holds from effective_from until the next one does. Appended only.';

COMMENT ON TABLE "public"."requirements" IS 'What the practice owes: a law, a contract, a policy. Its rule is in requirement_versions; it counts once somebody has reviewed it, until it is retired.';

COMMENT ON TABLE "public"."survey_binder_views" IS 'Every time a binder was opened or a part of it downloaded. Appended only.';

COMMENT ON TABLE "public"."survey_binders" IS 'What an inspector may see through one link: roster, requirements, where people stand and what proves it, as they were when the binder was made. Made by make_survey_binder(), opened by open_survey_binder().';

COMMENT ON VIEW "public"."compliance_board" IS 'Where people stand, compact: one row for each person, a cell [requirement id, or the name where no requirement covers it; status; due day; last day of grace; whether it was ever proved; kind of an approved exception] for each record.';

COMMENT ON VIEW "public"."compliance_by_department" IS 'Standing by department at this moment, over the people whoever asks may see.';

COMMENT ON VIEW "public"."compliance_by_location" IS 'Standing by location at this moment, over the people whoever asks may see.';

COMMENT ON VIEW "public"."compliance_by_requirement" IS 'Standing by requirement at this moment, over the people whoever asks may see.';

COMMENT ON VIEW "public"."compliance_overview" IS 'Where people stand at this moment, one row for each person and requirement; next_required_on and grace_ends_on are the last days on which a deadline can be met; lapses_soon: compliant, but for 30 days at most. Notes of managers are not part of it.';

COMMENT ON VIEW "public"."executive_overview" IS 'The practice in one row, at this moment; for training administrators and executives.';

COMMENT ON VIEW "public"."manager_dashboard" IS 'manager_dashboard_metrics of whoever asks at this moment, over their direct reports.';

COMMENT ON VIEW "public"."upcoming_deadlines" IS 'What is overdue or due within 90 days, for the people whoever asks may see: open assignments, expiring certifications (the ones that count), and renewals nobody has assigned yet.';

REVOKE ALL ON FUNCTION "private"."apply_compliance_transitions"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."apply_compliance_transitions"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."apply_compliance_transitions"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."backfill_evidence"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."backfill_evidence"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."backfill_evidence"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."canonical_json"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."canonical_json"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."canonical_json"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."certification_evidence_kind"(public.certification_kind_enum) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."certification_evidence_kind"(public.certification_kind_enum) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."certification_evidence_kind"(public.certification_kind_enum) TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_compliance"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."check_compliance"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_compliance"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_person_document"(public.staff, text, boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."check_person_document"(public.staff, text, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_person_document"(public.staff, text, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."claimed_certifications"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."claimed_certifications"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."claimed_certifications"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."claimed_programs"(uuid[], uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."claimed_programs"(uuid[], uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."claimed_programs"(uuid[], uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."clause_matches"(jsonb, uuid, boolean, uuid, uuid, text, public.employment_kind_enum, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."clause_matches"(jsonb, uuid, boolean, uuid, uuid, text, public.employment_kind_enum, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."clause_matches"(jsonb, uuid, boolean, uuid, uuid, text, public.employment_kind_enum, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."compliance_as_of"(timestamp WITH time zone, timestamp WITH time zone, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."compliance_as_of"(timestamp WITH time zone, timestamp WITH time zone, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."compliance_as_of"(timestamp WITH time zone, timestamp WITH time zone, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."compliance_as_of"(timestamp WITH time zone, timestamp WITH time zone, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."compliance_periods"(uuid, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."compliance_periods"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."compliance_periods"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."compliance_periods"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."days_of_leave"(date, date, date[], date[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."days_of_leave"(date, date, date[], date[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."days_of_leave"(date, date, date[], date[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."decide_exception"(uuid, boolean, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."decide_exception"(uuid, boolean, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."decide_exception"(uuid, boolean, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."decide_exception"(uuid, boolean, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."derived_requirement_records"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."derived_requirement_records"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."derived_requirement_records"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."end_exception"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."end_exception"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."end_exception"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."end_exception"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."exception_to_change"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."exception_to_change"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."exception_to_change"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."explain_compliance"(uuid, uuid, timestamp WITH time zone, timestamp WITH time zone) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."explain_compliance"(uuid, uuid, timestamp WITH time zone, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."explain_compliance"(uuid, uuid, timestamp WITH time zone, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."explain_compliance"(uuid, uuid, timestamp WITH time zone, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."file_ce_evidence"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."file_ce_evidence"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."file_ce_evidence"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."file_certification_evidence"(uuid[], boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."file_certification_evidence"(uuid[], boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."file_certification_evidence"(uuid[], boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."file_evidence"(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."file_evidence"(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."file_evidence"(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."file_evidence"(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."file_training_evidence"(uuid[], boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."file_training_evidence"(uuid[], boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."file_training_evidence"(uuid[], boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."fit_to_work"(uuid, text, date) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."fit_to_work"(uuid, text, date) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."fit_to_work"(uuid, text, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."fit_to_work"(uuid, text, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."job_health"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."job_health"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."job_health"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."job_health"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."json_sha256"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."json_sha256"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."json_sha256"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."make_survey_binder"(text, integer, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."make_survey_binder"(text, integer, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."make_survey_binder"(text, integer, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."make_survey_binder"(text, integer, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."named_clause"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."named_clause"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."named_clause"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."note_template"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."note_template"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."note_template"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."note_template"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."open_survey_binder"(text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."open_survey_binder"(text, text) TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."open_survey_binder"(text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."open_survey_binder"(text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."person_i_may_see"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."person_i_may_see"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."person_i_may_see"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."plan_training"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."plan_training"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."plan_training"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."preview_requirement"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_requirement"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_requirement"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_requirement"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."proofs_in_words"(jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."proofs_in_words"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."proofs_in_words"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."proofs_in_words"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."recalculate_assigned"(uuid[], uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."recalculate_assigned"(uuid[], uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."recalculate_assigned"(uuid[], uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."recalculate_compliance"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."recalculate_compliance"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."recalculate_compliance"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."recalculate_requirements"(uuid[], uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."recalculate_requirements"(uuid[], uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."recalculate_requirements"(uuid[], uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."request_exception"(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."request_exception"(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."request_exception"(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."request_exception"(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) TO "postgres";

REVOKE ALL
  ON FUNCTION
    "private"."requirement_clock"(public.clock_anchor_enum, date, integer, integer, integer, integer, integer, integer, integer, date, date, text, date[], date[], timestamp
    WITH time zone[], timestamp WITH time zone[], date[], date[])
  FROM PUBLIC;

REVOKE ALL
  ON FUNCTION
    "private"."requirement_clock"(public.clock_anchor_enum, date, integer, integer, integer, integer, integer, integer, integer, date, date, text, date[], date[], timestamp
    WITH time zone[], timestamp WITH time zone[], date[], date[])
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION
    "private"."requirement_clock"(public.clock_anchor_enum, date, integer, integer, integer, integer, integer, integer, integer, date, date, text, date[], date[], timestamp
    WITH time zone[], timestamp WITH time zone[], date[], date[])
  TO "postgres";

REVOKE ALL ON FUNCTION "private"."requirement_clocks"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."requirement_clocks"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."requirement_clocks"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."requirement_problem"(public.requirement_versions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."requirement_problem"(public.requirement_versions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."requirement_problem"(public.requirement_versions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."requirement_to_change"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."requirement_to_change"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."requirement_to_change"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."retire_requirement"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."retire_requirement"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."retire_requirement"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."retire_requirement"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."review_evidence"(uuid, boolean, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."review_evidence"(uuid, boolean, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."review_evidence"(uuid, boolean, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."review_evidence"(uuid, boolean, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."review_requirement"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."review_requirement"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."review_requirement"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."review_requirement"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."revoke_evidence"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."revoke_evidence"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."revoke_evidence"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."revoke_evidence"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."revoke_survey_binder"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."revoke_survey_binder"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."revoke_survey_binder"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."revoke_survey_binder"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."rules_in_force"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."rules_in_force"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."rules_in_force"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_requirement"(uuid, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."save_requirement"(uuid, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."save_requirement"(uuid, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_requirement"(uuid, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_requirement_records"(uuid[], uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."save_requirement_records"(uuid[], uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_requirement_records"(uuid[], uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."schedule_all_training"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."schedule_all_training"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."schedule_all_training"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."schedule_practice"(uuid, boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."schedule_practice"(uuid, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."schedule_practice"(uuid, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."schedule_training"(boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."schedule_training"(boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."schedule_training"(boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."schedule_training"(boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."survey_binder_contents"(uuid, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."survey_binder_contents"(uuid, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."survey_binder_contents"(uuid, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."survey_binder_documents"(uuid, uuid, uuid[], uuid[], timestamp WITH time zone) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."survey_binder_documents"(uuid, uuid, uuid[], uuid[], timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."survey_binder_documents"(uuid, uuid, uuid[], uuid[], timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."survey_binder_documents"(uuid, uuid, uuid[], uuid[], timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."survey_binder_people"(uuid, uuid, uuid, uuid[], timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."survey_binder_people"(uuid, uuid, uuid, uuid[], timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."survey_binder_people"(uuid, uuid, uuid, uuid[], timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."team_standings_at"(uuid, date) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."team_standings_at"(uuid, date) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."team_standings_at"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."team_standings_at"(uuid, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_certificates__revoke_evidence"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_certificates__revoke_evidence"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_certificates__revoke_evidence"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_compliance_evidence__recalculate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_compliance_evidence__recalculate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_compliance_evidence__recalculate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_compliance_exceptions__recalculate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_compliance_exceptions__recalculate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_compliance_exceptions__recalculate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_compliance_records__tell_gone"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_compliance_records__tell_gone"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_compliance_records__tell_gone"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_file_ce_evidence"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_file_ce_evidence"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_file_ce_evidence"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_places__recalculate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_places__recalculate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_places__recalculate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_recalculate_people"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_recalculate_people"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_recalculate_people"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_requirement_versions__append_only"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_requirement_versions__append_only"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_requirement_versions__append_only"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_requirements__recalculate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_requirements__recalculate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_requirements__recalculate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__file_evidence"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__file_evidence"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff_certifications__file_evidence"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__file_evidence"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__file_evidence"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_assignments__file_evidence"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_content__recalculate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_content__recalculate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_content__recalculate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."withdraw_exception"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."withdraw_exception"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."withdraw_exception"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."withdraw_exception"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."adopt_requirement_template"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."adopt_requirement_template"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."adopt_requirement_template"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."compliance_as_of"(timestamp WITH time zone, timestamp WITH time zone, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."compliance_as_of"(timestamp WITH time zone, timestamp WITH time zone, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."compliance_as_of"(timestamp WITH time zone, timestamp WITH time zone, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."compliance_periods"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."compliance_periods"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."compliance_periods"(uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."decide_exception"(uuid, boolean, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."decide_exception"(uuid, boolean, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."decide_exception"(uuid, boolean, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."end_exception"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."end_exception"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."end_exception"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."explain_compliance"(uuid, uuid, timestamp WITH time zone, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."explain_compliance"(uuid, uuid, timestamp WITH time zone, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."explain_compliance"(uuid, uuid, timestamp WITH time zone, timestamp WITH time zone) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."file_evidence"(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."file_evidence"(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."file_evidence"(uuid, uuid, public.evidence_kind_enum, date, date, text, text, public.verification_outcome_enum, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."fit_to_work"(uuid, text, date) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."fit_to_work"(uuid, text, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."fit_to_work"(uuid, text, date) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."make_survey_binder"(text, integer, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."make_survey_binder"(text, integer, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."make_survey_binder"(text, integer, uuid, uuid, uuid[], uuid[], timestamp WITH time zone, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."open_survey_binder"(text, text) TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "public"."open_survey_binder"(text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."open_survey_binder"(text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_requirement"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_requirement"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_requirement"(uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."proved_by"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."proved_by"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."proved_by"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."request_exception"(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."request_exception"(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."request_exception"(uuid, uuid, public.exception_kind_enum, public.exception_reason_enum, text, date, date, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."requirement_templates"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."requirement_templates"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."requirement_templates"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."requirement_templates"() TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."retire_requirement"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."retire_requirement"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."retire_requirement"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_evidence"(uuid, boolean, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."review_evidence"(uuid, boolean, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_evidence"(uuid, boolean, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_requirement"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."review_requirement"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."review_requirement"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_evidence"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."revoke_evidence"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_evidence"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_survey_binder"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."revoke_survey_binder"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_survey_binder"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_requirement"(uuid, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_requirement"(uuid, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_requirement"(uuid, jsonb, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."schedule_training"(boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."schedule_training"(boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."schedule_training"(boolean) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."survey_binder_documents"(uuid, uuid, uuid[], uuid[], timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."survey_binder_documents"(uuid, uuid, uuid[], uuid[], timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."survey_binder_documents"(uuid, uuid, uuid[], uuid[], timestamp WITH time zone) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."team_standings_at"(uuid, date) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."team_standings_at"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."team_standings_at"(uuid, date) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."withdraw_exception"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."withdraw_exception"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."withdraw_exception"(uuid) TO "postgres";

REVOKE ALL ON TABLE "public"."assignment_schedules" FROM "authenticated";

GRANT SELECT ON TABLE "public"."assignment_schedules" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_checks" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_checks" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_evidence" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_evidence" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_exception_details" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_exception_details" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_exceptions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_exceptions" TO "authenticated";

REVOKE ALL ("covered_since") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("covered_since") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("requirement_id") ON TABLE "public"."compliance_records" FROM "authenticated";

GRANT SELECT ("requirement_id") ON TABLE "public"."compliance_records" TO "authenticated";

REVOKE ALL ("assigns_training") ON TABLE "public"."organizations" FROM "authenticated";

GRANT UPDATE ("assigns_training") ON TABLE "public"."organizations" TO "authenticated";

REVOKE ALL ("weekly_training_minutes") ON TABLE "public"."organizations" FROM "authenticated";

GRANT UPDATE ("weekly_training_minutes") ON TABLE "public"."organizations" TO "authenticated";

REVOKE ALL ON TABLE "public"."requirement_versions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."requirement_versions" TO "authenticated";

REVOKE ALL ON TABLE "public"."requirements" FROM "authenticated";

GRANT SELECT ON TABLE "public"."requirements" TO "authenticated";

REVOKE ALL ON TABLE "public"."survey_binder_views" FROM "authenticated";

GRANT SELECT ON TABLE "public"."survey_binder_views" TO "authenticated";

REVOKE ALL ON TABLE "public"."survey_binders" FROM "authenticated";

REVOKE ALL ("binder_name") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("binder_name") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("contents") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("contents") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("created_by") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("created_by") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("department_id") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("department_id") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("expires_at") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("expires_at") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("id") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("location_id") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("location_id") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("manifest") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("manifest") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("organization_id") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("person_ids") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("person_ids") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("requirement_ids") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("requirement_ids") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("revoked_at") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("revoked_at") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("revoked_by") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("revoked_by") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ("updated_at") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("updated_at") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_board" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_board" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_by_department" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_by_department" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_by_location" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_by_location" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_by_requirement" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_by_requirement" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_overview" TO "authenticated";

REVOKE ALL ON TABLE "public"."executive_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."executive_overview" TO "authenticated";

REVOKE ALL ON TABLE "public"."manager_dashboard" FROM "authenticated";

GRANT SELECT ON TABLE "public"."manager_dashboard" TO "authenticated";

REVOKE ALL ON TABLE "public"."upcoming_deadlines" FROM "authenticated";

GRANT SELECT ON TABLE "public"."upcoming_deadlines" TO "authenticated";

COMMENT ON COLUMN "public"."assignment_schedules"."scheduled_at" IS 'When it was assigned.';

CREATE INDEX compliance_checks_organization_id_idx ON public.compliance_checks USING btree (organization_id, checked_at DESC);

COMMENT ON COLUMN "public"."compliance_checks"."checked_at" IS 'When it was compared.';

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "recorded_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE VIEW "public"."evidence_waiting" WITH (security_invoker=true) AS  SELECT e.id,
    e.organization_id,
    e.user_id,
    person.full_name AS user_name,
    e.requirement_id,
    rule.requirement_name,
    rule.citation,
    e.kind,
    e.effective_on,
    e.expires_on,
    e.outcome,
    e.document_url,
    e.document_sha256,
    e.note,
    e.recorded_at,
    e.recorded_by,
    recorder.full_name AS recorded_by_name
   FROM (((public.compliance_evidence e
     JOIN public.staff person ON ((person.id = e.user_id)))
     LEFT JOIN public.staff recorder ON ((recorder.id = e.recorded_by)))
     JOIN LATERAL ( SELECT v.requirement_name,
            v.citation
           FROM public.requirement_versions v
          WHERE (v.requirement_id = e.requirement_id)
          ORDER BY v.version DESC
         LIMIT 1) rule ON (true))
  WHERE ((e.review_status = 'pending'::public.review_status_enum) AND (e.revoked_at IS NULL));

REVOKE ALL ON TABLE "public"."evidence_waiting" FROM "anon", "service_role";

COMMENT ON COLUMN "public"."compliance_evidence"."recorded_at" IS 'When it was filed.';

COMMENT ON VIEW "public"."evidence_waiting" IS 'Evidence filed by hand that nobody has decided on.';

REVOKE ALL ON TABLE "public"."evidence_waiting" FROM "authenticated";

GRANT SELECT ON TABLE "public"."evidence_waiting" TO "authenticated";

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "requested_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE VIEW "public"."exception_overview" WITH (security_invoker=true) AS  SELECT e.id,
    e.organization_id,
    e.user_id,
    person.full_name AS user_name,
    person.manager_id,
    person.department_id,
    person.location_id,
    e.requirement_id,
    r.requirement_code,
    rule.requirement_name,
    rule.citation,
    rule.citation_url,
    rule.exception_effect,
    e.kind,
    e.status,
        CASE
            WHEN (e.status = 'requested'::public.exception_status_enum) THEN 'waiting'::text
            WHEN ((e.status = 'approved'::public.exception_status_enum) AND (e.ends_on >= today.day)) THEN 'running'::text
            WHEN (e.status = 'approved'::public.exception_status_enum) THEN 'over'::text
            ELSE (e.status)::text
        END AS state,
    e.planned_on,
    e.ends_on,
    (e.ends_on - today.day) AS days_left,
    (COALESCE((e.planned_on < today.day), false) AND (e.status = 'approved'::public.exception_status_enum) AND (e.ends_on >= today.day)) AS is_behind_plan,
    e.requested_by,
    requester.full_name AS requested_by_name,
    e.requested_at,
    e.decided_by,
    decider.full_name AS decided_by_name,
    e.decided_at,
    e.ended_by,
    e.ended_at,
    (d.id IS NOT NULL) AS reason_is_readable,
    d.reason_kind,
    d.reason,
    d.document_url,
    d.decision_note,
    d.end_reason,
    record.last_compliance_date,
    private.deadline_date(record.next_required_date, practice.time_zone) AS due_on,
    private.deadline_date(record.grace_period_end, practice.time_zone) AS grace_ends_on,
        CASE
            WHEN (record.id IS NOT NULL) THEN public.compliance_status_at(record.last_compliance_date, record.next_required_date, record.grace_period_end, private.clock())
            ELSE NULL::public.status_enum
        END AS compliance_status,
    e.updated_at
   FROM (((((((((public.compliance_exceptions e
     JOIN public.staff person ON ((person.id = e.user_id)))
     JOIN public.organizations practice ON ((practice.id = e.organization_id)))
     JOIN public.requirements r ON ((r.id = e.requirement_id)))
     CROSS JOIN LATERAL ( SELECT private.local_date(private.clock(), practice.time_zone) AS day) today)
     JOIN LATERAL ( SELECT v.requirement_name,
            v.citation,
            v.citation_url,
            v.exception_effect
           FROM public.requirement_versions v
          WHERE (v.requirement_id = e.requirement_id)
          ORDER BY v.version DESC
         LIMIT 1) rule ON (true))
     LEFT JOIN public.staff requester ON ((requester.id = e.requested_by)))
     LEFT JOIN public.staff decider ON ((decider.id = e.decided_by)))
     LEFT JOIN public.compliance_exception_details d ON ((d.id = e.id)))
     LEFT JOIN public.compliance_records record ON (((record.user_id = e.user_id) AND (record.requirement_id = e.requirement_id))));

REVOKE ALL ON TABLE "public"."exception_overview" FROM "anon", "service_role";

COMMENT ON COLUMN "public"."compliance_exceptions"."requested_at" IS 'When it was asked for.';

COMMENT ON VIEW "public"."exception_overview" IS 'Exceptions with the names a list shows and where the person stands. state: waiting, running, over (its last day passed), rejected, withdrawn, ended. reason and what belongs to it are null where reason_is_readable is false. days_left counts to the last day; is_behind_plan: it runs, and the day it was planned for has passed.';

REVOKE ALL ON TABLE "public"."exception_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."exception_overview" TO "authenticated";

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "recorded_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

COMMENT ON COLUMN "public"."requirement_versions"."recorded_at" IS 'Since when it was known.';

CREATE VIEW "public"."cycle_health" WITH (security_invoker=true) AS  WITH mine AS (
         SELECT o.id AS organization_id,
            private.local_date(private.clock(), o.time_zone) AS today
           FROM public.organizations o
          WHERE (o.id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS my_organization_id_as))
        ), person AS (
         SELECT s.id,
            s.organization_id,
            s.auth_user_id,
            s.full_name,
            s.email,
            s.phone,
            s.locale,
            s.time_zone,
            s.permission_level,
            s.position_id,
            s.department_id,
            s.location_id,
            s.manager_id,
            s.employment_status,
            s.hired_on,
            s.terminated_on,
            s.invited_at,
            s.created_at,
            s.updated_at,
            s.employment_kind,
            s.working_days,
            boss.employment_status AS manager_status,
            boss.full_name AS manager_name
           FROM ((mine
             JOIN public.staff s ON ((s.organization_id = mine.organization_id)))
             LEFT JOIN public.staff boss ON ((boss.id = s.manager_id)))
          WHERE (s.employment_status <> 'terminated'::public.employment_status_enum)
        ), rule AS (
         SELECT r.id,
            r.organization_id,
            r.reviewed_at,
            r.created_at,
            v.requirement_name,
            v.proofs,
            v.renewal_opens_days
           FROM ((mine
             JOIN public.requirements r ON (((r.organization_id = mine.organization_id) AND (r.retired_at IS NULL))))
             CROSS JOIN LATERAL ( SELECT v_1.id,
                    v_1.organization_id,
                    v_1.requirement_id,
                    v_1.version,
                    v_1.effective_from,
                    v_1.requirement_name,
                    v_1.compliance_type,
                    v_1.priority_level,
                    v_1.authority,
                    v_1.citation,
                    v_1.citation_url,
                    v_1.notes,
                    v_1.source_note,
                    v_1.audience,
                    v_1.proofs,
                    v_1.anchor,
                    v_1.anchor_on,
                    v_1.first_due_days,
                    v_1.renewal_months,
                    v_1.first_year_renewal_months,
                    v_1.minimum_months,
                    v_1.renewal_opens_days,
                    v_1.grace_days,
                    v_1.pauses_on_leave,
                    v_1.change_due_days,
                    v_1.prior_evidence_months,
                    v_1.exception_effect,
                    v_1.blocks_work,
                    v_1.work_tasks,
                    v_1.retention_months,
                    v_1.retention_note,
                    v_1.change_note,
                    v_1.recorded_by,
                    v_1.recorded_at
                   FROM public.requirement_versions v_1
                  WHERE (v_1.requirement_id = r.id)
                  ORDER BY v_1.version DESC
                 LIMIT 1) v)
        )
 SELECT p.organization_id,
    'no_account'::text AS kind,
    'person'::text AS subject_type,
    p.id AS subject_id,
    p.full_name AS subject,
    'cannot sign in: there is no account yet, so no reminder can be acted on.'::text AS words,
    p.created_at AS since
   FROM person p
  WHERE (p.auth_user_id IS NULL)
UNION ALL
 SELECT p.organization_id,
    'no_manager'::text AS kind,
    'person'::text AS subject_type,
    p.id AS subject_id,
    p.full_name AS subject,
        CASE
            WHEN (p.manager_id IS NULL) THEN 'has no manager, so nobody is told when something is late.'::text
            ELSE format('still reports to %s, who has left.'::text, p.manager_name)
        END AS words,
    NULL::timestamp with time zone AS since
   FROM person p
  WHERE ((p.manager_status = 'terminated'::public.employment_status_enum) OR ((p.manager_id IS NULL) AND (p.permission_level <> 'executive'::public.permission_level_enum)))
UNION ALL
 SELECT c.organization_id,
    'not_assigned'::text AS kind,
    'person'::text AS subject_type,
    c.user_id AS subject_id,
    p.full_name AS subject,
    format('needs “%s”%s, and the training for it is not assigned.'::text, rule.requirement_name,
        CASE
            WHEN (c.next_required_date <= private.clock()) THEN ', which is overdue'::text
            ELSE ''::text
        END) AS words,
    c.next_required_date AS since
   FROM ((rule
     JOIN public.compliance_records c ON ((c.requirement_id = rule.id)))
     JOIN person p ON (((p.id = c.user_id) AND (p.employment_status = 'active'::public.employment_status_enum))))
  WHERE ((rule.reviewed_at IS NOT NULL) AND (c.next_required_date <= (private.clock() + make_interval(days =>
        CASE
            WHEN (c.last_compliance_date IS NULL) THEN 30
            ELSE rule.renewal_opens_days
        END))) AND jsonb_path_exists(rule.proofs, '$[*][*]?(exists (@."program_id"))'::jsonpath) AND (NOT (EXISTS ( SELECT
           FROM public.training_assignments a
          WHERE ((a.user_id = c.user_id) AND (a.status = ANY (ARRAY['assigned'::public.assignment_status_enum, 'in_progress'::public.assignment_status_enum])) AND jsonb_path_exists(rule.proofs, '$[*][*]?(@."program_id" == $"program")'::jsonpath, jsonb_build_object('program', a.program_id)))))))
UNION ALL
 SELECT c.organization_id,
    'no_renewal'::text AS kind,
    'person'::text AS subject_type,
    c.user_id AS subject_id,
    p.full_name AS subject,
    format('“%s” %s on %s, and no renewal was filed.'::text, c.certification_name,
        CASE
            WHEN (c.expiration_date < mine.today) THEN 'ended'::text
            ELSE 'ends'::text
        END, to_char((c.expiration_date)::timestamp with time zone, 'FMDD FMMonth YYYY'::text)) AS words,
    (c.expiration_date)::timestamp with time zone AS since
   FROM ((mine
     JOIN public.staff_certifications c ON ((c.organization_id = mine.organization_id)))
     JOIN person p ON ((p.id = c.user_id)))
  WHERE ((c.review_status = 'approved'::public.review_status_enum) AND (c.status <> 'suspended'::public.cert_status_enum) AND (c.expiration_date <= (mine.today + 60)) AND (NOT (EXISTS ( SELECT
           FROM public.staff_certifications later
          WHERE ((later.user_id = c.user_id) AND (later.review_status <> 'rejected'::public.review_status_enum) AND (later.id <> c.id) AND ((later.renews_id = c.id) OR (lower((later.certification_name)::text) = lower((c.certification_name)::text))) AND ((later.expiration_date > c.expiration_date) OR (later.expiration_date IS NULL)))))))
UNION ALL
 SELECT r.organization_id,
    'unreviewed'::text AS kind,
    'requirement'::text AS subject_type,
    r.id AS subject_id,
    r.requirement_name AS subject,
    'waits for a review, and counts for nobody until then.'::text AS words,
    r.created_at AS since
   FROM rule r
  WHERE (r.reviewed_at IS NULL)
UNION ALL
 SELECT r.organization_id,
    'covers_nobody'::text AS kind,
    'requirement'::text AS subject_type,
    r.id AS subject_id,
    r.requirement_name AS subject,
    'covers nobody: its audience matches no one who works here.'::text AS words,
    r.reviewed_at AS since
   FROM rule r
  WHERE ((r.reviewed_at IS NOT NULL) AND (NOT (EXISTS ( SELECT
           FROM public.compliance_records c
          WHERE (c.requirement_id = r.id)))))
UNION ALL
 SELECT mine.organization_id,
    'job'::text AS kind,
    'job'::text AS subject_type,
    NULL::uuid AS subject_id,
    job.job_name AS subject,
    ((job.problem || COALESCE(('; its last run began '::text || to_char((job.last_run_at AT TIME ZONE 'UTC'::text), 'FMDD FMMonth YYYY HH24:MI "UTC"'::text)), ''::text)) || '.'::text) AS words,
    job.last_run_at AS since
   FROM (mine
     CROSS JOIN private.job_health() job(job_name, schedule, last_run_at, last_status, problem))
  WHERE (job.problem IS NOT NULL);

REVOKE ALL ON TABLE "public"."cycle_health" FROM "anon", "service_role";

CREATE VIEW "public"."requirement_overview" WITH (security_invoker=true) AS  SELECT r.id,
    r.organization_id,
    r.requirement_code,
    r.template_code,
    r.owner_id,
    owner.full_name AS owner_name,
    r.created_at,
    r.updated_at,
    r.reviewed_at,
    r.reviewed_by,
    r.retired_at,
    r.retirement_reason,
        CASE
            WHEN (r.retired_at IS NOT NULL) THEN 'retired'::text
            WHEN (r.reviewed_at IS NULL) THEN 'unreviewed'::text
            WHEN (v.first_effective_from > private.local_date(private.clock(), practice.time_zone)) THEN 'coming'::text
            ELSE 'active'::text
        END AS state,
    v.id AS version_id,
    v.version,
    v.effective_from,
    v.first_effective_from,
    v.requirement_name,
    v.compliance_type,
    v.priority_level,
    v.authority,
    v.citation,
    v.citation_url,
    v.notes,
    v.source_note,
    v.audience,
    v.proofs,
    v.anchor,
    v.anchor_on,
    v.first_due_days,
    v.renewal_months,
    v.first_year_renewal_months,
    v.minimum_months,
    v.renewal_opens_days,
    v.grace_days,
    v.pauses_on_leave,
    v.change_due_days,
    v.prior_evidence_months,
    v.exception_effect,
    v.blocks_work,
    v.work_tasks,
    v.retention_months,
    v.retention_note,
    standing.covered_count,
    standing.compliant_count,
    standing.pending_count,
    standing.grace_count,
    standing.non_compliant_count
   FROM ((((public.requirements r
     JOIN public.organizations practice ON ((practice.id = r.organization_id)))
     LEFT JOIN public.staff owner ON ((owner.id = r.owner_id)))
     CROSS JOIN LATERAL ( SELECT v_1.id,
            v_1.organization_id,
            v_1.requirement_id,
            v_1.version,
            v_1.effective_from,
            v_1.requirement_name,
            v_1.compliance_type,
            v_1.priority_level,
            v_1.authority,
            v_1.citation,
            v_1.citation_url,
            v_1.notes,
            v_1.source_note,
            v_1.audience,
            v_1.proofs,
            v_1.anchor,
            v_1.anchor_on,
            v_1.first_due_days,
            v_1.renewal_months,
            v_1.first_year_renewal_months,
            v_1.minimum_months,
            v_1.renewal_opens_days,
            v_1.grace_days,
            v_1.pauses_on_leave,
            v_1.change_due_days,
            v_1.prior_evidence_months,
            v_1.exception_effect,
            v_1.blocks_work,
            v_1.work_tasks,
            v_1.retention_months,
            v_1.retention_note,
            v_1.change_note,
            v_1.recorded_by,
            v_1.recorded_at,
            ( SELECT first.effective_from
                   FROM public.requirement_versions first
                  WHERE ((first.requirement_id = r.id) AND (first.version = 1))) AS first_effective_from
           FROM public.requirement_versions v_1
          WHERE (v_1.requirement_id = r.id)
          ORDER BY v_1.version DESC
         LIMIT 1) v)
     CROSS JOIN LATERAL ( SELECT count(*) AS covered_count,
            count(*) FILTER (WHERE (c.status = 'compliant'::public.status_enum)) AS compliant_count,
            count(*) FILTER (WHERE (c.status = 'pending'::public.status_enum)) AS pending_count,
            count(*) FILTER (WHERE (c.status = 'grace_period'::public.status_enum)) AS grace_count,
            count(*) FILTER (WHERE (c.status = 'non_compliant'::public.status_enum)) AS non_compliant_count
           FROM ( SELECT public.compliance_status_at(c_1.last_compliance_date, c_1.next_required_date, c_1.grace_period_end, private.clock()) AS status
                   FROM public.compliance_records c_1
                  WHERE (c_1.requirement_id = r.id)) c) standing);

REVOKE ALL ON TABLE "public"."requirement_overview" FROM "anon", "service_role";

COMMENT ON VIEW "public"."cycle_health" IS 'What is out of sight of the cycles: people whom nothing chases, requirements that count for nobody, licences that end without a renewal, jobs that stand still. For training administrators and executives; nothing for others.';

COMMENT ON VIEW "public"."requirement_overview" IS 'The requirements of the practice with their present rule and where the people whoever asks may see stand; state is unreviewed, coming, active or retired.';

REVOKE ALL ON TABLE "public"."cycle_health" FROM "authenticated";

GRANT SELECT ON TABLE "public"."cycle_health" TO "authenticated";

REVOKE ALL ON TABLE "public"."requirement_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."requirement_overview" TO "authenticated";

CREATE INDEX survey_binder_views_binder_id_idx ON public.survey_binder_views USING btree (binder_id, viewed_at DESC);

COMMENT ON COLUMN "public"."survey_binder_views"."viewed_at" IS 'When.';

COMMENT ON COLUMN "public"."survey_binders"."frozen_at" IS 'The moment it shows.';

REVOKE ALL ("frozen_at") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("frozen_at") ON TABLE "public"."survey_binders" TO "authenticated";

CREATE VIEW "public"."survey_binder_overview" WITH (security_invoker=true) AS  SELECT b.id,
    b.organization_id,
    b.binder_name,
    b.frozen_at,
    b.expires_at,
    b.revoked_at,
    b.created_by,
    maker.full_name AS created_by_name,
    b.created_at,
        CASE
            WHEN (b.revoked_at IS NOT NULL) THEN 'withdrawn'::text
            WHEN (b.expires_at <= private.clock()) THEN 'ended'::text
            ELSE 'open'::text
        END AS state,
    b.manifest,
    ((b.contents -> 'practice'::text) ->> 'scope'::text) AS scope,
    jsonb_array_length((b.contents -> 'roster'::text)) AS people_count,
    jsonb_array_length((b.contents -> 'requirements'::text)) AS requirement_count,
    seen.view_count,
    seen.last_viewed_at
   FROM ((public.survey_binders b
     LEFT JOIN public.staff maker ON ((maker.id = b.created_by)))
     CROSS JOIN LATERAL ( SELECT count(*) AS view_count,
            max(v.viewed_at) AS last_viewed_at
           FROM public.survey_binder_views v
          WHERE (v.binder_id = b.id)) seen);

REVOKE ALL ON TABLE "public"."survey_binder_overview" FROM "anon", "service_role";

CREATE INDEX survey_binders_organization_id_idx ON public.survey_binders USING btree (organization_id, created_at DESC);

CREATE TRIGGER survey_binders__keep_frozen
  BEFORE UPDATE OF organization_id, binder_name, token_hash, frozen_at, contents, manifest, expires_at, created_by, created_at ON public.survey_binders
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

COMMENT ON VIEW "public"."survey_binder_overview" IS 'Survey binders with how often they were opened; state is open, ended or withdrawn.';

REVOKE ALL ("created_at") ON TABLE "public"."survey_binders" FROM "authenticated";

GRANT SELECT ("created_at") ON TABLE "public"."survey_binders" TO "authenticated";

REVOKE ALL ON TABLE "public"."survey_binder_overview" FROM "authenticated";

GRANT SELECT ON TABLE "public"."survey_binder_overview" TO "authenticated";

select private.after_migrate();
