create function private.is_same_credential(
  kind public.certification_kind_enum, name text, state text, other_kind public.certification_kind_enum, other_name text, other_state text
) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  select kind = other_kind and case
    when kind in ('npi', 'dea_registration') then true
    -- Two states may give out the same number, and so may two issuers of cards.
    when kind = 'licence' then coalesce(state = other_state, lower(name) = lower(other_name))
    else lower(name) = lower(other_name)
  end
$$;
comment on function private.is_same_credential(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) is
  'Whether two credentials with one number are one and the same thing: numbers of NPI and DEA are unique in the country, those of licences in their state, others under their name.';
grant execute on function private.is_same_credential(public.certification_kind_enum, text, text, public.certification_kind_enum, text, text) to authenticated, service_role;
