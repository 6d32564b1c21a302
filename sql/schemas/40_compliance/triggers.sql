create trigger staff_certifications__touch before update on public.staff_certifications for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger compliance_records__touch before update on public.compliance_records for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger compliance_violations__touch before update on public.compliance_violations for each row when (old.* is distinct from new.*) execute function private.tg_touch();

create trigger staff_certifications__stamp before insert or update on public.staff_certifications
  for each row execute function private.tg_staff_certifications__stamp();
create trigger staff_certifications__check_number before insert or update on public.staff_certifications
  for each row execute function private.tg_staff_certifications__check_number();

create trigger training_assignments__recalculate_insert after insert on public.training_assignments
  referencing new table as new_rows for each statement execute function private.tg_training_assignments__recalculate();
create trigger training_assignments__recalculate_update after update on public.training_assignments
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_training_assignments__recalculate();
create trigger training_programs__recalculate_update after update on public.training_programs
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_training_programs__recalculate();
create trigger staff__recalculate_update after update on public.staff
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_staff__recalculate();
create trigger organizations__recalculate_update after update on public.organizations
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_organizations__recalculate();
create trigger staff_certifications__recalculate_insert after insert on public.staff_certifications
  referencing new table as new_rows for each statement execute function private.tg_staff_certifications__recalculate();
create trigger staff_certifications__recalculate_update after update on public.staff_certifications
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_staff_certifications__recalculate();

create trigger compliance_records__flag_violations_insert after insert on public.compliance_records
  referencing new table as new_rows for each statement execute function private.tg_compliance_records__flag_violations();
create trigger compliance_records__flag_violations_update after update on public.compliance_records
  referencing new table as new_rows for each statement execute function private.tg_compliance_records__flag_violations();

select audit.watch('public.staff_certifications', 'certification', 'user_id', 'review_note');
-- A record is derived from rows that are audited themselves; what counts is when it says something else.
select audit.watch('public.compliance_records', 'compliance_record', 'user_id', 'violation_details,manager_notes',
  'next_transition_at,recalculate_at', array['update', 'delete']);
select audit.watch('public.compliance_violations', 'violation', 'user_id', 'violation_details');
