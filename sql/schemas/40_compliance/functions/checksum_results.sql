create function private.checksum_results(certification_ids uuid[]) returns table (
  organization_id uuid, certification_id uuid, user_id uuid, method public.verification_method_enum, source_name varchar, normalized_number varchar,
  outcome public.verification_outcome_enum
)
language sql stable security definer set search_path = ''
as $$
  select c.organization_id, c.id, c.user_id, 'checksum'::public.verification_method_enum,
    (case c.kind when 'npi' then 'NPI check digit (ISO/IEC 7812-1)' else 'DEA check digit' end)::varchar,
    public.normalized_certification_number(c.certification_number)::varchar,
    public.certification_number_check(c.kind, c.certification_number)::public.verification_outcome_enum
  from public.staff_certifications c
  where c.id = any (certification_ids) and public.certification_number_check(c.kind, c.certification_number) in ('valid', 'invalid')
$$;
comment on function private.checksum_results(uuid[]) is 'Ledger rows of what the checksums of these certifications say; none where there is no checksum.';
