create function private.my_readable_content_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select c.id from public.training_content c where c.organization_id = private.my_organization_id() and c.status = 'published'
  union
  select p.content_id from public.module_progress p where p.user_id = private.my_staff_id()
$$;
comment on function private.my_readable_content_ids() is 'Content versions a learner may open: what is published, and what they started.';
grant execute on function private.my_readable_content_ids() to authenticated;
