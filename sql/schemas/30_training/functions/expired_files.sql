create function private.expired_files(maximum integer) returns table (id uuid, storage_path text)
language sql stable security definer set search_path = ''
as $$
  select f.id, f.storage_path from public.content_files f
  where f.expires_at <= private.clock() and not exists (select from public.content_file_uses u where u.file_id = f.id)
  order by f.expires_at limit maximum
$$;
create function public.expired_files(maximum integer default 100) returns table (id uuid, storage_path text)
language sql stable set search_path = ''
as $$ select * from private.expired_files(maximum) $$;
comment on function public.expired_files(integer) is 'Files whose time is over and that no content uses, oldest first. For the uploads function, which removes their objects and then calls forget_files.';
grant execute on function private.expired_files(integer) to service_role;
grant execute on function public.expired_files(integer) to service_role;
