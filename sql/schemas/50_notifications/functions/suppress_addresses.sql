create function private.suppress_addresses(delivery_ids uuid[], reasons text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  with dead as (
    insert into public.suppressed_addresses (organization_id, channel, address, reason)
    select distinct on (d.organization_id, d.channel, d.address) d.organization_id, d.channel, d.address, named.reason
    from unnest(delivery_ids, reasons) as named (delivery_id, reason)
    join public.notification_deliveries d on d.id = named.delivery_id
    where d.address is not null and named.reason is not null
    order by d.organization_id, d.channel, d.address, d.id
    on conflict (organization_id, channel, address) where lifted_at is null do nothing
    returning *
  )
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, subject_id, occasion)
  select dead.organization_id, administrator.id, 'manager_alert', 'medium',
    left(coalesce(person.full_name, dead.address) || ' cannot be reached by ' || case dead.channel when 'email' then 'email' when 'sms' then 'text message' else 'Slack' end, 200),
    case dead.reason
      when 'opted_out' then 'They asked for no more messages. What they have to know is still in the app.'
      when 'spam_complaint' then 'They marked a message as spam. Talk to them, then take the address off the list.'
      else 'The address is refused. Correct it in their record.' end,
    coalesce('/people/' || person.id, '/deliveries'), person.id, 'suppressed:' || dead.id
  from dead
  left join lateral (
    select s.id, s.full_name from public.staff s
    where s.organization_id = dead.organization_id and s.employment_status <> 'terminated'
      and (dead.channel = 'email' and s.email = dead.address or dead.channel = 'sms' and s.phone = dead.address) limit 1) person on true
  join public.staff administrator on administrator.organization_id = dead.organization_id and administrator.permission_level = 'training_administrator'
    and administrator.employment_status = 'active' and administrator.id is distinct from person.id
  on conflict do nothing;
end
$$;
comment on function private.suppress_addresses(uuid[], text[]) is
  'Stops sending to the addresses these deliveries went to, for the reasons given beside them, and tells the practice''s training administrators once.';
