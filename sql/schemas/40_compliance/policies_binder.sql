-- Made, opened and withdrawn through functions; the hash of the secret is nobody's to read.
alter table public.survey_binders enable row level security;
create policy select_oversight on public.survey_binders for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
grant select (id, organization_id, binder_name, location_id, department_id, person_ids, requirement_ids, frozen_at, contents, manifest, expires_at, revoked_at, revoked_by,
  created_by, created_at, updated_at) on public.survey_binders to authenticated;

alter table public.survey_binder_views enable row level security;
create policy select_oversight on public.survey_binder_views for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator', 'executive')));
grant select on public.survey_binder_views to authenticated;
