-- Compliance: licences and certifications, where each person stands on each requirement, and violations.

create type public.cert_status_enum as enum ('active', 'expired', 'pending_renewal', 'suspended');
create type public.compliance_type_enum as enum ('training', 'certification', 'policy', 'procedure');
create type public.status_enum as enum ('compliant', 'non_compliant', 'pending', 'grace_period');
create type public.review_status_enum as enum ('pending', 'approved', 'rejected');
create type public.violation_status_enum as enum ('open', 'planned', 'in_progress', 'resolved', 'verified');
create type public.certification_kind_enum as enum ('licence', 'dea_registration', 'npi', 'certification', 'other');
create type public.severity_enum as enum ('low', 'medium', 'high', 'critical');

create table public.staff_certifications (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  certification_name varchar(200) not null constraint certification_name_is_given check (length(btrim(certification_name)) > 0),
  certification_number varchar(100),
  issuing_organization varchar(200) not null constraint issuer_is_given check (length(btrim(issuing_organization)) > 0),
  issue_date date not null,
  expiration_date date,
  renewal_period_months integer constraint renewal_period_is_months check (renewal_period_months between 1 and 120),
  document_url varchar(500),
  kind public.certification_kind_enum,
  state char(2) constraint state_is_a_postal_code check (state ~ '^[A-Z]{2}$'),
  renews_id uuid,
  status public.cert_status_enum not null default 'active',
  review_status public.review_status_enum not null default 'pending',
  reviewed_by uuid references public.staff on delete restrict,
  reviewed_at timestamptz,
  review_note text constraint review_note_is_bounded check (length(review_note) <= 2000),
  created_by uuid not null,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  unique (id, user_id),
  constraint certification_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint certification_author_is_of_the_practice foreign key (created_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint renewal_is_of_the_same_person foreign key (renews_id, user_id)
    references public.staff_certifications (id, user_id) on delete restrict,
  constraint nothing_renews_itself check (renews_id <> id),
  constraint expires_after_issue check (expiration_date >= issue_date),
  constraint reviews_say_who_and_when check ((review_status = 'pending') = (reviewed_at is null) and (reviewed_at is null) = (reviewed_by is null)),
  constraint nobody_reviews_their_own check (reviewed_by is distinct from user_id)
);
comment on column public.staff_certifications.expiration_date is 'Last day it is valid, in the practice''s calendar; null when it does not expire.';
comment on column public.staff_certifications.renewal_period_months is 'Months one renewal lasts, where known.';
comment on column public.staff_certifications.document_url is 'Object in the bucket credentials: <organization>/<staff>/<file>.';
comment on column public.staff_certifications.kind is 'Decides which rules its number follows; null on rows from before there were kinds, where the name says it (guessed_certification_kind).';
comment on column public.staff_certifications.state is 'Two-letter postal code of the US state that issued a licence.';
comment on column public.staff_certifications.renews_id is 'The one it renews: the same number may then stand on both.';
comment on column public.staff_certifications.status is 'As last announced by the hourly job; certification_status_at() gives it for any moment.';
comment on column public.staff_certifications.review_status is 'Whether a person checked the document. Only an approved certification counts as evidence.';
create index staff_certifications_organization_id_idx on public.staff_certifications (organization_id, expiration_date, id);
create index staff_certifications_status_idx on public.staff_certifications (status, expiration_date) where status in ('active', 'pending_renewal');
create index staff_certifications_user_id_idx on public.staff_certifications (user_id, expiration_date);
create index staff_certifications_created_by_idx on public.staff_certifications (created_by);
create index staff_certifications_renews_id_idx on public.staff_certifications (renews_id);
create index staff_certifications_reviewed_by_idx on public.staff_certifications (reviewed_by);
create unique index staff_certifications_same_number_once_idx
  on public.staff_certifications (organization_id, user_id, lower(certification_name), lower(certification_number), issue_date);

create table public.compliance_records (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  compliance_type public.compliance_type_enum not null,
  requirement_name varchar(200) not null,
  requirement_id uuid,
  program_id uuid,
  certification_id uuid,
  covered_since date,
  compliance_status public.status_enum not null,
  last_compliance_date timestamptz,
  next_required_date timestamptz,
  grace_period_end timestamptz,
  next_transition_at timestamptz,
  recalculate_at timestamptz,
  violation_details text constraint violation_details_is_bounded check (length(violation_details) <= 5000),
  corrective_action text constraint corrective_action_is_bounded check (length(corrective_action) <= 5000),
  manager_notes text constraint manager_notes_is_bounded check (length(manager_notes) <= 5000),
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  constraint record_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint record_program_is_of_the_practice foreign key (program_id, organization_id)
    references public.training_programs (id, organization_id) on delete restrict,
  constraint record_certification_is_of_the_person foreign key (certification_id, user_id)
    references public.staff_certifications (id, user_id) on delete restrict,
  constraint a_record_has_one_source check (requirement_id is not null or num_nonnulls(program_id, certification_id) = 1),
  constraint requirements_say_since_when check ((requirement_id is null) = (covered_since is null)),
  constraint grace_follows_the_required_date check (grace_period_end >= next_required_date),
  constraint one_record_per_person_and_requirement unique (user_id, requirement_id)
);
comment on table public.compliance_records is
  'Where one person stands on one requirement: the dates that decide it. The status at any moment is compliance_status_at() of these dates.';
comment on column public.compliance_records.requirement_id is
  'The requirement; null where nothing asks for it but an assignment of mandatory training, or a licence that is followed because it is there.';
comment on column public.compliance_records.program_id is 'The program that proves it, where one does.';
comment on column public.compliance_records.certification_id is 'The licence or certification that proves it, where one does.';
comment on column public.compliance_records.covered_since is 'The day from which the requirement covers the person: the latest of hiring, change of role, and its own start.';
comment on column public.compliance_records.compliance_status is 'As last announced. Views compute the status of this moment from the dates.';
comment on column public.compliance_records.last_compliance_date is 'Effective time of the latest evidence; null when there never was any.';
comment on column public.compliance_records.next_required_date is 'When it is due: before any evidence the first due date, afterwards the moment the evidence lapses; null when it never does.';
comment on column public.compliance_records.grace_period_end is 'End of the documented grace after next_required_date, where one is granted.';
comment on column public.compliance_records.next_transition_at is 'When time alone changes the status next; null when it never will.';
comment on column public.compliance_records.recalculate_at is
  'When time alone changes the dates: after a last day of work, or when a proof that was filed ahead begins; null when it never will.';
create unique index compliance_records_one_per_program_idx
  on public.compliance_records (user_id, program_id) where requirement_id is null and program_id is not null;
create unique index compliance_records_one_per_certification_name_idx
  on public.compliance_records (user_id, lower(requirement_name)) where requirement_id is null and certification_id is not null;
create index compliance_records_requirement_id_idx on public.compliance_records (requirement_id);
create index compliance_records_certification_id_idx on public.compliance_records (certification_id);
create index compliance_records_organization_id_idx on public.compliance_records (organization_id, next_required_date, id);
create index compliance_records_user_id_idx on public.compliance_records (user_id, next_required_date);
create index compliance_records_program_id_idx on public.compliance_records (program_id);
create index compliance_records_next_transition_at_idx on public.compliance_records (next_transition_at) where next_transition_at is not null;
create index compliance_records_recalculate_at_idx on public.compliance_records (recalculate_at) where recalculate_at is not null;

create table public.compliance_violations (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  requirement_id uuid,
  program_id uuid,
  requirement_name varchar(200) not null constraint requirement_name_is_given check (length(btrim(requirement_name)) > 0),
  severity public.severity_enum not null default 'medium',
  violation_details text not null constraint violation_details_are_given check (length(btrim(violation_details)) between 1 and 5000),
  corrective_action text constraint corrective_action_is_bounded check (length(corrective_action) <= 5000),
  corrective_action_due_on date,
  status public.violation_status_enum not null default 'open',
  occurred_at timestamptz not null default private.clock(),
  recorded_by uuid default private.my_staff_id(),
  owner_id uuid,
  met_again_at timestamptz,
  resolved_at timestamptz,
  done_by uuid,
  verified_by uuid references public.staff on delete restrict,
  verified_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  constraint violation_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint violation_program_is_of_the_practice foreign key (program_id, organization_id)
    references public.training_programs (id, organization_id) on delete restrict,
  constraint violation_recorder_is_of_the_practice foreign key (recorded_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint violation_owner_is_of_the_practice foreign key (owner_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint violation_doer_is_of_the_practice foreign key (done_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint nobody_owns_the_action_on_their_own check (owner_id <> user_id),
  constraint what_is_not_done_was_done_by_nobody check (done_by is null or resolved_at is not null),
  constraint nobody_verifies_what_they_did check (verified_by <> done_by),
  constraint closed_violations_have_a_date check ((status in ('resolved', 'verified')) = (resolved_at is not null)),
  constraint verified_violations_say_who check ((status = 'verified') = (verified_by is not null) and (status = 'verified') = (verified_at is not null)),
  constraint nobody_verifies_their_own check (verified_by is distinct from user_id),
  constraint violations_are_not_of_the_future check (occurred_at <= created_at)
);
comment on table public.compliance_violations is 'A requirement that was not met, flagged by the product or recorded by a person, and what is done about it.';
comment on column public.compliance_violations.requirement_id is
  'The requirement that was not met; null where it was an assigned program, a licence that is followed because it is held, or something a person saw.';
comment on column public.compliance_violations.program_id is 'The program that would have met it, where one would.';
comment on column public.compliance_violations.recorded_by is 'Who recorded it; null when flagged automatically.';
comment on column public.compliance_violations.owner_id is 'Who sees to the corrective action; never the person it is about.';
comment on column public.compliance_violations.met_again_at is 'When the requirement of an automatic one was met again: it may be verified from then on, by a person.';
comment on column public.compliance_violations.done_by is 'Who said that the corrective action was done; somebody else verifies it.';
create index compliance_violations_organization_id_idx on public.compliance_violations (organization_id, occurred_at desc, id);
create index compliance_violations_user_id_idx on public.compliance_violations (user_id, occurred_at desc);
create index compliance_violations_requirement_id_idx on public.compliance_violations (requirement_id);
create index compliance_violations_program_id_idx on public.compliance_violations (program_id);
create index compliance_violations_recorded_by_idx on public.compliance_violations (recorded_by);
create index compliance_violations_owner_id_idx on public.compliance_violations (owner_id);
create index compliance_violations_done_by_idx on public.compliance_violations (done_by);
create index compliance_violations_due_idx on public.compliance_violations (corrective_action_due_on) where resolved_at is null;
create index compliance_violations_verified_by_idx on public.compliance_violations (verified_by);

comment on column public.staff_certifications.issue_date is 'First day it is valid, in the practice''s calendar.';
comment on column public.staff_certifications.reviewed_at is 'When it was approved or rejected.';
comment on column public.compliance_violations.occurred_at is 'When the requirement was not met: the missed deadline of an automatic one.';
comment on column public.compliance_violations.corrective_action_due_on is 'Last day for the corrective action, in the practice''s calendar.';
comment on column public.compliance_violations.resolved_at is 'When the corrective action was done.';
comment on column public.compliance_violations.verified_at is 'When somebody else confirmed it.';
