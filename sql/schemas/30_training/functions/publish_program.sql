create function private.publish_program(program_id uuid) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  program public.training_programs;
  incomplete text;
begin
  select * into program from public.training_programs p
  where p.id = publish_program.program_id and p.organization_id = private.my_organization_id_as('training_administrator') for update;
  if program.id is null then
    perform private.fail(404, 'PROGRAM_NOT_FOUND', 'There is no such program that you may publish.');
  elsif program.status = 'archived' then
    perform private.fail(409, 'PROGRAM_ARCHIVED', 'This program is archived.');
  elsif not exists (select from public.training_modules m where m.program_id = program.id and m.is_required and m.archived_at is null) then
    perform private.fail(409, 'NO_REQUIRED_MODULE', 'A program needs at least one required module.');
  end if;

  select string_agg(m.module_name, ', ' order by m.module_order) into incomplete
  from public.training_modules m
  where m.program_id = program.id and m.archived_at is null and not exists (
    select from public.training_content c left join public.quiz_answer_keys k on k.content_id = c.id
    where c.module_id = m.id and c.status in ('draft', 'published') and c.content_type = m.content_type and case c.content_type
      when 'quiz' then private.quiz_is_complete(c.content_data -> 'questions', k.answers)
      when 'document' then c.storage_path is not null and (c.content_data ->> 'page_count')::integer > 0
      else c.storage_path is not null and (c.content_data ->> 'duration_seconds')::integer > 0 end);
  if incomplete is not null then
    perform private.fail(409, 'CONTENT_INCOMPLETE', format('These modules have nothing to show yet: %s.', incomplete),
      'Attach a file, or give every quiz question its options and its correct answer.');
  end if;

  update public.training_content c set status = 'superseded', is_current_version = false
  where c.is_current_version and exists (
    select from public.training_content draft join public.training_modules m on m.id = draft.module_id
    where draft.module_id = c.module_id and draft.status = 'draft' and m.program_id = program.id and m.archived_at is null);
  update public.training_content c set status = 'published', is_current_version = true, published_at = private.clock()
  from public.training_modules m
  where m.id = c.module_id and m.program_id = program.id and m.archived_at is null and c.status = 'draft';
  update public.training_modules m set content_url = c.storage_path, published_at = coalesce(m.published_at, private.clock())
  from public.training_content c
  where c.module_id = m.id and c.is_current_version and m.program_id = program.id and m.archived_at is null
    and (m.published_at is null or m.content_url is distinct from c.storage_path);
  update public.training_programs p set status = 'published', version = p.version + 1, published_at = private.clock(), is_active = true
  where p.id = program.id returning * into program;
  return program.version;
end
$$;
create function public.publish_program(program_id uuid) returns integer
language sql volatile set search_path = ''
as $$ select private.publish_program(program_id) $$;
comment on function public.publish_program(uuid) is
  'Publishes a program with the drafts of its modules; learners in the middle keep the version they started. Returns the new version number. For training administrators. '
  'Raises 404 PROGRAM_NOT_FOUND, 409 PROGRAM_ARCHIVED, 409 NO_REQUIRED_MODULE, 409 CONTENT_INCOMPLETE.';
grant execute on function private.publish_program(uuid) to authenticated;
grant execute on function public.publish_program(uuid) to authenticated;
