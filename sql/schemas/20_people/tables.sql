-- People: practices, their places and structure, staff, and who reports to whom.

create type public.permission_level_enum as enum ('staff', 'manager', 'training_administrator', 'executive');
create type public.employment_status_enum as enum ('active', 'on_leave', 'terminated');
create type public.employment_kind_enum as enum ('full_time', 'part_time', 'per_diem', 'contractor', 'volunteer', 'student');

create table public.organizations (
  id uuid primary key default gen_random_uuid(),
  name text not null constraint name_is_given check (length(btrim(name)) between 1 and 200),
  time_zone text not null default 'America/New_York',
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  working_days smallint[] not null default '{1,2,3,4,5}'
    constraint working_days_are_days_of_the_week check (working_days <@ '{1,2,3,4,5,6,7}' and cardinality(working_days) between 1 and 7),
  assigns_training boolean not null default false,
  weekly_training_minutes integer not null default 90 constraint weekly_training_is_minutes check (weekly_training_minutes between 5 and 2400)
);
comment on table public.organizations is 'A medical practice: the tenant.';
comment on column public.organizations.time_zone is 'IANA name. A date of the practice ends at midnight in this zone.';
comment on column public.organizations.working_days is 'Days of the week on which people work unless their own say otherwise: 1 is Monday, 7 is Sunday.';

comment on column public.organizations.assigns_training is 'Whether training that is required is assigned by itself, every hour.';
comment on column public.organizations.weekly_training_minutes is 'Minutes of training that should be due for one person in one week, at most.';

create table public.locations (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  name text not null constraint name_is_given check (length(btrim(name)) between 1 and 200),
  state char(2) not null constraint state_is_a_postal_code check (state ~ '^[A-Z]{2}$'),
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint location_name_is_unique_in_its_practice unique (organization_id, name),
  unique (id, organization_id)
);
comment on column public.locations.state is 'Two-letter postal code of the US state: decides which state rules apply.';

create table public.departments (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  name text not null constraint name_is_given check (length(btrim(name)) between 1 and 200),
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint department_name_is_unique_in_its_practice unique (organization_id, name),
  unique (id, organization_id)
);

create table public.positions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  title text not null constraint title_is_given check (length(btrim(title)) between 1 and 200),
  is_clinical boolean not null default false,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint position_title_is_unique_in_its_practice unique (organization_id, title),
  unique (id, organization_id)
);

create table public.staff (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  auth_user_id uuid unique references auth.users on delete set null,
  full_name text not null constraint full_name_is_given check (length(btrim(full_name)) between 1 and 200),
  email text not null constraint email_looks_like_one check (email ~ '^[^@\s]+@[^@\s]+$' and email = lower(email) and length(email) <= 254),
  phone text constraint phone_is_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  locale text not null default 'en-US' constraint locale_is_a_language_tag check (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  time_zone text,
  permission_level public.permission_level_enum not null default 'staff',
  position_id uuid,
  department_id uuid,
  location_id uuid,
  manager_id uuid,
  employment_status public.employment_status_enum not null default 'active',
  hired_on date not null,
  terminated_on date,
  invited_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  employment_kind public.employment_kind_enum not null default 'full_time',
  working_days smallint[]
    constraint working_days_are_days_of_the_week check (working_days <@ '{1,2,3,4,5,6,7}' and cardinality(working_days) between 1 and 7),
  unique (id, organization_id),
  constraint email_is_unique_in_the_practice unique (organization_id, email),
  constraint staff_position_is_of_the_practice foreign key (position_id, organization_id)
    references public.positions (id, organization_id) on delete restrict,
  constraint staff_department_is_of_the_practice foreign key (department_id, organization_id)
    references public.departments (id, organization_id) on delete restrict,
  constraint staff_location_is_of_the_practice foreign key (location_id, organization_id)
    references public.locations (id, organization_id) on delete restrict,
  constraint staff_manager_is_of_the_practice foreign key (manager_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint nobody_manages_themselves check (manager_id is distinct from id),
  constraint terminated_staff_have_a_date check ((employment_status = 'terminated') = (terminated_on is not null)),
  constraint employment_ends_after_it_starts check (terminated_on >= hired_on)
);
comment on table public.staff is 'A person who works for a practice. The contract''s user_id, manager_id, created_by and assigned_by are ids of this table.';
comment on column public.staff.auth_user_id is 'The account that signs in as this person; null until invited.';
comment on column public.staff.phone is 'E.164, such as +15550100123.';
comment on column public.staff.locale is 'BCP 47 language tag: the language of messages and dates.';
comment on column public.staff.time_zone is 'IANA name where it differs from the practice''s: decides quiet hours, never due dates.';
comment on column public.staff.permission_level is 'What the person may do; read by row level security, never from a token.';
comment on column public.staff.working_days is 'Days of the week on which the person works, 1 for Monday to 7 for Sunday; null: as the practice does.';
comment on column public.staff.manager_id is 'Direct manager. The whole line above is in reporting_lines.';
create index staff_manager_id_idx on public.staff (manager_id);
create index staff_organization_id_full_name_idx on public.staff (organization_id, full_name, id);
create index staff_position_id_idx on public.staff (position_id);
create index staff_department_id_idx on public.staff (department_id);
create index staff_location_id_idx on public.staff (location_id);

create table public.reporting_lines (
  manager_id uuid not null references public.staff on delete cascade,
  report_id uuid not null references public.staff on delete cascade,
  organization_id uuid not null references public.organizations on delete restrict,
  depth integer not null constraint depth_counts_from_one check (depth >= 1),
  primary key (manager_id, report_id),
  constraint nobody_is_above_themselves check (manager_id <> report_id)
);
comment on table public.reporting_lines is
  'Everyone above everyone: one row for each manager in a person''s line, kept current by triggers on staff. depth 1 is the direct manager.';
create index reporting_lines_report_id_idx on public.reporting_lines (report_id);
create index reporting_lines_organization_id_idx on public.reporting_lines (organization_id);

comment on column public.staff.hired_on is 'First day of work since the latest start, in the practice''s calendar; earlier ones are in employment_periods.';
comment on column public.staff.terminated_on is 'Last day of work, in the practice''s calendar.';
comment on column public.staff.invited_at is 'When an account was opened for the person.';
comment on column public.reporting_lines.depth is 'Steps up the line: 1 is the direct manager.';
