create function public.save_content_draft(
  module_id uuid, content_title text, content_data jsonb, answers jsonb default null,
  storage_path text default null, byte_size bigint default null, sha256 text default null, content_id uuid default gen_random_uuid()
) returns setof public.training_content
language plpgsql volatile rows 1 security invoker set search_path = ''
as $$
#variable_conflict use_column
declare
  module public.training_modules;
  draft uuid;
begin
  select * into module from public.training_modules m where m.id = save_content_draft.module_id and m.archived_at is null for update;
  if module.id is null then
    perform private.fail(404, 'MODULE_NOT_FOUND', 'There is no such module that you may change.');
  end if;
  insert into public.training_content as c (
    id, organization_id, module_id, content_title, content_type, content_data, storage_path, byte_size, sha256, version_number, created_by
  )
  select save_content_draft.content_id, module.organization_id, module.id, save_content_draft.content_title, module.content_type,
    save_content_draft.content_data, save_content_draft.storage_path, save_content_draft.byte_size, save_content_draft.sha256,
    (count(*) filter (where earlier.status <> 'draft') + 1) || '.0', (select private.my_staff_id())
  from public.training_content earlier where earlier.module_id = module.id
  on conflict (module_id) where status = 'draft' do update
  set content_title = excluded.content_title, content_data = excluded.content_data, storage_path = excluded.storage_path,
    byte_size = excluded.byte_size, sha256 = excluded.sha256
  returning c.id into draft;
  if save_content_draft.answers is not null then
    insert into public.quiz_answer_keys as k (content_id, organization_id, answers)
    values (draft, module.organization_id, save_content_draft.answers)
    on conflict (content_id) do update set answers = excluded.answers where k.answers is distinct from excluded.answers;
  end if;
  return query select * from public.training_content c where c.id = draft;
end
$$;
comment on function public.save_content_draft(uuid, text, jsonb, jsonb, text, bigint, text, uuid) is
  'Saves what a module will show from its next publication on: replaces its draft or begins one. answers is a quiz''s key {question id: {correct: [option id, …], explanation}}, kept apart from what '
  'learners read. Returns the draft. For training administrators (row level security). Raises 404 MODULE_NOT_FOUND.';
grant execute on function public.save_content_draft(uuid, text, jsonb, jsonb, text, bigint, text, uuid) to authenticated;
