create trigger notifications__deliver after insert on public.notifications
  referencing new table as new_rows for each statement execute function private.tg_notifications__deliver();
create trigger notifications__tell_progress after update on public.notifications
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_notifications__tell_progress();
create trigger announcements__check before insert on public.announcements for each row execute function private.tg_announcements__check();
create trigger compliance_exceptions__notify_insert after insert on public.compliance_exceptions
  referencing new table as new_rows for each statement execute function private.tg_compliance_exceptions__notify();
create trigger compliance_exceptions__notify_update after update on public.compliance_exceptions
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_compliance_exceptions__notify();
create trigger training_assignments__celebrate after update on public.training_assignments
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_training_assignments__celebrate();
create trigger sms_consents__append_only before update or delete on public.sms_consents for each row execute function private.tg_append_only();
create trigger slack_installations__touch before update on public.slack_installations for each row when (old.* is distinct from new.*) execute function private.tg_touch();

-- Deliveries and what is called back are a log of their own; what people decide is audited.
select audit.watch('public.suppressed_addresses', 'suppressed_address');
select audit.watch('public.sms_consents', 'sms_consent', 'user_id');
select audit.watch('public.slack_installations', 'slack_installation');
select audit.watch('public.reminder_steps', 'reminder_step');
select audit.watch('public.notification_preferences', 'notification_preference', 'user_id');
select audit.watch('public.notification_settings', 'notification_settings', 'user_id');
