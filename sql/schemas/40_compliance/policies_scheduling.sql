alter table public.assignment_schedules enable row level security;
create policy select_own_team_oversight on public.assignment_schedules for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.assignment_schedules to authenticated;

alter table public.compliance_checks enable row level security;
create policy select_oversight on public.compliance_checks for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
grant select on public.compliance_checks to authenticated;
