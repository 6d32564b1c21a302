create function private.tg_content_file_uses__release_files() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.content_files f set expires_at = private.clock() + interval '7 days'
  where f.id in (select o.file_id from old_rows o) and not exists (select from public.content_file_uses u where u.file_id = f.id);
  return null;
end
$$;
comment on function private.tg_content_file_uses__release_files() is 'A file that nothing uses any more stays for a week, in case it was taken out by mistake.';
