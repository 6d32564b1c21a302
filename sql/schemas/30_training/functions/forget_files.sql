create function private.forget_files(file_ids uuid[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  forgotten integer;
begin
  delete from public.content_files f
  where f.id = any (file_ids) and f.expires_at <= private.clock() and not exists (select from public.content_file_uses u where u.file_id = f.id);
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;
create function public.forget_files(file_ids uuid[]) returns integer
language sql volatile set search_path = ''
as $$ select private.forget_files(file_ids) $$;
comment on function public.forget_files(uuid[]) is 'Deletes the rows of expired files whose objects are gone; returns how many. For the uploads function alone.';
grant execute on function private.forget_files(uuid[]) to service_role;
grant execute on function public.forget_files(uuid[]) to service_role;
