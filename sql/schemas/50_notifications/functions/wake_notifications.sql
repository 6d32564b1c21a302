create function private.wake_notifications() returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  address text;
  key text;
begin
  if not exists (select from public.notification_deliveries d where d.state = 'queued' and d.send_after <= private.clock())
    and not exists (select from public.notification_deliveries d where d.state = 'sending' and d.leased_until <= clock_timestamp()) then
    return 0;
  end if;
  select decrypted_secret into address from vault.decrypted_secrets where name = 'project_url';
  select decrypted_secret into key from vault.decrypted_secrets where name = 'secret_key';
  if address is null or key is null then return 0; end if;
  perform net.http_post(url => address || '/functions/v1/notifications/work', body => '{}',
    headers => jsonb_build_object('Content-Type', 'application/json', 'apikey', key));
  return 1;
end
$$;
comment on function private.wake_notifications() is
  'Wakes the notifications function when a delivery is due or a worker did not report back; returns 1 when it did. The rows hold the work: a call that is lost is made up for a minute later.';
