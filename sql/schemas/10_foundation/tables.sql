-- Foundation: the rooms of the database, one clock, one source of who did it, the append-only audit trail.

create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;
-- Lets a constraint say that dates of one person never overlap.
create extension if not exists btree_gist with schema extensions;
-- Finds the names that are nearest to one that was misspelt.
create extension if not exists pg_trgm with schema extensions;

create schema if not exists private;
comment on schema private is 'Never exposed: security definer helpers, jobs, and tables that no session may read directly.';
create schema if not exists audit;
comment on schema audit is 'Internals of the append-only audit trail.';

-- Nothing is granted by default; every grant stands beside its policy.
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke execute on functions from public, anon, authenticated, service_role;
alter default privileges revoke execute on functions from public;
grant usage on schema private to authenticated, anon, service_role;
grant usage on schema public to anon, authenticated, service_role;

-- ---------------------------------------------------------------- the clock

create table private.test_clock (
  only_row boolean primary key default true constraint there_is_one_clock check (only_row),
  moment timestamptz,
  ahead interval,
  constraint clock_is_held_or_moved check (num_nonnulls(moment, ahead) = 1)
);
comment on table private.test_clock is
  'Another business time, for tests, replays and demonstrations. Empty in production; only the owner of the database may write it.';
comment on column private.test_clock.moment is 'The moment business time is held at.';
comment on column private.test_clock.ahead is 'How far business time runs ahead of now(), in seconds and fractions; negative: behind.';

-- A default needs it before the functions are loaded, so the clock stands with its table.
create or replace function private.clock() returns timestamptz
language sql stable security definer set search_path = ''
as $$ select coalesce((select coalesce(moment, now() + ahead) from private.test_clock), now()) $$;
comment on function private.clock() is
  'Business time: now(), unless the test clock holds or runs on another. Everything that decides a date reads this.';
grant execute on function private.clock() to anon, authenticated, service_role;

-- ---------------------------------------------------------------- audit trail

create table public.training_audit_logs (
  id uuid not null default gen_random_uuid(),
  organization_id uuid,
  user_id uuid,
  manager_id uuid,
  subject_id uuid,
  actor text not null default 'system',
  action varchar(100) not null,
  target_type varchar(50),
  target_id uuid,
  old_values jsonb,
  new_values jsonb,
  ip_address inet,
  user_agent text,
  session_id varchar(100),
  compliance_note text,
  created_at timestamptz not null default private.clock(),
  primary key (id, created_at)
) partition by range (created_at);

comment on table public.training_audit_logs is
  'Who did what to which row, in the same transaction as the change (HIPAA 45 CFR 164.312(b)). Appended only, by everybody. Monthly partitions.';
comment on column public.training_audit_logs.user_id is 'The staff member who acted; null for jobs and for the owner of the database.';
comment on column public.training_audit_logs.manager_id is 'The direct manager of the person concerned, at that moment.';
comment on column public.training_audit_logs.subject_id is 'The staff member the row is about.';
comment on column public.training_audit_logs.actor is 'Kind of actor: staff, service, cron, system, or a named job such as job:recalculate_compliance.';
comment on column public.training_audit_logs.action is 'insert, update or delete for rows; a dotted verb such as certificate.downloaded for activities.';
comment on column public.training_audit_logs.target_type is 'Singular name of the thing changed: assignment, completion, certification, program…';
comment on column public.training_audit_logs.old_values is 'Changed columns before an update, the row before a delete. Secrets and free-text health details are masked.';
comment on column public.training_audit_logs.new_values is 'Changed columns after an update, the row after an insert. Masked likewise.';
comment on column public.training_audit_logs.compliance_note is 'A reason in words, where the actor gave one.';

-- Rows outside the prepared months land here rather than failing the change they record.
create table audit.training_audit_logs_default partition of public.training_audit_logs default;

create index training_audit_logs_created_at_idx on public.training_audit_logs using brin (created_at);
create index training_audit_logs_organization_id_idx on public.training_audit_logs (organization_id, created_at desc, id);
create index training_audit_logs_target_id_idx on public.training_audit_logs (target_id, created_at desc);
create index training_audit_logs_subject_id_idx on public.training_audit_logs (subject_id, created_at desc);
create index training_audit_logs_user_id_idx on public.training_audit_logs (user_id, created_at desc);

-- ---------------------------------------------------------------- requests that may be repeated

create table public.idempotency_keys (
  auth_user_id uuid not null default auth.uid(),
  key text not null constraint key_is_short check (length(key) between 8 and 200),
  request_hash text not null,
  claim uuid not null default gen_random_uuid() constraint claim_is_one_requests_own unique,
  claimed_at timestamptz not null default now(),
  written_at timestamptz,
  written_type text,
  written_id uuid,
  response_status integer,
  response_body jsonb,
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  primary key (auth_user_id, key)
);
comment on table public.idempotency_keys is
  'Answers to requests that carried an Idempotency-Key, kept for a day: the same key and body get the same answer.';
comment on column public.idempotency_keys.claim is
  'The one request that may write under this key now; it names itself to the database in the header x-idempotency-claim. Whoever takes the key over changes it.';
comment on column public.idempotency_keys.claimed_at is 'When that request took the key; one that wrote nothing for ten seconds may be taken over.';
comment on column public.idempotency_keys.written_at is
  'When the request first wrote something, set by the transaction that wrote it; null as long as nothing of it is in the database.';
comment on column public.idempotency_keys.written_type is 'The kind of what was written first, as the audit trail names it.';
comment on column public.idempotency_keys.written_id is 'The id of what was written first, of whichever kind.';
comment on column public.idempotency_keys.request_hash is 'SHA-256 of method, path and body, hexadecimal.';
comment on column public.idempotency_keys.response_status is 'HTTP status of the answer; null while the first request is under way.';
create index idempotency_keys_created_at_idx on public.idempotency_keys (created_at);
comment on column public.idempotency_keys.completed_at is 'When the answer was kept; null while the first request is under way.';
