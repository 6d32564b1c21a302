create function private.compliance_notes(person_id uuid) returns table (record_id uuid, requirement_name varchar, manager_notes text)
language sql stable security definer set search_path = ''
as $$
  select r.id, r.requirement_name, r.manager_notes from public.compliance_records r
  where r.user_id = person_id and r.manager_notes is not null and exists (
      select from public.reporting_lines line where line.report_id = person_id and line.manager_id = private.my_staff_id())
$$;
create function public.compliance_notes(person_id uuid) returns table (record_id uuid, requirement_name varchar, manager_notes text)
language sql stable set search_path = ''
as $$ select * from private.compliance_notes(person_id) $$;
comment on function public.compliance_notes(uuid) is
  'The private notes managers keep about a person''s records, for the managers above that person and nobody else.';
grant execute on function private.compliance_notes(uuid) to authenticated;
grant execute on function public.compliance_notes(uuid) to authenticated;
