-- Which way somebody went is between them and the authors who must judge the scenario; managers see the completion.
alter table public.simulation_attempts enable row level security;
create policy select_own_administrator on public.simulation_attempts for select to authenticated using (
  user_id = (select private.my_staff_id())
  or organization_id = (select private.my_organization_id_as('training_administrator'))
);
grant select on public.simulation_attempts to authenticated;
