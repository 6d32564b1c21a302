-- What people sign: a policy they attest to, and an observed skill, by the observer and by the person observed. Every signature is made with the
-- password entered again, says what it means (21 CFR 11.50), and is sealed together with the hash of what was signed (21 CFR 11.70).

create type public.signature_meaning_enum as enum ('attestation', 'observation_made', 'observation_received');
create type public.observation_result_enum as enum ('done', 'done_with_help', 'not_done', 'not_applicable');

create table public.observations (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  assignment_id uuid not null,
  module_id uuid not null,
  content_id uuid not null,
  user_id uuid not null,
  program_id uuid not null,
  observer_id uuid not null,
  attempt_number integer not null constraint attempts_count_from_one check (attempt_number >= 1),
  checklist jsonb not null constraint checklist_is_an_object check (jsonb_typeof(checklist) = 'object'),
  results jsonb not null default '{}' constraint results_is_an_object check (jsonb_typeof(results) = 'object'),
  comment text constraint comment_is_bounded check (length(comment) <= 4000),
  score_percentage integer constraint score_is_a_percentage check (score_percentage between 0 and 100),
  passed boolean,
  started_at timestamptz not null default private.clock(),
  observer_signed_at timestamptz,
  learner_signed_at timestamptz,
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  constraint observation_belongs_to_its_assignment foreign key (assignment_id, user_id, program_id)
    references public.training_assignments (id, user_id, program_id) on delete restrict,
  constraint observation_module_is_of_the_program foreign key (module_id, program_id)
    references public.training_modules (id, program_id) on delete restrict,
  constraint observation_content_is_of_the_module foreign key (content_id, module_id)
    references public.training_content (id, module_id) on delete restrict,
  constraint observer_is_of_the_practice foreign key (observer_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint observation_numbers_are_unique unique (assignment_id, module_id, attempt_number),
  constraint nobody_observes_themselves check (observer_id <> user_id),
  constraint the_observer_signs_first check (learner_signed_at >= observer_signed_at),
  constraint the_learner_signs_what_was_signed check (learner_signed_at is null or observer_signed_at is not null),
  constraint signed_observations_are_judged check ((observer_signed_at is null) = (passed is null))
);
comment on table public.observations is 'A skill observed: the checklist of one observer about one person, a draft until the observer signs it, finished when the person signs as well.';
comment on column public.observations.checklist is 'Snapshot of the checklist that is filled in: {instructions, steps: [{id, text, critical}]}.';
comment on column public.observations.results is '{step id: {result: done | done_with_help | not_done | not_applicable, remark}}.';
comment on column public.observations.attempt_number is 'Counts the observations of this module under this assignment, from 1.';
comment on column public.observations.score_percentage is 'Percent, rounded down, of the steps that applied; with help counts half. Null before it is signed, and when no step applied.';
comment on column public.observations.passed is 'Every critical step that applied was done without help, and the score reached the passing score.';
comment on column public.observations.started_at is 'When the observer began it.';
comment on column public.observations.observer_signed_at is 'When the observer signed; from then on nothing in it changes.';
comment on column public.observations.learner_signed_at is 'When the person observed signed.';
create unique index observations_one_open_idx on public.observations (assignment_id, module_id) where learner_signed_at is null;
create index observations_organization_id_idx on public.observations (organization_id);
create index observations_user_id_idx on public.observations (user_id, started_at);
create index observations_observer_id_idx on public.observations (observer_id, started_at);
create index observations_module_id_idx on public.observations (module_id);
create index observations_content_id_idx on public.observations (content_id);

create table public.signatures (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  meaning public.signature_meaning_enum not null,
  signer_id uuid not null,
  user_id uuid not null,
  assignment_id uuid not null,
  module_id uuid not null,
  program_id uuid not null,
  content_id uuid not null,
  observation_id uuid,
  statement text not null constraint statement_is_given check (length(btrim(statement)) between 1 and 4000),
  document_sha256 text not null constraint document_sha256_is_hexadecimal check (document_sha256 ~ '^[0-9a-f]{64}$'),
  signer_name text not null constraint signer_name_is_given check (length(btrim(signer_name)) between 1 and 200),
  signed_at timestamptz not null default private.clock(),
  ip_address inet,
  user_agent text constraint user_agent_is_bounded check (length(user_agent) <= 500),
  seal_key text not null,
  seal text not null constraint seal_is_hexadecimal check (seal ~ '^[0-9a-f]{64}$'),
  constraint signer_is_of_the_practice foreign key (signer_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint signature_belongs_to_its_assignment foreign key (assignment_id, user_id, program_id)
    references public.training_assignments (id, user_id, program_id) on delete restrict,
  constraint signature_module_is_of_the_program foreign key (module_id, program_id)
    references public.training_modules (id, program_id) on delete restrict,
  constraint signature_content_is_of_the_module foreign key (content_id, module_id)
    references public.training_content (id, module_id) on delete restrict,
  constraint signature_observation_is_of_the_practice foreign key (observation_id, organization_id)
    references public.observations (id, organization_id) on delete restrict,
  constraint observations_are_signed_as_such check ((meaning = 'attestation') = (observation_id is null)),
  constraint only_observers_sign_for_others check ((meaning = 'observation_made') = (signer_id <> user_id))
);
comment on table public.signatures is
  'Evidence: an electronic signature (ESIGN Act, 15 U.S.C. 7001; 21 CFR Part 11), made with the password entered again. Appended only.';
comment on column public.signatures.user_id is 'The learner it is about; the signer too, except where an observer signs.';
comment on column public.signatures.statement is 'The words that were signed, as they were shown.';
comment on column public.signatures.document_sha256 is 'SHA-256, hexadecimal, of what was signed: the file or text of a policy, or the filled-in checklist.';
comment on column public.signatures.signer_name is 'The name as typed by the signer.';
comment on column public.signatures.signed_at is 'When it was signed, in business time.';
comment on column public.signatures.seal_key is 'Name of the key in Vault that the seal was made with.';
comment on column public.signatures.seal is 'HMAC-SHA256, hexadecimal, over private.signature_record: a changed row does not fit its seal.';
create unique index signatures_one_attestation_idx on public.signatures (assignment_id, module_id) where meaning = 'attestation';
create unique index signatures_one_of_each_idx on public.signatures (observation_id, meaning) where observation_id is not null;
create index signatures_organization_id_idx on public.signatures (organization_id, signed_at desc, id);
create index signatures_signer_id_idx on public.signatures (signer_id);
create index signatures_user_id_idx on public.signatures (user_id, signed_at desc, id);
create index signatures_module_id_idx on public.signatures (module_id);
create index signatures_content_id_idx on public.signatures (content_id);

create table private.password_tries (
  auth_user_id uuid primary key references auth.users on delete cascade,
  tries timestamptz[] not null
);
comment on table private.password_tries is 'When somebody entered a password to sign, within the last quarter of an hour: the sixth is refused.';
comment on column private.password_tries.tries is 'Moments of the tries, by the wall clock; none of them after a right password.';
