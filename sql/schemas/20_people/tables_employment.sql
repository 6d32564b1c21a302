-- Who worked when, as what and for whom; who is away; and on which days nobody is expected.

create type public.leave_kind_enum as enum ('parental', 'medical', 'military', 'personal', 'other');

create table public.employment_periods (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  started_on date not null,
  ended_on date,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint employed_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint period_ends_after_it_starts check (ended_on >= started_on),
  constraint employment_periods_do_not_overlap exclude using gist (user_id with =, daterange(started_on, ended_on, '[]') with &&)
);
comment on table public.employment_periods is
  'The times a person was employed, one row each: whoever comes back gets a new one. Kept by a trigger on staff, whose hired_on is the latest start.';
comment on column public.employment_periods.started_on is 'First day of work, in the practice''s calendar.';
comment on column public.employment_periods.ended_on is 'Last day of work, in the practice''s calendar; null while employed.';
create index employment_periods_user_id_idx on public.employment_periods (user_id, started_on);
create index employment_periods_organization_id_idx on public.employment_periods (organization_id);

create table public.staff_history (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  valid_from date not null,
  valid_until date,
  position_id uuid,
  department_id uuid,
  location_id uuid,
  manager_id uuid,
  permission_level public.permission_level_enum not null,
  employment_kind public.employment_kind_enum not null,
  reason text constraint reason_is_bounded check (length(reason) between 1 and 2000),
  recorded_by uuid,
  recorded_at timestamptz not null default private.clock(),
  superseded_at timestamptz,
  constraint history_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint history_position_is_of_the_practice foreign key (position_id, organization_id)
    references public.positions (id, organization_id) on delete restrict,
  constraint history_department_is_of_the_practice foreign key (department_id, organization_id)
    references public.departments (id, organization_id) on delete restrict,
  constraint history_location_is_of_the_practice foreign key (location_id, organization_id)
    references public.locations (id, organization_id) on delete restrict,
  constraint history_manager_is_of_the_practice foreign key (manager_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint history_recorder_is_of_the_practice foreign key (recorded_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint history_ends_after_it_starts check (valid_until > valid_from),
  constraint history_is_superseded_after_it_is_recorded check (superseded_at >= recorded_at),
  -- At no moment were two things known about a person on one day.
  constraint staff_history_does_not_contradict_itself exclude using gist (
    user_id with =, daterange(valid_from, valid_until) with &&, tstzrange(recorded_at, superseded_at) with &&)
);
comment on table public.staff_history is
  'What each person was, from one day to another, and when that was known. A correction supersedes what it replaces and leaves it readable. '
  'Kept by a trigger on staff and corrected by correct_staff_history; within an employment there is no day without a row.';
comment on column public.staff_history.valid_from is 'The first day on which it held, in the practice''s calendar.';
comment on column public.staff_history.valid_until is 'The first day on which it no longer held; null: it still does.';
comment on column public.staff_history.reason is 'Why an earlier statement was corrected, in the corrector''s words; null for changes made on their day.';
comment on column public.staff_history.recorded_by is 'Who stated it; null for jobs and for what was there before history was kept.';
comment on column public.staff_history.recorded_at is 'Since when it was known.';
comment on column public.staff_history.superseded_at is 'Until when it was held to be true; null: it still is.';
create index staff_history_user_id_idx on public.staff_history (user_id, valid_from) where superseded_at is null;
create index staff_history_user_id_recorded_at_idx on public.staff_history (user_id, recorded_at);
create index staff_history_organization_id_idx on public.staff_history (organization_id, valid_from);
create index staff_history_position_id_idx on public.staff_history (position_id);
create index staff_history_department_id_idx on public.staff_history (department_id);
create index staff_history_location_id_idx on public.staff_history (location_id);
create index staff_history_manager_id_idx on public.staff_history (manager_id);
create index staff_history_recorded_by_idx on public.staff_history (recorded_by);

create table public.staff_leaves (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  starts_on date not null,
  ends_on date,
  planned_ends_on date,
  recorded_by uuid,
  cancelled_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, user_id, organization_id),
  constraint leave_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint leave_recorder_is_of_the_practice foreign key (recorded_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint leave_ends_after_it_starts check (ends_on >= starts_on and planned_ends_on >= starts_on),
  constraint leaves_do_not_overlap exclude using gist (user_id with =, daterange(starts_on, ends_on, '[]') with &&) where (cancelled_at is null)
);
comment on table public.staff_leaves is
  'When a person is away. Why is in staff_leave_details, which fewer people may read. Written by record_leave, end_leave and cancel_leave.';
comment on column public.staff_leaves.starts_on is 'First day away, in the practice''s calendar.';
comment on column public.staff_leaves.ends_on is 'Last day away as known now; null: open-ended.';
comment on column public.staff_leaves.planned_ends_on is 'Last day away as it was planned when the leave was recorded; null: it was open-ended.';
comment on column public.staff_leaves.recorded_by is 'Who recorded it; null for jobs and imports.';
comment on column public.staff_leaves.cancelled_at is 'When it was called off; a cancelled leave counts for nothing.';
create index staff_leaves_user_id_idx on public.staff_leaves (user_id, starts_on) where cancelled_at is null;
create index staff_leaves_organization_id_idx on public.staff_leaves (organization_id);
create index staff_leaves_recorded_by_idx on public.staff_leaves (recorded_by);

create table public.staff_leave_details (
  id uuid primary key,
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  kind public.leave_kind_enum not null,
  note text constraint note_is_bounded check (length(note) between 1 and 2000),
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint details_are_of_a_leave foreign key (id, user_id, organization_id)
    references public.staff_leaves (id, user_id, organization_id) on delete cascade
);
comment on table public.staff_leave_details is
  'Why a person is away, under the id of the leave: for the person, their direct manager and training administrators only (29 CFR 825.500(g)).';
create index staff_leave_details_user_id_idx on public.staff_leave_details (user_id);
create index staff_leave_details_organization_id_idx on public.staff_leave_details (organization_id);

create table public.practice_closures (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  location_id uuid,
  closed_on date not null,
  name text not null constraint name_is_given check (length(btrim(name)) between 1 and 200),
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint closed_location_is_of_the_practice foreign key (location_id, organization_id)
    references public.locations (id, organization_id) on delete cascade,
  constraint a_day_is_closed_once unique nulls not distinct (organization_id, closed_on, location_id)
);
comment on table public.practice_closures is 'Days on which the practice is closed, or one of its locations.';
comment on column public.practice_closures.location_id is 'The location that is closed; null: the whole practice.';
comment on column public.practice_closures.closed_on is 'The day, in the practice''s calendar.';
create index practice_closures_location_id_idx on public.practice_closures (location_id);
