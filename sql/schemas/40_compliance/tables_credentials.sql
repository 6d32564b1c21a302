-- What was found when a licence was checked, and continuing education: what each licence asks for, and what people have earned.

create type public.verification_method_enum as enum ('checksum', 'source', 'manual');
create type public.verification_outcome_enum as enum ('valid', 'invalid', 'source_unavailable', 'match_to_decide');

create table public.verifications (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  certification_id uuid not null,
  user_id uuid not null,
  method public.verification_method_enum not null,
  source_name varchar(200) not null constraint source_is_named check (length(btrim(source_name)) > 0),
  normalized_number varchar(100),
  outcome public.verification_outcome_enum not null,
  details text constraint details_are_bounded check (length(details) <= 2000),
  checked_by uuid,
  checked_at timestamptz not null default private.clock(),
  created_at timestamptz not null default private.clock(),
  constraint verified_certification_is_of_the_person foreign key (certification_id, user_id)
    references public.staff_certifications (id, user_id) on delete restrict,
  constraint verified_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint checker_is_of_the_practice foreign key (checked_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint manual_checks_say_who check ((method = 'manual') = (checked_by is not null)),
  constraint nobody_checks_their_own check (checked_by <> user_id),
  constraint checks_are_not_of_the_future check (checked_at <= created_at)
);
comment on table public.verifications is 'The ledger of checks: what was looked up where, by whom and when, and what it said. Appended only. source_unavailable is never a pass.';
comment on column public.verifications.normalized_number is 'The number that was checked: a check of an earlier number says nothing about the present one.';
comment on column public.verifications.outcome is 'valid; invalid; source_unavailable: the source gave no answer; match_to_decide: a person has to judge a possible match.';
comment on column public.verifications.checked_by is 'Who looked it up; null where the product did.';
comment on column public.verifications.checked_at is 'When it was looked up; created_at is when it was recorded.';
create index verifications_certification_id_idx on public.verifications (certification_id, checked_at desc);
create index verifications_user_id_idx on public.verifications (user_id);
create index verifications_organization_id_idx on public.verifications (organization_id);
create index verifications_checked_by_idx on public.verifications (checked_by);

create table public.ce_rules (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  state char(2) not null constraint state_is_a_postal_code check (state ~ '^[A-Z]{2}$'),
  certification_name varchar(200) constraint certification_name_is_given check (length(btrim(certification_name)) > 0),
  position_id uuid,
  hours_per_cycle numeric(6, 2) not null constraint hours_per_cycle_are_hours check (hours_per_cycle > 0 and hours_per_cycle <= 1000),
  cycle_months integer not null constraint cycle_is_months check (cycle_months between 1 and 120),
  minimum_hours jsonb not null default '{}' constraint minimum_hours_are_hours_by_category check (
    jsonb_typeof(minimum_hours) = 'object' and not jsonb_path_exists(minimum_hours, '$.* ? (@.type() != "number" || @ <= 0 || @ > 1000)')),
  carry_over_maximum numeric(6, 2) not null default 0 constraint carry_over_is_hours check (carry_over_maximum between 0 and 1000),
  citation varchar(500) not null constraint citation_is_given check (length(btrim(citation)) > 0),
  source_note varchar(500),
  reviewed_by uuid,
  reviewed_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint rule_position_is_of_the_practice foreign key (position_id, organization_id)
    references public.positions (id, organization_id) on delete restrict,
  constraint rule_reviewer_is_of_the_practice foreign key (reviewed_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint a_rule_covers_a_license_or_a_position check (num_nonnulls(certification_name, position_id) = 1),
  constraint rule_reviews_say_who_and_when check ((reviewed_at is null) = (reviewed_by is null))
);
comment on table public.ce_rules is 'Continuing education a practice''s licences ask for. A rule counts once somebody has reviewed it.';
comment on column public.ce_rules.state is 'Two-letter postal code: licences of this state.';
comment on column public.ce_rules.certification_name is 'Licences whose name begins with this, whatever the case; null where the position decides.';
comment on column public.ce_rules.position_id is 'Licences of people in this position; null where the name of the licence decides.';
comment on column public.ce_rules.hours_per_cycle is 'Contact hours in one cycle.';
comment on column public.ce_rules.cycle_months is 'Months of a cycle, which ends with the licence.';
comment on column public.ce_rules.minimum_hours is 'Contact hours that have to be of one category: {category: hours}.';
comment on column public.ce_rules.carry_over_maximum is 'Contact hours above what a cycle asks for that count in the next, at most.';
comment on column public.ce_rules.source_note is 'How far its facts were checked.';
comment on column public.ce_rules.reviewed_at is 'When somebody of the practice confirmed it; until then it counts for nobody.';
create unique index ce_rules_one_per_license_idx on public.ce_rules (organization_id, state, lower(certification_name)) where certification_name is not null;
create unique index ce_rules_one_per_position_idx on public.ce_rules (organization_id, state, position_id) where position_id is not null;
create index ce_rules_position_id_idx on public.ce_rules (position_id);
create index ce_rules_reviewed_by_idx on public.ce_rules (reviewed_by);

create table public.ce_credits (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  earned_on date not null,
  hours numeric(5, 2) not null constraint credit_is_hours check (hours > 0 and hours <= 200),
  category varchar(60) not null default 'general' constraint category_is_a_plain_word check (category = lower(btrim(category)) and category <> ''),
  provider varchar(200) not null constraint provider_is_given check (length(btrim(provider)) > 0),
  title varchar(200) not null constraint title_is_given check (length(btrim(title)) > 0),
  document_url varchar(500) constraint document_is_of_the_person check (
    split_part(document_url, '/', 1) = organization_id::text and split_part(document_url, '/', 2) = user_id::text
    and document_url ~ '^[^/]+/[^/]+/[^/]+$' and document_url !~ '\.\.'),
  completion_id uuid,
  review_status public.review_status_enum not null default 'pending',
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_note text constraint review_note_is_bounded check (length(review_note) <= 2000),
  revoked_by uuid,
  revoked_at timestamptz,
  revocation_reason text constraint revocation_reason_is_bounded check (length(revocation_reason) <= 2000),
  created_by uuid not null,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint credit_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint credit_completion_is_of_the_practice foreign key (completion_id, organization_id)
    references public.training_completions (id, organization_id) on delete restrict,
  constraint credit_author_is_of_the_practice foreign key (created_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint credit_reviewer_is_of_the_practice foreign key (reviewed_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint credit_revoker_is_of_the_practice foreign key (revoked_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint credits_have_a_proof check (num_nonnulls(document_url, completion_id) = 1),
  constraint credit_reviews_say_when check ((review_status = 'pending') = (reviewed_at is null)),
  constraint external_credits_say_who_reviewed check (completion_id is not null or (reviewed_at is null) = (reviewed_by is null)),
  constraint nobody_reviews_their_own_credit check (reviewed_by <> user_id),
  constraint revocations_say_who_and_why check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revocation_reason is null)),
  constraint one_credit_per_completion unique (completion_id)
);
comment on table public.ce_credits is 'Continuing education somebody earned, proved by a certificate or by a training finished here. Appended: what is wrong is revoked.';
comment on column public.ce_credits.earned_on is 'The day it was earned, in the practice''s calendar.';
comment on column public.ce_credits.hours is 'Contact hours.';
comment on column public.ce_credits.category is 'In small letters, such as pharmacology; general where it is of none in particular.';
comment on column public.ce_credits.document_url is 'Object in the bucket credentials: <organization>/<staff>/<file>.';
comment on column public.ce_credits.reviewed_at is 'When it was approved or rejected: for a training finished here, when that was.';
comment on column public.ce_credits.revoked_at is 'When somebody took it back.';
create index ce_credits_user_id_idx on public.ce_credits (user_id, earned_on desc);
create index ce_credits_organization_id_idx on public.ce_credits (organization_id, review_status);
create index ce_credits_created_by_idx on public.ce_credits (created_by);
create index ce_credits_reviewed_by_idx on public.ce_credits (reviewed_by);
create index ce_credits_revoked_by_idx on public.ce_credits (revoked_by);
