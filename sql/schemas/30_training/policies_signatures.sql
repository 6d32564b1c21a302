-- A draft is the observer's; the person observed reads it once the observer has signed it.
alter table public.observations enable row level security;
create policy select_own_observer_team_oversight on public.observations for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or (user_id = (select private.my_staff_id()) and observer_signed_at is not null)
  or observer_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.observations to authenticated;

alter table public.signatures enable row level security;
create policy select_own_signer_team_oversight on public.signatures for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or signer_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.signatures to authenticated;
