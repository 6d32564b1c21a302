create function private.backfill_evidence() returns integer
language sql volatile security definer set search_path = ''
as $$
  select private.file_training_evidence(array(
      select a.id from public.training_assignments a where a.status = 'completed'
      and not exists (select from public.compliance_evidence e where e.assignment_id = a.id)), true)
    + private.file_certification_evidence(array(
      select c.id from public.staff_certifications c where c.review_status = 'approved' and c.status <> 'suspended'
      and not exists (select from public.compliance_evidence e where e.certification_id = c.id)), true)
    + private.file_ce_evidence(array(select distinct c.user_id from public.ce_credits c))
$$;
comment on function private.backfill_evidence() is
  'Appends the evidence of what was finished or approved before evidence was kept. May run any number of times; returns how many it appended.';
