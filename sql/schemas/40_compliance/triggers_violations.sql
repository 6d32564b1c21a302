create trigger compliance_violations__record_step after insert on public.compliance_violations
  referencing new table as new_rows for each statement execute function private.tg_compliance_violations__record_step();
create trigger compliance_records__meet_again_insert after insert on public.compliance_records
  referencing new table as new_rows for each statement execute function private.tg_compliance_records__meet_again();
create trigger compliance_records__meet_again_update after update on public.compliance_records
  referencing new table as new_rows for each statement execute function private.tg_compliance_records__meet_again();
-- Here, after the function they call.
create unique index compliance_violations_one_open_per_obligation_idx
  on public.compliance_violations (user_id, private.obligation(requirement_id, program_id, requirement_name))
  where recorded_by is null and resolved_at is null and met_again_at is null;
create unique index compliance_violations_one_per_period_idx
  on public.compliance_violations (user_id, private.obligation(requirement_id, program_id, requirement_name), occurred_at) where recorded_by is null;

create trigger violation_steps__append_only before update or delete on public.violation_steps for each row execute function private.tg_append_only();
create trigger violation_steps__refuse_truncate before truncate on public.violation_steps for each statement execute function private.tg_append_only();

select audit.watch('public.violation_steps', 'violation_step', 'user_id', 'note,corrective_action');
