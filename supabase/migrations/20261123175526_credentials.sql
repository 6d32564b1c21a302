SET local check_function_bodies = off;

DROP VIEW "public"."certification_overview";

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

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "nothing_renews_itself" CHECK ((renews_id <> id));

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "renewal_is_of_the_same_person" FOREIGN KEY (renews_id, user_id) REFERENCES public.staff_certifications(id, user_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_certifications"
  ADD CONSTRAINT "state_is_a_postal_code" CHECK ((state ~ '^[A-Z]{2}$'::text));

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

CREATE INDEX staff_certifications_renews_id_idx ON public.staff_certifications USING btree (renews_id);

CREATE INDEX verifications_checked_by_idx ON public.verifications USING btree (checked_by);

CREATE INDEX verifications_organization_id_idx ON public.verifications USING btree (organization_id);

CREATE INDEX verifications_user_id_idx ON public.verifications USING btree (user_id);

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

CREATE POLICY "select_own_team_oversight" ON "public"."verifications"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

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

COMMENT ON COLUMN "public"."staff_certifications"."kind" IS 'Decides which rules its number follows; null on rows from before there were kinds, where the name says it (guessed_certification_kind).';

COMMENT ON COLUMN "public"."staff_certifications"."renews_id" IS 'The one it renews: the same number may then stand on both.';

COMMENT ON COLUMN "public"."staff_certifications"."state" IS 'Two-letter postal code of the US state that issued a licence.';

COMMENT ON COLUMN "public"."verifications"."checked_by" IS 'Who looked it up; null where the product did.';

COMMENT ON COLUMN "public"."verifications"."normalized_number" IS 'The number that was checked: a check of an earlier number says nothing about the present one.';

COMMENT ON COLUMN "public"."verifications"."outcome" IS 'valid; invalid; source_unavailable: the source gave no answer; match_to_decide: a person has to judge a possible match.';

COMMENT ON FUNCTION "private"."checksum_results"(uuid[]) IS 'Ledger rows of what the checksums of these certifications say; none where there is no checksum.';

COMMENT ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) IS 'Whether two credentials with one number are one and the same thing: numbers of NPI and DEA are unique in the country, those of licences in their state, others under their name.';

COMMENT ON FUNCTION "private"."tg_ce_credits__keep_facts"() IS 'A credit is reviewed once and revoked once; nothing else of it changes. Raises 403 APPEND_ONLY.';

COMMENT ON FUNCTION "private"."tg_ce_credits__stamp"() IS 'Notes who filed a credit and that it waits for review. Raises 400 EARNED_IN_THE_FUTURE.';

COMMENT ON FUNCTION "private"."tg_ce_rules__stamp"() IS 'A new or changed rule counts for nobody until it is reviewed.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__check_number"() IS 'Refuses a number that breaks the published rule of its kind, and one the person has on record already unless this renews it. What was recorded before is judged when its number changes. Raises 400 CERTIFICATION_NUMBER_INVALID, 409 CERTIFICATION_ALREADY_HELD.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__record_checksum"() IS 'Enters in the ledger what the checksum of every new number says.';

COMMENT ON FUNCTION "private"."tg_staff_certifications__stamp"() IS 'Keeps status in line with the dates, notes who filed and reviewed, guesses a kind nobody gave, and asks for a new review when what was reviewed changes.';

COMMENT ON FUNCTION "private"."tg_training_assignments__earn_ce_credits"() IS 'A finished program that gives continuing education credit gives it once, by itself, in the category general.';

COMMENT ON FUNCTION "public"."adopt_ce_rule"(text) IS 'Takes over a template of a continuing education rule, as training administrator: a rule of the practice that counts once it is reviewed. Returns its id. Raises 404 TEMPLATE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."ce_cycle"(date, date, integer, date) IS 'The continuing education cycle of a licence that a day falls in, both ends of the practice''s calendar: the months that end with its last valid day, or, where it does not expire, months counted from its issue.';

COMMENT ON FUNCTION "public"."ce_rule_templates"() IS 'Continuing education rules to start from: contact hours in a cycle of months. Their facts are of secondary sources; a practice reviews them before they count. Not legal advice.';

COMMENT ON FUNCTION "public"."certification_duplicates"(uuid[]) IS 'Which of these certifications, of people whoever asks leads or oversees, carry a number that somebody else of the practice has on record too. The other person is named to those who may see both, else null.';

COMMENT ON FUNCTION "public"."certification_number_check"(public.certification_kind_enum, text) IS 'Whether a number follows the published rule of its kind: valid, invalid, missing, or no_published_format where there is no rule to follow.';

COMMENT ON FUNCTION "public"."dea_number_is_valid"(text) IS 'Whether a normalised number is a well-formed DEA registration number (21 CFR part 1301): two letters, the second of which is the digit 9 for registrants under a business name, and seven digits whose last one is the last digit of d1 + d3 + d5 + 2 × (d2 + d4 + d6). It says nothing about whether the number was issued.';

