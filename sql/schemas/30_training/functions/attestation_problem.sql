create function private.attestation_problem(content public.training_content) returns text
language sql stable set search_path = ''
as $$
  select case
    when content.storage_path is null and coalesce(content.content_data ->> 'policy_text', '') !~ '\S' then 'Attach the policy as a PDF, or write its text.'
    when content.storage_path is not null and (content.sha256 is null or coalesce((content.content_data ->> 'page_count')::integer, 0) < 1) then 'The PDF of the policy is not complete.'
    when length(content.content_data ->> 'policy_text') > 100000 then 'The text of the policy is longer than 100,000 characters.'
    when coalesce(content.content_data ->> 'statement', '') !~ '\S' then 'Write the statement that people sign.'
    when length(content.content_data ->> 'statement') > 4000 then 'The statement is longer than 4,000 characters.'
    when coalesce((content.content_data ->> 'minimum_seconds')::numeric, 0) not between 0 and 3600 then 'The minimum reading time is 0 to 3,600 seconds.'
  end
$$;
comment on function private.attestation_problem(public.training_content) is
  'What keeps a policy attestation from being published, as a sentence; null when it is complete: the policy as a PDF or as text, and the statement that is signed.';
