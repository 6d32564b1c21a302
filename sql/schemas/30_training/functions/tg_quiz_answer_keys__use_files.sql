create function private.tg_quiz_answer_keys__use_files() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.use_files(array(select n.content_id from new_rows n));
  return null;
end
$$;
comment on function private.tg_quiz_answer_keys__use_files() is 'Pictures in answers and feedback belong to the content as well.';
