create function private.tg_staff_leaves__move_due_dates() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.move_due_dates(array(select distinct user_id from new_rows));
  return null;
end
$$;
comment on function private.tg_staff_leaves__move_due_dates() is 'Keeps due dates of open training in step with who is away.';
