create function private.tg_training_content__use_files() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.use_files(array(select n.id from new_rows n));
  return null;
end
$$;
comment on function private.tg_training_content__use_files() is 'What a content names, it uses.';
