create function private.my_draft_content_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select id from public.training_content
  where status = 'draft' and organization_id = private.my_organization_id_as('training_administrator')
$$;
comment on function private.my_draft_content_ids() is 'Drafts of the practice, for a training administrator: the answer key of what was published is fixed.';
grant execute on function private.my_draft_content_ids() to authenticated;
