create trigger compliance_violations__record_step after insert on public.compliance_violations
  referencing new table as new_rows for each statement execute function private.tg_compliance_violations__record_step();
create trigger compliance_records__meet_again after update on public.compliance_records
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_compliance_records__meet_again();

create trigger violation_steps__append_only before update or delete on public.violation_steps for each row execute function private.tg_append_only();
create trigger violation_steps__refuse_truncate before truncate on public.violation_steps for each statement execute function private.tg_append_only();

select audit.watch('public.violation_steps', 'violation_step', 'user_id', 'note,corrective_action');
