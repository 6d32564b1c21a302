create function private.tg_announcements__broadcast() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
  select n.organization_id, person.id, 'announcement', n.severity, n.title, left(n.body, 2000), '/alerts', 'announcement:' || n.id
  from new_rows n join public.staff person on person.organization_id = n.organization_id and person.employment_status <> 'terminated'
  on conflict do nothing;
  perform realtime.send(
    jsonb_build_object('ids', jsonb_agg(id), 'user_ids', '[]'::jsonb, 'count', count(*)), 'system_announcement', 'organization:' || organization_id, true)
  from new_rows group by organization_id;
  return null;
end
$$;
comment on function private.tg_announcements__broadcast() is 'Tells everybody of the practice: a notification each, and one system_announcement.';
