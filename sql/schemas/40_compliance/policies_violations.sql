alter table public.violation_steps enable row level security;
create policy select_own_team_oversight on public.violation_steps for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.violation_steps to authenticated;

grant select on public.violation_overview to authenticated;
