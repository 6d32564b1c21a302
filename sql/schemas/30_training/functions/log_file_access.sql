create function private.log_file_access(file_id uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  select private.log_activity(f.organization_id, private.my_staff_id(), 'content_file.opened', 'content_file', f.id)
  from public.content_files f
  where f.id = file_id and (
    f.organization_id = private.my_organization_id_as('training_administrator') or f.id in (select private.my_content_file_ids()))
$$;
create function public.log_file_access(file_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.log_file_access(file_id) $$;
comment on function public.log_file_access(uuid) is 'Notes in the audit trail that whoever asks opened a file they may read.';
grant execute on function private.log_file_access(uuid) to authenticated;
grant execute on function public.log_file_access(uuid) to authenticated;
