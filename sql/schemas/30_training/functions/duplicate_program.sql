create function public.duplicate_program(program_id uuid, program_name text) returns uuid
language plpgsql volatile security invoker set search_path = ''
as $$
#variable_conflict use_column
declare
  original public.training_programs;
  copy_id uuid := gen_random_uuid();
  copies jsonb;
begin
  select * into original from public.training_programs p where p.id = duplicate_program.program_id;
  if original.id is null then
    perform private.fail(404, 'PROGRAM_NOT_FOUND', 'There is no such program.');
  end if;
  insert into public.training_programs (
    id, organization_id, program_name, program_type, description, is_mandatory, renewal_period_months, ce_credits, modules_in_order, created_by
  ) values (
    copy_id, original.organization_id, duplicate_program.program_name, original.program_type, original.description, original.is_mandatory,
    original.renewal_period_months, original.ce_credits, original.modules_in_order, (select private.my_staff_id()));

  select coalesce(jsonb_object_agg(m.id, gen_random_uuid()), '{}') into copies
  from public.training_modules m where m.program_id = original.id and m.archived_at is null;
  insert into public.training_modules (
    id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, passing_score_percentage, is_required
  )
  select (copies ->> m.id::text)::uuid, m.organization_id, copy_id, m.module_name, m.module_order, m.estimated_duration_minutes, m.content_type,
    m.passing_score_percentage, m.is_required
  from public.training_modules m where m.program_id = original.id and m.archived_at is null;
  insert into public.module_prerequisites (module_id, prerequisite_id, program_id, organization_id)
  select (copies ->> p.module_id::text)::uuid, (copies ->> p.prerequisite_id::text)::uuid, copy_id, p.organization_id
  from public.module_prerequisites p where p.program_id = original.id and copies ? p.module_id::text and copies ? p.prerequisite_id::text;

  perform public.save_content_draft(
    module_id => (copies ->> newest.module_id::text)::uuid, content_title => newest.content_title, content_data => newest.content_data,
    answers => (select k.answers from public.quiz_answer_keys k where k.content_id = newest.id),
    storage_path => newest.storage_path, byte_size => newest.byte_size, sha256 => newest.sha256)
  from (
    select distinct on (c.module_id) c.* from public.training_content c
    where copies ? c.module_id::text and c.status in ('draft', 'published') order by c.module_id, c.status = 'draft' desc
  ) newest;
  return copy_id;
end
$$;
comment on function public.duplicate_program(uuid, text) is
  'Copies a program with its modules, their order and prerequisites, and their newest content as drafts; nobody is assigned. Returns the id of the copy. '
  'For training administrators (row level security). Raises 404 PROGRAM_NOT_FOUND.';
grant execute on function public.duplicate_program(uuid, text) to authenticated;
