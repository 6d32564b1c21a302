-- Training: programs, their modules and content, who has to do them, what they did, what proves it.

create type public.training_type_enum as enum ('hipaa', 'safety', 'clinical', 'administrative');
create type public.content_type_enum as enum ('video', 'document', 'quiz', 'interactive', 'attestation', 'observation');
create type public.priority_enum as enum ('low', 'medium', 'high', 'critical');
create type public.program_status_enum as enum ('draft', 'published', 'archived');
create type public.content_status_enum as enum ('draft', 'published', 'superseded');
create type public.content_change_enum as enum ('initial', 'material', 'minor');
create type public.assignment_status_enum as enum ('assigned', 'in_progress', 'completed', 'cancelled');

create table public.training_programs (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  program_name varchar(200) not null constraint program_name_is_given check (length(btrim(program_name)) > 0),
  program_type public.training_type_enum not null,
  description text constraint description_is_bounded check (length(description) <= 10000),
  is_mandatory boolean not null default false,
  renewal_period_months integer constraint renewal_period_is_months check (renewal_period_months between 1 and 120),
  ce_credits numeric(5, 2) constraint ce_credits_are_hours check (ce_credits between 0 and 200),
  created_by uuid not null,
  is_active boolean not null default true,
  modules_in_order boolean not null default false,
  status public.program_status_enum not null default 'draft',
  version integer not null default 0 constraint version_counts_publications check (version >= 0),
  published_at timestamptz,
  archived_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  constraint program_author_is_of_the_practice foreign key (created_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint published_programs_have_a_version check (status <> 'published' or (version >= 1 and published_at is not null)),
  constraint archived_programs_have_a_date check ((status = 'archived') = (archived_at is not null)),
  constraint only_live_programs_are_active check (status <> 'archived' or not is_active)
);
comment on column public.training_programs.renewal_period_months is 'Months until the training must be repeated; null for one-time training.';
comment on column public.training_programs.modules_in_order is 'Whether a module opens only when the required ones before it are done.';
comment on column public.training_programs.ce_credits is 'Continuing education credit in contact hours, if any.';
comment on column public.training_programs.version is 'Counts publications: 0 before the first.';
comment on column public.training_programs.is_active is 'Can be assigned. Archiving (soft delete) ends it; history stays.';
create index training_programs_organization_id_idx on public.training_programs (organization_id, program_name, id);
create index training_programs_created_by_idx on public.training_programs (created_by);

create table public.training_modules (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  program_id uuid not null,
  module_name varchar(200) not null constraint module_name_is_given check (length(btrim(module_name)) > 0),
  module_order integer not null constraint module_order_counts_from_one check (module_order >= 1),
  estimated_duration_minutes integer not null constraint duration_is_minutes check (estimated_duration_minutes between 1 and 1440),
  content_type public.content_type_enum not null,
  content_url varchar(500),
  passing_score_percentage integer not null default 80 constraint passing_score_is_a_percentage check (passing_score_percentage between 0 and 100),
  is_required boolean not null default true,
  published_at timestamptz,
  archived_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  unique (id, program_id),
  constraint module_program_is_of_the_practice foreign key (program_id, organization_id)
    references public.training_programs (id, organization_id) on delete restrict,
  constraint module_order_is_unique_in_its_program unique (program_id, module_order) deferrable initially immediate
);
comment on column public.training_modules.estimated_duration_minutes is 'Minutes a learner is expected to need.';
comment on column public.training_modules.content_url is 'Storage path of the current content, or a link; kept current when content is published.';
comment on column public.training_modules.published_at is 'Since when learners see it; null until the program is published with it.';
comment on column public.training_modules.archived_at is 'A module somebody has worked on is retired, not deleted; retired modules keep an order number above 100000.';
create index training_modules_organization_id_idx on public.training_modules (organization_id);

create table public.module_prerequisites (
  module_id uuid not null,
  prerequisite_id uuid not null,
  program_id uuid not null,
  organization_id uuid not null references public.organizations on delete restrict,
  primary key (module_id, prerequisite_id),
  constraint prerequisite_module_is_of_the_program foreign key (module_id, program_id)
    references public.training_modules (id, program_id) on delete cascade,
  constraint prerequisite_is_of_the_same_program foreign key (prerequisite_id, program_id)
    references public.training_modules (id, program_id) on delete cascade,
  constraint prerequisite_program_is_of_the_practice foreign key (program_id, organization_id)
    references public.training_programs (id, organization_id) on delete restrict,
  constraint a_module_does_not_wait_for_itself check (module_id <> prerequisite_id)
);
comment on table public.module_prerequisites is 'Which module opens only after which others of its program are done.';
create index module_prerequisites_prerequisite_id_idx on public.module_prerequisites (prerequisite_id);
create index module_prerequisites_organization_id_idx on public.module_prerequisites (organization_id);
create index module_prerequisites_program_id_idx on public.module_prerequisites (program_id);

create table public.training_content (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  module_id uuid not null,
  content_title varchar(200) not null constraint content_title_is_given check (length(btrim(content_title)) > 0),
  content_type public.content_type_enum not null,
  content_data jsonb not null default '{}' constraint content_data_is_an_object check (jsonb_typeof(content_data) = 'object'),
  storage_path text constraint storage_path_is_relative check (storage_path !~ '(^/|\.\.)' and length(storage_path) <= 500),
  -- A path into another practice's folder would open it to this one.
  constraint storage_path_is_of_the_practice check (split_part(storage_path, '/', 1) = organization_id::text),
  byte_size bigint constraint byte_size_is_positive check (byte_size > 0),
  sha256 text constraint sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$'),
  version_number varchar(20) not null default '1.0',
  is_current_version boolean not null default false,
  status public.content_status_enum not null default 'draft',
  published_at timestamptz,
  superseded_at timestamptz,
  change_kind public.content_change_enum not null default 'initial',
  change_note text constraint change_note_is_bounded check (length(change_note) <= 2000),
  created_by uuid not null,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  unique (id, module_id),
  constraint content_module_is_of_the_practice foreign key (module_id, organization_id)
    references public.training_modules (id, organization_id) on delete restrict,
  constraint content_author_is_of_the_practice foreign key (created_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint the_current_version_is_published check (is_current_version = (status = 'published')),
  constraint published_content_has_a_date check ((status = 'draft') = (published_at is null))
);
comment on column public.training_content.content_data is
  'What the player needs: document {file_name, page_count, page_words: [words of each page], page_seconds: [seconds each page asks for by its words], minimum_seconds_per_page: what its author set instead}; video {file_name, duration_seconds, width, height, required_watch_percentage, minimum_seconds, questions_required, poster_file_id, captions:[{file_id, language, label}], chapters:[{at, title}], markers:[{id, at, kind, text, url, options}], attachments:[{file_id, name}]}; quiz {questions, pools, shuffle_questions, …}, as private.draw_quiz says. Never the answers: those are in quiz_answer_keys.';
comment on column public.training_content.storage_path is 'Object in the bucket training-content: <organization>/<content>/<file>.';
comment on column public.training_content.change_kind is
  'What its author declared when publishing it: the initial version, a material change (who finished an earlier one has to train again), or a minor one. Means nothing on a draft.';
comment on column public.training_content.change_note is 'What changed, in the author''s words, for those who have to train again.';
comment on column public.training_content.superseded_at is 'When a newer version took its place.';
comment on column public.training_content.byte_size is 'Size of the file in bytes.';
comment on column public.training_content.sha256 is 'SHA-256 of the file, hexadecimal.';
create unique index training_content_one_current_version_idx on public.training_content (module_id) where is_current_version;
create unique index training_content_one_draft_idx on public.training_content (module_id) where status = 'draft';
create index training_content_organization_id_idx on public.training_content (organization_id, status);
create index training_content_created_by_idx on public.training_content (created_by);
create index training_content_storage_path_idx on public.training_content (storage_path);

create table public.quiz_answer_keys (
  content_id uuid primary key,
  organization_id uuid not null,
  answers jsonb not null constraint answers_is_an_object check (jsonb_typeof(answers) = 'object'),
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint answer_key_content_is_of_the_practice foreign key (content_id, organization_id)
    references public.training_content (id, organization_id) on delete cascade
);
comment on table public.quiz_answer_keys is 'The answers of a quiz, apart from what learners read.';
comment on column public.quiz_answer_keys.answers is
  '{question id: {explanation, and by kind: correct: [option id, …] of a choice, and in the right order of an ordering; pairs: {prompt id: option id} of a matching; '
  'blanks: {blank id: {accepted: [text or number, …], case_sensitive, tolerance}} of a fill-in}}.';
create index quiz_answer_keys_organization_id_idx on public.quiz_answer_keys (organization_id);

create table public.training_assignments (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  program_id uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null default private.clock(),
  due_date timestamptz not null,
  completion_deadline timestamptz,
  priority_level public.priority_enum not null default 'medium',
  status public.assignment_status_enum not null default 'assigned',
  started_at timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  cancellation_reason text constraint cancellation_reason_is_bounded check (length(cancellation_reason) <= 2000),
  notification_sent boolean not null default false,
  last_reminder_sent timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  unique (id, user_id, program_id),
  constraint assignment_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint assignment_program_is_of_the_practice foreign key (program_id, organization_id)
    references public.training_programs (id, organization_id) on delete restrict,
  constraint assignment_assigner_is_of_the_practice foreign key (assigned_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint due_after_assigned check (due_date >= assigned_at),
  constraint due_before_deadline check (completion_deadline >= due_date),
  constraint completed_assignments_have_a_date check ((status = 'completed') = (completed_at is not null)),
  constraint cancelled_assignments_have_a_date check ((status = 'cancelled') = (cancelled_at is not null)),
  constraint work_in_progress_has_started check (status <> 'in_progress' or started_at is not null)
);
comment on column public.training_assignments.due_date is 'The moment the day it is due ends, in the practice''s time zone.';
comment on column public.training_assignments.completion_deadline is 'The last moment a grace allows; at or after due_date.';
create unique index training_assignments_one_open_per_program_idx
  on public.training_assignments (user_id, program_id) where status in ('assigned', 'in_progress');
create index training_assignments_organization_id_idx on public.training_assignments (organization_id, due_date, id);
create index training_assignments_user_id_idx on public.training_assignments (user_id, due_date, id);
create index training_assignments_user_id_program_id_idx on public.training_assignments (user_id, program_id, status);
create index training_assignments_program_id_idx on public.training_assignments (program_id, status);
create index training_assignments_assigned_by_idx on public.training_assignments (assigned_by);

create table public.module_progress (
  assignment_id uuid not null,
  module_id uuid not null,
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  program_id uuid not null,
  content_id uuid not null,
  pages_viewed integer[] not null default '{}' constraint pages_are_bounded check (cardinality(pages_viewed) <= 5000),
  position integer constraint position_is_positive check (position >= 0),
  watched int4multirange not null default '{}',
  play_seconds integer not null default 0 constraint play_seconds_is_positive check (play_seconds >= 0),
  page_seconds jsonb not null default '{}' constraint page_seconds_is_an_object check (jsonb_typeof(page_seconds) = 'object'),
  marker_answers jsonb not null default '{}' constraint marker_answers_is_an_object check (jsonb_typeof(marker_answers) = 'object'),
  batches uuid[] not null default '{}' constraint batches_are_bounded check (cardinality(batches) <= 100),
  active_seconds integer not null default 0 constraint active_seconds_is_positive check (active_seconds >= 0),
  progress_percentage integer not null default 0 constraint progress_is_a_percentage check (progress_percentage between 0 and 100),
  started_at timestamptz not null default private.clock(),
  last_activity_at timestamptz not null default private.clock(),
  primary key (assignment_id, module_id),
  constraint progress_belongs_to_its_assignment foreign key (assignment_id, user_id, program_id)
    references public.training_assignments (id, user_id, program_id) on delete cascade,
  constraint progress_module_is_of_the_program foreign key (module_id, program_id)
    references public.training_modules (id, program_id) on delete restrict,
  constraint progress_content_is_of_the_module foreign key (content_id, module_id)
    references public.training_content (id, module_id) on delete restrict
);
comment on table public.module_progress is 'How far a learner is in a module: one row for each assignment and module, on the version they started.';
comment on column public.module_progress.pages_viewed is 'Pages of a document that were in view long enough, ascending, without repeats.';
comment on column public.module_progress.position is 'Where to continue: page of a document, second of a video.';
comment on column public.module_progress.watched is 'Seconds of a video that were played, as intervals [from, to): a skipped part is a gap, a repeated one counts once.';
comment on column public.module_progress.play_seconds is 'Seconds of a video that were played, repetitions included.';
comment on column public.module_progress.page_seconds is 'Seconds each page of a document was in view: {page: seconds}.';
comment on column public.module_progress.marker_answers is 'Answers to the questions inside a video: {marker id: {chosen: [option id, …], correct, at}}.';
comment on column public.module_progress.batches is 'The last reports taken in, so that one sent twice (after an interrupted answer) is counted once.';
comment on column public.module_progress.active_seconds is 'Seconds the learner was active; never more than the time since they opened it.';
create index module_progress_organization_id_idx on public.module_progress (organization_id);
create index module_progress_user_id_idx on public.module_progress (user_id);
create index module_progress_module_id_idx on public.module_progress (module_id);
create index module_progress_content_id_idx on public.module_progress (content_id);

create table public.learner_notes (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  user_id uuid not null,
  module_id uuid not null,
  content_id uuid not null,
  page integer constraint page_counts_from_one check (page between 1 and 5000),
  second integer constraint second_is_positive check (second between 0 and 86400),
  quote text constraint quote_is_bounded check (length(quote) <= 2000),
  areas jsonb not null default '[]' constraint areas_are_a_bounded_list check (jsonb_typeof(areas) = 'array' and length(areas::text) <= 20000),
  body text not null default '' constraint body_is_bounded check (length(body) <= 5000),
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint note_writer_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete cascade,
  constraint note_content_is_of_the_module foreign key (content_id, module_id)
    references public.training_content (id, module_id) on delete cascade,
  constraint note_content_is_of_the_practice foreign key (content_id, organization_id)
    references public.training_content (id, organization_id) on delete cascade,
  constraint a_note_stands_at_one_place check ((page is null) <> (second is null)),
  constraint a_note_says_or_marks_something check (length(btrim(body)) > 0 or quote is not null)
);
comment on table public.learner_notes is
  'What a learner noted for themselves on a page of a document or at a second of a video: a highlight has a quote and areas, a note has a body, or both. Nobody else reads it.';
comment on column public.learner_notes.page is 'Page of the document, from 1.';
comment on column public.learner_notes.second is 'Second of the video.';
comment on column public.learner_notes.quote is 'The highlighted text.';
comment on column public.learner_notes.areas is 'What is highlighted: [{x, y, width, height}, …] in fractions of the page.';
create index learner_notes_user_id_idx on public.learner_notes (user_id, content_id);
create index learner_notes_content_id_idx on public.learner_notes (content_id);
create index learner_notes_organization_id_idx on public.learner_notes (organization_id);

create table public.training_completions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  assignment_id uuid not null,
  module_id uuid not null,
  program_id uuid not null,
  content_id uuid,
  user_id uuid not null,
  recorded_by uuid,
  started_at timestamptz,
  completed_at timestamptz not null default private.clock(),
  score_percentage integer constraint score_is_a_percentage check (score_percentage between 0 and 100),
  passed boolean not null default false,
  time_spent_minutes integer constraint time_spent_is_minutes check (time_spent_minutes >= 0),
  attempts_count integer not null default 1 constraint attempts_count_from_one check (attempts_count >= 1),
  certificate_url varchar(500),
  note text constraint note_is_bounded check (length(note) <= 2000),
  proof_reason text constraint proof_reason_is_given check (proof_reason ~ '\S' and length(proof_reason) <= 2000),
  proof_document text constraint proof_document_is_named check (proof_document ~ '\S' and length(proof_document) <= 500),
  created_at timestamptz not null default private.clock(),
  unique (id, organization_id),
  constraint external_proof_says_who_why_and_with_what
    check ((proof_reason is null) = (proof_document is null) and (proof_reason is null or recorded_by is not null)),
  constraint completion_belongs_to_its_assignment foreign key (assignment_id, user_id, program_id)
    references public.training_assignments (id, user_id, program_id) on delete restrict,
  constraint completion_module_is_of_the_program foreign key (module_id, program_id)
    references public.training_modules (id, program_id) on delete restrict,
  constraint completion_content_is_of_the_module foreign key (content_id, module_id)
    references public.training_content (id, module_id) on delete restrict,
  constraint completion_recorder_is_of_the_practice foreign key (recorded_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint completed_after_started check (completed_at >= started_at),
  constraint recorded_after_completed check (completed_at <= created_at)
);
comment on table public.training_completions is
  'Evidence: a module finished under an assignment. Appended only. A failed final attempt is recorded with passed = false.';
comment on column public.training_completions.completed_at is 'Effective time: when it was done. created_at is when it was recorded.';
comment on column public.training_completions.recorded_by is
  'Who recorded it on the person''s behalf from external proof (a classroom session, a paper test), or who observed the skill; null when the product watched it being done.';
comment on column public.training_completions.proof_reason is 'Where it rests on external proof: what was done outside the product, and why it counts.';
comment on column public.training_completions.proof_document is 'Where it rests on external proof: which document proves it and where that is kept, such as “Sign-in sheet of 3 March, binder 4”.';
comment on column public.training_completions.time_spent_minutes is 'Active minutes, rounded up.';
comment on column public.training_completions.certificate_url is 'Path of the certificate, on the completion that finished the program.';
create unique index training_completions_passed_once_idx on public.training_completions (assignment_id, module_id) where passed;
create index training_completions_organization_id_idx on public.training_completions (organization_id, completed_at desc, id);
create index training_completions_user_id_idx on public.training_completions (user_id, completed_at desc, id);
create index training_completions_module_id_idx on public.training_completions (module_id);
create index training_completions_program_id_idx on public.training_completions (program_id, completed_at);
create index training_completions_content_id_idx on public.training_completions (content_id);
create index training_completions_recorded_by_idx on public.training_completions (recorded_by);

create table public.certificates (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  completion_id uuid not null unique references public.training_completions on delete restrict,
  assignment_id uuid not null unique references public.training_assignments on delete restrict,
  user_id uuid not null,
  program_id uuid not null,
  certificate_number text not null unique,
  verification_code text not null unique constraint verification_code_is_long check (length(verification_code) >= 20),
  practice_name text not null,
  person_name text not null,
  program_name text not null,
  program_version integer not null,
  score_percentage integer,
  ce_credits numeric(5, 2),
  completed_on date not null,
  valid_until date,
  storage_path text,
  sha256 text constraint sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null default private.clock(),
  revoked_at timestamptz,
  revoked_by uuid references public.staff on delete restrict,
  revocation_reason text constraint revocation_reason_is_bounded check (length(revocation_reason) <= 2000),
  constraint certificate_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint certificate_program_is_of_the_practice foreign key (program_id, organization_id)
    references public.training_programs (id, organization_id) on delete restrict,
  constraint revocations_say_who_and_why check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revocation_reason is null))
);
comment on table public.certificates is 'Issued once for a finished assignment; what is printed is frozen here, whatever is renamed later.';
comment on column public.certificates.verification_code is 'Random, in the QR code: whoever has it may ask whether the certificate is genuine.';
comment on column public.certificates.valid_until is 'Last day it proves the training, in the practice''s calendar; null for one-time training.';
comment on column public.certificates.storage_path is 'The PDF in the bucket certificates, once it was first asked for.';
create index certificates_organization_id_idx on public.certificates (organization_id, issued_at desc, id);
create index certificates_user_id_idx on public.certificates (user_id, issued_at desc, id);
create index certificates_program_id_idx on public.certificates (program_id);
create index certificates_revoked_by_idx on public.certificates (revoked_by);

comment on column public.training_programs.published_at is 'When it was last published.';
comment on column public.training_programs.archived_at is 'When it was archived; null while it is alive.';
comment on column public.training_modules.module_order is 'Position in the program, from 1, without gaps.';
comment on column public.training_modules.passing_score_percentage is 'Percent of a quiz that passes it, 0 to 100.';
comment on column public.training_content.published_at is 'When this version was first shown to learners; null for a draft.';
comment on column public.training_assignments.assigned_at is 'When it was assigned, in business time.';
comment on column public.training_assignments.started_at is 'When the person first opened a module.';
comment on column public.training_assignments.completed_at is 'Effective time of the completion that finished the last required module.';
comment on column public.training_assignments.cancelled_at is 'When it was withdrawn.';
comment on column public.training_assignments.last_reminder_sent is 'When somebody last reminded the person.';
comment on column public.module_progress.progress_percentage is 'Percent of the module seen, 0 to 100; never falls.';
comment on column public.module_progress.started_at is 'When the learner first opened the module.';
comment on column public.module_progress.last_activity_at is 'When the learner last reported.';
comment on column public.training_completions.started_at is 'When the learner began the module; null where nobody knows.';
comment on column public.training_completions.score_percentage is 'Percent, 0 to 100; null where there was no test.';
comment on column public.training_completions.attempts_count is 'Attempts it took, from 1.';
comment on column public.certificates.score_percentage is 'Mean of the scores of the assignment''s modules, in percent; null without any.';
comment on column public.certificates.ce_credits is 'Continuing education credit in contact hours.';
comment on column public.certificates.program_version is 'Publication of the program that was completed.';
comment on column public.certificates.completed_on is 'Day of completion, in the practice''s calendar.';
comment on column public.certificates.issued_at is 'When it was issued, in business time.';
comment on column public.certificates.revoked_at is 'When it was declared void; null while it stands.';
