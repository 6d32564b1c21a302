create function private.tg_certificates__revoke_evidence() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.compliance_evidence e set revoked_at = n.revoked_at, revoked_by = n.revoked_by, revocation_reason = n.revocation_reason
  from new_rows n join old_rows o using (id)
  where n.revoked_at is not null and o.revoked_at is null and e.assignment_id = n.assignment_id and e.revoked_at is null;
  return null;
end
$$;
comment on function private.tg_certificates__revoke_evidence() is 'A certificate that was declared void proves nothing.';
