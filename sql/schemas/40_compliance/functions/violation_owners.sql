create function private.violation_owners(violation_id uuid) returns table (id uuid, full_name text)
language sql stable security definer set search_path = ''
as $$
  select candidate.id, candidate.full_name
  from public.compliance_violations v
  join public.staff candidate on candidate.organization_id = v.organization_id and candidate.id <> v.user_id and candidate.employment_status = 'active'
  where v.id = violation_id
    and v.user_id = any (array(select private.my_assignable_ids()))
    and (candidate.permission_level in ('training_administrator', 'executive')
      or candidate.permission_level = 'manager' and exists (
        select from public.reporting_lines line where line.report_id = v.user_id and line.manager_id = candidate.id))
  order by candidate.full_name, candidate.id
$$;
create function public.violation_owners(violation_id uuid) returns table (id uuid, full_name text)
language sql stable set search_path = ''
as $$ select * from private.violation_owners(violation_id) $$;
comment on function public.violation_owners(uuid) is
  'Who may see to the corrective action: the managers above the person, training administrators and executives. For whoever may plan it, else nobody.';
grant execute on function private.violation_owners(uuid) to authenticated;
grant execute on function public.violation_owners(uuid) to authenticated;
