create function private.my_content_file_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select u.file_id from public.content_file_uses u join public.training_content c on c.id = u.content_id
  where u.organization_id = private.my_organization_id() and (
    c.status = 'published'
    or exists (select from public.module_progress p where p.content_id = c.id and p.user_id = private.my_staff_id()))
$$;
comment on function private.my_content_file_ids() is 'Files of content that is published, or that whoever asks started before it was superseded.';
grant execute on function private.my_content_file_ids() to authenticated;
