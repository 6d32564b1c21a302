SET local check_function_bodies = off;

DROP FUNCTION "private"."derived_requirement_records"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone);

DROP FUNCTION "private"."remind_expiring_certifications"();

CREATE TABLE "private"."reminder_days" (
  "organization_id" uuid NOT NULL,
  "day"             date NOT NULL,
  CONSTRAINT "reminder_days_pkey" PRIMARY KEY (organization_id)
);

ALTER TABLE "private"."reminder_days"
  ENABLE ROW LEVEL SECURITY;

CREATE TABLE "public"."delivery_events" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  "delivery_id"     uuid NOT NULL,
  CONSTRAINT "delivery_events_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."delivery_events"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."delivery_events" FROM "anon", "service_role";

CREATE TABLE "public"."notification_deliveries" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  "user_id"         uuid,
  CONSTRAINT "notification_deliveries_id_organization_id_key" UNIQUE (id, organization_id),
  CONSTRAINT "notification_deliveries_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."notification_deliveries"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."notification_deliveries" FROM "anon", "service_role";

CREATE TABLE "public"."notification_preferences" (
  "user_id"         uuid NOT NULL,
  "organization_id" uuid NOT NULL
);

ALTER TABLE "public"."notification_preferences"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."notification_preferences" FROM "anon", "service_role";

CREATE TABLE "public"."notification_settings" (
  "user_id"         uuid                     NOT NULL,
  "organization_id" uuid                     NOT NULL,
  "quiet_from"      time without time zone   NOT NULL DEFAULT '20:00:00'::time WITHOUT time zone,
  "quiet_until"     time without time zone   NOT NULL DEFAULT '07:00:00'::time WITHOUT time zone,
  "digest_at"       time without time zone   NOT NULL DEFAULT '08:00:00'::time WITHOUT time zone,
  "celebrates"      boolean                  NOT NULL DEFAULT true,
  "summary_cadence" text                     NOT NULL DEFAULT 'weekly'::text,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "notification_settings_pkey" PRIMARY KEY (user_id),
  CONSTRAINT "summary_cadence_is_known" CHECK ((summary_cadence = ANY (ARRAY['weekly'::text, 'monthly'::text, 'off'::text])))
);

ALTER TABLE "public"."notification_settings"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."notification_settings" FROM "anon", "service_role";

CREATE TABLE "public"."reminder_steps" (
  "id"              uuid     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid     NOT NULL,
  "requirement_id"  uuid,
  "days_from_due"   smallint NOT NULL,
  "recipient"       text     NOT NULL,
  CONSTRAINT "a_step_is_given_once" UNIQUE NULLS NOT DISTINCT (organization_id, requirement_id, days_from_due, recipient),
  CONSTRAINT "recipient_is_known" CHECK ((recipient = ANY (ARRAY['person'::text, 'manager'::text, 'second_manager'::text]))),
  CONSTRAINT "reminder_steps_pkey" PRIMARY KEY (id),
  CONSTRAINT "step_is_within_a_year" CHECK (((days_from_due >= '-365'::integer) AND (days_from_due <= 365)))
);

ALTER TABLE "public"."reminder_steps"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."reminder_steps" FROM "anon", "service_role";

