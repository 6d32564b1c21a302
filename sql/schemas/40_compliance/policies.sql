alter table public.staff_certifications enable row level security;
create policy select_own_team_oversight on public.staff_certifications for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
create policy insert_own_assignable on public.staff_certifications for insert to authenticated with check (
  organization_id = (select private.my_organization_id())
  and (user_id = (select private.my_staff_id()) or user_id = any (array(select private.my_assignable_ids())))
);
create policy update_own_assignable on public.staff_certifications for update to authenticated
  using (user_id = (select private.my_staff_id()) or user_id = any (array(select private.my_assignable_ids())));
grant select on public.staff_certifications to authenticated;
-- created_by is stamped by a trigger; naming it is allowed and changes nothing.
grant insert (id, organization_id, user_id, certification_name, certification_number, issuing_organization, issue_date, expiration_date,
    renewal_period_months, document_url, kind, state, renews_id, created_by),
  update (certification_name, certification_number, issuing_organization, issue_date, expiration_date, renewal_period_months, document_url, kind, state)
  on public.staff_certifications to authenticated;

-- The notes of a manager are not for the person they are about: the columns are granted one by one, and
-- managers read manager_notes through compliance_notes().
alter table public.compliance_records enable row level security;
create policy select_own_team_oversight on public.compliance_records for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
create policy update_assignable on public.compliance_records for update to authenticated
  using (user_id = any (array(select private.my_assignable_ids())));
grant select (id, organization_id, user_id, compliance_type, requirement_name, requirement_id, program_id, certification_id, covered_since, compliance_status, last_compliance_date,
    next_required_date, grace_period_end, next_transition_at, violation_details, corrective_action, created_at, updated_at),
  update (violation_details, corrective_action, manager_notes)
  on public.compliance_records to authenticated;

-- What is done about a violation, and how far it is, changes step by step through take_violation_step().
alter table public.compliance_violations enable row level security;
create policy select_own_team_oversight on public.compliance_violations for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
create policy insert_assignable on public.compliance_violations for insert to authenticated with check (
  organization_id = (select private.my_organization_id()) and user_id = any (array(select private.my_assignable_ids()))
);
create policy update_assignable on public.compliance_violations for update to authenticated
  using (user_id = any (array(select private.my_assignable_ids())) and user_id <> (select private.my_staff_id()));
grant select on public.compliance_violations to authenticated;
grant insert (id, organization_id, user_id, requirement_id, requirement_name, severity, violation_details, corrective_action, corrective_action_due_on, occurred_at),
  update (severity, violation_details)
  on public.compliance_violations to authenticated;

grant select on public.compliance_overview, public.certification_overview to authenticated;

-- Scans of licences: one's own folder, and the people one may file for.
create policy select_credentials on storage.objects for select to authenticated using (
  bucket_id = 'credentials' and (
    (storage.foldername(name))[2] = (select private.my_staff_id())::text
    or (storage.foldername(name))[2] = any (array(select report_id::text from private.my_direct_report_ids() as report_id))
    or (storage.foldername(name))[1] = (select private.my_organization_id_as('training_administrator'))::text
    -- A document of a medical or religious reason concerns fewer people.
    or name not like '%/restricted-%' and (
      (storage.foldername(name))[2] = any (array(select team_id::text from private.my_team_ids() as team_id))
      or (storage.foldername(name))[1] = (select private.my_organization_id_as('executive'))::text))
);
create policy insert_credentials on storage.objects for insert to authenticated with check (
  bucket_id = 'credentials'
  and (storage.foldername(name))[1] = (select private.my_organization_id())::text
  and ((storage.foldername(name))[2] = (select private.my_staff_id())::text
    or (storage.foldername(name))[2] = any (array(select assignable_id::text from private.my_assignable_ids() as assignable_id)))
);
