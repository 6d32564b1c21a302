create function private.cancel_file(file_id uuid) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  file public.content_files;
begin
  select * into file from public.content_files f
  where f.id = cancel_file.file_id and f.organization_id = private.my_organization_id_as('training_administrator') for update;
  if file.id is null then
    perform private.fail(404, 'FILE_NOT_FOUND', 'There is no such file that you may change.');
  elsif exists (select from public.content_file_uses u where u.file_id = file.id) then
    perform private.fail(409, 'FILE_IN_USE', 'This file is part of a module.', 'Take it out of the module first.');
  end if;
  update public.content_files f set
    state = 'rejected', sha256 = null, expires_at = private.clock(),
    rejection_code = coalesce(f.rejection_code, 'CANCELLED'), rejection_message = coalesce(f.rejection_message, 'The upload was cancelled.')
  where f.id = file.id;
  return file.storage_path;
end
$$;
create function public.cancel_file(file_id uuid) returns text
language sql volatile set search_path = ''
as $$ select private.cancel_file(file_id) $$;
comment on function public.cancel_file(uuid) is
  'Gives up an upload, or a file that no content uses. Returns its path, whose object the caller removes; what they fail to remove goes with the next round of housekeeping. '
  'For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_IN_USE.';
grant execute on function private.cancel_file(uuid) to authenticated;
grant execute on function public.cancel_file(uuid) to authenticated;
