create function private.certification_evidence_kind(kind public.certification_kind_enum) returns public.evidence_kind_enum
language sql immutable parallel safe set search_path = ''
as $$
  select case kind when 'licence' then 'licence' when 'dea_registration' then 'registration' when 'npi' then 'registration' else 'certification' end::public.evidence_kind_enum
$$;
comment on function private.certification_evidence_kind(public.certification_kind_enum) is 'What kind of evidence a licence, registration or certification is.';
