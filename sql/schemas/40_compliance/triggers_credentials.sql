-- Here, after the function it calls.
create index staff_certifications_normalized_number_idx
  on public.staff_certifications (organization_id, public.normalized_certification_number(certification_number));

create trigger staff_certifications__record_checksum_insert after insert on public.staff_certifications
  referencing new table as new_rows for each statement execute function private.tg_staff_certifications__record_checksum();
create trigger staff_certifications__record_checksum_update after update on public.staff_certifications
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_staff_certifications__record_checksum();
create trigger verifications__append_only before update or delete on public.verifications for each row execute function private.tg_append_only();
create trigger verifications__refuse_truncate before truncate on public.verifications for each statement execute function private.tg_append_only();

create trigger ce_rules__touch before update on public.ce_rules for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger ce_rules__stamp before insert or update on public.ce_rules for each row execute function private.tg_ce_rules__stamp();

create trigger ce_credits__touch before update on public.ce_credits for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger ce_credits__stamp before insert on public.ce_credits for each row execute function private.tg_ce_credits__stamp();
create trigger ce_credits__keep_facts before update on public.ce_credits for each row execute function private.tg_ce_credits__keep_facts();
create trigger ce_credits__append_only before delete on public.ce_credits for each row execute function private.tg_append_only();
create trigger ce_credits__refuse_truncate before truncate on public.ce_credits for each statement execute function private.tg_append_only();
create trigger training_assignments__earn_ce_credits after update on public.training_assignments
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_training_assignments__earn_ce_credits();

select audit.watch('public.verifications', 'verification', 'user_id', 'details,normalized_number');
select audit.watch('public.ce_rules', 'ce_rule');
select audit.watch('public.ce_credits', 'ce_credit', 'user_id', 'review_note,revocation_reason');
