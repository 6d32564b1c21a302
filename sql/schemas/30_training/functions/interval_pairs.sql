create function private.interval_pairs(intervals int4multirange) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_array(lower(part), upper(part)) order by lower(part)), '[]') from unnest(intervals) part
$$;
comment on function private.interval_pairs(int4multirange) is 'Intervals as JSON: [[from, to), …] in ascending order.';
grant execute on function private.interval_pairs(int4multirange) to authenticated;
