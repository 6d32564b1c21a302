create view public.me with (security_invoker = true) as
select
  s.id as staff_id,
  s.organization_id,
  o.name as organization_name,
  s.full_name,
  s.email,
  s.phone,
  s.locale,
  o.time_zone,
  s.time_zone as own_time_zone,
  s.permission_level,
  p.title as position_title,
  d.name as department_name,
  l.name as location_name,
  l.state as location_state,
  s.hired_on,
  exists (select from public.staff report where report.manager_id = s.id and report.employment_status <> 'terminated')
    and s.permission_level <> 'staff' as has_reports
from public.staff s
join public.organizations o on o.id = s.organization_id
left join public.positions p on p.id = s.position_id
left join public.departments d on d.id = s.department_id
left join public.locations l on l.id = s.location_id
where s.id = (select private.my_staff_id());
comment on view public.me is 'Whoever asks: one row with their place in the practice and what they may do; none for an account without a staff member.';
