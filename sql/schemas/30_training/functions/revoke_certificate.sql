create function private.revoke_certificate(certificate_id uuid, reason text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if length(btrim(coalesce(reason, ''))) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why the certificate is revoked.');
  end if;
  update public.certificates c
  set revoked_at = private.clock(), revoked_by = private.my_staff_id(), revocation_reason = btrim(reason)
  where c.id = certificate_id and c.revoked_at is null
    and c.organization_id = private.my_organization_id_as('training_administrator');
  if not found then
    perform private.fail(404, 'CERTIFICATE_NOT_FOUND', 'There is no such certificate that you may revoke.');
  end if;
end
$$;
create function public.revoke_certificate(certificate_id uuid, reason text) returns void
language sql volatile set search_path = ''
as $$ select private.revoke_certificate(certificate_id, reason) $$;
comment on function public.revoke_certificate(uuid, text) is
  'Revokes a certificate for good, with the reason. For training administrators. Raises 404 CERTIFICATE_NOT_FOUND, 400 REASON_MISSING.';
grant execute on function private.revoke_certificate(uuid, text) to authenticated;
grant execute on function public.revoke_certificate(uuid, text) to authenticated;
