create function private.my_team_ids() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
  select line.report_id
  from public.staff me join public.reporting_lines line on line.manager_id = me.id
  where me.auth_user_id = auth.uid() and me.employment_status <> 'terminated' and me.permission_level = 'manager';
end
$$;
comment on function private.my_team_ids() is
  'Everyone below whoever asks, at any depth: what a manager may read. Nobody for permission level staff, whoever reports to them; '
  'and nobody for levels that read the whole practice anyway, whose line may be all of it.';
grant execute on function private.my_team_ids() to authenticated, service_role;
