-- Training that requirements ask for, assigned by rule: why each assignment was made for that day, and why it was withdrawn.

create table public.assignment_schedules (
  assignment_id uuid primary key,
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  requirement_ids uuid[] not null constraint a_schedule_has_a_reason check (cardinality(requirement_ids) > 0),
  required_by date not null,
  due_on date not null,
  minutes integer not null constraint minutes_are_positive check (minutes >= 0),
  reasons text[] not null,
  scheduled_at timestamptz not null default private.clock(),
  withdrawn_at timestamptz,
  withdrawal_reason text,
  constraint scheduled_assignment_is_of_the_practice foreign key (assignment_id, organization_id)
    references public.training_assignments (id, organization_id) on delete restrict,
  constraint scheduled_person_is_of_the_practice foreign key (user_id, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint withdrawals_say_why check ((withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table public.assignment_schedules is 'What an assignment made by rule is for, why it is due on that day, and why it was withdrawn. Written by schedule_training.';
comment on column public.assignment_schedules.requirement_ids is 'The requirements it serves.';
comment on column public.assignment_schedules.required_by is 'Last day on which the requirements can be met, in the practice''s calendar.';
comment on column public.assignment_schedules.due_on is 'The day it was made due for, in the practice''s calendar.';
comment on column public.assignment_schedules.minutes is 'Estimated minutes of the program.';
comment on column public.assignment_schedules.reasons is 'Sentences: what asks for it, and why this day.';
comment on column public.assignment_schedules.scheduled_at is 'When it was assigned.';
comment on column public.assignment_schedules.withdrawn_at is 'When it was withdrawn, not having been started.';
create index assignment_schedules_organization_id_idx on public.assignment_schedules (organization_id);
create index assignment_schedules_user_id_idx on public.assignment_schedules (user_id);

create table public.compliance_checks (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  checked_at timestamptz not null default private.clock(),
  record_count integer not null,
  difference_count integer not null
);
comment on table public.compliance_checks is
  'Every night everybody''s standing is worked out from nothing and compared with what small changes had made of it: how many records there are, and how many differed and were put right.';
comment on column public.compliance_checks.checked_at is 'When it was compared.';
comment on column public.compliance_checks.record_count is 'Records that were worked out.';
comment on column public.compliance_checks.difference_count is 'Records that differed: 0 unless the product erred.';
create index compliance_checks_organization_id_idx on public.compliance_checks (organization_id, checked_at desc);
