create function private.store_certificate_file(certificate_id uuid, storage_path text, sha256 text) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  kept text;
begin
  update public.certificates c set storage_path = store_certificate_file.storage_path, sha256 = store_certificate_file.sha256
  where c.id = certificate_id and c.storage_path is null;
  select c.storage_path into kept from public.certificates c where c.id = certificate_id;
  return kept;
end
$$;
create function public.store_certificate_file(certificate_id uuid, storage_path text, sha256 text) returns text
language sql volatile set search_path = ''
as $$ select private.store_certificate_file(certificate_id, storage_path, sha256) $$;
comment on function public.store_certificate_file(uuid, text, text) is
  'Notes where the certificate''s PDF was stored, once: returns the path that counts, which is the earlier one if another request was first. For the certificates function alone.';
grant execute on function private.store_certificate_file(uuid, text, text) to service_role;
grant execute on function public.store_certificate_file(uuid, text, text) to service_role;
