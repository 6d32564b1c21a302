create function public.guessed_certification_kind(name text) returns public.certification_kind_enum
language sql immutable parallel safe set search_path = ''
as $$
  select case
    -- Whole names only: a course about the DEA is not a registration with it.
    when name ~* '^\s*dea(\s+(registration|number|licen[sc]e|certificate))?\s*(\([a-z]{2}\))?\s*$' then 'dea_registration'
    when name ~* '^\s*(npi|national provider identifier)(\s+number)?\s*$' then 'npi'
    when name ~* '\mlicen[sc]e\M' then 'licence'
    else 'certification'
  end::public.certification_kind_enum
$$;
comment on function public.guessed_certification_kind(text) is
  'What kind a licence or certification is by its name alone, where nobody said it: certification where the name is not plain.';
grant execute on function public.guessed_certification_kind(text) to authenticated, service_role;
