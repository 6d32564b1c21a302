create function private.announcement_figures(announcement_ids uuid[]) returns table (
  announcement_id uuid, recipients bigint, read bigint, acknowledged bigint, messages bigint, sent bigint, delivered bigint, failed bigint, waiting bigint
)
language sql stable security definer set search_path = ''
as $$
  select a.id, told.recipients, told.read, told.acknowledged, coalesce(out.messages, 0), coalesce(out.sent, 0), coalesce(out.delivered, 0), coalesce(out.failed, 0), coalesce(out.waiting, 0)
  from public.announcements a
  cross join lateral (
    select count(*) as recipients, count(n.read_at) as read, count(n.acted_at) as acknowledged
    from public.notifications n where n.about_type = 'announcement' and n.about_id = a.id) told
  left join lateral (
    select count(*) as messages, count(*) filter (where d.state in ('sent', 'delivered')) as sent, count(*) filter (where d.state = 'delivered') as delivered,
      count(*) filter (where d.state = 'failed') as failed, count(*) filter (where d.state in ('queued', 'sending')) as waiting
    from public.notification_deliveries d
    join public.notifications n on n.id = d.notification_ids[1] and n.about_type = 'announcement' and n.about_id = a.id
    where d.organization_id = a.organization_id and d.created_at >= a.published_at and d.template in ('announcement', 'emergency')) out on true
  where a.id = any (announcement_ids) and a.organization_id = private.my_organization_id_as('training_administrator', 'executive')
$$;
comment on function private.announcement_figures(uuid[]) is 'How far announcements have got: people, readings, acknowledgements, and messages by state. For training administrators and executives.';
grant execute on function private.announcement_figures(uuid[]) to authenticated;
