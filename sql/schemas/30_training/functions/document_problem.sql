create function private.document_problem(content public.training_content) returns text
language sql stable security definer set search_path = ''
as $$
  select case when content.storage_path is null or coalesce((content.content_data ->> 'page_count')::integer, 0) < 1 then 'Attach the PDF.' end
$$;
comment on function private.document_problem(public.training_content) is 'What a document lacks before it can be published; null when nothing.';
