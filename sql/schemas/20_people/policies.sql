alter table public.organizations enable row level security;
create policy select_member on public.organizations for select to authenticated using (id = (select private.my_organization_id()));
create policy update_administrator on public.organizations for update to authenticated
  using (id = (select private.my_organization_id_as('training_administrator')));
grant select on public.organizations to authenticated;
grant update (name, time_zone, working_days, assigns_training, weekly_training_minutes) on public.organizations to authenticated;

-- Names of places and jobs are no secret inside a practice; only administrators change them.
alter table public.locations enable row level security;
create policy select_member on public.locations for select to authenticated using (organization_id = (select private.my_organization_id()));
create policy insert_administrator on public.locations for insert to authenticated
  with check (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy update_administrator on public.locations for update to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy delete_administrator on public.locations for delete to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select, delete on public.locations to authenticated;
grant insert (organization_id, name, state), update (name, state) on public.locations to authenticated;

alter table public.departments enable row level security;
create policy select_member on public.departments for select to authenticated using (organization_id = (select private.my_organization_id()));
create policy insert_administrator on public.departments for insert to authenticated
  with check (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy update_administrator on public.departments for update to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy delete_administrator on public.departments for delete to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select, delete on public.departments to authenticated;
grant insert (organization_id, name), update (name) on public.departments to authenticated;

alter table public.positions enable row level security;
create policy select_member on public.positions for select to authenticated using (organization_id = (select private.my_organization_id()));
create policy insert_administrator on public.positions for insert to authenticated
  with check (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy update_administrator on public.positions for update to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy delete_administrator on public.positions for delete to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select, delete on public.positions to authenticated;
grant insert (organization_id, title, is_clinical), update (title, is_clinical) on public.positions to authenticated;

-- Own row, the line below, the whole practice for administrators and executives. Permission levels change through
-- set_permission_level only; people with a history are terminated, not deleted.
alter table public.staff enable row level security;
create policy select_own_team_oversight on public.staff for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or id = (select private.my_staff_id())
  or id = any (array(select private.my_team_ids()))
);
create policy insert_administrator on public.staff for insert to authenticated
  with check (organization_id = (select private.my_organization_id_as('training_administrator')));
-- Executives keep the record of those whom administrators may not change; tg_staff__guard_identity says which columns that is about.
create policy update_administrator_executive on public.staff for update to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator'))
  or (organization_id = (select private.my_organization_id_as('executive')) and permission_level in ('training_administrator', 'executive'))
);
grant select on public.staff to authenticated;
grant insert (organization_id, full_name, email, phone, locale, time_zone, position_id, department_id, location_id, manager_id, hired_on, employment_kind, working_days),
  update (full_name, email, phone, locale, time_zone, position_id, department_id, location_id, manager_id, employment_status, hired_on, terminated_on,
    employment_kind, working_days)
  on public.staff to authenticated;

alter table public.reporting_lines enable row level security;
create policy select_own_team_oversight on public.reporting_lines for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or report_id = (select private.my_staff_id())
  or report_id = any (array(select private.my_team_ids()))
);
grant select on public.reporting_lines to authenticated;

-- Executives audit; nobody writes but the triggers.
create policy select_executive on public.training_audit_logs for select to authenticated
  using (organization_id = (select private.my_organization_id_as('executive')));
grant select on public.training_audit_logs to authenticated;

-- An answer kept for whoever asked; an account without a staff member asks for nothing.
alter table public.idempotency_keys enable row level security;
create policy select_own on public.idempotency_keys for select to authenticated
  using (auth_user_id = (select auth.uid()) and (select private.my_staff_id()) is not null);
create policy insert_own on public.idempotency_keys for insert to authenticated
  with check (auth_user_id = (select auth.uid()) and (select private.my_staff_id()) is not null);
create policy update_own on public.idempotency_keys for update to authenticated
  using (auth_user_id = (select auth.uid()) and (select private.my_staff_id()) is not null);
create policy delete_own on public.idempotency_keys for delete to authenticated
  using (auth_user_id = (select auth.uid()) and (select private.my_staff_id()) is not null);
grant select, delete on public.idempotency_keys to authenticated;
grant insert (key, request_hash, claim) on public.idempotency_keys to authenticated;
grant update (claim, claimed_at, response_status, response_body, completed_at) on public.idempotency_keys to authenticated;

grant select on public.me to authenticated;

-- Provisioning (invitations, HR) works without a user; it needs the people tables and nothing else by itself.
grant select, insert, update on public.organizations, public.locations, public.departments, public.positions, public.staff to service_role;
