-- Requirements: what the practice owes, whom it covers, by when and how often, what proves it; the proofs; and documented exceptions.
-- Where each person stands follows from these, see docs/compliance.md.

create type public.clock_anchor_enum as enum ('completion', 'expiry', 'fixed_date', 'hire_date', 'evidence_expiry');
create type public.evidence_kind_enum as enum (
  'training', 'certification', 'licence', 'registration', 'observation', 'attestation', 'verification', 'external', 'ce_credits');
create type public.exception_effect_enum as enum ('explains', 'extends');

create table public.requirements (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  requirement_code varchar(40) constraint code_is_a_plain_word check (requirement_code ~ '^[A-Z0-9][A-Z0-9-]*$'),
  template_code varchar(40),
  owner_id uuid not null,
  created_by uuid not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  retired_by uuid,
  retired_at timestamptz,
  retirement_reason text constraint retirement_reason_is_bounded check (length(btrim(retirement_reason)) between 1 and 2000),
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  constraint requirement_owner_is_of_the_practice foreign key (owner_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint requirement_author_is_of_the_practice foreign key (created_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint requirement_reviewer_is_of_the_practice foreign key (reviewed_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint requirement_retirer_is_of_the_practice foreign key (retired_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint requirement_reviews_say_who_and_when check ((reviewed_at is null) = (reviewed_by is null)),
  constraint retirements_say_who_and_why check ((retired_at is null) = (retired_by is null) and (retired_at is null) = (retirement_reason is null))
);
comment on table public.requirements is
  'What the practice owes: a law, a contract, a policy. Its rule is in requirement_versions; it counts once somebody has reviewed it, until it is retired.';
comment on column public.requirements.requirement_code is 'Short name in the practice, such as OSHA-BBP.';
comment on column public.requirements.template_code is 'The template of the starter catalogue it was adopted from.';
comment on column public.requirements.owner_id is 'Who answers for it; training it asks for is assigned in their name.';
comment on column public.requirements.reviewed_at is 'When somebody of the practice confirmed the rule; until then it counts for nobody.';
comment on column public.requirements.retired_at is 'When it stopped to apply; what was proved under it stays.';
create unique index requirements_one_per_code_idx on public.requirements (organization_id, requirement_code) where retired_at is null;
create index requirements_organization_id_idx on public.requirements (organization_id, id);
create index requirements_owner_id_idx on public.requirements (owner_id);
create index requirements_created_by_idx on public.requirements (created_by);
create index requirements_reviewed_by_idx on public.requirements (reviewed_by);
create index requirements_retired_by_idx on public.requirements (retired_by);

create table public.requirement_versions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  requirement_id uuid not null,
  version integer not null constraint version_counts_from_one check (version >= 1),
  effective_from date not null,
  requirement_name varchar(200) not null constraint requirement_name_is_given check (length(btrim(requirement_name)) > 0),
  compliance_type public.compliance_type_enum not null,
  priority_level public.priority_enum not null default 'medium',
  authority varchar(200) not null constraint authority_is_given check (length(btrim(authority)) > 0),
  citation varchar(500) not null constraint citation_is_given check (length(btrim(citation)) > 0),
  citation_url varchar(500) constraint citation_url_is_a_web_address check (citation_url ~ '^https://'),
  notes text constraint notes_are_bounded check (length(notes) <= 5000),
  source_note varchar(500),
  audience jsonb not null,
  proofs jsonb not null,
  anchor public.clock_anchor_enum not null,
  anchor_on date,
  first_due_days integer constraint first_due_is_days check (first_due_days between 0 and 3650),
  renewal_months integer constraint renewal_is_months check (renewal_months between 1 and 120),
  first_year_renewal_months integer constraint first_year_renewal_is_months check (first_year_renewal_months between 1 and 12),
  minimum_months integer not null default 0 constraint minimum_is_months check (minimum_months between 0 and 120),
  renewal_opens_days integer not null default 60 constraint renewal_window_is_days check (renewal_opens_days between 0 and 365),
  grace_days integer constraint grace_is_days check (grace_days between 1 and 365),
  pauses_on_leave boolean not null default true,
  change_due_days integer constraint change_due_is_days check (change_due_days between 0 and 365),
  prior_evidence_months integer constraint prior_evidence_is_months check (prior_evidence_months between 0 and 600),
  exception_effect public.exception_effect_enum not null default 'explains',
  blocks_work boolean not null default false,
  work_tasks text[] not null default '{}' constraint tasks_are_bounded check (cardinality(work_tasks) <= 50),
  retention_months integer constraint retention_is_months check (retention_months between 1 and 1200),
  retention_note varchar(500),
  change_note text constraint change_note_is_bounded check (length(change_note) <= 2000),
  recorded_by uuid,
  recorded_at timestamptz not null default private.clock(),
  unique (requirement_id, version),
  constraint version_is_of_a_requirement_of_the_practice foreign key (requirement_id, organization_id)
    references public.requirements (id, organization_id) on delete restrict,
  constraint version_author_is_of_the_practice foreign key (recorded_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint a_fixed_date_is_named check ((anchor = 'fixed_date') = (anchor_on is not null)),
  constraint dates_of_the_year_come_back check (anchor not in ('fixed_date', 'hire_date') or renewal_months is not null),
  constraint evidence_that_expires_has_no_cycle_of_its_own check (anchor <> 'evidence_expiry' or (renewal_months is null and first_year_renewal_months is null)),
  constraint the_first_year_is_of_a_cycle check (first_year_renewal_months is null or renewal_months is not null and anchor in ('completion', 'expiry')),
  constraint the_minimum_is_within_the_cycle check (minimum_months = 0 or minimum_months <= renewal_months)
);
comment on table public.requirement_versions is
  'The rule of a requirement, as it was from one change to the next: a version holds from effective_from until the next one does. Appended only.';
comment on column public.requirement_versions.version is 'Counts from 1; each change of the rule is the next.';
comment on column public.requirement_versions.effective_from is 'First day on which it applies, in the practice''s calendar; of a first version possibly a day to come, of a change today or before.';
comment on column public.requirement_versions.source_note is 'How far the facts of its template were checked.';
comment on column public.requirement_versions.audience is
  'Whom it covers: {include: [clause, …], exclude: [clause, …]}. A clause is {departments, positions, locations, states, employment_kinds, people, clinical}: '
  'all that it names have to match, a list by any of its members; an empty clause is everybody. Who matches an include and no exclude is covered.';
comment on column public.requirement_versions.proofs is
  'What proves it: [[proof, …], …]. Every group is needed; in a group any proof will do. A proof is {kind: training, program_id}, '
  '{kind: certification, licence or registration, certification_kind?, certification_name?, state?} or {kind} alone for what is filed by hand.';
comment on column public.requirement_versions.anchor is
  'What the next due date is counted from: the completion; the previous expiry, if renewed in time; a date of the year (anchor_on); the day of hiring; or the evidence''s own last day.';
comment on column public.requirement_versions.anchor_on is 'One of the fixed dates; the others are whole cycles before and after it.';
comment on column public.requirement_versions.first_due_days is 'Days from the start (hiring, change of role, or the requirement''s own start) to the first due date; null: none.';
comment on column public.requirement_versions.renewal_months is 'Months of a cycle; null: once.';
comment on column public.requirement_versions.first_year_renewal_months is 'Months of a cycle begun in the first year after the start, where it differs.';
comment on column public.requirement_versions.minimum_months is 'Months a period under a date of the year lasts at least.';
comment on column public.requirement_versions.renewal_opens_days is 'Days before expiry from which a renewal counts; what is done earlier is kept and changes nothing.';
comment on column public.requirement_versions.grace_days is 'Days of grace after a missed date, where the rule grants any.';
comment on column public.requirement_versions.pauses_on_leave is 'Whether days of leave push a due date that falls on the first day of leave or later.';
comment on column public.requirement_versions.change_due_days is 'Days after a material change of a program that proves it until it is due again; null: a change asks nobody again.';
comment on column public.requirement_versions.prior_evidence_months is 'How many months old evidence may be at the start to count; null: any age, as long as it is valid.';
comment on column public.requirement_versions.exception_effect is
  'explains: an approved exception is shown and moves no date, because the law allows none; extends: a delay grants grace until its end, a waiver moves the due date there.';
comment on column public.requirement_versions.blocks_work is 'Whether nobody may work (or do the tasks named) without it.';
comment on column public.requirement_versions.work_tasks is 'The tasks it is needed for; empty: all work of the people it covers.';
comment on column public.requirement_versions.retention_months is 'Months its proof is kept; null: no end is stated.';
comment on column public.requirement_versions.recorded_at is 'Since when it was known.';
comment on column public.requirement_versions.recorded_by is 'Who stated it; null for what ships with the product.';
create index requirement_versions_organization_id_idx on public.requirement_versions (organization_id);
create index requirement_versions_recorded_by_idx on public.requirement_versions (recorded_by);

create table public.compliance_evidence (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  kind public.evidence_kind_enum not null,
  effective_at timestamptz,
  effective_on date,
  expires_on date,
  program_id uuid,
  assignment_id uuid,
  content_as_of timestamptz,
  certification_id uuid,
  certification_kind public.certification_kind_enum,
  certification_name varchar(200),
  certification_state char(2),
  requirement_id uuid,
  outcome public.verification_outcome_enum,
  document_url varchar(500) constraint document_is_of_the_person check (
    split_part(document_url, '/', 1) = organization_id::text and split_part(document_url, '/', 2) = user_id::text
    and document_url ~ '^[^/]+/[^/]+/[^/]+$' and document_url !~ '\.\.'),
  document_sha256 text constraint sha256_is_hexadecimal check (document_sha256 ~ '^[0-9a-f]{64}$'),
  note text constraint note_is_bounded check (length(note) <= 2000),
  recorded_by uuid,
  recorded_at timestamptz not null default private.clock(),
  review_status public.review_status_enum not null default 'approved',
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_note text constraint review_note_is_bounded check (length(review_note) <= 2000),
  counted_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  revocation_reason text constraint revocation_reason_is_bounded check (length(revocation_reason) <= 2000),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  constraint evidence_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint evidence_program_is_of_the_practice foreign key (program_id, organization_id)
    references public.training_programs (id, organization_id) on delete restrict,
  constraint evidence_assignment_is_of_the_practice foreign key (assignment_id, organization_id)
    references public.training_assignments (id, organization_id) on delete restrict,
  constraint evidence_certification_is_of_the_person foreign key (certification_id, user_id)
    references public.staff_certifications (id, user_id) on delete restrict,
  constraint evidence_requirement_is_of_the_practice foreign key (requirement_id, organization_id)
    references public.requirements (id, organization_id) on delete restrict,
  constraint evidence_recorder_is_of_the_practice foreign key (recorded_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint evidence_reviewer_is_of_the_practice foreign key (reviewed_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint evidence_revoker_is_of_the_practice foreign key (revoked_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint evidence_has_one_date check (num_nonnulls(effective_at, effective_on) = 1),
  constraint evidence_has_one_source check (num_nonnulls(program_id, certification_id, requirement_id) = 1),
  constraint only_what_is_approved_counts check ((counted_at is not null) = (review_status = 'approved')),
  constraint what_a_person_files_a_person_reviews check (requirement_id is null or kind = 'ce_credits' or review_status = 'pending' or reviewed_by is not null),
  constraint verifications_have_an_outcome check ((kind = 'verification') = (outcome is not null)),
  constraint only_a_pass_is_approved check (review_status <> 'approved' or outcome is null or outcome = 'valid'),
  constraint nobody_reviews_their_own_evidence check (reviewed_by <> user_id),
  constraint evidence_revocations_say_why check ((revoked_at is null) = (revocation_reason is null))
);
comment on table public.compliance_evidence is
  'One dated proof each: a program passed, a licence or certificate that was approved, something filed by hand for one requirement. Appended only: what was wrong is revoked and, if need be, stated anew.';
comment on column public.compliance_evidence.effective_at is 'When it came about, where the moment is known.';
comment on column public.compliance_evidence.effective_on is 'The day it came about, in the practice''s calendar, where only that is known.';
comment on column public.compliance_evidence.expires_on is 'Last day it is valid, if it says so itself.';
comment on column public.compliance_evidence.content_as_of is 'Up to when it covers changes of the program''s content.';
comment on column public.compliance_evidence.counted_at is 'Since when it was known and counted: at once where the product saw it itself, else since its approval.';
comment on column public.compliance_evidence.outcome is 'Of a verification: only valid counts; an unavailable source is never a pass, a possible match is decided by a person.';
comment on column public.compliance_evidence.recorded_at is 'When it was filed.';
comment on column public.compliance_evidence.reviewed_at is 'When it was approved or rejected; null where the product saw it itself.';
comment on column public.compliance_evidence.revoked_at is 'When it was taken back: from then on it counts for nothing.';
create index compliance_evidence_user_id_idx on public.compliance_evidence (user_id);
create index compliance_evidence_program_id_idx on public.compliance_evidence (program_id, user_id) where program_id is not null;
create index compliance_evidence_certification_id_idx on public.compliance_evidence (certification_id) where certification_id is not null;
create index compliance_evidence_requirement_id_idx on public.compliance_evidence (requirement_id, user_id) where requirement_id is not null;
create index compliance_evidence_assignment_id_idx on public.compliance_evidence (assignment_id) where assignment_id is not null;
create index compliance_evidence_organization_id_idx on public.compliance_evidence (organization_id, review_status);
create index compliance_evidence_recorded_by_idx on public.compliance_evidence (recorded_by);
create index compliance_evidence_reviewed_by_idx on public.compliance_evidence (reviewed_by);
create index compliance_evidence_revoked_by_idx on public.compliance_evidence (revoked_by);
create type public.exception_kind_enum as enum ('delay', 'waiver');
create type public.exception_status_enum as enum ('requested', 'approved', 'rejected', 'withdrawn', 'ended');
create type public.exception_reason_enum as enum ('workload', 'leave', 'availability', 'medical', 'religious', 'other');

create table public.compliance_exceptions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  requirement_id uuid not null,
  kind public.exception_kind_enum not null,
  status public.exception_status_enum not null default 'requested',
  planned_on date,
  ends_on date not null,
  requested_by uuid not null,
  requested_at timestamptz not null default private.clock(),
  decided_by uuid,
  decided_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, user_id, organization_id),
  constraint exception_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint exception_requirement_is_of_the_practice foreign key (requirement_id, organization_id)
    references public.requirements (id, organization_id) on delete restrict,
  constraint exception_requester_is_of_the_practice foreign key (requested_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint exception_decider_is_of_the_practice foreign key (decided_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint exception_ender_is_of_the_practice foreign key (ended_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint delays_have_a_planned_date check (kind <> 'delay' or planned_on is not null),
  constraint planned_before_it_ends check (planned_on <= ends_on),
  constraint exception_decisions_say_who_and_when check (
    (status in ('approved', 'rejected', 'ended')) = (decided_at is not null) and (decided_at is null) = (decided_by is null)),
  constraint ended_exceptions_say_when check ((status in ('ended', 'withdrawn')) = (ended_at is not null) and (ended_at is null) = (ended_by is null)),
  constraint nobody_decides_their_own check (decided_by <> user_id)
);
comment on table public.compliance_exceptions is
  'A documented delay or waiver of one requirement for one person. Why is in compliance_exception_details. An approved one is shown with the status; it moves a date only where the rule allows.';
comment on column public.compliance_exceptions.planned_on is 'When what is delayed is planned to be done.';
comment on column public.compliance_exceptions.ends_on is 'Last day it holds, in the practice''s calendar.';
comment on column public.compliance_exceptions.requested_at is 'When it was asked for.';
comment on column public.compliance_exceptions.decided_at is 'When it was approved or rejected.';
comment on column public.compliance_exceptions.ended_at is 'When it was withdrawn, or ended before its last day.';
create index compliance_exceptions_user_id_idx on public.compliance_exceptions (user_id, requirement_id);
create index compliance_exceptions_organization_id_idx on public.compliance_exceptions (organization_id, status);
create index compliance_exceptions_requirement_id_idx on public.compliance_exceptions (requirement_id);
create index compliance_exceptions_requested_by_idx on public.compliance_exceptions (requested_by);
create index compliance_exceptions_decided_by_idx on public.compliance_exceptions (decided_by);
create index compliance_exceptions_ended_by_idx on public.compliance_exceptions (ended_by);

create table public.compliance_exception_details (
  id uuid primary key,
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  reason_kind public.exception_reason_enum not null,
  reason text not null constraint reason_is_given check (length(btrim(reason)) between 1 and 2000),
  document_url varchar(500) constraint document_is_of_the_person check (
    split_part(document_url, '/', 1) = organization_id::text and split_part(document_url, '/', 2) = user_id::text
    and document_url ~ '^[^/]+/[^/]+/[^/]+$' and document_url !~ '\.\.'),
  decision_note text constraint decision_note_is_bounded check (length(decision_note) <= 2000),
  end_reason text constraint end_reason_is_bounded check (length(end_reason) <= 2000),
  updated_at timestamptz not null default clock_timestamp(),
  constraint details_are_of_an_exception foreign key (id, user_id, organization_id)
    references public.compliance_exceptions (id, user_id, organization_id) on delete cascade
);
comment on table public.compliance_exception_details is
  'Why an exception was asked for, under its id. A medical or religious reason is for the person, their direct manager and training administrators only (29 CFR 1630.14(c)); others see that there is one.';
create index compliance_exception_details_user_id_idx on public.compliance_exception_details (user_id);
create index compliance_exception_details_organization_id_idx on public.compliance_exception_details (organization_id);

alter table public.compliance_records add constraint record_requirement_is_of_the_practice foreign key (requirement_id, organization_id)
  references public.requirements (id, organization_id) on delete restrict;
alter table public.compliance_violations add constraint violation_requirement_is_of_the_practice foreign key (requirement_id, organization_id)
  references public.requirements (id, organization_id) on delete restrict;
