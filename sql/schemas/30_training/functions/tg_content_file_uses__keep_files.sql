create function private.tg_content_file_uses__keep_files() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.content_files f set expires_at = null where f.expires_at is not null and f.id in (select n.file_id from new_rows n);
  return null;
end
$$;
comment on function private.tg_content_file_uses__keep_files() is 'A file that is used stays.';
