create function private.my_team_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select line.report_id
  from public.staff me join public.reporting_lines line on line.manager_id = me.id
  where me.id = private.my_staff_id() and me.permission_level <> 'staff'
$$;
comment on function private.my_team_ids() is
  'Everyone below whoever asks, at any depth: what a manager may read. Nobody for permission level staff, whoever reports to them.';
grant execute on function private.my_team_ids() to authenticated, service_role;
