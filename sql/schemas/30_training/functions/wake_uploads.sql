create function private.wake_uploads() returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  address text;
  key text;
begin
  if not exists (
      select from public.transcription_jobs j
      where j.state = 'queued' and j.next_attempt_at <= clock_timestamp() or j.state = 'running' and j.leased_until <= clock_timestamp())
    and not exists (select from private.expired_files(1)) then
    return 0;
  end if;
  select decrypted_secret into address from vault.decrypted_secrets where name = 'project_url';
  select decrypted_secret into key from vault.decrypted_secrets where name = 'secret_key';
  if address is null or key is null then return 0; end if;
  perform net.http_post(url => address || '/functions/v1/uploads/work', body => '{}',
    headers => jsonb_build_object('Content-Type', 'application/json', 'apikey', key));
  return 1;
end
$$;
comment on function private.wake_uploads() is
  'Wakes the uploads function when there is a transcript to make or a file to remove; returns 1 when it did. The rows hold the work: a call that is lost is made up for a minute later.';
