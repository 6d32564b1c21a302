create function private.tg_staff__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  users uuid[];
begin
  select array_agg(n.id) into users from new_rows n join old_rows o using (id) where n.employment_status <> o.employment_status;
  if users is not null then perform private.recalculate_compliance(users); end if;
  return null;
end
$$;
comment on function private.tg_staff__recalculate() is 'Recalculates people who leave or come back.';
