create function private.publish_program(program_id uuid, changes jsonb) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  program public.training_programs;
  incomplete text;
  undeclared text;
begin
  select * into program from public.training_programs p
  where p.id = publish_program.program_id and p.organization_id = private.my_organization_id_as('training_administrator') for update;
  if program.id is null then
    perform private.fail(404, 'PROGRAM_NOT_FOUND', 'There is no such program that you may publish.');
  elsif program.status = 'archived' then
    perform private.fail(409, 'PROGRAM_ARCHIVED', 'This program is archived.');
  elsif not exists (select from public.training_modules m where m.program_id = program.id and m.is_required and m.archived_at is null) then
    perform private.fail(409, 'NO_REQUIRED_MODULE', 'A program needs at least one required module.');
  elsif jsonb_typeof(changes) <> 'array' then
    perform private.fail(400, 'INVALID_CHANGES', 'changes is a list of {module_id, change_kind, change_note}.');
  end if;

  -- The draft is what will be shown; where there is none, what is published.
  select string_agg(m.module_name || ': ' || coalesce(newest.problem, 'it has no content yet.'), ' ' order by m.module_order) into incomplete
  from public.training_modules m
  left join lateral (
    select c.id, private.content_problem(c) as problem from public.training_content c
    where c.module_id = m.id and c.status in ('draft', 'published') and c.content_type = m.content_type order by c.status = 'draft' desc limit 1
  ) newest on true
  where m.program_id = program.id and m.archived_at is null and (newest.id is null or newest.problem is not null);
  if incomplete is not null then
    perform private.fail(409, 'CONTENT_INCOMPLETE', format('Some modules are not ready. %s', incomplete));
  end if;

  with changed as (
    select draft.id, m.module_name, m.module_order, declared.change ->> 'change_kind' as kind, declared.change ->> 'change_note' as note,
      current.version_number as before
    from public.training_content draft
    join public.training_modules m on m.id = draft.module_id
    left join public.training_content current on current.module_id = m.id and current.is_current_version
    left join lateral (
      select change from jsonb_array_elements(changes) change where change ->> 'module_id' = m.id::text limit 1) declared on true
    where draft.status = 'draft' and m.program_id = program.id and m.archived_at is null
  ), declared as (
    update public.training_content c set
      change_kind = case when changed.before is null then 'initial' else changed.kind::public.content_change_enum end,
      change_note = nullif(btrim(changed.note), ''),
      -- A material change counts whole versions, a minor one the part behind the point.
      version_number = case when changed.before is null then '1.0'
        when changed.kind = 'minor' then split_part(changed.before, '.', 1) || '.' || (coalesce(nullif(split_part(changed.before, '.', 2), ''), '0')::integer + 1)
        else (split_part(changed.before, '.', 1)::integer + 1) || '.0' end
    from changed where changed.id = c.id and (changed.before is null or changed.kind in ('material', 'minor'))
    returning c.id
  )
  select string_agg(changed.module_name, ', ' order by changed.module_order) into undeclared
  from changed where not exists (select from declared where declared.id = changed.id);
  if undeclared is not null then
    perform private.fail(409, 'CHANGE_UNDECLARED', format('Say whether the change is material or minor: %s.', undeclared),
      'After a material change, who finished an earlier version has to train again.');
  end if;

  update public.training_content c set status = 'superseded', is_current_version = false, superseded_at = private.clock()
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
create function public.publish_program(program_id uuid, changes jsonb default '[]') returns integer
language sql volatile set search_path = ''
as $$ select private.publish_program(program_id, changes) $$;
comment on function public.publish_program(uuid, jsonb) is
  'Publishes a program with the drafts of its modules; learners in the middle keep the version they started. changes says of each module that already had a published version what the change is: '
  '[{module_id, change_kind: material | minor, change_note?}, …]; after a material one the view retraining names who finished an earlier version. Returns the new version number of the program. '
  'For training administrators. Raises 404 PROGRAM_NOT_FOUND, 409 PROGRAM_ARCHIVED, 409 NO_REQUIRED_MODULE, 409 CONTENT_INCOMPLETE, 409 CHANGE_UNDECLARED, 400 INVALID_CHANGES.';
grant execute on function private.publish_program(uuid, jsonb) to authenticated;
grant execute on function public.publish_program(uuid, jsonb) to authenticated;
