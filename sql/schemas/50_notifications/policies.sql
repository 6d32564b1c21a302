alter table public.notifications enable row level security;
create policy select_own on public.notifications for select to authenticated using (user_id = (select private.my_staff_id()));
create policy update_own on public.notifications for update to authenticated
  using (user_id = (select private.my_staff_id()));
grant select on public.notifications to authenticated;
grant update (read_at, archived_at) on public.notifications to authenticated;

alter table public.announcements enable row level security;
create policy select_member on public.announcements for select to authenticated using (organization_id = (select private.my_organization_id()));
create policy insert_administrator on public.announcements for insert to authenticated with check (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive')) and published_by = (select private.my_staff_id())
);
create policy update_administrator on public.announcements for update to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
grant select on public.announcements to authenticated;
grant insert (id, organization_id, title, body, severity, published_by, expires_at, audience, is_emergency, asks_acknowledgement), update (title, body, severity, expires_at, withdrawn_at)
  on public.announcements to authenticated;

-- Private channels: who may listen, and who may take part in presence. Nobody but the database broadcasts.
create policy select_topic on realtime.messages for select to authenticated using (
  (select realtime.topic()) = any (array(select private.my_topics()))
);
create policy insert_presence on realtime.messages for insert to authenticated with check (
  extension = 'presence' and (select realtime.topic()) = any (array(select private.my_topics()))
);
