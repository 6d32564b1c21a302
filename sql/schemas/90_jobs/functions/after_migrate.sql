create function private.after_migrate() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.ensure_extensions();
  perform audit.ensure_partitions();
  insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
    -- A gibibyte, the most a video may have; the uploads function has a limit for each kind of file.
    ('training-content', 'training-content', false, 1073741824, array[
      'application/pdf', 'video/mp4', 'video/webm', 'text/vtt', 'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'text/plain', 'text/csv',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation']),
    ('certificates', 'certificates', false, 5242880, array['application/pdf']),
    ('credentials', 'credentials', false, 10485760, array['application/pdf', 'image/png', 'image/jpeg'])
  on conflict (id) do update set public = false, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;
  -- What seals signatures. A newer key, signature_seal_2, takes over as soon as it is there; the older one stays, to verify what it sealed.
  if not exists (select from vault.secrets where name = 'signature_seal_1') then
    perform vault.create_secret(encode(extensions.gen_random_bytes(32), 'hex'), 'signature_seal_1', 'Seals signatures (HMAC-SHA256).');
  end if;
  perform private.backfill_employment();
  perform private.backfill_evidence();
  perform private.schedule_jobs();
end
$$;
comment on function private.after_migrate() is
  'What a schema diff cannot see: the extensions a project ships without enabling, audit partitions, storage buckets, the key that seals signatures, the history of people who were there before it was kept, the cron schedule. Every migration ends with it; it may run any number of times.';
