create function private.in_batches(ids uuid[], batch_size integer default 5000) returns setof uuid[]
language sql immutable set search_path = ''
as $$
  select array_agg(id order by id) from (
    select id, (row_number() over (order by id) - 1) / batch_size as batch from (select distinct unnest(ids) as id) one
  ) numbered
  group by batch order by batch
$$;
comment on function private.in_batches(uuid[], integer) is
  'The ids given, each once and in order, in arrays of at most batch_size: so that what is worked out of them fits into memory, and their rows into neighbouring pages of indexes.';