CREATE TABLE "public"."slack_installations" (
  "organization_id" uuid                     NOT NULL,
  "team_id"         text                     NOT NULL,
  "team_name"       text                     NOT NULL,
  "bot_user_id"     text                     NOT NULL,
  "channel_id"      text,
  "channel_name"    text,
  "posts_status"    boolean                  NOT NULL DEFAULT true,
  "celebrates"      boolean                  NOT NULL DEFAULT false,
  "installed_by"    uuid                     NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "channel_id_is_one" CHECK ((channel_id ~ '^[CG][A-Z0-9]{2,20}$'::text)),
  CONSTRAINT "slack_installations_pkey" PRIMARY KEY (organization_id),
  CONSTRAINT "slack_installations_team_id_key" UNIQUE (team_id),
  "installed_at"    timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."slack_installations"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."slack_installations" FROM "anon", "service_role";

CREATE TABLE "public"."slack_members" (
  "user_id"         uuid                     NOT NULL,
  "organization_id" uuid                     NOT NULL,
  "slack_user_id"   text                     NOT NULL,
  CONSTRAINT "one_person_per_slack_user" UNIQUE (organization_id, slack_user_id),
  CONSTRAINT "slack_members_pkey" PRIMARY KEY (user_id),
  CONSTRAINT "slack_user_id_is_one" CHECK ((slack_user_id ~ '^[UW][A-Z0-9]{2,20}$'::text)),
  "mapped_at"       timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."slack_members"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."slack_members" FROM "anon", "service_role";

CREATE TABLE "public"."sms_consents" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "user_id"         uuid                     NOT NULL,
  "phone"           text                     NOT NULL,
  "given"           boolean                  NOT NULL,
  "source"          text                     NOT NULL,
  "position"        bigint                   GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  CONSTRAINT "phone_is_e164" CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
  CONSTRAINT "sms_consents_pkey" PRIMARY KEY (id),
  CONSTRAINT "source_is_known" CHECK ((source = ANY (ARRAY['settings'::text, 'reply'::text]))),
  "recorded_at"     timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."sms_consents"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."sms_consents" FROM "anon", "service_role";

CREATE TABLE "public"."suppressed_addresses" (
  "id"              uuid NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid NOT NULL,
  CONSTRAINT "suppressed_addresses_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."suppressed_addresses"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."suppressed_addresses" FROM "anon", "service_role";

ALTER TABLE "public"."announcements"
  ADD COLUMN "audience" jsonb NOT NULL DEFAULT '{"include": [{}]}'::jsonb;

ALTER TABLE "public"."announcements"
  ADD COLUMN "is_emergency" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."announcements"
  ADD COLUMN "asks_acknowledgement" boolean NOT NULL DEFAULT false;

REVOKE ALL ON SEQUENCE "public"."sms_consents_position_seq" FROM "anon";

REVOKE ALL ON SEQUENCE "public"."sms_consents_position_seq" FROM "authenticated";

REVOKE ALL ON SEQUENCE "public"."sms_consents_position_seq" FROM "service_role";

CREATE TYPE "public"."channel_enum" AS ENUM (
  'email',
  'sms',
  'slack'
);

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "channel" public.channel_enum NOT NULL;

ALTER TABLE "public"."suppressed_addresses"
  ADD COLUMN "channel" public.channel_enum NOT NULL;

ALTER TABLE "public"."suppressed_addresses"
  ADD COLUMN "address" text NOT NULL;

ALTER TABLE "public"."suppressed_addresses"
  ADD COLUMN "reason" text NOT NULL;

ALTER TABLE "public"."suppressed_addresses"
  ADD COLUMN "lifted_at" timestamp WITH time zone;

ALTER TABLE "public"."suppressed_addresses"
  ADD COLUMN "lifted_by" uuid;

CREATE TYPE "public"."delivery_event_enum" AS ENUM (
  'delivered',
  'bounced',
  'soft_bounced',
  'complained',
  'opened',
  'clicked',
  'undelivered',
  'subscription_changed',
  'acknowledged'
);

ALTER TABLE "public"."delivery_events"
  ADD COLUMN "kind" public.delivery_event_enum NOT NULL;

ALTER TABLE "public"."delivery_events"
  ADD COLUMN "occurred_at" timestamp WITH time zone NOT NULL;

ALTER TABLE "public"."delivery_events"
  ADD COLUMN "provider_key" text NOT NULL;

ALTER TABLE "public"."delivery_events"
  ADD COLUMN "details" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."delivery_events"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE TYPE "public"."delivery_state_enum" AS ENUM (
  'queued',
  'sending',
  'sent',
  'delivered',
  'failed',
  'cancelled'
);

CREATE TYPE "public"."notification_about_enum" AS ENUM (
  'assignment',
  'record',
  'certification',
  'exception',
  'announcement',
  'violation'
);

ALTER TABLE "public"."notifications"
  ADD COLUMN "about_type" public.notification_about_enum;

ALTER TABLE "public"."notifications"
  ADD COLUMN "about_id" uuid;

ALTER TABLE "public"."notifications"
  ADD COLUMN "about_due" timestamp WITH time zone;

CREATE TYPE "public"."notification_action_enum" AS ENUM (
  'acknowledge',
  'decide_exception'
);

ALTER TABLE "public"."notifications"
  ADD COLUMN "action" public.notification_action_enum;

ALTER TABLE "public"."notifications"
  ADD COLUMN "acted_at" timestamp WITH time zone;

ALTER TABLE "public"."notifications"
  ADD COLUMN "payload" jsonb;

ALTER TYPE "public"."notification_kind_enum" ADD VALUE 'emergency' AFTER 'announcement';


SET local check_function_bodies = off;

ALTER TYPE "public"."notification_kind_enum" ADD VALUE 'summary' AFTER 'emergency';


SET local check_function_bodies = off;

ALTER TYPE "public"."notification_kind_enum" ADD VALUE 'approval' AFTER 'summary';


SET local check_function_bodies = off;

ALTER TYPE "public"."notification_kind_enum" ADD VALUE 'celebration' AFTER 'approval';


SET local check_function_bodies = off;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "kind" public.notification_kind_enum NOT NULL;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "template" text NOT NULL;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "cadence" text;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "notification_ids" uuid[] NOT NULL DEFAULT '{}'::uuid[];

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "payload" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "priority" smallint NOT NULL DEFAULT 0;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "state" public.delivery_state_enum NOT NULL DEFAULT 'queued'::public.delivery_state_enum;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "attempt_count" smallint NOT NULL DEFAULT 0;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "lease_token" uuid;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "leased_until" timestamp WITH time zone;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "is_uncertain" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "secret" uuid NOT NULL DEFAULT gen_random_uuid();

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "occasion" text;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "address" text;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "provider_message_id" text;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "segment_count" smallint;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "error_code" text;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "error_message" text;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "sent_at" timestamp WITH time zone;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "delivered_at" timestamp WITH time zone;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "opened_at" timestamp WITH time zone;

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "clicked_at" timestamp WITH time zone;

ALTER TABLE "public"."notification_preferences"
  ADD COLUMN "kind" public.notification_kind_enum NOT NULL;

ALTER TABLE "public"."notification_preferences"
  ADD COLUMN "channel" public.channel_enum NOT NULL;

ALTER TABLE "public"."notification_preferences"
  ADD COLUMN "mode" text NOT NULL;

ALTER TABLE "public"."notification_preferences"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE OR REPLACE FUNCTION private.acknowledge_notification (
  notification_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  told public.notifications;
begin
  update public.notifications n set acted_at = coalesce(n.acted_at, private.clock()), read_at = coalesce(n.read_at, private.clock())
  where n.id = acknowledge_notification.notification_id and n.user_id = private.my_staff_id() and n.action = 'acknowledge'
  returning * into told;
  if told.id is null then
    perform private.fail(404, 'NOTIFICATION_NOT_FOUND', 'There is nothing here for you to acknowledge.');
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION private.act_from_slack (
  slack_team_id   text,
  slack_user_id   text,
  action          text,
  notification_id uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_variable
declare
  actor public.staff;
  told public.notifications;
begin
  select s.* into actor
  from public.slack_installations i
  join public.slack_members m on m.organization_id = i.organization_id and m.slack_user_id = slack_user_id
  join public.staff s on s.id = m.user_id and s.employment_status <> 'terminated'
  where i.team_id = slack_team_id;
  select n.* into told from public.notifications n where n.id = notification_id and n.user_id = actor.id;
  if told.id is null then
    perform private.fail(404, 'NOTIFICATION_NOT_FOUND', 'This was not meant for you.');
  elsif actor.auth_user_id is null then
    perform private.fail(403, 'NO_ACCOUNT', 'You have no account in the app yet.', 'Open your invitation first.');
  end if;
  -- From here on it is this person who asks: their rights decide, and the audit trail names them.
  perform set_config('request.jwt.claims', jsonb_build_object('sub', actor.auth_user_id, 'role', 'authenticated')::text, true);
  if action = 'acknowledge' and told.action = 'acknowledge' then
    perform private.acknowledge_notification(told.id);
    return jsonb_build_object('message', 'Thank you, it is noted that you have read this.');
  elsif action in ('approve', 'refuse') and told.action = 'decide_exception' then
    perform private.decide_exception(told.about_id, action = 'approve', case action when 'refuse' then 'Refused in Slack.' end);
    return jsonb_build_object('message', case action when 'approve' then 'Approved.' else 'Refused. Add a reason in the app if the person should know more.' end);
  end if;
  perform private.fail(409, 'ACTION_UNKNOWN', 'This cannot be answered here.', 'Open it in the app.');
end
$function$;

CREATE OR REPLACE FUNCTION private.after_quiet_hours (
  moment      timestamp with time zone,
  time_zone   text,
  quiet_from  time without time zone,
  quiet_until time without time zone
)
  RETURNS timestamp WITH time zone
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  select case
    when quiet_from = quiet_until then moment
    when quiet_from < quiet_until and here.at::time >= quiet_from and here.at::time < quiet_until then (here.at::date + quiet_until) at time zone time_zone
    when quiet_from > quiet_until and here.at::time >= quiet_from then (here.at::date + 1 + quiet_until) at time zone time_zone
    when quiet_from > quiet_until and here.at::time < quiet_until then (here.at::date + quiet_until) at time zone time_zone
    else moment end
  from (select moment at time zone time_zone as at) here
$function$;

CREATE OR REPLACE FUNCTION private.announcement_figures (
  announcement_ids uuid[]
)
  RETURNS TABLE (
    announcement_id uuid,
    recipients      bigint,
    read            bigint,
    acknowledged    bigint,
    messages        bigint,
    sent            bigint,
    delivered       bigint,
    failed          bigint,
    waiting         bigint
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select a.id, told.recipients, told.read, told.acknowledged, coalesce(out.messages, 0), coalesce(out.sent, 0), coalesce(out.delivered, 0), coalesce(out.failed, 0), coalesce(out.waiting, 0)
  from public.announcements a
  cross join lateral (
    select count(*) as recipients, count(n.read_at) as read, count(n.acted_at) as acknowledged
    from public.notifications n where n.about_type = 'announcement' and n.about_id = a.id) told
  left join lateral (
    select count(*) as messages, count(*) filter (where d.state in ('sent', 'delivered')) as sent, count(*) filter (where d.state = 'delivered') as delivered,
      count(*) filter (where d.state = 'failed') as failed, count(*) filter (where d.state in ('queued', 'sending')) as waiting
    from public.notification_deliveries d
    join public.notifications n on n.id = d.notification_ids[1] and n.about_type = 'announcement' and n.about_id = a.id
    where d.organization_id = a.organization_id and d.created_at >= a.published_at and d.template in ('announcement', 'emergency')) out on true
  where a.id = any (announcement_ids) and a.organization_id = private.my_organization_id_as('training_administrator', 'executive')
$function$;

CREATE OR REPLACE FUNCTION private.announcement_recipients (
  announcement_id uuid
)
  RETURNS TABLE (
    user_id         uuid,
    full_name       text,
    location_name   text,
    acknowledged_at timestamp with time zone,
    read_at         timestamp with time zone,
    channels        jsonb
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select n.user_id, s.full_name::text, l.name::text, n.acted_at, n.read_at,
    coalesce((select jsonb_object_agg(d.channel, jsonb_build_object('state', d.state, 'error', d.error_code))
      from public.notification_deliveries d where d.user_id = n.user_id and d.notification_ids = array[n.id]), '{}')
  from public.announcements a
  join public.notifications n on n.about_type = 'announcement' and n.about_id = a.id
  join public.staff s on s.id = n.user_id
  left join public.locations l on l.id = s.location_id
  where a.id = announcement_recipients.announcement_id and a.organization_id = private.my_organization_id_as('training_administrator', 'executive')
  order by n.acted_at nulls first, s.full_name, s.id
$function$;

CREATE OR REPLACE FUNCTION private.audience_members (
  practice_id uuid,
  audience    jsonb
)
  RETURNS SETOF uuid
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select s.id
  from public.staff s
  left join public.positions p on p.id = s.position_id
  left join public.locations l on l.id = s.location_id
  where s.organization_id = practice_id and s.employment_status <> 'terminated'
    and exists (select from jsonb_array_elements(audience -> 'include') c
      where private.clause_matches(c, s.position_id, p.is_clinical, s.department_id, s.location_id, l.state::text, s.employment_kind, s.id))
    and not exists (select from jsonb_array_elements(coalesce(audience -> 'exclude', '[]')) c
      where private.clause_matches(c, s.position_id, p.is_clinical, s.department_id, s.location_id, l.state::text, s.employment_kind, s.id))
$function$;

CREATE OR REPLACE FUNCTION private.audience_problem (
  practice_id uuid,
  audience    jsonb
)
  RETURNS text
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  clause jsonb;
  wrong text;
begin
  if jsonb_typeof(audience) is distinct from 'object' or jsonb_typeof(audience -> 'include') is distinct from 'array'
    or jsonb_typeof(coalesce(audience -> 'exclude', '[]')) <> 'array' or pg_column_size(audience) > 100000 then
    return 'Say whom it covers: {include: [clause, …], exclude: [clause, …]}.';
  elsif jsonb_array_length(audience -> 'include') > 50 or jsonb_array_length(coalesce(audience -> 'exclude', '[]')) > 50 then
    return 'An audience has 50 rows to include and 50 to exclude at most.';
  end if;
  for clause in select c from jsonb_path_query(audience, '$.*[*]') c loop
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
    where not exists (select from public.positions p where named.facet = 'position' and p.organization_id = practice_id and p.id::text = named.id)
      and not exists (select from public.departments d where named.facet = 'department' and d.organization_id = practice_id and d.id::text = named.id)
      and not exists (select from public.locations l where named.facet = 'location' and l.organization_id = practice_id and l.id::text = named.id)
      and not exists (select from public.staff s where named.facet = 'person' and s.organization_id = practice_id and s.id::text = named.id) limit 1;
    if wrong is not null then return wrong; end if;
  end loop;
  return null;
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
    select v.requirement_id, p.kind, p.certification_kind, p.name_prefix, p.state
    from private.rules_in_force(array(select distinct s.organization_id from public.staff s where s.id = any (user_ids))) v
    cross join lateral private.named_proofs(v.proofs) p
    where p.kind in ('certification', 'licence', 'registration')
  ), asked as materialized (
    select r.user_id, proof.kind, proof.certification_kind, proof.name_prefix, proof.state
    from public.compliance_records r join proof on proof.requirement_id = r.requirement_id
    where r.user_id = any (user_ids)
  ), held as materialized (
    select c.user_id, c.id, c.state, lower(c.certification_name) as name, coalesce(c.kind, public.guessed_certification_kind(c.certification_name)) as kind
    from public.staff_certifications c where c.user_id = any (user_ids)
  )
  select held.user_id, held.id
  from held
  join asked on asked.user_id = held.user_id and asked.kind = private.certification_evidence_kind(held.kind)
    and (asked.certification_kind is null or asked.certification_kind = held.kind)
    and (asked.name_prefix is null or starts_with(held.name, asked.name_prefix))
    and (asked.state is null or asked.state = held.state);
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
    select distinct v.requirement_id, named.program_id
    from private.rules_in_force(array(select distinct s.organization_id from public.staff s where s.id = any (user_ids))) v
    cross join lateral private.named_proofs(v.proofs) named
    where named.program_id is not null and (program_ids is null or named.program_id = any (program_ids))
  )
  select r.user_id, proof.program_id
  from public.compliance_records r join proof on proof.requirement_id = r.requirement_id
  where r.user_id = any (user_ids);
end
$function$;

CREATE OR REPLACE FUNCTION private.default_reminder_steps()
  RETURNS TABLE (
    days_from_due smallint,
    recipient     text
  )
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  SET search_path TO ''
  AS $function$
  values (-30::smallint, 'person'), (-14::smallint, 'person'), (-7::smallint, 'person'), (-1::smallint, 'person'), (0::smallint, 'person'),
    (1::smallint, 'person'), (7::smallint, 'person'), (7::smallint, 'manager'),
    (14::smallint, 'person'), (14::smallint, 'manager'), (14::smallint, 'second_manager')
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
    recalculate_at       timestamp with time zone,
    compliance_status    public.status_enum,
    next_transition_at   timestamp with time zone
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
begin
  return query
  with rule as materialized (
    select v.*, jsonb_array_length(v.proofs) as group_count, (select (proof ->> 'program_id')::uuid from jsonb_path_query(v.proofs, '$[*][*] ? (exists(@.program_id))') proof limit 1) as program_id
    from private.rules_in_force(array(select distinct s.organization_id from public.staff s where s.id = any (user_ids)), requirement_ids, as_of, known_at) v
  ), clock as materialized (
    select c.organization_id, c.user_id, c.requirement_id, c.rule_id, c.started_on, c.time_zone, c.group_no, c.last_index is not null as is_met,
      c.last_at, c.due_on, c.changes_on, c.evidence_ids[c.last_index] as evidence_id, rule.group_count
    from private.requirement_clocks(user_ids, requirement_ids, as_of, known_at) c join rule on rule.id = c.rule_id
  ), standing as (
    -- Most rules have one group of proofs, and no need to sort.
    select c.organization_id, c.user_id, c.requirement_id, c.rule_id, c.started_on, c.time_zone,
      c.last_at, c.due_on, c.changes_on, c.evidence_id
    from clock c where c.group_count = 1
    union all
    select c.organization_id, c.user_id, c.requirement_id, c.rule_id, c.started_on, c.time_zone,
      case when bool_and(c.is_met) then max(c.last_at) end, min(c.due_on), min(c.changes_on),
      -- What counts last, of the group that was proved last.
      case when bool_and(c.is_met) then (array_agg(c.evidence_id order by c.last_at desc, c.group_no))[1] end
    from clock c where c.group_count > 1
    group by 1, 2, 3, 4, 5, 6
  ), exception as (
    select e.user_id, e.requirement_id, e.kind, e.ends_on
    from public.compliance_exceptions e
    where e.user_id = any (user_ids) and e.status in ('approved', 'ended') and e.decided_at <= known and (e.ended_at is null or e.ended_at > known)
  )
  select d.*,
    -- compliance_status_at() and next_transition_at(), written out for the same reason.
    case
      when d.next_required_date is null or moment < d.next_required_date then case when d.last_compliance_date is null then 'pending' else 'compliant' end
      when moment < d.grace_period_end then 'grace_period'
      else 'non_compliant'
    end::public.status_enum,
    case when moment < d.next_required_date then d.next_required_date when moment < d.grace_period_end then d.grace_period_end end
  from (
    select s.organization_id, s.user_id, s.requirement_id, s.rule_id, rule.compliance_type, rule.requirement_name::text,
      rule.program_id, evidence.certification_id, s.started_on, s.last_at as last_compliance_date,
      -- Each is private.end_of_day(), written out: a call for each of two million rows costs more than all the rest.
      (waived.due_on + 1)::timestamp at time zone s.time_zone as next_required_date,
      (nullif(greatest(waived.due_on + rule.grace_days, delayed.ends_on), waived.due_on) + 1)::timestamp at time zone s.time_zone as grace_period_end,
      s.changes_on::timestamp at time zone s.time_zone as recalculate_at
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
    ) delayed
    offset 0 -- so that each date is worked out once
  ) d;
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
    -- Of whom nothing is assigned, nothing is looked up.
    select * from private.claimed_programs(array(select distinct a.user_id from public.training_assignments a where a.user_id = any (user_ids)), program_ids)
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

CREATE OR REPLACE FUNCTION private.disconnect_slack()
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  practice uuid := private.my_organization_id_as('training_administrator');
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_CONNECT', 'A training administrator disconnects Slack.');
  end if;
  delete from public.slack_members m where m.organization_id = practice;
  delete from public.slack_installations i where i.organization_id = practice;
  delete from vault.secrets s where s.name = 'slack_' || practice;
end
$function$;

CREATE OR REPLACE FUNCTION private.give_sms_consent (
  phone text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  me public.staff;
begin
  update public.staff s set phone = nullif(btrim(give_sms_consent.phone), '') where s.id = private.my_staff_id() returning * into me;
  if me.id is null then
    perform private.fail(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.');
  elsif me.phone is null then
    perform private.fail(400, 'PHONE_MISSING', 'Give the number of your mobile phone.', 'With the country code, such as +1 555 010 0123.');
  end if;
  insert into public.sms_consents (organization_id, user_id, phone, given, source) values (me.organization_id, me.id, me.phone, true, 'settings');
  update public.suppressed_addresses s set lifted_at = private.clock(), lifted_by = me.id
  where s.organization_id = me.organization_id and s.channel = 'sms' and s.address = me.phone and s.lifted_at is null;
exception when check_violation then
  perform private.fail(400, 'PHONE_UNREADABLE', 'This is not a number that can be reached.', 'With the country code and digits only, such as +15550100123.');
end
$function$;

CREATE OR REPLACE FUNCTION private.in_batches (
  ids        uuid[],
  batch_size integer DEFAULT 5000
)
  RETURNS SETOF uuid[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select array_agg(id order by id) from (
    select id, (row_number() over (order by id) - 1) / batch_size as batch from (select distinct unnest(ids) as id) one
  ) numbered
  group by batch order by batch
$function$;

CREATE OR REPLACE FUNCTION private.is_acted_upon (
  notification_ids uuid[],
  sent_at          timestamp with time zone
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select exists (
    select from public.notifications n
    where n.id = any (notification_ids) and (
      n.acted_at between sent_at and sent_at + interval '7 days'
      or n.about_type = 'assignment' and exists (select from public.training_assignments a
        where a.id = n.about_id and (a.completed_at between sent_at and sent_at + interval '7 days' or a.started_at between sent_at and sent_at + interval '7 days'))
      or n.about_type = 'record' and exists (select from public.compliance_records r join public.compliance_evidence e on e.user_id = r.user_id
        where r.id = n.about_id and e.recorded_at between sent_at and sent_at + interval '7 days')
      or n.about_type = 'certification' and exists (select from public.staff_certifications held join public.staff_certifications newer
          on newer.user_id = held.user_id and newer.id <> held.id and lower(newer.certification_name) = lower(held.certification_name)
        where held.id = n.about_id and newer.created_at between sent_at and sent_at + interval '7 days')))
$function$;

CREATE OR REPLACE FUNCTION private.is_still_worth_saying (
  n      public.notifications,
  moment timestamp with time zone
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select case n.about_type
    when 'assignment' then exists (select from public.training_assignments a where a.id = n.about_id and a.status in ('assigned', 'in_progress')
      and (n.about_due is null or a.due_date = n.about_due))
    when 'record' then exists (select from public.compliance_records r where r.id = n.about_id and r.next_required_date = n.about_due)
    when 'certification' then exists (
      select from public.staff_certifications c where c.id = n.about_id and c.status <> 'suspended' and c.review_status <> 'rejected'
        and not exists (
          select from public.staff_certifications newer
          where newer.user_id = c.user_id and newer.id <> c.id and lower(newer.certification_name) = lower(c.certification_name) and newer.review_status <> 'rejected'
            and (newer.expiration_date is null or newer.expiration_date > c.expiration_date)))
    when 'exception' then exists (select from public.compliance_exceptions e where e.id = n.about_id and e.status = 'requested')
    when 'announcement' then n.acted_at is null
      and exists (select from public.announcements a where a.id = n.about_id and a.withdrawn_at is null and (a.expires_at is null or a.expires_at > moment))
    else true end
$function$;

CREATE OR REPLACE FUNCTION private.items_due (
  practices uuid[],
  from_day  integer,
  to_day    integer
)
  RETURNS TABLE (
    organization_id uuid,
    user_id         uuid,
    requirement_id  uuid,
    about_type      public.notification_about_enum,
    about_id        uuid,
    due_at          timestamp with time zone,
    due_on          date,
    days_from_due   integer,
    title           text,
    link            text,
    begins_on       date,
    can_act         boolean,
    grace_ends_on   date
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  SET jit TO 'off'
  AS $function$
  with practice as (
    select o.id, o.time_zone, private.local_date(private.clock(), o.time_zone) as today,
      private.end_of_day(private.local_date(private.clock(), o.time_zone) - to_day, o.time_zone) as after_at,
      private.end_of_day(private.local_date(private.clock(), o.time_zone) - from_day, o.time_zone) as until_at
    from public.organizations o where o.id = any (practices)
  ), rule as materialized (
    select v.requirement_id, v.proofs, v.renewal_opens_days from private.rules_in_force(practices) v
  ), program as materialized (
    select rule.requirement_id, (named.id #>> '{}')::uuid as program_id from rule cross join lateral jsonb_path_query(rule.proofs, '$[*][*].program_id') named (id)
  )
  -- Training that is assigned: its own due date, and the steps of the requirement it is for.
  select a.organization_id, a.user_id, claim.requirement_id, 'assignment'::public.notification_about_enum, a.id, a.due_date, due.day, practice.today - due.day,
    named.program_name::text, '/training/' || a.id, private.local_date(a.assigned_at, practice.time_zone), true, null::date
  from practice
  join public.training_assignments a on a.organization_id = practice.id and a.status in ('assigned', 'in_progress') and a.due_date between practice.after_at and practice.until_at
  join public.staff person on person.id = a.user_id and person.employment_status = 'active'
  join public.training_programs named on named.id = a.program_id
  cross join lateral (select private.deadline_date(a.due_date, practice.time_zone) as day) due
  left join lateral (
    select p.requirement_id from program p join public.compliance_records r on r.requirement_id = p.requirement_id and r.user_id = a.user_id
    where p.program_id = a.program_id order by r.next_required_date, p.requirement_id limit 1) claim on true
  union all
  -- Everything else that falls due: what is proved otherwise, or what is not assigned.
  select r.organization_id, r.user_id, r.requirement_id, 'record', r.id, r.next_required_date, due.day, practice.today - due.day,
    r.requirement_name::text, case when r.certification_id is not null or not taught.any then '/credentials' else '/' end,
    coalesce(case when r.last_compliance_date is null then r.covered_since else due.day - rule.renewal_opens_days end, due.day - 365),
    -- Not theirs to do: training that nobody has assigned to them, a proof that waits for a reviewer, a licence whose own reminders tell them before it ends.
    not (taught.any and taught.only) and not waiting.is_reviewed and not (r.certification_id is not null and due.day > practice.today),
    private.deadline_date(r.grace_period_end, practice.time_zone)
  from practice
  join public.compliance_records r on r.organization_id = practice.id and r.next_required_date between practice.after_at and practice.until_at
  join public.staff person on person.id = r.user_id and person.employment_status = 'active'
  left join rule on rule.requirement_id = r.requirement_id
  cross join lateral (select private.deadline_date(r.next_required_date, practice.time_zone) as day) due
  cross join lateral (select
    r.program_id is not null as any,
    rule.requirement_id is null or not jsonb_path_exists(rule.proofs, '$[*][*] ? (!exists(@.program_id))') as only) taught
  cross join lateral (select
    exists (select from public.compliance_evidence e where e.user_id = r.user_id and e.requirement_id = r.requirement_id and e.review_status = 'pending' and e.revoked_at is null)
    or r.certification_id is not null and exists (
      select from public.staff_certifications held join public.staff_certifications newer on newer.user_id = held.user_id and lower(newer.certification_name) = lower(held.certification_name)
      where held.id = r.certification_id and newer.review_status = 'pending' and newer.id <> held.id) as is_reviewed) waiting
  where not exists (
    select from public.training_assignments a
    where a.user_id = r.user_id and a.status in ('assigned', 'in_progress')
      and (a.program_id = r.program_id or a.program_id in (select p.program_id from program p where p.requirement_id = r.requirement_id)))
$function$;

CREATE OR REPLACE FUNCTION private.lease_deliveries (
  only_channel  public.channel_enum,
  maximum       integer,
  lease_seconds integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  SET plan_cache_mode TO 'force_generic_plan'
  AS $function$
declare
  moment timestamptz := private.clock();
  leased jsonb;
begin
  with due as (
    select d.id from public.notification_deliveries d
    where d.channel = only_channel and d.state = 'queued' and d.send_after <= moment
    order by d.priority desc, d.send_after, d.id limit maximum for update skip locked
  ), forsaken as (
    select d.id from public.notification_deliveries d
    where d.state = 'sending' and d.leased_until <= clock_timestamp() and d.channel = only_channel
    order by d.leased_until limit maximum for update skip locked
  ), together as materialized (
    -- What else waits for the same people by the same channel goes along.
    select d.id, d.user_id, d.cadence, d.notification_ids, d.priority, d.kind, d.created_at, d.id = any (array(select due.id from due)) as is_due
    from public.notification_deliveries d
    where d.channel = only_channel and d.state = 'queued' and d.attempt_count = 0 and d.cadence is not null
      and d.user_id = any (array(select x.user_id from due join public.notification_deliveries x on x.id = due.id where x.cadence is not null and x.attempt_count = 0))
    for update skip locked
  ), bundle as materialized (
    select t.user_id, t.cadence, (array_agg(t.id order by t.is_due desc, t.created_at, t.id))[1] as id, array_agg(t.id) as ids, max(t.priority) as priority,
      (array_agg(t.kind order by t.priority desc, t.created_at, t.id))[1] as kind, bool_or(t.is_due) as is_due,
      array(select n from (select u.notification_ids from together u where u.user_id = t.user_id and u.cadence = t.cadence) u, unnest(u.notification_ids) n) as notification_ids
    from together t group by t.user_id, t.cadence
  ), joined as (
    delete from public.notification_deliveries d using bundle b
    where b.is_due and d.id = any (b.ids) and d.id <> b.id
    returning d.id
  ), judged as materialized (
    select d.id, worth.notification_ids, coalesce(b.priority, d.priority) as priority, coalesce(b.kind, d.kind) as kind, place.address,
      case
        when d.delivered_at is not null then 'delivered'
        when verdict.code is not null then 'cancelled'
        when d.priority < 3 and wake.at > moment and not (d.state = 'sending' or d.is_uncertain) then 'queued'
        else 'sending' end::public.delivery_state_enum as state,
      case when d.delivered_at is null then verdict.code end as code, wake.at as send_after
    from (select id from due where not exists (select from joined where joined.id = due.id) union all select id from forsaken) picked
    join public.notification_deliveries d on d.id = picked.id
    left join bundle b on b.id = d.id
    join public.organizations practice on practice.id = d.organization_id
    left join public.staff person on person.id = d.user_id
    left join public.notification_settings s on s.user_id = d.user_id
    left join public.slack_installations workspace on d.channel = 'slack' and workspace.organization_id = d.organization_id
    left join public.slack_members member on d.channel = 'slack' and member.user_id = d.user_id
    cross join lateral (select case when d.user_id is null then moment else private.after_quiet_hours(
      moment, coalesce(person.time_zone, practice.time_zone), coalesce(s.quiet_from, '20:00'), coalesce(s.quiet_until, '07:00')) end as at) wake
    cross join lateral (select case d.channel when 'email' then person.email when 'sms' then person.phone
      else case when d.user_id is null then workspace.channel_id else member.slack_user_id end end as address) place
    cross join lateral (select array(
      select n.id from public.notifications n
      left join private.notification_defaults() c on c.kind = n.kind and c.channel = d.channel
      left join public.notification_preferences p on p.user_id = n.user_id and p.kind = n.kind and p.channel = d.channel
      where n.id = any (coalesce(b.notification_ids, d.notification_ids)) and private.is_still_worth_saying(n, moment) and (coalesce(p.mode, c.mode, 'off') <> 'off' or c.is_mandatory)
      order by n.created_at, n.id) as notification_ids) worth
    cross join lateral (select case
      when d.state = 'sending' or d.is_uncertain then null -- What may have gone out is asked for first, whatever has changed since.
      when d.user_id is not null and person.employment_status <> 'active' then 'PERSON_NOT_ACTIVE'
      when d.channel = 'slack' and workspace.organization_id is null then 'SLACK_NOT_CONNECTED'
      when place.address is null then 'NO_ADDRESS'
      when d.channel = 'sms' and not private.texts_are_welcome(d.user_id, place.address) then 'NO_CONSENT'
      when exists (select from public.suppressed_addresses x where x.organization_id = d.organization_id and x.channel = d.channel and x.address = place.address and x.lifted_at is null) then 'SUPPRESSED'
      when cardinality(d.notification_ids) > 0 and cardinality(worth.notification_ids) = 0 then 'REASON_GONE' end as code) verdict
  ), moved as (
    update public.notification_deliveries d
    set state = j.state,
      lease_token = case when j.state = 'sending' then gen_random_uuid() end,
      leased_until = case when j.state = 'sending' then clock_timestamp() + make_interval(secs => lease_seconds) end,
      attempt_count = d.attempt_count + case when j.state = 'sending' then 1 else 0 end,
      is_uncertain = d.is_uncertain or d.state = 'sending',
      notification_ids = case when cardinality(d.notification_ids) > 0 and d.attempt_count = 0 and cardinality(j.notification_ids) > 0 then j.notification_ids else d.notification_ids end,
      priority = j.priority, kind = j.kind,
      template = case when j.state = 'sending' and d.attempt_count = 0 and d.template = 'notice' and cardinality(j.notification_ids) > 1 then 'digest' else d.template end,
      address = coalesce(j.address, d.address),
      send_after = case when j.state = 'queued' then j.send_after else d.send_after end,
      sent_at = case when j.state = 'delivered' then coalesce(d.sent_at, d.delivered_at) else d.sent_at end,
      error_code = coalesce(j.code, d.error_code)
    from judged j where d.id = j.id
    returning d.*
  )
  select jsonb_agg(jsonb_build_object(
      'id', m.id, 'lease_token', m.lease_token, 'secret', m.secret, 'channel', m.channel, 'kind', m.kind, 'template', m.template,
      'attempt', m.attempt_count, 'uncertain', m.is_uncertain, 'address', m.address,
      'organization', jsonb_build_object('id', practice.id, 'name', practice.name, 'time_zone', practice.time_zone),
      'recipient', case when person.id is not null then jsonb_build_object('id', person.id, 'full_name', person.full_name, 'permission_level', person.permission_level,
        'locale', person.locale, 'time_zone', coalesce(person.time_zone, practice.time_zone)) end,
      'is_mandatory', coalesce(told.all_mandatory, m.user_id is null or m.template = 'test'),
      'notifications', coalesce(told.notifications, '[]'), 'payload', m.payload || coalesce(told.payload, '{}'))
      || case when m.channel = 'slack' then jsonb_build_object('slack_token', (select x.decrypted_secret from vault.decrypted_secrets x where x.name = 'slack_' || m.organization_id)) else '{}' end
    order by m.priority desc, m.send_after, m.id)
  into leased
  from moved m
  join public.organizations practice on practice.id = m.organization_id
  left join public.staff person on person.id = m.user_id
  left join lateral (
    select bool_and(coalesce(c.is_mandatory, false)) as all_mandatory, (array_agg(n.payload) filter (where n.payload is not null))[1] as payload,
      jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'severity', n.severity, 'title', n.title, 'body', n.body, 'link', n.link, 'subject_name', subject.full_name,
        'about_type', n.about_type, 'about_id', n.about_id, 'about_due', n.about_due, 'action', n.action, 'created_at', n.created_at)
        order by n.severity desc, n.created_at, n.id) as notifications
    from public.notifications n
    left join public.staff subject on subject.id = n.subject_id
    left join private.notification_defaults() c on c.kind = n.kind and c.channel = m.channel
    where n.id = any (m.notification_ids)
  ) told on true
  where m.state = 'sending';
  return coalesce(leased, '[]');
end
$function$;

CREATE OR REPLACE FUNCTION private.lift_suppression (
  suppression_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  entry public.suppressed_addresses;
begin
  select * into entry from public.suppressed_addresses s
  where s.id = suppression_id and s.organization_id = private.my_organization_id_as('training_administrator', 'executive') and s.lifted_at is null for update;
  if entry.id is null then
    perform private.fail(404, 'SUPPRESSION_NOT_FOUND', 'This address is not on the list any more.');
  elsif entry.reason = 'opted_out' then
    perform private.fail(409, 'OPTED_OUT', 'This person asked for no more messages.', 'Only they can take that back: by START, or on their own page of notifications.');
  end if;
  update public.suppressed_addresses s set lifted_at = private.clock(), lifted_by = private.my_staff_id() where s.id = entry.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.named_proofs (
  proofs jsonb
)
  RETURNS TABLE (
    group_no           integer,
    kind               public.evidence_kind_enum,
    program_id         uuid,
    certification_kind public.certification_kind_enum,
    name_prefix        text,
    state              text
  )
  LANGUAGE plpgsql
  IMMUTABLE
  PARALLEL SAFE
  ROWS 2
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
begin
  return query
  select g.number::integer, p.kind, p.program_id, p.certification_kind, lower(p.certification_name), p.state
  from jsonb_array_elements(proofs) with ordinality g (proofs, number)
  cross join lateral jsonb_to_recordset(g.proofs) p (
    kind public.evidence_kind_enum, program_id uuid, certification_kind public.certification_kind_enum, certification_name text, state text);
end
$function$;

CREATE OR REPLACE FUNCTION private.notification_choices()
  RETURNS TABLE (
    kind               public.notification_kind_enum,
    channel            public.channel_enum,
    mode               text,
    default_mode       text,
    is_mandatory       boolean,
    available          boolean,
    unavailable_reason text
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select c.kind, c.channel, coalesce(p.mode, c.mode), c.mode, c.is_mandatory, why.reason is null, why.reason
  from public.staff me
  cross join private.notification_defaults() c
  left join public.notification_preferences p on p.user_id = me.id and p.kind = c.kind and p.channel = c.channel
  cross join lateral (select case c.channel
    when 'sms' then case when not private.texts_are_welcome(me.id, me.phone) then 'Agree to text messages first.' end
    when 'slack' then case
      when not exists (select from public.slack_installations i where i.organization_id = me.organization_id) then 'Your practice has not connected Slack.'
      when not exists (select from public.slack_members m where m.user_id = me.id) then 'Nobody in your practice''s Slack has your email address.' end
    end as reason) why
  where me.id = private.my_staff_id()
    and (c.kind not in ('manager_alert', 'approval') or me.permission_level <> 'staff') and (c.kind <> 'summary' or me.permission_level = 'executive')
$function$;

CREATE OR REPLACE FUNCTION private.notification_defaults()
  RETURNS TABLE (
    kind         public.notification_kind_enum,
    channel      public.channel_enum,
    mode         text,
    is_mandatory boolean
  )
  LANGUAGE sql
  IMMUTABLE
  PARALLEL SAFE
  ROWS 20
  SET search_path TO ''
  AS $function$
  values
    ('assignment'::public.notification_kind_enum, 'email'::public.channel_enum, 'at_once', true),
    ('assignment', 'sms', 'off', false),
    ('assignment', 'slack', 'off', false),
    ('reminder', 'email', 'at_once', true),
    ('reminder', 'sms', 'at_once', false),
    ('reminder', 'slack', 'off', false),
    ('completion', 'email', 'off', false),
    ('compliance', 'email', 'at_once', true),
    ('compliance', 'sms', 'off', false),
    ('compliance', 'slack', 'off', false),
    ('certification', 'email', 'at_once', true),
    ('certification', 'sms', 'at_once', false),
    ('certification', 'slack', 'off', false),
    ('manager_alert', 'email', 'at_once', true),
    ('manager_alert', 'sms', 'off', false),
    ('manager_alert', 'slack', 'at_once', false),
    ('approval', 'email', 'at_once', false),
    ('approval', 'slack', 'at_once', false),
    ('announcement', 'email', 'at_once', false),
    ('emergency', 'email', 'at_once', true),
    ('emergency', 'sms', 'at_once', true),
    ('emergency', 'slack', 'at_once', true),
    ('summary', 'email', 'at_once', false)
$function$;

CREATE OR REPLACE FUNCTION private.notify_assignments (
  assignment_ids uuid[]
)
  RETURNS TABLE (
    assignment_id uuid,
    user_id       uuid,
    outcome       text
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
begin
  return query
  with mine as (
    select a.*, person.employment_status
    from public.training_assignments a join public.staff person on person.id = a.user_id
    where a.id = any (assignment_ids) and a.user_id = any (array(select private.my_assignable_ids()))
  ), told as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id)
    select m.organization_id, m.user_id, 'assignment', case m.priority_level when 'critical' then 'critical' when 'high' then 'high' else 'low' end::public.severity_enum,
      left('New training: ' || program.program_name, 200), 'Due ' || to_char(private.deadline_date(m.due_date, practice.time_zone), 'FMDD FMMonth YYYY') || '.',
      '/training/' || m.id, 'assignment:' || m.id, 'assignment', m.id
    from mine m
    join public.training_programs program on program.id = m.program_id
    join public.organizations practice on practice.id = m.organization_id
    where m.status in ('assigned', 'in_progress') and m.employment_status = 'active'
    on conflict do nothing
    returning about_id
  ), marked as (
    update public.training_assignments a set notification_sent = true from told where a.id = told.about_id returning 1
  )
  select given.id, m.user_id,
    case when m.id is null then 'not_found' when m.status not in ('assigned', 'in_progress') then 'closed' when m.employment_status <> 'active' then 'not_active'
      when told.about_id is not null then 'told' else 'told_before' end
  from unnest(assignment_ids) given (id) left join mine m on m.id = given.id left join told on told.about_id = given.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.practice_status (
  practice_id uuid,
  day         date
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select jsonb_build_object('on', day, 'rate', s.figures -> 'compliance_rate', 'rate_before', s.figures -> 'compliance_rate_before', 'people', s.figures -> 'people',
    'overdue', (select count(*) from public.training_assignments a join public.staff p on p.id = a.user_id and p.employment_status = 'active'
      where a.organization_id = practice_id and a.status in ('assigned', 'in_progress') and a.due_date <= private.clock()),
    'due_7_days', (select count(*) from public.training_assignments a join public.staff p on p.id = a.user_id and p.employment_status = 'active'
      where a.organization_id = practice_id and a.status in ('assigned', 'in_progress') and a.due_date > private.clock() and a.due_date <= private.clock() + interval '7 days'),
    'completed_7_days', (select count(*) from public.training_assignments a
      where a.organization_id = practice_id and a.completed_at > private.clock() - interval '7 days'))
  from (select private.practice_summary(practice_id, day - 7, day) as figures) s
$function$;

CREATE OR REPLACE FUNCTION private.practice_summary (
  practice_id uuid,
  from_day    date,
  to_day      date
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with standing as (
    select r.user_id, r.requirement_name,
      public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()) as status
    from public.compliance_records r where r.organization_id = practice_id
  ), person as (
    select s.id, l.name as location, coalesce(bool_or(st.status = 'non_compliant'), false) as misses, coalesce(bool_or(st.status = 'grace_period'), false) as in_grace
    from public.staff s left join public.locations l on l.id = s.location_id left join standing st on st.user_id = s.id
    where s.organization_id = practice_id and s.employment_status <> 'terminated'
    group by s.id, l.name
  ), rate as (
    select coalesce(round(100.0 * count(*) filter (where not misses) / nullif(count(*), 0), 1), 100) as now from person
  ), point as (
    select m.date, round(100.0 * sum(m.compliant_staff_count) / nullif(sum(m.direct_reports_count), 0), 1) as rate
    from public.manager_dashboard_metrics m
    where m.organization_id = practice_id and m.date > to_day - 84 and m.date < to_day and extract(isodow from m.date) = extract(isodow from to_day)
    group by m.date
    union all
    select to_day, rate.now from rate
  )
  select jsonb_build_object(
    'period', jsonb_build_object('from', from_day, 'to', to_day),
    'people', (select count(*) from person),
    'compliance_rate', (select rate.now from rate),
    'compliance_rate_before', (
      select round(100.0 * sum(m.compliant_staff_count) / nullif(sum(m.direct_reports_count), 0), 1) from public.manager_dashboard_metrics m
      where m.organization_id = practice_id and m.date = from_day),
    'non_compliant', (select count(*) from person where misses),
    'grace', (select count(*) from person where in_grace and not misses),
    'open_violations', (select count(*) from public.compliance_violations v where v.organization_id = practice_id and v.resolved_at is null),
    'overdue_corrective_actions', (select count(*) from public.compliance_violations v where v.organization_id = practice_id and v.resolved_at is null and v.corrective_action_due_on < to_day),
    'expiring_30_days', (
      select count(*) from public.staff_certifications c join public.staff s on s.id = c.user_id and s.employment_status <> 'terminated'
      where c.organization_id = practice_id and c.review_status = 'approved' and c.expiration_date between to_day and to_day + 30),
    'trend', coalesce((select jsonb_agg(jsonb_build_object('on', date, 'rate', rate) order by date) from point where rate is not null), '[]'),
    'by_location', coalesce((
      select jsonb_agg(jsonb_build_object('name', name, 'rate', rate, 'people', people) order by rate, name)
      from (select coalesce(location, 'No location') as name, round(100.0 * count(*) filter (where not misses) / count(*), 1) as rate, count(*) as people from person group by 1 order by 2, 1 limit 20) l), '[]'),
    'top_requirements', coalesce((
      select jsonb_agg(jsonb_build_object('name', requirement_name, 'non_compliant', missing) order by missing desc, requirement_name)
      from (select requirement_name, count(*) as missing from standing where status = 'non_compliant' group by 1 order by 2 desc, 1 limit 5) t), '[]'))
$function$;

CREATE OR REPLACE FUNCTION private.preview_announcement (
  audience jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  practice uuid := private.my_organization_id_as('training_administrator', 'executive');
  wrong text := private.audience_problem(practice, audience);
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_ANNOUNCE', 'Training administrators and executives write announcements.');
  elsif wrong is not null then
    perform private.fail(400, 'AUDIENCE_WRONG', wrong);
  end if;
  return (
    select jsonb_build_object('people', count(*), 'on_leave', count(*) filter (where s.employment_status = 'on_leave'),
      'by_text', count(*) filter (where private.texts_are_welcome(s.id, s.phone)), 'by_slack', count(*) filter (where exists (select from public.slack_members x where x.user_id = s.id)))
    from private.audience_members(practice, audience) m join public.staff s on s.id = m);
end
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
  SET work_mem TO '64MB'
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
  batch uuid[];
  written integer := 0;
begin
  for batch in select private.in_batches(coalesce(user_ids, array(select id from public.staff))) loop
    written := written + (select saved.written from private.save_requirement_records(batch) saved) + private.recalculate_assigned(batch);
  end loop;
  return written;
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
  batch uuid[];
  saved record;
  written integer := 0;
begin
  for batch in select private.in_batches(user_ids) loop
    select * into saved from private.save_requirement_records(batch, requirement_ids);
    -- What a requirement asks for is not followed a second time because it is assigned, or held.
    written := written + saved.written + case when saved.is_coverage_changed then private.recalculate_assigned(batch) else 0 end;
  end loop;
  return written;
end
$function$;

CREATE OR REPLACE FUNCTION private.record_deliveries (
  results jsonb
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  SET plan_cache_mode TO 'force_generic_plan'
  AS $function$
declare
  moment timestamptz := private.clock();
  ended_ids uuid[];
  reasons text[];
  recorded integer;
begin
  with result as (
    select * from jsonb_to_recordset(results) as r (id uuid, lease_token uuid, outcome text, provider_message_id text, segments smallint,
      error_code text, error_message text, retry_after_seconds integer, suppress text)
  ), moved as (
    update public.notification_deliveries d
    set state = case
        when r.outcome = 'sent' then case when d.error_code = 'BOUNCED' then 'failed' when d.delivered_at is not null then 'delivered' else 'sent' end
        when r.outcome = 'rejected' or d.attempt_count >= 10 then 'failed'
        else 'queued' end::public.delivery_state_enum,
      leased_until = null,
      sent_at = case when r.outcome = 'sent' then moment else d.sent_at end,
      is_uncertain = case r.outcome when 'sent' then false when 'uncertain' then true else d.is_uncertain end,
      provider_message_id = coalesce(r.provider_message_id, d.provider_message_id),
      segment_count = coalesce(r.segments, d.segment_count),
      error_code = case when r.outcome = 'sent' then case when d.error_code = 'BOUNCED' then d.error_code end else coalesce(r.error_code, 'UNKNOWN') end,
      error_message = case when r.outcome = 'sent' then case when d.error_code = 'BOUNCED' then d.error_message end else left(r.error_message, 2000) end,
      -- Twice as long after each attempt, up to an hour, give or take half of it: those that failed together do not come back together.
      send_after = case when r.outcome in ('retry', 'uncertain') then moment + make_interval(secs => case
        when r.retry_after_seconds is not null then least(r.retry_after_seconds, 86400) + 5 * random()
        else least(3600, 15 * 2 ^ (d.attempt_count - 1)) * (0.5 + random()) end) else d.send_after end
    from result r
    where d.id = r.id and d.state = 'sending' and d.lease_token = r.lease_token
    returning d.id, r.suppress
  )
  select count(*), array_agg(moved.id) filter (where moved.suppress is not null), array_agg(moved.suppress) filter (where moved.suppress is not null)
  into recorded, ended_ids, reasons from moved;
  if ended_ids is not null then
    perform private.suppress_addresses(ended_ids, reasons);
  end if;
  return recorded;
end
$function$;

CREATE OR REPLACE FUNCTION private.record_provider_events (
  events jsonb
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  recorded integer;
  dead_ids uuid[];
  reasons text[];
begin
  with event as (
    select e.*, d.id as known_id, d.organization_id
    from jsonb_to_recordset(events) as e (delivery_id uuid, provider_message_id text, kind public.delivery_event_enum, occurred_at timestamptz, provider_key text, details jsonb)
    join lateral (
      select d.id, d.organization_id from public.notification_deliveries d
      where d.id = e.delivery_id or e.delivery_id is null and d.provider_message_id = e.provider_message_id limit 1) d on true
  ), fresh as (
    insert into public.delivery_events (organization_id, delivery_id, kind, occurred_at, provider_key, details)
    select event.organization_id, event.known_id, event.kind, event.occurred_at, left(event.provider_key, 300), coalesce(event.details, '{}') from event
    on conflict (provider_key) do nothing
    returning *
  ), told as (
    select f.delivery_id, min(f.occurred_at) filter (where f.kind in ('delivered', 'opened', 'clicked')) as delivered_at,
      min(f.occurred_at) filter (where f.kind in ('opened', 'clicked')) as opened_at, min(f.occurred_at) filter (where f.kind = 'clicked') as clicked_at,
      bool_or(f.kind in ('bounced', 'undelivered')) as bounced,
      -- A text that could not be delivered says nothing about the number for good; a hard bounce and a complaint do about the address.
      max(case when f.kind = 'bounced' then 'hard_bounce' when f.kind = 'complained' then 'spam_complaint'
        when f.kind = 'subscription_changed' and f.details ->> 'suppressed' = 'true' then 'opted_out' end) as suppress,
      max(left(f.details ->> 'description', 2000)) as description
    from fresh f group by f.delivery_id
  ), moved as (
    update public.notification_deliveries d
    set delivered_at = coalesce(d.delivered_at, told.delivered_at), opened_at = coalesce(d.opened_at, told.opened_at), clicked_at = coalesce(d.clicked_at, told.clicked_at),
      -- While it is leased the worker's record settles the state; it will find these dates.
      state = case when d.state in ('sent', 'delivered') and told.bounced then 'failed' when d.state = 'sent' and told.delivered_at is not null then 'delivered' else d.state end,
      error_code = case when told.bounced then 'BOUNCED' else d.error_code end,
      error_message = case when told.bounced then coalesce(told.description, 'It was returned.') else d.error_message end
    from told where d.id = told.delivery_id
    returning d.id, told.suppress
  )
  select (select count(*) from fresh), array_agg(moved.id) filter (where moved.suppress is not null), array_agg(moved.suppress) filter (where moved.suppress is not null)
  into recorded, dead_ids, reasons from moved;
  if dead_ids is not null then
    perform private.suppress_addresses(dead_ids, reasons);
  end if;
  return recorded;
end
$function$;

CREATE OR REPLACE FUNCTION private.record_sms_reply (
  from_number text,
  keyword     text
)
  RETURNS text
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  practices text;
begin
  select string_agg(distinct practice.name, ', ') into practices
  from public.staff person join public.organizations practice on practice.id = person.organization_id
  where person.phone = from_number and person.employment_status <> 'terminated';
  if practices is null then return null; end if;
  -- Somebody who works for two practices means both.
  if keyword in ('stop', 'start') then
    insert into public.sms_consents (organization_id, user_id, phone, given, source)
    select person.organization_id, person.id, person.phone, keyword = 'start', 'reply'
    from public.staff person
    where person.phone = from_number and person.employment_status <> 'terminated' and private.texts_are_welcome(person.id, person.phone) <> (keyword = 'start');
    if keyword = 'start' then
      update public.suppressed_addresses s set lifted_at = private.clock()
      where s.channel = 'sms' and s.address = from_number and s.reason = 'opted_out' and s.lifted_at is null;
    else
      update public.notification_deliveries d set state = 'cancelled', error_code = 'NO_CONSENT'
      from public.staff person where person.phone = from_number and d.user_id = person.id and d.channel = 'sms' and d.state = 'queued';
    end if;
  end if;
  return case keyword
    when 'stop' then practices || ': you will get no more text messages. Reply START to get them again.'
    when 'start' then practices || ': you will get text messages about urgent deadlines again. Reply STOP to end them.'
    when 'help' then practices || ': reminders of training and licenses. Sign in to the app for details. Reply STOP to end these messages.' end;
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
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id)
  select assignment.organization_id, assignment.user_id, 'reminder', case when assignment.due_date <= private.clock() then 'high' else 'medium' end::public.severity_enum,
    left('Reminder: ' || program.program_name, 200),
    case when assignment.due_date <= private.clock() then 'It was due ' else 'It is due ' end
      || to_char(private.deadline_date(assignment.due_date, practice.time_zone), 'FMDD FMMonth YYYY') || '.',
    '/training/' || assignment.id, 'reminder:' || assignment.id || ':' || private.clock(), 'assignment', assignment.id
  from public.training_programs program join public.organizations practice on practice.id = program.organization_id
  where program.id = assignment.program_id;
  return private.clock();
end
$function$;

CREATE OR REPLACE FUNCTION private.remind_due (
  only_practice uuid DEFAULT NULL::uuid
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  SET jit TO 'off'
  AS $function$
declare
  moment timestamptz := private.clock();
  practices uuid[];
  told integer;
begin
  -- Once a day for each practice, in its own morning; an hour that was missed is made up for by the next.
  with begun as (
    insert into private.reminder_days as d (organization_id, day)
    select o.id, private.local_date(moment, o.time_zone) from public.organizations o
    where (moment at time zone o.time_zone)::time >= '07:00' and (only_practice is null or o.id = only_practice)
    on conflict (organization_id) do update set day = excluded.day where d.day <> excluded.day
    returning d.organization_id
  )
  select array_agg(organization_id) into practices from begun;
  if only_practice is not null then practices := array[only_practice]; end if;
  if practices is null then return 0; end if;

  with step as materialized (
    select s.organization_id, s.requirement_id, s.days_from_due, s.recipient from public.reminder_steps s where s.organization_id = any (practices)
    union all
    select p.id, null, d.days_from_due, d.recipient from unnest(practices) p (id) cross join private.default_reminder_steps() d
    where not exists (select from public.reminder_steps s where s.organization_id = p.id and s.requirement_id is null)
  ), item as materialized (
    select i.* from private.items_due(practices, (select min(step.days_from_due) from step), (select max(step.days_from_due) + 6 from step)) i
  ), chased as (
    select item.*, reached.recipient, reached.step
    from item
    cross join lateral (
      select s.recipient, max(s.days_from_due) as step from step s
      where s.organization_id = item.organization_id and s.days_from_due <= item.days_from_due
        and s.requirement_id is not distinct from (select o.requirement_id from step o where o.organization_id = item.organization_id and o.requirement_id = item.requirement_id limit 1)
      group by s.recipient) reached
    -- A step that is a week old is no news any more, and one from before it began for this person never was any.
    where item.days_from_due - reached.step < 7 and item.due_on + reached.step >= item.begins_on
  ), words as (
    select c.*, person.full_name, person.manager_id, boss.manager_id as second_manager_id,
      case when c.days_from_due < -1 then 'due in ' || -c.days_from_due || ' days' when c.days_from_due = -1 then 'due tomorrow' when c.days_from_due = 0 then 'due today'
        when c.days_from_due = 1 then 'one day late' else c.days_from_due || ' days late' end as when_due,
      case when c.grace_ends_on >= c.due_on + c.days_from_due then 'Grace until ' || to_char(c.grace_ends_on, 'FMDD FMMonth YYYY') || '.'
        else case when c.days_from_due > 0 then 'It was due on ' else 'It is due on ' end || to_char(c.due_on, 'FMDD FMMonth YYYY') || '.' end as body
    from chased c
    join public.staff person on person.id = c.user_id
    left join public.staff boss on boss.id = person.manager_id
  ), reminded as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, subject_id, occasion, about_type, about_id, about_due)
    select w.organization_id, told.id, case w.recipient when 'person' then 'reminder' else 'manager_alert' end::public.notification_kind_enum,
      case when w.step >= -1 then 'high' else 'medium' end::public.severity_enum,
      left(case w.recipient when 'person' then upper(left(w.when_due, 1)) || substr(w.when_due, 2) || ': ' || w.title else w.full_name || ', ' || w.when_due || ': ' || w.title end, 200),
      w.body, case w.recipient when 'person' then w.link else '/people/' || w.user_id end, case when w.recipient <> 'person' then w.user_id end,
      'due:' || w.about_id || ':' || w.due_on || ':' || w.step || ':' || w.recipient, w.about_type, w.about_id, w.due_at
    from words w
    join public.staff told on told.employment_status = 'active'
      and told.id = case w.recipient when 'person' then w.user_id when 'manager' then w.manager_id else w.second_manager_id end
    where w.recipient <> 'person' or w.can_act
    on conflict do nothing
    returning about_type, about_id, kind
  ), noted as (
    update public.training_assignments a set last_reminder_sent = moment
    from reminded r where r.about_type = 'assignment' and r.kind = 'reminder' and a.id = r.about_id
    returning 1
  )
  select count(*) into told from reminded;
  return told;
end
$function$;

CREATE OR REPLACE FUNCTION private.remind_expiring_certifications (
  only_practice uuid DEFAULT NULL::uuid
)
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
    join public.organizations practice on practice.id = c.organization_id and (only_practice is null or practice.id = only_practice)
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
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id)
    select due.organization_id, due.user_id, 'certification', case when due.step <= 7 then 'high' else 'medium' end::public.severity_enum,
      left(due.certification_name || ' expires ' || case due.days_left when 0 then 'today' when 1 then 'tomorrow' else 'in ' || due.days_left || ' days' end, 200),
      'Renew it and add the new document.', '/credentials', 'certification:' || due.id || ':' || due.expiration_date || ':' || due.step, 'certification', due.id
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

CREATE OR REPLACE FUNCTION private.replay_deliveries (
  delivery_ids uuid[]
)
  RETURNS integer
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with again as (
    update public.notification_deliveries d
    set state = 'queued', attempt_count = 1, send_after = private.clock(), error_code = null, error_message = null
    where d.id = any (delivery_ids) and d.state = 'failed'
      and d.organization_id = private.my_organization_id_as('training_administrator', 'executive')
    returning 1
  )
  select count(*)::integer from again
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
  ), stay as (
    -- Where everybody is on that day, and was before in the same employment; nowhere stands for null, so that places can be compared.
    select p.user_id, p.organization_id, coalesce(h.valid_until > p.day, true) as is_present, h.valid_until,
      coalesce(h.position_id, nowhere) as position_id, coalesce(h.department_id, nowhere) as department_id, coalesce(h.location_id, nowhere) as location_id,
      h.employment_kind, case when p.user_id in (select id from named) then p.user_id else nowhere end as named_id
    from person p
    join public.staff_history h on h.user_id = p.user_id and h.valid_from <= p.day and (h.valid_from >= p.hired_on or h.valid_until is null or h.valid_until > p.day)
      and h.recorded_at <= known and (h.superseded_at is null or h.superseded_at > known)
  ), stayed as materialized (
    select stay.*, dense_rank() over (order by organization_id, position_id, department_id, location_id, employment_kind, named_id) as place_no from stay
  ), place as materialized (
    -- Few places for many people: whom a rule covers is decided once for each.
    select alike.*, position.is_clinical, location.state
    from (select distinct on (place_no) place_no, organization_id, position_id, department_id, location_id, employment_kind, named_id from stayed order by place_no) alike
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
    select distinct rule.requirement_id, rule.organization_id, p.*
    from rule cross join lateral private.named_proofs(rule.proofs) p
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
  cross join lateral (select c.started_on + coalesce(rule.first_due_days, ce_due.on_day - c.started_on) as first_due_on) first
  cross join lateral (
    -- requirement_clock() with no more than one proof, and nothing that pushes a date, written out: a call for each of two million rows costs more than all the rest.
    select case when is_short then case when counts then
          case when rule.anchor = 'evidence_expiry' then coalesce(proved.expires[1], 'infinity') else least((proved.days[1] + make_interval(months => rule.renewal_months))::date, proved.expires[1], 'infinity') end
        end end as v, is_short
    from (values (
      coalesce(cardinality(proved.days), 0) < 2 and leave.starts is null and (rule.change_due_days is null or g.changes is null)
        and rule.anchor in ('completion', 'expiry', 'evidence_expiry') and rule.first_year_renewal_months is null and rule.prior_evidence_months is null,
      proved.days[1] <= c.today)) known (is_short, counts)
  ) short
  cross join lateral (
    select case when v >= c.started_on then 1 end as last_index, case when v >= c.started_on then nullif(v, 'infinity') else first.first_due_on end as due_on,
      case when v is not null then array[1] end as accepted, case when v is not null then array[v] end as valid_until
    where is_short
    union all
    select folded.last_index, folded.due_on, folded.accepted, folded.valid_until
    from private.requirement_clock(
      rule.anchor, case rule.anchor when 'hire_date' then c.hired_on else rule.anchor_on end, rule.renewal_months, rule.first_year_renewal_months, rule.minimum_months,
      rule.renewal_opens_days, rule.change_due_days, rule.prior_evidence_months, first.first_due_on - c.started_on, c.started_on, c.today, c.time_zone,
      proved.days, proved.expires, proved.content, case when rule.change_due_days is not null then g.changes end, leave.starts, leave.ends) folded
    where not is_short
  ) clock;
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
  proof jsonb;
  wrong text;
begin
  wrong := private.audience_problem(rule.organization_id, rule.audience);
  if wrong is not null then return wrong; end if;

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
  ROWS 40
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
    when 'remind_due' then changed := private.remind_due();
    when 'send_summaries' then changed := private.send_summaries();
    when 'wake_notifications' then changed := private.wake_notifications();
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

CREATE OR REPLACE FUNCTION private.save_notification_choice (
  kind    public.notification_kind_enum,
  channel public.channel_enum,
  mode    text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_variable
declare
  me public.staff;
  rule record;
begin
  select s.* into me from public.staff s where s.id = private.my_staff_id();
  select * into rule from private.notification_defaults() c where c.kind = kind and c.channel = channel;
  if me.id is null then
    perform private.fail(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.');
  elsif rule.kind is null or mode is null or mode not in ('at_once', 'daily', 'off') then
    perform private.fail(400, 'CHOICE_UNKNOWN', 'There is no such choice.', 'Choose at once, daily or off.');
  elsif rule.is_mandatory and mode = 'off' then
    perform private.fail(409, 'MANDATORY', 'This one cannot be switched off: the practice has to be able to reach you.', 'It can be collected for one message a day.');
  elsif kind = 'emergency' and mode <> 'at_once' then
    perform private.fail(409, 'MANDATORY', 'Emergencies are always sent at once.');
  end if;
  insert into public.notification_preferences as p (user_id, organization_id, kind, channel, mode)
  values (me.id, me.organization_id, kind, channel, mode)
  on conflict on constraint notification_preferences_pkey do update set mode = excluded.mode, updated_at = clock_timestamp() where p.mode <> excluded.mode;
end
$function$;

CREATE OR REPLACE FUNCTION private.save_notification_settings (
  settings jsonb
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  me public.staff;
begin
  select s.* into me from public.staff s where s.id = private.my_staff_id();
  if me.id is null then
    perform private.fail(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.');
  end if;
  insert into public.notification_settings (user_id, organization_id) values (me.id, me.organization_id) on conflict do nothing;
  update public.notification_settings s set
    quiet_from = coalesce((settings ->> 'quiet_from')::time, s.quiet_from), quiet_until = coalesce((settings ->> 'quiet_until')::time, s.quiet_until),
    digest_at = coalesce((settings ->> 'digest_at')::time, s.digest_at), celebrates = coalesce((settings ->> 'celebrates')::boolean, s.celebrates),
    summary_cadence = coalesce(settings ->> 'summary_cadence', s.summary_cadence), updated_at = clock_timestamp()
  where s.user_id = me.id;
exception
  when invalid_datetime_format or datetime_field_overflow or invalid_text_representation or check_violation then
    perform private.fail(400, 'SETTINGS_UNREADABLE', 'These settings cannot be read.', 'Times are written as 20:00; the summary is weekly, monthly or off.');
end
$function$;

CREATE OR REPLACE FUNCTION private.save_reminder_steps (
  requirement_id uuid,
  steps          jsonb
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_variable
declare
  practice uuid := private.my_organization_id_as('training_administrator');
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_CHANGE', 'A training administrator decides when people are reminded.');
  elsif requirement_id is not null and not exists (select from public.requirements r where r.id = requirement_id and r.organization_id = practice) then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  elsif jsonb_typeof(steps) is distinct from 'array' or jsonb_array_length(steps) > 30 then
    perform private.fail(400, 'STEPS_UNREADABLE', 'Give at most 30 steps.', 'Each says how many days from the due day, and who.');
  end if;
  delete from public.reminder_steps s where s.organization_id = practice and s.requirement_id is not distinct from requirement_id;
  insert into public.reminder_steps (organization_id, requirement_id, days_from_due, recipient)
  select distinct practice, requirement_id, given.days_from_due, given.recipient
  from jsonb_to_recordset(steps) as given (days_from_due smallint, recipient text);
exception
  when check_violation or not_null_violation or invalid_text_representation or numeric_value_out_of_range then
    perform private.fail(400, 'STEPS_UNREADABLE', 'A step says how many days from the due day (365 at most), and who: person, manager or second_manager.');
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
  SET work_mem TO '64MB'
  AS $function$
declare
  moment timestamptz := private.clock();
begin
  -- A few people are looked up the same way each time; a whole practice is worth a plan of its own, which does not look up one after the other.
  if cardinality(user_ids) > 200 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_nestloop', 'off', true);
  end if;
  -- Where there is nothing yet, there is nothing to compare.
  if cardinality(user_ids) > 200 and not exists (
    select from public.compliance_records r
    where r.requirement_id is not null and r.user_id = any (user_ids) and (requirement_ids is null or r.requirement_id = any (requirement_ids)))
  then
    begin
      insert into public.compliance_records (
        organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
        last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at, created_at
      )
      select organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
        last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at, moment
      from private.derived_requirement_records(user_ids, requirement_ids);
      get diagnostics written = row_count;
      is_coverage_changed := written > 0;
      return;
    exception when unique_violation then
      -- Somebody else has written one of them since: then they are compared after all.
    end;
  end if;

  with wanted as materialized (
    select * from private.derived_requirement_records(user_ids, requirement_ids)
  ), removed as (
    -- Whom it no longer covers. What they proved stays where it is.
    delete from public.compliance_records r
    where r.requirement_id is not null and r.user_id = any (user_ids) and (requirement_ids is null or r.requirement_id = any (requirement_ids))
      and not exists (select from wanted w where w.user_id = r.user_id and w.requirement_id = r.requirement_id)
    returning 1
  ), saved as (
    insert into public.compliance_records as r (
      organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
      last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at, created_at
    )
    select organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status,
      last_compliance_date, next_required_date, grace_period_end, next_transition_at, recalculate_at, moment
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

CREATE OR REPLACE FUNCTION private.save_slack_installation (
  organization_id uuid,
  installed_by    uuid,
  team_id         text,
  team_name       text,
  bot_user_id     text,
  token           text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_variable
declare
  secret_name text := 'slack_' || organization_id;
  secret_id uuid;
begin
  if not exists (select from public.staff s where s.id = installed_by and s.organization_id = organization_id
    and s.permission_level = 'training_administrator' and s.employment_status <> 'terminated') then
    perform private.fail(403, 'NOT_YOURS_TO_CONNECT', 'A training administrator connects Slack.');
  elsif exists (select from public.slack_installations i where i.team_id = team_id and i.organization_id <> organization_id) then
    perform private.fail(409, 'WORKSPACE_TAKEN', 'This Slack workspace is connected to another practice.');
  end if;
  select s.id into secret_id from vault.secrets s where s.name = secret_name;
  if secret_id is null then
    perform vault.create_secret(token, secret_name, 'Bot token of the practice''s Slack workspace.');
  else
    perform vault.update_secret(secret_id, token);
  end if;
  -- Another workspace has other people and channels.
  delete from public.slack_members m using public.slack_installations i
  where m.organization_id = organization_id and i.organization_id = m.organization_id and i.team_id <> team_id;
  insert into public.slack_installations as i (organization_id, team_id, team_name, bot_user_id, installed_by)
  values (organization_id, team_id, team_name, bot_user_id, installed_by)
  on conflict on constraint slack_installations_pkey do update
  set team_id = excluded.team_id, team_name = excluded.team_name, bot_user_id = excluded.bot_user_id, installed_by = excluded.installed_by, installed_at = private.clock(),
    channel_id = case when i.team_id = excluded.team_id then i.channel_id end, channel_name = case when i.team_id = excluded.team_id then i.channel_name end;
end
$function$;

CREATE OR REPLACE FUNCTION private.save_slack_members (
  organization_id uuid,
  members         jsonb
)
  RETURNS integer
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with saved as (
    insert into public.slack_members as m (user_id, organization_id, slack_user_id)
    select s.id, s.organization_id, given.slack_user_id
    from jsonb_to_recordset(members) as given (user_id uuid, slack_user_id text)
    join public.staff s on s.id = given.user_id and s.organization_id = save_slack_members.organization_id
    on conflict do nothing
    returning 1
  )
  select count(*)::integer from saved
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
  perform cron.schedule('reminders', '22 * * * *', 'select private.run_job(''remind_due'')');
  perform cron.schedule('summaries', '28 * * * *', 'select private.run_job(''send_summaries'')');
  perform cron.schedule('notifications', '* * * * *', 'select private.run_job(''wake_notifications'')');
  perform cron.schedule('late-corrective-actions', '25 * * * *', 'select private.run_job(''escalate_violations'')');
  perform cron.schedule('daily-snapshot', '40 * * * *', 'select private.run_job(''snapshot_day'')');
  perform cron.schedule('schedule-training', '50 * * * *', 'select private.run_job(''schedule_training'')');
  perform cron.schedule('check-compliance', '30 8 * * *', 'select private.run_job(''check_compliance'')');
  perform cron.schedule('close-quiz-attempts', '*/5 * * * *', 'select private.run_job(''close_quiz_attempts'')');
  perform cron.schedule('uploads', '* * * * *', 'select private.run_job(''wake_uploads'')');
  perform cron.schedule('housekeeping', '10 3 * * *', 'select private.run_job(''keep_house'')');
end
$function$;

CREATE OR REPLACE FUNCTION private.send_executive_summaries()
  RETURNS TABLE (
    user_id   uuid,
    full_name text,
    title     text
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  practice uuid := private.my_organization_id_as('training_administrator', 'executive');
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_SEND', 'Training administrators and executives send the summary.');
  end if;
  perform private.send_summaries(practice);
  return query
  select n.user_id, s.full_name::text, n.title from public.notifications n join public.staff s on s.id = n.user_id
  where n.organization_id = practice and n.kind = 'summary' and n.created_at = private.clock() order by s.full_name;
end
$function$;

CREATE OR REPLACE FUNCTION private.send_manager_alerts (
  manager_id uuid,
  alerts     jsonb
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  manager public.staff;
  told_ids uuid[];
  about_ids uuid[];
begin
  select * into manager from public.staff s
  where s.id = send_manager_alerts.manager_id and s.organization_id = private.my_organization_id_as('training_administrator', 'executive') and s.permission_level <> 'staff';
  if manager.id is null then
    perform private.fail(404, 'MANAGER_NOT_FOUND', 'There is no such manager whom you may alert.');
  elsif manager.employment_status <> 'active' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s is on leave or has left, and is not alerted.', manager.full_name));
  elsif jsonb_typeof(alerts) is distinct from 'array' or jsonb_array_length(alerts) not between 1 and 100 then
    perform private.fail(400, 'ALERTS_UNREADABLE', 'Give 1 to 100 alerts.', 'Each has a user_id, a message and a severity.');
  elsif exists (
    select from jsonb_to_recordset(alerts) as a (user_id uuid, message text, severity text)
    where coalesce(length(btrim(a.message)), 0) not between 1 and 200 or not coalesce(a.severity, 'medium') = any (enum_range(null::public.severity_enum)::text[])
      or not exists (select from public.reporting_lines line where line.manager_id = manager.id and line.report_id = a.user_id)) then
    perform private.fail(400, 'ALERTS_UNREADABLE', 'Each alert is about somebody below this manager, with a message of at most 200 characters and a severity.');
  end if;
  with told as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, link, subject_id, occasion)
    select manager.organization_id, manager.id, 'manager_alert', coalesce(a.severity, 'medium')::public.severity_enum, btrim(a.message), '/people/' || a.user_id, a.user_id,
      'alert:' || md5(a.user_id || btrim(a.message)) || ':' || private.clock()::date
    from jsonb_to_recordset(alerts) as a (user_id uuid, message text, severity text)
    on conflict do nothing
    returning id, subject_id
  )
  select array_agg(id), array_agg(distinct subject_id) into told_ids, about_ids from told;
  if told_ids is not null then
    perform realtime.send(jsonb_build_object('ids', to_jsonb(told_ids), 'user_ids', to_jsonb(about_ids), 'count', cardinality(told_ids)), 'manager_alert_triggered', 'team:' || manager.id, true);
  end if;
  return coalesce(cardinality(told_ids), 0);
end
$function$;

CREATE OR REPLACE FUNCTION private.send_reminders (
  reminder_type text
)
  RETURNS TABLE (
    user_id   uuid,
    full_name text,
    kind      public.notification_kind_enum,
    title     text
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  practice uuid := private.my_organization_id_as('training_administrator');
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_SEND', 'A training administrator sends the practice''s reminders.');
  elsif reminder_type is null or reminder_type not in ('compliance', 'certification') then
    perform private.fail(400, 'REMINDER_TYPE_UNKNOWN', 'There is no such kind of reminder.', 'Choose compliance or certification.');
  end if;
  if reminder_type = 'compliance' then
    perform private.remind_due(practice);
  else
    perform private.remind_expiring_certifications(practice);
  end if;
  return query
  select n.user_id, s.full_name::text, n.kind, n.title
  from public.notifications n join public.staff s on s.id = n.user_id
  -- Made in this transaction: nothing else carries its moment.
  where n.organization_id = practice and n.created_at = private.clock()
    and case reminder_type when 'compliance' then n.occasion like 'due:%' else n.kind = 'certification' end
  order by s.full_name, n.title;
end
$function$;

CREATE OR REPLACE FUNCTION private.send_summaries (
  only_practice uuid DEFAULT NULL::uuid
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  SET jit TO 'off'
  AS $function$
declare
  moment timestamptz := private.clock();
  told integer;
begin
  with practice as (
    select o.id, o.time_zone, today.day, (extract(isodow from today.day) = 1) as is_monday, extract(day from today.day) = 1 as is_first
    from public.organizations o cross join lateral (select private.local_date(moment, o.time_zone) as day) today
    where case when only_practice is null then (moment at time zone o.time_zone)::time >= '07:00' else o.id = only_practice end
  ), reader as (
    select practice.*, s.id as user_id, coalesce(choice.summary_cadence, 'weekly') as cadence
    from practice
    join public.staff s on s.organization_id = practice.id and s.permission_level = 'executive' and s.employment_status = 'active'
    left join public.notification_settings choice on choice.user_id = s.id
    where only_practice is not null or case coalesce(choice.summary_cadence, 'weekly') when 'weekly' then practice.is_monday when 'monthly' then practice.is_first else false end
  ), wanted as (
    -- Once for each practice and period, however many read it.
    select distinct id, time_zone, day, cadence, (day - case cadence when 'monthly' then interval '1 month' else interval '7 days' end)::date as before from reader
  ), made as materialized (
    select wanted.*, private.practice_summary(wanted.id, wanted.before, wanted.day) as figures from wanted
  ), sent as (
    insert into public.notifications (organization_id, user_id, kind, title, body, link, occasion, payload)
    select reader.id, reader.user_id, 'summary',
      'Compliance ' || case reader.cadence when 'monthly' then 'this month' else 'this week' end || ': ' || (made.figures ->> 'compliance_rate') || ' % of people compliant',
      (made.figures ->> 'non_compliant') || ' people miss something, ' || (made.figures ->> 'open_violations') || ' violations are open.', '/overview',
      'summary:' || reader.cadence || ':' || reader.day, made.figures
    from reader join made on made.id = reader.id and made.cadence = reader.cadence
    on conflict do nothing
    returning 1
  ), posted as (
    insert into public.notification_deliveries (organization_id, channel, kind, template, occasion, payload)
    select practice.id, 'slack', 'summary', 'status_post', 'status:' || practice.id || ':' || practice.day, private.practice_status(practice.id, practice.day)
    from practice join public.slack_installations i on i.organization_id = practice.id and i.posts_status and i.channel_id is not null
    where practice.is_monday or only_practice is not null
    on conflict do nothing
    returning 1
  )
  select (select count(*) from sent) + (select count(*) from posted) into told;
  return told;
end
$function$;

CREATE OR REPLACE FUNCTION private.slack_people (
  organization_id uuid
)
  RETURNS TABLE (
    user_id uuid,
    email   text
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select s.id, s.email from public.staff s
  where s.organization_id = slack_people.organization_id and s.employment_status <> 'terminated'
    and not exists (select from public.slack_members m where m.user_id = s.id)
  order by s.permission_level desc, s.id
$function$;

CREATE OR REPLACE FUNCTION private.suppress_addresses (
  delivery_ids uuid[],
  reasons      text[]
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  with dead as (
    insert into public.suppressed_addresses (organization_id, channel, address, reason)
    select distinct on (d.organization_id, d.channel, d.address) d.organization_id, d.channel, d.address, named.reason
    from unnest(delivery_ids, reasons) as named (delivery_id, reason)
    join public.notification_deliveries d on d.id = named.delivery_id
    where d.address is not null and named.reason is not null
    order by d.organization_id, d.channel, d.address, d.id
    on conflict (organization_id, channel, address) where lifted_at is null do nothing
    returning *
  )
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, subject_id, occasion)
  select dead.organization_id, administrator.id, 'manager_alert', 'medium',
    left(coalesce(person.full_name, dead.address) || ' cannot be reached by ' || case dead.channel when 'email' then 'email' when 'sms' then 'text message' else 'Slack' end, 200),
    case dead.reason
      when 'opted_out' then 'They asked for no more messages. What they have to know is still in the app.'
      when 'spam_complaint' then 'They marked a message as spam. Talk to them, then take the address off the list.'
      else 'The address is refused. Correct it in their record.' end,
    coalesce('/people/' || person.id, '/deliveries'), person.id, 'suppressed:' || dead.id
  from dead
  left join lateral (
    select s.id, s.full_name from public.staff s
    where s.organization_id = dead.organization_id and s.employment_status <> 'terminated'
      and (dead.channel = 'email' and s.email = dead.address or dead.channel = 'sms' and s.phone = dead.address) limit 1) person on true
  join public.staff administrator on administrator.organization_id = dead.organization_id and administrator.permission_level = 'training_administrator'
    and administrator.employment_status = 'active' and administrator.id is distinct from person.id
  on conflict do nothing;
end
$function$;

CREATE OR REPLACE FUNCTION private.texts_are_welcome (
  person_id uuid,
  number    text
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select number is not null and coalesce((
    select c.given from public.sms_consents c where c.user_id = person_id and c.phone = number order by c.position desc limit 1), false)
$function$;

CREATE OR REPLACE FUNCTION private.tg_announcements__broadcast()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id, action)
  select n.organization_id, member, case when n.is_emergency then 'emergency' else 'announcement' end::public.notification_kind_enum,
    case when n.is_emergency then 'critical' else n.severity end, n.title, left(n.body, 2000), '/alerts', 'announcement:' || n.id, 'announcement', n.id,
    case when n.asks_acknowledgement then 'acknowledge'::public.notification_action_enum end
  from new_rows n cross join lateral private.audience_members(n.organization_id, n.audience) member
  on conflict do nothing;
  perform realtime.send(
    jsonb_build_object('ids', jsonb_agg(id), 'user_ids', '[]'::jsonb, 'count', count(*)), 'system_announcement', 'organization:' || organization_id, true)
  from new_rows group by organization_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_announcements__check()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  wrong text := private.audience_problem(new.organization_id, new.audience);
begin
  if wrong is not null then
    perform private.fail(400, 'AUDIENCE_WRONG', wrong);
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_compliance_exceptions__notify()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if tg_op = 'INSERT' then
    -- The direct manager decides; without one who can, the training administrators. The reason is theirs to read in the app alone.
    insert into public.notifications (organization_id, user_id, kind, severity, title, link, subject_id, occasion, about_type, about_id, action)
    select n.organization_id, decider.id, 'approval', 'medium',
      left(person.full_name || ' asks for ' || case n.kind when 'delay' then 'a delay' else 'a waiver' end || ' until ' || to_char(n.ends_on, 'FMDD FMMonth YYYY'), 200),
      '/exceptions', n.user_id, 'exception:' || n.id, 'exception', n.id, 'decide_exception'
    from new_rows n
    join public.staff person on person.id = n.user_id
    left join public.staff boss on boss.id = person.manager_id and boss.employment_status = 'active' and boss.permission_level <> 'staff'
    join public.staff decider on decider.organization_id = n.organization_id and decider.employment_status = 'active' and decider.id <> n.user_id
      and case when boss.id is not null then decider.id = boss.id else decider.permission_level = 'training_administrator' end
    where n.status = 'requested' and decider.id is distinct from n.requested_by
    on conflict do nothing;
    return null;
  end if;

  update public.notifications told set acted_at = private.clock()
  from new_rows n join old_rows o using (id)
  where n.status <> o.status and o.status = 'requested' and told.about_type = 'exception' and told.about_id = n.id and told.action = 'decide_exception' and told.acted_at is null;
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
  select n.organization_id, person.id, 'compliance', 'medium',
    left(case n.status when 'approved' then 'Approved' else 'Not approved' end || ': ' || case n.kind when 'delay' then 'your delay' else 'your waiver' end || ' until ' || to_char(n.ends_on, 'FMDD FMMonth YYYY'), 200),
    'Decided by ' || decider.full_name || '.', '/', 'exception_decided:' || n.id
  from new_rows n join old_rows o using (id)
  join public.staff person on person.id = n.user_id
  join public.staff decider on decider.id = n.decided_by
  where n.status in ('approved', 'rejected') and o.status = 'requested'
  on conflict do nothing;
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

  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id, about_due)
  select n.organization_id, n.user_id, 'compliance', 'high', left('Not compliant: ' || n.requirement_name, 200),
    case when n.last_compliance_date is null then 'It was due and is not done.' else 'Your last proof has lapsed.' end,
    '/', 'non_compliant:' || n.id || ':' || coalesce(n.grace_period_end, n.next_required_date), 'record', n.id, n.next_required_date
  from new_rows n where n.id = any (lapsed_ids)
  on conflict do nothing;

  with alerted as (
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, subject_id, occasion, about_type, about_id, about_due)
    select n.organization_id, manager.id, 'manager_alert', 'high', left(person.full_name || ' is not compliant: ' || n.requirement_name, 200),
      case when n.last_compliance_date is null then 'It was due and is not done.' else 'The last proof has lapsed.' end,
      '/people/' || person.id, person.id, 'manager_alert:' || n.id || ':' || coalesce(n.grace_period_end, n.next_required_date), 'record', n.id, n.next_required_date
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

CREATE OR REPLACE FUNCTION private.tg_notifications__deliver()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  SET plan_cache_mode TO 'force_generic_plan'
  AS $function$
declare
  moment timestamptz := private.clock();
begin
  with wanted as (
    select n.id, n.organization_id, n.user_id, n.kind, n.severity, n.created_at, c.channel, zone.name as time_zone,
      case when n.kind = 'emergency' then 3 when n.severity = 'critical' then 2 when n.severity = 'high' then 1 else 0 end::smallint as priority,
      case when n.kind in ('emergency', 'announcement', 'summary', 'approval') or n.severity = 'critical' then null
        when coalesce(p.mode, c.mode) = 'daily' then 'daily' else 'soon' end as cadence,
      coalesce(s.quiet_from, '20:00') as quiet_from, coalesce(s.quiet_until, '07:00') as quiet_until, coalesce(s.digest_at, '08:00') as digest_at
    from new_rows n
    -- Whoever is on leave or has left is told nothing outside the app.
    join public.staff person on person.id = n.user_id and person.employment_status = 'active'
    join public.organizations practice on practice.id = n.organization_id
    join private.notification_defaults() c on c.kind = n.kind
    cross join lateral (select coalesce(person.time_zone, practice.time_zone) as name) zone
    left join public.notification_preferences p on p.user_id = n.user_id and p.kind = n.kind and p.channel = c.channel
    left join public.notification_settings s on s.user_id = n.user_id
    where case when n.kind = 'emergency' then true else coalesce(p.mode, c.mode) <> 'off' end
      and case c.channel
        when 'email' then true
        when 'sms' then n.severity in ('high', 'critical') and private.texts_are_welcome(person.id, person.phone)
        else exists (select from public.slack_members m join public.slack_installations i on i.organization_id = m.organization_id where m.user_id = n.user_id) end
  ), gathered as (
    select w.organization_id, w.user_id, w.channel, (array_agg(w.kind order by w.priority desc, w.created_at, w.id))[1] as kind, w.cadence,
      array_agg(w.id order by w.created_at, w.id) as notification_ids, max(w.priority) as priority,
      case w.cadence when 'soon' then private.after_quiet_hours(moment + interval '2 minutes', w.time_zone, w.quiet_from, w.quiet_until)
        else (here.day + case when here.at::time < w.digest_at then 0 else 1 end + w.digest_at) at time zone w.time_zone end as send_after
    from wanted w
    cross join lateral (select moment at time zone w.time_zone as at, (moment at time zone w.time_zone)::date as day) here
    where w.cadence is not null
    group by w.organization_id, w.user_id, w.channel, w.cadence, w.time_zone, w.quiet_from, w.quiet_until, w.digest_at, here.at, here.day
    union all
    select w.organization_id, w.user_id, w.channel, w.kind, null, array[w.id], w.priority,
      case w.priority when 3 then moment else private.after_quiet_hours(moment, w.time_zone, w.quiet_from, w.quiet_until) end
    from wanted w where w.cadence is null
  )
  insert into public.notification_deliveries (organization_id, user_id, channel, kind, template, cadence, notification_ids, priority, send_after)
  select g.organization_id, g.user_id, g.channel, g.kind,
    case g.kind when 'emergency' then 'emergency' when 'announcement' then 'announcement' when 'summary' then 'executive_summary' when 'approval' then 'approval' else 'notice' end,
    g.cadence, g.notification_ids, g.priority, g.send_after
  from gathered g;

  if exists (select from new_rows n where n.kind = 'emergency' or n.severity = 'critical') then
    perform private.wake_notifications();
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_notifications__tell_progress()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform realtime.send(
    jsonb_build_object('ids', jsonb_agg(distinct n.about_id), 'user_ids', '[]'::jsonb, 'count', count(*)), 'announcement_progress', 'oversight:' || n.organization_id, true)
  from new_rows n join old_rows o using (id)
  where n.about_type = 'announcement' and n.acted_at is distinct from o.acted_at
  group by n.organization_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_assignments__celebrate()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into public.notification_deliveries (organization_id, channel, kind, template, occasion, payload)
  select n.organization_id, 'slack', 'celebration', 'celebration', 'celebration:' || n.id,
    jsonb_build_object('full_name', person.full_name, 'program_name', program.program_name, 'completed_on', private.local_date(n.completed_at, practice.time_zone))
  from new_rows n join old_rows o using (id)
  join public.slack_installations i on i.organization_id = n.organization_id and i.celebrates and i.channel_id is not null
  join public.staff person on person.id = n.user_id and person.employment_status = 'active'
  join public.training_programs program on program.id = n.program_id
  join public.organizations practice on practice.id = n.organization_id
  left join public.notification_settings s on s.user_id = n.user_id
  where n.status = 'completed' and o.status <> 'completed' and coalesce(s.celebrates, true)
  on conflict do nothing;
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
    insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id)
    select n.organization_id, n.user_id, 'assignment', case n.priority_level when 'critical' then 'critical' when 'high' then 'high' else 'low' end::public.severity_enum,
      left('New training: ' || program.program_name, 200),
      'Due ' || to_char(private.deadline_date(n.due_date, practice.time_zone), 'FMDD FMMonth YYYY') || '.',
      '/training/' || n.id, 'assignment:' || n.id, 'assignment', n.id
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

CREATE OR REPLACE FUNCTION private.unsubscribe (
  secret uuid,
  do_it  boolean
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  delivery public.notification_deliveries;
  told text[];
  stopped public.notification_kind_enum[];
begin
  select * into delivery from public.notification_deliveries d where d.secret = unsubscribe.secret and d.channel = 'email' and d.user_id is not null;
  if delivery.id is null then
    perform private.fail(404, 'LINK_UNKNOWN', 'This link leads to nothing that can be stopped.', 'Sign in and open Notifications to choose what you get.');
  end if;
  select array_agg(distinct c.kind) filter (where not c.is_mandatory), array_agg(distinct c.kind::text) filter (where c.is_mandatory)
  into stopped, told
  from public.notifications n join private.notification_defaults() c on c.kind = n.kind and c.channel = delivery.channel
  where n.id = any (delivery.notification_ids);
  if do_it then
    insert into public.notification_preferences as p (user_id, organization_id, kind, channel, mode)
    select delivery.user_id, delivery.organization_id, k, delivery.channel, 'off' from unnest(stopped) k
    on conflict (user_id, kind, channel) do update set mode = 'off', updated_at = clock_timestamp() where p.mode <> 'off';
  end if;
  return jsonb_build_object('practice', (select o.name from public.organizations o where o.id = delivery.organization_id),
    'kinds', to_jsonb(coalesce(stopped, '{}')), 'mandatory_kinds', to_jsonb(coalesce(told, '{}')), 'mandatory', stopped is null);
end
$function$;

CREATE OR REPLACE FUNCTION private.wake_notifications()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  address text;
  key text;
begin
  if not exists (select from public.notification_deliveries d where d.state = 'queued' and d.send_after <= private.clock())
    and not exists (select from public.notification_deliveries d where d.state = 'sending' and d.leased_until <= clock_timestamp()) then
    return 0;
  end if;
  select decrypted_secret into address from vault.decrypted_secrets where name = 'project_url';
  select decrypted_secret into key from vault.decrypted_secrets where name = 'secret_key';
  if address is null or key is null then return 0; end if;
  perform net.http_post(url => address || '/functions/v1/notifications/work', body => '{}',
    headers => jsonb_build_object('Content-Type', 'application/json', 'apikey', key));
  return 1;
end
$function$;

CREATE OR REPLACE FUNCTION private.withdraw_sms_consent()
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into public.sms_consents (organization_id, user_id, phone, given, source)
  select s.organization_id, s.id, s.phone, false, 'settings' from public.staff s
  where s.id = private.my_staff_id() and private.texts_are_welcome(s.id, s.phone);
  update public.notification_deliveries d set state = 'cancelled', error_code = 'NO_CONSENT'
  where d.user_id = private.my_staff_id() and d.channel = 'sms' and d.state = 'queued';
end
$function$;

CREATE OR REPLACE FUNCTION public.acknowledge_notification (
  notification_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.acknowledge_notification(notification_id) $function$;

REVOKE ALL ON FUNCTION "public"."acknowledge_notification"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.act_from_slack (
  slack_team_id   text,
  slack_user_id   text,
  action          text,
  notification_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.act_from_slack(slack_team_id, slack_user_id, action, notification_id) $function$;

REVOKE ALL ON FUNCTION "public"."act_from_slack"(text, text, text, uuid) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.announcement_recipients (
  announcement_id uuid
)
  RETURNS TABLE (
    user_id         uuid,
    full_name       text,
    location_name   text,
    acknowledged_at timestamp with time zone,
    read_at         timestamp with time zone,
    channels        jsonb
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.announcement_recipients(announcement_id) $function$;

REVOKE ALL ON FUNCTION "public"."announcement_recipients"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.disconnect_slack()
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.disconnect_slack() $function$;

REVOKE ALL ON FUNCTION "public"."disconnect_slack"() FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.effective_reminder_steps (
  requirement_id uuid DEFAULT NULL::uuid
)
  RETURNS TABLE (
    days_from_due smallint,
    recipient     text,
    source        text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  with own as (
    select s.*, case when s.requirement_id is null then 'practice' else 'requirement' end as source
    from public.reminder_steps s where s.organization_id = (select private.my_organization_id())
      and (s.requirement_id is null or s.requirement_id = effective_reminder_steps.requirement_id)
  ), level as (select case when bool_or(source = 'requirement') then 'requirement' when count(*) > 0 then 'practice' else 'product' end as name from own)
  select own.days_from_due, own.recipient, own.source from own, level where own.source = level.name
  union all
  select d.days_from_due, d.recipient, 'product' from private.default_reminder_steps() d, level where level.name = 'product'
  order by 1, 2
$function$;

REVOKE ALL ON FUNCTION "public"."effective_reminder_steps"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.give_sms_consent (
  phone text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.give_sms_consent(phone) $function$;

REVOKE ALL ON FUNCTION "public"."give_sms_consent"(text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.lease_deliveries (
  only_channel  public.channel_enum,
  maximum       integer,
  lease_seconds integer             DEFAULT 120
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.lease_deliveries(only_channel, least(greatest(maximum, 1), 500), greatest(lease_seconds, 1)) $function$;

REVOKE ALL ON FUNCTION "public"."lease_deliveries"(public.channel_enum, integer, integer) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.lift_suppression (
  suppression_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.lift_suppression(suppression_id) $function$;

REVOKE ALL ON FUNCTION "public"."lift_suppression"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.notification_choices()
  RETURNS TABLE (
    kind               public.notification_kind_enum,
    channel            public.channel_enum,
    mode               text,
    default_mode       text,
    is_mandatory       boolean,
    available          boolean,
    unavailable_reason text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.notification_choices() $function$;

REVOKE ALL ON FUNCTION "public"."notification_choices"() FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.notify_assignments (
  assignment_ids uuid[]
)
  RETURNS TABLE (
    assignment_id uuid,
    user_id       uuid,
    outcome       text
  )
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select * from private.notify_assignments(assignment_ids) $function$;

REVOKE ALL ON FUNCTION "public"."notify_assignments"(uuid[]) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.preview_announcement (
  audience jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.preview_announcement(audience) $function$;

REVOKE ALL ON FUNCTION "public"."preview_announcement"(jsonb) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.record_deliveries (
  results jsonb
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.record_deliveries(results) $function$;

REVOKE ALL ON FUNCTION "public"."record_deliveries"(jsonb) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.record_provider_events (
  events jsonb
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.record_provider_events(events) $function$;

REVOKE ALL ON FUNCTION "public"."record_provider_events"(jsonb) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.record_sms_reply (
  from_number text,
  keyword     text
)
  RETURNS text
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.record_sms_reply(from_number, keyword) $function$;

REVOKE ALL ON FUNCTION "public"."record_sms_reply"(text, text) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.replay_deliveries (
  delivery_ids uuid[]
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.replay_deliveries(delivery_ids) $function$;

REVOKE ALL ON FUNCTION "public"."replay_deliveries"(uuid[]) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.save_notification_choice (
  kind    public.notification_kind_enum,
  channel public.channel_enum,
  mode    text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_notification_choice(kind, channel, mode) $function$;

REVOKE ALL ON FUNCTION "public"."save_notification_choice"(public.notification_kind_enum, public.channel_enum, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.save_notification_settings (
  settings jsonb
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_notification_settings(settings) $function$;

REVOKE ALL ON FUNCTION "public"."save_notification_settings"(jsonb) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.save_reminder_steps (
  requirement_id uuid,
  steps          jsonb
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_reminder_steps(requirement_id, steps) $function$;

REVOKE ALL ON FUNCTION "public"."save_reminder_steps"(uuid, jsonb) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.save_slack_installation (
  organization_id uuid,
  installed_by    uuid,
  team_id         text,
  team_name       text,
  bot_user_id     text,
  token           text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_slack_installation(organization_id, installed_by, team_id, team_name, bot_user_id, token) $function$;

REVOKE ALL ON FUNCTION "public"."save_slack_installation"(uuid, uuid, text, text, text, text) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.save_slack_members (
  organization_id uuid,
  members         jsonb
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_slack_members(organization_id, members) $function$;

REVOKE ALL ON FUNCTION "public"."save_slack_members"(uuid, jsonb) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.send_executive_summaries()
  RETURNS TABLE (
    user_id   uuid,
    full_name text,
    title     text
  )
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select * from private.send_executive_summaries() $function$;

REVOKE ALL ON FUNCTION "public"."send_executive_summaries"() FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.send_manager_alerts (
  manager_id uuid,
  alerts     jsonb
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.send_manager_alerts(manager_id, alerts) $function$;

REVOKE ALL ON FUNCTION "public"."send_manager_alerts"(uuid, jsonb) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.send_reminders (
  reminder_type text
)
  RETURNS TABLE (
    user_id   uuid,
    full_name text,
    kind      public.notification_kind_enum,
    title     text
  )
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select * from private.send_reminders(reminder_type) $function$;

REVOKE ALL ON FUNCTION "public"."send_reminders"(text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.slack_people (
  organization_id uuid
)
  RETURNS TABLE (
    user_id uuid,
    email   text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.slack_people(organization_id) $function$;

REVOKE ALL ON FUNCTION "public"."slack_people"(uuid) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.unsubscribe (
  secret uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.unsubscribe(secret, true) $function$;

CREATE OR REPLACE FUNCTION public.unsubscribe_preview (
  secret uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.unsubscribe(secret, false) $function$;

CREATE OR REPLACE FUNCTION public.withdraw_sms_consent()
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.withdraw_sms_consent() $function$;

REVOKE ALL ON FUNCTION "public"."withdraw_sms_consent"() FROM PUBLIC, "anon", "service_role";

ALTER TABLE "private"."reminder_days"
  ADD CONSTRAINT "reminder_days_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE;

ALTER TABLE "public"."announcements"
  ADD CONSTRAINT "announcements_id_organization_id_key" UNIQUE (id, organization_id);

ALTER TABLE "public"."delivery_events"
  ADD CONSTRAINT "delivery_events_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."delivery_events"
  ADD CONSTRAINT "delivery_events_provider_key_key" UNIQUE (provider_key);

ALTER TABLE "public"."delivery_events"
  ADD CONSTRAINT "details_are_bounded" CHECK ((pg_column_size(details) <= 20000));

ALTER TABLE "public"."delivery_events"
  ADD CONSTRAINT "provider_key_is_bounded" CHECK (((length(provider_key) >= 1) AND (length(provider_key) <= 300)));

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "an_occasion_is_delivered_once" UNIQUE (channel, occasion);

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "cadence_is_known" CHECK ((cadence = ANY (ARRAY['soon'::text, 'daily'::text])));

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "delivery_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "error_message_is_bounded" CHECK ((length(error_message) <= 2000));

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "leases_have_a_token_and_an_end" CHECK ((((state = 'sending'::public.delivery_state_enum) = (leased_until IS
    NOT NULL)) AND ((leased_until IS NULL) OR (lease_token IS NOT NULL))));

ALTER TABLE "public"."delivery_events"
  ADD CONSTRAINT "event_delivery_is_of_the_practice" FOREIGN KEY (delivery_id, organization_id) REFERENCES public.notification_deliveries(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "notification_deliveries_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "notification_deliveries_secret_key" UNIQUE (secret);

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "only_slack_posts_to_nobody" CHECK (((user_id IS NOT NULL) OR (channel = 'slack'::public.channel_enum)));

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "payload_is_bounded" CHECK ((pg_column_size(payload) <= 100000));

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "template_is_known"
    CHECK
    ((template = ANY (ARRAY['notice'::text, 'digest'::text, 'announcement'::text, 'emergency'::text, 'executive_summary'::text, 'celebration'::text, 'status_post'::text,
    'approval'::text, 'test'::text])));

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "what_was_not_sent_says_why" CHECK (((state <> ALL (ARRAY['failed'::public.delivery_state_enum, 'cancelled'::public.delivery_state_enum])) OR (error_code IS
    NOT NULL)));

ALTER TABLE "public"."notification_deliveries"
  ADD CONSTRAINT "what_was_sent_says_when" CHECK (((state <> ALL (ARRAY['sent'::public.delivery_state_enum, 'delivered'::public.delivery_state_enum])) OR (sent_at IS NOT NULL)));

ALTER TABLE "public"."notification_preferences"
  ADD CONSTRAINT "mode_is_known" CHECK ((mode = ANY (ARRAY['at_once'::text, 'daily'::text, 'off'::text])));

ALTER TABLE "public"."notification_preferences"
  ADD CONSTRAINT "notification_preferences_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."notification_preferences"
  ADD CONSTRAINT "notification_preferences_pkey" PRIMARY KEY (user_id, kind, channel);

ALTER TABLE "public"."notification_preferences"
  ADD CONSTRAINT "preference_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."notification_settings"
  ADD CONSTRAINT "notification_settings_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."notification_settings"
  ADD CONSTRAINT "settings_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."notifications"
  ADD CONSTRAINT "actions_are_about_something" CHECK (((action IS NULL) OR (about_id IS NOT NULL)));

ALTER TABLE "public"."notifications"
  ADD CONSTRAINT "payload_is_bounded" CHECK ((pg_column_size(payload) <= 100000));

ALTER TABLE "public"."notifications"
  ADD CONSTRAINT "what_it_is_about_is_named" CHECK (((about_type IS NULL) = (about_id IS NULL)));

ALTER TABLE "public"."reminder_steps"
  ADD CONSTRAINT "reminder_steps_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."reminder_steps"
  ADD CONSTRAINT "step_requirement_is_of_the_practice" FOREIGN KEY (requirement_id, organization_id) REFERENCES public.requirements(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."slack_installations"
  ADD CONSTRAINT "installer_is_of_the_practice" FOREIGN KEY (installed_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."slack_installations"
  ADD CONSTRAINT "slack_installations_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."slack_members"
  ADD CONSTRAINT "member_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."slack_members"
  ADD CONSTRAINT "slack_members_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."sms_consents"
  ADD CONSTRAINT "consent_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."sms_consents"
  ADD CONSTRAINT "sms_consents_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."suppressed_addresses"
  ADD CONSTRAINT "address_is_bounded" CHECK (((length(address) >= 1) AND (length(address) <= 300)));

ALTER TABLE "public"."suppressed_addresses"
  ADD CONSTRAINT "lifted_says_by_whom" CHECK (((lifted_by IS NULL) OR (lifted_at IS NOT NULL)));

ALTER TABLE "public"."suppressed_addresses"
  ADD CONSTRAINT "lifter_is_of_the_practice" FOREIGN KEY (lifted_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."suppressed_addresses"
  ADD CONSTRAINT "reason_is_known" CHECK ((reason = ANY (ARRAY['inactive'::text, 'hard_bounce'::text, 'spam_complaint'::text, 'opted_out'::text, 'invalid_address'::text])));

ALTER TABLE "public"."suppressed_addresses"
  ADD CONSTRAINT "suppressed_addresses_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

CREATE VIEW "public"."announcement_progress" WITH (security_invoker=true) AS  SELECT a.id,
    a.organization_id,
    a.title,
    a.severity,
    a.is_emergency,
    a.asks_acknowledgement,
    a.published_at,
    a.expires_at,
    a.withdrawn_at,
    author.full_name AS published_by_name,
    f.recipients,
    f.read,
    f.acknowledged,
    f.messages,
    f.sent,
    f.delivered,
    f.failed,
    f.waiting
   FROM ((public.announcements a
     JOIN private.announcement_figures(ARRAY( SELECT announcements.id
           FROM public.announcements)) f(announcement_id, recipients, read, acknowledged, messages, sent, delivered, failed, waiting) ON ((f.announcement_id = a.id)))
     LEFT JOIN public.staff author ON ((author.id = a.published_by)));

REVOKE ALL ON TABLE "public"."announcement_progress" FROM "anon", "service_role";

CREATE VIEW "public"."unreachable_people" WITH (security_invoker=true) AS  SELECT s.id AS user_id,
    s.organization_id,
    s.full_name,
    s.email,
    s.phone,
    person_reason.reason
   FROM (public.staff s
     CROSS JOIN LATERAL ( SELECT
                CASE
                    WHEN (EXISTS ( SELECT
                       FROM public.suppressed_addresses x
                      WHERE ((x.organization_id = s.organization_id) AND (x.channel = 'email'::public.channel_enum) AND (x.address = s.email) AND (x.lifted_at IS NULL)))) THEN 'email_suppressed'::text
                    WHEN (s.auth_user_id IS NULL) THEN 'no_account'::text
                    ELSE NULL::text
                END AS reason) person_reason)
  WHERE ((s.employment_status = 'active'::public.employment_status_enum) AND (person_reason.reason IS NOT NULL));

REVOKE ALL ON TABLE "public"."unreachable_people" FROM "anon", "service_role";

CREATE INDEX delivery_events_delivery_id_idx ON public.delivery_events USING btree (delivery_id, occurred_at);

CREATE INDEX delivery_events_organization_id_idx ON public.delivery_events USING btree (organization_id);

CREATE INDEX notification_deliveries_collecting_idx ON public.notification_deliveries USING btree (user_id, channel)
  WHERE ((state = 'queued'::public.delivery_state_enum) AND (attempt_count = 0) AND (cadence IS NOT NULL));

CREATE INDEX notification_deliveries_leased_until_idx ON public.notification_deliveries USING btree (leased_until)
  WHERE (state = 'sending'::public.delivery_state_enum);

CREATE INDEX notification_deliveries_provider_message_id_idx ON public.notification_deliveries USING btree (provider_message_id)
  WHERE (provider_message_id IS NOT NULL);

CREATE INDEX notification_preferences_organization_id_idx ON public.notification_preferences USING btree (organization_id);

CREATE INDEX notification_settings_organization_id_idx ON public.notification_settings USING btree (organization_id);

CREATE INDEX notifications_about_id_idx ON public.notifications USING btree (about_id)
  WHERE (about_type = ANY (ARRAY['announcement'::public.notification_about_enum, 'exception'::public.notification_about_enum]));

CREATE INDEX reminder_steps_requirement_id_idx ON public.reminder_steps USING btree (requirement_id);

CREATE INDEX slack_installations_installed_by_idx ON public.slack_installations USING btree (installed_by);

CREATE INDEX sms_consents_organization_id_idx ON public.sms_consents USING btree (organization_id);

CREATE INDEX sms_consents_phone_idx ON public.sms_consents USING btree (phone);

CREATE INDEX sms_consents_user_id_idx ON public.sms_consents USING btree (user_id, "position" DESC);

CREATE INDEX suppressed_addresses_address_idx ON public.suppressed_addresses USING btree (channel, address);

CREATE UNIQUE INDEX suppressed_addresses_in_force_idx ON public.suppressed_addresses USING btree (organization_id, channel, address)
  WHERE (lifted_at IS NULL);

CREATE INDEX suppressed_addresses_lifted_by_idx ON public.suppressed_addresses USING btree (lifted_by);

CREATE TRIGGER announcements__check
  BEFORE INSERT ON public.announcements
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_announcements__check();

CREATE TRIGGER compliance_exceptions__notify_insert
  AFTER INSERT ON public.compliance_exceptions REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_exceptions__notify();

CREATE TRIGGER compliance_exceptions__notify_update
  AFTER UPDATE ON public.compliance_exceptions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_compliance_exceptions__notify();

CREATE TRIGGER notification_preferences__audit_delete AFTER DELETE ON public.notification_preferences
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'notification_preference',
  'user_id',
  '',
  ''
);

CREATE TRIGGER notification_preferences__audit_insert AFTER INSERT ON public.notification_preferences
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'notification_preference',
  'user_id',
  '',
  ''
);

CREATE TRIGGER notification_preferences__audit_update AFTER UPDATE ON public.notification_preferences
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'notification_preference',
  'user_id',
  '',
  ''
);

CREATE TRIGGER notification_settings__audit_delete AFTER DELETE ON public.notification_settings
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'notification_settings',
  'user_id',
  '',
  ''
);

CREATE TRIGGER notification_settings__audit_insert AFTER INSERT ON public.notification_settings
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'notification_settings',
  'user_id',
  '',
  ''
);

CREATE TRIGGER notification_settings__audit_update AFTER UPDATE ON public.notification_settings
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'notification_settings',
  'user_id',
  '',
  ''
);

CREATE TRIGGER notifications__deliver
  AFTER INSERT ON public.notifications REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_notifications__deliver();

CREATE TRIGGER notifications__tell_progress
  AFTER UPDATE ON public.notifications REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_notifications__tell_progress();

CREATE TRIGGER reminder_steps__audit_delete AFTER DELETE ON public.reminder_steps REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'reminder_step',
  '',
  '',
  ''
);

CREATE TRIGGER reminder_steps__audit_insert AFTER INSERT ON public.reminder_steps REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'reminder_step',
  '',
  '',
  ''
);

CREATE TRIGGER reminder_steps__audit_update AFTER UPDATE ON public.reminder_steps
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'reminder_step',
  '',
  '',
  ''
);

CREATE TRIGGER slack_installations__audit_delete AFTER DELETE ON public.slack_installations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'slack_installation',
  '',
  '',
  ''
);

CREATE TRIGGER slack_installations__audit_insert AFTER INSERT ON public.slack_installations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'slack_installation',
  '',
  '',
  ''
);

CREATE TRIGGER slack_installations__audit_update AFTER UPDATE ON public.slack_installations
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'slack_installation',
  '',
  '',
  ''
);

CREATE TRIGGER slack_installations__touch
  BEFORE UPDATE ON public.slack_installations
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER sms_consents__append_only
  BEFORE DELETE OR UPDATE ON public.sms_consents
  FOR EACH ROW
  EXECUTE FUNCTION private.tg_append_only();

CREATE TRIGGER sms_consents__audit_delete AFTER DELETE ON public.sms_consents REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'sms_consent',
  'user_id',
  '',
  ''
);

CREATE TRIGGER sms_consents__audit_insert AFTER INSERT ON public.sms_consents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'sms_consent',
  'user_id',
  '',
  ''
);

CREATE TRIGGER sms_consents__audit_update AFTER UPDATE ON public.sms_consents
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'sms_consent',
  'user_id',
  '',
  ''
);

CREATE TRIGGER suppressed_addresses__audit_delete AFTER DELETE ON public.suppressed_addresses
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'suppressed_address',
  '',
  '',
  ''
);

CREATE TRIGGER suppressed_addresses__audit_insert AFTER INSERT ON public.suppressed_addresses
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'suppressed_address',
  '',
  '',
  ''
);

CREATE TRIGGER suppressed_addresses__audit_update AFTER UPDATE ON public.suppressed_addresses
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'suppressed_address',
  '',
  '',
  ''
);

CREATE TRIGGER training_assignments__celebrate
  AFTER UPDATE ON public.training_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_training_assignments__celebrate();

CREATE POLICY "select_administrator" ON "public"."delivery_events"
  FOR SELECT
  TO "authenticated"
  USING
    ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS
    my_organization_id_as)));

CREATE POLICY "select_administrator" ON "public"."notification_deliveries"
  FOR SELECT
  TO "authenticated"
  USING
    ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS
    my_organization_id_as)));

CREATE POLICY "select_own" ON "public"."notification_preferences"
  FOR SELECT
  TO "authenticated"
  USING ((user_id = ( SELECT private.my_staff_id() AS my_staff_id)));

CREATE POLICY "select_own" ON "public"."notification_settings"
  FOR SELECT
  TO "authenticated"
  USING ((user_id = ( SELECT private.my_staff_id() AS my_staff_id)));

CREATE POLICY "select_member" ON "public"."reminder_steps"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "select_administrator" ON "public"."slack_installations"
  FOR SELECT
  TO "authenticated"
  USING
    ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS
    my_organization_id_as)));

CREATE POLICY "update_administrator" ON "public"."slack_installations"
  FOR UPDATE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_own" ON "public"."slack_members"
  FOR SELECT
  TO "authenticated"
  USING
    (((user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (organization_id = ( SELECT private.my_organization_id_as(VARIADIC
    ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS my_organization_id_as))));

CREATE POLICY "select_own" ON "public"."sms_consents"
  FOR SELECT
  TO "authenticated"
  USING
    (((user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (organization_id = ( SELECT private.my_organization_id_as(VARIADIC
    ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS my_organization_id_as))));

CREATE POLICY "select_administrator" ON "public"."suppressed_addresses"
  FOR SELECT
  TO "authenticated"
  USING
    ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum]) AS
    my_organization_id_as)));

COMMENT ON COLUMN "public"."announcements"."asks_acknowledgement" IS 'Whether everybody is asked to say that they have read it.';

COMMENT ON COLUMN "public"."announcements"."audience" IS 'Whom it is for, as a requirement says it: {include: [clause, …], exclude: [clause, …]}; a clause without conditions is everybody.';

COMMENT ON COLUMN "public"."announcements"."is_emergency" IS 'Sent at once by every channel a person can be reached by, at night as well, whatever they chose.';

COMMENT ON COLUMN "public"."delivery_events"."occurred_at" IS 'When it happened, as the provider says.';

COMMENT ON COLUMN "public"."delivery_events"."provider_key" IS 'What makes the call the same call: the provider''s own id of the event, or what stands for it.';

COMMENT ON COLUMN "public"."notification_deliveries"."address" IS 'Where the last attempt went.';

COMMENT ON COLUMN "public"."notification_deliveries"."cadence" IS 'Whether it is sent together with what else waits for the person: within minutes (soon) or at the hour of the digest (daily); null: it stands alone.';

COMMENT ON COLUMN "public"."notification_deliveries"."clicked_at" IS 'When a link in it was first followed.';

COMMENT ON COLUMN "public"."notification_deliveries"."delivered_at" IS 'When it arrived, as the provider called back.';

COMMENT ON COLUMN "public"."notification_deliveries"."error_code" IS 'Why it failed or was cancelled, or the last attempt''s error.';

COMMENT ON COLUMN "public"."notification_deliveries"."is_uncertain" IS 'An earlier attempt may have reached the provider: it is asked before sending again.';

COMMENT ON COLUMN "public"."notification_deliveries"."kind" IS 'The kind of what it tells; of a digest, the most urgent one''s.';

COMMENT ON COLUMN "public"."notification_deliveries"."lease_token" IS 'Whose attempt it is: the result of an older lease counts for nothing.';

COMMENT ON COLUMN "public"."notification_deliveries"."leased_until" IS 'Wall clock. A worker that has not reported by then is taken for dead, and the delivery leased again.';

COMMENT ON COLUMN "public"."notification_deliveries"."notification_ids" IS 'What it tells, in the order it came.';

COMMENT ON COLUMN "public"."notification_deliveries"."occasion" IS 'Where no notification stands behind it, what it is for: the same occasion is sent once by a channel.';

COMMENT ON COLUMN "public"."notification_deliveries"."opened_at" IS 'When it was first opened, as far as the mail program lets anybody know.';

COMMENT ON COLUMN "public"."notification_deliveries"."priority" IS 'The higher one is sent first: 0 routine, 1 high, 2 critical, 3 emergency.';

COMMENT ON COLUMN "public"."notification_deliveries"."secret" IS 'The capability in the unsubscribe link. Nobody may read it.';

COMMENT ON COLUMN "public"."notification_deliveries"."segment_count" IS 'Parts of a text message, as they are billed.';

COMMENT ON COLUMN "public"."notification_deliveries"."sent_at" IS 'When the provider took it.';

COMMENT ON COLUMN "public"."notification_deliveries"."user_id" IS 'The recipient; null for a post to a channel of the practice''s Slack.';

COMMENT ON COLUMN "public"."notification_settings"."celebrates" IS 'Whether the practice''s Slack channel may be told when this person completes a training.';

COMMENT ON COLUMN "public"."notification_settings"."digest_at" IS 'Local time at which what was collected for the day is sent.';

COMMENT ON COLUMN "public"."notification_settings"."quiet_from" IS 'Local time of the person from which nothing is sent but an emergency; equal to quiet_until: no quiet hours.';

COMMENT ON COLUMN "public"."notification_settings"."quiet_until" IS 'Local time at which sending begins again.';

COMMENT ON COLUMN "public"."notification_settings"."summary_cadence" IS 'How often an executive gets the summary of the practice.';

COMMENT ON COLUMN "public"."notifications"."about_due" IS 'The date it speaks of: when the row has another one by now, it is not sent any more.';

COMMENT ON COLUMN "public"."notifications"."about_id" IS 'The row it is about.';

COMMENT ON COLUMN "public"."notifications"."about_type" IS 'The kind of row it is about, where it stops being worth saying once that row has changed.';

COMMENT ON COLUMN "public"."notifications"."acted_at" IS 'When the person did so; null while it waits.';

COMMENT ON COLUMN "public"."notifications"."action" IS 'What the person is asked to do with it, in place: acknowledge an announcement, decide on an exception.';

COMMENT ON COLUMN "public"."notifications"."payload" IS 'The figures of a summary, as they were when it was made.';

COMMENT ON COLUMN "public"."reminder_steps"."days_from_due" IS 'Days before (negative) or after the due day, in the practice''s calendar.';

COMMENT ON COLUMN "public"."reminder_steps"."recipient" IS 'The person, their manager, or the manager''s manager.';

COMMENT ON COLUMN "public"."slack_installations"."celebrates" IS 'Whether completions are celebrated in the channel, of those who have nothing against it.';

COMMENT ON COLUMN "public"."slack_installations"."posts_status" IS 'Whether the weekly status is posted to the channel.';

COMMENT ON COLUMN "public"."sms_consents"."position" IS 'The order in which they came.';

COMMENT ON COLUMN "public"."sms_consents"."source" IS 'settings: the person''s own page; reply: STOP or START sent to the practice''s number.';

COMMENT ON COLUMN "public"."suppressed_addresses"."lifted_at" IS 'When it was taken off the list; null while it holds.';

COMMENT ON FUNCTION "private"."after_quiet_hours"(timestamp with time zone, text, time without time zone, time without time zone) IS 'The moment itself, or the end of the quiet hours it falls into, in an IANA time zone. Quiet hours may go over midnight; equal times mean none.';

COMMENT ON FUNCTION "private"."announcement_figures"(uuid[]) IS 'How far announcements have got: people, readings, acknowledgements, and messages by state. For training administrators and executives.';

COMMENT ON FUNCTION "private"."audience_members"(uuid, jsonb) IS 'The people of a practice, as they are today, whom an audience {include, exclude} matches.';

COMMENT ON FUNCTION "private"."audience_problem"(uuid, jsonb) IS 'What is wrong with an audience {include: [clause, …], exclude: [clause, …]} of a practice, in a sentence for whoever wrote it; null when nothing is.';

COMMENT ON FUNCTION "private"."default_reminder_steps"() IS 'When who is reminded where a practice has not said otherwise: the person 30, 14, 7 and 1 days before, on the day, and 1, 7 and 14 days late; their manager from 7, the manager''s manager from 14 days late.';

COMMENT ON FUNCTION "private"."derived_requirement_records"(uuid[], uuid[], timestamp with time zone, timestamp with time zone) IS 'What compliance_records has to hold for the requirements given (null: all) and the people given, on a day as it was known at a moment (both default to now): all groups of proofs together, grace, and the exceptions the rule lets move a date; and what they say at that moment (as_of).';

COMMENT ON FUNCTION "private"."in_batches"(uuid[], integer) IS 'The ids given, each once and in order, in arrays of at most batch_size: so that what is worked out of them fits into memory, and their rows into neighbouring pages of indexes.';

COMMENT ON FUNCTION "private"."is_acted_upon"(uuid[], timestamp with time zone) IS 'Whether something a message told of was done within seven days of its sending: training begun or finished, a proof or a renewed licence filed, an acknowledgement or decision given.';

COMMENT ON FUNCTION "private"."is_still_worth_saying"(public.notifications, timestamp with time zone) IS 'Whether the reason of a notification still stands: the training is open, the date it spoke of is still the date, nobody has decided yet, the announcement holds.';

COMMENT ON FUNCTION "private"."items_due"(uuid[], integer, integer) IS 'What is due for the active people of practices, from from_day (days, negative before) to to_day after the due day: open assignments, and what else has to be proved. days_from_due is today minus the due day; begins_on the first day on which a reminder makes sense; can_act whether the person can do something about it.';

COMMENT ON FUNCTION "private"."named_proofs"(jsonb) IS 'What the proofs of a rule name, one row for each, with the number of its group; names of certifications in small letters. Few rows for few rules: what is planned around it has to know.';

COMMENT ON FUNCTION "private"."notification_defaults"() IS 'How each kind of notification leaves the app where a person chose nothing: at_once, daily or off. What is not listed stays in the app. A mandatory one may be collected for the day but not switched off; an emergency is never collected. A text message needs consent, and says only what is urgent; Slack needs a mapped member.';

COMMENT ON FUNCTION "private"."practice_status"(uuid, date) IS 'The figures of the weekly post in Slack: the practice as a whole, nobody by name.';

COMMENT ON FUNCTION "private"."practice_summary"(uuid, date, date) IS 'The figures of an executive''s summary, as they are now: rates are percent of people without a missed requirement; compliance_rate_before and the trend of twelve weeks come from the daily snapshots.';

COMMENT ON FUNCTION "private"."remind_due"(uuid) IS 'The job of each practice''s morning (only_practice: of that one, now): reminds people of what falls due and tells managers what is late, at the steps of the requirement, the practice or the product, each step once. Nobody is reminded of what they cannot do anything about, on leave, or of a step from before it concerned them. Returns how many notifications it wrote.';

COMMENT ON FUNCTION "private"."remind_expiring_certifications"(uuid) IS 'The hourly job (only_practice: for that one): tells people 30, 14, 7 and 1 days before a licence or certification expires, once a step, and raises certification_expiring. Nobody is told who has already filed the renewal. Returns how many were told.';

COMMENT ON FUNCTION "private"."send_summaries"(uuid) IS 'The job of each practice''s morning (only_practice: of that one, now): the summary for executives on Mondays or on the first of the month, as each chose, and the weekly post in Slack. Returns how many it wrote.';

COMMENT ON FUNCTION "private"."suppress_addresses"(uuid[], text[]) IS 'Stops sending to the addresses these deliveries went to, for the reasons given beside them, and tells the practice''s training administrators once.';

COMMENT ON FUNCTION "private"."texts_are_welcome"(uuid, text) IS 'Whether the person agreed to text messages to this number and has not taken it back (47 CFR 64.1200).';

COMMENT ON FUNCTION "private"."tg_announcements__broadcast"() IS 'Tells everybody an announcement is for: a notification each, which leaves the app by the outbox, and one system_announcement.';

COMMENT ON FUNCTION "private"."tg_announcements__check"() IS 'Refuses an announcement whose audience cannot be read or names what is not of the practice (400 AUDIENCE_WRONG).';

COMMENT ON FUNCTION "private"."tg_compliance_exceptions__notify"() IS 'Asks whoever decides on an exception, in place and by message, takes the question back once it is decided, and tells the person.';

COMMENT ON FUNCTION "private"."tg_notifications__deliver"() IS 'Puts into the outbox what leaves the app: by each channel the person is reached by and wants. Routine waits, two minutes or until the hour of the person''s digest, and is then sent together (lease_deliveries), so that thirty things are one message; what is critical goes alone and wakes the worker. Nothing but an emergency leaves in quiet hours.';

COMMENT ON FUNCTION "private"."tg_notifications__tell_progress"() IS 'Tells the practice''s oversight that people acknowledged an announcement (announcement_progress).';

COMMENT ON FUNCTION "private"."tg_training_assignments__celebrate"() IS 'Tells the practice''s Slack channel of a completed training, where the practice wants that and the person has nothing against it.';

COMMENT ON FUNCTION "private"."wake_notifications"() IS 'Wakes the notifications function when a delivery is due or a worker did not report back; returns 1 when it did. The rows hold the work: a call that is lost is made up for a minute later.';

COMMENT ON FUNCTION "public"."acknowledge_notification"(uuid) IS 'Says that one has read an announcement that asks for it. Again is no error. Raises 404 NOTIFICATION_NOT_FOUND.';

COMMENT ON FUNCTION "public"."act_from_slack"(text, text, text, uuid) IS 'For the function alone, once Slack''s signature is verified: a button (acknowledge, approve, refuse) pressed under a notification, done as the staff member the Slack user is, with that person''s rights. Returns {message}. Raises 404 NOTIFICATION_NOT_FOUND, 403 NO_ACCOUNT, 409 ACTION_UNKNOWN, and what the action itself raises.';

COMMENT ON FUNCTION "public"."announcement_recipients"(uuid) IS 'Whom an announcement went to, those who have not acknowledged it first, with the state of each channel ({email: {state, error}}). For training administrators and executives; nothing for others.';

COMMENT ON FUNCTION "public"."disconnect_slack"() IS 'Forgets the practice''s Slack workspace, its token and who is who in it. Raises 403 NOT_YOURS_TO_CONNECT.';

COMMENT ON FUNCTION "public"."effective_reminder_steps"(uuid) IS 'When who is reminded of a requirement (null: of everything else): its own steps, else the practice''s, else the product''s; source says which (requirement, practice, product).';

COMMENT ON FUNCTION "public"."give_sms_consent"(text) IS 'Agrees to text messages to this number (E.164), which becomes one''s own, with the time and that it was on one''s own page (47 CFR 64.1200). Raises 400 PHONE_MISSING, PHONE_UNREADABLE, 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "public"."lease_deliveries"(public.channel_enum, integer, integer) IS 'For the worker alone: takes at most so many due deliveries (500) of a channel, the most urgent first, for so many seconds, and returns them with all that is needed to write them. Each has a lease_token that record_deliveries() asks for. On the way, what waits for the same person is put together, what need not be said any more is cancelled, what fell into quiet hours is put off, and what a dead worker left is taken over, marked uncertain.';

COMMENT ON FUNCTION "public"."lift_suppression"(uuid) IS 'Sends to an address again that was found dead, once it has been put right. Raises 404 SUPPRESSION_NOT_FOUND, 409 OPTED_OUT.';

COMMENT ON FUNCTION "public"."notification_choices"() IS 'What whoever asks is told by which channel: mode is at_once, daily or off; a mandatory one cannot be off; available says whether the channel reaches them, and the reason where it does not.';

COMMENT ON FUNCTION "public"."notify_assignments"(uuid[]) IS 'Tells people of assignments they were not told of yet, by whoever may assign to them. One row for each id given: told, told_before, closed, not_active (on leave or left) or not_found.';

COMMENT ON FUNCTION "public"."preview_announcement"(jsonb) IS 'How many people an announcement to this audience would reach: {people, on_leave, by_text, by_slack}; everybody has the app and email. Raises 403 NOT_YOURS_TO_ANNOUNCE, 400 AUDIENCE_WRONG.';

COMMENT ON FUNCTION "public"."record_deliveries"(jsonb) IS 'For the worker alone: what became of leased deliveries, as [{id, lease_token, outcome: sent | retry | uncertain | rejected, provider_message_id, segments, error_code, error_message, retry_after_seconds, suppress}]. A result under a lease that is no longer the row''s counts for nothing. Ten attempts at most, then it is a dead letter (failed). Returns how many counted.';

COMMENT ON FUNCTION "public"."record_provider_events"(jsonb) IS 'For the webhooks alone: what providers called back, as [{delivery_id or provider_message_id, kind, occurred_at, provider_key, details}]. The same provider_key counts once, and a call may come before the answer to the sending. A hard bounce, a complaint and an unsubscription end the sending to that address. Returns how many were new.';

COMMENT ON FUNCTION "public"."record_sms_reply"(text, text) IS 'For the webhook alone: somebody texted stop, start or help. Consent is withdrawn or given at once, with the time and that it was by reply; returns what to answer, null for a number nobody has.';

COMMENT ON FUNCTION "public"."replay_deliveries"(uuid[]) IS 'Puts dead letters of one''s practice back into the outbox (training administrators and executives) and returns how many. What has lost its reason by now is cancelled instead of sent.';

COMMENT ON FUNCTION "public"."save_notification_choice"(public.notification_kind_enum, public.channel_enum, text) IS 'Chooses how one kind reaches oneself by one channel: at_once, daily or off. Raises 400 CHOICE_UNKNOWN, 409 MANDATORY, 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "public"."save_notification_settings"(jsonb) IS 'One''s own times and habits: any of quiet_from, quiet_until, digest_at (HH:MM, local), celebrates, summary_cadence (weekly, monthly, off). Raises 400 SETTINGS_UNREADABLE, 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "public"."save_reminder_steps"(uuid, jsonb) IS 'Replaces the reminder steps of a requirement (null: of the practice) by [{days_from_due, recipient}]; an empty list goes back to what holds above it. Raises 403 NOT_YOURS_TO_CHANGE, 404 REQUIREMENT_NOT_FOUND, 400 STEPS_UNREADABLE.';

COMMENT ON FUNCTION "public"."save_slack_installation"(uuid, uuid, text, text, text, text) IS 'For the OAuth callback alone: the practice''s Slack workspace, connected by a training administrator; the token goes to Vault. Raises 403 NOT_YOURS_TO_CONNECT, 409 WORKSPACE_TAKEN.';

COMMENT ON FUNCTION "public"."save_slack_members"(uuid, jsonb) IS 'For the function alone: who is who in the practice''s Slack, as [{user_id, slack_user_id}]. Returns how many were new.';

COMMENT ON FUNCTION "public"."send_executive_summaries"() IS 'Sends the practice''s executives their summary now, once a day; returns to whom. Raises 403 NOT_YOURS_TO_SEND.';

COMMENT ON FUNCTION "public"."send_manager_alerts"(uuid, jsonb) IS 'Alerts a manager about people below them, as [{user_id, message, severity}]; the same alert once a day. Returns how many were new. Raises 404 MANAGER_NOT_FOUND, 409 PERSON_NOT_ACTIVE, 400 ALERTS_UNREADABLE.';

COMMENT ON FUNCTION "public"."send_reminders"(text) IS 'Makes the reminders of this morning now, without waiting for the hour: compliance (what falls due or is late) or certification (licences that end). What was told already is not told again. Returns whom it told what. Raises 403 NOT_YOURS_TO_SEND, 400 REMINDER_TYPE_UNKNOWN.';

COMMENT ON FUNCTION "public"."slack_people"(uuid) IS 'For the function alone: the people of a practice who are not yet found in its Slack, with the address to find them by.';

COMMENT ON FUNCTION "public"."unsubscribe"(uuid) IS 'Ends emails of the kinds a message told of, where they are not mandatory (one click, RFC 8058); secret is the one in its link, and no account is needed. Returns {practice, kinds, mandatory_kinds, mandatory: nothing of it can be ended}. Raises 404 LINK_UNKNOWN.';

COMMENT ON FUNCTION "public"."unsubscribe_preview"(uuid) IS 'What unsubscribe() would end, without ending it. Raises 404 LINK_UNKNOWN.';

COMMENT ON FUNCTION "public"."withdraw_sms_consent"() IS 'Ends text messages to oneself at once, those already waiting included.';

COMMENT ON TABLE "private"."reminder_days" IS 'The last day of each practice''s calendar on which its reminders were made.';

COMMENT ON TABLE "public"."delivery_events" IS 'What a provider called back about a delivery. Appended; the same call twice is one row.';

COMMENT ON TABLE "public"."notification_deliveries" IS 'The outbox: one message to one recipient by one channel. Written in the transaction of what it tells; leased, sent and recorded by a worker, at least once, and once by a provider that is asked before a second attempt.';

COMMENT ON TABLE "public"."notification_preferences" IS 'Where somebody chose otherwise than notification_defaults().';

COMMENT ON TABLE "public"."notification_settings" IS 'Times and habits of one person; without a row, the defaults of the columns.';

COMMENT ON TABLE "public"."reminder_steps" IS 'When who is reminded: of a requirement, or of everything without steps of its own (no requirement). Without any, default_reminder_steps().';

COMMENT ON TABLE "public"."slack_installations" IS 'The practice''s Slack workspace. The bot''s token is in Vault, as slack_<organization id>.';

COMMENT ON TABLE "public"."slack_members" IS 'Who somebody is in the practice''s Slack: found by email address.';

COMMENT ON TABLE "public"."sms_consents" IS 'Consent to text messages, given and withdrawn (47 U.S.C. § 227, 47 CFR 64.1200). Appended; the last row about a number counts.';

COMMENT ON TABLE "public"."suppressed_addresses" IS 'Addresses that nothing is sent to any more: dead ones, and people who said stop.';

COMMENT ON VIEW "public"."announcement_progress" IS 'How far each announcement has got: recipients, who read and acknowledged it, and messages outside the app by what became of them. For training administrators and executives; nothing for others.';

COMMENT ON VIEW "public"."unreachable_people" IS 'Active people whom no message reaches: their email address is refused (email_suppressed), or they cannot sign in to act on one (no_account).';

REVOKE ALL ON FUNCTION "private"."acknowledge_notification"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."acknowledge_notification"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."acknowledge_notification"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."acknowledge_notification"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."act_from_slack"(text, text, text, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."act_from_slack"(text, text, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."act_from_slack"(text, text, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."act_from_slack"(text, text, text, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."after_quiet_hours"(timestamp WITH time zone, text, time WITHOUT time zone, time WITHOUT time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."after_quiet_hours"(timestamp WITH time zone, text, time WITHOUT time zone, time WITHOUT time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."after_quiet_hours"(timestamp WITH time zone, text, time WITHOUT time zone, time WITHOUT time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."announcement_figures"(uuid[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."announcement_figures"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."announcement_figures"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."announcement_figures"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."announcement_recipients"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."announcement_recipients"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."announcement_recipients"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."announcement_recipients"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."audience_members"(uuid, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."audience_members"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."audience_members"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."audience_problem"(uuid, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."audience_problem"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."audience_problem"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."default_reminder_steps"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."default_reminder_steps"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."default_reminder_steps"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."default_reminder_steps"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."derived_requirement_records"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."derived_requirement_records"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."derived_requirement_records"(uuid[], uuid[], timestamp WITH time zone, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."disconnect_slack"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."disconnect_slack"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."disconnect_slack"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."disconnect_slack"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."give_sms_consent"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."give_sms_consent"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."give_sms_consent"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."give_sms_consent"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."in_batches"(uuid[], integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."in_batches"(uuid[], integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."in_batches"(uuid[], integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."is_acted_upon"(uuid[], timestamp WITH time zone) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_acted_upon"(uuid[], timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."is_acted_upon"(uuid[], timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_acted_upon"(uuid[], timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."is_still_worth_saying"(public.notifications, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."is_still_worth_saying"(public.notifications, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_still_worth_saying"(public.notifications, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."items_due"(uuid[], integer, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."items_due"(uuid[], integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."items_due"(uuid[], integer, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."lease_deliveries"(public.channel_enum, integer, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lease_deliveries"(public.channel_enum, integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lease_deliveries"(public.channel_enum, integer, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."lease_deliveries"(public.channel_enum, integer, integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."lift_suppression"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."lift_suppression"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."lift_suppression"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lift_suppression"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."named_proofs"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."named_proofs"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."named_proofs"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."notification_choices"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."notification_choices"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."notification_choices"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."notification_choices"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."notification_defaults"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."notification_defaults"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."notification_defaults"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."notify_assignments"(uuid[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."notify_assignments"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."notify_assignments"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."notify_assignments"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."practice_status"(uuid, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."practice_status"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."practice_status"(uuid, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."practice_summary"(uuid, date, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."practice_summary"(uuid, date, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."practice_summary"(uuid, date, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."preview_announcement"(jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_announcement"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_announcement"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_announcement"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_deliveries"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."record_deliveries"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_deliveries"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_deliveries"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."record_provider_events"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."record_provider_events"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_provider_events"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_provider_events"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."record_sms_reply"(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."record_sms_reply"(text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_sms_reply"(text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_sms_reply"(text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."remind_due"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."remind_due"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."remind_due"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."remind_expiring_certifications"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."remind_expiring_certifications"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."remind_expiring_certifications"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."replay_deliveries"(uuid[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."replay_deliveries"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."replay_deliveries"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."replay_deliveries"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_notification_choice"(public.notification_kind_enum, public.channel_enum, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."save_notification_choice"(public.notification_kind_enum, public.channel_enum, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."save_notification_choice"(public.notification_kind_enum, public.channel_enum, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_notification_choice"(public.notification_kind_enum, public.channel_enum, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_notification_settings"(jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."save_notification_settings"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."save_notification_settings"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_notification_settings"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_reminder_steps"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."save_reminder_steps"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."save_reminder_steps"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_reminder_steps"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_slack_installation"(uuid, uuid, text, text, text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."save_slack_installation"(uuid, uuid, text, text, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_slack_installation"(uuid, uuid, text, text, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_slack_installation"(uuid, uuid, text, text, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."save_slack_members"(uuid, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."save_slack_members"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_slack_members"(uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_slack_members"(uuid, jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."send_executive_summaries"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."send_executive_summaries"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."send_executive_summaries"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."send_executive_summaries"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."send_manager_alerts"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."send_manager_alerts"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."send_manager_alerts"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."send_manager_alerts"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."send_reminders"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."send_reminders"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."send_reminders"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."send_reminders"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."send_summaries"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."send_summaries"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."send_summaries"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."slack_people"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."slack_people"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."slack_people"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."slack_people"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."suppress_addresses"(uuid[], text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."suppress_addresses"(uuid[], text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."suppress_addresses"(uuid[], text[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."texts_are_welcome"(uuid, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."texts_are_welcome"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."texts_are_welcome"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_announcements__check"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_announcements__check"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_announcements__check"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_compliance_exceptions__notify"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_compliance_exceptions__notify"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_compliance_exceptions__notify"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_notifications__deliver"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_notifications__deliver"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_notifications__deliver"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_notifications__tell_progress"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_notifications__tell_progress"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_notifications__tell_progress"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__celebrate"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_assignments__celebrate"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_assignments__celebrate"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."unsubscribe"(uuid, boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."unsubscribe"(uuid, boolean) TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."unsubscribe"(uuid, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."unsubscribe"(uuid, boolean) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."unsubscribe"(uuid, boolean) TO "service_role";

REVOKE ALL ON FUNCTION "private"."wake_notifications"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."wake_notifications"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."wake_notifications"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."withdraw_sms_consent"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."withdraw_sms_consent"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."withdraw_sms_consent"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."withdraw_sms_consent"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."acknowledge_notification"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."acknowledge_notification"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."acknowledge_notification"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."act_from_slack"(text, text, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."act_from_slack"(text, text, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."act_from_slack"(text, text, text, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."announcement_recipients"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."announcement_recipients"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."announcement_recipients"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."disconnect_slack"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."disconnect_slack"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."disconnect_slack"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."effective_reminder_steps"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."effective_reminder_steps"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."effective_reminder_steps"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."give_sms_consent"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."give_sms_consent"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."give_sms_consent"(text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."lease_deliveries"(public.channel_enum, integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."lease_deliveries"(public.channel_enum, integer, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."lease_deliveries"(public.channel_enum, integer, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."lift_suppression"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."lift_suppression"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."lift_suppression"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."notification_choices"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."notification_choices"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."notification_choices"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."notify_assignments"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."notify_assignments"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."notify_assignments"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_announcement"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_announcement"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_announcement"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "public"."record_deliveries"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_deliveries"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_deliveries"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "public"."record_provider_events"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_provider_events"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_provider_events"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "public"."record_sms_reply"(text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_sms_reply"(text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_sms_reply"(text, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."replay_deliveries"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."replay_deliveries"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."replay_deliveries"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_notification_choice"(public.notification_kind_enum, public.channel_enum, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_notification_choice"(public.notification_kind_enum, public.channel_enum, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_notification_choice"(public.notification_kind_enum, public.channel_enum, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_notification_settings"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_notification_settings"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_notification_settings"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_reminder_steps"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_reminder_steps"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_reminder_steps"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "public"."save_slack_installation"(uuid, uuid, text, text, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_slack_installation"(uuid, uuid, text, text, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_slack_installation"(uuid, uuid, text, text, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "public"."save_slack_members"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_slack_members"(uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_slack_members"(uuid, jsonb) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."send_executive_summaries"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."send_executive_summaries"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."send_executive_summaries"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."send_manager_alerts"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."send_manager_alerts"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."send_manager_alerts"(uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."send_reminders"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."send_reminders"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."send_reminders"(text) TO "postgres";

REVOKE ALL ON FUNCTION "public"."slack_people"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."slack_people"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."slack_people"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "public"."unsubscribe"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."unsubscribe"(uuid) TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "public"."unsubscribe"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."unsubscribe"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."unsubscribe"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "public"."unsubscribe_preview"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "public"."unsubscribe_preview"(uuid) TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "public"."unsubscribe_preview"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."unsubscribe_preview"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."unsubscribe_preview"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."withdraw_sms_consent"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."withdraw_sms_consent"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."withdraw_sms_consent"() TO "postgres";

REVOKE ALL ("asks_acknowledgement") ON TABLE "public"."announcements" FROM "authenticated";

GRANT INSERT ("asks_acknowledgement") ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ("audience") ON TABLE "public"."announcements" FROM "authenticated";

GRANT INSERT ("audience") ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ("is_emergency") ON TABLE "public"."announcements" FROM "authenticated";

GRANT INSERT ("is_emergency") ON TABLE "public"."announcements" TO "authenticated";

REVOKE ALL ON TABLE "public"."delivery_events" FROM "authenticated";

GRANT SELECT ON TABLE "public"."delivery_events" TO "authenticated";

REVOKE ALL ON TABLE "public"."notification_deliveries" FROM "authenticated";

REVOKE ALL ("address") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("address") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("attempt_count") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("attempt_count") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("cadence") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("cadence") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("channel") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("channel") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("clicked_at") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("clicked_at") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("delivered_at") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("delivered_at") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("error_code") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("error_code") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("error_message") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("error_message") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("id") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("id") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("is_uncertain") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("is_uncertain") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("kind") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("kind") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("notification_ids") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("notification_ids") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("opened_at") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("opened_at") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("organization_id") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("priority") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("priority") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("provider_message_id") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("provider_message_id") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("segment_count") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("segment_count") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("sent_at") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("sent_at") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("state") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("state") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("template") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("template") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ("user_id") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("user_id") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ON TABLE "public"."notification_preferences" FROM "authenticated";

GRANT SELECT ON TABLE "public"."notification_preferences" TO "authenticated";

REVOKE ALL ON TABLE "public"."notification_settings" FROM "authenticated";

GRANT SELECT ON TABLE "public"."notification_settings" TO "authenticated";

REVOKE ALL ON TABLE "public"."reminder_steps" FROM "authenticated";

GRANT SELECT ON TABLE "public"."reminder_steps" TO "authenticated";

REVOKE ALL ON TABLE "public"."slack_installations" FROM "authenticated";

REVOKE ALL ("celebrates") ON TABLE "public"."slack_installations" FROM "authenticated";

GRANT UPDATE ("celebrates") ON TABLE "public"."slack_installations" TO "authenticated";

REVOKE ALL ("channel_id") ON TABLE "public"."slack_installations" FROM "authenticated";

GRANT UPDATE ("channel_id") ON TABLE "public"."slack_installations" TO "authenticated";

REVOKE ALL ("channel_name") ON TABLE "public"."slack_installations" FROM "authenticated";

GRANT UPDATE ("channel_name") ON TABLE "public"."slack_installations" TO "authenticated";

REVOKE ALL ("posts_status") ON TABLE "public"."slack_installations" FROM "authenticated";

GRANT UPDATE ("posts_status") ON TABLE "public"."slack_installations" TO "authenticated";

GRANT SELECT ON TABLE "public"."slack_installations" TO "authenticated";

REVOKE ALL ON TABLE "public"."slack_members" FROM "authenticated";

GRANT SELECT ON TABLE "public"."slack_members" TO "authenticated";

REVOKE ALL ON TABLE "public"."sms_consents" FROM "authenticated";

GRANT SELECT ON TABLE "public"."sms_consents" TO "authenticated";

REVOKE ALL ON TABLE "public"."suppressed_addresses" FROM "authenticated";

GRANT SELECT ON TABLE "public"."suppressed_addresses" TO "authenticated";

REVOKE ALL ON TABLE "public"."announcement_progress" FROM "authenticated";

GRANT SELECT ON TABLE "public"."announcement_progress" TO "authenticated";

REVOKE ALL ON TABLE "public"."unreachable_people" FROM "authenticated";

GRANT SELECT ON TABLE "public"."unreachable_people" TO "authenticated";

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "send_after" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE INDEX notification_deliveries_due_idx ON public.notification_deliveries USING btree (channel, priority DESC, send_after, id)
  WHERE (state = 'queued'::public.delivery_state_enum);

COMMENT ON COLUMN "public"."notification_deliveries"."send_after" IS 'Not before this moment: quiet hours, a digest''s hour, the pause after a failed attempt.';

REVOKE ALL ("send_after") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("send_after") ON TABLE "public"."notification_deliveries" TO "authenticated";

ALTER TABLE "public"."notification_deliveries"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

CREATE VIEW "public"."delivery_statistics" WITH (security_invoker=true) AS  SELECT d.organization_id,
    private.local_date(d.created_at, practice.time_zone) AS day,
    d.channel,
    d.kind,
    count(*) AS messages,
    count(*) FILTER (WHERE (d.sent_at IS NOT NULL)) AS sent,
    count(*) FILTER (WHERE (d.delivered_at IS NOT NULL)) AS delivered,
    count(*) FILTER (WHERE (d.opened_at IS NOT NULL)) AS opened,
    count(*) FILTER (WHERE (d.clicked_at IS NOT NULL)) AS clicked,
    count(*) FILTER (WHERE (d.state = 'failed'::public.delivery_state_enum)) AS failed,
    count(*) FILTER (WHERE (d.state = 'cancelled'::public.delivery_state_enum)) AS cancelled,
    COALESCE(sum(d.segment_count), (0)::bigint) AS segments,
    count(*) FILTER (WHERE ((d.sent_at IS NOT NULL) AND private.is_acted_upon(d.notification_ids, d.sent_at))) AS acted_upon
   FROM (public.notification_deliveries d
     JOIN public.organizations practice ON ((practice.id = d.organization_id)))
  GROUP BY d.organization_id, (private.local_date(d.created_at, practice.time_zone)), d.channel, d.kind;

REVOKE ALL ON TABLE "public"."delivery_statistics" FROM "anon", "service_role";

CREATE INDEX notification_deliveries_failed_idx ON public.notification_deliveries USING btree (organization_id, created_at DESC)
  WHERE (state = 'failed'::public.delivery_state_enum);

CREATE INDEX notification_deliveries_organization_id_idx ON public.notification_deliveries USING btree (organization_id, created_at DESC, id);

CREATE INDEX notification_deliveries_user_id_idx ON public.notification_deliveries USING btree (user_id, created_at DESC);

COMMENT ON VIEW "public"."delivery_statistics" IS 'Messages of a day, channel and kind: sent, delivered, opened, clicked, and acted upon (what they told of was done within a week after). Opened counts where the mail program loads pictures.';

REVOKE ALL ("created_at") ON TABLE "public"."notification_deliveries" FROM "authenticated";

GRANT SELECT ("created_at") ON TABLE "public"."notification_deliveries" TO "authenticated";

REVOKE ALL ON TABLE "public"."delivery_statistics" FROM "authenticated";

GRANT SELECT ON TABLE "public"."delivery_statistics" TO "authenticated";

COMMENT ON COLUMN "public"."slack_installations"."installed_at" IS 'When it was last connected.';

COMMENT ON COLUMN "public"."slack_members"."mapped_at" IS 'When they were found.';

COMMENT ON COLUMN "public"."sms_consents"."recorded_at" IS 'When it was given or withdrawn.';

ALTER TABLE "public"."suppressed_addresses"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

select private.after_migrate();
