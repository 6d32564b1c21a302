create function public.dea_number_is_valid(number text) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  select case when number ~ '^[A-Z][A-Z9][0-9]{7}$' then (
    select (sum(digit * case when place % 2 = 1 then 1 else 2 end) filter (where place <= 6)) % 10 = max(digit) filter (where place = 7)
    from (select place, substr(number, 2 + place, 1)::integer as digit from generate_series(1, 7) place) as digits
  ) else false end
$$;
comment on function public.dea_number_is_valid(text) is
  'Whether a normalised number is a well-formed DEA registration number (21 CFR part 1301): two letters, the second of which is the digit 9 for registrants under a business name, and seven digits '
  'whose last one is the last digit of d1 + d3 + d5 + 2 × (d2 + d4 + d6). It says nothing about whether the number was issued.';
grant execute on function public.dea_number_is_valid(text) to authenticated, service_role;
