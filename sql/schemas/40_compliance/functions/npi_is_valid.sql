create function public.npi_is_valid(number text) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  select case when number ~ '^[0-9]{10}$' then (
    -- From the right, every second digit counts double, and a double of two digits counts as their sum.
    select sum(case when place % 2 = 0 then digit * 2 / 10 + digit * 2 % 10 else digit end) % 10 = 0
    from (select place, substr('80840' || number, 16 - place, 1)::integer as digit from generate_series(1, 15) place) as digits
  ) else false end
$$;
comment on function public.npi_is_valid(text) is
  'Whether a normalised number is a well-formed National Provider Identifier: ten digits whose last one is the Luhn check digit (ISO/IEC 7812-1) over 80840 and the number; 45 CFR 162.406. '
  'It says nothing about whether the number was issued.';
grant execute on function public.npi_is_valid(text) to authenticated, service_role;
