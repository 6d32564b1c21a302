create function private.file_certification_evidence(certification_ids uuid[], is_backfill boolean default false) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  written integer;
begin
  -- What is no longer said, or no longer approved, or suspended, counts for nothing from now on.
  update public.compliance_evidence e set revoked_at = private.clock(), revoked_by = private.my_staff_id(),
    revocation_reason = case when c.status = 'suspended' then 'Suspended.' when c.review_status <> 'approved' then 'Changed, to be reviewed again.' else 'Stated anew.' end
  from public.staff_certifications c
  where c.id = any (certification_ids) and e.certification_id = c.id and e.kind <> 'ce_credits' and e.revoked_at is null
    and (c.status = 'suspended' or c.review_status <> 'approved'
      or (e.effective_on, e.expires_on, e.certification_name, e.certification_kind, e.certification_state)
        is distinct from (c.issue_date, c.expiration_date, c.certification_name, coalesce(c.kind, public.guessed_certification_kind(c.certification_name)), c.state));
  insert into public.compliance_evidence (
    organization_id, user_id, kind, effective_on, expires_on, certification_id, certification_kind, certification_name, certification_state, document_url,
    recorded_by, recorded_at, reviewed_by, reviewed_at, counted_at
  )
  select c.organization_id, c.user_id, private.certification_evidence_kind(k.kind), c.issue_date, c.expiration_date, c.id, k.kind, c.certification_name, c.state, c.document_url,
    c.created_by, case when is_backfill then least(c.created_at, c.reviewed_at) else private.clock() end,
    c.reviewed_by, c.reviewed_at, case when is_backfill then c.reviewed_at else private.clock() end
  from public.staff_certifications c
  cross join lateral (select coalesce(c.kind, public.guessed_certification_kind(c.certification_name)) as kind) k
  where c.id = any (certification_ids) and c.review_status = 'approved' and c.status <> 'suspended'
    and not exists (select from public.compliance_evidence e where e.certification_id = c.id and e.kind <> 'ce_credits' and e.revoked_at is null);
  get diagnostics written = row_count;
  return written;
end
$$;
comment on function private.file_certification_evidence(uuid[], boolean) is
  'Appends the evidence of approved certifications, and revokes what they no longer say or what was suspended. Returns how many it appended. As a backfill it counts as known since the review.';
