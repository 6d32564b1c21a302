create function private.tg_recalculate_people() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.recalculate_requirements(array(select distinct user_id from new_rows));
  return null;
end
$$;
comment on function private.tg_recalculate_people() is 'Recalculates the people (user_id) whose place, employment or absence a statement touched, under all requirements.';
