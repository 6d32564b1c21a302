create function private.attach_violation_document(violation_id uuid, path text, name text) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  violation public.compliance_violations := private.violation_to_change(violation_id);
  step_id uuid;
begin
  -- Where the licences of the person are: whoever may read the violation may read that folder.
  if not starts_with(path, violation.organization_id || '/' || violation.user_id || '/')
    or not exists (select from storage.objects o where o.bucket_id = 'credentials' and o.name = path) then
    perform private.fail(400, 'DOCUMENT_NOT_FOUND', 'This document is not in the folder of the person.', 'Upload it first.');
  end if;
  insert into public.violation_steps (organization_id, violation_id, user_id, kind, actor_id, actor_name, to_status, document_path, document_name)
  select violation.organization_id, violation.id, violation.user_id, 'attached', me.id, me.full_name, violation.status, path, left(btrim(name), 200)
  from public.staff me where me.id = private.my_staff_id()
  returning id into step_id;
  return step_id;
end
$$;
create function public.attach_violation_document(violation_id uuid, path text, name text) returns uuid
language sql volatile set search_path = ''
as $$ select private.attach_violation_document(violation_id, path, name) $$;
comment on function public.attach_violation_document(uuid, text, text) is
  'Attaches an uploaded document (an object of the bucket credentials in the person''s folder) to a violation, as a step of its history; gives that step''s id. '
  'Raises 404 VIOLATION_NOT_FOUND, 400 DOCUMENT_NOT_FOUND.';
grant execute on function private.attach_violation_document(uuid, text, text) to authenticated;
grant execute on function public.attach_violation_document(uuid, text, text) to authenticated;
