create function public.certification_number_check(kind public.certification_kind_enum, number text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case
    when public.normalized_certification_number(number) is null then 'missing'
    when kind = 'npi' then case when public.npi_is_valid(public.normalized_certification_number(number)) then 'valid' else 'invalid' end
    when kind = 'dea_registration' then case when public.dea_number_is_valid(public.normalized_certification_number(number)) then 'valid' else 'invalid' end
    -- Boards of the states publish no check digit, and their formats change without notice: nothing is refused by a guess.
    else 'no_published_format'
  end
$$;
comment on function public.certification_number_check(public.certification_kind_enum, text) is
  'Whether a number follows the published rule of its kind: valid, invalid, missing, or no_published_format where there is no rule to follow.';
grant execute on function public.certification_number_check(public.certification_kind_enum, text) to authenticated, service_role;
