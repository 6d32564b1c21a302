create function private.tg_training_assignments__file_evidence() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  finished uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id) into finished from new_rows where status = 'completed';
  else
    select array_agg(n.id) into finished from new_rows n join old_rows o using (id) where n.status = 'completed' and o.status <> 'completed';
  end if;
  if finished is not null then perform private.file_training_evidence(finished); end if;
  return null;
end
$$;
comment on function private.tg_training_assignments__file_evidence() is 'A program that was finished is evidence.';
