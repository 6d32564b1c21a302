create function private.declare_file(
  author_id uuid, kind public.content_file_kind_enum, file_name text, storage_name text, media_type text, byte_size bigint
) returns setof public.content_files
language plpgsql volatile rows 1 security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  practice uuid;
  file uuid := gen_random_uuid();
begin
  select s.organization_id into practice from public.staff s where s.id = declare_file.author_id;
  if (select count(*) from public.content_files f where f.created_by = declare_file.author_id and f.state = 'uploading'
      and f.expires_at > private.clock()) >= 50 then
    perform private.fail(429, 'TOO_MANY_UPLOADS', 'Fifty uploads of yours are not finished.', 'Finish or cancel some; they are forgotten after a day. Try again after 3600 seconds.');
  end if;
  return query
  insert into public.content_files as f (id, organization_id, kind, file_name, media_type, byte_size, storage_path, created_by, expires_at)
  values (file, practice, declare_file.kind, declare_file.file_name, declare_file.media_type, declare_file.byte_size,
    practice || '/' || file || '/' || declare_file.storage_name, declare_file.author_id, private.clock() + interval '1 day')
  returning f.*;
end
$$;
create function private.declare_my_file(kind public.content_file_kind_enum, file_name text, storage_name text, media_type text, byte_size bigint)
returns setof public.content_files
language plpgsql volatile rows 1 security definer set search_path = ''
as $$
begin
  if private.my_organization_id_as('training_administrator') is null then
    perform private.fail(403, 'FORBIDDEN', 'Only training administrators upload content.');
  end if;
  return query select * from private.declare_file(private.my_staff_id(), kind, file_name, storage_name, media_type, byte_size);
end
$$;
create function public.declare_file(kind public.content_file_kind_enum, file_name text, storage_name text, media_type text, byte_size bigint)
returns setof public.content_files
language sql volatile rows 1 set search_path = ''
as $$ select * from private.declare_my_file(kind, file_name, storage_name, media_type, byte_size) $$;
create function public.declare_file_for(
  author_id uuid, kind public.content_file_kind_enum, file_name text, storage_name text, media_type text, byte_size bigint
) returns setof public.content_files
language sql volatile rows 1 set search_path = ''
as $$ select * from private.declare_file(author_id, kind, file_name, storage_name, media_type, byte_size) $$;
comment on function public.declare_file(public.content_file_kind_enum, text, text, text, bigint) is
  'Announces a file of so many bytes: from then on, for a day, its author may upload to its path and nowhere else. storage_name is the last part of the path (letters, digits, dot, dash). '
  'For training administrators. Raises 403 FORBIDDEN, 429 TOO_MANY_UPLOADS.';
comment on function public.declare_file_for(uuid, public.content_file_kind_enum, text, text, text, bigint) is
  'declare_file in somebody''s name, for the worker that writes the transcript they asked for. For the uploads function alone.';
grant execute on function private.declare_file(uuid, public.content_file_kind_enum, text, text, text, bigint) to service_role;
grant execute on function private.declare_my_file(public.content_file_kind_enum, text, text, text, bigint) to authenticated;
grant execute on function public.declare_file(public.content_file_kind_enum, text, text, text, bigint) to authenticated;
grant execute on function public.declare_file_for(uuid, public.content_file_kind_enum, text, text, text, bigint) to service_role;
