alter table public.training_analytics enable row level security;
create policy select_oversight on public.training_analytics for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
grant select on public.training_analytics to authenticated;

alter table public.manager_dashboard_metrics enable row level security;
create policy select_own_team_oversight on public.manager_dashboard_metrics for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or manager_id = (select private.my_staff_id())
  or manager_id = any (array(select private.my_team_ids()))
);
grant select on public.manager_dashboard_metrics to authenticated;

grant select on public.team_board, public.upcoming_deadlines, public.compliance_by_location, public.compliance_by_department,
  public.compliance_by_requirement, public.executive_overview, public.manager_dashboard, public.compliance_trend to authenticated;
