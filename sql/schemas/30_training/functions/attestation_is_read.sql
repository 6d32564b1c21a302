create function private.attestation_is_read(progress public.module_progress, content public.training_content) returns boolean
language sql stable set search_path = ''
as $$
  select progress.active_seconds >= coalesce((content.content_data ->> 'minimum_seconds')::integer, 0)
    and (content.storage_path is null or (content.content_data ->> 'page_count')::integer = any (progress.pages_viewed))
$$;
comment on function private.attestation_is_read(public.module_progress, public.training_content) is
  'Whether a policy was read so far that it may be signed: opened to its last page, and for the declared minimum of active seconds.';
