create function private.my_direct_report_ids() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  select report.id
  from public.staff me join public.staff report on report.manager_id = me.id
  where me.id = private.my_staff_id() and me.permission_level <> 'staff';
end
$$;
comment on function private.my_direct_report_ids() is 'The direct reports of whoever asks: those a manager may assign to and approve for.';
grant execute on function private.my_direct_report_ids() to authenticated, service_role;
