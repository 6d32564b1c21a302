create function private.interval_length(intervals int4multirange) returns integer
language sql immutable set search_path = ''
as $$ select coalesce(sum(upper(part) - lower(part)), 0)::integer from unnest(intervals) part $$;
comment on function private.interval_length(int4multirange) is 'Sum of the lengths of intervals, each part counted once (seconds, for what was watched).';
grant execute on function private.interval_length(int4multirange) to authenticated;
