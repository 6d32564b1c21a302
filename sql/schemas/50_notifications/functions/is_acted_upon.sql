create function private.is_acted_upon(notification_ids uuid[], sent_at timestamptz) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from public.notifications n
    where n.id = any (notification_ids) and (
      n.acted_at between sent_at and sent_at + interval '7 days'
      or n.about_type = 'assignment' and exists (select from public.training_assignments a
        where a.id = n.about_id and (a.completed_at between sent_at and sent_at + interval '7 days' or a.started_at between sent_at and sent_at + interval '7 days'))
      or n.about_type = 'record' and exists (select from public.compliance_records r join public.compliance_evidence e on e.user_id = r.user_id
        where r.id = n.about_id and e.recorded_at between sent_at and sent_at + interval '7 days')
      or n.about_type = 'certification' and exists (select from public.staff_certifications held join public.staff_certifications newer
          on newer.user_id = held.user_id and newer.id <> held.id and lower(newer.certification_name) = lower(held.certification_name)
        where held.id = n.about_id and newer.created_at between sent_at and sent_at + interval '7 days')))
$$;
comment on function private.is_acted_upon(uuid[], timestamptz) is
  'Whether something a message told of was done within seven days of its sending: training begun or finished, a proof or a renewed licence filed, an acknowledgement or decision given.';
grant execute on function private.is_acted_upon(uuid[], timestamptz) to authenticated;
