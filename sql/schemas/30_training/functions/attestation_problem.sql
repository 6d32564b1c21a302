create function private.attestation_problem(content public.training_content) returns text
language sql stable security definer set search_path = ''
as $$
  select case when length(btrim(coalesce(content.content_data ->> 'statement', ''))) = 0 then 'Write the statement that is signed.' end
$$;
comment on function private.attestation_problem(public.training_content) is 'What an attestation lacks before it can be published; null when nothing.';
