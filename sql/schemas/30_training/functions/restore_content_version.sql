create function public.restore_content_version(content_id uuid) returns setof public.training_content
language plpgsql volatile rows 1 security invoker set search_path = ''
as $$
#variable_conflict use_column
declare
  earlier public.training_content;
begin
  select * into earlier from public.training_content c where c.id = restore_content_version.content_id and c.status <> 'draft';
  if earlier.id is null then
    perform private.fail(404, 'CONTENT_NOT_FOUND', 'There is no such published version.');
  end if;
  return query select * from public.save_content_draft(
    module_id => earlier.module_id, content_title => earlier.content_title, content_data => earlier.content_data,
    answers => (select k.answers from public.quiz_answer_keys k where k.content_id = earlier.id),
    storage_path => earlier.storage_path, byte_size => earlier.byte_size, sha256 => earlier.sha256);
end
$$;
comment on function public.restore_content_version(uuid) is
  'Makes an earlier published version of a module its draft again, replacing the draft there is; learners see it from the next publication on. Returns the draft. '
  'For training administrators (row level security). Raises 404 CONTENT_NOT_FOUND, 404 MODULE_NOT_FOUND.';
grant execute on function public.restore_content_version(uuid) to authenticated;
