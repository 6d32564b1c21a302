create function private.tg_training_assignments__celebrate() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.notification_deliveries (organization_id, channel, kind, template, occasion, payload)
  select n.organization_id, 'slack', 'celebration', 'celebration', 'celebration:' || n.id,
    jsonb_build_object('full_name', person.full_name, 'program_name', program.program_name, 'completed_on', private.local_date(n.completed_at, practice.time_zone))
  from new_rows n join old_rows o using (id)
  join public.slack_installations i on i.organization_id = n.organization_id and i.celebrates and i.channel_id is not null
  join public.staff person on person.id = n.user_id and person.employment_status = 'active'
  join public.training_programs program on program.id = n.program_id
  join public.organizations practice on practice.id = n.organization_id
  left join public.notification_settings s on s.user_id = n.user_id
  where n.status = 'completed' and o.status <> 'completed' and coalesce(s.celebrates, true)
  on conflict do nothing;
  return null;
end
$$;
comment on function private.tg_training_assignments__celebrate() is
  'Tells the practice''s Slack channel of a completed training, where the practice wants that and the person has nothing against it.';
