create function private.tg_training_assignments__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  users uuid[];
  programs uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct user_id), array_agg(distinct program_id) into users, programs from new_rows;
  else
    select array_agg(distinct n.user_id), array_agg(distinct n.program_id) into users, programs from new_rows n join old_rows o using (id)
    where (n.status, n.due_date, n.completion_deadline, n.completed_at) is distinct from (o.status, o.due_date, o.completion_deadline, o.completed_at);
  end if;
  if users is not null then perform private.recalculate_assigned(users, programs); end if;
  return null;
end
$$;
comment on function private.tg_training_assignments__recalculate() is
  'Compliance listens to training: recalculates the people and programs whose assignments a statement touched.';
