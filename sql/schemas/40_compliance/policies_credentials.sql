alter table public.verifications enable row level security;
create policy select_own_team_oversight on public.verifications for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
-- Written by record_verification() and by the product's own checks.
grant select on public.verifications to authenticated;

alter table public.ce_rules enable row level security;
create policy select_practice on public.ce_rules for select to authenticated using (organization_id = (select private.my_organization_id()));
create policy insert_administrator on public.ce_rules for insert to authenticated
  with check (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy update_administrator on public.ce_rules for update to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select on public.ce_rules to authenticated;
grant insert (id, organization_id, state, certification_name, position_id, hours_per_cycle, cycle_months, minimum_hours, carry_over_maximum, citation, source_note),
  update (state, certification_name, position_id, hours_per_cycle, cycle_months, minimum_hours, carry_over_maximum, citation, source_note)
  on public.ce_rules to authenticated;

alter table public.ce_credits enable row level security;
create policy select_own_team_oversight on public.ce_credits for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
create policy insert_own_assignable on public.ce_credits for insert to authenticated with check (
  organization_id = (select private.my_organization_id())
  and (user_id = (select private.my_staff_id()) or user_id = any (array(select private.my_assignable_ids())))
);
grant select on public.ce_credits to authenticated;
-- created_by is stamped by a trigger; naming it is allowed and changes nothing.
grant insert (id, organization_id, user_id, earned_on, hours, category, provider, title, document_url, created_by) on public.ce_credits to authenticated;

grant select on public.ce_status to authenticated;
