SET local check_function_bodies = off;

DROP INDEX "public"."compliance_records_one_per_certification_name_idx";

ALTER TABLE "public"."compliance_records"
  DROP CONSTRAINT "a_record_has_one_source";

ALTER TABLE "public"."compliance_records"
  DROP CONSTRAINT "one_record_per_person_and_program";

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

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "requirement_id" uuid;

ALTER TABLE "public"."compliance_records"
  ADD COLUMN "covered_since" date;

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
  'reason_kind,reason,decision_note',
  ''
);

CREATE TRIGGER compliance_exception_details__audit_insert AFTER INSERT ON public.compliance_exception_details
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'exception details',
  'user_id',
  'reason_kind,reason,decision_note',
  ''
);

CREATE TRIGGER compliance_exception_details__audit_update AFTER UPDATE ON public.compliance_exception_details
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'exception details',
  'user_id',
  'reason_kind,reason,decision_note',
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

CREATE TRIGGER compliance_exceptions__touch
  BEFORE UPDATE ON public.compliance_exceptions
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER requirement_versions__append_only
  BEFORE DELETE OR UPDATE ON public.requirement_versions
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

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

CREATE TRIGGER requirements__touch
  BEFORE UPDATE ON public.requirements
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

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

COMMENT ON COLUMN "public"."compliance_records"."requirement_id" IS 'The requirement; null where nothing asks for it but an assignment of mandatory training, or a licence that is followed because it is there.';

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

COMMENT ON COLUMN "public"."requirement_versions"."work_tasks" IS 'The tasks it is needed for; empty: all work of the people it covers.';

COMMENT ON COLUMN "public"."requirements"."owner_id" IS 'Who answers for it; training it asks for is assigned in their name.';

COMMENT ON COLUMN "public"."requirements"."requirement_code" IS 'Short name in the practice, such as OSHA-BBP.';

COMMENT ON COLUMN "public"."requirements"."retired_at" IS 'When it stopped to apply; what was proved under it stays.';

COMMENT ON COLUMN "public"."requirements"."reviewed_at" IS 'When somebody of the practice confirmed the rule; until then it counts for nobody.';

COMMENT ON COLUMN "public"."requirements"."template_code" IS 'The template of the starter catalogue it was adopted from.';

COMMENT ON TABLE "public"."compliance_evidence" IS 'One dated proof each: a program passed, a licence or certificate that was approved, something filed by hand for one requirement. Appended only: what was wrong is revoked and, if need be, stated anew.';

COMMENT ON TABLE "public"."compliance_exception_details" IS 'Why an exception was asked for, under its id. A medical or religious reason is for the person, their direct manager and training administrators only (29 CFR 1630.14(c)); others see that there is one.';

COMMENT ON TABLE "public"."compliance_exceptions" IS 'A documented delay or waiver of one requirement for one person. Why is in compliance_exception_details. An approved one is shown with the status; it moves a date only where the rule allows.';

COMMENT ON TABLE "public"."requirement_versions" IS 'The rule of a requirement, as it was from one change to the next: a version holds from effective_from until the next one does. Appended only.';

COMMENT ON TABLE "public"."requirements" IS 'What the practice owes: a law, a contract, a policy. Its rule is in requirement_versions; it counts once somebody has reviewed it, until it is retired.';

REVOKE ALL ON TABLE "public"."compliance_evidence" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_evidence" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_exception_details" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_exception_details" TO "authenticated";

REVOKE ALL ON TABLE "public"."compliance_exceptions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."compliance_exceptions" TO "authenticated";

REVOKE ALL ON TABLE "public"."requirement_versions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."requirement_versions" TO "authenticated";

REVOKE ALL ON TABLE "public"."requirements" FROM "authenticated";

GRANT SELECT ON TABLE "public"."requirements" TO "authenticated";

ALTER TABLE "public"."compliance_evidence"
  ADD COLUMN "recorded_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."compliance_exceptions"
  ADD COLUMN "requested_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

COMMENT ON COLUMN "public"."compliance_exceptions"."requested_at" IS 'When it was asked for.';

ALTER TABLE "public"."requirement_versions"
  ADD COLUMN "recorded_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

select private.after_migrate();
