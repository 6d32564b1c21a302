create trigger requirements__touch before update on public.requirements for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger compliance_evidence__touch before update on public.compliance_evidence for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger compliance_exceptions__touch before update on public.compliance_exceptions for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger compliance_exception_details__touch before update on public.compliance_exception_details for each row when (old.* is distinct from new.*) execute function private.tg_touch();

create trigger requirement_versions__append_only before update or delete on public.requirement_versions for each row execute function private.tg_requirement_versions__append_only();
create trigger requirement_versions__refuse_truncate before truncate on public.requirement_versions for each statement execute function private.tg_append_only();
create trigger compliance_evidence__append_only before delete on public.compliance_evidence for each row execute function private.tg_append_only();
create trigger compliance_evidence__refuse_truncate before truncate on public.compliance_evidence for each statement execute function private.tg_append_only();

select audit.watch('public.requirements', 'requirement');
select audit.watch('public.requirement_versions', 'requirement_version');
-- Proof that the product saw itself is audited where it came from.
select audit.watch('public.compliance_evidence', 'evidence', 'user_id', 'note,review_note,revocation_reason');
select audit.watch('public.compliance_exceptions', 'exception', 'user_id');
-- The trail is read by more people than the reason.
select audit.watch('public.compliance_exception_details', 'exception details', 'user_id', 'reason_kind,reason,decision_note,end_reason');

-- What counts as evidence is filed as soon as it comes about.
create trigger training_assignments__file_evidence_insert after insert on public.training_assignments
  referencing new table as new_rows for each statement execute function private.tg_training_assignments__file_evidence();
create trigger training_assignments__file_evidence_update after update on public.training_assignments
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_training_assignments__file_evidence();
create trigger certificates__revoke_evidence after update on public.certificates
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_certificates__revoke_evidence();
create trigger staff_certifications__file_evidence_insert after insert on public.staff_certifications
  referencing new table as new_rows for each statement execute function private.tg_staff_certifications__file_evidence();
create trigger staff_certifications__file_evidence_update after update on public.staff_certifications
  referencing new table as new_rows for each statement execute function private.tg_staff_certifications__file_evidence();

create trigger ce_credits__file_evidence_insert after insert on public.ce_credits
  referencing new table as new_rows for each statement execute function private.tg_file_ce_evidence();
create trigger ce_credits__file_evidence_update after update on public.ce_credits
  referencing new table as new_rows for each statement execute function private.tg_file_ce_evidence();
create trigger ce_rules__file_evidence after update on public.ce_rules
  referencing new table as new_rows for each statement execute function private.tg_file_ce_evidence();
create trigger staff_certifications__reach_ce_insert after insert on public.staff_certifications
  referencing new table as new_rows for each statement execute function private.tg_file_ce_evidence();
create trigger staff_certifications__reach_ce_update after update on public.staff_certifications
  referencing new table as new_rows for each statement execute function private.tg_file_ce_evidence();

-- Whatever a standing is made of recalculates the people and requirements it touches.
create trigger compliance_evidence__recalculate_insert after insert on public.compliance_evidence
  referencing new table as new_rows for each statement execute function private.tg_compliance_evidence__recalculate();
create trigger compliance_evidence__recalculate_update after update on public.compliance_evidence
  referencing new table as new_rows for each statement execute function private.tg_compliance_evidence__recalculate();
create trigger staff_history__recalculate_insert after insert on public.staff_history
  referencing new table as new_rows for each statement execute function private.tg_recalculate_people();
create trigger staff_history__recalculate_update after update on public.staff_history
  referencing new table as new_rows for each statement execute function private.tg_recalculate_people();
create trigger employment_periods__recalculate_insert after insert on public.employment_periods
  referencing new table as new_rows for each statement execute function private.tg_recalculate_people();
create trigger employment_periods__recalculate_update after update on public.employment_periods
  referencing new table as new_rows for each statement execute function private.tg_recalculate_people();
create trigger staff_leaves__recalculate_insert after insert on public.staff_leaves
  referencing new table as new_rows for each statement execute function private.tg_recalculate_people();
create trigger staff_leaves__recalculate_update after update on public.staff_leaves
  referencing new table as new_rows for each statement execute function private.tg_recalculate_people();
create trigger compliance_exceptions__recalculate_insert after insert on public.compliance_exceptions
  referencing new table as new_rows for each statement execute function private.tg_compliance_exceptions__recalculate();
create trigger compliance_exceptions__recalculate_update after update on public.compliance_exceptions
  referencing new table as new_rows for each statement execute function private.tg_compliance_exceptions__recalculate();
create trigger requirement_versions__recalculate after insert on public.requirement_versions
  referencing new table as new_rows for each statement execute function private.tg_requirements__recalculate();
create trigger requirements__recalculate after update on public.requirements
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_requirements__recalculate();
create trigger training_content__recalculate_insert after insert on public.training_content
  referencing new table as new_rows for each statement execute function private.tg_training_content__recalculate();
create trigger training_content__recalculate_update after update on public.training_content
  referencing new table as new_rows for each statement execute function private.tg_training_content__recalculate();
create trigger locations__recalculate after update on public.locations
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_places__recalculate();
create trigger positions__recalculate after update on public.positions
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_places__recalculate();
