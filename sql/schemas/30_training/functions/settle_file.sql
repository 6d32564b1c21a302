create function private.settle_file(
  file_id uuid, state public.content_file_state_enum, media_type text, byte_size bigint, sha256 text, metadata jsonb, rejection_code text, rejection_message text,
  storage_path text
) returns setof public.content_files
language sql volatile rows 1 security definer set search_path = ''
as $$
  update public.content_files f set
    state = settle_file.state,
    media_type = coalesce(settle_file.media_type, f.media_type),
    byte_size = coalesce(settle_file.byte_size, f.byte_size),
    sha256 = settle_file.sha256,
    storage_path = coalesce(settle_file.storage_path, f.storage_path),
    metadata = coalesce(settle_file.metadata, f.metadata),
    rejection_code = settle_file.rejection_code,
    rejection_message = settle_file.rejection_message,
    -- A file that could not be examined may be tried again; the others have a week to be used, or to be read about.
    expires_at = case settle_file.state when 'uploading' then f.expires_at else private.clock() + interval '7 days' end
  where f.id = settle_file.file_id and f.state in ('uploading', 'checking')
  returning f.*
$$;
create function public.settle_file(
  file_id uuid, state public.content_file_state_enum, media_type text default null, byte_size bigint default null, sha256 text default null,
  metadata jsonb default null, rejection_code text default null, rejection_message text default null,
  storage_path text default null
) returns setof public.content_files
language sql volatile rows 1 set search_path = ''
as $$ select * from private.settle_file(file_id, state, media_type, byte_size, sha256, metadata, rejection_code, rejection_message, storage_path) $$;
comment on function public.settle_file(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text, text) is
  'Writes down what the examination of a file found: ready with its hash (SHA-256, hexadecimal) and size in bytes, rejected with the reason, or back to uploading where it could not be carried out. '
  'storage_path: where what is kept lies, if that is another file than what was uploaded. '
  'Returns nothing when the file was cancelled meanwhile. For the functions that examine files alone.';
grant execute on function private.settle_file(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text, text) to service_role;
grant execute on function public.settle_file(uuid, public.content_file_state_enum, text, bigint, text, jsonb, text, text, text) to service_role;
