create trigger requirements__touch before update on public.requirements for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger compliance_evidence__touch before update on public.compliance_evidence for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger compliance_exceptions__touch before update on public.compliance_exceptions for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger compliance_exception_details__touch before update on public.compliance_exception_details for each row when (old.* is distinct from new.*) execute function private.tg_touch();

create trigger requirement_versions__append_only before update or delete on public.requirement_versions for each row execute function private.tg_append_only();
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
