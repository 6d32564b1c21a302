create function private.begin_file_check(file_id uuid) returns setof public.content_files
language plpgsql volatile rows 1 security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  file public.content_files;
begin
  select * into file from public.content_files f
  where f.id = begin_file_check.file_id and f.organization_id = private.my_organization_id_as('training_administrator') for update;
  if file.id is null then
    perform private.fail(404, 'FILE_NOT_FOUND', 'There is no such file that you may change.');
  elsif file.state = 'checking' and file.updated_at > clock_timestamp() - interval '15 minutes' then
    perform private.fail(409, 'FILE_BEING_CHECKED', 'This file is being checked already.', 'Wait a moment and look again.');
  elsif file.state not in ('uploading', 'checking') then
    perform private.fail(409, 'FILE_SETTLED', format('This file is %s already.', file.state));
  end if;
  return query update public.content_files f set state = 'checking', updated_at = clock_timestamp() where f.id = file.id returning f.*;
end
$$;
create function public.begin_file_check(file_id uuid) returns setof public.content_files
language sql volatile rows 1 set search_path = ''
as $$ select * from private.begin_file_check(file_id) $$;
comment on function public.begin_file_check(uuid) is
  'Takes a file that has arrived for examination; nothing can be uploaded to its path from then on. An examination that died is taken over after 15 minutes. '
  'For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_BEING_CHECKED, 409 FILE_SETTLED.';
grant execute on function private.begin_file_check(uuid) to authenticated;
grant execute on function public.begin_file_check(uuid) to authenticated;
