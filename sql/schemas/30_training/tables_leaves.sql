create table public.assignment_leave_shifts (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  user_id uuid not null,
  assignment_id uuid not null,
  leave_id uuid not null,
  days integer not null constraint a_shift_moves_forward check (days > 0),
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint shifted_assignment_is_of_the_practice foreign key (assignment_id, organization_id)
    references public.training_assignments (id, organization_id) on delete cascade,
  constraint shift_is_for_a_leave_of_the_person foreign key (leave_id, user_id, organization_id)
    references public.staff_leaves (id, user_id, organization_id) on delete restrict,
  constraint a_leave_shifts_an_assignment_once unique (assignment_id, leave_id)
);
comment on table public.assignment_leave_shifts is
  'The note on an assignment that a leave moved its due date: the clock stood still while the person was away. Kept by move_due_dates.';
comment on column public.assignment_leave_shifts.days is 'Calendar days by which the due date was moved for this leave.';
create index assignment_leave_shifts_leave_id_idx on public.assignment_leave_shifts (leave_id);
create index assignment_leave_shifts_user_id_idx on public.assignment_leave_shifts (user_id);
create index assignment_leave_shifts_organization_id_idx on public.assignment_leave_shifts (organization_id);
