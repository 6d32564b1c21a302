create function private.announcement_recipients(announcement_id uuid) returns table (
  user_id uuid, full_name text, location_name text, acknowledged_at timestamptz, read_at timestamptz, channels jsonb
)
language sql stable security definer set search_path = ''
as $$
  select n.user_id, s.full_name::text, l.name::text, n.acted_at, n.read_at,
    coalesce((select jsonb_object_agg(d.channel, jsonb_build_object('state', d.state, 'error', d.error_code))
      from public.notification_deliveries d where d.user_id = n.user_id and d.notification_ids = array[n.id]), '{}')
  from public.announcements a
  join public.notifications n on n.about_type = 'announcement' and n.about_id = a.id
  join public.staff s on s.id = n.user_id
  left join public.locations l on l.id = s.location_id
  where a.id = announcement_recipients.announcement_id and a.organization_id = private.my_organization_id_as('training_administrator', 'executive')
  order by n.acted_at nulls first, s.full_name, s.id
$$;
create function public.announcement_recipients(announcement_id uuid) returns table (
  user_id uuid, full_name text, location_name text, acknowledged_at timestamptz, read_at timestamptz, channels jsonb
)
language sql stable set search_path = ''
as $$ select * from private.announcement_recipients(announcement_id) $$;
comment on function public.announcement_recipients(uuid) is
  'Whom an announcement went to, those who have not acknowledged it first, with the state of each channel ({email: {state, error}}). For training administrators and executives; nothing for others.';
grant execute on function private.announcement_recipients(uuid) to authenticated;
grant execute on function public.announcement_recipients(uuid) to authenticated;
