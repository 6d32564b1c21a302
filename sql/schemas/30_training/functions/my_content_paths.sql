create function private.my_content_paths() returns setof text
language sql stable security definer set search_path = ''
as $$
  select c.storage_path from public.training_content c
  where c.storage_path is not null and c.organization_id = private.my_organization_id() and (
    c.status = 'published'
    or c.organization_id = private.my_organization_id_as('training_administrator')
    or exists (select from public.module_progress p where p.content_id = c.id and p.user_id = private.my_staff_id()))
  union
  select f.storage_path from public.content_files f where f.id in (select private.my_content_file_ids())
$$;
comment on function private.my_content_paths() is
  'Files whoever asks may read: what is published, what they started before it was superseded, with its captions, images and attachments; '
  'everything of the practice for a training administrator.';
grant execute on function private.my_content_paths() to authenticated;
