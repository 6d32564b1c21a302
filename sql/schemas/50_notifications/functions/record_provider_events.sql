create function private.record_provider_events(events jsonb) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  recorded integer;
  dead_ids uuid[];
  reasons text[];
begin
  with event as (
    select e.*, d.id as known_id, d.organization_id
    from jsonb_to_recordset(events) as e (delivery_id uuid, provider_message_id text, kind public.delivery_event_enum, occurred_at timestamptz, provider_key text, details jsonb)
    join lateral (
      select d.id, d.organization_id from public.notification_deliveries d
      where d.id = e.delivery_id or e.delivery_id is null and d.provider_message_id = e.provider_message_id limit 1) d on true
  ), fresh as (
    insert into public.delivery_events (organization_id, delivery_id, kind, occurred_at, provider_key, details)
    select event.organization_id, event.known_id, event.kind, event.occurred_at, left(event.provider_key, 300), coalesce(event.details, '{}') from event
    on conflict (provider_key) do nothing
    returning *
  ), told as (
    select f.delivery_id, min(f.occurred_at) filter (where f.kind in ('delivered', 'opened', 'clicked')) as delivered_at,
      min(f.occurred_at) filter (where f.kind in ('opened', 'clicked')) as opened_at, min(f.occurred_at) filter (where f.kind = 'clicked') as clicked_at,
      bool_or(f.kind in ('bounced', 'undelivered')) as bounced,
      -- A text that could not be delivered says nothing about the number for good; a hard bounce and a complaint do about the address.
      max(case when f.kind = 'bounced' then 'hard_bounce' when f.kind = 'complained' then 'spam_complaint'
        when f.kind = 'subscription_changed' and f.details ->> 'suppressed' = 'true' then 'opted_out' end) as suppress,
      max(left(f.details ->> 'description', 2000)) as description
    from fresh f group by f.delivery_id
  ), moved as (
    update public.notification_deliveries d
    set delivered_at = coalesce(d.delivered_at, told.delivered_at), opened_at = coalesce(d.opened_at, told.opened_at), clicked_at = coalesce(d.clicked_at, told.clicked_at),
      -- While it is leased the worker's record settles the state; it will find these dates.
      state = case when d.state in ('sent', 'delivered') and told.bounced then 'failed' when d.state = 'sent' and told.delivered_at is not null then 'delivered' else d.state end,
      error_code = case when told.bounced then 'BOUNCED' else d.error_code end,
      error_message = case when told.bounced then coalesce(told.description, 'It was returned.') else d.error_message end
    from told where d.id = told.delivery_id
    returning d.id, told.suppress
  )
  select (select count(*) from fresh), array_agg(moved.id) filter (where moved.suppress is not null), array_agg(moved.suppress) filter (where moved.suppress is not null)
  into recorded, dead_ids, reasons from moved;
  if dead_ids is not null then
    perform private.suppress_addresses(dead_ids, reasons);
  end if;
  return recorded;
end
$$;
create function public.record_provider_events(events jsonb) returns integer
language sql volatile set search_path = ''
as $$ select private.record_provider_events(events) $$;
comment on function public.record_provider_events(jsonb) is
  'For the webhooks alone: what providers called back, as [{delivery_id or provider_message_id, kind, occurred_at, provider_key, details}]. The same provider_key counts once, and a call may come '
  'before the answer to the sending. A hard bounce, a complaint and an unsubscription end the sending to that address. Returns how many were new.';
grant execute on function private.record_provider_events(jsonb) to service_role;
grant execute on function public.record_provider_events(jsonb) to service_role;
