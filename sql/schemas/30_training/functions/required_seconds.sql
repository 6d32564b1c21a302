create function private.required_seconds(content_data jsonb, page integer) returns integer
language sql immutable set search_path = ''
return coalesce((content_data ->> 'minimum_seconds_per_page')::integer, (content_data -> 'page_seconds' ->> (page - 1))::integer, 0);
comment on function private.required_seconds(jsonb, integer) is
  'Seconds a page (from 1) of a document has to be in view: what its author set for every page, or else what follows from its words, as kept in page_seconds when the file was taken in '
  '(functions/_shared/reading-time.ts states the speed). 0 where nothing is stated.';
