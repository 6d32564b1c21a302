alter table public.notification_deliveries enable row level security;
create policy select_administrator on public.notification_deliveries for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
-- Without the lease and the secret of the unsubscribe link.
grant select (id, organization_id, user_id, channel, kind, template, cadence, notification_ids, priority, state, send_after, attempt_count, is_uncertain, address, provider_message_id,
  segment_count, error_code, error_message, created_at, sent_at, delivered_at, opened_at, clicked_at) on public.notification_deliveries to authenticated;

alter table public.delivery_events enable row level security;
create policy select_administrator on public.delivery_events for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
grant select on public.delivery_events to authenticated;

alter table public.notification_preferences enable row level security;
create policy select_own on public.notification_preferences for select to authenticated using (user_id = (select private.my_staff_id()));
grant select on public.notification_preferences to authenticated;

alter table public.notification_settings enable row level security;
create policy select_own on public.notification_settings for select to authenticated using (user_id = (select private.my_staff_id()));
grant select on public.notification_settings to authenticated;

alter table public.suppressed_addresses enable row level security;
create policy select_administrator on public.suppressed_addresses for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
grant select on public.suppressed_addresses to authenticated;

alter table public.sms_consents enable row level security;
create policy select_own on public.sms_consents for select to authenticated using (
  user_id = (select private.my_staff_id()) or organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
grant select on public.sms_consents to authenticated;

alter table public.slack_installations enable row level security;
create policy select_administrator on public.slack_installations for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
create policy update_administrator on public.slack_installations for update to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select, update (channel_id, channel_name, posts_status, celebrates) on public.slack_installations to authenticated;

alter table public.slack_members enable row level security;
create policy select_own on public.slack_members for select to authenticated using (
  user_id = (select private.my_staff_id()) or organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
grant select on public.slack_members to authenticated;

alter table public.reminder_steps enable row level security;
create policy select_member on public.reminder_steps for select to authenticated using (organization_id = (select private.my_organization_id()));
grant select on public.reminder_steps to authenticated;

alter table private.reminder_days enable row level security;
