create function private.my_upload_paths() returns setof text
language sql stable security definer set search_path = ''
as $$
  select f.storage_path from public.content_files f
  where f.created_by = private.my_staff_id() and f.state = 'uploading' and f.expires_at > private.clock()
    and f.organization_id = private.my_organization_id_as('training_administrator')
$$;
comment on function private.my_upload_paths() is
  'Where whoever asks may upload to: the paths of files they announced that have not arrived yet. Once a file is examined nothing can take its place.';
grant execute on function private.my_upload_paths() to authenticated;
