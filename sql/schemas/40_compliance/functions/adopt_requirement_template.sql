create function public.adopt_requirement_template(template_code text) returns uuid
language plpgsql volatile set search_path = ''
as $$
declare
  template record;
  made uuid;
begin
  select * into template from public.requirement_templates() t where t.template_code = adopt_requirement_template.template_code;
  if template.template_code is null then
    perform private.fail(404, 'TEMPLATE_NOT_FOUND', 'There is no such template.');
  end if;
  made := private.save_requirement(null, template.rule || jsonb_build_object(
    'requirement_code', template.template_code, 'requirement_name', template.requirement_name, 'compliance_type', template.compliance_type,
    'authority', template.authority, 'citation', template.citation, 'citation_url', template.citation_url, 'notes', template.notes,
    'source_note', template.confidence, 'retention_note', template.retention), null);
  perform private.note_template(made, template.template_code);
  return made;
end
$$;
comment on function public.adopt_requirement_template(text) is
  'Takes over a template of the starter catalogue: a requirement of the practice, owned by whoever adopts it, that counts once it is reviewed. Returns its id. Raises 404 TEMPLATE_NOT_FOUND and what save_requirement does.';
grant execute on function public.adopt_requirement_template(text) to authenticated;
create function private.note_template(requirement_id uuid, template_code text) returns void
language sql volatile security definer set search_path = ''
as $$
  update public.requirements r set template_code = note_template.template_code
  where r.id = requirement_id and r.template_code is null and r.created_by = private.my_staff_id() and r.reviewed_at is null
$$;
comment on function private.note_template(uuid, text) is 'Notes which template a requirement that was just made comes from.';
grant execute on function private.note_template(uuid, text) to authenticated;
