-- The outbox: what leaves the practice by email, text message and Slack, to whom, when, and what became of it.

create type public.channel_enum as enum ('email', 'sms', 'slack');
create type public.delivery_state_enum as enum ('queued', 'sending', 'sent', 'delivered', 'failed', 'cancelled');
create type public.delivery_event_enum as enum (
  'delivered', 'bounced', 'soft_bounced', 'complained', 'opened', 'clicked', 'undelivered', 'subscription_changed', 'acknowledged'
);

create table public.notification_deliveries (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid,
  channel public.channel_enum not null,
  kind public.notification_kind_enum not null,
  template text not null constraint template_is_known check (
    template in ('notice', 'digest', 'announcement', 'emergency', 'executive_summary', 'celebration', 'status_post', 'approval', 'test')),
  cadence text constraint cadence_is_known check (cadence in ('soon', 'daily')),
  notification_ids uuid[] not null default '{}',
  payload jsonb not null default '{}' constraint payload_is_bounded check (pg_column_size(payload) <= 100000),
  priority smallint not null default 0,
  state public.delivery_state_enum not null default 'queued',
  send_after timestamptz not null default private.clock(),
  attempt_count smallint not null default 0,
  lease_token uuid,
  leased_until timestamptz,
  is_uncertain boolean not null default false,
  secret uuid not null default gen_random_uuid() unique,
  occasion text,
  address text,
  provider_message_id text,
  segment_count smallint,
  error_code text,
  error_message text constraint error_message_is_bounded check (length(error_message) <= 2000),
  created_at timestamptz not null default private.clock(),
  sent_at timestamptz,
  delivered_at timestamptz,
  opened_at timestamptz,
  clicked_at timestamptz,
  unique (id, organization_id),
  constraint delivery_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete cascade,
  constraint leases_have_a_token_and_an_end check ((state = 'sending') = (leased_until is not null) and (leased_until is null or lease_token is not null)),
  constraint what_was_sent_says_when check (state not in ('sent', 'delivered') or sent_at is not null),
  constraint what_was_not_sent_says_why check (state not in ('failed', 'cancelled') or error_code is not null),
  constraint only_slack_posts_to_nobody check (user_id is not null or channel = 'slack'),
  constraint an_occasion_is_delivered_once unique (channel, occasion)
);
comment on table public.notification_deliveries is
  'The outbox: one message to one recipient by one channel. Written in the transaction of what it tells; leased, sent and recorded by a worker, at least once, and once by a provider that is asked before a second attempt.';
comment on column public.notification_deliveries.user_id is 'The recipient; null for a post to a channel of the practice''s Slack.';
comment on column public.notification_deliveries.kind is 'The kind of what it tells; of a digest, the most urgent one''s.';
comment on column public.notification_deliveries.cadence is 'Whether it is sent together with what else waits for the person: within minutes (soon) or at the hour of the digest (daily); null: it stands alone.';
comment on column public.notification_deliveries.notification_ids is 'What it tells, in the order it came.';
comment on column public.notification_deliveries.priority is 'The higher one is sent first: 0 routine, 1 high, 2 critical, 3 emergency.';
comment on column public.notification_deliveries.send_after is 'Not before this moment: quiet hours, a digest''s hour, the pause after a failed attempt.';
comment on column public.notification_deliveries.lease_token is 'Whose attempt it is: the result of an older lease counts for nothing.';
comment on column public.notification_deliveries.leased_until is 'Wall clock. A worker that has not reported by then is taken for dead, and the delivery leased again.';
comment on column public.notification_deliveries.is_uncertain is 'An earlier attempt may have reached the provider: it is asked before sending again.';
comment on column public.notification_deliveries.secret is 'The capability in the unsubscribe link. Nobody may read it.';
comment on column public.notification_deliveries.occasion is 'Where no notification stands behind it, what it is for: the same occasion is sent once by a channel.';
comment on column public.notification_deliveries.address is 'Where the last attempt went.';
comment on column public.notification_deliveries.segment_count is 'Parts of a text message, as they are billed.';
comment on column public.notification_deliveries.sent_at is 'When the provider took it.';
comment on column public.notification_deliveries.delivered_at is 'When it arrived, as the provider called back.';
comment on column public.notification_deliveries.opened_at is 'When it was first opened, as far as the mail program lets anybody know.';
comment on column public.notification_deliveries.clicked_at is 'When a link in it was first followed.';
comment on column public.notification_deliveries.error_code is 'Why it failed or was cancelled, or the last attempt''s error.';
create index notification_deliveries_due_idx on public.notification_deliveries (channel, priority desc, send_after, id) where state = 'queued';
create index notification_deliveries_leased_until_idx on public.notification_deliveries (leased_until) where state = 'sending';
create index notification_deliveries_collecting_idx on public.notification_deliveries (user_id, channel) where state = 'queued' and attempt_count = 0 and cadence is not null;
create index notification_deliveries_organization_id_idx on public.notification_deliveries (organization_id, created_at desc, id);
create index notification_deliveries_failed_idx on public.notification_deliveries (organization_id, created_at desc) where state = 'failed';
create index notification_deliveries_user_id_idx on public.notification_deliveries (user_id, created_at desc);
create index notification_deliveries_provider_message_id_idx on public.notification_deliveries (provider_message_id) where provider_message_id is not null;

