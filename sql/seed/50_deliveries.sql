-- What the history above would have sent was sent then: a log to look at, and an outbox that holds only what is new. Most messages were opened.
-- What one day told a person was one message.
with message as (
  select d.id, d.notification_ids, d.user_id, n.created_at::date as day, first_value(d.id) over same as keeper, row_number() over same as place
  from public.notification_deliveries d join public.notifications n on n.id = d.notification_ids[1]
  where d.cadence is not null
  window same as (partition by d.user_id, d.channel, n.created_at::date order by n.created_at, d.id)
), gathered as (
  select keeper, min(day) as day, array_agg(n order by place) as ids from message, unnest(notification_ids) n group by keeper
), kept as (
  update public.notification_deliveries d set notification_ids = g.ids, created_at = least(g.day + time '14:00', pg_temp.present() - interval '1 hour') from gathered g where d.id = g.keeper returning d.id
)
delete from public.notification_deliveries d using message m where d.id = m.id and m.id <> m.keeper;
update public.notification_deliveries d set
  state = case when d.user_id = pg_temp.id_of('Cosmo Puddlewick') and d.channel = 'email' and d.kind = 'announcement' then 'failed' else 'delivered' end::public.delivery_state_enum,
  attempt_count = 1, address = s.email, sent_at = d.created_at, delivered_at = d.created_at + interval '40 seconds',
  opened_at = case when hashtext(d.id::text || 'opened') % 3 <> 0 then d.created_at + interval '3 hours' end,
  error_code = case when d.user_id = pg_temp.id_of('Cosmo Puddlewick') and d.kind = 'announcement' then 'BOUNCED' end,
  error_message = case when d.user_id = pg_temp.id_of('Cosmo Puddlewick') and d.kind = 'announcement' then 'The mailbox was full.' end,
  template = case when cardinality(d.notification_ids) > 1 then 'digest' else d.template end
from public.staff s
where s.id = d.user_id and d.kind <> 'approval';

-- Managers and a few others have agreed to text messages.
update public.staff s set phone = '+1555010' || lpad((1000 + ranked.n)::text, 4, '0')
from (select id, row_number() over (order by full_name) as n from public.staff where permission_level <> 'staff' or full_name in ('Juniper Applewood', 'Aster Dovecote')) ranked
where s.id = ranked.id and s.phone is null;
insert into public.sms_consents (organization_id, user_id, phone, given, source)
select s.organization_id, s.id, s.phone, true, 'settings' from public.staff s
where s.phone is not null and (s.permission_level <> 'staff' or s.full_name in ('Juniper Applewood', 'Aster Dovecote'));
