create function private.add_violation_note(violation_id uuid, note text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  violation public.compliance_violations := private.violation_to_change(violation_id);
begin
  if length(btrim(coalesce(note, ''))) = 0 then
    perform private.fail(400, 'NOTE_MISSING', 'Write something first.');
  end if;
  insert into public.violation_steps (organization_id, violation_id, user_id, kind, actor_id, actor_name, to_status, note)
  select violation.organization_id, violation.id, violation.user_id, 'noted', me.id, me.full_name, violation.status, btrim(note)
  from public.staff me where me.id = private.my_staff_id();
end
$$;
create function public.add_violation_note(violation_id uuid, note text) returns void
language sql volatile set search_path = ''
as $$ select private.add_violation_note(violation_id, note) $$;
comment on function public.add_violation_note(uuid, text) is
  'Adds a note to the history of a violation, also of one''s own. Everybody who reads the violation reads it. Raises 404 VIOLATION_NOT_FOUND, 400 NOTE_MISSING.';
grant execute on function private.add_violation_note(uuid, text) to authenticated;
grant execute on function public.add_violation_note(uuid, text) to authenticated;
