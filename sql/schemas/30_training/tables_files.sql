-- Uploaded files: what was announced, what was found in it, and which content uses it; and the transcripts of videos.

create type public.content_file_kind_enum as enum ('video', 'document', 'captions', 'image', 'attachment');
create type public.content_file_state_enum as enum ('uploading', 'checking', 'ready', 'rejected');
create type public.content_file_purpose_enum as enum ('main', 'captions', 'image', 'attachment', 'poster');
create type public.transcription_state_enum as enum ('queued', 'running', 'done', 'failed');

create table public.content_files (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  kind public.content_file_kind_enum not null,
  file_name varchar(200) not null constraint file_name_is_given check (length(btrim(file_name)) > 0 and file_name !~ '[/\\[:cntrl:]]'),
  media_type varchar(100) not null constraint media_type_has_two_parts check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  byte_size bigint not null constraint file_byte_size_is_positive check (byte_size > 0),
  sha256 text constraint file_sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$'),
  storage_path text not null unique,
  state public.content_file_state_enum not null default 'uploading',
  rejection_code varchar(60),
  rejection_message text constraint rejection_message_is_bounded check (length(rejection_message) <= 2000),
  metadata jsonb not null default '{}' constraint metadata_is_an_object check (jsonb_typeof(metadata) = 'object'),
  created_by uuid not null,
  expires_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  constraint file_author_is_of_the_practice foreign key (created_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  -- A path into another practice's folder would open it to this one.
  constraint file_path_is_its_own check (storage_path ~ ('^' || organization_id || '/' || id || '/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$')),
  constraint ready_files_were_examined check (state <> 'ready' or sha256 is not null),
  constraint rejected_files_say_why check ((state = 'rejected') = (rejection_code is not null) and (rejection_code is null) = (rejection_message is null))
);
comment on table public.content_files is 'A file an administrator uploads: announced, sent to storage, examined by its content, then ready or rejected. Never changed afterwards.';
comment on column public.content_files.file_name is 'As its author calls it; the path has a name that every system takes.';
comment on column public.content_files.media_type is 'As announced; once ready, as found in its content.';
comment on column public.content_files.byte_size is 'Size in bytes: as announced, and since it was examined, as it is.';
comment on column public.content_files.sha256 is 'SHA-256 of the file, hexadecimal, once it was examined.';
comment on column public.content_files.storage_path is 'Object in the bucket training-content: <organization>/<file>/<name>. Captions that were rewritten lie beside what was uploaded.';
comment on column public.content_files.metadata is
  'What was found: duration_seconds, width, height, page_count, video_codec, audio_codec, cue_count, and scan (clean, or not_scanned where no scanner is configured).';
comment on column public.content_files.expires_at is 'When the file goes unless some content uses it: a day for an upload, a week for what is rejected or no longer used; null while it is used.';
create index content_files_organization_id_idx on public.content_files (organization_id, created_at desc, id);
create index content_files_created_by_idx on public.content_files (created_by, state);
create index content_files_expires_at_idx on public.content_files (expires_at) where expires_at is not null;

create table public.content_file_uses (
  content_id uuid not null,
  file_id uuid not null,
  purpose public.content_file_purpose_enum not null,
  organization_id uuid not null references public.organizations on delete restrict,
  position integer not null default 0 constraint position_counts_from_zero check (position >= 0),
  primary key (content_id, file_id, purpose),
  constraint use_content_is_of_the_practice foreign key (content_id, organization_id)
    references public.training_content (id, organization_id) on delete cascade,
  constraint use_file_is_of_the_practice foreign key (file_id, organization_id)
    references public.content_files (id, organization_id) on delete restrict
);
comment on table public.content_file_uses is 'Which content shows which file; follows what the content names (private.use_files), so it cannot be forgotten.';
comment on column public.content_file_uses.position is 'Order among the files of one purpose, from 0.';
create index content_file_uses_organization_id_idx on public.content_file_uses (organization_id);
create index content_file_uses_file_id_idx on public.content_file_uses (file_id);

create table public.transcription_jobs (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  file_id uuid not null,
  language varchar(35) constraint transcript_language_is_a_tag check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  state public.transcription_state_enum not null default 'queued',
  provider varchar(100),
  attempts integer not null default 0 constraint transcription_attempts_are_counted check (attempts >= 0),
  next_attempt_at timestamptz default clock_timestamp(),
  leased_until timestamptz,
  error_code varchar(60),
  error_message text constraint transcription_error_is_bounded check (length(error_message) <= 2000),
  captions_file_id uuid,
  requested_by uuid not null,
  finished_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint transcription_file_is_of_the_practice foreign key (file_id, organization_id)
    references public.content_files (id, organization_id) on delete cascade,
  constraint transcription_result_is_of_the_practice foreign key (captions_file_id, organization_id)
    references public.content_files (id, organization_id) on delete set null (captions_file_id),
  constraint transcription_requester_is_of_the_practice foreign key (requested_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint waiting_transcriptions_have_a_time check ((state = 'queued') = (next_attempt_at is not null)),
  constraint running_transcriptions_are_leased check ((state = 'running') = (leased_until is not null)),
  constraint finished_transcriptions_have_a_date check ((state in ('done', 'failed')) = (finished_at is not null)),
  constraint failed_transcriptions_say_why check (state <> 'failed' or error_code is not null)
);
comment on table public.transcription_jobs is 'A transcript to be made of a video by the configured provider: queued, leased by a worker, retried, done or failed.';
comment on column public.transcription_jobs.language is 'Language spoken, as a BCP 47 tag; null lets the provider recognise it.';
comment on column public.transcription_jobs.attempts is 'How often it was tried; the fifth failure is the last.';
comment on column public.transcription_jobs.next_attempt_at is 'Since when it may be tried (wall clock); null once it is running or finished.';
comment on column public.transcription_jobs.leased_until is 'Until when a worker has it (wall clock); past it the worker is taken for dead.';
comment on column public.transcription_jobs.finished_at is 'When it was done or given up.';
create unique index transcription_jobs_one_open_idx on public.transcription_jobs (file_id, coalesce(language, '')) where state in ('queued', 'running');
create index transcription_jobs_file_id_idx on public.transcription_jobs (file_id, created_at desc);
create index transcription_jobs_organization_id_idx on public.transcription_jobs (organization_id);
create index transcription_jobs_captions_file_id_idx on public.transcription_jobs (captions_file_id);
create index transcription_jobs_requested_by_idx on public.transcription_jobs (requested_by);
create index transcription_jobs_open_idx on public.transcription_jobs (state, next_attempt_at) where state in ('queued', 'running');
