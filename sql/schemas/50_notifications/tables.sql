-- Notifications: what a person is told inside the console, and announcements to the whole practice.

create type public.notification_kind_enum as enum (
  'assignment', 'reminder', 'completion', 'compliance', 'certification', 'manager_alert', 'announcement', 'emergency', 'summary', 'approval', 'celebration'
);
create type public.notification_action_enum as enum ('acknowledge', 'decide_exception');
create type public.notification_about_enum as enum ('assignment', 'record', 'certification', 'exception', 'announcement', 'violation');

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  kind public.notification_kind_enum not null,
  severity public.severity_enum not null default 'low',
  title text not null constraint title_is_given check (length(btrim(title)) between 1 and 200),
  body text constraint body_is_bounded check (length(body) <= 2000),
  link text constraint link_is_a_path check (link ~ '^/' and length(link) <= 500),
  subject_id uuid,
  occasion text not null constraint occasion_is_given check (length(occasion) between 1 and 300),
  created_at timestamptz not null default private.clock(),
  read_at timestamptz,
  archived_at timestamptz,
  about_type public.notification_about_enum,
  about_id uuid,
  about_due timestamptz,
  action public.notification_action_enum,
  acted_at timestamptz,
  payload jsonb,
  constraint what_it_is_about_is_named check ((about_type is null) = (about_id is null)),
  constraint actions_are_about_something check (action is null or about_id is not null),
  constraint payload_is_bounded check (pg_column_size(payload) <= 100000),
  constraint notification_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete cascade,
  constraint a_person_is_told_once_per_occasion unique (user_id, occasion)
);
comment on table public.notifications is 'What one person was told. Written in the transaction of the change it tells of.';
comment on column public.notifications.link is 'Path in the console that leads to the thing itself.';
comment on column public.notifications.subject_id is 'The staff member it is about, where that is somebody else.';
comment on column public.notifications.occasion is 'What it is about, such as assignment:<id>: the same occasion is told once.';
create index notifications_user_id_idx on public.notifications (user_id, created_at desc, id);
create index notifications_unread_idx on public.notifications (user_id) where read_at is null and archived_at is null;
create index notifications_organization_id_idx on public.notifications (organization_id);

comment on column public.notifications.about_type is 'The kind of row it is about, where it stops being worth saying once that row has changed.';
comment on column public.notifications.about_id is 'The row it is about.';
comment on column public.notifications.about_due is 'The date it speaks of: when the row has another one by now, it is not sent any more.';
comment on column public.notifications.action is 'What the person is asked to do with it, in place: acknowledge an announcement, decide on an exception.';
comment on column public.notifications.acted_at is 'When the person did so; null while it waits.';
comment on column public.notifications.payload is 'The figures of a summary, as they were when it was made.';
create index notifications_about_id_idx on public.notifications (about_id) where about_type in ('announcement', 'exception');

create table public.announcements (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  title text not null constraint title_is_given check (length(btrim(title)) between 1 and 200),
  body text not null constraint body_is_given check (length(btrim(body)) between 1 and 5000),
  severity public.severity_enum not null default 'low',
  published_by uuid not null,
  published_at timestamptz not null default private.clock(),
  expires_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  audience jsonb not null default '{"include": [{}]}',
  is_emergency boolean not null default false,
  asks_acknowledgement boolean not null default false,
  unique (id, organization_id),
  constraint announcement_author_is_of_the_practice foreign key (published_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint expires_after_publication check (expires_at > published_at)
);
create index announcements_organization_id_idx on public.announcements (organization_id, published_at desc, id);
create index announcements_published_by_idx on public.announcements (published_by);

comment on column public.notifications.read_at is 'When the person opened it; null while unread.';
comment on column public.notifications.archived_at is 'When the person put it away.';
comment on column public.announcements.published_at is 'When everybody was told.';
comment on column public.announcements.expires_at is 'When it stops being shown; null for never.';
comment on column public.announcements.withdrawn_at is 'When it was taken back.';
comment on column public.announcements.audience is
  'Whom it is for, as a requirement says it: {include: [clause, …], exclude: [clause, …]}; a clause without conditions is everybody.';
comment on column public.announcements.is_emergency is 'Sent at once by every channel a person can be reached by, at night as well, whatever they chose.';
comment on column public.announcements.asks_acknowledgement is 'Whether everybody is asked to say that they have read it.';
