create view public.announcement_progress with (security_invoker = true) as
select a.id, a.organization_id, a.title, a.severity, a.is_emergency, a.asks_acknowledgement, a.published_at, a.expires_at, a.withdrawn_at, author.full_name as published_by_name,
  f.recipients, f.read, f.acknowledged, f.messages, f.sent, f.delivered, f.failed, f.waiting
from public.announcements a
join private.announcement_figures(array(select id from public.announcements)) f on f.announcement_id = a.id
left join public.staff author on author.id = a.published_by;
comment on view public.announcement_progress is
  'How far each announcement has got: recipients, who read and acknowledged it, and messages outside the app by what became of them. For training administrators and executives; nothing for others.';
grant select on public.announcement_progress to authenticated;

create view public.delivery_statistics with (security_invoker = true) as
select d.organization_id, private.local_date(d.created_at, practice.time_zone) as day, d.channel, d.kind, count(*) as messages,
  count(*) filter (where d.sent_at is not null) as sent, count(*) filter (where d.delivered_at is not null) as delivered,
  count(*) filter (where d.opened_at is not null) as opened, count(*) filter (where d.clicked_at is not null) as clicked,
  count(*) filter (where d.state = 'failed') as failed, count(*) filter (where d.state = 'cancelled') as cancelled,
  coalesce(sum(d.segment_count), 0) as segments,
  count(*) filter (where d.sent_at is not null and private.is_acted_upon(d.notification_ids, d.sent_at)) as acted_upon
from public.notification_deliveries d join public.organizations practice on practice.id = d.organization_id
group by 1, 2, 3, 4;
comment on view public.delivery_statistics is
  'Messages of a day, channel and kind: sent, delivered, opened, clicked, and acted upon (what they told of was done within a week after). Opened counts where the mail program loads pictures.';
grant select on public.delivery_statistics to authenticated;

create view public.unreachable_people with (security_invoker = true) as
select s.id as user_id, s.organization_id, s.full_name, s.email, s.phone, person_reason.reason
from public.staff s
cross join lateral (select case
  when exists (select from public.suppressed_addresses x where x.organization_id = s.organization_id and x.channel = 'email' and x.address = s.email and x.lifted_at is null) then 'email_suppressed'
  when s.auth_user_id is null then 'no_account' end as reason) person_reason
where s.employment_status = 'active' and person_reason.reason is not null;
comment on view public.unreachable_people is
  'Active people whom no message reaches: their email address is refused (email_suppressed), or they cannot sign in to act on one (no_account).';
grant select on public.unreachable_people to authenticated;
