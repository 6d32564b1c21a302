create function private.my_assignable_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select report_id from private.my_direct_report_ids() as report_id
  union
  select id from public.staff where organization_id = private.my_organization_id_as('training_administrator')
$$;
comment on function private.my_assignable_ids() is
  'Everyone whoever asks may assign training to: direct reports, or the whole practice for a training administrator.';
grant execute on function private.my_assignable_ids() to authenticated, service_role;
