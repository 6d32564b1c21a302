create function private.my_published_paths() returns setof text
language sql stable security definer set search_path = ''
as $$
  select storage_path from public.training_content
  where storage_path is not null and status <> 'draft' and organization_id = private.my_organization_id()
  union
  select f.storage_path
  from public.content_file_uses u
  join public.training_content c on c.id = u.content_id and c.status <> 'draft'
  join public.content_files f on f.id = u.file_id
  where u.organization_id = private.my_organization_id()
$$;
comment on function private.my_published_paths() is
  'Files of the practice that were published once, with content they belong to, and therefore stay: they belong to what somebody proved.';
grant execute on function private.my_published_paths() to authenticated;