create table public.delivery_events (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  delivery_id uuid not null,
  kind public.delivery_event_enum not null,
  occurred_at timestamptz not null,
  provider_key text not null unique constraint provider_key_is_bounded check (length(provider_key) between 1 and 300),
  details jsonb not null default '{}' constraint details_are_bounded check (pg_column_size(details) <= 20000),
  created_at timestamptz not null default clock_timestamp(),
  constraint event_delivery_is_of_the_practice foreign key (delivery_id, organization_id)
    references public.notification_deliveries (id, organization_id) on delete cascade
);
comment on table public.delivery_events is 'What a provider called back about a delivery. Appended; the same call twice is one row.';
comment on column public.delivery_events.occurred_at is 'When it happened, as the provider says.';
comment on column public.delivery_events.provider_key is 'What makes the call the same call: the provider''s own id of the event, or what stands for it.';
create index delivery_events_delivery_id_idx on public.delivery_events (delivery_id, occurred_at);
create index delivery_events_organization_id_idx on public.delivery_events (organization_id);

create table public.notification_preferences (
  user_id uuid not null,
  organization_id uuid not null references public.organizations on delete restrict,
  kind public.notification_kind_enum not null,
  channel public.channel_enum not null,
  mode text not null constraint mode_is_known check (mode in ('at_once', 'daily', 'off')),
  updated_at timestamptz not null default clock_timestamp(),
  primary key (user_id, kind, channel),
  constraint preference_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete cascade
);
comment on table public.notification_preferences is 'Where somebody chose otherwise than notification_defaults().';
create index notification_preferences_organization_id_idx on public.notification_preferences (organization_id);

create table public.notification_settings (
  user_id uuid primary key,
  organization_id uuid not null references public.organizations on delete restrict,
  quiet_from time not null default '20:00',
  quiet_until time not null default '07:00',
  digest_at time not null default '08:00',
  celebrates boolean not null default true,
  summary_cadence text not null default 'weekly' constraint summary_cadence_is_known check (summary_cadence in ('weekly', 'monthly', 'off')),
  updated_at timestamptz not null default clock_timestamp(),
  constraint settings_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete cascade
);
comment on table public.notification_settings is 'Times and habits of one person; without a row, the defaults of the columns.';
comment on column public.notification_settings.quiet_from is 'Local time of the person from which nothing is sent but an emergency; equal to quiet_until: no quiet hours.';
comment on column public.notification_settings.quiet_until is 'Local time at which sending begins again.';
comment on column public.notification_settings.digest_at is 'Local time at which what was collected for the day is sent.';
comment on column public.notification_settings.celebrates is 'Whether the practice''s Slack channel may be told when this person completes a training.';
comment on column public.notification_settings.summary_cadence is 'How often an executive gets the summary of the practice.';
create index notification_settings_organization_id_idx on public.notification_settings (organization_id);

create table public.suppressed_addresses (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  channel public.channel_enum not null,
  address text not null constraint address_is_bounded check (length(address) between 1 and 300),
  reason text not null constraint reason_is_known check (reason in ('inactive', 'hard_bounce', 'spam_complaint', 'opted_out', 'invalid_address')),
  created_at timestamptz not null default private.clock(),
  lifted_at timestamptz,
  lifted_by uuid,
  constraint lifter_is_of_the_practice foreign key (lifted_by, organization_id) references public.staff (id, organization_id) on delete restrict,
  constraint lifted_says_by_whom check (lifted_by is null or lifted_at is not null)
);
comment on table public.suppressed_addresses is 'Addresses that nothing is sent to any more: dead ones, and people who said stop.';
comment on column public.suppressed_addresses.lifted_at is 'When it was taken off the list; null while it holds.';
create unique index suppressed_addresses_in_force_idx on public.suppressed_addresses (organization_id, channel, address) where lifted_at is null;
create index suppressed_addresses_address_idx on public.suppressed_addresses (channel, address);
create index suppressed_addresses_lifted_by_idx on public.suppressed_addresses (lifted_by);

