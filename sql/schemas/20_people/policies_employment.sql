alter table public.employment_periods enable row level security;
create policy select_own_team_oversight on public.employment_periods for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.employment_periods to authenticated;

-- Written by the trigger on staff and by corrections; superseded rows stay for whoever may read the present ones.
alter table public.staff_history enable row level security;
create policy select_own_team_oversight on public.staff_history for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.staff_history to authenticated;

alter table public.staff_leaves enable row level security;
create policy select_own_team_oversight on public.staff_leaves for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.staff_leaves to authenticated;

-- Why somebody is away concerns fewer people than that they are.
alter table public.staff_leave_details enable row level security;
create policy select_own_direct_administrator on public.staff_leave_details for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_direct_report_ids()))
);
grant select on public.staff_leave_details to authenticated;

alter table public.practice_closures enable row level security;
create policy select_member on public.practice_closures for select to authenticated
  using (organization_id = (select private.my_organization_id()));
create policy insert_administrator on public.practice_closures for insert to authenticated
  with check (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy update_administrator on public.practice_closures for update to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy delete_administrator on public.practice_closures for delete to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select, delete on public.practice_closures to authenticated;
grant insert (organization_id, location_id, closed_on, name), update (location_id, closed_on, name) on public.practice_closures to authenticated;
