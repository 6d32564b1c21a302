-- Analytics: one row a day, repeatable for any past day.

create table public.training_analytics (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  date date not null,
  program_id uuid not null,
  total_assignments integer not null default 0,
  completed_assignments integer not null default 0,
  overdue_assignments integer not null default 0,
  average_completion_time_hours decimal(8, 2),
  average_score_percentage decimal(5, 2),
  pass_rate_percentage decimal(5, 2),
  created_at timestamptz not null default private.clock(),
  constraint one_row_per_day_and_program unique (date, program_id),
  constraint analytics_program_is_of_the_practice foreign key (program_id, organization_id)
    references public.training_programs (id, organization_id) on delete restrict
);
comment on column public.training_analytics.date is 'The practice''s day, at whose end the figures were true.';
comment on column public.training_analytics.average_completion_time_hours is 'Hours from assignment to completion.';
create index training_analytics_organization_id_idx on public.training_analytics (organization_id, date);
create index training_analytics_program_id_idx on public.training_analytics (program_id);

create table public.manager_dashboard_metrics (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  manager_id uuid not null,
  date date not null,
  direct_reports_count integer not null default 0,
  compliant_staff_count integer not null default 0,
  non_compliant_staff_count integer not null default 0,
  pending_assignments integer not null default 0,
  overdue_assignments integer not null default 0,
  certifications_expiring_30_days integer not null default 0,
  created_at timestamptz not null default private.clock(),
  constraint one_row_per_day_and_manager unique (date, manager_id),
  constraint metrics_manager_is_of_the_practice foreign key (manager_id, organization_id)
    references public.staff (id, organization_id) on delete restrict
);
comment on column public.manager_dashboard_metrics.date is 'The practice''s day, at whose end the figures were true.';
comment on column public.manager_dashboard_metrics.direct_reports_count is 'Staff whose direct manager this is; the other counts cover the same people.';
create index manager_dashboard_metrics_organization_id_idx on public.manager_dashboard_metrics (organization_id, date);
create index manager_dashboard_metrics_manager_id_idx on public.manager_dashboard_metrics (manager_id);

comment on column public.training_analytics.total_assignments is 'Assignments made before the day ended, without cancelled ones.';
comment on column public.training_analytics.completed_assignments is 'Of these, completed before the day ended.';
comment on column public.training_analytics.overdue_assignments is 'Of these, due and not completed when the day ended.';
comment on column public.training_analytics.average_score_percentage is 'Mean score of graded attempts so far, in percent.';
comment on column public.training_analytics.pass_rate_percentage is 'Passed attempts of all graded ones so far, in percent.';
comment on column public.manager_dashboard_metrics.compliant_staff_count is 'Direct reports without a missed requirement.';
comment on column public.manager_dashboard_metrics.non_compliant_staff_count is 'Direct reports with at least one missed requirement.';
comment on column public.manager_dashboard_metrics.pending_assignments is 'Their open assignments that were not yet due.';
comment on column public.manager_dashboard_metrics.overdue_assignments is 'Their open assignments that were due.';
comment on column public.manager_dashboard_metrics.certifications_expiring_30_days is 'Their approved certifications that end within 30 days.';