create table public.sms_consents (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  phone text not null constraint phone_is_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  given boolean not null,
  source text not null constraint source_is_known check (source in ('settings', 'reply')),
  recorded_at timestamptz not null default private.clock(),
  position bigint generated by default as identity,
  constraint consent_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict
);
comment on table public.sms_consents is 'Consent to text messages, given and withdrawn (47 U.S.C. § 227, 47 CFR 64.1200). Appended; the last row about a number counts.';
comment on column public.sms_consents.source is 'settings: the person''s own page; reply: STOP or START sent to the practice''s number.';
comment on column public.sms_consents.recorded_at is 'When it was given or withdrawn.';
comment on column public.sms_consents.position is 'The order in which they came.';
create index sms_consents_user_id_idx on public.sms_consents (user_id, position desc);
create index sms_consents_phone_idx on public.sms_consents (phone);
create index sms_consents_organization_id_idx on public.sms_consents (organization_id);

create table public.slack_installations (
  organization_id uuid primary key references public.organizations on delete restrict,
  team_id text not null unique,
  team_name text not null,
  bot_user_id text not null,
  channel_id text constraint channel_id_is_one check (channel_id ~ '^[CG][A-Z0-9]{2,20}$'),
  channel_name text,
  posts_status boolean not null default true,
  celebrates boolean not null default false,
  installed_by uuid not null,
  installed_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint installer_is_of_the_practice foreign key (installed_by, organization_id) references public.staff (id, organization_id) on delete restrict
);
comment on table public.slack_installations is 'The practice''s Slack workspace. The bot''s token is in Vault, as slack_<organization id>.';
comment on column public.slack_installations.installed_at is 'When it was last connected.';
comment on column public.slack_installations.posts_status is 'Whether the weekly status is posted to the channel.';
comment on column public.slack_installations.celebrates is 'Whether completions are celebrated in the channel, of those who have nothing against it.';
create index slack_installations_installed_by_idx on public.slack_installations (installed_by);

create table public.slack_members (
  user_id uuid primary key,
  organization_id uuid not null references public.organizations on delete restrict,
  slack_user_id text not null constraint slack_user_id_is_one check (slack_user_id ~ '^[UW][A-Z0-9]{2,20}$'),
  mapped_at timestamptz not null default private.clock(),
  constraint one_person_per_slack_user unique (organization_id, slack_user_id),
  constraint member_is_of_the_practice foreign key (user_id, organization_id) references public.staff (id, organization_id) on delete cascade
);
comment on table public.slack_members is 'Who somebody is in the practice''s Slack: found by email address.';
comment on column public.slack_members.mapped_at is 'When they were found.';

create table public.reminder_steps (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  requirement_id uuid,
  days_from_due smallint not null constraint step_is_within_a_year check (days_from_due between -365 and 365),
  recipient text not null constraint recipient_is_known check (recipient in ('person', 'manager', 'second_manager')),
  constraint step_requirement_is_of_the_practice foreign key (requirement_id, organization_id)
    references public.requirements (id, organization_id) on delete cascade,
  constraint a_step_is_given_once unique nulls not distinct (organization_id, requirement_id, days_from_due, recipient)
);
comment on table public.reminder_steps is 'When who is reminded: of a requirement, or of everything without steps of its own (no requirement). Without any, default_reminder_steps().';
comment on column public.reminder_steps.days_from_due is 'Days before (negative) or after the due day, in the practice''s calendar.';
comment on column public.reminder_steps.recipient is 'The person, their manager, or the manager''s manager.';
create index reminder_steps_requirement_id_idx on public.reminder_steps (requirement_id);

create table private.reminder_days (
  organization_id uuid primary key references public.organizations on delete cascade,
  day date not null
);
comment on table private.reminder_days is 'The last day of each practice''s calendar on which its reminders were made.';
