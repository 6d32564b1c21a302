create function private.survey_binder_documents(
  location_id uuid, department_id uuid, person_ids uuid[], requirement_ids uuid[], as_of timestamptz
) returns setof text
language sql stable security definer set search_path = ''
as $$
  select distinct coalesce(e.document_url, held.document_url)::text
  from private.requirement_clocks(
    array(select p.user_id from private.survey_binder_people(private.my_organization_id_as('training_administrator', 'executive'),
      survey_binder_documents.location_id, survey_binder_documents.department_id, nullif(survey_binder_documents.person_ids, '{}'), survey_binder_documents.as_of) p),
    nullif(survey_binder_documents.requirement_ids, '{}'), survey_binder_documents.as_of, null) clock
  cross join lateral unnest(clock.evidence_ids) evidence_id
  join public.compliance_evidence e on e.id = evidence_id
  left join public.staff_certifications held on held.id = e.certification_id
  where e.document_sha256 is null and coalesce(e.document_url, held.document_url) <> ''
$$;
create function public.survey_binder_documents(
  location_id uuid default null, department_id uuid default null, person_ids uuid[] default null, requirement_ids uuid[] default null, as_of timestamptz default null
) returns setof text
language sql stable set search_path = ''
as $$ select * from private.survey_binder_documents(location_id, department_id, person_ids, requirement_ids, as_of) $$;
comment on function public.survey_binder_documents(uuid, uuid, uuid[], uuid[], timestamptz) is
  'The documents a survey binder would list whose hash is not known yet: paths in the bucket credentials, for make_survey_binder''s document_hashes. Nothing for whoever may not make one.';
grant execute on function private.survey_binder_documents(uuid, uuid, uuid[], uuid[], timestamptz) to authenticated;
grant execute on function public.survey_binder_documents(uuid, uuid, uuid[], uuid[], timestamptz) to authenticated;
