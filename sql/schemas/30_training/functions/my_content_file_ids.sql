create function private.my_content_file_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select u.file_id from public.content_file_uses u where u.content_id in (select private.my_readable_content_ids())
$$;
comment on function private.my_content_file_ids() is 'Files of content that is published, or that whoever asks started before it was superseded.';
grant execute on function private.my_content_file_ids() to authenticated;
