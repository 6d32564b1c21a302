create function private.policy_sha256(content public.training_content) returns text
language sql immutable set search_path = ''
as $$
  select case when content.storage_path is not null then content.sha256
    else encode(sha256(convert_to(content.content_data ->> 'policy_text', 'UTF8')), 'hex') end
$$;
comment on function private.policy_sha256(public.training_content) is
  'SHA-256, hexadecimal, of the policy somebody attests to: its file, or its text in UTF-8.';
