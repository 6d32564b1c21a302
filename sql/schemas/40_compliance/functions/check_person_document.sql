create function private.check_person_document(person public.staff, path text, is_restricted boolean) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if path is null then return; end if;
  if path !~ '^[^/]+/[^/]+/[^/]+$' or not starts_with(path, person.organization_id || '/' || person.id || '/')
    or not exists (select from storage.objects o where o.bucket_id = 'credentials' and o.name = path) then
    perform private.fail(400, 'DOCUMENT_NOT_FOUND', 'This document is not in the folder of the person.', 'Upload it first.');
  elsif is_restricted and split_part(path, '/', 3) !~ '^restricted-' then
    perform private.fail(400, 'DOCUMENT_NOT_RESTRICTED', 'A document of a medical or religious reason is stored where fewer people read it.', 'Upload it as a restricted document.');
  end if;
end
$$;
comment on function private.check_person_document(public.staff, text, boolean) is
  'Refuses a document (an object of the bucket credentials; null: none) that is not in the person''s folder, or that has to be restricted and is not. Raises 400 DOCUMENT_NOT_FOUND, 400 DOCUMENT_NOT_RESTRICTED.';
