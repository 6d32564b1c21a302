create function private.my_used_paths() returns setof text
language sql stable security definer set search_path = ''
as $$
  select storage_path from public.training_content
  where storage_path is not null and organization_id = private.my_organization_id()
  union
  select f.storage_path from public.content_file_uses u join public.content_files f on f.id = u.file_id
  where u.organization_id = private.my_organization_id()
  union
  select storage_path from public.content_files where organization_id = private.my_organization_id() and state in ('checking', 'ready')
$$;
comment on function private.my_used_paths() is
  'Files of the practice that some version of some module shows, and that therefore stay: a copy and a restored version share the file of their original. '
  'What was examined stays as well: deleted, its path could be written again.';
grant execute on function private.my_used_paths() to authenticated;
