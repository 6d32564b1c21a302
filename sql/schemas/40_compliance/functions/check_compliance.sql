create function private.check_compliance() returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  practice record;
  differences integer;
  total integer := 0;
begin
  -- What time alone has changed is no difference.
  perform private.apply_compliance_transitions();
  for practice in select o.id, array(select s.id from public.staff s where s.organization_id = o.id) as people from public.organizations o order by o.id loop
    differences := private.recalculate_compliance(practice.people);
    insert into public.compliance_checks (organization_id, record_count, difference_count)
    select practice.id, count(*), differences from public.compliance_records r where r.organization_id = practice.id;
    total := total + differences;
  end loop;
  return total;
end
$$;
comment on function private.check_compliance() is
  'The nightly job: works out everybody''s standing anew, puts right what differs, and notes how much that was in compliance_checks. Returns how many records differed.';
