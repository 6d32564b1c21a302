create function private.my_started_content_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select p.content_id from public.module_progress p
  where p.user_id = private.my_staff_id() or p.user_id in (select private.my_team_ids())
$$;
comment on function private.my_started_content_ids() is 'Content versions that whoever asks, or somebody below them, has worked with.';
grant execute on function private.my_started_content_ids() to authenticated;
