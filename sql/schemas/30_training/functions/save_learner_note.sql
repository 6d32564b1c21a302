create function public.save_learner_note(
  id uuid, content_id uuid, page integer default null, second integer default null, quote text default null, areas jsonb default '[]', body text default ''
) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
#variable_conflict use_column
declare
  content public.training_content;
begin
  select * into content from public.training_content c where c.id = save_learner_note.content_id;
  if content.id is null then
    perform private.fail(404, 'CONTENT_NOT_FOUND', 'There is no such content that you may note something on.');
  end if;
  insert into public.learner_notes as n (id, organization_id, user_id, module_id, content_id, page, second, quote, areas, body)
  values (save_learner_note.id, content.organization_id, (select private.my_staff_id()), content.module_id, content.id, save_learner_note.page,
    save_learner_note.second, save_learner_note.quote, save_learner_note.areas, save_learner_note.body)
  on conflict (id) do update set quote = excluded.quote, areas = excluded.areas, body = excluded.body;
end
$$;
comment on function public.save_learner_note(uuid, uuid, integer, integer, text, jsonb, text) is
  'Keeps a note or highlight of one''s own, on a page or at a second of content; the id is the client''s, so that one written offline and sent twice is one note. Raises 404 CONTENT_NOT_FOUND.';
grant execute on function public.save_learner_note(uuid, uuid, integer, integer, text, jsonb, text) to authenticated;
