create function private.tg_announcements__broadcast() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion, about_type, about_id, action)
  select n.organization_id, member, case when n.is_emergency then 'emergency' else 'announcement' end::public.notification_kind_enum,
    case when n.is_emergency then 'critical' else n.severity end, n.title, left(n.body, 2000), '/alerts', 'announcement:' || n.id, 'announcement', n.id,
    case when n.asks_acknowledgement then 'acknowledge'::public.notification_action_enum end
  from new_rows n cross join lateral private.audience_members(n.organization_id, n.audience) member
  on conflict do nothing;
  perform realtime.send(
    jsonb_build_object('ids', jsonb_agg(id), 'user_ids', '[]'::jsonb, 'count', count(*)), 'system_announcement', 'organization:' || organization_id, true)
  from new_rows group by organization_id;
  return null;
end
$$;
comment on function private.tg_announcements__broadcast() is 'Tells everybody an announcement is for: a notification each, which leaves the app by the outbox, and one system_announcement.';