COMMENT ON FUNCTION "public"."guessed_certification_kind"(text) IS 'What kind a licence or certification is by its name alone, where nobody said it: certification where the name is not plain.';

COMMENT ON FUNCTION "public"."normalized_certification_number"(text) IS 'A number of a licence or certification as it is compared: capitals, without spaces, hyphens, dots and slashes; null for nothing.';

COMMENT ON FUNCTION "public"."npi_is_valid"(text) IS 'Whether a normalised number is a well-formed National Provider Identifier: ten digits whose last one is the Luhn check digit (ISO/IEC 7812-1) over 80840 and the number; 45 CFR 162.406. It says nothing about whether the number was issued.';

COMMENT ON FUNCTION "public"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) IS 'Enters in the ledger what somebody looked up about a certification of a direct report (of anyone, as training administrator), on a day of the practice''s calendar, today where it is not said. Returns the entry''s id. Raises 404 CERTIFICATION_NOT_FOUND, 403 OWN_CERTIFICATION, 400 VERIFICATION_SOURCE_MISSING, 400 VERIFICATION_OUTCOME_MISSING, 400 CHECKED_IN_THE_FUTURE.';

COMMENT ON FUNCTION "public"."review_ce_credit"(uuid, boolean, text) IS 'Approves or rejects a credit from elsewhere of a direct report (of anyone, as training administrator). Raises 404 CE_CREDIT_NOT_FOUND, 403 OWN_CREDIT, 409 ALREADY_REVIEWED, 400 REASON_MISSING.';

COMMENT ON FUNCTION "public"."review_ce_rule"(uuid) IS 'Confirms, as training administrator, that a continuing education rule says what its board says: from now on it counts. Raises 404 CE_RULE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."revoke_ce_credit"(uuid, text) IS 'Takes back a credit: of a direct report (of anyone, as training administrator), or one''s own while it waits for review. It stays on record and counts no more. Raises 404 CE_CREDIT_NOT_FOUND, 409 ALREADY_REVOKED, 400 REASON_MISSING.';

COMMENT ON TABLE "public"."ce_credits" IS 'Continuing education somebody earned, proved by a certificate or by a training finished here. Appended: what is wrong is revoked.';

COMMENT ON TABLE "public"."ce_rules" IS 'Continuing education a practice''s licences ask for. A rule counts once somebody has reviewed it.';

COMMENT ON TABLE "public"."verifications" IS 'The ledger of checks: what was looked up where, by whom and when, and what it said. Appended only. source_unavailable is never a pass.';

COMMENT ON VIEW "public"."ce_status" IS 'Continuing education of each licence under each reviewed rule that covers it, in contact hours, in the cycle that runs today (or ended last): earned, carried over from the cycle before (what was earned there above its hours, up to the rule''s maximum), waiting for review, and what is missing by due_on, the last day of the cycle in the practice''s calendar.';

REVOKE ALL ON FUNCTION "private"."certification_duplicates"(uuid[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."certification_duplicates"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."certification_duplicates"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."certification_duplicates"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."checksum_results"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."checksum_results"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."checksum_results"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_same_credential"(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_verification"(uuid, text, public.verification_outcome_enum, date, text) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."tg_ce_credits__keep_facts"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_ce_credits__keep_facts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_ce_credits__keep_facts"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_ce_credits__stamp"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_ce_credits__stamp"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_ce_credits__stamp"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_ce_rules__stamp"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_ce_rules__stamp"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_ce_rules__stamp"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__check_number"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__check_number"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff_certifications__check_number"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__record_checksum"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff_certifications__record_checksum"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff_certifications__record_checksum"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__earn_ce_credits"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__earn_ce_credits"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_assignments__earn_ce_credits"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."adopt_ce_rule"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."adopt_ce_rule"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."adopt_ce_rule"(text) TO "postgres";

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

GRANT EXECUTE ON FUNCTION "public"."dea_number_is_valid"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."dea_number_is_valid"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."dea_number_is_valid"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."dea_number_is_valid"(text) TO "service_role";

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

REVOKE ALL ("kind") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("kind"), UPDATE ("kind") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("renews_id") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("renews_id") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ("state") ON TABLE "public"."staff_certifications" FROM "authenticated";

GRANT INSERT ("state"), UPDATE ("state") ON TABLE "public"."staff_certifications" TO "authenticated";

REVOKE ALL ON TABLE "public"."verifications" FROM "authenticated";

GRANT SELECT ON TABLE "public"."verifications" TO "authenticated";

REVOKE ALL ON TABLE "public"."ce_status" FROM "authenticated";

GRANT SELECT ON TABLE "public"."ce_status" TO "authenticated";

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

CREATE INDEX staff_certifications_normalized_number_idx ON public.staff_certifications
  USING btree (organization_id, public.normalized_certification_number((certification_number)::text));

select private.after_migrate();
