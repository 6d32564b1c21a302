create function public.delete_learner_note(id uuid) returns void
language sql volatile security invoker set search_path = ''
as $$ delete from public.learner_notes n where n.id = delete_learner_note.id and n.user_id = (select private.my_staff_id()) $$;
comment on function public.delete_learner_note(uuid) is 'Deletes a note of one''s own; one that is gone already stays gone.';
grant execute on function public.delete_learner_note(uuid) to authenticated;
