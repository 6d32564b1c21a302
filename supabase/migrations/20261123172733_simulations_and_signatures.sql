SET local check_function_bodies = off;

CREATE TABLE "private"."password_tries" (
  "auth_user_id" uuid                       NOT NULL,
  "tries"        timestamp with time zone[] NOT NULL,
  CONSTRAINT "password_tries_pkey" PRIMARY KEY (auth_user_id)
);

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
    due_date           timestamp with time zone,
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
  select a.id, m.id, person.id, person.full_name, program.program_name, m.module_name, a.due_date, o.id, o.observer_id, observer.full_name, o.observer_signed_at
  from public.training_modules m
  join public.training_programs program on program.id = m.program_id
  join public.training_assignments a on a.program_id = m.program_id and a.status in ('assigned', 'in_progress')
  join public.staff person on person.id = a.user_id
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

CREATE OR REPLACE FUNCTION public.begin_password_check (
  auth_user_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.begin_password_check(auth_user_id) $function$;

REVOKE ALL ON FUNCTION "public"."begin_password_check"(uuid) FROM PUBLIC, "anon", "authenticated";

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

REVOKE ALL ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.discard_observation (
  observation_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.discard_observation(observation_id) $function$;

REVOKE ALL ON FUNCTION "public"."discard_observation"(uuid) FROM PUBLIC, "anon", "service_role";

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
    due_date           timestamp with time zone,
    observation_id     uuid,
    observer_id        uuid,
    observer_name      text,
    observer_signed_at timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.observations_to_make(learner_id) $function$;

REVOKE ALL ON FUNCTION "public"."observations_to_make"(uuid) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.refuse_password (
  auth_user_id  uuid,
  assignment_id uuid DEFAULT NULL::uuid
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.refuse_password(auth_user_id, assignment_id) $function$;

REVOKE ALL ON FUNCTION "public"."refuse_password"(uuid, uuid) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.save_observation (
  observation_id uuid,
  results        jsonb,
  comment        text  DEFAULT NULL::text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_observation(observation_id, results, comment) $function$;

REVOKE ALL ON FUNCTION "public"."save_observation"(uuid, jsonb, text) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."scenario_statistics"(uuid) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) FROM PUBLIC, "anon", "authenticated";

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

REVOKE ALL ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.simulation_review (
  attempt_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.simulation_review(attempt_id) $function$;

REVOKE ALL ON FUNCTION "public"."simulation_review"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.start_observation (
  assignment_id uuid,
  module_id     uuid
)
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.start_observation(assignment_id, module_id) $function$;

REVOKE ALL ON FUNCTION "public"."start_observation"(uuid, uuid) FROM PUBLIC, "anon", "service_role";

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

REVOKE ALL ON FUNCTION "public"."start_simulation"(uuid, uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.verify_signature (
  signature_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.verify_signature(signature_id) $function$;

REVOKE ALL ON FUNCTION "public"."verify_signature"(uuid) FROM PUBLIC, "anon", "service_role";

ALTER TABLE "private"."password_tries"
  ADD CONSTRAINT "password_tries_auth_user_id_fkey" FOREIGN KEY (auth_user_id) REFERENCES auth.users(id) ON DELETE CASCADE;

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

CREATE INDEX observations_content_id_idx ON public.observations USING btree (content_id);

CREATE INDEX observations_module_id_idx ON public.observations USING btree (module_id);

CREATE UNIQUE INDEX observations_one_open_idx ON public.observations USING btree (assignment_id, module_id)
  WHERE (learner_signed_at IS NULL);

CREATE INDEX observations_organization_id_idx ON public.observations USING btree (organization_id);

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

COMMENT ON COLUMN "private"."password_tries"."tries" IS 'Moments of the tries, by the wall clock; none of them after a right password.';

COMMENT ON COLUMN "public"."observations"."attempt_number" IS 'Counts the observations of this module under this assignment, from 1.';

COMMENT ON COLUMN "public"."observations"."checklist" IS 'Snapshot of the checklist that is filled in: {instructions, steps: [{id, text, critical}]}.';

COMMENT ON COLUMN "public"."observations"."learner_signed_at" IS 'When the person observed signed.';

COMMENT ON COLUMN "public"."observations"."observer_signed_at" IS 'When the observer signed; from then on nothing in it changes.';

COMMENT ON COLUMN "public"."observations"."passed" IS 'Every critical step that applied was done without help, and the score reached the passing score.';

COMMENT ON COLUMN "public"."observations"."results" IS '{step id: {result: done | done_with_help | not_done | not_applicable, remark}}.';

COMMENT ON COLUMN "public"."observations"."score_percentage" IS 'Percent, rounded down, of the steps that applied; with help counts half. Null before it is signed, and when no step applied.';

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

COMMENT ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text) IS
  'Appends a sealed signature. Whoever calls it has checked the password and that this may be signed. Raises 400 NAME_DIFFERS, 503 SEAL_UNAVAILABLE.';

COMMENT ON FUNCTION "private"."after_migrate"() IS 'What a schema diff cannot see: audit partitions, storage buckets, the key that seals signatures, the cron schedule. Every migration ends with it; it may run any number of times.';

COMMENT ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) IS 'Whether a policy was read so far that it may be signed: opened to its last page, and for the declared minimum of active seconds.';

COMMENT ON FUNCTION "private"."attestation_problem"(public.training_content) IS 'What keeps a policy attestation from being published, as a sentence; null when it is complete: the policy as a PDF or as text, and the statement that is signed.';

COMMENT ON FUNCTION "private"."judge_observation"(jsonb, jsonb, integer) IS 'How a filled-in checklist is judged: percent, rounded down, of the steps that applied, where with help counts half; passed when every critical step that applied was done without help and the score reaches passing_score percent. missing says what keeps it from being signed: a step without a result, a step not done without a remark, or a critical one helped with or left out without one.';

COMMENT ON FUNCTION "private"."my_simulation"(uuid) IS 'Where one''s own attempt stands. Volatile, so that a statement that just made or moved the attempt sees it.';

COMMENT ON FUNCTION "private"."observable_learner_ids"(jsonb) IS 'Whom whoever asks may observe, by a checklist''s rule {managers, administrators, staff_ids}: as a manager everybody below, as training administrator or named observer everybody of the practice, never oneself.';

COMMENT ON FUNCTION "private"."observation_problem"(public.training_content) IS 'What keeps an observation checklist from being published, as a sentence; null when it has steps with texts, and somebody who may observe.';

COMMENT ON FUNCTION "private"."observation_sha256"(public.observations) IS 'SHA-256, hexadecimal, of a filled-in checklist: what observer and person observed both sign.';

COMMENT ON FUNCTION "private"."play_scenario"(jsonb, jsonb, text) IS 'Where somebody stands in a scenario after these choices [{node, choice}]: the situation with its choices (without where they lead), what came of the last choice, and at the end the outcome and the score: percent, rounded down, of the points that were to be had in the situations met. After 250 choices it is over without an outcome. Raises 409 NOT_IN_THIS_SITUATION.';

COMMENT ON FUNCTION "private"."policy_sha256"(public.training_content) IS 'SHA-256, hexadecimal, of the policy somebody attests to: its file, or its text in UTF-8.';

COMMENT ON FUNCTION "private"."review_scenario"(jsonb, jsonb) IS 'The way somebody went through a scenario: for each choice its situation, consequence, feedback and points, and the better choice where there was one.';

COMMENT ON FUNCTION "private"."scenario_is_well_formed"(jsonb) IS 'Whether a scenario graph has the form of the contract (functions/_shared/contracts/scenario.ts): {start, nodes: [{id, kind, title, text, image?, position?, choices: [{id, text, next, feedback, consequence, points 0 to 100}] | outcome, passed}]}.';

COMMENT ON FUNCTION "private"."scenario_problem"(public.training_content) IS 'What keeps a simulation from being published, as a sentence; null when its scenario is complete.';

COMMENT ON FUNCTION "private"."scenario_problems"(jsonb) IS 'What keeps a scenario graph from being published: one row for each problem, node null where it is about the whole. Codes: MALFORMED (then nothing else is looked at), START_MISSING, START_IS_OUTCOME, NO_PASSING_OUTCOME, UNREACHABLE, DEAD_END, NO_WAY_OUT (a loop without exit), CHOICE_TO_NOWHERE, TEXT_MISSING, ALT_MISSING, DUPLICATE_ID, TOO_MANY, TOO_LONG. The editor has the same rules in functions/_shared/scenario-problems.ts; a property test keeps the two alike.';

COMMENT ON FUNCTION "private"."signature_record"(public.signatures) IS 'The canonical record of a signature: everything in it but the seal, as JSON with its keys in the order jsonb keeps, times in UTC to the microsecond.';

COMMENT ON FUNCTION "private"."signature_seal"(public.signatures) IS 'The seal a signature has to bear: HMAC-SHA256 over its canonical record with the key from Vault that it names; null where that key is gone.';

COMMENT ON FUNCTION "private"."signing_staff"(uuid) IS 'The staff member whose password was just found right; forgets their earlier tries. Raises 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "private"."tg_observations__keep_signed"() IS 'Refuses every change to an observation its observer has signed, except the signature of the person observed. Raises 403 APPEND_ONLY.';

COMMENT ON FUNCTION "private"."tg_observations__notify"() IS 'Asks the person observed to sign once the observer has, and tells everybody concerned that their assignment moved.';

COMMENT ON FUNCTION "public"."begin_password_check"(uuid) IS 'Counts a try to sign with a password before it is checked, by the wall clock: five in fifteen minutes, until a right one. For the service only. Raises 429 TOO_MANY_TRIES.';

COMMENT ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) IS 'Makes a choice in one''s own attempt: step is the number of choices made so far, node and choice their ids, active_seconds the time since the last one (credited up to the time that really passed). The same choice again changes nothing. At the end it is passed when the outcome passes and the score reaches the module''s passing score, and the module is completed. Returns what start_simulation returns with {module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ATTEMPT_NOT_FOUND, 409 NOT_IN_THIS_SITUATION, 409 ASSIGNMENT_CLOSED.';

COMMENT ON FUNCTION "public"."discard_observation"(uuid) IS 'Throws a draft of an observation away: the observer''s own, or any as training administrator. Raises 404 OBSERVATION_NOT_FOUND.';

COMMENT ON FUNCTION "public"."observations_to_make"(uuid) IS 'The observations whoever asks may make or has open, of everybody or of one person: whose, of what, until when, and the observation begun, with its observer and when they signed it.';

COMMENT ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) IS 'Plays a scenario as a learner would meet it, after the choices [{node, choice}], without recording anything: for training administrators, on the graph they are writing, or on that of a content version. Returns what start_simulation returns, and at the end the steps of simulation_review. Raises 403 FORBIDDEN, 400 INVALID_PREVIEW, 409 SCENARIO_INCOMPLETE, 409 NOT_IN_THIS_SITUATION.';

COMMENT ON FUNCTION "public"."refuse_password"(uuid, uuid) IS 'Notes in the audit trail that somebody entered a wrong password to sign (21 CFR 11.300(d)). For the service only. Returns the tries that are left.';

COMMENT ON FUNCTION "public"."save_observation"(uuid, jsonb, text) IS 'Saves one''s own draft of an observation: results {step id: {result, remark}}. Raises 404 OBSERVATION_NOT_FOUND, 409 ALREADY_SIGNED, 400 INVALID_RESULTS.';

COMMENT ON FUNCTION "public"."scenario_statistics"(uuid) IS 'How the published version of a simulation is walked, for training administrators (row level security): {version_number, attempts, finished, passed, median_score_percentage, median_active_seconds, outcomes: {good, acceptable, poor}, nodes: [{node, kind, title, visits, drop_outs, choices: [{choice, text, points, times}]}]}. A drop-out has stood in a situation for seven days without a choice. Null where nothing is published or nothing may be read.';

COMMENT ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) IS 'Records that somebody signed the version of a policy they read, and completes the module; signing again answers the same. For the service only, which has just checked that person''s password. Returns {signature, module_completed, assignment_completed, completion_id, certificate_id?}. Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 READ_FIRST, 409 NOT_AN_ATTESTATION, 400 NAME_DIFFERS, 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) IS 'Records the observer''s signature on their finished checklist, and then that of the person observed, which completes the module where it is passed; signing again answers the same. For the service only, which has just checked that person''s password. Returns {signature, passed, score_percentage, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 OBSERVATION_NOT_FOUND, 409 OBSERVATION_INCOMPLETE, 409 ASSIGNMENT_CLOSED, 400 NAME_DIFFERS, 403 NO_STAFF_RECORD.';

COMMENT ON FUNCTION "public"."simulation_review"(uuid) IS 'The whole way of a finished attempt, one''s own or, for training administrators, anybody''s: {outcome, score_percentage, passed, steps: [{title, text, choice, consequence, feedback, points, best_points, better: {choice, feedback}}]}. Raises 404 ATTEMPT_NOT_FOUND, 409 NOT_FINISHED.';

COMMENT ON FUNCTION "public"."start_observation"(uuid, uuid) IS 'Begins to observe somebody''s skill, or continues one''s own draft. For those the checklist names as observers. Returns the id of the observation. Raises 404 OBSERVATION_NOT_FOUND, 409 OBSERVED_BY_ANOTHER, 409 ASSIGNMENT_CLOSED, 409 ALREADY_PASSED, 409 MODULE_LOCKED.';

COMMENT ON FUNCTION "public"."start_simulation"(uuid, uuid) IS 'Begins an attempt at a simulation of one''s own assignment, or continues the open one. Returns {attempt_id, attempt_number, step, node, situation: {id, title, text, image, choices: [{id, text}]}, last: {choice, consequence, feedback}, finished, outcome, score_percentage, passed}. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 MODULE_LOCKED, 409 NOT_A_SIMULATION, 409 ALREADY_PASSED.';

COMMENT ON FUNCTION "public"."verify_signature"(uuid) IS 'A signature with whether its seal fits everything in it (seal_is_genuine) and whether what was signed is still what it was (document_is_unchanged), for the signer, the person it is about, the managers above them and the practice''s oversight. Raises 404 SIGNATURE_NOT_FOUND.';

COMMENT ON TABLE "private"."password_tries" IS 'When somebody entered a password to sign, within the last quarter of an hour: the sixth is refused.';

COMMENT ON TABLE "public"."observations" IS 'A skill observed: the checklist of one observer about one person, a draft until the observer signs it, finished when the person signs as well.';

COMMENT ON TABLE "public"."signatures" IS 'Evidence: an electronic signature (ESIGN Act, 15 U.S.C. 7001; 21 CFR Part 11), made with the password entered again. Appended only.';

COMMENT ON TABLE "public"."simulation_attempts" IS 'One way through a scenario: the choices of a learner in the order they made them, and how it ended.';

REVOKE ALL
  ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text)
  FROM PUBLIC;

REVOKE ALL
  ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."add_signature"(public.signature_meaning_enum, public.staff, public.training_assignments, uuid, uuid, uuid, text, text, text, inet, text)
  TO "postgres";

REVOKE ALL ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."attestation_is_read"(public.module_progress, public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."begin_password_check"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."begin_password_check"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_password_check"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_password_check"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."choose_in_simulation"(uuid, integer, text, text, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."choose_in_simulation"(uuid, integer, text, text, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."choose_in_simulation"(uuid, integer, text, text, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."choose_in_simulation"(uuid, integer, text, text, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."discard_observation"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."discard_observation"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."discard_observation"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."discard_observation"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."judge_observation"(jsonb, jsonb, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."judge_observation"(jsonb, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."judge_observation"(jsonb, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."my_simulation"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."my_simulation"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."my_simulation"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."my_simulation"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."observable_learner_ids"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."observable_learner_ids"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."observable_learner_ids"(jsonb) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."preview_simulation"(jsonb, jsonb, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_simulation"(jsonb, jsonb, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_simulation"(jsonb, jsonb, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_simulation"(jsonb, jsonb, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."refuse_password"(uuid, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."refuse_password"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."refuse_password"(uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."refuse_password"(uuid, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."review_scenario"(jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."review_scenario"(jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."review_scenario"(jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_observation"(uuid, jsonb, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."save_observation"(uuid, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."save_observation"(uuid, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_observation"(uuid, jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."scenario_is_well_formed"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."scenario_is_well_formed"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."scenario_is_well_formed"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."scenario_problems"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."scenario_problems"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."scenario_problems"(jsonb) TO "postgres";

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

REVOKE ALL ON FUNCTION "private"."tg_observations__keep_signed"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_observations__keep_signed"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_observations__keep_signed"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_observations__notify"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_observations__notify"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_observations__notify"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."verify_signature"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."verify_signature"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."verify_signature"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."verify_signature"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."begin_password_check"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_password_check"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_password_check"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."choose_in_simulation"(uuid, integer, text, text, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."discard_observation"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."discard_observation"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."discard_observation"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."observations_to_make"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."observations_to_make"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."observations_to_make"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_simulation"(jsonb, jsonb, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."refuse_password"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."refuse_password"(uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."refuse_password"(uuid, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."save_observation"(uuid, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_observation"(uuid, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_observation"(uuid, jsonb, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."scenario_statistics"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."scenario_statistics"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."scenario_statistics"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."sign_attestation"(uuid, uuid, uuid, text, inet, text) TO "service_role";

REVOKE ALL ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."sign_observation"(uuid, uuid, text, inet, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."simulation_review"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."simulation_review"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."simulation_review"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_observation"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."start_observation"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_observation"(uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_simulation"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."start_simulation"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_simulation"(uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."verify_signature"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."verify_signature"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."verify_signature"(uuid) TO "postgres";

REVOKE ALL ON TABLE "public"."observations" FROM "authenticated";

GRANT SELECT ON TABLE "public"."observations" TO "authenticated";

REVOKE ALL ON TABLE "public"."signatures" FROM "authenticated";

GRANT SELECT ON TABLE "public"."signatures" TO "authenticated";

REVOKE ALL ON TABLE "public"."simulation_attempts" FROM "authenticated";

GRANT SELECT ON TABLE "public"."simulation_attempts" TO "authenticated";

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

select private.after_migrate();
