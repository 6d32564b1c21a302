create function private.tg_notifications__tell_progress() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform realtime.send(
    jsonb_build_object('ids', jsonb_agg(distinct n.about_id), 'user_ids', '[]'::jsonb, 'count', count(*)), 'announcement_progress', 'oversight:' || n.organization_id, true)
  from new_rows n join old_rows o using (id)
  where n.about_type = 'announcement' and n.acted_at is distinct from o.acted_at
  group by n.organization_id;
  return null;
end
$$;
comment on function private.tg_notifications__tell_progress() is 'Tells the practice''s oversight that people acknowledged an announcement (announcement_progress).';
