create function private.creditable_intervals(before int4multirange, claimed int4multirange, allowance integer) returns int4multirange
language sql immutable set search_path = ''
as $$
  select before + coalesce(range_agg(int4range(lower(part), least(upper(part), lower(part) + (greatest(allowance, 0) - earlier)::integer)))
    filter (where earlier < greatest(allowance, 0)), '{}')
  from (
    select part, coalesce(sum(upper(part) - lower(part)) over (order by lower(part) rows between unbounded preceding and 1 preceding), 0) as earlier
    from unnest(claimed - before) part
  ) parts
$$;
comment on function private.creditable_intervals(int4multirange, int4multirange, integer) is
  'What counts as watched: before, and of what is newly claimed the first seconds that fit into the allowance. Watching again adds nothing.';
