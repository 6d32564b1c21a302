create trigger announcements__touch before update on public.announcements for each row when (old.* is distinct from new.*) execute function private.tg_touch();

create trigger announcements__stamp before update of withdrawn_at on public.announcements
  for each row execute function private.tg_announcements__stamp();

create trigger training_assignments__notify_insert after insert on public.training_assignments
  referencing new table as new_rows for each statement execute function private.tg_training_assignments__notify();
create trigger training_assignments__notify_update after update on public.training_assignments
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_training_assignments__notify();
create trigger compliance_records__notify_insert after insert on public.compliance_records
  referencing new table as new_rows for each statement execute function private.tg_compliance_records__notify();
create trigger compliance_records__notify_update after update on public.compliance_records
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_compliance_records__notify();
create trigger compliance_records__tell_gone after delete on public.compliance_records
  referencing old table as old_rows for each statement execute function private.tg_compliance_records__tell_gone();
create trigger announcements__broadcast after insert on public.announcements
  referencing new table as new_rows for each statement execute function private.tg_announcements__broadcast();

-- Notifications are told by rows that are audited themselves; announcements are somebody's words.
select audit.watch('public.announcements', 'announcement');
